import type { SummaryInputs } from '../../../domain/summaries/tabs/summary-tabs';
import { patiently } from '../../excel/in-front';
import { inExcel, refusalOf } from '../../excel/run-excel';
import { StrayCopy } from '../backup-sheet';
import { nothing, progress } from '../../tabs/refresh-progress';
import { listed } from '../../register/register-messages';
import type {
  Refreshed,
  RefreshedTab,
  RefreshOptions,
  RefreshOutcome,
  SummaryChoices,
  TabsCopyKept,
} from '../../tabs/refresh-outcome';
import { doSteps, frontStep, type RequestStep } from '../../excel/requests';
import { saveSettings, type SummarySettings } from '../../settings/settings';
import { readParts } from '../../tabs/sheet-now';
import { freeName } from '../../excel/sheet-names';
import { copyTabs, isSameSheet, type TabCopy } from './tab-copies';
import { tidied, toRemember, withIds, type Remembered } from './tab-commit';
import { contentSteps, lookSteps, sheetAt, type LooksNow } from '../../tabs/tab-format';
import { dressSteps } from '../../tabs/tab-layout';
import type { Kept } from '../../tabs/tab-inputs';
import {
  chartName,
  COPY_MARK,
  OWNED_PROPERTY,
  RECORDS_SHEET,
  type SheetSeen,
  type TabLook,
} from '../../excel/own-sheets';
import { isPlanWritten, tabFingerprint, type TabPlan } from './tab-plan';
import { checkRecords, newRecordsStep, recordSteps } from '../../tabs/tab-records';
import { restoreTabs, seriesCounts } from './tab-restore';
import { writtenOf } from './tab-typed';
import { Refused, type NothingWritten } from '../write-plan';

/** Everything that a refresh needs to know once nothing is in its way. */
export interface TabsToWrite {
  readonly look: TabLook;
  readonly kept: Kept;
  readonly inputs: SummaryInputs;
  /** All the tabs asked for. */
  readonly plans: readonly TabPlan[];
  readonly toWrite: readonly TabPlan[];
  readonly choices: SummaryChoices;
  readonly at: Date;
  readonly options: RefreshOptions;
}

/** One refresh from the moment that its copies stand. */
interface Job extends TabsToWrite {
  readonly copies: readonly TabCopy[];
  readonly next: SummarySettings;
}

/**
 * Writes tabs: all of them, or none.
 *
 *   what is to be remembered, where nothing looks ──▶ copies, compared ──▶ record "pending" ──▶ write ──▶ read back
 *        │                                                │                    │                └─▶ put back, compared
 *        └────────────────────────────────────────────────┴────────────────────┴─▶ nothing-written ◀───┘ └─▶ copy-kept
 *
 * One request ends it: copies and record go, and the settings point to what is to be remembered.
 */
export async function writeTabs(what: TabsToWrite): Promise<RefreshOutcome> {
  const job = await begun(what);
  try {
    await write(job);
  } catch (error) {
    return putRight(job, error);
  }
  return refreshed(job);
}

/** Everything before the first cell of a tab is written. @throws where nothing is to be written, and no copy is left */
async function begun(what: TabsToWrite): Promise<Job> {
  const { toWrite, plans, kept, inputs, look, choices, at, options } = what;
  const remembered = toRemember(plans, kept, inputs, look.summaries, choices, at);
  const next = await remember(look, remembered);
  const taken = [...look.sheets.map(({ name }) => name), ...toWrite.map(({ name }) => name)];
  const there = toWrite.filter(({ sheet }) => sheet !== null);
  const copies = await copyTabs(there, at, taken, progress(options, 'copying'));
  const job = { ...what, copies, next };
  try {
    await saveSettings({ pendingTabs: pendingOf(job) });
    progress(options, 'writing')(0, toWrite.length);
    await untouched(there);
  } catch (error) {
    const [first] = copiesOf(job);
    const isTidy = await tidied(at.toISOString(), copiesOf(job), null);
    throw isTidy || !first ? error : new StrayCopy(error, first.name);
  }
  return job;
}

const copiesOf = ({ copies }: Job) => copies.map(({ copy }) => copy);

