/** Figures group by the authority in force on a day. */
import * as fc from 'fast-check';
import { bandsOf } from '../../../src/domain/expiry/due-rows';
import { atRiskByAuthority } from '../../../src/domain/expiry/at-risk';
import { expiring } from '../../../src/domain/expiry/expiring';
import { agedTable } from '../../../src/domain/movements/aged';
import { balanceAt, tableAt } from '../../../src/domain/movements/as-at';
import { ledgerOf } from '../../../src/domain/movements/ledger';
import { periodTable } from '../../../src/domain/movements/period';
import { reconcile } from '../../../src/domain/published/reconcile';
import { AuthoritiesInForce, withSuccession } from '../../../src/domain/register/authorities-in-force';
import { registerInForce } from '../../../src/domain/register/register-in-force';
import { balances, type Scope } from '../../../src/domain/register/figures/balance';
import { ROLLUP_MEASURES, rollup, type Rollup } from '../../../src/domain/register/figures/rollup';
import { traceOf } from '../../../src/domain/register/figures/trace';
import type { Register } from '../../../src/domain/register/register';
import { successionOf, type AuthorityEntry } from '../../../src/domain/register/succession';
import { contributionKey } from '../../../src/domain/summaries/tabs/row-keys';
import { day, movementsTable } from '../movements/made';
import { blockOf, drawn, registerOf, rowOf } from '../reading';

const VESTING = day(1, 4, 2028);
const entry = (authority: string, successor = '', from: number | null = VESTING, aliases = '') => ({
  ...{ authority, successor, aliases },
  from: successor === '' ? null : from,
});
const tableOf = (...rows: AuthorityEntry[]) => ({ rows });
const MERGER = tableOf(
  entry('Blaby', 'South Leicestershire'),
  entry('Harborough', 'South Leicestershire'),
  entry('Melton'),
);
const BLOCK = blockOf(
  drawn('P/1', 'Blaby', 1, { 'Expiry date': day(1, 6, 2028) }),
  drawn('P/1', 'Harborough', 2, { 'Expiry date': day(1, 6, 2028) }),
  drawn('P/2', 'Melton', 4),
  drawn('P/3', 'Blaby District Council', 8),
  rowOf({ Agreement: 'P/4', Authority: 'Harborough', Value: 'TBC' }),
  rowOf({ Agreement: 'P/5', Authority: '', Value: 16 }),
  rowOf({ Agreement: 'Total', Value: 15 }),
);
const REGISTER = withSuccession(registerOf(BLOCK), MERGER);
const values = (register: Register, date: number) => {
  const table = rollup(registerInForce(register, date)) as Rollup;
  return [...table.rows, table.total].map(({ name, figures: { value }, openAgreements, rowsLeftOut }) => [
    ...[name, value.kind === 'amount' ? value.amount / 100 : value.kind, openAgreements, rowsLeftOut],
  ]);
};
const valueOf = (register: Register, name: string) => {
  const scope = balances(register).scopeOf(name);
  if (!['authority', 'agreement', 'whole'].includes(scope.kind)) return scope.kind;
  const balance = balances(register).balance('value', scope as Scope);
  return balance.kind === 'amount' ? balance.amount / 100 : balance.kind;
};

test('from the day on, rows count under the successor, with what is left out of it; before it, as they name', () => {
  expect(values(REGISTER, VESTING)).toEqual([
    ['(blank)', 0, 0, 1],
    ['Melton', 4, 1, 0],
    ['South Leicestershire', 11, 3, 1],
    ['Total', 15, 4, 2],
  ]);
  expect(registerInForce(REGISTER, VESTING - 1)).toBe(REGISTER);
  expect(values(REGISTER, VESTING - 1)).toEqual(values(registerOf(BLOCK), VESTING - 1));
});

test('a register whose authorities have no successor stays the very same', () => {
  const register = registerOf(BLOCK);
  expect(withSuccession(register, null)).toBe(register);
  expect(withSuccession(register, tableOf(entry('Blaby'), entry('Rutland', 'Leicestershire')))).toBe(
    register,
  );
  expect(registerInForce(register, VESTING)).toBe(register);
});

