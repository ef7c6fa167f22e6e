import { kindOf, type FindingCode } from '../../../domain/findings/catalogue';
import { quoted, type Finding, type Severity } from '../../../domain/findings/finding';
import { listed } from '../../../domain/findings/listed';
import { ofRow } from '../../../domain/findings/of-row';
import { countBySeverity, remedy, says } from '../../../domain/findings/report';
import { isBlank } from '../../../domain/money/read-amount';
import { subtract } from '../../../domain/money/pence';
import { writePounds } from '../../../domain/money/write-pounds';
import { cellAddress, columnLetters } from '../../../domain/sheet/block';
import { shownText } from '../../../domain/sheet/text';
import { placeOfRange } from '../../../workbook/sources/sheet-source';
import type { CheckedPart, CheckResult, CheckState } from '../state';
import { rowsApart } from '../../../domain/council/rows-apart';
import { counted, writeCount } from '../../ui/wording';
import type { CellPlace } from '../../kernel/cell-place';

/** One place of a finding. */
export interface FindingPlace {
  /** "B28", "Row 47", or "" for a whole sheet. */
  readonly where: string;
  readonly cell: CellPlace | null;
  /** What is said of it; for the further rows of one finding what the cell holds. */
  readonly text: string;
  /** The text is a cell's own, as typed. */
  readonly isRaw: boolean;
}

/** A reference that is not in the other sheet, and the one that may be meant. */
export interface JoinOffer {
  readonly reference: string;
  readonly to: string;
}

/** The name of an authority as it is, and the one that may be meant. */
export interface AuthorityOffer {
  readonly text: string;
  readonly name: string;
}

export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly title: string;
  readonly sub: string;
  /** Findings: what holds for a whole column counts once. */
  readonly count: number;
}

/** A group with what is in it. */
export interface OpenGroup {
  readonly first: FindingPlace;
  readonly remedy: string;
  readonly join: JoinOffer | null;
  /** A join that the officer made, to be taken back. */
  readonly joined: string | null;
  /** A name that is nearly an authority's, and the authority that it may be. */
  readonly meant: AuthorityOffer | null;
  /** A name that the officer said means an authority, to be taken back. */
  readonly asSaid: string | null;
  readonly others: readonly FindingPlace[];
  readonly more: number;
}

export interface FindingsModel {
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  readonly partId: string;
  /** "trigger - 2019, 93 rows" where there is one sheet only. */
  readonly sheet: string;
  readonly summary: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groups: readonly FindingGroup[];
  readonly amounts: string | null;
  readonly fixCount: number;
}

export const SEVERITIES = ['error', 'warning', 'note'] as const;

export const SEVERITY_TITLES: Readonly<Record<Severity, { title: string; sub: string }>> = {
  error: { title: 'Errors', sub: 'The row cannot be used' },
  warning: { title: 'Warnings', sub: 'Counted, unless it says otherwise' },
  note: { title: 'Notes', sub: 'For information' },
};

/** The sheet of a result that is shown. */
export const shownPart = (result: CheckResult, partId: string): CheckedPart =>
  result.parts.find(({ id }) => id === partId) ?? result.parts[0]!;

/** "Check: Charnwood" */
export const findingsTitle = (result: CheckResult): string => `Check: ${checkedName(result)}`;

/** What was checked: the register, the authority whose sheets they are, or the first sheet. */
export const checkedName = ({ authority, isRegister, parts }: CheckResult): string =>
  isRegister ? 'Register' : (authority ?? parts[0]?.place.sheet ?? '');

export function findingsModel(result: CheckResult, { partId }: Pick<CheckState, 'partId'>): FindingsModel {
  const part = shownPart(result, partId);
  const { groups, counts } = groupsOf(part);
  return {
    parts:
      result.parts.length < 2
        ? []
        : result.parts.map(({ id, place, findings }) => ({
            id,
            text: `${place.sheet}: ${counted(findings.length, 'finding')}`,
          })),
    partId: part.id,
    sheet: part.place.sheet,
    summary: summaryOf(part),
    counts,
    groups,
    amounts: amountsOf(part),
    fixCount: part.fixes.length,
  };
}

/** Sheets that are understood, and of which no figure can be made as they are. */
const UNDERSTOOD_AND_REFUSED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sheet-of-account',
  'sheet-of-snapshots',
  'running-balance',
  'pence-apart',
]);

