import { NIL, toPounds } from '../domain/money/pence';
import { projectBalances } from '../domain/projects/project-balances';
import { isPence, readProjects, type PrintedAmount } from '../domain/projects/projects-table';
import type { Figure } from '../domain/register/figures/figures';
import type { Register } from '../domain/register/register';
import { placeOf, type Block, type Place } from '../domain/sheet/block';
import type { Sources } from '../workbook/register/live-figures';
import type { ProjectsReading, RegisterReading } from '../workbook/register/register-reading';
import { strictIsOn } from '../workbook/settings/strict';
import { isLeftOut } from './arguments';
import { answer, excelIsThere, memoised, type Call } from './answering';
import { invalid, notAvailable } from './errors';
import { LIVE } from './live';
import { printedRange } from './ranges';
import { registerFrom } from './register-argument';
import { figureCell } from './spill';
import { wholeSpill } from './spill-size';

/**
 * Projects with their budget, what was received for them, and what is outstanding (budget less received), with a total.
 *
 * @customfunction PROJECTS
 * @param [projects] The table of projects with its headings: Project, Budget, Received; leave out for the table named Projects.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, one row a project and a Total row: Project, Budget, Received, Outstanding in pounds; where register rows are allocated to projects a fifth column, By register: what was drawn down on them.
 * @throws #VALUE! where the range has no headings Project, Budget and Received; #N/A where the table of projects is left out and the workbook has none, or several that fit.
 * @remarks An amount that cannot be read stands as typed, its project is left out of the Total, and the Total's label says so; an Excel error makes #VALUE! of the totals that need it. Rows of the register that are left out of By register are counted in its heading. Money drawn down for a project that the table does not have is shown as a row of its own.
 * @example =S106.PROJECTS() | the table named Projects
 * @example =S106.PROJECTS(Projects[#All], Register[#All]) | any table, beside what the register says
 */
export function projects(
  projects?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const given = isLeftOut(register) ? null : registerFrom(register, invocation as Call, 1);
    const block = isLeftOut(projects) ? null : printedRange(projects, 'projects');
    const place = placeOf((invocation as Call)?.parameterAddresses?.[0]);
    if (block !== null && (given !== null || !excelIsThere())) return cells(block, place, given);
    if (!excelIsThere()) {
      throw notAvailable(
        'The workbook cannot be read here. Give the projects as a range, with their headings.',
      );
    }
    const needs = { register: given === null, projects: block === null };
    const work = ({ register: r, projects: p }: Sources): unknown[][] => {
      const from = block === null ? readyProjects(p) : { block, place };
      return cells(from.block, from.place, given ?? registerOrNote(r));
    };
    const { currentProjects, currentRegister } = LIVE.get();
    return memoised(invocation as Call, needs, work, async () =>
      work({ register: await currentRegister(), projects: await currentProjects(), tables: new Map() }),
    );
  }) as void;
}

/** The table of projects of a reading. @throws #N/A that says how to name one, or why it cannot be read */
function readyProjects(reading: ProjectsReading): { block: Block; place: Place | null } {
  if (reading.state === 'ready') return reading;
  throw notAvailable(LIVE.get().projectsMessage(reading));
}

/** Projects need no register; one that is there and cannot be used is said all the same. */
function registerOrNote(reading: RegisterReading): Register | string | null {
  if (reading.state === 'ready') return reading.register;
  return reading.state === 'none' ? null : LIVE.get().registerMessage(reading);
}

function cells(block: Block, place: Place | null, from: Register | string | null): unknown[][] {
  const register = typeof from === 'string' ? null : from;
  const table = readProjects(block);
  if (!table)
    throw invalid(
      'No row of the range has the headings Project, Budget and Received. Include the heading row.',
    );
  const of = projectBalances(table, register, strictIsOn());
  const byRegister = (figure: Figure | null): unknown[] => {
    if (typeof from === 'string') return [''];
    if (of.total.byRegister === null) return [];
    return [figure === null ? '' : figureCell(figure, register?.place ?? null)];
  };
  const { budget, received, outstanding } = of.total;
  const leftOut = (count: number): string =>
    count === 0 ? '' : `, ${count} ${count === 1 ? 'row' : 'rows'} left out`;
  const heading =
    typeof from === 'string'
      ? [`By register: not read. ${from}`]
      : of.total.byRegister === null
        ? []
        : [`By register${leftOut(of.registerLeftOutCount)}`];
  const spill = [
    ['Project', 'Budget', 'Received', 'Outstanding', ...heading],
    ...of.rows.map((row) => [
      row.name,
      asPrinted(row.budget),
      asPrinted(row.received),
      row.outstanding === null ? '' : toPounds(row.outstanding),
      ...byRegister(row.byRegister),
    ]),
    ...(of.elsewhere === null ? [] : [['Not in this table', '', '', '', ...byRegister(of.elsewhere)]]),
    [
      `Total${leftOut(of.leftOutCount)}`,
      ...[budget, received, outstanding].map((figure) => figureCell(figure, place, 'projects')),
      ...byRegister(of.total.byRegister),
    ],
  ];
  return wholeSpill(spill, 'Give the projects in parts, each with the headings above it.');
}

/** An amount of the table: pounds, nil where it is blank, and as typed where it cannot be read. */
const asPrinted = (amount: PrintedAmount): unknown =>
  amount !== null && !isPence(amount) ? amount.text : toPounds(amount ?? NIL);
