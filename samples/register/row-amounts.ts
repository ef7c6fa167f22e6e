import { NIL, pence, subtract, type Pence } from '../../src/domain/money/pence';
import type { AuthorityPence } from '../figures/authority-pence';
import { SPENT_OVER_DRAWN_DOWN, STAGES, type Measure, type Stage } from '../figures/printed-rollup';
import type { SeededRandom } from '../seeded-random';
import { ROW_KINDS, type AuthorityPlan, type RowKind } from './authority-plans';
import { shareOut } from './share-out';

/** The money of one row of the register, and the local project that it was drawn down for, if any. */
export interface RowAmounts extends Record<Measure, Pence> {
  readonly kind: RowKind;
  project: string;
}

/** The rows of one authority: each adds up, and together they are the authority's figures to the penny. */
export function rowAmounts(plan: AuthorityPlan, total: AuthorityPence, random: SeededRandom): RowAmounts[] {
  const kinds = (Object.keys(ROW_KINDS) as RowKind[]).flatMap((kind) =>
    Array<RowKind>(plan.rows[kind] ?? 0).fill(kind),
  );
  const rows: RowAmounts[] = kinds.map((kind) => ({
    ...{ kind, project: '', value: NIL, spent: NIL },
    ...{ notStarted: NIL, heldByDeveloper: NIL, heldByAuthority: NIL, drawnDown: NIL },
  }));
  const left: Record<Stage, Pence> = { ...total };
  const released = rows.filter(({ kind }) => kind === 'released');
  plan.localProjects.forEach(({ name, drawnDownPence }, index) => {
    const row = released[index]!;
    row.project = name;
    row.drawnDown = pence(drawnDownPence);
    left.drawnDown = subtract(left.drawnDown, row.drawnDown);
  });
  for (const stage of STAGES) shareStage(stage, left[stage], rows, random);
  for (const row of rows) row.value = pence(STAGES.reduce((sum, stage) => sum + row[stage], 0));
  spend(total.spent, rows, random);
  if (SPENT_OVER_DRAWN_DOWN.includes(plan.authority)) spendAhead(total, rows);
  return rows;
}

function shareStage(
  stage: Stage,
  totalPence: Pence,
  rows: readonly RowAmounts[],
  random: SeededRandom,
): void {
  const taking = rows.filter((row) => stagesOf(row).includes(stage) && row[stage] === NIL);
  // Contributions differ in size by about a factor of ten. What is released in part is large: see spendAhead.
  const weights = taking.map((row) => Math.exp(2.3 * random.next()) + (row.kind === 'partReleased' ? 5 : 0));
  shareOut(totalPence, weights).forEach((share, index) => (taking[index]![stage] = share));
}

const stagesOf = (row: RowAmounts): readonly Stage[] => ROW_KINDS[row.kind];

/** Local projects are spent first, then one row after another as far as the money goes: never more than drawn down. */
function spend(totalPence: Pence, rows: readonly RowAmounts[], random: SeededRandom): void {
  const local = rows.filter((row) => row.project !== '');
  const others = random.shuffled(rows.filter((row) => row.project === '' && row.drawnDown > 0));
  let left: number = totalPence;
  for (const row of [...local, ...others]) {
    row.spent = pence(Math.min(row.drawnDown, left));
    left -= row.spent;
  }
}

/** Where more was spent than was drawn down, the rows that the authority has released in part carry it. */
function spendAhead(total: AuthorityPence, rows: readonly RowAmounts[]): void {
  const partReleased = rows.filter(({ kind }) => kind === 'partReleased');
  const excess = subtract(total.spent, total.drawnDown);
  const shares = shareOut(
    excess,
    partReleased.map((row) => row.heldByAuthority),
  );
  partReleased.forEach((row, index) => (row.spent = pence(row.spent + shares[index]!)));
}
