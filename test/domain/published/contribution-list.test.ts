/** A list of contributions is no printed table, whatever its columns are called. */
import { isContributionList } from '../../../src/domain/published/contribution-list';
import { reconcile } from '../../../src/domain/published/reconcile';
import type { Block } from '../../../src/domain/sheet/block';
import { PROJECTS_2024, PROJECTS_2025, ROLLUP_2024 } from '../../golden/printed-tables';

const STAGES = ['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent'];

test.each<[string, Block]>([
  [
    'a register that is no Excel table',
    [
      ['Agreement', 'Authority', ...STAGES],
      ['23/1', 'Blaby', 1000, 0, 0, 1000, 0, 0],
      ['23/2', 'Melton', 500, 0, 0, 0, 500, 100],
    ],
  ],
  [
    'the same under other headings, with a title and a total',
    [
      ['Section 106 money for policing'],
      ['LPA', 'Agreement ref', 'Total value', 'Held by council', 'Drawn down'],
      ['Blaby', '21/0101/OUT', 1000, 1000, 0],
      ['Melton', '21/0102/OUT', 500, 0, 500],
      ['Total', '', 1500, 1000, 500],
    ],
  ],
])('%s', (_, block) => {
  expect(reconcile(block, null)).not.toBeNull();
  expect(isContributionList(block)).toBe(true);
});

test.each<[string, Block]>([
  ['the rollup of 2024', ROLLUP_2024],
  ['the projects of 2024', PROJECTS_2024],
  ['the projects of 2025', PROJECTS_2025],
  [
    'authorities with a count of agreements',
    [
      ['Authority', 'Agreements', 'Total value', 'Held by council', 'Drawn down'],
      ['Blaby', 3, 1000, 1000, 0],
      ['Melton', '2', 500, 0, 500],
      ['Total', 5, 1500, 1000, 500],
    ],
  ],
])('%s is a printed table', (_, block) => {
  expect(reconcile(block, null)).not.toBeNull();
  expect(isContributionList(block)).toBe(false);
});
