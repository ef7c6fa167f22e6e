import { listed } from '../../domain/findings/listed';
import { writePounds } from '../../domain/money/write-pounds';
import type { Register } from '../../domain/register/register';
import { withEvidence } from '../../domain/requests/evidence';
import type { ListedRequest } from '../../domain/requests/list-requests';
import { freeToAsk } from '../../domain/requests/new-request';
import { firstStepAmount, takesAmount, type RequestStep } from '../../domain/requests/request-step';
import { currentRegister } from '../../workbook/register/current-register';
import type { ReadyReading } from '../../workbook/register/register-reading';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { keyOf, rowOfKey, selectedRows } from '../money/selected-row';
import { readSideTables } from '../tables/flow';
import { makeMissing } from '../tables/make-missing';
import { SideWriter, type Planned } from '../tables/writer';
import type { Writing, WriteMessage } from '../tables/write-message';
import { type SideTableName, type SideTables } from '../tables/state';
import { counted } from '../ui/wording';
import { shownLetter } from './letter-screen';
import { askingOf, drawnBeforeOf, isLikelyDrawn, requestNamed, type Asking } from './model';
import { bookOf, projectFor } from './new-model';
import type {
  LetterShown,
  NewLine,
  NewLineField,
  NewRequestsForm,
  RequestChip,
  RequestsActions,
  RequestsState,
} from './state';
import { firstEntry, newRequestRows, plannedWrite, stepWrite, type StepOfRequest } from './writes';

/** Requests for drawdown: made, answered, paid, and their letters. Everything that is written is undone by one press. */
export class RequestsFlow implements RequestsActions {
  private readonly writer: SideWriter;

  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {
    const slice = { get: () => this.current, set: (change: Partial<Writing>) => this.set(change) };
    this.writer = new SideWriter(pane, slice, 'requests-outcome');
  }

  list(chip: RequestChip = 'current'): void {
    const isOpen = this.pane.state().screen === 'requests';
    this.set({ chip, ...(isOpen ? {} : { outcome: null }) });
    if (!isOpen) this.show('requests');
  }

  makeTables(): void {
    void this.work('Making the tables', async () => {
      const failed = await makeMissing(this.tables(), ['requests', 'dealings']);
      if (failed !== null) return this.told('error', failed);
      await this.writer.readAgain();
      this.told('ok', 'The tables Requests and Log of dealings are made.');
    });
  }

  open(request: string): void {
    this.drop();
    this.set({ open: request, evidence: null, step: null, outcome: null, letter: null });
    this.show('request');
  }

  fromSelection(): void {
    const reading = this.ready();
    if (!reading) return;
    const rows = selectedRows(reading.register, this.pane.state().selection);
    if (rows.length > 0) return this.fromRows(rows);
    this.pane.set({ refusal: TOO_MANY });
  }

  fromRows(rows: readonly number[]): void {
    const reading = this.ready();
    if (!reading || rows.length === 0 || this.current.working !== null) return;
    const lines = rows.map((row) => this.lineFor(reading.register, row));
    this.set({ form: { lines, evidence: {}, failed: null }, outcome: null });
    this.show('request-new');
  }

  typeLine(index: number, field: NewLineField, text: string): void {
    const { form } = this.current;
    if (!form) return;
    const lines = form.lines.map((line, n) => (n === index ? { ...line, [field]: text } : line));
    this.change({ lines });
  }

  tickRow(row: number, isTicked: boolean): void {
    const { form } = this.current;
    const reading = this.ready();
    if (!form || !reading) return;
    const others = form.lines.filter((line) => rowOfKey(reading.register, line.row) !== row);
    this.change({ lines: isTicked ? [...others, this.lineFor(reading.register, row)] : others });
  }

  tickNewEvidence(authority: string, name: string, isReady: boolean): void {
    const { form } = this.current;
    if (!form) return;
    const cell = withEvidence(form.evidence[authority] ?? '', name, isReady);
    this.change({ evidence: { ...form.evidence, [authority]: cell } });
  }

  save(thenLetter: boolean): void {
    void this.work('Saving', () => this.saveNow(thenLetter));
  }

  tickEvidence(name: string, isReady: boolean): void {
    const row = this.opened()?.request.row;
    if (!row) return;
    const cell = withEvidence(this.current.evidence ?? row.evidence, name, isReady);
    this.set({ evidence: cell === row.evidence ? null : cell });
  }

  saveEvidence(): void {
    void this.work('Saving', async () => {
      const { open, evidence } = this.current;
      const fresh = await this.fresh();
      const one = fresh && open !== null ? requestNamed(fresh.asking, open) : null;
      if (!fresh || !one || evidence === null) return this.told('error', CHANGED);
      const changed = [{ rowIndex: one.request.row.rowIndex, cells: { evidence } }];
      const plan = await plannedWrite(`Evidence of request ${open}`, fresh.tables, { requests: { changed } });
      await this.write(plan, `Evidence of request ${open} is saved`);
    });
  }

