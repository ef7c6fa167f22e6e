import { writeDate } from '../../domain/calendar/serial';
import type { BlockedCell } from '../../domain/summaries/notes/reading-back';
import { serialOf } from '../../workbook/excel/clock';
import type {
  BlockedTab,
  Refreshed,
  RefreshProgress,
  SummariesLook,
  TabState,
} from '../../workbook/tabs/refresh-outcome';
import { listed } from '../../workbook/register/register-messages';
import type { AttentionItem } from '../home/attention-model';
import type { RefreshAsked, SummariesStep } from './state';
import { counted, writeTime } from '../ui/wording';

type Seen = Extract<SummariesLook, { kind: 'seen' }>;

/** One of the tabs, as its line says. */
export interface TabLine {
  readonly key: TabState['key'];
  readonly name: string;
  readonly sheet: string | null;
  /** What the tab says; what it would say where it was never refreshed. */
  readonly says: string;
  readonly mark: 'ok' | 'note' | 'warning';
  readonly state: string;
}

/** "20 March 2025, 16:05" */
export const writeMoment = (at: Date): string => `${writeDate(Math.floor(serialOf(at)))}, ${writeTime(at)}`;

export const tabLines = ({ tabs, refreshedAt }: Seen): TabLine[] =>
  tabs.map((tab) => ({
    key: tab.key,
    name: tab.name,
    sheet: tab.sheet?.name ?? null,
    says: saysOf(tab),
    mark: byHandText(tab) !== '' ? 'warning' : tab.isUpToDate ? 'ok' : 'note',
    state: [byHandText(tab), stateOf(tab, refreshedAt)].filter(Boolean).join(' '),
  }));

function saysOf({ sheet, headlineThen, headlineNow }: TabState): string {
  if (sheet && headlineThen !== null) return headlineThen;
  return headlineNow ?? '';
}

/** "Changed by hand: 2 cells. A refresh shows them first."; "" where nothing was. */
function byHandText({ byHand }: TabState): string {
  if (byHand === null || byHand.typed + byHand.cleared === 0) return '';
  const { typed, cleared } = byHand;
  const all = typed + cleared;
  const them = all === 1 ? 'it' : 'them';
  const what =
    typed === 0
      ? `writes ${them} again`
      : cleared === 0
        ? `shows ${them} first`
        : `shows ${typed.toLocaleString('en-GB')} of them first`;
  return `Changed by hand: ${counted(all, 'cell')}. A refresh ${what}.`;
}

function stateOf(tab: TabState, latest: Date | null): string {
  const { sheet, refreshedAt, headlineThen, headlineNow, isUpToDate, isOlder, isOtherDay, byHand } = tab;
  if (!sheet) return 'Not made yet';
  const at =
    refreshedAt && latest && refreshedAt.getTime() !== latest.getTime()
      ? `, ${writeMoment(refreshedAt)}`
      : '';
  if (isUpToDate) return `Up to date${at}`;
  if (headlineThen === null) return 'It is not known what was written here';
  if (headlineNow === null)
    return `Refreshed${at === '' ? '' : at.slice(1)}; the register cannot be read now`;
  if (!isOlder)
    return byHand ? '' : `Up to date with the register${at}; too long to check for changes by hand`;
  if (isOtherDay)
    return `Out of date: made for another day${headlineNow === headlineThen ? '' : `; today it would say ${headlineNow}`}${at}`;
  return headlineNow === headlineThen
    ? `Out of date: figures behind it have changed${at}`
    : `Out of date: now ${headlineNow}${at}`;
}

/** How many tabs were made, and say something else by now. */
const olderTabs = (look: SummariesLook | null): readonly TabState[] =>
  look?.kind === 'seen' && look.noRegister === null ? look.tabs.filter(({ isOlder }) => isOlder) : [];

