import { NAMESPACE } from '../../namespace';
import { refusal, TRY_AGAIN } from './kind';

interface Name {
  /** The table or sheet, as users know it. */
  readonly name: string;
}
interface Sheet {
  readonly sheet: string;
}
interface At {
  /** "G4 on Register" */
  readonly at: string;
}

const grouped = (count: number): string => count.toLocaleString('en-GB');

/** What Excel itself refuses with. */
const OF_EXCEL = {
  'access-denied': refusal(
    'Excel refused: the sheet or the workbook is protected.',
    'In Excel: Review, Unprotect.',
  ),
  'in-cell-edit': refusal('Somebody is typing in a cell.', 'Finish the cell, then try again.'),
  'request-too-large': refusal('The table is too large for one request to Excel.'),
  'answer-too-large': refusal('The table is too large for one answer from Excel.'),
  'no-answer': refusal<{ seconds: number }>(
    ({ seconds }) => `Excel did not answer within ${seconds} seconds.`,
    `If a cell is being typed in, finish it. Then press Try again or Recalculate in the ${NAMESPACE} pane.`,
  ),
  'no-reason': refusal('Excel refused, and gave no reason.', TRY_AGAIN),
};

/** The workbook is not as the write needs it, and the user can mend that. */
const OF_THE_WORKBOOK = {
  'sheet-protected': refusal<Sheet>(
    ({ sheet }) => `The sheet ${sheet} is protected.`,
    'In Excel: Review, Unprotect Sheet.',
  ),
  'workbook-protected': refusal(
    'The workbook is protected, so the add-in cannot add a sheet.',
    'In Excel: Review, Protect Workbook.',
  ),
  filtered: refusal<Name>(({ name }) => `A filter hides rows of ${name}.`, 'In Excel: Data, Clear.'),
  'target-missing': refusal('The sheet or table is no longer in this workbook.'),
  'name-missing': refusal<Name>(({ name }) => `${name} is no longer in this workbook.`),
  'sheet-missing': refusal<Sheet>(({ sheet }) => `The sheet ${sheet} is no longer in this workbook.`),
  'table-name-taken': refusal<Name>(
    ({ name }) => `This workbook has a table ${name} already.`,
    'Choose it as it is, or give it another name first.',
  ),
  'sheet-name-taken': refusal<Name>(
    ({ name }) => `This workbook has a sheet ${name} already.`,
    'Give it another name first, or make a table of what it holds and choose that.',
  ),
  'sheet-without-table': refusal<Sheet & Name>(
    ({ sheet, name }) => `The sheet ${sheet} does not hold a table ${name}.`,
    'Give that sheet another name.',
  ),
  'table-without-column': refusal<Sheet & Name & { column: string }>(
    ({ name, sheet, column }) => `The table ${name} on ${sheet} has no column ${column}.`,
    'Add the column, then try again.',
  ),
  'movements-not-written': refusal<{ why: string }>(({ why }) => why, 'Put that right, then try again.'),
  'row-changed-meanwhile': refusal<Name>(
    ({ name }) => `Somebody else changed the row of ${name} meanwhile.`,
    'Look at the row, then try again.',
  ),
  'row-not-as-written': refusal<Name>(
    ({ name }) => `${name} does not hold the row that was written.`,
    TRY_AGAIN,
  ),
  'rows-changed': refusal<Name>(
    ({ name }) => `${name} has other rows than before.`,
    'Look at the table, and take the row out by hand where it should go.',
  ),
  'rows-not-taken-in': refusal<Name>(
    ({ name }) => `Excel did not extend ${name} to the rows below it.`,
    'In Excel: File, Options, Proofing, AutoCorrect Options, AutoFormat As You Type: tick Include new rows and columns in table.',
  ),
  'far-cells': refusal<Sheet & { row: number }>(
    ({ sheet, row }) => `The sheet ${sheet} holds something as far down as row ${grouped(row)}.`,
    'Clear the cells that are far from the tab.',
  ),
};