  askStep(step: RequestStep): void {
    const one = this.opened();
    if (!one) return;
    const { row } = one.request;
    const amount = takesAmount(step) ? writePounds(firstStepAmount(row, step), { symbol: false }) : '';
    const entry = firstEntry(step, this.pane.state().asAtSerial, amount);
    this.set({ step: { ...entry, isDrawn: this.isLikelyDrawn(one) }, outcome: null });
    this.pane.set({}, 'step-heading');
  }

  typeStep(field: 'date' | 'amount' | 'note', text: string): void {
    const { step } = this.current;
    if (step) this.set({ step: { ...step, [field]: text } });
  }

  tickDrawn(isDrawn: boolean): void {
    const { step } = this.current;
    if (step) this.set({ step: { ...step, isDrawn } });
  }

  cancelStep(): void {
    const { step } = this.current;
    this.set({ step: null });
    if (step) this.pane.set({}, `step-${step.step}`);
  }

  writeStep(): void {
    const { step, open, evidence } = this.current;
    if (!step || open === null) return;
    void this.work('Writing', async () => {
      const moves = step.step === 'Paid' && step.isDrawn !== true;
      const needed: SideTableName[] = ['dealings', ...(moves ? (['movements'] as const) : [])];
      await this.writeSteps([open], needed, ({ asking }) =>
        [requestNamed(asking, open)!].map(({ request }) => ({ request, entry: step, evidence })),
      );
    });
  }

  letter(requests: readonly string[]): void {
    const state = this.pane.state();
    const reading = this.ready();
    const asking = reading && state.tables && askingOf(reading.register, state.tables, state.asAtSerial);
    if (!asking) return;
    this.drop();
    const letter: LetterShown = {
      requests: withDrafts(asking, requests),
      leftOut: [],
      made: null,
      failed: null,
    };
    this.set({ letter, step: null, open: requests.length === 1 ? requests[0]! : null });
    this.show('request-letter');
  }

  tickLetter(request: string, isIn: boolean): void {
    const { letter } = this.current;
    if (!letter) return;
    this.drop();
    const others = letter.leftOut.filter((name) => name !== request);
    this.set({ letter: { ...letter, made: null, leftOut: isIn ? others : [...others, request] } });
  }

