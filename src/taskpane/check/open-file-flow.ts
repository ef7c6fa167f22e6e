import { understandSheet } from '../../domain/reading/understand-sheet';
import { sheetColumnType } from '../../domain/reading/words/council-columns';
import { excelErrorOf } from '../../domain/money/excel-error';
import { isBlank } from '../../domain/money/read-amount';
import type { Block } from '../../domain/sheet/block';
import { columnLetters } from '../../domain/sheet/block';
import { writeDate } from '../../domain/calendar/serial';
import type { FileReading, FileSheet } from '../../files/read-file';
import { refusalOf } from '../../workbook/excel/run-excel';
import { writeSheets, type NewSheet } from '../../workbook/excel/new-sheets';
import { sheetsHolding, type SheetThere } from '../../workbook/excel/same-sheets';
import { listed } from '../../workbook/register/register-messages';
import { goToCell } from '../../workbook/excel/selection';
import type { CellContent } from '../../workbook/writing/write-plan';
import type { CheckFlow } from './flow';
import { readInWorker } from './read-in-worker';
import type { CheckMessage, CheckState } from './state';
import type { Pane } from '../kernel/store';
import { counted } from '../ui/wording';

interface Opened {
  readonly file: string;
  readonly sheet: FileSheet;
  readonly isOnly: boolean;
  /** The file is text, which tells a number from a reference only by its heading. */
  readonly isText: boolean;
}

/** Opens files into new sheets of the workbook. They are read in a worker of this pane; nothing is sent anywhere. */
export class OpenFileFlow {
  private stop: AbortController | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly checks: CheckFlow,
  ) {}

  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.pane.state().check.isWriting) return;
    const stop = new AbortController();
    this.stop = stop;
    this.set({
      isWriting: true,
      message: null,
      opening: { step: 'reading', file: files[0]!.name, share: 0 },
    });
    this.pane.announce('Opening.');
    try {
      await this.openAll(files, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) this.stopped();
      else this.failed('Nothing was opened.', refusalOf(error));
    } finally {
      this.stop = null;
    }
  }

  isOpening(): boolean {
    return this.stop !== null;
  }

  cancel(): void {
    this.stop?.abort();
  }

  private async openAll(files: readonly File[], signal: AbortSignal): Promise<void> {
    const { opened, refusals, notes } = await this.readAll(files, signal);
    if (opened.length === 0) return this.failed('Nothing was opened.', refusals.join(' '));
    const sheets = opened.map(newSheet);
    const there = await sheetsHolding(sheets, signal);
    const outcome = await writeSheets(
      sheets.filter((_, n) => !there[n]),
      {
        signal,
        onProgress: ({ step, done, of }) =>
          this.set({ opening: { step, file: opened[0]!.file, share: of > 0 ? done / of : 0 } }),
      },
    );
    if (outcome.kind === 'nothing-made')
      return signal.aborted && outcome.left.length === 0
        ? this.stopped()
        : this.failed(outcome.message, null);
    const made = [...outcome.sheets];
    const all = there.map((one) => one ?? made.shift()!);
    const from = Object.fromEntries(all.map(({ id }, n) => [id, opened[n]!.file]));
    await goToCell(all[0]!.name, 'A1');
    const text = openedText(outcome.sheets, there);
    const more = [...refusals, ...notes].join(' ') || null;
    const { check } = this.pane.state();
    const message = { intent: refusals.length > 0 ? ('error' as const) : ('note' as const), text, more };
    this.pane.set(
      {
        check: {
          ...check,
          choice: 'sheet',
          authority: null,
          files: { ...check.files, ...from },
          openedTogether: all.map(({ id }) => id),
          message: message,
          isWriting: false,
          opening: null,
        },
      },
      'told',
    );
    await this.checks.look();
  }

  private async readAll(
    files: readonly File[],
    signal: AbortSignal,
  ): Promise<{ opened: Opened[]; refusals: string[]; notes: string[] }> {
    const opened: Opened[] = [];
    const refusals: string[] = [];
    const notes: string[] = [];
    for (const file of files) {
      const onProgress = (share: number) =>
        this.set({ opening: { step: 'reading', file: file.name, share } });
      onProgress(0);
      const reading: FileReading = await readInWorker(file, { signal, onProgress });
      if (reading.kind === 'refused') {
        refusals.push(reading.message);
        continue;
      }
      const isText = reading.format === 'csv';
      const sheets = reading.sheets.filter(({ block }) => block.some((row) => !row.every(isBlank)));
      for (const sheet of sheets)
        opened.push({ file: file.name, sheet, isOnly: sheets.length === 1, isText });
      const ofSheets = sheets.flatMap((sheet) => [
        ...sheet.notes.map(({ text }) => text),
        ...dayNotes(sheet),
      ]);
      notes.push(...reading.notes.map(({ text }) => text), ...ofSheets);
    }
    return { opened, refusals, notes: [...new Set(notes)].slice(0, MAX_NOTES) };
  }

  /** What the user called off is no error. */
  private stopped(): void {
    this.ended({ intent: 'note', text: 'Stopped. Nothing was opened.', more: null });
  }

  private failed(text: string, more: string | null): void {
    this.ended({ intent: 'error', text, more });
  }

  private ended(message: CheckMessage): void {
    this.set({ isWriting: false, opening: null, message }, 'told');
  }

  private set(change: Partial<CheckState>, focus?: string): void {
    this.pane.set({ check: { ...this.pane.state().check, ...change } }, focus);
  }
}

