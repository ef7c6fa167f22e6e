import { absentColumns } from '../../register/absent-columns';
import { pence } from '../../money/pence';
import { expiryFigures } from './expiry-figures';
import type { FigureMaker } from '../figure-maker';
import { asPrinted, type PaperFigure } from '../figure';
import { say, listOf, steady, type Sentence, plural } from '../sentence';
import { amountOf, isKnown, SectionDraft, type PaperSection } from '../section';
import { opposite, overspent } from './overspent';

const STAGES = [
  ['notStarted', 'on developments not yet started'],
  ['heldByDeveloper', 'held by developers'],
  ['heldByAuthority', 'held by local authorities'],
] as const;

/** The figures that a member needs who reads no further. */
export function headlineSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('headline', 'Headline', 'E');
  draft.paragraph(...worth(make));
  draft.paragraph(inHand(make));
  draft.paragraph(...toCome(make));
  draft.paragraph(...expires(make));
  draft.paragraph(overspent(make));
  draft.paragraph(leftOut(make));
  return draft.finish();
}

function expires(make: FigureMaker): Sentence[] {
  const { expires: first, past, undated, isUndatedReceived } = expiryFigures(make);
  return [first, ...past, ...(isUndatedReceived ? undated : [])];
}

function worth(make: FigureMaker): Sentence[] {
  const { register } = make.inputs;
  const [open, value] = [make.balance('agreements'), make.balance('value')];
  const closed = Array.from(register.open).some((is, row) => is === 0 && register.usable[row] === 1);
  if (isKnown(open) && amountOf(open) === 0) {
    const none = say`There is no open agreement.`;
    return closed ? [none, say`The contributions that are closed are worth ${value}.`] : [none];
  }
  const authorities = openAuthorities(make);
  const where = authorityWord(amountOf(authorities));
  const are = plural(amountOf(open), 'is', 'are');
  const agreements = plural(amountOf(open), 'open agreement');
  if (!closed) return [say`there ${are} ${open} ${agreements} with ${authorities} ${where}, worth ${value}.`];
  return [
    say`there ${are} ${open} ${agreements} with ${authorities} ${where}.`,
    say`With those that are closed, the register holds contributions worth ${value}.`,
  ];
}

const authorityWord = (count: number): string => plural(count, 'local authority', 'local authorities');

/** The local authorities that have an open agreement. */
function openAuthorities(make: FigureMaker): PaperFigure {
  const { register } = make.inputs;
  const rows = [...register.authority.keys()].filter((row) => register.open[row] && register.usable[row]);
  const count = new Set(rows.map((row) => register.authority[row]!)).size;
  return make.known('count', count, {
    id: 'authorities',
    name: 'Local authorities with an open agreement',
    formula: make.formula('ROLLUP', null, null, 'Open'),
    part: 'rows of authorities',
    rows: make.registerRows(rows),
  });
}

function inHand(make: FigureMaker): Sentence {
  const [drawnDown, spent, left] = [make.balance('drawnDown'), make.balance('spent'), make.balance('inHand')];
  const balance = steady(say`${drawnDown} has been drawn down and ${spent} spent, leaving ${left} in hand.`);
  if (![drawnDown, spent, left].every(isKnown)) return balance;
  const [isNoneDrawn, isNoneSpent] = [amountOf(drawnDown) === 0, amountOf(spent) === 0];
  if (isNoneDrawn)
    return isNoneSpent
      ? say`No money has been drawn down.`
      : say`No money has been drawn down, and ${spent} has been spent.`;
  if (isNoneSpent) return say`${drawnDown} has been drawn down, and none of it has been spent.`;
  if (amountOf(left) === 0)
    return say`${drawnDown} has been drawn down and ${spent} spent, leaving nothing in hand.`;
  if (amountOf(left) > 0) return balance;
  const over = opposite(make, left, 'overspent', 'Spent beyond what was drawn down');
  return say`${drawnDown} has been drawn down and ${spent} spent, which is ${over} more than was drawn down.`;
}

/** Outstanding, by where it is: where the register's stages come to something else, that is said too. */
function toCome(make: FigureMaker): Sentence[] {
  const outstanding = make.balance('outstanding');
  const absent = absentColumns(make.inputs.register);
  const stages = STAGES.map(([stage, where]) => ({ stage: make.balance(stage), where }));
  if (STAGES.some(([stage]) => absent.has(stage))) return [say`${outstanding} is still to come.`];
  if (![outstanding, ...stages.map(({ stage }) => stage)].every(isKnown))
    return [inParts(outstanding, stages)];
  const total = stages.reduce((sum, { stage }) => sum + amountOf(stage), 0);
  const shown = stages.filter(({ stage }) => amountOf(stage) !== 0);
  if (amountOf(outstanding) <= 0) return [nothingToCome(make, outstanding), ...stagesSay(make, total)];
  const rest = amountOf(outstanding) - total;
  const isAll = asPrinted(rest) === 0;
  const [one] = shown;
  if (!one) return [say`${outstanding} is still to come, and the register does not say from whom.`];
  if (isAll && shown.length === 1) return [say`${outstanding} is still to come, all of it ${one.where}.`];
  const parts = inParts(outstanding, shown);
  if (isAll) return [shown.length === stages.length ? steady(parts) : parts];
  const difference = make.known('money', pence(Math.abs(rest)), {
    id: 'not in a stage',
    name: 'Outstanding less its stages',
    part: 'Outstanding less Not started, Held by developer and Held by authority, without its sign',
    rows: outstanding.rows,
  });
  const more = rest > 0 ? 'less' : 'more';
  const add = shown.length === 1 ? 'This part is' : 'These parts add up to';
  return [
    parts,
    say`${add} ${difference} ${more} than the whole, because the register’s stages do not add up in every row.`,
  ];
}

interface StageShown {
  readonly stage: PaperFigure;
  readonly where: string;
}

const inParts = (outstanding: PaperFigure, stages: readonly StageShown[]): Sentence =>
  say`${outstanding} is still to come: ${listOf(stages.map(({ stage, where }) => say`${stage} ${where}`))}.`;

function nothingToCome(make: FigureMaker, outstanding: PaperFigure): Sentence {
  if (amountOf(outstanding) === 0) return say`No money is still to come.`;
  const over = opposite(make, outstanding, 'overdrawn', 'Drawn down beyond the value of the agreements');
  return say`${over} more has been drawn down than the agreements are worth.`;
}

/** What the stages have where nothing is outstanding. */
function stagesSay(make: FigureMaker, total: number): Sentence[] {
  if (asPrinted(total) <= 0) return [];
  const stages = make.known('money', pence(total), {
    id: 'in a stage',
    name: 'Not started, Held by developer and Held by authority',
    part: 'the sum of the three',
    rows: make.balance('outstanding').rows,
  });
  return [say`The register’s stages still show ${stages}, because they do not add up in every row.`];
}

/** What no figure of the paper counts. */
function leftOut(make: FigureMaker): Sentence | null {
  const { leftOutCount } = make.inputs.register;
  if (leftOutCount === 0) return null;
  const rows = make.balance('rowsLeftOut');
  return leftOutCount === 1
    ? say`${rows} row of the register cannot be read, and is in none of these figures.`
    : say`${rows} rows of the register cannot be read, and are in none of these figures.`;
}
