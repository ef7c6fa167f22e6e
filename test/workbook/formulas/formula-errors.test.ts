import { callsIn } from '../../../src/workbook/formulas/formula-calls';
import { forgetAnswer, noteAnswer, onErrorsChanged } from '../../../src/workbook/formulas/formula-errors';
import { messageOf } from '../../../src/workbook/formulas/formula-messages';

const error = (message: string, shows = '#VALUE!') => ({ message, shows });
const range = (address: string) => ({ address });
const value = (one: string | number | null) => ({ address: null, value: one });

describe('calls in a formula', () => {
  test.each([
    ['=S106.OUTSTANDING()', [['OUTSTANDING']]],
    ['=ROUND(S106.OUTSTANDING("a, b)",B1:C2),2)', [['OUTSTANDING', '"a, b)"', 'B1:C2']]],
    ['=s106.balance("x",,\'S106.ROLLUP(\'!A1)', [['BALANCE', '"x"', '', "'S106.ROLLUP('!A1"]]],
    ['=_xldudf_S106_ROLLUP({1,2},Register[[#All],[A,B]])', [['ROLLUP', '{1,2}', 'Register[[#All],[A,B]]']]],
    ['=S106.BALANCE(IF(A1,"x","y"))+S106.ROLLUP()', [['BALANCE', 'IF(A1,"x","y")'], ['ROLLUP']]],
    ['="S106.ROLLUP()"', []],
    ['=XS106.ROLLUP()', []],
    ['=S106.ROLLUP("', [['ROLLUP', '"']]],
  ])('%s', (formula, calls) => {
    expect(callsIn(formula).map((call) => [call.name, ...call.arguments])).toEqual(calls);
  });
});

describe('the message of a cell', () => {
  const keys = ['one', 'other'];
  afterEach(() => keys.forEach(forgetAnswer));

  test('by function, addresses and values', () => {
    noteAnswer('one', 'OUTSTANDING', [range('Summary!A2'), value(null)], [error('No Blabby.', '#N/A')]);
    noteAnswer('other', 'OUTSTANDING', [value('Melton'), value(null)], [error('TBC.')]);
    expect(messageOf('=S106.OUTSTANDING($A$2)', '#N/A', 'Summary')).toBe('No Blabby.');
    expect(messageOf('=S106.OUTSTANDING(A2)', '#N/A', 'Other')).toBeNull();
    expect(messageOf('=S106.OUTSTANDING(Summary!A2,)', '#N/A', 'Other')).toBe('No Blabby.');
    expect(messageOf('=S106.OUTSTANDING("Melton")', '#VALUE!', 'Summary')).toBe('TBC.');
    expect(messageOf('=S106.OUTSTANDING("Melton")', '#N/A', 'Summary')).toBeNull();
    expect(messageOf('=S106.REMAINING("Melton")', '#VALUE!', 'Summary')).toBeNull();
  });

  test('an argument that is worked out may be any; of two messages none is said', () => {
    noteAnswer('one', 'OUTSTANDING', [value('X')], [error('X?', '#N/A')]);
    expect(messageOf('=S106.OUTSTANDING(LEFT(A1,1))', '#N/A', 'S')).toBe('X?');
    noteAnswer('other', 'OUTSTANDING', [value('Y')], [error('Y?', '#N/A')]);
    expect(messageOf('=S106.OUTSTANDING(LEFT(A1,1))', '#N/A', 'S')).toBeNull();
    expect(messageOf('=S106.OUTSTANDING("Y")', '#N/A', 'S')).toBe('Y?');
  });

  test('it is the current one, and gone with the call; each change is told', () => {
    let reported = 0;
    onErrorsChanged(() => void reported++);
    const message = () => messageOf('=S106.ROLLUP()', '#VALUE!', 'S');
    noteAnswer('one', 'ROLLUP', [], [error('First.')]);
    noteAnswer('one', 'ROLLUP', [], [error('First.')]);
    expect([message(), reported]).toEqual(['First.', 1]);
    noteAnswer('one', 'ROLLUP', [], [error('Second.')]);
    expect([message(), reported]).toEqual(['Second.', 2]);
    noteAnswer('one', 'ROLLUP', [], []);
    expect([message(), reported]).toEqual([null, 3]);
    noteAnswer('one', 'ROLLUP', [], [error('Third.')]);
    forgetAnswer('one');
    expect([message(), reported]).toEqual([null, 5]);
  });

  test('so many calls are known at most', () => {
    for (let n = 0; n < 3000; n++) noteAnswer(n, 'BALANCE', [value(n)], [error(`${n}`)]);
    expect(messageOf('=S106.BALANCE(2999)', '#VALUE!', 'S')).toBe('2999');
    expect(messageOf('=S106.BALANCE(3)', '#VALUE!', 'S')).toBeNull();
    for (let n = 0; n < 3000; n++) forgetAnswer(n);
  });
});
