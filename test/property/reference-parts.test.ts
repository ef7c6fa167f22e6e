/** A reference in two columns reads as the same references in one: the same agreements, the same money, the same import. */
import fc from 'fast-check';
import { checkSheet } from '../../src/domain/council/check-sheet';
import { diffRegister } from '../../src/domain/council/import/difference';
import { standardRows } from '../../src/domain/council/standardise';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import type { Register } from '../../src/domain/register/register';
import type { Block } from '../../src/domain/sheet/block';
import { runs } from '../chance';

interface Agreement {
  readonly part: string;
  readonly number: number;
  readonly pounds: readonly number[];
}

/** Agreements whose number begins again with each year or type: some number is on two of them at the least. */
const agreements = (parts: readonly string[]): fc.Arbitrary<Agreement[]> =>
  fc
    .uniqueArray(
      fc.record({
        part: fc.constantFrom(...parts),
        number: fc.integer({ min: 1, max: 12 }),
        // A sum that the other two come to may be their total.
        pounds: fc
          .array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 3 })
          .filter((all) => !all.some((one) => 2 * one === all.reduce((sum, other) => sum + other, 0))),
      }),
      { selector: ({ part, number }) => `${part}/${number}`, minLength: 6, maxLength: 20 },
    )
    .filter((list) => {
      const numbers = list.map(({ number }) => number);
      const several = new Set(numbers.filter((number, n) => numbers.indexOf(number) < n));
      // One number of several references may be a slip.
      return several.size > 1 && new Set(numbers).size < list.length - 2;
    });

const inYears = agreements(['2018', '2019', '2020', '2021']);
const headings = fc.constantFrom(
  ...[
    ['Year', 'Number'],
    ['Agreement year', 'Agreement no.'],
    ['Ref year', 'Ref'],
    ['Type', 'S106 number'],
    ['Prefix', 'Agreement'],
  ],
);

/** The same sheet with its references in two columns, the part first or last, and in one. */
function sheets(
  list: readonly Agreement[],
  [part, number]: readonly string[],
  isFirst: boolean,
): { readonly parts: Block; readonly whole: Block } {
  const keys = (one: unknown, other: unknown): unknown[] => (isFirst ? [one, other] : [other, one]);
  const rest = ['Site', 'Sum secured', 'Paid to police'];
  const rows = list.flatMap((of) => of.pounds.map((pounds) => ({ ...of, pounds })));
  const site = (of: Pick<Agreement, 'part' | 'number'>): string => `Land at ${of.part} Field ${of.number}`;
  return {
    parts: [
      [...keys(part, number), ...rest],
      ...rows.map((of) => [...keys(of.part, of.number), site(of), of.pounds, 0]),
    ],
    whole: [
      ['Agreement', ...rest],
      ...rows.map((of) => [keys(of.part, of.number).join('/'), site(of), of.pounds, 0]),
    ],
  };
}

function registerOf(block: Block): Register {
  const register = readRegister(block, { authority: 'Blaby' });
  if (!isRegister(register)) throw new Error(register.code);
  return register;
}

/** By row. */
const references = ({ agreements, agreement }: Register): string[] =>
  Array.from(agreement, (number) => agreements[number]!.reference);

const RUNS = runs(100);

test('the agreements, and the rows of each, are those of the whole references', () => {
  fc.assert(
    fc.property(inYears, headings, fc.boolean(), (list, named, isFirst) => {
      const { parts, whole } = sheets(list, named, isFirst);
      const [read, wanted] = [registerOf(parts), registerOf(whole)];
      expect(references(read)).toEqual(references(wanted));
      expect([...read.agreement]).toEqual([...wanted.agreement]);
      expect([...read.amounts.value]).toEqual([...wanted.amounts.value]);
    }),
    RUNS,
  );
});

test('an import matches by the whole, either way, and changes nothing', () => {
  fc.assert(
    fc.property(inYears, headings, fc.boolean(), fc.boolean(), (list, named, isFirst, isOwn) => {
      const { parts, whole } = sheets(list, named, isFirst);
      const [own, theirs] = isOwn ? [parts, whole] : [whole, parts];
      const incoming = standardRows(checkSheet(theirs, { authority: 'Blaby' }), 'Blaby');
      const { lines } = diffRegister(registerOf(own), incoming, { authority: 'Blaby' });
      expect(lines.map(({ kind }) => kind)).toEqual(list.flatMap(({ pounds }) => pounds.map(() => 'same')));
    }),
    RUNS,
  );
});

test('a number that means one agreement needs no part', () => {
  const once = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 15 });
  fc.assert(
    fc.property(once, headings, (numbers, named) => {
      const list = numbers.map((number, n) => ({ part: String(2018 + (n % 3)), number, pounds: [n + 1, 5] }));
      const { parts } = sheets(list, named, true);
      expect(references(registerOf(parts))).toEqual(numbers.flatMap((number) => [`${number}`, `${number}`]));
    }),
    RUNS,
  );
});
