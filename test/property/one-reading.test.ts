/** One reading: whatever a sheet looks like, figures, findings and lists count the same rows and the same money. */
import fc from 'fast-check';
import { checkSheet } from '../../src/domain/council/check-sheet';
import { joinSheets } from '../../src/domain/council/join';
import type { StandardRow } from '../../src/domain/council/standard-row';
import { standardRows } from '../../src/domain/council/standardise';
import { kindOf } from '../../src/domain/findings/kind-of';
import { extraColumns } from '../../src/domain/register/adjustments';
import { balances, WHOLE } from '../../src/domain/register/figures/balance';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import { rollup } from '../../src/domain/register/figures/rollup';
import { readAmount } from '../../src/domain/money/read-amount';
import type { Block } from '../../src/domain/sheet/block';
import { MONEY_COLUMNS } from '../../src/domain/sheet/columns';
import { runs } from '../chance';

interface Made {
  readonly block: Block;
  readonly authority: string | null;
  /** Pence of value, held and drawn, as the sheet was made. */
  readonly value: number;
  readonly held: number;
  readonly drawn: number;
  readonly rows: number;
}

const pounds = fc.integer({ min: 1, max: 90_000_000 }).map((pence) => pence / 100);
const blank = fc.constantFrom<unknown>('', null, 0);

interface Layout {
  readonly title: number;
  readonly twoLines: boolean;
  readonly unitsLine: boolean;
  readonly given: boolean;
  readonly totals: boolean;
  readonly groups: boolean;
  /** Each ward with its sum, over its rows. */
  readonly leads: boolean;
  readonly note: boolean;
  readonly thousands: boolean;
  readonly forward: boolean;
  /** The first contribution stands once more. */
  readonly repeat: boolean;
  readonly invisible: boolean;
  readonly below: boolean;
  readonly beside: boolean;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  title: fc.integer({ min: 0, max: 2 }),
  twoLines: fc.boolean(),
  unitsLine: fc.boolean(),
  given: fc.boolean(),
  totals: fc.boolean(),
  groups: fc.boolean(),
  leads: fc.boolean(),
  note: fc.boolean(),
  thousands: fc.boolean(),
  forward: fc.boolean(),
  repeat: fc.boolean(),
  invisible: fc.boolean(),
  below: fc.boolean(),
  beside: fc.boolean(),
});

/** A sheet of contributions in one of many layouts, and what it comes to. */
const made: fc.Arbitrary<Made> = fc
  .tuple(layout, fc.array(fc.tuple(pounds, pounds), { minLength: 3, maxLength: 14 }), blank)
  .map(([of, sums, nothing]) => sheetOf(of, sums, nothing));

function sheetOf(of: Layout, sums: readonly (readonly [number, number])[], nothing: unknown): Made {
  const scale = of.thousands ? 1000 : 1;
  const amount = (pence: number): number => Number((pence / 100 / scale).toPrecision(15));
  const keys = of.given ? ['Deed ref', 'Site'] : ['Deed ref', 'Site', 'LPA'];
  const fill = (cells: unknown[], width: number): unknown[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => nothing),
  ];
  const width = keys.length + 3;
  const block: unknown[][] = [];
  for (let n = 0; n < of.title; n++)
    block.push(fill([n === 0 ? 'Blaby District Council' : 'Quarter 2'], width));
  if (of.thousands) block.push(fill(['All figures in £000s'], width));
  if (of.twoLines) {
    block.push([...keys, 'Sum secured', 'Where the money is', '']);
    block.push([...keys.map(() => ''), '', 'Council', 'Police']);
  } else block.push([...keys, 'Sum secured', 'Held by the council', 'Paid to police']);
  if (of.unitsLine && !of.thousands) block.push([...keys.map(() => ''), '£', '£', '£']);
  let [value, held, drawn] = [0, 0, 0];
  if (of.forward) block.push(fill(['Brought forward', nothing], width));
  const all = of.repeat ? [...sums, sums[0]!] : sums;
  const mark = of.invisible ? '\u200b' : '';
  all.forEach(([a, b], i) => {
    const n = i < sums.length ? i : 0;
    const [x, y] = [Math.round(a * 100), Math.round(b * 100)];
    if (of.leads && i % 4 === 0) {
      const own = all.slice(i, i + 4).map(([one, other]) => [Math.round(one * 100), Math.round(other * 100)]);
      const [heldOf, drawnOf] = [0, 1].map((at) => own.reduce((sum, one) => sum + one[at]!, 0));
      block.push([
        ...fill([`Ward of ${'abcdefgh'[n % 8]!}`], keys.length),
        ...[amount(heldOf! + drawnOf!), amount(heldOf!), amount(drawnOf!)],
      ]);
    } else if (of.groups && i % 4 === 0) block.push(fill([nothing, `Ward of ${'abcdefgh'[n % 8]!}`], width));
    block.push([
      ...[
        `21/${mark}${String(n).padStart(4, '0')}/FUL`,
        `Land at Field ${n}`,
        ...(of.given ? [] : [`Blaby${mark}`]),
      ],
      ...[amount(x + y), amount(x), amount(y)],
    ]);
    value += x + y;
    held += x;
    drawn += y;
  });
  if (of.totals) block.push([...fill(['Total'], keys.length), amount(value), amount(held), amount(drawn)]);
  if (of.note) block.push(fill(['* As supplied by the planning team in March'], width));
  if (of.below) {
    block.push(fill([], width), fill(['Project', 'Lead officer', 'Budget', 'Start'], width));
    block.push(fill(['Custody refit', 'A Reed', 9000, 46_113], width));
  }
  const whole = of.beside ? withBeside(block, of.twoLines) : block;
  return { block: whole, authority: of.given ? 'Blaby' : null, value, held, drawn, rows: all.length };
}

