import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { writeValue, writeExactly, writeRows, type PaperFigure } from '../../domain/paper/figure';
import { figuresOfSections, type Paper } from '../../domain/paper/paper';
import { RECOMMENDATIONS, type PaperSection } from '../../domain/paper/section';
import { say } from '../../domain/paper/sentence';
import { BlockWriter, gapRun, numbered, plainTable, type DrawPicture, type Piece } from './word-blocks';
import { NAVY, NUMBERING, PAGE, STYLES, TEXT_WIDTH, WIDE } from './word-styles';

const REPORT_TITLE = 'Section 106 developer contributions';
const NAME_STOP = 2400;

/** What of the paper is printed. */
export interface Printed {
  readonly sections: readonly PaperSection[];
  readonly hasAppendix: boolean;
}

/** The paper as a Word file. A chunk of its own: it is fetched when the file is made. */
export const paperFile = (paper: Paper, printed: Printed, draw: DrawPicture): Promise<Blob> =>
  Packer.toBlob(paperDocument(paper, printed, draw));

/** The same as bytes. */
export const paperBytes = (paper: Paper, printed: Printed, draw: DrawPicture): Promise<ArrayBuffer> =>
  Packer.toArrayBuffer(paperDocument(paper, printed, draw));

function paperDocument(paper: Paper, { sections, hasAppendix }: Printed, draw: DrawPicture): Document {
  return new Document({
    creator: 'S106 for Excel',
    title: `${REPORT_TITLE}, as at ${writeValue(paper.asAt.value!)}`,
    styles: STYLES!,
    numbering: NUMBERING!,
    sections: piecesOf(paper, sections, hasAppendix, new BlockWriter(draw)).map(({ isWide, children }) => ({
      properties: page(isWide)!,
      footers: { default: footer(isWide ? WIDE : TEXT_WIDTH) },
      children,
    })),
  });
}

/** All that is printed; what follows one another on pages of one kind is one piece. */
function piecesOf(
  paper: Paper,
  sections: readonly PaperSection[],
  hasAppendix: boolean,
  writer: BlockWriter,
): Piece[] {
  const all = [
    { isWide: false, children: front(paper) },
    ...body(sections, writer),
    ...(hasAppendix
      ? [{ isWide: true, children: appendix([paper.asAt, ...figuresOfSections(sections)]) }]
      : []),
  ];
  const pieces: Piece[] = [];
  for (const { isWide, children } of all) {
    const last = pieces.at(-1);
    if (last?.isWide === isWide)
      pieces[pieces.length - 1] = { isWide, children: [...last.children, ...children] };
    else pieces.push({ isWide, children });
  }
  return pieces;
}

const page = (isWide: boolean): ISectionOptions['properties'] => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: {
      width: PAGE.width,
      height: PAGE.height,
      orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
  },
});

const footer = (width: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ text: REPORT_TITLE, size: 18 }),
          new TextRun({
            size: 18,
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(text)] });

/** Whose report it is: what the workbook does not know is a gap. */
function front({ purpose }: Paper): Paragraph[] {
  return [
    new Paragraph({
      spacing: { after: 60 },
      children: [
        new TextRun({ text: 'Police and Crime Panel', allCaps: true, bold: true, color: NAVY, size: 20 }),
      ],
    }),
    heading(HeadingLevel.TITLE, REPORT_TITLE),
    fact('Report of', 'name of the commissioner’s office', 'first'),
    fact('Date of the meeting', 'date', null),
    fact('Author', 'name and telephone number', 'last'),
    heading(HeadingLevel.HEADING_1, 'Purpose of the report'),
    numbered([purpose]),
    heading(HeadingLevel.HEADING_1, 'Recommendation'),
    numbered([say`It is recommended that the panel notes the report.`]),
  ];
}

function fact(name: string, gap: string, place: 'first' | 'last' | null): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: 8, color: NAVY, space: 4 } as const;
  return new Paragraph({
    tabStops: [{ type: TabStopType.LEFT, position: NAME_STOP }],
    spacing: { after: place === 'last' ? 120 : 40 },
    ...(place === null ? {} : { border: place === 'first' ? { top: rule } : { bottom: rule } }),
    children: [new TextRun(`${name}\t`), gapRun(`[${gap}]`)],
  });
}

function body(sections: readonly PaperSection[], writer: BlockWriter): Piece[] {
  let under: string | null = null;
  return sections.flatMap(({ id, title, recommendation, blocks }) => {
    const parts: Paragraph[] = [];
    if (id !== 'headline' && recommendation !== null && recommendation !== under) {
      under = recommendation;
      const name = `Recommendation ${recommendation}: ${RECOMMENDATIONS[recommendation]}`;
      parts.push(heading(HeadingLevel.HEADING_1, name));
    }
    parts.push(heading(id === 'headline' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, title));
    return [{ isWide: false, children: parts }, ...blocks.map((block) => writer.write(block))];
  });
}

const APPENDIX_WIDTHS = [28, 13, 33, 26] as const;

/** Every figure of the report, to the penny, with its formula and its rows. */
function appendix(figures: readonly PaperFigure[]): (Paragraph | Table)[] {
  const rows = figures
    .filter(({ value }) => value !== null)
    .map((figure) => ({
      isTotal: false,
      cells: [figure.name, writeExactly(figure.value!), formulaText(figure), writeRows(figure.rows)].map(
        (text) => ({
          text,
          isGap: false,
        }),
      ),
    }));
  const widths = APPENDIX_WIDTHS.map((width) => Math.round((width / 100) * WIDE));
  return [
    heading(HeadingLevel.HEADING_1, 'Appendix: every figure of this report'),
    numbered([
      say`Each figure is given exactly, with the formula that gives it in the workbook and the rows that it is made of. Where a formula gives a table, the part that is meant follows it.`,
    ]),
    plainTable(['Figure', 'Exactly', 'Formula, and the part of it', 'Rows'], rows, widths, [
      false,
      true,
      false,
      false,
    ]),
  ];
}

function formulaText({ formula, part }: PaperFigure): string {
  if (formula === null) return part;
  return part === '' ? formula : `${formula}: ${part}`;
}
