import { quartersOf } from '../../domain/movements/gl-period';
import { GENERAL_LEDGER, glExport } from '../../domain/movements/gl-table';
import { isTable, readTable } from '../../domain/tables/read-table';
import { refusalOf } from '../../workbook/excel/run-excel';
import { addressOfRange, placeOfRange, readSource, seeSources } from '../../workbook/sources/sheet-source';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { typedDate } from '../money/model';
import { cellName } from '../ui/wording';
import type { GlMatchActions, GlMatchState, GlSource } from './state';

/** Reads the general ledger's export from a sheet of the workbook. It writes nothing. */
export class GlMatchFlow implements GlMatchActions {
  private reads = 0;

  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {}

  open(): void {
    this.show('gl-match');
  }

  useSheet(): void {
    void this.read();
  }

  typeDay(side: 'from' | 'to', text: string): void {
    this.set({ [side]: text });
  }

  toggle(group: string): void {
    const opened = new Set(this.current.opened);
    if (!opened.delete(group)) opened.add(group);
    this.set({ opened });
  }

  private async read(): Promise<void> {
    const run = ++this.reads;
    this.set({ isReading: true, problem: null });
    const change = await this.readShown().catch((error: unknown) => ({ problem: refusalOf(error) }));
    if (run === this.reads) this.set({ isReading: false, ...change });
  }

  private async readShown(): Promise<Partial<GlMatchState>> {
    const { sheets, activeId, activeName } = await seeSources();
    const sheet = sheets.find(({ sheetId }) => sheetId === activeId);
    if (!sheet)
      return { problem: `${activeName} holds nothing that can be matched. Show the sheet of the export.` };
    const read = await readSource({ kind: 'sheet', sheetId: activeId });
    const name = cellName(sheet.sheet, addressOfRange(sheet));
    const source = { name, block: read.block, place: placeOfRange(read.place) };
    return { source, ...this.daysOf(source), opened: new Set() };
  }

  /** Of another sheet than before, the quarters that the export is of: movements of other years are not in it. */
  private daysOf({ block, place }: GlSource): Partial<GlMatchState> {
    const before = this.current.source;
    if (before?.place.sheet === place.sheet) return {};
    const table = readTable(block, GENERAL_LEDGER, place);
    const lines = isTable(table) ? glExport(table) : null;
    const period = lines === null || 'code' in lines ? null : quartersOf(lines);
    return period === null
      ? { from: '', to: '' }
      : { from: typedDate(period.from), to: typedDate(period.to) };
  }

  private get current(): GlMatchState {
    return this.pane.state().glMatch;
  }

  private set(change: Partial<GlMatchState>): void {
    this.pane.set({ glMatch: { ...this.current, ...change } });
  }
}
