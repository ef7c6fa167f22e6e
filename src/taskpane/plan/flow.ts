import { writePounds } from '../../domain/money/write-pounds';
import { contributionOf } from '../../domain/movements/new-movement';
import { pence, toPounds } from '../../domain/money/pence';
import { allocationOf } from '../../domain/plan/allocate';
import type { Plan, PlanLine } from '../../domain/plan/plan';
import type { Register } from '../../domain/register/register';
import { nextRequests } from '../../domain/requests/request-number';
import type { ReadyReading } from '../../workbook/register/register-reading';
import type { RowCells } from '../../workbook/writing/table-plan';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { keyOf, rowOfKey } from '../money/selected-row';
import { bookOf, yearOf } from '../requests/new-model';
import { plannedWrite } from '../requests/writes';
import { makeMissing } from '../tables/make-missing';
import { SideWriter, type Planned } from '../tables/writer';
import type { Writing } from '../tables/write-message';
import type { SideTableName, SideTables } from '../tables/state';
import { counted } from '../ui/wording';
import { freeInHand, inOneEach, lineKey, planMade } from './model';
import type { AllocateForm, PlanActions, PlanState } from './state';

/** The plan: which of its lines are used, and what is written of them. */
export class PlanFlow implements PlanActions {
  private readonly writer: SideWriter;

  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {
    const slice = { get: () => this.current, set: (change: Partial<Writing>) => this.set(change) };
    this.writer = new SideWriter(pane, slice, 'plan-outcome');
  }

  open(): void {
    this.set({ isAsking: false, outcome: null });
    this.show('plan');
  }

  lookAhead(months: number): void {
    this.set({ months, unticked: [], isAsking: false });
    this.pane.announce(`${counted(months, 'month')} ahead.`);
  }

  tick(key: string, isTicked: boolean): void {
    const others = this.current.unticked.filter((other) => other !== key);
    this.set({ unticked: isTicked ? others : [...others, key], isAsking: false });
  }

  ask(): void {
    this.set({ isAsking: true });
  }

  cancel(): void {
    this.set({ isAsking: false });
    this.pane.set({}, 'use-lines');
  }

  /** Escape closes the question. False where there is none. */
  escape(): boolean {
    if (this.pane.state().screen !== 'plan' || !this.current.isAsking) return false;
    this.cancel();
    return true;
  }

  use(): void {
    void this.work('Writing', () => this.useNow());
  }

  allocate(row: number): void {
    const state = this.pane.state();
    if (state.reading?.state !== 'ready' || !state.tables) return;
    const { register } = state.reading;
    const made = planMade(register, state.tables, this.current.months, state.asAtSerial);
    if (made.kind !== 'plan') return;
    const ofRow = made.plan.lines.filter(({ money }) => money.of.row === row && money.from === 'In hand');
    const own = inOneEach(ofRow);
    const lines = own.map(({ project, amount }) => ({
      project: project.name,
      amount: writePounds(pence(amount), { symbol: false }),
    }));
    const first = lines.length > 0 ? lines : [{ project: '', amount: '' }];
    this.set({ allocating: { row: keyOf(register, row), lines: first, failed: null }, outcome: null });
    this.show('allocate');
  }

  typeAllocation(index: number, field: 'project' | 'amount', text: string): void {
    const { allocating } = this.current;
    if (!allocating) return;
    const lines = allocating.lines.map((line, n) => (n === index ? { ...line, [field]: text } : line));
    this.change({ lines });
  }

  addProject(): void {
    const { allocating } = this.current;
    if (!allocating) return;
    this.change({ lines: [...allocating.lines, { project: '', amount: '' }] });
    this.pane.set({}, `allocate-project-${allocating.lines.length}`);
  }

  writeAllocation(): void {
    void this.work('Writing', () => this.allocateNow());
  }

  makeTable(): void {
    void this.work('Making the table', async () => {
      const failed = await makeMissing(this.pane.state().tables!, ['projects']);
      await this.writer.readAgain();
      if (failed === null)
        this.told('ok', 'The table Projects is made. Fill in its projects, then open the plan.');
      else this.told('error', failed);
    });
  }

  undo(): void {
    this.writer.undo();
  }

  /** What is written is the lines that were shown, of the plan as it is at this moment. */
  private async useNow(): Promise<void> {
    const shown = this.ticked(this.made());
    if (!shown || shown.length === 0) return;
    const toRequest = shown.some(({ money }) => money.from === 'Held by authority');
    const toCommit = shown.some(({ money }) => money.from === 'In hand');
    const needed: SideTableName[] = [
      ...(toRequest ? (['requests', 'dealings'] as const) : []),
      ...(toCommit ? (['movements'] as const) : []),
    ];
    const fresh = await this.fresh(needed);
    if (typeof fresh === 'string') return this.told('error', fresh);
    const lines = this.ticked(fresh.plan);
    if (!lines || linesText(lines) !== linesText(shown)) {
      this.set({ isAsking: false });
      return this.told('error', CHANGED);
    }
    const used = inOneEach(lines);
    const held = used.filter(({ money }) => money.from === 'Held by authority');
    const inHand = used.filter(({ money }) => money.from === 'In hand');
    const { register } = fresh.reading;
    const existing = bookOf(register, fresh.tables)?.table.rows.map(({ request }) => request) ?? [];
    const names = nextRequests(existing, yearOf(fresh.today), held.length);
    const requests = held.map((line, n) => requestCells(register, line, names[n]!));
    const commits = inHand.map((line) =>
      commitCells(register, line.money.of.row, line.project.name, line.amount, fresh.today),
    );
    const parts = [
      held.length > 0 ? counted(held.length, 'draft request') : '',
      inHand.length > 0 ? counted(inHand.length, 'commitment') : '',
    ].filter((part) => part !== '');
    const plan = await plannedWrite(`Plan: ${parts.join(', ')}`, fresh.tables, {
      ...(requests.length > 0 ? { requests: { added: requests } } : {}),
      ...(commits.length > 0 ? { movements: { added: commits } } : {}),
    });
    await this.write(plan, `${parts.join(' and ')} written`);
    this.set({ isAsking: false });
  }

