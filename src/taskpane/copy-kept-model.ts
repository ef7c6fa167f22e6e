import { pence } from '../domain/money/pence';
import { writePounds } from '../domain/money/write-pounds';
import { writeDate } from '../domain/calendar/serial';
import { serialOf } from '../workbook/clock';
import type { ControlTotals } from '../workbook/control-totals';
import type { PendingSeen } from '../workbook/pending-write';
import type { RegisterReading } from '../workbook/register-reading';
import { writeCount, writeTime } from './wording';

/** A write that did not finish, and how far settling it is. */
export interface KeptState {
  readonly seen: PendingSeen | null;
  /** What the write itself said when it stopped for good, while Excel lets nothing be looked at. */
  readonly told: { readonly name: string; readonly text: string } | null;
  readonly step: 'idle' | 'asking' | 'putting back' | 'discarding';
  /** What came of the last try, where it came to nothing. */
  readonly refusal: string | null;
}

export const NOTHING_KEPT: KeptState = { seen: null, told: null, step: 'idle', refusal: null };

/** What a user can do about the copy. */
export interface KeptActions {
  lookAgain(): void;
  putBack(): void;
  lookAtCopy(): void;
  askToDiscard(): void;
  cancelDiscarding(): void;
  discard(): void;
}

/** What the register bar says; null where the register is not concerned. */
export function unfinishedText({ seen, told }: KeptState, reading: RegisterReading | null): string | null {
  if (told) return `${told.name} may be part old, part new`;
  const isRegister = reading !== null && reading.state !== 'failed' && reading.pending !== undefined;
  if (!seen || !isRegister) return null;
  const isWhole = seen.stands === 'as before' || seen.stands === 'as written';
  return isWhole ? keptTitle(seen.what) : `${seen.name} may be part old, part new`;
}

/** One line of the table that sets the copy beside the register. */
export interface KeptRow {
  readonly name: string;
  readonly copy: string;
  readonly now: string;
}

export interface KeptShown {
  readonly title: string;
  readonly text: string;
  readonly more: string;
  readonly rows: readonly KeptRow[];
  readonly advice: string;
  /** The button that settles it as the advice says. */
  readonly primary: 'put back' | 'discard';
}

/** An import, its undoing, or a write of another kind. */
const keptTitle = (what: string): string =>
  what.includes('Import') ? 'An import did not finish' : 'A write did not finish';

/** What is known of a write that did not finish. */
export function keptShown(
  { what, at, name, stands, now, copy }: PendingSeen,
  isRegister: boolean,
): KeptShown {
  const when = `${what}, ${writeDate(serialOf(at))}, ${writeTime(at)}`;
  const rows = [
    row('Rows', copy, now, ({ rowCount }) => writeCount(rowCount)),
    row('Value', copy, now, ({ valuePence }) => money(valuePence)),
    row('Drawn down', copy, now, ({ drawnDownPence }) => money(drawnDownPence)),
  ];
  const shared = { title: keptTitle(what), rows };
  const until = isRegister
    ? 'Until then every figure shows #VALUE! and says why.'
    : 'Until then the add-in writes nothing else.';
  switch (stands) {
    case 'as before':
      return {
        ...shared,
        text: `${name} is as it was. A complete copy from before is kept too.`,
        more: `${when}: Excel stopped answering. Nothing of it is in ${name}, which was compared with the copy cell by cell.`,
        advice: `Discard the copy, then write again. ${until}`,
        primary: 'discard',
      };
    case 'as written':
      return {
        ...shared,
        text: `${what} is whole in ${name}. A complete copy from before is kept.`,
        more: `${when}: Excel stopped answering when all of it was written.`,
        advice: `Discard the copy to keep what was written. Put the copy back to have ${name} as it was before. ${until}`,
        primary: 'discard',
      };
    default:
      return {
        ...shared,
        text: `${name} may be part old, part new. A complete copy from before is kept.`,
        more: `${when}: Excel stopped answering before all of it was written, and it could not be put right.`,
        advice: `Put the copy back, then write again. ${until}`,
        primary: 'put back',
      };
  }
}

function row(
  name: string,
  copy: ControlTotals | null,
  now: ControlTotals | null,
  of: (totals: ControlTotals) => string,
): KeptRow {
  return { name, copy: copy ? of(copy) : 'gone', now: now ? of(now) : 'gone' };
}

const money = (amount: number | null): string =>
  amount === null ? 'no figure' : writePounds(pence(amount), { symbol: false });

/** What is to be agreed to before the copy goes. */
export const discardQuestion = ({ copySheet, name, stands }: PendingSeen): string =>
  stands === 'part old, part new' || stands === 'not known'
    ? `The sheet ${copySheet} is deleted, and ${name} stays as it is now: part old, part new. This cannot be undone.`
    : `The sheet ${copySheet} is deleted, and ${name} stays as it is now. This cannot be undone.`;
