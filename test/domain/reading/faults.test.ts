/**
 * Kinds of sheets that were once read wrongly: of each the inputs that showed it, and others of the kind. "first": right
 * when first tried on the reader that mends the kind; "then": wrong at first, and mended.
 */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import type { MeasureKey } from '../../../src/domain/register/figures/measures';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { toPounds } from '../../../src/domain/money/pence';
import type { Block } from '../../../src/domain/sheet/block';

const cellOf = (text: string): unknown =>
  text.trim() === '' ? '' : /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text.trim();
/** `|` parts cells, `/` alone parts rows. */
const block = (text: string): Block => text.split(' / ').map((row) => row.split('|').map(cellOf));

const figure = (of: Block, measure: MeasureKey, authority: string | null): unknown => {
  const register = readRegister(of, { authority });
  if (!isRegister(register)) return register.code;
  const balance = balances(register).balance(measure, WHOLE);
  if (balance.kind === 'amount') return toPounds(balance.amount);
  return balance.kind === 'count' ? balance.count : 'N/A';
};
const codes = (of: Block, authority: string | null): string[] =>
  checkSheet(of, { authority }).findings.map(({ code }) => code);

type Case = readonly [when: 'first' | 'then', sheet: string, ...expected: (readonly [MeasureKey, unknown])[]];

const figures = (kind: string, authority: string | null, cases: readonly Case[]): void => {
  test.each(cases.map(([when, sheet, ...expected]) => [when, sheet, expected] as const))(
    `${kind} (%s right): %s`,
    (_, sheet, expected) => {
      for (const [measure, value] of expected)
        expect([measure, figure(block(sheet), measure, authority)]).toEqual([measure, value]);
    },
  );
};

figures('headings on two lines', null, [
  [
    'first',
    'Agreement|Authority|Value|Money held by||Total money| / |||Developers|Local Authority|Drawn down|Spent / 21/001|Blaby|1000|0|400|600|250 / 21/002|Melton|500|500|0|0|0',
    ['remaining', 1250],
    ['heldByAuthority', 400],
    ['rowsLeftOut', 0],
  ],
  [
    'first',
    '||Money held by||Total money|| / Agreement|Authority|Developers|Local Authority|Drawn down|Spent|Value / 21/001|Blaby|0|400|600|250|1000 / 21/002|Melton|500|0|0|0|500',
    ['value', 1500],
    ['heldByDeveloper', 500],
    ['spent', 250],
  ],
  [
    'first',
    'Agreement|Authority|Value|Where the money is|| / |||Developer|Council|Police / 22/7|Blaby|1200|0|500|700 / 22/8|Melton|600|600|0|0',
    ['heldByDeveloper', 600],
    ['heldByAuthority', 500],
    ['drawnDown', 700],
  ],
]);

figures('scale', null, [
  [
    'then',
    'All figures in £000s / Agreement|Authority|Value / 21/1|Blaby|450 / 21/2|Melton|60',
    ['value', 510_000],
  ],
  [
    'then',
    'Agreement|Authority|Value / 21/1|Blaby|450 / 21/2|Melton|60 / All figures in £000s',
    ['value', 510_000],
  ],
  ['first', 'Agreement|Authority|Value / ||£k / 21/1|Blaby|450 / 21/2|Melton|60', ['value', 510_000]],
  ['then', 'Agreement|Authority|Value (£000) / 21/1|Blaby|119.922 / 21/2|Melton|60.5', ['value', 180_422]],
  ['first', 'Agreement|Authority|Value £m / 21/1|Blaby|1.25 / 21/2|Melton|0.5', ['value', 1_750_000]],
  ['first', 'Agreement|Authority|Value (£000) / 21/1|Blaby|450000 / 21/2|Melton|60000', ['rowsLeftOut', 2]],
]);

