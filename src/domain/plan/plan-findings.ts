import type { FindingCode } from '../findings/catalogue';
import { finding, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { authoritiesNamed } from '../expiry/fitting-projects';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { contributionName } from '../requests/check-requests';
import { statusesNotKnown } from '../register/checks/statuses-not-known';
import { isNoProject } from '../register/project-of';
import { isOpen, type RequestsTable } from '../requests/request-table';
import { isPlainlyOpen } from '../sheet/status';
import { isEnded, listedIn, type FundableProjectsTable } from './fundable-projects';
import { MayFundReader } from './may-fund';
import type { Plan, Unplaced } from './plan';
import { whyUnplaced } from './why-unplaced';

/** What checking finds in the register beside the projects: what of a contribution the plan cannot place, on its row. */
export function unplacedFindings(plan: Plan, register: Register): Finding[] {
  const { mayFund, project } = register.header.columns;
  if (mayFund === undefined) return [];
  const byRow = new Map<string, { code: FindingCode; amount: number; last: Unplaced }>();
  for (const last of plan.unplaced) {
    const code = codeOf(last);
    if (code === null) continue;
    const key = `${last.money.of.row} ${isStrange(last) ? 'strange' : code}`;
    byRow.set(key, { code, amount: (byRow.get(key)?.amount ?? 0) + last.amount, last });
  }
  return [...byRow.values()].map(({ code, amount, last }) => {
    const { of } = last.money;
    return finding(code, register.rowIndex[of.row]!, isStrange(last) ? project! : mayFund, {
      text: contributionName(of.agreement, of.contribution),
      amount: writePounds(pence(amount)),
      why: whyUnplaced(last, plan),
    });
  });
}

const isStrange = ({ why }: Unplaced): boolean => why.kind === 'strange-project';

/** What has expired, and a date that is not read, have findings of their own. */
function codeOf({ why }: Unplaced): 'plan-nowhere' | 'plan-too-late' | null {
  if (why.kind === 'expired' || why.kind === 'date-not-read') return null;
  return why.kind === 'barred' && why.revenue.length + why.ended.length === 0
    ? 'plan-too-late'
    : 'plan-nowhere';
}

/** What checking finds in the table of projects: those that have room and that no open contribution may fund. */
export function unfundableFindings(
  plan: Pick<Plan, 'projects'>,
  table: FundableProjectsTable,
  register: Register,
): Finding[] {
  const { projects } = plan;
  const fundable = fundedByAny(projects, register);
  const { columns } = table.header;
  return projects.flatMap((project, index) => {
    if (project.room === 0 || project.isEnded) return [];
    const room = writePounds(pence(project.room));
    const tell = (column: number, why: string): Finding[] => [
      finding('project-unfundable', project.row.rowIndex, column, { project: project.name, room, why }),
    ];
    if (project.row.capital === false) return tell(columns.capital!, 'it is not capital');
    if (fundable === null || fundable.has(index)) return [];
    return tell(columns.project!, 'no open contribution of the register may fund it');
  });
}

/** The projects that the money of any open contribution may fund; null where the register says nothing of it. */
function fundedByAny(projects: Plan['projects'], register: Register): ReadonlySet<number> | null {
  const isLocalName = (name: string): boolean => authoritiesNamed(register, name).size > 0;
  const reader = new MayFundReader(projects, isLocalName);
  const fundable = new Set<number>();
  let isSaid = false;
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.open[row]) continue;
    const said = reader.of(textOf(register, row, 'mayFund'));
    isSaid ||= said.isSaid;
    for (const index of said.projects) fundable.add(index);
  }
  return isSaid ? fundable : null;
}

/** Open requests for projects that the table of projects does not have: they take up the room of none. */
export function strangeProjects(requests: RequestsTable, projects: FundableProjectsTable | null): Finding[] {
  if (projects === null) return [];
  const isListed = listedIn(projects);
  const column = requests.header.columns.project ?? null;
  return requests.rows.flatMap((row) => {
    const { request, project, rowIndex, status } = row;
    if (!isOpen(row) || isNoProject(project) || isListed(project)) return [];
    const text = `${project}, which the table of projects does not have`;
    return [finding('request-contradicts', rowIndex, column, { request, status, column: 'Project', text })];
  });
}

/** Projects whose status is in words of their own: nothing says that they are over, and the plan fills them. */
export const projectStatuses = ({ rows, header }: FundableProjectsTable): Finding[] =>
  statusesNotKnown(
    rows.map(({ status, rowIndex }) => [status, rowIndex]),
    header.columns.status!,
    (status) => isEnded(status as string) || isPlainlyOpen(status) || IN_HAND.test(status as string),
  );

/** What a project that wants money is called. */
const IN_HAND =
  /^(?:in progress|on[- ]?going|under ?way|planned|approved|agreed|proposed|new|(?:not (?:yet )?)?started)$/i;
