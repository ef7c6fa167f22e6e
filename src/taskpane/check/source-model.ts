import { dateFromSerial, serialFromDate, writeShortDate } from '../../domain/calendar/serial';
import { currentAuthorities, readAuthority } from '../../domain/sheet/authorities';
import type { Block } from '../../domain/sheet/block';
import { columnOfHeading } from '../../domain/sheet/columns';
import { isBlank } from '../../domain/money/read-amount';
import { byName, shownText } from '../../domain/sheet/text';
import { listed as listedNames } from '../../workbook/register/register-messages';
import type { RegisterReading } from '../../workbook/register/register-reading';
import { addressOfRange, type SourcesSeen } from '../../workbook/sources/sheet-source';
import {
  AREA_AUTHORITIES,
  belonging,
  recogniseSheet,
  sheetCaption,
  sheetTitle,
  type StoredAnswers,
  type SheetKnown,
} from './recognise-sheet';
import type { CheckState, OpeningRun, SourceChoice } from './state';
import { cellName, counted } from '../ui/wording';

export interface SourceOption {
  readonly choice: SourceChoice;
  readonly title: string;
  readonly caption: string;
}

export interface AuthorityField {
  /** What it says where none is chosen: "Not said", "As the sheet says: 3 councils". */
  readonly none: string;
  /** Every council in England, in groups: those of the register first. */
  readonly groups: readonly { readonly label: string; readonly names: readonly string[] }[];
  /** "" for none. */
  readonly chosen: string;
  readonly caption: string;
}

export interface LogLine {
  readonly authority: string;
  readonly when: string;
  /** Not this quarter. */
  readonly isLate: boolean;
  readonly isNever: boolean;
}

export interface SourceModel {
  readonly options: readonly SourceOption[];
  /** null where what was chosen is not there any more: nothing else is checked in its place. */
  readonly choice: SourceChoice | null;
  /** null where it is not asked: of the register, and of a file that is not open yet. */
  readonly authority: AuthorityField | null;
  readonly log: readonly LogLine[] | null;
}

export function sourceModel(
  state: Pick<CheckState, 'sources' | 'choice' | 'authority' | 'openedTogether'>,
  reading: RegisterReading | null,
  stored: StoredAnswers,
  todaySerial: number,
): SourceModel | null {
  const { sources } = state;
  if (!sources) return null;
  const options = sourceOptions(sources, reading, stored, state.openedTogether);
  const choice = effectiveChoice(state.choice, options, sources, stored);
  const names = registerAuthorities(reading);
  return {
    options,
    choice,
    authority: authorityField(sources, choice, state.authority, stored, names),
    log: sources.log && logLines(sources.log, names.length > 0 ? names : AREA_AUTHORITIES, todaySerial),
  };
}

/** The sheet that is shown, where it can be checked. */
export function activeSheet(sources: SourcesSeen, stored: StoredAnswers): SheetKnown | null {
  const sheet = sources.sheets.find(({ sheetId }) => sheetId === sources.activeId);
  return sheet ? recogniseSheet(sheet, stored) : null;
}

/** The sheets of the same council that are checked with the one that is shown. */
export function belongingSheets(sources: SourcesSeen, stored: StoredAnswers): readonly SheetKnown[] {
  const active = activeSheet(sources, stored);
  return active ? belongingTo(active, sources, stored) : [];
}

const belongingBefore = new WeakMap<
  SheetKnown,
  { of: SourcesSeen['sheets']; councils: StoredAnswers['councils']; found: readonly SheetKnown[] }
>();

/** Worked out once for each look at the workbook, as the screen is drawn at each move of the selection. */
function belongingTo(
  sheet: SheetKnown,
  { sheets }: SourcesSeen,
  stored: StoredAnswers,
): readonly SheetKnown[] {
  const before = belongingBefore.get(sheet);
  if (before?.of === sheets && before.councils === stored.councils) return before.found;
  const found = belonging(
    sheet,
    sheets.map((one) => recogniseSheet(one, stored)),
  );
  belongingBefore.set(sheet, { of: sheets, councils: stored.councils, found });
  return found;
}

/** Sheets that were opened with the one that is shown and are not checked with it. */
function apartText(
  sources: SourcesSeen,
  active: SheetKnown,
  others: readonly SheetKnown[],
  openedTogether: readonly string[],
): string {
  if (!openedTogether.includes(active.sheet.sheetId)) return '';
  const checked = [active, ...others].map(({ sheet }) => sheet.sheetId);
  const apart = sources.sheets.filter(
    ({ sheetId }) => openedTogether.includes(sheetId) && !checked.includes(sheetId),
  );
  if (apart.length === 0) return '';
  const names = listedNames(apart.map(({ sheet }) => sheet));
  return apart.length === 1
    ? `${names} has none of its references: show that sheet to check it by itself.`
    : `${names} have none of its references: show each of them to check it by itself.`;
}

