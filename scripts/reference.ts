/** The reference that people read, from the docstrings and the catalogue: docs/functions.md, docs/findings.md, help.html. */
import { REGISTER_EXAMPLES } from './register-examples';
import { TABLE_EXAMPLES } from './table-examples';
import { CATALOGUE, type FindingKind } from '../src/domain/findings/catalogue';
import { COLUMNS } from '../src/domain/sheet/columns';
import { NAMESPACE } from '../src/namespace';
import type { FunctionDoc } from './docstrings';

const kinds = Object.entries(CATALOGUE) as [string, FindingKind][];
const SEVERITIES = { error: 'Errors', warning: 'Warnings', note: 'Notes' } as const;

/** Values that show every wording of the catalogue at work. */
const EXAMPLE_VALUES = {
  ...{ column: 'Value', text: 'TBC', missing: 'Authority', first: 'Blaby', second: 'Melton', other: 12 },
  ...{ value: '£1,000.00', stages: '£900.00', difference: '£100.00', spent: '£500.00', drawnDown: '£400.00' },
  ...{
    candidates: 'Leicester City Council or Leicestershire County Council',
    expiry: '1 May 2020',
    agreed: '2 June 2021',
  },
  ...{ agreement: '21/00123/OUT', contribution: '2', printed: '£900.00', sum: '£1,000.00', count: 3 },
  ...{
    status: 'received',
    sheet: 'the contribution sheet',
    near: 'P/17/2338/2-dat',
    others: 12,
    number: '35118',
  },
  ...{
    named: 'agreement',
    content: 'contribution',
    held: 'purposes',
    repeated: 2,
    references: '2 references',
  },
  ...{ contributions: '2 contributions', out: '£500.00', in: '£400.00', cells: 2 },
  ...{ name: 'NW Leics', date: '5 June 2026', amount: '−£100.00', above: 3, heading: 'Paid to date' },
};

