import type { CouncilMapping } from '../../domain/council/council-sheet';
import { pence, toPounds } from '../../domain/money/pence';
import { listed } from '../../workbook/register/register-messages';
import type { CellContent, LogEntry } from '../../workbook/writing/write-plan';
import { changesOf } from '../../domain/council/import/cells-to-write';
import type { Choices, Figures, ImportSource } from '../../domain/council/import/comparison';
import { NO_INSTALMENTS, type ImportInstalments } from '../../domain/pipeline/import-instalments';
import type { ImportMovements } from '../../domain/council/import/movements';
import { instalmentCount } from './instalments';
import { movementsOf } from './recording';
import type { Compared, GroupName } from './state';

const AT = 'dd/mm/yyyy hh:mm';
const MONEY = '#,##0.00';

/** The columns of the table Import log that an import fills; the day that it was undone goes into one more. */
const IMPORT_LOG_COLUMNS = [
  ['Date and time', AT],
  ['Authority', null],
  ['Sheets', null],
  ['Files', null],
  ['Lines added', null],
  ['Lines changed', null],
  ['Lines gone', null],
  ['Cells changed', null],
  ['Answers for whole columns', null],
  ['Value before', MONEY],
  ['Value after', MONEY],
  ['Drawn down before', MONEY],
  ['Drawn down after', MONEY],
  ['Balances as at', 'dd/mm/yyyy'],
  ['Movements', null],
  ['Instalments', null],
] as const;
/** A log of before these columns goes without them. */
const LATER_COLUMNS = ['Balances as at', 'Movements', 'Instalments'];

/** The day to which the sheet confirms balances, where it is known, and the movements and instalments that were recorded. */
interface LoggedMovements {
  readonly day: number | null;
  readonly recorded: ImportMovements | null;
  readonly instalments?: ImportInstalments;
}

/** @param atSerial the time as Excel counts it: see serialOf */
export function importLogEntry(
  source: ImportSource,
  compared: Compared,
  choices: Choices,
  after: Figures | null,
  atSerial: number,
  { day, recorded, instalments = NO_INSTALMENTS }: LoggedMovements = { day: null, recorded: null },
): LogEntry {
  const { authorities, before, lines } = compared;
  const taken = (kind: GroupName): number =>
    lines.filter((line) => line.kind === kind && choices.ticked.has(line.index)).length;
  const files = source.names.flatMap(({ file }) => (file === null ? [] : [file]));
  const row: CellContent[] = [
    atSerial,
    authorities.map(({ name }) => name).join('; '),
    source.names.map(({ sheet }) => sheet).join('; '),
    [...new Set(files)].join('; '),
    taken('added'),
    taken('changed'),
    taken('gone'),
    changesOf(compared, choices).length,
    answersFor(source.mapping).join(' '),
    pounds(before.register.value),
    pounds(after?.register.value ?? null),
    pounds(before.register.drawnDown),
    pounds(after?.register.drawnDown ?? null),
    day ?? '',
    recorded === null ? '' : movementsOf(recorded).length,
    instalmentCount(instalments) === 0 ? '' : instalmentCount(instalments),
  ];
  return {
    headings: IMPORT_LOG_COLUMNS.map(([heading]) => heading),
    row,
    numberFormats: IMPORT_LOG_COLUMNS.map(([, format]) => format),
    optional: LATER_COLUMNS,
  };
}

const pounds = (amount: number | null): CellContent =>
  amount === null ? 'No figure' : toPounds(pence(amount));

/** What the officer answered for whole columns: it is no statement of the council's, and is told wherever it counts. */
export function answersFor({ statusForAll, drawnDown }: CouncilMapping): string[] {
  const answers: string[] = [];
  if (statusForAll) answers.push(`Status of every row: ${statusForAll}.`);
  if (drawnDown && drawnDown.length > 0) answers.push(`Counts as drawn down: ${listed(drawnDown)}.`);
  return answers;
}
