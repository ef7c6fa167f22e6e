import type {
  CellStyle,
  ConditionalRule,
  DataValidation as StoredValidation,
  Sheet,
  SheetProtection as StoredProtection,
  WriteSheet,
} from 'hucre';
import { formatBlock, parseBlock } from '../addresses';
import type { Block } from '../addresses';
import type { Book, SheetProtection } from '../spreadsheet/book';
import type { ConditionalFormat, ConditionalLook } from '../spreadsheet/conditional-formats';
import { NO_VALIDATION } from '../spreadsheet/data-validations';
import type { DataValidation, ValidatedArea } from '../spreadsheet/data-validations';
import type { SheetRules } from '../spreadsheet/univer-book';
import { cssColor } from './cell-styles';
import { layoutOf } from './page-setups';
import type { SheetParts } from './sheet-parts';

type ErrorStyle = NonNullable<StoredValidation['errorStyle']>;
const ERROR_STYLES: Record<string, ErrorStyle> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};

/* ---- out of the book ---- */

/**
 * Conditional formats, data validation of lists and of formulas, protection, frozen panes, gridlines, the tab's colour. Validation
 * of numbers, dates and lengths, and lists without a drop-down, are not written; a password is, as a hash.
 */
export function rulesToWrite(book: Book, sheetId: string): Partial<WriteSheet> {
  const { rowCount: rows, columnCount: columns } = book.frozenPanes(sheetId);
  const tabColor = book.tabColor(sheetId);
  const view = {
    ...(tabColor ? { tabColor: { rgb: tabColor.replace('#', '') } } : {}),
    ...(book.showsGridlines(sheetId) ? {} : { showGridLines: false }),
  };
  const protection = book.protection(sheetId);
  return {
    conditionalRules: book.conditionalFormats
      .ofSheet(sheetId)
      .filter(({ formula }) => formula !== '')
      .map((format, index) => storedFormat(format, index + 1)),
    dataValidations: book.dataValidations.ofSheet(sheetId).flatMap((area) => storedValidation(area) ?? []),
    ...(rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {}),
    ...(Object.keys(view).length > 0 ? { view } : {}),
    ...(protection ? { protection: storedProtection(protection) } : {}),
    hidden: book.sheetVisibility(sheetId) === 'Hidden',
    veryHidden: book.sheetVisibility(sheetId) === 'VeryHidden',
  };
}

function storedFormat(
  { blocks, formula, stopIfTrue, look }: ConditionalFormat,
  priority: number,
): ConditionalRule {
  return {
    type: 'expression',
    priority,
    stopIfTrue,
    range: blocks.map(formatBlock).join(' '),
    formula: formula.replace(/^=/, ''),
    style: storedLook(look),
  };
}

function storedLook(look: ConditionalLook): CellStyle {
  const font: NonNullable<CellStyle['font']> = {};
  if (look.bold !== null) font.bold = look.bold;
  if (look.italic !== null) font.italic = look.italic;
  if (look.underline !== null) font.underline = look.underline;
  if (look.strikethrough !== null) font.strikethrough = look.strikethrough;
  if (look.fontColor) font.color = { rgb: look.fontColor.replace('#', '') };
  const style: CellStyle = {};
  if (Object.keys(font).length > 0) style.font = font;
  // In the style of a conditional format a plain fill is the background of its pattern.
  if (look.fillColor)
    style.fill = { type: 'pattern', pattern: 'solid', bgColor: { rgb: look.fillColor.replace('#', '') } };
  return style;
}

function storedValidation(area: ValidatedArea): StoredValidation | null {
  const { rule, errorAlert, prompt, ignoreBlanks, blocks } = area;
  const source = rule.list?.source ?? rule.custom?.formula;
  if (typeof source !== 'string') return null;
  const isFormula = source.startsWith('=');
  return {
    type: rule.list ? 'list' : 'custom',
    ...(isFormula ? { formula1: source.slice(1) } : { values: source.split(',') }),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    errorMessage: errorAlert.message,
    errorStyle: ERROR_STYLES[errorAlert.style],
    showInputMessage: prompt.showPrompt,
    inputTitle: prompt.title,
    inputMessage: prompt.message,
    range: blocks.map(formatBlock).join(' '),
  };
}

