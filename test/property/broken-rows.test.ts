/** Laws of registers with rows that cannot be read, and of lists by date. */
import * as fc from 'fast-check';
import { checkRegister } from '../../src/domain/register/checks/check-register';
import { expiring } from '../../src/domain/expiry/expiring';
import {
  ROLLUP_MEASURES,
  rollup,
  type Rollup,
  type RollupRow,
} from '../../src/domain/register/figures/rollup';
import { expiryFlag } from '../../src/domain/calendar/expiry';
import {
  badCell,
  blockOf,
  contribution,
  contributions,
  excelErrorCell,
  RUNS,
  sumsOf,
  type Contribution,
} from './made-registers';
import { read, authorityOf, sumsShown, AS_AT } from './register-shown';

test('a bad row changes nothing but Rows left out, and its own findings', () => {
  const withBad = fc.tuple(contributions(), contribution({ bad: badCell }), fc.nat(20));
  fc.assert(
    fc.property(withBad, ([rows, bad, at]) => {
      const place = at % (rows.length + 1);
      const more = [...rows.slice(0, place), bad, ...rows.slice(place)];
      const [before, after] = [rollup(read(blockOf(rows))), rollup(read(blockOf(more)))] as Rollup[];
      expect({ ...sumsShown(after!.total), leftOut: 0 }).toEqual(sumsShown(before!.total));
      expect(after!.total.rowsLeftOut).toBe(1);
      const errors = (block: unknown[][]) =>
        checkRegister(read(block)).filter(({ code }) => /missing|amount-(?!as|below)|text-excel/.test(code));
      expect(errors(blockOf(rows))).toEqual([]);
      expect(new Set(errors(blockOf(more)).map(({ rowIndex }) => rowIndex))).toEqual(new Set([place + 1]));
    }),
    RUNS,
  );
});

test('an error of Excel makes unknown just the figures of its group and the total that need its column', () => {
  const NEEDS: Record<(typeof ROLLUP_MEASURES)[number], string[]> = {
    value: ['Value'],
    notStarted: ['Not started'],
    heldByDeveloper: ['Held by developer'],
    heldByAuthority: ['Held by authority'],
    drawnDown: ['Drawn down'],
    spent: ['Spent'],
    remaining: ['Value', 'Spent'],
    outstanding: ['Value', 'Drawn down'],
  };
  fc.assert(
    fc.property(contributions({ bad: fc.option(excelErrorCell, { freq: 4 }) }), (rows) => {
      const table = rollup(read(blockOf(rows))) as Rollup;
      const check = (row: RollupRow, own: Contribution[]) => {
        for (const m of ROLLUP_MEASURES) {
          const broken = own.some(({ bad }) => bad && NEEDS[m].includes(bad.column));
          expect([m, row.figures[m].kind]).toEqual([m, broken ? 'unknown' : 'amount']);
          if (row.figures[m].kind === 'amount') expect(BigInt(row.figures[m].amount)).toBe(sumsOf(own)[m]);
        }
      };
      check(table.total, rows);
      for (const row of table.rows)
        check(
          row,
          rows.filter(({ authority }) => authority === authorityOf(row.name)),
        );
    }),
    RUNS,
  );
});

test('EXPIRING lists by hand; each flag is that of EXPIRYFLAG', () => {
  fc.assert(
    fc.property(contributions(), fc.integer({ min: 0, max: 40 }), (rows, months) => {
      const from = new Date((AS_AT - 25_569) * 86_400_000);
      const year = from.getUTCFullYear() + Math.floor((from.getUTCMonth() + months) / 12);
      const month = (from.getUTCMonth() + months) % 12;
      const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      const horizon = Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)) / 86_400_000 + 25_569;
      const expected = rows.filter(
        ({ expiry, closed, pence }) =>
          expiry !== null &&
          expiry <= horizon &&
          !closed &&
          (pence.Value > pence.Spent || pence.Value > pence['Drawn down']),
      );
      const result = expiring(read(blockOf(rows)), months, AS_AT);
      if ('because' in result) throw new Error();
      expect(result.rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
        expected.map((row) => rows.indexOf(row)),
      );
      for (const [i, row] of result.rows.entries()) {
        expect(row.flag).toBe(expiryFlag(row.expirySerial, true, AS_AT));
        expect(['No date', 'Spent', 'Later']).not.toContain(months <= 12 ? row.flag : '');
        expect(row.daysLeft).toBe(row.expirySerial! - AS_AT);
        if (i > 0) expect(row.expirySerial!).toBeGreaterThanOrEqual(result.rows[i - 1]!.expirySerial!);
      }
    }),
    RUNS,
  );
});
