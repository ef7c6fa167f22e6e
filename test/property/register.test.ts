import { readAmount } from '../../src/domain/money/read-amount';
import * as fc from 'fast-check';
import { balances, WHOLE, type Scope } from '../../src/domain/register/figures/balance';
import { checkRegister } from '../../src/domain/register/checks/check-register';
import { expiring } from '../../src/domain/expiry/expiring';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import {
  ROLLUP_MEASURES,
  rollup,
  type Rollup,
  type RollupRow,
} from '../../src/domain/register/figures/rollup';
import {
  AUTHORITIES,
  blockOf,
  contribution,
  contributions,
  grouped,
  HEADINGS,
  MONEY,
  rowOf,
  RUNS,
  someBad,
  sumsOf,
  type Contribution,
  type Sums,
} from './made-registers';
import { runs } from '../chance';
import { read, authorityOf, shown, GROUPINGS, grouping, AS_AT } from './register-shown';

test('a rollup is what adding by hand comes to, in every group, for every status', () => {
  fc.assert(
    fc.property(
      contributions({ bad: someBad }),
      grouping,
      fc.constantFrom('all', 'open', 'closed' as const),
      (all, by, status) => {
        const rows = all.filter(({ closed }) => status === 'all' || closed === (status === 'closed'));
        const table = rollup(read(blockOf(all)), { by, status: status as 'all' }) as Rollup;
        const [keyOf, nameOf] = GROUPINGS[by]!;
        const expected = new Map([...grouped(rows, keyOf)].map(([key, of]) => [key, sumsOf(of)]));
        expect(shown(table, nameOf)).toEqual({ rows: expected, total: sumsOf(rows) });
        expect(table.rows).toHaveLength(expected.size);
      },
    ),
    runs(600),
  );
});

test('groups come to the total: money and rows left out always, open agreements by authority', () => {
  fc.assert(
    fc.property(contributions({ bad: someBad }), grouping, (rows, by) => {
      const { rows: groups, total } = rollup(read(blockOf(rows)), { by }) as Rollup;
      const sum = (of: (row: RollupRow) => number) => groups.reduce((all, row) => all + of(row), 0);
      for (const m of ROLLUP_MEASURES)
        expect(sum(({ figures }) => (figures[m].kind === 'amount' ? figures[m].amount : NaN))).toBe(
          total.figures[m].kind === 'amount' ? total.figures[m].amount : NaN,
        );
      expect(sum(({ rowsLeftOut }) => rowsLeftOut)).toBe(total.rowsLeftOut);
      const open = sum(({ openAgreements }) => openAgreements as number);
      if (by === 'Authority') expect(open).toBe(total.openAgreements);
      else expect(open).toBeGreaterThanOrEqual(total.openAgreements as number);
    }),
    RUNS,
  );
});

test('balances: by hand, the same as the rollup, and OUTSTANDING + drawn down = value', () => {
  fc.assert(
    fc.property(contributions({ bad: someBad }), (rows) => {
      const of = balances(read(blockOf(rows)));
      const amount = (measure: 'value', scope: Scope) => {
        const balance = of.balance(measure, scope);
        return balance.kind === 'amount'
          ? BigInt(balance.amount)
          : balance.kind === 'count'
            ? balance.count
            : null;
      };
      const check = (scope: Scope, { openAgreements, leftOut, ...money }: Sums) => {
        for (const [measure, expected] of Object.entries(money))
          expect(amount(measure as 'value', scope)).toBe(expected);
        expect(amount('agreements' as 'value', scope)).toBe(openAgreements);
        expect(amount('rowsLeftOut' as 'value', scope)).toBe(leftOut);
        expect((amount('outstanding' as 'value', scope) as bigint) + money.drawnDown).toBe(money.value);
        expect(amount('inHand' as 'value', scope)).toBe(money.drawnDown - money.spent);
      };
      check(WHOLE, sumsOf(rows));
      const named = rows.filter(({ bad }) => bad?.column !== 'Authority');
      for (const [name, own] of grouped(named, ({ authority }) => authority))
        for (const spelling of AUTHORITIES[name]!) check(of.scopeOf(spelling) as Scope, sumsOf(own));
      const referenced = rows.filter(({ bad }) => bad?.column !== 'Agreement');
      for (const [reference, own] of grouped(referenced, ({ agreement }) => agreement)) {
        const under = grouped(
          own.filter(({ bad }) => bad?.column !== 'Authority'),
          ({ authority }) => authority,
        );
        const scope = of.scopeOf(` ${reference.toLowerCase()} `);
        if (under.size < 2) check(scope as Scope, sumsOf(own));
        else expect(scope.kind).toBe('shared'); // one reference under two authorities is never added together
        for (const [authority, rowsUnder] of under.size < 2 ? [] : under)
          check(of.scopeOf(`${reference} (${AUTHORITIES[authority]![0]})`) as Scope, sumsOf(rowsUnder));
      }
    }),
    RUNS,
  );
});

