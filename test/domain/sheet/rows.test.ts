import { findHeader, type Header } from '../../../src/domain/reading/header';
import { kindOfRow } from '../../../src/domain/reading/line-kinds';
import { isPlainTotalLabel, isTotalLabel } from '../../../src/domain/sheet/line-labels';
import { blockOf, HEADINGS, rowOf, type Cells } from '../reading';

const kindOf = (row: unknown[]) => {
  const block = blockOf(row);
  return kindOfRow(block, findHeader(block) as Header, 1);
};

test.each([
  ...[
    'Total',
    'TOTAL',
    ' total ',
    'Totals',
    'Total:',
    'Grand total',
    'Grand Total:',
    'Sub-total',
    'Subtotal',
  ],
  ...[
    'Sub total',
    'Overall total',
    'Total Blaby',
    'Blaby total',
    'Blaby sub-total',
    'Total (all)',
    'Total 2024/25',
  ],
])('%j labels a total', (label) => {
  expect(isTotalLabel(label)).toBe(true);
});

test.each<unknown>([
  ...['Totally', 'Totaliser', 'P/19/1234', 'Subtotalled', '', null, 5, true, 'Total-station', 'Tot'],
])('%j labels none', (label) => {
  expect(isTotalLabel(label)).toBe(false);
});

test.each<[string, boolean]>([
  ['Total', true],
  ['Grand total:', true],
  ['Blaby total', true],
  ['Local sub-total', true],
  ['Total Fitness', false],
  ['Total 2024/25', false],
  ['Fitness', false],
])('%j can be nothing but a total: %p', (label, plain) => {
  expect(isPlainTotalLabel(label)).toBe(plain);
});

describe('rows that are no contributions', () => {
  test.each<[string, unknown[], string]>([
    ['nothing', [], 'blank'],
    ['blanks', ['', null, undefined, '\u00a0'], 'blank'],
    ['a total in the first column', rowOf({ Agreement: 'Total', Value: 5 }), 'total'],
    ['a total under Authority', rowOf({ Authority: 'Grand total', Value: 5 }), 'total'],
    ['a total further right', rowOf({ Site: 'TOTAL', Value: 5 }), 'total'],
    ['a total of one authority', rowOf({ Agreement: 'Total', Authority: 'Blaby', Value: 5 }), 'total'],
    ['a total with its name', rowOf({ Agreement: 'Total Blaby', Authority: 'Blaby', Value: 5 }), 'total'],
    [
      'a total with its name first',
      rowOf({ Agreement: 'Blaby total', Authority: 'Blaby', Value: 5 }),
      'total',
    ],
    ['another spelling', rowOf({ Agreement: 'Total NW Leics', Authority: 'NWLDC', Value: 5 }), 'total'],
    ['a total that names no authority', rowOf({ Agreement: 'Total 2024/25', Value: 5 }), 'total'],
    ['a total under both keys', rowOf({ Agreement: 'Total', Authority: 'Total', Value: 5 }), 'total'],
    ['a total with a count beside it', rowOf({ Agreement: 'Total', Contribution: 17, Value: 5 }), 'total'],
    ['the headings again', HEADINGS, 'header'],
    ['most of the headings', rowOf(Object.fromEntries(HEADINGS.slice(0, 9).map((h) => [h, h]))), 'header'],
    ['a footnote', rowOf({ Agreement: 'Figures are as supplied by the councils.' }), 'note'],
    ['a note', rowOf({ Site: 'Note 1' }), 'note'],
    ['a source', rowOf({ Agreement: 'Source: the panel' }), 'note'],
    ['an asterisk', rowOf({ Contribution: '* provisional' }), 'note'],
    ['the end', rowOf({ Agreement: 'End of register' }), 'note'],
    ['End', rowOf({ Agreement: 'END' }), 'note'],
  ])('%s', (_, row, kind) => {
    expect(kindOf(row)).toBe(kind);
  });
});

describe('contributions that look like something else', () => {
  const complete: Cells = {
    Authority: 'Blaby',
    Value: 60000,
    Site: 'Land off Hinckley Road',
    'Expiry date': 46000,
  };
  test.each<[string, unknown[]]>([
    ['an agreement called Total Fitness', rowOf({ ...complete, Agreement: 'Total Fitness' })],
    ['with its reference', rowOf({ ...complete, Agreement: 'Total Fitness', Contribution: 'C1' })],
    ['the same without an authority', rowOf({ ...complete, Agreement: 'Total Fitness', Authority: '' })],
    [
      'what may be either (and is then left out, with an error)',
      rowOf({ Agreement: 'Total Fitness', Authority: 'Blaby', Value: 5 }),
    ],
    [
      'three headings among a row of other things',
      rowOf({ ...complete, Agreement: 'Agreement', Authority: 'Authority', Site: 'Site' }),
    ],
    ['two headings', rowOf({ Agreement: 'Agreement', Authority: 'Authority' })],
    ['a site called Total', rowOf({ ...complete, Agreement: 'A1', Site: 'Total garage' })],
    [
      'a site called Total and no keys but the agreement',
      rowOf({ Agreement: 'A1', Site: 'Total', Value: 5 }),
    ],
    ['a note in a row', rowOf({ ...complete, Agreement: 'Note 5' })],
    ['a lone reference', rowOf({ Agreement: 'P/19/1234' })],
    ['a lone reference that starts like End', rowOf({ Agreement: 'Enderby/19/1234' })],
    ['a lone reference that starts like Note', rowOf({ Agreement: 'Notedale/1' })],
    ['a lone reference that starts like Source', rowOf({ Agreement: 'Sourceford/2' })],
    ['a lone authority', rowOf({ Authority: 'North West Leicestershire District Council' })],
    ['a lone value', rowOf({ Value: 60000 })],
    ['a lone value in words', rowOf({ Value: 'to be agreed later' })],
    ['a lone error of Excel', rowOf({ Agreement: '#REF!' })],
    ['an unlabelled sum', rowOf({ Value: 60000, Spent: 5 })],
    ['no agreement', rowOf({ ...complete })],
    ['no authority', rowOf({ ...complete, Agreement: 'A1', Authority: '' })],
  ])('%s', (_, row) => {
    expect(kindOf(row)).toBe('contribution');
  });
});
