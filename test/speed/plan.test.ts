/** How long the plan of a large register takes: 400 sources and 40 projects, every one of which many may fund. */
import { match } from '../../src/domain/plan/match';
import { call, functionsFromSource } from '../functions/calling';
import { processorTimer } from '../processor-time';

const [SOURCES, PROJECTS, MAX_MS] = [400, 40, 300] as const;

/** The call that an officer waits for is the first: nothing is compiled yet, and two tables have to be read. */
test('the first PLAN of a register and its projects is there within 0.3 seconds', async () => {
  const AS_AT = 45_740;
  const names = Array.from({ length: PROJECTS }, (_, project) => `Project ${project}`);
  const register = [
    ['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority', 'May fund'],
    ...Array.from({ length: SOURCES }, (_, source) => {
      const held = Math.floor(Math.random() * 10_000_000) / 100;
      const mayFund = names.filter(() => Math.random() < 0.3).join('; ');
      return [`P/${source}`, 'C1', 'Blaby', AS_AT + (source % 300), held, held, mayFund];
    }),
  ];
  const projects = [
    ['Project', 'Budget', 'Received', 'Priority'],
    ...names.map((name, rank) => [name, Math.floor(Math.random() * 100_000_000) / 100, 0, rank % 5]),
  ];
  functionsFromSource(); // The files are read before the workbook has a formula of theirs.
  const spent = processorTimer();
  const plan = (await call('PLAN', AS_AT, 12, register, projects, null)) as unknown[][];
  const took = spent();
  expect(plan.length).toBeGreaterThan(PROJECTS);
  expect(took).toBeLessThan(MAX_MS);
});

/** Money that is short, money that fits, and money that is too much: searches are the longest where hardly anything is left. */
test.each([0.5, 1, 2])('with room for %d of the money it is made within 0.3 seconds', (part) => {
  const supplies = Array.from({ length: SOURCES }, () => ({
    amount: Math.floor(Math.random() * 10_000_000),
    mayFund: Array.from({ length: PROJECTS }, (_, project) => project).filter(() => Math.random() < 0.3),
  }));
  const all = supplies.reduce((sum, { amount }) => sum + amount, 0);
  const rooms = Array.from({ length: PROJECTS }, () =>
    Math.floor(((Math.random() * 2 * all) / PROJECTS) * part),
  );
  const took = Array.from({ length: 5 }, () => {
    const spent = processorTimer();
    const plan = match(
      supplies,
      rooms,
      rooms.map((_, project) => project),
    );
    for (const [supply, { amount, mayFund }] of supplies.entries())
      if (plan.placed[supply]! < amount) for (const project of mayFund) plan.roomWanted(supply, project);
    return spent();
  });
  expect(Math.min(...took)).toBeLessThan(MAX_MS);
});
