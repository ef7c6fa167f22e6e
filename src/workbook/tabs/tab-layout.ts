import { writeDate } from '../../domain/calendar/serial';
import { cellAddress } from '../../domain/sheet/block';
import { TAB_STYLES } from '../../domain/summaries/tabs/tab-styles';
import type { SummaryTab, TabRange } from '../../domain/summaries/tabs/tab';
import { fingerprint } from '../excel/cell-content';
import { frontStep, stepOf, type RequestStep } from '../excel/requests';
import { chartSteps } from './tab-chart';
import { sheetAt } from './tab-format';
import type { TabDress, DressedSheet } from './sheet-layout';

export const dressOf = (tab: SummaryTab, asAtSerial: number, meeting = ''): TabDress => ({
  look: lookOf(tab),
  columnWidths: tab.columnWidths,
  frozenRows: tab.frozenRows,
  print: tab.print,
  printArea: tab.printArea,
  asAtSerial,
  ...(meeting === '' ? {} : { meeting }),
  chart: tab.chart,
});

/** The looks themselves may change with a version of the add-in. */
const LOOKS = fingerprint(JSON.stringify(TAB_STYLES));

function lookOf({ ruledRows, cells }: SummaryTab): string {
  const text = `${ruledRows.join()} ${cells.map((row) => row.map(({ style }) => style).join()).join(';')}`;
  return LOOKS + fingerprint(text) + fingerprint(`${text.length} ${text}`);
}

export const dressText = (dress: TabDress): string => JSON.stringify(dress);

/** Reads that text, which anyone may have changed. @returns null where it is none */
export function readDress(text: unknown): TabDress | null {
  try {
    const dress = JSON.parse(String(text)) as Partial<TabDress> | null;
    const isDress =
      typeof dress === 'object' &&
      dress !== null &&
      typeof dress.look === 'string' &&
      Array.isArray(dress.columnWidths) &&
      typeof dress.frozenRows === 'number' &&
      typeof dress.asAtSerial === 'number' &&
      typeof dress.print === 'object' &&
      typeof dress.printArea === 'object' &&
      dress.chart !== undefined;
    return isDress ? (dress as TabDress) : null;
  } catch {
    return null;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const isSameDress = (a: TabDress, b: TabDress | null): boolean => isSame(a, b);

const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;
const TAB_COLOUR = '#1F3864';
const MARGINS_CM = { left: 1.2, right: 1.2, top: 1.4, bottom: 1.6, header: 0.7, footer: 0.7 };

/** Widths, what stays in view, how it is printed, and the chart: as far as any of it is to change. */
export function dressSteps(at: DressedSheet, dress: TabDress): RequestStep[] {
  const { sheet, was } = at;
  const step = (set: (worksheet: Excel.Worksheet) => void): RequestStep =>
    stepOf([['']], (context) => set(sheetAt(context, sheet)));
  return [
    ...(was === null ? [step(setOnce)] : []),
    ...(isSame(was?.columnWidths, dress.columnWidths)
      ? []
      : [step((worksheet) => setWidths(worksheet, dress, was))]),
    ...(was?.frozenRows === dress.frozenRows
      ? []
      : [frontStep((context) => sheetAt(context, sheet).freezePanes.freezeRows(dress.frozenRows))]),
    ...printSteps(dress, was, step),
    ...chartSteps(at, dress.chart),
  ];
}

function setOnce(worksheet: Excel.Worksheet): void {
  worksheet.showGridlines = false;
  worksheet.tabColor = TAB_COLOUR;
  worksheet.pageLayout.setPrintMargins('Centimeters', MARGINS_CM);
  worksheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
}

/** Of those columns alone that are to be wider or narrower than before. */
function setWidths(worksheet: Excel.Worksheet, { columnWidths }: TabDress, was: TabDress | null): void {
  columnWidths.forEach((characters, column) => {
    if (was?.columnWidths[column] === characters) return;
    const pixels = characters * CHARACTER_PIXELS + PADDING_PIXELS;
    worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      pixels * POINTS_A_PIXEL;
  });
}

function printSteps(
  { print, printArea, asAtSerial, meeting }: TabDress,
  was: TabDress | null,
  step: (set: (worksheet: Excel.Worksheet) => void) => RequestStep,
): RequestStep[] {
  const page = step(({ pageLayout }) => {
    pageLayout.orientation = 'Landscape';
    pageLayout.headersFooters.defaultForAllPages.leftFooter = print.title;
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = {
      horizontalFitToPages: print.pagesWide,
      ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
    };
    if (print.repeatedRow !== null) {
      const row = print.repeatedRow + 1;
      pageLayout.setPrintTitleRows(`$${row}:$${row}`);
    }
  });
  const area = step(({ pageLayout }) => pageLayout.setPrintArea(addressOf(printArea)));
  const footer = step(({ pageLayout }) => {
    // In a footer & begins a code.
    const text = meeting?.replaceAll('&', '&&') ?? `As at ${writeDate(asAtSerial)}`;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = text;
  });
  return [
    ...(isSame(was?.print, print) ? [] : [page]),
    ...(isSame(was?.printArea, printArea) ? [] : [area]),
    ...(was?.asAtSerial === asAtSerial && was.meeting === meeting ? [] : [footer]),
  ];
}

/** "A1:J40" */
export function addressOf({ rowIndex, columnIndex, rowCount, columnCount }: TabRange): string {
  const at = { sheet: null, topIndex: rowIndex, leftIndex: columnIndex };
  return `${cellAddress(at, 0, 0)}:${cellAddress(at, rowCount - 1, columnCount - 1)}`;
}
