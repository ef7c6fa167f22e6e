/** PLAN and UNPLACED: the golden case as an officer has it in sheets, and what each cell of the tables changes. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, FunctionError, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);

const REGISTER_HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority', 'Drawn down'],
  ...['Spent', 'Project', 'May fund'],
];
const row = (reference: string, expiry: unknown, held: number, mayFund: string, inHand = 0, project = '') => [
  ...['P/1', reference, 'Blaby', expiry, held + inHand, held, inHand, 0, project, mayFund],
];
const GOLDEN = [
  REGISTER_HEADINGS,
  row('C6', on(1, 12, 2025), 80_000, 'Training Equipment'),
  row('C1', on(1, 5, 2025), 60_000, 'Firearms Building; CMD; Blaby NPA'),
  row('C2', on(1, 6, 2025), 90_000, 'Rural Vehicles'),
  row('C3', on(1, 7, 2025), 15_000, 'Blaby NPA'),
  row('C4', on(1, 8, 2025), 120_000, 'CMD; Rural Vehicles'),
  row('C5', on(1, 9, 2025), 37_556, 'Firearms Building'),
];
const PROJECTS = [
  ['Project', 'Budget', 'Received'],
  ['Firearms Building', 447_000, 409_444],
  ['CMD', 436_000, 86_185],
  ['Rural Vehicles', 163_834, 0],
  ['Blaby NPA', 18_737, 0],
  ['Training Equipment', 95_806, 28_237],
];
const plan = async (register: unknown, projects: unknown = PROJECTS, requests: unknown = null, months = 12) =>
  records(await call('PLAN', AS_AT, months, register, projects, requests));
const unplaced = async (register: unknown, projects: unknown = PROJECTS, requests: unknown = null) =>
  records(await call('UNPLACED', AS_AT, 12, register, projects, requests));
const sum = (rows: readonly Record<string, unknown>[]): number =>
  rows.reduce((all, { Amount }) => all + Math.round(Number(Amount) * 100), 0) / 100;

underEveryBlank(() => {
  describe('the golden case', () => {
    test('390,125 pounds are placed, the soonest deadline first', async () => {
      const lines = await plan(GOLDEN);
      expect(sum(lines)).toBe(390_125);
      expect(lines.map(({ Contribution }) => Contribution)).toEqual(
        lines.map(({ Contribution }) => Contribution).sort(),
      );
      expect(Object.keys(lines[0]!)).toEqual([
        ...['Agreement', 'Contribution', 'Deadline', 'Project', 'Amount', 'From'],
      ]);
      expect(lines[0]).toMatchObject({ Deadline: on(1, 5, 2025), From: 'Held by authority' });
    });

    test('12,431 are left, all of C6, and the reason names the room', async () => {
      const left = await unplaced(GOLDEN);
      expect(left).toHaveLength(1);
      expect(left[0]).toMatchObject({ Contribution: 'C6', Amount: 12_431, Deadline: on(1, 12, 2025) });
      expect(left[0]!.Why).toContain('Training Equipment');
      expect(left[0]!.Why).toContain('£67,569.00');
      expect(left[0]!.Why).toContain('£12,431.00 more room');
    });
  });

  test.each(['', '-', '–', 'n/a', 'N/A;', 'TBC', '?', 'To be confirmed\ntbc'])(
    'May fund %j, which says nothing, places nothing, and is a question',
    async (mayFund) => {
      const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, mayFund)];
      expect(await plan(register)).toEqual([]);
      expect((await unplaced(register))[0]!.Why).toContain('Nobody has said');
    },
  );

  test('what is still to be confirmed beside a name stays a question', async () => {
    const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 500_000, 'CMD; TBC; -')];
    expect((await plan(register)).map(({ Project }) => Project)).toEqual(['CMD']);
    const [left] = await unplaced(register);
    expect(left!.Why).toContain('May fund also names TBC,');
  });

  test.each<[string, string, string[]]>([
    ['Any is every project', 'Any', ['Armoury', 'Blaby vans', 'Melton vans']],
    ['Pooled is every project of no area', 'pooled', ['Armoury']],
    ['a project by its name, however it is written', ' ARMOURY ;', ['Armoury']],
    ['an area, in any spelling', 'Melton Borough Council', ['Melton vans']],
    ['an item that the project is for', 'Vans', ['Blaby vans', 'Melton vans']],
    ['several', 'Melton; Armoury', ['Armoury', 'Melton vans']],
    ['several, each on a line of its own', 'Melton\nArmoury', ['Armoury', 'Melton vans']],
    ['an item of several on lines', 'Bikes', ['Melton vans']],
  ])('%s', async (_, mayFund, expected) => {
    const projects = [
      ['Project', 'Budget', 'Received', 'Area', 'Item'],
      ['Armoury', 10, 0, '-', 'n/a'],
      ['Blaby vans', 10, 0, 'Blaby', 'Vans'],
      ['Melton vans', 10, 0, 'Melton', 'Vans\r\nBikes'],
    ];
    const lines = await plan([REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 1000, mayFund)], projects);
    expect(lines.map(({ Project }) => Project).sort()).toEqual(expected);
  });

  test('names on lines of their own that no project has are named one by one', async () => {
    const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, 'Sheds\nBoats')];
    expect((await unplaced(register))[0]!.Why).toContain('Sheds and Boats');
  });

  test('what nothing is called is named, with what is near', async () => {
    const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, 'Rural Vehicle')];
    expect((await unplaced(register))[0]!.Why).toContain('Rural Vehicles?');
  });

  test('a project takes nothing that expires before it is needed, and nothing that is not capital', async () => {
    const projects = [
      ['Project', 'Budget', 'Received', 'Need by', 'Capital'],
      ['Late', 100, 0, on(2, 5, 2025), 'Yes'],
      ['On the day', 30, 0, on(1, 5, 2025), ''],
      ['Wages', 100, 0, '', 'No'],
    ];
    const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, 'Any')];
    expect(await plan(register, projects)).toEqual([
      expect.objectContaining({ Project: 'On the day', Amount: 30 }),
    ]);
    const [left] = await unplaced(register, projects);
    expect(left!.Amount).toBe(70);
    expect(left!.Why).toContain('Late is needed by 2 May 2025');
    expect(left!.Why).toContain('Wages is not capital');
  });

  test('a project that is over takes nothing, and the reason says so', async () => {
    const projects = [
      ['Project', 'Budget', 'Received', 'Status'],
      ['Old vans', 100, 60, 'Completed'],
      ['Dropped', 100, 0, ' CANCELLED '],
      ['Under way', 30, 0, 'Started'],
      ['Idea', 10, 0, ''],
    ];
    const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, 'Any')];
    expect((await plan(register, projects)).map(({ Project, Amount }) => [Project, Amount])).toEqual([
      ['Under way', 30],
      ['Idea', 10],
    ]);
    const [left] = await unplaced(register, projects);
    expect(left!.Amount).toBe(60);
    expect(left!.Why).toContain('Old vans (Completed) and Dropped (CANCELLED) are over');
    const only = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, 'Old vans')];
    expect((await unplaced(only, projects))[0]!.Why).toMatch(/^Old vans \(Completed\) is over/);
  });

  test('the lower number goes first, and no number last', async () => {
    const projects = [
      ['Project', 'Budget', 'Received', 'Priority'],
      ['None', 60, 0, ''],
      ['Two', 60, 0, 2],
      ['One', 60, 0, 1],
    ];
    const lines = await plan([REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 100, 'Any')], projects);
    expect(lines.map(({ Project, Amount }) => [Project, Amount])).toEqual([
      ['One', 60],
      ['Two', 40],
    ]);
  });

  test('of one deadline local money goes before pooled, and what is in hand first', async () => {
    const projects = [
      ['Project', 'Budget', 'Received'],
      ['Armoury', 100, 0],
    ];
    const register = [
      REGISTER_HEADINGS,
      row('C1', on(1, 5, 2025), 50, 'Any'),
      row('C2', on(1, 5, 2025), 30, 'Armoury', 40),
    ];
    const lines = await plan(register, projects);
    expect(lines.map(({ Contribution, From, Amount }) => [Contribution, From, Amount])).toEqual([
      ['C2', 'In hand', 40],
      ['C2', 'Held by authority', 30],
      ['C1', 'Held by authority', 30],
    ]);
  });

  test('what is in hand of a contribution with a project is committed to it', async () => {
    const register = [REGISTER_HEADINGS, row('C1', on(1, 5, 2025), 30, 'CMD', 40, 'CMD')];
    expect((await plan(register)).map(({ From, Amount }) => [From, Amount])).toEqual([
      ['Held by authority', 30],
    ]);
  });

  test('money past its deadline, and of a date that cannot be read, is not placed', async () => {
    const register = [
      REGISTER_HEADINGS,
      row('C1', on(23, 3, 2025), 10, 'CMD'),
      row('C2', AS_AT, 20, 'CMD'),
      row('C3', 'TBC', 30, 'CMD'),
      row('C4', on(25, 3, 2026), 40, 'CMD'),
      row('C5', '', 50, 'CMD'),
    ];
    expect((await plan(register)).map(({ Contribution }) => Contribution)).toEqual(['C2']);
    const left = await unplaced(register);
    expect(left.map(({ Contribution, Amount }) => [Contribution, Amount])).toEqual([
      ['C1', 10],
      ['C3', 30],
    ]);
    expect(left[0]!.Why).toContain('has passed');
    expect(left[1]!.Why).toContain('TBC');
  });

  test('what open requests ask for is taken off the money and off the room', async () => {
    const requests = [
      ['Request', 'Agreement', 'Contribution', 'Amount', 'Project', 'Status', 'Agreed amount', 'Paid amount'],
      ['R1', 'P/1', 'C2', 60_000, 'Rural Vehicles', 'Sent', '', ''],
      ['R2', 'P/1', 'C2', 30_000, 'Rural Vehicles', 'Refused', '', ''],
      ['R3', 'P/1', 'C4', 120_000, 'CMD', 'Part agreed', 50_000, 20_000],
    ];
    const lines = await plan(GOLDEN, PROJECTS, requests);
    const of = (name: string) => sum(lines.filter(({ Contribution }) => Contribution === name));
    expect(of('C2')).toBe(30_000);
    expect(of('C4')).toBe(90_000);
    const rural = sum(lines.filter(({ Project }) => Project === 'Rural Vehicles'));
    expect(rural).toBeLessThanOrEqual(163_834 - 60_000);
  });

  test('rows that no line counts are counted last', async () => {
    const register = [
      REGISTER_HEADINGS,
      ['P/1', 'C1', 'Blaby', on(1, 5, 2025), 'TBC', 10, 0, 0, '', 'CMD'],
      row('C2', on(1, 5, 2025), 10, 'CMD'),
    ];
    const projects = [...PROJECTS, ['Cameras', 'about 5,000', 0]];
    const lines = await plan(register, projects);
    expect(lines.at(-1)!.Agreement).toBe('1 row of the register, 1 project left out');
    expect((await unplaced(register, projects)).at(-1)!.Agreement).toContain('left out');
  });
});

describe('money in hand for a project', () => {
  const inHand = (project: string) => [
    REGISTER_HEADINGS,
    row('C1', on(1, 5, 2025), 0, 'CMD', 1500, project),
    row('C2', on(1, 6, 2025), 500, 'CMD', 0, ''),
  ];
  const placed = async (project: string, projects: unknown[][] = PROJECTS) =>
    (await plan(inHand(project), projects)).map(({ Contribution, Amount }) => [Contribution, Amount]);

  test.each([
    ...['', '-', '\u2014', 'N/A', 'none', 'TBC', 'tbc', '?', 'To be decided', 'to be confirmed.'],
    ...['Not allocated', 'Unallocated', 'not yet known', 'No project'],
  ])('%j names none, and it is placed', async (project) => {
    expect(await placed(project)).toEqual([
      ['C1', 1500],
      ['C2', 500],
    ]);
    expect(await unplaced(inHand(project))).toEqual([]);
  });

  test.each(['Rural Vehicles', ' rural  VEHICLES'])(
    '%j is in the table, and has received it',
    async (project) => {
      expect(await placed(project)).toEqual([['C2', 500]]);
      expect(await unplaced(inHand(project))).toEqual([]);
    },
  );

  test.each([
    ['Rural Vehicle', /drawn down for Rural Vehicle, .*does not have.*Did you mean Rural Vehicles\?/],
    ['Drones', /drawn down for Drones, which the table of projects does not have/],
    ['Rural Vehicles; CMD', /drawn down for Rural Vehicles; CMD, /],
    ['Pooled', /drawn down for Pooled, /],
  ])('%j is not in the table: it is told, not passed over', async (project, why) => {
    expect(await placed(project)).toEqual([['C2', 500]]);
    const left = await unplaced(inHand(project));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ Contribution: 'C1', Amount: 1500 });
    expect(left[0]!.Why).toMatch(why);
  });

  test('a project whose own row is left out is in the table all the same', async () => {
    const projects = [...PROJECTS, ['Cameras', 'about 5,000', 0]];
    expect((await unplaced(inHand('Cameras'), projects)).map(({ Agreement }) => Agreement)).toEqual([
      '1 project left out',
    ]);
  });
});

describe('what is missing', () => {
  const answer = async (...args: unknown[]) => (await call('PLAN', ...args)) as FunctionError;
  const without = (heading: string) => {
    const at = REGISTER_HEADINGS.indexOf(heading);
    return GOLDEN.map((cells) => cells.filter((_, index) => index !== at));
  };

  test.each(['May fund', 'Expiry date'])('a register without %s is #N/A, and says so', async (heading) => {
    const error = await answer(AS_AT, 12, without(heading), PROJECTS);
    expect(error.code).toBe('#N/A');
    expect(error.message).toContain(heading);
  });

  test('a stage whose column is not there is told below the plan, which has the other', async () => {
    const lines = await plan(without('Spent'));
    expect(sum(lines.filter(({ From }) => From !== ''))).toBe(390_125);
    expect(lines.at(-1)!.Agreement).toContain('In hand is not known');
  });

  test('a register with neither is #N/A', async () => {
    const at = ['Held by authority', 'Spent'].map((heading) => REGISTER_HEADINGS.indexOf(heading));
    const register = GOLDEN.map((cells) => cells.filter((_, index) => !at.includes(index)));
    expect((await answer(AS_AT, 12, register, PROJECTS)).code).toBe('#N/A');
  });

  test('a table of projects without its headings is #VALUE!, and without a workbook #N/A', async () => {
    expect((await answer(AS_AT, 12, GOLDEN, [['Project'], ['CMD']])).code).toBe('#VALUE!');
    const error = await answer(AS_AT, 12, GOLDEN, null);
    expect(error.code).toBe('#N/A');
    expect(error.message).toContain('projects');
  });

  test('an Excel error in an amount of the register is #VALUE! that names it', async () => {
    const register = GOLDEN.map((cells) => cells.map((cell) => (cell === 90_000 ? '#REF!' : cell)));
    const error = await answer(AS_AT, 12, register, PROJECTS);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain('#REF!');
  });

  test('months may be as many as fifty years', async () => {
    expect((await answer(AS_AT, 601, GOLDEN, PROJECTS)).code).toBe('#VALUE!');
    expect(
      await plan([REGISTER_HEADINGS, row('C4', on(25, 3, 2026), 40, 'CMD')], PROJECTS, null, 13),
    ).toHaveLength(1);
  });
});
