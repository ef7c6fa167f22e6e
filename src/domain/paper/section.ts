import type { PaperChart } from './chart';
import { writeInTable, type FigureValue, type PaperFigure } from './figure';
import { figuresIn, gapsIn, isDropped, keptOrDropped, type Dropped, type Sentence } from './sentence';

export const SECTION_IDS = [
  ...([
    'headline',
    'agreements',
    'moved',
    'expiring',
    'requests',
    'projects',
    'variances',
    'quality',
  ] as const),
  ...(['repurposing', 'items', 'pipeline', 'support', 'bids'] as const),
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** The six recommendations of March 2024 that the paper reports against. */
export type Recommendation = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export const RECOMMENDATIONS: Readonly<Record<Recommendation, string>> = {
  A: 'repurposing of agreements that are no longer viable',
  B: 'items that money can be repurposed to',
  C: 'timescales, and money still to come',
  D: 'officer support',
  E: 'oversight of agreements, and of the money received',
  F: 'bids for future developments',
};

export interface TableCell {
  /** A label, in the words of the workbook. */
  readonly text?: string;
  /** What is still to be written by hand. */
  readonly gap?: string;
  readonly figure?: PaperFigure;
  /** As the panel prints what is spent. */
  readonly inBrackets?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly isTotal?: boolean;
}

export interface PaperTable {
  readonly kind: 'table';
  /** "agreements by local authority, £": "Table 1: " stands before it. */
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** How many columns from the left hold text. */
  readonly labelColumns: number;
  /** Of the width of the page, in hundredths, one for each column. */
  readonly widths: readonly number[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly sentences: readonly Sentence[];
}

/** A heading inside a section. */
export interface SubHeading {
  readonly kind: 'heading';
  readonly text: string;
}

export type Block = Paragraph | SubHeading | PaperTable | PaperChart;

export interface PaperSection {
  readonly id: SectionId;
  readonly title: string;
  readonly recommendation: Recommendation | null;
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  /** Why the paper has nothing to say here; null where it has. */
  readonly leftOut: string | null;
}

export const cell = (figure: PaperFigure, inBrackets = false): TableCell =>
  inBrackets ? { figure, inBrackets } : { figure };
/** Said in a heading of every table of money, so that whoever adds it up knows why a pound may be missing. */
export const ROUNDED = '£,\u00a0rounded';
/** What stands where a figure of a table is not known. */
export const NOT_KNOWN = 'not known';

/** A cell as it is printed. */
export function writeCell({ text, gap, figure, inBrackets }: TableCell): string {
  if (gap !== undefined) return `[${gap}]`;
  if (figure === undefined) return text ?? '';
  return figure.value === null ? NOT_KNOWN : writeInTable(figure.value, inBrackets);
}

export const label = (text: string): TableCell => ({ text });

/** Gathers what a section says; sentences without one of their figures are kept apart. */
export class SectionDraft {
  private readonly blocks: Block[] = [];
  private readonly dropped: Dropped[] = [];

  constructor(
    private readonly id: SectionId,
    private readonly title: string,
    private readonly recommendation: Recommendation | null,
  ) {}

  /** One numbered paragraph; where all its sentences are dropped there is none. */
  paragraph(...sentences: readonly (Sentence | null)[]): void {
    const kept: Sentence[] = [];
    for (const sentence of sentences) {
      if (sentence === null) continue;
      const of = keptOrDropped(sentence);
      if (isDropped(of)) this.dropped.push(of);
      else kept.push(of);
    }
    if (kept.length > 0) this.blocks.push({ kind: 'paragraph', sentences: kept });
  }

  heading(text: string): void {
    this.blocks.push({ kind: 'heading', text });
  }

  table(table: Omit<PaperTable, 'kind'>): void {
    this.blocks.push({ kind: 'table', ...table });
    const byCause = new Map<string, string[]>();
    for (const { cells } of table.rows)
      for (const { figure } of cells)
        if (figure && figure.value === null)
          byCause.set(figure.missing, [...(byCause.get(figure.missing) ?? []), figure.name]);
    for (const [because, names] of byCause) this.dropped.push({ says: `Table: ${namesOf(names)}`, because });
  }

  chart(chart: PaperChart | null): void {
    if (chart !== null) this.blocks.push(chart);
  }

  finish(): PaperSection {
    const { id, title, recommendation, dropped } = this;
    // What would stand under a heading may have been dropped.
    const blocks = this.blocks.filter(
      (block, n) => block.kind !== 'heading' || (this.blocks[n + 1]?.kind ?? 'heading') !== 'heading',
    );
    const leftOut = blocks.length > 0 ? null : (dropped[0]?.because ?? 'None of its figures is known.');
    return { id, title, recommendation, blocks, dropped, leftOut };
  }

  /** A section for which the workbook has nothing. */
  leftOut(why: string): PaperSection {
    const { id, title, recommendation } = this;
    return { id, title, recommendation, blocks: [], dropped: [], leftOut: why };
  }
}

/** The figures of a table that are not known for one cause: a column that is absent has very many. */
function namesOf(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return more <= 0 ? names.join('; ') : `${names.slice(0, MAX_NAMES).join('; ')}; and ${more} more`;
}

const MAX_NAMES = 3;

/** Every figure of a section, those of tables and charts too, in its order; each once. */
export function figuresOf({ blocks }: Pick<PaperSection, 'blocks'>): PaperFigure[] {
  const found = new Map<string, PaperFigure>();
  for (const block of blocks) for (const figure of figuresOfBlock(block)) found.set(figure.id, figure);
  return [...found.values()];
}

function figuresOfBlock(block: Block): PaperFigure[] {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences.flatMap(figuresIn);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? []));
    case 'chart':
      return figuresIn(block.says);
    case 'heading':
      return [];
  }
}

/** What is still to be written by hand in a section. */
export const gapsOf = ({ blocks }: Pick<PaperSection, 'blocks'>): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences.flatMap(gapsIn) : []));

/** The amount of a figure, or nil where it is not known: only to choose between sentences. */
export const amountOf = ({ value }: PaperFigure): number => value?.amount ?? 0;
export const isKnown = (figure: PaperFigure): figure is PaperFigure & { readonly value: FigureValue } =>
  figure.value !== null;
