import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { writeDate } from '../../domain/calendar/serial';
import { serialOf } from '../../workbook/excel/clock';
import type { ControlTotals } from '../../workbook/writing/control-totals';
import type { RegisterReading } from '../../workbook/register/register-reading';
import { writeCount, writeTime } from '../ui/wording';
import type { PendingSeen } from '../../workbook/writing/pending-state';

/** A write that did not finish, and how far settling it is. */
export interface UnfinishedWriteState {
  readonly seen: PendingSeen | null;
  /** What the write itself said when it stopped for good, while Excel lets nothing be looked at. */
  readonly notice: { readonly name: string; readonly text: string } | null;
  readonly step: 'idle' | 'asking' | 'putting back' | 'discarding';
  /** What came of the last try, where it came to nothing. */
  readonly refusal: string | null;
  /** There is a record of a write, and it cannot be read. */
  readonly isUnread?: boolean;
}

export const NOTHING_UNFINISHED: UnfinishedWriteState = {
  seen: null,
  notice: null,
  step: 'idle',
  refusal: null,
};

/** What a user can do about the copy. */
export interface UnfinishedWriteActions {
  lookAgain(): void;
  putBack(): void;
  viewBackup(): void;
  askToDiscard(): void;
  cancelDiscarding(): void;
  discard(): void;
  /** Gives up a record that cannot be read. */
  setUnreadAside(): void;
}

/** What the register bar says; null where the register is not concerned. */
export function unfinishedText(
  { seen, notice: notice }: UnfinishedWriteState,
  reading: RegisterReading | null,
): string | null {
  if (notice) return `${notice.name} may be part old, part new`;
  const pending = reading !== null && reading.state !== 'failed' ? reading.pending : undefined;
  if (!seen && pending?.isUnread) return 'A write may not have finished';
  if (!seen || !pending) return null;
  const isWhole = seen.outcome === 'as before' || seen.outcome === 'as written';
  return isWhole ? backupTitle(seen) : `${seen.name} may be part old, part new`;
}

/** One line of the table that sets the copy beside the register. */
export interface BackupRow {
  readonly name: string;
  readonly copy: string;
  readonly now: string;
}

export interface BackupShown {
  readonly title: string;
  readonly text: string;
  readonly more: string;
  /** Of a register; none of tabs, which are listed with their copies. */
  readonly rows: readonly BackupRow[];
  readonly advice: string;
  /** What settles it as the advice says; of a copy that is all that is left: looking at it. */
  readonly primary: 'put back' | 'discard' | 'look';
  /** Both stand, so that one can be put back over the other. */
  readonly canPutBack: boolean;
}

/** "An import did not finish" */
function backupTitle({ of }: Pick<PendingSeen, 'of'>): string {
  const name = nameOfWrite(of);
  return `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name} did not finish`;
}

/** What a write is called in a sentence. */
export const nameOfWrite = (of: PendingSeen['of']): 'import' | 'undo' | 'refresh' | 'write' =>
  of === 'import' || of === 'undo' || of === 'refresh' ? of : 'write';

/** What the screen calls what was written to, and what was kept of it: a register and its copy, or tabs and theirs. */
export interface BackupWords {
  /** "Register", "The 6 tabs" */
  readonly who: string;
  /** Within a sentence. */
  readonly them: string;
  readonly is: 'is' | 'are';
  readonly it: 'it' | 'they';
  readonly copy: 'copy' | 'copies';
  /** "There is a complete copy from before" */
  readonly complete: string;
  readonly putBack: string;
  /** "write", "refresh": what is done again. */
  readonly again: 'write' | 'refresh';
}

export function backupWords({ name, tabs = [] }: Pick<PendingSeen, 'name' | 'tabs'>): BackupWords {
  const again = tabs.length > 0 ? 'refresh' : 'write';
  const isMany = tabs.length > 1;
  const who = isMany
    ? ({ who: `The ${tabs.length} tabs`, them: `the ${tabs.length} tabs`, is: 'are', it: 'they' } as const)
    : ({ who: name, them: name, is: 'is', it: 'it' } as const);
  if (tabs.length > 0 && tabs.every(({ copySheet }) => copySheet === null)) {
    const isNew = `${isMany ? 'They are' : 'It is'} new, and nothing of yours is on ${isMany ? 'them' : 'it'}`;
    return { ...who, copy: 'copies', complete: isNew, putBack: `Take ${who.them} away`, again };
  }
  return isMany
    ? {
        ...who,
        copy: 'copies',
        complete: 'There are complete copies from before',
        putBack: 'Put the copies back',
        again,
      }
    : {
        ...who,
        copy: 'copy',
        complete: 'There is a complete copy from before',
        putBack: 'Put the copy back',
        again,
      };
}

/** What is known of a write that did not finish. */
export function backupShown(seen: PendingSeen, isRegister: boolean): BackupShown {
  const { what, at, now, copy, before = null } = seen;
  const when = `${what}, ${writeDate(serialOf(at))}, ${writeTime(at)}`;
  const rows = [
    row('Rows', copy ?? before, now, ({ rowCount }) => writeCount(rowCount)),
    row('Value', copy ?? before, now, ({ valuePence }) => money(valuePence)),
    row('Drawn down', copy ?? before, now, ({ drawnDownPence }) => money(drawnDownPence)),
  ];
  const shared = { title: backupTitle(seen), rows, canPutBack: now !== null && copy !== null };
  const until = isRegister
    ? 'Until then every figure shows #VALUE! and says why.'
    : 'Until then the add-in writes nothing else.';
  if (!now || !copy) return { ...shared, ...missingText(seen, when, until) };
  return { ...shared, ...outcomeTexts(seen, when, until) };
}

