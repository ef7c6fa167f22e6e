/** An abbreviation that fits two authorities (LCC), and an authority that is printed twice, beside a register. */
import type { Block } from '../../../src/domain/sheet/block';
import { blockOf, drawn, registerOf } from '../reading';
import { both, lines } from './lines';

const CITY = 'Leicester City Council';
const BOTH = 'May be Leicester City Council or Leicestershire County Council';
const register = (...names: string[]) =>
  registerOf(blockOf(drawn('A0', 'Melton', 7), ...names.map((name, i) => drawn(`A${i + 1}`, name, 5))));
const printed = (names: string[], total: number): Block => [
  ['', 'Melton', ...names, 'Total'],
  ['Value', 7, ...names.map(() => 5), total],
  ['Drawn down', 7, ...names.map(() => 5), total],
];

describe('an abbreviation that fits two authorities', () => {
  test.each<[string, string[], string[], unknown[][]]>([
    ['in both is compared', ['LCC'], ['LCC'], []],
    [
      'printed, and in full in the register, is told once',
      ['LCC'],
      [CITY],
      [['LCC', BOTH, '', '', '', 'not checked']],
    ],
    [
      'printed, and neither in the register',
      ['LCC'],
      [],
      [
        ['Total', 'Total value: the register', 7, 12, 5, 'difference'],
        ['Total', 'Drawn down: the register', 7, 12, 5, 'difference'],
        ['LCC', BOTH, '', '', '', 'not checked'],
      ],
    ],
    [
      'in the register, and in full in the table, is told once',
      [CITY],
      ['LCC'],
      [['LCC', `In the register: ${BOTH.replace('May', 'may')}`, '', '', '', 'not checked']],
    ],
    [
      'in both, and one of the two is in the register alone',
      ['LCC'],
      ['LCC', CITY],
      [
        ['Total', 'Total value: the register', 17, 12, -5, 'difference'],
        ['Total', 'Drawn down: the register', 17, 12, -5, 'difference'],
        [CITY, 'In the register, not printed', 5, '', -5, 'difference'],
      ],
    ],
    [
      'in the register beside one of the two, which is compared',
      [CITY],
      ['LCC', CITY],
      [
        ['Total', 'Total value: the register', 17, 12, -5, 'difference'],
        ['Total', 'Drawn down: the register', 17, 12, -5, 'difference'],
        ['LCC', `In the register: ${BOTH.replace('May', 'may')}`, '', '', '', 'not checked'],
      ],
    ],
  ])('%s', (_, names, inRegister, expected) => {
    for (const way of both(printed(names, 7 + 5 * names.length)))
      expect(lines(way, register(...inRegister))).toEqual(expected);
  });

  test('what is wrong with it is one difference a figure', () => {
    const table = printed(['LCC'], 12).map((row, i) => (i === 1 ? ['Value', 7, 6, 13] : row));
    expect(lines(table, register('LCC'))).toContainEqual([
      'LCC',
      'Total value: the register',
      5,
      6,
      1,
      'rounding',
    ]);
    expect(lines(table, register('LCC'))!.filter(([where]) => where === 'LCC')).toHaveLength(1);
  });
});

test('an authority that is printed twice is not compared: which of its figures would be?', () => {
  const table = printed(['Blaby', 'Blaby DC'], 17);
  expect(lines(table, register('Blaby', 'Blaby'))).toEqual([
    ['Blaby', 'Printed twice', '', 'Blaby, Blaby DC', '', 'not checked'],
  ]);
});
