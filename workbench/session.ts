import type { BlankCell } from './functions/arguments';
import { CustomFunctions } from './functions/custom-functions';
import { registeredFunctions } from './functions/metadata';
import type { FunctionsMetadata } from './functions/metadata';
import type { AddinSettings } from './files/addin-settings';
import { LIGHT_THEME, createHostObject } from './external/host-object';
import type { AppCommands } from './external/app-commands';
import type { DocumentEvents, OfficeTheme } from './external/host-object';
import { chartClasses } from './objects/charts';
import { customPropertyClasses } from './objects/custom-properties';
import { pageLayoutClasses } from './objects/page-layout';
import { guarded } from './objects/protection';
import { publishEvents } from './objects/publisher';
import type { EditSource } from './objects/publisher';
import { rangeClasses } from './objects/ranges';
import { serviceClasses } from './objects/services';
import type { PaneWindow, RuntimeState } from './objects/services';
import { DocumentSettings } from './objects/settings';
import { sheetClasses } from './objects/sheets';
import { tableClasses } from './objects/tables';
import { workbookClasses } from './objects/workbook';
import type { ApplicationState } from './objects/workbook';
import { DocumentEventId, EventType } from './protocol/messages';
import { OfficeHost } from './protocol/office-host';
import type { NativeBridge, OfficeHostOptions } from './protocol/office-host';
import type { RibbonButton } from './ribbon';
import type { CellPlace } from './spreadsheet/book';
import { UniverBook } from './spreadsheet/univer-book';
import type { BookContent } from './spreadsheet/univer-book';
import type { UniverInstance } from './spreadsheet/univer-context';

/** What an add-in brings: its functions, and its buttons on the ribbon. */
export interface AddinFunctions {
  /** Of its manifest; by it a workbook tells what the add-in keeps with it. Its namespace serves where it has none. */
  id: string;
  namespace: string;
  metadata: FunctionsMetadata;
  ribbon: RibbonButton[];
}

export interface SessionOptions extends OfficeHostOptions {
  settings?: DocumentSettings;
  /** What blank cells are to the add-in's functions. */
  blanks?: BlankCell;
  theme?: () => OfficeTheme;
  pane?: PaneWindow;
  /** When the spreadsheet can calculate, if that is not at once. */
  drawn?: Promise<void>;
}

/** What a page needs from its host before office.js loads. */
interface HostedWindow {
  _richApiNativeBridge?: NativeBridge;
  external: unknown;
}

/** A workbook that is open already, for a further add-in. */
interface OpenWorkbook {
  book: UniverBook;
  application: ApplicationState;
  /** What the file that was opened held of each add-in's. */
  kept: AddinSettings;
  /** The sessions of all its add-ins. */
  sessions: WorkbenchSession[];
}

/** A workbook open in the workbench, with the add-in's functions, ready for the add-in's page. It runs anywhere. */
export class WorkbenchSession {
  readonly book: UniverBook;
  readonly host: OfficeHost;
  readonly functions: CustomFunctions;
  readonly settings: DocumentSettings;
  private readonly addinId: string;
  private readonly kept: AddinSettings;
  /** Resolves when everything has been calculated for the first time; functions of the add-in come later. */
  readonly opened: Promise<void>;
  readonly application: ApplicationState;
  /** Whose edits are being made: the user's and the add-in's are local. */
  editSource: EditSource = 'Local';
  readonly ribbon: readonly RibbonButton[];
  private readonly pane: PaneWindow;
  private documentEvents: DocumentEvents | null = null;
  private commands: AppCommands | null = null;
  /** One for each add-in that runs in this workbook, this one among them. */
  private readonly sessions: WorkbenchSession[];

