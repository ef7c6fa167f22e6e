import type { Answer } from '../../domain/movements/explain';
import type { MovementsReading } from '../../workbook/movements/movement-entry';

/** What the officer says of the movements of an import. */
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
}
