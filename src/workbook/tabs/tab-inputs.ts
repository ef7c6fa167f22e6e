import type { PaperInputs } from '../../domain/paper/inputs';
import { ledgerOf } from '../../domain/movements/ledger';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { DEVELOPMENTS } from '../../domain/pipeline/development-table';
import { instalmentBook } from '../../domain/pipeline/instalments';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../domain/plan/fundable-projects';
import { readProjects } from '../../domain/projects/projects-table';
import type { Register } from '../../domain/register/register';
import { AUTHORITIES } from '../../domain/requests/authority-table';
import { IMPORT_LOG } from '../../domain/requests/import-log-table';
import { REQUESTS } from '../../domain/requests/request-table';
import { readSnapshot, snapshotOf, type RegisterSnapshot } from '../../domain/summaries/snapshots/snapshot';
import { snapshotsAfter, type StoredSnapshots } from '../../domain/summaries/snapshots/snapshot-changes';
import type { AskingSource } from '../../domain/summaries/tabs/asking-source';
import { tableOrNull, unusable, type FoundTable } from '../../domain/summaries/tabs/found-table';
import type { ComingSource } from '../../domain/summaries/tabs/due-tab';
import type { MovementsSource } from '../../domain/summaries/tabs/movements-tab';
import type { SummaryInputs } from '../../domain/summaries/tabs/summary-tabs';
import type { TabKey } from '../../domain/summaries/tabs/tab';
import type { Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import { readRecord, type TabRecord } from '../../domain/summaries/notes/tab-record';
import { NAMESPACE } from '../../namespace';
import { serialOf } from '../excel/clock';
import { currentProjects } from '../register/current-projects';
import { currentTable } from '../register/current-table';
import { currentRegister } from '../register/current-register';
import { readPaperInputs } from '../sources/paper-inputs';
import { findGeneralLedger } from '../sources/general-ledger-source';
import { findPrinted } from '../sources/printed-source';
import type { PrintedRange, SummaryChoices } from './refresh-outcome';
import {
  PENDING_MESSAGE,
  projectsMessage,
  registerMessage,
  tableMessage,
} from '../register/register-messages';
import type { ProjectsReading, RegisterReading } from '../register/register-reading';
import type { RecordPlace } from '../settings/settings';
import type { ReadOptions } from '../excel/shared-read';
import { readDress } from './tab-layout';
import type { TabLook } from '../excel/own-sheets';
import { readRecordBlocks } from './tab-records';
import { Refused } from '../refusals/refused';
import type { TabDress } from './sheet-layout';

/** The tables of the workbook that the tabs are about. */
export interface TablesRead {
  readonly register: Register;
  readonly projects: ProjectsReading;
  readonly coming: ComingSource;
  readonly movements: MovementsSource | null;
  /** Null where none of its tabs is among those asked for. */
  readonly asking: AskingSource | null;
  /** Null where the paper is not among the tabs asked for. */
  readonly paper: PaperInputs | null;
}

/** Reads register and projects. @throws Refused where there is no register; the reason of an aborted signal */
export async function readTables(options: ReadOptions, keys: readonly TabKey[]): Promise<TablesRead> {
  const reading = await currentRegister(options);
  const why = noRegister(reading);
  if (reading.state !== 'ready' || why !== null) throw new Refused('register-not-ready', { why: why! });
  const projects = await currentProjects({ signal: options.signal });
  if (projects.state === 'failed')
    throw new Refused('projects-not-ready', { why: projectsMessage(projects) });
  if (projects.state === 'ready' && projects.pending)
    throw new Refused('projects-not-ready', { why: PENDING_MESSAGE });
  // Read here, before the refresh takes its turn to write: a reading waits until writing is over.
  const paper = keys.includes('paper') ? (await readPaperInputs()).inputs : null;
  const { register } = reading;
  const movements = await movementsOf(register);
  const asking = ASKING_TABS.some((key) => keys.includes(key)) ? await readAsking() : null;
  return { register, projects, coming: await comingOf(register), movements, asking, paper };
}

/** Why no tab can be made of this register; null where one can. */
export function noRegister(reading: RegisterReading): string | null {
  if (reading.state !== 'ready') return registerMessage(reading);
  return reading.pending ? PENDING_MESSAGE : null;
}

/** What was last written to a tab. */
export interface StoredTab {
  readonly record: TabRecord;
  readonly dress: TabDress | null;
}

/** What the add-in remembers of the tabs. */
export interface StoredRecords {
  readonly tabs: ReadonlyMap<TabKey, StoredTab>;
  /** Null where What changed was never refreshed, or is not among the tabs asked for. */
  readonly snapshots: StoredSnapshots | null;
}

/** Reads it; what was lost or changed is as if there had been nothing. */
export async function readStored(
  { records, summaries }: TabLook,
  keys: readonly TabKey[],
): Promise<StoredRecords> {
  const known = keys.flatMap((key) => {
    const tab = summaries.tabs[key];
    return tab ? [{ key, place: tab.record }] : [];
  });
  if (records === null) return { tabs: new Map(), snapshots: null };
  const { last, before } = (keys.includes('changes') ? summaries.snapshots : undefined) ?? {};
  const places: RecordPlace[] = [
    ...known.map(({ place }) => place),
    ...(last ? [last.place] : []),
    ...(before ? [before.place] : []),
  ];
  const blocks = await readRecordBlocks(records.id, places);
  const tabs = known.flatMap(({ key }, n): [TabKey, StoredTab][] => {
    const [dress, ...texts] = blocks[n]!.map((row) => row[0]);
    const record = readRecord(key, texts);
    return record ? [[key, { record, dress: readDress(dress) }]] : [];
  });
  const snapshot = (n: number, seenAt: number | undefined): RegisterSnapshot | null => {
    const read = seenAt === undefined ? null : readSnapshot(blocks[known.length + n]!);
    return read && { ...read, seenAt: seenAt! };
  };
  const lastRead = snapshot(0, last?.seenAt);
  const beforeRead = last ? snapshot(1, before?.seenAt) : null;
  return { tabs: new Map(tabs), snapshots: lastRead && { before: beforeRead, last: lastRead } };
}

/** What the tabs are made from, and where the printed table among it stands: null where there is none, or none was asked for. */
export interface TabInputs extends SummaryInputs {
  readonly printedRange: PrintedRange | null;
  /** See SummaryChoices. */
  readonly meeting?: string;
}

/** Everything that the tabs are made from, at this moment. */
export async function inputsOf(
  { register, projects, coming, movements, asking, paper }: TablesRead,
  look: TabLook,
  stored: StoredRecords,
  choices: SummaryChoices,
  keys: readonly TabKey[],
  at: Date,
): Promise<TabInputs> {
  const { form, units, asAtSerial, horizonMonths, meeting } = choices;
  const table = projects.state === 'ready' ? readProjects(projects.block) : null;
  const found = keys.includes('reconciliation')
    ? await findPrinted(look, register, choices.printedRange)
    : null;
  const generalLedger = keys.includes('ledger') ? await findGeneralLedger(look) : null;
  return {
    ...{ register, asAtSerial, form, units, horizonMonths, namespace: NAMESPACE },
    liveOn: Math.trunc(serialOf(at)),
    strict: look.settings.strict,
    ...{ coming, movements, generalLedger, asking },
    projects: table && projects.state === 'ready' ? { table, place: projects.place } : null,
    printed: found && (found.source ?? { found: found.count, lost: found.lost }),
    printedRange: found?.range ?? null,
    ...(meeting ? { meeting } : {}),
    paper,
    snapshots: snapshotsAfter(stored.snapshots, snapshotOf(register, serialOf(at))),
  };
}

/** The workbook's movements; null where it has no table of them. */
async function movementsOf(register: Register): Promise<MovementsSource | null> {
  const movements = await findTable(MOVEMENTS);
  if ('table' in movements) return { ledger: ledgerOf(movements.table, register) };
  return movements.isAbsent ? null : { why: movements.why };
}

/** Instalments and developments of the workbook. */
async function comingOf(register: Register): Promise<ComingSource> {
  const [triggers, developments] = await Promise.all([findTable(TRIGGERS), findTable(DEVELOPMENTS)]);
  const why = 'why' in triggers ? null : unusable(developments);
  if (why !== null) return { book: { why, isAbsent: false }, developments, triggers };
  if ('why' in triggers) return { book: triggers, developments, triggers };
  return {
    book: { table: instalmentBook(triggers.table, tableOrNull(developments), register) },
    ...{ developments, triggers },
  };
}

const ASKING_TABS: readonly TabKey[] = ['plan', 'requests', 'variances'];

/** The tables of the workbook. One that cannot be used stops no refresh: the tab says why it has no figures. */
async function readAsking(): Promise<AskingSource> {
  const [requests, authorities, movements, projects, imports, triggers] = await Promise.all([
    findTable(REQUESTS),
    findTable(AUTHORITIES),
    findTable(MOVEMENTS),
    findTable(FUNDABLE_PROJECTS),
    findTable(IMPORT_LOG),
    findTable(TRIGGERS),
  ]);
  return { requests, authorities, movements, projects, imports, triggers };
}

async function findTable<K extends TableKind>(kind: K): Promise<FoundTable<Table<K>>> {
  const reading = await currentTable(kind);
  if (reading.state !== 'ready')
    return { why: tableMessage(kind, reading), isAbsent: reading.state === 'none' };
  return reading.pending ? { why: PENDING_MESSAGE, isAbsent: false } : { table: reading.rows };
}
