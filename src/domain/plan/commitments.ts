import { notYetAt } from '../movements/as-at';
import { commitmentsAt } from '../movements/commitments';
import type { Ledger } from '../movements/ledger';
import { textOf } from '../register/read/text-of';
import { normalText } from '../sheet/text';

/** What movements have committed and not spent or released, in pence. */
export interface Commitments {
  /** What is committed of each row of the register to each project, in the ledger's order. */
  readonly parts: readonly CommittedPart[];
  /** By row of the register, of money in hand. */
  readonly byRow: ReadonlyMap<number, number>;
  /** To a project that has not received it yet, by its name for comparison. */
  readonly byProject: ReadonlyMap<string, number>;
}

/** So much of a row of the register that is committed to a project, in pence. */
export interface CommittedPart {
  readonly row: number;
  /** A number of the ledger's contributions. */
  readonly contribution: number;
  readonly project: string;
  readonly amount: number;
}

/** The commitments of the workbook's ledger; null where it has none, or none that is known by the end of that day. */
export const knownCommitments = (ledger: Ledger | null, date: number): Commitments | null =>
  ledger === null || notYetAt(ledger, { date, known: null }) !== null ? null : commitmentsIn(ledger, date);

/**
 * The commitments of a ledger at the end of a day. What is in hand for a project in the register is received by it
 * already: a commitment of the same money takes no more of its room. What is committed past it does.
 */
export function commitmentsIn(ledger: Ledger, date: number): Commitments {
  const parts: CommittedPart[] = [];
  const byRow = new Map<number, number>();
  const byProject = new Map<string, number>();
  const { register } = ledger;
  for (const { contribution, project, amount } of commitmentsAt(ledger, { date, known: null })) {
    const rows = ledger.contributions[contribution]!.rows;
    const [first] = rows;
    if (first === undefined || register === null || amount <= 0) continue;
    let left = amount;
    for (const [index, row] of rows.entries()) {
      const inHand = register.amounts.drawnDown[row]! - register.amounts.spent[row]!;
      const before = byRow.get(row) ?? 0;
      const part = index === rows.length - 1 ? left : Math.min(left, Math.max(0, inHand - before));
      byRow.set(row, before + part);
      if (part !== 0) parts.push({ row, contribution, project, amount: part });
      left -= part;
    }
    const key = normalText(project);
    const { drawnDown, spent } = register.amounts;
    const isOfProject = rows.every((row) => normalText(textOf(register, row, 'project')) === key);
    const received = isOfProject
      ? rows.reduce((sum, row) => sum + Math.max(0, drawnDown[row]! - spent[row]!), 0)
      : 0;
    const toCome = Math.max(0, amount - received);
    if (key !== '' && toCome > 0) byProject.set(key, (byProject.get(key) ?? 0) + toCome);
  }
  return { parts, byRow, byProject };
}
