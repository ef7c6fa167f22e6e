/** Twice the input takes about twice the time: nothing grows with the square of a sheet. */
import { callNow, FunctionError } from '../functions/calling';
import { processorMs } from '../processor-time';
import { HAZARDS } from './hazards';
import { NAME_HAZARDS } from './name-hazards';
import { TABLE_HAZARDS } from './table-hazards';

jest.setTimeout(120_000);

/** Room for noise, for caches that no longer hold, and for what sorting takes; four would be a square. */
const MAX_GROWTH = 3.2;
/** What is this plainly linear needs no second look. */
const PLAINLY_LINEAR = 2.5;
/** What is over at once is no hazard, and cannot be measured. */
const MIN_MS = 15;

/** What else the machine does only ever adds, by caches that it takes: the least of several runs is the nearest. */
const MAX_ROUNDS = 8;

test.each(Object.entries({ ...HAZARDS, ...TABLE_HAZARDS, ...NAME_HAZARDS }))('%s', (_, { size, make }) => {
  const [once, twice] = [make(size), make(size * 2)];
  // To warm up; what is refused for its size would be no measure.
  for (const run of [once, twice]) expect(run()).not.toBeInstanceOf(FunctionError);
  let [one, two] = [Infinity, Infinity];
  const grows = (): number => two / Math.max(one, MIN_MS);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    [one, two] = [Math.min(one, processorMs(once)), Math.min(two, processorMs(twice))];
    if (grows() < (round === 0 ? PLAINLY_LINEAR : MAX_GROWTH)) break;
  }
  expect({ one, two, isLinear: grows() < MAX_GROWTH }).toMatchObject({ isLinear: true });
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
