import { findingForRows, quoted, type Finding } from '../findings/finding';
import { NIL, pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import type { CouncilRow } from './council-sheet';
import type { CheckedCouncilSheet, Link, Table } from './join-links';

export interface Movements {
  /** The transactions of each contribution. */
  readonly of: ReadonlyMap<CouncilRow, readonly CouncilRow[]>;
  readonly findings: ReadonlyMap<CheckedCouncilSheet, readonly Finding[]>;
}

/**
 * The transactions of each contribution. Where several contributions have one reference, a transaction belongs to the one
 * with its sum; one that has the sum of none is placed with none, and reported.
 */
export function movementsOf(contributions: Table, transactions: Table, { parents }: Link): Movements {
  const of = new Map<CouncilRow, CouncilRow[]>();
  const rows = contributions.sheets.flatMap((sheet) => contributions.rowsOf.get(sheet)!);
  const instalments = new Instalments(new Set(rows.filter(({ setAside }) => setAside === null)));
  const findings = new Map<CheckedCouncilSheet, readonly Finding[]>();
  for (const sheet of transactions.sheets) {
    const unplaced: CouncilRow[] = [];
    for (const row of transactions.rowsOf.get(sheet)!) {
      const fitting = parents.get(row);
      if (!fitting) continue;
      const { only, isPlaced } = instalments.of(fitting);
      const chosen = only ?? instalments.next(fitting, row);
      if (!chosen && isPlaced && row.sumPence !== null) unplaced.push(row);
      if (!chosen) continue;
      const list = of.get(chosen);
      if (list) list.push(row);
      else of.set(chosen, [row]);
    }
    findings.set(sheet, unplacedFindings(unplaced, sheet));
  }
  return { of, findings };
}

function unplacedFindings(unplaced: readonly CouncilRow[], { header }: CheckedCouncilSheet): Finding[] {
  const sum = unplaced.reduce<Pence>((total, { sumPence }) => pence(total + sumPence!), NIL);
  return findingForRows(
    'movement-not-placed',
    unplaced.map(({ rowIndex }) => rowIndex),
    header.at.contribution ?? null,
    { amount: writePounds(sum), text: quoted(unplaced[0]?.parent ?? '') },
  );
}

/** Contributions of one reference, distinguished by their sums. */
interface Fitting {
  /** The only one that is taken, where there is but one. */
  readonly only: CouncilRow | undefined;
  readonly isPlaced: boolean;
  readonly bySum: ReadonlyMap<Pence, readonly CouncilRow[]>;
}

/** Gives transactions to contributions of their sum: the same sum in the same status belongs to another instalment of it. */
class Instalments {
  private readonly known = new Map<readonly CouncilRow[], Fitting>();
  private readonly given = new Map<CouncilRow, Set<CouncilRow['status']>>();
  /** How many of one sum have been given for a status; those before are not looked at again. */
  private readonly passed = new Map<readonly CouncilRow[], Map<CouncilRow['status'], number>>();

  constructor(private readonly taken: ReadonlySet<CouncilRow>) {}

  of(fitting: readonly CouncilRow[]): Fitting {
    const found = this.known.get(fitting);
    if (found) return found;
    const candidates = fitting.filter((row) => this.taken.has(row));
    const bySum = new Map<Pence, CouncilRow[]>();
    for (const row of candidates) {
      if (row.sumPence === null) continue;
      const same = bySum.get(row.sumPence);
      if (same) same.push(row);
      else bySum.set(row.sumPence, [row]);
    }
    const only = candidates.length === 1 ? candidates[0] : undefined;
    const made = { only, isPlaced: candidates.length > 0, bySum };
    this.known.set(fitting, made);
    return made;
  }

  next(fitting: readonly CouncilRow[], { sumPence, status }: CouncilRow): CouncilRow | undefined {
    const same = sumPence === null ? undefined : this.of(fitting).bySum.get(sumPence);
    if (!same) return undefined;
    const passed = this.passed.get(same) ?? new Map<CouncilRow['status'], number>();
    this.passed.set(same, passed);
    let index = passed.get(status) ?? 0;
    while (index < same.length && this.given.get(same[index]!)?.has(status)) index++;
    passed.set(status, index);
    const chosen = same[index];
    if (chosen) this.given.set(chosen, (this.given.get(chosen) ?? new Set()).add(status));
    return chosen;
  }
}
