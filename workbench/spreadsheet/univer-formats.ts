import type { IStyleData } from '@univerjs/core';
import type { CellFormat } from './book';

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
  wrapText: { read: (style) => style.tb === WRAP, write: (on) => ({ tb: on ? WRAP : NO_WRAP }) },
};
