import { excelErrorOf } from '../money/excel-error';
import { remembered } from './remembered';

/** The columns of a register: names, types and synonyms, in one table. Nothing else in the code knows a heading. */
export type ColumnType = 'text' | 'date' | 'money';

export interface Column {
  /** The standard heading. */
  readonly name: string;
  readonly type: ColumnType;
  readonly needed: boolean;
  /** Other headings that mean the same; compared ignoring case, punctuation and spaces. */
  readonly synonyms: readonly string[];
}

const column = (name: string, type: ColumnType, synonyms: string, needed = false): Column => ({
  name,
  type,
  needed,
  synonyms: synonyms ? synonyms.split(', ') : [],
});

export const COLUMNS = {
  agreement: column(
    'Agreement',
    'text',
    'agreement reference, agreement ref, agreement no, agreement number, agreement id, reference, ref, s106, s106 reference, s106 ref, s106 no, s106 number, s106 agreement, section 106 agreement, section 106 reference, deed, deed reference',
    true,
  ),
  contribution: column(
    'Contribution',
    'text',
    'contribution reference, contribution ref, contribution no, contribution id, obligation, obligation reference, obligation ref, clause',
  ),
  authority: column(
    'Authority',
    'text',
    'local authority, lpa, planning authority, local planning authority, district, district council, borough, council, local council, organisation, authority name',
    true,
  ),
  application: column(
    'Planning application',
    'text',
    'application, planning ref, planning reference, application number, application no, application ref, application reference, planning application number, planning application no, planning application ref, planning application reference, planning permission',
  ),
  site: column(
    'Site',
    'text',
    'site name, site address, address, development, location, development name, site location',
  ),
  developer: column('Developer', 'text', 'developer name, applicant, owner, landowner, developers'),
  purpose: column(
    'Purpose',
    'text',
    'contribution purpose, purpose of contribution, use, infrastructure, item',
  ),
  area: column(
    'Area',
    'text',
    'ward, parish, npa, neighbourhood policing area, beat, locality, policing area',
  ),
  trigger: column(
    'Trigger',
    'text',
    'trigger point, trigger event, payment trigger, trigger details, triggers',
  ),
  notes: column('Notes', 'text', 'note, comment, comments, remarks'),
  agreementDate: column(
    'Agreement date',
    'date',
    'date of agreement, date signed, agreement signed, date agreed, signed date, date of deed',
  ),
  triggerDate: column(
    'Trigger date',
    'date',
    'date triggered, date trigger met, trigger met, date of trigger',
  ),
  expiryDate: column(
    'Expiry date',
    'date',
    'expiry, expires, expires on, date of expiry, expiration date, clawback, spend by, spend by date, to be spent by, date to be spent by, spend deadline, deadline, clawback date, repayment date, longstop date, long stop date',
  ),
  value: column(
    'Value',
    'money',
    'total value, total value of agreement, total value of agreements, value of agreement, agreement value, contribution value, value of contribution, total value of contribution, amount, amount secured, sum secured, secured sum, total secured, contribution amount, total contribution',
    true,
  ),
  notStarted: column(
    'Not started',
    'money',
    'project not yet started, not yet started, project not started, development not started, not commenced, not yet commenced',
  ),
  heldByDeveloper: column(
    'Held by developer',
    'money',
    'held by developers, money held by developer, money held by developers, with developer, with developers, due from developer, owed by developer',
  ),
  heldByAuthority: column(
    'Held by authority',
    'money',
    'held by authorities, held by local authority, held by local authorities, money held by local authority, money held by local authorities, money held by authority, money held by authorities, held by council, held by the council, money held by council, held by lpa, held by district',
  ),
  drawnDown: column(
    'Drawn down',
    'money',
    'total money drawn down, money drawn down, total drawn down, amount drawn down, drawdown, total drawdown, drawn, transferred, released, received by force, received by police, drawn down to date, money drawn down to date, transferred to police, transferred to force, released to police, released to force, paid to police, paid to force',
  ),
  spent: column(
    'Spent',
    'money',
    'total money spent, money spent, total spent, amount spent, spent to date, expenditure',
  ),
  project: column('Project', 'text', 'project name, agreed project, capital project'),
  status: column('Status', 'text', 'agreement status, contribution status'),
  mayFund: column(
    'May fund',
    'text',
    'may be spent on, can fund, could fund, may pay for, projects it may fund',
  ),
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof COLUMNS;

export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];
export const NEEDED_COLUMNS = COLUMN_KEYS.filter((key) => COLUMNS[key].needed);

/** The six columns of money, and the four of them that are the stages of value. */
export const MONEY_COLUMNS = [
  'value',
  'notStarted',
  'heldByDeveloper',
  'heldByAuthority',
  'drawnDown',
  'spent',
] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];
export const STAGE_COLUMNS = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown'] as const;

/** A heading for comparison: lower case, no punctuation, no spaces; "&" is "and". */
export const normalHeading = remembered(normalised);

function normalised(heading: unknown): string {
  if (typeof heading !== 'string') return '';
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\(£\)|£|\(gbp\)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

const keyByHeading = new Map<string, ColumnKey>();
for (const key of COLUMN_KEYS)
  for (const synonym of COLUMNS[key].synonyms) keyByHeading.set(normalHeading(synonym), key);
for (const key of COLUMN_KEYS) keyByHeading.set(normalHeading(COLUMNS[key].name), key);

/** True for a heading of shares, as "% spent": no money is under it, whatever its other words say. */
export const isShareHeading = (heading: unknown): boolean =>
  typeof heading === 'string' && /[%\uFF05\uFE6A]|\bper ?cent/i.test(heading);

const digitsIn = (text: string): number => {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) count++;
  return count;
};
const MAX_DIGITS = Math.max(...[...keyByHeading.keys()].map(digitsIn));

/**
 * The column that a heading means; null where it is none of the register's.
 *
 * It is asked of every reference as well: most have more digits than any heading has, outside of brackets.
 */
export const columnOfHeading = (heading: unknown): ColumnKey | null =>
  typeof heading === 'string' && digitsIn(heading) > MAX_DIGITS && !heading.includes('(')
    ? null
    : rememberedColumn(heading);

const rememberedColumn = remembered(columnNamed);

function columnNamed(heading: unknown): ColumnKey | null {
  if (excelErrorOf(heading)) return null; // "#REF!" is not the heading Ref
  const key = keyByHeading.get(normalHeading(heading));
  if (key !== undefined && COLUMNS[key].type === 'money' && isShareHeading(heading)) return null;
  if (key !== undefined || typeof heading !== 'string' || !heading.includes('(')) return key ?? null;
  // A remark in brackets changes nothing for text, nor the form of a date for a date. Others may: "Value (£000)", "Expiry date (draft)".
  const bare = keyByHeading.get(normalHeading(heading.replace(/\([^()]*\)/g, ' ')));
  const type = bare && COLUMNS[bare].type;
  return type === 'text' || (type === 'date' && DATE_FORM.test(heading)) ? bare! : null;
}

const DATE_FORM = /\((?:[dmy\W]*|claw ?back)\)/i;

const standardHeading = Object.fromEntries(
  COLUMN_KEYS.map((key) => [key, normalHeading(COLUMNS[key].name)]),
) as Record<ColumnKey, string>;

/** True for the standard heading itself, which goes before a synonym of the same column. */
export const isStandardHeading = (heading: unknown, key: ColumnKey): boolean =>
  normalHeading(heading) === standardHeading[key];
