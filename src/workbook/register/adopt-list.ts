import { adoptableList } from '../../domain/register/read/adoptable-list';
import { registerHeader } from '../../domain/reading/register-header';
import type { HeadingMapping } from '../../domain/reading/header';
import { runExcel, refusalOf } from '../excel/run-excel';
import { markChanged } from '../excel/workbook-changes';
import { saveSettings } from '../settings/settings';
import { placeOfRange, readSource, seeSources, type RangePlace } from '../sources/sheet-source';
import { Refused } from '../refusals/refused';
import { placeOfList, type ListFound } from './list-place';

export type { ListFound } from './list-place';

/** The table that was made of a list. */
export interface Adopted {
  readonly tableId: string;
  readonly table: string;
  readonly sheet: string;
  /** The headings, as formulas, before Excel named them as a table's. */
  readonly headings: readonly unknown[];
  /** The same as Excel wrote them. */
  readonly namedAs: readonly unknown[];
  readonly place: RangePlace;
}

export type AdoptOutcome =
  | { readonly kind: 'adopted'; readonly adopted: Adopted }
  | { readonly kind: 'not-adopted'; readonly message: string };

/** Lists larger than this are not looked for by themselves: the officer makes a table of such a one. */
const MAX_ROWS = 20_000;
/** So many lists are offered. */
const MAX_LISTS = 3;

/** Lists that could be the register, the longest first. Sheets with a table, and the add-in's own, are passed over. */
export async function findLists(): Promise<ListFound[]> {
  const { sheets } = await seeSources();
  const found: ListFound[] = [];
  for (const { tables, top, isWhole, ...place } of sheets) {
    if (tables.length > 0 || place.rowCount > MAX_ROWS) continue;
    if (!('columns' in registerHeader(top))) continue;
    const read = isWhole
      ? { place, block: top }
      : await readSource({ kind: 'sheet', sheetId: place.sheetId });
    const list = adoptableList(read.block, placeOfRange(read.place));
    if (list) found.push({ place: read.place, block: read.block, list });
  }
  return found.sort((a, b) => b.list.register.rowCount - a.list.register.rowCount).slice(0, MAX_LISTS);
}

/**
 * Makes an Excel table of a list, and the table the register. Refused where the cells are no longer as they were shown;
 * taken back where a cell under the headings is not as it was. Never rejects.
 */
export async function adoptList(found: ListFound, headings: HeadingMapping): Promise<AdoptOutcome> {
  const place = placeOfList(found);
  let made: Adopted | null = null;
  try {
    made = await makeTable(place, cellsOf(found));
    await nameTable(made.tableId).then((table) => (made = { ...made!, table }));
    made = { ...made, namedAs: await readNames(made, cellsOf(found)) };
    const { tableId, table } = made;
    await saveSettings({ register: { table, tableId, headings: { ...headings } } });
    markChanged();
    return { kind: 'adopted', adopted: made };
  } catch (error) {
    const isAsBefore = made === null || (await takeBack(made).catch(() => false));
    const left = isAsBefore
      ? ''
      : ' The list may still be a table. In Excel: Table Design, Convert to Range.';
    return { kind: 'not-adopted', message: `The list is not the register. ${refusalOf(error)}${left}` };
  }
}

/** Makes the table a plain list again, with the headings that it had, and forgets that it is the register. Never rejects. */
export async function undoAdoption(adopted: Adopted): Promise<AdoptOutcome | { readonly kind: 'undone' }> {
  try {
    await takeBack(adopted);
    await saveSettings(({ register }) =>
      register?.tableId === adopted.tableId ? { register: undefined } : {},
    );
    markChanged();
    return { kind: 'undone' };
  } catch (error) {
    return { kind: 'not-adopted', message: `The list is still a table. ${refusalOf(error)}` };
  }
}

const cellsOf = ({ block, list }: ListFound): unknown[][] =>
  block
    .slice(list.topIndex, list.bottomIndex + 1)
    .map((row) =>
      Array.from({ length: list.rightIndex - list.leftIndex + 1 }, (_, c) => row[list.leftIndex + c] ?? ''),
    );

const rangeOf = (context: Excel.RequestContext, place: RangePlace): Excel.Range =>
  context.workbook.worksheets
    .getItem(place.sheetId)
    .getRangeByIndexes(place.topIndex, place.leftIndex, place.rowCount, place.columnCount);

function makeTable(place: RangePlace, expected: readonly (readonly unknown[])[]): Promise<Adopted> {
  return runExcel(async (context) => {
    const range = rangeOf(context, place);
    const headings = range.getRow(0);
    range.load('values');
    headings.load('formulas');
    await context.sync();
    if (!isSame(range.values, expected)) throw new Refused('list-changed', { sheet: place.sheet });
    const table = context.workbook.tables.add(range, true);
    table.load('id,name');
    await context.sync();
    return {
      tableId: table.id,
      table: table.name,
      sheet: place.sheet,
      headings: headings.formulas[0]!,
      namedAs: [],
      place,
    };
  });
}

/** The name Register, where no table and no name has it; else the one that Excel gave. */
async function nameTable(tableId: string): Promise<string> {
  const table = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableId);
  await runExcel(async (context) => {
    table(context).name = 'Register';
    await context.sync();
  }).catch(() => undefined);
  return runExcel(async (context) => {
    const named = table(context);
    named.load('name');
    await context.sync();
    return named.name;
  });
}

/** The headings as Excel wrote them. @throws Refused where a cell under them is not as it was */
function readNames({ place }: Adopted, expected: readonly (readonly unknown[])[]): Promise<unknown[]> {
  return runExcel(async (context) => {
    const range = rangeOf(context, place);
    range.load('values,formulas');
    await context.sync();
    if (!isSame(range.values.slice(1), expected.slice(1))) throw new Refused('list-changed-by-excel');
    return range.formulas[0]!;
  });
}

/** True where the list is as it was before it was made a table. */
async function takeBack({ tableId, headings, namedAs, place }: Adopted): Promise<boolean> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableId);
    const named = table.getHeaderRowRange();
    named.load('formulas,rowIndex,columnIndex');
    await context.sync();
    if (table.isNullObject) return true;
    const isMoved = named.columnIndex !== place.leftIndex || named.rowIndex !== place.topIndex;
    const now = named.formulas[0]!;
    table.convertToRange();
    // Only the headings that Excel wrote again: what else is there is the officer's.
    if (!isMoved && now.length === headings.length)
      headings.forEach((heading, column) => {
        if (heading !== now[column] && now[column] === namedAs[column])
          rangeOf(context, {
            ...place,
            rowCount: 1,
            columnCount: 1,
            leftIndex: place.leftIndex + column,
          }).values = [[heading]];
      });
    await context.sync();
    return true;
  });
}

const isSame = (a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean =>
  a.length === b.length && a.every((row, r) => row.every((cell, c) => cell === b[r]![c]));
