import { NIL, pence } from '../../money/pence';
import { drawnDownByProject, projectBalances, type ProjectBalance } from '../../projects/project-balances';
import { isPence, type PrintedAmount } from '../../projects/projects-table';
import { projectProblems } from '../../projects/project-problems';
import { becauseOf } from '../../register/figures/words';
import type { Figure } from '../../register/figures/figures';
import { normalText } from '../../sheet/text';
import { asPrinted, type PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import type { ProjectsSource } from '../inputs';
import { ofProject } from '../restated';
import { listOf, say, type Sentence, plural } from '../sentence';
import { amountOf, cell, isKnown, label, ROUNDED, SectionDraft, type PaperSection } from '../section';

/** What the money is for. */
export function projectsSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('projects', 'Agreed projects', 'E');
  const { projects, register, strict } = make.inputs;
  if ('why' in projects) return draft.leftOut(projects.why);
  const source = projects.table;
  if (source.table.rows.length === 0) return draft.leftOut('The table of projects has no rows.');
  const { rows, total, leftOutCount } = projectBalances(source.table, register, strict);
  const all = source.table.rows.map(({ rowIndex }) => rowIndex);
  const sum = (key: 'budget' | 'received' | 'outstanding', name: string): PaperFigure =>
    totalFigure(
      make,
      source,
      all,
      total[key],
      `projects ${key}`,
      `${name} of all projects`,
      `Total, ${name}`,
    );
  const totals = [sum('budget', 'Budget'), sum('received', 'Received'), sum('outstanding', 'Outstanding')];
  const [budget, received, outstanding] = totals;
  const count = make.known('count', rows.length - leftOutCount, {
    id: 'projects count',
    name: 'Agreed projects',
    ...rowsOf(make, source, all),
    part: 'rows of projects',
  });
  const known = rows.length - leftOutCount;
  if (known > 0) {
    draft.paragraph(
      say`There ${plural(known, 'is', 'are')} ${count} agreed ${plural(known, 'project')}, with a budget of ${budget!}.`,
      receivedSentence(
        make,
        known,
        received!,
        outstanding!,
        rows.every(({ outstanding: of }) => (of ?? 0) >= 0),
      ),
      ...byRegister(make, source),
    );
  }
  draft.paragraph(overBudget(make, source), unread(make, leftOutCount, known > 0));
  draft.table({
    caption: 'agreed projects, £',
    headings: [`Project (${ROUNDED})`, 'Budget', 'Received', 'Outstanding'],
    rows: [
      ...rows.map((row, index) => ({ cells: projectCells(make, source, row, all[index]!) })),
      { isTotal: true, cells: [label('Total'), ...totals.map((figure) => cell(figure))] },
    ],
    labelColumns: 1,
    widths: [46, 18, 18, 18],
  });
  return draft.finish();
}

function rowsOf(make: FigureMaker, source: ProjectsSource, rowIndexes: readonly number[]) {
  const one = ofProject(make, 0, source);
  const top = source.place?.topIndex ?? 0;
  return { formula: one.formula, rows: { ...one.rows!, rows: rowIndexes.map((row) => top + row + 1) } };
}

function totalFigure(
  make: FigureMaker,
  source: ProjectsSource,
  rows: readonly number[],
  of: Figure,
  id: string,
  name: string,
  part: string,
): PaperFigure {
  const described = { id, name, part, ...rowsOf(make, source, rows) };
  return of.kind === 'amount'
    ? make.known('money', of.amount, described)
    : make.missing(becauseOf(of, source.place)!, described);
}

function projectCells(make: FigureMaker, source: ProjectsSource, row: ProjectBalance, rowIndex: number) {
  const key = normalText(row.name);
  const amount = (what: string, printed: PrintedAmount, name: string): PaperFigure => {
    const of = {
      id: `${what}|${key}`,
      name: `${row.name}, ${name}`,
      part: `${row.name}, ${name}`,
      ...ofProject(make, rowIndex, source),
    };
    if (printed !== null && !isPence(printed)) return make.missing(`The table holds ${printed.text}.`, of);
    return make.known('money', printed ?? 0, of);
  };
  return [
    label(row.name),
    cell(amount('budget', row.budget, 'budget')),
    cell(amount('received', row.received, 'received')),
    cell(amount('outstanding', row.outstanding ?? unreadOf(row), 'outstanding')),
  ];
}

