/** What a test has started and must stop, the last started first. */
interface Closable {
  close(): Promise<void>;
}

export const createStops = () => {
  const started: Closable[] = [];
  return {
    /** Gives back what it is given. */
    add: <T extends Closable>(part: T): T => {
      started.push(part);
      return part;
    },
    all: async () => {
      for (const part of started.splice(0).reverse()) await part.close();
    },
  };
};
