import { MOVEMENTS } from '../domain/movements/movement-table';
import { lotOrder } from '../domain/pipeline/tranches';
import { TRIGGERS } from '../domain/pipeline/trigger-table';
import { counted } from '../domain/register/figures/words';
import { AUTHORITIES } from '../domain/requests/authority-table';
import { AuthoritiesInForce } from '../domain/register/authorities-in-force';
import { IMPORT_LOG } from '../domain/requests/import-log-table';
import { movedMoney } from '../domain/requests/moved-money';
import { requestBook } from '../domain/requests/request-book';
import { REQUESTS } from '../domain/requests/request-table';
import { VARIANCE_HEADINGS, varianceCells } from '../domain/requests/variance-figures';
import { countOfNoAuthority, variances as variancesOf } from '../domain/requests/variances';
import { today } from '../workbook/excel/clock';
import { dateArgument } from './arguments';
import { answer, type Call } from './answering';
import { invalid } from './errors';
import { ledgerFor } from './ledger-argument';
import { optionalTableSource, registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

/** Before any day of section 106 money. */
const FROM_THE_BEGINNING = 0;

/**
 * How authorities differ: what was drawn down of what there was, how long they take to answer and to pay, what waits, and how their sheets are.
 *
 * @customfunction VARIANCES
 * @param [from] The first day of the period; from the beginning where left out.
 * @param [to] The last day of the period, and the day as at which requests wait; today where left out.
 * @param [requests] The table of requests with its headings; leave out for the table named Requests.
 * @param [movements] The table of movements with its headings; leave out for the table named Movements, if there is one.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [authorities] The table of authorities with its headings; leave out for the table named Authorities, if there is one.
 * @param [importLog] The Import log with its headings; leave out for the workbook's own, if there is one.
 * @param [triggers] The table of instalments with its headings, for deadlines of their own; leave out for the table named Triggers, if there is one.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, one row an authority and a row for all of them: Authority, Drawn down, Share drawn down, Days to answer (the median, from Sent to Answered), Answered (how many), Waiting for an answer, Days to payment (the median, from Sent to Paid), Paid, Waiting for payment, Mean rounds, Refused (how many), Refused amount, Days since last sheet, Errors per 100 rows, Days from receipt to drawdown, Share returned.
 * @throws #VALUE! where `from` or `to` cannot be read or are changed round, or a range has no usable headings; #N/A where the workbook has no table of requests, or no register.
 * @remarks A median of fewer than three waits is blank: it would say nothing of how an authority works. Its count stands beside it, and so do the waits that are open on the last day, with the oldest. A request counts in the period in which it was answered, or paid; rounds are those of requests sent in the period. Drawn down, the shares and the days from receipt to drawdown need movements, and are blank without: shares are of what was held at the start and received since; the days are those within which half of the money drawn down had come. A drawdown is of the earliest receipt, unless its Reference is that of a receipt; where the table of instalments, or Spend within in the register, gives deadlines, of the receipt that is to be spent first. Errors are the register's rows that are left out. Authorities are those in force on the last day, where the table of authorities names successors. What cannot be read is left out, and counted in the last row, and so is a request of which the register does not have the agreement.
 * @example =S106.VARIANCES() | from the beginning until today
 * @example =S106.VARIANCES(DATE(2024, 4, 1), DATE(2025, 3, 31)) | one financial year
 */
export function variances(
  from?: unknown,
  to?: unknown,
  requests?: unknown[][],
  movements?: unknown[][],
  register?: unknown[][],
  authorities?: unknown[][],
  importLog?: unknown[][],
  triggers?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const call = invocation as Call;
  return answer(call, () => {
    const first = dateArgument(from, 'from') ?? FROM_THE_BEGINNING;
    const last = dateArgument(to, 'to');
    const sources = {
      requests: tableSource(REQUESTS, requests, call, 2),
      movements: optionalTableSource(MOVEMENTS, movements, call, 3),
      register: registerSource(register, call, 4),
      authorities: optionalTableSource(AUTHORITIES, authorities, call, 5),
      imports: optionalTableSource(IMPORT_LOG, importLog, call, 6),
      triggers: optionalTableSource(TRIGGERS, triggers, call, 7),
    };
    return withSources(
      call,
      sources,
      (read) => {
        const period = { from: first, to: last ?? today() };
        if (period.to < period.from)
          throw invalid('from is after to. Give the first day of the period first.');
        const ledger = read.movements && ledgerFor(read.movements, read.register, period.to);
        const book = requestBook(read.requests, read.register);
        const { rows, all } = variancesOf(
          {
            book,
            register: read.register,
            moved:
              ledger &&
              movedMoney(ledger, read.register, period, lotOrder(read.register, read.triggers, ledger)),
            imports: read.imports,
            inForce: new AuthoritiesInForce(read.authorities, period.to),
          },
          period,
        );
        const leftOut = [
          counting(read.requests.leftOut.length, 'request'),
          counting(ledger?.leftOut.length ?? 0, 'movement'),
          counting(countOfNoAuthority(book), 'request of no authority', 'requests of no authority'),
        ].filter((part) => part !== '');
        const note = leftOut.length === 0 ? [] : [[`${leftOut.join(', ')} left out`, ...BLANKS]];
        return wholeSpill(
          [VARIANCE_HEADINGS, ...[...rows, all].map(varianceCells), ...note],
          'Give a part of the register.',
        );
      },
      { daily: last === null },
    );
  }) as void;
}

const BLANKS = VARIANCE_HEADINGS.slice(1).map(() => '');
const counting = (count: number, one: string, several?: string): string =>
  count === 0 ? '' : counted(count, one, several);
