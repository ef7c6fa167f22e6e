import type { Answer } from '../../domain/movements/explain';
import type { TRIGGERS } from '../../domain/pipeline/trigger-table';
import type { TableReading } from '../../workbook/register/register-reading';
import type { MovementsReading } from '../../workbook/movements/movement-entry';

export type TriggersReading = TableReading<typeof TRIGGERS>;

/** What the officer says of the movements and the instalments of an import. */
export interface RecordingChoices {
  /** The workbook's table of movements; null until it was looked for. */
  readonly movements: MovementsReading | null;
  /** The workbook has no table, and this import is to make it. */
  readonly makesTable: boolean;
  /** The day at whose end the sheet's figures are so, as it is typed. */
  readonly date: string;
  /** The sheet says so itself. */
  readonly isDateFound: boolean;
  /** What money from outside was, by the keys of lines. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** The workbook's table of instalments; null until it was looked for. */
  readonly triggers: TriggersReading | null;
  /** The instalments of the sheet are not to be written. */
  readonly leavesInstalments: boolean;
}
