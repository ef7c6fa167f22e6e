import { finding, quoted, type Finding } from '../findings/finding';
import type { FindingCode } from '../findings/catalogue';
import { readDate } from '../calendar/read-date';
import type { Pence } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { isPlainTotalLabel } from '../sheet/rows';
import { normalText, shownText } from '../sheet/text';
import { Gathered } from './gathered';
import { isPartialDate } from './dates';
import { councilColumnOfHeading, sheetColumnName, type SheetColumnKey } from './council-columns';
import {
  OWN_KEY,
  PARENT_KEY,
  type CouncilKind,
  type CouncilMapping,
  type CouncilRow,
  type SheetHeader,
} from './council-sheet';
import { readStatus, type FundingStatus, type StatusReading } from './statuses';
import { speaksOfPolice } from './purposes';

export interface RowsRead {
  readonly rows: readonly CouncilRow[];
  readonly blankCount: number;
  readonly findings: readonly Finding[];
}

const DASH = /^(?:[-\u2010-\u2015\u2212]+|n\/?a|nil|none|not applicable)$/i;
const isDash = (cell: unknown): boolean => typeof cell === 'string' && DASH.test(shownText(cell));

/** Reads the rows under the headings one by one: each is blank, taken, or set aside with a finding. */
export class RowReader {
  private readonly gathered = new Gathered();
  private readonly apart: Finding[] = [];
  private readonly rows: CouncilRow[] = [];
  private blankCount = 0;
  private readonly own: number;
  private readonly parent: number;
  private readonly value: number;
  private readonly unitsAt: number;
  private readonly statusAt: number;
  /** Where some rows say that the figure is in pounds, figures of the other rows are not. */
  private readonly unitsSayPounds: boolean;

  constructor(
    private readonly block: Block,
    private readonly header: SheetHeader,
    private readonly kind: CouncilKind,
    private readonly mapping: CouncilMapping,
  ) {
    const at = (key: SheetColumnKey | null): number => (key === null ? -1 : (header.at[key] ?? -1));
    this.own = at(OWN_KEY[kind]);
    this.parent = at(PARENT_KEY[kind]);
    this.value = at('value');
    this.unitsAt = at('units');
    this.statusAt = at('fundingStatus');
    this.unitsSayPounds = this.unitsAt >= 0 && block.some((row) => saysPounds(row[this.unitsAt]));
  }

  /** Reads the rows from one index up to another. */
  read(from: number, to: number): void {
    for (let rowIndex = from; rowIndex < to; rowIndex++) this.readRow(rowIndex);
  }

  result(): RowsRead {
    return {
      rows: this.rows,
      blankCount: this.blankCount,
      findings: [...this.apart, ...this.gathered.findings()],
    };
  }

  private readRow(rowIndex: number): void {
    const row = this.block[rowIndex]!;
    if (row.every(isBlank)) {
      this.blankCount++;
      return;
    }
    const aside = this.asideCode(row);
    if (aside) {
      const text = quoted(shownText(row.find((cell) => !isBlank(cell))));
      this.apart.push(finding(aside, rowIndex, null, { text }));
      this.rows.push({ ...this.bare(rowIndex), setAside: aside });
      return;
    }
    const status = this.status(rowIndex, row);
    const amount = this.amount(rowIndex, row);
    const keys = { own: this.text(row, this.own), parent: this.text(row, this.parent) };
    const lacksKey = keys.own === '' && keys.parent === '';
    if (lacksKey) this.gathered.add('reference-missing', rowIndex, this.own < 0 ? this.parent : this.own);
    const setAside = lacksKey ? ('reference-missing' as const) : (amount.problem ?? status.problem);
    this.rows.push({
      rowIndex,
      ...keys,
      setAside,
      status: status.status,
      amountPence: amount.pence,
      sumPence: amount.pence,
      units: this.text(row, this.unitsAt),
      isPolice: row.some(speaksOfPolice),
    });
  }

  private bare(rowIndex: number): Omit<CouncilRow, 'setAside'> {
    const none = { own: '', parent: '', status: null, amountPence: null, sumPence: null };
    return { rowIndex, ...none, units: '', isPolice: false };
  }

  private text(row: readonly unknown[], columnIndex: number): string {
    return columnIndex < 0 ? '' : shownText(row[columnIndex]);
  }

  /** The code of a row that is none of the council's own: headings again, template, total, note, definition. */
  private asideCode(row: readonly unknown[]): FindingCode | null {
    const filled = row.filter((cell) => !isBlank(cell));
    if (isHeadings(row, this.header)) return 'header-repeated';
    if (isTemplate(row, this.header)) return 'template-row';
    const first = filled[0];
    if (filled.length === 1) {
      if (this.value >= 0 && !isBlank(row[this.value])) return null;
      const reading = readStatus(first);
      if (reading.kind === 'status' && reading.as === 'definition') return 'definition-row';
      return isReferenceLike(first) ? null : 'note-row';
    }
    if (isPlainTotalLabel(first) && filled.slice(1).every((cell) => typeof readAmount(cell) === 'number'))
      return 'total-row';
    return null;
  }

