/** The smallest sheet that shows each finding of a council's sheet, and the rows that the sheets are made of. */
import type { CouncilMapping } from '../../../src/domain/council/council-sheet';
import { type FindingCode } from '../../../src/domain/findings/catalogue';
import { COUNCIL_KINDS } from '../../../src/domain/findings/council-catalogue';
import type { Block } from '../../../src/domain/sheet/block';

export const AGREEMENT = [
  'developer-agreement',
  'organisation',
  'start-date',
  'planning-application',
  'document-url',
];
export const CONTRIBUTION = [
  ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
  ...['units', 'entry-date', 'start-date', 'end-date'],
];
export const TRANSACTION = [
  ...['developer-agreement-transaction', 'developer-agreement-contribution', 'contribution-funding-status'],
  ...['amount', 'units', 'entry-date', 'start-date', 'end-date'],
];

export type Cells = Record<string, unknown>;
export const under =
  (headings: readonly string[], plain: Cells) =>
  (cells: Cells = {}): unknown[] =>
    headings.map((heading) => ({ ...plain, ...cells })[heading] ?? '');
export const DATES = { 'entry-date': '2020-03-26', 'start-date': '2020-01-31' };

/** A row without a fault under each of the three tables' headings. */
export const agreement = under(AGREEMENT, {
  'developer-agreement': 'A/1',
  organisation: 'local-authority-eng:BLA',
  'start-date': '2020-01-31',
  'planning-application': '19/0123/OUT',
  'document-url': 'https://example.gov.uk/1',
});
export const contribution = under(CONTRIBUTION, {
  ...DATES,
  'developer-agreement-contribution': 'C/1',
  'developer-agreement': 'A/1',
  'contribution-purpose': 'other',
  amount: 1000,
});
export const transaction = under(TRANSACTION, {
  ...DATES,
  'developer-agreement-transaction': 'T/1',
  'developer-agreement-contribution': 'C/1',
  'contribution-funding-status': 'received',
  amount: 1000,
});
export const T = (cells: Cells = {}): Block => [TRANSACTION, transaction(cells)];
export const C = (cells: Cells = {}): Block => [CONTRIBUTION, contribution(cells)];
export const ref = (reference: string) => ({ 'developer-agreement-transaction': reference });
export const of = (reference: string) => ({ 'developer-agreement-contribution': reference });
export const status = (word: string) => ({ 'contribution-funding-status': word });

export interface Reproducer {
  readonly block: Block;
  /** Where the finding is: row and column of the block. */
  readonly at: readonly [row: number | null, column: number | null];
  readonly name?: string;
  readonly mapping?: CouncilMapping;
  /** Today, where it matters: 43861 is 31 January 2020. */
  readonly asAt?: number;
  /** The sheet that it is joined to. */
  readonly beside?: Block;
  /** What it cannot avoid to show beside its own finding. */
  readonly also?: readonly FindingCode[];
}

export const [OWN, PARENT, STATUS, AMOUNT, UNITS, ENTRY, START] = [0, 1, 2, 3, 4, 5, 6];

