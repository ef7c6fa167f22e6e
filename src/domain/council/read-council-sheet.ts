import { finding, quoted, type Finding } from '../findings/finding';
import type { FindingCode } from '../findings/catalogue';
import { listed } from '../findings/listed';
import { type Pence } from '../money/pence';
import { isBlank, type AmountProblem } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { normalText, shownText } from '../sheet/text';
import { FindingCollector } from './finding-collector';
import { sheetColumnName, type SheetColumnKey } from '../reading/words/council-columns';
import { ownValue, type CouncilMapping, type CouncilRow } from './council-sheet';
import { readScaled } from '../reading/lines/scaled-amount';
import { saysPounds } from '../reading/units';
import {
  OWN_KEY,
  PARENT_KEY,
  type CouncilKind,
  type Scale,
  type SheetHeader,
} from '../reading/understanding';
import { isOtherHeadings } from '../reading/lines/unit-lines';
import { moneyNotRead } from '../reading/cells/money-columns';
import { placeNames, speaksOfPolice } from '../reading/words/purposes';
import { areHeadingsMoved, asideCode } from './row-kinds';
import { readStatus, type FundingStatus, type StatusReading } from '../reading/words/statuses';

export interface RowsRead {
  readonly rows: readonly CouncilRow[];
  readonly blankCount: number;
  readonly findings: readonly Finding[];
}

const DASH = /^(?:[-\u2010-\u2015\u2212]+|n\/?a|nil|none|not applicable)$/i;
const isDash = (cell: unknown): boolean => typeof cell === 'string' && DASH.test(shownText(cell));

