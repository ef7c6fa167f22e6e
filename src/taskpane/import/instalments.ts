import type { Choices, ImportSource } from '../../domain/council/import/comparison';
import {
  instalmentsOfImport,
  NO_INSTALMENTS,
  type ImportInstalments,
} from '../../domain/pipeline/import-instalments';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { cellAddress } from '../../domain/sheet/block';
import { FORMAT_OF } from '../../workbook/register/create-tables';
import { tableMessage } from '../../workbook/register/register-messages';
import { MissingColumn, tablePlan } from '../../workbook/writing/table-plan';
import type { BlockPlan, SideEntry, Written } from '../../workbook/writing/write-plan';
import type { RecordingChoices, TriggersReading } from './recording-choices';
import type { Compared, ImportState, WrittenInstalments } from './state';

/** What the sheets say of instalments that Triggers does not have; null where no table can take it. */
export function instalmentsTo(
  triggers: TriggersReading | null,
  source: ImportSource,
  compared: Compared,
  choices: Choices,
): ImportInstalments | null {
  const speaks = source.sheets.some((sheet) => sheet.kind === 'register' && sheet.instalments !== null);
  if (!speaks) return NO_INSTALMENTS;
  if (triggers?.state === 'none') return instalmentsOfImport(source, compared, choices, null);
  if (triggers?.state !== 'ready' || triggers.pending) return null;
  return instalmentsOfImport(source, compared, choices, triggers.rows);
}

/** How many instalments there are to write. */
export const instalmentCount = (instalments: ImportInstalments | null): number =>
  instalments === null ? 0 : instalments.added.length + instalments.filled.length;

/** The instalments that are written: none where the officer leaves them out. */
export const writtenInstalments = ({
  instalments,
  recording,
}: Pick<ImportState, 'instalments' | 'recording'>): ImportInstalments =>
  instalments === null || recording.leavesInstalments ? NO_INSTALMENTS : instalments;

/** Why no instalment can be written; "" where one can. */
export const triggersProblem = (triggers: TriggersReading | null): string =>
  triggers === null || triggers.state === 'ready' || triggers.state === 'none'
    ? ''
    : tableMessage(TRIGGERS, triggers);

/** What the write does to Triggers: a table that is made, or rows and blank cells of the one that is there. */
export interface TriggersWrite {
  readonly side: SideEntry | null;
  readonly block: BlockPlan | null;
}

const MARK = 'triggers';
type Column = keyof typeof TRIGGERS.columns;

export async function triggersToWrite(
  instalments: ImportInstalments,
  { triggers }: RecordingChoices,
): Promise<TriggersWrite | { readonly problem: string }> {
  if (instalmentCount(instalments) === 0) return { side: null, block: null };
  if (triggers?.state === 'none') return { side: newTable(instalments), block: null };
  if (triggers?.state !== 'ready') return { problem: triggersProblem(triggers) };
  const block = await tablePlan(triggers as never, {
    changed: instalments.filled.map(({ rowIndex, cells }) => ({ rowIndex, cells })),
    added: instalments.added.map(({ cells }) => cells),
  });
  if (block instanceof MissingColumn) return { problem: block.text };
  if (block === null) return { problem: `The table ${triggers.table.name} is no longer there.` };
  return { side: null, block };
}

function newTable({ added }: ImportInstalments): SideEntry {
  const keys = Object.keys(TRIGGERS.columns) as Column[];
  return {
    table: { name: TRIGGERS.name, newSheet: TRIGGERS.name, mark: MARK },
    isNew: true,
    headings: keys.map((key) => TRIGGERS.columns[key].name),
    rows: added.map(({ cells }) => keys.map((key) => cells[key] ?? '')),
    numberFormats: keys.map((key) => FORMAT_OF[TRIGGERS.columns[key].content]),
  };
}

/** What was written, and where it can be gone to. */
export function instalmentsWritten(
  instalments: ImportInstalments,
  { side, block }: TriggersWrite,
  { sidesAt }: Written,
): WrittenInstalments | null {
  const { added, filled } = instalments;
  if (added.length + filled.length === 0) return null;
  const counts = { addedCount: added.length, filledCount: filled.length, table: TRIGGERS.name };
  const made = side && sidesAt.find(({ table }) => table === side.table.name);
  if (made) return { ...counts, at: { sheet: made.sheet, address: made.address } };
  if (!block) return { ...counts, at: null };
  const { place, values } = block.expected;
  const isOneBlank = values.length === 2 && values[1]!.every((cell) => cell === '');
  const first = added.length > 0 ? values.length - (isOneBlank ? 1 : 0) : filled[0]!.rowIndex;
  const at =
    place.sheet === null
      ? null
      : { sheet: place.sheet, address: cellAddress({ ...place, sheet: null }, first, 0) };
  return { ...counts, at };
}
