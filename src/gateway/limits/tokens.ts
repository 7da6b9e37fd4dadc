/**
 * Counts the tokens of a document and how deep its brackets stand in one another, before it is parsed: the parser and much
 * that follows it call themselves once for each bracket.
 */
import { Lexer, Source, TokenKind } from 'graphql';
import type { OperationLimits } from '../../config/index.js';
import { limitRefusal } from './refusal.js';

/** Brackets in one another for each level of fields: arguments, lists, objects and inline fragments stand between two. */
const bracketsPerLevel = 5;

/** How deep selections, lists and objects may be nested, and fragments spread in one another, whatever they are. */
export const maxNesting = ({ depth }: OperationLimits) => depth * bracketsPerLevel;

const opening: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Throws a refusal, or graphql-js's error where the text has something that is no token. */
export const checkTokens = (text: string, limits: OperationLimits): void => {
  const lexer = new Lexer(new Source(text));
  const deepest = maxNesting(limits);
  let tokens = 0;
  let nesting = 0;
  for (;;) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    tokens += 1;
    if (tokens > limits.tokens) throw limitRefusal(limits, 'tokens');
    if (opening.includes(kind)) nesting += 1;
    else if (closing.includes(kind)) nesting -= 1;
    if (nesting > deepest) throw limitRefusal(limits, 'depth');
  }
};
