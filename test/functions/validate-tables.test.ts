/** VALIDATE of the Movements table, and of a general ledger's export. */
import { day, movementsBlock } from '../domain/movements/made';
import { callNow, records, underEveryBlank } from './calling';

const START = day(31, 3, 2024);
const codes = (block: unknown[][]) =>
  records(callNow('VALIDATE', block)).map((row) => [row.Row, row.Column, row.Code]);

underEveryBlank(() => {
  test('the Movements table', () => {
    const secured = { date: START, agreement: 'P/1', movement: 'Secured', amount: 100 };
    expect(callNow('VALIDATE', movementsBlock([secured]))).toEqual([['No findings']]);
    const rows = [secured, { ...secured, movement: 'Recieved', amount: 50 }, { ...secured, amount: -7 }];
    expect(codes(movementsBlock(rows))).toEqual([
      [3, 'Movement', 'movement-unknown'],
      [4, 'Amount', 'reversal-unmatched'],
    ]);
  });

  test('a general ledger’s export', () => {
    const headings = ['Posting date', 'Journal', 'Nominal', 'Debit', 'Credit'];
    const good = [START, 'J1', '4711', 5, ''];
    expect(callNow('VALIDATE', [headings, good])).toEqual([['No findings']]);
    expect(codes([headings, good, [START, 'J2', '4711', '', ''], ['soon', 'J3', '4711', 5, '']])).toEqual([
      [3, 'Debit', 'gl-amount-missing'],
      [4, 'Posting date', 'cell-not-a-date'],
    ]);
  });
});
