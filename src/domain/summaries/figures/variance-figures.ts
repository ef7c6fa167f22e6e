import { writeDate } from '../../calendar/serial';
import { authorityOfRows } from '../../movements/contributions';
import { inDateOrder } from '../../movements/replay';
import type { Ledger } from '../../movements/ledger';
import { pence } from '../../money/pence';
import { lotOrder } from '../../pipeline/tranches';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import { MIN_WAITS } from '../../requests/medians';
import { movedBy, movedMoney } from '../../requests/moved-money';
import { requestBook } from '../../requests/request-book';
import type { RequestRow } from '../../requests/request-table';
import { VARIANCE_FIGURES, type VarianceHeading } from '../../requests/variance-figures';
import {
  authorityGroups,
  isIn,
  sheetsOf,
  variances,
  waitsForAnswer,
  daysTo,
  waitsForPayment,
  type MovedMoney,
  type Period,
  type VarianceInputs,
  type VarianceRow,
} from '../../requests/variances';
import { ledgerIn } from '../tabs/asking-source';
import { tableOrNull, unusable } from '../tabs/found-table';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part, type Traced } from './figure';
import { movementPart, registerPart, requestPart } from './parts';
import type { TraceSource } from './source';
import type { TracedTable } from './traced-table';

/** VARIANCES, which the two tables of the tab have between them. */
export function varianceFigures(source: TraceSource, period: Period): TracedTable | NotTraced {
  const { requests, authorities, imports, movements, triggers, register, strict } = source;
  if ('why' in requests) return notTraced(requests.why);
  const why = unusable(movements, authorities, imports, triggers);
  if (why !== null) return notTraced(why);
  const ledger = ledgerIn(source, { register, asAtSerial: period.to, strict });
  if (typeof ledger === 'string') return notTraced(ledger);
  const inputs: VarianceInputs = {
    ...{ register, book: requestBook(requests.table, register), imports: tableOrNull(imports) },
    moved: ledger && movedMoney(ledger, register, period, lotOrder(register, tableOrNull(triggers), ledger)),
    inForce: new AuthoritiesInForce(tableOrNull(authorities), period.to),
  };
  const { rows, all } = variances(inputs, period);
  return {
    keys: ['Authority'],
    rows: authorityGroups(inputs).map(({ name, members }, n) => {
      const figures = new AuthorityFigures(
        inputs,
        ledger,
        period,
        new Set(members),
        n === 0 ? all : rows[n - 1]!,
      );
      return { labels: [name], cells: figures.cells() };
    }),
  };
}

type Figure = Exclude<VarianceHeading, 'Authority'>;

/** How each figure of one authority is made. */
class AuthorityFigures {
  private readonly requests: readonly RequestRow[];

  constructor(
    private readonly inputs: VarianceInputs,
    private readonly ledger: Ledger | null,
    private readonly period: Period,
    private readonly own: ReadonlySet<number>,
    private readonly row: VarianceRow,
  ) {
    this.requests = inputs.book.requests.flatMap(({ authority, row: of }) =>
      authority !== null && own.has(authority) ? [of] : [],
    );
  }

  cells(): Readonly<Record<Figure, () => Traced>> {
    const { row, period } = this;
    return {
      'Drawn down': () => this.ofMovements(() => sumOf('pence', row.drawnDown, this.moved('drawnDown'))),
      'Share drawn down': () =>
        this.ofMovements(() => this.share('drawnDown', 'Share drawn down', 'drawn down')),
      'Share returned': () => this.ofMovements(() => this.share('returned', 'Share returned', 'returned')),
      'Days from receipt to drawdown': () => this.ofMovements(() => this.receiptToDrawdown()),
      'Days to answer': () => this.median('answered', row.toAnswer.days),
      Answered: () => this.counted('answered', row.toAnswer.count),
      'Waiting for an answer': () =>
        this.waiting(waitsForAnswer, 'Waiting for an answer', row.forAnswer.count),
      'Days to payment': () => this.median('paid', row.toPayment.days),
      Paid: () => this.counted('paid', row.toPayment.count),
      'Waiting for payment': () => this.waiting(waitsForPayment, 'Waiting for payment', row.forPayment.count),
      'Mean rounds': () => ({
        ...this.figure('Mean rounds', 'number', 'mean'),
        parts: this.requests
          .filter(({ sent }) => isIn(sent, period))
          .map((of) => requestPart(of, of.round ?? 1, of.round === null ? 'no round: the first' : 'round')),
        says: 'The mean of the rounds of the requests sent in the period.',
      }),
      Refused: () =>
        sumOf(
          'count',
          row.refusedCount,
          this.refused(() => 1),
        ),
      'Refused amount': () =>
        sumOf(
          'pence',
          row.refusedAmount,
          this.refused(({ amount }) => amount),
        ),
      'Days since last sheet': () => this.daysSinceSheet(),
      'Errors per 100 rows': () => this.errors(),
    };
  }

  /** With the value of VARIANCES, as its cell shows it. */
  private figure(
    heading: VarianceHeading,
    unit: MadeFigure['unit'],
    how: MadeFigure['how'],
  ): Pick<MadeFigure, 'kind' | 'value' | 'unit' | 'how'> {
    const shown = VARIANCE_FIGURES[heading](this.row);
    return { kind: 'made', value: typeof shown === 'number' ? shown : null, unit, how };
  }