/** "0 of 93 rows usable: no row has a status." */
function summaryOf({ checked, findings }: CheckedPart): string {
  if (checked.kind === 'none')
    return findings.some(({ code }) => UNDERSTOOD_AND_REFUSED.has(code))
      ? 'Nothing on this sheet is counted.'
      : 'This sheet was not understood.';
  const { rowCount, usableCount } = checked;
  if (rowCount === 0) return 'No rows under the headings.';
  const missing = findings.find(({ code }) => code === 'status-missing');
  const { count: apart } = rowsApart(checked, findings);
  if (apart > 0)
    return `${writeCount(usableCount - apart)} of ${counted(rowCount, 'row')} usable. ${counted(apart, 'row belongs', 'rows belong')} to no contribution here, and ${apart === 1 ? 'is' : 'are'} in no figure.`;
  const why = usableCount === 0 && missing?.rows?.length === rowCount ? ': no row has a status' : '';
  if (usableCount === rowCount)
    return rowCount === 1 ? 'The one row can be used.' : `All ${writeCount(rowCount)} rows can be used.`;
  return `${writeCount(usableCount)} of ${counted(rowCount, 'row')} usable${why}.`;
}

function amountsOf({ checked, findings }: CheckedPart): string | null {
  if (checked.kind === 'none' || checked.kind === 'agreement' || checked.usableCount === 0) return null;
  const name = checked.kind === 'register' ? 'Value on the sheet' : 'Amounts of the usable rows';
  const apart = rowsApart(checked, findings);
  if (apart.count === checked.usableCount) return null;
  return `${name}: ${writePounds(subtract(checked.sumPence, apart.sumPence))}.`;
}

interface Grouped {
  readonly groups: readonly FindingGroup[];
  readonly byCode: ReadonlyMap<FindingCode, readonly Finding[]>;
  readonly counts: Readonly<Record<Severity, number>>;
}

const grouped = new WeakMap<CheckedPart, Grouped>();

/** Findings by severity and code; calculated once for each check, as there may be ten thousand. */
function groupsOf(part: CheckedPart): Grouped {
  let made = grouped.get(part);
  if (!made) grouped.set(part, (made = groupedFrom(part)));
  return made;
}

function groupedFrom(part: CheckedPart): Grouped {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const one of part.findings) {
    const same = byCode.get(one.code);
    if (same) same.push(one);
    else byCode.set(one.code, [one]);
  }
  const groups = [...byCode].map(([code, findings]): FindingGroup => {
    const { severity, title } = kindOf(code);
    return { code, severity, title, sub: whereText(part, findings), count: findings.length };
  });
  return { groups, byCode, counts: countBySeverity(part.findings) };
}

const rowsOf = ({ rows, rowIndex }: Finding): readonly number[] =>
  rows ?? (rowIndex === null ? [] : [rowIndex]);

/** "Column C, all 93 rows", "Rows 47 and 48", "N57 and N88", "5 cells in 4 rows" */
function whereText(part: CheckedPart, findings: readonly Finding[]): string {
  const rows = new Set(findings.flatMap(rowsOf));
  const columns = new Set(findings.map(({ columnIndex }) => columnIndex));
  const [column] = columns;
  const inColumn = columns.size === 1 && column !== null && column !== undefined;
  const letters = inColumn ? columnLetters(part.place.leftIndex + column) : '';
  if (rows.size === 0) return inColumn ? `Column ${letters}` : '';
  const sheetRows = [...rows].sort((a, b) => a - b).map((row) => part.place.topIndex + row + 1);
  const isFew = rows.size <= 3;
  if (inColumn && isFew) return listed(sheetRows.map((row) => `${letters}${row}`));
  const isAll = part.checked.kind !== 'none' && rows.size === part.checked.rowCount;
  const inRows = isFew
    ? `${rows.size === 1 ? 'row' : 'rows'} ${listed(sheetRows.map(String))}`
    : `${isAll ? 'all ' : ''}${writeCount(rows.size)} rows`;
  if (inColumn) return `Column ${letters}, ${inRows}`;
  return severalIn(part, findings, rows.size, inRows) ?? inRows.charAt(0).toUpperCase() + inRows.slice(1);
}

/**
 * Where rows have several cells each, the cells are counted, as the number at the end of the line counts findings; what holds
 * for whole columns is one finding a column.
 */
function severalIn(
  { place }: CheckedPart,
  findings: readonly Finding[],
  rowCount: number,
  inRows: string,
): string | null {
  const columns = new Set(findings.map(({ columnIndex }) => columnIndex));
  if (columns.has(null)) return null;
  const cells = new Set(findings.flatMap((one) => rowsOf(one).map((row) => `${row} ${one.columnIndex}`)));
  if (cells.size <= rowCount) return null;
  if (cells.size === findings.length) return `${counted(cells.size, 'cell')} in ${inRows}`;
  const letters = [...columns]
    .sort((a, b) => a! - b!)
    .map((column) => columnLetters(place.leftIndex + column!));
  return `Columns ${listed(letters)}, ${inRows}`;
}

