import { isAmbiguousDate } from '../calendar/ambiguous-date';
import { readDate } from '../calendar/read-date';
import { writeDate } from '../calendar/serial';
import { finding, findingForRows, quoted, repeatedRows, type Finding } from '../findings/finding';
import { hasInvisible, withoutInvisible } from '../money/invisible';
import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { normalText, shownText } from '../sheet/text';
import { sheetColumnName, sheetColumnType } from '../reading/words/council-columns';
import { type CouncilRow } from './council-sheet';
import {
  OWN_KEY,
  PARENT_KEY,
  type CouncilKind,
  type SheetHeader,
  type UnderstoodColumn,
} from '../reading/understanding';
import { dateWriting, isPartialDate } from '../reading/cells/dates';
import { FindingCollector } from './finding-collector';
import { isKnownPurpose } from '../reading/words/purposes';
import { isOutgoing } from '../reading/words/statuses';

/** What the checks of one sheet look at. Rows that are none of the council's own are not looked at. */
export interface RowsToCheck {
  readonly block: Block;
  readonly header: SheetHeader;
  readonly kind: CouncilKind;
  readonly rows: readonly CouncilRow[];
  /** Today, as an Excel serial; null where it is not known. */
  readonly asAt: number | null;
}

const ASIDE = [
  ...['header-repeated', 'template-row', 'definition-row', 'note-row', 'total-row'],
  'headings-moved', // rows of another table: nothing can be said of their cells
];
export const isOwnRow = ({ setAside }: CouncilRow): boolean => setAside === null || !ASIDE.includes(setAside);

const headingOf = ({ heading, key }: UnderstoodColumn): string => heading || sheetColumnName(key!);

function* columnsOfType({ header }: RowsToCheck, type: string): Iterable<UnderstoodColumn> {
  for (const column of header.columns) {
    if (column.key !== null && sheetColumnType(column.key) === type) yield column;
  }
}

/** Dates: those that cannot be, each text once; ambiguous ones and ways of writing, once a column. */
export const dateChecks = (of: RowsToCheck): (() => Finding[])[] =>
  [...columnsOfType(of, 'date')].map((column) => () => datesOf(of, column));

function datesOf({ block, rows }: RowsToCheck, column: UnderstoodColumn): Finding[] {
  const { columnIndex } = column;
  const gathered = new FindingCollector();
  const name = headingOf(column);
  const writings = new Map<string, number>();
  for (const { rowIndex } of rows) {
    const cell = block[rowIndex]![columnIndex];
    if (isBlank(cell)) continue;
    const text = quoted(cell);
    const date = readDate(cell);
    if (isPartialDate(cell)) gathered.add('date-partial', rowIndex, columnIndex, { column: name, text });
    else if (typeof date === 'string')
      gathered.add(date, rowIndex, columnIndex, { column: name, text }, text);
    else if (date === null) gathered.add('nothing-written', rowIndex, columnIndex, { column: name, text });
    else {
      const writing = dateWriting(cell);
      if (writing) writings.set(writing, (writings.get(writing) ?? 0) + 1);
      if (isAmbiguousDate(cell)) {
        gathered.add('date-ambiguous', rowIndex, columnIndex, { column: name, text, date: writeDate(date) });
      }
    }
  }
  return [...gathered.findings(), ...mixedWritings(writings, column, name, rows)];
}

function mixedWritings(
  writings: ReadonlyMap<string, number>,
  { columnIndex }: UnderstoodColumn,
  column: string,
  rows: readonly CouncilRow[],
): Finding[] {
  if (writings.size < 2 || rows.length === 0) return [];
  const text = [...writings].map(([writing, count]) => `${count} ${writing}`).join(', ');
  return [finding('date-formats-mixed', rows[0]!.rowIndex, columnIndex, { column, text })];
}

/** References: padded, run together with a date, on several rows that differ; rows that are the same in every column. */
export const referenceChecks = (of: RowsToCheck): (() => Finding[])[] =>
  [paddedFindings, invisibleFindings, fusedFindings, repeatFindings, parentFindings].map(
    (check) => () => check(of),
  );

/** Rows that count and do not say what they belong to. */
function parentFindings({ header, kind, rows }: RowsToCheck): Finding[] {
  const parent = PARENT_KEY[kind];
  if (parent === null) return [];
  const columnIndex = header.at[parent];
  const withoutParent = rows.filter((row) => row.setAside === null && row.parent === '');
  const column = columnIndex === undefined ? '' : headingOf(header.columns[columnIndex]!);
  return findingForRows(
    'parent-missing',
    withoutParent.map(({ rowIndex }) => rowIndex),
    columnIndex ?? null,
    { parent, column },
  );
}

function paddedFindings(of: RowsToCheck): Finding[] {
  const gathered = new FindingCollector();
  for (const column of columnsOfType(of, 'reference')) {
    for (const { rowIndex } of of.rows) {
      const cell = of.block[rowIndex]![column.columnIndex];
      if (
        typeof cell === 'string' &&
        cell !== '' &&
        !isBlank(cell) &&
        withoutInvisible(cell) !== shownText(cell)
      ) {
        gathered.add('text-padded', rowIndex, column.columnIndex, { column: headingOf(column) });
      }
    }
  }
  return gathered.findings();
}

