import { isBlank, readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { shownText } from '../../sheet/text';
import { isColumnNumbers } from '../cells/column-numbers';
import { isUnitsLine } from './scaled-amount';
import { isUnit } from './unit-lines';
import type { Scale, SheetHeader } from '../understanding';

/** "Over £k" is a limit; "paid over £k" says what was paid. */
const LIMIT_OVER =
  '(?<!\\b(?:paid|passed|handed|sent|transferred|released|remitted|given|forwarded|moved|gone|cleared|carried) )over';

/**
 * Signs of thousands or millions, or the word as a measure: "in thousands", "thousands of pounds" by itself or behind what is
 * measured, which is none in a sentence, or the word alone, in brackets or behind a colon. What a sheet is not in is no
 * measure of it: "in pounds, not in thousands", "do not enter thousands". Nor is a limit: "sums below £k are left out".
 */
const measure = (signs: RegExp, word: string): RegExp =>
  new RegExp(
    `(?<!\\b(?:below|under|${LIMIT_OVER}|above|than|exceeding|least|up to) (?:a |one |the )?|\\bnot(?: in)? ?|\\b(?:do not|don['’]t|never) [^.;:]{0,60})(?:${signs.source}|\\bin ${word}s\\b|(?<=^|[(,;:/\\u2013-] ?|\\b(?:amounts?|sums?|figures?|values?|contributions?|money|register) )${word}s of (?:£|pounds)(?=\\W*$|[),;])|(?<=^\\W*|[(:] ?)${word}s?(?: pounds)?(?=\\W*$|\\)))`,
    'i',
  );
const MILLIONS = measure(/(?:£|\bgbp)\s*['’‘`]?\s*(?:m|mn|mio|millions?)(?![a-z\d])/, 'million');
const THOUSANDS = measure(
  /(?:£|\bgbp)\s*['’‘`]?\s*(?:,?0{3}|k|thousand)['’]?s?(?![a-z\d,.])|(?:^|[\s(])(?!(?<=\d\s)0{3}(?:$|[\s)]))['’‘`]?0{3}['’]?s?(?=$|[\s)])|[x×*] ?£? ?1,?000(?![\d,.])|\bin k(?![a-z\d])/,
  'thousand',
);
/** Amounts in pence; "pounds and pence" are pounds. */
const PENCE =
  /(?<!\b(?:pounds?|£|not|nor|and|or|&) ?(?:in )?)\bin pence\b|^\W*pence\W*$|[(:] ?pence(?=\W*$)|\b(?:amounts?|figures?|sums?|values?) (?:are )?(?:given |shown |stated )?(?:in )?pence\b/i;
const UNIT_THOUSANDS = /^\(?(?:£ ?['’]?0{3}s?|£ ?k|['’]?0{3}s?|k|£?thousands?)\)?$/i;
const UNIT_MILLIONS = /^\(?(?:£ ?m|m|£?millions?)\)?$/i;

/** What a text says amounts are in: 1 for pounds or nothing. */
export function factorOf(text: unknown): 1 | Scale['factor'] {
  if (typeof text !== 'string' || text.length > 200) return 1;
  if (THOUSANDS.test(text)) return 1000;
  return MILLIONS.test(text) ? 1_000_000 : 1;
}

/** The same of a cell in a line of units, where a letter is enough. */
const factorOfUnit = (cell: unknown): 1 | Scale['factor'] => {
  const text = shownText(cell);
  return UNIT_THOUSANDS.test(text) ? 1000 : UNIT_MILLIONS.test(text) ? 1_000_000 : factorOf(text);
};

/** So many lines at the end are looked at for a footnote. */
const FOOTNOTES = 40;

/** A title or footnote, alone in its row or in the corner over the headings, or the one unit in a line of words over them, that says what amounts are in. */
function saidOfAll(
  block: Block,
  topIndex: number,
  rowIndex: number,
  says: (cell: unknown) => boolean,
): string | null {
  const titles = block.slice(0, Math.max(0, topIndex));
  const footnotes = block.slice(Math.max(rowIndex + 1, block.length - FOOTNOTES));
  for (const row of [...titles, ...footnotes]) {
    const filled = row.filter((cell) => !isBlank(cell) && cell !== 0);
    if (filled.length === 0 || filled.length > 3) continue;
    const said = filled.find(says);
    if (said !== undefined && filled.every((cell) => typeof cell === 'string')) return shownText(said);
  }
  for (const row of block.slice(Math.max(0, topIndex), Math.max(0, rowIndex))) {
    const [said, ...others] = row.filter((cell) => isUnit(cell) || says(cell));
    if (others.length === 0 && said !== undefined && says(said)) return shownText(said);
  }
  return null;
}

/** Where a sheet says that its amounts are in pence: the words; else null. */
export function penceSaid(
  block: Block,
  { topIndex, rowIndex, columns }: Pick<SheetHeader, 'topIndex' | 'rowIndex' | 'columns'>,
): string | null {
  const says = (cell: unknown): boolean => typeof cell === 'string' && cell.length < 200 && PENCE.test(cell);
  const headed = columns.find(({ heading, content }) => content.moneyCount > 0 && says(heading));
  return headed?.heading ?? saidOfAll(block, topIndex, rowIndex, says);
}

/** Above this many pounds no contribution is believed: the amounts are pounds already, whatever the sheet says. */
const BEYOND_BELIEF = 250_000_000;
/** Nor are most of them above this, if they are so many. */
const [TYPICAL, MIN_LARGE] = [10_000_000, 2];
const ROWS_LOOKED_AT = 500;

/**
 * What the amounts of each column are to be multiplied by.
 *
 * @param columns the columns of money, with their headings
 */
export function scalesOf(
  block: Block,
  topIndex: number,
  rowIndex: number,
  columns: readonly { readonly columnIndex: number; readonly heading: string; readonly group: string }[],
): ReadonlyMap<number, Scale> {
  const all = saidOfAll(block, topIndex, rowIndex, (cell) => factorOf(cell) > 1);
  const under = block[isColumnNumbers(block[rowIndex + 1] ?? []) ? rowIndex + 2 : rowIndex + 1] ?? [];
  const units = isUnitsLine(under) ? under : [];
  const scales = new Map<number, Scale>();
  for (const { columnIndex, heading, group } of columns) {
    const unit = units[columnIndex];
    const own =
      [unit, heading, group].find((text) => factorOf(text) > 1) ??
      (factorOfUnit(unit) > 1 ? unit : undefined);
    const isPounds = /^\(?£\)?$|^pounds$|^gbp$/i.test(shownText(unit)) || /\(£\)|£$/.test(heading);
    const text = own ?? (all === null || (isPounds && own === undefined) ? undefined : all);
    if (text === undefined) continue;
    const factor = own !== undefined && own === unit ? factorOfUnit(unit) : factorOf(text);
    if (factor === 1) continue;
    scales.set(columnIndex, {
      factor,
      text: shownText(text),
      isDoubtful: isDoubtful(block, rowIndex, columnIndex, factor),
    });
  }
  return scales;
}

function isDoubtful(block: Block, rowIndex: number, columnIndex: number, factor: number): boolean {
  let [stated, large] = [0, 0];
  for (let r = rowIndex + 1; r < Math.min(block.length, rowIndex + ROWS_LOOKED_AT); r++) {
    const amount = readAmount(block[r]![columnIndex]);
    if (typeof amount !== 'number' || amount === 0) continue;
    const pounds = (Math.abs(amount) / 100) * factor;
    if (pounds > BEYOND_BELIEF) return true;
    stated++;
    if (pounds > TYPICAL) large++;
  }
  return large >= MIN_LARGE && large * 2 > stated;
}
