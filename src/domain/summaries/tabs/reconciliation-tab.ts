import type { Difference, ReconciledFigure } from '../../published/checks';
import { countLines, isCompared, isOfRegister } from '../../published/line-counts';
import type { PrintedSource } from '../../published/printed-table';
import { reconcile } from '../../published/reconcile';
import { type Place, cellAddress } from '../../sheet/block';
import { normalText } from '../../sheet/text';
import { headings, liveHint, poundsIn, text, type Units } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead } from './tab-head';
import { NO_FIGURE, counted, saysWhere } from '../../register/figures/words';

/** Why none is taken. */
export interface NoPrinted {
  /** How many the workbook has: of several none is chosen for the officer. */
  readonly found: number;
  /** Where the one that was reconciled before stood, which is none any more: "Printed!A1:J9". */
  readonly lost: string | null;
}

export const isPrinted = (printed: PrintedSource | NoPrinted | null): printed is PrintedSource =>
  printed !== null && 'block' in printed;

/** The headings of its table. */
export const RECONCILIATION = {
  where: 'Where',
  check: 'Check',
  expected: 'Expected',
  printed: 'Printed',
  difference: 'Difference',
} as const;

const NOTES_COLUMN = 7;
const WIDTHS = [26, 46, 16, 16, 16, 14, 32, 40];

