import type { IBorderData, IStyleData } from '@univerjs/core';
import type { CellFormat } from './book';
import { lineByNumber, lineOf } from './borders';
import type { CellBorder } from './borders';

interface FormatPart<T> {
  read(style: IStyleData): T;
  write(value: T): IStyleData;
}

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify'];
const VERTICAL = ['Bottom', 'Top', 'Center', 'Bottom'];
/** The number format of a cell that has been given none. */
export const GENERAL = 'General';
const WRAP = 3;
const NO_WRAP = 1;

/** The default look of a cell, where its style says nothing. */
export const DEFAULT_FONT_NAME = 'Calibri';
export const DEFAULT_FONT_SIZE = 11;

/** A step of indent is about as wide as three spaces. */
const INDENT_PIXELS = 9;
const DEFAULT_PADDING_PIXELS = 2;

export function indentPadding(level: number): number {
  return DEFAULT_PADDING_PIXELS + level * INDENT_PIXELS;
}

function border(side: 't' | 'r' | 'b' | 'l'): FormatPart<CellBorder | null> {
  return {
    read: ({ bd }) => {
      const line = bd?.[side];
      if (!line || line.s === 0) return null;
      const { style, weight } = lineByNumber(line.s);
      return { style, weight, color: line.cl?.rgb?.toUpperCase() ?? '#000000' };
    },
    write: (given) => {
      const line = given && { s: lineOf(given).number, cl: { rgb: given.color } };
      return { bd: { [side]: line } as IBorderData };
    },
  };
}

/** Each part of a cell's look: how to read it from a Univer style, and the style that sets it. */
export const FORMAT_PARTS: { [K in keyof CellFormat]: FormatPart<CellFormat[K]> } = {
  fillColor: {
    read: (style) => style.bg?.rgb?.toUpperCase() ?? '#FFFFFF',
    write: (color) => ({ bg: color === null ? null : { rgb: color } }),
  },
  fontColor: {
    read: (style) => style.cl?.rgb?.toUpperCase() ?? '#000000',
    write: (color) => ({ cl: { rgb: color } }),
  },
  fontName: { read: (style) => style.ff ?? DEFAULT_FONT_NAME, write: (name) => ({ ff: name }) },
  fontSize: { read: (style) => style.fs ?? DEFAULT_FONT_SIZE, write: (size) => ({ fs: size }) },
  bold: { read: (style) => style.bl === 1, write: (on) => ({ bl: on ? 1 : 0 }) },
  italic: { read: (style) => style.it === 1, write: (on) => ({ it: on ? 1 : 0 }) },
  underline: { read: (style) => style.ul?.s === 1, write: (on) => ({ ul: { s: on ? 1 : 0 } }) },
  strikethrough: { read: (style) => style.st?.s === 1, write: (on) => ({ st: { s: on ? 1 : 0 } }) },
  horizontalAlignment: {
    read: (style) => HORIZONTAL[style.ht ?? 0] ?? 'General',
    write: (name) => ({ ht: Math.max(0, HORIZONTAL.indexOf(name)) }),
  },
  verticalAlignment: {
    read: (style) => VERTICAL[style.vt ?? 0] ?? 'Bottom',
    write: (name) => ({ vt: name === 'Top' ? 1 : name === 'Center' ? 2 : 3 }),
  },
  numberFormat: {
    read: (style) => style.n?.pattern ?? GENERAL,
    write: (pattern) => ({ n: { pattern } }),
  },
  indentLevel: {
    read: ({ pd }) => Math.max(0, Math.round(((pd?.l ?? 0) - DEFAULT_PADDING_PIXELS) / INDENT_PIXELS)),
    write: (level) => ({ pd: level > 0 ? { l: indentPadding(level) } : null }),
  },
  borderTop: border('t'),
  borderBottom: border('b'),
  borderLeft: border('l'),
  borderRight: border('r'),
  wrapText: { read: (style) => style.tb === WRAP, write: (on) => ({ tb: on ? WRAP : NO_WRAP }) },
};