/** The register, its dates or the projects cannot be used. */
const OF_THE_REGISTER = {
  'register-not-ready': refusal<{ why: string }>(({ why }) => why),
  'projects-not-ready': refusal<{ why: string }>(({ why }) => why),
  'no-expiry-column': refusal(
    'The register has no column Expiry date.',
    'Give the column of dates the heading Expiry date.',
  ),
  'register-not-on-a-sheet': refusal(
    'The register is not on a sheet of this workbook.',
    'Choose a table of this workbook as the register.',
  ),
  'register-without-rows': refusal('The register has no rows.', 'Add a row to it first.'),
  'list-changed': refusal<Sheet>(({ sheet }) => `${sheet} has changed since it was read.`, 'Look again.'),
  'list-changed-by-excel': refusal('Excel changed a cell of the list while it made the table.', TRY_AGAIN),
};

/** The log of imports. */
const OF_THE_LOG = {
  'log-sheet-taken': refusal<Sheet & { table: string }>(
    ({ sheet, table }) =>
      `The sheet ${sheet} does not hold the table ${table}, in which the add-in records imports.`,
    'Give that sheet another name.',
  ),
  'log-column-missing': refusal<Sheet & { table: string; column: string }>(
    ({ sheet, table, column }) => `The table ${table} on ${sheet} has no column ${column}.`,
    ({ column }) => `Add a column with the heading ${column}.`,
  ),
  'log-missing': refusal<{ table: string }>(
    ({ table }) => `The table ${table} is no longer in this workbook.`,
  ),
  'log-rows-changed': refusal<Sheet>(
    ({ sheet }) => `The rows of ${sheet} have changed since the write began.`,
  ),
};

/** Other writes: one at a time, and one that did not finish is settled first. */
const OF_OTHER_WRITES = {
  'part-not-loaded': refusal(
    'A part of the add-in could not be loaded.',
    'Check the connection to the network, and try again.',
  ),
  'write-under-way': refusal('Another write is under way.', 'Try again when it has ended.'),
  'write-in-another-pane': refusal<{ what: string; minutes: number }>(
    ({ what, minutes }) =>
      `Another pane is writing to this workbook (${what}), or stopped less than ${minutes} minutes ago before it had finished.`,
    'Try again when it has ended. If it has stopped, Home in the pane offers to settle it.',
  ),
  'other-write-first': refusal<{ what: string }>(
    ({ what }) => `Another write (${what}) is under way in this workbook, or did not finish.`,
    'Try again when it has ended.',
  ),
  'record-unreadable': refusal(
    'The add-in cannot read the record of a write that may not have finished.',
    'Open Home in the pane to settle it first.',
  ),
  'write-unfinished': refusal<Sheet & { what: string }>(
    ({ what, sheet }) =>
      `An earlier write (${what}) did not finish. The sheet ${sheet} is a copy from before it.`,
    'Put that copy back first, or discard it.',
    'settle',
  ),
  'refresh-unfinished': refusal<{ tabs: string }>(
    ({ tabs }) => `An earlier refresh of ${tabs} did not finish. There are copies from before it.`,
    'Put those back first, or discard them.',
    'settle',
  ),
  'copy-not-removed': refusal<Sheet>(
    ({ sheet }) => `The add-in could not delete the copy on the sheet ${sheet}.`,
    TRY_AGAIN,
  ),
  'copies-not-removed': refusal('The add-in could not delete the copies of the tabs.', TRY_AGAIN),
  'nothing-to-undo': refusal('There is no write to undo.'),
};

/** Somebody else changed something, or the user stopped it. */
const OF_OTHERS = {
  stopped: refusal<{ step: string; done: number; of: number }>(
    ({ step, done, of }) => `Stopped while ${step}, at ${grouped(done)} of ${grouped(of)}.`,
  ),
  'stopped-refresh': refusal<{ step: string }>(({ step }) => `Stopped while ${step}.`),
  'stopped-sheets': refusal<{ done: number; of: number }>(
    ({ done, of }) => `Stopped at ${grouped(done)} of ${grouped(of)} cells.`,
  ),
  'changed-since-read': refusal<Name>(
    ({ name }) => `${name} has changed since the add-in read it.`,
    'Compare or check it again.',
    'compare',
  ),
  'changed-while-copied': refusal<Name>(
    ({ name }) => `${name} changed while the add-in copied it.`,
    'Compare or check it again.',
    'compare',
  ),
  'changed-while-read': refusal<Name>(({ name }) => `${name} changed while the add-in read it.`, TRY_AGAIN),
  'cell-changed-by-others': refusal<At>(({ at }) => `Somebody else changed ${at} meanwhile.`, '', 'compare'),
  'rows-changed-by-others': refusal<Name>(
    ({ name }) => `Somebody else added or deleted rows of ${name} meanwhile.`,
    '',
    'compare',
  ),
  'changed-by-others': refusal<Name>(({ name }) => `Somebody else changed ${name} meanwhile.`, '', 'compare'),
  'others-typed-below': refusal<Name>(({ name }) => `Somebody else typed below ${name} meanwhile.`),
  'others-still-changing': refusal<Name>(
    ({ name }) => `Somebody else is still changing ${name}.`,
    'Try again when they have finished.',
  ),
  'below-changed': refusal<Name & { rows: string }>(
    ({ rows, name }) => `Somebody changed ${rows} below ${name} meanwhile.`,
    TRY_AGAIN,
  ),
  'tab-changed': refusal<Name>(({ name }) => `${name} has changed since its cells were shown.`, TRY_AGAIN),
  'tab-typed-on': refusal<Name>(({ name }) => `Somebody typed on ${name} meanwhile.`, TRY_AGAIN),
  'tabs-refreshed-by-others': refusal('Somebody else refreshed the tabs meanwhile.', TRY_AGAIN),
};

