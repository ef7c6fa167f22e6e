import type { DocumentSettings } from '../objects/settings';
import { DocumentEventId, DocumentMethodId } from '../protocol/messages';
import { AppCommands } from './app-commands';

/** The build of office.js that a page is to load, and the flags that start its custom functions runtime (3). */
export const HOST_INFO = 'Excel$Win32$16.01$en-US$telemetry$$disableLogging$3';

/** The requirement sets that the workbench declares. */
export const REQUIREMENT_SETS = {
  ExcelApi: '1.17',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  RichApiRuntime: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  AddinCommands: '1.3',
  DialogOrigin: '1.1',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
};

/** Office's colours, as numbers without the leading `#`. */
export interface OfficeTheme {
  bodyBackgroundColor: number;
  bodyForegroundColor: number;
  controlBackgroundColor: number;
  controlForegroundColor: number;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xf0f0f0,
  controlForegroundColor: 0x000000,
};

export interface HostObjectOptions {
  documentName: string;
  settings: DocumentSettings;
  theme(): OfficeTheme;
}

type Callback = (result: unknown) => void;
type DocumentEventHandler = (eventId: number, payload: unknown) => void;

/** Raises the older kind of event in the page, which registers for it through its window.external. */
export interface DocumentEvents {
  raise(eventId: typeof DocumentEventId.settingsChanged | typeof DocumentEventId.selectionChanged): void;
}

export interface HostConnection {
  external: object;
  events: DocumentEvents;
  commands: AppCommands;
}

/** What desktop Excel puts at a page's `window.external`: office.js asks it for its context. */
export function createHostObject(options: HostObjectOptions): HostConnection {
  const handlers = new Map<number, DocumentEventHandler>();
  const commands = new AppCommands();
  const later = (callback: Callback | undefined, result: unknown) => {
    if (callback) setTimeout(() => callback(result), 0);
  };
  const context = contextOf(options);
  const external = {
    GetHostInfo: () => HOST_INFO,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: unknown, callback?: Callback) => {
      const isCommandOver = id === DocumentMethodId.appCommandCompleted;
      if (isCommandOver) commands.completed(Object.values(parameters as object));
      later(callback, isCommandOver ? 0 : [0]);
    },
    RegisterEvent: (id: number, _target: string, handler: DocumentEventHandler, callback?: Callback) => {
      handlers.set(id, handler);
      later(callback, 0);
      // office.js hands on nothing before it was told that it is registered.
      if (id === DocumentEventId.appCommandInvoked) setTimeout(() => commands.listened(handler), 0);
    },
    UnregisterEvent: (id: number, _target: string, callback?: Callback) => {
      handlers.delete(id);
      later(callback, 0);
    },
  };
  return { external, events: { raise: (eventId) => handlers.get(eventId)?.(eventId, []) }, commands };
}

function contextOf({ documentName, settings, theme }: HostObjectOptions) {
  const store = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, text] of Object.entries(settings.readAll())) {
        keys.push(key);
        values.push(text);
      }
    },
    Write: (keys: string[], values: string[]) => {
      settings.replaceAll(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 'null'])));
    },
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 's106-for-excel',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => 'en-GB',
    GetDocUrl: () => documentName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.18000.20000',
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme()),
    GetSettings: () => store,
  };
}
