import { checkOf, readCheck, RULES, type Rule } from '../../../src/domain/published/checks';

const ALL = Object.keys(RULES) as Rule[];

test.each(ALL)('what is written of %s is read back, alone and of a measure', (rule) => {
  expect(readCheck(checkOf(rule).check)).toEqual({ rule, of: '' });
  for (const measure of ['Total value', 'Received', 'Odd: name'])
    expect(readCheck(checkOf(rule, measure).check)).toEqual({ rule, of: measure });
});

test('what was typed over is no check', () => {
  for (const text of [
    '',
    'the register?',
    ': the register',
    'Total value: not an amount',
    'Value less spent',
  ])
    expect(readCheck(text)).toBeNull();
});