/** The smallest sheet that shows each finding, with the row and column that it is about. */
export const REPRODUCERS: Record<keyof typeof COUNCIL_KINDS, Reproducer> = {
  'sheet-not-understood': { block: [['Hello', 'world']], at: [null, null] },
  'reference-missing': { block: T({ ...ref(''), ...of('') }), at: [1, OWN] },
  'amount-missing': { block: C({ amount: '' }), at: [1, AMOUNT] },
  'amount-column-missing': {
    block: [[...CONTRIBUTION.slice(0, 3), 'Balance'], contribution().slice(0, 4)],
    at: [1, null],
  },
  'amounts-in-thousands': {
    block: [
      [...CONTRIBUTION.slice(0, 3), 'Amount (£000)'],
      [...contribution().slice(0, 3), 450_000],
    ],
    at: [1, AMOUNT],
    also: ['column-by-content'],
  },
  'status-missing': { block: T(status('')), at: [1, STATUS] },
  'status-unknown': { block: T(status('unspent')), at: [1, STATUS] },
  'contribution-not-found': { block: T(of('C/2')), beside: C(), at: [1, PARENT] },
  'movement-not-placed': {
    block: T({ amount: 70 }),
    beside: [CONTRIBUTION, contribution(), contribution({ amount: 500 })],
    at: [1, PARENT],
  },
  'agreement-not-found': {
    block: C({ 'developer-agreement': 'A/2' }),
    beside: [AGREEMENT, agreement()],
    at: [1, PARENT],
  },
  'parent-missing': { block: T(of('')), at: [1, PARENT] },
  'wrong-slot': { block: T(), name: 'developer-agreement', at: [0, null] },
  'column-content': {
    block: [
      TRANSACTION,
      ...['highways', 'education', 'health'].map((purpose, i) =>
        transaction({ ...ref(`T/${i}`), ...of(purpose) }),
      ),
    ],
    at: [0, PARENT],
    also: ['parent-missing'],
  },
  'column-repeated': {
    block: [
      [...TRANSACTION, 'end-date'],
      [...transaction(), ''],
    ],
    at: [0, 8],
  },
  'amount-is-units': {
    block: [
      CONTRIBUTION,
      contribution({ units: '£' }),
      contribution({ ...of('C/2'), amount: 12, units: 'houses' }),
    ],
    at: [2, AMOUNT],
  },
  'money-and-units': { block: C({ units: 12 }), at: [1, UNITS] },
  'signs-mixed': {
    block: [TRANSACTION, transaction(), transaction({ ...ref('T/2'), amount: -5 })],
    at: [2, AMOUNT],
  },
  'reference-repeated': {
    block: [TRANSACTION, transaction(), transaction({ amount: 5 })],
    at: [1, OWN],
  },
  'status-misspelt': { block: T(status('recieved')), at: [1, STATUS] },
  'status-definition': { block: T(status('RECEIVED: the developer has paid')), at: [1, STATUS] },
  'date-formats-mixed': {
    block: [TRANSACTION, transaction(), transaction({ ...ref('T/2'), 'entry-date': '26/03/2020' })],
    at: [1, ENTRY],
  },
  'date-in-reference': { block: T({ ...ref('Mill Lane 43861'), 'start-date': '2020-01-31' }), at: [1, OWN] },
  'receipt-in-future': { block: T({ 'start-date': '2020-02-01' }), asAt: 43861, at: [1, START] },
  'spent-over-received': {
    block: [TRANSACTION, transaction(), transaction({ ...ref('T/2'), ...status('spent'), amount: 1000.01 })],
    at: [2, AMOUNT],
  },
  'spent-without-receipt': { block: T(status('spent')), at: [1, AMOUNT] },
  'status-to-confirm': {
    block: [
      TRANSACTION,
      transaction(of('C/1-Police')),
      transaction({ ...ref('T/2'), ...of('C/1-Police'), ...status('transferred') }),
    ],
    at: [2, STATUS],
  },
  'status-given': { block: T(status('')), mapping: { statusForAll: 'received' }, at: [1, STATUS] },
  'agreement-for-contribution': {
    block: T(of('A/1')),
    beside: [CONTRIBUTION, contribution(), contribution(of('C/2'))],
    at: [1, PARENT],
  },
  'joined-by-agreement': { block: T(of('A/1')), beside: C(), at: [1, PARENT] },
  'authority-as-said': {
    block: [
      ['Agreement', 'Authority', 'Value'],
      ['A/1', 'Blabby', 100],
    ],
    mapping: { authorities: { BLABBY: 'Blaby' } },
    also: ['stages-not-checked', 'expiry-not-given'],
    at: [1, 1],
  },
  'sheet-not-joined': { block: [AGREEMENT, agreement()], beside: T(), at: [null, null] },
  'row-in-other-sheet': { block: T(), beside: T(), at: [1, null] },
  'reference-in-other-sheet': { block: T({ amount: 5 }), beside: T(), at: [1, null] },
  'joined-by-you': {
    block: T(of('C/2')),
    beside: C(),
    mapping: { joins: { 'C/2': 'C/1' } },
    at: [1, PARENT],
  },
  'joined-loosely': { block: T(of('c-1')), beside: C(), at: [1, PARENT] },
  'equal-instalments': {
    block: [TRANSACTION, transaction(), transaction()],
    beside: [CONTRIBUTION, contribution(), contribution({ 'end-date': '2021-01-31' })],
    at: [2, null],
  },
  'signs-show-direction': {
    block: T({ ...status('returned'), amount: -5 }),
    at: [1, AMOUNT],
    also: ['spent-without-receipt'],
  },
  'money-not-read': {
    block: [
      [...CONTRIBUTION, 'Balance'],
      [...contribution(), 400],
    ],
    at: [0, 8],
  },
  'units-only': { block: C({ amount: '', units: 12 }), at: [1, UNITS] },
  'template-row': { block: [CONTRIBUTION, contribution(of('19_XX_XXXX')), contribution()], at: [1, null] },
  'definition-row': { block: [...T(), ['SPENT: the money has been spent']], at: [2, null] },
  'nothing-written': { block: T({ 'start-date': 'n/a' }), at: [1, START] },
  'date-partial': { block: T({ 'start-date': '2019-04' }), at: [1, START] },
  'status-spelling': { block: T(status(' Received')), at: [1, STATUS] },
  'purpose-unknown': { block: C({ 'contribution-purpose': 'Monitoring' }), at: [1, STATUS] },
  'text-padded': { block: T(of('C/1 ')), at: [1, PARENT] },
  'invisible-characters': { block: T(status('received\u200b')), at: [1, STATUS] },
  'address-not-link': { block: [AGREEMENT, agreement({ 'document-url': 'Link' })], at: [1, 4] },
  'heading-near': {
    block: T().map((row, i) =>
      i ? row : row.map((heading) => String(heading).replace('funding', 'fundng')),
    ),
    at: [0, STATUS],
  },
  'column-by-content': {
    block: T({ amount: '£10.00' }).map((row, i) =>
      i ? row : row.map((heading) => (heading === 'amount' ? 'Column D' : heading)),
    ),
    at: [0, AMOUNT],
    also: ['amount-as-text'],
  },
  'heading-is-sentence': {
    block: [
      ['Do not change these headings, please', ...TRANSACTION],
      ['', ...transaction()],
    ],
    at: [0, 0],
  },
  'column-unnamed': { block: [TRANSACTION, [...transaction(), 'slipped']], at: [1, 8] },
};

