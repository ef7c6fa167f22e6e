import { asideCode } from '../../domain/council/row-kinds';
import { rowsOfAuthorities } from '../../domain/reading/lines/authorities-above';
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
import { authoritiesInText } from '../../domain/sheet/authority-in-text';
import type { Block } from '../../domain/sheet/block';
import { normalText, shownText } from '../../domain/sheet/text';
import type { Settings } from '../../workbook/settings/settings';
import type { SheetOffered } from '../../workbook/sources/sheet-source';
import { counted } from '../ui/wording';
import { mappingOn, saidFor, type Said } from './columns/said';

/** A sheet as its first rows tell it. */
export interface SheetKnown {
  readonly sheet: SheetOffered;
  readonly header: SheetHeader | null;
  /** Rows under the headings without totals and notes; where not all of them were looked at, every row counts. */
  readonly rowCount: number;
  /** The authority that most of its rows name; null where they name none. */
  readonly authority: AuthorityFound | null;
  /** Each that its rows name, by its key, the one of most rows first. */
  readonly named: readonly string[];
  /** Those that its rows name and that are known to be authorities, where they are several. */
  readonly authorities: readonly AuthorityFound[];
  /** The authority that a title over its headings names, or its own name; null where neither names one alone. */
  readonly inTitle: { readonly name: string; readonly from: 'title' | 'name' } | null;
}

/** What the screen needs of the workbook's settings. */
export type StoredAnswers = Pick<Settings, 'councils' | 'sheetAuthorities'>;

export interface AuthorityFound {
  /** As the panel prints it, where it is known; else as written. */
  readonly name: string;
  /** As the cells have it, and what their column is called. */
  readonly text: string;
  readonly heading: string;
  readonly count: number;
  /** It is a council in England. */
  readonly isKnown: boolean;
}

const known = new WeakMap<SheetOffered, SheetKnown>();
/** The same with what was said of its columns, while that is the same. */
const knownAsSaid = new WeakMap<SheetOffered, { readonly said: string; readonly made: SheetKnown }>();

/** What a sheet is, whose, and how many rows it has; calculated once for each look at the workbook. */
export function recogniseSheet(sheet: SheetOffered, stored: StoredAnswers = {}): SheetKnown {
  let plain = known.get(sheet);
  if (!plain) known.set(sheet, (plain = knownFrom(sheet, {})));
  const before = stored.sheetAuthorities?.[sheet.sheet];
  const said = saidFor(stored.councils, before ? [readAuthority(before).key] : authoritiesOf(plain));
  const { columns, repeated } = said;
  if (!columns && !repeated) return plain;
  const text = JSON.stringify([columns, repeated]);
  let made = knownAsSaid.get(sheet);
  if (made?.said !== text)
    knownAsSaid.set(sheet, (made = { said: text, made: knownFrom(sheet, { columns, repeated }) }));
  return made.made;
}

/** Whose columns are asked for and remembered: of every authority that the sheet names, or that its name says. */
export const authoritiesOf = ({ named, inTitle }: SheetKnown): string[] =>
  named.length > 0 || inTitle === null ? [...named] : [readAuthority(inTitle.name).key];

/** The authorities of the force area that the panel prints. */
export const AREA_AUTHORITIES: readonly string[] = [
  ...['Blaby', 'Charnwood', 'Harborough', 'Hinckley & Bosworth', 'Melton', 'NW Leics'],
  ...['Oadby & Wigston', 'Rutland'],
];

function knownFrom(sheet: SheetOffered, said: Said): SheetKnown {
  const header = understandSheet(sheet.top, mappingOn(sheet.top, said));
  const first = (header?.rowIndex ?? -1) + 1;
  const rows = sheet.top.slice(first);
  const names = header ? namesOn(header, sheet.top) : [];
  return {
    sheet,
    header,
    rowCount: sheet.isWhole ? ownRows(header, rows) : sheet.rowCount - first,
    authority: names[0] ?? null,
    named: names.map(({ name }) => readAuthority(name).key),
    authorities: names.length > 1 ? names.filter(({ isKnown }) => isKnown) : [],
    inTitle: titleOf(sheet, header),
  };
}

/** How many rows are the sheet's own: neither blank, nor a total, a note or its headings again. */
function ownRows(header: SheetHeader | null, rows: readonly (readonly unknown[])[]): number {
  let count = 0;
  for (const row of rows) {
    if (row.every(isBlank)) continue;
    const kind = header === null || header.kind === 'register' ? 'contribution' : header.kind;
    if (header === null || asideCode(row, header, kind, count === 0) === null) count++;
  }
  return count;
}

/** Rows above the headings that are looked at for a title; of a sheet without headings, its first rows. */
const TITLE_ROWS = 12;

function titleOf(sheet: SheetOffered, header: SheetHeader | null): SheetKnown['inTitle'] {
  const rows = sheet.top.slice(0, Math.min(header?.rowIndex ?? TITLE_ROWS, TITLE_ROWS));
  const titles = rows.flatMap((row) => row.map(shownText)).filter((text) => text !== '');
  const inTitle = new Set(titles.flatMap(authoritiesInText));
  const [title, ...others] = inTitle;
  if (title !== undefined) return others.length === 0 ? { name: title, from: 'title' } : null;
  const [name, ...more] = authoritiesInText(sheet.sheet);
  return name !== undefined && more.length === 0 ? { name, from: 'name' } : null;
}

/** Every authority that the rows name, or the lines above them, the one of most rows first. */
function namesOn({ at, columns, rowIndex }: SheetHeader, top: Block): AuthorityFound[] {
  const index = at.authority;
  if (index === undefined) return namesAbove(top, rowIndex, at);
  const { heading } = columns[index]!;
  const byAuthority = new Map<string, AuthorityFound>();
  for (const row of top.slice(rowIndex + 1)) {
    const text = shownText(row[index]);
    if (text === '') continue;
    const reading = readAuthority(text);
    if (reading.kind === 'several') continue;
    const before = byAuthority.get(reading.key);
    const [name, isKnown] = [reading.name ?? text, reading.name !== null];
    byAuthority.set(reading.key, {
      name,
      text,
      heading,
      isKnown,
      ...before,
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...byAuthority.values()].sort((a, b) => b.count - a.count);
}

function namesAbove(top: Block, rowIndex: number, { agreement, value }: SheetHeader['at']): AuthorityFound[] {
  if (agreement === undefined || value === undefined) return [];
  const counts = [...(rowsOfAuthorities(top, rowIndex, { agreement, value }) ?? [])];
  return counts
    .map(([name, count]) => ({ name, text: name, heading: '', isKnown: true, count }))
    .sort((a, b) => b.count - a.count);
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
  if (!sheet.header) return `${what} None of its headings is known yet: Check asks what they are.`;
  const names = others.map((other) => `${other.sheet.sheet} (${other.rowCount})`);
  return names.length === 0 ? what : `${what} With ${names.join(' and ')}.`;
}
