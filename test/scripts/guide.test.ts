/** The officer's guide is what `npm run guide` makes of the chapters now, and its pictures are there and small. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CHAPTERS, guideText, picturesIn } from '../browser/quarter/chapters';

const DOCS = path.resolve(__dirname, '../../docs');
const pictures = readdirSync(path.join(DOCS, 'guide'));

test('the guide says what the chapters say', () => {
  expect(readFileSync(path.join(DOCS, 'officers-guide.md'), 'utf8')).toBe(guideText());
});

test('it shows every picture that is there, and each is small', () => {
  const shown = CHAPTERS.flatMap(({ text }) => picturesIn(text)).map((name) => `${name}.png`);
  expect([...pictures].sort()).toEqual(shown.sort());
  expect(pictures.length).toBeLessThanOrEqual(20);
  const large = pictures.filter((name) => statSync(path.join(DOCS, 'guide', name)).size > 70_000);
  expect(large).toEqual([]);
});
