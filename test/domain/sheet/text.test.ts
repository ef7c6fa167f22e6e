import * as fc from 'fast-check';
import { readDate } from '../../../src/domain/calendar/read-date';
import { isBlank, readAmount } from '../../../src/domain/money/read-amount';
import { hasInvisible } from '../../../src/domain/money/invisible';
import { isClosing } from '../../../src/domain/sheet/status';
import { readStatus } from '../../../src/domain/reading/words/statuses';
import { readAuthority } from '../../../src/domain/sheet/authorities';
import { columnOfHeading } from '../../../src/domain/sheet/columns';
import {
  looseKey,
  normalText,
  referenceKey,
  shownList,
  shownText,
  spacelessKey,
  unpaddedKey,
} from '../../../src/domain/sheet/text';

/** Of each sort: soft hyphen, zero-width space and joiners, marks of direction, word joiner and invisible signs, others. */
const UNSEEN = [
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2063'],
  ...['\u2064', '\u2066', '\u2069', '\ufeff', '\u034f', '\u061c', '\u180e', '\ufe0f', '\u3164', '\u{e0041}'],
  ...['\u0000', '\u007f'],
];

/** Text with characters that nobody sees strewn over it. */
const strewn = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('', '', ...UNSEEN), { minLength: text.length + 1, maxLength: text.length + 1 })
    .map((between) => between.map((unseen, index) => unseen + text.charAt(index)).join(''));

describe('what nobody sees changes nothing that a cell says', () => {
  test.each<[string, string, (cell: string) => unknown]>([
    ['a status', 'Closed', isClosing],
    ['a status of funding', 'received', (cell) => (readStatus(cell) as { status?: string }).status],
    ['an amount', '£1,234.50', readAmount],
    ['an amount in brackets', '(1,234)', readAmount],
    ['nil', '-', readAmount],
    ['a date', '05/06/2026', readDate],
    ['a date in words', '5 June 2026', readDate],
    ['no date', 'n/a', readDate],
    ['an authority', 'Blaby District Council', (cell) => readAuthority(cell).key],
    ['a code', 'local-authority-eng:BLA', (cell) => readAuthority(cell).key],
    ['a heading', 'Held by authority', columnOfHeading],
    ['a reference', 'P/24/0123-AH', normalText],
    ['a reference, loosely', 'P/24/0123-AH', looseKey],
    ['nothing', ' ', isBlank],
  ])('%s', (_, text, read) => {
    fc.assert(fc.property(strewn(text), (cell) => expect(read(cell)).toEqual(read(text))));
    for (const unseen of UNSEEN) expect([unseen, read(`${text}${unseen}`)]).toEqual([unseen, read(text)]);
  });

  test('what is seen stays as it is typed', () => {
    expect(shownText(' A  B\u00a0C ')).toBe('A B C');
    expect(shownText('Café – £1')).toBe('Café – £1');
    expect(shownText('\u200bA\u200bB')).toBe('AB');
    expect(shownText(12.5)).toBe('12.5');
  });

  test('what joins the parts of an emoji is seen, and is not told; elsewhere it is neither', () => {
    const officer = '\u{1f46e}\u{1f3fd}\u200d\u2640\ufe0f';
    expect(shownText(` ${officer}  base \u{1f3e0}`)).toBe(`${officer} base \u{1f3e0}`);
    expect(hasInvisible(officer)).toBe(false);
    expect(shownText(`A\u200d\ufe0f/1${officer}\u200b`)).toBe(`A/1${officer}`);
    expect(hasInvisible('A\u200d/1')).toBe(true);
  });
});

describe('the lines of a cell that lists are parts of it', () => {
  test.each([
    ['CMD\nRural Vehicles', 'CMD; Rural Vehicles'],
    ['CMD\r\n\r\n Rural  Vehicles \n', 'CMD; Rural Vehicles'],
    ['CMD; Blaby\nRural', 'CMD; Blaby; Rural'],
    ['CMD\u2028Rural', 'CMD; Rural'],
    ['CMD', 'CMD'],
    ['\n', ''],
    [12.5, '12.5'],
  ])('%j', (cell, shown) => {
    expect(shownList(cell)).toBe(shown);
  });

  test('of one line it is the text', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        fc.pre(!/[\n\r\u2028\u2029]/.test(cell));
        expect(shownList(cell)).toBe(shownText(cell));
      }),
    );
  });
});

describe('loose keys drop spaces and punctuation, never digits nor the borders between them', () => {
  test.each<[(text: string) => string, string[]]>([
    [looseKey, ['A/1-23', 'a1 23', 'A.1/23', ' A - 1 _ 23 ']],
    [looseKey, ['P/24/0123', 'P 24 0123', 'p.24-0123']],
    [looseKey, ['AB', 'A-B', 'a/b', 'A B']],
    [spacelessKey, ['P / 24 / 1', 'p/24/1', 'P/ 24 /1']],
    [unpaddedKey, ['0123', '123', '00123']],
    [unpaddedKey, ['P/09/0007', 'P/9/7', 'P-9-07']],
  ])('%o: %j are one', (keyOf, texts) => {
    expect(new Set(texts.map(keyOf)).size).toBe(1);
  });
  test.each<[(text: string) => string, string[]]>([
    [looseKey, ['A/12-3', 'A/1-23', 'A/123']],
    [looseKey, ['3.10', '3.1', '31', '310']],
    [looseKey, ['0123', '123']],
    [looseKey, ['ÉA/1', 'A/1', 'ÀA/1']],
    [spacelessKey, ['12 3', '1 23', '123']],
    [spacelessKey, ['A/1', 'A-1', 'A1']],
    [unpaddedKey, ['100', '10', '1']],
    [unpaddedKey, ['1/01', '10/1', '101']],
  ])('%o: %j are as many', (keyOf, texts) => {
    expect(new Set(texts.map(keyOf)).size).toBe(texts.length);
  });
});

test('a reference without signs beside its spaces is its own key', () => {
  const letter = fc.constantFrom(...'aB7 /(.-\u00e9\u0663\u00a0&');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
      expect(referenceKey(text)).toBe(normalText(text).replace(/ ?([^\p{L}\p{N} ]) ?/gu, '$1'));
    }),
  );
});

test.each([
  ['Agreement (as at 31/03/2026)', 'agreement'],
  ['Section 106 agreement (2019/20 to 2025/26)', 'agreement'],
  ['S106/2019/2020', null],
  ['Value 31/03/2026', null],
])('%s is a heading of %s, however many digits it has', (heading, key) => {
  expect(columnOfHeading(heading)).toBe(key);
});
