import { understandSheet } from '../../domain/reading/understand-sheet';
import {
  OWN_KEY,
  PARENT_KEY,
  type CouncilKind,
  type SheetHeader,
  type SheetKind,
} from '../../domain/reading/understanding';
import { isBlank } from '../../domain/money/read-amount';
import { readAuthority } from '../../domain/sheet/authorities';
import { normalText, shownText } from '../../domain/sheet/text';
import type { SheetOffered } from '../../workbook/sources/sheet-source';
import { counted } from '../ui/wording';

/** A sheet as its first rows tell it. */
export interface SheetKnown {
  readonly sheet: SheetOffered;
  readonly header: SheetHeader | null;
  /** Rows under the headings; where not all of them were looked at, blank ones count too. */
  readonly rowCount: number;
  /** The authority that most of its rows name; null where they name none. */
  readonly authority: AuthorityTold | null;
  /** It names more than one. */
  readonly namesSeveral: boolean;
}

export interface AuthorityTold {
  /** As the panel prints it, where it is known; else as written. */
  readonly name: string;
  /** As the cells have it, and what their column is called. */
  readonly text: string;
  readonly heading: string;
  readonly count: number;
}

const known = new WeakMap<SheetOffered, SheetKnown>();

/** What a sheet is, whose, and how many rows it has; worked out once for each look at the workbook. */
export function knowSheet(sheet: SheetOffered): SheetKnown {
  let made = known.get(sheet);
  if (!made) known.set(sheet, (made = knownFrom(sheet)));
  return made;
}

function knownFrom(sheet: SheetOffered): SheetKnown {
  const header = understandSheet(sheet.top);
  const first = (header?.rowIndex ?? -1) + 1;
  const rows = sheet.top.slice(first);
  const filled = rows.filter((row) => !row.every(isBlank)).length;
  const names = header ? authoritiesOf(header, rows) : [];
  return {
    sheet,
    header,
    rowCount: sheet.isWhole ? filled : sheet.rowCount - first,
    authority: names[0] ?? null,
    namesSeveral: names.length > 1,
  };
}

/** Every authority that the rows name, the one of most rows first. */
function authoritiesOf(header: SheetHeader, rows: readonly (readonly unknown[])[]): AuthorityTold[] {
  const index = header.at.authority;
  if (index === undefined) return [];
  const { heading } = header.columns[index]!;
  const told = new Map<string, AuthorityTold>();
  for (const row of rows) {
    const text = shownText(row[index]);
    if (text === '') continue;
    const reading = readAuthority(text);
    if (reading.kind === 'several') continue;
    const before = told.get(reading.key);
    const name = reading.name ?? text;
    told.set(reading.key, { name, text, heading, ...before, count: (before?.count ?? 0) + 1 });
  }
  return [...told.values()].sort((a, b) => b.count - a.count);
}

const NOUNS: Readonly<Record<SheetKind, string>> = {
  agreement: 'agreement',
  contribution: 'contribution',
  transaction: 'transaction',
  register: 'row',
};

/** "93 transactions" */
export const rowsText = ({ header, rowCount }: SheetKnown): string =>
  counted(rowCount, header ? NOUNS[header.kind] : 'row');

/** Capitals, spaces and punctuation make no difference. */
const looseKey = (cell: unknown): string => normalText(cell).replace(/[^a-z0-9]+/g, '');

function references({ sheet, header }: SheetKnown, key: 'own' | 'parent'): Set<string> {
  const kind = header!.kind as CouncilKind;
  const column = key === 'own' ? OWN_KEY[kind] : PARENT_KEY[kind];
  const index = column === null ? undefined : header!.at[column];
  if (index === undefined) return new Set();
  const cells = sheet.top.slice(header!.rowIndex + 1).map((row) => looseKey(row[index]));
  return new Set(cells.filter((cell) => cell !== ''));
}

/** How many references of the one are in the other. */
function sharedCount(child: SheetKnown, parent: SheetKnown): number {
  const own = references(parent, 'own');
  let count = 0;
  for (const reference of references(child, 'parent')) if (own.has(reference)) count++;
  return count;
}

const PARENT_KIND = { transaction: 'contribution', contribution: 'agreement' } as const;

function shared(a: SheetKnown, b: SheetKnown): number {
  const parentOf = (kind: SheetKind): SheetKind | null =>
    kind === 'transaction' || kind === 'contribution' ? PARENT_KIND[kind] : null;
  if (parentOf(a.header!.kind) === b.header!.kind) return sharedCount(a, b);
  return parentOf(b.header!.kind) === a.header!.kind ? sharedCount(b, a) : 0;
}

const isSameAuthority = (a: SheetKnown, b: SheetKnown): boolean =>
  !a.authority || !b.authority || a.authority.name === b.authority.name;

/** Which table each is linked to directly; a transaction names no agreement. */
const ORDER: Readonly<Record<CouncilKind, readonly CouncilKind[]>> = {
  transaction: ['contribution', 'agreement'],
  contribution: ['agreement', 'transaction'],
  agreement: ['contribution', 'transaction'],
};

/**
 * The other sheets of the same council: of another kind each, and with references that this one has too. Where only some of
 * the rows were looked at, the only sheet of its kind belongs to it as well.
 */
export function belonging(sheet: SheetKnown, others: readonly SheetKnown[]): SheetKnown[] {
  const kind = sheet.header?.kind;
  if (!kind || kind === 'register') return [];
  const found = [sheet];
  for (const wanted of ORDER[kind]) {
    const candidates = others.filter(
      (other) => other.header?.kind === wanted && other.sheet.sheetId !== sheet.sheet.sheetId,
    );
    const ranked = candidates
      .filter((other) => found.every((one) => isSameAuthority(one, other)))
      .map((other) => ({ other, count: Math.max(...found.map((one) => shared(one, other))) }))
      .sort((a, b) => b.count - a.count);
    const best = ranked[0];
    const isPart = !sheet.sheet.isWhole || !best?.other.sheet.isWhole;
    if (best && (best.count > 0 || (isPart && ranked.length === 1))) found.push(best.other);
  }
  return found.slice(1);
}

/** "This sheet, and the 2 that belong to it" */
export function sheetTitle(count: number): string {
  if (count === 0) return 'This sheet';
  return count === 1
    ? 'This sheet, and the one that belongs to it'
    : `This sheet, and the ${count} that belong to it`;
}

/** "trigger - 2019: 93 transactions. With developer-agreement-contributio (93) and developer - completed 19-20 (21)." */
export function sheetCaption(sheet: SheetKnown, others: readonly SheetKnown[]): string {
  const what = `${sheet.sheet.sheet}: ${rowsText(sheet)}.`;
  if (!sheet.header) return `${what} None of its headings is known.`;
  const names = others.map((other) => `${other.sheet.sheet} (${other.rowCount})`);
  return names.length === 0 ? what : `${what} With ${names.join(' and ')}.`;
}
