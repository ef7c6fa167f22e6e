import type { Deed } from '../deeds';
import { otherMoney, type Column, type SheetMaker } from '../sheet-maker';

/** What is held so far, as a bank statement shows it. */
export function running(head: string): Column {
  let held = 0;
  return otherMoney(
    head,
    'the sum so far of what is held',
    (deed) => (held += deed['Held by authority'] as number),
  );
}

export function mergedBelow(s: SheetMaker, deed: Deed): void {
  const cells = {
    Agreement: { raw: null, reads: deed['Agreement']! },
    Site: { raw: null, reads: deed['Site']! },
  };
  const row = s.data(deed, {
    use: 'either',
    why: 'merged downwards: the values above, or set aside with a finding',
    cells,
  });
  s.may(row, 'Agreement', 'needed value missing', 'error');
  const above = s.merges.find(({ endRow, startCol }) => endRow === row - 2 && startCol === 0);
  for (const column of [0, 1]) {
    const merge = above && s.merges.find(({ endRow, startCol }) => endRow === row - 2 && startCol === column);
    if (merge) merge.endRow = row - 1;
    else s.merges.push({ startRow: row - 2, startCol: column, endRow: row - 1, endCol: column });
  }
}
