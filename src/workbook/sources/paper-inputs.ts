import { ITEMS } from '../../domain/items/item-table';
import { REPURPOSING } from '../../domain/items/repurposing-table';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import type { PaperInputs, ProjectsSource, TableOrWhy } from '../../domain/paper/inputs';
import { lastFromPrinted, type LastPaper } from '../../domain/paper/last-paper';
import { dateOfPrinted } from '../../domain/published/title-date';
import { DEVELOPMENTS } from '../../domain/pipeline/development-table';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../domain/plan/fundable-projects';
import { readProjects } from '../../domain/projects/projects-table';
import type { Register } from '../../domain/register/register';
import { AUTHORITIES } from '../../domain/requests/authority-table';
import { IMPORT_LOG } from '../../domain/requests/import-log-table';
import { REQUESTS } from '../../domain/requests/request-table';
import type { PrintedSource } from '../../domain/published/printed-table';
import type { Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import { NAMESPACE } from '../../namespace';
import { now, today } from '../excel/clock';
import { readTabs } from '../excel/own-sheets';
import { currentProjects } from '../register/current-projects';
import { currentRegister } from '../register/current-register';
import { currentTable } from '../register/current-table';
import {
  PENDING_MESSAGE,
  projectsMessage,
  registerMessage,
  tableMessage,
} from '../register/register-messages';
import { Refused } from '../refusals/refused';
import { NO_PAPER, type PaperSettings } from '../settings/concerns';
import { lastSettings, saveSettings } from '../settings/settings';
import { printedProjects } from './printed-sheets';
import { findPrinted } from './printed-source';

const MONTHS = 12;
/** So many papers are remembered: figures of older ones are compared with nothing. */
const MAX_PUBLISHED = 4;

/** Everything that the paper is made from, and what the officer chose of it. @throws Refused where there is no register */
export async function readPaperInputs(): Promise<{ inputs: PaperInputs; chosen: PaperSettings }> {
  const reading = await currentRegister();
  if (reading.state !== 'ready') throw new Refused('register-not-ready', { why: registerMessage(reading) });
  if (reading.pending) throw new Refused('register-not-ready', { why: PENDING_MESSAGE });
  const { register } = reading;
  const [projects, fundable, requests, movements, items, repurposing, triggers, developments] =
    await Promise.all([
      projectsOrWhy(),
      tableOrWhy(FUNDABLE_PROJECTS),
      tableOrWhy(REQUESTS),
      tableOrWhy(MOVEMENTS),
      tableOrWhy(ITEMS),
      tableOrWhy(REPURPOSING),
      tableOrWhy(TRIGGERS),
      tableOrWhy(DEVELOPMENTS),
    ]);
  const [authorities, imports] = await Promise.all([tableOrWhy(AUTHORITIES), tableOrWhy(IMPORT_LOG)]);
  const asAtSerial = today();
  const { strict, paper = NO_PAPER } = lastSettings();
  const last = publishedBefore(paper, asAtSerial) ?? (await lastPrinted(register, asAtSerial));
  return {
    chosen: paper,
    inputs: {
      ...{ register, asAtSerial, strict, namespace: NAMESPACE, months: MONTHS },
      ...{ projects, fundable, requests, movements, items, repurposing, triggers, developments },
      authorities: 'table' in authorities ? authorities.table : null,
      imports: 'table' in imports ? imports.table : null,
      ...{ last, reasons: paper.reasons },
    },
  };
}

async function tableOrWhy<K extends TableKind>(kind: K): Promise<TableOrWhy<Table<K>>> {
  const reading = await currentTable(kind);
  if (reading.state !== 'ready') return { why: tableMessage(kind, reading) };
  return reading.pending ? { why: PENDING_MESSAGE } : { table: reading.rows };
}

async function projectsOrWhy(): Promise<TableOrWhy<ProjectsSource>> {
  const reading = await currentProjects();
  if (reading.state !== 'ready') return { why: projectsMessage(reading) };
  if (reading.pending) return { why: PENDING_MESSAGE };
  const { block, place } = reading;
  const table = readProjects(block);
  return table ? { table: { table, block, place } } : { why: projectsMessage({ state: 'none' }) };
}

/** The last paper that was marked as published, of a day before this one. */
function publishedBefore({ published }: PaperSettings, asAtSerial: number): LastPaper | null {
  const [last] = published
    .filter((paper) => paper.asAtSerial < asAtSerial)
    .sort((a, b) => b.asAtSerial - a.asAtSerial);
  if (!last) return null;
  return {
    asAtSerial: last.asAtSerial,
    figures: new Map(last.figures.map(([id, kind, amount]) => [id, { kind, amount }])),
    wrong: [],
    projects: null,
  };
}

/** What somebody typed of the last paper: its rollup, and its projects where the workbook has them on a sheet of their own. */
async function lastPrinted(register: Register, asAtSerial: number): Promise<LastPaper | null> {
  const look = await readTabs();
  const { source } = await findPrinted(look, register, undefined);
  const dated = (await printedProjects(look)).flatMap((of) => {
    const date = dayOf(of);
    return date !== null && date < asAtSerial ? [{ of, date }] : [];
  });
  const day = source && dayOf(source);
  if (day !== null && day >= asAtSerial) return null; // It is no earlier report.
  const [projects] = dated.filter(({ date }) => day === null || date === day).sort((a, b) => b.date - a.date);
  const blocks = [source, projects?.of].flatMap((of) => (of ? [of.block] : []));
  return lastFromPrinted(blocks, day ?? projects?.date ?? null);
}

const dayOf = ({ name, block }: PrintedSource): number | null => dateOfPrinted(name, block);

/** Remembers what the officer chose of the paper. */
export const savePaper = (change: (paper: PaperSettings) => PaperSettings): Promise<void> =>
  saveSettings(({ paper }) => ({ paper: change(paper ?? NO_PAPER) }));

/** Remembers a paper as published: the next is compared with it. One of the same day takes its place. */
export const savePublished = (
  asAtSerial: number,
  figures: PaperSettings['published'][number]['figures'],
): Promise<void> =>
  savePaper((paper) => {
    const others = paper.published.filter((one) => one.asAtSerial !== asAtSerial);
    const own = { asAtSerial, at: now().toISOString(), figures };
    return { ...paper, published: [own, ...others].slice(0, MAX_PUBLISHED) };
  });
