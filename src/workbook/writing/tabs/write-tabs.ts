import type { SummaryInputs } from '../../../domain/summaries/tabs/summary-tabs';
import { runExcel, refusalOf } from '../../excel/run-excel';
import type { CopySheet } from '../backup-sheet';
import { progress } from '../../tabs/refresh-progress';
import { nothingWritten } from '../nothing-written';
import { listed } from '../../register/register-messages';
import type {
  RefreshedTab,
  RefreshOptions,
  RefreshOutcome,
  SummaryChoices,
  TabsBackupLeft,
} from '../../tabs/refresh-outcome';
import { doSteps, frontStep, type Guard, type RequestStep } from '../../excel/requests';
import { inOrder } from '../../settings/read-fields';
import { NO_SUMMARIES, type PendingTabs } from '../../settings/settings';
import { readParts } from '../../tabs/sheet-now';
import { freeName } from '../../excel/sheet-names';
import { copyNames, copyTabs, isSameSheet, type TabCopy } from './tab-copies';
import { transact, type Participant } from '../transaction';
import { newRecordKey } from '../write-intent';
import { turnIsOf } from '../write-turn';
import { toRemember, withIds, type Remembered } from './tab-commit';
import { contentSteps, lookSteps, sheetAt, type LooksNow } from '../../tabs/tab-format';
import { dressSteps } from '../../tabs/tab-layout';
import type { StoredRecords } from '../../tabs/tab-inputs';
import {
  chartName,
  BEGUN_COPY_MARK,
  COPY_MARK,
  OWNED_PROPERTY,
  RECORDS_SHEET,
  type SheetSeen,
  type TabLook,
} from '../../excel/own-sheets';
import { extentFingerprint, isPlanWritten, tabFingerprint, type TabPlan } from './tab-plan';
import { checkRecords, newRecordsStep, recordSteps } from '../../tabs/tab-records';
import { restoreTabs, seriesCounts } from './tab-restore';
import { writtenOf } from './tab-typed';
import { Refused } from '../../refusals/refused';

/** Everything that a refresh needs to know once nothing is in its way. */
export interface TabsToWrite {
  readonly look: TabLook;
  readonly stored: StoredRecords;
  readonly inputs: SummaryInputs;
  /** All the tabs asked for. */
  readonly plans: readonly TabPlan[];
  readonly toWrite: readonly TabPlan[];
  readonly choices: SummaryChoices;
  readonly at: Date;
  readonly options: RefreshOptions;
}

/** One refresh, with what is to be remembered of it. */
interface Job extends TabsToWrite {
  readonly remembered: Remembered;
  /** Those of the tabs to write that are there, and what their copies are to be called. */
  readonly there: readonly TabPlan[];
  readonly copyNames: readonly string[];
}

/** Writes tabs: all of them, or none. See transaction.ts. */
export async function writeTabs(what: TabsToWrite): Promise<RefreshOutcome> {
  const job = jobOf(what);
  const key = newRecordKey('pendingTabs');
  const tabs = new TabsParticipant(job, turnIsOf(key));
  let ids: ReadonlyMap<string, string> = new Map();
  const { next } = job.remembered;
  const ended = await transact({
    key,
    record: (settings) => {
      // Others may have refreshed since: what is known of the tabs, and where, would be out of date.
      if (inOrder(settings.summaries ?? NO_SUMMARIES) !== inOrder(what.look.summaries))
        throw new Refused('tabs-refreshed-by-others');
      return recordOf(job);
    },
    participants: [tabs],
    copies: () => copiesOf(job, tabs.copies),
    finish: async () => {
      const made = await idsOf(job).catch(() => ({ ids, recordsId: next.records!.sheetId }));
      ids = made.ids;
      const known = { ...next, records: { ...next.records!, sheetId: made.recordsId } };
      return { summaries: withIds(known, ids) };
    },
  });
  const names = job.copyNames;
  switch (ended.kind) {
    case 'committed':
      return {
        kind: 'refreshed',
        at: what.at,
        tabs: refreshedTabs(what.plans, what.look, ids),
        copiesLeft: ended.isClean ? [] : names,
      };
    case 'rolled back':
      return nothingWritten(ended.cause, ended.isClean ? null : (names[0] ?? null), ended.stays);
    case 'stopped':
      return backupLeft(job, ended.cause);
  }
}

function jobOf(what: TabsToWrite): Job {
  const { toWrite, plans, stored: stored, inputs, look, choices, at } = what;
  const { blocks, next } = toRemember(plans, stored, inputs, look.summaries, choices, at);
  const { records, sheets } = look;
  const staying = sheets.filter((sheet) => !isStray(look, sheet)).map((sheet) => sheet.name);
  const name = records?.name ?? freeName(RECORDS_SHEET, staying);
  const taken = [...sheets.map((sheet) => sheet.name), ...toWrite.map((plan) => plan.name)];
  const there = toWrite.filter(({ sheet }) => sheet !== null);
  const remembered = { blocks, next: { ...next, records: { sheetId: records?.id ?? '', sheet: name } } };
  return { ...what, remembered, there, copyNames: copyNames(there, at, taken) };
}

