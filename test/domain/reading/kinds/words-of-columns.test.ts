/** Which column some headings are, beside others and by what stands under them. */
import { understandSheet } from '../../../../src/domain/reading/understand-sheet';
import { block } from './trying';

const keysOf = (sheet: string): (string | null)[] =>
  understandSheet(block(sheet))!.columns.map(({ key }) => key);

const ROWS = '/ A/1|19/01813|100.5 / A/2|18/00017|50 / A/3|20/01111|70';

test.each([
  [`Agreement number|Case number|Value ${ROWS}`, ['agreement', 'application', 'value']],
  [`Deed|Case ref|Sum secured ${ROWS}`, ['agreement', 'application', 'value']],
  [`S106 ref|Case no|Contribution amount ${ROWS}`, ['agreement', 'application', 'value']],
  // Alone it is how the agreement is known; beside the application's own it is none.
  ['Case number|Site|Value / A/1|X|100.5 / A/2|Y|50 / A/3|Z|70', ['agreement', 'site', 'value']],
  [
    'Case number|Planning application|Agreement|Value / C1|19/1|A/1|100.5 / C2|19/2|A/2|50 / C3|19/3|A/3|70',
    [null, 'application', 'agreement', 'value'],
  ],
  [
    'Agreement|Falls due|Value / A/1|Before the 50th occupation|100.5 / A/2|On commencement|50 / A/3|Prior to first use|70',
    ['agreement', 'trigger', 'value'],
  ],
  [
    'Agreement|Fell due|Value / A/1|17/02/2015|100.5 / A/2|18/02/2015|50 / A/3|19/02/2015|70',
    ['agreement', 'triggerDate', 'value'],
  ],
  [
    'Agreement|When it falls due|Value / A/1|First occupation|100.5 / A/2|On commencement|50 / A/3|First use|70',
    ['agreement', 'trigger', 'value'],
  ],
  ['Agreement|Value|Falls due (£) / A/1|100.5|100.5 / A/2|50|0 / A/3|70|70', ['agreement', 'value', null]],
  [
    'Agreement|Breakdown|Value / A/1|Police premises|100.5 / A/2|Police vehicles|50 / A/3|Policing infrastructure|70',
    ['agreement', 'purpose', 'value'],
  ],
  ['Agreement|Breakdown|Value / A/1|60|100.5 / A/2|30|50 / A/3|20|70', ['agreement', null, 'value']],
  [
    'Agreement|Development to which it relates|Value / A/1|Mill Lane, Upton|100.5 / A/2|Park Road|50 / A/3|The Green|70',
    ['agreement', 'site', 'value'],
  ],
  [
    'Agreement|Site to which the sum relates|Value / A/1|Mill Lane, Upton|100.5 / A/2|Park Road|50 / A/3|The Green|70',
    ['agreement', 'site', 'value'],
  ],
])('%s', (sheet, keys) => {
  expect(keysOf(sheet)).toEqual(keys);
});
