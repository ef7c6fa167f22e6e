/** An agreement of several contributions costs no more a row than one of a single contribution. */
import { freshRanges, registerRows } from '../../bench/register-block';
import { callNow } from '../functions/calling';
import { processorMs } from '../processor-time';

jest.setTimeout(120_000);

/** Fewer agreements are numbered, which makes up for what is looked at in each; a quarter is noise at most. */
const MAX_RATIO = 1.25;
/** What else the machine does only ever adds: the least of several runs is the nearest. */
const [LEAST_ROUNDS, MOST_ROUNDS] = [6, 20];
/** Rounds until V8 has compiled what comes again. */
const WARM_UP = 10;

test('ROLLUP of pairs of contributions takes about as long as of as many agreements', () => {
  const ranges = (['pairs', 'distinct'] as const).map(
    (kind) => freshRanges(registerRows(40_000, kind)).other,
  );
  const least = [Infinity, Infinity];
  const isAlike = (): boolean => least[0]! / least[1]! < MAX_RATIO;
  for (let round = -WARM_UP; round < LEAST_ROUNDS || (round < MOST_ROUNDS && !isAlike()); round++)
    ranges.forEach((range, n) => {
      const cells = range();
      const ms = processorMs(() => callNow('ROLLUP', null, cells));
      if (round >= 0) least[n] = Math.min(least[n]!, ms);
    });
  expect({ least, isAlike: isAlike() }).toMatchObject({ isAlike: true });
});
