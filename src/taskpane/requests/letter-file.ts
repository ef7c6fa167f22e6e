import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { listed } from '../../domain/findings/listed';
import { writePounds } from '../../domain/money/write-pounds';
import { evidenceGroups, type Letter, type Run, type Words } from '../../domain/requests/letter';

/** Twentieths of a point. A4, with margins of 2.25 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1276 };
/** The columns of the table: together the width between the margins. */
const WIDTHS = [1150, 3150, 2000, 1654, 1400] as const;
/** Shows in grey as well as on paper. */
const GAP_TINT = 'E2E2E2';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
const BULLETS = 'enclosures';

/** A letter as a Word file. A chunk of its own: it is fetched when a letter is made. */
export const letterFile = (letter: Letter): Promise<Blob> => Packer.toBlob(letterDocument(letter));

export function letterDocument(letter: Letter): Document {
  return new Document({
    creator: 'S106 for Excel',
    title: letter.subject,
    styles: {
      default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 400, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(letter) },
        children: body(letter),
      },
    ],
  });
}

const footer = ({ reference, lines }: Letter): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [
              `${lines.length > 1 ? 'Requests' : 'Request'} ${reference}, page `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

function body(letter: Letter): (Paragraph | Table)[] {
  const enclosed = evidenceGroups(letter);
  return [
    ...block(letter.from, { alignment: AlignmentType.END }),
    paragraph([letter.date], { alignment: AlignmentType.END, spacing: { before: 160, after: 240 } }),
    ...block(letter.to),
    paragraph([`Our reference: ${letter.reference}`], { spacing: { before: 240, after: 240 } }),
    paragraph(letter.greeting, { spacing: { after: 160 } }),
    paragraph([letter.subject], { spacing: { after: 160 }, keepNext: true }, true),
    ...letter.opening.map((words) => paragraph(words, SPACED)),
    table(letter),
    ...(enclosed.length > 0
      ? [paragraph(['Evidence enclosed'], { spacing: { before: 240, after: 80 }, keepNext: true }, true)]
      : []),
    ...enclosed.flatMap((group) => enclosures(group, letter.lines.length > 1)),
    paragraph([''], { spacing: { after: 80 } }),
    ...letter.closing.map((words, index) =>
      paragraph(words, index < letter.closing.length - 1 ? SPACED : LAST),
    ),
    paragraph([letter.farewell], { spacing: { before: 240, after: 720 }, keepNext: true }),
    ...block(letter.signature),
  ];
}

const SPACED: IParagraphOptions = { spacing: { after: 160 } };
/** The last paragraph before the signature, which is not alone on a page. */
const LAST: IParagraphOptions = { ...SPACED, keepNext: true, keepLines: true };

const block = (lines: readonly Words[], options: IParagraphOptions = {}): Paragraph[] =>
  lines.map((words) => paragraph(words, options));

const paragraph = (words: Words, options: IParagraphOptions = {}, isBold = false): Paragraph =>
  new Paragraph({ ...options, children: words.map((run) => textRun(run, isBold)) });

const textRun = (run: Run, isBold = false, size = 22): TextRun =>
  typeof run === 'string'
    ? new TextRun({ text: run, bold: isBold, size })
    : new TextRun({
        text: `[${run.gap}]`,
        bold: isBold,
        size,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: GAP_TINT },
      });

function enclosures(
  { requests, evidence }: ReturnType<typeof evidenceGroups>[number],
  saysWhich: boolean,
): Paragraph[] {
  const which =
    requests.length === 1 ? `With request ${requests[0]}:` : `With each of requests ${listed(requests)}:`;
  return [
    ...(saysWhich ? [paragraph([which], { spacing: { before: 80, after: 40 }, keepNext: true })] : []),
    ...evidence.map((words) =>
      paragraph(words, { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 40 } }),
    ),
  ];
}

function table({ lines, total }: Letter): Table {
  const headings = ['Request', 'Agreement, site and purpose', 'Project', 'Spend by', 'Amount'];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce<number>((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((text, n) => cell([[text]], n, { isBold: true, keepNext: true })),
      }),
      ...lines.map(
        ({ request, agreement, site, purpose, project, spendBy, amount }, index) =>
          new TableRow({
            cantSplit: true,
            children: [
              [[request]],
              [[agreement], site, purpose],
              [project],
              [[spendBy]],
              [[writePounds(amount)]],
            ].map(
              // The last line stays with the total.
              (texts, n) => cell(texts, n, { keepNext: index === lines.length - 1 }),
            ),
          }),
      ),
      new TableRow({
        cantSplit: true,
        children: [
          cell([['Total']], 0, { isBold: true }),
          ...[1, 2, 3].map((n) => cell([['']], n)),
          cell([[writePounds(total)]], 4, { isBold: true }),
        ],
      }),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const cell = (
  lines: readonly Words[],
  column: number,
  { isBold = false, keepNext = false }: { readonly isBold?: boolean; readonly keepNext?: boolean } = {},
): TableCell =>
  new TableCell({
    width: { size: WIDTHS[column]!, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 60, right: 60 },
    children: lines.map(
      (words) =>
        new Paragraph({
          alignment: column === WIDTHS.length - 1 ? AlignmentType.END : AlignmentType.START,
          keepNext,
          children: words.map((run) => textRun(run, isBold, 18)),
        }),
    ),
  });
