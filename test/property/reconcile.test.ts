import * as fc from 'fast-check';
import { call } from '../functions/calling';
import { AUTHORITIES, blockOf, contributions, grouped, sumsOf, type Contribution } from './made-registers';
import { runs } from '../chance';
import { registerOf } from '../domain/reading';
import { inputsOfRegister, printedCells, tablesOf } from '../domain/paper/sample-paper';
import { paperOf } from '../../src/domain/paper/paper';
import type { Block } from '../../src/domain/sheet/block';

const amount = fc.oneof(fc.constant(0n), fc.bigInt(0n, 50_000_000n));
const rows = contributions({ amount }).filter((all) => all.length > 0);

const transposed = (block: unknown[][]) => block[0]!.map((_, c) => block.map((row) => row[c]));
const lines = async (...args: unknown[]) => {
  const spill = (await call('RECONCILE', ...args)) as unknown[][];
  if (!Array.isArray(spill)) throw spill;
  return spill.slice(1).map((row) => [...row]);
};
const authorityOf = (name: unknown) =>
  Object.keys(AUTHORITIES).find((key) => AUTHORITIES[key]!.includes(String(name))) ?? String(name);

/** What a rollup that is printed from a register must show, and nothing else: the register's own breaches of the two laws. */
function expectedOf(all: Contribution[]): string[] {
  const places: [string, Contribution[]][] = [...grouped(all, ({ authority }) => authority), ['Total', all]];
  return places
    .flatMap(([name, own]) => {
      const s = sumsOf(own);
      const stages = s.notStarted + s.heldByDeveloper + s.heldByAuthority + s.drawnDown;
      const reported = (check: string, printed: bigint, expected: bigint) =>
        `${name}|${check}|${Number(expected) / 100}|${Number(printed) / 100}|${Number(printed - expected) / 100}`;
      return [
        ...(s.value === stages ? [] : [reported('Total value: its four stages', s.value, stages)]),
        ...(s.spent > s.drawnDown ? [reported('Spent: within drawn down', s.spent, s.drawnDown)] : []),
      ];
    })
    .sort();
}

test('a table that we print from a register differs from it in nothing, and in itself only where the register does', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const register = blockOf(all);
      const printed = (await call('ROLLUP', null, register)) as unknown[][];
      const expected = expectedOf(all);
      for (const table of [printed, transposed(printed)])
        for (const args of [[table], [table, register]]) {
          const found = (await lines(...args)).map(([where, ...rest]) =>
            [authorityOf(where), ...rest.slice(0, 4)].join('|'),
          );
          expect(found.sort()).toEqual(expected);
        }
    }),
    runs(150),
  );
});

test('one printed figure changed by a pound or more than rounding is found, where it is, by just that much', async () => {
  const changed = fc.record({
    all: rows,
    place: fc.nat(),
    column: fc.integer({ min: 1, max: 10 }),
    by: fc.integer({ min: 2, max: 1e6 }),
  });
  await fc.assert(
    fc.asyncProperty(changed, async ({ all, place, column, by }) => {
      const register = blockOf(all);
      const printed = (await call('ROLLUP', null, register)) as unknown[][];
      const row = 1 + (place % (printed.length - 1));
      const before = printed[row]![column] as number;
      const after = Math.round((before + by) * 100) / 100;
      printed[row]![column] = after;
      const found = await lines(printed, register);
      const own = found.filter(
        ([where, check, , value]) =>
          where === printed[row]![0] && /: the register$/.test(String(check)) && value === after,
      );
      expect(own).toHaveLength(1);
      expect(own[0]!.slice(2, 4)).toEqual([expect.closeTo(before, 0.5), after]);
      expect(own[0]![5]).toBe('difference');
      expect(
        found.filter(([, check, , value]) => /: the register$/.test(String(check)) && value !== after),
      ).toEqual([]);
    }),
    runs(150),
  );
});

test('printed to the pound it differs by roundings alone, if the register keeps its laws', async () => {
  const lawful = rows.map((all) =>
    all.map((row): Contribution => {
      const p = row.pence;
      const spent = p.Spent < p['Drawn down'] ? p.Spent : p['Drawn down'];
      const value = p['Not started'] + p['Held by developer'] + p['Held by authority'] + p['Drawn down'];
      return { ...row, pence: { ...p, Value: value, Spent: spent } };
    }),
  );
  const halfUp = (cell: unknown) =>
    typeof cell === 'number' ? Math.sign(cell) * Math.floor(Math.abs(cell) + 0.5) : cell;
  await fc.assert(
    fc.asyncProperty(lawful, async (all) => {
      const register = blockOf(all);
      const printed = ((await call('ROLLUP', null, register)) as unknown[][]).map((row) => row.map(halfUp));
      for (const args of [[printed], [printed, register], [transposed(printed), register]])
        for (const line of await lines(...args)) expect(line[5]).toBe('rounding');
    }),
    runs(150),
  );
});

test('the paper’s table of authorities has no differences, rounded and overspent as it may be', async () => {
  const lawful = rows.map((all) =>
    all.map((row): Contribution => {
      const p = row.pence;
      const value = p['Not started'] + p['Held by developer'] + p['Held by authority'] + p['Drawn down'];
      return { ...row, pence: { ...p, Value: value } };
    }),
  );
  await fc.assert(
    fc.asyncProperty(lawful, async (all) => {
      const register = blockOf(all);
      const [table] = tablesOf(paperOf(inputsOfRegister(registerOf(register as Block))));
      const printed = printedCells(table!);
      for (const args of [[printed], [printed, register], [transposed(printed), register]])
        expect(await call('RECONCILE', ...args)).toEqual([['No differences']]);
    }),
    runs(150),
  );
});

test('a table of projects that PROJECTS works out agrees with itself', async () => {
  const project = fc.tuple(
    fc.string({ minLength: 1 }).map((name) => `P ${name}`),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: 0, max: 1e9 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(project, { minLength: 1, maxLength: 12 }), async (projects) => {
      const table = [
        ['Project', 'Budget', 'Received'],
        ...projects.map(([name, b, r]) => [name, b / 100, r / 100]),
      ];
      const spill = (await call('PROJECTS', table)) as unknown[][];
      const sum = (i: 1 | 2) => projects.reduce((all, of) => all + of[i], 0);
      expect(spill.at(-1)).toEqual(
        ['Total', sum(1) / 100, sum(2) / 100, (sum(1) - sum(2)) / 100].map((cell) =>
          typeof cell === 'number' ? cell + 0 : cell,
        ),
      );
      expect(spill).toHaveLength(projects.length + 2);
      expect(await call('RECONCILE', spill)).toEqual([['No differences']]);
    }),
    runs(150),
  );
});
