/** Money that a sheet tells of otherwise than as an amount in a column of its own: in words, in sentences, as Yes or No. */
import { writeDate } from '../../calendar/serial';
import { finding, quoted, type Finding } from '../../findings/finding';
import { listed } from '../../findings/listed';
import { isBlank } from '../../money/read-amount';
import { contentOf } from '../../reading/cells/content';
import { isDayNumber } from '../../reading/cells/day-numbers';
import { holdsDays, holdsFlags, isMoneyKey } from '../../reading/columns/evidence';
import { hasMoney } from '../../reading/header';
import { headingOf } from '../../reading/words/lexicon';
import { meaningsOf } from '../../reading/words/meanings';
import { placeOf } from '../../reading/words/places-of-money';
import type { UnderstoodColumn } from '../../reading/understanding';
import { columnLetters } from '../../sheet/block';
import { COLUMNS, STAGE_COLUMNS, type ColumnKey, type MoneyColumn } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';

export function moneyElsewhere(register: Register): Finding[] {
  const asked = new Set(
    register.header.questions.flatMap(({ where, columnIndex }) => (where ? [columnIndex] : [])),
  );
  const all = [
    ...asYesOrNo(register),
    ...asDays(register),
    ...inWords(register),
    ...inSentences(register),
    ...withSides(register),
  ];
  return all.filter(({ columnIndex }) => columnIndex === null || !asked.has(columnIndex));
}

type Column = Pick<UnderstoodColumn, 'columnIndex' | 'heading' | 'key' | 'content'>;

/** Its columns; under known headings, of which nothing is understood by content, those that are not read and the status. */
function columnsOf({ header, block }: Register): readonly Column[] {
  if (header.understood) return header.understood.columns;
  const keys = Object.entries(header.columns);
  return header.headings.flatMap((heading, columnIndex): Column[] => {
    const key = (keys.find(([, index]) => index === columnIndex)?.[0] ?? null) as ColumnKey | null;
    if (key !== null && key !== 'status') return [];
    return [{ columnIndex, heading, key, content: contentOf(block, header.rowIndex, columnIndex) }];
  });
}

const nameOf = ({ heading, columnIndex }: Column): string =>
  heading || `Column ${columnLetters(columnIndex)}`;

/** "Has the developer paid?": a question, that Yes and No answer. */
const IS_QUESTION = /^(?:has|have|had|is|are|was|were|did|do|does|will|can)\b.*\?\s*$/i;

/** A heading of money over Yes and No. */
function asYesOrNo(register: Register): Finding[] {
  return columnsOf(register).flatMap((column) => {
    const [meaning] = meaningsOf(column.heading);
    if (column.key !== null || !meaning || !isMoneyKey(meaning.key) || !holdsFlags(column.content)) return [];
    if (IS_QUESTION.test(column.heading.trim())) return [];
    if (hasMoney(register.header, meaning.key as MoneyColumn)) return [];
    const values = {
      heading: nameOf(column),
      text: listed(textsOf(register, column.columnIndex)),
      column: COLUMNS[meaning.key as ColumnKey].name,
    };
    return [finding('money-as-yes-or-no', register.header.rowIndex, column.columnIndex, values)];
  });
}

/** A heading of money over days. */
function asDays(register: Register): Finding[] {
  const { block, header, rowIndex } = register;
  return columnsOf(register).flatMap((column) => {
    const [meaning] = meaningsOf(column.heading);
    if (column.key !== null || !meaning || !isMoneyKey(meaning.key) || !holdsDays(column.content)) return [];
    const row = [...rowIndex].find((index) => isDayNumber(block[index]![column.columnIndex]));
    if (row === undefined || hasMoney(header, meaning.key as MoneyColumn)) return [];
    const day = block[row]![column.columnIndex] as number;
    const values = {
      heading: nameOf(column),
      text: String(day),
      date: writeDate(day),
      column: COLUMNS[meaning.key as ColumnKey].name,
    };
    return [finding('money-as-dates', header.rowIndex, column.columnIndex, values)];
  });
}

