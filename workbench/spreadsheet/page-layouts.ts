import type { Block } from '../addresses';
import type { BookEvents, StructureChange } from './book';
import { movedBlocks } from './regions';

/** The kinds of paper, by their names in the Excel API, that a file written by the workbench can name. */
export const PAPER_SIZES = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Executive', 'Tabloid'];

/** How many pages a sheet is fitted to, or by how much it is made smaller or larger, in percent. */
export interface PageZoom {
  scale: number | null;
  horizontalFitToPages: number | null;
  verticalFitToPages: number | null;
}

/** In points. */
export interface PageMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: number;
  footer: number;
}

/** Texts with Excel's codes in them, such as &P for the page's number. */
export interface PageTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export type PageKind = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';

/** How a sheet is printed. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: PageZoom;
  margins: PageMargins;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: string;
  printComments: string;
  printErrors: string;
  firstPageNumber: number | '';
  /** What is printed; empty: all that the sheet holds. */
  printArea: Block[];
  titleRows: Block | null;
  titleColumns: Block | null;
  /** Which pages have texts of their own: Default, FirstAndDefault, OddAndEven, FirstOddAndEven. */
  textsState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  texts: Record<PageKind, PageTexts>;
}

const NO_TEXTS: PageTexts = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

/** How a sheet of which nothing is said is printed: upright on A4, within Excel's normal margins. */
export const PLAIN_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  firstPageNumber: '',
  printArea: [],
  titleRows: null,
  titleColumns: null,
  textsState: 'Default',
  useSheetMargins: true,
  useSheetScale: true,
  texts: { defaultForAllPages: NO_TEXTS, firstPage: NO_TEXTS, evenPages: NO_TEXTS, oddPages: NO_TEXTS },
};

/** How the sheets of a book are printed. What is printed follows its cells when rows and columns come and go. */
export class PageLayouts {
  private readonly layouts = new Map<string, PageLayout>();

  constructor(events: BookEvents) {
    events.structureChanged.subscribe((change) => this.follow(change));
    events.sheetDeleted.subscribe(({ sheetId }) => this.layouts.delete(sheetId));
  }

  of(sheetId: string): PageLayout {
    return this.layouts.get(sheetId) ?? PLAIN_LAYOUT;
  }

  change(sheetId: string, changes: Partial<PageLayout>): void {
    this.layouts.set(sheetId, { ...this.of(sheetId), ...changes });
  }

  private follow(change: StructureChange): void {
    const layout = this.layouts.get(change.sheetId);
    if (!layout) return;
    const moved = (block: Block | null) => (block ? (movedBlocks([block], change)[0] ?? null) : null);
    this.change(change.sheetId, {
      printArea: movedBlocks(layout.printArea, change),
      titleRows: moved(layout.titleRows),
      titleColumns: moved(layout.titleColumns),
    });
  }
}
