/** What a sheet says its amounts are in, in whatever words and wherever it says it, holds for all of them; or nothing is made of them. */
import fc from 'fast-check';
import { runs } from '../../chance';
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { factorOf } from '../../../src/domain/reading/lines/scale';
import { maySayScale } from '../../../src/domain/reading/lines/scaled-amount';
import { standardRows } from '../../../src/domain/council/standardise';
import type { Block } from '../../../src/domain/sheet/block';

const HEADINGS = ['Value', 'Held by council', 'Paid to police'];
const ROWS = [
  [101, 45, 56],
  [230, 30, 200],
  [87, 87, 0],
  [412, 12, 400],
  [66, 0, 66],
].map((row, n) => [`2${n}/0042/FUL`, `Land ${'ABCDE'[n]}`, ...row]);
const KEYS = ['Reference', 'Site'];
const PLAIN = [...KEYS, ...HEADINGS];
const BLANK = PLAIN.map(() => '');
const line = (text: string, at = 0): string[] => BLANK.map((_, index) => (index === at ? text : ''));

/** The places in which a sheet says it. */
const PLACES: Readonly<Record<string, (text: string) => Block>> = {
  'a title': (text) => [line(text), PLAIN, ...ROWS],
  'the right end of a title': (text) => [
    line(text, PLAIN.length - 1).map((cell, index) => (index === 0 ? 'Section 106 position' : cell)),
    PLAIN,
    ...ROWS,
  ],
  'a line by itself, at the right': (text) => [line(text, PLAIN.length - 1), PLAIN, ...ROWS],
  'brackets in headings': (text) => [[...KEYS, ...HEADINGS.map((of) => `${of} (${text})`)], ...ROWS],
  'a footnote': (text) => [PLAIN, ...ROWS, BLANK, line(`Note: ${text}`)],
};

/** Each amount in pounds, by its column; or null where nothing is made of the sheet. */
function read(block: Block): Record<string, number> | null {
  const checked = checkSheet(block, { authority: 'Blaby' });
  if (checked.kind === 'none') return null;
  const sums: Record<string, number> = {};
  for (const { amounts } of standardRows(checked, 'Blaby'))
    for (const [key, pence] of Object.entries(amounts)) sums[key] = (sums[key] ?? 0) + pence / 100;
  return sums;
}
const TIMES = (factor: number) => ({
  value: 896 * factor,
  heldByAuthority: 174 * factor,
  drawnDown: 722 * factor,
});
describe.each(Object.keys(PLACES))('in %s', (place) => {
  const at = PLACES[place]!;
  test.each([
    ...[
      '£000',
      '£’000',
      '£k',
      'in thousands',
      'thousands',
      'All figures £000',
      'figures in thousands of pounds',
    ],
    ...['GBP thousands', '000s', '£ thousand', 'amounts in £k', 'in 000’s', 'x1000', 'x £1,000', '£,000'],
    ...['Amounts in pounds (thousands)', 'Unit: thousands', 'values in k', 'thousand pounds', '× 1,000'],
  ])('%s are thousands', (text) => {
    // A heading that says "Unit" is of the units of its rows: nothing is made of the sheet.
    const isOfUnits = place === 'brackets in headings' && text.startsWith('Unit');
    expect(read(at(text))).toEqual(isOfUnits ? null : TIMES(1000));
  });

  test.each(['in pence', 'Amounts in pence', 'pence', 'All figures are in pence'])(
    '%s are not read as pounds',
    (text) => {
      expect(read(at(text))).toBeNull();
    },
  );

  test.each([
    '£',
    'in pounds',
    'All figures in £',
    'pounds and pence',
    'to the nearest thousand',
    'pounds sterling',
  ])('%s are pounds', (text) => {
    expect(read(at(text))).toEqual(TIMES(1));
  });
});

test('one column of several may be in thousands by itself', () => {
  const block = [
    [...KEYS, 'Value (£000)', 'Held by council', 'Paid to police'],
    ...ROWS.map(([a, b, value, held, paid]) => [
      a,
      b,
      value,
      (held as number) * 1000,
      (paid as number) * 1000,
    ]),
  ];
  expect(read(block)).toEqual(TIMES(1000));
});

test('the screen of a plain register lets no text pass that says a scale', () => {
  const part = fc.constantFrom(
    ...[
      '£',
      'GBP',
      'gbp ',
      '’',
      "'",
      ' ',
      '(',
      ')',
      '000',
      '000s',
      'k',
      'K',
      'm',
      'mn',
      'mio',
      'thousand',
      'thousands',
    ],
    ...[
      'million',
      'millions',
      'in ',
      'x',
      '× ',
      '* ',
      '1000',
      '1,000',
      ',',
      ':',
      'pounds',
      ' of ',
      'Value ',
      'Held',
      '–',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join('');
      fc.pre(factorOf(text) > 1);
      expect([text, maySayScale(text)]).toEqual([text, true]);
    }),
    { ...runs(2000), maxSkipsPerRun: 1000 },
  );
});