function sourceOptions(
  sources: SourcesSeen,
  reading: RegisterReading | null,
  stored: StoredAnswers,
  openedTogether: readonly string[],
): SourceOption[] {
  const options: SourceOption[] = [];
  const table = reading?.state === 'ready' || reading?.state === 'unreadable' ? reading.table : null;
  const active = activeSheet(sources, stored);
  if (active && active.sheet.sheet !== table?.sheet) {
    const others = belongingSheets(sources, stored);
    options.push({
      choice: 'sheet',
      title: sheetTitle(others.length),
      caption: [sheetCaption(active, others), apartText(sources, active, others, openedTogether)]
        .filter((text) => text !== '')
        .join(' '),
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

/**
 * What was chosen, and nothing else: null where that is not there any more. Until something is chosen the sheet where it is
 * a known one, else the register, else a file.
 */
function effectiveChoice(
  chosen: SourceChoice | null,
  options: readonly SourceOption[],
  sources: SourcesSeen,
  stored: StoredAnswers,
): SourceChoice | null {
  const has = (choice: SourceChoice): boolean => options.some((option) => option.choice === choice);
  const active = activeSheet(sources, stored);
  if (chosen !== null && has(chosen)) return chosen;
  // The sheet that holds the register is the register's.
  if (chosen === 'sheet' && active !== null && has('register')) return 'register';
  if (chosen !== null) return null;
  if (has('sheet') && (active?.header != null || !has('register'))) return 'sheet';
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
  choice: SourceChoice | null,
  chosen: string | null,
  stored: StoredAnswers,
  registerNames: readonly string[],
): AuthorityField | null {
  if (choice === null || choice === 'register' || choice === 'file') return null;
  const sheet = choice === 'selection' ? selectedSheet(sources, stored) : activeSheet(sources, stored);
  if (!sheet) return null;
  const several = sheet.authorities;
  const answer = several.length > 0 ? null : authorityFound(sources, sheet, stored);
  const name = chosen ?? answer?.name ?? '';
  const groups = authorityGroups(registerNames, [name, ...(answer ? [answer.name] : [])]);
  const key = readAuthority(name).key;
  const listed = groups.flatMap(({ names }) => names).find((one) => readAuthority(one).key === key) ?? name;
  return {
    none: several.length === 0 ? 'Not said' : `As the sheet says: ${counted(several.length, 'council')}`,
    groups,
    chosen: name === '' ? '' : listed,
    caption:
      name === '' && several.length > 0
        ? `${listedNames(several.map((one) => one.name))}. Each row is compared under the council that it names.`
        : authorityCaption(chosen === null ? answer : null, listed, stored),
  };
}

/** The councils in England that have a place in the list already, each in one group. */
function authorityGroups(
  registerNames: readonly string[],
  more: readonly string[],
): AuthorityField['groups'] {
  const groups: [label: string, names: readonly string[]][] = [
    ['In the register', registerNames],
    ['In the force area', AREA_AUTHORITIES],
    ['Other councils in England', [...currentAuthorities().map(({ name }) => name), ...more]],
  ];
  const seen = new Set<string>();
  return groups
    .map(([label, names]) => {
      const own = distinct(names.filter((name) => name !== '' && !seen.has(readAuthority(name).key)));
      for (const name of own) seen.add(readAuthority(name).key);
      return { label, names: own };
    })
    .filter(({ names }) => names.length > 0);
}

const selectedSheet = ({ selection, sheets }: SourcesSeen, stored: StoredAnswers): SheetKnown | null => {
  const sheet = sheets.find(({ sheetId }) => sheetId === selection?.sheetId);
  return sheet ? recogniseSheet(sheet, stored) : null;
};

interface AuthorityAnswer {
  readonly name: string;
  readonly from: string;
}

/** Whose the sheets are: as their rows say, as was chosen before, or as the sheet is called. */
function authorityFound(
  sources: SourcesSeen,
  sheet: SheetKnown,
  stored: StoredAnswers,
): AuthorityAnswer | null {
  const known = [sheet, ...belongingTo(sheet, sources, stored)];
  for (const { authority } of known) {
    if (!authority) continue;
    const rows = authority.count === 1 ? '1 row' : `${authority.count} rows`;
    return { name: authority.name, from: `From ${authority.heading} ${authority.text} on ${rows}.` };
  }
  const before = stored.sheetAuthorities?.[sheet.sheet.sheet];
  if (before) return { name: before, from: 'As you chose when this sheet was checked last.' };
  const { inTitle } = sheet;
  if (!inTitle) return null;
  const from = inTitle.from === 'title' ? 'From a title on the sheet.' : 'From the name of the sheet.';
  return { name: inTitle.name, from };
}

function authorityCaption(answer: AuthorityAnswer | null, name: string, { councils }: StoredAnswers): string {
  if (name === '')
    return 'The sheet does not say whose it is. Your answers about its columns are remembered by authority.';
  const mapping = councils?.[readAuthority(name).key];
  const isSet = mapping !== undefined && Object.keys(mapping).length > 0;
  const again = isSet ? `Columns you set for ${name} are used again.` : '';
  return [answer?.from ?? '', again].filter((text) => text !== '').join(' ');
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
    // An import of several authorities names them all.
    for (const name of shownText(row[authorityAt]).split(';')) {
      const { key } = readAuthority(name.trim());
      last.set(key, Math.max(last.get(key) ?? 0, when));
    }
  }
  const quarter = quarterStart(todaySerial);
  return distinct(names).map((authority) => {
    const when = last.get(readAuthority(authority).key);
    return {
      authority,
      when: when === undefined ? 'None yet' : writeShortDate(Math.floor(when)),
      isLate: when === undefined || when < quarter,
      isNever: when === undefined,
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
