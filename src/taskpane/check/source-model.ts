import { dateFromSerial, serialFromDate, writeShortDate } from '../../domain/calendar/serial';
import { readAuthority } from '../../domain/sheet/authorities';
import type { Block } from '../../domain/sheet/block';
import { columnOfHeading } from '../../domain/sheet/columns';
import { isBlank } from '../../domain/money/read-amount';
import { byName, shownText } from '../../domain/sheet/text';
import type { RegisterReading } from '../../workbook/register/register-reading';
import type { Settings } from '../../workbook/settings/settings';
import { addressOfRange, type SourcesSeen } from '../../workbook/sources/sheet-source';
import { belonging, knowSheet, sheetCaption, sheetTitle, type SheetKnown } from './known-sheets';
import type { CheckState, OpeningRun, SourceChoice } from './state';
import { cellName, counted } from '../ui/wording';

/** What the screen needs of the workbook's settings. */
export type Kept = Pick<Settings, 'councils' | 'sheetAuthorities'>;

export interface SourceOption {
  readonly choice: SourceChoice;
  readonly title: string;
  readonly caption: string;
}

export interface AuthorityField {
  /** In order; the first may be "", for none. */
  readonly names: readonly string[];
  readonly chosen: string;
  readonly caption: string;
}

export interface LogLine {
  readonly authority: string;
  readonly when: string;
  readonly isLate: boolean;
}

export interface SourceModel {
  readonly options: readonly SourceOption[];
  readonly choice: SourceChoice;
  /** null where it is not asked: the register, and a sheet that names several. */
  readonly authority: AuthorityField | null;
  readonly log: readonly LogLine[] | null;
}

/** The authorities of the force area that the panel prints. */
export const AREA_AUTHORITIES: readonly string[] = [
  ...['Blaby', 'Charnwood', 'Harborough', 'Hinckley & Bosworth', 'Melton', 'NW Leics'],
  ...['Oadby & Wigston', 'Rutland'],
];

export function sourceModel(
  state: Pick<CheckState, 'sources' | 'choice' | 'authority'>,
  reading: RegisterReading | null,
  kept: Kept,
  todaySerial: number,
): SourceModel | null {
  const { sources } = state;
  if (!sources) return null;
  const options = sourceOptions(sources, reading);
  const choice = effectiveChoice(state.choice, options, sources);
  const names = registerAuthorities(reading);
  return {
    options,
    choice,
    authority: authorityField(sources, choice, state.authority, kept, names),
    log: sources.log && logLines(sources.log, names.length > 0 ? names : AREA_AUTHORITIES, todaySerial),
  };
}

/** The sheet that is shown, where it can be checked. */
export function activeSheet(sources: SourcesSeen): SheetKnown | null {
  const sheet = sources.sheets.find(({ sheetId }) => sheetId === sources.activeId);
  return sheet ? knowSheet(sheet) : null;
}

/** The sheets of the same council that are checked with the one that is shown. */
export function belongingSheets(sources: SourcesSeen): readonly SheetKnown[] {
  const active = activeSheet(sources);
  return active ? belongingTo(active, sources) : [];
}

const belongingBefore = new WeakMap<
  SheetKnown,
  { of: SourcesSeen['sheets']; found: readonly SheetKnown[] }
>();

/** Worked out once for each look at the workbook, as the screen is drawn at each move of the selection. */
function belongingTo(sheet: SheetKnown, { sheets }: SourcesSeen): readonly SheetKnown[] {
  const before = belongingBefore.get(sheet);
  if (before?.of === sheets) return before.found;
  const found = belonging(sheet, sheets.map(knowSheet));
  belongingBefore.set(sheet, { of: sheets, found });
  return found;
}

function sourceOptions(sources: SourcesSeen, reading: RegisterReading | null): SourceOption[] {
  const options: SourceOption[] = [];
  const table = reading?.state === 'ready' || reading?.state === 'unreadable' ? reading.table : null;
  const active = activeSheet(sources);
  if (active && active.sheet.sheet !== table?.sheet) {
    const others = belongingSheets(sources);
    options.push({
      choice: 'sheet',
      title: sheetTitle(others.length),
      caption: sheetCaption(active, others),
    });
  }
  for (const { id, name } of active?.sheet.tables ?? []) {
    if (name === table?.name) continue;
    options.push({
      choice: `table:${id}`,
      title: `The table ${name}`,
      caption: `On sheet ${active!.sheet.sheet}`,
    });
  }
  const { selection } = sources;
  if (selection) {
    const caption = cellName(selection.sheet, addressOfRange(selection));
    options.push({ choice: 'selection', title: 'The selection', caption });
  }
  if (table) options.push({ choice: 'register', title: 'The register', caption: registerCaption(reading!) });
  options.push({
    choice: 'file',
    title: 'A file (.xlsx or .csv)',
    caption: 'Opened into a new sheet of this workbook',
  });
  return options;
}

function registerCaption(reading: RegisterReading): string {
  if (reading.state === 'ready')
    return `${counted(reading.register.rowCount, 'row')}, table ${reading.table.name}`;
  return reading.state === 'unreadable' ? `Table ${reading.table.name}` : '';
}