/** "Opened into 1 new sheet: Blaby Q2."; what the workbook holds already is not opened again. */
function openedText(made: readonly SheetThere[], there: readonly (SheetThere | null)[]): string {
  const names = made.map(({ name }) => name);
  const before = there.flatMap((one) => (one ? [one.name] : []));
  const are = before.length === 1 ? 'holds it' : 'hold them';
  const already = `The ${before.length === 1 ? 'sheet' : 'sheets'} ${listed(before)} ${are} already, so nothing is opened again.`;
  if (made.length === 0) return already;
  const text = `Opened into ${counted(names.length, 'new sheet')}: ${listed(names)}.`;
  return before.length === 0
    ? text
    : `${text} ${listed(before)} ${before.length === 1 ? 'is' : 'are'} open already.`;
}

const MAX_NOTES = 5;
const DATE_FORMAT = 'dd/mm/yyyy';

/** The sheet under its own name, or the file's where that says more; days show as days. */
export function newSheet({ file, sheet, isOnly, isText }: Opened): NewSheet {
  const header = understandSheet(sheet.block);
  const width = sheet.block.reduce((most, row) => Math.max(most, row.length), 0);
  const types = Array.from({ length: width }, (_, c) => {
    const key = header?.columns[c]?.key ?? null;
    return key === null ? null : sheetColumnType(key);
  });
  const numberFormats = types.map((type, c) =>
    type === 'date' || (!isText && isMostlyDays(sheet, c)) ? DATE_FORMAT : null,
  );
  const isPlain = isOnly && /^sheet ?\d*$/i.test(sheet.name);
  const headingRows = header && header.rowIndex >= 0 ? header.rowIndex + 1 : 0;
  return {
    name: isPlain ? file.replace(/\.[^.]*$/, '') : sheet.name,
    block: contentOf(
      sheet.block,
      types.map((type) => isText && (type === 'money' || type === 'date')),
    ),
    numberFormats,
    boldRows: headingRows,
    frozenRows: headingRows <= MAX_FROZEN ? headingRows : 0,
  };
}

/** Whether the file shows most numbers of a column as days: the sheet is to show them as well. */
function isMostlyDays({ block, dateCells }: FileSheet, column: number): boolean {
  const days = dateCells.get(column)?.length ?? 0;
  return days > 0 && days * 2 > block.filter((row) => typeof row[column] === 'number').length;
}

/** Days under the heading of a reference: Excel makes days of references that look like one, and keeps the day alone. */
export function dayNotes(sheet: FileSheet): string[] {
  const header = understandSheet(sheet.block);
  if (!header) return [];
  return [...sheet.dateCells].flatMap(([column, rows]) => {
    const key = header.columns[column]?.key ?? null;
    const below = rows.filter((row) => row > header.rowIndex);
    if (key === null || sheetColumnType(key) !== 'reference' || below.length === 0) return [];
    const [first] = below;
    const shown = writeDate(Math.floor(Number(sheet.block[first!]![column])));
    return `${counted(below.length, 'cell')} under "${header.columns[column]!.heading}" ${below.length === 1 ? 'holds a day' : 'hold days'} where a reference should be, first ${columnLetters(column)}${first! + 1}, ${shown}: Excel turns what looks like a date into one. Type the references again, as text.`;
  });
}

/** More rows that stay in view would leave no room for the others. */
const MAX_FROZEN = 5;

const PLAIN_NUMBER = /^[-+]?(?:0|[1-9]\d{0,11})?(?:\.\d{1,3})?$/;

/** Rows of one length; an error value is the text that a cell shows for it. */
function contentOf(block: Block, areNumbers: readonly boolean[]): (CellContent | null)[][] {
  return block.map((row) =>
    areNumbers.map((isNumber, c): CellContent | null => {
      const cell = row[c];
      if (typeof cell === 'string')
        return isNumber && /\d/.test(cell) && PLAIN_NUMBER.test(cell) ? Number(cell) : cell;
      if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
      return cell === null || cell === undefined ? null : (excelErrorOf(cell) ?? null);
    }),
  );
}
