import type { IArrayFormulaRangeType } from '@univerjs/engine-formula';
import type { IRange } from '@univerjs/core';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { BookCalculation, CellPlace } from './book';
import type { UniverContext } from './univer-context';
import { calculateSoon } from './calculate-soon';

const RUN_CALCULATION = 'formula.mutation.set-formula-calculation-start';
const START_CALCULATION = 'formula.mutation.set-trigger-formula-calculation-start';
const CALCULATION_RESULT = 'formula.mutation.set-formula-calculation-result';
const SETTLE_LIMIT_MS = 30_000;

interface DirtyRange {
  unitId: string;
  sheetId: string;
  range: IRange;
}

/**
 * Knows when the engine has caught up. Univer recalculates a moment after the last change, so every change
 * is numbered, and a recalculation is good for the changes that had been made when it started.
 */
export class UniverCalculation implements BookCalculation {
  private changesMade = 0;
  private changesAtStart = 0;
  private changesCalculated = 0;
  private waiting: (() => void)[] = [];
  private spillsBefore: IArrayFormulaRangeType[string] = {};
  private isRunning = false;
  /** A recalculation was asked for and has not ended: under manual calculation no other runs. */
  private isAskedFor = false;

  constructor(private readonly univer: UniverContext) {
    const formula = univer.api.getFormula();
    formula.calculationStart(() => {
      this.isRunning = true;
      this.changesAtStart = this.changesMade;
    });
    formula.calculationEnd((state) => this.ended(state));
    // What a run that is held back would have calculated is kept by Univer for the next that is not.
    univer.api.addEvent(univer.api.Event.BeforeCommandExecute, (command) => {
      if (command.id === RUN_CALCULATION && this.isHeld) command.cancel = true;
    });
    calculateSoon(
      univer.service(TriggerCalculationController),
      univer.commands,
      () => this.isRunning,
      (dirty) => univer.execute(RUN_CALCULATION, dirty, { onlyLocal: true }),
    );
    univer.commands.subscribe(({ id, params }) => {
      if (id !== CALCULATION_RESULT) return;
      const sheetIds = Object.keys(params.unitData?.[univer.unitId] ?? {});
      if (sheetIds.length > 0) univer.events.sheetsCalculated.emit(sheetIds);
    });
  }

  /** Says that something was changed which a recalculation will follow. */
  changed(): void {
    this.changesMade += 1;
    this.univer.events.calculating.emit(true);
  }

  isSettled(): boolean {
    return this.changesCalculated >= this.changesMade;
  }

  private get isHeld(): boolean {
    return this.univer.isCalculationManual && !this.isAskedFor;
  }

  /** Under manual calculation there is nothing to wait for until a recalculation is asked for. */
  async settle(): Promise<void> {
    if (this.isHeld) return;
    const goal = this.changesMade;
    const limit = Date.now() + SETTLE_LIMIT_MS;
    while (this.changesCalculated < goal) {
      const leftMs = limit - Date.now();
      if (leftMs <= 0) throw new Error('The spreadsheet did not finish its recalculation.');
      await this.nextRecalculation(leftMs);
    }
  }

  async recalculate(): Promise<void> {
    this.isAskedFor = true;
    try {
      this.changed();
      this.univer.api.getFormula().executeCalculation();
      await this.settle();
    } finally {
      this.isAskedFor = false;
    }
  }

  markDirty(cells: CellPlace[]): void {
    this.markRangesDirty(verticalRuns(cells).map((range) => ({ ...range, unitId: this.univer.unitId })));
  }

  /** Makes Univer forget which cells depend on which, for every sheet: they are worked out anew. */
  forgetDependencies(): void {
    const sheets = Object.fromEntries(this.univer.sheetIds().map((sheetId) => [sheetId, '1']));
    this.univer.execute(
      START_CALCULATION,
      { clearDependencyTreeCache: { [this.univer.unitId]: sheets } },
      { onlyLocal: true },
    );
  }

  private markRangesDirty(dirtyRanges: DirtyRange[]): void {
    if (dirtyRanges.length === 0) return;
    this.changed();
    this.univer.execute(START_CALCULATION, { dirtyRanges }, { onlyLocal: true });
  }

  private nextRecalculation(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private ended(state: number): void {
    this.isRunning = false;
    const stopped = state === this.univer.engine.FormulaExecutedStateType.STOP_EXECUTION;
    if (stopped || this.recalculatesVacatedCells()) return;
    const done = this.changesAtStart;
    // The results are written to the sheet right after this event.
    setTimeout(() => {
      this.changesCalculated = Math.max(this.changesCalculated, done);
      for (const wake of this.waiting.splice(0)) wake();
      if (this.isSettled()) this.univer.events.calculating.emit(false);
    }, 0);
  }

  /**
   * A spill that shrank or went leaves cells behind, and Univer does not recalculate what uses them.
   * Answers whether another recalculation follows for their sake.
   */
  private recalculatesVacatedCells(): boolean {
    const { FormulaDataModel } = this.univer.engine;
    const model = this.univer.service<InstanceType<typeof FormulaDataModel>>(FormulaDataModel);
    const spills = model.getArrayFormulaRange()?.[this.univer.unitId] ?? {};
    const vacated: DirtyRange[] = [];
    for (const [sheetId, rows] of Object.entries(this.spillsBefore ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, before] of Object.entries(columns as Record<string, IRange>)) {
          const now = spills[sheetId]?.[Number(row)]?.[Number(column)];
          const shrank = !now || now.endRow < before.endRow || now.endColumn < before.endColumn;
          if (shrank) vacated.push({ unitId: this.univer.unitId, sheetId, range: before });
        }
      }
    }
    this.spillsBefore = structuredClone(spills);
    this.markRangesDirty(vacated);
    return vacated.length > 0;
  }
}

/** Cells as runs down a column, because Univer compares every dirty range with every other. */
function verticalRuns(cells: CellPlace[]): { sheetId: string; range: IRange }[] {
  const runs: { sheetId: string; range: IRange }[] = [];
  const inOrder = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  for (const { sheetId, row, column } of inOrder) {
    const last = runs[runs.length - 1];
    if (last?.sheetId === sheetId && last.range.startColumn === column && last.range.endRow === row - 1) {
      last.range.endRow = row;
    } else {
      runs.push({
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    }
  }
  return runs;
}
