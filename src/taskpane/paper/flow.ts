import type { PaperChart } from '../../domain/paper/chart';
import { writeValue } from '../../domain/paper/figure';
import { paperOf, printedSections } from '../../domain/paper/paper';
import { publishedFigures } from '../../domain/paper/published-figures';
import { SECTION_IDS, type PaperSection, type SectionId } from '../../domain/paper/section';
import { refusalOf } from '../../workbook/excel/run-excel';
import { onRegisterChanged } from '../../workbook/excel/workbook-changes';
import { readPaperInputs, savePaper, savePublished } from '../../workbook/sources/paper-inputs';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import type { PaperActions, PaperState } from './state';

/**
 * Makes the quarter's paper.
 *
 *   open ──▶ read the workbook ──▶ the paper, what is to be settled ──▶ Word file ──▶ marked as published
 */
export class PaperFlow implements PaperActions {
  private looks = 0;
  /** What changes in the workbook is followed from the first time that the paper is opened. */
  private follows = false;
  private typed: Readonly<Record<string, string>> = {};

  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {}

  open(): void {
    if (!this.follows) onRegisterChanged(() => this.registerRead());
    this.follows = true;
    this.show('paper');
    this.look();
  }

  look(): void {
    void this.readAgain();
  }

  /** The register may have changed: a paper that is on the screen is made anew. */
  private registerRead(): void {
    const { screen } = this.pane.state();
    if (screen === 'paper' || screen === 'paper-sentences') this.look();
  }

  typeReason(id: string, text: string): void {
    const { shown } = this.current;
    if (!shown) return;
    const reasons = { ...shown.inputs.reasons, [id]: text };
    const inputs = { ...shown.inputs, reasons };
    this.typed = { ...this.typed, [id]: text };
    this.change({ shown: { inputs, paper: paperOf(inputs) } });
    this.save({ reasons });
  }

  tickSection(id: SectionId, isIn: boolean): void {
    const others = this.current.leaveOut.filter((one) => one !== id);
    const leaveOut = isIn ? others : [...others, id];
    this.change({ leaveOut });
    this.save({ leaveOut });
  }

  tickAppendix(hasAppendix: boolean): void {
    this.change({ hasAppendix });
    this.save({ hasAppendix });
  }

  makeFile(): void {
    void this.make();
  }

  markPublished(): void {
    void this.publish();
  }

  read(id: SectionId | null): void {
    const { shown } = this.current;
    const sections = shown ? readable(shown.paper.sections) : [];
    const section = id ?? sections[0]?.id ?? null;
    this.set({ section, figure: null });
    this.show('paper-sentences');
  }

  openFigure(id: string, at: string): void {
    const { figure } = this.current;
    const isOpen = figure?.id === id && figure.at === at;
    this.set({ figure: isOpen ? null : { id, at } });
    if (!isOpen) this.pane.set({}, 'figure-card');
  }

  closeFigure(): void {
    const { figure } = this.current;
    this.set({ figure: null });
    if (figure) this.pane.set({}, figureKey(figure.id, figure.at));
  }

  private async readAgain(): Promise<void> {
    const look = ++this.looks;
    this.set({ isReading: true });
    try {
      const read = await readPaperInputs();
      if (look !== this.looks) return;
      // What was typed or ticked in the pane counts, also before it is stored.
      const inputs = { ...read.inputs, reasons: { ...read.inputs.reasons, ...this.typed } };
      const paper = paperOf(inputs);
      const { shown } = this.current;
      const known: readonly string[] = SECTION_IDS;
      const { chosen } = read;
      const days = chosen.published.map(({ asAtSerial }) => asAtSerial);
      const publishedAsAt = days.length === 0 ? null : Math.max(...days);
      const isSame = shown !== null && JSON.stringify(shown.paper) === JSON.stringify(paper);
      // A file of the same paper stays as it was made.
      if (isSame) return this.set({ isReading: false, failed: null, publishedAsAt });
      const first = {
        leaveOut: chosen.leaveOut.filter((id): id is SectionId => known.includes(id)),
        hasAppendix: chosen.hasAppendix,
      };
      this.change({
        ...(shown === null ? first : {}),
        ...{ shown: { inputs, paper }, failed: null, isReading: false, publishedAsAt },
      });
    } catch (error) {
      if (look !== this.looks) return;
      this.set({ shown: null, isReading: false, failed: refusalOf(error) });
    }
  }