/** The workbook's printed table, checked against itself and the register. @param printed null where it has none */
export function reconciliationTab(
  context: TabContext,
  printed: PrintedSource | NoPrinted | null,
): SummaryTab {
  const source = isPrinted(printed) ? printed : null;
  const { register, strict } = context;
  const draft = new TabDraft('reconciliation', NOTES_COLUMN);
  putHead(draft, 'reconciliation', context);
  const lines = source && reconcile(source.block, register, strict);
  const says = isPrinted(printed) ? `${printed.name}: ${headlineOf(lines)}` : noneText(printed);
  draft.put([text(says, 'subtitle')]);
  if (source !== null && lines === null) draft.put([text(NOT_READ, 'warning')]);
  const headingRow = draft.putHeadings([
    ...headings(
      [RECONCILIATION.where, RECONCILIATION.check],
      [RECONCILIATION.expected, RECONCILIATION.printed, RECONCILIATION.difference],
    ),
    ...headings(['Kind', 'Cell']),
  ]);
  const units = lines === null ? 'exact' : unitsOf(eachOnce(lines));
  for (const line of eachOnce(lines ?? []))
    draft.put(cellsOf(context, source!, line, units), `${normalText(line.where)} | ${line.check}`);
  if (lines?.length === 0) draft.put([text('No differences')]);
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas' && source !== null && source.place !== null) {
    draft.blank();
    draft.put([liveLines(context, source, source.place)]);
  }
  return draft.finish({
    headline: says,
    labelColumns: [0, 1],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

/** Ends a check of the table by itself where the register has the same expected figure. */
export const REGISTER_AGREES = ', and the register';

/**
 * A printed figure that differs from the table's own sum and from the register by the same has one line, which says both: a
 * reader who adds the differences must not count one twice.
 */
function eachOnce(lines: readonly Difference[]): Difference[] {
  const own = lines.filter((line) => line.kind === 'difference' && !isOfRegister(line));
  const sameAs = new Map(
    lines.filter(isCompared).flatMap((line) => {
      const same = own.find((one) => isSameDifference(one, line));
      return same ? [[line, same] as const] : [];
    }),
  );
  const agreed = new Set(sameAs.values());
  return lines
    .filter((line) => !sameAs.has(line))
    .map((line) => (agreed.has(line) ? { ...line, check: `${line.check}${REGISTER_AGREES}` } : line));
}

/** Within a pound: the table's own sum may be of rounded figures, and the register's is exact. */
function isSameDifference(own: Difference, compared: Difference): boolean {
  const [a, b] = [own.difference, compared.difference];
  return (
    own.rowIndex !== null &&
    own.rowIndex === compared.rowIndex &&
    own.columnIndex === compared.columnIndex &&
    compared.kind === 'difference' &&
    measureIn(own) === measureIn(compared) &&
    a.kind === 'amount' &&
    b.kind === 'amount' &&
    Math.abs(a.amount - b.amount) < 100
  );
}

/** "Total value" of "Total value: the register" */
const measureIn = ({ check }: Difference): string => check.slice(0, check.indexOf(': '));

const NOT_READ =
  'The range does not look like a printed table. It needs at least two measures, such as Total value and Drawn down, with authorities across or down; or the headings Project, Budget and Received.';

/** "2 printed tables in this workbook: choose one in Reconcile" */
function noneText(none: NoPrinted | null): string {
  const { found, lost } = none ?? { found: 0, lost: null };
  const says =
    found > 1
      ? `${counted(found, 'printed table')} in this workbook: choose one in Reconcile`
      : 'No printed table in this workbook';
  return lost === null ? says : `${lost} no longer holds a printed table. ${says}`;
}

/** Whole pounds where every amount is one, as the table was printed. */
function unitsOf(lines: readonly Difference[]): Units {
  const figures = lines.flatMap(({ expected, printed, difference }) => [expected, printed, difference]);
  const isWhole = (of: ReconciledFigure): boolean => of.kind !== 'amount' || of.amount % 100 === 0;
  return figures.every(isWhole) ? 'whole pounds' : 'exact';
}

function cellsOf(
  { register }: TabContext,
  { place }: PrintedSource,
  line: Difference,
  units: Units,
): TabCell[] {
  const { rowIndex, columnIndex } = line;
  const cell = (of: ReconciledFigure, isDifference = false): TabCell => {
    switch (of.kind) {
      case 'amount': {
        const style = units === 'exact' ? 'pounds and pence' : 'whole pounds';
        return { value: poundsIn(units, of.amount), style: isDifference ? `difference ${style}` : style };
      }
      case 'count':
        return { value: of.count, style: isDifference ? 'count signed' : 'count' };
      case 'text':
        return text(of.text, 'text wrapped');
      case 'unknown':
        return text(`${NO_FIGURE}. ${saysWhere(register.place, of.because)}`, 'no figure');
      case 'none':
        return BLANK;
    }
  };
  const isThere = place !== null && rowIndex !== null && columnIndex !== null;
  return [
    text(line.where),
    text(line.check, 'text wrapped'),
    cell(line.expected),
    cell(line.printed),
    cell(line.difference, true),
    text(line.kind, line.kind === 'difference' ? 'warning' : 'text'),
    text(isThere ? cellAddress(place, rowIndex, columnIndex, true) : ''),
  ];
}

/** The table's own arithmetic first, as the pane counts it; what is held against the register apart. */
function headlineOf(lines: readonly Difference[] | null): string {
  if (lines === null) return 'not read as a printed table';
  const count = countLines(lines);
  const notChecked = count.notChecked === 0 ? '' : `, ${count.notChecked} not checked`;
  const table = `${counted(count.differences, 'difference')}, ${counted(count.roundings, 'rounding')}`;
  const register = [
    ...(count.notAsInRegister > 0
      ? [`${counted(count.notAsInRegister, 'figure')} not as in the register`]
      : []),
    ...(count.notPrinted > 0 ? [`${count.notPrinted} in the register and not printed`] : []),
    ...(count.rowsLeftOut > 0 ? [`${counted(count.rowsLeftOut, 'row')} left out`] : []),
  ];
  return `${table}${notChecked}${register.length > 0 ? `; ${register.join(', ')}` : ''}`;
}

function liveLines({ namespace }: TabContext, { block }: PrintedSource, place: Place): TabCell {
  const width = block.reduce((most, row) => Math.max(most, row.length), 1);
  const last = cellAddress(place, block.length - 1, width - 1);
  const range = `${cellAddress(place, 0, 0, true)}:${last}`;
  return liveHint('lines', `=${namespace}.RECONCILE(${range}, TRUE)`);
}
