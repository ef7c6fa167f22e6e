import { addMonths, writeDate } from '../../calendar/serial';
import type { DueInstalment } from '../../pipeline/due';
import { dueGroups } from '../../pipeline/due-groups';
import type { Instalment, InstalmentBook } from '../../pipeline/instalments';
import { thresholdOf } from '../../pipeline/thresholds';
import { occupiedAt, toPay } from '../../pipeline/when-due';
import { DUE, DUE_GROUPS } from '../tabs/due-tab';
import { notTraced, sumOf, type Part, type Traced } from './figure';
import { nameOfContribution } from '../../register/read/contribution-name';
import { joined } from './parts';
import type { TracedRow, TracedTable } from './traced-table';

/** DUE and the list of the tab; and what the tab says of each status. */
export function dueFigures(
  book: InstalmentBook,
  { months, asAt }: { readonly months: number; readonly asAt: number },
): { readonly list: TracedTable; readonly groups: TracedTable } {
  const { passed, invoiced, expected } = dueGroups(book, months, asAt);
  const all = [passed, invoiced, expected].flatMap(({ due }) => due);
  const group = (name: string, due: readonly DueInstalment[]): TracedRow => ({
    labels: [name],
    cells: {
      [DUE.instalments]: () =>
        sumOf(
          'count',
          due.length,
          due.map((of) => instalmentPart(of.instalment, 1)),
        ),
      [DUE.amount]: () => amounts(due),
    },
  });
  return {
    list: {
      keys: [DUE.agreement, 'Contribution', 'Instalment', DUE.status],
      rows: [
        ...all.map((of) => dueRow(of, asAt)),
        { labels: [DUE.all, '', '', ''], cells: { [DUE.amount]: () => amounts(all) } },
      ],
    },
    groups: {
      keys: [DUE.status],
      rows: [
        group(DUE_GROUPS.passed, passed.due),
        group(DUE_GROUPS.invoiced, invoiced.due),
        group(DUE_GROUPS.expected(addMonths(asAt, months)), expected.due),
      ],
    },
  };
}

/** An instalment. @param detail what the share is of it */
export function instalmentPart({ row }: Instalment, share: number, detail = ''): Part {
  const { rowIndex, agreement, contribution, instalment, due } = row;
  return {
    ...{ table: 'triggers', rowIndex, date: due, share },
    name: nameOfContribution(agreement, contribution),
    detail: joined(instalment === '' ? '' : `instalment ${instalment}`, detail),
  };
}

/** What is to be paid, less what was received of it. */
function stillDueParts({ instalment, amount }: DueInstalment): Part[] {
  if (amount === null) return [];
  const whole = toPay(instalment) ?? amount;
  const isIndexed = instalment.amount !== null && whole !== instalment.amount;
  const parts = [instalmentPart(instalment, whole, isIndexed ? 'as indexed' : '')];
  return whole === amount ? parts : [...parts, instalmentPart(instalment, amount - whole, 'received')];
}

function amounts(due: readonly DueInstalment[]): Traced {
  const unknown = due.filter(({ amount }) => amount === null);
  if (unknown.length > 0) {
    const names = unknown
      .map(({ instalment }) => instalmentPart(instalment, 0))
      .map(({ name, detail }) => joined(name, detail));
    return notTraced(
      `No figure. The amount of ${names.slice(0, 3).join('; ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} is not known: Amount and Share are blank, or the register does not have the value.`,
    );
  }
  return sumOf(
    'pence',
    due.reduce((sum, { amount }) => sum + amount!, 0),
    due.flatMap(stillDueParts),
  );
}

function dueRow(of: DueInstalment, asAt: number): TracedRow {
  const { instalment, status, when } = of;
  const { row } = instalment;
  return {
    labels: [row.agreement, row.contribution, row.instalment, status],
    cells: {
      [DUE.amount]: () => amounts([of]),
      'Days left': () => {
        if (when === null) return notTraced('Nothing says from when it is due.');
        const part = {
          ...instalmentPart(instalment, when.early - asAt, when.basis.toLowerCase()),
          date: when.early,
        };
        return sumOf('days', when.early - asAt, [part], `Counted from ${writeDate(asAt)}.`);
      },
      'Homes to go': () => homesToGo(instalment, asAt),
    },
  };
}

/** The homes at which the trigger bites, less those that are occupied. */
function homesToGo(of: Instalment, asAt: number): Traced {
  const { row, development } = of;
  const threshold = thresholdOf(row, development?.dwellings ?? null);
  const occupied = development && occupiedAt(development, asAt);
  if (threshold === null || occupied === null)
    return notTraced(
      'How many homes are to go is not known: the trigger counts none, or nobody has counted them.',
    );
  const counted = Math.min(threshold, occupied);
  return sumOf('count', threshold - counted, [
    instalmentPart(of, threshold, 'homes at which the trigger bites'),
    {
      ...{ table: 'developments', rowIndex: development!.rowIndex, date: development!.countDate },
      ...{ name: development!.development, detail: 'occupied', share: -counted },
    },
  ]);
}
