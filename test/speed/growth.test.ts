/** Twice the input takes about twice the time: nothing grows with the square of a sheet. */
import { callNow, FunctionError } from '../functions/calling';
import { HAZARDS } from './hazards';

jest.setTimeout(120_000);

/** Room for noise, for caches that no longer hold, and for what sorting takes; four would be a square. */
const MAX_GROWTH = 3.2;
/** What is over at once is no hazard, and cannot be measured. */
const MIN_MS = 15;

/** The least processor time of two runs: what else the machine does only ever adds. */
function processorMs(run: () => unknown): number {
  const times = [1, 2].map(() => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

test.each(Object.entries(HAZARDS))('%s', (_, { size, make }) => {
  const [once, twice] = [make(size), make(size * 2)];
  // To warm up; what is refused for its size would be no measure.
  for (const run of [once, twice]) expect(run()).not.toBeInstanceOf(FunctionError);
  const [one, two] = [processorMs(once), processorMs(twice)];
  expect({ one, two, isLinear: two / Math.max(one, MIN_MS) < MAX_GROWTH }).toMatchObject({ isLinear: true });
});

test('VALIDATE of a council’s sheet with more than 120,000 findings lists what there is room for', () => {
  const headings = [
    'developer-agreement-contribution',
    'developer-agreement',
    'contribution-purpose',
    'amount',
  ];
  const rows = Array.from({ length: 130_000 }, (_, n) => [`C/${n}`, `A/${n}`, 'other', `about ${n} pounds`]);
  const lines = callNow('VALIDATE', [headings, ...rows]) as unknown[][];
  expect(lines.length).toBeGreaterThan(1000);
  expect(String(lines[lines.length - 1]![0])).toMatch(/[\d,]+ more findings/);
});
