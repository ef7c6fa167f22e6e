import { invalidArgument } from '../protocol/api-error';
import { declareClass } from '../protocol/classes';
import type { ObjectClass, Property, HostObject } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import type { DataValidation } from '../spreadsheet/data-validations';
import type { AreasObject } from './objects';
import { refuseIfProtected } from './protection';

/** How Excel calls a rule by what it is of. */
const TYPES: Record<string, string> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
/** Excel keeps no longer text as the source of a list; a reference to cells can stand for a longer list. */
const LONGEST_LIST = 255;

/** range.dataValidation: kept, read back and saved. What is written to the cells is not held against it. */
export function dataValidationClass(book: Book): ObjectClass<HostObject> {
  const at = ({ sheetId, blocks }: AreasObject) => book.dataValidations.at(sheetId, blocks);
  const part = <K extends keyof DataValidation>(
    name: K,
    read: (given: unknown) => DataValidation[K],
  ): Property<AreasObject> => ({
    get: (areas) => at(areas)?.[name] ?? null,
    set: (areas, given) => {
      refuseIfProtected(book, areas.sheetId);
      book.dataValidations.change(areas.sheetId, areas.blocks, { [name]: read(given) });
    },
  });
  return declareClass<AreasObject>({
    properties: {
      Type: {
        get: (areas) => {
          const validation = at(areas);
          if (!validation) return 'Inconsistent';
          const [key] = Object.keys(validation.rule);
          return key ? TYPES[key] : 'None';
        },
      },
      Rule: part('rule', readRule),
      ErrorAlert: part('errorAlert', (given) => ({
        ...{ message: '', showAlert: true, style: 'Stop', title: '' },
        ...(given as object),
      })),
      Prompt: part('prompt', (given) => ({
        ...{ message: '', showPrompt: true, title: '' },
        ...(given as object),
      })),
      IgnoreBlanks: part('ignoreBlanks', (given) => given === true),
    },
    methods: {
      Clear: ({ sheetId, blocks }) => {
        refuseIfProtected(book, sheetId);
        book.dataValidations.clear(sheetId, blocks);
      },
    },
  });
}

/** A rule says one thing; a list is a text, `Paid,Due` or `=Lists!$A$1:$A$9`. */
function readRule(given: unknown): DataValidation['rule'] {
  if (typeof given !== 'object' || given === null) throw invalidArgument();
  const rule = given as DataValidation['rule'];
  const [type, ...others] = Object.keys(rule);
  if (!type || others.length > 0 || !TYPES[type] || !rule[type]) throw invalidArgument();
  if (type !== 'list') return rule;
  const { source, inCellDropDown = true } = rule[type];
  if (typeof source !== 'string' || source === '') throw invalidArgument();
  if (!source.startsWith('=') && source.length > LONGEST_LIST) throw invalidArgument();
  return { list: { inCellDropDown, source } };
}
