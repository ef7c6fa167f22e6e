/** Cells as long as Excel allows, of what patterns find hardest: a sheet with them is understood as fast as another. */
import { understand } from '../../../src/domain/reading/register-header';
import { processorMs } from '../../processor-time';

const LONGEST = 32_000;
const HARD = ['a ', 'ab-', 'x', ' ', '1', '((', 'total of ', '£1,', 'a-b 1/2/', '(£', '= '];

const sheets = (text: string): unknown[][][] => [
  [
    [text, 'Authority', 'Value'],
    ['A/1', 'Blaby', 1],
  ],
  [
    ['Agreement', 'Authority', 'Valu', 'Notes'],
    [text, text, text, text],
    ['A/1', 'Blaby', 1, text],
  ],
  [['Title'], [text], ['Agreement', 'Authority', 'Value'], ['A/1', 'Blaby', 1], [text]],
];

test.each([
  ...HARD.map((piece) => [piece, `${piece.repeat(LONGEST / piece.length)}!`] as const),
  // They begin as the name of a field does, and are none.
  ['X', `${'X'.repeat(42)} a`] as const,
  ['Xx', `${'Xx'.repeat(100)} a`] as const,
])('of %j', (_, text) => {
  for (const block of sheets(text)) expect(processorMs(() => understand(block))).toBeLessThan(1000);
});
