import type { TableKind } from '../../domain/tables/table-kind';
import { now, today } from '../excel/clock';
import { currentPrinted } from '../sources/current-printed';
import { currentProjects } from './current-projects';
import { currentRegister } from './current-register';
import { currentTable } from './current-table';
import { refusalOf } from '../excel/run-excel';
import { PENDING_MESSAGE, UNREAD_MESSAGE } from './register-messages';
import type {
  FailedReading,
  PrintedReading,
  ProjectsReading,
  RegisterReading,
  TableReading,
} from './register-reading';
import { onRegisterChanged } from '../excel/workbook-changes';

/** A cell that is kept right: what the custom functions runtime gives a streaming function. */
export interface LiveCall {
  setResult(value: unknown): void;
  /** Shows the error with its message; a runtime without it takes the error as a result. */
  setError?(error: unknown): void;
  onCanceled?: (() => void) | undefined;
}

/** What a figure is calculated from. */
export interface Sources {
  readonly register: RegisterReading;
  readonly projects: ProjectsReading;
  /** Of the kinds that it needs. */
  readonly tables: ReadonlyMap<TableKind, TableReading>;
  /** Left out where nothing needs it. */
  readonly printed?: PrintedReading;
}

/** Which of them it needs; one that needs none changes with the day only. */
export interface Needs {
  readonly register: boolean;
  readonly projects: boolean;
  readonly tables?: readonly TableKind[];
  /** What was printed before, on sheets of their own. */
  readonly printed?: boolean;
}

/** Works out what a cell shows; it may throw the error that the cell is to show. */
export type Compute = (sources: Sources) => unknown;

interface Live {
  readonly needs: Needs;
  readonly compute: Compute;
  /** What it was last calculated from, and on which day: the same again needs no second look. */
  from: { readonly sources: Sources; readonly day: number } | null;
  /** What was pushed last, for comparing; undefined before the first. */
  shown: string | undefined;
}

/** In place of what no cell needs. */
const NOT_READ: FailedReading = { state: 'failed', message: '' };
const RETRY_MS = 30_000;
const RESIZE_MS = 100;
const MS_AFTER_MIDNIGHT = 1000;

/**
 * Keeps every cell without a register argument right.
 *
 *   the register changes ──▶ one reading for all cells ──▶ each calculated again ──▶ pushed where it differs
 *   midnight             ──▶ no reading                ──┘
 *
 * Cells that ask in one burst share one reading; one reading is in flight at a time, and another follows where the
 * workbook changed meanwhile.
 */
export class LiveFigures {
  private readonly live = new Map<LiveCall, Live>();
  private unsubscribe: (() => void) | null = null;
  private refreshing = false;
  private again = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private midnight: ReturnType<typeof setTimeout> | undefined;
  private readonly sizeHandlers: (() => void)[] = [];
  private resizing = false;

  /** Keeps a cell right until it is cancelled. */
  add(call: LiveCall, needs: Needs, compute: Compute): void {
    this.keep(call, { needs, compute, from: null, shown: undefined });
    this.unsubscribe ??= onRegisterChanged(() => void this.refresh());
    void this.refresh();
  }

  /**
   * Keeps a cell right that changes with the day alone; it asks Excel nothing.
   *
   * @param value what it shows today, which the caller pushes
   */
  addDaily(call: LiveCall, compute: () => unknown, value: unknown): void {
    const from = { sources: { register: NOT_READ, projects: NOT_READ, tables: new Map() }, day: today() };
    this.keep(call, { needs: { register: false, projects: false }, compute, from, shown: written(value) });
  }

  private keep(call: LiveCall, figure: Live): void {
    this.live.set(call, figure);
    // Its own token only: Excel may start the new call before it ends the old, or after.
    call.onCanceled = () => {
      this.live.delete(call);
      this.resized();
    };
    this.resized();
    if (this.midnight === undefined) this.waitForMidnight();
  }

  /** How many formulas are kept right: Excel counts cells with the same formula as one. */
  get size(): number {
    return this.live.size;
  }

  /** Calls the handler when formulas came or went; once for a burst of them. */
  onResized(handler: () => void): void {
    this.sizeHandlers.push(handler);
  }

  /** Has the next refresh push every figure, also those that are as they were: Excel may have lost what it was told. */
  sayAgain(): void {
    for (const figure of this.live.values()) {
      figure.from = null;
      figure.shown = undefined;
    }
  }

  /** Reads what is needed, once, and pushes what differs. Never rejects. */
  async refresh(): Promise<void> {
    this.again = true;
    if (this.refreshing) return;
    this.refreshing = true;
    clearTimeout(this.retry);
    while (this.again) {
      await Promise.resolve(); // A burst of cells first comes together.
      this.again = false;
      // Cells that come while this is read may need what is not read here: they have the next turn.
      const asked = [...this.live];
      const sources = await read(asked.map(([, figure]) => figure.needs));
      for (const [call, figure] of asked) if (this.live.get(call) === figure) push(call, figure, sources);
      if (hasFailed(sources)) this.retryLater();
    }
    this.refreshing = false;
  }

