import { TAB_KEYS, type TabKey } from '../../domain/summaries/tabs/tab';
import { runExcel } from './run-excel';
import {
  NO_SUMMARIES,
  settingsIn,
  type Concern,
  type Settings,
  type SummarySettings,
} from '../settings/settings';
import { freeName } from './sheet-names';
import type { BlockSize } from '../writing/target-snapshot';

/** What a sheet of ours is marked with: the key of its tab. A mark goes with its sheet wherever that is moved or renamed. */
export const OWNED_PROPERTY = 'S106 summary';
/** The mark of the very hidden sheet. */
export const RECORDS_MARK = 'records';
/** The mark of a copy from before a refresh: one that no refresh knows of any more can go. */
export const COPY_MARK = 'copy';
/** The mark of a copy from before a write to the register: only a sheet that has it is put back, or taken away. */
export const REGISTER_COPY_MARK = 'register copy';
/** The mark of either until all of the copy is there: before that nothing is written. */
export const BEGUN_COPY_MARK = 'copy begun';
/** The mark of the log of imports, where the add-in made its sheet. */
export const LOG_MARK = 'import log';
export const RECORDS_SHEET = 'S106 records';

/** What the sheet of each tab is called where that name is free. */
const SHEET_NAMES: Readonly<Record<TabKey, string>> = {
  rollup: 'Authority rollup',
  expiring: 'Expiring',
  plan: 'Plan',
  requests: 'Requests for drawdown',
  variances: 'Variances',
  due: 'Due',
  pipeline: 'Pipeline',
  projects: 'Projects',
  movements: 'Movements in the quarter',
  statement: 'Year-end statement',
  ledger: 'General ledger reconciliation',
  reconciliation: 'Reconciliation',
  changes: 'Changes',
  quality: 'Data quality',
  paper: 'Paper',
};

/** Our chart on a sheet; all others are the user's. */
export const chartName = (key: TabKey): string => `S106 ${key}`;

/** A sheet of the workbook, as it was looked at. */
export interface SheetSeen extends OwnedSheet {
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** What the add-in marked it with; null where it did not. */
  readonly mark: string | null;
  /** All that holds anything; null for a blank sheet. */
  readonly used: BlockSize | null;
  readonly hasTable: boolean;
  readonly charts: readonly string[];
}

/** The workbook as far as the summary tabs go. */
export interface TabLook {
  readonly sheets: readonly SheetSeen[];
  readonly isProtected: boolean;
  readonly settings: Settings;
  /** Of the settings, what could not be read. */
  readonly unread: readonly Concern[];
  readonly summaries: SummarySettings;
  /** The sheets that are ours. */
  readonly owned: ReadonlyMap<TabKey, SheetSeen>;
  /** Marked sheets of tabs of which nothing is known: see strayOf. */
  readonly strays: ReadonlyMap<TabKey, SheetSeen>;
  readonly records: SheetSeen | null;
}

/** Looks at every sheet: its mark, where its cells are, and its charts. */
export async function readTabs(): Promise<TabLook> {
  return runExcel(async (context) => {
    const { worksheets, tables, protection } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    tables.load('items/worksheet/id');
    protection.load('protected');
    const settings = settingsIn(context);
    await context.sync();
    const looked = worksheets.items.map((sheet) => {
      const property = sheet.customProperties.getItemOrNullObject(OWNED_PROPERTY);
      const used = sheet.getUsedRangeOrNullObject(true);
      property.load('value');
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.charts.load('items/name');
      return { sheet, property, used };
    });
    await context.sync();
    const withTable = new Set(tables.items.map(({ worksheet }) => worksheet.id));
    const sheets = looked.map(({ sheet, property, used }): SheetSeen => ({
      id: sheet.id,
      name: sheet.name,
      isVisible: sheet.visibility === 'Visible',
      isProtected: sheet.protection.protected,
      mark: property.isNullObject ? null : property.value,
      used: used.isNullObject ? null : blockOf(used),
      hasTable: withTable.has(sheet.id),
      charts: sheet.charts.items.map(({ name }) => name),
    }));
    const { settings: kept, unread } = settings.finish();
    return { sheets, isProtected: protection.protected, settings: kept, unread, ...ownedAmong(sheets, kept) };
  });
}

