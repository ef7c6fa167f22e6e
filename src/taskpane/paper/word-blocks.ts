import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { altText, type PaperChart } from '../../domain/paper/chart';
import { NOT_KNOWN, writeCell, type Block, type PaperTable } from '../../domain/paper/section';
import { capitalised, writePart, type Sentence } from '../../domain/paper/sentence';
import { APART_LEFT, isApart, layoutOf, type TableLayout } from './table-layout';
import { GAP_FILL, HEAD_FILL, NO_RULE, PARAGRAPHS, RULE, STRONG_RULE } from './word-styles';

/** A picture of a chart, as a .png file. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type DrawPicture = (chart: PaperChart) => Picture | null;

/** A part of a document, on upright pages or on pages that lie on their side. */
export interface Piece {
  readonly isWide: boolean;
  readonly children: readonly (Paragraph | Table)[];
}
const upright = (...children: readonly (Paragraph | Table)[]): Piece => ({ isWide: false, children });

/** Numbers the tables and the charts of a document as they are put. */
export class BlockWriter {
  private tables = 0;
  private charts = 0;

  constructor(private readonly draw: DrawPicture) {}

  write(block: Block): Piece {
    switch (block.kind) {
      case 'paragraph':
        return upright(numbered(block.sentences));
      case 'heading':
        return upright(
          new Paragraph({
            heading: HeadingLevel.HEADING_3,
            keepNext: true,
            children: [new TextRun(block.text)],
          }),
        );
      case 'table':
        return this.table(block);
      case 'chart':
        return this.chart(block);
    }
  }

  private table(table: PaperTable): Piece {
    const layout = layoutOf(table);
    const caption = this.caption('Table', ++this.tables, table.caption);
    return { isWide: layout.isWide, children: [caption, tableOf(table, layout), spaceAfter()] };
  }

  private caption(kind: 'Table' | 'Chart', number: number, text: string): Paragraph {
    return new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [
        new TextRun(`${kind} `),
        new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number)),
        new TextRun(`: ${text}`),
      ],
    });
  }

  private chart(chart: PaperChart): Piece {
    const picture = this.draw(chart);
    // Without a picture what it shows is said.
    if (picture === null) return upright(numbered([chart.says]));
    const description = altText(chart);
    return upright(
      this.caption('Chart', ++this.charts, chart.caption),
      new Paragraph({
        style: 'Picture',
        children: [
          new ImageRun({
            type: 'png',
            data: picture.png,
            transformation: onPage(picture),
            altText: { name: `Chart ${this.charts}`, title: chart.caption, description },
          }),
        ],
      }),
    );
  }
}

/** Of a picture with its caption on one page, in pixels of paper. */
const MAX_HEIGHT = 840;

function onPage({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, MAX_HEIGHT / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A paragraph with its number. */
export const numbered = (sentences: readonly Sentence[]): Paragraph =>
  new Paragraph({
    numbering: { reference: PARAGRAPHS, level: 0 },
    children: sentences.flatMap((sentence, n) => runsOf(sentence, n > 0 ? ' ' : '')),
  });

/** A sentence as runs of text: what is still to be written stands in square brackets on a tint. */
export function runsOf({ parts }: Sentence, before = ''): TextRun[] {
  return parts.map((part, n) => {
    const text = n === 0 ? before + capitalised(writePart(part)) : writePart(part);
    return typeof part === 'object' && 'gap' in part ? gapRun(text) : new TextRun(text);
  });
}

export const gapRun = (text: string): TextRun =>
  new TextRun({ text, shading: { type: ShadingType.CLEAR, color: 'auto', fill: GAP_FILL } });

const spaceAfter = (): Paragraph => new Paragraph({ style: 'TableText', children: [] });

function tableOf({ headings, rows }: PaperTable, { widths, isNumber }: TableLayout): Table {
  return plainTable(
    headings,
    rows.map(({ cells, isTotal = false }) => ({
      isTotal,
      cells: cells.map((cell) => ({
        text: writeCell(cell),
        isGap: cell.gap !== undefined || writeCell(cell) === NOT_KNOWN,
      })),
    })),
    widths,
    isNumber,
  );
}

interface PlainRow {
  readonly cells: readonly { readonly text: string; readonly isGap: boolean }[];
  readonly isTotal: boolean;
}

/** A table whose heading row comes again on each page, and none of whose rows is split between two. */
export function plainTable(
  headings: readonly string[],
  rows: readonly PlainRow[],
  widths: readonly number[],
  isNumber: readonly boolean[],
  style: 'TableText' | 'ListText' = 'TableText',
): Table {
  const side = (column: number) => (isNumber[column] ? AlignmentType.END : AlignmentType.START);
  const head = headings.map((text, column) =>
    cellOf([new TextRun({ text, bold: true })], widths[column]!, side(column), {
      style,
      isHead: true,
      isTotal: false,
      isApart: isApart(isNumber, column),
    }),
  );
  const body = rows.map(({ cells, isTotal }, index) => {
    // The first rows and the last stay together: no total is alone on a page, and no row under its headings.
    const isEnd = index < KEPT || index >= rows.length - KEPT;
    const keepNext = index < rows.length - 1 && (rows.length <= SHORT || isEnd);
    return new TableRow({
      cantSplit: true,
      children: cells.map(({ text, isGap }, column) => {
        const run = isGap ? gapRun(text) : new TextRun({ text, bold: isTotal });
        return cellOf([run], widths[column]!, side(column), {
          style,
          isHead: false,
          isTotal,
          keepNext,
          isApart: isApart(isNumber, column),
        });
      }),
    });
  });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: rows.at(-1)?.isTotal ?? false,
      firstColumn: true,
      noHBand: true,
      noVBand: true,
    },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideHorizontal: RULE,
      insideVertical: NO_RULE,
    },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  });
}

/** A table of so few rows is kept on one page. */
const SHORT = 14;
/** So many rows, and the next, are kept with the headings of a longer one, and as many with its last. */
const KEPT = 2;

/** At either side of a cell. */
const MARGIN = 40;

interface CellLook {
  readonly style: string;
  readonly isHead: boolean;
  readonly isTotal: boolean;
  readonly isApart: boolean;
  readonly keepNext?: boolean;
}

function cellOf(
  children: TextRun[],
  width: number,
  alignment: (typeof AlignmentType)['END' | 'START'],
  { style, isHead, isTotal, isApart, keepNext = isHead }: CellLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: MARGIN + (isApart ? APART_LEFT : 0), right: MARGIN },
    verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } } : {}),
    ...(isTotal ? { borders: { top: STRONG_RULE } } : {}),
    children: [new Paragraph({ style, alignment, keepNext, children })],
  });
}