/** "6 tabs that the add-in makes. Last refreshed 20 March 2025, 16:05. The register has changed since." */
export function introText(look: Seen): string {
  const made = look.tabs.filter(({ sheet }) => sheet !== null).length;
  const of = look.tabs.length;
  if (made === 0)
    return `${of} tabs that the add-in makes. None is made yet: a refresh adds a sheet for each, and touches no other sheet.`;
  const owned =
    made === of
      ? `${of} tabs that the add-in makes.`
      : `${of} tabs that the add-in makes, ${made} of them so far.`;
  const last = look.refreshedAt ? ` Last refreshed ${writeMoment(look.refreshedAt)}.` : '';
  return `${owned}${last}${sinceText(olderTabs(look))}`;
}

function sinceText(older: readonly TabState[]): string {
  if (older.length === 0) return '';
  return older.every(({ isOtherDay }) => isOtherDay)
    ? ' Since then only the day has changed.'
    : ' What they are made from has changed since.';
}

/** The line of Home. */
export function olderTabsItem(look: SummariesLook | null): AttentionItem | null {
  const older = olderTabs(look);
  if (look?.kind !== 'seen' || older.length === 0) return null;
  const made = look.tabs.filter(({ sheet }) => sheet !== null).length;
  return {
    key: 'older-tabs',
    severity: 'note',
    title: 'The panel’s tabs are out of date',
    lines: look.refreshedAt ? [`Refreshed ${writeMoment(look.refreshedAt)}`] : [],
    amount: `${older.length} of ${made}`,
    cell: null,
    opens: 'summaries',
  };
}

export interface Message {
  readonly text: string;
  readonly more: string | null;
}