  constructor(
    private readonly univer: UniverInstance,
    content: BookContent | OpenWorkbook,
    addin: AddinFunctions,
    private readonly options: SessionOptions = {},
  ) {
    this.addinId = addin.id || addin.namespace.toLowerCase();
    this.kept = ('book' in content ? content.kept : content.settings) ?? {};
    this.settings = options.settings ?? new DocumentSettings(this.kept[this.addinId]);
    this.ribbon = addin.ribbon;
    this.pane = options.pane ?? this.paneWithoutWindow();
    const open = 'book' in content ? content : null;
    const book = open?.book ?? new UniverBook(univer, content as BookContent);
    this.book = book;
    this.application = open?.application ?? applicationOf(book);
    this.sessions = open?.sessions ?? [];
    this.sessions.push(this);
    const changeable = guarded(book);
    this.host = new OfficeHost(
      (host) => ({
        ...serviceClasses(host, this.pane),
        ...workbookClasses(book, host, this.settings, this.application, () => this.recalculateAll()),
        ...sheetClasses(book, host),
        ...chartClasses(book),
        ...pageLayoutClasses(book),
        ...customPropertyClasses(book),
        ...tableClasses(changeable, host),
        ...rangeClasses(changeable, host),
      }),
      () => book.settle(),
      options,
    );
    this.functions = new CustomFunctions(
      book,
      this.host,
      registeredFunctions(addin.namespace, addin.metadata),
      options.blanks,
    );
    this.host.onPageReloaded = () => this.functions.restart({ streamsToo: true });
    publishEvents(book, this.host, () => this.editSource);
    book.events.selectionChanged.subscribe(() => {
      // workbook.onSelectionChanged hears of it through the bridge, document.addHandlerAsync through window.external.
      this.host.announce(DocumentEventId.selectionChanged, '', {});
      this.documentEvents?.raise(DocumentEventId.selectionChanged);
    });
    this.opened = (options.drawn ?? Promise.resolve()).then(() => book.recalculate());
  }

  /** A further add-in in the same workbook: its page, functions, settings and events are its own. */
  beside(addin: AddinFunctions, options: SessionOptions = {}): WorkbenchSession {
    const { book, application, kept, sessions } = this;
    return new WorkbenchSession(this.univer, { book, application, kept, sessions }, addin, options);
  }

  /** The functions of every add-in that runs in this workbook. */
  get functionNames(): string[] {
    return this.sessions.flatMap(({ functions }) => functions.names);
  }

  /** What every add-in keeps with this workbook, as a file holds it: also those that do not run here. */
  get keptSettings(): AddinSettings {
    const running = this.sessions.map(({ addinId, settings }) => [addinId, settings.readAll()] as const);
    return { ...this.kept, ...Object.fromEntries(running) };
  }

  /** Whether a cell waits for any of the add-ins in this workbook. */
  isAnyBusy(): boolean {
    return this.sessions.some(({ functions }) => functions.isBusy());
  }

  /** The message of the error that a function of any of them answered with in a cell. */
  errorMessage(place: CellPlace): string {
    return this.sessions.map(({ functions }) => functions.errorMessage(place)).find(Boolean) ?? '';
  }

  /** Makes a window the add-in's: to be called in its page before office.js loads. */
  connect(window: object): void {
    const hosted = window as HostedWindow;
    hosted._richApiNativeBridge = this.host.openBridge();
    const { external, events, commands } = createHostObject({
      documentName: this.book.name,
      settings: this.settings,
      theme: this.options.theme ?? (() => LIGHT_THEME),
    });
    this.documentEvents = events;
    this.commands = commands;
    try {
      hosted.external = external;
    } catch {
      // Some windows do not let it be replaced; then it is filled, below.
    }
    if (hosted.external !== external) Object.assign(hosted.external as object, external);
  }

  /** Runs a function of the add-in's as a button of the ribbon does; ends when the add-in says that it is over. */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    if (!this.commands) throw new Error('its page is not open.');
    await this.commands.run(functionName, controlId);
  }

  showPane(): void {
    this.pane.setState('Visible');
  }

  /** Tells the add-in's page that its pane was shown or hidden. */
  tellPaneVisibility(isVisible: boolean): void {
    const visibility = isVisible ? 'Visible' : 'Hidden';
    this.host.announce(EventType.visibilityChanged, '', { visibility });
  }

  private paneWithoutWindow(): PaneWindow {
    let current: RuntimeState = 'Visible';
    return {
      state: () => current,
      setState: (state) => {
        current = state;
        this.tellPaneVisibility(state === 'Visible');
      },
    };
  }

  /** Makes one-shot calls again and leaves streams alone, as Excel does. */
  async recalculateAll(): Promise<void> {
    this.functions.restart({ streamsToo: false });
    await this.book.recalculate();
  }

  /** The page is going away: nothing more is sent to it. */
  disconnect(): void {
    this.host.closeBridge();
    this.documentEvents = null;
    this.commands = null;
  }
}

/** The application's calculation mode, which the book obeys: what waited is worked out when it is automatic again. */
function applicationOf(book: UniverBook): ApplicationState {
  let mode: ApplicationState['calculationMode'] = 'Automatic';
  return {
    get calculationMode() {
      return mode;
    },
    set calculationMode(given) {
      const wasManual = mode === 'Manual';
      mode = given;
      book.univer.isCalculationManual = given === 'Manual';
      if (wasManual && given !== 'Manual') void book.recalculate();
    },
  };
}
