/** The variables that are set to something. */
export type Environment = Readonly<Record<string, string>>;
