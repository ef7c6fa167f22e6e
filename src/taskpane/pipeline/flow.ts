import { readDate } from '../../domain/calendar/read-date';
import { toPounds } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { bidDraft, comingOfTable, TESTS, type TestKey } from '../../domain/pipeline/bid-draft';
import { BID_WIDTHS, bidSheet } from '../../domain/pipeline/bid-sheet';
import { developmentGroups } from '../../domain/pipeline/developments';
import type { DevelopmentRow } from '../../domain/pipeline/development-table';
import { normalText } from '../../domain/sheet/text';
import { currentRegister } from '../../workbook/register/current-register';
import { removeMadeSheet, type MadeSheet } from '../../workbook/excel/made-sheet';
import { writeSheets } from '../../workbook/excel/new-sheets';
import { refusalOf } from '../../workbook/excel/run-excel';
import type { RowCells } from '../../workbook/writing/table-plan';
import { comingOf, type Coming } from '../due/coming';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { plannedWrite } from '../requests/writes';
import { readSideTables } from '../tables/flow';
import { makeMissing } from '../tables/make-missing';
import type { SideTableName, SideTables } from '../tables/state';
import { SideWriter, type AlsoUndone } from '../tables/writer';
import type { Writing } from '../tables/write-message';
import type { ApplicationForm, BidForm, MadeBid, PipelineActions, PipelineState } from './state';

/** Developments, applications and bids. What is written to a table is undone by one press. */
export class PipelineFlow implements PipelineActions {
  private readonly writer: SideWriter;

  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {
    const slice = { get: () => this.current, set: (change: Partial<Writing>) => this.set(change) };
    this.writer = new SideWriter(pane, slice, 'pipeline-outcome');
  }

  list(): void {
    this.set({ outcome: null, application: null });
    this.show('pipeline');
  }

  makeTables(): void {
    this.make(['developments'], 'The table Developments is made. Add an application, or type its rows.');
  }

  makeCosts(): void {
    this.make(['bidCosts'], 'The table BidCosts is made. Type its items, then come back to the bid.');
  }

  addApplication(): void {
    this.set({ application: { ...NO_APPLICATION }, outcome: null });
    this.show('application');
  }

  typeApplication(field: keyof Omit<ApplicationForm, 'failed'>, text: string): void {
    const { application } = this.current;
    if (application) this.set({ application: { ...application, failed: null, [field]: text } });
  }

  saveApplication(): void {
    const form = this.current.application;
    if (!form) return;
    const cells = applicationCells(form);
    if (typeof cells === 'string') return this.applicationFailed(cells);
    void this.writer.work('Writing', async () => {
      const tables = await readSideTables();
      const plan = await plannedWrite(`Application ${form.development.trim()}`, tables, {
        developments: { added: [cells] },
      });
      const failed = await this.writer.write(plan, `${form.development.trim()} is added`);
      if (failed !== null) return this.applicationFailed(failed);
      this.set({ application: null });
      this.show('pipeline');
      this.pane.set({}, 'pipeline-outcome');
    });
  }

  openBid(development: string | null): void {
    const coming = this.coming();
    if (!coming) return;
    const row = development === null ? nextWithoutBid(coming) : developmentNamed(coming, development);
    const name = row?.development ?? development ?? '';
    const form = this.current.drafts[name] ?? firstForm(coming, row, name);
    this.set({ bid: form, outcome: null });
    this.show('bid');
  }

  typeBid(field: 'homes' | 'peopleEach' | 'coming', text: string): void {
    this.change({ [field]: text, ...(field === 'coming' ? { isComingTyped: true } : {}) });
  }

  typeTest(test: TestKey, text: string): void {
    const { bid } = this.current;
    if (bid) this.change({ tests: { ...bid.tests, [test]: text } });
  }

  writeBid(): void {
    const form = this.current.bid;
    if (!form) return;
    void this.writer.work('Writing the bid', () => this.writeBidNow(form));
  }

  undo(): void {
    const { bidSheet, outcome } = this.current;
    if (!bidSheet || bidSheet.at !== outcome?.at) return this.writer.undo();
    if (bidSheet.isNoted) return this.writer.undo(() => this.bidRemoved(bidSheet));
    void this.writer.work('Putting back', async () => {
      const { isWhole, text } = await this.bidRemoved(bidSheet);
      this.writer.told(isWhole ? 'ok' : 'warning', text);
    });
  }

  private async bidRemoved(made: MadeBid): Promise<AlsoUndone> {
    const { name } = made.sheet;
    try {
      const isGone = await removeMadeSheet(made.sheet);
      this.set({ bidSheet: null });
      return isGone
        ? { isWhole: true, text: `The sheet ${name} is removed.` }
        : { isWhole: false, text: `The sheet ${name} has changed since, so it is left as it is.` };
    } catch (error) {
      return { isWhole: false, text: `The sheet ${name} is left as it is. ${refusalOf(error)}` };
    }
  }

