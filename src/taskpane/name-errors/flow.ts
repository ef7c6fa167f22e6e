import { recalculate } from '../../workbook/formulas/calculation';
import { enterAgain } from '../../workbook/formulas/reenter-formulas';
import { ANSWER_SECONDS } from '../../workbook/excel/run-excel';
import {
  findUncalculated,
  lookAgain,
  type UncalculatedCell,
} from '../../workbook/formulas/uncalculated-cells';
import type { Pane } from '../kernel/store';
import { NOTHING_FOUND, refusedText, uncalculatedText, type Recovery } from './model';
import { counted } from '../ui/wording';

/** A cell that shows #NAME? for longer is told of: Excel is no longer at work on it. */
const NAME_MS = 2500;
/** So is one that waits for an answer; every answer of the add-in comes within ANSWER_SECONDS. */
const BUSY_MS = (ANSWER_SECONDS + 10) * 1000;
const POLL_MS = 400;
const NAME_POLLS = 6;
const MAX_POLLS = (ANSWER_SECONDS * 1000) / POLL_MS;

const waited = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Finds cells that were not worked out, and brings them back: by recalculation, else by entering their formulas again. */
export class RecoveryFlow {
  private looks = 0;

  constructor(private readonly pane: Pane) {}

  isAsking(): boolean {
    return this.pane.state().recovery.step === 'asking';
  }

  /** Looks through the workbook. What may be worked out in a moment is looked at again before it is told. */
  async look(): Promise<void> {
    const number = ++this.looks;
    const isLatest = (): boolean => number === this.looks && this.pane.state().recovery.step !== 'working';
    const found = await findUncalculated();
    if (!found || !isLatest()) return;
    const { notLookedAtCount } = found;
    this.pane.set({ recovery: { ...this.pane.state().recovery, notLookedAtCount } });
    if (found.cells.length === 0) return this.show([], 'found');
    await waited(NAME_MS);
    const still = await lookAgain(found.cells).catch(() => []);
    if (!isLatest()) return;
    const named = still.filter(({ shows }) => shows === '#NAME?');
    this.show(named, 'found');
    if (named.length === still.length) return;
    await waited(BUSY_MS);
    const left = await lookAgain(still).catch(() => []);
    if (isLatest()) this.show(left, 'found');
  }

  /** Those that are told of may have been put right in the sheet. */
  async lookAgain(): Promise<void> {
    const { recovery } = this.pane.state();
    if (recovery.cells.length === 0 || recovery.step === 'working' || recovery.step === 'asking') return;
    const left = await lookAgain(recovery.cells).catch(() => null);
    if (this.pane.state().recovery !== recovery) return;
    if (left === null) await this.look();
    else if (left.length !== recovery.cells.length) this.show(left, recovery.step);
  }

  /** Has Excel work every formula out anew. */
  async recalculate(): Promise<void> {
    const { cells } = this.pane.state().recovery;
    this.working();
    const outcome = await recalculate('FullRebuild');
    if (!outcome.done) return this.refused(`Excel did not recalculate. ${outcome.message}`, 'found');
    await this.finish(cells, 'stays');
  }

  ask(): void {
    this.change({ step: 'asking', refusal: null });
  }

  cancel(): void {
    this.change({ step: 'stays' }, 'enter-again');
  }

  /** Enters the formulas again, once that is agreed to. */
  async enter(): Promise<void> {
    const { cells } = this.pane.state().recovery;
    this.working();
    const result = await enterAgain(cells);
    if (result.kind === 'refused') return this.refused(refusedText(result), 'stays');
    await this.finish(cells, 'entered');
  }

  private async finish(cells: readonly UncalculatedCell[], step: 'stays' | 'entered'): Promise<void> {
    const left = await settled(cells);
    this.show(left, step);
    if (left.length > 0) return this.pane.announce(`${uncalculatedText(left)} still.`);
    const text =
      cells.length === 1 ? 'The cell is calculated.' : `All ${counted(cells.length, 'cell')} are calculated.`;
    const { screen } = this.pane.state();
    this.pane.set({ notice: text, ...(screen === 'recovery' && { screen: 'home' as const }) });
    this.pane.announce(text);
  }

  private working(): void {
    this.looks++;
    this.pane.set({ notice: null });
    this.change({ step: 'working', refusal: null });
    this.pane.announce('Recalculating.');
  }

  private refused(refusal: string, step: 'found' | 'stays'): void {
    this.change({ step, refusal });
  }

  private show(cells: readonly UncalculatedCell[], step: Recovery['step']): void {
    const { notLookedAtCount } = this.pane.state().recovery;
    const places = cells.map(({ sheet, sheetId, address, shows, otherNamespace }) => ({
      ...{ sheet, sheetId, address, shows },
      ...(otherNamespace !== undefined && { otherNamespace }),
    }));
    const isOver = places.length === 0;
    this.pane.set({
      recovery: { ...NOTHING_FOUND, notLookedAtCount, cells: places, step: isOver ? 'found' : step },
    });
  }

  private change(change: Partial<Recovery>, focus?: string): void {
    this.pane.set({ recovery: { ...this.pane.state().recovery, ...change } }, focus);
  }
}

/** Waits while Excel is at work on the cells; answers those that it leaves as they were. */
async function settled(cells: readonly UncalculatedCell[]): Promise<readonly UncalculatedCell[]> {
  let left: readonly UncalculatedCell[] = cells;
  for (let polls = 1; polls <= MAX_POLLS; polls++) {
    await waited(POLL_MS);
    left = await lookAgain(cells).catch(() => left);
    const isBusy = left.some(({ shows }) => shows === '#BUSY!');
    if (left.length === 0 || (polls >= NAME_POLLS && !isBusy)) break;
  }
  return left;
}
