/** How long the plan of a large register takes: 400 sources and 40 projects, every one of which many may fund. */
import { match } from '../../src/domain/plan/match';
import { processorTimer } from '../processor-time';

const [SOURCES, PROJECTS, MAX_MS] = [400, 40, 300] as const;

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
