import type { Instalment } from '../../../src/domain/pipeline/instalments';
import { homesToGo } from '../../../src/taskpane/due/words';

const waiting = (row: Partial<Instalment['row']>, occupied: number | null): string =>
  homesToGo({ row, development: { dwellings: 120, occupied } } as unknown as Instalment);

test.each([
  ['Prior to', 'Occupation of nth', 50, 38, '11 homes to go'],
  ['On', 'Occupation of nth', 50, 49, '1 home to go'],
  // Homes are left to build, and the next may not be lived in before it is paid.
  ['Prior to', 'Occupation of nth', 50, 49, 'due before the next home is occupied'],
  ['Prior to', 'First occupation', null, 0, 'due before the next home is occupied'],
  ['On', 'Occupation of nth', 50, 60, ''],
  ['On', 'Commencement', null, 3, ''],
  ['On', 'Occupation of nth', 50, null, ''],
] as const)('%s %s %s with %s occupied: %s', (timing, trigger, count, occupied, says) => {
  expect(waiting({ timing, trigger, count }, occupied)).toBe(says);
});
