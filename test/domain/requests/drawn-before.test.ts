/** What is paid and was drawn down before is not drawn down twice. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { drawnBefore } from '../../../src/domain/requests/drawn-before';
import { HEADINGS, registerOf } from '../reading';
import { bookOf, tableOf, type Asked } from './made';

const SENT = serialFromDate({ year: 2026, month: 3, day: 2 })!;
const registerWith = (held: number, drawnDown: number) =>
  registerOf([
    HEADINGS,
    ['P/1', 'C1', 'Blaby', 'Site', '', held + drawnDown, 0, 0, held, drawnDown, 0, '', ''],
    ['P/2', '', 'Blaby', 'Site', '', 50, 0, 0, 50, 0, 0, '', ''],
  ]);
const agreed: Asked = { request: 'R1', contribution: 'C1', amount: 100, status: 'Agreed', sent: SENT };
const movement = (date: number, amount: number, reference = '', contribution = 'C1'): unknown[] => {
  const row: Record<string, unknown> = { date, agreement: 'P/1', contribution, movement: 'Drawn down' };
  return Object.keys(MOVEMENTS.columns).map((key) => ({ ...row, amount, reference })[key] ?? '');
};
const before = (held: number, drawnDown: number, moved: readonly unknown[][] | null, ...asked: Asked[]) => {
  const book = bookOf(registerWith(held, drawnDown), ...asked);
  return drawnBefore(book, book.requests[0]!, moved && tableOf(MOVEMENTS, ...moved));
};

test('money that the register has as drawn down, and the authority no longer holds', () => {
  expect(before(0, 100, null, agreed)).toEqual({ unclaimed: 10_000, isGone: true, movement: null });
  expect(before(900, 100, null, agreed)).toMatchObject({ isGone: false });
});

test.each<[string, number, number, Asked[]]>([
  ['too little is drawn down', 900, 99.99, [agreed]],
  [
    'it is another request’s',
    900,
    150,
    [agreed, { ...agreed, request: 'R2', amount: 60, status: 'Paid', paidAmount: 60 }],
  ],
  ['the register has no such contribution', 0, 100, [{ ...agreed, contribution: 'C9' }]],
  ['all is paid', 0, 100, [{ ...agreed, status: 'Paid', paidAmount: 100 }]],
])('none where %s', (_, held, drawnDown, asked) => {
  expect(before(held, drawnDown, null, ...asked)).toBeNull();
});

test('what was paid of it in part is not left to pay', () => {
  const part = { ...agreed, paidAmount: 60 };
  expect(before(0, 100, null, part)).toMatchObject({ unclaimed: 4_000, isGone: true });
});

test.each<[string, unknown[], boolean]>([
  ['of just so much, since it was sent', movement(SENT, 100), true],
  ['with another reference', movement(SENT + 3, 100, 'BACS 5512'), true],
  ['before it was sent', movement(SENT - 1, 100), false],
  ['of another amount', movement(SENT + 3, 99.99), false],
  ['of a request', movement(SENT + 3, 100, 'R2, remittance 7'), false],
])('a drawdown %s', (_, row, isFound) => {
  const asked = [agreed, { ...agreed, request: 'R2', amount: 1, status: 'Draft' }];
  expect(before(900, 100, [row], ...asked)!.movement !== null).toBe(isFound);
});
