/** What each published sheet comes to, and how many findings it has of each code: no more, as a false alarm is a defect. */
import { kindOf, type FindingCode } from '../../../src/domain/findings/catalogue';
import type { Severity } from '../../../src/domain/findings/finding';
import type { FileCounts } from './file-counts';
import { FIRST_COUNTS } from './published-counts-first';
import { LAST_COUNTS } from './published-counts-last';

export const COUNTS: Readonly<Record<string, FileCounts>> = { ...FIRST_COUNTS, ...LAST_COUNTS };

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
export function countsTable(counts = COUNTS): string {
  const lines = Object.entries(counts).map(([file, { kind, rows, taken, findings }]) => {
    const found = Object.entries(findings) as [FindingCode, number][];
    const of = (severity: Severity): number =>
      found.reduce((sum, [code, count]) => sum + (kindOf(code).severity === severity ? count : 0), 0);
    const codes = found.map(([code, count]) => (count === 1 ? code : `${code} (${count})`)).join(', ');
    const numbers = [rows, taken, rows - taken, of('error'), of('warning'), of('note')];
    return [file, `${kind}s`, ...numbers, codes || 'none'].join(' | ');
  });
  const rule = HEADINGS.map((_, index) => (index > 1 && index < 8 ? '--:' : '---'));
  return [HEADINGS.join(' | '), rule.join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
}

/** "54 files, 5,086 rows, 4,387 taken, 699 set aside; 14 errors, 93 warnings, 150 notes" */
export function countsInAll(counts = COUNTS): string {
  const all = Object.values(counts);
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
