import type { Confirmation } from '../../domain/movements/check-movements';
import { confirmationsOf, IMPORT_LOG } from '../../domain/movements/confirmations';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { currentTable } from '../register/current-table';
import type { MovementsReading } from './movement-entry';

/** The workbook's table of movements as it is now. */
export const currentMovements = (): Promise<MovementsReading> => currentTable(MOVEMENTS);

/** The days to which councils confirmed their balances; none where the log does not say. */
export async function currentConfirmations(): Promise<readonly Confirmation[]> {
  const log = await currentTable(IMPORT_LOG);
  return log.state === 'ready' ? confirmationsOf(log.rows) : [];
}