  private ofMovements(make: () => Traced): Traced {
    return this.ledger === null
      ? notTraced('What was drawn down is not known, as this workbook has no table of movements.')
      : make();
  }

  private moved(...of: readonly Exclude<keyof MovedMoney, 'waits'>[]): Part[] {
    const { ledger, period, inputs, own } = this;
    return Array.from(inDateOrder(ledger!)).flatMap((n): Part[] => {
      const date = ledger!.date[n]!;
      const { groupRows } = ledger!.contributions[ledger!.contribution[n]!]!;
      if (date > period.to || !own.has(authorityOfRows(inputs.register, groupRows))) return [];
      const by = movedBy(ledger!, n, date >= period.from);
      const share = of.reduce((sum, each) => sum + by[each], 0);
      return share === 0 ? [] : [movementPart(ledger!, n, share)];
    });
  }

  private share(part: 'drawnDown' | 'returned', heading: VarianceHeading, what: string): MadeFigure {
    const first = writeDate(this.period.from);
    return {
      ...this.figure(heading, 'ratio', 'share'),
      ...{ shareUnit: 'pence', parts: this.moved(part), of: this.moved('heldAtStart', 'received') },
      says: `What was ${what}, of what was held before ${first} and received since.`,
    };
  }

  private receiptToDrawdown(): MadeFigure {
    const waits = [...this.own].flatMap((authority) => this.inputs.moved!(authority).waits);
    const parts = [...waits]
      .sort((a, b) => a.days - b.days)
      .map(({ entry, days, pence: weight }) => ({
        ...movementPart(this.ledger!, entry, days),
        weight: pence(weight),
      }));
    return {
      ...this.figure('Days from receipt to drawdown', 'days', 'weighted median'),
      parts,
      says: 'The days within which half of the money drawn down had come.',
    };
  }

  private ended(end: 'answered' | 'paid'): Part[] {
    return this.requests
      .flatMap((row): Part[] => {
        const days = daysTo(row, end, this.period);
        return days === null ? [] : [requestPart(row, days, `${end} ${writeDate(row[end]!)}`)];
      })
      .sort((a, b) => a.share - b.share);
  }

  private median(end: 'answered' | 'paid', value: number | null): MadeFigure {
    const parts = this.ended(end);
    const { length } = parts;
    const says =
      length < MIN_WAITS
        ? `No median of fewer than ${MIN_WAITS}: it would say nothing of how an authority works.`
        : length % 2 === 0
          ? 'The median: halfway between the two in the middle.'
          : 'The median: the one in the middle.';
    return { kind: 'made', value, unit: 'days', how: 'median', parts, says };
  }

  private counted(end: 'answered' | 'paid', value: number): MadeFigure {
    return {
      ...{ kind: 'made', value, unit: 'count', shareUnit: 'days', how: 'count' },
      ...{
        parts: this.ended(end),
        says: `Requests ${end} in the period, with the days since each was sent.`,
      },
    };
  }

  private waiting(is: typeof waitsForAnswer, heading: VarianceHeading, value: number): MadeFigure {
    const { to } = this.period;
    const parts = this.requests
      .filter((row) => is(row, to))
      .map((row): Part => {
        if (row.sent === null) return { ...requestPart(row, 0), text: 'No date' };
        return requestPart(row, to - row.sent, 'sent');
      })
      .sort((a, b) => b.share - a.share);
    return {
      ...{ kind: 'made', value, unit: 'count', shareUnit: 'days', how: 'count', parts },
      text: String(VARIANCE_FIGURES[heading](this.row)),
      says: `Requests that wait on ${writeDate(to)}, with the days since each was sent.`,
    };
  }

  private refused(share: (row: RequestRow) => number): Part[] {
    return this.requests
      .filter((row) => row.status === 'Refused' && isIn(row.answered, this.period))
      .map((row) => requestPart(row, share(row), `answered ${writeDate(row.answered!)}`));
  }

  private daysSinceSheet(): MadeFigure {
    const { to } = this.period;
    const parts = sheetsOf(this.inputs, this.own, to).map(({ row, at }): Part => ({
      ...{
        table: 'imports',
        rowIndex: row.rowIndex,
        date: Math.floor(at),
        name: row.authority,
        detail: 'import',
      },
      share: to - at,
    }));
    return {
      ...this.figure('Days since last sheet', 'days', 'smallest'),
      ...{ parts, says: `The days from the last of these imports to ${writeDate(to)}.` },
    };
  }

  private errors(): MadeFigure {
    const { register } = this.inputs;
    const rows = Array.from({ length: register.rowCount }, (_, row) => row).filter((row) =>
      this.own.has(register.authority[row]!),
    );
    const one = (row: number): Part => registerPart(register, row, 1);
    return {
      ...this.figure('Errors per 100 rows', 'number', 'per 100'),
      ...{
        shareUnit: 'count',
        parts: rows.filter((row) => !register.usable[row]).map(one),
        of: rows.map(one),
      },
      says: 'Rows that no figure counts, of all rows of the register.',
    };
  }
}