/** Writes what is to be remembered where nothing points to yet, and answers the settings that will. */
async function remember(look: TabLook, { blocks, next }: Remembered): Promise<SummarySettings> {
  const { records, sheets } = look;
  const staying = sheets.filter((sheet) => !isStray(look, sheet)).map((sheet) => sheet.name);
  const name = records?.name ?? freeName(RECORDS_SHEET, staying);
  const sheet = records?.id ?? name;
  await doSteps([
    ...straySteps(look),
    ...(records ? [] : [newRecordsStep(name)]),
    ...recordSteps(sheet, blocks),
  ]);
  await checkRecords(sheet, blocks);
  return { ...next, records: { sheetId: records?.id ?? '', sheet: name } };
}

/** What an earlier refresh could not take away: copies that nothing knows of any more, a sheet of records that it only began. */
const isStray = ({ records }: TabLook, { mark, name, used, hasTable, charts }: SheetSeen): boolean =>
  mark === COPY_MARK ||
  (!records && mark === null && name === RECORDS_SHEET && !used && !hasTable && charts.length === 0);

const straySteps = (look: TabLook): RequestStep[] =>
  look.sheets
    .filter((sheet) => isStray(look, sheet))
    .map(({ id }) =>
      frontStep((context) => {
        const sheet = sheetAt(context, id);
        sheet.visibility = 'Hidden'; // One that is very hidden is not deleted.
        sheet.delete();
      }),
    );

function pendingOf({ at, toWrite, copies, next }: Job) {
  return {
    at: at.toISOString(),
    tabs: toWrite.map((plan) => ({
      key: plan.key,
      sheetId: plan.sheet?.id ?? '',
      sheet: plan.name,
      copy: copies.find((one) => one.plan === plan)?.copy ?? null,
      ...plan.extent,
      after: tabFingerprint(plan.tab, plan.extent),
    })),
    next,
  };
}

/** Writes all the tabs, and reads them back. @throws where anything is not as it should be */
async function write(job: Job): Promise<void> {
  const { toWrite, options } = job;
  const counts = await seriesCounts(toWrite.flatMap(({ key, sheet }) => (sheet ? [{ key, sheet }] : [])));
  const known = new Map(toWrite.filter(({ sheet }) => sheet !== null).map(({ key }, n) => [key, counts[n]!]));
  // Contents go last: when all of them stand there, so does all else.
  const looks = [
    ...toWrite.flatMap(newSheetSteps),
    ...toWrite.flatMap((plan) => lookSteps(refOf(plan), plan.tab, plan.extent, looksNow(plan))),
    ...toWrite.flatMap((plan) => {
      const { key, was, dress } = plan;
      return dressSteps({ sheet: refOf(plan), key, was, seriesCount: known.get(key) ?? null }, dress);
    }),
  ];
  const contents = toWrite.flatMap((plan) => contentSteps(refOf(plan), plan.tab, plan.extent));
  const told = progress(options, 'writing');
  const [looked, all] = [cellsOf(looks), cellsOf([...looks, ...contents])];
  await doSteps(looks, (done) => told(done, all));
  await untouched(toWrite);
  await doSteps(contents, (done) => told(looked + done, all));
  await check(toWrite, options);
}

const cellsOf = (steps: readonly RequestStep[]): number =>
  steps.reduce((count, { cellCount }) => count + cellCount, 0);

/**
 * What was typed since the tabs were read is not written over: it is looked for before the first request that writes, and
 * again before contents are. What is typed between that look and the requests of the contents, a moment later, would be
 * written over; on sheets of some ten thousand cells that is one request.
 *
 * @throws Refused where a tab is not as it was planned for
 */
async function untouched(toWrite: readonly TabPlan[]): Promise<void> {
  const read = await readParts(toWrite.map((plan) => ({ sheet: refOf(plan), ...plan.extent })));
  const typedOn = toWrite.find(({ now, extent }, n) => !isSameSheet(now, read[n]!, extent));
  if (typedOn) throw new Refused(`${typedOn.name} was typed on meanwhile. Try again.`);
}

const refOf = ({ sheet, name }: TabPlan): string => sheet?.id ?? name;

const looksNow = ({ sheet, was, dress }: TabPlan): LooksNow =>
  sheet === null ? 'new' : was?.look === dress.look ? 'same' : 'other';

