import { COLUMNS } from '../../domain/sheet/columns';
import { listed } from '../../workbook/register/register-messages';
import { writePounds } from '../../domain/money/write-pounds';
import {
  LINE_KINDS,
  type Amount,
  type Choices,
  type ComparedLine,
  type Figures,
  type ImportSource,
} from '../../domain/council/import/comparison';
import { cellAddress } from '../../domain/sheet/block';
import { placeOfTarget } from '../../workbook/writing/target-snapshot';
import { elsewhereText } from './elsewhere';
import { answersFor } from './log-entry';
import { fieldShown, importLines } from './lines';
import type { Compared, FieldShown, GroupName, ImportLine, View } from './state';
import type { CellPlace } from '../kernel/cell-place';
import { counted, writeCount } from '../ui/wording';

export const GROUP_TITLES: Readonly<Record<GroupName, string>> = {
  changed: 'Changed',
  added: 'Added',
  gone: 'Gone',
  same: 'Same',
};

/** A button that shows one group alone. */
export interface Chip {
  readonly filter: GroupName | 'all';
  readonly text: string;
  readonly isPressed: boolean;
}

/** In the order of the design; a group that has no line has no chip. */
export function chips({ lines }: Compared, { filter }: View): Chip[] {
  const order: readonly GroupName[] = ['added', 'changed', 'gone', 'same'];
  const counts = countByGroup(lines);
  const groups = order.filter((group) => counts[group] > 0);
  return [
    { filter: 'all', text: 'All', isPressed: filter === 'all' },
    ...groups.map((group) => ({
      filter: group,
      text: `${GROUP_TITLES[group]} ${writeCount(counts[group])}`,
      isPressed: filter === group,
    })),
  ];
}

export function countByGroup(lines: readonly { readonly kind: GroupName }[]): Record<GroupName, number> {
  const counts = { changed: 0, added: 0, gone: 0, same: 0 };
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
  /** "Take all 93"; null where all are taken, or there is but one to take. */
  readonly takeAll: string | null;
  readonly takeNone: string | null;
  /** What Status becomes, where that can be chosen. */
  readonly goneStatus: string | null;
  readonly lines: readonly LineShown[];
  /** Lines that are not shown yet. */
  readonly more: number;
}

export interface LineShown extends ImportLine {
  readonly isTicked: boolean;
  readonly isOpen: boolean;
}

/** The groups to draw: nothing that has no line, and what is the same only where it is asked for. */
export function groupsShown(compared: Compared, choices: Choices, view: View): GroupShown[] {
  const wanted = view.filter === 'all' ? LINE_KINDS.filter((group) => group !== 'same') : [view.filter];
  return wanted
    .map((group) => groupShown(group, compared, choices, view))
    .filter(({ lines }) => lines.length > 0);
}

function groupShown(group: GroupName, compared: Compared, choices: Choices, view: View): GroupShown {
  const own = importLines(compared).filter(({ kind }) => kind === group);
  const tickable = own.filter(({ canTick }) => canTick);
  const ticked = tickable.filter(({ index }) => choices.ticked.has(index)).length;
  const shown = own.slice(0, view.shown[group]);
  const hasStatus = compared.register.header.columns.status !== undefined;
  const goneStatus = group === 'gone' && tickable.length > 0 ? choices.goneStatus : null;
  const isMany = tickable.length > 1;
  return {
    group,
    title: GROUP_TITLES[group],
    count: writeCount(own.length),
    caption: captionOf(group, own, compared),
    notes: [
      ...(group === 'added' ? policeNotes(compared) : []),
      ...(group === 'gone' ? goneNotes(hasStatus, tickable.length, compared) : []),
    ],
    takeAll: isMany && ticked < tickable.length ? `Take all ${writeCount(tickable.length)}` : null,
    takeNone: isMany && ticked > 0 ? 'Take none' : null,
    goneStatus,
    lines: shown.map((line) => ({
      ...line,
      isTicked: choices.ticked.has(line.index),
      isOpen: view.opened.has(line.index),
    })),
    more: own.length - shown.length,
  };
}

function captionOf(group: GroupName, own: readonly ImportLine[], { seen }: Compared): string {
  switch (group) {
    case 'changed':
      return counted(
        own.reduce((sum, { fields }) => sum + fields.length, 0),
        'field',
      );
    case 'added':
      return `At the end of ${seen.table ?? 'the register'}`;
    case 'gone':
      return 'In the register, not on the sheet';
    case 'same':
      return 'As the register has them';
  }
}

