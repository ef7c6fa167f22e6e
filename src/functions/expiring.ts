import { expiring as expiringOf, type ExpiringRow } from '../domain/expiry/expiring';
import { noDates } from '../domain/expiry/no-dates';
import { firstLeftOut } from '../domain/register/figures/figures';
import type { Register } from '../domain/register/register';
import { absentColumns } from '../domain/register/absent-columns';
import { counted } from '../domain/register/figures/words';
import { remedy, says } from '../domain/findings/report';
import { toPounds, type Pence } from '../domain/money/pence';
import type { MoneyColumn } from '../domain/sheet/columns';
import { strictIsOn } from '../workbook/settings/strict';
import { today } from '../workbook/excel/clock';
import { dateArgument, wholeNumberArgument } from './arguments';
import { answer, type Call } from './answering';
import { invalidBecause, notAvailable } from './errors';
import { inForce } from './register-in-force';
import { registerSource, withSources } from './sources';
import { wholeSpill } from './spill-size';
import { trancheRegister, trancheSources } from './tranche-argument';

/** Fifty years: beyond any deadline of a section 106 agreement. */
const MAX_MONTHS = 600;

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Days left'],
  ...['Flag', 'Held by authority', 'In hand', 'Remaining'],
];

/**
 * Contributions with money remaining that expire within so many months, and those already past, soonest first.
 *
 * @customfunction EXPIRING
 * @param [months] How many calendar months ahead to look; 12 where left out, blank or 0.
 * @param [asAt] The date to look from; today where left out.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [triggers] The table of instalments with its headings, for deadlines of their own; leave out for the table named Triggers, if there is one.
 * @param [movements] The table of movements with its headings, for which receipt was spent; leave out for the table named Movements, if there is one.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row a contribution, or one for each deadline where its instalments or receipts have several: Agreement, Contribution, Authority, Site, Expiry date (a serial: format the column as a date), Days left, Flag, Held by authority, In hand, Remaining. The heading row alone where nothing expires.
 * @throws #VALUE! where `months` or `asAt` cannot be read, the range has no usable headings, or an expiry date, or an amount of a row that may be listed, is an Excel error; #N/A where the workbook has no register.
 * @remarks The expiry date itself is still in time. Closed contributions are not listed. A contribution with money outstanding is listed though nothing remains, as where more was spent than was drawn down. A date that cannot be read is listed last, as typed and without days, so that it is not taken for safe; after it "2 rows left out" counts the rows with an error finding that may expire too, and "1 instalment left out" those of the table of instalments. Contributions without an expiry date are not listed: S106.ROLLUP("Expiry year") shows what they come to. Where the table of instalments has Spend by, or Spend years and the day of receipt, money that was received is to be spent by its own day, in place of the register's; the earliest is spent first, and money that has not been received has no day yet. Where it has no instalment of a contribution and the register gives years under Spend within, each receipt in the table of movements is to be spent within those years of its own day; the register's date still applies to what has not been received, to an opening balance and, where it is sooner or cannot be read, to the first receipt and to money from outside the agreement. Held by authority and In hand are blank where the register has no column for them; without a column Spent every contribution that expires is listed, and Remaining is #N/A with the reason. Where the table of authorities names successors, authorities are those in force on that day.
 * @example =S106.EXPIRING() | the next twelve months, from today
 * @example =S106.EXPIRING(6, DATE(2025, 3, 24)) | six months from a panel's date
 */
export function expiring(
  months?: unknown,
  asAt?: unknown,
  register?: unknown[][],
  triggers?: unknown[][],
  movements?: unknown[][],
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const horizon = wholeNumberArgument(months, 'months', 12, MAX_MONTHS);
    const asked = dateArgument(asAt, 'asAt');
    const call = invocation as Call;
    const onDay = inForce(authorities, call, 5);
    const list = (read: Register, instalments: number): unknown[][] => {
      const leftOut = strictIsOn() ? firstLeftOut(read) : null;
      if (leftOut) throw invalidBecause(leftOut, read.place);
      if (read.header.columns.expiryDate === undefined) {
        throw notAvailable(noDates(read.header));
      }
      const result = expiringOf(onDay(read, asked), horizon, asked ?? today());
      if ('because' in result) throw invalidBecause(result.because, read.place);
      const spill = [
        HEADINGS,
        ...rowsOf(result.rows, read),
        ...leftOutRow(result.leftOutCount, 'row'),
        ...leftOutRow(instalments, 'instalment'),
      ];
      return wholeSpill(spill, 'Ask for fewer months, or give a part of the register.');
    };
    return withSources(
      call,
      { register: registerSource(register, call, 2), ...trancheSources(triggers, movements, call, 3) },
      (read) => list(trancheRegister(read, asked ?? today()), read.triggers?.leftOut.length ?? 0),
      // Of a fixed day too: a receipt that is still to come counts from its own day on.
      { daily: true },
    );
  }) as void;
}

/** Said last: a row that no figure counts may expire too, and must not be taken for safe. */
const leftOutRow = (count: number, one: string): unknown[][] =>
  count === 0 ? [] : [[`${counted(count, one)} left out`, ...HEADINGS.slice(1).map(() => '')]];

/** An amount that needs a column which is not there, or is asked, is blank as in ROLLUP; Remaining says why it is not known. */
function rowsOf(rows: readonly ExpiringRow[], register: Register): unknown[][] {
  const absent = absentColumns(register);
  const known = (needs: readonly MoneyColumn[], amount: Pence): unknown =>
    needs.some((column) => absent.has(column)) ? '' : toPounds(amount);
  const spent = absent.get('spent');
  const notKnown = spent && notAvailable(`${says(spent)} ${remedy(spent)}`);
  return rows.map((row) => [
    row.agreement,
    row.contribution,
    row.authority,
    row.site,
    row.expirySerial ?? row.expiryText ?? '',
    row.daysLeft ?? '',
    row.flag,
    known(['heldByAuthority'], row.heldByAuthority),
    known(['drawnDown', 'spent'], row.inHand),
    notKnown ?? toPounds(row.remaining),
  ]);
}