test('value is its four stages for the register where it is on each row, and where not the row is told', () => {
  const staged = fc.tuple(contribution(), fc.boolean()).map(([row, holds]): Contribution => {
    const stages = MONEY.slice(1, 5).reduce((sum, column) => sum + row.pence[column], 0n);
    return { ...row, pence: { ...row.pence, Value: holds ? stages : stages + 1n } };
  });
  fc.assert(
    fc.property(fc.array(staged, { maxLength: 12 }), (rows) => {
      const register = read(blockOf(rows));
      const reported = checkRegister(register).filter(({ code }) => code === 'stages-do-not-add').length;
      const { value, notStarted, heldByDeveloper, heldByAuthority, drawnDown } = sumsOf(rows);
      const table = rollup(register) as Rollup;
      const stages = (['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown'] as const).reduce(
        (sum, m) => sum + (table.total.figures[m].kind === 'amount' ? table.total.figures[m].amount : NaN),
        0,
      );
      expect(BigInt(reported)).toBe(value - notStarted - heldByDeveloper - heldByAuthority - drawnDown);
      expect(value - BigInt(stages)).toBe(BigInt(reported));
    }),
    RUNS,
  );
});

test('spent over drawn down is told on just the rows where it is', () => {
  fc.assert(
    fc.property(contributions({ bad: someBad }), (rows) => {
      const reported = checkRegister(read(blockOf(rows))).filter(
        ({ code }) => code === 'spent-over-drawn-down',
      );
      const expected = rows.flatMap(({ bad, pence }, i) =>
        !bad && pence.Spent > pence['Drawn down'] ? [i + 1] : [],
      );
      expect(reported.map(({ rowIndex }) => rowIndex)).toEqual(expected);
    }),
    RUNS,
  );
});

const listed = (block: unknown[][], months = 12) => {
  const result = expiring(read(block), months, AS_AT);
  if ('because' in result) return result.because.code;
  const lines = result.rows.map((row) => [
    row.agreement.toUpperCase(),
    authorityOf(row.authority),
    row.expirySerial,
    row.daysLeft,
    row.flag,
    row.heldByAuthority,
    row.inHand,
    row.remaining,
  ]);
  return { lines: lines.map(String).sort(), leftOutCount: result.leftOutCount };
};

test('rows and columns in any other order come to the same', () => {
  const shuffled = contributions({ bad: someBad }).chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      mixed: fc.shuffledSubarray(rows, { minLength: rows.length }),
      columns: fc.shuffledSubarray([...HEADINGS.keys()], { minLength: HEADINGS.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ rows, mixed, columns }) => {
      const one = blockOf(rows);
      const other = blockOf(mixed).map((row) => columns.map((index) => row[index]));
      for (const [by, [, nameOf]] of Object.entries(GROUPINGS))
        expect(shown(rollup(read(other), { by }) as Rollup, nameOf)).toEqual(
          shown(rollup(read(one), { by }) as Rollup, nameOf),
        );
      expect(listed(other)).toEqual(listed(one));
      const codes = (block: unknown[][]) =>
        checkRegister(read(block))
          .map(({ code }) => code)
          .filter((code) => !['title-row'].includes(code))
          .sort();
      expect(codes(other)).toEqual(codes(one));
    }),
    RUNS,
  );
});

/** Rows that are no contributions. */
const noise = fc.oneof(
  fc.constantFrom<unknown[]>(
    [],
    ['', null, undefined],
    HEADINGS,
    ['Figures are as supplied by the councils.'],
    ['', '', 'Total'],
  ),
  fc
    .tuple(fc.constantFrom('Total', 'Grand total', 'Sub-total:', 'Blaby total'), fc.double({ noNaN: true }))
    .map(([label, n]) =>
      HEADINGS.map((h) => (h === 'Agreement' ? label : (MONEY as readonly string[]).includes(h) ? n : '')),
    ),
);

