/** Money by deadlines of its own in the paper: each has figures of its own, and nothing is counted twice. */
import { paperOf } from '../../../src/domain/paper/paper';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { day, deadlines, registerOf, triggersOf } from '../pipeline/made-tranches';
import { inputsOfRegister, printedCells, sentencesOf, tableOfBlock, tablesOf } from './sample-paper';

const AS_AT = day(24, 3, 2025);
const received = (on: number) => ({
  ...{ Agreement: 'P/1', Amount: 100, Received: on, 'Spend years': 5 },
});
const paper = () =>
  paperOf(
    inputsOfRegister(
      deadlines(
        registerOf({
          ...{ agreement: 'P/1', value: 200, heldByAuthority: 200, drawnDown: 'nil', spent: 'nil' },
          expiryDate: day(1, 1, 2040),
        }),
        triggersOf(received(day(1, 5, 2020)), received(day(1, 9, 2020))),
      ),
      {
        asAtSerial: AS_AT,
        requests: tableOfBlock(REQUESTS, [
          ['Request', 'Agreement', 'Amount', 'Status'],
          ['R/1', 'P/1', 150, 'Sent'],
        ]),
      },
    ),
  );

test('what is asked for is counted once, and the contribution too', () => {
  const said = sentencesOf(paper(), 'expiring').join(' ');
  expect(said).toContain('£200 expires by 24 March 2026, on one contribution with two dates.');
  expect(said).toContain('£150 of what they hold has been asked for.');
});

test('each deadline has a line of the table, the soonest asked for first', () => {
  const table = tablesOf(paper()).find(({ headings }) => headings.includes('Spend by'))!;
  const at = (heading: string): number => table.headings.indexOf(heading);
  const lines = printedCells(table).slice(1);
  expect(lines.map((line) => ['Spend by', 'Remaining', 'Asked for'].map((of) => line[at(of)]))).toEqual([
    ['1 May 2025', '100', '100'],
    ['1 Sep 2025', '100', '50'],
  ]);
});

test('each cell of the table is a figure of its own', () => {
  const ids = tablesOf(paper())
    .filter(({ headings }) => headings.includes('Spend by'))
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure?.id ?? [])));
  expect([ids.length, new Set(ids).size]).toEqual([10, 10]);
});
