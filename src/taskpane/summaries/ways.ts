import type { BlockedCell } from '../../domain/summaries/notes/reading-back';
import type { BlockedTab, SettledTab } from '../../workbook/tabs/refresh-outcome';

/** What can become of a cell in the way of a refresh. */
export type CellWay = 'note' | 'back' | 'clear';

export const WAY_NAMES: Readonly<Record<CellWay, string>> = {
  note: 'Keep mine as a note',
  back: 'Put the figure back',
  clear: 'Clear it',
};

/** The ways of one cell; none where nothing is known of the tab, or a column was moved. */
export function waysOf({ isUnknown }: BlockedTab, { why, keyCode }: BlockedCell): readonly CellWay[] {
  if (isUnknown || why === 'shifted') return [];
  if (why === 'beside a row') return ['note', 'clear'];
  if (why !== 'typed over') return ['clear'];
  return keyCode === null ? ['back'] : ['back', 'note'];
}

export type WaysChosen = Readonly<Record<string, CellWay>>;

/** A cell of one tab, for what was chosen of it. */
export const wayKey = ({ sheet }: BlockedTab, { address }: BlockedCell): string => `${sheet.name}!${address}`;

/** What is to become of a cell: what was chosen, else what keeps what was typed; null where only the officer can say. */
export function wayOf(tab: BlockedTab, cell: BlockedCell, chosen: WaysChosen): CellWay | null {
  const ways = waysOf(tab, cell);
  const way = chosen[wayKey(tab, cell)];
  return way && ways.includes(way) ? way : ways.includes('note') ? 'note' : null;
}

/** What is to be done with each cell; null while something in the way has no way out. */
export function settledTabs(tabs: readonly BlockedTab[], chosen: WaysChosen): SettledTab[] | null {
  const isLeft = tabs.some((tab) => tab.cells.some((cell) => wayOf(tab, cell, chosen) === null));
  if (isLeft) return null;
  return tabs.map((tab) => ({
    key: tab.key,
    toNotes: tab.cells.filter((cell) => wayOf(tab, cell, chosen) === 'note'),
    toClear: tab.cells.filter((cell) => wayOf(tab, cell, chosen) !== 'note'),
  }));
}

/** The tabs with the cells for which nothing is chosen. */
export const withoutWay = (tabs: readonly BlockedTab[], chosen: WaysChosen): BlockedTab[] =>
  tabs.flatMap((tab) => {
    const cells = tab.cells.filter((cell) => wayOf(tab, cell, chosen) === null);
    return cells.length > 0 ? [{ ...tab, cells }] : [];
  });
