import { insertFormula, type SelectedCell } from '../../workbook/excel/selection';
import { spillOver } from '../../workbook/formulas/result-format';
import { exampleOf, firstStep, questionOf, whyNotHere, withRange, type Insertion } from './insertion-model';
import type { Pane } from '../kernel/store';
import { cellName } from '../ui/wording';

/** Inserts a function's example into the selected cell: ranges that it needs are asked for first, and so is a filled cell. */
export class FormulaInsertion {
  /**
   * @param whatIsSelected reads it into the pane, and waits for the register, in which nothing is inserted
   * @param inserted called when a formula was written
   */
  constructor(
    private readonly pane: Pane,
    private readonly whatIsSelected: () => Promise<void>,
    private readonly inserted: () => void,
  ) {}

  isAsking(): boolean {
    const { insertion } = this.pane.state();
    return insertion !== null && insertion.step !== 'inserted' && insertion.step !== 'refused';
  }

  async begin(name: string): Promise<void> {
    await this.whatIsSelected();
    this.pane.set({ refusal: null });
    const first = firstStep(name);
    if (first) this.ask(first);
    else await this.insert(name, exampleOf(name).write([]), this.pane.state().selection?.cell ?? null);
  }

  /** The answer that goes on: uses the range, inserts in the cell, or replaces what it holds. */
  async confirm(): Promise<void> {
    const { insertion, selection: selected } = this.pane.state();
    if (insertion?.step === 'ranges' && selected?.range) this.ask(withRange(insertion, selected.range));
    else if (insertion?.step === 'where') {
      await this.insert(
        insertion.name,
        exampleOf(insertion.name).write(insertion.given),
        selected?.cell ?? null,
      );
    } else if (insertion?.step === 'replace') {
      const { name, formula, cell } = insertion;
      await this.insert(name, formula, cell, cell.text);
    }
  }

  cancel(): void {
    const { insertion } = this.pane.state();
    if (insertion) this.pane.set({ insertion: null }, `insert-${insertion.name}`);
  }

  private ask(insertion: Insertion): void {
    const { selection: selected, reading } = this.pane.state();
    const table = reading?.state === 'ready' ? reading.table : null;
    const { confirm } = questionOf(insertion, selected, table);
    this.pane.set({ insertion }, confirm ? 'confirm' : 'question');
  }

  private async insert(
    name: string,
    formula: string,
    cell: SelectedCell | null,
    replacing?: string,
  ): Promise<void> {
    const { reading } = this.pane.state();
    if (!cell)
      return this.finish({ name, step: 'refused', message: 'No cell is selected. Select one in the sheet.' });
    const why = whyNotHere(cell, reading?.state === 'ready' ? reading.table : null);
    if (why)
      return this.finish({
        name,
        step: 'refused',
        message: `Nothing was inserted. ${why} Select another cell.`,
      });
    const over = await spillOver(cell.sheet, cell.address);
    if (over !== null) {
      const message = `Nothing was inserted. ${cellName(cell.sheet, cell.address)} is filled by the formula in ${over}. Select another cell.`;
      return this.finish({ name, step: 'refused', message });
    }
    const result = await insertFormula(formula, { at: cell, replacing });
    if (result.kind === 'filled') return this.ask({ name, step: 'replace', formula, cell: result.cell });
    if (result.kind === 'refused') {
      return this.finish({ name, step: 'refused', message: `Nothing was inserted. ${result.message}` });
    }
    const where = cellName(result.cell.sheet, result.cell.address);
    this.finish({ name, step: 'inserted', message: `${formula} is in ${where}.` });
    this.inserted();
    await this.whatIsSelected();
  }

  private finish(insertion: Extract<Insertion, { step: 'inserted' | 'refused' }>): void {
    this.pane.set({ insertion }, `insert-${insertion.name}`);
    this.pane.announce(insertion.message);
  }
}
