import { readAmount } from '../../money/read-amount';
import { measureOfName, type MeasureKey } from '../../register/measures';
import { cellAddress } from '../../sheet/block';
import { columnOfHeading, MONEY_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { readAuthority } from '../../sheet/authorities';
import { contributionAmong, rowsOfName } from './contribution-rows';
import { contributionName } from '../tabs/row-keys';
import type { TabReading, TableHead, FoundFigure } from './tab-reading';

export const CHANGES_HEADS = [
  { first: 'Control totals', others: ['Before', 'Now'] },
  { first: 'Agreement', others: ['Authority', 'Change', 'Column', 'Before', 'Now'] },
] as const satisfies readonly TableHead[];

/** What a cell of What changed is: Before and Now are of the register, or of a contribution as it is now. */
export function changeAt(
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly table: TableHead; readonly rowIndex: number },
): FoundFigure | null {
  const heading = tab.text(head.rowIndex, columnIndex);
  if (heading !== 'Before' && heading !== 'Now') return null;
  const isOther = heading === 'Before';
  if (head.table.first === 'Control totals') return controlTotal(tab.text(rowIndex, 0), isOther);
  const text = (name: string): string => tab.textUnder(head.rowIndex, name, rowIndex);
  const change = text('Change');
  const column = change === 'Row added' ? 'value' : change === 'Changed' ? moneyColumn(text('Column')) : null;
  if (column === null) return null;
  const row = contributionOf(tab, rowIndex, head.rowIndex, column);
  if (row === null) return null;
  return { measure: column, authority: null, among: contributionAmong(tab.register, row), isOther };
}

function controlTotal(label: string, isOther: boolean): FoundFigure | null {
  if (label === 'Rows in the register')
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
 * amount, or the one of them at the cell that is told.
 */
function contributionOf(
  tab: TabReading,
  rowIndex: number,
  headingRow: number,
  column: MoneyColumn,
): number | null {
  const text = (name: string): string => tab.textUnder(headingRow, name, rowIndex);
  const { key } = readAuthority(text('Authority'));
  const named = rowsOfName(tab.register, contributionName(key, text('Agreement'), text('Contribution')));
  if (named.length < 2) return named[0] ?? null;
  const now = readAmount(tab.cell(rowIndex, tab.columnOf(headingRow, 'Now')));
  const same = named.filter((row) => tab.register.amounts[column][row] === now);
  if (same.length < 2) return same[0] ?? null;
  const { place } = tab.register;
  const told = text('Cell').replace(/\d+$/, '');
  return same.find((row) => isAt(row)) ?? null;

  function isAt(row: number): boolean {
    if (place === null || told === '') return false;
    const address = cellAddress(place, tab.register.rowIndex[row]!, 0, true);
    return /\d+$/.exec(address)![0] === /\d+$/.exec(text('Cell'))?.[0];
  }
}