/** Findings of a register that a council's sheet shows too. */
export const SHARED = {
  'amount-not-a-number': { block: C({ amount: 'TBC' }), at: [1, AMOUNT] },
  'amount-two-figures': { block: C({ amount: '£60k - £70k' }), at: [1, AMOUNT] },
  'amount-part-of-a-penny': { block: C({ amount: 0.125 }), at: [1, AMOUNT] },
  'amount-too-large': { block: C({ amount: 1e16 }), at: [1, AMOUNT] },
  'amount-true-or-false': { block: C({ amount: true }), at: [1, AMOUNT] },
  'amount-excel-error': { block: C({ amount: '#REF!' }), at: [1, AMOUNT] },
  'amount-below-nil': { block: C({ amount: -5 }), at: [1, AMOUNT] },
  'amount-as-text': { block: C({ amount: '£1,000.00' }), at: [1, AMOUNT] },
  'date-not-read': { block: C({ 'start-date': 'on signing' }), at: [1, START] },
  'date-impossible': { block: C({ 'start-date': '1900-01-00' }), at: [1, START] },
  'date-out-of-range': { block: C({ 'start-date': '2917-01-31' }), at: [1, START] },
  'date-excel-error': { block: C({ 'start-date': '#N/A' }), at: [1, START] },
  'date-ambiguous': { block: C({ 'start-date': '05/06/2019' }), at: [1, START] },
  'row-repeated': { block: [TRANSACTION, transaction(), transaction()], at: [2, null] },
  'title-row': { block: [['Section 106'], ...C()], at: [0, null] },
  'header-repeated': { block: [...C(), CONTRIBUTION, contribution(of('C/2'))], at: [2, null] },
  'total-row': { block: [...C(), ['Total', '', '', 1000]], at: [2, null] },
  'note-row': { block: [...C(), ['As supplied by the council.']], at: [2, null] },
  'blank-rows': { block: [...C(), [], contribution(of('C/2'))], at: [2, null] },
} as const satisfies Partial<Record<FindingCode, Reproducer>>;
