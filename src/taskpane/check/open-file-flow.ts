import { understandSheet } from '../../domain/council/understand-sheet';
import { sheetColumnType } from '../../domain/council/council-columns';
import { excelErrorOf } from '../../domain/money/excel-error';
import { isBlank } from '../../domain/money/read-amount';
import type { Block } from '../../domain/sheet/block';
import type { FileReading, FileSheet } from '../../files/read-file';
import { refusalOf } from '../../workbook/excel/run-excel';
import { writeSheets, type NewSheet } from '../../workbook/excel/new-sheets';
import { listed } from '../../workbook/register/register-messages';
import { goToCell } from '../../workbook/excel/selection';
import type { CellContent } from '../../workbook/writing/write-plan';
import type { CheckFlow } from './flow';
import type { CheckState } from './state';
import type { Pane } from '../kernel/store';
import { counted } from '../ui/wording';

interface Opened {
  readonly file: string;
  readonly sheet: FileSheet;
  readonly isOnly: boolean;
}

/** Opens files into new sheets of the workbook. They are read in this page; nothing is sent anywhere. */
export class OpenFileFlow {
  constructor(
    private readonly pane: Pane,
    private readonly checks: CheckFlow,
  ) {}

  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.pane.state().check.isWriting) return;
    this.set({ isWriting: true, told: null });
    this.pane.announce('Opening.');
    try {
      await this.openAll(files);
    } catch (error) {
      this.failed('Nothing was opened.', refusalOf(error));
    }
  }

  private async openAll(files: readonly File[]): Promise<void> {
    const { opened, refusals, notes } = await readAll(files);
    if (opened.length === 0) return this.failed('Nothing was opened.', refusals.join(' '));
    const outcome = await writeSheets(opened.map(newSheet));
    if (outcome.kind === 'nothing-made') return this.failed(outcome.message, null);
    const names = outcome.sheets.map(({ name }) => name);
    const from = Object.fromEntries(outcome.sheets.map(({ id }, n) => [id, opened[n]!.file]));
    await goToCell(names[0]!, 'A1');
    const text = `Opened into ${counted(names.length, 'new sheet')}: ${listed(names)}.`;
    const more = [...refusals, ...notes].join(' ') || null;
    const { check } = this.pane.state();
    const told = { intent: refusals.length > 0 ? ('error' as const) : ('note' as const), text, more };
    this.pane.set(
      {
        check: {
          ...check,
          choice: 'sheet',
          authority: null,
          files: { ...check.files, ...from },
          told,
          isWriting: false,
        },
      },
      'told',
    );
    await this.checks.look();
  }

  private failed(text: string, more: string | null): void {
    this.set({ isWriting: false, told: { intent: 'error', text, more } }, 'told');
  }

  private set(change: Partial<CheckState>, focus?: string): void {
    this.pane.set({ check: { ...this.pane.state().check, ...change } }, focus);
  }
}

async function readAll(
  files: readonly File[],
): Promise<{ opened: Opened[]; refusals: string[]; notes: string[] }> {
  // A chunk of its own: most openings of the pane read no file.
  const { readFile } = await import(/* webpackChunkName: "read-file" */ '../../files/read-file');
  const opened: Opened[] = [];
  const refusals: string[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const reading: FileReading = await readFile(new Uint8Array(await file.arrayBuffer()), file.name);
    if (reading.kind === 'refused') {
      refusals.push(reading.message);
      continue;
    }
    const sheets = reading.sheets.filter(({ block }) => block.some((row) => !row.every(isBlank)));
    for (const sheet of sheets) opened.push({ file: file.name, sheet, isOnly: sheets.length === 1 });
    notes.push(...[...reading.notes, ...sheets.flatMap((sheet) => sheet.notes)].map(({ text }) => text));
  }
  return { opened, refusals, notes: [...new Set(notes)].slice(0, MOST_NOTES) };
}

const MOST_NOTES = 5;
const DATE_FORMAT = 'dd/mm/yyyy';

/** The sheet under its own name, or the file's where that says more; days show as days. */
export function newSheet({ file, sheet, isOnly }: Opened): NewSheet {
  const header = understandSheet(sheet.block);
  const width = sheet.block.reduce((most, row) => Math.max(most, row.length), 0);
  const numberFormats = Array.from({ length: width }, (_, c) => {
    const key = header?.columns[c]?.key ?? null;
    return key !== null && sheetColumnType(key) === 'date' ? DATE_FORMAT : null;
  });
  const isPlain = isOnly && /^sheet ?\d*$/i.test(sheet.name);
  const headingRows = header && header.rowIndex >= 0 ? header.rowIndex + 1 : 0;
  return {
    name: isPlain ? file.replace(/\.[^.]*$/, '') : sheet.name,
    block: contentOf(sheet.block, width),
    numberFormats,
    boldRows: headingRows,
    frozenRows: headingRows <= MOST_FROZEN ? headingRows : 0,
  };
}

/** More rows that stay in view would leave no room for the others. */
const MOST_FROZEN = 5;

/** Rows of one length; an error value is the text that a cell shows for it. */
const contentOf = (block: Block, width: number): (CellContent | null)[][] =>
  block.map((row) =>
    Array.from({ length: width }, (_, c): CellContent | null => {
      const cell = row[c];
      if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
      return cell === null || cell === undefined ? null : (excelErrorOf(cell) ?? null);
    }),
  );
