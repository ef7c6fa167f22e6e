import { readAmount } from '../../money/read-amount';
import { measureOfName, type MeasureKey } from '../../register/figures/measures';
import { cellAddress } from '../../sheet/block';
import { columnOfHeading, MONEY_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { readAuthority } from '../../sheet/authorities';
import { contributionAmong, rowsOfName } from './contribution-rows';
import { CHANGES, KIND_NAMES } from '../tabs/changes-tab';
import { HEAD } from '../tabs/tab-head';
import { contributionName } from '../tabs/row-keys';
import type { TabReading, TableHead, FoundFigure } from './tab-reading';

export const CHANGES_HEADS = [
  { first: CHANGES.controls, others: [CHANGES.before, CHANGES.now] },
  {
    first: CHANGES.agreement,
    others: [CHANGES.authority, CHANGES.change, CHANGES.column, CHANGES.before, CHANGES.now],
  },
] as const satisfies readonly TableHead[];

/** What a cell of What changed is: Before and Now are of the register, or of a contribution as it is now. */
export function changeAt(
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly table: TableHead; readonly rowIndex: number },
): FoundFigure | null {
  const heading = tab.text(head.rowIndex, columnIndex);
  if (heading !== CHANGES.before && heading !== CHANGES.now) return null;
  const isOther = heading === CHANGES.before;
  if (head.table.first === CHANGES.controls) return controlTotal(tab.text(rowIndex, 0), isOther);
  const text = (name: string): string => tab.textUnder(head.rowIndex, name, rowIndex);
  const change = text(CHANGES.change);
  const column =
    change === KIND_NAMES.added
      ? 'value'
      : change === KIND_NAMES.changed
        ? moneyColumn(text(CHANGES.column))
        : null;
  if (column === null) return null;
  const row = contributionOf(tab, rowIndex, head.rowIndex, column);
  if (row === null) return null;
  return { measure: column, authority: null, among: contributionAmong(tab.register, row), isOther };
}

function controlTotal(label: string, isOther: boolean): FoundFigure | null {
  if (label === HEAD.rows)
    return { measure: 'rows', authority: null, among: { kind: 'register', which: 'every' }, isOther };
  const measure = measureOfName(label);
  const isControl = (['value', 'drawnDown', 'spent', 'rowsLeftOut'] as (MeasureKey | null)[]).includes(
    measure,
  );
  return measure !== null && isControl ? { measure, authority: null, isOther } : null;
}

function moneyColumn(heading: string): MoneyColumn | null {
  const key = columnOfHeading(heading);
  return MONEY_COLUMNS.find((column) => column === key) ?? null;
}

/**
 * The contribution that changed, as it is now: the only one of its name; of several, the only one that still holds the
 * amount, or the one of them at the cell that is reported.
 */
function contributionOf(
  tab: TabReading,
  rowIndex: number,
  headingRow: number,
  column: MoneyColumn,
): number | null {
  const text = (name: string): string => tab.textUnder(headingRow, name, rowIndex);
  const { key } = readAuthority(text(CHANGES.authority));
  const named = rowsOfName(
    tab.register,
    contributionName(key, text(CHANGES.agreement), text(CHANGES.contribution)),
  );
  if (named.length < 2) return named[0] ?? null;
  const now = readAmount(tab.cell(rowIndex, tab.columnOf(headingRow, CHANGES.now)));
  const same = named.filter((row) => tab.register.amounts[column][row] === now);
  if (same.length < 2) return same[0] ?? null;
  const { place } = tab.register;
  const columnText = text(CHANGES.cell).replace(/\d+$/, '');
  return same.find((row) => isAt(row)) ?? null;

  function isAt(row: number): boolean {
    if (place === null || columnText === '') return false;
    const address = cellAddress(place, tab.register.rowIndex[row]!, 0, true);
    return /\d+$/.exec(address)![0] === /\d+$/.exec(text(CHANGES.cell))?.[0];
  }
}
