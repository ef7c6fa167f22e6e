import type { BorderSide, CellStyle } from 'hucre';
import type { CellFormat, CellLook } from '../spreadsheet/book';
import { lineOf } from '../spreadsheet/borders';
import type { CellBorder } from '../spreadsheet/borders';
import { DEFAULT_FONT_NAME, DEFAULT_FONT_SIZE, FORMAT_PARTS, GENERAL } from '../spreadsheet/univer-formats';

const HORIZONTAL: Record<string, 'left' | 'center' | 'right' | 'justify'> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
};
/** Bottom is what a file means when it says nothing. */
const VERTICAL: Record<string, 'top' | 'center'> = { Top: 'top', Center: 'center' };

/** Cell styles for a file, from the looks that cells have. Cells that look alike are given the same style. */
export class WrittenStyles {
  private readonly known = new Map<string, CellStyle | undefined>();

  /** Undefined for a cell that looks as all do. */
  of(look: CellLook | null): CellStyle | undefined {
    if (!look) return undefined;
    const key = JSON.stringify(look);
    if (!this.known.has(key)) this.known.set(key, styleOf(look));
    return this.known.get(key);
  }
}

function styleOf(look: CellLook): CellStyle | undefined {
  const part = <K extends keyof CellFormat>(name: K): CellFormat[K] => FORMAT_PARTS[name].read(look);
  const style: CellStyle = {};
  const numberFormat = part('numberFormat');
  if (numberFormat !== GENERAL) style.numFmt = numberFormat;
  const font = fontOf(part);
  if (font) style.font = font;
  const fillColor = part('fillColor');
  if (fillColor && fillColor !== '#FFFFFF')
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: colorOf(fillColor) };
  const horizontal = HORIZONTAL[part('horizontalAlignment')];
  const vertical = VERTICAL[part('verticalAlignment')];
  const wrapText = part('wrapText');
  const indent = part('indentLevel');
  if (horizontal || vertical || wrapText || indent > 0)
    style.alignment = {
      horizontal: horizontal ?? (indent > 0 ? 'left' : undefined),
      vertical,
      wrapText,
      indent,
    };
  const border = {
    top: borderOf(part('borderTop')),
    bottom: borderOf(part('borderBottom')),
    left: borderOf(part('borderLeft')),
    right: borderOf(part('borderRight')),
  };
  if (Object.values(border).some((side) => side !== undefined)) style.border = border;
  return Object.keys(style).length > 0 ? style : undefined;
}

function fontOf(part: <K extends keyof CellFormat>(name: K) => CellFormat[K]): CellStyle['font'] {
  const font = {
    name: part('fontName'),
    size: part('fontSize'),
    bold: part('bold'),
    italic: part('italic'),
    underline: part('underline'),
    strikethrough: part('strikethrough'),
    color: colorOf(part('fontColor')),
  };
  const isPlain =
    font.name === DEFAULT_FONT_NAME &&
    font.size === DEFAULT_FONT_SIZE &&
    part('fontColor') === '#000000' &&
    !(font.bold || font.italic || font.underline || font.strikethrough);
  return isPlain ? undefined : font;
}

function borderOf(border: CellBorder | null): BorderSide | undefined {
  if (!border) return undefined;
  return { style: lineOf(border).stored as BorderSide['style'], color: colorOf(border.color) };
}

function colorOf(color: string): { rgb: string } {
  return { rgb: color.replace('#', '') };
}
