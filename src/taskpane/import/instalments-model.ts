import { nameOfContribution } from '../../domain/register/read/contribution-name';
import type { ImportInstalments, LeftInstalment, WhyLeft } from '../../domain/pipeline/import-instalments';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { writePounds } from '../../domain/money/write-pounds';
import { listed } from '../../workbook/register/register-messages';
import { counted, writeCount } from '../ui/wording';
import { instalmentCount, triggersProblem, writtenInstalments } from './instalments';
import type { ImportState, WrittenImport } from './state';

/** The instalments of an import, before it is written. */
export interface InstalmentsShown {
  readonly text: string;
  /** What there is to know of those that are not written, and of cells that are left. */
  readonly notes: readonly string[];
  /** The instalments that are added, as many as are shown; none where they are left out. */
  readonly lines: readonly { readonly name: string; readonly instalment: string; readonly amount: string }[];
  readonly more: string | null;
  /** Whether they are written now, where that can be chosen. */
  readonly isWritten: boolean | null;
}

const LISTED = 12;

/** Null where the sheets say nothing of instalments. */
export function instalmentsShown(importing: ImportState): InstalmentsShown | null {
  const { instalments, recording } = importing;
  const bare = { notes: [], lines: [], more: null, isWritten: null };
  if (instalments === null) {
    const problem = triggersProblem(recording.triggers);
    return { ...bare, text: `No instalments are written. ${problem}`.trim() };
  }
  if (instalmentCount(instalments) + instalments.left.length === 0) return null;
  const count = instalmentCount(instalments);
  if (count === 0)
    return {
      ...bare,
      text: 'Triggers has all of the sheet’s instalments that it can take.',
      notes: notesOf(instalments),
    };
  if (recording.leavesInstalments)
    return {
      ...bare,
      text: `${counted(count, 'instalment of the sheet is', 'instalments of the sheet are')} left out.`,
      isWritten: false,
    };
  const { added } = instalments;
  const made =
    recording.triggers?.state === 'none' ? ' The table Triggers is made on a sheet of its own.' : '';
  return {
    text: `${sentence(instalments)}${made}`,
    notes: notesOf(instalments),
    lines: added.slice(0, LISTED).map(({ agreement, contribution, instalment, amount }) => ({
      name: nameOfContribution(agreement, contribution),
      instalment,
      amount: writePounds(amount, { symbol: false }),
    })),
    more: added.length > LISTED ? `And ${writeCount(added.length - LISTED)} more.` : null,
    isWritten: true,
  };
}

/** "3 instalments are added to Triggers, and blank cells of 2 are filled in." */
function sentence({ added, filled }: ImportInstalments): string {
  const parts = [
    ...(added.length > 0 ? [`${counted(added.length, 'instalment is', 'instalments are')} added`] : []),
    ...(filled.length > 0
      ? [`blank cells of ${counted(filled.length, 'instalment are', 'instalments are')} filled in`]
      : []),
  ];
  const text = parts.join(', and ');
  return `${TRIGGERS.name}: ${text}.`;
}

const REASONS: Readonly<Record<Exclude<WhyLeft, 'not-ticked'>, string>> = {
  'typed-otherwise': 'Triggers says something else, which stays as it was typed',
  'other-names': 'Triggers has its instalments under other names',
  'unread-row': 'a row of Triggers cannot be read',
  'same-name': 'several instalments have the same name',
  'received-later': 'the sheet has it received on a day that is still to come, so no receipt is written',
};

function notesOf({ left, added, missingColumns }: ImportInstalments): string[] {
  const byReason = new Map<WhyLeft, Set<string>>();
  for (const one of left) {
    const names = byReason.get(one.why) ?? new Set();
    byReason.set(one.why, names.add(leftName(one)));
  }
  const unread = added.filter(({ unreadWords }) => unreadWords !== '');
  return [
    ...[...byReason].flatMap(([why, names]) =>
      why === 'not-ticked' ? [] : [`Left as it is, ${listed([...names], 3)}: ${REASONS[why]}.`],
    ),
    ...(unread.length === 0
      ? []
      : [
          `${counted(unread.length, 'trigger')} could not be read, such as “${unread[0]!.unreadWords}”. Type Timing and Trigger in Triggers.`,
        ]),
    ...(missingColumns.length === 0
      ? []
      : [`Triggers has no column ${listed(missingColumns, 5)}, so that is not written.`]),
  ];
}

const leftName = ({ agreement, contribution, instalment, why }: LeftInstalment): string =>
  (why === 'typed-otherwise' || why === 'received-later') && instalment !== ''
    ? `${nameOfContribution(agreement, contribution)} instalment ${instalment}`
    : nameOfContribution(agreement, contribution);

/** What the confirmation says of them. */
export function confirmInstalments(importing: ImportState): readonly string[] {
  const instalments = writtenInstalments(importing);
  return instalmentCount(instalments) === 0 ? [] : [sentence(instalments)];
}

/** "6 lines", "6 lines and 3 instalments", "3 instalments". */
export function whatIsWritten(lineCount: number, instalments: number): string {
  const parts = [
    ...(lineCount > 0 || instalments === 0 ? [counted(lineCount, 'line')] : []),
    ...(instalments > 0 ? [counted(instalments, 'instalment')] : []),
  ];
  return parts.join(' and ');
}

export const writtenText = ({ lineCount, instalments }: WrittenImport): string =>
  whatIsWritten(lineCount, instalments === null ? 0 : instalments.addedCount + instalments.filledCount);
