import { registerInForce } from '../register/register-in-force';
import type { PaperFigure } from './figure';
import { FigureMaker } from './figure-maker';
import type { PaperInputs } from './inputs';
import { restatements, type Restatement } from './restated';
import { figuresOf, gapsOf, type PaperSection, type SectionId } from './section';
import { say, type Dropped, type Sentence } from './sentence';
import { agreementsSection } from './sections/agreements';
import { expiringSection } from './sections/expiring';
import { horizonDate } from './sections/expiry-figures';
import { headlineSection } from './sections/headline';
import { movedSection } from './sections/moved';
import { bidsSection, pipelineSection, supportSection } from './sections/pipeline';
import { projectsSection } from './sections/projects';
import { qualitySection } from './sections/quality';
import { itemsSection, repurposingSection } from './sections/repurposing';
import { requestsSection } from './sections/requests';
import { variancesSection } from './sections/variances';

/** The quarter's paper: what it says, and what every figure of it is. */
export interface Paper {
  readonly asAt: PaperFigure;
  readonly purpose: Sentence;
  /** Every section, in the paper's order; which of them are printed is the officer's choice. */
  readonly sections: readonly PaperSection[];
  readonly restated: readonly Restatement[];
}

/** The paper's order: the oversight of money first, then what the other recommendations asked for. */
const SECTIONS: readonly ((make: FigureMaker) => PaperSection)[] = [
  headlineSection,
  agreementsSection,
  movedSection,
  expiringSection,
  requestsSection,
  projectsSection,
  variancesSection,
  qualitySection,
  repurposingSection,
  itemsSection,
  pipelineSection,
  supportSection,
  bidsSection,
];

/** Makes the paper. The same inputs make the same paper. */
export function paperOf(given: PaperInputs): Paper {
  const register = registerInForce(given.register, given.asAtSerial);
  // Where no row can be read nil would be a figure of nothing.
  const isNoneRead = register.rowCount > 0 && register.leftOutCount === register.rowCount;
  const inputs = { ...given, register, strict: given.strict || isNoneRead };
  const make = new FigureMaker(inputs);
  const asAt = make.date(inputs.asAtSerial, 'as at', 'As-at date');
  return {
    asAt,
    purpose: say`To report the section 106 agreements that are in place for policing, what has been drawn down and spent, and what is due to expire by ${horizonDate(make)}. Figures are as at ${asAt}. Each is rounded to the nearest pound from the exact amount, so a total may differ by a few pounds from the sum of its parts.`,
    sections: SECTIONS.map((section) => section(make)),
    restated: restatements(make),
  };
}

/** The sections that are printed: those chosen that have something to say. */
export const printedSections = (
  { sections }: Pick<Paper, 'sections'>,
  leaveOut: ReadonlySet<SectionId>,
): PaperSection[] => sections.filter(({ id, leftOut }) => leftOut === null && !leaveOut.has(id));

/** Every figure of some sections, each once, in their order. */
export function figuresOfSections(sections: readonly PaperSection[]): PaperFigure[] {
  const found = new Map<string, PaperFigure>();
  for (const section of sections)
    for (const figure of figuresOf(section)) if (!found.has(figure.id)) found.set(figure.id, figure);
  return [...found.values()];
}

/** What was not written, and why. */
export const droppedOf = (sections: readonly PaperSection[]): Dropped[] =>
  sections.flatMap(({ dropped }) => dropped);

/** What is still to be written by hand. */
export const gapsOfSections = (sections: readonly PaperSection[]): string[] => sections.flatMap(gapsOf);