const STATUS_COLUMN = { column: 'contribution-funding-status', status: 'secured' };
const OWN_COLUMN = { column: 'developer-agreement-contribution' };
/** Values of their own for what would read oddly with the others. */
const OWN_EXAMPLES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  ...TABLE_EXAMPLES,
  ...REGISTER_EXAMPLES,
  'status-missing': STATUS_COLUMN,
  'status-unknown': { ...STATUS_COLUMN, text: 'pending' },
  'status-misspelt': { ...STATUS_COLUMN, text: 'recieved', status: 'received' },
  'status-definition': { ...STATUS_COLUMN, text: 'SECURED: the trigger clauses have been met' },
  'status-spelling': { ...STATUS_COLUMN, text: 'Secured' },
  'total-not-checked': { unread: 1 },
  'agreement-spelling': { agreement: 'P/17/0042', spellings: 'P / 17 / 0042 and p/17/0042' },
  'authority-near': { text: 'Blabby', near: 'Blaby', count: 3 },
  'status-given': STATUS_COLUMN,
  'status-to-confirm': { amount: '£13,629.17', status: 'spent' },
  'contribution-not-found': { text: 'P/17/2338/2-dac' },
  'agreement-for-contribution': { text: 'P/17/2338/2', of: 3 },
  'joined-by-agreement': { text: 'P/17/2338/2', near: 'P/17/2338/2-dac' },
  'sheet-of-another-kind': { kind: 'contribution' },
  'scale-read': { unit: 'thousands', text: '“£000”', example: '1,234', amount: '£1,234,000.00' },
  'group-row': { text: '“North of the district”' },
  'units-row': { text: '“£”' },
  'column-question': {
    column: 'Paid to date',
    candidates: 'Drawn down or Held by authority',
    text: '£21,910.00',
  },
  'amounts-with-sides': { heading: 'Balance', text: '79,377.83CR' },
  'stage-question': {
    heading: 'Paid?',
    why: 'it does not say whether the money is with the authority or with the police',
    candidates: 'Held by authority or Drawn down',
  },
  'stage-word-said': { columns: 'Status', text: 'In transit', column: 'Held by authority' },
  'stages-told-by-rows': {
    columns: 'Received? and Passed to police?',
    value: 'Amount (£)',
    text: 'Held by authority in 4 rows and Drawn down in 7 rows',
  },
  'sheet-not-joined': { kind: 'agreement', by: 'transaction' },
  'row-in-other-sheet': { text: 'P/17/2338/2-dac', sheet: 'Contributions 2023' },
  'reference-in-other-sheet': { text: 'P/17/2338/2-dac', sheet: 'Contributions 2023' },
  'receipt-in-future': { status: 'received', date: '1 April 2031' },
  'row-repeated': { text: '5, 9 and 12', other: 4, count: 3 },
  'invisible-characters': { ...OWN_COLUMN, text: 'P/17/2338/2-dac' },
  'agreement-not-found': { text: 'P/18/0662/2-dac', sheet: 'the agreement sheet', near: 'P/18/0662/2-da' },
  'joined-by-you': { text: 'P/17/2338/2-dac' },
  'joined-loosely': { text: '17/01853/CILADMIN 1', near: '17/01853/CILADMIN1' },
  'movement-not-placed': { amount: '£600.00', text: 'P/18/0284/2-dac' },
  'equal-instalments': { amount: '£300.00', count: 2 },
  'parent-missing': { ...OWN_COLUMN, parent: 'contribution' },
  'amounts-in-thousands': { column: 'Value (£000)' },
  'amount-column-missing': { text: 'Balance' },
  'money-not-read': { text: 'Balance', columns: 1 },
  'wrong-slot': { name: 'developer-agreement' },
  'column-content': { heading: OWN_COLUMN.column, text: 'health', column: 'Purpose' },
  'column-repeated': { heading: OWN_COLUMN.column, first: 'A', second: 'B', column: 'read as Contribution' },
  'column-by-content': { heading: 'Column D', column: 'Amount', text: '£21,910.00' },
  'heading-near': { heading: 'developer-agreement-contributon', column: 'Contribution' },
  'heading-is-sentence': { text: 'Do not change the column headings' },
  'amount-is-units': { column: 'amount', text: '12 Affordable houses' },
  'amount-missing': { column: 'amount' },
  'money-and-units': { text: '£300.00 and 1 for 1' },
  'units-only': { text: '30% of 79 dwellings' },
  'signs-mixed': { text: '−£38,690.50' },
  'signs-show-direction': { text: '−£1,386.20', status: 'spent' },
  'reference-repeated': { ...OWN_COLUMN, text: 'P/13/1826/2-dac on 3' },
  'date-formats-mixed': { column: 'start-date', text: '655 year first, 273 day first' },
  'date-in-reference': { ...OWN_COLUMN, text: 'Gilmorton35118', date: '23 February 1996' },
  'date-partial': { column: 'start-date', text: '2019-04' },
  'spent-over-received': { contribution: '14/01941/S106/11', difference: '£100.00' },
  'spent-without-receipt': { text: 'SU/56/03-OpenSpace' },
  'template-row': { text: '3_XX_XXXX_XX' },
  'definition-row': { text: 'SECURED: the trigger clauses have been met' },
  'nothing-written': { column: 'end-date', text: '-' },
  'purpose-unknown': { column: 'contribution-purpose', text: 'Tramway Interpretation' },
  'text-padded': OWN_COLUMN,
  'address-not-link': { column: 'document-url', text: 'Link' },
  'column-unnamed': { text: '£500.00 in column I' },
};

