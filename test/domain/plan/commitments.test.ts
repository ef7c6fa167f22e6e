/** What is committed to a project takes its room, once. */
import { commitmentsIn } from '../../../src/domain/plan/commitments';
import { ledger, register } from '../movements/made';

const DAY = 45_700;
const block = (drawnDown: number, project: string) => [
  ['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent', 'Project'],
  ['A1', 'Blaby', 1000, drawnDown, 0, project],
];

test.each([
  ['in hand for the project: received by it', 100, 'Van', 0],
  ['more than is in hand for it', 60, 'Van', 4000],
  ['nothing in hand', 0, 'Van', 10_000],
  ['in hand for another project', 100, 'Car', 10_000],
  ['in hand for none', 100, '', 10_000],
])('%s', (_, drawnDown, project, taken) => {
  const own = register(block(drawnDown, project));
  const movements = ledger(
    [{ date: DAY, agreement: 'A1', movement: 'Committed', amount: 100, project: 'Van' }],
    own,
  );
  const { byRow, byProject } = commitmentsIn(movements, DAY);
  expect([byRow.get(0), byProject.get('van') ?? 0]).toEqual([10_000, taken]);
});
