/** Money that an authority still holds is never taken for spent, whatever was spent. */
import * as fc from 'fast-check';
import { expiryBands } from '../../../src/domain/expiry/expiry-bands';
import { expiring } from '../../../src/domain/expiry/expiring';
import { registerOf } from '../reading';

const AS_AT = 45_658;
const HEADINGS = ['Agreement', 'Contribution', 'Authority', 'Value', 'Drawn down', 'Spent', 'Expiry date'];

test('more spent than the value, and £600 outstanding: listed, with what remains below nil', () => {
  const register = registerOf([HEADINGS, ['A1', '1', 'Blaby', 1000, 400, 1200, AS_AT + 30]]);
  const list = expiring(register, 12, AS_AT);
  expect(list).toMatchObject({ rows: [{ flag: 'Within 3 months', remaining: -20_000 }], leftOutCount: 0 });
  expect(expiryBands(register, AS_AT).rows.map(({ band }) => band)).toEqual(['Within 3 months']);
});

test('without a column Drawn down nothing is said of what is outstanding', () => {
  const headings = HEADINGS.filter((heading) => heading !== 'Drawn down');
  const register = registerOf([headings, ['A1', '1', 'Blaby', 1000, 1000, AS_AT + 30]]);
  expect(expiring(register, 12, AS_AT)).toMatchObject({ rows: [], leftOutCount: 0 });
});

test('a contribution is Spent only where nothing remains and nothing is outstanding', () => {
  const amount = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 8 }), (amounts) => {
      const rows = amounts.map((money, n) => [`A${n}`, '1', 'Blaby', ...money, AS_AT + 30]);
      const register = registerOf([HEADINGS, ...rows]);
      const bands = expiryBands(register, AS_AT).rows.map(({ band }) => band === 'Spent');
      const expected = amounts.map(([value, drawnDown, spent]) => value <= spent && value <= drawnDown);
      expect(bands).toEqual(expected);
      const list = expiring(register, 12, AS_AT);
      expect('rows' in list && list.rows.length).toBe(expected.filter((isSpent) => !isSpent).length);
    }),
  );
});
