/** Every sheet with a truth is read at least as well as it was before: its class is pinned in pinned.json. */
import { changesScores } from './changes';
import { isWorse, pinned } from './pins';
import { givenSheets, madeSheets, scoresOf } from './read-all';
import { whyOf } from './report';
import type { Marked } from './score-types';

const pins = pinned();
const given = givenSheets();

/** The class, and why, so that a sheet that has become worse says what is wrong with it. */
function expectNoWorse(score: Marked): void {
  const pin = pins[score.sheet];
  if (pin === undefined) throw new Error(`${score.sheet} has no pin: run npm run sheets -- --pin`);
  if (isWorse(score.class, pin))
    throw new Error([`${score.sheet} was ${pin} and is ${score.class}`, ...whyOf(score)].join('\n'));
}

const each = (name: string, files: ReturnType<typeof givenSheets>): void => {
  describe(name, () => {
    for (const file of files) {
      test(file.name, async () => {
        const scores = await scoresOf(file);
        expect(scores).not.toHaveLength(0);
        scores.forEach(expectNoWorse);
      });
    }
  });
};

each('made sheets', madeSheets());

if (given.length > 0) {
  each('given sheets', given);
  test('two submissions', async () => {
    (await changesScores(given)).forEach(expectNoWorse);
  });
} else test.skip('the given sheets are there (skipped: no ../shared/sheets-with-truth)', () => undefined);
