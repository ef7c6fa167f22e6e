import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT } from '../addresses';
import type { Block } from '../addresses';
import { invalidArgument, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable, HostObject, Property } from '../protocol/classes';
import type { Book } from '../spreadsheet/book';
import { PAPER_SIZES, PLAIN_LAYOUT } from '../spreadsheet/page-layouts';
import type { PageKind, PageLayout, PageMargins, PageTexts, PageZoom } from '../spreadsheet/page-layouts';
import { numberOf, oneOf } from './chart-objects';
import { areasArgument, areasObject, blockArgument, rangeObject } from './objects';
import type { WorksheetObject } from './objects';

interface PageTextsObject extends HostObject {
  sheetId: string;
  kind: PageKind;
}

const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const TEXT_STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];
const [LEAST_SCALE, MOST_SCALE] = [10, 400];

/** worksheet.pageLayout: how a sheet is printed. The workbench keeps it and writes it to files; it prints nothing. */
export function pageLayoutClasses(book: Book): ClassTable {
  return {
    PageLayout: declareClass<WorksheetObject>({
      properties: layoutProperties(book),
      navigation: {
        HeadersFooters: ({ sheetId }) => ({ className: 'HeaderFooterGroup', sheetId }) as WorksheetObject,
      },
      methods: { ...printed(book), ...margins(book) },
    }),
    HeaderFooterGroup: declareClass<WorksheetObject>({
      properties: {
        State: part(book, 'textsState', (given) => oneOf(TEXT_STATES, given)),
        UseSheetMargins: part(book, 'useSheetMargins', Boolean),
        UseSheetScale: part(book, 'useSheetScale', Boolean),
      },
      navigation: {
        DefaultForAllPages: textsOf('defaultForAllPages'),
        FirstPage: textsOf('firstPage'),
        EvenPages: textsOf('evenPages'),
        OddPages: textsOf('oddPages'),
      },
    }),
    HeaderFooter: declareClass<PageTextsObject>({
      properties: Object.fromEntries(
        Object.keys(PLAIN_LAYOUT.texts.defaultForAllPages).map((name) => [
          name.charAt(0).toUpperCase() + name.slice(1),
          text(book, name as keyof PageTexts),
        ]),
      ),
    }),
  };
}

function textsOf(kind: PageKind) {
  return ({ sheetId }: WorksheetObject): PageTextsObject => ({ className: 'HeaderFooter', sheetId, kind });
}

function text(book: Book, name: keyof PageTexts): Property<PageTextsObject> {
  return {
    get: ({ sheetId, kind }) => book.pageLayouts.of(sheetId).texts[kind][name],
    set: ({ sheetId, kind }, given) => {
      const { texts } = book.pageLayouts.of(sheetId);
      const changed = { ...texts[kind], [name]: String(given) };
      book.pageLayouts.change(sheetId, { texts: { ...texts, [kind]: changed } });
    },
  };
}

function layoutProperties(book: Book): Record<string, Property<WorksheetObject>> {
  return {
    Orientation: part(book, 'orientation', (given) => oneOf(['Portrait', 'Landscape'] as const, given)),
    PaperSize: part(book, 'paperSize', (given) => oneOf(PAPER_SIZES, given)),
    Zoom: part(book, 'zoom', zoomOf),
    CenterHorizontally: part(book, 'centerHorizontally', Boolean),
    CenterVertically: part(book, 'centerVertically', Boolean),
    PrintGridlines: part(book, 'printGridlines', Boolean),
    PrintHeadings: part(book, 'printHeadings', Boolean),
    BlackAndWhite: part(book, 'blackAndWhite', Boolean),
    DraftMode: part(book, 'draftMode', Boolean),
    PrintOrder: part(book, 'printOrder', (given) => oneOf(['DownThenOver', 'OverThenDown'], given)),
    PrintComments: part(book, 'printComments', String),
    PrintErrors: part(book, 'printErrors', String),
    FirstPageNumber: part(book, 'firstPageNumber', (given) => (given === '' ? '' : numberOf(given))),
    LeftMargin: margin(book, 'left'),
    RightMargin: margin(book, 'right'),
    TopMargin: margin(book, 'top'),
    BottomMargin: margin(book, 'bottom'),
    HeaderMargin: margin(book, 'header'),
    FooterMargin: margin(book, 'footer'),
  };
}

