/** The pane beside a workbook that is made in the browser: for the tests of Import. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import type { WorkbenchServer } from '../../workbench/server';
import { FULL, SEED } from '../chance';
import { eventually } from './eventually';
import { openWorkbook } from './one-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export type Cell = string | number | boolean | null;

/** What a user typed with an apostrophe: text, whatever it looks like. */
export const asText = <T>(rows: T[][]): T[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? (`'${cell}` as T) : cell)));

type Rules = 'all' | 'colours' | 'none';
type Look = readonly [width: number, theme: 'light' | 'dark', rules: Rules];

/** Each width in each theme, with the rules that see it. */
function looks(): readonly Look[] {
  const isNarrow = FULL || SEED % 2 === 1;
  const isWide = FULL || !isNarrow;
  return [
    [350, 'light', isWide ? 'all' : 'colours'],
    [350, 'dark', isWide ? 'colours' : 'none'],
    [320, 'dark', isNarrow ? 'all' : 'colours'],
    [320, 'light', 'none'],
  ];
}

export class ImportPane {
  private constructor(
    readonly page: Page,
    readonly pane: Frame,
    readonly errors: readonly string[],
  ) {}

  /** @param at the moment that the page takes for now, as "2025-03-24T09:42"; its own time where left out */
  static async open(
    browser: Browser,
    server: WorkbenchServer,
    width = 350,
    at?: string,
  ): Promise<ImportPane> {
    const { page, pane, errors } = await openWorkbook(browser, server, { width, at });
    return new ImportPane(page, pane, errors);
  }

