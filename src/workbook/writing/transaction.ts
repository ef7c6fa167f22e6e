import { patiently } from '../excel/in-front';
import { NoAnswer } from '../excel/run-excel';
import type {
  PendingTabs,
  PendingWrite,
  RecordKey,
  Settings,
  SettingsChange,
  TabsRecordKey,
} from '../settings/settings';
import type { CopySheet } from './backup-sheet';
import { NO_GUARD } from '../excel/requests';
import { cleanUp, takeTurn } from './write-intent';
import { turnIsOf } from './write-turn';

/**
 * One of those that a write consists of: a block of the register, the import log, the tabs. All of them are written, or none.
 * Each can be asked to roll back however far it came, and more than once.
 */
export interface Participant {
  /** Copies what is to change, and compares the copy. Nothing of the user's is touched. */
  prepare(): Promise<void>;
  /** @throws what Excel refuses with; Refused where somebody else was quicker */
  commit(): Promise<void>;
  /** Reads back. @throws where anything is not what was to be written */
  verify(): Promise<void>;
  /** Puts back what it wrote and what still holds that. Answers what somebody else changed and what stays, in sentences. */
  rollBack(): Promise<readonly string[]>;
}

export interface Transaction {
  readonly key: RecordKey | TabsRecordKey;
  /** The record, for the settings as they are when it is added; it may throw where they are not what the write is for. */
  readonly record: (settings: Settings) => PendingWrite | PendingTabs;
  readonly participants: readonly Participant[];
  /** Copies that go when the record goes, as far as they are there. */
  readonly copies: () => readonly CopySheet[];
  /** Called once all of it is written: the settings that count from then on. */
  readonly finish: () => Promise<SettingsChange>;
}

export type Ended =
  | { readonly kind: 'committed'; readonly isClean: boolean }
  | {
      readonly kind: 'rolled back';
      readonly cause: unknown;
      /** What somebody else changed meanwhile, in sentences. */
      readonly stays: readonly string[];
      /** False where the record and copies may still be there. */
      readonly isClean: boolean;
    }
  /** Record and copies are there: the next look settles it. */
  | { readonly kind: 'stopped'; readonly cause: unknown };

/**
 * Writes all of it, or nothing.
 *
 *   record ──▶ prepare ──▶ commit ──▶ verify ──▶ clean up: record and copies go ──▶ committed
 *      └──────────┴─────┐     └──────────┴─▶ roll back ─┬─▶ clean up ──▶ rolled back
 *                       └───────────────────────────────┘ └─▶ (twice without success, or Excel does not answer) stopped
 *
 * Excel does not undo a request that fails in its middle, so this does. Never rejects.
 */
export async function transact(transaction: Transaction): Promise<Ended> {
  const { key, record, participants, copies } = transaction;
  let hasTurn = false;
  try {
    await takeTurn(key, record);
    hasTurn = true;
    for (const participant of participants) await participant.prepare();
  } catch (cause) {
    return {
      kind: 'rolled back',
      cause,
      stays: [],
      isClean: await cleanUpAfter(transaction, cause, hasTurn),
    };
  }
  try {
    for (const participant of participants) await participant.commit();
    for (const participant of participants) await participant.verify();
  } catch (cause) {
    return rolledBack(transaction, cause);
  }
  const more = await transaction.finish().catch(() => null);
  return { kind: 'committed', isClean: more !== null && (await cleanUp(key, copies(), more, turnIsOf(key))) };
}

/**
 * An Excel that does not answer is not asked again: what it was asked for may still be done, and the next look finds it.
 * Without a turn no copy was made: one of that name is of the write that has the turn.
 */
const cleanUpAfter = ({ key, copies }: Transaction, cause: unknown, hasTurn: boolean): Promise<boolean> =>
  cause instanceof NoAnswer
    ? Promise.resolve(false)
    : cleanUp(key, hasTurn ? copies() : [], {}, hasTurn ? turnIsOf(key) : NO_GUARD);

async function rolledBack(transaction: Transaction, cause: unknown): Promise<Ended> {
  if (cause instanceof NoAnswer) return { kind: 'stopped', cause };
  const stays = new Map<Participant, readonly string[]>();
  const once = async (): Promise<void> => {
    for (const participant of [...transaction.participants].reverse())
      stays.set(participant, await participant.rollBack());
  };
  const again = (error: unknown): Promise<void> => {
    if (error instanceof NoAnswer) throw error;
    return once();
  };
  try {
    await patiently(() => once().catch(again));
  } catch {
    return { kind: 'stopped', cause };
  }
  const left = transaction.participants.flatMap((participant) => stays.get(participant) ?? []);
  return { kind: 'rolled back', cause, stays: left, isClean: await cleanUpAfter(transaction, null, true) };
}
