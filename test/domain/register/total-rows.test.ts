/** A total row is only said to be wrong by what the sheet holds, never by what the register leaves out of its figures. */
import fc from 'fast-check';
import { readRegister, isRegister } from '../../../src/domain/register/read/read-register';
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { blockOf, rowOf } from '../reading';
import { block } from '../reading/kinds/trying';

/** Rows of every kind that is left out of figures or set aside, each with an amount that Excel's SUM adds. */
const KINDS: Readonly<Record<string, (value: number, n: number) => Record<string, unknown>>> = {
  counted: (value, n) => ({ Agreement: `A${n}`, Authority: 'Blaby', Value: value }),
  'no authority': (value, n) => ({ Agreement: `A${n}`, Value: value }),
  'no agreement': (value) => ({ Authority: 'Blaby', Value: value }),
  'an amount that is a word': (value, n) => ({
    ...{ Agreement: `A${n}`, Authority: 'Blaby', Value: value, Spent: 'TBC' },
  }),
  'an Excel error beside it': (value, n) => ({
    ...{ Agreement: `A${n}`, Authority: 'Blaby', Value: value, Spent: '#REF!' },
  }),
  'two authorities': (value, n) => ({ Agreement: `A${n}`, Authority: 'Blaby / Melton', Value: value }),
  'a label like a total': (value) => ({ Agreement: 'Total to date', Authority: 'Blaby', Value: value }),
  'an amount alone': (value) => ({ Value: value }),
  'a note with an amount': (value) => ({ Site: 'Balance brought forward', Value: value }),
  'a status that is unknown': (value, n) => ({
    ...{ Agreement: `A${n}`, Authority: 'Blaby', Status: '???', Value: value },
  }),
};

/** Of these, what stands beside the table: the rows of the register do not have them. */
const SET_ASIDE: ReadonlySet<string> = new Set(['an amount alone', 'a note with an amount']);

const said = (rows: readonly Record<string, unknown>[]): string[] => {
  const reading = readRegister(blockOf(...rows.map((row) => rowOf(row as never))));
  if (!isRegister(reading)) throw new Error('not a register');
  return checkRegister(reading)
    .filter(({ code }) => code === 'total-does-not-agree')
    .map(({ values }) => JSON.stringify(values));
};

test.each(Object.keys(KINDS))('a total that adds a row with %s agrees', (kind) => {
  const rows = [KINDS.counted!(10, 1), KINDS[kind]!(5, 2)];
  expect(said([...rows, { Agreement: 'Total', Value: 15 }])).toEqual([]);
});

/** Whether an amount is the sum of two or more right above it. */
const isTotalByChance = (amounts: readonly number[]): boolean =>
  amounts.some((amount, at) => {
    let sum = 0;
    return amounts.slice(0, at).some((_, n) => (sum += amounts[at - 1 - n]!) === amount && n > 0);
  });

test('a total is right by all amounts above it, whatever rows they are in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(KINDS)), fc.integer({ min: 1, max: 10 ** 6 })), {
        minLength: 1,
        maxLength: 12,
      }),
      (made) => {
        // A label like a total beside the sum of rows right above it is one, by chance.
        const amounts = (of: readonly (readonly [string, number])[]): number[] => [
          1,
          ...of.map(([, pounds]) => pounds),
        ];
        fc.pre(!isTotalByChance(amounts(made)));
        // What is set aside is no row, so that those around it are right above.
        fc.pre(!isTotalByChance(amounts(made.filter(([kind]) => !SET_ASIDE.has(kind)))));
        const rows = made.map(([kind, pounds], n) => KINDS[kind]!(pounds, n));
        const sum = made.reduce((all, [, pounds]) => all + pounds, 0);
        expect(said([KINDS.counted!(1, 99), ...rows, { Agreement: 'Total', Value: sum + 1 }])).toEqual([]);
      },
    ),
  );
});

test('a total that no row explains is told', () => {
  expect(
    said([KINDS.counted!(10, 1), KINDS['no authority']!(5, 2), { Agreement: 'Total', Value: 99 }]),
  ).toHaveLength(1);
});

test('nothing is asked of a row that is set aside as a total', () => {
  const sheet = block(
    'Agreement|Authority|Site|Value / 19/1|Blaby|A|100 / 19/2|Blaby|B|50 / 19/3|Blaby|C|1 / 19/4|Blaby|D|2 / Total|||153 / Interest|Blaby||7 / Police fund|Blaby||160',
  );
  const reading = readRegister(sheet);
  if (!isRegister(reading)) throw new Error(reading.code);
  expect(reading.setAside.map(({ code, rowIndex }) => [code, rowIndex])).toEqual([
    ['total-row', 5],
    ['total-row', 7],
  ]);
  expect(reading.errors.map(({ code, rowIndex }) => [code, rowIndex])).toEqual([['agreement-like-total', 6]]);
});
