/**
 * How the sheets of a workbook that is opened get their ids. Excel keeps an id within one session only: after reopening it
 * may be another (office-js-docs 297, OfficeDev/office-js 1390), and a file may come from whatever wrote it. `by place` is
 * what Excel gives sheets of which it knows no id, by their number: when sheets were moved, an id may be another sheet's.
 */
export type SheetIdRule = 'new' | 'by place';

/** The ids of the sheets of a workbook that is being opened, in order. */
export function sheetIdsOnOpening(count: number, rule: SheetIdRule = 'new'): string[] {
  return Array.from({ length: count }, (_, index) => (rule === 'new' ? newSheetId() : idByPlace(index)));
}

/** `{040E0F18-0F61-4CD9-886D-95112C925793}` */
export function newSheetId(): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  const parts = [8, 4, 4, 4, 12].map(digits);
  return `{${parts.join('-').toUpperCase()}}`;
}

function idByPlace(index: number): string {
  return `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}
