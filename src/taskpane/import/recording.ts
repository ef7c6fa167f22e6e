import { sheetDate } from '../../domain/council/import/sheet-date';
import { figuresAfter, type CellInstead } from '../../domain/council/import/effect';
import type { Choices, Figures, ImportSource } from '../../domain/council/import/comparison';
import { movementsOfImport, type ImportMovements } from '../../domain/council/import/movements';
import type { ImportInstalments } from '../../domain/pipeline/import-instalments';
import { ledgerOf } from '../../domain/movements/ledger';
import type { NewMovement } from '../../domain/movements/new-movement';
import { openingsOf } from '../../domain/movements/opening';
import { dateOf } from '../../domain/movements/record';
import {
  isBeginning,
  movementEntry,
  movementsProblem,
  type MovementsReading,
} from '../../workbook/movements/movement-entry';
import type { SideEntry } from '../../workbook/writing/write-plan';
import { typedDate } from '../money/model';
import type { RecordingChoices } from './recording-choices';
import { instalmentsTo } from './instalments';
import type { Compared } from './state';

/** The movements of the ticked lines, and what the figures are once they are written. */
export interface Worked {
  /** null where none are recorded. */
  readonly recorded: ImportMovements | null;
  readonly after: Figures | null;
  /** What the sheet says of instalments, whether or not that is to be written; null where no table can take it. */
  readonly instalments: ImportInstalments | null;
}

export const NO_RECORDING: RecordingChoices = {
  movements: null,
  makesTable: false,
  date: '',
  isDateFound: false,
  answers: new Map(),
  triggers: null,
  leavesInstalments: false,
};

/** What is so before the officer says anything: the day that the sheet itself names. */
export function firstRecording(
  source: ImportSource,
  { movements, triggers }: Pick<RecordingChoices, 'movements' | 'triggers'>,
): RecordingChoices {
  const found = sheetDate(source);
  return {
    ...NO_RECORDING,
    movements,
    triggers,
    date: found === null ? '' : typedDate(found),
    isDateFound: found !== null,
  };
}

/** True where the import writes movements beside the register. */
export const isRecording = ({ movements, makesTable }: RecordingChoices): boolean =>
  movements?.state === 'ready' || (movements?.state === 'none' && makesTable);

export function worked(
  source: ImportSource,
  compared: Compared,
  choices: Choices,
  recording: RecordingChoices,
): Worked {
  const day = dayOf(compared, recording);
  // Without a day nothing is written: the lines can be looked at all the same.
  const date = typeof day === 'number' ? day : compared.asAtSerial;
  const options = { answers: recording.answers, date, recorded: compared.asAtSerial };
  const recorded = isRecording(recording) ? movementsOfImport(compared, choices, options) : null;
  return {
    recorded,
    after: figuresAfter(compared, choices, insteadOf(recorded)),
    instalments: instalmentsTo(recording.triggers, source, compared, choices),
  };
}

/** Cells that an answer has say something else than the sheet. */
export const insteadOf = (recorded: ImportMovements | null): readonly CellInstead[] =>
  recorded?.lines.flatMap(({ cells }) => cells) ?? [];

/** The movements that are written. */
export const movementsOf = (recorded: ImportMovements | null): readonly NewMovement[] =>
  recorded?.lines.flatMap(({ movements }) => movements) ?? [];

/** The day of the sheet, or what to put right. */
export function dayOf(compared: Compared, { date, movements }: RecordingChoices): number | string {
  if (date.trim() === '') return 'Type the day that the sheet’s figures are of, day first, as 30/09/2026.';
  const opening = movements?.state === 'ready' ? latestOpening(compared, movements) : null;
  const day = dateOf(date, compared.asAtSerial, opening);
  return typeof day === 'number' ? day : day.text;
}

const openings = new WeakMap<Compared, { readonly rows: object; readonly latest: number | null }>();

/** The last day on which the balance of a contribution of these authorities was opened: movements begin there. */
function latestOpening(
  compared: Compared,
  { rows }: Extract<MovementsReading, { state: 'ready' }>,
): number | null {
  const known = openings.get(compared);
  if (known?.rows === rows) return known.latest;
  const { register, authorities } = compared;
  const ledger = ledgerOf(rows, register);
  const keys = new Set(authorities.map(({ key }) => key));
  const isOwn = (row: number): boolean => keys.has(register.authorities[register.authority[row]!]?.key ?? '');
  let latest: number | null = null;
  for (let n = 0; n < ledger.count; n++) {
    if (ledger.rows[n]!.movement !== 'Opening') continue;
    if (ledger.contributions[ledger.contribution[n]!]!.groupRows.some(isOwn))
      latest = Math.max(latest ?? -Infinity, ledger.date[n]!);
  }
  openings.set(compared, { rows, latest });
  return latest;
}

/**
 * What is written to the table Movements; null where nothing is; or why it cannot be. Where the workbook has no table it is
 * made, and begins with what the register holds before: the day before the sheet's.
 */
export function movementsToWrite(
  compared: Compared,
  recording: RecordingChoices,
  recorded: ImportMovements | null,
): SideEntry | null | { readonly problem: string } {
  const { movements } = recording;
  if (!movements || recorded === null || !isRecording(recording)) return null;
  const day = dayOf(compared, recording);
  if (typeof day !== 'number') return { problem: day };
  const opening = isBeginning(movements)
    ? openingsOf(compared.register, { date: day - 1, recorded: compared.asAtSerial })
    : [];
  const all = [...opening, ...movementsOf(recorded)];
  if (all.length === 0) return null;
  const entry = movementEntry(all, movements);
  return typeof entry === 'string' ? { problem: entry } : entry;
}

/** Why no movement can be recorded, whatever is chosen; "" where it can be, or where there is no table. */
export const recordingProblem = ({ movements }: RecordingChoices): string =>
  movements === null ? '' : movementsProblem(movements);
