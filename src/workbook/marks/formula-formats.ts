import { counted } from '../../domain/register/figures/words';
import { runExcel, NoAnswer } from '../excel/run-excel';

/** A sheet whose conditional formats were looked at. */
export interface FormattedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A conditional format by a formula, whoever's; the formula is empty where it has none yet. */
export interface FormulaFormat {
  readonly sheetId: string;
  readonly sheet: string;
  readonly id: string;
  readonly formula: string;
}

/** Every conditional format by a formula in the workbook, as far as Excel tells of them. */
export interface FormulaFormats {
  readonly sheets: readonly FormattedSheet[];
  readonly formats: readonly FormulaFormat[];
  /** What was passed over, as Excel does not tell what it is; '' where there was nothing such. */
  readonly passedOver: string;
}

/**
 * Reads every conditional format by a formula. For some that users make Excel refuses the whole request that asks about
 * one, and all others in it: then they are read sheet by sheet, and on such a sheet in ever smaller lists, down to the one.
 *
 * @throws what Excel refuses with, where it refuses more than single formats
 */
export async function readFormulaFormats(): Promise<FormulaFormats> {
  const sheets = await readSheets();
  const atOnce = await readAllOf(sheets).catch(passOver);
  if (atOnce) return { sheets, formats: atOnce, passedOver: '' };
  const formats: FormulaFormat[] = [];
  const unread: string[] = [];
  for (const sheet of sheets) {
    const read = await readAllOf([sheet]).catch(passOver);
    if (read) formats.push(...read);
    else {
      const one = await readOneByOne(sheet);
      formats.push(...one.formats);
      if (one.unreadCount > 0)
        unread.push(`${counted(one.unreadCount, 'conditional format')} on ${sheet.name}`);
    }
  }
  return {
    ...{ sheets, formats },
    passedOver:
      unread.length === 0
        ? ''
        : `Excel does not say what these are, so they are left as they are: ${unread.join(', ')}.`,
  };
}

/** Excel refused: what was asked about is passed over. What does not come from a format is thrown on. */
function passOver(error: unknown): null {
  const { code } = (error ?? {}) as { code?: unknown };
  const isOfExcel = typeof code === 'string' && !OF_THE_WHOLE.has(code);
  if (error instanceof NoAnswer || !isOfExcel) throw error;
  return null;
}

const OF_THE_WHOLE = new Set(['AccessDenied', 'InvalidOperationInCellEditMode', 'ApiNotFound']);

const readSheets = (): Promise<FormattedSheet[]> =>
  runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    await context.sync();
    return worksheets.items.map(({ id, name, protection }) => ({
      ...{ id, name },
      isProtected: protection.protected,
    }));
  });

const formatsOf = (context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection =>
  context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;

function readAllOf(sheets: readonly FormattedSheet[]): Promise<FormulaFormat[]> {
  return runExcel(async (context) => {
    const onSheets = sheets.map((sheet) => {
      const formats = formatsOf(context, sheet.id);
      formats.load('items/id,items/type');
      return { sheet, formats };
    });
    await context.sync();
    return withFormulas(
      context,
      onSheets.flatMap(({ sheet, formats }) => formats.items.map((format) => ({ sheet, format }))),
    );
  });
}

interface Seen {
  readonly sheet: FormattedSheet;
  readonly format: Excel.ConditionalFormat;
}

/** Only those by a formula have one to ask for. */
async function withFormulas(context: Excel.RequestContext, seen: readonly Seen[]): Promise<FormulaFormat[]> {
  const customs = seen
    .filter(({ format }) => format.type === 'Custom')
    .map(({ sheet, format }) => {
      const { rule } = format.custom;
      rule.load('formula');
      return { sheet, format, rule };
    });
  if (customs.length > 0) await context.sync();
  return customs.map(({ sheet, format, rule }) => ({
    ...{ sheetId: sheet.id, sheet: sheet.name, id: format.id },
    formula: String((rule.formula as unknown) ?? ''),
  }));
}

interface ReadOfSheet {
  readonly formats: FormulaFormat[];
  readonly unreadCount: number;
}

async function readOneByOne(sheet: FormattedSheet): Promise<ReadOfSheet> {
  const count = await runExcel(async (context) => {
    const all = formatsOf(context, sheet.id).getCount();
    await context.sync();
    return all.value;
  });
  return readSome(sheet, 0, count);
}

/** Of one that Excel refuses twice nothing can be read. */
async function readSome(sheet: FormattedSheet, from: number, count: number): Promise<ReadOfSheet> {
  if (count === 0) return { formats: [], unreadCount: 0 };
  const read = () => readPlaces(sheet, from, count);
  const formats = await read().catch(passOver);
  if (formats) return { formats, unreadCount: 0 };
  if (count === 1) {
    const again = await read().catch(passOver);
    return { formats: again ?? [], unreadCount: again ? 0 : 1 };
  }
  const half = Math.ceil(count / 2);
  const first = await readSome(sheet, from, half);
  const second = await readSome(sheet, from + half, count - half);
  return {
    formats: [...first.formats, ...second.formats],
    unreadCount: first.unreadCount + second.unreadCount,
  };
}

function readPlaces(sheet: FormattedSheet, from: number, count: number): Promise<FormulaFormat[]> {
  return runExcel(async (context) => {
    const formats = formatsOf(context, sheet.id);
    const seen = Array.from({ length: count }, (_, n): Seen => {
      const format = formats.getItemAt(from + n);
      format.load('id,type');
      return { sheet, format };
    });
    await context.sync();
    return withFormulas(context, seen);
  });
}
