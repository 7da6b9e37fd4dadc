/**
 * Counts the tokens of a document and the nesting of its brackets before it is parsed: the parser, and much of what runs after
 * it, recurses once for each bracket.
 */
import { Lexer, Source, TokenKind } from 'graphql';
import type { OperationLimits } from '../../config/index.js';
import { limitError } from './limit-error.js';

/** Nested brackets allowed for each level of fields: arguments, lists, objects and inline fragments come between two levels. */
const bracketsPerLevel = 5;

/** The deepest nesting of selections, lists, objects and fragment spreads. */
export const maxNesting = ({ depth }: OperationLimits) => depth * bracketsPerLevel;

const openingBrackets: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closingBrackets: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Throws a limit error, or graphql-js's syntax error if the text contains an invalid token. */
export const checkTokens = (text: string, limits: OperationLimits): void => {
  const lexer = new Lexer(new Source(text));
  const deepest = maxNesting(limits);
  let tokens = 0;
  let nesting = 0;
  for (;;) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    tokens += 1;
    if (tokens > limits.tokens) throw limitError(limits, 'tokens');
    if (openingBrackets.includes(kind)) nesting += 1;
    else if (closingBrackets.includes(kind)) nesting -= 1;
    if (nesting > deepest) throw limitError(limits, 'depth');
  }
};
