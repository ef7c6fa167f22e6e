import { canTickNow } from '../../domain/council/import/choices';
import {
  LINE_KINDS,
  type Choices,
  type ComparedLine,
  type ImportSource,
} from '../../domain/council/import/comparison';
import { pairChoices } from '../../domain/council/import/hand-pairs';
import { cellAddress } from '../../domain/sheet/block';
import { COLUMNS } from '../../domain/sheet/columns';
import { byName } from '../../domain/sheet/text';
import { listed } from '../../workbook/register/register-messages';
import { placeOfTarget } from '../../workbook/writing/target-snapshot';
import type { CellPlace } from '../kernel/cell-place';
import { counted, writeCount } from '../ui/wording';
import { leftOutTexts } from './elsewhere';
import { fieldShown, importLines } from './lines';
import type { ImportMovements } from '../../domain/council/import/movements';
import { answersFor } from './log-entry';
import { questionShown, type QuestionShown } from './movements-model';
import {
  FIRST_VIEW,
  type Compared,
  type FieldShown,
  type GroupName,
  type ImportLine,
  type View,
} from './state';

const GROUP_TITLES: Readonly<Record<GroupName, string>> = {
  changed: 'Changed',
  added: 'Added',
  unread: 'On the sheet, but not readable',
  gone: 'Not on the sheet',
  same: 'The same',
};

const CHIP_TITLES: Readonly<Record<GroupName, string>> = {
  ...GROUP_TITLES,
  unread: 'Not read',
  gone: 'Not on sheet',
  same: 'Same',
};

/** A button that shows one group alone. */
export interface Chip {
  readonly filter: GroupName | 'all';
  readonly text: string;
  readonly isPressed: boolean;
}

/** The lines of the authority and the purpose that are shown; of one authority those of all. */
export function linesInView(compared: Compared, { authority, purpose }: View): readonly ImportLine[] {
  return importLines(compared).filter(
    (line) =>
      (authority === null || line.authorityKey === authority) &&
      (purpose === null || line.purpose === purpose),
  );
}

/** In the order of the groups; a group that has no line has no chip. */
export function chips(compared: Compared, view: View): Chip[] {
  const counts = countByGroup(linesInView(compared, view));
  const groups = LINE_KINDS.filter((group) => counts[group] > 0);
  return [
    { filter: 'all', text: 'All', isPressed: view.filter === 'all' },
    ...groups.map((group) => ({
      filter: group,
      text: `${CHIP_TITLES[group]} ${writeCount(counts[group])}`,
      isPressed: view.filter === group,
    })),
  ];
}

/** The purposes that the lines of an authority have, for choosing one; none where there are not several. */
export function purposes(compared: Compared, { authority }: View): string[] {
  const lines = linesInView(compared, { ...FIRST_VIEW, authority });
  const names = [...new Set(lines.map(({ purpose }) => purpose))].sort(byName);
  return names.length > 1 ? names : [];
}

export function countByGroup(
  lines: readonly { readonly kind: GroupName }[],
): Readonly<Record<GroupName, number>> {
  const counts = { changed: 0, added: 0, unread: 0, gone: 0, same: 0 };
  for (const { kind } of lines) counts[kind]++;
  return counts;
}

/** A group of lines as it is drawn. */
export interface GroupShown {
  readonly group: GroupName;
  readonly title: string;
  readonly count: string;
  readonly caption: string;
  /** What there is to know before ticking. */
  readonly notes: readonly string[];
  /** "Tick all 93"; null where all are ticked, or there is but one to tick. */
  readonly takeAll: string | null;
  readonly takeNone: string | null;
  /** What Status becomes, where that can be chosen. */
  readonly missingStatus: string | null;
  readonly lines: readonly LineShown[];
  /** Lines that are not shown yet. */
  readonly more: number;
}

export interface LineShown extends ImportLine {
  readonly isTicked: boolean;
  readonly isOpen: boolean;
  /** The rows of the register that an added line may be; null where there are none. */
  readonly pairing: PairingShown | null;
  /** What money from outside was; null where nothing is asked. */
  readonly question: QuestionShown | null;
}

/** What a new line may be paired with. */
export interface PairingShown {
  readonly offered: { readonly index: number; readonly text: string } | null;
  /** How many rows that are not on the sheet have the same planning reference. */
  readonly sharedCount: number;
  readonly rows: readonly (readonly [index: string, text: string])[];
}

