/** On which rows Trace puts the parts of a figure, where others have the same names. */
import { BID_COSTS } from '../../../src/domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../../../src/domain/pipeline/development-table';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import { ITEMS } from '../../../src/domain/items/item-table';
import type { Register } from '../../../src/domain/register/register';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { planFigures } from '../../../src/domain/summaries/figures/plan-figures';
import { requestFigures } from '../../../src/domain/summaries/figures/request-figures';
import type { TraceSource } from '../../../src/domain/summaries/figures/source';
import { NOTHING_ASKED } from '../../../src/domain/summaries/tabs/asking-source';
import { noTable } from '../../../src/domain/summaries/tabs/found-table';
import { movementsTable, register } from '../movements/made';
import { requestRow, tableOf } from '../requests/made';

const AS_AT = 45_700;
const sourceOf = (own: Register, more: Partial<TraceSource>): TraceSource => ({
  ...{ ...NOTHING_ASKED, register: own, strict: false, generalLedger: null },
  ...{ items: noTable(ITEMS), bidCosts: noTable(BID_COSTS), developments: noTable(DEVELOPMENTS) },
  ...more,
});

test('what is committed is on the movement of its own contribution, where others go to the same project', () => {
  const own = register([
    ['Agreement', 'Authority', 'Expiry date', 'Value', 'Drawn down', 'Spent', 'May fund'],
    ['P/1', 'Blaby', AS_AT + 90, 100, 100, 0, 'Any'],
    ['P/2', 'Blaby', AS_AT + 90, 100, 100, 0, 'Any'],
  ]);
  const movements = movementsTable(
    ['P/1', 'P/2'].map((agreement, n) => ({
      ...{ date: AS_AT - 9 + n, agreement, movement: 'Committed', amount: 30 + n, project: 'Van' },
      reference: `for ${agreement}`,
    })),
  );
  const projects = { table: tableOf(FUNDABLE_PROJECTS, ['Car', 1000, 0]) };
  const source = sourceOf(own, { movements: { table: movements }, projects });
  const made = planFigures(source, { asAt: AS_AT, months: 12 });
  if ('kind' in made) throw new Error(made.why);
  const committed = made.placed.rows.slice(0, 2).map(({ labels: [agreement], cells }) => {
    const figure = cells.Amount!();
    if (figure.kind !== 'made') throw new Error(figure.kind);
    return [agreement, ...figure.parts.filter(({ table }) => table === 'movements')];
  });
  expect(committed).toEqual([
    ['P/1', expect.objectContaining({ rowIndex: 1, date: AS_AT - 9, share: -3000, detail: 'Van, for P/1' })],
    ['P/2', expect.objectContaining({ rowIndex: 2, date: AS_AT - 8, share: -3100, detail: 'Van, for P/2' })],
  ]);
});

test('the days that a request has left are those of the row whose money is lost first', () => {
  const own = register([
    ['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority'],
    ['P/1', 'C1', 'Blaby', AS_AT + 200, 100, 100],
    ['P/1', 'C1', 'Blaby', AS_AT + 90, 100, 100],
  ]);
  const asked = requestRow({ request: 'R1', contribution: 'C1', status: 'Sent', sent: AS_AT - 5 });
  const source = sourceOf(own, { requests: { table: tableOf(REQUESTS, asked) } });
  const made = requestFigures(source, { asAt: AS_AT, status: null });
  if ('kind' in made) throw new Error(made.why);
  expect(made.list.rows[0]!.cells['Days left']!()).toMatchObject({
    ...{ value: 90, parts: [{ table: 'register', rowIndex: 2, share: 90 }] },
  });
});