  private resized(): void {
    if (this.sizeHandlers.length === 0 || this.resizing) return;
    this.resizing = true;
    setTimeout(() => {
      this.resizing = false;
      for (const handler of this.sizeHandlers) handler();
    }, RESIZE_MS);
  }

  /** A workbook that could not be read is tried again by and by, without waiting for a change. */
  private retryLater(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.refresh(), RETRY_MS);
    unref(this.retry);
  }

  /** Days left and flags turn when the user's own day does. */
  private waitForMidnight(): void {
    if (typeof setTimeout !== 'function') return; // A file of functions alone, without a page.
    const at = now();
    const next = new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1);
    this.midnight = setTimeout(
      () => {
        this.waitForMidnight();
        void this.refresh();
      },
      next.getTime() - at.getTime() + MS_AFTER_MIDNIGHT,
    );
    unref(this.midnight);
  }
}

/** In Node a timer keeps a program from ending; in a page there is no such thing. */
const unref = (timer: ReturnType<typeof setTimeout>): void => (timer as { unref?: () => void }).unref?.();

async function read(needs: readonly Needs[]): Promise<Sources> {
  const kinds = [...new Set(needs.flatMap(({ tables = [] }) => tables))];
  const [register, projects, printed, tables] = await Promise.all([
    needs.some((n) => n.register) ? currentRegister().catch(failed) : NOT_READ,
    needs.some((n) => n.projects) ? currentProjects().catch(failed) : NOT_READ,
    needs.some((n) => n.printed) ? currentPrinted().catch(failed) : NOT_READ,
    Promise.all(kinds.map(async (kind) => [kind, await currentTable(kind).catch(failed)] as const)),
  ]);
  return { register, projects, printed, tables: new Map<TableKind, TableReading>(tables) };
}

const failed = (error: unknown): FailedReading => ({ state: 'failed', message: refusalOf(error) });
const hasFailed = ({ register, projects, printed = NOT_READ, tables }: Sources): boolean =>
  [register, projects, printed, ...tables.values()].some(
    (reading) => reading !== NOT_READ && reading.state === 'failed',
  );

/** Works a cell out again where what it needs differs, and pushes what it shows where that differs. */
function push(call: LiveCall, figure: Live, sources: Sources): void {
  const day = today();
  if (isSame(figure, sources, day)) return;
  figure.from = { sources, day };
  const answer = unfinished(figure.needs, sources) ?? worked(figure.compute, sources);
  const shown = answer.ok ? written(answer.value) : errorText(answer.error);
  if (shown === figure.shown) return;
  figure.shown = shown;
  try {
    if (answer.ok) call.setResult(answer.value);
    else if (call.setError) call.setError(answer.error);
    else call.setResult(answer.error);
  } catch {
    figure.shown = undefined; // The runtime refused it: said again with the next change; the other cells go on.
  }
}

const isSame = ({ from, needs }: Live, sources: Sources, day: number): boolean =>
  from !== null &&
  from.day === day &&
  (!needs.register || from.sources.register === sources.register) &&
  (!needs.projects || from.sources.projects === sources.projects) &&
  (!needs.printed || from.sources.printed === sources.printed) &&
  (needs.tables ?? []).every((kind) => from.sources.tables.get(kind) === sources.tables.get(kind));

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

function worked(compute: Compute, sources: Sources): Answer {
  try {
    return { ok: true, value: compute(sources) };
  } catch (error) {
    return { ok: false, error };
  }
}

/** A register that is part old, part new, or may be, gives no figure; null where it is whole. */
function unfinished(needs: Needs, { register, projects, tables }: Sources): Answer | null {
  const needed = [
    needs.register ? register : null,
    needs.projects ? projects : null,
    ...(needs.tables ?? []).map((kind) => tables.get(kind) ?? null),
  ];
  const pending = needed.flatMap((reading) =>
    reading && 'pending' in reading && reading.pending ? [reading.pending] : [],
  );
  if (pending.length === 0) return null;
  const message = pending.some(({ isUnread }) => isUnread) ? UNREAD_MESSAGE : PENDING_MESSAGE;
  return { ok: false, error: new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message) };
}

/** What a cell shows, for comparing. */
const written = (value: unknown): string => JSON.stringify(value, asText);

/** For comparing: an error in a cell of a spill by its code and message, whatever its own JSON says. */
function asText(this: unknown, key: string, value: unknown): unknown {
  const raw = (this as Record<string, unknown>)[key];
  return typeof raw === 'object' && raw !== null && 'code' in raw ? errorText(raw) : value;
}

const errorText = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return `${String(code)} ${String(message)}`;
};

/** The live cells of this workbook. */
export const liveFigures = new LiveFigures();
