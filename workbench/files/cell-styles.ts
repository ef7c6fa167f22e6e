import type { IBorderData, IStyleData } from '@univerjs/core';
import type { BorderSide, CellStyle, Color } from 'hucre';
import { lineByStoredName } from '../spreadsheet/borders';
import { indentPadding } from '../spreadsheet/univer-formats';

/** The theme colours of a new Office workbook, in the order in which files number them. */
const THEME_COLORS = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

const HORIZONTAL: Record<string, number> = { left: 1, center: 2, right: 3, justify: 4 };
const VERTICAL: Record<string, number> = { top: 1, center: 2, bottom: 3 };

/** Gathers the styles of a workbook, each once, under the names by which Univer's cells refer to them. */
export class StyleSheet {
  readonly styles: Record<string, IStyleData> = {};
  private readonly names = new Map<string, string>();

  /** The name of a cell's style; undefined where it has none to speak of. */
  nameOf(style: CellStyle | undefined): string | undefined {
    if (!style) return undefined;
    const converted = toUniverStyle(style);
    const key = JSON.stringify(converted);
    if (key === '{}') return undefined;
    const known = this.names.get(key);
    if (known) return known;
    const name = `style${this.names.size + 1}`;
    this.names.set(key, name);
    this.styles[name] = converted;
    return name;
  }
}

function toUniverStyle({ font, fill, border, alignment, numFmt }: CellStyle): IStyleData {
  const style: IStyleData = {};
  if (numFmt && numFmt !== 'General') style.n = { pattern: numFmt };
  if (font?.name) style.ff = font.name;
  if (font?.size) style.fs = font.size;
  if (font?.bold) style.bl = 1;
  if (font?.italic) style.it = 1;
  if (font?.underline) style.ul = { s: 1 };
  if (font?.strikethrough) style.st = { s: 1 };
  const fontColor = cssColor(font?.color);
  if (fontColor && fontColor !== '#000000') style.cl = { rgb: fontColor };
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? cssColor(fill.fgColor) : undefined;
  if (fillColor) style.bg = { rgb: fillColor };
  const borders = toBorders({ t: border?.top, r: border?.right, b: border?.bottom, l: border?.left });
  if (borders) style.bd = borders;
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''];
  if (horizontal) style.ht = horizontal;
  const vertical = VERTICAL[alignment?.vertical ?? ''];
  if (vertical) style.vt = vertical;
  if (alignment?.wrapText) style.tb = 3;
  if (alignment?.indent) style.pd = { l: indentPadding(alignment.indent) };
  return style;
}

function toBorders(sides: Record<'t' | 'r' | 'b' | 'l', BorderSide | undefined>): IBorderData | null {
  const borders: IBorderData = {};
  for (const [side, border] of Object.entries(sides)) {
    if (!border) continue;
    borders[side as 't'] = {
      s: lineByStoredName(border.style).number,
      cl: { rgb: cssColor(border.color) ?? '#000000' },
    };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

export function cssColor(color: Color | undefined): string | undefined {
  if (color?.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  const theme = color?.theme === undefined ? undefined : THEME_COLORS[color.theme];
  return theme ? tinted(theme, color?.tint ?? 0) : undefined;
}

/** A theme colour made lighter (tint above 0) or darker, by a simple mix with white or black. */
function tinted(hex: string, tint: number): string {
  const towards = tint > 0 ? 255 : 0;
  const share = Math.abs(tint);
  const channels = [0, 2, 4].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16);
    const mixed = Math.round(channel * (1 - share) + towards * share);
    return mixed.toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${channels.join('')}`;
}
