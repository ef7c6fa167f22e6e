import { fromR1C1, toR1C1 } from '../formula-references';
import { ApiError, invalidArgument, invalidOperation, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable, HostObject, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import type {
  ConditionalFormat,
  ConditionalFormatType,
  ConditionalLook,
} from '../spreadsheet/conditional-formats';
import { areasArgument, areasObject, rangeObject, readOnly } from './objects';
import type { AreasObject } from './objects';
import { refuseIfProtected } from './protection';

/** A conditional format, or a part of it. */
interface FormatObject extends HostObject {
  format: ConditionalFormat;
}

const OTHER_TYPES: ConditionalFormatType[] = [
  'CellValue',
  'ColorScale',
  'DataBar',
  'IconSet',
  'Preset',
  'TextComparison',
  'TopBottom',
];

/**
 * Conditional formats by a formula ("Custom"), which is the one kind that an add-in can make here. Users have others, and some
 * of which Excel tells nothing: asked for anything about one, all of the batch fails (OfficeDev/office-js 5222, 6396, 6827, 6835).
 */
export function conditionalFormatClasses(book: Book): ClassTable {
  return {
    ConditionalFormatCollection: collectionClass(book),
    ConditionalFormat: formatClass(book),
    CustomConditionalFormat: declareClass<FormatObject>({
      navigation: {
        Rule: ({ format }) => formatObject('ConditionalFormatRule', format),
        Format: ({ format }) => formatObject('ConditionalRangeFormat', format),
      },
    }),
    ConditionalFormatRule: ruleClass(book),
    ConditionalRangeFormat: declareClass<FormatObject>({
      navigation: {
        Fill: ({ format }) => formatObject('ConditionalRangeFill', format),
        Font: ({ format }) => formatObject('ConditionalRangeFont', format),
      },
    }),
    ConditionalRangeFill: declareClass<FormatObject>({
      properties: { Color: color(book, 'fillColor') },
      methods: { Clear: ({ format }) => changeLook(book, format, { fillColor: null }) },
    }),
    ConditionalRangeFont: declareClass<FormatObject>({
      properties: {
        Color: color(book, 'fontColor'),
        Bold: onOrOff(book, 'bold'),
        Italic: onOrOff(book, 'italic'),
        Strikethrough: onOrOff(book, 'strikethrough'),
        Underline: {
          get: ({ format }) => (format.look.underline ? 'Single' : 'None'),
          set: ({ format }, value) => changeLook(book, format, { underline: value !== 'None' }),
        },
      },
      methods: {
        Clear: ({ format }) =>
          changeLook(book, format, {
            fontColor: null,
            bold: null,
            italic: null,
            strikethrough: null,
            underline: null,
          }),
      },
    }),
  };
}

function collectionClass(book: Book) {
  const formatsOf = ({ sheetId, blocks }: AreasObject) => book.conditionalFormats.touching(sheetId, blocks);
  const find = (areas: AreasObject, id: unknown) =>
    formatsOf(areas).find(
      (format) => !format.isUnreadable && format.id.toLowerCase() === String(id).toLowerCase(),
    );
  return declareClass<AreasObject>({
    items: (areas) => formatsOf(areas).map((format) => formatObject('ConditionalFormat', format)),
    methods: {
      Add: ({ sheetId, blocks }, [type]: [string]) => {
        refuseIfProtected(book, sheetId, 'allowFormatCells');
        if (type !== 'Custom')
          throw new ApiError('NotImplemented', `The workbench has no conditional formats of type ${type}.`);
        return formatObject('ConditionalFormat', book.conditionalFormats.add(sheetId, blocks));
      },
      ClearAll: ({ sheetId, blocks }) => {
        refuseIfProtected(book, sheetId, 'allowFormatCells');
        book.conditionalFormats.clear(sheetId, blocks);
      },
      GetCount: (areas) => formatsOf(areas).length,
      GetItem: (areas, [id]) => formatObject('ConditionalFormat', found(find(areas, id))),
      GetItemOrNullObject: (areas, [id]) => {
        const format = find(areas, id);
        return format ? formatObject('ConditionalFormat', format) : NULL_OBJECT;
      },
      GetItemAt: (areas, [index]: [number]) =>
        formatObject('ConditionalFormat', readable(found(formatsOf(areas)[index]))),
    },
  });
}

function formatClass(book: Book) {
  const formats = book.conditionalFormats;
  return declareClass<FormatObject>({
    identity: ({ format }) => ({ Id: format.id }),
    properties: {
      Id: readOnly(({ format }) => readable(format).id),
      Type: readOnly(({ format }) => readable(format).type),
      Priority: {
        get: ({ format }) => formats.priority(readable(format)),
        set: ({ format }, priority) => formats.setPriority(changeable(book, format), Number(priority)),
      },
      StopIfTrue: {
        get: ({ format }) => readable(format).stopIfTrue,
        set: ({ format }, isLast) =>
          formats.change(changeable(book, format), { stopIfTrue: isLast === true }),
      },
    },
    navigation: {
      Custom: ({ format }) => {
        // OfficeDev/office-js 2180
        if (readable(format).type !== 'Custom')
          throw invalidOperation('This operation is not permitted for the current object.');
        return formatObject('CustomConditionalFormat', format);
      },
      CustomOrNullObject: ({ format }) =>
        readable(format).type === 'Custom' ? formatObject('CustomConditionalFormat', format) : NULL_OBJECT,
      ...Object.fromEntries(OTHER_TYPES.map((type) => [`${type}OrNullObject`, () => NULL_OBJECT])),
    },
    methods: {
      Delete: ({ format }) => formats.delete(changeable(book, format)),
      GetRange: ({ format }) => {
        const { sheetId, blocks } = readable(format);
        if (blocks.length > 1)
          throw invalidOperation('The conditional format applies to more than one range.');
        return rangeObject(sheetId, blocks[0]!);
      },
      GetRangeOrNullObject: ({ format }) => {
        const { sheetId, blocks } = readable(format);
        return blocks.length > 1 ? NULL_OBJECT : rangeObject(sheetId, blocks[0]!);
      },
      GetRanges: ({ format }) => {
        const { sheetId, blocks } = readable(format);
        return areasObject('RangeAreas', sheetId, blocks);
      },
      SetRanges: ({ format }, [ranges]: [unknown]) =>
        formats.change(changeable(book, format), { blocks: areasArgument(ranges) }),
    },
  });
}

/** The formula is written for the first cell of the format's first range. */
function ruleClass(book: Book) {
  const anchored = (format: ConditionalFormat) => {
    const { row, column } = format.blocks[0]!;
    return [row, column] as const;
  };
  const set = (format: ConditionalFormat, formula: string) => {
    if (formula.replace(/^=/, '').trim() === '') throw invalidArgument();
    const withSign = formula.startsWith('=') ? formula : `=${formula}`;
    book.conditionalFormats.change(changeable(book, format), { formula: withSign });
  };
  const formula: Property<FormatObject> = {
    get: ({ format }) => format.formula,
    set: ({ format }, given) => set(format, String(given)),
  };
  return declareClass<FormatObject>({
    properties: {
      Formula: formula,
      FormulaLocal: formula,
      FormulaR1C1: {
        get: ({ format }) => toR1C1(format.formula, ...anchored(format)),
        set: ({ format }, given) => set(format, fromR1C1(String(given), ...anchored(format))),
      },
    },
  });
}

function color(book: Book, name: 'fillColor' | 'fontColor'): Property<FormatObject> {
  return {
    get: ({ format }) => format.look[name] ?? '',
    set: ({ format }, given) =>
      changeLook(book, format, { [name]: given ? String(given).toUpperCase() : null }),
  };
}

function onOrOff(book: Book, name: 'bold' | 'italic' | 'strikethrough'): Property<FormatObject> {
  return {
    get: ({ format }) => format.look[name] === true,
    set: ({ format }, given) => changeLook(book, format, { [name]: given === true }),
  };
}

function changeLook(book: Book, format: ConditionalFormat, look: Partial<ConditionalLook>): void {
  book.conditionalFormats.change(changeable(book, format), {}, look);
}

/** Fails for a format that is no more, or that stands on a protected sheet. */
function changeable(book: Book, format: ConditionalFormat): ConditionalFormat {
  if (!book.conditionalFormats.has(readable(format))) throw itemNotFound();
  refuseIfProtected(book, format.sheetId, 'allowFormatCells');
  return format;
}

/** Fails for a format of which Excel tells nothing, as if it were not there. */
function readable(format: ConditionalFormat): ConditionalFormat {
  if (format.isUnreadable) throw itemNotFound();
  return format;
}

function formatObject(className: string, format: ConditionalFormat): FormatObject {
  return { className, format };
}

function found<T>(item: T | undefined): T {
  if (item === undefined) throw itemNotFound();
  return item;
}