/** The same with a table of receipts beside it, which goes on below its end. */
function withBeside(block: readonly (readonly unknown[])[], twoLines: boolean): unknown[][] {
  const headings = block.findIndex((row) => row.includes('Sum secured')) + (twoLines ? 1 : 0);
  const width = block[headings]!.length;
  return Array.from({ length: block.length + 3 }, (_, r) => {
    const row = block[r] ?? Array.from({ length: width }, () => '');
    if (r < headings) return [...row, '', '', '', ''];
    if (r === headings) return [...row, '', 'Receipt no', 'Date', 'Amount'];
    return [...row, '', `R${r}`, 45_000 + r, 10 * r + 0.5];
  });
}

const pence = (
  block: Block,
  authority: string | null,
  measure: 'value' | 'heldByAuthority' | 'drawnDown',
): unknown => {
  const register = readRegister(block, { authority });
  if (!isRegister(register)) return register.code;
  const figure = balances(register).balance(measure, WHOLE);
  return figure.kind === 'amount' ? figure.amount : figure;
};

test('whatever the layout, the money of a sheet is counted once, to the penny', () => {
  fc.assert(
    fc.property(made, ({ block, authority, value, held, drawn, rows }) => {
      const checked = checkSheet(block, { authority });
      expect(checked.kind === 'none' ? checked.findings : checked.usableCount).toEqual(rows);
      expect(pence(block, authority, 'value')).toBe(value);
      expect(pence(block, authority, 'heldByAuthority')).toBe(held);
      expect(pence(block, authority, 'drawnDown')).toBe(drawn);
    }),
    runs(300),
  );
});

test('two sheets of a kind come to the sum of both, and a row of each is a row of the two', () => {
  fc.assert(
    fc.property(made, made, (one, other) => {
      const checked = [one, other].map(({ block, authority }) => checkSheet(block, { authority }));
      const { rows } = joinSheets(checked, {}, 'Blaby');
      const each = checked.flatMap((sheet) => standardRows(sheet, 'Blaby'));
      const sum = (of: readonly StandardRow[]): number =>
        of.reduce((all, { amounts }) => all + (amounts.value ?? 0), 0);
      expect(sum(each)).toBe(one.value + other.value);
      expect(each).toHaveLength(one.rows + other.rows);
      expect(sum(rows)).toBe(sum(each));
    }),
  );
});

/** Sheets of anything: words of headings, labels, amounts, references and dates where they come. */
const anything = fc.array(
  fc.array(
    fc.constantFrom<unknown>(
      ...[
        '',
        null,
        0,
        1000,
        500,
        1500,
        46_000,
        '21/0001',
        '21/0002',
        'Blaby',
        'Melton',
        'Total',
        'B/fwd',
        'North',
      ],
      ...[
        'Agreement',
        'Authority',
        'Value',
        'Held by council',
        'Spent',
        'Status',
        'received',
        '£',
        '£000',
        'Open',
      ],
      ...[
        'Unit',
        'dwellings',
        'Paid to police',
        'Amount',
        'Balance',
        'Site',
        '#REF!',
        'TBC',
        'Note: see over',
      ],
    ),
    { minLength: 4, maxLength: 7 },
  ),
  { maxLength: 12 },
);
const headed = fc
  .tuple(
    fc.shuffledSubarray(
      ['Agreement', 'Authority', 'Value', 'Held by council', 'Paid to police', 'Status', 'Site', 'Pot'],
      {
        minLength: 4,
      },
    ),
    anything,
  )
  .map(([headings, rows]): Block => [headings, ...rows]);

