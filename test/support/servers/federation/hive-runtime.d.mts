import type { RequestListener } from 'node:http';

export const createHiveRuntime: (supergraph: string) => RequestListener & { dispose(): Promise<void> };
