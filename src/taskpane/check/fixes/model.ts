import { writeShortDate } from '../../../domain/calendar/serial';
import type { CheckedSheet } from '../../../domain/council/check-sheet';
import type { Fix, FixKind } from '../../../domain/council/fixes';
import { readAmount } from '../../../domain/money/read-amount';
import { NIL } from '../../../domain/money/pence';
import { writePounds } from '../../../domain/money/write-pounds';
import { cellAddress, type Block } from '../../../domain/sheet/block';
import { placeOfRange } from '../../../workbook/sources/sheet-source';
import type { CellChange } from '../../../workbook/writing/write-plan';
import { PLACES_PAGE_SIZE, type CheckedPart, type ControlFigures, type FixesState } from '../state';
import { counted, writeCount } from '../../ui/wording';
import type { CellPlace } from '../../kernel/cell-place';

/** A cell before, as typed, and after, as stored. */
export interface FixLine {
  readonly cell: CellPlace;
  readonly before: string;
  readonly after: string;
  readonly remark: string | null;
}

export interface FixGroup {
  readonly kind: FixKind;
  readonly name: string;
  readonly count: number;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
  readonly isNumeric: boolean;
  /** "A27, A75, E50, I61", while the group is closed. */
  readonly sub: string;
  readonly lines: readonly FixLine[];
  readonly more: number;
}

export interface TotalLine {
  readonly name: string;
  readonly now: string;
  readonly after: string | null;
}

const FIX_NAMES: Readonly<Record<FixKind, string>> = {
  'authority-spelling': 'Authority spelt as on other rows',
  'text-to-number': 'Text to number',
  'text-to-date': 'Text to date',
  spaces: 'Spaces at the ends',
};
const KINDS = Object.keys(FIX_NAMES) as FixKind[];

/** The fixes of a sheet as they are first shown: all ticked, short groups open. */
export function fixesFrom(part: CheckedPart): FixesState {
  const kinds = KINDS.filter((kind) => part.fixes.some((fix) => fix.kind === kind));
  const isShort = (kind: FixKind): boolean =>
    part.fixes.filter((fix) => fix.kind === kind).length <= PLACES_PAGE_SIZE;
  return {
    partId: part.id,
    fixes: part.fixes,
    place: part.place,
    before: controlFigures(part.checked),
    after: null,
    ticked: kinds,
    opened: kinds.filter((kind, n) => n < 3 && isShort(kind)),
    shown: {},
    step: 'preview',
    progress: null,
    outcome: null,
  };
}

export const controlFigures = (checked: CheckedSheet): ControlFigures =>
  checked.kind === 'none'
    ? { sumPence: NIL, usableCount: 0 }
    : { sumPence: checked.sumPence, usableCount: checked.usableCount };

export function fixGroups(state: FixesState): FixGroup[] {
  const { fixes, ticked, opened, shown } = state;
  return KINDS.flatMap((kind): FixGroup[] => {
    const of = fixes.filter((fix) => fix.kind === kind);
    if (of.length === 0) return [];
    const isOpen = opened.includes(kind);
    const most = isOpen ? (shown[kind] ?? PLACES_PAGE_SIZE) : 0;
    return [
      {
        kind,
        name: FIX_NAMES[kind],
        count: of.length,
        isTicked: ticked.includes(kind),
        isOpen,
        isNumeric: kind === 'text-to-number',
        sub: isOpen ? '' : cellsText(state, of),
        lines: of.slice(0, most).map((fix) => lineOf(state, fix)),
        more: isOpen ? Math.max(0, of.length - most) : 0,
      },
    ];
  });
}

const addressOf = ({ place }: FixesState, { rowIndex, columnIndex }: Fix): string =>
  cellAddress(placeOfRange(place), rowIndex, columnIndex);

function cellsText(state: FixesState, fixes: readonly Fix[]): string {
  const named = fixes.slice(0, 4).map((fix) => addressOf(state, fix));
  const rest = fixes.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${writeCount(rest)} more` : ''}`;
}

const lineOf = (state: FixesState, fix: Fix): FixLine => ({
  cell: { sheet: state.place.sheet, address: addressOf(state, fix) },
  before: fix.before,
  after: afterText(fix),
  remark: fix.remark,
});

function afterText({ kind, after }: Fix): string {
  if (typeof after === 'string') return after;
  if (kind === 'text-to-date') return writeShortDate(after);
  const amount = readAmount(after);
  return typeof amount === 'number' ? writePounds(amount, { symbol: false }) : String(after);
}

/** The fixes whose kind is ticked. */
export const tickedFixes = ({ fixes, ticked }: FixesState): Fix[] =>
  fixes.filter(({ kind }) => ticked.includes(kind));

export function totalLines(kind: CheckedSheet['kind'], { before, after }: FixesState): TotalLine[] {
  const lines: TotalLine[] = [];
  if (kind !== 'agreement') {
    const name = kind === 'register' ? 'Value' : 'Amounts';
    const write = ({ sumPence }: ControlFigures): string => writePounds(sumPence, { symbol: false });
    lines.push({ name, now: write(before), after: after && write(after) });
  }
  const count = ({ usableCount }: ControlFigures): string => writeCount(usableCount);
  lines.push({ name: 'Rows counted', now: count(before), after: after && count(after) });
  return lines;
}

export const isSameFigures = (a: ControlFigures, b: ControlFigures): boolean =>
  a.sumPence === b.sumPence && a.usableCount === b.usableCount;

/** "Value £11,124,266.38 and rows counted 124, as before." */
export function figuresText(kind: CheckedSheet['kind'], before: ControlFigures, now: ControlFigures): string {
  const name = kind === 'register' ? 'Value' : 'Amounts';
  const amount = (of: ControlFigures): string =>
    kind === 'agreement' ? '' : `${name} ${writePounds(of.sumPence)} and `;
  const rows = (of: ControlFigures): string => `rows counted ${writeCount(of.usableCount)}`;
  if (isSameFigures(before, now)) return sentence(`${amount(now)}${rows(now)}, as before.`);
  return sentence(`${amount(now)}${rows(now)}; before: ${amount(before)}${rows(before)}.`);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The block as it would be with the fixes in place. */
export function withFixes(block: Block, fixes: readonly Fix[]): Block {
  const rows = new Map<number, unknown[]>();
  for (const { rowIndex, columnIndex, after } of fixes) {
    const row = rows.get(rowIndex) ?? [...block[rowIndex]!];
    rows.set(rowIndex, row);
    row[columnIndex] = after;
  }
  return block.map((row, rowIndex) => rows.get(rowIndex) ?? row);
}

const DATE_FORMAT = 'dd/mm/yyyy';

/** What is written for the fixes; a day shows as one. */
export const changesOf = (fixes: readonly Fix[]): CellChange[] =>
  fixes.map(({ kind, rowIndex, columnIndex, before, after }) => ({
    rowIndex,
    columnIndex,
    before,
    after,
    ...(kind === 'text-to-date' && { numberFormat: DATE_FORMAT }),
  }));

/** "14 fixes", "1 fix" */
export const fixesText = (count: number): string => counted(count, 'fix', 'fixes');

/** "2 errors and 5 warnings need a decision. No fix is safe for them." */
export function leftToSettle({
  error,
  warning,
}: Readonly<Record<'error' | 'warning', number>>): string | null {
  const parts = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
  ];
  if (parts.length === 0) return null;
  const verb = error + warning === 1 ? 'needs' : 'need';
  return `${parts.join(' and ')} ${verb} a decision. No fix is safe for ${error + warning === 1 ? 'it' : 'them'}.`;
}