  private async make(): Promise<void> {
    const { shown, leaveOut, hasAppendix, working } = this.current;
    if (!shown || working) return;
    this.set({ working: true, fileFailed: null });
    this.pane.announce('Making the Word file.');
    try {
      const { paper } = shown;
      const sections = printedSections(paper, new Set(leaveOut));
      const [{ paperFile }, { drawPictures }] = await Promise.all([
        import(/* webpackChunkName: "paper" */ './word-file'),
        import(/* webpackChunkName: "paper" */ './draw-picture'),
      ]);
      const pictures = await drawPictures(chartsOf(sections));
      const blob = await paperFile(paper, { sections, hasAppendix }, (chart) => pictures.get(chart) ?? null);
      if (this.current.shown !== shown) return this.notMade(CHANGED);
      this.drop();
      const name = `Section 106 report ${writeValue(paper.asAt.value!)}.docx`;
      this.set({ working: false, isPublished: false, file: { name, url: URL.createObjectURL(blob) } });
      this.pane.set({}, 'paper-made');
    } catch (error) {
      console.error(error);
      this.notMade(refusalOf(error));
    }
  }

  private notMade(because: string): void {
    this.set({ working: false, fileFailed: `The Word file was not made. ${because}` });
    this.pane.set({}, 'paper-failed');
  }

  private async publish(): Promise<void> {
    const { shown, leaveOut } = this.current;
    if (!shown) return;
    const { asAtSerial } = shown.inputs;
    const figures = publishedFigures(printedSections(shown.paper, new Set(leaveOut)));
    const kept = [...figures].map(([id, { kind, amount }]): [string, typeof kind, number] => [
      id,
      kind,
      amount,
    ]);
    try {
      await savePublished(asAtSerial, kept);
      this.set({ isPublished: true, publishedAsAt: asAtSerial });
      this.pane.announce('Marked as published. The next paper will be compared with it.');
    } catch (error) {
      this.pane.set({ refusal: `The paper was not marked as published. ${refusalOf(error)}` });
    }
  }

  private save(change: Parameters<typeof this.saved>[0]): void {
    void this.saved(change);
  }

  private async saved(change: {
    leaveOut?: readonly string[];
    hasAppendix?: boolean;
    reasons?: Readonly<Record<string, string>>;
  }): Promise<void> {
    try {
      await savePaper((paper) => ({
        ...paper,
        ...(change.hasAppendix === undefined ? {} : { hasAppendix: change.hasAppendix }),
        ...(change.leaveOut ? { leaveOut: [...change.leaveOut] } : {}),
        ...(change.reasons ? { reasons: { ...change.reasons } } : {}),
      }));
    } catch (error) {
      this.pane.set({ refusal: `The choice could not be stored. ${refusalOf(error)}` });
    }
  }

  /** Something of the paper changed: a file that was made of it is out of date. */
  private change(change: Partial<PaperState>): void {
    this.drop();
    this.set({ ...change, file: null, fileFailed: null, isPublished: false });
  }

  private drop(): void {
    const { file } = this.current;
    if (file) URL.revokeObjectURL(file.url);
  }

  private get current(): PaperState {
    return this.pane.state().paper;
  }

  private set(change: Partial<PaperState>): void {
    this.pane.set({ paper: { ...this.current, ...change } });
  }
}

const CHANGED = 'The paper was changed meanwhile. Make the file again.';

/** The sections that have something to read. */
export const readable = (sections: readonly PaperSection[]): PaperSection[] =>
  sections.filter(({ leftOut }) => leftOut === null);

/** Names the button of a figure for focus. */
export const figureKey = (id: string, at: string): string => `figure-${at}-${id}`;

const chartsOf = (sections: readonly PaperSection[]): PaperChart[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])));