  private status(
    rowIndex: number,
    row: readonly unknown[],
  ): { status: FundingStatus | null; problem: FindingCode | null } {
    if (this.kind !== 'transaction') return { status: null, problem: null };
    const cell = this.statusAt < 0 ? null : row[this.statusAt];
    const column = this.statusAt < 0 ? sheetColumnName('fundingStatus') : this.headingOf(this.statusAt);
    const said = this.mapping.statuses?.[normalText(cell)];
    const reading: StatusReading = said
      ? { kind: 'status', status: said, as: 'written' }
      : isDash(cell)
        ? { kind: 'blank' }
        : readStatus(cell);
    const at = this.statusAt < 0 ? null : this.statusAt;
    if (reading.kind === 'blank') {
      const given = this.mapping.statusForAll;
      if (given) this.gathered.add('status-given', rowIndex, at, { status: given });
      else this.gathered.add('status-missing', rowIndex, at, { column });
      return given ? { status: given, problem: null } : { status: null, problem: 'status-missing' };
    }
    const text = quoted(cell);
    if (reading.kind === 'unknown') {
      this.gathered.add('status-unknown', rowIndex, at, { column, text }, text);
      return { status: null, problem: 'status-unknown' };
    }
    const { status, as } = reading;
    const codes = {
      spelt: 'status-spelling',
      misspelt: 'status-misspelt',
      definition: 'status-definition',
    } as const;
    if (as !== 'written') {
      // Capitals and spaces are one matter for the whole column; a slip of the pen is one for each spelling.
      const of = as === 'spelt' ? '' : normalText(cell);
      this.gathered.add(codes[as], rowIndex, at, { column, text, status }, of);
    }
    return { status, problem: null };
  }

  private amount(
    rowIndex: number,
    row: readonly unknown[],
  ): { pence: Pence | null; problem: FindingCode | null } {
    const none = { pence: null, problem: null };
    if (this.kind === 'agreement' || this.value < 0) return none;
    const cell = row[this.value];
    const units = this.unitsAt < 0 ? null : row[this.unitsAt];
    const column = this.headingOf(this.value);
    const hasUnits = !isBlank(units) && !isDash(units) && !saysPounds(units);
    if (isDash(cell))
      this.gathered.add('nothing-written', rowIndex, this.value, { column, text: quoted(cell) });
    if (isBlank(cell) || isDash(cell)) {
      if (hasUnits) this.gathered.add('units-only', rowIndex, this.unitsAt, { text: quoted(units) });
      else this.gathered.add('amount-missing', rowIndex, this.value, { column });
      return { pence: null, problem: hasUnits ? 'units-only' : 'amount-missing' };
    }
    const amount = readAmount(cell);
    if (typeof amount !== 'number') {
      this.apart.push(finding(amount, rowIndex, this.value, { column, text: quoted(cell) }));
      return { pence: null, problem: amount };
    }
    if (hasUnits && this.unitsSayPounds) {
      this.gathered.add('amount-is-units', rowIndex, this.value, {
        column,
        text: `${quoted(cell)} ${quoted(units)}`,
      });
      return { pence: null, problem: 'amount-is-units' };
    }
    if (hasUnits && amount !== 0) {
      this.gathered.add('money-and-units', rowIndex, this.unitsAt, {
        text: `${quoted(cell)} and ${quoted(units)}`,
      });
    }
    return { pence: amount, problem: null };
  }

  private headingOf(columnIndex: number): string {
    const column = this.header.columns[columnIndex]!;
    return column.heading || sheetColumnName(column.key ?? 'value');
  }
}

/** "£", "GBP", "pounds": the figure is money. */
const saysPounds = (cell: unknown): boolean => /^(?:£|gbp|pounds?(?: sterling)?)$/i.test(shownText(cell));

const isReferenceLike = (cell: unknown): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell) && !/\s\S+\s/.test(cell.trim()));

/** Most of the sheet's headings stand again in the row. */
function isHeadings(row: readonly unknown[], header: SheetHeader): boolean {
  const read = header.columns.filter(({ key }) => key !== null);
  const same = read.filter(({ key, columnIndex, heading }) => {
    const cell = row[columnIndex];
    if (isBlank(cell)) return false;
    return normalText(cell) === heading.toLowerCase() || councilColumnOfHeading(cell)?.key === key;
  });
  return same.length >= 3 && same.length * 2 > read.length;
}

const PLACEHOLDER = /(?:^|[^a-z0-9])x{2,}(?:[^a-z0-9]|$)|^(?:y{4}|d{2})[-/ _.](?:m{2})[-/ _.](?:d{2}|y{4})$/i;
/** Words of guidance: text where a date or a reference should be. */
const isProse = (cell: unknown): boolean =>
  typeof cell === 'string' && /[a-z]{2,}\s+[a-z]{2,}/i.test(cell) && readDate(cell) === 'date-not-read';

/** Placeholders ("3_XX_XXXX_XX", "YYYY-MM-DD"), or prose in two of the columns of dates. */
function isTemplate(row: readonly unknown[], header: SheetHeader): boolean {
  const { transaction, contribution, agreement, entryDate, startDate, endDate } = header.at;
  const cellsAt = (indexes: (number | undefined)[]): unknown[] =>
    indexes.flatMap((index) => (index === undefined ? [] : [row[index]]));
  const dates = cellsAt([entryDate, startDate, endDate]);
  const isPlaceholder = (cell: unknown): boolean => typeof cell === 'string' && PLACEHOLDER.test(cell.trim());
  if (cellsAt([transaction, contribution, agreement]).some(isPlaceholder)) return true;
  if (dates.some(isPlaceholder)) return true;
  return dates.filter((cell) => isProse(cell) && !isPartialDate(cell)).length >= 2;
}
