import { ledgerOf } from '../../domain/movements/ledger';
import { missingStarted } from '../../domain/movements/missing-started';
import { openingsOf } from '../../domain/movements/opening';
import { isBeginning, type MovementsReading } from '../../workbook/movements/movement-entry';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { lastUndo } from '../../workbook/writing/undo-record';
import { undoLast } from '../../workbook/writing/undo';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { CHANGED_SINCE, writeMovements, type ToWrite } from '../movements/write-movements';
import { counted, writeTime } from '../ui/wording';
import { mendsOf, startedKey } from './model';
import type { LedgerCheckActions, LedgerCheckState } from './state';

/** Mends where the register and its movements differ: each press is one write, and is undone by one. */
export class LedgerCheckFlow implements LedgerCheckActions {
  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {}

  open(): void {
    this.set({ told: null, unticked: new Set() });
    this.show('ledger-check');
  }

  /** What was written was seen: Undo stays under Register. */
  left(): void {
    const { told, working } = this.pane.state().ledgerCheck;
    if (told !== null && working === null) this.set({ told: null });
  }

  makeTable(): void {
    const { asAtSerial } = this.pane.state();
    void this.write('Opening balances', ({ register }, movements) => {
      if (!isBeginning(movements)) return 'The workbook has movements by now.';
      const openings = openingsOf(register, { date: asAtSerial, recorded: asAtSerial });
      return openings.length === 0
        ? 'The register has no money to begin with.'
        : { movements: openings, cells: [] };
    });
  }

  recordMissing(contribution: number, way: number): void {
    this.mend(contribution, (mend) => {
      const missing = mend?.missing[way];
      return missing ? { movements: missing.movements, cells: [] } : null;
    });
  }

  putOnRegister(contribution: number): void {
    this.mend(contribution, (mend) => (mend?.cells ? { movements: [], cells: mend.cells } : null));
  }

  tickStarted(key: string, isTicked: boolean): void {
    const unticked = new Set(this.current.unticked);
    if (isTicked) unticked.delete(key);
    else unticked.add(key);
    this.set({ unticked });
  }

  addStarted(): void {
    const { asAtSerial } = this.pane.state();
    const { unticked } = this.current;
    void this.write('Missing steps', ({ register }, movements) => {
      if (movements.state !== 'ready') return CHANGED_SINCE;
      const all = missingStarted(ledgerOf(movements.rows, register), asAtSerial);
      const ticked = all.filter((one) => !unticked.has(startedKey(one)));
      return ticked.length === 0 ? CHANGED_SINCE : { movements: ticked, cells: [] };
    });
  }

  undo(): void {
    void this.undoNow();
  }

  /** What is written is what was shown, of register and movements as they are at this moment. */
  private mend(
    contribution: number,
    of: (mend: ReturnType<typeof mendsOf>[number] | undefined) => ToWrite | null,
  ): void {
    const { reading, tables, asAtSerial } = this.pane.state();
    const movements = tables?.movements;
    if (reading?.state !== 'ready' || movements?.state !== 'ready') return;
    const find = (now: ReadyReading, table: typeof movements): ToWrite | null =>
      of(mendsOf(now.register, table, asAtSerial).find((one) => one.contribution === contribution));
    const shown = JSON.stringify(find(reading, movements));
    void this.write('Register and movements', (now, table) => {
      const made = table.state === 'ready' ? find(now, table) : null;
      return made === null || JSON.stringify(made) !== shown ? CHANGED_SINCE : made;
    });
  }

  private async write(
    what: string,
    make: (reading: ReadyReading, movements: MovementsReading) => ToWrite | string,
  ): Promise<void> {
    if (this.current.working !== null) return;
    this.set({ working: 'Writing', told: null });
    this.pane.announce('Writing.');
    const outcome = await writeMovements(what, make);
    if (outcome.kind !== 'written') return this.told({ intent: 'error', text: outcome.message, at: null });
    const rows = outcome.sideAt?.rowCount ?? 0;
    const parts = [
      ...(rows > 0 ? [counted(rows, 'movement')] : []),
      ...(outcome.cellCount > 0 ? [`${counted(outcome.cellCount, 'cell')} of the register`] : []),
    ];
    const text = `${parts.join(' and ')} written at ${writeTime(outcome.at)}. Read back: each holds what was shown.`;
    this.pane.set({ lastWrite: outcome.undo });
    this.told({ intent: 'ok', text, at: outcome.undo.at });
  }

  private async undoNow(): Promise<void> {
    const { told, working } = this.current;
    if (told?.at == null || working !== null) return;
    const last = await lastUndo().catch(() => null);
    if (last?.at !== told.at) {
      const text =
        'Nothing was undone. The add-in has written something else since, or this is undone already.';
      return this.told({ intent: 'error', text, at: null });
    }
    this.set({ working: 'Putting back' });
    const outcome = await undoLast();
    this.pane.set({ lastWrite: await lastUndo().catch(() => null) });
    const isWhole = outcome.kind === 'undone' && outcome.left.length === 0;
    const intent = isWhole ? 'ok' : outcome.kind === 'undone' ? 'warning' : 'error';
    this.told({ intent, text: outcome.message, at: null });
  }

  private told(told: LedgerCheckState['told']): void {
    this.set({ working: null, told });
    this.pane.set({}, 'mended');
  }

  private get current(): LedgerCheckState {
    return this.pane.state().ledgerCheck;
  }

  private set(change: Partial<LedgerCheckState>): void {
    this.pane.set({ ledgerCheck: { ...this.current, ...change } });
  }
}
