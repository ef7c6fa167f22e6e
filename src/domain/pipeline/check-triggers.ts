import { addMonths, writeDate } from '../calendar/serial';
import { finding, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { inReportOrder } from '../findings/report';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { textOf } from '../register/read/text-of';
import { monthsOf } from '../register/figures/spend-within';
import { contributionName, PROBLEMS } from '../requests/check-requests';
import { putUnder } from '../sheet/put-under';
import { normalText } from '../sheet/text';
import type { DevelopmentsTable } from './development-table';
import { indexedOf, isIndexedRight } from './indexed-instalment';
import { valueOf, type Instalment, type InstalmentBook } from './instalments';
import { nthOf } from './thresholds';
import { TRIGGERS, type TriggerRow } from './trigger-table';
import { hasStarted, isReached, isReceived, toPay, whenDue } from './when-due';
import type { Register } from '../register/register';

/** Days that an invoice may wait where the agreement says none. */
const DAYS_TO_PAY = 28;
/** Years within which a permission has to be begun, where it says nothing else. */
const PERMISSION_MONTHS = 36;

const nameOf = ({ row }: Instalment): string => {
  const of = contributionName(row.agreement, row.contribution);
  return row.instalment === '' ? of : `${of}, instalment ${row.instalment}`;
};

/** So many developments are named. */
const MAX_NAMES = 3;

/** What checking finds in the table of instalments, beside the register and the developments, as at a day. */
export function checkTriggers(book: InstalmentBook, asAt: number): Finding[] {
  return inReportOrder([
    ...book.table.errors,
    ...book.table.setAside,
    ...book.instalments.flatMap((instalment) => ofOne(book, instalment, asAt)),
    ...ofContributions(book),
  ]);
}

function ofOne({ table, register }: InstalmentBook, of: Instalment, asAt: number): Finding[] {
  const { row, development, problem } = of;
  const { columns } = table.header;
  const found: Finding[] = [];
  const tell = (
    code: Parameters<typeof finding>[0],
    column: keyof typeof columns,
    values: Parameters<typeof finding>[3],
  ): void => {
    const at = columns[column] ?? columns.trigger!;
    found.push(finding(code, row.rowIndex, at, { text: nameOf(of), ...values }));
  };
  if (register !== null && problem !== null)
    tell('instalment-without-contribution', 'agreement', { problem: PROBLEMS[problem] });
  const dwellings = development?.dwellings ?? null;
  const nth = nthOf(row.trigger, row.count, dwellings);
  if (nth !== null && dwellings !== null && nth > dwellings)
    tell('count-over-dwellings', 'count', { count: nth, dwellings });
  const isInvoiced = row.invoiced !== null && row.invoiced <= asAt;
  const isPaid = isReceived(of, asAt);
  const hasAny = row.received !== null || row.receivedAmount !== null;
  const isOfHomes = row.trigger !== 'Date' && row.trigger !== 'Months after';
  if (of.mayBeOf.length > 1 && isOfHomes && !isPaid && whenDue(of, asAt) === null)
    tell('several-developments', 'trigger', {
      developments: listed(
        of.mayBeOf.slice(0, MAX_NAMES).map((one) => one.development),
        'or',
      ),
    });
  if (isReached(of, asAt) && !isInvoiced && !isPaid && !hasAny && !of.isClosed)
    tell('trigger-passed-not-invoiced', 'invoiced', {});
  const last = row.due ?? (isInvoiced ? row.invoiced! + (row.daysToPay ?? DAYS_TO_PAY) : null);
  if (isInvoiced && !hasAny && last !== null && last < asAt && !of.isClosed)
    tell('invoiced-not-received', 'received', {
      invoiced: writeDate(row.invoiced!),
      due: writeDate(whenDue(of, asAt)?.basis === 'Due' ? row.due! : Math.floor(last)),
    });
  if (isOfCount(row) && !isCount(row) && !isPaid && whenDue(of, asAt) === null && !isReached(of, asAt))
    tell('trigger-without-count', 'count', { trigger: row.trigger! });
  for (const column of ['amount', 'indexedAmount', 'receivedAmount'] as const)
    if ((row[column] ?? 0) < 0)
      tell('instalment-negative', column, { column: TRIGGERS.columns[column].name });
  if (row.received !== null && row.received > asAt)
    tell('received-in-future', 'received', { date: writeDate(row.received) });
  if (row.spendYears !== null && monthsOf(row.spendYears) === null)
    tell('spend-years-not-read', 'spendYears', { years: row.spendYears });
  found.push(...ofIndices(of, columns));
  const asked = toPay(of);
  if (row.receivedAmount !== null && row.receivedAmount >= 0 && asked !== null && row.receivedAmount < asked)
    tell('received-short', 'receivedAmount', {
      received: writePounds(row.receivedAmount),
      amount: writePounds(asked),
      difference: writePounds(pence(asked - row.receivedAmount)),
    });
  return found;
}

/** What waits for so many homes, or months. */
const isOfCount = ({ trigger }: TriggerRow): boolean =>
  trigger === 'Occupation of nth' ||
  trigger === 'Completion of nth' ||
  trigger === 'Percent occupied' ||
  trigger === 'Months after';

const isCount = ({ trigger, count }: TriggerRow): boolean =>
  count !== null && count > 0 && (trigger === 'Percent occupied' || Number.isInteger(count));

/** The indexed amount that is typed, beside what its indices give. */
function ofIndices(of: Instalment, columns: InstalmentBook['table']['header']['columns']): Finding[] {
  const { row, amount } = of;
  if (row.indexedAmount === null) return [];
  const indexed = writePounds(row.indexedAmount);
  const at = columns.indexedAmount!;
  const missing = [
    ...(row.baseIndex === null ? ['Base index'] : []),
    ...(row.indexUsed === null ? ['Index used'] : []),
  ];
  if (missing.length > 0) {
    const which = `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'}`;
    return [
      finding('indexed-without-index', row.rowIndex, at, { text: nameOf(of), indexed, missing: which }),
    ];
  }
  const right = indexedOf(of);
  if (right === null || amount === null || isIndexedRight(of)) return [];
  return [
    finding('indexed-amount-differs', row.rowIndex, at, {
      ...{ text: nameOf(of), indexed, amount: writePounds(amount), right: writePounds(right) },
      ...{ base: row.baseIndex!, used: row.indexUsed! },
    }),
  ];
}

/** The instalments of a contribution add up to its value. */
function ofContributions({ instalments, register, table, contributions }: InstalmentBook): Finding[] {
  const byContribution = new Map<number, Instalment[]>();
  for (const of of instalments) putUnder(byContribution, of.contribution, of);
  return [...byContribution].flatMap(([number, own]) => {
    const { agreement, contribution, problem } = contributions.list[number]!;
    const value = valueOf(register, own[0]!.registerRows);
    if (value === null || problem !== null) return [];
    const sum = pence(own.reduce((all, { amount }) => all + (amount ?? 0), 0));
    const isKnown = own.every(({ amount }) => amount !== null);
    if (isKnown && sum === value) return [];
    const values = {
      text: contributionName(agreement, contribution),
      value: writePounds(value),
      sum: writePounds(sum),
      difference: writePounds(pence(Math.abs(sum - value))),
      unknown: own.filter(({ amount }) => amount === null).length,
    };
    const { columns } = table.header;
    const at = own.find(({ amount }) => amount === null) ?? own[0]!;
    const column = columns.amount ?? columns.share ?? columns.agreement!;
    return [finding('instalments-differ', at.row.rowIndex, column, values)];
  });
}

/** What checking finds in the table of developments, beside the register. */
export function checkDevelopments(
  table: DevelopmentsTable,
  register: Register | null,
  asAt: number,
): Finding[] {
  const { columns } = table.header;
  const awaited = awaitedApplications(register);
  const found = table.rows.flatMap((row) => {
    const { development, dwellings, occupied, stage, start, decisionDue, bid, rowIndex } = row;
    const own: Finding[] = [];
    const at = (column: keyof typeof columns): number => columns[column] ?? columns.development!;
    if (occupied !== null && dwellings !== null && occupied > dwellings)
      own.push(
        finding('count-over-dwellings', rowIndex, at('occupied'), {
          text: development,
          count: occupied,
          dwellings,
        }),
      );
    const money = awaited.get(normalText(row.application)) ?? 0;
    const isOld =
      stage === 'Permitted' &&
      start === null &&
      !hasStarted(row, asAt) &&
      decisionDue !== null &&
      addMonths(decisionDue, PERMISSION_MONTHS) < asAt;
    if (isOld || (stage === 'Lapsed' && money > 0)) {
      const why = isOld
        ? `it was to be decided by ${writeDate(decisionDue!)}, and no start is known`
        : `its stage is Lapsed, and the register still waits for ${writePounds(pence(money))}`;
      own.push(finding('permission-lapsed', rowIndex, at('stage'), { text: development, why }));
    }
    if ((stage === 'Application' || stage === 'Resolved') && bid === '' && row.asked === null)
      own.push(finding('bid-missing', rowIndex, at('bid'), { text: development, stage }));
    return own;
  });
  return inReportOrder([...table.errors, ...table.setAside, ...found]);
}

/** Money not started and held by developers, by planning application. */
function awaitedApplications(register: Register | null): ReadonlyMap<string, number> {
  const awaited = new Map<string, number>();
  for (let row = 0; register !== null && row < register.rowCount; row++) {
    const application = normalText(textOf(register, row, 'application'));
    if (application === '' || !register.usable[row]) continue;
    const money = register.amounts.notStarted[row]! + register.amounts.heldByDeveloper[row]!;
    awaited.set(application, (awaited.get(application) ?? 0) + money);
  }
  return awaited;
}
