/** The tabs Plan, Requests for drawdown and Variances of the sample: their sums are those of PLAN, REQUESTS and VARIANCES. */
import { authoritiesBlock } from '../../../../samples/sheets/oversight-blocks';
import { movementRows } from '../../../../samples/register/movement-rows';
import { registerRows } from '../../../../samples/register/register-rows';
import { requestRows } from '../../../../samples/register/request-rows';
import { movementsBlock } from '../../../../samples/sheets/movements-sheet';
import { projectsBlock } from '../../../../samples/sheets/projects-sheet';
import { ledgerOf } from '../../../../src/domain/movements/ledger';
import { MOVEMENTS } from '../../../../src/domain/movements/movement-table';
import { commitmentsIn } from '../../../../src/domain/plan/commitments';
import { FUNDABLE_PROJECTS } from '../../../../src/domain/plan/fundable-projects';
import { planOf } from '../../../../src/domain/plan/plan';
import { AuthoritiesInForce } from '../../../../src/domain/requests/authority-in-force';
import { AUTHORITIES } from '../../../../src/domain/requests/authority-table';
import { listRequests } from '../../../../src/domain/requests/list-requests';
import { requestBook } from '../../../../src/domain/requests/request-book';
import { sumAsked } from '../../../../src/domain/requests/request-groups';
import { REQUESTS } from '../../../../src/domain/requests/request-table';
import type { AskingSource } from '../../../../src/domain/summaries/tabs/asking-source';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { isTable, readTable, type Table } from '../../../../src/domain/tables/read-table';
import type { TableKind } from '../../../../src/domain/tables/table-kind';
import { AS_AT, inputsOf, sampleRegister, tableOf, valuesOf } from '../sample';

function tableIn<K extends TableKind>(block: unknown, kind: K): Table<K> {
  const table = readTable(block as unknown[][], kind);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}

const register = sampleRegister();
const asking: AskingSource = {
  requests: tableIn(requestRows(registerRows()), REQUESTS),
  authorities: tableIn(authoritiesBlock(), AUTHORITIES),
  ledger: ledgerOf(tableIn(movementsBlock(movementRows(registerRows())), MOVEMENTS), register),
  projects: tableIn(projectsBlock(), FUNDABLE_PROJECTS),
  imports: null,
};
const inputs = inputsOf(register, { units: 'exact', asking });
const penceAt = (rows: (string | number)[][], label: string, column: number): number =>
  Math.round(Number(rows.find(([name]) => name === label)![column]) * 100);

test('Requests for drawdown has every open request once, and adds them up by authority', () => {
  const listed = listRequests(
    requestBook(asking.requests!, register),
    'Open',
    AS_AT,
    new AuthoritiesInForce(asking.authorities, AS_AT),
  );
  const values = valuesOf(summaryTab('requests', inputs));
  const [, ...list] = tableOf(summaryTab('requests', inputs));
  expect(list.slice(0, -1).map(([request]) => request)).toEqual(
    listed.map(({ request }) => request.row.request),
  );
  expect(penceAt(list, 'All open requests', 9)).toBe(sumAsked(listed));
  expect(penceAt(values, 'All authorities', 4)).toBe(sumAsked(listed));
  const first = values.findIndex(([, second]) => second === 'Open requests');
  const last = values.findIndex(([name]) => name === 'All authorities');
  const byAuthority = values.slice(first + 1, last).map((row) => Math.round(Number(row[4]) * 100));
  expect(byAuthority.reduce((sum, part) => sum + part, 0)).toBe(sumAsked(listed));
});

test('Plan has the lines of PLAN; what has a project and what has no place are all of the money', () => {
  const commitments = commitmentsIn(asking.ledger!, AS_AT);
  const { projects, requests } = asking;
  const plan = planOf({ register, projects: projects!, requests, commitments }, { months: 12, asAt: AS_AT });
  if ('because' in plan) throw new Error(plan.because.code);
  const values = valuesOf(summaryTab('plan', inputs));
  const total = plan.money.reduce((sum, { amount }) => sum + amount, 0);
  expect(plan.lines.length).toBeGreaterThan(0);
  expect(tableOf(summaryTab('plan', inputs))).toHaveLength(plan.lines.length + 2);
  expect(penceAt(values, 'All that has a project', 7) + penceAt(values, 'All that has no place', 7)).toBe(
    total,
  );
});

test('Variances has a row for each authority in force, and one for all', () => {
  const rows = tableOf(summaryTab('variances', inputs));
  expect(rows).toHaveLength(1 + register.authorities.length + 1);
  expect(rows.at(-1)![0]).toBe('All authorities');
});

test('without the tables each says so, and makes no figure of it', () => {
  for (const key of ['requests', 'variances', 'plan'] as const) {
    const tab = summaryTab(key, inputsOf(register));
    expect(tab.headline).toMatch(/^No /);
    expect(tableOf(tab).length).toBeLessThanOrEqual(3);
  }
});
