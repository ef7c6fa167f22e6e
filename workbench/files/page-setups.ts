import type { HeaderFooter, NamedRange, PageSetup, PaperSize, Sheet, WriteSheet } from 'hucre';
import { SHEET_COLUMN_COUNT, columnLetters, parseBlock, quoteSheetName } from '../addresses';
import type { Block } from '../addresses';
import type { Book } from '../spreadsheet/book';
import { PAPER_SIZES, PLAIN_LAYOUT } from '../spreadsheet/page-layouts';
import type { PageLayout, PageTexts } from '../spreadsheet/page-layouts';
import { fixedAddress } from './chart-writing';

/*
 * How a sheet is printed, as a file has it. What prints in black and white, as a draft, or from another page number on
 * is not written: hucre has no room for it.
 */

const POINTS_PER_INCH = 72;
type Texts = Record<'left' | 'center' | 'right', string>;

/* ---- out of the book ---- */

export function pageSetupToWrite(
  book: Book,
  sheetId: string,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const layout = book.pageLayouts.of(sheetId);
  if (layout === PLAIN_LAYOUT) return {};
  const { zoom, margins } = layout;
  const isFitted = zoom.scale === null;
  const pageSetup: PageSetup = {
    paperSize: layout.paperSize.toLowerCase() as PaperSize,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    // To fit as many pages as it takes is 0 in a file.
    ...(isFitted
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale ?? 100 }),
    margins: Object.fromEntries(
      Object.entries(margins).map(([side, points]) => [side, points / POINTS_PER_INCH]),
    ),
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
  };
  return { pageSetup, headerFooter: textsToWrite(layout) };
}

/** What is printed and repeated is kept under names; hucre would not quote the sheet's in them. */
export function printNames(book: Book, sheetId: string): NamedRange[] {
  const { printArea, titleRows, titleColumns } = book.pageLayouts.of(sheetId);
  const scope = book.sheetName(sheetId);
  const sheet = quoteSheetName(scope);
  const titles = [
    titleColumns && `${sheet}!$${lettersOf(titleColumns).join(':$')}`,
    titleRows && `${sheet}!$${titleRows.row + 1}:$${titleRows.row + titleRows.rowCount}`,
  ].filter((one) => one !== null);
  const area = printArea.map((block) => fixedAddress(scope, block));
  return [
    ...(area.length > 0 ? [{ name: '_xlnm.Print_Area', range: area.join(','), scope }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope }] : []),
  ];
}

function lettersOf({ column, columnCount }: Block): [string, string] {
  return [columnLetters(column), columnLetters(Math.min(SHEET_COLUMN_COUNT, column + columnCount) - 1)];
}

function textsToWrite({ texts, textsState }: PageLayout): HeaderFooter | undefined {
  const hasFirst = textsState.includes('First');
  const hasEven = textsState.includes('Even');
  const odd = hasEven ? texts.oddPages : texts.defaultForAllPages;
  const written: HeaderFooter = {
    oddHeader: coded(headerOf(odd)),
    oddFooter: coded(footerOf(odd)),
    ...(hasEven
      ? {
          differentOddEven: true,
          evenHeader: coded(headerOf(texts.evenPages)),
          evenFooter: coded(footerOf(texts.evenPages)),
        }
      : {}),
    ...(hasFirst
      ? {
          differentFirst: true,
          firstHeader: coded(headerOf(texts.firstPage)),
          firstFooter: coded(footerOf(texts.firstPage)),
        }
      : {}),
  };
  return Object.values(written).some((text) => text) ? written : undefined;
}

function headerOf({ leftHeader, centerHeader, rightHeader }: PageTexts): Texts {
  return { left: leftHeader, center: centerHeader, right: rightHeader };
}

function footerOf({ leftFooter, centerFooter, rightFooter }: PageTexts): Texts {
  return { left: leftFooter, center: centerFooter, right: rightFooter };
}

/** `&L...&C...&R...`; empty where nothing is said. */
function coded({ left, center, right }: Texts): string {
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('');
}

/* ---- into the book ---- */

/** Null where the file says nothing of how the sheet is printed. */
export function layoutOf({ pageSetup, headerFooter }: Sheet): PageLayout | null {
  if (!pageSetup && !headerFooter) return null;
  const setup = pageSetup ?? {};
  const inches = setup.margins ?? {};
  const margins = Object.entries(PLAIN_LAYOUT.margins).map(([side, points]) => {
    const given = inches[side as keyof typeof inches];
    return [side, given === undefined ? points : given * POINTS_PER_INCH];
  });
  return {
    ...PLAIN_LAYOUT,
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER_SIZES.find((name) => name.toLowerCase() === setup.paperSize) ?? PLAIN_LAYOUT.paperSize,
    zoom: setup.fitToPage
      ? {
          scale: null,
          // One page is what a file means when it says nothing, 0 what it says for as many as it takes.
          horizontalFitToPages: (setup.fitToWidth ?? 1) || null,
          verticalFitToPages: (setup.fitToHeight ?? 1) || null,
        }
      : { ...PLAIN_LAYOUT.zoom, scale: setup.scale ?? 100 },
    margins: Object.fromEntries(margins) as unknown as PageLayout['margins'],
    centerHorizontally: setup.horizontalCentered === true,
    centerVertically: setup.verticalCentered === true,
    printGridlines: setup.showGridLines === true,
    printHeadings: setup.showRowColHeaders === true,
    printArea: (setup.printArea ?? '').split(',').flatMap((address) => parseBlock(address) ?? []),
    titleRows: parseBlock(setup.printTitlesRow ?? ''),
    titleColumns: parseBlock(setup.printTitlesColumn ?? ''),
    ...textsRead(headerFooter ?? {}),
  };
}

function textsRead(stored: HeaderFooter): Pick<PageLayout, 'texts' | 'textsState'> {
  const { differentFirst = false, differentOddEven = false } = stored;
  const all = textsOf(stored.oddHeader, stored.oddFooter);
  const states = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];
  return {
    textsState: states[(differentFirst ? 1 : 0) + (differentOddEven ? 2 : 0)]!,
    texts: {
      defaultForAllPages: all,
      oddPages: all,
      evenPages: textsOf(stored.evenHeader, stored.evenFooter),
      firstPage: textsOf(stored.firstHeader, stored.firstFooter),
    },
  };
}

function textsOf(header = '', footer = ''): PageTexts {
  const [top, bottom] = [decoded(header), decoded(footer)];
  return {
    leftHeader: top.left,
    centerHeader: top.center,
    rightHeader: top.right,
    leftFooter: bottom.left,
    centerFooter: bottom.center,
    rightFooter: bottom.right,
  };
}

/** A text that names no place is in the middle; && is an ampersand, and no code. */
function decoded(stored: string): Texts {
  const texts: Texts = { left: '', center: '', right: '' };
  const sides = { L: 'left', C: 'center', R: 'right' } as const;
  let side: keyof Texts = 'center';
  for (const [piece] of stored.matchAll(/&[^]|[^&]+|&$/g)) {
    const named = piece.startsWith('&') ? sides[piece.charAt(1) as keyof typeof sides] : undefined;
    if (named) side = named;
    else texts[side] += piece;
  }
  return texts;
}
