import { addMonths } from '../calendar/serial';
import { registerInForce } from '../register/register-in-force';
import type { Register } from '../register/register';
import type { UnknownColumn } from '../register/figures/rollup';
import { byName } from '../sheet/text';
import { notYetAt, type NotYet } from './as-at';
import { ledgerGroups } from './groups';
import { mayCount, type AsAt, type Ledger } from './ledger';
import { lotsAt, type Lot } from './lots';

/** Years since receipt: a band each, from so many whole years on; and money whose receipt no movement tells. */
const BANDS = [
  { name: 'Under 1 year', from: 0 },
  { name: '1 to 2 years', from: 1 },
  { name: '2 to 3 years', from: 2 },
  { name: '3 to 4 years', from: 3 },
  { name: '4 to 5 years', from: 4 },
  { name: '5 to 10 years', from: 5 },
  { name: '10 years and over', from: 10 },
] as const;
export const AGE_HEADINGS = [...BANDS.map(({ name }) => name), 'Receipt not known'] as const;
const UNKNOWN = BANDS.length;

export interface AgedRow {
  readonly name: string;
  readonly place: Lot['place'];
  /** Pence, by AGE_HEADINGS. */
  readonly bands: readonly number[];
  readonly total: number;
}

export interface AgedTable {
  readonly by: string;
  readonly rows: readonly AgedRow[];
  /** A total for each place, and one for both, in that order. */
  readonly totals: readonly [AgedRow, AgedRow];
  readonly rowsLeftOut: number;
}

/** What the authorities hold and what is in hand, by years since the authority received it. */
export function agedTable(
  ledger: Ledger,
  register: Register,
  {
    by = 'Authority',
    orderOf,
    ...at
  }: AsAt & { readonly by?: string; readonly orderOf?: Parameters<typeof lotsAt>[2] },
): AgedTable | NotYet | UnknownColumn {
  const notYet = notYetAt(ledger, at);
  if (notYet) return notYet;
  const groups = ledgerGroups(ledger, registerInForce(register, at.date), by);
  if ('kind' in groups) return groups;
  const rows = new Map<string, { name: string; place: Lot['place']; bands: number[] }>();
  const totals = {
    heldByAuthority: AGE_HEADINGS.map(() => 0),
    inHand: AGE_HEADINGS.map(() => 0),
  };
  const bandOf = bandFinder(at.date);
  for (const { contribution, place, received, amount } of lotsAt(ledger, at, orderOf)) {
    const group = groups.groupOf[contribution]!;
    const key = `${group} ${place}`;
    let row = rows.get(key);
    if (!row) {
      row = { name: groups.names[group]!, place, bands: AGE_HEADINGS.map(() => 0) };
      rows.set(key, row);
    }
    const band = received === null ? UNKNOWN : bandOf(received);
    row.bands[band]! += amount;
    totals[place][band]! += amount;
  }
  const finished = (row: Omit<AgedRow, 'total'>): AgedRow => ({
    ...row,
    total: row.bands.reduce((sum, amount) => sum + amount, 0),
  });
  return {
    by: groups.heading,
    rows: [...rows.values()]
      .map(finished)
      .sort(
        (a, b) =>
          byName(a.name, b.name) || (a.place === b.place ? 0 : a.place === 'heldByAuthority' ? -1 : 1),
      ),
    totals: [
      finished({ name: 'Total', place: 'heldByAuthority', bands: totals.heldByAuthority }),
      finished({ name: 'Total', place: 'inHand', bands: totals.inHand }),
    ],
    rowsLeftOut: ledger.leftOut.filter((row) => mayCount(row, at)).length,
  };
}

/** The band of a receipt: whole calendar years between it and the day. */
export function bandFinder(date: number): (received: number) => number {
  const known = new Map<number, number>();
  return (received) => {
    let band = known.get(received);
    if (band === undefined) {
      band = BANDS.filter(({ from }) => addMonths(received, 12 * from) <= date).length - 1;
      known.set(received, (band = Math.max(0, band)));
    }
    return band;
  };
}
