import type { CellStyle, FontStyle } from 'hucre';

/** The few styles of the workbook. Each names its font, as a cell whose font has no name is shown in any. */
const FONT: FontStyle = { name: 'Calibri', size: 11 };
const NAVY = { rgb: '1F3864' };

export const DEFAULT_FONT = FONT;
export const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 16, color: NAVY } };
export const SUBTITLE: CellStyle = { font: { ...FONT, bold: true, size: 12, color: NAVY } };
export const QUIET: CellStyle = { font: { ...FONT, italic: true, color: { rgb: '595959' } } };
export const QUIET_INDENTED: CellStyle = { ...QUIET, alignment: { indent: 1, horizontal: 'left' } };
export const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  border: { bottom: { style: 'thin', color: NAVY } },
  alignment: { wrapText: true, vertical: 'center' },
};
export const HEADING_RIGHT: CellStyle = {
  ...HEADING,
  alignment: { ...HEADING.alignment, horizontal: 'right' },
};
/** The heading of an Excel table: as its table style shows it, for programs that do not know table styles. */
export const TABLE_HEADING: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: NAVY },
  alignment: { vertical: 'center' },
};
/** Text that follows a column of figures. */
export const INDENTED: CellStyle = { alignment: { horizontal: 'left', indent: 1 } };
export const HEADING_INDENTED: CellStyle = {
  ...HEADING,
  alignment: { ...HEADING.alignment, ...INDENTED.alignment },
};
export const CENTRED: CellStyle = { alignment: { horizontal: 'center' } };
export const RIGHT: CellStyle = { alignment: { horizontal: 'right' } };

const number = (numFmt: string): CellStyle => ({ numFmt });
export const WHOLE_POUNDS = number('#,##0');
export const POUNDS_AND_PENCE = number('#,##0.00');
export const DIFFERENCE = number('+#,##0;-#,##0;0');
export const IN_BRACKETS = number('#,##0;(#,##0)');
export const COUNT = number('0');
export const DATE = number('dd/mm/yyyy');

export const bold = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...FONT, ...style.font, bold: true },
});
