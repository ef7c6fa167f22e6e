import { pence, type Pence } from '../money/pence';
import type { Figure } from '../register/figures';
import type { Register } from '../register/register';
import { byName } from '../sheet/text';
import { moneyOf } from './cells';
import { rowsAtRisk, type BandedRow, type ExpiryBands } from './expiry-bands';

/** Where remaining money stands; money that is not paid yet cannot be clawed back. */
export const RISK_STAGES = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'inHand', 'noStage'] as const;
export type RiskStage = (typeof RISK_STAGES)[number];

/** `noStage` is what remains beyond the stages, below nil where they come to more: nil where value is its four stages. */
export type StageSplit = Readonly<Record<RiskStage, Pence>>;

export interface AtRisk {
  /** Null for all authorities together. */
  readonly authority: string | null;
  readonly rowCount: number;
  readonly remaining: Figure;
  /** Adds up to remaining; null where that has no value. */
  readonly stages: StageSplit | null;
}

/** Remaining on a row by stage: the parts add up to what remains. */
export function stagesOf(
  { amounts }: Register,
  { row, remaining }: Pick<BandedRow, 'row' | 'remaining'>,
): StageSplit {
  const notStarted = amounts.notStarted[row]!;
  const heldByDeveloper = amounts.heldByDeveloper[row]!;
  const heldByAuthority = amounts.heldByAuthority[row]!;
  const inHand = amounts.drawnDown[row]! - amounts.spent[row]!;
  return {
    notStarted: pence(notStarted),
    heldByDeveloper: pence(heldByDeveloper),
    heldByAuthority: pence(heldByAuthority),
    inHand: pence(inHand),
    noStage: pence(remaining - notStarted - heldByDeveloper - heldByAuthority - inHand),
  };
}

/**
 * What is at risk by authority, the most first: remaining on the rows that expire within so many months. What has expired
 * already is apart, in its band.
 */
export function atRiskByAuthority(
  register: Register,
  bands: ExpiryBands,
  months: number,
  strict = false,
): { readonly authorities: readonly AtRisk[]; readonly total: AtRisk } {
  const rows = rowsAtRisk(bands, months);
  const byAuthority = new Map<number, BandedRow[]>();
  for (const row of rows) {
    const authority = register.authority[row.row]!;
    byAuthority.set(authority, [...(byAuthority.get(authority) ?? []), row]);
  }
  const authorities = [...byAuthority].map(([authority, own]) => {
    const whole = moneyOf(register, 'remaining', { kind: 'authority', authority }, strict);
    return riskOf(register, register.authorities[authority]!.name, own, whole);
  });
  return {
    authorities: authorities.sort(mostFirst),
    total: riskOf(register, null, rows, bands.total.remaining),
  };
}

/** @param whole remaining of all their rows: where it has no value, neither has a part of it */
function riskOf(
  register: Register,
  authority: string | null,
  rows: readonly BandedRow[],
  whole: Figure,
): AtRisk {
  if (whole.kind !== 'amount') return { authority, rowCount: rows.length, remaining: whole, stages: null };
  const splits = rows.map((row) => stagesOf(register, row));
  const sum = (of: (index: number) => number): Pence =>
    pence(rows.reduce((all, _, index) => all + of(index), 0));
  return {
    authority,
    rowCount: rows.length,
    remaining: { kind: 'amount', amount: sum((index) => rows[index]!.remaining) },
    stages: Object.fromEntries(
      RISK_STAGES.map((stage) => [stage, sum((index) => splits[index]![stage])]),
    ) as Record<RiskStage, Pence>,
  };
}

/** What has no value comes first: it may be the most of all. */
function mostFirst(a: AtRisk, b: AtRisk): number {
  const size = ({ remaining }: AtRisk): number =>
    remaining.kind === 'amount' ? remaining.amount : Number.MAX_VALUE;
  return size(b) - size(a) || byName(a.authority ?? '', b.authority ?? '');
}
