import { pence, toPounds } from '../../money/pence';
import { asPrinted, writeExactly, writeRows, type PaperFigure } from '../../paper/figure';
import type { PaperInputs } from '../../paper/inputs';
import { droppedOf, figuresOfSections, paperOf, type Paper } from '../../paper/paper';
import type { PaperSection } from '../../paper/section';
import { capitalised, figuresIn, writePart, writeSentence, type Sentence } from '../../paper/sentence';
import { counted } from '../../register/figures/words';
import { headings, text } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead } from './tab-head';

/** The headings of its two tables. */
export const PAPER = {
  paragraph: 'Paragraph',
  figure: 'Figure',
  exactly: 'Exactly',
  formula: 'Formula, and the part of it',
  rows: 'Rows',
} as const;

const NOTES_COLUMN = 4;
const VALUE_COLUMN = 'B';

/**
 * The paper as sentences, and under them every figure that they have: its exact value, its formula and its rows. Live, a
 * sentence of balances whose words hold whatever they become is a formula of their cells; the words of any other could
 * become wrong with its figures, and stay as they were at the refresh.
 *
 * @param inputs null where the paper cannot be made
 */
export function paperTab(context: TabContext, inputs: PaperInputs | null): SummaryTab {
  const draft = new TabDraft('paper', NOTES_COLUMN, 100);
  putHead(draft, 'paper', context);
  draft.blank();
  const paper = inputs && paperOf({ ...inputs, register: context.register, asAtSerial: context.asAtSerial });
  const sections = paper?.sections.filter(({ leftOut }) => leftOut === null) ?? [];
  const figures = paper ? figuresOfSections(sections) : [];
  const top = draft.rowCount + linesOf(sections) + 2;
  const cellOf = new Map(figures.map(({ id }, n) => [id, `${VALUE_COLUMN}${top + n + 1}`]));
  for (const [n, section] of sections.entries()) {
    if (n > 0) draft.blank();
    putSection(draft, context, section, cellOf);
  }
  draft.endPrint();
  draft.blank();
  const headingRow = draft.putHeadings([
    ...headings([PAPER.figure], [PAPER.exactly]),
    ...headings([PAPER.formula, PAPER.rows]),
  ]);
  for (const figure of figures) draft.put(figureCells(context, figure), `figure ${figure.id}`);
  const rowCount = draft.rowCount - headingRow;
  putDropped(draft, sections);
  return draft.finish({
    headline: headlineOf(paper, sections),
    labelColumns: [0],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: [100, 20, 46, 40, 40],
    printedColumns: 1,
  });
}

/** A title for each section, a line for each sentence, and a blank line between sections. */
const linesOf = (sections: readonly PaperSection[]): number =>
  sections.reduce((sum, section) => sum + 1 + sentencesOf(section).length, Math.max(0, sections.length - 1));

const sentencesOf = ({ blocks }: PaperSection): Sentence[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));

function putSection(
  draft: TabDraft,
  context: TabContext,
  section: PaperSection,
  cellOf: ReadonlyMap<string, string>,
): void {
  draft.put([text(section.title, 'subtitle')]);
  for (const [n, sentence] of sentencesOf(section).entries()) {
    const cell = text(writeSentence(sentence), 'text wrapped');
    const formula = context.form === 'formulas' ? liveFormula(sentence, cellOf) : null;
    draft.put([formula === null ? cell : { ...cell, formula }], `sentence ${section.id} ${n}`);
  }
}

/** `="There are "&TEXT(B40,"#,##0")&" ..."`; null for a sentence that cannot follow its figures. */
function liveFormula(sentence: Sentence, cellOf: ReadonlyMap<string, string>): string | null {
  const figures = figuresIn(sentence);
  if (sentence.isSteady !== true || !figures.every(({ trace, part }) => trace && part === '')) return null;
  if (!figures.every(({ value }) => value?.kind === 'money' && isPlain(value.amount))) return null;
  const parts = sentence.parts.map((part, n): string | null => {
    if (typeof part === 'object' && 'figure' in part) {
      const cell = cellOf.get(part.figure.id);
      return cell === undefined ? null : `TEXT(ROUND(${cell},0),"£#,##0;-£#,##0")`;
    }
    const said = n === 0 ? capitalised(writePart(part)) : writePart(part);
    return said.length > LONGEST_TEXT ? null : `"${said.replace(/"/g, '""')}"`;
  });
  return parts.includes(null) ? null : `=${parts.join('&')}`;
}

/** Nil, or at least a pound: what a formula writes as the sentence does. */
const isPlain = (amount: number): boolean => amount === 0 || asPrinted(amount) > 0;

/** A text in a formula holds no more. */
const LONGEST_TEXT = 255;

function figureCells(context: TabContext, figure: PaperFigure): TabCell[] {
  const { name, formula, part, rows } = figure;
  const shown = formula === null ? part : part === '' ? formula : `${formula}: ${part}`;
  return [
    text(name, 'text wrapped'),
    valueCell(context, figure),
    text(shown, 'text wrapped'),
    text(writeRows(rows), 'text wrapped'),
  ];
}

function valueCell(context: TabContext, { value, formula, part, missing }: PaperFigure): TabCell {
  if (value === null) return text(missing, 'no figure');
  const cell = cellOfValue(value);
  const isLive = context.form === 'formulas' && formula !== null && part === '' && cell !== BLANK;
  return isLive ? { ...cell, formula } : cell;
}

function cellOfValue(value: NonNullable<PaperFigure['value']>): TabCell {
  switch (value.kind) {
    case 'money':
      return { value: toPounds(pence(value.amount)), style: 'pounds and pence' };
    case 'count':
      return { value: value.amount, style: 'count' };
    case 'days':
      return { value: value.amount, style: 'days' };
    case 'date':
      return { value: value.amount, style: 'date' };
    default:
      return text(writeExactly(value));
  }
}

/** What was not written, and why: only of use in the workbook. */
function putDropped(draft: TabDraft, sections: readonly PaperSection[]): void {
  const dropped = droppedOf(sections);
  if (dropped.length === 0) return;
  draft.blank();
  draft.put([text('Not in the paper', 'subtitle')]);
  for (const { says, because } of dropped)
    draft.put([text(says, 'text wrapped'), BLANK, text(because, 'warning')]);
}

function headlineOf(paper: Paper | null, sections: readonly PaperSection[]): string {
  if (paper === null) return 'The paper cannot be made';
  const sentences = sections.reduce((sum, section) => sum + sentencesOf(section).length, 0);
  const dropped = droppedOf(sections).length;
  const missing =
    dropped === 0 ? '' : `; ${counted(dropped, 'sentence or figure', 'sentences or figures')} not known`;
  return `${counted(sentences, 'sentence')} of ${counted(figuresOfSections(sections).length, 'figure')}${missing}`;
}
