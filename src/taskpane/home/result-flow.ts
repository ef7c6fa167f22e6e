import {
  formatResult,
  seeResult,
  unformatResult,
  type ResultSeen,
} from '../../workbook/formulas/result-format';
import type { Pane } from '../kernel/store';
import type { ResultActions, ResultState } from './result-state';
import { cellName } from '../ui/wording';

/** The selection rests for so long before Excel is asked. */
const REST_MS = 200;
/** A formula that was just inserted is looked at so often, until it shows its result. */
const LOOKS_AFTER_INSERT = 12;
const BETWEEN_LOOKS_MS = 400;

/** Formats what a function shows: a function cannot, and dates would show as 45688. */
export class ResultFlow implements ResultActions {
  private readonly declined = new Set<string>();
  private waits: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;

  constructor(private readonly pane: Pane) {}

  /** The selection moved. */
  moved(): void {
    clearTimeout(this.waits);
    this.waits = setTimeout(() => void this.look(), REST_MS);
  }

  /** A formula of ours was inserted into the active cell: what it shows is formatted as soon as it is there. */
  async inserted(): Promise<void> {
    for (let n = 0; n < LOOKS_AFTER_INSERT; n++) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
      await this.look();
      if (this.current.seen) return this.formatSeen();
    }
  }

  format(): void {
    void this.formatSeen();
  }

  decline(): void {
    const { seen } = this.current;
    if (seen) this.declined.add(placeOf(seen));
    this.set({ seen: null });
  }

  undo(): void {
    void this.unformat();
  }

  private async look(): Promise<void> {
    if (this.pane.state().screen !== 'home') return;
    const look = ++this.looks;
    const seen = await seeResult();
    if (look !== this.looks) return;
    const { before } = this.current;
    const isFormatted = seen !== null && before !== null && placeOf(before.seen) === placeOf(seen);
    const shown = seen && !this.declined.has(placeOf(seen)) && !isFormatted ? seen : null;
    if (shown !== null || this.current.seen !== null) this.set({ seen: shown });
  }

  private async formatSeen(): Promise<void> {
    const { seen, isWorking } = this.current;
    if (!seen || isWorking) return;
    this.set({ isWorking: true });
    const outcome = await formatResult(seen);
    this.set({ isWorking: false });
    if (outcome.kind === 'refused') return this.pane.set({ refusal: outcome.message });
    this.set({ seen: null, before: outcome.before });
    this.pane.announce(`The result in ${cellName(seen.sheet, seen.address)} is formatted.`);
  }

  private async unformat(): Promise<void> {
    const { before, isWorking } = this.current;
    if (!before || isWorking) return;
    this.set({ isWorking: true });
    const outcome = await unformatResult(before);
    this.set({ isWorking: false });
    if (outcome.kind === 'refused') return this.pane.set({ refusal: outcome.message });
    this.declined.add(placeOf(before.seen));
    this.set({ before: null });
    this.pane.announce('The formats from before are back.');
  }

  private get current(): ResultState {
    return this.pane.state().result;
  }

  private set(change: Partial<ResultState>): void {
    this.pane.set({ result: { ...this.current, ...change } });
  }
}

const placeOf = ({ sheet, address }: ResultSeen): string => `${sheet}!${address}`;
