import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, columnIndex, columnLetters } from './addresses';

/** A row or a column of a reference, 0-based; fixed where a $ stands before it. */
interface Edge {
  at: number;
  fixed: boolean;
}

/** Null where the reference is of whole columns (no row) or of whole rows (no column). */
interface Corner {
  row: Edge | null;
  column: Edge | null;
}

/** `Register!$A1:C4` in a formula. The sheet is as it is written, with its !, or empty. */
export interface Reference {
  sheet: string;
  first: Corner;
  last: Corner | null;
}

export const LOST_REFERENCE = '#REF!';

/* Texts and structured references hold no cell addresses; a sheet's name may look like one, so it is read first. */
const SKIPPED = String.raw`"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]`;
const SHEET = String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\w.]*)!)?`;
const BEFORE = String.raw`(?<![\p{L}\w.$!'\]])`;
const AFTER = String.raw`(?![\p{L}\w.(!'[])`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const IN_A1 = new RegExp(
  `${SKIPPED}|${BEFORE}${SHEET}(?<cells>${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${AFTER}`,
  'giu',
);

const STEP = String.raw`(?:\d{1,7}|\[-?\d{1,7}\])?`;
const CORNER_R1C1 = `(?:R${STEP}C${STEP}|R${STEP}|C${STEP})`;
const IN_R1C1 = new RegExp(
  `"(?:[^"]|"")*"|${BEFORE}${SHEET}(?<cells>${CORNER_R1C1}(?::${CORNER_R1C1})?)${AFTER}|${SKIPPED}`,
  'giu',
);

/** Rewrites the cell addresses in a formula and leaves all else alone. */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => string): string {
  return replaceCells(formula, IN_A1, (sheet, cells) => {
    const [first = '', last] = cells.split(':');
    return rewrite({ sheet, first: readCorner(first), last: last === undefined ? null : readCorner(last) });
  });
}

/** `Register!$A1:C4`, as it is written. */
export function writeReference({ sheet, first, last }: Reference): string {
  return sheet + writeCorner(first) + (last ? `:${writeCorner(last)}` : '');
}

/** A formula as it becomes when its cell is copied so many rows down and columns to the right. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const moveCorner = ({ row, column }: Corner): Corner => ({
    row: row && (row.fixed ? row : { ...row, at: row.at + rows }),
    column: column && (column.fixed ? column : { ...column, at: column.at + columns }),
  });
  return rewriteReferences(formula, ({ sheet, first, last }) => {
    const moved = { sheet, first: moveCorner(first), last: last && moveCorner(last) };
    return isOnSheet(moved.first) && (!moved.last || isOnSheet(moved.last))
      ? writeReference(moved)
      : sheet + LOST_REFERENCE;
  });
}

/** A formula of the cell at this 0-based place in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  const step = (name: string, edge: Edge | null, own: number) => {
    if (!edge) return '';
    if (edge.fixed) return `${name}${edge.at + 1}`;
    return edge.at === own ? name : `${name}[${edge.at - own}]`;
  };
  const corner = (one: Corner) => step('R', one.row, row) + step('C', one.column, column);
  return rewriteReferences(formula, ({ sheet, first, last }) => {
    const [start, end] = [corner(first), last ? corner(last) : null];
    // A:A is C1, with no second corner.
    const isOneLine = end === start && (!first.row || !first.column);
    return sheet + start + (end === null || isOneLine ? '' : `:${end}`);
  });
}

/** A formula in R1C1 notation for the cell at this 0-based place, in the usual notation. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return replaceCells(formula, IN_R1C1, (sheet, cells) => {
    const [first = '', last] = cells.split(':');
    const start = readCornerR1C1(first, row, column);
    const end = last === undefined ? null : readCornerR1C1(last, row, column);
    const isOneLine = !end && (!start.row || !start.column);
    const reference = { sheet, first: start, last: isOneLine ? start : end };
    return isOnSheet(start) && (!end || isOnSheet(end)) ? writeReference(reference) : sheet + LOST_REFERENCE;
  });
}

function replaceCells(
  formula: string,
  pattern: RegExp,
  rewrite: (sheet: string, cells: string) => string,
): string {
  return formula.replace(pattern, (...match: unknown[]) => {
    const { sheet = '', cells } = match[match.length - 1] as { sheet?: string; cells?: string };
    return cells === undefined ? String(match[0]) : rewrite(sheet, cells);
  });
}

function readCorner(text: string): Corner {
  const [, columnFixed, letters, rowFixed, number] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text)!;
  // In $5 the one $ is the row's.
  const isRowFixed = letters ? rowFixed === '$' : columnFixed === '$';
  return {
    column: letters ? { at: columnIndex(letters), fixed: columnFixed === '$' } : null,
    row: number ? { at: Number(number) - 1, fixed: isRowFixed } : null,
  };
}

function readCornerR1C1(text: string, row: number, column: number): Corner {
  const read = (step: string | undefined, own: number): Edge | null => {
    if (step === undefined) return null;
    const offset = step.slice(1);
    if (offset === '') return { at: own, fixed: false };
    if (offset.startsWith('[')) return { at: own + Number(offset.slice(1, -1)), fixed: false };
    return { at: Number(offset) - 1, fixed: true };
  };
  const [, rowStep, columnStep] = /^(R(?:\d+|\[-?\d+\])?)?(C(?:\d+|\[-?\d+\])?)?$/i.exec(text)!;
  return { row: read(rowStep, row), column: read(columnStep, column) };
}

function writeCorner({ row, column }: Corner): string {
  const letters = column ? (column.fixed ? '$' : '') + columnLetters(column.at) : '';
  const number = row ? (row.fixed ? '$' : '') + String(row.at + 1) : '';
  return letters + number;
}

function isOnSheet({ row, column }: Corner): boolean {
  return (
    (!row || (row.at >= 0 && row.at < SHEET_ROW_COUNT)) &&
    (!column || (column.at >= 0 && column.at < SHEET_COLUMN_COUNT))
  );
}
