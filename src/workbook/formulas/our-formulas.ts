import { FUNCTION_NAMES, NAMESPACE } from '../../namespace';

/**
 * A call of one of the add-in's functions: as a formula bar shows it, `S106.ROLLUP(`, or in the form that files keep and
 * that shows while the add-in is not loaded, `_xldudf_S106_ROLLUP(`. A name that is no function of the add-in is a slip
 * of typing, and stays #NAME? whatever is done.
 */
const CALL = new RegExp(
  `(^|[^\\w.])(?:\\[\\d+\\]!)?(?:_xldudf_${NAMESPACE}[_.]|${NAMESPACE}\\.)(${FUNCTION_NAMES.join('|')})(?=\\s*\\()`,
  'gi',
);
/** Texts, and the quoted names of sheets: what stands in them is no call. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

const outsideQuotes = (formula: string, change: (piece: string) => string): string =>
  formula
    .split(QUOTED)
    .map((piece, n) => (n % 2 === 0 ? change(piece) : piece))
    .join('');

/** True where a cell's formula calls one of the add-in's functions. */
export function callsOurs(formula: unknown): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  let found = false;
  outsideQuotes(formula, (piece) => {
    found ||= piece.search(CALL) >= 0;
    return piece;
  });
  return found;
}

/** The formula as it is typed: calls in the form of a file are written with the dot; all else stays as it is. */
export const asTyped = (formula: string): string =>
  outsideQuotes(formula, (piece) =>
    piece.replace(
      CALL,
      (_call, before: string, name: string) => `${before}${NAMESPACE}.${name.toUpperCase()}`,
    ),
  );
