/** Headings put together by chance: a figure that is given is right, whatever is beside its column; else it is asked. */
import fc from 'fast-check';
import { balances, WHOLE } from '../../src/domain/register/figures/balance';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import type { Block } from '../../src/domain/sheet/block';
import { MONEY_COLUMNS, type MoneyColumn } from '../../src/domain/sheet/columns';
import { runs } from '../chance';
import { CALLED } from './called';
import { deeds, received, type Deed } from '../sheets/make/deeds';

const NAMES: Readonly<Record<MoneyColumn, string>> = {
  value: 'Value',
  notStarted: 'Not started',
  heldByDeveloper: 'Held by developer',
  heldByAuthority: 'Held by authority',
  drawnDown: 'Drawn down',
  spent: 'Spent',
};
const split = (words: string): string[] => words.split(', ');

/** Columns beside, which are none of the register's. */
const BESIDE: readonly (readonly [string, (deed: Deed, n: number) => number])[] = [
  ...split('Received, Total received, Income, Received by council, Amount received, Paid by developer').map(
    (heading) => [heading, (deed: Deed) => received(deed)] as const,
  ),
  ...split(
    'Remaining, Still to pay to police, Left to transfer, Outstanding, Balance outstanding, Total outstanding, Left to pay, Total',
  ).map((heading) => [heading, (deed: Deed) => pence(deed, 'Value') - pence(deed, 'Drawn down')] as const),
  ...split('Unspent, Left to spend').map(
    (heading) => [heading, (deed: Deed) => pence(deed, 'Drawn down') - pence(deed, 'Spent')] as const,
  ),
  ...split('Monitoring fee, Admin charge').map((heading) => [heading, () => 35_050] as const),
  ...split('Education, Education contribution (£), Highways contribution, NHS (£)').map(
    (heading) =>
      [heading, (deed: Deed, n: number) => Math.floor(pence(deed, 'Value') * 0.7) + 13_737 * n] as const,
  ),
  ...split('Paid in 2023/24, Received 2024/25, Transferred in year').map(
    (heading) => [heading, (deed: Deed) => Math.floor(pence(deed, 'Drawn down') / 2)] as const,
  ),
  ...split('Interest, Indexation').map(
    (heading) => [heading, (_: Deed, n: number) => 1234 + 77 * n] as const,
  ),
  ...split('Budget, Committed, Allocated').map(
    (heading) => [heading, (deed: Deed) => Math.floor(pence(deed, 'Held by authority') / 2)] as const,
  ),
  ...split('Original sum, Base amount, Requested').map(
    (heading) => [heading, (deed: Deed) => Math.floor(pence(deed, 'Value') * 0.85)] as const,
  ),
  ...split('Total for all services, Total S106 package').map(
    (heading) => [heading, (deed: Deed) => pence(deed, 'Value') * 3 + 50_123] as const,
  ),
];

const pence = (deed: Deed, name: string): number => deed[name] as number;

/** What was paid, received or spent in each of two years, which come to all of it. */
const YEARS: Readonly<Record<string, (deed: Deed) => number>> = {
  'Paid to police': (deed) => pence(deed, 'Drawn down'),
  'Paid to KCP': (deed) => pence(deed, 'Drawn down'),
  Received: received,
  Spent: (deed) => pence(deed, 'Spent'),
};
const inYears = (name: string): (readonly [string, (deed: Deed) => number])[] => {
  const first = (deed: Deed): number => Math.floor(YEARS[name]!(deed) / 300) * 100;
  return [
    [`${name} 2023/24`, first],
    [`${name} 2024/25`, (deed) => YEARS[name]!(deed) - first(deed)],
  ];
};

interface Made {
  readonly block: Block;
  readonly sums: Readonly<Record<MoneyColumn, number>>;
}

const made: fc.Arbitrary<Made> = fc
  .record({
    seed: fc.nat(),
    count: fc.integer({ min: 6, max: 15 }),
    keys: fc.subarray(MONEY_COLUMNS.filter((key) => key !== 'value')),
    called: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    beside: fc.subarray([...BESIDE], { maxLength: 3 }),
    years: fc.option(fc.constantFrom(...Object.keys(YEARS)), { freq: 1 }),
    order: fc.array(fc.nat(), { minLength: 11, maxLength: 11 }),
    isWhole: fc.boolean(),
  })
  .map(({ seed, count, keys, called, beside, years, order, isWhole }) => {
    // What has not started is the developer's, where no column has it.
    const isJoint = !keys.includes('notStarted');
    const list = deeds(count, {
      seed,
      agreement: (n, year) => `${year % 100}/${String(n * 37).padStart(4, '0')}/FUL`,
    }).map((deed): Deed =>
      isJoint
        ? {
            ...deed,
            'Not started': 0,
            'Held by developer': pence(deed, 'Held by developer') + pence(deed, 'Not started'),
          }
        : deed,
    );
    const own = (['value', ...keys] as const).map((key, n) => {
      const words = CALLED[key];
      return [words[called[n]! % words.length]!, (deed: Deed) => pence(deed, NAMES[key])] as const;
    });
    const columns = [...own, ...beside, ...(years === null ? [] : inYears(years))]
      .map((column, n) => ({ column, at: order[n]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ column }) => column);
    const per = isWhole ? 1 : 100;
    const block: Block = [
      ['Agreement ref', 'Site', ...columns.map(([heading]) => heading)],
      ...list.map((deed, n) => [
        deed['Agreement'],
        deed['Site'],
        ...columns.map(([, of]) => of(deed, n) / per),
      ]),
    ];
    const sumOf = (key: MoneyColumn): number =>
      list.reduce((sum, deed) => sum + pence(deed, NAMES[key]), 0) * (100 / per);
    return {
      block,
      sums: Object.fromEntries(MONEY_COLUMNS.map((key) => [key, sumOf(key)])) as Made['sums'],
    };
  });

test('a figure that is given is right, whatever is beside its column', () => {
  fc.assert(
    fc.property(made, ({ block, sums }) => {
      const register = readRegister(block, { authority: 'Blaby' });
      if (!isRegister(register)) return;
      for (const key of MONEY_COLUMNS) {
        const figure = balances(register).balance(key, WHOLE);
        if (figure.kind === 'amount')
          expect([block[0], key, figure.amount]).toEqual([block[0], key, sums[key]]);
      }
    }),
    runs(2000),
  );
});

test('most figures are given where their columns are called plainly', () => {
  let [given, all] = [0, 0];
  fc.assert(
    fc.property(made, ({ block, sums }) => {
      const register = readRegister(block, { authority: 'Blaby' });
      all++;
      const figure = isRegister(register) ? balances(register).balance('value', WHOLE) : null;
      if (figure?.kind === 'amount' && figure.amount === sums.value) given++;
    }),
    runs(1000),
  );
  expect(given / all).toBeGreaterThan(0.7);
});
