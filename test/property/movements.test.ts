/** The laws of the ledger, over histories made at random. */
import * as fc from 'fast-check';
import { agedTable } from '../../src/domain/movements/aged';
import { contributionSums, tableAt } from '../../src/domain/movements/as-at';
import { flowOf, placeName, SLOTS, STAGES, WIDTH } from '../../src/domain/movements/flow';
import type { Ledger } from '../../src/domain/movements/ledger';
import { ledgerDifferences } from '../../src/domain/movements/ledger-check';
import { LEDGER_MEASURES, measured, type LedgerMeasure } from '../../src/domain/movements/measures';
import { periodTable } from '../../src/domain/movements/period';
import { belowNil } from '../../src/domain/movements/replay';
import { statementOf } from '../../src/domain/movements/statement';
import {
  CONTRIBUTIONS,
  EMPTY_REGISTER,
  FIRST,
  histories,
  ledger,
  register,
  type Row,
} from '../domain/movements/made';

jest.setTimeout(60_000);
const RUNS = { numRuns: 150 };

const MEASURES = Object.keys(LEDGER_MEASURES) as LedgerMeasure[];
const measures = fc.constantFrom(...MEASURES);
const days = fc.integer({ min: 0, max: 1000 }).map((after) => FIRST + after);
const by = fc.constantFrom('Authority', 'Project', 'Agreement');

/** The stages of each contribution, by a replay of plain objects that shares nothing with the ledger's own. */
function replayed(rows: readonly Row[], until: number): Map<string, Record<string, number>> {
  const stages = new Map<string, Record<string, number>>();
  for (const row of rows) {
    const key = `${row.agreement} ${row.contribution}`;
    const own = stages.get(key) ?? {};
    stages.set(key, own);
    const flow = flowOf({ movement: row.movement, from: row.from || null, to: row.to || null } as never);
    if (row.date > until || flow === null || !('from' in flow)) continue;
    const pence = Math.round((row.amount as number) * 100);
    for (const [slot, sign] of [
      [flow.from, -1],
      [flow.to, 1],
    ] as const) {
      if (slot >= 0) own[placeName(slot)] = (own[placeName(slot)] ?? 0) + sign * pence;
    }
  }
  return stages;
}

/** The same of the ledger, without what is nil. */
function stagesOf(of: Ledger, date: number): Map<string, Record<string, number>> {
  const sums = contributionSums(of, { date, known: null });
  return new Map(
    of.contributions.map(({ agreement, contribution }, number) => [
      `${agreement} ${contribution}`,
      Object.fromEntries(STAGES.map((_, slot) => [placeName(slot), sums[number * WIDTH + slot]!])),
    ]),
  );
}

test('as at is the replay of all up to the end of that day, and not an hour more', () => {
  fc.assert(
    fc.property(histories(), days, (rows, date) => {
      const of = stagesOf(ledger(rows, EMPTY_REGISTER), date);
      for (const [key, expected] of replayed(rows, date))
        for (const [stage, amount] of Object.entries(expected))
          expect([key, stage, of.get(key)![stage]]).toEqual([key, stage, amount]);
      const another = stagesOf(ledger([...rows].reverse(), EMPTY_REGISTER), date);
      expect([...another].sort()).toEqual([...of].sort());
    }),
    RUNS,
  );
});

test('current value is value + indexation + interest - fees - returned - written off, and its stages', () => {
  fc.assert(
    fc.property(histories(), days, (rows, date) => {
      const of = ledger(rows, EMPTY_REGISTER);
      const sums = contributionSums(of, { date, known: null });
      for (const number of of.contributions.keys()) {
        const get = (measure: LedgerMeasure) => measured(sums, number, measure);
        const changed =
          get('value') +
          get('indexation') +
          get('interest') -
          get('fees') -
          get('returned') -
          get('writtenOff');
        expect(get('currentValue')).toBe(changed);
        expect(get('notStarted') + get('heldByDeveloper') + get('heldByAuthority') + get('drawnDown')).toBe(
          changed,
        );
        expect(get('outstanding')).toBe(changed - get('drawnDown'));
        expect(get('remaining')).toBe(changed - get('spent'));
      }
    }),
    RUNS,
  );
});

