import { REFUSALS, type RefusalCode } from '../../../src/workbook/refusals/catalogue';
import type { RefusalKind, Values } from '../../../src/workbook/refusals/kind';
import { Refused } from '../../../src/workbook/refusals/refused';
import { reasonOf, refusalOf } from '../../../src/workbook/excel/run-excel';

/** A value for every name. */
function anyValues(): Values {
  return new Proxy<Record<string, string | number>>(
    {},
    {
      get: (_, key) => {
        return NUMBERS.has(String(key))
          ? 12_345
          : `Some ${String(key)}.`.slice(0, key === 'why' ? undefined : -1);
      },
    },
  );
}

const NUMBERS = new Set(['done', 'of', 'row', 'seconds', 'minutes']);
const CODES = Object.keys(REFUSALS) as RefusalCode[];

test.each(CODES)('%s has wording without gaps', (code) => {
  const { says, remedy, next } = REFUSALS[code] as RefusalKind<Values>;
  const values = anyValues();
  for (const text of [says(values), remedy(values)].filter((one) => one !== '')) {
    expect(text).toMatch(/^[A-Z].*[.!?]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}| {2}| [.,]/);
  }
  expect(says(values)).not.toBe('');
  // A screen has words of its own for these.
  expect(['compare', 'settle', null]).toContain(next);
});

test('every sentence is there once', () => {
  const values = anyValues();
  const said = CODES.filter((code) => !/^(register|projects)-not-ready$/.test(code)).map((code) =>
    (REFUSALS[code] as RefusalKind<Values>).says(values),
  );
  expect(new Set(said).size).toBe(said.length);
});

test('numbers are grouped', () => {
  expect(new Refused('stopped', { step: 'writing', done: 61_000, of: 93_000 }).message).toMatch(
    /61,000.*93,000/,
  );
});

test('a refusal keeps its code and what it names, and says all of it', () => {
  const error = new Refused('sheet-protected', { sheet: 'Register' });
  expect(error).toMatchObject({ name: 'Refused', code: 'sheet-protected', values: { sheet: 'Register' } });
  const reason = reasonOf(error);
  expect(reason.code).toBe('sheet-protected');
  expect(error.message).toBe(`${reason.says} ${reason.remedy}`);
  expect(refusalOf(error)).toBe(error.message);
  expect(String(error)).toContain('Register');
});

test('what Excel refuses with has a code too; what nobody knows has none', () => {
  expect(reasonOf({ code: 'AccessDenied', message: 'x' }).code).toBe('access-denied');
  expect(reasonOf({ code: 'ItemNotFound', message: 'x' }).code).toBe('target-missing');
  expect(reasonOf(null).code).toBe('no-reason');
  expect(reasonOf({ code: 'GeneralException', message: 'Odd' })).toEqual({
    ...{ code: null, says: 'Odd.', remedy: '', next: null },
  });
});
