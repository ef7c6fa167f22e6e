import { itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable, HostObject } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import type { SheetProperty } from '../spreadsheet/sheet-properties';
import { readOnly } from './objects';
import type { WorksheetObject } from './objects';

interface PropertyObject extends HostObject {
  sheetId: string;
  property: SheetProperty;
}

/** worksheet.customProperties: what an add-in keeps with a sheet. */
export function customPropertyClasses(book: Book): ClassTable {
  const properties = book.sheetProperties;
  const object = (sheetId: string, property: SheetProperty): PropertyObject => ({
    className: 'WorksheetCustomProperty',
    sheetId,
    property,
  });
  return {
    WorksheetCustomPropertyCollection: declareClass<WorksheetObject>({
      items: ({ sheetId }) => properties.ofSheet(sheetId).map((property) => object(sheetId, property)),
      methods: {
        GetCount: ({ sheetId }) => properties.ofSheet(sheetId).length,
        GetItem: ({ sheetId }, [key]: [string]) => {
          const property = properties.find(sheetId, key);
          if (!property) throw itemNotFound();
          return object(sheetId, property);
        },
        GetItemOrNullObject: ({ sheetId }, [key]: [string]) => {
          const property = properties.find(sheetId, key);
          return property ? object(sheetId, property) : NULL_OBJECT;
        },
        Add: ({ sheetId }, [key, value]: [string, string]) =>
          object(sheetId, properties.set(sheetId, key, String(value))),
      },
    }),
    WorksheetCustomProperty: declareClass<PropertyObject>({
      identity: ({ property }) => ({ _Id: property.key, Key: property.key }),
      properties: {
        Key: readOnly(({ property }) => property.key),
        Value: {
          get: ({ property }) => property.value,
          set: ({ sheetId, property }, value) => properties.set(sheetId, property.key, String(value)),
        },
      },
      methods: { Delete: ({ sheetId, property }) => properties.delete(sheetId, property) },
    }),
  };
}
