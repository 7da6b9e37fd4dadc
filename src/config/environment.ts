/** The environment variables that are set. */
export type Environment = Readonly<Record<string, string>>;

/** By custom, these may also be written in lower case, which then takes precedence. */
const proxyVariables = ['HTTPS_PROXY', 'NO_PROXY'];

/** Returns the variables that are set. An empty variable counts as not set. */
export const readEnvironment = (processEnv: NodeJS.ProcessEnv): Environment => {
  const lowerCase = proxyVariables.map((name) => [name, processEnv[name.toLowerCase()]] as const);
  return Object.fromEntries(
    [...Object.entries(processEnv), ...lowerCase].filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );
};
