import { ledgerOf } from '../../domain/movements/ledger';
import type { LedgerMeasure } from '../../domain/movements/measures';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import type { MoneyFlow } from '../money/flow';
import { typedDate } from '../money/model';
import { keyOf, rowOfKey, selectedRow } from '../money/selected-row';
import type { HistoryActions, HistoryState } from './state';

/** Shows the movements of one contribution. It writes nothing. */
export class HistoryFlow implements HistoryActions {
  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
    private readonly money: MoneyFlow,
  ) {}

  open(): void {
    const { reading, selection, asAtSerial, history } = this.pane.state();
    if (reading?.state !== 'ready' || reading.pending) return;
    const row = selectedRow(reading.register, selection);
    if (typeof row !== 'number') return;
    const measure = history?.measure ?? 'heldByAuthority';
    this.pane.set({ history: { row: keyOf(reading.register, row), measure, date: typedDate(asAtSerial) } });
    this.show('history');
  }

  chooseMeasure(measure: LedgerMeasure): void {
    this.change({ measure });
  }

  typeDate(date: string): void {
    this.change({ date });
  }

  reverse(entry: number): void {
    const { reading, tables, history } = this.pane.state();
    const movements = tables?.movements;
    if (reading?.state !== 'ready' || movements?.state !== 'ready' || !history) return;
    const row = rowOfKey(reading.register, history.row);
    const movement = ledgerOf(movements.rows, reading.register).rows[entry];
    if (row >= 0 && movement) this.money.reverse(row, movement);
  }

  private change(change: Partial<HistoryState>): void {
    const { history } = this.pane.state();
    if (history) this.pane.set({ history: { ...history, ...change } });
  }
}
