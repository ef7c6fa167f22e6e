import * as fc from 'fast-check';
import { toCellInput, LONGEST_TEXT } from '../../../src/domain/sheet/safe-text';
import { runs } from '../../chance';

test.each<[unknown, unknown]>([
  [5, 5],
  [-0.5, -0.5],
  [0, 0],
  [true, true],
  [false, false],
  [null, ''],
  [undefined, ''],
  ['', ''],
])('%j is written as it is', (value, expected) => {
  expect(toCellInput(value)).toBe(expected);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'quoted",
  '\tx',
  '\r\nx',
  '\nx',
  ' =1',
  '007',
  '1e5',
  '1/2',
  '3-4',
  '12:30',
  '5%',
  '£5',
  '(5)',
  '1,234',
  'TRUE',
  'false',
  '#REF!',
  '#N/A',
  '01/02/2020',
  'Mar-20',
  '2020-09-21',
  'Blaby',
  '\ud83d\ude00',
])('the text %j is written as that very text', (text) => {
  expect(toCellInput(text)).toBe(`'${text}`);
});

test('an Excel error is written as its text', () => {
  expect(toCellInput({ code: '#REF!' })).toBe("'#REF!");
});

test.each([
  ['\0', '\ufffd'],
  ['a\x07b', 'a\ufffdb'],
  ['a\x0bb', 'a\ufffdb'],
  ['\ud800', '\ufffd'],
  ['x\udc00y', 'x\ufffdy'],
  ['\uffff', '\ufffd'],
  ['a\tb\r\nc', 'a\tb\r\nc'],
])('what no cell can hold is seen in its place: %j', (text, shown) => {
  expect(toCellInput(text)).toBe(`'${shown}`);
});

test('a text that is too long is refused, not cut', () => {
  expect(toCellInput('x'.repeat(LONGEST_TEXT))).toBe(`'${'x'.repeat(LONGEST_TEXT)}`);
  expect(toCellInput('x'.repeat(LONGEST_TEXT + 1))).toEqual({
    code: 'text-too-long',
    text: expect.stringContaining('32,768 characters'),
  });
});

test.each([[NaN], [Infinity], [{}], [[]], [new Date(0)], [Symbol('x')], [() => 1], [5n]])(
  'what is no value of a cell is refused: %p',
  (value) => {
    expect(toCellInput(value)).toMatchObject({ code: 'not-a-value' });
  },
);

test('law: no text comes out as anything but an apostrophe and as many characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
      const written = toCellInput(text);
      expect(typeof written).toBe('string');
      expect((written as string).startsWith("'")).toBe(true);
      expect((written as string).length).toBe(text.length + 1);
    }),
    runs(2000),
  );
});