type BackupTexts = Pick<BackupShown, 'text' | 'more' | 'advice' | 'primary'>;

function outcomeTexts(
  { what, outcome: how, ...seen }: PendingSeen,
  when: string,
  until: string,
): BackupTexts {
  const { who, them, is, it, copy, complete, putBack, again } = backupWords(seen);
  switch (how) {
    case 'as before':
      return {
        text: `${who} ${is} as ${it} ${is === 'is' ? 'was' : 'were'}. ${complete} too.`,
        more: `${when}. It stopped, and none of it is in ${them}, which ${is === 'is' ? 'was' : 'were'} compared with the ${copy} cell by cell.`,
        advice: `Discard the ${copy}, then ${again} again. ${until}`,
        primary: 'discard',
      };
    case 'as written':
      return {
        text: `${what} is whole${again === 'write' ? ` in ${them}` : ''}. ${complete}.`,
        more: `${when}. It stopped after all of it was written.`,
        advice: `Discard the ${copy} to keep what was written. ${putBack} to have ${them} as ${it} ${is === 'is' ? 'was' : 'were'} before. ${until}`,
        primary: 'discard',
      };
    default:
      return {
        text: `${who} may be part old, part new. ${complete}.`,
        more: `${when}. It stopped before all of it was written, and it could not be put right.`,
        advice: `${putBack}, then ${again} again. ${until}`,
        primary: 'put back',
      };
  }
}

/** The register or its copy is no longer there: somebody deleted its sheet. */
function missingText(seen: PendingSeen, when: string, until: string): BackupTexts {
  const { name, copySheet, now, copy, tabs } = seen;
  const more = `${when}. It stopped before it was known that all of it was written.`;
  if (tabs) return { ...missingTabsText(until), more };
  if (copy) {
    const text = `${name} is no longer in this workbook. There is a complete copy from before.`;
    const advice = `The sheet ${copySheet} is all that is left of it. Make a table of what it holds, and choose that as the register, before the copy is discarded. ${until}`;
    return { text, more, advice, primary: 'look' };
  }
  const text = now
    ? `${name} may be part old, part new. The copy from before is no longer in this workbook.`
    : `Neither ${name} nor the copy from before is in this workbook any more.`;
  const advice = `Compare ${now ? name : 'what is left'} with the figures from before, or open an earlier version of the workbook. Then keep it as it is. ${until}`;
  return { text, more, advice, primary: 'discard' };
}

/** A tab can be made anew from the register; notes on it cannot. */
const missingTabsText = (until: string): Omit<BackupTexts, 'more'> => ({
  text: 'A tab of the refresh, or its copy from before, is no longer in this workbook. The others may be part old, part new.',
  advice: `Look at the notes on the tabs and on the copies that are left, and keep a note of those that matter. Then keep it as it is, and refresh again. ${until}`,
  primary: 'discard',
});

function row(
  name: string,
  copy: ControlTotals | null,
  now: ControlTotals | null,
  of: (totals: ControlTotals) => string,
): BackupRow {
  return { name, copy: copy ? of(copy) : 'gone', now: now ? of(now) : 'gone' };
}

const money = (amount: number | null): string =>
  amount === null ? 'no figure' : writePounds(pence(amount), { symbol: false });

const copiesOf = ({ tabs = [] }: PendingSeen): string[] =>
  tabs.flatMap(({ copySheet, isBackupMissing: isBackupMissing }) =>
    copySheet === null || isBackupMissing ? [] : [copySheet],
  );

/** "Discard the copy"; where there is none, what is left to do. */
export function discardText(seen: PendingSeen): string {
  const { is, copy } = backupWords(seen);
  const isThere = seen.copy !== null && (!seen.tabs || copiesOf(seen).length > 0);
  if (isThere) return `Discard the ${copy}`;
  return is === 'is' ? 'Keep it as it is' : 'Keep them as they are';
}

/** What is to be agreed to before the copy goes. */
export function discardQuestion(seen: PendingSeen): string {
  const { now, tabs, outcome: how } = seen;
  const { who, is, it } = backupWords(seen);
  const isPart = how === 'part old, part new' || how === 'not known';
  const stay = `${who} ${is === 'is' ? 'stays' : 'stay'} as ${it} ${is} now${isPart ? ': part old, part new' : ''}.`;
  const stays = now ? stay : '';
  return [tabs ? copiesGo(seen) : copyGoes(seen), stays, 'This cannot be undone.'].filter(Boolean).join(' ');
}

const copyGoes = ({ copy, copySheet }: PendingSeen): string =>
  copy ? `The sheet ${copySheet} is deleted.` : 'The record of the unfinished write is deleted.';

function copiesGo(seen: PendingSeen): string {
  const copies = copiesOf(seen);
  const missing =
    copies.length === 1 ? `The sheet ${copies[0]} is deleted.` : `The ${copies.length} copies are deleted.`;
  if (seen.copy && copies.length > 0) return missing;
  const forgotten = 'The record of the unfinished refresh is deleted';
  const left = copies.length === 1 ? 'the copy that is left is' : 'the copies that are left are';
  return copies.length === 0 ? `${forgotten}.` : `${forgotten}, and ${left} deleted.`;
}