/** The groups to draw: nothing that has no line, and what is the same only where it is asked for. */
export function groupsShown(
  compared: Compared,
  choices: Choices,
  view: View,
  recorded: ImportMovements | null = null,
): GroupShown[] {
  const asked = new Map(recorded?.lines.map((line) => [line.line, line]));
  const wanted = view.filter === 'all' ? LINE_KINDS.filter((group) => group !== 'same') : [view.filter];
  const lines = linesInView(compared, view);
  return wanted
    .map((group) => groupShown(group, lines, compared, choices, view))
    .map((group) => ({
      ...group,
      lines: group.lines.map((line) => ({ ...line, question: questionShown(asked.get(line.index)) })),
    }))
    .filter((group) => group.lines.length > 0);
}

/** The lines of a group that can be ticked now, of those that are shown. */
export function tickable(group: GroupName, compared: Compared, choices: Choices, view: View): ImportLine[] {
  return linesInView(compared, view).filter(
    ({ kind, index }) => kind === group && canTickNow(compared.lines[index]!, compared, choices),
  );
}

function groupShown(
  group: GroupName,
  lines: readonly ImportLine[],
  compared: Compared,
  choices: Choices,
  view: View,
): GroupShown {
  const own = lines.filter(({ kind }) => kind === group).sort((a, b) => b.size - a.size || a.index - b.index);
  const toTick = tickable(group, compared, choices, view);
  const ticked = toTick.filter(({ index }) => choices.ticked.has(index)).length;
  const shown = own.slice(0, view.shown[group]);
  const canBeTicked = new Set(toTick.map(({ index }) => index));
  const isMany = toTick.length > 1;
  return {
    group,
    title: GROUP_TITLES[group],
    count: writeCount(own.length),
    caption: captionOf(group, own, compared),
    notes: notesOf(group, own, toTick.length, compared),
    takeAll: isMany && ticked < toTick.length ? `Tick all ${writeCount(toTick.length)}` : null,
    takeNone: isMany && ticked > 0 ? 'Untick all' : null,
    missingStatus: group === 'gone' && toTick.length > 0 ? choices.missingStatus : null,
    lines: shown.map((line) => ({
      ...line,
      canTick: canBeTicked.has(line.index),
      isTicked: choices.ticked.has(line.index),
      isOpen: view.opened.has(line.index),
      pairing: view.opened.has(line.index) || line.kind === 'added' ? pairingShown(compared, line) : null,
      question: null,
    })),
    more: own.length - shown.length,
  };
}

function captionOf(group: GroupName, own: readonly ImportLine[], { seen }: Compared): string {
  if (group === 'unread') return '';
  if (own.length > 1 && own.some(({ size }) => size > 0)) return 'Largest first';
  return group === 'added' ? `At the end of ${seen.table ?? 'the register'}` : '';
}

/** How many rows of the register a new line can be paired with by hand. */
const MAX_PAIRS = 200;

function pairingShown(compared: Compared, { index }: ImportLine): PairingShown | null {
  const line = compared.lines[index]!;
  if (line.kind !== 'added') return null;
  const { rows, offered, sharedCount } = pairChoices(compared, line);
  if (rows.length === 0) return null;
  const lines = importLines(compared);
  const textOf = (of: number): string => joined([lines[of]!.title, lines[of]!.subtitle, lines[of]!.end]);
  return {
    offered: offered && {
      index: offered.index,
      text: joined([lines[offered.index]!.title, lines[offered.index]!.row]),
    },
    sharedCount,
    rows: rows.slice(0, MAX_PAIRS).map((row) => [String(row.index), textOf(row.index)] as const),
  };
}

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part).join(', ');

const notesOf = (
  group: GroupName,
  own: readonly ImportLine[],
  tickableCount: number,
  compared: Compared,
): string[] => {
  if (own.length === 0) return [];
  if (group === 'added') return policeNotes(compared);
  if (group === 'unread')
    return [
      'They are on the sheet, so they are not missing from it. Put them right on the sheet, then compare again.',
    ];
  return group === 'gone' ? missingNotes(tickableCount, compared) : [];
};

/** A council's full table holds everybody's money: what is the force's is for the officer to say. */
function policeNotes({ isFullTable, policeCount, lines, rowCount }: Compared): string[] {
  const count = countByGroup(lines).added;
  if (!isFullTable || count === 0) return [];
  if (policeCount === 0) {
    return [
      count === 1
        ? 'The row does not mention the police. Tick it if it is the force’s.'
        : `No row mentions the police. Tick those that are the force’s, or tick all ${writeCount(count)}.`,
    ];
  }
  const speak = counted(policeCount, 'row mentions', 'rows mention');
  return [`${speak} the police, of ${writeCount(rowCount)}: only those start ticked.`];
}

