/** Agreements are told apart by what names them, and numbered for nobody who does not ask. */
import * as fc from 'fast-check';
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import { NO_GROUP, type Register } from '../../../src/domain/register/register';
import { rollup } from '../../../src/domain/register/figures/rollup';
import { referenceKey } from '../../../src/domain/sheet/text';
import { registerOf } from '../reading';
import { runs } from '../../chance';

const HEADINGS = ['Agreement', 'Authority', 'Value', 'Drawn down', 'Status'];

/** One reference in many spellings, others that are nearly it, and cells that are none. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(
    '19/1234/FUL',
    '19/1234/ful',
    ' 19 / 1234/FUL',
    '19/1234/FUL\u00a0',
    '19/1234/OUT',
  ),
  fc.constantFrom<unknown>('P7', 'p7', 'P 7', 7, '7', -7, '-7', '7 ', 'The Mill', 'THE MILL', 'Total'),
  fc.constantFrom<unknown>('', null, 0, '#REF!', true, '\u200b'),
);
const row = fc.tuple(
  cell,
  fc.constantFrom('Blaby', 'Blaby DC', 'Melton', ''),
  fc.integer({ min: 1, max: 999 }),
);

/** The rows of each agreement, by rows that name it the same. */
function expected(register: Register): number[] {
  const numbers = new Map<string, number>();
  return Array.from({ length: register.rowCount }, (_, n) => {
    const reference = register.block[register.rowIndex[n]!]![0];
    const isText = typeof reference === 'string' && !reference.startsWith('#');
    const key = isText || (typeof reference === 'number' && reference !== 0) ? referenceKey(reference) : '';
    if (key === '') return NO_GROUP;
    const whole = `${register.authority[n]}|${key.toUpperCase()}`;
    if (!numbers.has(whole)) numbers.set(whole, numbers.size);
    return numbers.get(whole)!;
  });
}

test('rows are of one agreement where their references are one, under one authority', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      // Texts that are equal, and not the same in memory, as Excel hands them over.
      const cells = JSON.parse(JSON.stringify(rows)) as typeof rows;
      const register = registerOf([HEADINGS, ...cells.map((own) => [...own, 0, 'Open'])]);
      expect([...register.agreement]).toEqual(expected(register));
      expect(register.agreementCount).toBe(Math.max(NO_GROUP, ...register.agreement) + 1);
      expect(register.agreements).toHaveLength(register.agreementCount);
    }),
    runs(500, 100),
  );
});

test('references of one hash are as many agreements', () => {
  const count = 100_000; // of which a few share one of 29 bits
  const rows = Array.from({ length: count }, (_, n) => [`${n % 19}/${n}/FUL`, 'Blaby', 1, 0, 'Open']);
  const register = registerOf([HEADINGS, ...rows, ...rows.slice(0, 10)]);
  expect(register.agreementCount).toBe(count);
  expect([...register.agreement.slice(count)]).toEqual([...Array(10).keys()]);
});

test('figures of money have no agreement numbered, and a count has', () => {
  const forbidden = {
    get(): never {
      throw new Error('Agreements are numbered.');
    },
  };
  const rows = Array.from({ length: 9 }, (_, n) => [`P${n % 4}`, n % 2 ? 'Blaby' : 'Melton', 10, 1, 'Open']);
  const register = Object.create(registerOf([HEADINGS, ...rows]), {
    agreement: forbidden,
    agreements: forbidden,
    agreementCount: forbidden,
  }) as Register;
  const of = balances(register);
  expect(of.balance('outstanding', WHOLE)).toMatchObject({ amount: 81_00 });
  expect(of.balance('outstanding', of.scopeOf('Blaby') as typeof WHOLE)).toMatchObject({ amount: 36_00 });
  expect(() => of.balance('agreements', WHOLE)).toThrow('numbered');
  expect(() => rollup(register)).toThrow('numbered');
});