/** `allowFormatCells` is called formatCells in a file. */
function storedProtection({ options, password }: SheetProtection): StoredProtection {
  const allowed = Object.entries(options)
    .filter(([, isAllowed]) => isAllowed)
    .map(([name]) => [name.replace(/^allow(.)/, (_all, letter: string) => letter.toLowerCase()), true]);
  return {
    sheet: true,
    ...Object.fromEntries(allowed),
    ...(password ? { password } : {}),
  } as StoredProtection;
}

/* ---- into the book ---- */

/** Conditional formats by a formula and the validation of lists; other kinds are left in the file. */
export function rulesRead(sheet: Sheet, sheetId: string, parts: SheetParts | undefined): SheetRules {
  const rules = (sheet.conditionalRules ?? []).filter(({ type }) => type === 'expression');
  return {
    sheetId,
    conditionalFormats: rules
      .sort((a, b) => a.priority - b.priority)
      .map(({ range, formula, stopIfTrue = false, style }) => ({
        blocks: blocksOf(range),
        formula: `=${String(Array.isArray(formula) ? formula[0] : formula)}`,
        stopIfTrue,
        look: lookOf(style),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    validations: (sheet.dataValidations ?? []).flatMap((stored) => validationOf(stored) ?? []),
    protection: sheet.protection && sheet.protection.sheet !== false ? protectionOf(sheet.protection) : null,
    isVeryHidden: sheet.veryHidden === true,
    charts: parts?.charts ?? [],
    properties: parts?.properties ?? [],
    pageLayout: layoutOf(sheet),
  };
}

function lookOf(style: CellStyle | undefined): ConditionalLook {
  const { font, fill } = style ?? {};
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
  return {
    fillColor: cssColor(color) ?? null,
    fontColor: cssColor(font?.color) ?? null,
    bold: font?.bold ?? null,
    italic: font?.italic ?? null,
    underline: font?.underline ? true : null,
    strikethrough: font?.strikethrough ?? null,
  };
}

function validationOf(stored: StoredValidation): (DataValidation & { blocks: Block[] }) | null {
  const { type, values, formula1 } = stored;
  const source = values ? values.join(',') : formula1 && `=${formula1}`;
  const blocks = blocksOf(stored.range);
  if (!source || blocks.length === 0 || (type !== 'list' && type !== 'custom')) return null;
  const style = Object.keys(ERROR_STYLES).find((name) => ERROR_STYLES[name] === stored.errorStyle) ?? 'Stop';
  return {
    ...NO_VALIDATION,
    blocks,
    rule: type === 'list' ? { list: { inCellDropDown: true, source } } : { custom: { formula: source } },
    errorAlert: {
      message: stored.errorMessage ?? '',
      showAlert: stored.showErrorMessage === true,
      style,
      title: stored.errorTitle ?? '',
    },
    prompt: {
      message: stored.inputMessage ?? '',
      showPrompt: stored.showInputMessage === true,
      title: stored.inputTitle ?? '',
    },
    ignoreBlanks: stored.allowBlank === true,
  };
}

/** A password cannot be had back from its hash: a protected sheet of a file opens without one. */
function protectionOf(stored: StoredProtection): SheetProtection {
  const options = Object.fromEntries(
    Object.entries(stored)
      .filter(([, value]) => typeof value === 'boolean')
      .map(([name, value]) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, value as boolean]),
  );
  return { options, password: null };
}

function blocksOf(range: string): Block[] {
  return range.split(/\s+/).flatMap((address) => parseBlock(address) ?? []);
}
