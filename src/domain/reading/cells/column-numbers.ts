import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { shownText } from '../../sheet/text';

/** So many columns must be numbered, one after the other, for a line to be of numbers of columns. */
const MIN_NUMBERED = 3;
/** So many lines under the headings may hold the numbers: units, or nothing, may stand above them. */
const LINES_UNDER = 3;
const ROMAN = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/** What a cell may number its column by, in each way of counting; null for a cell that is no such number. */
type Counted = readonly (number | null)[];

const ofNumber = (number: number): Counted =>
  number > 0 ? [number, null, null, null] : [null, -number, null, null];

/** "(3)", "3.", "Col 3", "[c]", "iii", "(3) = (1) + (2)"; "(3)" that was typed in Excel is -3. */
function countedBy(cell: unknown): Counted | null {
  if (typeof cell === 'number') return Number.isInteger(cell) ? ofNumber(cell) : null;
  if (typeof cell !== 'string' || cell.length > 30) return null;
  const bare = shownText(cell)
    .toLowerCase()
    .replace(/\s*=.*$/, '')
    .replace(/^col(?:umn|\.)?\s*/, '')
    .replace(/[()[\]{}.\s]/g, '');
  if (/^-?\d{1,3}$/.test(bare)) return ofNumber(Number(bare));
  const roman = ROMAN.indexOf(bare);
  const letter = /^[a-z]$/.test(bare) ? bare.charCodeAt(0) - 96 : null;
  return letter === null && roman < 1 ? null : [null, null, letter, roman < 1 ? null : roman];
}

/** True for a line with nothing in it but numbers of columns, each one more than the one before it. */
export function isColumnNumbers(row: readonly unknown[]): boolean {
  const filled = [...row.entries()].filter(([, cell]) => cell !== 0 && !isBlank(cell));
  if (filled.length < MIN_NUMBERED) return false;
  const [firstIndex] = filled[0]!;
  const counted: Counted[] = [];
  for (const [, cell] of filled) {
    const of = countedBy(cell);
    if (of === null) return false;
    counted.push(of);
  }
  return [0, 1, 2, 3].some((way) => {
    const first = counted[0]![way] ?? null;
    if (first === null || first < 1 || first > firstIndex + 1) return false;
    return counted.every((of, place) => of[way] === first + place);
  });
}

/** The line under headings that numbers the columns, as in a committee paper; -1 where there is none. */
export function columnNumbersUnder(block: Block, rowIndex: number): number {
  for (let r = rowIndex + 1; r < Math.min(block.length, rowIndex + 1 + LINES_UNDER); r++) {
    const row = block[r]!;
    if (isColumnNumbers(row)) return r;
    // Below the first contribution there is none.
    if (row.some((cell) => typeof cell === 'number' && cell !== 0)) return -1;
    if (row.filter((cell) => typeof cell === 'string' && /\d/.test(cell)).length > 0) return -1;
  }
  return -1;
}
