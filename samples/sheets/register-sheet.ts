import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import { toPounds, type Pence } from '../../src/domain/money/pence';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, type ColumnType } from '../../src/domain/sheet/columns';
import { mayFund } from '../register/may-fund';
import type { RegisterRow } from '../register/register-rows';
import { addressOf, SheetDraft } from './sheet-draft';
import { DATE, INDENTED, POUNDS_AND_PENCE, TABLE_HEADING } from './styles';

/** Width of each column, in characters. */
const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  ...{
    agreement: 14,
    contribution: 13,
    authority: 20,
    application: 20,
    site: 46,
    developer: 24,
    purpose: 29,
  },
  ...{ area: 20, trigger: 46, notes: 46, agreementDate: 16, triggerDate: 13, expiryDate: 13, value: 14 },
  ...{
    notStarted: 14,
    heldByDeveloper: 19,
    heldByAuthority: 18,
    drawnDown: 14,
    spent: 14,
    project: 32,
    status: 10,
    mayFund: 40,
  },
};

/** Nil is an empty cell in a column of money: the register reads it so, and the eye is not led astray. */
const sum = (amount: Pence): CellValue => (amount === 0 ? null : toPounds(amount));

const CELL: Readonly<Record<ColumnKey, (row: RegisterRow) => CellValue>> = {
  agreement: (row) => row.agreement,
  contribution: (row) => row.contribution,
  authority: (row) => row.authority,
  application: (row) => row.application,
  site: (row) => row.site,
  developer: (row) => row.developer,
  purpose: (row) => row.purpose,
  area: (row) => row.area,
  trigger: (row) => row.trigger,
  notes: (row) => row.notes,
  agreementDate: (row) => row.agreementSerial,
  triggerDate: (row) => row.triggerSerial,
  expiryDate: (row) => row.expirySerial,
  value: (row) => toPounds(row.value),
  notStarted: (row) => sum(row.notStarted),
  heldByDeveloper: (row) => sum(row.heldByDeveloper),
  heldByAuthority: (row) => sum(row.heldByAuthority),
  drawnDown: (row) => sum(row.drawnDown),
  spent: (row) => sum(row.spent),
  project: (row) => row.project || null,
  status: () => 'Open',
  mayFund: (row) => mayFund(row) || null,
};

const BY_TYPE: Readonly<Record<ColumnType, CellStyle | undefined>> = {
  text: undefined,
  date: DATE,
  money: POUNDS_AND_PENCE,
};
const styleOf = (key: ColumnKey): CellStyle | undefined =>
  key === 'project' ? INDENTED : BY_TYPE[COLUMNS[key].type];

/** The headings and the rows, as a range of the sheet gives them to a function. */
export function registerBlock(rows: readonly RegisterRow[]): CellValue[][] {
  return [
    COLUMN_KEYS.map((key) => COLUMNS[key].name),
    ...rows.map((row) => COLUMN_KEYS.map((key) => CELL[key](row))),
  ];
}

/** The sheet Register: one Excel table, its headings in the first row, frozen. */
export function registerSheet(block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft('Register');
  block.forEach((cells, row) =>
    cells.forEach((cell, column) =>
      draft.put(row, column, cell, row === 0 ? TABLE_HEADING : styleOf(COLUMN_KEYS[column]!)),
    ),
  );
  const range = `A1:${addressOf(block.length - 1, COLUMN_KEYS.length - 1)}`;
  const columns = COLUMN_KEYS.map((key) => ({ name: COLUMNS[key].name }));
  return draft.finish({
    widths: COLUMN_KEYS.map((key) => WIDTHS[key]),
    frozenRows: 1,
    tables: [{ name: 'Register', range, columns, style: 'TableStyleMedium2' }],
  });
}
