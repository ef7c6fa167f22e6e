import { COLUMN_KEYS, COLUMNS, type ColumnType } from '../../domain/sheet/columns';
import { runExcel, refusalOf } from '../excel/run-excel';
import {
  writeSheets,
  type ColumnValidation,
  type NewSheet,
  type NewSheetsOutcome,
} from '../excel/new-sheets';
import type { WriteOptions } from '../writing/write-plan';
import { Refused } from '../refusals/refused';

const STATUSES = ['Open', 'Closed', 'Completed', 'Lapsed', 'Returned', 'Superseded'];
const PROJECT_HEADINGS = ['Project', 'Budget', 'Received'] as const;

const MONEY_FORMAT = '#,##0.00';
const FORMATS: Readonly<Record<ColumnType, string | null>> = {
  text: null,
  date: 'dd/mm/yyyy',
  money: MONEY_FORMAT,
};
/** Points. */
const WIDTHS: Readonly<Record<ColumnType, number>> = { text: 100, date: 75, money: 90 };
const MAX_POUNDS = 9_999_999_999_999;

/**
 * Gives a workbook without a register the sheets Register and Projects, each with its table, headings and one blank row:
 * both, or none. Where one of the names is taken, nothing is made and the message says by what. Never rejects.
 */
export async function createRegister(options: WriteOptions = {}): Promise<NewSheetsOutcome> {
  try {
    await refuseTakenNames();
  } catch (error) {
    return { kind: 'nothing-made', message: `Nothing was written. ${refusalOf(error)}`, left: [] };
  }
  return writeSheets([registerSheet(), projectsSheet()], options);
}

/** The names are what the functions look for: another would be a silent choice. */
async function refuseTakenNames(): Promise<void> {
  await runExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load('items/name');
    worksheets.load('items/name');
    await context.sync();
    for (const name of ['Register', 'Projects']) {
      const isTaken = ({ name: other }: { name: string }) => other.toLowerCase() === name.toLowerCase();
      if (tables.items.some(isTaken)) throw new Refused('table-name-taken', { name });
      if (worksheets.items.some(isTaken)) throw new Refused('sheet-name-taken', { name });
    }
  });
}

function registerSheet(): NewSheet {
  const columns = COLUMN_KEYS.map((key) => COLUMNS[key]);
  return {
    name: 'Register',
    block: [columns.map(({ name }) => name), columns.map(() => null)],
    asTable: 'Register',
    numberFormats: columns.map(({ type }) => FORMATS[type]),
    columnWidths: columns.map(({ type }) => WIDTHS[type]),
    validation: COLUMN_KEYS.flatMap((key, columnIndex): ColumnValidation[] => {
      if (key === 'status') return [statusOf(columnIndex)];
      const { name, type } = COLUMNS[key];
      if (type === 'text') return [];
      return [type === 'date' ? dateOf(columnIndex, name) : moneyOf(columnIndex, name)];
    }),
    frozenRows: 1,
  };
}

const projectsSheet = (): NewSheet => ({
  name: 'Projects',
  block: [PROJECT_HEADINGS, PROJECT_HEADINGS.map(() => null)],
  asTable: 'Projects',
  numberFormats: [null, MONEY_FORMAT, MONEY_FORMAT],
  columnWidths: [180, WIDTHS.money, WIDTHS.money],
  validation: [moneyOf(1, 'Budget'), moneyOf(2, 'Received')],
  frozenRows: 1,
});

const statusOf = (columnIndex: number): ColumnValidation => ({
  columnIndex,
  rule: { list: { inCellDropDown: true, source: STATUSES.join(',') } },
  title: 'Status',
  message: `Status is one of ${STATUSES.join(', ')}. Anything else counts as open.`,
});

const dateOf = (columnIndex: number, name: string): ColumnValidation => ({
  columnIndex,
  rule: { date: { formula1: '1950-01-01', operator: 'GreaterThan' } },
  title: name,
  message: `${name} is a date, as 24/03/2025. Anything else becomes a finding.`,
});

const moneyOf = (columnIndex: number, name: string): ColumnValidation => ({
  columnIndex,
  rule: { decimal: { formula1: -MAX_POUNDS, formula2: MAX_POUNDS, operator: 'Between' } },
  title: name,
  message: `${name} is an amount in pounds, as 12345.67. Anything else leaves the row out of every figure.`,
});
