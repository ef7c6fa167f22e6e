import type { Finding } from '../findings/finding';
import { absentColumns } from '../register/absent-columns';
import { expiring, type ExpiringRow } from '../expiry/expiring';
import { projectOf } from '../register/project-of';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { byName } from '../sheet/text';
import type { Commitments } from './commitments';
import type { AskedFor } from '../requests/request-book';

/** Where money of the plan comes from. */
export type MoneyFrom = 'Held by authority' | 'In hand';

/** Money of one contribution that is to be lost, in one place. */
export interface ExpiringMoney {
  readonly of: ExpiringRow;
  readonly from: MoneyFrom;
  /** In pence, more than nil: held less what is asked for, or in hand less what is committed. */
  readonly amount: number;
  /** What is asked for or committed of it; and of the same row before, with deadlines that come before. */
  readonly given: Given;
  /** What the register's cell May fund shows. */
  readonly mayFund: string;
  /** The project that it was drawn down for, where the table of projects does not have it; else null. */
  readonly strangeProject: string | null;
}

/** What the plan knows of names. */
export interface NamesOfPlan {
  /** Whether money may only go where its May fund names. */
  readonly isLocal: (mayFund: string) => boolean;
  /** Whether the table of projects has a project, be its row left out. */
  readonly isListed: (project: string) => boolean;
}

/** A part of all that is asked for or committed of a row, in pence. */
export interface Given {
  readonly before: number;
  readonly amount: number;
}

export interface ExpiringMoneyFound {
  /** By deadline, soonest first; of one deadline local money before pooled, and what is in hand first. */
  readonly money: readonly ExpiringMoney[];
  readonly leftOutCount: number;
  /** What the register does not tell: the column that is missing. */
  readonly notKnown: readonly { readonly from: MoneyFrom; readonly because: Finding }[];
}

/**
 * Money that expires within so many months, and that has expired already. What has a project in the register and is in hand
 * was received for that project: it is committed, and not looked for a place again. Nothing is committed to a project that
 * the table of projects does not have.
 */
export function expiringMoney(
  register: Register,
  { months, asAt }: { readonly months: number; readonly asAt: number },
  asked: AskedFor,
  committed: Commitments['byRow'],
  { isLocal, isListed }: NamesOfPlan,
): ExpiringMoneyFound | { readonly because: Finding } {
  const listed = expiring(register, months, asAt);
  if ('because' in listed) return listed;
  const absent = absentColumns(register);
  const heldAbsent = absent.get('heldByAuthority');
  const inHandAbsent = absent.get('drawnDown') ?? absent.get('spent');
  const money: ExpiringMoney[] = [];
  const [askedOf, committedOf] = [givenOf(asked.byRow), givenOf(committed)];
  for (const of of listed.rows) {
    const mayFund = textOf(register, of.row, 'mayFund');
    const put = (from: MoneyFrom, there: number, given: Given, strangeProject: string | null): void => {
      const amount = there - given.amount;
      if (amount > 0) money.push({ of, from, amount, given, mayFund, strangeProject });
    };
    const project = projectOf(register, of.row);
    if (!inHandAbsent && (project === '' || !isListed(project)))
      put('In hand', of.inHand, committedOf(of.row, of.inHand), project === '' ? null : project);
    if (!heldAbsent) put('Held by authority', of.heldByAuthority, askedOf(of.row, of.heldByAuthority), null);
  }
  const inOrder = money
    .map((each, index) => ({ each, index, local: isLocal(each.mayFund) ? 0 : 1 }))
    .sort(
      (a, b) =>
        deadline(a.each) - deadline(b.each) ||
        a.local - b.local ||
        byName(a.each.of.agreement, b.each.of.agreement) ||
        a.index - b.index,
    );
  return {
    money: inOrder.map(({ each }) => each),
    leftOutCount: listed.leftOutCount,
    notKnown: [
      ...(heldAbsent ? [{ from: 'Held by authority' as const, because: heldAbsent }] : []),
      ...(inHandAbsent ? [{ from: 'In hand' as const, because: inHandAbsent }] : []),
    ],
  };
}

/** What a row has given away of the money of its deadlines, in the order in which it is asked: of each penny once. */
function givenOf(given: ReadonlyMap<number, number>): (row: number, amount: number) => Given {
  const taken = new Map<number, number>();
  return (row, amount) => {
    const before = taken.get(row) ?? 0;
    const part = Math.max(0, Math.min(amount, (given.get(row) ?? 0) - before));
    taken.set(row, before + part);
    return { before, amount: part };
  };
}

/** A date that cannot be read comes last. */
const deadline = ({ of }: ExpiringMoney): number => of.expirySerial ?? Number.MAX_SAFE_INTEGER;
