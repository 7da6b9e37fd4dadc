/**
 * An error whose message is written for the person who operates the program: what is wrong and what to change, without a
 * secret. The program prints such messages as they are; of any other error it prints only the stack frames.
 */
export class OperatorError extends Error {}