/** Reads the rows under the headings one by one: each is blank, taken, or set aside with a finding. */
export class RowReader {
  private readonly gathered = new FindingCollector();
  private readonly apart: Finding[] = [];
  private readonly rows: CouncilRow[] = [];
  private blankCount = 0;
  private absolutePence = 0;
  /** Headings of another table, or the same in another order, were met: what follows would be read into the wrong columns. */
  private hasMoved = false;
  /** A row of the council's own was read. */
  private hasOwn = false;
  private readonly own: number;
  private readonly parent: number;
  private readonly value: number;
  private readonly unitsAt: number;
  private readonly statusAt: number;
  private readonly placeNames: ReadonlySet<number>;
  /** Headings of columns of amounts, where none of them is the sum of a row. */
  private readonly amountsElsewhere: string;
  /** What the amounts are multiplied by. */
  private readonly scale: Scale | null;
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
    // Movements of an agreement that has no list of contributions are the agreement's.
    const parent = at(PARENT_KEY[kind]);
    this.parent = parent < 0 && kind === 'transaction' ? at('agreement') : parent;
    this.value = at('value');
    this.unitsAt = at('units');
    this.statusAt = at('fundingStatus');
    this.placeNames = placeNames(header);
    this.amountsElsewhere = listed(moneyNotRead(header).map(({ heading }) => quoted(heading)));
    this.scale = header.scale.get(this.value) ?? null;
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
    this.hasMoved ||= areHeadingsMoved(row, this.header, this.own < 0 ? this.parent : this.own);
    const aside = this.hasMoved ? null : asideCode(row, this.header, this.kind, !this.hasOwn);
    this.hasMoved ||= aside === null && isOtherHeadings(row);
    if (this.hasMoved) {
      this.gathered.add('headings-moved', rowIndex, null, { above: this.header.rowIndex + 1 });
      this.rows.push({ ...this.bare(rowIndex), setAside: 'headings-moved' });
      return;
    }
    if (aside) {
      const text = quoted(shownText(row.find((cell) => !isBlank(cell))));
      this.apart.push(finding(aside, rowIndex, null, { text }));
      this.rows.push({ ...this.bare(rowIndex), setAside: aside });
      return;
    }
    this.hasOwn = true;
    const status = this.status(rowIndex, row);
    const amount = this.amount(rowIndex, row);
    const keys = { own: this.text(row, this.own), parent: this.text(row, this.parent) };
    const lacksKey = keys.own === '' && keys.parent === '';
    if (lacksKey) this.gathered.add('reference-missing', rowIndex, indexOrNull(this.own, this.parent));
    const setAside = lacksKey ? ('reference-missing' as const) : (amount.problem ?? status.problem);
    this.rows.push({
      rowIndex,
      ...keys,
      setAside,
      status: status.status,
      amountPence: amount.pence,
      sumPence: amount.pence,
      units: this.text(row, this.unitsAt),
      isPolice: row.some((cell, columnIndex) => !this.placeNames.has(columnIndex) && speaksOfPolice(cell)),
    });
  }

  private bare(rowIndex: number): Omit<CouncilRow, 'setAside'> {
    const none = { own: '', parent: '', status: null, amountPence: null, sumPence: null };
    return { rowIndex, ...none, units: '', isPolice: false };
  }

  private text(row: readonly unknown[], columnIndex: number): string {
    return columnIndex < 0 ? '' : shownText(row[columnIndex]);
  }

  private status(
    rowIndex: number,
    row: readonly unknown[],
  ): { status: FundingStatus | null; problem: FindingCode | null } {
    const isOptional = this.kind === 'contribution';
    if (this.kind === 'agreement' || (isOptional && this.statusAt < 0))
      return { status: null, problem: null };
    const cell = this.statusAt < 0 ? null : row[this.statusAt];
    const column = this.statusAt < 0 ? sheetColumnName('fundingStatus') : this.headingOf(this.statusAt);
    const said = ownValue(this.mapping.statuses, normalText(cell));
    const reading: StatusReading = said
      ? { kind: 'status', status: said, as: 'written' }
      : isDash(cell)
        ? { kind: 'blank' }
        : readStatus(cell);
    const at = this.statusAt < 0 ? null : this.statusAt;
    if (isOptional && reading.kind !== 'status') {
      // A contribution has its sum without one.
      if (reading.kind === 'unknown')
        this.gathered.add('status-not-known', rowIndex, at, { text: quoted(cell) }, normalText(cell));
      return { status: null, problem: null };
    }
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
      // Capitals and spaces are one matter for the whole column; a word of their own or a slip is one for each spelling.
      const isSameWord = normalText(cell) === status;
      const values = { column, text, status, ...(isSameWord ? { only: 'capitals or spaces' } : {}) };
      this.gathered.add(codes[as], rowIndex, at, values, isSameWord ? '' : normalText(cell));
    }
    return { status, problem: null };
  }

  private amount(
    rowIndex: number,
    row: readonly unknown[],
  ): { pence: Pence | null; problem: FindingCode | null } {
    const none = { pence: null, problem: null };
    if (this.kind === 'agreement') return none;
    const cell = this.value < 0 ? null : row[this.value];
    const units = this.unitsAt < 0 ? null : row[this.unitsAt];
    const hasUnits = !isBlank(units) && !isDash(units) && !saysPounds(units);
    if (this.value < 0 && !hasUnits) {
      this.gathered.add('amount-column-missing', rowIndex, null, { text: this.amountsElsewhere });
      return { pence: null, problem: 'amount-column-missing' };
    }
    const column = this.headingOf(this.value);
    if (isDash(cell))
      this.gathered.add('nothing-written', rowIndex, this.value, { column, text: quoted(cell) });
    if (isBlank(cell) || isDash(cell)) {
      if (hasUnits) this.gathered.add('units-only', rowIndex, this.unitsAt, { text: quoted(units) });
      else this.gathered.add('amount-missing', rowIndex, this.value, { column });
      return { pence: null, problem: hasUnits ? 'units-only' : 'amount-missing' };
    }
    if (this.scale?.isDoubtful) {
      this.gathered.add('amounts-in-thousands', rowIndex, this.value, { column, text: quoted(cell) });
      return { pence: null, problem: 'amounts-in-thousands' };
    }
    const amount = this.withinTotal(readScaled(cell, this.scale?.factor ?? 1));
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
    if (typeof cell === 'string') {
      this.gathered.add('amount-as-text', rowIndex, this.value, { column, text: quoted(cell) });
    }
    if (hasUnits && amount !== 0) {
      this.gathered.add('money-and-units', rowIndex, this.unitsAt, {
        text: `${quoted(cell)} and ${quoted(units)}`,
      });
    }
    return { pence: amount, problem: null };
  }

  /** Amounts of which the total could not be held exactly are too large, so that no sum of them ever is. */
  private withinTotal(amount: Pence | AmountProblem): Pence | AmountProblem {
    if (typeof amount !== 'number') return amount;
    const total = this.absolutePence + Math.abs(amount);
    if (!Number.isSafeInteger(total)) return 'amount-too-large';
    this.absolutePence = total;
    return amount;
  }

  private headingOf(columnIndex: number): string {
    const column = this.header.columns[columnIndex];
    return column?.heading || sheetColumnName(column?.key ?? 'value');
  }
}

const indexOrNull = (first: number, second: number): number | null =>
  first >= 0 ? first : second >= 0 ? second : null;
