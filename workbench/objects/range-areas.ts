import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, intersect } from '../addresses';
import type { Block } from '../addresses';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable } from '../protocol/classes';
import { itemNotFound } from '../protocol/api-error';
import type { OfficeHost } from '../protocol/office-host';
import type { Book } from '../spreadsheet/book';
import { areasArgument, areasObject, rangeObject, readOnly, worksheetObject } from './objects';
import type { AreasObject } from './objects';
import { clearCells } from './range-clear';

/** Several ranges of a sheet as one: `worksheet.getRanges("A1,B3:B5")`. */
export function rangeAreasClasses(book: Book, host: OfficeHost): ClassTable {
  const at = ({ sheetId }: AreasObject, blocks: Block[]) => areasObject('RangeAreas', sheetId, blocks);
  const shared = (areas: AreasObject, other: unknown) =>
    areasArgument(other).flatMap((block) => areas.blocks.flatMap((own) => intersect(own, block) ?? []));
  const address = readOnly<AreasObject>(({ sheetId, blocks }) =>
    blocks.map((block) => book.address(sheetId, block)).join(','),
  );
  return {
    RangeAreas: declareClass<AreasObject>({
      identity: (areas) => ({ _ReferenceId: host.keep(areas) }),
      properties: {
        Address: address,
        AddressLocal: address,
        AreaCount: readOnly(({ blocks }) => blocks.length),
        CellCount: readOnly(({ blocks }) =>
          blocks.reduce((count, { rowCount, columnCount }) => count + rowCount * columnCount, 0),
        ),
        IsEntireColumn: readOnly(({ blocks }) =>
          blocks.every(({ rowCount }) => rowCount === SHEET_ROW_COUNT),
        ),
        IsEntireRow: readOnly(({ blocks }) =>
          blocks.every(({ columnCount }) => columnCount === SHEET_COLUMN_COUNT),
        ),
      },
      navigation: {
        Areas: ({ sheetId, blocks }) => areasObject('RangeCollection', sheetId, blocks),
        Format: ({ sheetId, blocks }) => areasObject('RangeFormat', sheetId, blocks),
        ConditionalFormats: ({ sheetId, blocks }) =>
          areasObject('ConditionalFormatCollection', sheetId, blocks),
        DataValidation: ({ sheetId, blocks }) => areasObject('DataValidation', sheetId, blocks),
        Worksheet: ({ sheetId }) => worksheetObject(sheetId),
      },
      methods: {
        _KeepReference: (areas) => {
          host.keep(areas);
        },
        Clear: ({ sheetId, blocks }, [applyTo]: [string?]) => {
          for (const block of blocks) clearCells(book, sheetId, block, applyTo);
        },
        GetIntersection: (areas, [other]: [unknown]) => {
          const blocks = shared(areas, other);
          if (blocks.length === 0) throw itemNotFound();
          return at(areas, blocks);
        },
        GetIntersectionOrNullObject: (areas, [other]: [unknown]) => {
          const blocks = shared(areas, other);
          return blocks.length > 0 ? at(areas, blocks) : NULL_OBJECT;
        },
        GetEntireRow: (areas) =>
          at(
            areas,
            areas.blocks.map((block) => ({ ...block, column: 0, columnCount: SHEET_COLUMN_COUNT })),
          ),
        GetEntireColumn: (areas) =>
          at(
            areas,
            areas.blocks.map((block) => ({ ...block, row: 0, rowCount: SHEET_ROW_COUNT })),
          ),
      },
    }),
    RangeCollection: rangeCollectionClass(),
  };
}

function rangeCollectionClass() {
  return declareClass<AreasObject>({
    items: ({ sheetId, blocks }) => blocks.map((block) => rangeObject(sheetId, block)),
    methods: {
      GetCount: ({ blocks }) => blocks.length,
      GetItemAt: ({ sheetId, blocks }, [index]: [number]) => {
        const block = blocks[index];
        if (!block) throw itemNotFound();
        return rangeObject(sheetId, block);
      },
    },
  });
}
