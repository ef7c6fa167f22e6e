import { withThisRow } from '../formula-text';
import type { UniverContext } from './univer-context';

/** The parts of Univer's LexerTreeBuilder that are put right here; all but one are private to it. */
interface Lexer {
  _resetTemp(): void;
  _squareBracketState: number;
  treeBuilder(formula: string, ...options: unknown[]): unknown;
}

/**
 * Puts two things right in how Univer reads formulas. It counts open square brackets and does not start afresh, so that
 * a formula half typed (`=SUM(Register[`) had every later one read amiss; and it does not know `Register[@Value]`.
 */
export function mendLexer(univer: UniverContext): void {
  const lexer = univer.service<Lexer>(univer.engine.LexerTreeBuilder);
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
  };
  const build = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...options) => build(withThisRow(formula), ...options);
}
