import { comparedName, ledgerDifferences, type LedgerDifference } from '../../movements/ledger-check';
import { notYetAt } from '../../movements/as-at';
import type { Ledger } from '../../movements/ledger';
import type { MeasureKey } from '../../register/figures/measures';
import { nameOfContribution } from '../../register/read/contribution-name';
import type { Register } from '../../register/register';
import { sharesOf } from '../../register/figures/trace';
import { notTraced, sumOf, type NotTraced, type Part } from './figure';
import { registerPart } from './parts';
import type { TracedRow, TracedTable } from './traced-table';

/** LEDGERCHECK: each stage by the register's rows, and by the movements up to the day. */
export function ledgerCheckFigures(
  ledger: Ledger,
  register: Register,
  date: number,
): TracedTable | NotTraced {
  const at = { date, known: null };
  if (notYetAt(ledger, at)) return notTraced('The movements begin later: nothing is known of that day.');
  return {
    keys: ['Agreement', 'Contribution', 'Stage'],
    rows: ledgerDifferences(ledger, register, at).map((of) => rowOf(ledger, register, date, of)),
  };
}

function rowOf(
  ledger: Ledger,
  register: Register,
  date: number,
  { contribution: number, measure, register: own, movements }: LedgerDifference,
): TracedRow {
  const { agreement, contribution, rows } = ledger.contributions[number]!;
  const byMovements: TracedRow['cells'] = {
    Movements: () => ({
      kind: 'moved',
      figure: {
        ...{ measure, which: { kind: 'all' }, from: null, to: date },
        whose: { kind: 'contributions', named: [{ agreement, contribution }] },
      },
    }),
  };
  if (own === null) return { labels: [agreement, contribution, 'Row left out'], cells: byMovements };
  const ofRegister = (): Part[] =>
    sharesOf(register, measure as MeasureKey, rows).map(({ row, share }) =>
      registerPart(register, row, share),
    );
  const ofMovements: Part = {
    ...{ table: 'movements', rowIndex: null, date, detail: 'by its movements', share: 0 - movements },
    name: nameOfContribution(agreement, contribution),
  };
  return {
    labels: [agreement, contribution, comparedName(measure)],
    cells: {
      ...byMovements,
      Register: () => sumOf('pence', own, ofRegister(), 'What the register says.'),
      Difference: () =>
        sumOf('pence', own - movements, [...ofRegister(), ofMovements], 'Register less movements.'),
    },
  };
}