/** What was chosen, where it is still there; else the sheet where it is a known one, else the register, else a file. */
function effectiveChoice(
  chosen: SourceChoice,
  options: readonly SourceOption[],
  sources: SourcesSeen,
): SourceChoice {
  const has = (choice: SourceChoice): boolean => options.some((option) => option.choice === choice);
  if (chosen !== 'sheet' && has(chosen)) return chosen;
  const isKnown = activeSheet(sources)?.header != null;
  if (has('sheet') && (isKnown || !has('register'))) return 'sheet';
  return has('register') ? 'register' : has('selection') ? 'selection' : 'file';
}

const registerAuthorities = (reading: RegisterReading | null): string[] =>
  reading?.state === 'ready'
    ? reading.register.authorities.filter(({ candidates }) => !candidates).map(({ name }) => name)
    : [];

/** Names that mean the same authority, once. */
function distinct(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const { key } = readAuthority(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()].sort(byName);
}

function authorityField(
  sources: SourcesSeen,
  choice: SourceChoice,
  chosen: string | null,
  kept: Kept,
  registerNames: readonly string[],
): AuthorityField | null {
  if (choice === 'register' || choice === 'file') return null;
  const sheet = choice === 'selection' ? selectedSheet(sources) : activeSheet(sources);
  if (!sheet || (sheet.header?.kind === 'register' && sheet.namesSeveral)) return null;
  const told = authorityTold(sources, sheet, kept);
  const name = chosen ?? told?.name ?? '';
  const names = distinct([...registerNames, ...AREA_AUTHORITIES, ...(told ? [told.name] : [])]);
  const key = readAuthority(name).key;
  const listed = names.find((one) => readAuthority(one).key === key) ?? name;
  return {
    names: ['', ...names],
    chosen: name === '' ? '' : listed,
    caption: authorityCaption(chosen === null ? told : null, listed, kept),
  };
}

const selectedSheet = ({ selection, sheets }: SourcesSeen): SheetKnown | null => {
  const sheet = sheets.find(({ sheetId }) => sheetId === selection?.sheetId);
  return sheet ? knowSheet(sheet) : null;
};

interface Told {
  readonly name: string;
  readonly from: string;
}

/** Whose the sheets are: as their rows say, as was chosen before, or as the sheet is called. */
function authorityTold(sources: SourcesSeen, sheet: SheetKnown, kept: Kept): Told | null {
  const known = [sheet, ...belongingTo(sheet, sources)];
  for (const { authority } of known) {
    if (!authority) continue;
    const rows = authority.count === 1 ? '1 row' : `${authority.count} rows`;
    return { name: authority.name, from: `From ${authority.heading} ${authority.text} on ${rows}.` };
  }
  const before = kept.sheetAuthorities?.[sheet.sheet.sheet];
  if (before) return { name: before, from: 'As you chose when this sheet was checked last.' };
  const words = ` ${sheet.sheet.sheet.toLowerCase().replace(/[^a-z&]+/g, ' ')} `;
  const inName = AREA_AUTHORITIES.find((name) => words.includes(` ${name.toLowerCase()} `));
  return inName ? { name: inName, from: 'From the name of the sheet.' } : null;
}

function authorityCaption(told: Told | null, name: string, { councils }: Kept): string {
  if (name === '')
    return 'The sheet does not say whose it is. What you say of its columns is kept by authority.';
  const mapping = councils?.[readAuthority(name).key];
  const isSet = mapping !== undefined && Object.keys(mapping).length > 0;
  const again = isSet ? `Columns you set for ${name} are used again.` : '';
  return [told?.from ?? '', again].filter((text) => text !== '').join(' ');
}

/** The last import of each authority, from the table of imports; those undone do not count. */
export function logLines(log: Block, names: readonly string[], todaySerial: number): LogLine[] | null {
  const headings = log[0] ?? [];
  const authorityAt = headings.findIndex((heading) => columnOfHeading(heading) === 'authority');
  const whenAt = headings.findIndex((heading) =>
    /^(?:date|when|written|imported|at)\b/i.test(String(heading)),
  );
  const undoneAt = headings.findIndex((heading) => /^undone$/i.test(String(heading)));
  if (authorityAt < 0 || whenAt < 0) return null;
  const last = new Map<string, number>();
  for (const row of log.slice(1)) {
    const when = row[whenAt];
    if (typeof when !== 'number' || (undoneAt >= 0 && !isBlank(row[undoneAt]))) continue;
    const { key } = readAuthority(shownText(row[authorityAt]));
    last.set(key, Math.max(last.get(key) ?? 0, when));
  }
  const quarter = quarterStart(todaySerial);
  return distinct(names).map((authority) => {
    const when = last.get(readAuthority(authority).key);
    return {
      authority,
      when: when === undefined ? 'None yet' : writeShortDate(Math.floor(when)),
      isLate: when === undefined || when < quarter,
    };
  });
}

/** The first day of the quarter, of a year from 1 April. */
function quarterStart(serial: number): number {
  const { year, month } = dateFromSerial(serial);
  return serialFromDate({ year, month: month - ((month - 1) % 3), day: 1 })!;
}

/** "Reading Blaby 2024.xlsx: 40%. Nothing is written yet." */
export function openingText({ step, file, share }: OpeningRun): string {
  const percent = `${Math.round(share * 100)}%`;
  if (step === 'reading') return `Reading ${file}: ${percent}. Nothing is written yet.`;
  return step === 'writing' ? `Writing the new sheets: ${percent}.` : `Reading them back: ${percent}.`;
}
