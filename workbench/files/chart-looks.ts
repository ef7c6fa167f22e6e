import { NO_COLOR } from '../spreadsheet/charts';
import type { ChartLook } from '../spreadsheet/charts';
import { noLook } from '../spreadsheet/new-chart';
import { attribute, childrenOf, element, find, valueAt } from './xml';
import type { XmlNode } from './xml';

/*
 * How a part of a chart looks, in a file. A colour of the theme stands for one that nobody chose: it is what Excel
 * writes there by itself, and is read as none.
 */

const EMU_PER_POINT = 12_700;
const HUNDREDTHS_PER_POINT = 100;

/** The theme's colour for what is not given one, as Excel's own charts have it. */
export interface ThemeColor {
  name: string;
  /** How much of its lightness is kept, and added, in thousandths of a percent. */
  keep?: number;
  add?: number;
}

export const INK: ThemeColor = { name: 'tx1', keep: 65_000, add: 35_000 };
export const FAINT: ThemeColor = { name: 'tx1', keep: 15_000, add: 85_000 };
export const PAPER: ThemeColor = { name: 'bg1' };

export function accent(index: number): ThemeColor {
  return { name: `accent${(index % 6) + 1}` };
}

/** Fill and line; what has neither a colour of its own nor one by default is left to the reader. */
export function shapeXml(
  look: ChartLook,
  byDefault: { fill?: ThemeColor | typeof NO_COLOR; line?: ThemeColor | typeof NO_COLOR; points?: number },
): string {
  const fill = fillXml(look.fillColor, byDefault.fill);
  const line = fillXml(look.lineColor, byDefault.line);
  const points = look.lineWeight ?? byDefault.points ?? 0.75;
  const outline = line && element('a:ln', { w: Math.round(points * EMU_PER_POINT) }, line);
  return element('c:spPr', {}, fill, outline);
}

export function fillXml(color: string | null, byDefault?: ThemeColor | typeof NO_COLOR): string | null {
  const chosen = color ?? byDefault;
  if (chosen === undefined) return null;
  if (chosen === NO_COLOR) return element('a:noFill');
  return element('a:solidFill', {}, colorXml(chosen));
}

function colorXml(color: string | ThemeColor): string {
  if (typeof color === 'string') return element('a:srgbClr', { val: color.replace('#', '') });
  const { name, keep, add } = color;
  return element(
    'a:schemeClr',
    { val: name },
    keep === undefined ? null : element('a:lumMod', { val: keep }),
    add === undefined ? null : element('a:lumOff', { val: add }),
  );
}

/** The font of a part, as the text properties that most parts have; what is not said is as in the whole chart. */
export function textXml(look: ChartLook, points: number | null, color?: ThemeColor): string {
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, fontXml('a:defRPr', look, points, color)),
      element('a:endParaRPr', { lang: 'en-GB' }),
    ),
  );
}

export function fontXml(name: string, look: ChartLook, points: number | null, color?: ThemeColor): string {
  const size = look.fontSize ?? points;
  const onOrOff = (on: boolean | null) => (on === null ? null : on ? 1 : 0);
  return element(
    name,
    {
      ...(name === 'a:rPr' ? { lang: 'en-GB' } : {}),
      sz: size === null ? null : Math.round(size * HUNDREDTHS_PER_POINT),
      b: onOrOff(look.bold),
      i: onOrOff(look.italic),
    },
    fillXml(look.fontColor, color),
    look.fontName ? element('a:latin', { typeface: look.fontName }) : null,
  );
}

/** The look of an element with `spPr` and `txPr`, or with a rich text. */
export function readLook(node: XmlNode | null): ChartLook {
  const shape = find(node, 'spPr');
  const line = find(shape, 'ln');
  const font =
    find(node, 'txPr', 'p', 'pPr', 'defRPr') ??
    find(node, 'tx', 'rich', 'p', 'r', 'rPr') ??
    find(node, 'tx', 'rich', 'p', 'pPr', 'defRPr');
  const width = attribute(line, 'w');
  const size = attribute(font, 'sz');
  const onOrOff = (name: string) => {
    const given = attribute(font, name);
    return given === null ? null : given === '1' || given === 'true';
  };
  return {
    ...noLook(),
    fillColor: readFill(shape),
    lineColor: readFill(line),
    lineWeight: width === null ? null : Number(width) / EMU_PER_POINT,
    fontColor: readFill(font),
    fontName: attribute(find(font, 'latin'), 'typeface'),
    fontSize: size === null ? null : Number(size) / HUNDREDTHS_PER_POINT,
    bold: onOrOff('b'),
    italic: onOrOff('i'),
  };
}

/** Of a part that Excel gives neither fill nor line by itself: none said is none chosen. */
export function readBareLook(node: XmlNode | null): ChartLook {
  const look = readLook(node);
  const chosen = (color: string | null) => (color === NO_COLOR ? null : color);
  return { ...look, fillColor: chosen(look.fillColor), lineColor: chosen(look.lineColor) };
}

function readFill(node: XmlNode | null): string | null {
  if (childrenOf(node, 'noFill').length > 0) return NO_COLOR;
  const color = valueAt(node, 'solidFill', 'srgbClr');
  return color === null ? null : `#${color.toUpperCase()}`;
}