/** The sheets of the tabs, all together. */
class TabsParticipant implements Participant {
  copies: readonly TabCopy[] = [];

  constructor(
    private readonly job: Job,
    private readonly guard: Guard,
  ) {}

  async prepare(): Promise<void> {
    const { there, copyNames: names, toWrite, options } = this.job;
    await remember(this.job, this.guard);
    this.copies = await copyTabs(there, names, progress(options, 'copying'), this.guard);
    progress(options, 'writing')(0, toWrite.length);
    await untouched(there);
  }

  commit(): Promise<void> {
    return write(this.job, this.guard);
  }

  verify(): Promise<void> {
    return check(this.job.toWrite, this.job.options);
  }

  rollBack(): Promise<readonly string[]> {
    const { toWrite, options } = this.job;
    options.onProgress?.({ step: 'putting back', done: 0, of: toWrite.length });
    return restoreTabs(
      toWrite.map((plan) => ({
        ...{ key: plan.key, sheetId: plan.sheet?.id ?? '', name: plan.name, extent: plan.extent },
        ...{ before: plan.now, toWrite: writtenOf(plan.tab), was: plan.was, dress: plan.dress },
        copy: this.copies.find((one) => one.plan === plan)?.copy ?? null,
      })),
      this.guard,
    );
  }
}

/** Copies that are not known to be there yet go by their names. */
const copiesOf = ({ copyNames: names }: Job, copies: readonly TabCopy[]): CopySheet[] =>
  copies.length > 0 ? copies.map(({ copy }) => copy) : names.map((name) => ({ id: '', name }));

/** Writes what is to be remembered where nothing points to yet. */
async function remember({ look, remembered: { blocks, next } }: Job, guard: Guard): Promise<void> {
  const { records } = look;
  const { sheet: name } = next.records!;
  const sheet = records?.id ?? name;
  await doSteps(
    [...straySteps(look), ...(records ? [] : [newRecordsStep(name)]), ...recordSteps(sheet, blocks)],
    undefined,
    guard,
  );
  await checkRecords(sheet, blocks);
}

/** What an earlier refresh could not take away: copies that nothing knows of any more, a sheet of records that it only began. */
const isStray = ({ records }: TabLook, { mark, name, used, hasTable, charts }: SheetSeen): boolean =>
  mark === COPY_MARK ||
  mark === BEGUN_COPY_MARK ||
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

function recordOf({ at, toWrite, there, copyNames: names, remembered: { next } }: Job): PendingTabs {
  return {
    at: at.toISOString(),
    tabs: toWrite.map((plan) => {
      const name = names[there.indexOf(plan)];
      return {
        key: plan.key,
        sheetId: plan.sheet?.id ?? '',
        sheet: plan.name,
        copy: name === undefined ? null : { id: '', name },
        ...plan.extent,
        ...(plan.sheet ? { was: extentFingerprint(plan.now, plan.extent) } : {}),
        after: tabFingerprint(plan.tab, plan.extent),
      };
    }),
    next,
  };
}

/** Writes all the tabs. */
async function write(job: Job, guard: Guard): Promise<void> {
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
  const reportProgress = progress(options, 'writing');
  const [looked, all] = [cellsOf(looks), cellsOf([...looks, ...contents])];
  await doSteps(looks, (done) => reportProgress(done, all), guard);
  await untouched(toWrite);
  await doSteps(contents, (done) => reportProgress(looked + done, all), guard);
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
  if (typedOn) throw new Refused('tab-typed-on', { name: typedOn.name });
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
    if (!isPlanWritten(plan, read[n]!)) throw new Refused('sheet-differs', { name: plan.name });
  });
  await runExcel(async (context) => {
    const withChart = toWrite.filter(({ tab }) => tab.chart !== null);
    for (const plan of withChart)
      sheetAt(context, refOf(plan)).charts.getItem(chartName(plan.key)).load('name');
    await context.sync();
  });
}

/** The ids of sheets that were made; where Excel does not tell them, they are known by their marks. */
const idsOf = ({
  toWrite,
  remembered: { next },
}: Job): Promise<{ ids: Map<string, string>; recordsId: string }> =>
  runExcel(async (context) => {
    const sheets = toWrite.map((plan) => sheetAt(context, refOf(plan)));
    const records = context.workbook.worksheets.getItemOrNullObject(next.records?.sheet ?? RECORDS_SHEET);
    for (const sheet of [...sheets, records]) sheet.load('id');
    await context.sync();
    const ids = new Map<string, string>(toWrite.map(({ key }, n) => [key, sheets[n]!.id]));
    return { ids, recordsId: records.isNullObject ? '' : records.id };
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

function backupLeft({ toWrite, copyNames: copySheets }: Job, cause: unknown): TabsBackupLeft {
  const names = listed(toWrite.map(({ name }) => name));
  const stored =
    copySheets.length === 0
      ? 'They are new, and nothing of yours is on them.'
      : 'There are complete copies from before.';
  return {
    kind: 'backup-left',
    message: `${names} may be part old, part new. ${stored} ${refusalOf(cause)}`,
    copySheet: copySheets[0] ?? '',
    copySheets,
  };
}
