import { cellBlock } from '../addresses';
import { itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable } from '../protocol/classes';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book } from '../spreadsheet/book';
import { eventMethods } from './event-methods';
import { inert, rangeObject, readOnly } from './objects';
import type { SettingObject, TableCollectionObject } from './objects';
import type { DocumentSettings } from './settings';

/** How the application recalculates, which the user chooses and the add-in reads. */
export interface ApplicationState {
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
}

/** Workbook, Application, the settings kept with the document, and what stands around them. */
export function workbookClasses(
  book: Book,
  host: OfficeHost,
  settings: DocumentSettings,
  application: ApplicationState,
  recalculateAll: () => Promise<void>,
): ClassTable {
  return {
    Workbook: declareClass({
      properties: {
        Name: readOnly(() => book.name),
        IsDirty: inert(false),
        ReadOnly: readOnly(() => false),
        PreviouslySaved: readOnly(() => true),
      },
      navigation: {
        Worksheets: () => ({ className: 'WorksheetCollection' }),
        Tables: () => ({ className: 'TableCollection', sheetId: null }) as TableCollectionObject,
        Application: () => ({ className: 'Application' }),
        Names: () => ({ className: 'NamedItemCollection' }),
        Settings: () => ({ className: 'SettingCollection' }),
        Protection: () => ({ className: 'WorkbookProtection' }),
      },
      methods: {
        GetSelectedRange: () => {
          const { sheetId, block } = book.selection();
          return rangeObject(sheetId, block);
        },
        GetActiveCell: () => {
          const { sheetId, block } = book.selection();
          return rangeObject(sheetId, cellBlock(block.row, block.column));
        },
        _GetRangeForEventByReferenceId: (_book, [id]: [string]) => host.kept(id),
        _GetRangeOrNullObjectForEventByReferenceId: (_book, [id]: [string]) => host.kept(id) ?? NULL_OBJECT,
        _RemoveReference: (_book, [id]: [string]) => host.giveUp(id),
        _RemoveAllReferences: () => host.giveUpAll(),
        ...eventMethods(host, () => WORKBOOK_TARGET, { Activated: EventType.workbookActivated }),
      },
    }),
    Application: applicationClass(book, application, recalculateAll),
    NamedItemCollection: declareClass({
      items: () => [],
      methods: {
        GetCount: () => 0,
        GetItem: () => {
          throw itemNotFound();
        },
        GetItemOrNullObject: () => NULL_OBJECT,
      },
    }),
    WorkbookProtection: declareClass({ properties: { Protected: readOnly(() => false) } }),
    ...settingClasses(settings),
  };
}

function applicationClass(book: Book, application: ApplicationState, recalculateAll: () => Promise<void>) {
  return declareClass({
    properties: {
      CalculationMode: {
        get: () => application.calculationMode,
        set: (_application, mode) => {
          application.calculationMode = mode as ApplicationState['calculationMode'];
        },
      },
      CalculationState: readOnly(() => 'Done'),
      CalculationEngineVersion: readOnly(() => 191_029),
    },
    methods: {
      // Where Excel calculates by itself, a plain recalculation finds nothing to do but to wait for it.
      Calculate: (_application, [type]: [string]) =>
        type === 'Recalculate' && application.calculationMode !== 'Manual' ? book.settle() : recalculateAll(),
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
  });
}

function settingClasses(settings: DocumentSettings): ClassTable {
  const setting = (key: string): SettingObject => ({ className: 'Setting', key });
  return {
    SettingCollection: declareClass({
      items: () => settings.keys().map(setting),
      methods: {
        GetCount: () => settings.keys().length,
        GetItem: (_all, [key]: [string]) => {
          if (!settings.has(key)) throw itemNotFound();
          return setting(key);
        },
        GetItemOrNullObject: (_all, [key]: [string]) => (settings.has(key) ? setting(key) : NULL_OBJECT),
        Add: (_all, [key, value]: [string, unknown]) => {
          settings.set(key, value);
          return setting(key);
        },
      },
    }),
    Setting: declareClass<SettingObject>({
      identity: ({ key }) => ({ Id: key, Key: key }),
      properties: {
        Key: readOnly(({ key }) => key),
        Value: {
          get: ({ key }) => settings.get(key),
          set: ({ key }, value) => settings.set(key, value),
        },
      },
      methods: { Delete: ({ key }) => settings.delete(key) },
    }),
  };
}
