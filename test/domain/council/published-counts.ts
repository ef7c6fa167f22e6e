/** What each published sheet comes to, and how many findings it has of each code: no more, as a false alarm is a defect. */
import { kindOf, type FindingCode } from '../../../src/domain/findings/catalogue';
import type { Severity } from '../../../src/domain/findings/finding';

export interface FileCounts {
  readonly kind: 'agreement' | 'contribution' | 'transaction';
  /** Rows with anything in them under the headings, and those of them that count. */
  readonly rows: number;
  readonly taken: number;
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
}

export const COUNTS: Readonly<Record<string, FileCounts>> = {
  'adur/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 22,
    taken: 14,
    findings: { 'date-ambiguous': 2, 'units-only': 1 },
  },
  'adur/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 9,
    taken: 9,
    findings: { 'spent-without-receipt': 1, 'date-ambiguous': 2 },
  },
  'adur/developer-agreement.csv': { kind: 'agreement', rows: 8, taken: 8, findings: { 'date-ambiguous': 2 } },
  'amber-valley/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 63,
    taken: 45,
    findings: {
      'amount-missing': 1,
      'money-and-units': 1,
      'units-only': 1,
      'date-ambiguous': 2,
      'purpose-unknown': 1,
    },
  },
  'amber-valley/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 63,
    taken: 44,
    findings: { 'amount-missing': 1, 'money-and-units': 1, 'units-only': 1, 'date-ambiguous': 2 },
  },
  'amber-valley/developer-agreement.csv': {
    kind: 'agreement',
    rows: 14,
    taken: 14,
    findings: { 'date-ambiguous': 2 },
  },
  'blaby/developer-agreement.csv': {
    kind: 'agreement',
    rows: 11,
    taken: 11,
    findings: { 'date-ambiguous': 2 },
  },
  'boston/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 10,
    taken: 2,
    findings: { 'units-only': 1, 'amount-as-text': 1 },
  },
  'boston/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 11,
    taken: 3,
    findings: { 'spent-without-receipt': 1, 'status-spelling': 1, 'units-only': 1 },
  },
  'boston/developer-agreement.csv': {
    kind: 'agreement',
    rows: 11,
    taken: 11,
    findings: { 'text-padded': 2 },
  },
  'braintree/developer-agreement-contribution.csv': {
    kind: 'transaction',
    rows: 71,
    taken: 71,
    findings: {
      'wrong-slot': 1,
      'column-content': 1,
      'parent-missing': 1,
      'reference-repeated': 1,
      'text-padded': 1,
      'status-spelling': 1,
    },
  },
  'braintree/developer-agreement-transaction.csv': {
    kind: 'agreement',
    rows: 35,
    taken: 35,
    findings: { 'wrong-slot': 1, 'reference-repeated': 1 },
  },
  'braintree/developer-agreement.csv': {
    kind: 'contribution',
    rows: 40,
    taken: 40,
    findings: { 'wrong-slot': 1, 'reference-repeated': 1, 'column-unnamed': 1, 'purpose-unknown': 1 },
  },
  'charnwood/developer-agreement-contribution.xlsx': {
    kind: 'contribution',
    rows: 93,
    taken: 93,
    findings: { 'reference-repeated': 1, 'row-repeated': 2, 'purpose-unknown': 1 },
  },
  'charnwood/developer-agreement-transaction.xlsx': {
    kind: 'transaction',
    rows: 93,
    taken: 0,
    findings: {
      'status-missing': 1,
      'reference-repeated': 1,
      'row-repeated': 2,
      'money-and-units': 1,
      'column-unnamed': 1,
    },
  },
  'charnwood/developer-agreement.xlsx': {
    kind: 'agreement',
    rows: 21,
    taken: 21,
    findings: { 'blank-rows': 1 },
  },
  'cheltenham/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 52,
    taken: 50,
    findings: { 'date-ambiguous': 2, 'amount-as-text': 1, 'units-only': 1 },
  },
  'cheltenham/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 46,
    taken: 46,
    findings: { 'spent-without-receipt': 1, 'date-ambiguous': 2 },
  },
  'cheltenham/developer-agreement.csv': {
    kind: 'agreement',
    rows: 20,
    taken: 20,
    findings: { 'date-ambiguous': 2 },
  },
  'east-herts/developer-agreement-contribution.xlsx': {
    kind: 'contribution',
    rows: 61,
    taken: 48,
    findings: {
      'amount-missing': 1,
      'reference-repeated': 1,
      'column-unnamed': 1,
      'template-row': 1,
      'note-row': 2,
      'nothing-written': 2,
      'units-only': 1,
      'blank-rows': 1,
      'text-padded': 1,
    },
  },
  'east-herts/developer-agreement-transaction.xlsx': {
    kind: 'transaction',
    rows: 65,
    taken: 19,
    findings: {
      'status-missing': 1,
      'amount-missing': 1,
      'column-repeated': 1,
      'status-definition': 4,
      'reference-repeated': 1,
      'spent-without-receipt': 1,
      'column-unnamed': 1,
      'template-row': 1,
      'definition-row': 6,
      'nothing-written': 2,
      'units-only': 1,
      'blank-rows': 1,
      'text-padded': 1,
    },
  },
  'east-herts/developer-agreement.xlsx': {
    kind: 'agreement',
    rows: 15,
    taken: 14,
    findings: { 'column-unnamed': 1, 'template-row': 1, 'nothing-written': 1, 'text-padded': 1 },
  },
  'epsom-ewell/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 133,
    taken: 130,
    findings: {
      'amount-missing': 1,
      'date-formats-mixed': 2,
      'row-repeated': 1,
      'date-ambiguous': 2,
      'purpose-unknown': 1,
      'amount-as-text': 1,
      'text-padded': 2,
    },
  },
  'epsom-ewell/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 191,
    taken: 108,
    findings: {
      'amount-missing': 1,
      'status-missing': 1,
      'reference-repeated': 1,
      'text-padded': 2,
      'status-spelling': 1,
      'date-ambiguous': 2,
      'amount-as-text': 1,
    },
  },
  'epsom-ewell/developer-agreement.csv': {
    kind: 'agreement',
    rows: 29,
    taken: 28,
    findings: { 'template-row': 1, 'date-ambiguous': 2, 'text-padded': 1 },
  },
  'erewash/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 66,
    taken: 52,
    findings: { 'amount-is-units': 1, 'amount-as-text': 1 },
  },
  'erewash/developer-agreement.csv': {
    kind: 'agreement',
    rows: 14,
    taken: 14,
    findings: { 'date-ambiguous': 1 },
  },
  'gloucester/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 11,
    taken: 9,
    findings: { 'date-ambiguous': 1, 'amount-as-text': 1, 'units-only': 1 },
  },
  'gloucester/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 12,
    taken: 12,
    findings: { 'reference-repeated': 1 },
  },
  'gloucester/developer-agreement.csv': {
    kind: 'agreement',
    rows: 7,
    taken: 7,
    findings: { 'date-ambiguous': 1 },
  },
  'harborough/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 209,
    taken: 93,
    findings: {
      'amount-missing': 1,
      'date-in-reference': 1,
      'reference-repeated': 1,
      'purpose-unknown': 1,
      'text-padded': 2,
    },
  },
  'hertfordshire/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 195,
    taken: 195,
    findings: {
      'reference-repeated': 1,
      'row-repeated': 2,
      'title-row': 1,
      'heading-is-sentence': 1,
      'text-padded': 1,
      'purpose-unknown': 1,
    },
  },
  'hertfordshire/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 928,
    taken: 928,
    findings: {
      'reference-repeated': 1,
      'date-formats-mixed': 2,
      'spent-without-receipt': 1,
      'row-repeated': 1,
      'spent-over-received': 2,
      'title-row': 1,
      'text-padded': 2,
      'date-ambiguous': 2,
    },
  },
  'hertfordshire/developer-agreement.csv': {
    kind: 'agreement',
    rows: 42,
    taken: 42,
    findings: { 'title-row': 1, 'column-unnamed': 1, 'address-not-link': 1, 'text-padded': 1 },
  },
  'isle-of-wight/developer-agreement-contribution_2021-03-25.csv': {
    kind: 'contribution',
    rows: 252,
    taken: 161,
    findings: { 'amount-missing': 1, 'units-only': 1 },
  },
  'isle-of-wight/developer-agreement-contribution_2021-05-14.csv': {
    kind: 'contribution',
    rows: 266,
    taken: 169,
    findings: { 'amount-missing': 1, 'units-only': 1 },
  },
  'isle-of-wight/developer-agreement-transaction_2021-03-25.csv': {
    kind: 'transaction',
    rows: 121,
    taken: 121,
    findings: { 'date-out-of-range': 2 },
  },
  'isle-of-wight/developer-agreement-transaction_2021-04-13.csv': {
    kind: 'transaction',
    rows: 124,
    taken: 124,
    findings: { 'date-out-of-range': 2 },
  },
  'isle-of-wight/developer-agreement_2021-03-25.csv': {
    kind: 'agreement',
    rows: 159,
    taken: 159,
    findings: {},
  },
  'norfolk/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 46,
    taken: 44,
    findings: {
      'money-and-units': 1,
      'row-repeated': 1,
      'amount-as-text': 1,
      'date-ambiguous': 2,
      'units-only': 1,
    },
  },
  'norfolk/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 147,
    taken: 145,
    findings: {
      'date-formats-mixed': 1,
      'reference-repeated': 1,
      'status-spelling': 1,
      'date-ambiguous': 2,
      'amount-as-text': 1,
      'blank-rows': 1,
      'note-row': 2,
    },
  },
  'norfolk/developer-agreement.csv': {
    kind: 'agreement',
    rows: 17,
    taken: 17,
    findings: { 'date-ambiguous': 2, 'text-padded': 1 },
  },
  'north-tyneside/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 469,
    taken: 469,
    findings: {
      'row-repeated': 1,
      'reference-repeated': 1,
      'date-impossible': 1,
      'amount-below-nil': 1,
      'text-padded': 2,
      'purpose-unknown': 1,
      'nothing-written': 1,
      'amount-as-text': 1,
    },
  },
  'north-tyneside/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 243,
    taken: 239,
    findings: {
      'reference-repeated': 1,
      'spent-over-received': 1,
      'amount-as-text': 1,
      'status-spelling': 1,
      'signs-show-direction': 1,
      'units-only': 1,
    },
  },
  'north-tyneside/developer-agreement.csv': {
    kind: 'agreement',
    rows: 123,
    taken: 123,
    findings: { 'text-padded': 2, 'address-not-link': 2 },
  },
  'south-hams/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 23,
    taken: 17,
    findings: {
      'reference-repeated': 1,
      'purpose-unknown': 1,
      'date-ambiguous': 2,
      'units-only': 1,
      'text-padded': 1,
    },
  },
  'south-hams/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 47,
    taken: 47,
    findings: {
      'signs-mixed': 2,
      'spent-without-receipt': 1,
      'spent-over-received': 1,
      'column-unnamed': 1,
      'date-ambiguous': 2,
      'signs-show-direction': 1,
    },
  },
  'south-hams/developer-agreement.csv': {
    kind: 'agreement',
    rows: 13,
    taken: 13,
    findings: { 'column-unnamed': 1, 'date-ambiguous': 1 },
  },
  'south-northants/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 26,
    taken: 20,
    findings: { 'money-and-units': 1, 'units-only': 1 },
  },
  'south-northants/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 86,
    taken: 86,
    findings: {
      'spent-without-receipt': 1,
      'reference-repeated': 1,
      'spent-over-received': 2,
      'signs-mixed': 1,
      'column-unnamed': 1,
      'signs-show-direction': 2,
      'amount-as-text': 1,
    },
  },
  'south-northants/developer-agreement.csv': {
    kind: 'agreement',
    rows: 4,
    taken: 4,
    findings: { 'column-unnamed': 1 },
  },
  'tonbridge-malling/developer-agreement-contribution.csv': {
    kind: 'contribution',
    rows: 224,
    taken: 169,
    findings: { 'amount-missing': 1, 'reference-repeated': 1, 'row-repeated': 16, 'units-only': 1 },
  },
  'tonbridge-malling/developer-agreement-transaction.csv': {
    kind: 'transaction',
    rows: 4,
    taken: 3,
    findings: { 'amount-missing': 1, 'reference-repeated': 1 },
  },
  'tonbridge-malling/developer-agreement.csv': {
    kind: 'agreement',
    rows: 21,
    taken: 21,
    findings: { 'reference-repeated': 1 },
  },
};