figures('units in the row', null, [
  [
    'then',
    'S106 ref|LPA|Unit|Amount / A/1|Blaby|£|1000 / A/2|Blaby|dwellings|15',
    ['value', 1000],
    ['rowsLeftOut', 1],
  ],
  [
    'then',
    'S106 ref|LPA|Units|Amount / A/1|Blaby|0|1000 / A/2|Blaby||15',
    ['value', 1015],
    ['rowsLeftOut', 0],
  ],
]);

const LABELS = [
  ...[
    'Brought forward',
    'Carried forward',
    'B/fwd',
    'c/f',
    'Sum',
    'Overall',
    'Balance',
    'Tot.',
    'Summary',
    'Per ledger',
  ],
  ...[
    'Difference',
    'Less: returned',
    'Every head',
    'Whole district',
    'of which for policing',
    'Sub total',
    'In all',
  ],
  ...[
    'Balance b/f',
    'Opening balance',
    'Balance per Agresso',
    'Combined',
    'Grand sum',
    'Page total',
    'All agreements',
  ],
];
test.each(LABELS.flatMap((label) => ['Blaby', ''].map((authority) => [label, authority])))(
  'a line %s beside the authority %j is not counted',
  (label, authority) => {
    const of = block(
      `Agreement|Authority|Value / 21/001|Blaby|1000 / 21/002|Blaby|500 / ${label}|${authority}|1500`,
    );
    expect(figure(of, 'value', null)).toBe(1500);
  },
);

figures('the authority given is used after lines are told apart', 'Blaby', [
  [
    'first',
    'Agreement|Site|Value|Status / £||£| / North||| / 21/001|Land A|1000|Open / 21/002|Land B|500|Open / |Sub total|1500| / Agreement|Site|Value|Status / |0|0|Open / 0|0|0|0 / 21/003|Land C|500|Open',
    ['value', 2000],
    ['rowsLeftOut', 0],
  ],
  [
    'first',
    'Agreement|Authority|Value / 21/001|Blaby|1000 / 21/002||500',
    ['value', 1500],
    ['rowsLeftOut', 0],
  ],
  [
    'first',
    'Agreement|Site|Value / 22/7|Land A|1200 / Prepared by|J Smith| / Payroll no|48213|48213 / Contact|0116 222|',
    ['value', 1200],
    ['rowsLeftOut', 0],
  ],
  [
    'first',
    'Agreement No.|Planning permission|Contribution (£)|Spend by / 21/1|P/1/20|1000|31/03/2027 / 21/2|P/2/20|1500|31/03/2028',
    ['value', 2500],
  ],
]);

figures('what is no money, and what is no column', null, [
  ...[
    ...['Invoice number', 'Floor area', 'Telephone', 'Cost code', 'Index', 'Rate', 'Percentage', 'Pupils'],
    ...['Amount per dwelling', 'Dwellings', 'Postcode', 'UPRN', 'Interest rate', 'Ratio', 'No. of units'],
  ].map((heading): Case => [
    'first',
    `Agreement|Authority|${heading} / 21/1|Blaby|1000 / 21/2|Blaby|1500`,
    ['value', 'column-missing'],
  ]),
  [
    'first',
    'Agreement|Authority|Value / 21/1|Blaby|1000',
    ['outstanding', 'N/A'],
    ['remaining', 'N/A'],
    ['value', 1000],
  ],
  [
    'first',
    'Agreement|Authority|Value|To be used before / 22/7|Blaby|1200|46500 / 22/8|Blaby|1300|46600',
    ['value', 2500],
    ['heldByAuthority', 'N/A'],
  ],
]);

figures('money that is not placed, or placed by its words and the law', null, [
  [
    'first',
    'Agreement|Authority|Value|The council has|Police have had / 22/7|Blaby|1200|500|700 / 22/8|Melton|600|600|0',
    ['outstanding', 1100],
  ],
  [
    'first',
    'Agreement|Authority|Value|Pot A|Pot B £ / 22/7|Blaby|1200|500|700 / 22/8|Melton|600|600|0',
    ['outstanding', 'N/A'],
  ],
  [
    'then',
    'Agreement|Authority|Value|Spent by Police|Drawn down by police / 22/7|Blaby|1200|500|700',
    ['spent', 500],
    ['drawnDown', 700],
  ],
]);

