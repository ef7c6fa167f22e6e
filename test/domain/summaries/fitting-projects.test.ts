import { pence } from '../../../src/domain/money/pence';
import { readProjects } from '../../../src/domain/projects/projects-table';
import { allocationStep, projectsWithRoom } from '../../../src/domain/summaries/fitting-projects';

const HEADINGS = ['Project', 'Budget', 'Received'];
const rooms = projectsWithRoom(
  readProjects([
    HEADINGS,
    ['Firearms Building', 447_000, 409_444],
    ['Car Park', 94_983, 94_983],
    ['Vans', 2_000, ''],
    ['Over', 100, 250],
    ['Not known', 'TBC', 5],
    ['', 900, 1],
    ['Radios', 163_834.5, 0],
    ['Total', 614_000, 500_000],
  ])!,
);

test('projects with something outstanding, least first; no total, nothing that cannot be read, none without a name', () => {
  expect(rooms).toEqual([
    { name: 'Vans', outstanding: 200_000 },
    { name: 'Firearms Building', outstanding: 3_755_600 },
    { name: 'Radios', outstanding: 16_383_450 },
  ]);
});

test.each<[number, string]>([
  [200_000, 'spend, or allocate to a project that fits: Vans, Firearms Building or Radios'],
  [200_001, 'spend, or allocate to a project that fits: Firearms Building or Radios'],
  [3_755_601, 'spend, or allocate to a project that fits: Radios'],
  [16_383_451, 'spend, or allocate to projects: none has room for all of it'],
])('%i pence: %s', (amount, says) => expect(allocationStep(pence(amount), rooms)).toBe(says));

test('of many, three are named and the others counted', () => {
  const many = Array.from({ length: 5 }, (_, n) => ({ name: `P${n}`, outstanding: pence(100 + n) }));
  expect(allocationStep(pence(100), many)).toBe(
    'spend, or allocate to a project that fits: P0, P1, P2 or 2 more',
  );
});

test('without a table of projects none is named, and a table with none left says so', () => {
  expect(allocationStep(pence(1), null)).toBe('spend, or allocate to a project');
  expect(allocationStep(pence(1), [])).toBe('spend, or allocate to projects: none has room for all of it');
});
