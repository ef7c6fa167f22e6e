/** The officer's walk through the pane: what is pressed and seen, and the moments of which there is a picture. */
import assert from 'node:assert/strict';
import type { ImportPane } from '../import-pane';
import { eventually } from '../eventually';
import { FIRST_ROW, LOG, LOG_SHEET, type Contribution, type CouncilFile } from './books';
import { cellsOf, homeFigures } from './state';

/** How a picture looks: light at 350 px where it does not say. */
export interface Look {
  readonly theme?: 'dark' | 'light';
  readonly width?: number;
}

/** Takes pictures for the guide; in a test it looks for faults instead. */
export interface Camera {
  take(pane: ImportPane, name: string, look: Look): Promise<void>;
}

export class Walk {
  /** What the register should hold now. */
  rows: readonly Contribution[] = LOG;
  private texts: string[] = [];

  constructor(
    readonly pane: ImportPane,
    private readonly camera: Camera,
  ) {}

  /** All that the pane said since the chapter began, without line breaks. */
  get seen(): string {
    return this.texts.join('\n').replace(/\s+/g, ' ');
  }

  beginChapter(): void {
    this.texts = [];
  }

  private async look(): Promise<void> {
    this.texts.push(await this.pane.text());
  }

  async press(key: string): Promise<void> {
    await this.look();
    await this.pane.press(key);
  }

  /** Waits until the pane says all of it. */
  async shows(...texts: string[]): Promise<void> {
    for (const text of texts) await this.pane.shows(text);
    await this.look();
  }

  select(address: string): Promise<void> {
    return this.pane.page.evaluate((at) => window.workbench!.select(at), address);
  }

  /** @param at what the picture begins with; the top of the screen where left out */
  async picture(name: string, { at, ...look }: Look & { at?: string } = {}): Promise<void> {
    await this.pane.pane.evaluate((selector) => {
      (document.activeElement as HTMLElement | null)?.blur();
      if (selector === null) return void (document.querySelector('.body')!.scrollTop = 0);
      const begin = document.querySelector(selector);
      if (!begin) throw new Error(`Nothing to begin a picture at: ${selector}`);
      begin.scrollIntoView();
    }, at ?? null);
    await this.look();
    await this.camera.take(this.pane, name, look);
  }

  /** Opens a council's file into a sheet of the workbook, as the officer chooses it. */
  async openFile({ name, text }: CouncilFile): Promise<void> {
    await this.press('tab-check');
    if (await this.pane.pane.$('[data-key="Check another"]')) await this.press('Check another');
    await this.press('source-file');
    await this.look();
    await this.pane.pane.setInputFiles('#source-file', [
      { name, mimeType: 'text/csv', buffer: Buffer.from(text) },
    ]);
    await this.shows(`Opened into 1 new sheet: ${name.replace(/\.csv$/, '')}.`);
  }

  async check(title: string): Promise<void> {
    await this.press('start-check');
    await this.shows(`Check: ${title}`);
  }

  /** The register's sheet has these rows, and nothing else has become of it. */
  async registerHolds(rows: readonly Contribution[]): Promise<void> {
    const last = FIRST_ROW + rows.length - 1;
    const cells = await this.pane.values(`'${LOG_SHEET}'!A${FIRST_ROW}:K${last}`);
    const held = cells.map((row) => [row[0], ...row.slice(6)].map((cell) => (cell === '' ? 0 : cell)));
    assert.deepEqual(held, rows.map(cellsOf));
  }

  /** Home shows the figures of these rows, to the penny. */
  async homeShows(rows: readonly Contribution[]): Promise<void> {
    await this.press('tab-home');
    const wanted = homeFigures(rows);
    const shown = (): Promise<number[]> =>
      this.pane.pane.$$eval('[data-key^=figure-]', (all) =>
        all.map((one) =>
          Math.round(Number(/£[\d,]+\.\d\d/.exec(one.textContent ?? '')?.[0].replace(/[£,]/g, '')) * 100),
        ),
      );
    // The register is read again a moment after it was written.
    await eventually(async () => assert.deepEqual(await shown(), wanted));
    await this.look();
  }

  /** All that the list's sheet holds. */
  sheet(): Promise<unknown> {
    return this.pane.sheet(LOG_SHEET);
  }

  /** All that the sheet holds down to the register's last row, and where its table ends. */
  async register(): Promise<unknown> {
    const { values, formulas, formats, tables } = (await this.sheet()) as Record<string, unknown[]>;
    const table = (tables![0] as { block: { row: number; rowCount: number } }).block;
    const end = table.row + table.rowCount;
    return [table, ...[values, formulas, formats].map((cells) => cells!.slice(0, end))];
  }
}