/** A council's full table holds everybody's money: what is the force's is for the officer to say. */
function policeNotes({ isFullTable, policeCount, lines, rowCount }: Compared): string[] {
  const count = countByGroup(lines).added;
  if (!isFullTable || count === 0) return [];
  if (policeCount === 0) {
    return [
      count === 1
        ? 'The row does not speak of the police. Tick it if it is the force’s.'
        : `No row speaks of the police. Tick those that are the force’s, or take all ${writeCount(count)}.`,
    ];
  }
  const speak = counted(policeCount, 'row speaks', 'rows speak');
  return [`${speak} of the police, of ${writeCount(rowCount)}: only those start ticked.`];
}

function goneNotes(hasStatus: boolean, tickableCount: number, { seen }: Compared): string[] {
  const name = seen.table ?? 'The register';
  if (!hasStatus)
    return [`${name} has no column Status, so a row that is gone is left as it is. Nothing is deleted.`];
  return tickableCount === 0 ? ['They are left as they are. Nothing is deleted.'] : [];
}

/** What the ticked lines come to. */
export interface Taken {
  readonly lineCount: number;
  readonly addedCount: number;
  readonly changedRowCount: number;
  readonly changedCellCount: number;
  readonly goneCount: number;
  readonly goneLeftCount: number;
  readonly otherLeftCount: number;
}

export function taken({ lines }: Compared, { ticked }: Choices): Taken {
  const of = (kind: GroupName): ComparedLine[] =>
    lines.filter((line) => line.kind === kind && ticked.has(line.index));
  const changed = of('changed');
  const [addedCount, goneCount] = [of('added').length, of('gone').length];
  const counts = countByGroup(lines);
  return {
    lineCount: addedCount + changed.length + goneCount,
    addedCount,
    changedRowCount: changed.length,
    changedCellCount: changed.reduce((sum, line) => sum + ('fields' in line ? line.fields.length : 0), 0),
    goneCount,
    goneLeftCount: counts.gone - goneCount,
    otherLeftCount: counts.added + counts.changed - addedCount - changed.length,
  };
}

/** "Write 6 lines" */
export const writeText = ({ lineCount }: Taken): string => `Write ${counted(lineCount, 'line')}`;

/** What is to be agreed to: how much, where, and what is left. */
export function confirmText(compared: Compared, choices: Choices): string {
  const { seen } = compared;
  const what = taken(compared, choices);
  const lastRow = seen.topIndex + seen.rowCount - (hasOneBlankRow(compared) ? 1 : 0);
  const parts: string[] = [];
  if (what.addedCount > 0)
    parts.push(`${counted(what.addedCount, 'row is', 'rows are')} added after row ${lastRow}`);
  if (what.changedCellCount > 0)
    parts.push(
      `${counted(what.changedCellCount, 'cell changes', 'cells change')} on ${counted(what.changedRowCount, 'row')}`,
    );
  if (what.goneCount > 0)
    parts.push(
      `Status becomes ${choices.goneStatus} on ${counted(what.goneCount, 'row that is', 'rows that are')} gone`,
    );
  const left: string[] = [];
  if (what.goneLeftCount > 0)
    left.push(
      what.goneLeftCount === 1
        ? '1 gone line is left as it is'
        : `${writeCount(what.goneLeftCount)} gone lines are left as they are`,
    );
  if (what.otherLeftCount > 0) left.push(`${counted(what.otherLeftCount, 'line is', 'lines are')} not taken`);
  const sentences = [listed(parts), ...left].map((text) => `${capital(text)}.`);
  return [...sentences, 'All of it is written, or none.'].join(' ');
}

/** A register that has been made and not been used: its one row is filled first. */
const hasOneBlankRow = ({ seen, register }: Compared): boolean =>
  seen.rowCount === 2 && register.rowCount === 0;

