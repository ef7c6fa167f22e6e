/** Kind 9: rows that are movements of the same money, gathered into a row a contribution, through STANDARDISE and VALIDATE. */
import fc from 'fast-check';
import { call, records } from '../../functions/calling';

const HEADINGS = ['Agreement', 'Obligation', 'Authority', 'Status', 'Amount'];
const movement = (status: string, amount: unknown, obligation = 'C/1', agreement = 'A/1') => [
  ...[agreement, obligation, 'Blaby', status, amount],
];
const standardised = async (...rows: unknown[][]) =>
  records(await call('STANDARDISE', [HEADINGS, ...rows])).map((row) => [
    row['Source row'],
    row['Agreement'],
    row['Contribution'],
    row['Value'],
    row['Held by developer'],
    row['Held by authority'],
  ]);

// Invented after the code. First right: all but the agreement on the first row only, and capitals and spaces.
test.each<[string, unknown[][], unknown[][]]>([
  [
    'the same money three times',
    [movement('secured', 1000), movement('received', 1000), movement('transferred', 1000)],
    [[2, 'A/1', 'C/1', 1000, 0, 0]],
  ],
  [
    'instalments',
    [movement('secured', 1000), movement('received', 300), movement('received', 700)],
    [[2, 'A/1', 'C/1', 1000, 0, 1000]],
  ],
  [
    'what is secured may be what is still due: then no value is told',
    [movement('secured', 700), movement('received', 300)],
    [[2, 'A/1', 'C/1', '', '', 300]],
  ],
  [
    'one reference under two agreements',
    [
      ...[movement('secured', 10, '1', 'A/1'), movement('secured', 20, '1', 'A/2')],
      ...[movement('received', 10, '1', 'A/1'), movement('received', 5, '1', 'A/2')],
    ],
    [
      [2, 'A/1', '1', 10, 0, 10],
      [3, 'A/2', '1', 20, 15, 5],
    ],
  ],
  [
    'the agreement on the first row only',
    [movement('secured', 10), movement('received', 4, 'C/1', ''), movement('received', 6, 'C/1', '')],
    [[2, 'A/1', 'C/1', 10, 0, 10]],
  ],
  [
    'references that differ in capitals and spaces',
    [movement('secured', 10, 'C/1'), movement('received', 10, ' c / 1 ')],
    [[2, 'A/1', 'C/1', 10, 0, 10]],
  ],
  [
    'what is spent is out of what was transferred',
    [
      ...[movement('secured', 100), movement('received', 100), movement('transferred', 100)],
      movement('spent', 40),
    ],
    [[2, 'A/1', 'C/1', 100, 0, 0]],
  ],
  [
    'a movement that cannot be read leaves its contribution out, and no other',
    [
      movement('secured', 10),
      movement('received', 'TBC'),
      movement('secured', 7, 'C/2'),
      movement('received', 7, 'C/2'),
    ],
    [
      [4, 'A/1', 'C/2', 7, 0, 7],
      ['2 rows left out', '', '', '', '', ''],
    ],
  ],
])('%s', async (_, rows, expected) => {
  expect(await standardised(...rows)).toEqual(expected);
});

const MOVED = fc.record({
  secured: fc.integer({ min: 1, max: 1e7 }),
  received: fc.double({ min: 0, max: 1, noNaN: true }),
  transferred: fc.double({ min: 0, max: 1, noNaN: true }),
  parts: fc.integer({ min: 1, max: 3 }),
});

test('whatever the movements and their order, each contribution is one row, and its stages are its value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(MOVED, { minLength: 2, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      async (list, order) => {
        const rows: unknown[][] = [];
        const expected = new Map<string, number[]>();
        // Two that are paid in full show that what is secured stands.
        for (const id of ['P/1', 'P/2']) {
          rows.push(movement('secured', 5, id), movement('received', 5, id));
          expected.set(id, [500, 0, 500]);
        }
        list.forEach((one, n) => {
          const received = Math.floor(one.secured * one.received);
          const transferred = Math.floor(received * one.transferred);
          const id = `C/${n}`;
          rows.push(movement('secured', one.secured / 100, id));
          for (const [status, whole] of [
            ['received', received],
            ['transferred', transferred],
          ] as const) {
            const part = Math.floor(whole / one.parts);
            for (let k = 0; k < one.parts; k++) {
              const amount = k === 0 ? whole - part * (one.parts - 1) : part;
              if (amount > 0) rows.push(movement(status, amount / 100, id));
            }
          }
          expected.set(id, [one.secured, one.secured - received, received - transferred]);
        });
        const shuffled = rows
          .map((row) => ({ row, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const got = records(await call('STANDARDISE', [HEADINGS, ...shuffled]));
        expect(got).toHaveLength(expected.size);
        for (const row of got) {
          const amounts = [row['Value'], row['Held by developer'], row['Held by authority']];
          expect(amounts.map((pounds) => Math.round((pounds as number) * 100))).toEqual(
            expected.get(row['Contribution'] as string),
          );
        }
      },
    ),
  );
});
