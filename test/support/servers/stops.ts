/** Collects what a test has started, and closes it in reverse order. */
interface Closable {
  close(): Promise<void>;
}

export const createStops = () => {
  const started: Closable[] = [];
  return {
    /** Returns its argument. */
    add: <T extends Closable>(part: T): T => {
      started.push(part);
      return part;
    },
    all: async () => {
      for (const part of started.splice(0).reverse()) await part.close();
    },
  };
};
