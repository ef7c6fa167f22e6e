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
  /** What settles it as the advice says; of a copy that is all that is left: looking at it. */
  readonly primary: 'put back' | 'discard' | 'look';
  /** Both stand, so that one can be put back over the other. */
  readonly canPutBack: boolean;
}

/** An import, its undoing, or a write of another kind. */
const keptTitle = (what: string): string =>
  what.includes('Import') ? 'An import did not finish' : 'A write did not finish';

/** What is known of a write that did not finish. */
export function keptShown(seen: PendingSeen, isRegister: boolean): KeptShown {
  const { what, at, name, now, copy, before = null } = seen;
  const when = `${what}, ${writeDate(serialOf(at))}, ${writeTime(at)}`;
  const rows = [
    row('Rows', copy ?? before, now, ({ rowCount }) => writeCount(rowCount)),
    row('Value', copy ?? before, now, ({ valuePence }) => money(valuePence)),
    row('Drawn down', copy ?? before, now, ({ drawnDownPence }) => money(drawnDownPence)),
  ];
  const shared = { title: keptTitle(what), rows, canPutBack: now !== null && copy !== null };
  const until = isRegister
    ? 'Until then every figure shows #VALUE! and says why.'
    : 'Until then the add-in writes nothing else.';
  if (!now || !copy) return { ...shared, ...goneText(seen, when, until) };
  switch (seen.stands) {
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

/** The register or its copy is no longer there: somebody deleted its sheet. */
function goneText(
  { name, copySheet, now, copy }: PendingSeen,
  when: string,
  until: string,
): Pick<KeptShown, 'text' | 'more' | 'advice' | 'primary'> {
  const more = `${when}: Excel stopped answering before it was known that all of it was written.`;
  if (copy) {
    const text = `${name} is no longer in this workbook. A complete copy from before is kept.`;
    const advice = `The sheet ${copySheet} is all that is left of it. Make a table of what it holds, and choose that as the register, before the copy is discarded. ${until}`;
    return { text, more, advice, primary: 'look' };
  }
  const text = now
    ? `${name} may be part old, part new. The copy from before is no longer in this workbook.`
    : `Neither ${name} nor the copy from before is in this workbook any more.`;
  const advice = `Compare ${now ? name : 'what is left'} with the figures from before, or open an earlier version of the workbook. Then keep it as it is. ${until}`;
  return { text, more, advice, primary: 'discard' };
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

/** "Discard the copy"; where there is none any more, what is left to do. */
export const discardText = ({ copy }: PendingSeen): string =>
  copy ? 'Discard the copy' : 'Keep it as it is';

/** What is to be agreed to before the copy goes. */
export function discardQuestion({ copySheet, copy, now, name, stands }: PendingSeen): string {
  const isPart = stands === 'part old, part new' || stands === 'not known';
  const stays = now ? `${name} stays as it is now${isPart ? ': part old, part new' : ''}.` : '';
  const goes = copy ? `The sheet ${copySheet} is deleted.` : 'That the write did not finish is forgotten.';
  return [goes, stays, 'This cannot be undone.'].filter(Boolean).join(' ');
}
