import type { SheetColumnKey } from '../../domain/reading/words/council-columns';
import type { FixKind } from '../../domain/council/fixes';
import type { FundingStatus } from '../../domain/reading/words/statuses';
import type { FindingCode } from '../../domain/findings/catalogue';
import type { Severity } from '../../domain/findings/finding';
import { CheckFlow } from './flow';
import { PLACES_PAGE_SIZE, type CheckActions, type CheckState, type SourceChoice } from './state';
import { ColumnsFlow } from './columns/flow';
import { FixesFlow } from './fixes/flow';
import { MarksFlow } from './findings/highlights-flow';
import { OpenFileFlow } from './open-file-flow';
import type { Pane } from '../kernel/store';

/** What the screens of Check do: each matter has its flow. */
export class CheckController implements CheckActions {
  private readonly checks: CheckFlow;
  private readonly columns: ColumnsFlow;
  private readonly fixes: FixesFlow;
  private readonly marks: MarksFlow;
  private readonly files: OpenFileFlow;

  constructor(private readonly pane: Pane) {
    this.checks = new CheckFlow(pane);
    this.columns = new ColumnsFlow(pane, this.checks);
    this.fixes = new FixesFlow(pane, this.checks);
    this.marks = new MarksFlow(pane);
    this.files = new OpenFileFlow(pane, this.checks);
  }

  /** The screen of sources is shown, or what it shows may have changed. */
  look(isOnlySelection = false): void {
    const { screen } = this.pane.state();
    if (screen === 'check') void this.checks.look(isOnlySelection);
    if (screen === 'findings' && !isOnlySelection) void this.marks.look();
  }

  /** What came of the last press here was seen. */
  left(): void {
    const { message, isWriting } = this.pane.state().check;
    if (message !== null && !isWriting) this.set({ message: null });
  }

  /** The workbook's own register, from wherever that is asked for. */
  async startRegister(): Promise<void> {
    this.set({ choice: 'register', message: null });
    await this.checks.look();
    this.checks.start();
  }

  /** Called off, where something can be: true where that was so. */
  escape(): boolean {
    const { screen, check } = this.pane.state();
    if (screen === 'checking' && this.checks.isRunning()) this.cancel();
    else if (screen === 'check' && this.files.isOpening()) this.cancelOpening();
    else if (screen === 'fixes' && this.fixes.isWriting()) this.cancelWrite();
    else if (screen === 'findings' && check.opened !== null) this.toggleGroup(check.opened);
    else return false;
    return true;
  }

  choose(choice: SourceChoice): void {
    this.set({ choice, message: null, authority: null });
  }

  chooseAuthority(authority: string): void {
    this.set({ authority });
  }

  chooseFiles(files: readonly File[]): void {
    void this.files.open(files);
  }

  cancelOpening(): void {
    this.files.cancel();
  }

  start(): void {
    this.checks.start();
  }

  cancel(): void {
    this.checks.cancel();
  }

  checkAgain(): void {
    this.checks.checkAgain();
  }

  showPart(partId: string): void {
    this.set({ partId, opened: null, placesShown: PLACES_PAGE_SIZE });
  }

  filter(filter: Severity | 'all'): void {
    this.set({ filter, opened: null, placesShown: PLACES_PAGE_SIZE });
  }

  toggleGroup(code: FindingCode): void {
    const { opened } = this.pane.state().check;
    const check = {
      ...this.pane.state().check,
      opened: opened === code ? null : code,
      placesShown: PLACES_PAGE_SIZE,
    };
    this.pane.set({ check }, `group-${code}`);
  }

  showMorePlaces(): void {
    this.set({ placesShown: this.pane.state().check.placesShown + PLACES_PAGE_SIZE });
  }

  joinHere(reference: string, to: string): void {
    void this.columns.join(reference, to);
  }

  leaveApart(reference: string): void {
    void this.columns.join(reference, null);
  }

  meansAuthority(text: string, name: string | null): void {
    void this.columns.means(text, name);
  }

  openColumns(): void {
    this.columns.open();
  }

  draftColumn(columnIndex: number, key: SheetColumnKey | 'none'): void {
    this.columns.choose(columnIndex, key);
  }

  answerColumn(columnIndex: number, key: SheetColumnKey | 'none'): void {
    void this.columns.answer(columnIndex, key);
  }

  forgetColumn(columnIndex: number): void {
    void this.columns.forget(columnIndex);
  }

  /** Back from the columns: true where the sheet is checked again first. */
  leaveColumns(): boolean {
    return this.columns.leave();
  }

  draftStatus(statusForAll: FundingStatus | null): void {
    this.columns.draft({ statusForAll });
  }

  draftDrawnDown(status: 'transferred' | 'spent', isDrawnDown: boolean): void {
    const others = (this.pane.state().check.draft?.drawnDown ?? []).filter((one) => one !== status);
    this.columns.draft({ drawnDown: isDrawnDown ? [...others, status] : others });
  }

  draftRemember(isRemembered: boolean): void {
    this.columns.draft({ isRemembered });
  }

  putBackColumns(): void {
    this.columns.putBack();
  }

  useColumns(): void {
    void this.columns.use();
  }

  openFixes(): void {
    this.fixes.open();
  }

  tickFixes(kind: FixKind, isTicked: boolean): void {
    this.fixes.tick(kind, isTicked);
  }

  toggleFixes(kind: FixKind): void {
    this.fixes.toggle(kind);
  }

  showMoreFixes(kind: FixKind): void {
    this.fixes.showMore(kind);
  }

  applyFixes(): void {
    void this.fixes.apply();
  }

  cancelWrite(): void {
    this.fixes.cancel();
  }

  undoFixes(): void {
    void this.fixes.undo();
  }

  highlight(): void {
    void this.marks.highlight();
  }

  takeHighlightsOff(): void {
    void this.marks.takeOff();
  }

  listFindings(): void {
    void this.marks.list();
  }

  private set(change: Partial<CheckState>): void {
    this.pane.set({ check: { ...this.pane.state().check, ...change } });
  }
}
