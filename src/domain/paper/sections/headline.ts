import { authoritiesWithRows } from '../../register/register-in-force';
import { absentColumns } from '../../register/absent-columns';
import { pence } from '../../money/pence';
import { expiryFigures } from './expiring';
import type { FigureMaker } from '../figure-maker';
import type { PaperFigure } from '../figure';
import { say, listOf, type Sentence } from '../sentence';
import { amountOf, isKnown, SectionDraft, type PaperSection } from '../section';
import { plural } from './plural';

const STAGES = ['notStarted', 'heldByDeveloper', 'heldByAuthority'] as const;

/** The figures that a member needs who reads no further. */
export function headlineSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('headline', 'Headline', 'E');
  draft.paragraph(...worth(make));
  draft.paragraph(inHand(make));
  draft.paragraph(...toCome(make));
  draft.paragraph(...expiryFigures(make).sentences);
  draft.paragraph(overspent(make));
  draft.paragraph(leftOut(make));
  return draft.finish();
}

function worth(make: FigureMaker): Sentence[] {
  const { register } = make.inputs;
  const [open, value] = [make.balance('agreements'), make.balance('value')];
  const authorities = openAuthorities(make);
  const where = authorityWord(amountOf(authorities));
  const closed = Array.from(register.open).some((is, row) => is === 0 && register.usable[row] === 1);
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
  if (amountOf(left) >= 0)
    return say`${drawnDown} has been drawn down and ${spent} spent, leaving ${left} in hand.`;
  const over = opposite(make, left, 'overspent', 'Spent beyond what was drawn down');
  return say`${drawnDown} has been drawn down and ${spent} spent, which is ${over} more than was drawn down.`;
}

/** A figure that is below nil, as a reader is told its size. */
const opposite = (make: FigureMaker, figure: PaperFigure, id: string, name: string): PaperFigure =>
  figure.value === null
    ? { ...figure, id, name }
    : { ...make.known('money', -figure.value.amount, { ...figure, id, name, part: 'without its sign' }) };

/** Outstanding, by where it is: where the register's stages come to something else, that is said too. */
function toCome(make: FigureMaker): Sentence[] {
  const outstanding = make.balance('outstanding');
  const absent = absentColumns(make.inputs.register);
  const known = STAGES.filter((stage) => !absent.has(stage));
  const [notStarted, byDevelopers, byAuthorities] = STAGES.map((stage) => make.balance(stage));
  if (known.length < STAGES.length) return [say`${outstanding} is still to come.`];
  const rest =
    amountOf(outstanding) - amountOf(notStarted!) - amountOf(byDevelopers!) - amountOf(byAuthorities!);
  const parts = say`${outstanding} is still to come: ${notStarted!} on developments not yet started, ${byDevelopers!} held by developers and ${byAuthorities!} held by local authorities.`;
  if (rest === 0 || ![outstanding, notStarted!, byDevelopers!, byAuthorities!].every(isKnown)) return [parts];
  const difference = make.known('money', pence(Math.abs(rest)), {
    id: 'not in a stage',
    name: 'Outstanding less its stages',
    part: 'Outstanding less Not started, Held by developer and Held by authority, without its sign',
    rows: outstanding.rows,
  });
  const more = rest > 0 ? 'less' : 'more';
  return [
    parts,
    say`These parts add up to ${difference} ${more} than the whole, because the register’s stages do not add up in every row.`,
  ];
}

/** "Spending is ahead of drawdown in two authorities: ..." */
export function overspent(make: FigureMaker): Sentence | null {
  const { register } = make.inputs;
  const over = authoritiesWithRows(register).flatMap((index): { name: string; by: PaperFigure }[] => {
    const authority = register.authorities[index]!;
    const left = make.balance('inHand', index);
    if (left.value === null || left.value.amount >= 0) return [];
    const id = `overspent|${authority.key}`;
    return [
      {
        name: authority.name,
        by: opposite(make, left, id, `Spent beyond what was drawn down, ${authority.name}`),
      },
    ];
  });
  if (over.length === 0) return null;
  const count = make.known('count', over.length, {
    id: 'overspent authorities',
    name: 'Local authorities whose money is spent ahead of drawdown',
    formula: make.formula('ROLLUP'),
    part: 'rows where Spent is more than Drawn down',
    rows: { ...make.registerRows([]), rows: over.flatMap(({ by }) => by.rows?.rows ?? []) },
  });
  const list = listOf(over.map(({ name, by }) => say`${name} by ${by}`));
  return say`Spending is ahead of drawdown in ${count} ${authorityWord(over.length)}: ${list}.`;
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