describe('a name', () => {
  const after = registerInForce(REGISTER, VESTING);
  test.each<[string, Register, unknown]>([
    ['South Leicestershire', after, 11],
    ['South Leicestershire Council', after, 11],
    ['Blaby', after, 9], // the rows that have the name
    ['Harborough', after, 2],
    ['Melton', after, 4],
    ['P/1 (Blaby)', after, 1],
    ['P/1', after, 'shared'],
    ['P/3', after, 8],
    ['South Leicestershire', REGISTER, 'to come'],
    ['Rutland', after, 'unknown'],
  ])('%s', (name, register, expected) => expect(valueOf(register, name)).toBe(expected));

  test('is traced to the rows of its figure', () => {
    for (const name of ['South Leicestershire', 'Blaby', 'Melton']) {
      const scope = balances(after).scopeOf(name) as Scope;
      const { balance, shares } = traceOf(after, 'value', scope);
      expect(balance).toEqual({ kind: 'amount', amount: shares.reduce((sum, { share }) => sum + share, 0) });
    }
  });
});

describe('the table of authorities', () => {
  const of = (name: string, date: number, ...rows: AuthorityEntry[]) =>
    new AuthoritiesInForce(tableOf(...rows), date).of(name).name;
  const why = (...rows: AuthorityEntry[]) => successionOf(tableOf(...rows)).unused.map((one) => one.why);

  test('one may be succeeded in turn', () => {
    const rows = [entry('Blaby', 'Harborough', 100), entry('Harborough', 'Leicestershire', 200)];
    expect([99, 100, 199, 200].map((date) => of('Blaby', date, ...rows))).toEqual([
      ...['Blaby', 'Harborough', 'Harborough', 'Leicestershire'],
    ]);
  });

  test('an alias is the authority, as predecessor and as successor', () => {
    const rows = [
      entry('Blaby', 'N Leics', 100, 'Blaby and Oadby; Narborough'),
      entry('North Leics Unitary', '', null, 'N Leics'),
    ];
    expect(of('Narborough', 100, ...rows)).toBe('North Leics Unitary');
    expect(of('Blaby', 100, ...rows)).toBe('North Leics Unitary');
    expect(of('Narborough', 99, ...rows)).toBe('Blaby');
    // A name of its own goes before another's alias.
    expect(of('Melton', 100, entry('Rutland', 'X', 100, 'Melton'), entry('Melton'))).toBe('Melton');
  });

  test('what nothing can be made of is not used, and said', () => {
    expect(why(entry('Blaby', 'X', null))).toEqual(['no date']);
    expect(of('Blaby', VESTING, entry('Blaby', 'X', null))).toBe('Blaby');
    const contested = [entry('Blaby', 'X'), entry('Blaby DC', 'Y')];
    expect(why(...contested)).toEqual(['two successors']);
    expect(of('Blaby', VESTING, ...contested)).toBe('Blaby');
    expect(why(entry('Blaby', 'X'), entry('Blaby DC', 'X'))).toEqual([]);
    expect(why(entry('Blaby', 'Blaby DC'))).toEqual(['circle']);
    const circle = [entry('A', 'Blaby'), entry('Blaby', 'Melton'), entry('Melton', 'Blaby')];
    expect(why(...circle)).toEqual(['circle', 'circle']);
    expect(of('A', VESTING, ...circle)).toBe('Blaby');
    expect(of('Melton', VESTING, ...circle)).toBe('Melton');
  });
});

test('figures of movements, of what expires and of what is held group alike', () => {
  const movements = movementsTable([
    {
      date: day(1, 1, 2020),
      agreement: 'P/1 (Blaby)',
      movement: 'Opening',
      amount: 1,
      to: 'Held by authority',
    },
    {
      date: day(1, 1, 2020),
      agreement: 'P/1 (Harborough)',
      movement: 'Opening',
      amount: 2,
      to: 'Held by authority',
    },
    { date: day(1, 1, 2020), agreement: 'P/2', movement: 'Opening', amount: 4, to: 'Held by authority' },
  ]);
  for (const [date, names] of [
    [VESTING - 1, ['Blaby', 'Harborough', 'Melton']],
    [VESTING, ['Melton', 'South Leicestershire']],
  ] as const) {
    const ledger = ledgerOf(movements, REGISTER);
    const at = { date, known: null };
    const [table, aged, period] = [
      tableAt(ledger, REGISTER, at),
      agedTable(ledger, REGISTER, at),
      periodTable(ledger, REGISTER, { measure: 'heldByAuthority', from: date, to: date }),
    ] as { readonly rows: readonly { name: string }[] }[];
    for (const { rows } of [table!, aged!, period!]) expect(rows.map(({ name }) => name)).toEqual(names);
    const inForce = registerInForce(REGISTER, date);
    const scope = balances(inForce).scopeOf(names[1]) as Scope;
    expect(balanceAt(ledger, inForce, 'heldByAuthority', scope, at)).toMatchObject({
      amount: date === VESTING ? 300 : 200,
    });
  }
  const list = expiring(REGISTER, 12, VESTING) as { readonly rows: readonly { authority: string }[] };
  expect(list.rows.map(({ authority }) => authority)).toEqual([
    'South Leicestershire',
    'South Leicestershire',
  ]);
  const inForce = registerInForce(REGISTER, VESTING);
  const risk = atRiskByAuthority(inForce, bandsOf(inForce, VESTING, false), 12);
  expect(risk.authorities.map(({ authority, rowCount }) => [authority, rowCount])).toEqual([
    ['South Leicestershire', 2],
  ]);
  expect(contributionKey(inForce, 0)).toBe(contributionKey(REGISTER, 0));
});

