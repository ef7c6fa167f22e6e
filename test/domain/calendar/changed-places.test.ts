/** Columns of dates that an Excel which reads the month first has opened: day and month of some have changed places. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { checkTable } from '../../../src/domain/checks/check-tables';
import { says } from '../../../src/domain/findings/report';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { blockOf, drawn, registerOf } from '../reading';

const on = (day: number, month: number, year = 2029) => serialFromDate({ day, month, year })!;
/** 03/04, 05/06 and 10/02 as such an Excel has them, and two that stayed text. */
const TURNED = [on(4, 3), on(6, 5), on(2, 10), '31/03/2029', '25/12/2029'];

const register = (...dates: unknown[]) =>
  checkRegister(
    registerOf(blockOf(...dates.map((date, n) => drawn(`A/${n}`, 'Blaby', n + 1, { 'Expiry date': date })))),
  );
const movements = (...dates: unknown[]) =>
  checkTable(
    [
      ['Date', 'Agreement', 'Movement', 'Amount', 'Project'],
      ...dates.map((date, n) => [date, `A/${n}`, 'Secured', n + 1, '']),
    ],
    MOVEMENTS,
    null,
    { register: null, projects: null, asAt: on(1, 1, 2030) },
  ).findings;
const codes = (found: readonly { readonly code: string }[]): string[] =>
  found.map(({ code }) => code).filter((code) => code === 'date-formats-mixed');

describe.each([
  ['a register', register],
  ['a table of movements', movements],
])('%s', (_, check) => {
  test.each<[string, unknown[]]>([
    ['three and two', TURNED],
    ['two and three', [on(4, 3), on(6, 5), '31/03/2029', '25/12/2029', '14.06.2029']],
    ['with days that say nothing', [...TURNED, on(5, 5), '', 'TBC', '5 June 2029']],
    ['two-figure years and dashes', [on(1, 4), on(2, 10), on(12, 1), '31-03-29', '30-09-29']],
  ])('%s are told', (__, dates) => {
    expect(codes(check(...dates))).toEqual(['date-formats-mixed']);
  });

  test.each<[string, unknown[]]>([
    ['one date to Excel after the 12th', [...TURNED, on(31, 3)]],
    ['one text of a day that it would have turned', [...TURNED, '03/04/2029']],
    ['all are dates to Excel', [on(4, 3), on(6, 5), on(2, 10), on(1, 4), on(1, 9)]],
    ['all are text', ['31/03/2029', '25/12/2029', '14/06/2029', '13/06/2029', '30/06/2029']],
    ['too few to tell', [on(4, 3), on(6, 5), '31/03/2029', '25/12/2029']],
    ['one that is text', [on(4, 3), on(6, 5), on(2, 10), on(1, 4), '25/12/2029']],
  ])('%s: nothing is told of places', (__, dates) => {
    expect(codes(check(...dates))).toEqual([]);
  });
});

test('says how many may be wrong', () => {
  const found = register(...TURNED).find(({ code }) => code === 'date-formats-mixed')!;
  expect(says(found)).toBe(
    'Expiry date holds dates written in several ways: 3 are dates to Excel, none after the 12th of its month, and 2 are text, all after it. Day and month of the 3 may have changed places.',
  );
});

test('text in a table that can be read two ways is told, once a column', () => {
  const found = movements('03/04/2029', '05/06/2029', on(31, 3));
  const told = found.filter(({ code }) => code === 'date-ambiguous');
  expect(told.map(says)).toEqual([
    'Date holds 2 dates that could be read two ways, for example 03/04/2029, read as 3 April 2029.',
  ]);
});
