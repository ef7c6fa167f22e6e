import { checkRepurposing } from '../../domain/items/check-items';
import { viabilityOf } from '../../domain/items/no-longer-viable';
import {
  aboutRepurposing,
  askRepurposing,
  nextRepurposingSteps,
  type RepurposingStep,
} from '../../domain/items/repurposing-step';
import { needsDeed, type RepurposingRow, type RepurposingTable } from '../../domain/items/repurposing-table';
import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { Contributions } from '../../domain/movements/contributions';
import { says } from '../../domain/findings/report';
import type { Register } from '../../domain/register/register';
import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { dealingsAbout } from '../../domain/requests/dealings-table';
import { rowShown } from '../money/model';
import { rowOfKey } from '../money/selected-row';
import { whyLeftOut } from '../tables/left-out';
import { rowsOf, type SideTables } from '../tables/state';
import { counted } from '../ui/wording';
import type { RepurposeForm, RepurposingState } from './state';

export interface RepurposingLine {
  readonly rowIndex: number;
  readonly title: string;
  readonly amount: string;
  readonly under: string;
  readonly more: string;
  readonly isOpen: boolean;
  readonly steps: readonly RepurposingStep[];
  readonly happened: readonly { readonly date: string; readonly text: string }[];
}

export interface RepurposingModel {
  readonly lost: readonly {
    readonly row: number;
    readonly title: string;
    readonly amount: string;
    readonly under: string;
    readonly more: string;
  }[];
  readonly lostSum: string;
  readonly groups: readonly {
    readonly key: string;
    readonly title: string;
    readonly isTrouble: boolean;
    readonly lines: readonly RepurposingLine[];
  }[];
  /** Why nothing can be said of what is no longer viable; null where something can. */
  readonly notKnown: string | null;
  /** Contributions with unspent money of which nobody has said what they may fund, in words; "" where there are none. */
  readonly unsaid: string;
  /** Rows of the table that could not be read, in words; "" where there are none. */
  readonly leftOut: string;
}

/** How many contributions that are no longer viable are listed; their sum is of all. */
const MAX_LOST = 50;

export function repurposingModel(
  register: Register,
  tables: SideTables,
  { open }: RepurposingState,
  asAt: number,
): RepurposingModel {
  const items = rowsOf(tables.items);
  const viability = items && viabilityOf(register, items);
  const lost = viability?.kind === 'known' ? viability.lost : [];
  return {
    lost: lost.slice(0, MAX_LOST).map(({ row, unspent, purpose, couldGoTo }) => {
      const { reference, where } = rowShown(register, row);
      const may = couldGoTo.slice(0, 3).join(', ');
      return {
        row,
        title: `${reference}, ${where.split(',')[0]!}`,
        amount: writePounds(unspent),
        under: `${purpose === '' ? 'No purpose' : purpose}. No item of the list may be paid for with it`,
        more: may === '' ? '' : `Could go to: ${may}`,
      };
    }),
    lostSum: writePounds(pence(lost.reduce((sum, { unspent }) => sum + unspent, 0))),
    groups: groupsOf(register, tables, open, asAt),
    notKnown:
      viability === null
        ? 'What is no longer viable is known once there is a table of items.'
        : viability.kind === 'unknown'
          ? `What is no longer viable is not known. ${viability.because}`
          : null,
    unsaid: viability?.kind === 'known' ? unsaidText(viability.unsaid.length) : '',
    leftOut: leftOutText(rowsOf(tables.repurposing)),
  };
}

const unsaidText = (count: number): string =>
  count === 0
    ? ''
    : `${counted(count, 'contribution')} with unspent money ${count === 1 ? 'does' : 'do'} not say what the money may fund: fill in May fund.`;

function leftOutText(table: RepurposingTable | null): string {
  const count = table?.leftOut.length ?? 0;
  return count === 0
    ? ''
    : `${counted(count, 'row')} of the table could not be read, and ${count === 1 ? 'is' : 'are'} not in the lines below. ${whyLeftOut(table!)}`;
}