/** What is compared with what, and what the officer said of whole columns. */
export function introText(source: ImportSource, compared: Compared): string[] {
  const { seen, name, register, unusableElsewhere, unusableCount, sheetNames } = compared;
  const unusable = [{ sheet: listed(sheetNames), count: unusableCount }, ...unusableElsewhere].filter(
    ({ count }) => count > 0,
  );
  const by = register.header.columns.contribution === undefined ? 'agreement' : 'agreement and contribution';
  const said = answersFor(source.mapping);
  const elsewhere = elsewhereText(compared);
  return [
    `${name} against ${seen.table ?? 'the register'}, matched on ${by}.`,
    ...unusable.map(
      ({ sheet: of, count }) =>
        `${counted(count, 'row')} of ${of} cannot be used and ${count === 1 ? 'is' : 'are'} in no line: the findings say why.`,
    ),
    ...(elsewhere === null ? [] : [elsewhere]),
    ...(said.length > 0 ? [`Said by you for whole columns. ${said.join(' ')}`] : []),
  ];
}

/** What the sheet tells and the register has no place for, said once; null where there is none. */
export function notTakenText({ notTaken, seen, register, formulas: { columns } }: Compared): string | null {
  const name = seen.table ?? 'The register';
  const told = notTaken.map(({ column, count }) => `${COLUMNS[column].name} (${counted(count, 'row')})`);
  const absent = told.length === 0 ? '' : `Not taken, as ${name} has no such column: ${listed(told, 8)}.`;
  const formulas = (Object.keys(register.header.columns) as (keyof typeof COLUMNS)[])
    .filter((key) => columns.has(register.header.columns[key]!))
    .map((key) => COLUMNS[key].name);
  const workedOut =
    formulas.length === 0
      ? ''
      : `${listed(formulas)} ${formulas.length === 1 ? 'is' : 'are'} worked out by formulas, which are kept; figures that rest on them are read again once written.`;
  return [absent, workedOut].filter(Boolean).join(' ') || null;
}

/** "Charnwood Q4 and Register agree on all 18 rows. There is nothing to write."; null where there is something to look at. */
export function agreeText({ lines, name, seen, keptFormulas }: Compared): string | null {
  if (lines.some(({ kind }) => kind !== 'same')) return null;
  const rows = lines.length === 1 ? 'on the one row' : `on all ${counted(lines.length, 'row')}`;
  const but =
    keptFormulas.length === 0
      ? ''
      : `, but for ${counted(keptFormulas.length, 'cell that holds a formula', 'cells that hold a formula')}`;
  return `${name} and ${seen.table ?? 'the register'} agree ${rows}${but}. There is nothing to write.`;
}

/** A cell that holds a formula, which is kept, and what the sheet has for it. */
export interface FormulaShown {
  readonly cell: CellPlace;
  readonly field: FieldShown;
}

export const formulasShown = ({ keptFormulas, seen }: Compared): FormulaShown[] =>
  keptFormulas.map(({ rowIndex, field }) => ({
    cell: { sheet: seen.sheet, address: cellAddress(placeOfTarget(seen), rowIndex, field.columnIndex) },
    field: fieldShown(field, false),
  }));

/** One figure before and after. */
export interface EffectRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** @param isShort for the question, which is read at a glance: no figures of the whole register */
export function effectRows(compared: Compared, after: Figures | null, isShort = false): EffectRow[] {
  const { before, authority, seen } = compared;
  const name = seen.table ?? 'Register';
  const amount = (text: string, of: (figures: Figures) => Amount): EffectRow => ({
    name: text,
    before: shownAmount(of(before)),
    after: after ? shownAmount(of(after)) : 'no figure',
  });
  const count = (text: string, of: (figures: Figures) => number): EffectRow => ({
    name: text,
    before: writeCount(of(before)),
    after: after ? writeCount(of(after)) : 'no figure',
  });
  const leftOut = before.rowsLeftOut + (after?.rowsLeftOut ?? 0) > 0;
  return [
    amount(`${authority} outstanding`, (figures) => figures.authorityOutstanding),
    amount(`${authority} remaining`, (figures) => figures.authorityRemaining),
    ...(isShort
      ? []
      : [
          amount(`${name} outstanding`, (figures) => figures.registerOutstanding),
          amount(`${name} remaining`, (figures) => figures.registerRemaining),
        ]),
    count('Rows counted', (figures) => figures.rowsCounted),
    ...(isShort && !leftOut ? [] : [count('Rows left out', (figures) => figures.rowsLeftOut)]),
  ];
}

const shownAmount = (amount: Amount): string =>
  amount === null ? 'no figure' : writePounds(amount, { symbol: false });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