/** Whichever of budget and received cannot be read: nothing is then outstanding that is known. */
const unreadOf = ({ budget, received }: ProjectBalance): PrintedAmount =>
  budget !== null && !isPence(budget) ? budget : received;

function overBudget(make: FigureMaker, source: ProjectsSource): Sentence | null {
  const { overBudget: over } = projectProblems(source.table, make.inputs.register);
  if (over.length === 0) return null;
  const list = over.map(({ row, budget, amount, by }) => {
    const figure = make.known('money', pence(amount - budget), {
      id: `over budget of ${normalText(row.name)}`,
      name: `${row.name}, over its budget`,
      part: `${by} less budget`,
      ...ofProject(make, row.rowIndex, source),
    });
    return say`${row.name} by ${figure}`;
  });
  return say`More has come in than was budgeted: ${listOf(list)}.`;
}

/** What has come in for all of them, and what has not. */
function receivedSentence(
  make: FigureMaker,
  count: number,
  received: PaperFigure,
  outstanding: PaperFigure,
  isEach: boolean,
): Sentence {
  const them = plural(count, 'it', 'them');
  if (isKnown(received) && amountOf(received) === 0) return say`Nothing has been received for ${them} yet.`;
  if (!isKnown(outstanding) || amountOf(outstanding) > 0)
    return say`${received} has been received for ${them} and ${outstanding} is outstanding.`;
  if (amountOf(outstanding) === 0 && isEach)
    return say`${received} has been received for ${them}, and nothing is outstanding.`;
  if (amountOf(outstanding) === 0)
    return say`${received} has been received for ${them}, as much as was budgeted in all.`;
  const over = make.known('money', -amountOf(outstanding), {
    ...outstanding,
    ...{ id: 'projects received over', name: 'Received for all projects beyond their budget' },
    part: 'Total, Outstanding, without its sign',
  });
  return say`${received} has been received for ${them}, ${over} more than was budgeted.`;
}

/** Where what the register has drawn down for a project is not what its table gives as received. */
function byRegister(make: FigureMaker, source: ProjectsSource): Sentence[] {
  const { byName } = drawnDownByProject(make.inputs.register, make.inputs.strict);
  const others = source.table.rows.flatMap(({ name, rowIndex, received }) => {
    const drawn = byName.get(normalText(name))?.figure;
    const printed = received ?? NIL;
    if (drawn?.kind !== 'amount' || !isPence(printed) || asPrinted(drawn.amount) === asPrinted(printed))
      return [];
    return [{ name, rowIndex, drawn: drawn.amount, received: printed }];
  });
  if (others.length === 0) return [];
  const of = rowsOf(
    make,
    source,
    others.map(({ rowIndex }) => rowIndex),
  );
  const where = 'where By register is not Received';
  const sum = (key: 'drawn' | 'received'): number => pence(others.reduce((all, one) => all + one[key], 0));
  const drawn = make.known('money', sum('drawn'), {
    ...{ id: 'projects by register', name: 'Drawn down by the register, of projects that differ', ...of },
    part: `By register, ${where}`,
  });
  const received = make.known('money', sum('received'), {
    ...{ id: 'projects received otherwise', name: 'Received by the table, of projects that differ', ...of },
    part: `Received, ${where}`,
  });
  if (others.length === 1)
    return [
      say`For ${others[0]!.name} the register shows ${drawn} drawn down, and the table of projects ${received} received.`,
    ];
  const count = make.known('count', others.length, {
    ...{ id: 'projects that differ', name: 'Projects whose register rows say otherwise', ...of },
    part: `rows of projects, ${where}`,
  });
  return [
    say`For ${count} of them the register shows ${drawn} drawn down, and the table of projects ${received} received.`,
  ];
}

function unread(make: FigureMaker, count: number, isFurther: boolean): Sentence | null {
  if (count === 0) return null;
  const figure = make.known('count', count, {
    id: 'projects left out',
    name: 'Projects with an amount that cannot be read',
  });
  const further = isFurther ? 'further ' : '';
  return count === 1
    ? say`${figure} ${further}project has an amount that cannot be read, and is not counted in the totals.`
    : say`${figure} ${further}projects have an amount that cannot be read, and are not counted in the totals.`;
}
