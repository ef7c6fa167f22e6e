import type { Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { RULES, type Difference, type ReconciledFigure, type Rule } from '../../domain/published/checks';
import { isAuthority, printedPence, type PrintedPlace } from '../../domain/published/printed-places';
import { readPrintedRollup, type PrintedRollup } from '../../domain/published/printed-table';
import { countLines, isOfRegister, type LineCounts } from '../../domain/published/line-counts';
import { reconcile } from '../../domain/published/reconcile';
import { asPrintedIn, matchPlaces } from '../../domain/published/register-places';
import type { MeasureKey, PrintedMeasure } from '../../domain/register/figures/measures';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import type { AttentionItem } from '../home/attention-model';
import { saysWithCell } from '../home/figures-model';
import type { PrintedTable, ReconcileState } from './state';
import type { TraceQuestion } from '../trace/state';
import { counted, writeCount } from '../ui/wording';

/** One line of a reconciliation, as it is shown. */
export interface ReconcileLine {
  /** In the model's `lines`. */
  readonly index: number;
  readonly where: string;
  readonly difference: string;
  readonly sentence: string;
  /** The printed cell; null where it is nowhere. */
  readonly address: string | null;
  readonly question: TraceQuestion | null;
}

export interface ReconcileGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly ReconcileLine[];
}

export interface ReconcileModel {
  /** "12 March 2024" */
  readonly title: string;
  /** "8 differences, 7 roundings" */
  readonly counts: string;
  readonly differenceCount: number;
  readonly summary: string | null;
  readonly groups: readonly ReconcileGroup[];
  readonly roundings: readonly ReconcileLine[];
  /** Null without a register. */
  readonly register: {
    readonly caption: string;
    readonly count: string;
    readonly lines: readonly ReconcileLine[];
  } | null;
  readonly notChecked: readonly ReconcileLine[];
  readonly lines: readonly ReconcileLine[];
}

/** What each check of the table's own arithmetic finds. */
const TITLES: Readonly<Partial<Record<Rule, string>>> = {
  remaining: 'Funds remaining is not value less spent',
  spent: 'Spent is more than drawn down',
  overspent: 'Spent beyond drawn down is not spent less drawn down',
  stages: 'Value is not its four stages',
  outstanding: 'Outstanding is not value less drawn down',
  remainingNow: 'Funds remaining is not current value less spent',
  stagesNow: 'Value is not its four stages less adjustments',
  outstandingNow: 'Outstanding is not current value less drawn down',
  currentValue: 'Current value is not value and adjustments',
  inHand: 'In hand is not drawn down less spent',
  authorities: 'Total is not the sum of the authorities',
  due: 'Outstanding is not budget less received',
  projects: 'Total is not the sum of the projects',
};

const titleOf = (rule: Rule | null): string | undefined => (rule === null ? undefined : TITLES[rule]);

/** What a printed table is called: its sheet's name without the word. */
const printedTitle = ({ sheet }: Pick<PrintedTable, 'sheet'>): string =>
  sheet.replace(/^printed\s+/i, '') || sheet;

/** Why the table is not the one that was reconciled before, or why there is none; null where nothing is to be told. */
export function printedMessage({
  table,
  count,
  lost,
}: Pick<ReconcileState, 'table' | 'count' | 'lost'>): string | null {
  const says = [
    ...(lost === null ? [] : [`${lost} no longer holds a printed table.`]),
    ...(table === null && count > 1
      ? [`${writeCount(count)} printed tables in this workbook: choose one.`]
      : []),
  ];
  return says.length === 0 ? null : says.join(' ');
}

/** Differences, roundings and what could not be checked; null where the cells are no printed table. */
export function reconcileModel(
  table: PrintedTable,
  register: Register | null,
  strict: boolean,
): ReconcileModel | null {
  const found = reconcile(table.block, register, strict);
  if (!found) return null;
  const shown = new LinesShown(table, register);
  const isOwn = (line: Difference): boolean => !isOfRegister(line);
  const own = found.filter(isOwn);
  const differences = own.filter(({ kind }) => kind === 'difference');
  const roundings = own.filter(({ kind }) => kind === 'rounding');
  const notChecked = found.filter(({ kind }) => kind === 'not checked');
  const count = countLines(found);
  const groups = groupsOf(differences, shown);
  const model = {
    roundings: roundings.map((line) => shown.line(line)),
    register:
      register &&
      againstRegister(
        found.filter((line) => !isOwn(line) && line.kind !== 'not checked'),
        shown,
        count,
      ),
    notChecked: notChecked.map((line) => shown.line(line)),
  };
  const not = count.notChecked === 0 ? '' : `, ${writeCount(count.notChecked)} not checked`;
  return {
    ...model,
    title: printedTitle(table),
    counts: `${counted(count.differences, 'difference')}, ${counted(count.roundings, 'rounding')}${not}`,
    differenceCount: count.differences,
    summary: summaryOf(differences, table),
    groups,
    lines: shown.lines,
  };
}

