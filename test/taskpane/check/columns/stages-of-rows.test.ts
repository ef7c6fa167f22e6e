/** What Columns asks of a column that may show which stage the one amount of each row is in, and what an answer makes of it. */
import { checkSheet } from '../../../../src/domain/council/check-sheet';
import { standardRows } from '../../../../src/domain/council/standardise';
import { toPounds } from '../../../../src/domain/money/pence';
import { askedOf } from '../../../../src/taskpane/check/columns/questions';
import {
  columnNames,
  mappingOn,
  withColumn,
  type ColumnMeaning,
  type ColumnsSaidNow,
} from '../../../../src/taskpane/check/columns/said';
import { shownHeader } from '../../../../src/taskpane/check/columns/shown-header';
import { AS_AT } from '../../registers';
import { block } from '../../../domain/reading/kinds/trying';

const NOTHING: ColumnsSaidNow = { columns: {}, repeated: {}, saidOn: {}, placed: {} };
const place = { sheetId: '{S}', sheet: 'Q2', topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 };
const sheet = (headings: string, ...cells: string[]) =>
  block(
    `Ref|Site|Amount (£)|${headings}${cells.map((cell, n) => ` / 1/${n + 1}|a${n}|${n + 1}00|${cell}`).join('')}`,
  );

const asks = (of: ReturnType<typeof sheet>, said = NOTHING) =>
  askedOf({ block: of, place }, said, said.placed, 'Blaby').columns.map(({ heading, answers }) =>
    [heading, ...answers.map(({ key }) => key)].join(' '),
  );

function answered(of: ReturnType<typeof sheet>, columnIndex: number, key: ColumnMeaning) {
  const names = columnNames(shownHeader(of, {}).columns.map(({ heading }) => heading));
  const said = withColumn(NOTHING, names, columnIndex, key, AS_AT);
  const checked = checkSheet(of, { mapping: mappingOn(of, said, said.placed), authority: 'Blaby' });
  const sum = (of_: 'heldByAuthority' | 'drawnDown') => {
    const amounts = standardRows(checked, 'Blaby').map((row) => row.amounts[of_]);
    return amounts.includes(undefined)
      ? null
      : amounts.reduce<number>((all, amount) => all + toPounds(amount!), 0);
  };
  return {
    held: sum('heldByAuthority'),
    drawn: sum('drawnDown'),
    left: asks(of, said),
    codes: checked.findings.map(({ code }) => code),
  };
}

const PAID = sheet('Paid?', 'Y', 'N', 'Y', 'N');

test('“Paid?” is asked once, and an answer is all that it takes', () => {
  expect(asks(PAID)).toEqual(['Paid? heldByAuthority drawnDown none']);
  expect(answered(PAID, 3, 'heldByAuthority')).toMatchObject({ held: 400, drawn: 0, left: [] });
  expect(answered(PAID, 3, 'drawnDown')).toMatchObject({ held: null, drawn: 400, left: [] });
  expect(answered(PAID, 3, 'none')).toMatchObject({ held: null, drawn: null, left: [] });
});

test('beside what went to the police it can only be what came in', () => {
  const both = sheet('Paid?|Transferred to police?', 'Y|N', 'N|N', 'Y|Y', 'N|N');
  expect(asks(both)).toEqual(['Paid? heldByAuthority none']);
  expect(answered(both, 3, 'heldByAuthority')).toMatchObject({ held: 100, drawn: 300, left: [] });
});

test('blank cells beside Yes and No mean No where it is said that the column is read', () => {
  const gaps = sheet('Received?|Passed to police?', 'Y|', 'N|N', 'Y|Y', 'N|');
  expect(asks(gaps)).toEqual(['Passed to police? drawnDown none']);
  expect(answered(gaps, 4, 'drawnDown')).toMatchObject({ held: 100, drawn: 300, left: [] });
});

test('of one word that is not known its stage is asked, and that it was said is told', () => {
  const words = sheet('Status', 'Not due', 'Held by council', 'Paid to PCC', 'In transit');
  expect(asks(words)).toEqual(['Status notStarted heldByDeveloper heldByAuthority drawnDown none']);
  const after = answered(words, 3, 'heldByAuthority');
  expect(after).toMatchObject({ held: 600, drawn: 300, left: [] });
  expect(after.codes).toContain('stage-word-said');
  // An answer for one word is none for two.
  const two = sheet('Status', 'Not due', 'Held by council', 'Paid to PCC', 'In transit', 'With legal');
  expect(answered(two, 3, 'heldByAuthority')).toMatchObject({ held: null, drawn: null });
});

test('days of what may still come are asked, also where they come as numbers', () => {
  const days = sheet('Payment date', '43900', '', '43910', '');
  expect(asks(days)).toEqual(['Payment date heldByAuthority drawnDown none']);
  expect(answered(days, 3, 'drawnDown')).toMatchObject({ held: null, drawn: 400, left: [] });
});

test('amounts that the officer places are amounts, whatever is between them', () => {
  const amounts = sheet('Pot', '100', '', 'tbc', '40');
  expect(answered(amounts, 3, 'drawnDown').codes).not.toContain('stages-told-by-rows');
});