/** What is in a group: the first finding with its remedy, then every other place, so many of them. */
export function openGroup(part: CheckedPart, code: FindingCode, most: number): OpenGroup | null {
  const findings = groupsOf(part).byCode.get(code);
  const [first] = findings ?? [];
  if (!findings || !first) return null;
  const count = findings.reduce((sum, one) => sum + Math.max(1, rowsOf(one).length), 0) - 1;
  const others: FindingPlace[] = [];
  for (const one of findings) {
    const rows = rowsOf(one);
    const from = one === first ? 1 : 0;
    for (let n = from; n < Math.max(rows.length, 1) && others.length < most; n++) {
      others.push(n === 0 ? firstPlace(part, one, first) : furtherPlace(part, one, rows[n]!));
    }
    if (others.length >= most) break;
  }
  return {
    first: firstPlace(part, first, first),
    remedy: remedy(first),
    join: joinOffer(part, first),
    joined: code === 'joined-by-you' ? referenceAt(part, first) : null,
    meant: code === 'authority-near' ? authorityOffer(part, first) : null,
    asSaid: code === 'authority-as-said' ? referenceAt(part, first) : null,
    others,
    more: Math.max(0, count - others.length),
  };
}

/** A remedy is said again only where it is another than the first. */
function firstPlace(part: CheckedPart, one: Finding, first: Finding): FindingPlace {
  const said = says(one);
  const own = remedy(one);
  const text = one === first || own === remedy(first) ? said : `${said} ${own}`;
  return { ...placeAt(part, rowsOf(one)[0] ?? null, one.columnIndex), text, isRaw: false };
}

function furtherPlace(part: CheckedPart, one: Finding, rowIndex: number): FindingPlace {
  const message = one.messages?.[rowsOf(one).indexOf(rowIndex)];
  if (message !== undefined)
    return { ...placeAt(part, rowIndex, one.columnIndex), text: message, isRaw: false };
  const row = part.block[rowIndex] ?? [];
  const cell = one.columnIndex === null ? row.find((of) => !isBlank(of)) : row[one.columnIndex];
  const blank = isBlank(cell);
  return {
    ...placeAt(part, rowIndex, one.columnIndex),
    text: blank ? 'blank' : quoted(cell),
    isRaw: !blank,
  };
}

function placeAt(
  { place }: CheckedPart,
  rowIndex: number | null,
  columnIndex: number | null,
): Pick<FindingPlace, 'where' | 'cell'> {
  if (rowIndex === null) {
    const letters = columnIndex === null ? null : columnLetters(place.leftIndex + columnIndex);
    return { where: letters === null ? '' : `Column ${letters}`, cell: null };
  }
  const address = cellAddress(placeOfRange(place), rowIndex, columnIndex ?? 0);
  const where = columnIndex === null ? `Row ${place.topIndex + rowIndex + 1}` : address;
  return { where, cell: { sheet: place.sheet, address } };
}

/** The reference in the cell of a finding, in full. */
const referenceAt = ({ block }: CheckedPart, { rowIndex, columnIndex }: Finding): string =>
  rowIndex === null || columnIndex === null ? '' : shownText(block[rowIndex]?.[columnIndex]);

function joinOffer(part: CheckedPart, one: Finding): JoinOffer | null {
  if (one.code !== 'contribution-not-found' && one.code !== 'agreement-not-found') return null;
  const to = String(one.values.near ?? '');
  const reference = referenceAt(part, one);
  return to === '' || reference === '' ? null : { reference, to };
}

function authorityOffer(part: CheckedPart, one: Finding): AuthorityOffer | null {
  const text = referenceAt(part, one);
  return text === '' ? null : { text, name: String(one.values.near) };
}

/** Every finding with its first place, as a list of its own has it. */
export interface ListedFinding {
  readonly severity: Severity;
  /** As the sheet counts them; null for a whole sheet. */
  readonly row: number | null;
  readonly column: string;
  readonly cell: string;
  readonly finding: string;
  readonly remedy: string;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};

/** A line for each place of each finding of a sheet. */
export function listedFindings(part: CheckedPart): ListedFinding[] {
  return part.findings.flatMap((one) => {
    const rows: readonly (number | null)[] = rowsOf(one).length > 0 ? rowsOf(one) : [null];
    const said = { severity: kindOf(one.code).severity, remedy: remedy(one) };
    const letters = one.columnIndex === null ? '' : columnLetters(part.place.leftIndex + one.columnIndex);
    return rows.map((rowIndex) => ({
      ...said,
      finding: says(rowIndex === null ? one : ofRow(one, rowIndex, part.block)),
      row: rowIndex === null ? null : part.place.topIndex + rowIndex + 1,
      column: headingAt(part, one.columnIndex),
      cell: rowIndex === null || letters === '' ? '' : `${letters}${part.place.topIndex + rowIndex + 1}`,
    }));
  });
}

/** The heading of a column as it is in the sheet, else its letters. */
export function headingAt({ checked, place }: CheckedPart, columnIndex: number | null): string {
  if (columnIndex === null) return '';
  const heading =
    checked.kind === 'none'
      ? undefined
      : checked.kind === 'register'
        ? checked.register.header.headings[columnIndex]
        : checked.header.columns[columnIndex]?.heading;
  return heading || columnLetters(place.leftIndex + columnIndex);
}
