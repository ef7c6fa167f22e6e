import { toPounds, type Pence } from '../domain/money/pence';
import { projectBalances, type ProjectBalance } from '../domain/projects/project-balances';
import { readProjects } from '../domain/projects/projects-table';
import type { Register } from '../domain/register/register';
import type { Block } from '../domain/sheet/block';
import { currentProjects } from '../workbook/current-projects';
import { currentRegister } from '../workbook/current-register';
import type { Sources } from '../workbook/live-figures';
import { projectsMessage } from '../workbook/register-messages';
import type { ProjectsReading } from '../workbook/register-reading';
import { asBlock, isLeftOut } from './arguments';
import { answer, excelIsThere, kept, type Call } from './answering';
import { invalid, notAvailable } from './errors';
import { registerFrom } from './register-argument';

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
 * @remarks An amount that cannot be read stands as typed, its project is left out of the Total, and the Total's label says so. Money drawn down for a project that the table does not have is shown as a row of its own.
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
    const block = isLeftOut(projects) ? null : asBlock(projects);
    if (block !== null && (given !== null || !excelIsThere())) return cells(block, given);
    if (!excelIsThere()) {
      throw notAvailable(
        'The workbook cannot be read here. Give the projects as a range, with their headings.',
      );
    }
    const needs = { register: given === null, projects: block === null };
    const work = ({ register: r, projects: p }: Sources): unknown[][] =>
      cells(block ?? blockOf(p), given ?? (r.state === 'ready' ? r.register : null));
    return kept(invocation as Call, needs, work, async () =>
      work({ register: await currentRegister(), projects: await currentProjects() }),
    );
  }) as void;
}

/** The table of projects of a reading. @throws #N/A that says how to name one, or why it cannot be read */
function blockOf(reading: ProjectsReading): Block {
  if (reading.state === 'ready') return reading.block;
  throw notAvailable(projectsMessage(reading));
}

function cells(block: Block, register: Register | null): unknown[][] {
  const table = readProjects(block);
  if (!table)
    throw invalid(
      'No row of the range has the headings Project, Budget and Received. Include the heading row.',
    );
  const { rows, total, elsewhere, leftOutCount } = projectBalances(table, register);
  const withRegister = total.byRegister !== null;
  const line = (name: string, of: Omit<ProjectBalance, 'name'>): unknown[] => [
    name,
    amountOr(of.budget, of.unread),
    amountOr(of.received, of.unread),
    amountOr(of.outstanding, ''),
    ...(withRegister ? [amountOr(of.byRegister, '')] : []),
  ];
  const nowhere = { budget: null, received: null, outstanding: null, byRegister: elsewhere, unread: '' };
  const label =
    leftOutCount === 0 ? 'Total' : `Total, ${leftOutCount} ${leftOutCount === 1 ? 'row' : 'rows'} left out`;
  return [
    ['Project', 'Budget', 'Received', 'Outstanding', ...(withRegister ? ['By register'] : [])],
    ...rows.map((row) => line(row.name, row)),
    ...(elsewhere === null ? [] : [line('Not in this table', nowhere)]),
    line(label, total),
  ];
}

const amountOr = (amount: Pence | null, text: string | null): unknown =>
  amount === null ? (text ?? '') : toPounds(amount);