test('opening and movements are closing for every measure and group, and periods add', () => {
  fc.assert(
    fc.property(histories(), measures, by, fc.tuple(days, days, days), (rows, measure, group, three) => {
      const [from, middle, to] = [...three].sort((a, b) => a - b) as [number, number, number];
      const of = ledger(rows, EMPTY_REGISTER);
      const period = (first: number, last: number) =>
        periodTable(of, EMPTY_REGISTER, { measure, from: first, to: last, by: group });
      const [whole, first, second] = [period(from, to), period(from, middle), period(middle + 1, to)];
      if ('kind' in whole) return;
      for (const row of [...whole.rows, whole.total]) expect(row.check).toBe(0);
      const closing = tableAt(of, EMPTY_REGISTER, { date: to, known: null, by: group });
      if (!('kind' in closing) && !(measure === 'spent' && group === 'Project')) {
        const closings = new Map(closing.rows.map(({ name, amounts }) => [name, amounts[measure]]));
        for (const { name, closing: amount } of whole.rows) expect(amount).toBe(closings.get(name) ?? 0);
        expect(whole.total.closing).toBe(closing.total.amounts[measure]);
      }
      if ('kind' in first || 'kind' in second || middle + 1 > to) return;
      const moved = (table: typeof whole, name: string): number =>
        table.rows.find((row) => row.name === name)?.moved.reduce((sum, amount) => sum + amount, 0) ?? 0;
      for (const { name } of whole.rows)
        expect(moved(first, name) + moved(second, name)).toBe(moved(whole, name));
      expect(second.total.opening).toBe(first.total.closing);
    }),
    RUNS,
  );
});

/** A register that says of each contribution what the ledger leads to, with all its columns. */
function registerAt(
  of: Ledger,
  date: number,
  more: (cells: unknown[], row: number) => void = () => undefined,
) {
  const sums = contributionSums(of, { date, known: null });
  const columns: [string, LedgerMeasure][] = [
    ['Value', 'value'],
    ['Not started', 'notStarted'],
    ['Held by developer', 'heldByDeveloper'],
    ['Held by authority', 'heldByAuthority'],
    ['Drawn down', 'drawnDown'],
    ['Spent', 'spent'],
    ['Indexation', 'indexation'],
    ['Interest', 'interest'],
    ['Fees', 'fees'],
    ['Returned', 'returned'],
    ['Written off', 'writtenOff'],
  ];
  const rows = CONTRIBUTIONS.map(([agreement, contribution, authority, project], row) => {
    const number = of.contributions.findIndex(
      (c) => c.agreement === agreement && c.contribution === contribution,
    );
    const cells: unknown[] = columns.map(([, measure]) => measured(sums, number, measure) / 100);
    more(cells, row);
    return [agreement, contribution, authority, project, ...cells];
  });
  return register([
    ['Agreement', 'Contribution', 'Authority', 'Project', ...columns.map(([name]) => name)],
    ...rows,
  ]);
}

test('closing at the register’s date is the register, contribution by contribution; what is changed in one is found', () => {
  const change = fc.record({
    row: fc.nat(CONTRIBUTIONS.length - 1),
    column: fc.nat(10),
    pence: fc.integer({ min: 1, max: 9_999 }),
  });
  fc.assert(
    fc.property(histories(), days, change, (rows, date, { row, column, pence }) => {
      const of = ledger(rows, EMPTY_REGISTER);
      const same = registerAt(of, date);
      // A minus on every outgoing is read as the way that it goes: such a register says something else.
      fc.pre(same.header.factors.every((factor) => factor > 0));
      expect(ledgerDifferences(ledger(rows, same), same, { date, known: null })).toEqual([]);
      const other = registerAt(of, date, (cells, at) => {
        if (at === row) cells[column] = (Math.round((cells[column] as number) * 100) + pence) / 100;
      });
      const found = ledgerDifferences(ledger(rows, other), other, { date, known: null });
      expect(found.map((one) => one.register! - one.movements)).toEqual([pence]);
    }),
    RUNS,
  );
});

