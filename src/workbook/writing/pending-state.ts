import type { PendingWrite, WriteKind } from '../settings/concerns';
import type { LogChange } from './import-log';
import type { ControlTotals } from './control-totals';

/** How the block stands that an unfinished write was to change. */
export type WriteOutcomeSeen =
  | 'as before' // nothing was written, or all of it was put back
  | 'as written' // all of it was written
  | 'part old, part new'
  | 'not known'; // the block or its copy is gone

export interface PendingSeen {
  readonly kind: 'pending';
  /** For users to read: "Import of Charnwood Q4". */
  readonly what: string;
  /** null: a write of which its record does not say it. */
  readonly of: WriteKind | 'refresh' | null;
  readonly at: Date;
  /** The register's own name and sheet. */
  readonly name: string;
  readonly sheet: string;
  readonly copySheet: string;
  readonly outcome: WriteOutcomeSeen;
  /** As the block is now; null where it is gone. */
  readonly now: ControlTotals | null;
  /** As the copy is; null where its sheet is gone. */
  readonly copy: ControlTotals | null;
  /** As the block was, by what was recorded before the write. */
  readonly before?: ControlTotals;
  /** Of a refresh of summary tabs: each, with the sheet of its copy; null for one that was to be made. */
  readonly tabs?: readonly {
    readonly sheet: string;
    readonly copySheet: string | null;
    /** Somebody deleted it. */
    readonly isBackupMissing?: boolean;
  }[];
}

/** Only an import is recorded in the log, and only undoing one marks it: by that the records of earlier versions are known. */
export function kindOf({ kind, log }: Pick<PendingWrite, 'kind' | 'log'>): PendingSeen['of'] {
  if (kind !== undefined || !log) return kind ?? null;
  return (log as LogChange).did === 'marked' ? 'undo' : 'import';
}
