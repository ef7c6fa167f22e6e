/** What Columns says under each column. */
import { checkSheet } from '../../../../src/domain/council/check-sheet';
import { columnsModel } from '../../../../src/taskpane/check/columns/model';
import type { CheckedPart, ColumnsDraft } from '../../../../src/taskpane/check/state';
import { AS_AT } from '../../registers';

test('a column that is asked for a word of its heading is not said to hold something else', () => {
  const block = [
    ['Reference', 'Site', 'Value', 'Permit expires'],
    ['21/1', 'Oak Farm', 9000, 46_400],
    ['21/2', 'Mill Lane', 8000, 46_500],
    ['21/3', 'The Green', 7000, 46_600],
  ];
  const place = { sheetId: '{A}', sheet: 'A', topIndex: 0, leftIndex: 0, rowCount: 4, columnCount: 4 };
  const checked = checkSheet(block, { name: 'A', place, authority: 'Blaby' });
  const source: CheckedPart['source'] = { kind: 'sheet', sheetId: place.sheetId };
  const part: CheckedPart = { id: 'A', source, place, block, checked, findings: checked.findings, fixes: [] };
  const draft: ColumnsDraft = {
    ...{ partId: 'A', columns: {}, repeated: {}, placed: {}, saidOn: {} },
    ...{ statusForAll: null, drawnDown: [], isRemembered: false, isAnswered: false },
  };
  const { lines } = columnsModel(part, draft, { authority: 'Blaby', isRegister: false }, AS_AT);
  expect(lines[3]!.note).toBe('Its heading leaves open what it is.');
});