const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): BlockSize => ({
  topIndex: rowIndex,
  leftIndex: columnIndex,
  rowCount,
  columnCount,
});

function ownedAmong(
  sheets: readonly SheetSeen[],
  settings: Settings,
): Pick<TabLook, 'summaries' | 'owned' | 'strays' | 'records'> {
  const summaries = settings.summaries ?? NO_SUMMARIES;
  const among = (find: (key: TabKey) => SheetSeen | undefined): Map<TabKey, SheetSeen> =>
    new Map(
      TAB_KEYS.flatMap((key): [TabKey, SheetSeen][] => {
        const sheet = find(key);
        return sheet ? [[key, sheet]] : [];
      }),
    );
  const owned = among((key) => ownSheet(sheets, key, summaries.tabs[key]));
  const strays = among((key) => (summaries.tabs[key] ? undefined : strayOf(sheets, key)));
  const marked = sheets.filter(({ mark }) => mark === RECORDS_MARK);
  const records = ownSheet(sheets, RECORDS_MARK, summaries.records) ?? marked[0] ?? null;
  return { summaries, owned, strays, records };
}

/**
 * The sheet that is known to be ours: it has the mark, and the id that the settings know. A workbook that is opened again
 * may have other ids: then it is the marked sheet of the recorded name. A mark alone does not do, as it says nothing of
 * which sheet it was made for; and a name or an id alone never does, as either may be another sheet's by now. For tabs that
 * were renamed before that see adopt-tabs.ts.
 */
export function ownSheet(
  sheets: readonly SheetSeen[],
  mark: string,
  known: { sheetId: string; sheet: string } | undefined,
): SheetSeen | undefined {
  const marked = known ? sheets.filter((sheet) => sheet.mark === mark) : [];
  return (
    marked.find(({ id }) => id === known!.sheetId) ??
    marked.find(({ name }) => name.toLowerCase() === known!.sheet.toLowerCase())
  );
}

/** A marked sheet, named as a refresh names it, of which nothing is known: one that a first refresh left may be so. */
function strayOf(sheets: readonly SheetSeen[], key: TabKey): SheetSeen | undefined {
  return sheets.find(({ mark, name }) => mark === key && isNamedFor(key, name));
}

/** Whether a sheet has a name that a refresh gives to the sheet of a tab. */
export const isNamedFor = (key: TabKey, name: string): boolean =>
  name.toLowerCase().replace(OUR_ENDING, '') === SHEET_NAMES[key].toLowerCase();

const OUR_ENDING = / \(s106\)( \(\d+\))?$/;

/** Without sheets that were renamed while nothing is known any more of what was written to them: those are the user's. */
export const ownedAsStored = (look: TabLook, isKept: (key: TabKey) => boolean): TabLook => ({
  ...look,
  owned: new Map(
    [...look.owned].filter(
      ([key, { name }]) =>
        isKept(key) || name.toLowerCase() === look.summaries.tabs[key]?.sheet.toLowerCase(),
    ),
  ),
});

/** What the sheet of a tab is, or will be, called: "Expiring (S106)" where somebody else's sheet has the name. */
export function sheetNameOf(key: TabKey, { sheets, owned }: TabLook, taken: readonly string[] = []): string {
  const own = owned.get(key);
  if (own) return own.name;
  const used = [...sheets.map(({ name }) => name), ...taken];
  const wanted = SHEET_NAMES[key];
  return used.some((name) => name.toLowerCase() === wanted.toLowerCase())
    ? freeName(wanted, used, ' (S106)')
    : wanted;
}

/** A sheet of the workbook that the add-in owns. */
export interface OwnedSheet {
  readonly id: string;
  /** As it is called now: the user may have renamed it. */
  readonly name: string;
}