test('a printed table is compared by the authorities that it prints', () => {
  const printed = (...columns: [string, number][]) => [
    ['', ...columns.map(([name]) => name), 'Total'],
    ['Total value', ...columns.map(([, amount]) => amount), 15],
    ['Drawn down', ...columns.map(([, amount]) => amount), 15],
  ];
  const whereOf = (block: unknown[][]) =>
    reconcile(block, registerInForce(REGISTER, VESTING))!.map(({ where, kind }) => `${where}: ${kind}`);
  const [before, after] = [
    printed(['Blaby', 9], ['Harborough', 2], ['Melton', 4]),
    printed(['Melton', 4], ['South Leicestershire', 11]),
  ];
  for (const block of [before, after])
    expect(whereOf(block).filter((line) => !line.startsWith('Register'))).toEqual([]);
  expect(whereOf(printed(['Melton', 4], ['South Leicestershire', 5]))).toContain(
    'South Leicestershire: difference',
  );
});

const NAMES = ['Blaby', 'Harborough', 'Melton', 'Rutland', 'Unita', 'Doria'];
const tables = fc.array(
  fc.record({
    authority: fc.constantFrom(...NAMES),
    aliases: fc.constantFrom('', '', 'Rutland', 'Doria; Melton'),
    successor: fc.constantFrom('', ...NAMES),
    from: fc.constantFrom(null, 100, 200, 300),
  }),
  { maxLength: 6 },
);
const rows = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: -500, max: 500 })), {
  maxLength: 12,
});

describe('laws', () => {
  const registerFor = (of: readonly (readonly [string, number])[]) =>
    registerOf(blockOf(...of.map(([name, amount], n) => drawn(`P/${n % 4}`, name, amount))));

  test('grouping leaves every total and every row as it is, on any day', () => {
    fc.assert(
      fc.property(tables, rows, fc.constantFrom(50, 100, 150, 250, 350), (authorities, of, date) => {
        const plain = registerFor(of);
        const inForce = registerInForce(withSuccession(plain, tableOf(...authorities)), date);
        const [before, now] = [rollup(plain) as Rollup, rollup(inForce) as Rollup];
        expect(now.total).toEqual(before.total);
        for (const measure of ROLLUP_MEASURES) {
          const sum = now.rows.reduce((all, { figures }) => {
            const figure = figures[measure];
            return all + (figure.kind === 'amount' ? figure.amount : NaN);
          }, 0);
          expect({ kind: 'amount', amount: sum + 0 }).toEqual(now.total.figures[measure]);
        }
        // Each row is under the authority that the table gives its name, and each name of the rollup is a figure.
        const names = new AuthoritiesInForce(tableOf(...authorities), date);
        for (let row = 0; row < inForce.rowCount; row++) {
          const { key } = inForce.authorities[inForce.authority[row]!]!;
          expect(key).toBe(names.of(of[row]![0]).key);
        }
        for (const { name, figures } of now.rows)
          expect(valueOf(inForce, name)).toBe((figures.value as { amount: number }).amount / 100);
        // The name that a row has means the rows that have it, once it is succeeded.
        for (const name of new Set(of.map(([own]) => own)))
          if (!now.rows.some((row) => row.name === name))
            expect(valueOf(inForce, name)).toBe(valueOf(plain, name));
      }),
    );
  });

  test('before the first succession, and without aliases, figures group as without the table', () => {
    fc.assert(
      fc.property(tables, rows, (authorities, of) => {
        const plain = registerFor(of);
        const without = authorities.map((row) => ({ ...row, aliases: '' }));
        expect(rollup(registerInForce(withSuccession(plain, tableOf(...without)), 99))).toEqual(
          rollup(plain),
        );
      }),
    );
  });
});