  /** The sheet first, as a bid that is asked for has one; then what was asked, in the table of developments. */
  private async writeBidNow(form: BidForm): Promise<void> {
    const tables = await readSideTables();
    const reading = await currentRegister();
    if (reading.state !== 'ready' || reading.pending) return this.writer.told('error', UNREAD);
    const coming = comingOf(reading.register, tables);
    if (!coming.costs) return this.writer.told('error', UNREAD);
    const row = developmentNamed(coming, form.development);
    const draft = bidDraft(coming.costs, form);
    if (!draft.bid) return this.writer.told('error', UNREAD);
    const of = {
      development: form.development === '' ? 'a development' : form.development,
      authority: row?.authority ?? '',
      application: row?.application ?? '',
    };
    const made = bidSheet(of, form, draft, this.pane.state().asAtSerial);
    const outcome = await writeSheets([
      {
        name: `${made.isDraft ? 'Draft bid' : 'Bid'} ${of.development}`,
        block: made.block,
        boldRowIndexes: made.boldRows,
        cellFormats: made.amounts.map((cell) => ({ ...cell, format: AMOUNT })),
        columnWidths: BID_WIDTHS,
        print: { footer: `${made.isDraft ? 'Draft bid' : 'Bid'}: ${of.development}` },
      },
    ]);
    if (outcome.kind !== 'made') return this.writer.told('error', outcome.message);
    const sheet: MadeSheet = { ...outcome.sheets[0]!, block: made.block };
    if (row && !made.isDraft) return this.noteAsked(tables, row, draft.gap!.total, sheet);
    const text = `Written to the sheet ${sheet.name}.${made.isDraft ? ' It is a draft.' : ''}`;
    this.sheetAlone('ok', text, sheet);
  }

  /** The sheet is all that was made: it is known by its id when it is taken back. */
  private sheetAlone(intent: 'ok' | 'warning', text: string, sheet: MadeSheet): void {
    this.set({ bidSheet: { sheet, at: sheet.id, isNoted: false } });
    this.writer.told(intent, text, sheet.id);
  }

  private async noteAsked(
    tables: SideTables,
    row: DevelopmentRow,
    asked: Parameters<typeof toPounds>[0],
    sheet: MadeSheet,
  ): Promise<void> {
    const { name } = sheet;
    const cells = { asked: toPounds(asked), ...(row.bid === '' ? { bid: name } : {}) };
    const plan = await plannedWrite(`Bid for ${row.development}`, tables, {
      developments: { changed: [{ rowIndex: row.rowIndex, cells }] },
    });
    const what = `The bid is on the sheet ${name}, and ${writePounds(asked)} is entered as asked for ${row.development}`;
    const failed = await this.writer.write(plan, what);
    if (failed === null) {
      const { at } = this.current.outcome ?? {};
      this.set({ bidSheet: at ? { sheet, at, isNoted: true } : null });
      return;
    }
    const text = `The bid is on the sheet ${name}. What was asked is not in Developments. ${failed}`;
    this.sheetAlone('warning', text, sheet);
  }

  private make(names: readonly SideTableName[], text: string): void {
    void this.writer.work('Making the table', async () => {
      const failed = await makeMissing(await readSideTables(), names);
      if (failed !== null) return this.writer.told('error', failed);
      await this.writer.readAgain();
      this.writer.told('ok', text);
    });
  }

  private applicationFailed(text: string): void {
    const { application } = this.current;
    if (application) this.set({ application: { ...application, failed: text } });
    this.pane.set({}, 'application-failed');
  }

  private coming(): Coming | null {
    const { reading, tables } = this.pane.state();
    return reading?.state === 'ready' && !reading.pending && tables
      ? comingOf(reading.register, tables)
      : null;
  }

  private change(change: Partial<BidForm>): void {
    const { bid, drafts } = this.current;
    if (!bid) return;
    const form = { ...bid, ...change };
    this.set({ bid: form, drafts: { ...drafts, [form.development]: form }, outcome: null });
  }

  private get current(): PipelineState {
    return this.pane.state().pipeline;
  }

  private set(change: Partial<PipelineState>): void {
    this.pane.set({ pipeline: { ...this.current, ...change } });
  }
}

const AMOUNT = '#,##0.00';
const UNREAD = 'Nothing was written. The register or the table BidCosts cannot be read: see Home.';
const NO_APPLICATION: ApplicationForm = {
  ...{ development: '', authority: '', application: '', homes: '', decisionDue: '', failed: null },
};

const nextWithoutBid = ({ developments }: Coming): DevelopmentRow | undefined =>
  developments ? developmentGroups(developments).withoutBid[0] : undefined;

const developmentNamed = ({ developments }: Coming, name: string): DevelopmentRow | undefined =>
  developments?.rows.find(({ development }) => normalText(development) === normalText(name));

/** A bid as it begins: the homes of the development, and what the table of costs says that comes anyway. */
function firstForm({ costs }: Coming, row: DevelopmentRow | undefined, development: string): BidForm {
  const coming = costs ? comingOfTable(costs) : null;
  return {
    development,
    homes: row?.dwellings == null ? '' : String(row.dwellings),
    peopleEach: '',
    coming: coming === null ? '' : writePounds(coming, { symbol: false }),
    tests: Object.fromEntries(TESTS.map(({ key }) => [key, ''])) as BidForm['tests'],
    isComingTyped: false,
  };
}

/** The application's row; or what to put right. */
function applicationCells(form: ApplicationForm): RowCells | string {
  const [development, authority, application] = [form.development, form.authority, form.application].map(
    (text) => text.trim(),
  ) as [string, string, string];
  if (development === '') return 'Write the name of the development or its site.';
  const homes = form.homes.trim().replace(/,/g, '');
  if (!/^\d{1,6}$/.test(homes) || Number(homes) === 0) return 'Write a whole number of homes, as 120.';
  const date = form.decisionDue.trim() === '' ? null : readDate(form.decisionDue);
  if (typeof date === 'string')
    return 'Write the day of the decision day first, as 14/01/2027, or leave it blank.';
  return {
    development,
    dwellings: Number(homes),
    stage: 'Application',
    ...(authority === '' ? {} : { authority }),
    ...(application === '' ? {} : { application }),
    ...(date === null ? {} : { decisionDue: date }),
  };
}