function groupsOf(
  register: Register,
  tables: SideTables,
  open: number | null,
  asAt: number,
): RepurposingModel['groups'] {
  const table = rowsOf(tables.repurposing);
  if (!table) return [];
  const troubled = new Map(
    checkRepurposing(table, register)
      .filter(({ code }) => code === 'purpose-changed-without-deed')
      .map((one) => [one.rowIndex, says(one)]),
  );
  const contributions = new Contributions(register);
  const line = (row: RepurposingRow): RepurposingLine => {
    const { rows } = contributions.list[contributions.number(row.agreement, row.contribution)]!;
    const unspent = rows.reduce((sum, of) => sum + unspentOf(register, of), 0);
    return {
      rowIndex: row.rowIndex,
      title: nameOfContribution(row.agreement, row.contribution),
      amount: rows.length === 0 ? '' : writePounds(pence(unspent)),
      under: `From ${row.from === '' ? 'no purpose' : row.from} to ${row.to}${row.route === null ? '' : `, ${row.route.toLowerCase()}`}`,
      more: troubled.get(row.rowIndex) ?? standing(row, asAt),
      isOpen: open === row.rowIndex,
      steps: nextRepurposingSteps(row),
      happened: dealingsAbout(rowsOf(tables.dealings), aboutRepurposing(row)).map(({ date, what, note }) => ({
        date: writeShortDate(date),
        text: note === '' ? what : `${what}: ${note}`,
      })),
    };
  };
  const isTrouble = ({ rowIndex }: RepurposingRow): boolean => troubled.has(rowIndex);
  const of = (statuses: readonly RepurposingRow['status'][]): RepurposingLine[] =>
    table.rows.filter((row) => !isTrouble(row) && statuses.includes(row.status)).map(line);
  return [
    { key: 'asked', title: 'Asked, no answer yet', isTrouble: false, lines: of(['Asked', 'Draft', null]) },
    { key: 'agreed', title: 'Agreed, not completed', isTrouble: false, lines: of(['Agreed']) },
    {
      key: 'no-deed',
      title: 'Purpose changed, no deed',
      isTrouble: true,
      lines: table.rows.filter(isTrouble).map(line),
    },
    { key: 'done', title: 'Done', isTrouble: false, lines: of(['Completed']) },
    { key: 'closed', title: 'Refused or withdrawn', isTrouble: false, lines: of(['Refused', 'Withdrawn']) },
  ].filter(({ lines }) => lines.length > 0);
}

const unspentOf = ({ amounts, usable }: Register, row: number): number =>
  usable[row] ? amounts.heldByAuthority[row]! + amounts.drawnDown[row]! - amounts.spent[row]! : 0;

function standing(row: RepurposingRow, asAt: number): string {
  if (row.status === 'Completed') return row.deedDate === null ? '' : `Deed of ${writeDate(row.deedDate)}`;
  const asked = row.asked === null ? '' : `Asked ${counted(asAt - row.asked, 'day')} ago.`;
  const developer = needsDeed(row)
    ? `Developer: ${row.developerAnswer || 'no answer'}.`
    : 'Developer: not needed.';
  return [asked, `Authority: ${row.authorityAnswer || 'no answer'}.`, developer]
    .filter((part) => part !== '')
    .join(' ');
}

export interface RepurposeFormModel {
  readonly reference: string;
  readonly at: string;
  readonly where: string;
  readonly refusal: { readonly field: string | null; readonly text: string } | null;
}

/** Null where the row is gone. */
export function formModel(
  register: Register,
  tables: SideTables,
  form: RepurposeForm,
  asAt: number,
): RepurposeFormModel | null {
  const row = rowOfKey(register, form.row);
  if (row < 0) return null;
  const made = askRepurposing(register, row, form, asAt, rowsOf(tables.repurposing));
  const { reference, at, where } = rowShown(register, row);
  return { reference, at, where, refusal: made.kind === 'refusal' ? made : null };
}
