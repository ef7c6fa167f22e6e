import { now, today } from './clock';
import { currentProjects } from './current-projects';
import { currentRegister } from './current-register';
import { refusalOf } from './in-excel';
import type { ProjectsReading, RegisterReading } from './register-reading';
import { onRegisterChanged } from './workbook-changes';

/** A cell that is kept right: what the custom functions runtime gives a streaming function. */
export interface LiveCall {
  setResult(value: unknown): void;
  /** Shows the error with its message; a runtime without it takes the error as a result. */
  setError?(error: unknown): void;
  onCanceled?: (() => void) | undefined;
}

/** What a figure is worked out from. */
export interface Sources {
  readonly register: RegisterReading;
  readonly projects: ProjectsReading;
}

/** Which of them it needs; one that needs none changes with the day only. */
export interface Needs {
  readonly register: boolean;
  readonly projects: boolean;
}

/** Works out what a cell shows; it may throw the error that the cell is to show. */
export type Compute = (sources: Sources) => unknown;

interface Live {
  readonly needs: Needs;
  readonly compute: Compute;
  /** What it was last worked out from, and on which day: the same again needs no second look. */
  from: { readonly sources: Sources; readonly day: number } | null;
  /** What was pushed last, for comparing; undefined before the first. */
  shown: string | undefined;
}

const NOT_READ: Sources = {
  register: { state: 'failed', message: '' },
  projects: { state: 'failed', message: '' },
};
const MS_AFTER_MIDNIGHT = 1000;

/**
 * Keeps every cell without a register argument right.
 *
 *   the register changes ──▶ one reading for all cells ──▶ each worked out again ──▶ pushed where it differs
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
  private midnight: ReturnType<typeof setTimeout> | undefined;

  /** Keeps a cell right until it is cancelled. */
  add(call: LiveCall, needs: Needs, compute: Compute): void {
    this.live.set(call, { needs, compute, from: null, shown: undefined });
    // Its own token only: Excel may start the new call before it ends the old, or after.
    call.onCanceled = () => this.live.delete(call);
    this.unsubscribe ??= onRegisterChanged(() => void this.refresh());
    if (this.midnight === undefined) this.waitForMidnight();
    void this.refresh();
  }

  get size(): number {
    return this.live.size;
  }

  /** Reads what is needed, once, and pushes what differs. */
  async refresh(): Promise<void> {
    this.again = true;
    if (this.refreshing) return;
    this.refreshing = true;
    try {
      while (this.again) {
        await Promise.resolve(); // A burst of cells first comes together.
        this.again = false;
        this.push(await this.read());
      }
    } finally {
      this.refreshing = false;
    }
  }

  private async read(): Promise<Sources> {
    const needs = [...this.live.values()].map((figure) => figure.needs);
    const reading = async <T>(isNeeded: boolean, read: () => Promise<T>, otherwise: T): Promise<T> =>
      isNeeded ? read() : otherwise;
    try {
      const [register, projects] = await Promise.all([
        reading(
          needs.some((n) => n.register),
          currentRegister,
          NOT_READ.register,
        ),
        reading(
          needs.some((n) => n.projects),
          currentProjects,
          NOT_READ.projects,
        ),
      ]);
      return { register, projects };
    } catch (error) {
      const failed = { state: 'failed', message: refusalOf(error) } as const;
      return { register: failed, projects: failed };
    }
  }

  private push(sources: Sources): void {
    const day = today();
    for (const [call, figure] of [...this.live]) {
      if (this.live.get(call) !== figure || isSame(figure, sources, day)) continue;
      figure.from = { sources, day };
      const answer = worked(figure.compute, sources);
      const shown = JSON.stringify(answer.ok ? answer.value : [errorText(answer.error)]);
      if (shown === figure.shown) continue;
      figure.shown = shown;
      if (answer.ok) call.setResult(answer.value);
      else if (call.setError) call.setError(answer.error);
      else call.setResult(answer.error);
    }
  }

  /** Days left and flags turn when the user's own day does. */
  private waitForMidnight(): void {
    const at = now();
    const next = new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1);
    this.midnight = setTimeout(
      () => {
        this.waitForMidnight();
        void this.refresh();
      },
      next.getTime() - at.getTime() + MS_AFTER_MIDNIGHT,
    );
    (this.midnight as { unref?: () => void }).unref?.();
  }
}

const isSame = ({ from, needs }: Live, sources: Sources, day: number): boolean =>
  from !== null &&
  from.day === day &&
  (!needs.register || from.sources.register === sources.register) &&
  (!needs.projects || from.sources.projects === sources.projects);

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

function worked(compute: Compute, sources: Sources): Answer {
  try {
    return { ok: true, value: compute(sources) };
  } catch (error) {
    return { ok: false, error };
  }
}

const errorText = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return `${String(code)} ${String(message)}`;
};

/** The live cells of this workbook. */
export const liveFigures = new LiveFigures();
