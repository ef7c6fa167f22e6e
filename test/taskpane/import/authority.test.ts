import { checkSheet } from '../../../src/domain/council/check-sheet';
import { leftOutTexts } from '../../../src/taskpane/import/elsewhere';
import { importLines } from '../../../src/taskpane/import/lines';
import { compare, notCompared, REGISTER_HEADINGS, seenRegister, sourceOf } from './sheets';

const HEADINGS = ['Agreement', 'Contribution', 'Authority', 'Value', 'Held by authority'];
const REGISTER = [
  ['A/1', 'C1', 'Blaby', '', '', 1000, 0, 1000, 0, 0, 'Open'],
  ['A/2', 'C1', 'Charnwood', '', '', 2000, 0, 2000, 0, 0, 'Open'],
  ['A/3', 'C1', 'Wealden', '', '', 3000, 0, 3000, 0, 0, 'Open'],
];

function checkedAs(authority: string, rows: unknown[][]): Parameters<typeof compare> {
  const place = { sheet: 'Charnwood Q4', topIndex: 0, leftIndex: 0 };
  const checked = checkSheet([HEADINGS, ...rows], { place, authority });
  return [sourceOf([checked], authority), seenRegister(REGISTER, REGISTER_HEADINGS)];
}

describe('rows that name another authority than the sheet was checked as', () => {
  test('are in no line, as they would stand in the register twice', () => {
    const found = compare(
      ...checkedAs('Charnwood', [
        ['A/1', 'C1', 'Blaby District Council', 1000, 500],
        ['A/2', 'C1', 'Charnwood BC', 2000, 500],
        ['A/3', 'C1', 'Wealden', 3000, 500],
      ]),
    );
    expect(importLines(found).map(({ kind, title }) => [kind, title])).toEqual([['changed', 'A/2']]);
    expect(leftOutTexts(found)).toEqual([
      '2 rows of Charnwood Q4 name Blaby and Wealden, not Charnwood, and are not in the lines below.',
    ]);
  });

  test('a sheet of nothing else is not compared, and what to do is said', () => {
    expect(notCompared(...checkedAs('Charnwood', [['A/1', 'C1', 'Blaby', 1000, 500]]))).toEqual({
      text: '1 row of Charnwood Q4 names Blaby, and the sheet was checked as Charnwood.',
      more: 'Choose Blaby on Check. Where that column does not say who holds the money, take it out under Columns. Nothing was written.',
    });
  });

  test('a name that is neither known nor in the register is only another way to write it', () => {
    const found = compare(...checkedAs('Charnwood', [['A/2', 'C1', 'Borough Offices', 2000, 500]]));
    expect(found.lines.map(({ kind }) => kind)).toEqual(['changed']);
    expect(leftOutTexts(found)).toEqual([]);
  });
});
