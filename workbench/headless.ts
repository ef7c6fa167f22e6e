import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DOMWindow } from 'jsdom';
import { readAddin } from './addin';
import type { AddinOptions, BuiltAddin } from './addin';
import { Automation } from './automation';
import { readWorkbookFile } from './files/read-file';
import { writeXlsx } from './files/write-xlsx';
import { registeredFunctions } from './functions/metadata';
import { madeWorkbook } from './files/made-sheets';
import { openHeadlessPage } from './headless-page';
import type { HeadlessPage } from './headless-page';
import { closeChannelsAfterUse } from './message-channels';
import { PageClock } from './page-clock';
import type { BlankCell } from './functions/arguments';
import { DocumentSettings } from './objects/settings';
import type { AddinSource, SettingsBySource } from './objects/settings';
import { WorkbenchSession } from './session';
import type { SheetIdRule } from './spreadsheet/sheet-ids';
import type { BookContent } from './spreadsheet/univer-book';
import { createUniverAlone } from './spreadsheet/univer-alone';

export type { Fault } from './protocol/faults';

export interface WorkbenchOptions extends AddinOptions {
  /** The workbook: a file's path, or its bytes. Left out: one empty sheet, Sheet1. */
  file?: string;
  bytes?: Uint8Array;
  /** The name under which bytes are opened, whose ending tells a .csv. */
  name?: string;
  /** Or sheets made on the spot: by name, their rows, and tables by name with their address. */
  sheets?: Record<string, (string | number | boolean | null)[][]>;
  tables?: Record<string, string>;
  /** The folder of the built add-in; dist when left out. */
  addin?: string;
  /** What the add-in kept with the document before, from the source that it has now. */
  settings?: Record<string, unknown>;
  /** Where the add-in comes from; central when left out. */
  source?: AddinSource;
  /** What it kept with the document when it came from elsewhere, of which it now sees nothing. */
  settingsOfOthers?: SettingsBySource;
  cancelFirst?: boolean;
  /** What blank cells are to the add-in's functions: an empty text when left out. */
  blanks?: BlankCell;
  /** See OfficeHostOptions. */
  payloadLimitBytes?: number | null;
  /** How the sheets of a file get their ids: new ones at each opening when left out. */
  sheetIds?: SheetIdRule;
  /** What time it is in the add-in's page when it opens; advanceTo() moves it on. Left out: the machine's own time. */
  now?: Date;
}

/** A workbook open in the workbench, with the add-in's page running in jsdom. */
export class HeadlessWorkbench extends Automation {
  constructor(
    override readonly session: WorkbenchSession,
    private readonly builtAddin: BuiltAddin,
    private currentPage: HeadlessPage,
    private readonly disposeUniver: () => void,
    private readonly options: WorkbenchOptions,
    private readonly clock: PageClock | null,
  ) {
    super(session);
  }

  /** The add-in's page. */
  get window(): DOMWindow {
    return this.currentPage.dom.window;
  }

  /** What the page wrote to its console, and errors in its scripts. */
  get consoleLines(): string[] {
    return this.currentPage.consoleLines;
  }

  /** Loads the add-in's page anew, as when the user reloads it. */
  async reloadPage(): Promise<void> {
    await this.currentPage.close();
    this.currentPage = await openPage(this.builtAddin, this.session, this.clock);
  }

  /** Moves the time of the add-in's page forward; only where the workbench was opened with `now`. */
  async advanceTo(moment: Date): Promise<void> {
    if (!this.clock) throw new Error('Open the workbench with `now` to have its time in hand.');
    await this.clock.advanceTo(moment);
  }

  /** Moves the time of the add-in's page forward by so much. */
  async advanceBy(ms: number): Promise<void> {
    await this.advanceTo(new Date((this.clock?.now().getTime() ?? 0) + ms));
  }

  /** Runs a further add-in in the same workbook; close() takes only it away again. */
  async openBeside(addin: string): Promise<HeadlessWorkbench> {
    const built = readAddin(addin);
    const session = this.session.beside(built);
    const page = await openPage(built, session, this.clock);
    return new HeadlessWorkbench(session, built, page, () => undefined, { addin }, this.clock);
  }

  /**
   * Saves the workbook, closes it, and opens it anew with the settings that it keeps. Its sheets have other ids then.
   *
   * @param changes what is different this time, such as the add-in's source, which decides what settings it sees
   */
  async reopen(changes: Partial<WorkbenchOptions> = {}): Promise<HeadlessWorkbench> {
    const bytes = await this.save();
    const { source = 'central', settingsOfOthers = {} } = this.options;
    const kept: SettingsBySource = { ...settingsOfOthers, [source]: this.settings() };
    const { [changes.source ?? source]: settings = {}, ...others } = kept;
    const now = this.clock?.now();
    await this.close();
    const saved = { name: this.session.book.name, bytes, settings, settingsOfOthers: others, now };
    return openWorkbench({ ...this.options, ...saved, ...changes });
  }

  /** The workbook as an .xlsx file, with what its add-ins keep with it. */
  save(): Promise<Uint8Array> {
    const { book, functionNames, keptSettings } = this.session;
    return writeXlsx(book, functionNames, keptSettings);
  }

  async close(): Promise<void> {
    this.session.disconnect();
    await this.currentPage.close();
    await this.session.book.settle().catch(() => undefined);
    this.disposeUniver();
  }
}

/** Opens a workbook with the add-in. It is calculated in the background: await calculated() before reading. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<HeadlessWorkbench> {
  closeChannelsAfterUse();
  const addin = readAddin(options.addin ?? 'dist', options);
  const functionNames = registeredFunctions(addin.namespace, addin.metadata).map(({ fullName }) => fullName);
  const content = await contentOf(options, functionNames);
  const univer = createUniverAlone();
  const settings = options.settings && new DocumentSettings();
  for (const [key, value] of Object.entries(options.settings ?? {})) settings!.set(key, value);
  const session = new WorkbenchSession(univer, content, addin, {
    settings,
    cancelFirst: options.cancelFirst,
    blanks: options.blanks,
    payloadLimitBytes: options.payloadLimitBytes,
  });
  const clock = options.now ? new PageClock(options.now) : null;
  const page = await openPage(addin, session, clock);
  return new HeadlessWorkbench(session, addin, page, () => univer.univer.dispose(), options, clock);
}

function openPage(
  addin: BuiltAddin,
  session: WorkbenchSession,
  clock: PageClock | null,
): Promise<HeadlessPage> {
  return openHeadlessPage(addin, (window) => {
    clock?.install(window);
    session.connect(window);
  });
}

async function contentOf(options: WorkbenchOptions, functionNames: string[]): Promise<BookContent> {
  if (options.bytes) {
    return readWorkbookFile(options.bytes, options.name ?? 'workbook.xlsx', functionNames, options.sheetIds);
  }
  if (options.file) {
    const bytes = new Uint8Array(await readFile(options.file));
    return readWorkbookFile(bytes, path.basename(options.file), functionNames, options.sheetIds);
  }
  return madeWorkbook(
    options.name ?? 'workbook.xlsx',
    options.sheets ?? { Sheet1: [] },
    options.tables ?? {},
  );
}
