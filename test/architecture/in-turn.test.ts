/** Test files that take turns: each is there, each has its turn, and every run tries a third of each group. */
import { existsSync } from 'node:fs';
import * as path from 'node:path';

const { GROUPS, waiting } = jest.requireActual<{
  readonly GROUPS: readonly (readonly string[])[];
  readonly waiting: (seed: number) => ReadonlySet<string>;
}>('../in-turn.js');
const names = GROUPS.flat();

test('each is a test file, in one group', () => {
  expect(names.filter((name) => !existsSync(path.join(__dirname, '..', `${name}.test.ts`)))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('each is tried in about every third run, and a third of each group in any', () => {
  const runs = Array.from({ length: 400 }, (_, n) => waiting(n * 7_919_191));
  for (const group of GROUPS)
    for (const later of runs)
      expect(group.filter((name) => !later.has(name))).toHaveLength(Math.ceil(group.length / 3));
  for (const name of names) {
    const tried = runs.filter((later) => !later.has(name)).length;
    expect([name, tried > 400 / 5]).toEqual([name, true]);
  }
});
