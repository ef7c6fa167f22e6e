import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import { MOVEMENTS } from '../../src/domain/movements/movement-table';
import type { LedgerLineOfSample, MovementRowOfSample } from '../register/movement-rows';
import { addressOf, SheetDraft } from './sheet-draft';
import { DATE, HEADING, POUNDS_AND_PENCE, QUIET, TABLE_HEADING, TITLE } from './styles';

const { date, agreement, contribution, movement, amount, project, from, to, reference, note, recorded } =
  MOVEMENTS.columns;
const HEADINGS = [
  ...[date, agreement, contribution, movement, amount, project, from, to, reference, note, recorded],
].map(({ name }) => name);
const STYLES: readonly (CellStyle | undefined)[] = [
  ...[DATE, undefined, undefined, undefined, POUNDS_AND_PENCE, undefined, undefined, undefined],
  ...[undefined, undefined, DATE],
];

/** The headings and the movements, as a range of the sheet gives them to a function. */
export function movementsBlock(rows: readonly MovementRowOfSample[]): CellValue[][] {
  return [
    [...HEADINGS],
    ...rows.map((row): CellValue[] => [
      ...[row.date, row.agreement, row.contribution, row.movement, row.amount / 100, row.project || null],
      ...[null, row.to || null, row.reference || null, null, row.recorded],
    ]),
  ];
}

/** The sheet Movements: one Excel table, its headings in the first row, frozen. */
export function movementsSheet(block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft('Movements');
  block.forEach((cells, row) =>
    cells.forEach((cell, column) => draft.put(row, column, cell, row === 0 ? TABLE_HEADING : STYLES[column])),
  );
  const range = `A1:${addressOf(block.length - 1, HEADINGS.length - 1)}`;
  return draft.finish({
    widths: [13, 14, 13, 14, 15, 32, 18, 18, 12, 24, 13],
    frozenRows: 1,
    tables: [
      { name: 'Movements', range, columns: HEADINGS.map((name) => ({ name })), style: 'TableStyleMedium2' },
    ],
  });
}

/** Rows over the headings of the export. */
const TOP = 2;
const LEDGER_HEADINGS = ['Posting date', 'Reference', 'Account', 'Customer', 'Description', 'Amount'];
const LEDGER_STYLES = [DATE, undefined, undefined, undefined, undefined, POUNDS_AND_PENCE];

/** The export with its title, as a range of the sheet gives it to a function. */
export function ledgerBlock(lines: readonly LedgerLineOfSample[]): CellValue[][] {
  const wide = (text: string): CellValue[] => [text, ...LEDGER_HEADINGS.slice(1).map(() => null)];
  return [
    wide('General ledger, 1 April 2024 to 31 March 2025'),
    wide(
      'Invented. Income is a credit and stands below nil. Four lines do not agree with the sheet Movements.',
    ),
    [...LEDGER_HEADINGS],
    ...lines.map((line): CellValue[] => [
      ...[line.date, line.reference, line.account, line.authority, line.description, line.amount / 100],
    ]),
  ];
}

/** The sheet General ledger: an export as a ledger gives it, no table. */
export function ledgerSheet(block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft('General ledger');
  const over = [TITLE, QUIET, HEADING];
  block.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null) draft.put(row, column, cell, row <= TOP ? over[row] : LEDGER_STYLES[column]);
    }),
  );
  return draft.finish({ widths: [13, 12, 10, 20, 40, 15], showGridLines: true });
}
