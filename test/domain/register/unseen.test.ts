/** Characters that nobody sees are no part of what a register's cells say, and that there were some is said. */
import { balances, type Scope } from '../../../src/domain/register/figures/balance';
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { blockOf, COLUMN, drawn, registerOf, rowOf } from '../reading';

const value = (block: unknown[][], of: string): unknown => {
  const all = balances(registerOf(block));
  const scope = all.scopeOf(of);
  return ['whole', 'authority', 'agreement'].includes(scope.kind)
    ? all.balance('value', scope as Scope)
    : scope.kind;
};

test('an agreement that stands once with a mark of direction is one agreement, with its whole sum', () => {
  const block = blockOf(drawn('A/1', 'Blaby', 5), drawn('A/1\u200e', 'Blaby', 7));
  expect(value(block, 'A/1')).toMatchObject({ amount: 1200 });
  expect(value(block, '\u202aA/1\u202c')).toMatchObject({ amount: 1200 });
});

test('so is an authority, and a total’s label is one all the same', () => {
  const block = blockOf(
    drawn('A/1', 'Bla\u00adby District Council', 5),
    drawn('A/2', 'Blaby\ufeff', 7),
    rowOf({ Agreement: 'Total\u200b', Value: 12 }),
  );
  expect(value(block, 'Blaby')).toMatchObject({ amount: 1200 });
  expect(registerOf(block).leftOutCount).toBe(0);
});

test.each(['Closed\u200b', '\u2060Closed', 'Clo\u00adsed', '\u200fClosed\u200f', 'Lapsed\u2064'])(
  'the status %j closes a contribution',
  (Status) => {
    expect(Array.from(registerOf(blockOf(drawn('A/1', 'Blaby', 5, { Status }))).open)).toEqual([0]);
  },
);

test('one finding a column says so, and names the first row', () => {
  const block = blockOf(
    drawn('A/1', 'Blaby', 5),
    drawn('A/2\u200b', 'Blaby', 5, { 'Expiry date': '1/2/2030\u200e' }),
    drawn('A/3\u2063', 'Blaby', 5, { Value: '\u202a5.00\u202c' }),
  );
  const found = checkRegister(registerOf(block)).filter(({ code }) => code === 'invisible-characters');
  expect(found.map(({ columnIndex, rows }) => [columnIndex, rows])).toEqual([
    [COLUMN['Agreement'], [2, 3]],
    [COLUMN['Expiry date'], [2]],
    [COLUMN['Value'], [3]],
  ]);
});

test('accents, dashes and pound signs are seen, and not told', () => {
  const block = blockOf(drawn('É/1 – a', 'King’s Lynn', 5, { Site: 'Café, £5' }));
  expect(checkRegister(registerOf(block)).map(({ code }) => code)).not.toContain('invisible-characters');
});
