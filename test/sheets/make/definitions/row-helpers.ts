import { received, type Deed } from '../deeds';
import { otherMoney, type Column, type Raw, type SheetMaker } from '../sheet-maker';

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

export const penceOf = (deed: Deed, name: string): number => deed[name] as number;
export const asPounds = (pence: number): Raw => ({ v: pence / 100, fmt: '#,##0.00' });
export const orNothing = (pence: number): Raw => (pence ? asPounds(pence) : null);
/** What the council took: what it holds and what it passed on. */
export const took = (head: string | readonly string[]): Column =>
  otherMoney(head, 'what it holds and what it passed on', received);
/** The day so many years after the agreement. */
export function yearsOn(deed: Deed, years: number): string {
  const date = String(deed['Agreement date']);
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

export const STAGES = ['Not started', 'Held by developer', 'Held by authority', 'Drawn down'] as const;
/** The deed wholly in one stage, and its stages. */
export function whollyIn(deed: Deed, stage: string): { deed: Deed; stages: Record<string, number> } {
  const stages = Object.fromEntries(STAGES.map((one) => [one, one === stage ? penceOf(deed, 'Value') : 0]));
  return { deed: { ...deed, ...stages }, stages };
}

/** What has not come in is all the developer's: the sheet does not say what has started. */
export const owedInOne = (list: readonly Deed[]): Deed[] =>
  list.map((deed) => ({
    ...deed,
    'Not started': 0,
    'Held by developer': penceOf(deed, 'Held by developer') + penceOf(deed, 'Not started'),
  }));
