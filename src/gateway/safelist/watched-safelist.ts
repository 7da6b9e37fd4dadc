/**
 * A safelist that follows its file. It reads the file again and again and compares the content, because notifications do not work on
 * every file system, nor for every way to replace a file (renaming, switching a link, writing in place).
 */
import { OperatorError } from '../../platform/errors/index.js';
import type { Logger } from '../../platform/log/index.js';
import { parseSafelist, readSafelistFile } from './read-safelist.js';
import { createSafelist, type Safelist } from './safelist.js';

interface WatchOptions {
  readonly file: string;
  readonly maxTokens: number;
  readonly log: Logger;
  /** How often the file is read, in milliseconds. */
  readonly intervalMs?: number;
}

export interface WatchedSafelist extends Safelist {
  /** Reads the file now. If it cannot be used, the safelist stays as it is. */
  refresh(): Promise<void>;
  close(): void;
}

const defaultIntervalMs = 2_000;

/** Rejects with a ConfigError if the file cannot be used. */
export const watchSafelist = async ({
  file,
  maxTokens,
  log,
  intervalMs = defaultIntervalMs,
}: WatchOptions): Promise<WatchedSafelist> => {
  const load = (text: string): { readonly safelist: Safelist; readonly size: number } => {
    const operations = parseSafelist(text);
    return { safelist: createSafelist(operations, maxTokens), size: operations.length };
  };

  /** The content that the safelist was made from, and the content that was read last, which may be unusable. */
  let usable = await readSafelistFile(file);
  let latest = usable;
  let { safelist } = load(usable);
  let reported: string | undefined;
  let closed = false;

  const reload = async (): Promise<void> => {
    const content = await readSafelistFile(file);
    if (closed) return;
    if (content !== latest) {
      latest = content;
      if (content !== usable) {
        const loaded = load(content);
        usable = content;
        ({ safelist } = loaded);
        log.info({ operations: loaded.size }, 'safelist reloaded');
      }
    }
    if (content === usable) reported = undefined;
  };

  const refresh = async (): Promise<void> => {
    try {
      await reload();
    } catch (error) {
      // A gateway that stops may lose its file while it reads it.
      if (closed) return;
      const reason = error instanceof OperatorError ? error.message : 'unexpected error';
      if (reason !== reported) log.warn({ reason }, 'safelist not reloaded; the last usable one stays');
      reported = reason;
    }
  };

  let timer: NodeJS.Timeout | undefined;
  const schedule = (): void => {
    if (closed) return;
    timer = setTimeout(() => void refresh().then(schedule), intervalMs).unref();
  };
  schedule();

  return {
    find: (reference) => safelist.find(reference),
    refresh,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
};
