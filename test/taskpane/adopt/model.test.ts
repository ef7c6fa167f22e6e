import { adoptableList } from '../../../src/domain/register/read/adoptable-list';
import { adoptModel } from '../../../src/taskpane/adopt/model';
import type { ListFound } from '../../../src/workbook/register/adopt-list';

const BLOCK = [
  ['Log', '', '', '', ''],
  ['Reference', 'Local Authority', 'Total Value', 'Money held', 'Spend by'],
  ['P/1', 'Charnwood', 100, 40, 46112],
  ['P/2', 'Blaby', 'TBC', 0, 46112],
  ['Total', '', 100, 40, ''],
];
const PLACE = { sheetId: '1', sheet: 'My log', topIndex: 2, leftIndex: 1, rowCount: 5, columnCount: 5 };
const found = (block: unknown[][] = BLOCK): ListFound => ({
  place: PLACE,
  block,
  list: adoptableList(block, PLACE)!,
});
const draft = (headings = {}, block?: unknown[][]) => ({ found: found(block), headings, showsAll: false });

test('the address, the rows, what each heading is read as with a first value, and what is left out', () => {
  const model = adoptModel(draft());
  expect(model.address).toBe("'My log'!B4:F6");
  expect(model.lines.map(({ heading, sample, readAs }) => [heading, sample, readAs])).toContainEqual([
    'Spend by',
    '31 Mar 2026',
    'expiryDate',
  ]);
  expect(model.lines.find(({ readAs }) => readAs === 'value')!.sample).toMatch(/^£[\d,]+\.\d\d$/);
  expect(model.notes[0]).toMatchObject({ severity: 'error', cell: { sheet: 'My log', address: 'D6' } });
  expect(model.notes[model.notes.length - 1]!.text).toContain('Row 7');
  expect(model.refusal).toBeNull();
});

test('without a needed heading it cannot be used, and says so; chosen again it can', () => {
  expect(adoptModel(draft({ 'Total Value': 'none' })).refusal).not.toBeNull();
  expect(adoptModel(draft({ 'Total Value': 'none', 'Money held': 'value' })).refusal).toBeNull();
});

test('headings that Excel writes anew are named', () => {
  const twice = [...BLOCK.map((row) => [...row])];
  twice[1] = ['Reference', 'Local Authority', 'Total Value', 'Remark', 'Remark'];
  expect(adoptModel(draft({}, twice)).notes.some(({ text }) => text.includes('Remark2'))).toBe(true);
});
