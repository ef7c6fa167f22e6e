import type { MatchStatus } from '../../movements/gl-match';
import { reconcileLedger, STATUS_NAMES, type GlResultLine } from '../../movements/gl-reconcile';
import { quartersOf } from '../../movements/gl-period';
import type { GlLine } from '../../movements/gl-table';
import type { Ledger } from '../../movements/ledger';
import { ledgerIn } from '../tabs/asking-source';
import { LEDGER, NO_EXPORT } from '../tabs/ledger-tab';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part } from './figure';
import { joined, movementPart } from './parts';
import type { TraceSource } from './source';
import type { TracedRow, TracedTable } from './traced-table';

/** The two tables of General ledger reconciliation: lines of the export, and movements that are taken off them. */
export function ledgerFigures(
  source: TraceSource,
  asAt: number,
): { readonly totals: TracedTable; readonly list: TracedTable } | NotTraced {
  const { generalLedger, movements, register, strict } = source;
  if ('why' in movements) return notTraced(movements.why);
  if (generalLedger === null) return notTraced(NO_EXPORT);
  const period = quartersOf(generalLedger.lines);
  if (period === null) return notTraced('The export has no line that can be read.');
  const ledger = ledgerIn(source, { register, asAtSerial: period.to ?? asAt, strict });
  if (ledger === null || typeof ledger === 'string')
    return notTraced(ledger ?? 'This workbook has no movements.');
  const { lines, ledgerTotal, movementsTotal } = reconcileLedger(
    generalLedger.lines,
    ledger,
    register,
    period,
  );
  const statuses = [...new Set(lines.map(({ status }) => status))];
  const sum = (own: readonly GlResultLine[], of: 'ledgerAmount' | 'movementAmount' | 'difference'): number =>
    own.reduce((all, line) => all + (line[of] ?? 0), 0);
  const totalRow = (
    label: string,
    own: readonly GlResultLine[],
    amounts: readonly [number, number, number],
  ): TracedRow => {
    const [ofLedger, ofMovements, difference] = amounts;
    return {
      labels: [label],
      cells: {
        [LEDGER.lines]: () =>
          sumOf(
            'count',
            own.length,
            own.map((line) => lineCount(ledger, line)),
          ),
        [LEDGER.ledger]: () => sumOf('pence', ofLedger, ledgerParts(own)),
        [LEDGER.movements]: () => sumOf('pence', ofMovements, movementParts(ledger, own, 1)),
        [LEDGER.difference]: () =>
          ofDifference(difference, [...ledgerParts(own), ...movementParts(ledger, own, -1)]),
      },
    };
  };
  const statusRow = (status: MatchStatus): TracedRow => {
    const own = lines.filter((line) => line.status === status);
    return totalRow(STATUS_NAMES[status], own, [
      sum(own, 'ledgerAmount'),
      sum(own, 'movementAmount'),
      sum(own, 'difference'),
    ]);
  };
  return {
    totals: {
      keys: [LEDGER.status],
      rows: [
        ...statuses.map(statusRow),
        totalRow(LEDGER.total, lines, [ledgerTotal, movementsTotal, ledgerTotal - movementsTotal]),
      ],
    },
    list: {
      keys: [LEDGER.status, 'Date', 'Reference', 'Agreement', 'Contribution'],
      rows: lines.map((line) => listRow(ledger, lines, line)),
    },
  };
}

function listRow(ledger: Ledger, all: readonly GlResultLine[], one: GlResultLine): TracedRow {
  const { line, entry, status, ledgerAmount, movementAmount, difference } = one;
  const row = entry === null ? null : ledger.rows[entry]!;
  // A difference is that of the whole match, on its first line.
  const own = line === null ? [one] : all.filter((other) => other.line === line);
  return {
    labels: [
      STATUS_NAMES[status],
      String(line?.date ?? ledger.date[entry!]!),
      ...[line?.reference ?? row?.reference ?? '', row?.agreement ?? '', row?.contribution ?? ''],
    ],
    cells: {
      ...(ledgerAmount === null
        ? {}
        : { [LEDGER.ledger]: () => sumOf('pence', ledgerAmount, ledgerParts([one])) }),
      ...(movementAmount === null
        ? {}
        : { [LEDGER.movements]: () => sumOf('pence', movementAmount, movementParts(ledger, [one], 1)) }),
      ...(difference === null
        ? {}
        : {
            [LEDGER.difference]: () =>
              ofDifference(difference, [...ledgerParts(own), ...movementParts(ledger, own, -1)]),
          }),
    },
  };
}

const ofDifference = (value: number, parts: readonly Part[]): MadeFigure =>
  sumOf('pence', value, parts, 'Lines of the general ledger, less movements.');

const exportPart = ({ rowIndex, date, reference, authority, description }: GlLine, share: number): Part => ({
  ...{
    table: 'export',
    rowIndex,
    date,
    name: reference || 'No reference',
    detail: joined(authority, description),
    share,
  },
});

const ledgerParts = (own: readonly GlResultLine[]): Part[] =>
  own.flatMap(({ line, ledgerAmount }) =>
    line === null || ledgerAmount === null ? [] : [exportPart(line, ledgerAmount)],
  );

/** In the signs of the export. */
const movementParts = (ledger: Ledger, own: readonly GlResultLine[], sign: 1 | -1): Part[] =>
  own.flatMap(({ entry, movementAmount }) =>
    entry === null || movementAmount === null ? [] : [movementPart(ledger, entry, sign * movementAmount)],
  );

const lineCount = (ledger: Ledger, { line, entry }: GlResultLine): Part =>
  line === null ? movementPart(ledger, entry!, 1) : exportPart(line, 1);
