import type { TableColumn, TableKind } from '../../domain/tables/table-kind';
import {
  writeSheets,
  type ColumnValidation,
  type NewSheet,
  type NewSheetsOutcome,
} from '../excel/new-sheets';
import { runExcel, refusalOf } from '../excel/run-excel';
import { markChanged } from '../excel/workbook-changes';
import { Refused } from '../refusals/refused';

/** A table that the workbook does not have yet, and the sheet that it gets. */
export interface NewTable {
  readonly kind: TableKind;
  readonly sheet: string;
}

type Content = TableColumn['content'];
/** As Excel's API has them; null: General. */
export const FORMAT_OF: Readonly<Record<Content, string | null>> = {
  text: null,
  date: 'dd/mm/yyyy',
  money: '#,##0.00',
  number: null,
  'yes-no': null,
  choice: null,
};
/** Points. */
const WIDTHS: Readonly<Record<Content, number>> = {
  text: 110,
  date: 75,
  money: 90,
  number: 60,
  'yes-no': 60,
  choice: 110,
};
/** Excel allows a list of so many characters in a cell's rule. */
const MAX_LIST = 255;

/** Makes tables, each with its headings and one blank row on a sheet of its own: all of them, or none. Never rejects. */
export async function createTables(tables: readonly NewTable[]): Promise<NewSheetsOutcome> {
  try {
    await refuseTakenNames(tables);
  } catch (error) {
    return { kind: 'nothing-made', message: `Nothing was written. ${refusalOf(error)}`, left: [] };
  }
  const outcome = await writeSheets(tables.map(sheetOf));
  markChanged();
  return outcome;
}

const refuseTakenNames = (wanted: readonly NewTable[]): Promise<void> =>
  runExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load('items/name');
    worksheets.load('items/name');
    await context.sync();
    for (const { kind, sheet } of wanted) {
      const has = (items: readonly { name: string }[], name: string): boolean =>
        items.some((item) => item.name.toLowerCase() === name.toLowerCase());
      if (has(tables.items, kind.name)) throw new Refused('table-name-taken', { name: kind.name });
      if (has(worksheets.items, sheet)) throw new Refused('sheet-name-taken', { name: sheet });
    }
  });

function sheetOf({ kind, sheet }: NewTable): NewSheet {
  const columns = Object.values(kind.columns);
  return {
    name: sheet,
    block: [columns.map(({ name }) => name), columns.map(() => null)],
    asTable: kind.name,
    numberFormats: columns.map(({ content }) => FORMAT_OF[content]),
    columnWidths: columns.map(({ content }) => WIDTHS[content]),
    validation: columns.flatMap(listOf),
    frozenRows: 1,
  };
}

function listOf({ name, content, choices }: TableColumn, columnIndex: number): ColumnValidation[] {
  const words = content === 'yes-no' ? ['Yes', 'No'] : Object.keys(choices ?? {});
  const source = words.join(',');
  if (words.length === 0 || source.length > MAX_LIST) return [];
  return [
    {
      columnIndex,
      rule: { list: { inCellDropDown: true, source } },
      title: name,
      message: `${name} is one of ${words.join(', ')}. Anything else leaves the row out.`,
    },
  ];
}
