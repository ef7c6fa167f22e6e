import { asWritten, fingerprint, rowSignature } from '../excel/cell-content';
import { heldBy, type PreparedWrite } from './prepared-write';
import { pendingWrites, saveSettings, type SettingsChange } from '../settings/settings';
import type { CellsSeen, TargetSeen } from './target-snapshot';
import { keepUndo } from './undo-record';
import { patiently } from '../excel/in-front';
import { inExcel } from '../excel/run-excel';
import type { UndoRecord } from './write-plan';

/** The fingerprint of a block: by it a write that ended without saying so is told from one that did not end. */
export function blockFingerprint({ values, formulas }: CellsSeen): string {
  const text = values.map((row, r) => rowSignature(row, formulas[r] ?? [])).join('\n');
  return fingerprint(text) + fingerprint(`${text.length} ${text}`);
}

/** The fingerprint that a block is to have when all of the write is done. */
export function writtenFingerprint(before: TargetSeen, write: PreparedWrite): string {
  const removed = new Set(write.removedRows);
  const values = before.values.map((row) => [...row]);
  for (const { rowIndex, columnIndex, content } of write.cells)
    values[rowIndex]![columnIndex] = heldBy(content);
  const isKept = (_: unknown, r: number) => !removed.has(r);
  const added = write.addedRows.map(({ given }) =>
    given.map((content) => (content === null ? '' : asWritten(content))),
  );
  // A cell that is worked out counts as a formula: its text is not its value.
  const formulas = added.map((row) =>
    row.map((value, c) => (write.formulaColumns.has(c) ? '=formula' : value)),
  );
  return blockFingerprint({
    values: [...values.filter(isKept), ...added],
    formulas: [...before.formulas.map(withValues(before, values)).filter(isKept), ...formulas],
    formats: [],
  });
}

/** A changed cell was no formula, and is none: its text is what it holds. */
const withValues =
  (before: TargetSeen, values: readonly (readonly unknown[])[]) =>
  (formulas: readonly unknown[], r: number): unknown[] =>
    formulas.map((formula, c) => (values[r]![c] === before.values[r]![c] ? formula : values[r]![c]));

/**
 * Keeps what undoes a write (left out: what is kept stays), then takes its record and its copy away in one request. Tried
 * twice; true where both are gone.
 *
 * @param at when the write began: an answer that comes late takes no other write's record away
 */
export function tidied(at: string, copyId: string, undo?: UndoRecord | null): Promise<boolean> {
  const tidy = async (): Promise<void> => {
    if (undo !== undefined) await keptUndo(undo);
    await saveSettings(
      (settings): SettingsChange =>
        Object.fromEntries(
          pendingWrites(settings)
            .filter(([, pending]) => pending.at === at)
            .map(([key]) => [key, undefined]),
        ),
      (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(copyId);
        sheet.load('id');
        return () => {
          if (!sheet.isNullObject) sheet.delete();
        };
      },
    );
  };
  return patiently(() => tidy().catch(tidy)).then(
    () => true,
    () => false,
  );
}

/** In a request of its own: Excel on the web loses a second setting that is added in one. */
const keptUndo = (undo: UndoRecord | null): Promise<void> =>
  inExcel(async (context) => {
    keepUndo(context, undo);
    await context.sync();
  });