function part<K extends keyof PageLayout>(
  book: Book,
  name: K,
  read: (given: unknown) => PageLayout[K],
): Property<WorksheetObject> {
  return {
    get: ({ sheetId }) => book.pageLayouts.of(sheetId)[name],
    set: ({ sheetId }, given) => book.pageLayouts.change(sheetId, { [name]: read(given) }),
  };
}

/** Either so many percent, or fitted to so many pages: across, down, or both. */
function zoomOf(given: unknown): PageZoom {
  const zoom = (given ?? {}) as Partial<PageZoom>;
  const fitted = [zoom.horizontalFitToPages ?? null, zoom.verticalFitToPages ?? null];
  if (zoom.scale != null) {
    const scale = numberOf(zoom.scale);
    if (scale < LEAST_SCALE || scale > MOST_SCALE || fitted.some((pages) => pages !== null))
      throw invalidArgument();
    return { scale, horizontalFitToPages: null, verticalFitToPages: null };
  }
  const [across = null, down = null] = fitted.map((pages) => (pages === null ? null : numberOf(pages)));
  if ([across, down].some((pages) => pages !== null && pages < 1)) throw invalidArgument();
  return { scale: null, horizontalFitToPages: across, verticalFitToPages: down };
}

function margin(book: Book, side: keyof PageMargins): Property<WorksheetObject> {
  return {
    get: ({ sheetId }) => book.pageLayouts.of(sheetId).margins[side],
    set: ({ sheetId }, given) => setMargins(book, sheetId, { [side]: numberOf(given) }),
  };
}

function margins(book: Book) {
  return {
    SetPrintMargins: ({ sheetId }: WorksheetObject, [unit, given]: [string, Partial<PageMargins>]) => {
      const points = POINTS[unit];
      if (!points) throw invalidArgument();
      const sides = Object.entries(given).filter(([, size]) => size !== undefined && size !== null);
      setMargins(
        book,
        sheetId,
        Object.fromEntries(sides.map(([side, size]) => [side, numberOf(size) * points])),
      );
    },
  };
}

function setMargins(book: Book, sheetId: string, given: Partial<PageMargins>): void {
  if (Object.values(given).some((size) => size < 0)) throw invalidArgument();
  book.pageLayouts.change(sheetId, { margins: { ...book.pageLayouts.of(sheetId).margins, ...given } });
}

/** What is printed, and what is repeated on each page. */
function printed(book: Book) {
  const layouts = book.pageLayouts;
  const area = (sheetId: string) => {
    const blocks = layouts.of(sheetId).printArea;
    return blocks.length > 0 ? areasObject('RangeAreas', sheetId, blocks) : null;
  };
  const titles = (sheetId: string, name: 'titleRows' | 'titleColumns') => {
    const block = layouts.of(sheetId)[name];
    return block ? rangeObject(sheetId, block) : null;
  };
  return {
    SetPrintArea: ({ sheetId }: WorksheetObject, [given]: [unknown]) =>
      layouts.change(sheetId, { printArea: areasArgument(given) }),
    GetPrintArea: ({ sheetId }: WorksheetObject) => there(area(sheetId)),
    GetPrintAreaOrNullObject: ({ sheetId }: WorksheetObject) => area(sheetId) ?? NULL_OBJECT,
    SetPrintTitleRows: ({ sheetId }: WorksheetObject, [given]: [unknown]) =>
      layouts.change(sheetId, { titleRows: wholeRows(blockArgument(given)) }),
    GetPrintTitleRows: ({ sheetId }: WorksheetObject) => there(titles(sheetId, 'titleRows')),
    GetPrintTitleRowsOrNullObject: ({ sheetId }: WorksheetObject) =>
      titles(sheetId, 'titleRows') ?? NULL_OBJECT,
    SetPrintTitleColumns: ({ sheetId }: WorksheetObject, [given]: [unknown]) =>
      layouts.change(sheetId, { titleColumns: wholeColumns(blockArgument(given)) }),
    GetPrintTitleColumns: ({ sheetId }: WorksheetObject) => there(titles(sheetId, 'titleColumns')),
    GetPrintTitleColumnsOrNullObject: ({ sheetId }: WorksheetObject) =>
      titles(sheetId, 'titleColumns') ?? NULL_OBJECT,
  };
}

function there<T>(object: T | null): T {
  if (object === null) throw itemNotFound();
  return object;
}

function wholeRows({ row, rowCount }: Block): Block {
  return { row, rowCount, column: 0, columnCount: SHEET_COLUMN_COUNT };
}

function wholeColumns({ column, columnCount }: Block): Block {
  return { row: 0, rowCount: SHEET_ROW_COUNT, column, columnCount };
}
