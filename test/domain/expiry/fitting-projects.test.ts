import { nextSteps } from '../../../src/domain/expiry/next-step';
import { blockOf, drawn, registerOf } from '../reading';
import { pence } from '../../../src/domain/money/pence';
import { readProjects } from '../../../src/domain/projects/projects-table';
import {
  allocationStep,
  authoritiesNamed,
  projectsWithRoom,
  WHAT_FITS,
  type ProjectRoom,
} from '../../../src/domain/expiry/fitting-projects';

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
const saysOf = (amount: number, all: readonly ProjectRoom[] | null): string =>
  allocationStep(pence(amount), all && { rooms: all, others: [] }).says;

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
])('%i pence: %s', (amount, says) => expect(saysOf(amount, rooms)).toBe(says));

test('of many, three are named and the others counted', () => {
  const many = Array.from({ length: 5 }, (_, n) => ({ name: `P${n}`, outstanding: pence(100 + n) }));
  expect(saysOf(100, many)).toBe('spend, or allocate to a project that fits: P0, P1, P2 or 2 more');
});

test('without a table of projects none is named, and a table with none left says so', () => {
  expect(saysOf(1, null)).toBe('spend, or allocate to a project');
  expect(saysOf(1, [])).toBe('spend, or allocate to projects: none has room for all of it');
});

describe('a project with the name of an authority', () => {
  const AUTHORITIES = ['Blaby DC', 'Harborough', 'NW Leics', 'Leicestershire County Council', 'Bolsover'];
  const register = registerOf(blockOf(...AUTHORITIES.map((name, n) => drawn(`A${n}`, name, 10))));
  const room = (name: string) => ({ name, outstanding: pence(1_000_000) });

  test.each<[project: string, keys: string[]]>([
    ['Blaby NPA Crime Reduction Initiatives', ['blaby']],
    ['Electric Bike Market Harborough', ['harborough']],
    ['electric bike, HARBOROUGH’S own', ['harborough']],
    ['North West Leicestershire vans', ['nwleicestershire']],
    ['Vans (NWL)', ['nwleicestershire']],
    ['Blaby/Harborough CCTV', ['blaby', 'harborough']],
    ['Bolsover District CCTV', ['bolsover']],
    ['Leics. radios', ['leicestershire']],
    ['Leicester City radios', []], // another that the register has nothing of
    ['Harboroughs Lane', []], // no word of its own
    ['Rural Vehicles', []],
    ['– & …', []],
  ])('%s', (name, keys) => {
    expect([...authoritiesNamed(register, name)].sort()).toEqual(keys);
  });

  test('is offered to that authority alone', () => {
    const rooms = ['Blaby NPA Crime Reduction Initiatives', 'Electric Bike Market Harborough', 'Vans'].map(
      room,
    );
    const says = (row: number) => nextSteps(register, row, rooms)[0]!.says;
    const fits = 'In hand: spend, or allocate to a project that fits: ';
    expect(says(0)).toBe(`${fits}Blaby NPA Crime Reduction Initiatives or Vans`);
    expect(says(1)).toBe(`${fits}Electric Bike Market Harborough or Vans`);
    expect(says(2)).toBe(`${fits}Vans`);
    expect(nextSteps(register, 2, rooms.slice(0, 2))[0]!.says).toBe(
      'In hand: spend, or allocate to projects: none fits',
    );
  });

  test('is what fitting means', () => {
    expect(WHAT_FITS).toContain('and it is not named after another authority');
  });
});