test('the rows that ROLLUP counts are those that VALIDATE says count and that STANDARDISE returns', () => {
  const block = fc.oneof(
    anything,
    headed,
    made.map((sheet) => sheet.block),
  );
  fc.assert(
    fc.property(block, fc.constantFrom(null, 'Blaby'), (block, authority) => {
      const register = readRegister(block, { authority });
      const checked = checkSheet(block, { authority });
      if (!isRegister(register)) {
        expect(checked.kind).not.toBe('register');
        return;
      }
      if (checked.kind !== 'register') throw new Error(`${checked.kind} is no register`);
      const counted = [...register.rowIndex].filter((_, row) => register.usable[row] === 1);
      expect(checked.usableCount).toBe(counted.length);
      const rolled = rollup(register);
      if (!('total' in rolled)) throw new Error('every register has authorities');
      const { total } = rolled;
      expect(register.rowCount - total.rowsLeftOut).toBe(counted.length);
      const rows = standardRows(checked, authority);
      expect(rows.map(({ sourceRowIndex }) => sourceRowIndex)).toEqual(counted);
      const value = rows.reduce((sum, { amounts }) => sum + (amounts.value ?? 0), 0);
      // An Excel error among the values leaves no figure at all.
      if (register.excelErrors.length === 0) {
        expect(pence(block, authority, 'value')).toBe(value);
        expect(total.figures.value).toEqual({ kind: 'amount', amount: value });
      }
    }),
    runs(1200),
  );
});

/** Headings of money that is a register's, of money that is not, and of nothing that anyone would know. */
const MONEY_HEADINGS = [
  ...[
    'Value',
    'Sum due (£)',
    'Held by council',
    'With the developer',
    'Paid to police',
    'Passed on',
    'Spent',
  ],
  ...[
    'Received',
    'Balance',
    'Outstanding',
    'Paid 2023/24',
    'Paid 2024/25',
    'Total paid',
    'Interest',
    'Pot',
    'Held',
  ],
  ...[
    'Police',
    'Council',
    'Developer',
    'Monitoring fee',
    'Committed',
    '2023/24',
    'Q1',
    'Contribution',
    'Column B',
    '',
  ],
];
const withPence = fc.integer({ min: 1, max: 900_000 }).map((units) => (units * 100 + 37) / 100);
const moneyed = fc
  .tuple(
    fc.shuffledSubarray(MONEY_HEADINGS, { minLength: 1, maxLength: 6 }),
    fc.array(
      fc.array(fc.oneof({ weight: 4, arbitrary: withPence }, { weight: 1, arbitrary: fc.constant(0) }), {
        minLength: 6,
        maxLength: 6,
      }),
      { minLength: 3, maxLength: 9 },
    ),
  )
  .map(([headings, rows]): Block => [
    ['Deed ref', 'Site', ...headings],
    ...rows.map((amounts, n) => [`21/00${n}/FUL`, `Field ${n}`, ...amounts.slice(0, headings.length)]),
  ]);

test('no amount is passed over: its column is read, or a finding names it, or the sheet is refused', () => {
  fc.assert(
    fc.property(moneyed, (block) => {
      const register = readRegister(block, { authority: 'Blaby' });
      if (!isRegister(register)) return;
      const { header } = register;
      const parts = Object.values(header.sums).flatMap((sum) => sum.parts);
      const named = checkSheet(block, { authority: 'Blaby' }).findings.map(({ columnIndex }) => columnIndex);
      const extras = Object.values(extraColumns(register));
      const known = new Set<number | null>([...Object.values(header.columns), ...parts, ...extras, ...named]);
      const passedOver = block[0]!.flatMap((heading, index) => {
        const holdsMoney = block.some(
          (row, r) => r > 0 && typeof row[index] === 'number' && row[index] !== 0,
        );
        return holdsMoney && !known.has(index) ? [heading] : [];
      });
      expect(passedOver).toEqual([]);
    }),
    runs(1000),
  );
});

test('where a sheet has money and nothing is found, each amount is counted once', () => {
  const sheets = fc.oneof(
    moneyed,
    headed,
    made.map((sheet) => sheet.block),
  );
  fc.assert(
    fc.property(sheets, (block) => {
      const register = readRegister(block, { authority: 'Blaby' });
      const { findings } = checkSheet(block, { authority: 'Blaby' });
      if (!isRegister(register) || findings.some(({ code }) => kindOf(code).severity !== 'note')) return;
      const aside = new Set(register.setAside.flatMap(({ rowIndex, rows }) => [rowIndex, ...(rows ?? [])]));
      const { columns, rowIndex: headings, factors } = register.header;
      for (const [m, key] of MONEY_COLUMNS.entries()) {
        const index = columns[key];
        if (index === undefined) continue;
        let sum = 0;
        for (let r = headings + 1; r < block.length; r++) {
          const amount = aside.has(r) ? 0 : readAmount(block[r]![index]);
          if (typeof amount === 'number') sum += amount * factors[m]!;
        }
        const figure = balances(register).balance(key, WHOLE);
        expect(figure).toMatchObject({ kind: 'amount', amount: Math.round(sum) });
      }
    }),
    runs(600),
  );
});