const newSheetSteps = ({ key, sheet, name }: TabPlan): RequestStep[] =>
  sheet !== null
    ? []
    : [
        frontStep((context) => {
          context.workbook.worksheets.add(name).customProperties.add(OWNED_PROPERTY, key);
        }),
      ];

async function check(toWrite: readonly TabPlan[], options: RefreshOptions): Promise<void> {
  const read = await readParts(
    toWrite.map((plan) => ({ sheet: refOf(plan), ...plan.extent })),
    progress(options, 'checking'),
  );
  toWrite.forEach((plan, n) => {
    if (!isPlanWritten(plan, read[n]!))
      throw new Refused(`${plan.name} does not hold what was written to it.`);
  });
  await inExcel(async (context) => {
    const withChart = toWrite.filter(({ tab }) => tab.chart !== null);
    for (const plan of withChart)
      sheetAt(context, refOf(plan)).charts.getItem(chartName(plan.key)).load('name');
    await context.sync();
  });
}

async function refreshed(job: Job): Promise<Refreshed> {
  const { at, plans, look, next } = job;
  const ids = await idsOf(job).catch(() => new Map<string, string>());
  const isTidy = await tidied(at.toISOString(), copiesOf(job), withIds(next, ids));
  return {
    kind: 'refreshed',
    at,
    tabs: refreshedTabs(plans, look, ids),
    copiesLeft: isTidy ? [] : copiesOf(job).map(({ name }) => name),
  };
}

/** The ids of sheets that were made; where Excel does not tell them, they are known by their marks. */
const idsOf = ({ toWrite }: Job): Promise<Map<string, string>> =>
  inExcel(async (context) => {
    const sheets = toWrite.map((plan) => sheetAt(context, refOf(plan)));
    for (const sheet of sheets) sheet.load('id');
    await context.sync();
    return new Map(toWrite.map(({ key }, n) => [key, sheets[n]!.id]));
  });

/** What became of each tab, for the user. */
export const refreshedTabs = (
  plans: readonly TabPlan[],
  { owned }: TabLook,
  ids: ReadonlyMap<string, string> = new Map(),
): RefreshedTab[] =>
  plans.map(({ key, tab, name, isUnchanged }) => ({
    key,
    sheet: { id: ids.get(key) ?? owned.get(key)?.id ?? '', name },
    did: isUnchanged ? 'unchanged' : owned.has(key) ? 'written' : 'made',
    headline: tab.headline,
    noteCount: tab.cells.flat().filter(({ style, value }) => style === 'note' && value !== '').length,
  }));

/** Puts back what was written so far; tried twice. */
async function putRight(job: Job, cause: unknown): Promise<NothingWritten | TabsCopyKept> {
  const { toWrite, copies, at, options } = job;
  options.onProgress?.({ step: 'putting back', done: 0, of: toWrite.length });
  const tabs = toWrite.map((plan) => ({
    ...{ key: plan.key, sheetId: plan.sheet?.id ?? '', name: plan.name, extent: plan.extent },
    ...{ before: plan.now, toWrite: writtenOf(plan.tab), was: plan.was, dress: plan.dress },
    copy: copies.find((one) => one.plan === plan)?.copy ?? null,
  }));
  const put = () => restoreTabs(tabs);
  let left: readonly string[];
  try {
    left = await patiently(() => put().catch(put));
  } catch {
    return copyKept(job, cause);
  }
  const isTidy = await tidied(at.toISOString(), copiesOf(job), null);
  return nothing(cause, isTidy ? null : (copiesOf(job)[0]?.name ?? null), left);
}

function copyKept({ toWrite, copies }: Job, cause: unknown): TabsCopyKept {
  const copySheets = copies.map(({ copy }) => copy.name);
  const names = listed(toWrite.map(({ name }) => name));
  const kept =
    copySheets.length === 0
      ? 'They are new, and nothing of yours is on them.'
      : 'Complete copies from before are kept.';
  return {
    kind: 'copy-kept',
    message: `${names} may be part old, part new. ${kept} ${refusalOf(cause)}`,
    copySheet: copySheets[0] ?? '',
    copySheets,
  };
}