figures('rows that are the sum of others', null, [
  [
    'first',
    'Agreement|Site|Authority|Value / 22/7|Land at Y|Blaby|1200 / 22/7|first part|Blaby|700 / 22/7|second part|Blaby|500 / 22/8|Z|Blaby|100',
    ['value', 1300],
    ['rowsLeftOut', 0],
  ],
  [
    'first',
    'Agreement|Site|Authority|Value / 22/7|Land at Y|Blaby|1200 / |first part|Blaby|700 / |second part|Blaby|500 / 22/8|Z|Blaby|100',
    ['value', 1300],
    ['rowsLeftOut', 0],
  ],
  [
    'first',
    'Agreement|Authority|Value / 22/7|Blaby|1200 / 22/8|Blaby|1300 / || / Project|Authority|Date paid / NATO|Blaby|45700',
    ['value', 2500],
  ],
]);

test.each<[string, string | null, string]>([
  [
    'Agreement|Obligation|Authority|Status|Amount / 21/1|P1|Blaby|secured|1000 / 21/1|P1|Blaby|received|1000 / 21/1|P1|Blaby|transferred|1000',
    null,
    'sheet-of-movements',
  ],
  [
    'Agreement|Authority|Amount|Balance / 22/7|Blaby|100|100 / 22/8|Blaby|200|300 / 22/9|Blaby|50|350 / 22/10|Blaby|-100|250',
    null,
    'running-balance',
  ],
])('movements are refused, with the reason: %s', (sheet, authority, code) => {
  expect(figure(block(sheet), 'value', authority)).toBe(code);
});

test.each<[string, string | null, string]>([
  ['Agreement|Authority|Value', null, 'no-rows'],
  [
    'Agreement|Authority|Value|Pot A|Pot B £ / 22/7|Blaby|1200|500|700 / 22/8|Melton|600|600|0',
    null,
    'column-question',
  ],
  ['Agreement|Authority|Value|Bond / 22/7|Blaby|1200|3 / 22/8|Melton|600|4', null, 'amounts-not-used'],
  ['Agreement|Authority|Value|Site / 22/7|Blaby|1200|#REF!', null, 'text-cell-error'],
  [
    'Agreement|Authority|Value / 22/7|Blaby|1200 / 22/8|Blaby|1300 / || / Project|Authority|Date paid / NATO|Blaby|45700',
    null,
    'other-table',
  ],
  [
    '22/1|Land at X|1200|700 / 22/2|Land at Y|1300|0 / ||| / Agreement|Value|Site|Spent / 22/7|1200|Land at Z|0 / 22/8|1300|Land at W|0',
    'Blaby',
    'rows-above-headings',
  ],
  ['Agreement|Authority|Value / ||£k / 21/1|Blaby|450', null, 'scale-read'],
  ['Agreement|Authority|Value / ||£ / 21/1|Blaby|450', null, 'units-row'],
  ['Agreement|Site|Value / North|| / 21/1|Land|450', 'Blaby', 'group-row'],
  ['Agreement|Authority|Value|Town / 21/1|Blaby|450|Enderby', null, 'column-understood'],
])('what there is to say is said: %s', (sheet, authority, code) => {
  expect(codes(block(sheet), authority)).toContain(code);
});

test('what the officer says of a column, by its place, beats all', () => {
  const of = block('Ref|Ref|Authority|Value / P1|21/001|Blaby|1000 / P2|21/001|Blaby|1500');
  expect(figure(of, 'value', null)).toBe('column-twice');
  const register = readRegister(of, { columnsAt: { 0: 'contribution', 1: 'agreement' } });
  expect(isRegister(register) && [register.header.columns.agreement, register.agreementCount]).toEqual([
    1, 1,
  ]);
});
