import { NIL, pence, type Pence } from '../money/pence';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { dueInstalments, type DueInstalment } from './due';
import { awaitedOn } from './forecast';
import type { Instalment, InstalmentBook } from './instalments';
import { proposeInstalments, type ProposedInstalment } from './trigger-words';

/** What is due by what has to be done about it, each with its money; null where an amount of it is not known. */
export interface DueGroup {
  readonly due: readonly DueInstalment[];
  readonly sum: Pence | null;
}

export interface DueGroups {
  readonly passed: DueGroup;
  readonly invoiced: DueGroup;
  readonly expected: DueGroup;
  /** Not received, not reached, and nothing says when they will be. */
  readonly undatedCount: number;
  /** Not received, of contributions that are closed. */
  readonly closedCount: number;
}

/** What has fallen due, and what may within so many months, by what has to be done about it. */
export function dueGroups(book: InstalmentBook, months: number, asAt: number): DueGroups {
  const { due, undatedCount, closedCount } = dueInstalments(book, months, asAt);
  const group = (status: DueInstalment['status']): DueGroup => {
    const own = due.filter((one) => one.status === status);
    const isKnown = own.every(({ amount }) => amount !== null);
    return { due: own, sum: isKnown ? pence(own.reduce((sum, { amount }) => sum + amount!, 0)) : null };
  };
  return {
    passed: group('Reached, not invoiced'),
    invoiced: group('Invoiced'),
    expected: group('Not reached'),
    undatedCount,
    closedCount,
  };
}

/** A row of the register that waits for money, and has no instalment: its trigger is in words, or nowhere. */
export interface InWords {
  readonly row: number;
  readonly words: string;
  readonly awaited: Pence;
  /** What the words say; null where not all of them are understood. */
  readonly proposed: readonly ProposedInstalment[] | null;
}

/** Rows that wait for money from developers, and of which the table of instalments says nothing, the most money first. */
export function triggersInWords(register: Register, book: InstalmentBook | null): InWords[] {
  const written = new Set(book?.instalments.flatMap(({ registerRows }) => registerRows));
  const found: InWords[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    const awaited = awaitedOn(register, row);
    if (!register.usable[row] || !register.open[row] || awaited <= 0 || written.has(row)) continue;
    const words = textOf(register, row, 'trigger').trim();
    found.push({ row, words, awaited, proposed: proposeInstalments(words) });
  }
  return found.sort((a, b) => b.awaited - a.awaited || a.row - b.row);
}

/** All the instalments of one contribution, in the table's order. */
export const instalmentsOf = ({ instalments }: InstalmentBook, contribution: number): Instalment[] =>
  instalments.filter((of) => of.contribution === contribution);

export const sumOfWords = (all: readonly InWords[]): Pence =>
  all.reduce((sum, { awaited }) => pence(sum + awaited), NIL);
