import { pence, type Pence } from '../../money/pence';
import type { Register } from '../../register/register';
import { cellAddress } from '../../sheet/block';
import { normalHeading } from '../../sheet/columns';
import { normalText } from '../../sheet/text';
import { count, date, headings, money, text } from './cells';
import { snapshotColumns, snapshotOf, type RegisterSnapshot, type SnapshotCell } from '../snapshots/snapshot';
import {
  registerChanges,
  type ChangeKind,
  type StoredSnapshots,
  type RegisterChange,
} from '../snapshots/snapshot-changes';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { CONTROLS, HEAD, putHead } from './tab-head';
import { NO_FIGURE, counted, writeMoment } from '../../register/figures/words';

const NOTES_COLUMN = 8;
/** The headings of its two tables. */
export const CHANGES = {
  controls: 'Control totals',
  before: 'Before',
  now: 'Now',
  agreement: 'Agreement',
  contribution: 'Contribution',
  authority: 'Authority',
  change: 'Change',
  column: 'Column',
  cell: 'Cell',
} as const;
export const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  added: 'Row added',
  gone: 'Row gone',
  changed: 'Changed',
  'column added': 'Column added',
  'column gone': 'Column gone',
  'heading changed': 'Heading changed',
};

/**
 * What changed in the register since the refresh before: control totals before and now, rows added and gone, and every
 * cell that says something else.
 *
 * @param kept with the register as it is now: see snapshotsAfter
 */
export function changesTab(context: TabContext, { before, last }: StoredSnapshots): SummaryTab {
  const { register } = context;
  // What is stored says the same as the register, but its rows may have been in another order.
  const now = snapshotOf(register, last.takenAt);
  const changes = before === null ? [] : registerChanges(before, now);
  const draft = new TabDraft('changes', NOTES_COLUMN);
  putHead(draft, 'changes', context);
  draft.blank();
  const says = saysOf(before, changes);
  draft.put([text(`${says ?? FIRST}${writtenAt(before, now, changes)}`, 'subtitle')]);
  if (before !== null) putControls(draft, context, before, now);
  const { agreement, contribution, authority, change: what, column } = CHANGES;
  const headingRow = draft.putHeadings([
    ...headings([agreement, contribution, authority, what, column]),
    ...headings([], [CHANGES.before, CHANGES.now]),
    ...headings([CHANGES.cell]),
  ]);
  for (const change of changes) draft.put(cellsOf(register, change), keyOf(change));
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (changes.length > 0) {
    draft.blank();
    draft.put([text('A refresh that finds nothing new leaves this list as it is.', 'quiet')]);
  }
  return draft.finish({
    headline: `${says ?? NOTHING_YET}${leftOutText(now)}`,
    labelColumns: [0, 1, 2, 3, 4],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: [31, 16, 20, 17, 20, 24, 24, 20, 40],
    headingRow,
  });
}

/** In the pane, of a refresh that was made or that would be: it claims none that was not made. */
const NOTHING_YET = 'Nothing to compare with yet';
/** On the tab itself, which a refresh has written. */
const FIRST = 'First recorded';

/** What changed since which refresh; null where there is none to compare with. */
function saysOf(before: RegisterSnapshot | null, changes: readonly RegisterChange[]): string | null {
  if (before === null) return null;
  const since = `since the refresh of ${writeMoment(before.seenAt)}`;
  if (changes.length === 0) return `Nothing has changed ${since}`;
  const of = (...kinds: ChangeKind[]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [of('added'), 'row added', 'rows added'],
    [of('gone'), 'row gone', 'rows gone'],
    [of('changed'), 'cell changed', 'cells changed'],
    [of('column added'), 'column added', 'columns added'],
    [of('column gone'), 'column gone', 'columns gone'],
    [of('heading changed'), 'heading changed', 'headings changed'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
  return `${said.join(', ')} ${since}`;
}

/** The refresh that found it so; still true at the next that finds nothing new. */
function writtenAt(
  before: RegisterSnapshot | null,
  now: RegisterSnapshot,
  changes: readonly RegisterChange[],
): string {
  if (before === null) return ` at the refresh of ${writeMoment(now.takenAt)}. Nothing has changed since`;
  return changes.length === 0 ? '' : `, seen at the refresh of ${writeMoment(now.takenAt)}`;
}

const leftOutText = ({ leftOutCount }: RegisterSnapshot): string =>
  leftOutCount === 0 ? '' : `; ${counted(leftOutCount, 'row')} left out of every figure`;

const CONTROL_NAMES = { value: 'Value', drawnDown: 'Drawn down', spent: 'Spent' } as const;

function putControls(
  draft: TabDraft,
  { strict }: TabContext,
  before: RegisterSnapshot,
  now: RegisterSnapshot,
): void {
  draft.blank();
  draft.putHeadings(headings([CHANGES.controls], [CHANGES.before, CHANGES.now, 'Difference']));
  const counts = [
    [HEAD.rows, before.rowCount, now.rowCount],
    ['Rows left out', before.leftOutCount, now.leftOutCount],
  ] as const;
  for (const [name, was, is] of counts) {
    const difference: TabCell = { value: is - was, style: 'count signed' };
    draft.put([text(name), count(was), count(is), difference], `control ${name}`);
  }
  const cell = (amount: number | null): TabCell =>
    amount === null ? text(NO_FIGURE, 'no figure') : money(pence(amount));
  for (const measure of CONTROLS) {
    const control = ({ controls, leftOutCount }: RegisterSnapshot): number | null =>
      strict && leftOutCount > 0 ? null : controls[measure];
    const [was, is] = [control(before), control(now)];
    const difference: TabCell =
      was === null || is === null || !Number.isSafeInteger(is - was)
        ? text(NO_FIGURE, 'no figure')
        : { ...money(pence(is - was)), style: 'difference pounds and pence' };
    const name = CONTROL_NAMES[measure];
    draft.put([text(name), cell(was), cell(is), difference], `control ${name}`);
  }
  draft.blank();
}

function cellsOf(register: Register, change: RegisterChange): TabCell[] {
  const { kind, agreement, contribution, authority, column, before, after, type } = change;
  const isRow = kind === 'added' || kind === 'gone';
  return [
    text(agreement),
    text(contribution),
    text(authority),
    text(KIND_NAMES[kind], kind === 'gone' ? 'warning' : 'text'),
    text(isRow ? 'Whole row: value' : column),
    asCell(before, type),
    asCell(after, type),
    text(addressOf(register, change)),
  ];
}

function asCell(cell: SnapshotCell, type: RegisterChange['type']): TabCell {
  if (cell === '') return BLANK;
  if (typeof cell === 'string') return text(cell, 'text wrapped');
  return type === 'date' ? date(cell) : money(cell as Pence);
}

/** The cell as it is now: of a row that was added its first; "" for what is no longer there. */
function addressOf(register: Register, { rowNow, columnNow }: RegisterChange): string {
  const { place, header } = register;
  if (place === null || (rowNow === null && columnNow === null)) return '';
  const rowIndex = rowNow === null ? header.rowIndex : register.rowIndex[rowNow]!;
  const columnIndex = columnNow === null ? 0 : snapshotColumns(register)[columnNow]!.columnIndex;
  return cellAddress(place, rowIndex, columnIndex, true);
}

/** A note is about this change: the next of the same cell is another. */
function keyOf(change: RegisterChange): string {
  const { kind, agreement, contribution, authority, column, before, after } = change;
  const names = [authority, agreement, contribution].map(normalText);
  return [kind, normalHeading(column), ...names, before, after].join(' | ');
}
