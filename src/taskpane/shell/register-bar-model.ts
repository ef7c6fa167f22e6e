import type { CalculationMode } from '../../workbook/formulas/calculation';
import type { RegisterReading } from '../../workbook/register/register-reading';
import { counted, writeCount, writeTime } from '../ui/wording';
import type { Progress } from '../kernel/progress';

/** The line at the foot of every screen: the register's worst state, and which table was read when. */
export interface RegisterBar {
  readonly mark: 'error' | 'warning' | 'note' | 'ok' | 'reading';
  readonly text: string;
  readonly end: string;
}

export const progressText = ({ rowsRead, rowCount }: Progress): string =>
  `${writeCount(rowsRead)} of ${counted(rowCount, 'row')}`;

/** What is wrong with cells rather than with the register. */
export interface CellsState {
  /** "14 cells show #NAME?"; null where none does. */
  readonly unworked: string | null;
  /** When Excel last told of a calculation. */
  readonly calculatedAt: Date | null;
  /** "Register may be part old, part new": a write on the register did not finish; null where none is known of. */
  readonly unfinished?: string | null;
}

/** @param reading null before the first one is complete; `progress` where one is under way and shown */
export function registerBar(
  reading: RegisterReading | null,
  progress: Progress | null,
  isReading: boolean,
  calculation: CalculationMode,
  cells: CellsState = { unworked: null, calculatedAt: null },
): RegisterBar {
  const pending = reading && reading.state !== 'failed' ? reading.pending : undefined;
  if (pending || cells.unfinished) {
    const text = cells.unfinished ?? `${pending?.table ?? 'Register'} may be part old, part new`;
    return { mark: 'error', text, end: pending?.isUnread ? 'Figures show #VALUE!' : 'There is a copy' };
  }
  if (isReading || !reading) {
    return { mark: 'reading', text: 'Reading the register', end: progress ? progressText(progress) : '' };
  }
  switch (reading.state) {
    case 'failed':
      return { mark: 'error', text: 'The register was not read', end: '' };
    case 'none':
      return { mark: 'note', text: 'No register', end: 'Figures show #N/A' };
    case 'several':
      return {
        mark: 'warning',
        text: `${reading.names.length} tables could be the register`,
        end: 'Figures show #N/A',
      };
    case 'unreadable':
      return { mark: 'error', text: `${reading.table.name} cannot be read`, end: 'Figures show #N/A' };
    case 'ready': {
      const end = `${reading.table.name}, read ${writeTime(reading.readAt)}`;
      const { leftOutCount, rowCount } = reading.register;
      if (calculation === 'manual') {
        const from = cells.calculatedAt && `Cells from ${writeTime(cells.calculatedAt)} or before`;
        return { mark: 'warning', text: 'Manual calculation', end: from ?? end };
      }
      if (cells.unworked !== null) return { mark: 'warning', text: cells.unworked, end };
      if (leftOutCount > 0) {
        return {
          mark: 'warning',
          text: `${writeCount(leftOutCount)} of ${counted(rowCount, 'row')} left out`,
          end,
        };
      }
      return {
        mark: 'ok',
        text: rowCount === 0 ? 'No rows yet' : `${counted(rowCount, 'row')}, all counted`,
        end,
      };
    }
  }
}
