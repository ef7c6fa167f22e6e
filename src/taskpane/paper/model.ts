import { writeDate } from '../../domain/calendar/serial';
import { writeValue, type PaperFigure } from '../../domain/paper/figure';
import { droppedOf, gapsOfSections, printedSections, type Paper } from '../../domain/paper/paper';
import type { Restatement } from '../../domain/paper/restated';
import type { PaperSection, SectionId } from '../../domain/paper/section';
import type { Dropped } from '../../domain/paper/sentence';
import { counted } from '../ui/wording';
import type { PaperState } from './state';

/** A restated figure that waits for its reason. */
export interface ReasonAsked {
  readonly id: string;
  readonly text: string;
}

export interface SectionLine {
  readonly id: SectionId;
  readonly title: string;
  /** "6 sentences, 1 table" */
  readonly holds: string;
  readonly isIn: boolean;
  /** Why it has nothing to say; null where it has. */
  readonly leftOut: string | null;
}

export interface PaperModel {
  readonly title: string;
  readonly reasons: readonly ReasonAsked[];
  readonly sections: readonly SectionLine[];
  readonly dropped: readonly Dropped[];
  readonly gaps: readonly string[];
  readonly toSettle: number;
}

const said = ({ value }: PaperFigure): string => (value === null ? 'not known' : writeValue(value));

/** What the officer has to settle, and what the paper will have. */
export function paperModel(
  { paper }: { readonly paper: Paper },
  { leaveOut }: Pick<PaperState, 'leaveOut'>,
): PaperModel {
  const out = new Set(leaveOut);
  const printed = printedSections(paper, out);
  const hasReasons = printed.some(({ id }) => id === 'quality');
  // A reason that was typed stays, to be changed.
  const asked = hasReasons ? paper.restated.filter(isAsked) : [];
  const dropped = droppedOf(printed);
  const reasonless = asked.filter(({ reason }) => reason === '');
  return {
    title: `Paper, ${writeDate(paper.asAt.value!.amount)}`,
    reasons: asked.map(({ id, name, was, is }) => ({
      id,
      text: `${name}: ${said(was)} was reported, and it is now ${said(is)}.`,
    })),
    sections: paper.sections.map((section, n) => lineOf(section, n, out)),
    dropped,
    gaps: [...new Set(gapsOfSections(printed))],
    toSettle: reasonless.length + (dropped.length > 0 ? 1 : 0),
  };
}

/** A figure that is restated, and that nothing explains but what the officer types. */
const isAsked = ({ rule, needsReason, reason, isTotal, id }: Restatement): boolean =>
  rule === null && (needsReason || (reason !== '' && (isTotal || !id.includes('|') || isOfProject(id))));

const isOfProject = (id: string): boolean => id.split('|')[0] === 'received';

function lineOf(section: PaperSection, index: number, out: ReadonlySet<SectionId>): SectionLine {
  const { id, title, leftOut } = section;
  return {
    ...{ id, leftOut },
    title: `${index + 1}. ${title}`,
    holds: leftOut === null ? holdsOf(section) : 'left out',
    isIn: leftOut === null && !out.has(id),
  };
}

function holdsOf({ blocks }: PaperSection): string {
  const sentences = blocks.reduce(
    (sum, block) => sum + (block.kind === 'paragraph' ? block.sentences.length : 0),
    0,
  );
  const of = (kind: string): number => blocks.filter((block) => block.kind === kind).length;
  return [
    sentences === 0 ? '' : counted(sentences, 'sentence'),
    of('table') === 0 ? '' : counted(of('table'), 'table'),
    of('chart') === 0 ? '' : counted(of('chart'), 'chart'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