/** Words for a stage of money. */
const STAGE_WORDS =
  /^(?:(?:not |un)?(?:paid|received|due|triggered|drawn(?: down)?|transferred|released|held|spent|started)|(?:not yet|awaiting|part) [a-z ]{3,20}|(?:paid|transferred|released|held|with|passed) (?:to|by|with|at|over)?.{0,30})$/;
const MIN_WORDS = 3;
const isStage = (text: string): boolean =>
  STAGE_WORDS.test(normalText(text)) || STAGE_COLUMNS.some((key) => key === placeOf(text));

/** A word for where the money is, beside one amount. */
function inWords(register: Register): Finding[] {
  const { header } = register;
  if (STAGE_COLUMNS.some((key) => hasMoney(header, key))) return [];
  return columnsOf(register).flatMap((column) => {
    const { key, content, columnIndex } = column;
    if (key !== null && key !== 'status') return [];
    if (content.filledCount < MIN_WORDS || content.distinctCount > MAX_DISTINCT) return [];
    const texts = textsOf(register, columnIndex);
    const stages = texts.filter(isStage);
    if (stages.length < 2 || stages.length * 2 <= texts.length) return [];
    const values = { heading: nameOf(column), text: listed(stages.slice(0, MIN_WORDS)) };
    return [finding('money-told-in-words', header.rowIndex, columnIndex, values)];
  });
}
const MAX_DISTINCT = 12;

/** The different texts of a column, as they first come. */
function textsOf({ block, rowIndex }: Register, columnIndex: number): string[] {
  const texts = new Set<string>();
  for (const index of rowIndex) {
    const cell = block[index]![columnIndex];
    if (!isBlank(cell) && cell !== 0) texts.add(shownText(cell));
    if (texts.size > MAX_DISTINCT) break;
  }
  return [...texts];
}

const SUM_IN_TEXT = /[a-z][^£]*£ ?\d|£ ?[\d,.]+[^\d,.]*[a-z]/i;
/** Notes hold sums as a matter of course. */
const MAY_HOLD_SUMS = /\b(?:notes?|comments?|remarks?|details?|descriptions?|narrative|updates?|history)\b/;

/** Sums in sentences, where a column of money is wanting that they may tell of. */
function inSentences(register: Register): Finding[] {
  const { block, header, rowIndex, rowCount } = register;
  if (STAGE_COLUMNS.every((key) => hasMoney(header, key))) return [];
  return columnsOf(register).flatMap((column) => {
    const { key, columnIndex, heading } = column;
    if (key !== null || MAY_HOLD_SUMS.test(headingOf(heading).words)) return [];
    const rows = [...rowIndex].filter((index) => {
      const cell = block[index]![columnIndex];
      return typeof cell === 'string' && cell.length < LONGEST && SUM_IN_TEXT.test(cell);
    });
    if (rows.length < MIN_WORDS || rows.length * 2 < rowCount) return [];
    const values = {
      heading: nameOf(column),
      count: rows.length,
      text: quoted(block[rows[0]!]![columnIndex]),
    };
    return [finding('money-in-sentences', header.rowIndex, columnIndex, values)];
  });
}
const LONGEST = 250;

/** An amount with its side of the ledger: "79,377.83CR", "DR 1,200.00". */
const WITH_SIDE = /^(?:[cd]r ?£? ?[\d,]+\.\d\d|£? ?[\d,]+\.\d\d ?[cd]r)$/i;

/** Columns of amounts that have CR or DR beside them: which of the two counts upwards depends on whose account it is. */
function withSides(register: Register): Finding[] {
  const { block, header, rowIndex } = register;
  return columnsOf(register).flatMap((column) => {
    const { key, columnIndex } = column;
    if (key !== null) return [];
    const sides = Array.from(rowIndex, (index) => block[index]![columnIndex]).filter(
      (cell) => typeof cell === 'string' && cell.length < LONGEST && WITH_SIDE.test(cell.trim()),
    );
    if (sides.length === 0) return [];
    const values = { heading: nameOf(column), count: sides.length, text: quoted(sides[0]) };
    return [finding('amounts-with-sides', header.rowIndex, columnIndex, values)];
  });
}