/** What the README of the sheets says is odd in a file, under the codes that find it. */
export const ODDITIES: Readonly<Record<string, readonly FindingCode[]>> = {
  'charnwood/developer-agreement-transaction.xlsx': [
    'status-missing',
    'reference-repeated',
    'money-and-units',
  ],
  'charnwood/developer-agreement-contribution.xlsx': ['reference-repeated', 'row-repeated'],
  'charnwood/developer-agreement.xlsx': ['blank-rows'],
  'blaby/developer-agreement.csv': ['date-ambiguous'],
  'harborough/developer-agreement-contribution.csv': ['date-in-reference', 'amount-missing'],
  'east-herts/developer-agreement-transaction.xlsx': [
    ...([
      'nothing-written',
      'template-row',
      'definition-row',
      'status-definition',
      'column-repeated',
    ] as const),
  ],
  'east-herts/developer-agreement-contribution.xlsx': ['nothing-written', 'template-row', 'note-row'],
  'east-herts/developer-agreement.xlsx': ['template-row', 'nothing-written'],
  'hertfordshire/developer-agreement-contribution.csv': ['title-row', 'heading-is-sentence'],
  'hertfordshire/developer-agreement-transaction.csv': ['title-row', 'date-formats-mixed', 'date-ambiguous'],
  'hertfordshire/developer-agreement.csv': ['title-row', 'address-not-link'],
  'north-tyneside/developer-agreement-transaction.csv': [
    ...(['amount-as-text', 'signs-show-direction', 'status-spelling'] as const),
  ],
  'north-tyneside/developer-agreement-contribution.csv': ['date-impossible', 'nothing-written'],
  'epsom-ewell/developer-agreement.csv': ['template-row'],
  'epsom-ewell/developer-agreement-transaction.csv': ['text-padded', 'status-spelling'],
  'erewash/developer-agreement-contribution.csv': ['amount-is-units'],
  'norfolk/developer-agreement-contribution.csv': ['amount-as-text', 'money-and-units'],
  'norfolk/developer-agreement-transaction.csv': ['status-spelling', 'note-row'],
  'braintree/developer-agreement.csv': ['wrong-slot'],
  'braintree/developer-agreement-contribution.csv': ['wrong-slot', 'column-content'],
  'braintree/developer-agreement-transaction.csv': ['wrong-slot'],
  'south-northants/developer-agreement-transaction.csv': [
    ...(['signs-show-direction', 'signs-mixed', 'amount-as-text', 'column-unnamed'] as const),
  ],
  'south-hams/developer-agreement-transaction.csv': ['signs-mixed', 'signs-show-direction', 'column-unnamed'],
  'isle-of-wight/developer-agreement-transaction_2021-03-25.csv': ['date-out-of-range'],
};