  /** Adds a sheet with these cells, and a table of them where it is to have one. */
  async addSheet(name: string, rows: Cell[][], table: string | null = null): Promise<void> {
    await this.page.evaluate(
      async ([sheet, cells, tableName]) => {
        const { book } = window.workbench!.session;
        const sheetId = book.addSheet(sheet);
        const block = { row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]!.length };
        book.setValues(
          sheetId,
          block,
          cells.map((row) => row.map((cell) => cell ?? '')),
        );
        await book.settle();
        if (tableName === null) return;
        book.renameTable(book.addTable(sheetId, block, true), tableName);
        await book.settle();
      },
      [name, rows, table] as const,
    );
  }

  /**
   * Goes to a cell, by way of another, until the pane has an element: it looks at the sheet when the selection moves, and
   * may have been too early, or not have looked as it had just done so.
   */
  async selectUntil(address: string, selector: string): Promise<void> {
    const other = address.replace(/\d+$/, (row) => String(Number(row) + 1));
    await eventually(async () => {
      for (const at of [other, address])
        await this.page.evaluate((cell) => window.workbench!.select(cell), at);
      await this.pane.waitForSelector(selector, { timeout: 1500 });
    });
  }

  async press(key: string): Promise<void> {
    await this.pane.click(`[data-key="${key}"]`).catch(async () => {
      throw new Error(`The pane has nothing to press at ${key}:\n${await this.text()}`);
    });
  }

  async shows(text: string): Promise<void> {
    const waited = this.pane.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
    await waited.catch(async () => {
      throw new Error(`The pane does not show "${text}", but:\n${await this.text()}`);
    });
  }

  text(): Promise<string> {
    return this.pane.evaluate(() => document.body.innerText);
  }

  focusedKey(): Promise<string | null> {
    return this.pane.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
  }

  focusedText(): Promise<string> {
    return this.pane.evaluate(() => document.activeElement?.textContent ?? '');
  }

  said(): Promise<string | null> {
    return this.pane.textContent('[aria-live]');
  }

  values(address: string): Promise<unknown[][]> {
    return this.page.evaluate((at) => window.workbench!.values(at), address);
  }

  /** All that a sheet holds: values, formulas and number formats. */
  sheet(name: string): Promise<unknown> {
    return this.page.evaluate(async (sheet) => {
      const { book } = window.workbench!.session;
      await book.settle();
      const sheetId = book.findSheet(sheet)!;
      const used = book.usedBlock(sheetId, true)!;
      return {
        address: book.address(sheetId, used),
        values: book.values(sheetId, used),
        formulas: book.formulas(sheetId, used),
        formats: book.numberFormats(sheetId, used),
        tables: book.tables().filter((table) => table.sheetId === sheetId),
      };
    }, name);
  }

  /** Types into one cell, as a user does: text that begins with = stays text. */
  typeInto(address: string, value: string | number): Promise<void> {
    const typed = typeof value === 'string' ? `'${value}` : value;
    const quoted = address.replace(/^([^'!]* [^'!]*)!/, "'$1'!");
    return this.page.evaluate(([at, what]) => window.workbench!.type(String(at), what!), [
      quoted,
      typed,
    ] as const);
  }

  chips(): Promise<string[]> {
    return this.pane.$$eval('.chip', (all) => all.map((one) => (one.textContent ?? '').trim()));
  }

  /** Every table of the screen, as texts. */
  tables(): Promise<string[][][]> {
    return this.pane.$$eval('table', (all) =>
      all.map((table) =>
        [...table.rows].map((line) =>
          [...line.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
        ),
      ),
    );
  }

  /** Presses Tab until the element of that key has focus. */
  async tabTo(key: string, press: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if ((await this.focusedKey()) === key) return;
      await this.page.keyboard.press(press);
    }
    throw new Error(`${press} does not come to ${key}, but to ${await this.focusedKey()}.`);
  }

  /** Closes the pane and opens it again, with the workbook as it is. */
  async reload(): Promise<void> {
    await this.pane.evaluate(() => {
      document.documentElement.dataset.before = '';
      location.reload();
    });
    await this.pane.waitForFunction(
      () =>
        document.querySelector('.body[aria-busy=false]') !== null &&
        document.documentElement.dataset.before === undefined,
    );
  }

  resize(width: number): Promise<unknown> {
    return this.page.addStyleTag({ content: `#pane-frame { width: ${width}px !important; }` });
  }

  /** Gives the pane a dark Office, or a light one, as it finds it when it has focus again. */
  theme(colour: 'dark' | 'light'): Promise<void> {
    return this.pane.evaluate((isDark) => {
      const theme = { officeTheme: { value: { bodyBackgroundColor: isDark ? '#1F1F1F' : '#FFFFFF' } } };
      const office = Object.create(Office, { context: { value: Object.create(Office.context, theme) } });
      (window as unknown as { Office: unknown }).Office = office;
      window.dispatchEvent(new Event('focus'));
    }, colour === 'dark');
  }

  /**
   * What axe-core finds, a screen that scrolls sideways, and clipped text: in both themes and at both widths. All rules
   * see one theme at one width, which the run's seed chooses (in a full run each theme at a width), and those of colour
   * see both themes, as nothing else in axe-core depends on a theme. Text that does not fit is told at every turn.
   */
  async faults(): Promise<string[]> {
    await this.pane.evaluate(AXE);
    const found: string[] = [];
    for (const [width, theme, rules] of looks()) {
      await this.resize(width);
      await this.theme(theme);
      await this.endTransitions();
      found.push(...(await this.faultsNow(rules)).map((fault) => `${width} ${theme}: ${fault}`));
    }
    await this.resize(350);
    return found;
  }

  /** What axe-core says of the colours as they are now, forced ones too. */
  async contrast(): Promise<string[]> {
    await this.pane.evaluate(AXE);
    await this.endTransitions();
    return this.faultsNow('colours');
  }

  /** Fluent's controls change their colours by and by, each within a tree of its own: they are what they become. */
  private endTransitions(): Promise<void> {
    return this.pane.evaluate(async () => {
      const end = (root: Document | ShadowRoot): void => {
        for (const one of root.getAnimations()) if (one instanceof CSSTransition) one.finish();
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) end(shadowRoot);
      };
      // What ends may begin another, and what the pane draws comes with the next frame.
      for (let frame = 0; frame < 3; frame++) {
        end(document);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
  }

  private faultsNow(rules: Rules): Promise<string[]> {
    return this.pane.evaluate(async (which) => {
      interface Axe {
        run(
          options: object,
        ): Promise<{ passes: unknown[]; violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { axe } = window as unknown as { axe: Axe };
      const options = which === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
      const { passes, violations } =
        which === 'none' ? { passes: [1], violations: [] } : await axe.run(options);
      const body = document.querySelector('.body')!;
      return [
        ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`),
        ...(passes.length === 0 ? ['axe-core looked at nothing'] : []),
        ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
        ...(body.scrollWidth > body.clientWidth ? ['the body is wider than the pane'] : []),
      ];
    }, rules);
  }

  /** A picture of the pane alone, where S106_SCREENSHOTS names a folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env.S106_SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const frame = (await this.page.$('#pane-frame'))!;
    await frame.screenshot({ path: `${folder}/${name}.png` });
  }
}