test('what was spent by project is what was spent', () => {
  fc.assert(
    fc.property(histories(), days, (rows, to) => {
      const of = ledger(rows, EMPTY_REGISTER);
      const table = periodTable(of, EMPTY_REGISTER, { measure: 'spent', from: FIRST, to, by: 'Project' });
      const whole = tableAt(of, EMPTY_REGISTER, { date: to, known: null });
      if ('kind' in table || 'kind' in whole) return;
      expect(table.rows.reduce((sum, row) => sum + row.closing, 0)).toBe(whole.total.amounts.spent);
      const van = rows
        .filter(({ date, movement, project, agreement, contribution }) => {
          const own = CONTRIBUTIONS.find((c) => c[0] === agreement && c[1] === contribution)![3];
          return movement === 'Spent' && date <= to && (project || own) === 'Van';
        })
        .reduce((sum, { amount }) => sum + Math.round((amount as number) * 100), 0);
      const adjusted = rows.some(({ from, to: into }) => from === 'Spent' || into === 'Spent');
      if (!adjusted) expect(table.rows.find(({ name }) => name === 'Van')?.closing ?? 0).toBe(van);
    }),
    RUNS,
  );
});

test('a stage that is below nil at the end of any day is found, with the first such day, and no other is', () => {
  fc.assert(
    fc.property(histories(), (rows) => {
      const of = ledger(rows, EMPTY_REGISTER);
      const found = new Map(
        belowNil(of).map(({ contribution, stage, date, amount }) => {
          const { agreement, contribution: reference } = of.contributions[contribution]!;
          return [`${agreement} ${reference} ${placeName(stage)}`, [date, amount]];
        }),
      );
      const expected = new Map<string, number[]>();
      for (const date of [...new Set(rows.map((row) => row.date))].sort((a, b) => a - b)) {
        for (const [key, stages] of replayed(rows, date))
          for (const [stage, amount] of Object.entries(stages))
            if (amount < 0 && !expected.has(`${key} ${stage}`))
              expected.set(`${key} ${stage}`, [date, amount]);
      }
      expect([...found].sort()).toEqual([...expected].sort());
    }),
    RUNS,
  );
});

test('with known, rows recorded later are ignored: a published table is worked out again', () => {
  fc.assert(
    fc.property(histories(), days, days, by, (rows, date, known, group) => {
      const then = rows.filter(({ recorded }) => (recorded as number) <= known);
      const asKnown = tableAt(ledger(rows, EMPTY_REGISTER), EMPTY_REGISTER, { date, known, by: group });
      if (then.length === 0) {
        expect(asKnown).toEqual({ kind: 'not-yet', from: null });
        return;
      }
      const published = tableAt(ledger(then, EMPTY_REGISTER), EMPTY_REGISTER, {
        date,
        known: null,
        by: group,
      });
      expect(asKnown).toEqual(published);
    }),
    RUNS,
  );
});

test('what is aged is what is held and in hand; a statement’s rows add up to what is in hand', () => {
  fc.assert(
    fc.property(histories(), days, by, (rows, date, group) => {
      const of = ledger(rows, EMPTY_REGISTER);
      const at = { date, known: null, by: group };
      const [aged, whole] = [agedTable(of, EMPTY_REGISTER, at), tableAt(of, EMPTY_REGISTER, at)];
      if ('kind' in aged || 'kind' in whole) return;
      for (const { name, amounts } of whole.rows) {
        const total = (place: 'heldByAuthority' | 'inHand') =>
          aged.rows.find((row) => row.name === name && row.place === place)?.total ?? 0;
        expect([total('heldByAuthority'), total('inHand')]).toEqual([
          amounts.heldByAuthority,
          amounts.inHand,
        ]);
      }
      const statement = statementOf(of, EMPTY_REGISTER, date);
      if ('kind' in statement) return;
      for (const row of [...statement.rows, ...statement.totals, statement.total]) {
        expect(row.opening + row.drawnDown + row.interest + row.spent + row.returned + row.other).toBe(
          row.closing,
        );
        if (row.notDated === null) expect(row.withinYear! + row.later!).toBe(row.closing);
      }
      expect(statement.total.closing).toBe(whole.total.amounts.inHand);
    }),
    RUNS,
  );
});

test('the slots have a name each', () => expect(new Set(SLOTS).size).toBe(WIDTH));
