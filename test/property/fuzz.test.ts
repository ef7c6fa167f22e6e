/** A short run of `npm run fuzz`: registers by chance give the figures of a slow reference in decimal.js. */
import '../whole-domain';
import { FULL, SEED } from '../chance';
import { differences } from '../fuzz/differences';

const CELLS = FULL ? 200_000 : 20_000;

test('figures are those of a slow reference in decimal.js', () => {
  for (let cells = 0, n = 0; cells < CELLS; n++) {
    const one = differences(SEED + n, n % 10 === 0 ? 300 : 40);
    cells += one.cellCount;
    expect(one.found).toEqual([]);
  }
});