/** What is to be written cannot be. */
const OF_THE_PLAN = {
  'cell-unwritable': refusal<{ why: string; at?: string }>(({ why, at }) =>
    at === undefined ? why : `${at}: ${why}`,
  ),
  'nothing-to-write': refusal('There is nothing to write.'),
  'rows-need-a-table': refusal('Rows can be added only to a table, and not while other rows are removed.'),
  'cell-is-a-formula': refusal<At>(
    ({ at }) => `${at} holds a formula, and the add-in does not write over formulas.`,
  ),
  'cell-is-a-heading': refusal<At>(
    ({ at }) => `${at} is a heading, and the add-in does not write over headings.`,
  ),
  'column-of-formulas': refusal<Name & { column: string }>(
    ({ column, name }) =>
      `The column ${column} of ${name} is calculated by formulas, and the add-in does not write over formulas.`,
  ),
};

/** Read back, something is not what it should be. */
const OF_THE_CHECK = {
  'cell-differs': refusal<At>(({ at }) => `${at} does not hold what the add-in expects.`, TRY_AGAIN),
  'sheet-differs': refusal<Name>(
    ({ name }) => `${name} does not hold what the add-in wrote to it.`,
    TRY_AGAIN,
  ),
  'size-differs': refusal<Name>(
    ({ name }) => `${name} does not have the rows and columns that the add-in expects.`,
    TRY_AGAIN,
  ),
  'copy-differs': refusal<Name>(
    ({ name }) => `The copy of ${name} does not hold what ${name} holds.`,
    TRY_AGAIN,
  ),
  'copy-unfinished': refusal<Sheet & { why: string }>(
    ({ why, sheet }) => `${why} The sheet ${sheet} is an unfinished copy.`,
    'You can delete that sheet.',
  ),
  'columns-changed': refusal<Name>(
    ({ name }) => `The columns of ${name} have changed since the write began.`,
    'Undo that change in Excel, then try again.',
  ),
  'tab-not-restored': refusal<Name>(({ name }) => `${name} does not hold what it held before.`, TRY_AGAIN),
  'below-not-restored': refusal<Name & { rows: string }>(
    ({ rows, name }) => `${rows} below ${name} does not hold what it held before the write.`,
    'Clear what the write added there, then try again.',
  ),
  'tab-records-lost': refusal('The add-in could not store what it needs to know of the tabs.', TRY_AGAIN),
  'highlights-not-added': refusal('Excel did not add every highlight.', TRY_AGAIN),
  'highlights-not-removed': refusal('Excel did not remove every highlight.', TRY_AGAIN),
  'flags-not-added': refusal('Excel did not add every flag.', TRY_AGAIN),
  'flags-not-removed': refusal('Excel did not remove every flag.', TRY_AGAIN),
};

/** Why something was refused, each by its code: the one place for the wording. */
export const REFUSALS = {
  ...OF_EXCEL,
  ...OF_THE_WORKBOOK,
  ...OF_THE_REGISTER,
  ...OF_THE_LOG,
  ...OF_OTHER_WRITES,
  ...OF_OTHERS,
  ...OF_THE_PLAN,
  ...OF_THE_CHECK,
};

export type RefusalCode = keyof typeof REFUSALS;
