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
import { GAP_FILL, HEAD_FILL, NO_RULE, PARAGRAPHS, RULE, STRONG_RULE, TEXT_WIDTH } from './word-styles';

/** A picture of a chart, as a .png file. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type DrawPicture = (chart: PaperChart) => Picture | null;

/** Numbers the tables and the charts of a document as they are put. */
export class BlockWriter {
  private tables = 0;
  private charts = 0;

  constructor(private readonly draw: DrawPicture) {}

  write(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [numbered(block.sentences)];
      case 'heading':
        return [
          new Paragraph({
            heading: HeadingLevel.HEADING_3,
            keepNext: true,
            children: [new TextRun(block.text)],
          }),
        ];
      case 'table':
        return [this.caption('Table', ++this.tables, block.caption), tableOf(block), spaceAfter()];
      case 'chart':
        return this.chart(block);
    }
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

  private chart(chart: PaperChart): (Paragraph | Table)[] {
    const picture = this.draw(chart);
    // Without a picture what it shows is said.
    if (picture === null) return [numbered([chart.says])];
    const description = altText(chart);
    return [
      this.caption('Chart', ++this.charts, chart.caption),
      new Paragraph({
        style: 'Picture',
        children: [
          new ImageRun({
            type: 'png',
            data: picture.png,
            transformation: { width: picture.width, height: picture.height },
            altText: { name: `Chart ${this.charts}`, title: chart.caption, description },
          }),
        ],
      }),
    ];
  }
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

export function tableOf(table: PaperTable): Table {
  const { headings, rows, widths } = table;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.round((width / total) * TEXT_WIDTH));
  const isNumber = headings.map((_, column) =>
    rows.every(({ cells: { [column]: cell } }) => cell?.figure !== undefined || cell?.text === '-'),
  );
  return plainTable(
    headings,
    rows.map(({ cells, isTotal = false }) => ({
      isTotal,
      cells: cells.map((cell) => ({
        text: writeCell(cell),
        isGap: cell.gap !== undefined || writeCell(cell) === NOT_KNOWN,
      })),
    })),
    twips,
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
  // Text beside a column of numbers is kept away from them.
  const isApart = (column: number): boolean => !isNumber[column] && isNumber[column - 1] === true;
  const head = headings.map((text, column) =>
    cellOf([new TextRun({ text, bold: true })], widths[column]!, side(column), {
      style,
      isHead: true,
      isTotal: false,
      isApart: isApart(column),
    }),
  );
  const body = rows.map(({ cells, isTotal }, index) => {
    // The last two rows stay together, so that a total never stands alone on a page.
    const keepNext = index < rows.length - 1 && (rows.length <= SHORT || index >= rows.length - 2);
    return new TableRow({
      cantSplit: true,
      children: cells.map(({ text, isGap }, column) => {
        const run = isGap ? gapRun(text) : new TextRun({ text, bold: isTotal });
        return cellOf([run], widths[column]!, side(column), {
          style,
          isHead: false,
          isTotal,
          keepNext,
          isApart: isApart(column),
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
    margins: { left: isApart ? 200 : 40, right: 40 },
    verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } } : {}),
    ...(isTotal ? { borders: { top: STRONG_RULE } } : {}),
    children: [new Paragraph({ style, alignment, keepNext, children })],
  });
}
