import { refusalOf } from '../../workbook/excel/run-excel';
import { fetchLatePart } from '../../workbook/writing/fetch-late-part';
import { lastUndo } from '../../workbook/writing/undo-record';
import type { NewSheetsOutcome } from '../../workbook/excel/new-sheets';
import { listed } from '../../workbook/register/register-messages';
import { goToCell } from '../../workbook/excel/selection';
import { markChanged } from '../../workbook/excel/workbook-changes';
import type { Pane } from '../kernel/store';

/** The last write of the add-in: stored in the workbook, and taken back by one press, also after other work. */
export class LastWriteFlow {
  constructor(private readonly pane: Pane) {}

  async look(): Promise<void> {
    const lastWrite = await lastUndo().catch(() => null);
    this.pane.set({ lastWrite });
  }

  async undo(): Promise<void> {
    if (this.pane.state().writing !== null) return;
    this.pane.set({ writing: 'Putting back', refusal: null, notice: null });
    this.pane.announce('Putting back.');
    const outcome = await fetchLatePart()
      .then(({ undoLast }) => undoLast())
      .catch((error: unknown) => ({ kind: 'not-fetched' as const, message: refusalOf(error) }));
    this.pane.set({ writing: null });
    await this.look();
    if (outcome.kind === 'undone') {
      this.pane.set({ notice: outcome.message });
      this.pane.announce(outcome.message);
    } else this.pane.set({ refusal: outcome.message });
  }

  /** Gives the workbook a register on sheets of its own. */
  async createRegister(): Promise<void> {
    if (this.pane.state().writing !== null) return;
    this.pane.set({ writing: 'Creating the register', refusal: null, notice: null });
    this.pane.announce('Creating the register.');
    const outcome = await fetchLatePart()
      .then(({ createRegister }) => createRegister())
      .catch((error: unknown) => ({ kind: 'nothing-made' as const, message: refusalOf(error), left: [] }));
    this.pane.set({ writing: null });
    if (outcome.kind === 'nothing-made') return this.pane.set({ refusal: refusalText(outcome) });
    const names = outcome.sheets.map(({ name }) => name);
    const notice = `The sheets ${listed(names)} are made. Each row of ${names[0]} is one contribution.`;
    this.pane.set({ notice });
    this.pane.announce(notice);
    await goToCell(names[0]!, 'A2');
    markChanged();
  }
}

const refusalText = ({ message, left }: Extract<NewSheetsOutcome, { kind: 'nothing-made' }>): string =>
  left.length === 0 ? message : `${message} ${listed(left)} may still be there, and can be deleted.`;
