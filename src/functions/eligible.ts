import {
  eligibleByAll,
  eligibleByRules,
  eligibleForAgreement,
  itemLeftOut,
  itemNames,
  itemsNamed,
  type Eligibility,
} from '../domain/items/eligible';
import { ITEMS, type ItemsTable } from '../domain/items/item-table';
import { excelErrorOf } from '../domain/money/excel-error';
import type { Register } from '../domain/register/register';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import { nearest } from '../domain/sheet/nearest';
import { shownText } from '../domain/sheet/text';
import { asBlock, describe, textArgument } from './arguments';
import { answer, type Call } from './answering';
import { scopeNamed } from './balance-cells';
import { invalid, invalidBecause, notAvailable } from './errors';
import { registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

/**
 * Whether section 106 money may be spent on an item by the published rules, and why: Eligible, Not eligible, or Ask.
 *
 * @customfunction ELIGIBLE
 * @param item The item by its name in the table of items; or a column of names, each of which has a row of the answer.
 * @param [agreement] The agreement whose money it is; left out, the rules alone are asked.
 * @param [items] The table of items with its headings: Item, Capital and, where they are known, Category, New, Benefit, Approved; leave out for the table named Items.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns Two cells: Eligible, Not eligible or Ask; and why.
 * @throws #N/A for an item that the table does not have, for an agreement that the register does not have, and where the workbook has no table of items; #VALUE! where `item` is blank or more than one column, where the row of the item cannot be read, or where a range has no usable headings.
 * @remarks The rules: capital, not revenue; no replacement of worn-out equipment; new, altered or extended buildings; for the benefit of the development's residents, in the area or elsewhere in the force area. What a rule forbids is not eligible; else a blank is always Ask, and so is an item that the table has not as approved. With an agreement, May fund of its contributions has to name the item, or say Any: names of projects and areas are Ask, as are blanks; names of other items alone are Not eligible.
 * @example =S106.ELIGIBLE("Drone") | by the rules alone
 * @example =S106.ELIGIBLE("Drone", "BLA/2017/01") | for the money of one agreement
 */
export function eligible(
  item: unknown[][],
  agreement?: unknown,
  items?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const call = invocation as Call;
  return answer(call, () => {
    const names = nameColumn(item);
    const reference = textArgument(agreement, 'agreement');
    const table = tableSource(ITEMS, items, call, 2);
    if (reference === '')
      return withSources(call, { table }, (read) =>
        cells(names, read.table, (row) => eligibleByRules(row, read.table)),
      );
    return withSources(call, { table, register: registerSource(register, call, 3) }, (read) => {
      const rows = rowsOf(read.register, reference);
      return cells(names, read.table, (row) => eligibleForAgreement(row, read.table, read.register, rows));
    });
  }) as void;
}

/** @throws #VALUE! for a blank cell alone, and for several columns */
function nameColumn(argument: unknown): unknown[] {
  const block = asBlock(argument);
  if (block.some((row) => row.length > 1))
    throw invalid('item takes one cell or one column of names. Give the names below one another.');
  const names = block.map((row) => row[0]);
  if (names.every(isBlankOrZero))
    throw invalid('item is blank. Give the name of an item, as the table of items has it.');
  return names;
}

function cells(
  names: readonly unknown[],
  table: ItemsTable,
  judge: (row: ItemsTable['rows'][number]) => Eligibility,
): unknown[][] {
  const rows = names.map((name): unknown[] => {
    if (isBlankOrZero(name)) return ['', ''];
    const excelError = excelErrorOf(name);
    const found = excelError ? [] : itemsNamed(table, shownText(name));
    const leftOut = excelError ? null : itemLeftOut(table, shownText(name));
    if (found.length > 0 && leftOut === null) {
      const { verdict, why } = eligibleByAll(found, judge);
      return [verdict, why];
    }
    const error = excelError
      ? invalid(`item holds ${excelError}. Correct that cell first.`)
      : leftOut
        ? invalidBecause(leftOut, table.place, 'items')
        : notListed(name, table);
    if (names.length === 1) throw error;
    return [error, ''];
  });
  return wholeSpill(rows, 'Give "item" as a smaller range.');
}

function notListed(name: unknown, table: ItemsTable): CustomFunctions.Error {
  const near = nearest(shownText(name), itemNames(table));
  const hint = near === null ? ' Add it to the table of items.' : ` Did you mean ${near}?`;
  return notAvailable(`No item ${describe(name)} in the table of items.${hint}`);
}

/** The rows of an agreement. @throws #N/A where the register does not have it; #VALUE! for what is no agreement */
function rowsOf(register: Register, reference: string): number[] {
  const scope = scopeNamed(register, reference);
  if (scope instanceof CustomFunctions.Error) throw scope;
  if (scope.kind !== 'agreement')
    throw notAvailable(`${describe(reference)} is not an agreement in the register. Give its reference.`);
  const rows: number[] = [];
  for (let row = 0; row < register.rowCount; row++)
    if (scope.agreements.includes(register.agreement[row]!) && register.usable[row]) rows.push(row);
  return rows;
}
