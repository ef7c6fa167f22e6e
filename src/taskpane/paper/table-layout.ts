import { writeCell, type PaperTable } from '../../domain/paper/section';
import { TABLE_SIZE, TEXT_WIDTH, WIDE } from './word-styles';

/** How a table is laid out on paper. */
export interface TableLayout {
  /** Twentieths of a point, one for each column. */
  readonly widths: readonly number[];
  readonly isNumber: readonly boolean[];
  /** On a page that lies on its side: its columns do not fit on an upright one. */
  readonly isWide: boolean;
}

/** Of a column, in twentieths of a point. */
interface Needs {
  /** Its longest word, so that none is broken; of a number all of it. */
  readonly least: number;
  /** Its longest text on one line, and its heading on two. */
  readonly most: number;
}

/** Text beside a column of numbers is kept away from them. */
export const isApart = (isNumber: readonly boolean[], column: number): boolean =>
  !isNumber[column] && isNumber[column - 1] === true;
/** So much farther than other text. */
export const APART_LEFT = 160;

/** The room beside the text of a cell, and a little more, as fonts differ. */
const BESIDE = 100;
/** So wide a column of text is at least, unless all that it holds is shorter. */
const LABEL = 1200;
/** What a column of numbers keeps to itself where one of text needs room. */
const APART = 120;

/**
 * Gives each column of a table its width: as the table asks, but no number is broken, and text takes the room that
 * numbers do not need.
 */
export function layoutOf(table: PaperTable): TableLayout {
  const { headings, rows, widths: asked } = table;
  const isNumber = headings.map((_, column) =>
    rows.every(({ cells: { [column]: cell } }) => cell?.figure !== undefined || cell?.text === '-'),
  );
  const needs = headings.map((heading, column): Needs => {
    const cells = rows.map(({ cells: { [column]: cell }, isTotal = false }) => ({
      text: writeCell(cell ?? {}),
      isTotal,
    }));
    const beside = BESIDE + (isApart(isNumber, column) ? APART_LEFT : 0);
    const head = Math.max(...wordsOf(heading).map((word) => widthOf(word, true)));
    const text = Math.max(head, ...cells.map((cell) => widthOf(cell.text, cell.isTotal))) + beside;
    // Two lines of headings are enough over numbers.
    if (isNumber[column])
      return { least: text, most: Math.max(text, widthOf(heading, true) / 2 + beside + LETTER) };
    const words = cells.flatMap((cell) => wordsOf(cell.text).map((word) => widthOf(word, cell.isTotal)));
    return {
      most: text,
      least: Math.max(head + beside, ...words.map((word) => word + beside), Math.min(text, LABEL)),
    };
  });
  const isWide = needs.reduce((sum, { least }) => sum + least, 0) > TEXT_WIDTH;
  const total = isWide ? WIDE : TEXT_WIDTH;
  const own = wordsBroken(needs, isNumber, total);
  return { isNumber, isWide, widths: roomForText(noneBroken(asked, own, total), own, isNumber) };
}

/** What columns need where there is no room for all of it: words are broken, and no number. */
function wordsBroken(needs: readonly Needs[], isNumber: readonly boolean[], total: number): readonly Needs[] {
  const sumOf = (areNumbers: boolean): number =>
    needs.reduce((sum, { least }, n) => sum + (isNumber[n] === areNumbers ? least : 0), 0);
  const [ofNumbers, ofText] = [sumOf(true), sumOf(false)];
  if (ofNumbers + ofText <= total) return needs;
  const part = Math.max(0, total - ofNumbers) / ofText;
  return needs.map((need, n) => (isNumber[n] ? need : { ...need, least: need.least * part }));
}

/** Shares of the whole width, none below what its column needs. */
function noneBroken(asked: readonly number[], needs: readonly Needs[], total: number): number[] {
  const all = asked.reduce((sum, share) => sum + share, 0);
  const widths = asked.map((share) => (share / all) * total);
  const short = needs.map(({ least }, n) => Math.max(0, least - widths[n]!));
  const spare = needs.map(({ least }, n) => Math.max(0, widths[n]! - least));
  return moved(widths, spare, short);
}

/** Text that would be broken into lines takes what columns of numbers can spare. */
function roomForText(
  widths: readonly number[],
  needs: readonly Needs[],
  isNumber: readonly boolean[],
): number[] {
  const short = needs.map(({ most }, n) => (isNumber[n] ? 0 : Math.max(0, most - widths[n]!)));
  const spare = needs.map(({ most }, n) => Math.max(0, widths[n]! - most - (isNumber[n] ? APART : 0)));
  return moved(widths, spare, short).map(Math.round);
}

/** Moves as much as is short and can be spared, in proportion to both. */
function moved(widths: readonly number[], spare: readonly number[], short: readonly number[]): number[] {
  const [canSpare, lacks] = [spare, short].map((of) => of.reduce((sum, one) => sum + one, 0));
  if (canSpare! <= 0 || lacks! <= 0) return [...widths];
  const amount = Math.min(canSpare!, lacks!);
  return widths.map((width, n) => width - (spare[n]! / canSpare!) * amount + (short[n]! / lacks!) * amount);
}

/** Where a line may be broken: at spaces, and after strokes and hyphens. */
const wordsOf = (text: string): string[] =>
  text.split(/\s+|(?<=[/-])(?=\S)/).map((word) => word.slice(0, MAX_WORD));
/** A word that is longer than this is broken, in any column. */
const MAX_WORD = 24;

/** Of Arial, in parts of its size: near enough, and rather too much. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[0-9£+−]/, 0.556],
  [/[,. :;'|!]/, 0.278],
  [/[()[\]\-/]/, 0.333],
  [/[ijlftr]/, 0.34],
  [/[mwMW]/, 0.87],
  [/[A-Z&]/, 0.73],
];
const OTHER = 0.57;
/** Bold letters are wider; bold numbers are not. */
const BOLD = 1.07;
const LETTER_OR_NOT = /\p{L}/u;
const TWIPS_A_HALF_POINT = 10;
const LETTER = OTHER * TABLE_SIZE * TWIPS_A_HALF_POINT;

function widthOf(text: string, isBold: boolean): number {
  let ems = 0;
  for (const letter of text) {
    const own = LETTERS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
    ems += isBold && LETTER_OR_NOT.test(letter) ? own * BOLD : own;
  }
  return ems * TABLE_SIZE * TWIPS_A_HALF_POINT;
}
