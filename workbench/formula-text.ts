const TEXT_OR_SHEET_NAME = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const THIS_ROW_IN_BRACKETS = /\[@\[([^\]]*)\]\]/g;
const THIS_ROW = /\[@([^[\]]+)\]/g;

/** Rewrites what stands outside quoted texts and quoted sheet names. */
export function outsideTexts(formula: string, rewrite: (piece: string) => string): string {
  return formula
    .split(TEXT_OR_SHEET_NAME)
    .map((piece, index) => (index % 2 === 1 ? piece : rewrite(piece)))
    .join('');
}

/** `Register[@Value]`, which is how a row's own cell is typed, as Excel keeps it: `Register[[#This Row],[Value]]`. */
export function withThisRow(formula: string): string {
  return outsideTexts(formula, (piece) =>
    piece
      .replace(THIS_ROW_IN_BRACKETS, '[[#This Row],[$1]]')
      .replace(/\[@\]/g, '[#This Row]')
      .replace(THIS_ROW, '[[#This Row],[$1]]'),
  );
}