  private async allocateNow(): Promise<void> {
    const { allocating } = this.current;
    if (!allocating) return;
    const fresh = await this.fresh(['movements']);
    if (typeof fresh === 'string') return this.change({ failed: fresh });
    const { register } = fresh.reading;
    const row = rowOfKey(register, allocating.row);
    const free = row >= 0 ? freeInHand(register, fresh.tables, row, fresh.today) : 0;
    if (!fresh.plan || free <= 0) return this.change({ failed: CHANGED });
    const { lines, allocated, refusal } = allocationOf(allocating.lines, pence(free), fresh.plan.projects);
    if (refusal !== null) return this.change({ failed: `Nothing was written. ${refusal}` });
    const added = lines.flatMap(({ project, amount }) =>
      project && amount !== null ? [commitCells(register, row, project.name, amount, fresh.today)] : [],
    );
    const what = `Allocation of ${allocating.row.agreement}`;
    const plan = await plannedWrite(what, fresh.tables, { movements: { added } });
    if (
      await this.write(plan, `${writePounds(allocated)} committed in ${counted(added.length, 'movement')}`)
    ) {
      this.set({ allocating: null });
      this.show('plan');
      this.pane.set({}, 'plan-outcome');
    }
  }

  private async write(plan: Planned, what: string): Promise<boolean> {
    const why = await this.writer.write(plan, what);
    if (why === null) this.set({ unticked: [] });
    else this.told('error', why);
    return why === null;
  }

  private made(): Plan | null {
    const { reading, tables, asAtSerial } = this.pane.state();
    if (reading?.state !== 'ready' || !tables) return null;
    const made = planMade(reading.register, tables, this.current.months, asAtSerial);
    return made.kind === 'plan' ? made.plan : null;
  }

  private ticked(plan: Plan | null): readonly PlanLine[] | null {
    return plan && plan.lines.filter((line) => !this.current.unticked.includes(lineKey(line)));
  }

  private async fresh(needed: readonly SideTableName[]): Promise<Fresh | string> {
    const failed = await makeMissing(this.pane.state().tables!, needed);
    if (failed !== null) return failed;
    await this.writer.readAgain();
    const { reading, tables, asAtSerial: today } = this.pane.state();
    if (reading?.state !== 'ready' || reading.pending || !tables) return NO_REGISTER;
    return { reading, tables, plan: this.made(), today };
  }

  private told(intent: 'ok' | 'warning' | 'error', text: string): void {
    if (intent === 'error' && this.pane.state().screen === 'allocate' && this.current.allocating) {
      this.change({ failed: text });
      return this.pane.set({}, 'allocate-failed');
    }
    this.writer.told(intent, text);
  }

  private work(working: string, job: () => Promise<void>): Promise<void> {
    return this.writer.work(working, job);
  }

  private change(change: Partial<AllocateForm>): void {
    const { allocating } = this.current;
    if (allocating) this.set({ allocating: { ...allocating, failed: null, ...change } });
  }

  private get current(): PlanState {
    return this.pane.state().plan;
  }

  private set(change: Partial<PlanState>): void {
    this.pane.set({ plan: { ...this.current, ...change } });
  }
}

interface Fresh {
  readonly reading: ReadyReading;
  readonly tables: SideTables;
  readonly plan: Plan | null;
  readonly today: number;
}

const NO_REGISTER = 'Nothing was written. The register cannot be read: see Home.';
const CHANGED =
  'Nothing was written. The register or a table changed. The plan was made again; look before you use it.';

const linesText = (lines: readonly PlanLine[]): string =>
  JSON.stringify(lines.map((line) => [lineKey(line), line.amount]));

const requestCells = (
  register: Register,
  { money, project, amount }: PlanLine,
  request: string,
): RowCells => ({
  request,
  ...contributionOf(register, money.of.row),
  amount: toPounds(pence(amount)),
  project: project.name,
  status: 'Draft',
  round: 1,
});

/** A movement that keeps money in hand for a project. */
const commitCells = (
  register: Register,
  row: number,
  project: string,
  amount: number,
  today: number,
): RowCells => ({
  date: today,
  ...contributionOf(register, row),
  movement: 'Committed',
  amount: toPounds(pence(amount)),
  project,
  source: 'Plan',
  recorded: today,
});