/** Characters that nobody sees, once a column that is read. */
function invisibleFindings({ block, header, rows }: RowsToCheck): Finding[] {
  const gathered = new FindingCollector();
  for (const column of header.columns) {
    if (column.key === null) continue;
    const { columnIndex } = column;
    for (const { rowIndex } of rows) {
      const cell = block[rowIndex]![columnIndex];
      if (typeof cell !== 'string' || !hasInvisible(cell)) continue;
      const values = { column: headingOf(column), text: quoted(shownText(cell)) };
      gathered.add('invisible-characters', rowIndex, columnIndex, values);
    }
  }
  return gathered.findings();
}

/** "CFKimcote Road , Gilmorton35118" on a row of 23 February 1996, which Excel counts as day 35118. */
function fusedFindings(of: RowsToCheck): Finding[] {
  const gathered = new FindingCollector();
  const ownIndex = of.header.at[OWN_KEY[of.kind]];
  if (ownIndex === undefined) return [];
  const dates = [...columnsOfType(of, 'date')].map(({ columnIndex }) => columnIndex);
  for (const { rowIndex, own } of of.rows) {
    const digits = /\d{5}$/.exec(own)?.[0];
    if (!digits) continue;
    const serial = dates
      .map((index) => readDate(of.block[rowIndex]![index]))
      .find((date) => date === Number(digits));
    if (typeof serial !== 'number') continue;
    const column = headingOf(of.header.columns[ownIndex]!);
    const values = { column, text: quoted(own), number: digits, date: writeDate(serial) };
    gathered.add('date-in-reference', rowIndex, ownIndex, values);
  }
  return gathered.findings();
}

function repeatFindings({ block, header, kind, rows }: RowsToCheck): Finding[] {
  const ownIndex = header.at[OWN_KEY[kind]];
  const repeats = new Map<string, number[]>();
  const groups = new Map<string, { text: string; rows: number[]; different: number }>();
  for (const { rowIndex, own } of rows) {
    const whole = JSON.stringify(
      header.columns.map(({ columnIndex }) => normalText(block[rowIndex]![columnIndex])),
    );
    const same = repeats.get(whole);
    if (same) same.push(rowIndex);
    else repeats.set(whole, [rowIndex]);
    if (own === '') continue;
    const group = groups.get(own.toLowerCase());
    if (!group) groups.set(own.toLowerCase(), { text: own, rows: [rowIndex], different: 1 });
    else {
      group.rows.push(rowIndex);
      if (same === undefined) group.different++;
    }
  }
  const findings = [...repeats.values()].flatMap((group) => repeatedRows('row-repeated', group));
  const repeated = [...groups.values()].filter(({ different }) => different > 1);
  if (repeated.length === 0 || ownIndex === undefined) return findings;
  const most = repeated.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  const values = {
    repeated: repeated.length,
    references: repeated.length === 1 ? '1 reference' : `${repeated.length} references`,
    column: headingOf(header.columns[ownIndex]!),
    text: `${quoted(most.text)} on ${most.rows.length}`,
  };
  const all = repeated.flatMap((group) => group.rows).sort((a, b) => a - b);
  return [...findings, ...findingForRows('reference-repeated', all, ownIndex, values)];
}

/** Purposes that the standard does not have, in one; addresses that are none, each text once. */
export function textFindings({ block, header, rows }: RowsToCheck): Finding[] {
  const gathered = new FindingCollector();
  const each = (
    key: 'purpose' | 'documentUrl',
    code: Finding['code'],
    isRight: (cell: unknown) => boolean,
    isTogether: boolean,
  ): void => {
    const columnIndex = header.at[key];
    if (columnIndex === undefined) return;
    for (const { rowIndex } of rows) {
      const cell = block[rowIndex]![columnIndex];
      if (isBlank(cell) || isRight(cell)) continue;
      const column = headingOf(header.columns[columnIndex]!);
      gathered.add(
        code,
        rowIndex,
        columnIndex,
        { column, text: quoted(cell) },
        isTogether ? '' : normalText(cell),
      );
    }
  };
  each('purpose', 'purpose-unknown', isKnownPurpose, true);
  each(
    'documentUrl',
    'address-not-link',
    (cell) => /^(?:https?:\/\/|www\.)\S+/i.test(shownText(cell)),
    false,
  );
  return gathered.findings();
}

/** Money cannot have come in or gone out on a day that is still to come: the date or the status is wrong. */
export function futureFindings({ block, header, kind, rows, asAt }: RowsToCheck): Finding[] {
  const columnIndex = header.at.startDate ?? header.at.entryDate;
  if (kind !== 'transaction' || asAt === null || columnIndex === undefined) return [];
  const gathered = new FindingCollector();
  for (const { rowIndex, status } of rows) {
    if (status !== 'received' && !(status && isOutgoing(status))) continue;
    const date = readDate(block[rowIndex]![columnIndex]);
    if (typeof date !== 'number' || date <= asAt || isPartialDate(block[rowIndex]![columnIndex])) continue;
    const values = { column: headingOf(header.columns[columnIndex]!), date: writeDate(date), status };
    gathered.add('receipt-in-future', rowIndex, columnIndex, values, status);
  }
  return gathered.findings();
}
