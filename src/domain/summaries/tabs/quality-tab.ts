import { kindOf, type FindingCode } from '../../findings/catalogue';
import type { Finding, Severity } from '../../findings/finding';
import { countBySeverity, remedy, says } from '../../findings/report';
import { checkRegister } from '../../register/checks/check-register';
import type { Register } from '../../register/register';
import { columnOfHeading, normalHeading } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { count, headings, liveHint, text } from './cells';
import { contributionKey, rowsByIndex } from './row-keys';
import type { SummaryTab, TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead } from './tab-head';
import { counted, whereOf } from '../../register/figures/words';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };
const NOTES_COLUMN = 5;

/** Everything that checking finds in the register: counted by kind, then each with its cell and its remedy. */
export function qualityTab(context: TabContext): SummaryTab {
  const { register } = context;
  const findings = checkRegister(register);
  const draft = new TabDraft('quality', NOTES_COLUMN);
  putHead(draft, 'quality', context);
  draft.blank();
  putGroups(draft, findings);
  draft.put([text('Each finding', 'subtitle')]);
  const headingRow = draft.putHeadings(headings(['Cell', 'Severity', 'Finding', 'What it says', 'Remedy']));
  const keyOf = findingKeys(register);
  for (const found of findings) {
    const { severity, title } = kindOf(found.code);
    const cells = [
      text(whereOf(register.place, found)),
      text(SEVERITY[severity], severity === 'error' ? 'warning' : 'text'),
      text(title, 'text wrapped'),
      text(says(found), 'text wrapped'),
      text(remedy(found), 'text wrapped'),
    ];
    draft.put(cells, keyOf(found));
  }
  if (findings.length === 0)
    draft.put([text(`No findings. ${counted(register.rowCount, 'row')}, all counted.`)]);
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    draft.put([liveHint('findings', `=${context.namespace}.VALIDATE()`)]);
  }
  return draft.finish({
    headline: headlineOf(register, findings),
    labelColumns: [0, 2],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: [26, 11, 26, 54, 54, 40],
    headingRow,
  });
}

/** The headings of the table of kinds. */
export const QUALITY = { finding: 'Finding', severity: 'Severity', findings: 'Findings' } as const;

/** How many findings there are of each kind, in the order in which they are listed. */
function putGroups(draft: TabDraft, findings: readonly Finding[]): void {
  const countOf = new Map<FindingCode, number>();
  for (const { code } of findings) countOf.set(code, (countOf.get(code) ?? 0) + 1);
  draft.put([text('Findings by kind', 'subtitle')]);
  draft.putHeadings([
    ...headings([QUALITY.finding, QUALITY.severity]),
    ...headings([], [QUALITY.findings]),
    ...headings(['What it means']),
  ]);
  for (const [code, findingCount] of countOf) {
    const { severity, title, meaning } = kindOf(code);
    const cells = [text(title, 'text wrapped'), text(SEVERITY[severity]), count(findingCount)];
    draft.put([...cells, text(meaning, 'text wrapped')], `kind ${code}`);
  }
  draft.rule();
  draft.put([text('All findings', 'text total'), text(''), count(findings.length, true)], 'kind total');
  draft.blank();
}

/** A finding's key: its code, its column, and its contribution wherever that is; or else its wording. */
function findingKeys(register: Register): (found: Finding) => string {
  const rows = rowsByIndex(register);
  return (found) => {
    const { code, rowIndex, columnIndex } = found;
    const heading = columnIndex === null ? '' : shownText(register.header.headings[columnIndex]);
    const column = columnOfHeading(heading) ?? normalHeading(heading);
    const row = rowIndex === null ? undefined : rows.get(rowIndex);
    const what = row === undefined ? says(found) : contributionKey(register, row);
    return `${code} | ${column} | ${what}`;
  };
}

function headlineOf({ leftOutCount }: Register, findings: readonly Finding[]): string {
  const { warning, note } = countBySeverity(findings);
  const notes = note === 0 ? '' : `, ${counted(note, 'note')}`;
  return `${counted(leftOutCount, 'row')} left out, ${counted(warning, 'warning')}${notes}`;
}
