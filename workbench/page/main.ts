import './page.css';
import { isOneCell, overlaps } from '../addresses';
import { Automation } from '../automation';
import { readWorkbookFile } from '../files/read-file';
import { madeWorkbook } from '../files/made-sheets';
import { writeXlsx } from '../files/write-xlsx';
import { registeredFunctions } from '../functions/metadata';
import { WorkbenchSession } from '../session';
import type { BookContent } from '../spreadsheet/univer-book';
import { explainSelectedCell } from './cell-note';
import { drawCharts } from './charts/overlay';
import { loadFonts } from './fonts';
import { createGrid } from './grid';
import type { PageSetup } from './page-setup';
import { Panes } from './panes';

declare global {
  interface Window {
    /** For tests and for the console: reads cells, types into them, waits until they are calculated. */
    workbench?: Automation;
    /** The add-in's page finds its host here, before office.js loads. */
    workbenchHost?: {
      connect(window: Window): void;
      /** For tests: the first workbook, and the add-in beside it, as if the page had just been opened. */
      openAgain(): Promise<void>;
    };
  }
}

const ADDIN_LIMIT_MS = 20_000;

/** The page: one workbook open at a time, with the page of each add-in in the pane beside it. */
class WorkbenchPage {
  private readonly gridPlace = element('grid');
  private readonly panes: Panes;
  private readonly functionNames: string[];
  private session: WorkbenchSession | null = null;
  private disposeGrid: () => void = () => undefined;

  constructor(private readonly setup: PageSetup) {
    this.functionNames = setup.addins.flatMap(({ namespace, metadata }) =>
      registeredFunctions(namespace, metadata).map(({ fullName }) => fullName),
    );
    const toggle = element('toggle-pane');
    this.panes = new Panes(
      ...([setup.addins, element('pane'), element('pane-title'), element('ribbon')] as const),
      (isShown) => {
        toggle.setAttribute('aria-pressed', String(isShown));
        toggle.textContent = isShown ? 'Hide pane' : 'Show pane';
      },
      (what, run) => void attempt(what, 'did not work', run),
    );
    toggle.addEventListener('click', () => (this.panes.isShown ? this.panes.hide() : this.panes.show()));
    element('save-file').addEventListener(
      'click',
      () => void attempt('The copy', 'was not saved', () => this.save()),
    );
    element('make-table').addEventListener(
      'click',
      () => void attempt('The table', 'was not made', () => this.makeTable()),
    );
    const picker = element('open-file') as HTMLInputElement;
    picker.addEventListener('change', () => {
      const [file] = picker.files ?? [];
      picker.value = '';
      if (file)
        void attempt(file.name, 'could not be opened', async () =>
          this.open(await this.read(await file.arrayBuffer(), file.name)),
        );
    });
    window.workbenchHost = {
      connect: (frameWindow) => this.panes.connect(frameWindow),
      openAgain: () => this.openAgain(),
    };
  }

  private async openAgain(): Promise<void> {
    this.panes.show();
    const areLoaded = this.panes.all.map(
      ({ frame }) => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true })),
    );
    await this.openFirst();
    await Promise.all(areLoaded);
  }

  async openFirst(): Promise<void> {
    const { workbookName } = this.setup;
    if (workbookName === null) {
      this.open(madeWorkbook('Book1.xlsx', { Sheet1: [] }, {}));
      return;
    }
    const response = await fetch('/workbook');
    if (!response.ok) throw new Error(`the workbook is missing (run "npm run sample" to make it).`);
    this.open(await this.read(await response.arrayBuffer(), workbookName));
  }

  private read(bytes: ArrayBuffer, name: string): Promise<BookContent> {
    return readWorkbookFile(new Uint8Array(bytes), name, this.functionNames);
  }

  private open(content: BookContent): void {
    for (const pane of this.panes.all) pane.session?.disconnect();
    this.disposeGrid();
    const grid = createGrid(this.gridPlace, this.panes.cellMenu());
    this.disposeGrid = grid.dispose;
    const [first, ...further] = this.panes.all;
    const session = new WorkbenchSession(grid.univer, content, first!.addin, {
      drawn: grid.drawn,
      pane: this.panes.windowOf(first!),
    });
    first!.session = this.session = session;
    for (const pane of further)
      pane.session = session.beside(pane.addin, { drawn: grid.drawn, pane: this.panes.windowOf(pane) });
    session.book.events.calculating.subscribe((isCalculating) => {
      if (session === this.session) showStatus(isCalculating || session.isAnyBusy());
    });
    explainSelectedCell(session, element('cell-note'));
    const takeChartsAway = drawCharts(session.book, this.gridPlace);
    this.disposeGrid = () => {
      takeChartsAway();
      grid.dispose();
    };
    for (const pane of this.panes.all)
      void attempt(pane.addin.namespace, 'could not be started', () =>
        becomesReady(pane.session!.host.ready),
      );
    element('workbook-name').textContent = content.name;
    document.title = `${content.name} - S106 workbench`;
    window.workbench = new Automation(session);
    for (const { frame, addin } of this.panes.all) frame.src = addin.addinPage;
  }

  /** The selection becomes a table, its first row the headings; one cell stands for all that its sheet holds. */
  private async makeTable(): Promise<void> {
    const { book } = this.session ?? {};
    if (!book) return;
    const { sheetId, block } = book.selection();
    const target = isOneCell(block) ? book.usedBlock(sheetId, true) : block;
    if (!target || target.rowCount < 2)
      throw new Error('select a heading row and at least one row below it.');
    const other = book.tables().find((table) => table.sheetId === sheetId && overlaps(table.block, target));
    if (other) throw new Error(`the table ${other.name} is there already.`);
    book.addTable(sheetId, target, true);
    book.select(sheetId, target);
    await book.settle();
  }

  private async save(): Promise<void> {
    if (!this.session) return;
    const { book, functionNames, keptSettings } = this.session;
    const bytes = await writeXlsx(book, functionNames, keptSettings);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
    link.download = book.name.replace(/\.[^.]*$/, '') + ' (copy).xlsx';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

/** Fails where the add-in's page does not come to offer its functions. */
function becomesReady(ready: Promise<void>): Promise<void> {
  const late = new Promise<never>((_resolve, reject) => {
    const complaint = "its page did not start. The browser's console says more.";
    setTimeout(() => reject(new Error(complaint)), ADDIN_LIMIT_MS);
  });
  return Promise.race([ready, late]);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}

function showStatus(isCalculating: boolean): void {
  const status = element('status');
  const text = isCalculating ? 'Calculating' : 'Ready';
  if (status.textContent === text) return;
  status.textContent = text;
  status.dataset.state = isCalculating ? 'calculating' : 'ready';
}

/** Does something, and says plainly what went wrong if it fails. */
async function attempt(what: string, failed: string, run: () => Promise<void>): Promise<void> {
  const place = element('failure');
  place.hidden = true;
  try {
    await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    place.textContent = `${what} ${failed}: ${reason}`;
    place.hidden = false;
    if (window.workbench) return;
    element('workbook-name').textContent = 'No workbook';
    element('status').textContent = '';
  }
}

async function start(): Promise<void> {
  await loadFonts();
  const response = await fetch('/setup.json');
  if (!response.ok) {
    throw new Error(`the add-in has not been built (run "npm run build"). ${await response.text()}`);
  }
  const setup = (await response.json()) as PageSetup;
  await attempt(setup.workbookName ?? 'The workbook', 'could not be opened', () =>
    new WorkbenchPage(setup).openFirst(),
  );
}

void attempt('The workbench', 'could not be opened', start);