export const syntax = ({ id, parameters }: FunctionDoc): string =>
  `=${NAMESPACE}.${id}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;

export function functionsMarkdown(docs: readonly FunctionDoc[]): string {
  const list = docs.map((doc) => `| [${doc.id}](#${doc.id.toLowerCase()}) | ${doc.description} |`);
  return (
    [
      '# Functions',
      'Made from the docstrings of `src/functions` by `npm run docs`; do not edit.',
      ['| function | gives |', '|---|---|', ...list].join('\n'),
      ...docs.map(functionSection),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function functionSection(doc: FunctionDoc): string {
  const parameters = doc.parameters.map(
    (p) => `| ${p.name}${p.optional ? '' : ' (needed)'} | ${p.description} |`,
  );
  return [
    `## ${doc.id}`,
    `\`${syntax(doc)}\``,
    doc.description,
    ['| argument | |', '|---|---|', ...parameters].join('\n'),
    `**Gives.** ${doc.returns}`,
    `**Errors.** ${doc.throws}`,
    `**Notes.** ${doc.remarks}`,
    doc.examples.map(({ formula, note }) => `- \`${formula}\`${note ? `: ${note}` : ''}`).join('\n'),
  ].join('\n\n');
}

export function findingsMarkdown(): string {
  const sections = (['error', 'warning', 'note'] as const).flatMap((severity) => [
    `## ${SEVERITIES[severity]}`,
    ...kinds.filter(([, kind]) => kind.severity === severity).map(findingSection),
  ]);
  return (
    [
      '# Findings',
      'Made from the catalogue in `src/domain/findings/catalogue.ts` by `npm run docs`; do not edit.',
      'An error makes a row unusable: it is left out of every figure. After a warning or a note the row counts as it stands.',
      ...sections,
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function findingSection([code, kind]: [string, FindingKind]): string {
  const values = { ...EXAMPLE_VALUES, ...OWN_EXAMPLES[code] };
  return [
    `### ${code}`,
    `**${kind.title}.** ${kind.meaning}`,
    `Says, for example: ${kind.says(values)}`,
    `Remedy: ${kind.remedy(values)}`,
  ].join('\n\n');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const withCode = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** The help page: one section a function (#OUTSTANDING), the columns of a register, the findings, and #NAME?. */
export function helpPage(docs: readonly FunctionDoc[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'">
<title>S106 for Excel: help</title>
<link rel="icon" href="assets/icon-32.png">
<style>${HELP_STYLE}</style>
</head>
<body>
<main>
<h1>S106 for Excel</h1>
<p>Custom functions and a task pane for monitoring Section 106 contributions. Everything is read and worked out in your workbook: nothing is sent anywhere.</p>
<nav aria-label="On this page"><a href="#start">Getting started</a> <a href="#name">If cells show #NAME?</a> <a href="#columns">Columns of a register</a> <a href="#findings">Findings</a></nav>
<h2 id="start">Getting started</h2>
<p>Keep one row a contribution, in an Excel table with a heading row. Agreement, Authority and Value are needed; your own headings are understood where they are among those <a href="#columns">below</a>. Name the table Register, or choose it in the ${NAMESPACE} pane (Home tab, Section 106 group). Then type <code>=${NAMESPACE}.ROLLUP()</code> in an empty cell with room below it and to its right.</p>
<h2 id="name">If cells show #NAME?</h2>
<p>The add-in is not loaded in this Excel: the formulas are intact. Open the ${NAMESPACE} pane from the Home tab, or add it again (Home, Add-ins), then press Recalculate in the pane. Where the button is missing, ask your administrator to deploy S106 for Excel to you.</p>
<h2>Functions</h2>
<ul>${docs.map((doc) => `<li><a href="#${doc.id}">${doc.id}</a> ${escaped(doc.description)}</li>`).join('\n')}</ul>
${docs.map(functionHelp).join('\n')}
<h2 id="columns">Columns of a register</h2>
<p>Headings are compared ignoring case, punctuation and spaces.</p>
<table><thead><tr><th>Column</th><th>Also understood</th></tr></thead><tbody>
${Object.values(COLUMNS)
  .map(
    (c) =>
      `<tr><th scope="row">${c.name}${c.needed ? ' (needed)' : ''}</th><td>${escaped(c.synonyms.join(', '))}</td></tr>`,
  )
  .join('\n')}
</tbody></table>
<h2 id="findings">Findings</h2>
<p>After an error a row is left out of every figure; after a warning or a note it counts as it stands.</p>
<table><thead><tr><th>Finding</th><th>What it means</th></tr></thead><tbody>
${kinds.map(([code, kind]) => `<tr id="${code}"><th scope="row">${escaped(kind.title)}<br><code>${code}</code></th><td>${escaped(kind.meaning)}</td></tr>`).join('\n')}
</tbody></table>
</main>
</body>
</html>
`;
}

function functionHelp(doc: FunctionDoc): string {
  const rows = doc.parameters.map(
    (p) =>
      `<tr><th scope="row">${p.name}${p.optional ? '' : ' (needed)'}</th><td>${withCode(p.description)}</td></tr>`,
  );
  return `<section id="${doc.id}">
<h3>${doc.id}</h3>
<p>${withCode(doc.description)}</p>
<p><code>${escaped(syntax(doc))}</code></p>
<table><tbody>${rows.join('')}</tbody></table>
<p><b>Gives.</b> ${withCode(doc.returns)}</p>
<p><b>Errors.</b> ${withCode(doc.throws)}</p>
<p><b>Notes.</b> ${withCode(doc.remarks)}</p>
<ul>${doc.examples.map((e) => `<li><code>${escaped(e.formula)}</code> ${escaped(e.note)}</li>`).join('')}</ul>
</section>`;
}

const HELP_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { margin: 2rem 0 0.25rem; }
nav a { margin-right: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); font-size: 0.9rem; }
th { font-weight: 600; white-space: nowrap; }
code { font-family: Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; white-space: normal; }
ul { padding-left: 1.2rem; } li { margin: 0.2rem 0; }
@media (max-width: 30rem) { th { white-space: normal; } }
`;