const HEADINGS = ['File', 'Read as', 'Rows', 'Taken', 'Set aside', 'Errors', 'Warnings', 'Notes', 'Findings'];

/** The counts as docs/council-sheets.md has them: "amount-missing" for one finding of a code, "row-repeated (2)" for two. */
export function countsTable(): string {
  const lines = Object.entries(COUNTS).map(([file, { kind, rows, taken, findings }]) => {
    const found = Object.entries(findings) as [FindingCode, number][];
    const of = (severity: Severity): number =>
      found.reduce((sum, [code, count]) => sum + (kindOf(code).severity === severity ? count : 0), 0);
    const codes = found.map(([code, count]) => (count === 1 ? code : `${code} (${count})`)).join(', ');
    const counts = [rows, taken, rows - taken, of('error'), of('warning'), of('note')];
    return [file, `${kind}s`, ...counts, codes || 'none'].join(' | ');
  });
  const rule = HEADINGS.map((_, index) => (index > 1 && index < 8 ? '--:' : '---'));
  return [HEADINGS.join(' | '), rule.join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
}

/** "54 files, 5,086 rows, 4,387 taken, 699 set aside; 14 errors, 93 warnings, 150 notes" */
export function countsInAll(): string {
  const all = Object.values(COUNTS);
  const sum = (of: (counts: FileCounts) => number): string =>
    all.reduce((total, counts) => total + of(counts), 0).toLocaleString('en-GB');
  const found = (severity: Severity): string =>
    sum(({ findings }) =>
      (Object.entries(findings) as [FindingCode, number][]).reduce(
        (total, [code, count]) => total + (kindOf(code).severity === severity ? count : 0),
        0,
      ),
    );
  const rows = `${sum(({ rows: of }) => of)} rows, ${sum(({ taken }) => taken)} taken`;
  const aside = `${sum((of) => of.rows - of.taken)} set aside`;
  return `${all.length} files, ${rows}, ${aside}; ${found('error')} errors, ${found('warning')} warnings, ${found('note')} notes`;
}
