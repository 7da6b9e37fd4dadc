/** Compiles sources of this repository with edits that exist only in memory. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Edit {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly find: string | RegExp;
  readonly replace: string;
}

const readOptions = (overrides: ts.CompilerOptions): ts.CompilerOptions => {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, { noEmit: true }, host);
  if (!parsed) throw new Error('tsconfig.json cannot be read');
  return { ...parsed.options, ...overrides };
};

const overlayOf = (edits: readonly Edit[]): ReadonlyMap<string, string> => {
  const overlay = new Map<string, string>();
  for (const { file, find, replace } of edits) {
    const path = root + file;
    const before = overlay.get(path) ?? readFileSync(path, 'utf8');
    const after = before.replace(find, replace);
    if (after === before) throw new Error(`${file} has no ${String(find)}`);
    overlay.set(path, after);
  }
  return overlay;
};

/** Compiles with the edits applied and returns the compiler's messages. */
export type Compiler = (...edits: readonly Edit[]) => readonly string[];

/** A compiler of the entry file with everything that it imports, with the options of tsconfig.json and `overrides`. */
export const compilerOf = (entry: string, overrides: ts.CompilerOptions = {}): Compiler => {
  const options = readOptions(overrides);
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  const unedited = new Map<string, ts.SourceFile | undefined>();

  return (...edits) => {
    const overlay = overlayOf(edits);
    const getSourceFile: typeof readSource = (path, version) => {
      const text = overlay.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!unedited.has(path)) unedited.set(path, readSource(path, version));
      return unedited.get(path);
    };
    const program = ts.createProgram([root + entry], options, { ...host, getSourceFile });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
};
