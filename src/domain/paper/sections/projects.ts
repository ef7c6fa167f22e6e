import { pence } from '../../money/pence';
import { projectBalances, type ProjectBalance } from '../../projects/project-balances';
import { isPence, type PrintedAmount } from '../../projects/projects-table';
import { projectProblems } from '../../projects/project-problems';
import { becauseOf } from '../../register/words';
import type { Figure } from '../../register/figures';
import { normalText } from '../../sheet/text';
import type { PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import type { ProjectsSource } from '../inputs';
import { ofProject } from '../restated';
import { listOf, say, type Sentence } from '../sentence';
import { cell, label, SectionDraft, type PaperSection } from '../section';
import { plural } from './plural';

/** What the money is for. */
export function projectsSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('projects', 'Agreed projects', 'E');
  const { projects, register, strict } = make.inputs;
  if ('why' in projects) return draft.leftOut(projects.why);
  const source = projects.table;
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
  draft.paragraph(
    say`There ${plural(rows.length, 'is', 'are')} ${count} agreed ${plural(rows.length, 'project')}, with a budget of ${budget!}.`,
    say`${received!} has been received for them and ${outstanding!} is outstanding.`,
  );
  draft.paragraph(overBudget(make, source), unread(make, leftOutCount));
  draft.table({
    caption: 'agreed projects, £',
    headings: ['Project', 'Budget', 'Received', 'Outstanding'],
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
    return say`${row.name} (${figure})`;
  });
  return say`More has come in than the budget of ${listOf(list)}.`;
}

function unread(make: FigureMaker, count: number): Sentence | null {
  if (count === 0) return null;
  const figure = make.known('count', count, {
    id: 'projects left out',
    name: 'Projects with an amount that cannot be read',
  });
  return count === 1
    ? say`${figure} further project has an amount that cannot be read, and is not counted in the totals.`
    : say`${figure} further projects have an amount that cannot be read, and are not counted in the totals.`;
}