function groupsOf(differences: readonly Difference[], shown: LinesShown): ReconcileGroup[] {
  const byKey = new Map<string, Difference[]>();
  for (const line of differences) {
    const key = line.rule === null ? line.check : RULES[line.rule];
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  return [...byKey].map(([key, lines]) => ({
    key,
    title: titleOf(lines[0]!.rule) ?? key,
    lines: lines.map((line) => shown.line(line)),
  }));
}

/** "Five authorities are out by £290,095 in all. In the Total that cancels to £28,138." */
function summaryOf(differences: readonly Difference[], { block }: PrintedTable): string | null {
  const remaining = differences.filter(({ rule }) => rule === 'remaining');
  const own = remaining.filter(({ isTotal }) => !isTotal);
  const total = remaining.find(({ isTotal }) => isTotal);
  if (own.length < 2 || readPrintedRollup(block) === null) return null;
  const size = own.reduce((sum, { difference }) => sum + Math.abs(penceOf(difference) ?? 0), 0);
  const many = `${NUMBERS[own.length] ?? writeCount(own.length)} authorities are out by ${amount(size as Pence)} in all.`;
  const left = Math.abs(penceOf(total?.difference) ?? 0);
  return total && left < size ? `${many} In the Total that cancels to ${amount(left as Pence)}.` : many;
}

const NUMBERS = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const penceOf = (figure: ReconciledFigure | undefined): Pence | null =>
  figure?.kind === 'amount' ? figure.amount : null;

/** Whole pounds where the amount is one, as it was printed. */
const amount = (of: Pence, options: { sign?: boolean; symbol?: boolean } = {}): string =>
  of % 100 === 0 ? writePounds(of, options).slice(0, -3) : writePounds(of, options);

/** Writes lines, and finds the figure of the register that each is about. */
class LinesShown {
  readonly lines: ReconcileLine[] = [];
  private readonly rollup: PrintedRollup | null;
  private readonly figures = new Map<string, { place: PrintedPlace; measure: PrintedMeasure }>();
  private readonly scopes = new Map<PrintedPlace, string | null>();
  comparedCount = 0;

  constructor(
    private readonly table: PrintedTable,
    private readonly register: Register | null,
  ) {
    this.rollup = readPrintedRollup(table.block);
    for (const place of this.rollup?.places ?? [])
      for (const [measure, { rowIndex, columnIndex }] of Object.entries(place.figures))
        this.figures.set(`${rowIndex} ${columnIndex}`, { place, measure: measure as PrintedMeasure });
    if (!this.rollup || !register) return;
    const printed = asPrintedIn(this.rollup, register);
    for (const { place, scope } of matchPlaces(this.rollup, printed).compared) {
      const key = scope.kind === 'authority' ? printed.authorities[scope.authority]!.key : null;
      this.scopes.set(place, key);
      this.comparedCount += this.rollup.measures.filter(
        (measure) => measure !== 'overspent' && printedPence(place, measure) !== null,
      ).length;
    }
  }

  line(line: Difference): ReconcileLine {
    const { rowIndex, columnIndex } = line;
    const isThere = rowIndex !== null && columnIndex !== null;
    const at = { sheet: null, topIndex: this.table.topIndex, leftIndex: this.table.leftIndex };
    const isSum = line.rule === 'authorities' || line.rule === 'projects';
    const shown: ReconcileLine = {
      index: this.lines.length,
      where: isSum ? `${line.where}, ${line.of}` : line.where,
      difference: figureText(line.difference, true),
      sentence: this.sentence(line),
      address: isThere ? cellAddress(at, rowIndex, columnIndex) : null,
      question: isThere ? this.question(rowIndex, columnIndex) : null,
    };
    this.lines.push(shown);
    return shown;
  }

  question(rowIndex: number, columnIndex: number): TraceQuestion | null {
    const found = this.figures.get(`${rowIndex} ${columnIndex}`);
    if (!found || !this.rollup || !this.scopes.has(found.place)) return null;
    const { place, measure } = found;
    // The register has what it follows from, and no such figure.
    if (measure === 'overspent') return null;
    const amountPrinted = printedPence(place, measure);
    const isMoney = measure !== 'agreements' && measure !== 'rowsLeftOut';
    const { wholePounds } = this.rollup;
    const title = printedTitle(this.table);
    return {
      measure,
      authority: this.scopes.get(place)!,
      ...(isMoney && amountPrinted !== null
        ? { printed: { title, amount: amountPrinted, wholePounds } }
        : {}),
    };
  }

  private sentence(line: Difference): string {
    const printed = figureText(line.printed);
    const expected = figureText(line.expected);
    const of = (measure: MeasureKey): string => {
      const at = this.figures.get(`${line.rowIndex} ${line.columnIndex}`);
      const read = at ? printedPence(at.place, measure) : null;
      return read === null ? '' : amount(read, { symbol: false });
    };
    if (line.kind === 'not checked')
      return [line.check, printed && `Printed: ${printed}`].filter(Boolean).join('. ');
    switch (line.rule) {
      case 'remaining':
        return `Printed ${printed}. ${of('value')} less ${of('spent')} is ${expected}.`;
      case 'outstanding':
        return `Printed ${printed}. ${of('value')} less ${of('drawnDown')} is ${expected}.`;
      case 'inHand':
        return `Printed ${printed}. ${of('drawnDown')} less ${of('spent')} is ${expected}.`;
      case 'overspent':
        return `Printed ${printed}. ${of('spent')} less ${of('drawnDown')} is ${expected}.`;
      case 'spent':
        return `Spent ${printed}, but drawn down only ${expected}.`;
      case 'stages':
        return `The four stages add to ${expected}; Value is printed as ${printed}.`;
      case 'authorities':
        return `${this.authorities()} add to ${expected}; Total is printed as ${printed}.`;
      case 'register':
        return `${line.of}: printed ${printed}. The register has ${this.expected(line)}.`;
      case 'notPrinted':
        return `Value ${expected} in the register, and not in the table.`;
      case 'leftOut':
        return `Rows left out of the register’s figures: ${printed}.`;
      default:
        return `${line.check}. Printed ${printed}, expected ${expected}.`;
    }
  }

  private expected({ expected }: Difference): string {
    if (expected.kind === 'unknown' && this.register)
      return `no figure: ${saysWithCell(this.register, expected.because)}`;
    return figureText(expected);
  }

  private authorities(): string {
    const count = this.rollup?.places.filter(isAuthority).length ?? 0;
    return `${NUMBERS[count] ?? writeCount(count)} authorities`;
  }
}

function figureText(figure: ReconciledFigure, isDifference = false): string {
  if (figure.kind === 'amount')
    return amount(figure.amount, isDifference ? { sign: true } : { symbol: false });
  if (figure.kind === 'count') {
    const size = writeCount(Math.abs(figure.count));
    const sign = figure.count < 0 ? '\u2212' : isDifference && figure.count > 0 ? '+' : '';
    return `${sign}${size}`;
  }
  return figure.kind === 'text' ? figure.text : '';
}

function againstRegister(
  lines: readonly Difference[],
  shown: LinesShown,
  count: LineCounts,
): ReconcileModel['register'] {
  const all = shown.comparedCount;
  return {
    count: writeCount(all > 0 ? all : lines.length),
    caption: [
      ...(all > 0
        ? agreementOf(all, count)
        : [`${counted(count.notAsInRegister, 'figure')} not as in the register`]),
      ...(count.notPrinted > 0 ? [`${writeCount(count.notPrinted)} in the register and not printed`] : []),
      ...(count.rowsLeftOut > 0 ? [`${counted(count.rowsLeftOut, 'row')} left out`] : []),
    ].join(', '),
    lines: lines.map((line) => shown.line(line)),
  };
}

/** "64 printed figures agree, 8 do not" */
function agreementOf(all: number, { notAsInRegister: differ, withoutFigure }: LineCounts): string[] {
  const agree = counted(all - differ - withoutFigure, 'printed figure agrees', 'printed figures agree');
  const unknown = withoutFigure > 0 ? [`${writeCount(withoutFigure)} not checked`] : [];
  return [agree, `${writeCount(differ)} ${differ === 1 ? 'does' : 'do'} not`, ...unknown];
}

/** The figure of the register that a line about this place and check leads to; null where the table has no such line. */
export function questionOfLine(
  table: PrintedTable,
  register: Register,
  strict: boolean,
  where: string,
  check: string,
): TraceQuestion | null {
  const lines = reconcile(table.block, register, strict) ?? [];
  const line = lines.find((one) => one.where === where && one.check === check);
  return line ? new LinesShown(table, register).line(line).question : null;
}

/** The figure of the register that a cell of a printed table of authorities is, with what is printed there. */
export const questionAt = (
  table: PrintedTable,
  register: Register,
  rowIndex: number,
  columnIndex: number,
): TraceQuestion | null => new LinesShown(table, register).question(rowIndex, columnIndex);

/** The line of Home; null where nothing differs, or nothing is reconciled. */
export function printedTableItem(
  { table }: Pick<ReconcileState, 'table'>,
  register: Register,
  strict: boolean,
): AttentionItem | null {
  const model = table && reconcileModel(table, register, strict);
  if (!model || model.differenceCount === 0) return null;
  return {
    key: 'printed',
    severity: 'warning',
    title: 'Printed table',
    lines: [/\d/.test(model.title) ? `Of ${model.title}` : model.title],
    amount: counted(model.differenceCount, 'difference'),
    cell: null,
    opens: 'reconcile',
  };
}