test('headings that come again four times over one row are no cells of their columns', () => {
  const headings = [...['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent', 'Project', 'Status']];
  const row = ['P/4', 'Blaby', 'TBC', 5, 5, '', ''];
  const again = Array.from({ length: 4 }, () => headings);
  expect(readRegister([headings, ...again, row])).toMatchObject({ rowCount: 1, leftOutCount: 1 });
});

test('titles, blanks, totals, notes and headings again change no figure', () => {
  const some = contributions({ bad: someBad }).filter((rows) => rows.length > 0);
  const sprinkled = some.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      titles: fc.array(fc.constantFrom<unknown[]>([], ['Section 106 register'], ['', 'as at 31 March', 5]), {
        maxLength: 3,
      }),
      noise: fc.array(fc.tuple(fc.nat(rows.length), noise), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(sprinkled, ({ rows, titles, noise: set }) => {
      const plain = blockOf(rows);
      const block = blockOf(rows);
      for (const [at, row] of [...set].sort((a, b) => b[0] - a[0])) block.splice(at + 1, 0, row);
      block.unshift(...titles);
      for (const [by] of Object.entries(GROUPINGS))
        expect(shown(rollup(read(block), { by }) as Rollup)).toEqual(
          shown(rollup(read(plain), { by }) as Rollup),
        );
      expect(listed(block)).toEqual(listed(plain));
    }),
    RUNS,
  );
});

test('every row with anything in it is counted, or has a finding', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      null,
      undefined,
      'Total',
      'Blaby',
      'LCC',
      'P/1',
      '#REF!',
      '#12',
      'TBC',
      '£5',
      'Note',
      'End',
      '-',
      0,
      5,
      46000,
      true,
      { code: '#N/A' },
      ...HEADINGS,
    ),
    fc.string(),
    fc.double(),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: HEADINGS.length + 1 }), { maxLength: 10 }),
      contributions(),
      (wild, rows) => {
        const block = [...blockOf(rows), ...wild];
        const reading = readRegister(block);
        fc.pre(isRegister(reading) || reading.code !== 'headings-moved'); // then there is no register at all
        const register = read(block);
        const findings = checkRegister(register);
        const reported = new Set(findings.map(({ rowIndex }) => rowIndex));
        // One finding speaks for all that stands under the headings of another table.
        const end = findings.find(({ code }) => code === 'other-table')?.rowIndex ?? Infinity;
        const counted = new Set([...register.rowIndex].filter((_, row) => register.usable[row] === 1));
        const isNothing = (c: unknown) =>
          c === null ||
          c === undefined ||
          readAmount(c) === 0 || // nil, as which older Excel hands a blank cell over
          (typeof c === 'string' && c.replace(/[\s\u200b\ufeff]/g, '') === '');
        for (const [index, row] of block.entries()) {
          if (index <= register.header.rowIndex || index > end || row.every(isNothing)) continue;
          expect([index, counted.has(index) || reported.has(index)]).toEqual([index, true]);
        }
        expect(register.rowCount - register.leftOutCount).toBe(counted.size);
      },
    ),
    runs(600),
  );
});

test('rowOf writes what it means: the laws above rest on it', () => {
  const c: Contribution = {
    agreement: 'P/1',
    contribution: '',
    authority: 'Blaby',
    spelling: 0,
    expiry: null,
    project: '',
    closed: false,
    bad: null,
    hand: Array<number>(12).fill(1),
    pence: {
      Value: -123456n,
      'Not started': 5n,
      'Held by developer': 0n,
      'Held by authority': 100000000n,
      'Drawn down': 1n,
      Spent: -1n,
    },
  };
  expect(rowOf(c)).toEqual([
    'P/1',
    '',
    'Blaby',
    '',
    '-£1,234.56',
    '\u00a0£ 0.05 ',
    '\u00a0£ 0.00 ',
    '\u00a0£ 1,000,000.00 ',
    '\u00a0£ 0.01 ',
    '-£0.01',
    '',
    'Open',
  ]);
});