function missingNotes(tickableCount: number, { seen, register }: Compared): string[] {
  const name = seen.table ?? 'The register';
  if (register.header.columns.status === undefined)
    return [
      `${name} has no column Status, so a row that is not on the sheet is left as it is. Nothing is deleted.`,
    ];
  return tickableCount === 0 ? ['They are left as they are. Nothing is deleted.'] : [];
}

/** What the ticked lines come to. */
export interface Taken {
  readonly lineCount: number;
  readonly addedCount: number;
  readonly changedRowCount: number;
  readonly changedCellCount: number;
  readonly missingCount: number;
  readonly missingLeftCount: number;
  readonly otherLeftCount: number;
}

export function taken({ lines }: Compared, { ticked }: Choices): Taken {
  const of = (kind: GroupName): ComparedLine[] =>
    lines.filter((line) => line.kind === kind && ticked.has(line.index));
  const changed = of('changed');
  const [addedCount, missingCount] = [of('added').length, of('gone').length];
  const counts = countByGroup(lines);
  return {
    lineCount: addedCount + changed.length + missingCount,
    addedCount,
    changedRowCount: changed.length,
    changedCellCount: changed.reduce((sum, line) => sum + ('fields' in line ? line.fields.length : 0), 0),
    missingCount: missingCount,
    missingLeftCount: counts.gone - missingCount,
    otherLeftCount: counts.added + counts.changed - addedCount - changed.length,
  };
}

/** What is compared with what, and what the officer said of whole columns. */
export function introText(source: ImportSource, compared: Compared): string[] {
  const { seen, name, register, unusableElsewhere, authorities, lines } = compared;
  const by = register.header.columns.contribution === undefined ? 'agreement' : 'agreement and contribution';
  const said = answersFor(source.mapping);
  const table = seen.table ?? 'the register';
  const first =
    authorities.length === 1
      ? `${name} against ${table}, matched on ${by}.`
      : `${name} has ${counted(lines.filter(({ kind }) => kind !== 'gone').length, 'row')} of ${authorities.length} authorities. Each is compared with its own rows of ${table}.`;
  return [
    first,
    ...unusableElsewhere.map(
      ({ sheet, count }) =>
        `${counted(count, 'row')} of ${sheet} could not be read, so ${count === 1 ? 'it is' : 'they are'} not in the lines below: the findings say why.`,
    ),
    ...leftOutTexts(compared),
    ...(said.length > 0 ? [`Your answers for whole columns: ${said.join(' ')}`] : []),
  ];
}

/** What the sheet tells and the register has no place for, said once; null where there is none. */
export function notTakenText({ notTaken, seen, register, formulas: { columns } }: Compared): string | null {
  const name = seen.table ?? 'The register';
  const notTakenNames = notTaken.map(
    ({ column, count }) => `${COLUMNS[column].name} (${counted(count, 'row')})`,
  );
  const absent =
    notTakenNames.length === 0
      ? ''
      : `Not imported, as ${name} has no such column: ${listed(notTakenNames, 8)}.`;
  const formulas = (Object.keys(register.header.columns) as (keyof typeof COLUMNS)[])
    .filter((key) => columns.has(register.header.columns[key]!))
    .map((key) => COLUMNS[key].name);
  const workedOut =
    formulas.length === 0
      ? ''
      : `${listed(formulas)} ${formulas.length === 1 ? 'is' : 'are'} calculated by formulas, which stay; figures that depend on them are read again after the write.`;
  return [absent, workedOut].filter(Boolean).join(' ') || null;
}

/** "Charnwood Q4 and Register agree on all 18 rows. There is nothing to write."; null where there is something to look at. */
export function agreeText({
  lines,
  name,
  seen,
  preservedFormulas: preservedFormulas,
}: Compared): string | null {
  if (lines.some(({ kind }) => kind !== 'same')) return null;
  const rows = lines.length === 1 ? 'on the one row' : `on all ${counted(lines.length, 'row')}`;
  const but =
    preservedFormulas.length === 0
      ? ''
      : `, but for ${counted(preservedFormulas.length, 'cell that holds a formula', 'cells that hold a formula')}`;
  return `${name} and ${seen.table ?? 'the register'} agree ${rows}${but}. There is nothing to write.`;
}

/** A cell that holds a formula, which is kept, and what the sheet has for it. */
export interface FormulaShown {
  readonly cell: CellPlace;
  readonly field: FieldShown;
}

export const formulasShown = ({ preservedFormulas: preservedFormulas, seen }: Compared): FormulaShown[] =>
  preservedFormulas.map(({ rowIndex, field }) => ({
    cell: { sheet: seen.sheet, address: cellAddress(placeOfTarget(seen), rowIndex, field.columnIndex) },
    field: fieldShown(field, false),
  }));