  makeLetter(): void {
    void this.work('Making the letter', async () => {
      const { letter } = this.current;
      const state = this.pane.state();
      const reading = this.ready();
      const asking = reading && state.tables && askingOf(reading.register, state.tables, state.asAtSerial);
      const made = asking && letter && shownLetter(asking, letter, state.asAtSerial);
      if (!letter || !made) return;
      try {
        const { letterFile } = await import(/* webpackChunkName: "letter" */ './letter-file');
        const blob = await letterFile(made.letter);
        this.drop();
        const number = made.letter.reference.replace(/[\\/:*?"<>|]/g, '-');
        const name = `S106 request ${number} ${made.authority}.docx`.replace(/[\\/:*?"<>|]/g, '-');
        this.set({
          letter: { ...letter, failed: null, made: { name, url: URL.createObjectURL(blob) } },
          outcome: null,
        });
        this.pane.set({}, 'letter-made');
      } catch (error) {
        console.error(error);
        this.set({ letter: { ...letter, failed: LETTER_FAILED } });
        this.pane.set({}, 'letter-failed');
      }
    });
  }

  markSent(): void {
    const { letter } = this.current;
    if (!letter) return;
    const names = letter.requests.filter((name) => !letter.leftOut.includes(name));
    void this.work('Writing', () =>
      this.writeSteps(names, ['dealings'], ({ asking, today }) =>
        names.flatMap((name): StepOfRequest[] => {
          const one = requestNamed(asking, name);
          const status = one?.request.row.status;
          if (!one || (status !== 'Draft' && status !== 'More evidence asked')) return [];
          const step = status === 'Draft' ? 'Sent' : 'Sent again';
          return [{ request: one.request, entry: firstEntry(step, today, ''), evidence: null }];
        }),
      ),
    );
  }

  undo(): void {
    this.writer.undo();
  }

  private async saveNow(thenLetter: boolean): Promise<void> {
    const { form } = this.current;
    if (!form) return;
    const failed = await makeMissing(this.tables(), ['requests', 'dealings']);
    if (failed !== null) return this.change({ failed });
    const fresh = await this.fresh();
    if (!fresh) return this.change({ failed: NO_REGISTER });
    const made = newRequestRows(fresh.reading.register, fresh.tables, form, fresh.today);
    if (typeof made === 'string') return this.refused(`Nothing was written. ${made}`);
    const what = `${counted(made.names.length, 'request')}: ${made.names.join(', ')}`;
    const plan = await plannedWrite(what, fresh.tables, { requests: { added: made.rows } });
    const done = await this.write(
      plan,
      `${listedNames(made.names)} saved as ${made.names.length === 1 ? 'a draft' : 'drafts'}`,
    );
    if (!done) return;
    this.set({ form: null });
    if (thenLetter) {
      const { outcome } = this.current;
      this.letter(made.names);
      this.set({ outcome });
    } else this.show('requests');
    this.pane.set({}, 'requests-outcome');
  }

  /** Every step of a write, of the tables as they are at this moment. */
  private async writeSteps(
    names: readonly string[],
    needed: readonly SideTableName[],
    steps: (fresh: Fresh) => readonly StepOfRequest[],
  ): Promise<void> {
    const failed = await makeMissing(this.tables(), needed);
    if (failed !== null) return this.told('error', failed);
    const fresh = await this.fresh();
    if (!fresh) return this.told('error', NO_REGISTER);
    if (names.some((name) => requestNamed(fresh.asking, name) === null)) return this.told('error', CHANGED);
    const all = steps(fresh);
    if (all.length === 0) return this.told('error', CHANGED);
    const plan = await stepWrite(fresh.reading, fresh.tables, all, fresh.today);
    const said = all.map(({ request }) => request.row.request);
    if (await this.write(plan, `${listedNames(said)}: ${all[0]!.entry.step.toLowerCase()}`))
      this.set({ step: null, evidence: null });
  }

  /** True where it was written. */
  private async write(plan: Planned, what: string): Promise<boolean> {
    const why = await this.writer.write(plan, what);
    if (why !== null) this.refused(why);
    return why === null;
  }

  /** A refusal is shown where the press was. */
  private refused(text: string): void {
    if (this.current.form && this.pane.state().screen === 'request-new') {
      this.change({ failed: text });
      this.pane.set({}, 'new-failed');
    } else this.told('error', text);
  }

  private told(intent: WriteMessage['intent'], text: string): void {
    this.writer.told(intent, text);
  }

  private work(working: string, job: () => Promise<void>): Promise<void> {
    return this.writer.work(working, job);
  }

  /** The register and its tables as they are now, and what is asked for by them. */
  private async fresh(): Promise<Fresh | null> {
    const [reading, tables] = await Promise.all([currentRegister(), readSideTables()]);
    const today = this.pane.state().asAtSerial;
    if (reading.state !== 'ready' || reading.pending) return null;
    this.pane.set({ reading, tables });
    const asking = askingOf(reading.register, tables, today);
    return asking && { reading, tables, asking, today };
  }

  /** All that can be asked for, for the project that the plan gives it to. */
  private lineFor(register: Register, row: number): NewLine {
    const tables = this.tables();
    const { free } = freeToAsk(register, row, bookOf(register, tables));
    return {
      row: keyOf(register, row),
      amount: free > 0 ? writePounds(free, { symbol: false }) : '',
      project: projectFor(register, tables, row, this.pane.state().asAtSerial),
      item: '',
    };
  }

  private isLikelyDrawn(one: ListedRequest): boolean {
    const reading = this.ready();
    const { asAtSerial } = this.pane.state();
    const asking = reading && askingOf(reading.register, this.tables(), asAtSerial);
    return asking !== null && isLikelyDrawn(drawnBeforeOf(asking, one, this.tables()));
  }

  private opened() {
    const state = this.pane.state();
    const reading = this.ready();
    const { open } = this.current;
    if (!reading || !state.tables || open === null) return null;
    const asking = askingOf(reading.register, state.tables, state.asAtSerial);
    return asking && requestNamed(asking, open);
  }

  private ready(): ReadyReading | null {
    const { reading } = this.pane.state();
    return reading?.state === 'ready' && !reading.pending ? reading : null;
  }

  private tables(): SideTables {
    return this.pane.state().tables!;
  }

  /** A file that is not offered any more is not kept in memory. */
  private drop(): void {
    const made = this.current.letter?.made;
    if (made) URL.revokeObjectURL(made.url);
  }

  private change(change: Partial<NewRequestsForm>): void {
    const { form } = this.current;
    if (form) this.set({ form: { ...form, failed: null, ...change } });
  }

  private get current(): RequestsState {
    return this.pane.state().requests;
  }

  private set(change: Partial<RequestsState>): void {
    this.pane.set({ requests: { ...this.current, ...change } });
  }
}

interface Fresh {
  readonly reading: ReadyReading;
  readonly tables: SideTables;
  readonly asking: Asking;
  readonly today: number;
}

const TOO_MANY = 'Select up to 20 rows of the register, then ask for their money.';
const NO_REGISTER = 'Nothing was written. The register or the table Requests cannot be read: see Home.';
const CHANGED = 'Nothing was written. The request changed meanwhile. Look at it again.';
const LETTER_FAILED = 'The letter was not made. Close the pane, open it again, and try once more.';

const listedNames = (names: readonly string[]): string =>
  names.length === 1 ? `Request ${names[0]}` : `Requests ${listed(names)}`;

/** The requests that a letter may carry: those that it is made for, and other drafts to the same authority. */
function withDrafts(asking: Asking, names: readonly string[]): string[] {
  const own = names.flatMap((name) => requestNamed(asking, name) ?? []);
  const authority = own[0]?.authority ?? '';
  const drafts = asking.listed.filter(
    (one) =>
      one.authority === authority &&
      authority !== '' &&
      one.request.row.status === 'Draft' &&
      !own.includes(one),
  );
  return [...own.filter((one) => one.authority === authority), ...drafts].map(
    ({ request }) => request.row.request,
  );
}