/** "6 tabs made at 16:05.", or "6 tabs refreshed at 16:05: 4 written, 2 unchanged." */
export function refreshedMessage({ tabs, at, copiesLeft }: Refreshed, movedCount: number): Message {
  const of = (did: Refreshed['tabs'][number]['did']): number => tabs.filter((tab) => tab.did === did).length;
  const [made, written, unchanged] = [of('made'), of('written'), of('unchanged')];
  const notes = tabs.reduce((sum, { noteCount }) => sum + noteCount, 0);
  const more = [
    ...(made + written > 0 ? ['Read back and compared: each cell holds what was calculated.'] : []),
    ...(movedCount > 0 ? [`${counted(movedCount, 'cell')} moved to the Notes column.`] : []),
    ...(notes > 0 ? [`${counted(notes, 'note')} kept.`] : []),
    ...(copiesLeft.length > 0
      ? [
          `Excel did not confirm that ${listed(copiesLeft)} ${copiesLeft.length === 1 ? 'was' : 'were'} removed: delete what is left.`,
        ]
      : []),
  ];
  const parts = [
    ...(made > 0 ? [`${made} made`] : []),
    ...(written > 0 ? [`${written} written`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
  ];
  const name = tabs.length === 1 ? tabs[0]!.sheet.name : counted(tabs.length, 'tab');
  const text =
    made + written === 0
      ? `Nothing to write: ${tabs.length === 1 ? `${name} says` : `the ${name} say`} what the register says.`
      : `${name} ${made === tabs.length ? 'made' : 'refreshed'} at ${writeTime(at)}${parts.length > 1 ? `: ${parts.join(', ')}` : ''}.`;
  return { text, more: more.length > 0 ? more.join(' ') : null };
}

const STEPS: Readonly<Record<RefreshProgress['step'], string>> = {
  reading: 'reading the register and the tabs',
  copying: 'copying what is written over',
  writing: 'writing',
  checking: 'reading back and comparing',
  'putting back': 'putting back what was written',
};
const ORDER: readonly RefreshProgress['step'][] = ['reading', 'copying', 'writing', 'checking'];

/** "Step 3 of 4: writing. All written, or none." and how far that is, of 100. */
export function progressMessage({
  progress,
  isStopping,
  isMoving,
}: Extract<SummariesStep, { kind: 'working' }>): {
  readonly text: string;
  readonly percent: number;
} {
  const step = progress?.step ?? 'reading';
  const part = progress && progress.of > 0 ? Math.min(1, progress.done / progress.of) : 0;
  const at = ORDER.indexOf(step);
  const what = isMoving ? 'Moving cells to the Notes column: ' : '';
  if (isStopping || at < 0) return { text: `Stopping: ${STEPS['putting back']}.`, percent: 100 };
  return {
    text: `${what}Step ${at + 1} of ${ORDER.length}: ${STEPS[step]}. All written, or none.`,
    percent: Math.round((100 * (at + part)) / ORDER.length),
  };
}

/** "Refreshing 6 tabs" */
export const workingTitle = ({ keys }: RefreshAsked): string => `Refreshing ${counted(keys.length, 'tab')}`;

/** Why a cell is in the way, and what could be done with it. */
export function whyText({ why, label }: BlockedCell): string {
  const beside = label === '' ? '' : `, beside ${label}`;
  switch (why) {
    case 'beside a row':
      return `${label === '' ? 'Beside a row' : `Beside ${label}`}: could be a note`;
    case 'formula':
      return `Your formula${beside}: move it to a sheet of your own`;
    case 'typed over':
      return `Typed over what was written here${label === '' ? '' : `, for ${label}`}: a refresh puts the figure back`;
    case 'shifted':
      return 'Not where it was written';
    case 'elsewhere':
      return 'Outside the rows: move it to a sheet of your own';
  }
}

const cellCount = (tabs: readonly BlockedTab[]): number =>
  tabs.reduce((sum, { cells }) => sum + cells.length, 0);

/** What a refresh would do to the cells in its way. */
export const wouldWriteOver = (tabs: readonly BlockedTab[]): string =>
  `A refresh would write over ${cellCount(tabs) === 1 ? 'it' : 'them'}.`;

const isShifted = ({ cells }: BlockedTab): boolean => cells.some(({ why }) => why === 'shifted');

/** What takes the cells out of the way, in sentences: for tabs of which nothing is known, for shifted ones, and for others. */
export function whatToMove(tabs: readonly BlockedTab[]): string[] {
  const unknown = tabs.filter(({ isUnknown }) => isUnknown);
  const shifted = tabs.filter((tab) => !tab.isUnknown && isShifted(tab));
  const others = tabs.filter((tab) => !tab.isUnknown && !isShifted(tab));
  const namesOf = (of: readonly BlockedTab[]): string => listed(of.map(({ sheet }) => sheet.name));
  const count = cellCount(others);
  const where = others.length < tabs.length ? ` on ${namesOf(others)}` : '';
  return [
    ...(unknown.length > 0
      ? [
          `What the add-in last wrote on ${namesOf(unknown)} is no longer known. Rename or delete ${unknown.length === 1 ? 'the sheet' : 'the sheets'}, then press Try again: ${unknown.length === 1 ? 'it is' : 'they are'} made again.`,
        ]
      : []),
    ...(shifted.length > 0
      ? [`A column was inserted or deleted on ${namesOf(shifted)}: undo that, then press Try again.`]
      : []),
    ...(count > 0
      ? [
          `Move ${count === 1 ? 'the cell' : `the ${counted(count, 'cell')}`}${where}, then press Try again. Or choose here what to do with ${count === 1 ? 'it' : 'each'}.`,
        ]
      : []),
  ];
}

/** "Nothing was written to any tab."; cells may have been moved before what is in the way was found. */
export function nothingWritten(movedCount: number, clearedCount: number): string {
  if (movedCount + clearedCount === 0) return 'Nothing was written to any tab.';
  const moved =
    movedCount === 0 ? [] : [`${counted(movedCount, 'cell was', 'cells were')} moved to the Notes column.`];
  const cleared = clearedCount === 0 ? [] : [`${counted(clearedCount, 'cell was', 'cells were')} cleared.`];
  return [...moved, ...cleared, 'Nothing else was written to any tab.'].join(' ');
}
