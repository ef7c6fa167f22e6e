import { registerInForce } from '../../register/register-in-force';
import { writePounds } from '../../money/write-pounds';
import { WHOLE, type Scope } from '../../register/figures/balance';
import { adjustmentsOf, isAdjusted } from '../../register/adjustments';
import { moneyOf } from '../../register/figures/money-of';
import type { Figure } from '../../register/figures/figures';
import { MEASURE_NAMES, type MoneyMeasureKey } from '../../register/figures/measures';
import { rollup, type RollupMeasure, type RollupRow } from '../../register/figures/rollup';
import { cellAddress } from '../../sheet/block';
import { readAuthority } from '../../sheet/authorities';
import { byName } from '../../sheet/text';
import { balanceFormula, count, figure, headings, inBrackets, live, text, type Units } from './cells';
import { BLANK, chartUnit, type SummaryTab, type TabCell, type TabChart, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead } from './tab-head';
import { NO_FIGURE, counted, saysWhere, whyNot } from '../../register/figures/words';

/** The authorities of the panel's table, as it names and orders them. */
export const PANEL_AUTHORITIES = [
  ...['Blaby', 'Charnwood', 'Harborough', 'Hinckley & Bosworth'],
  ...['Melton', 'NW Leics', 'Oadby & Wigston', 'Rutland'],
];

/** The panel's measures, in its order and its words. */
const PANEL_MEASURES: readonly (readonly [label: string, measure: RollupMeasure])[] = [
  ['Total Value of Agreement', 'value'],
  ['Project not yet started', 'notStarted'],
  ['Money held by Developers', 'heldByDeveloper'],
  ['Money held by Local Authority', 'heldByAuthority'],
  ['Total money drawn down', 'drawnDown'],
  ['Total Money spent', 'spent'],
  ['Total funds remaining', 'remaining'],
];
/** Below the value, where contributions changed after they were signed: without them the table does not add up. */
const ADJUSTED_MEASURES = [
  ['Adjustments', 'adjustments'],
  ['Current value', 'currentValue'],
] as const satisfies readonly (readonly [label: string, measure: keyof RollupRow['adjusted']])[];
type TabMeasure = MoneyMeasureKey | keyof RollupRow['adjusted'];
/** Under a rule: what the panel does not print, and needs to read what it does. */
const OWN_MEASURES: readonly (readonly [label: string, measure: MoneyMeasureKey])[] = [
  ['Outstanding', 'outstanding'],
  ['In hand', 'inHand'],
];

/** The layers of the stacked bar: together the value, where its stages add up to it and spent is within drawn down. */
const LAYERS = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'inHand', 'spent'] as const;

/** What is at the head of the table, and how its small print begins where it is exact. */
export const ROLLUP = {
  /** Over the measures: the unit of the figures. */
  measure: '£',
  total: 'Total',
  noAuthority: 'No authority',
  exact: 'Exact to the penny.',
} as const;

/** One column of figures: an authority, or the total. */
interface Column {
  readonly name: string;
  readonly row: RollupRow;
  readonly scope: Scope | null;
  /** As a formula names it; null for the whole register; undefined where no formula can. */
  readonly named: string | null | undefined;
}

/**
 * The panel's table of authorities across and measures down, with a total column. In whole pounds each figure is rounded
 * half up from the exact one, and none is the sum of rounded ones.
 */
export function rollupTab(given: TabContext): SummaryTab {
  const context = { ...given, register: registerInForce(given.register, dayOf(given)) };
  const columns = columnsOf(context);
  const names = columns.map(({ name }) => name);
  const widths = [32, ...names.map(() => widthOf(names))];
  const across = widths.reduce((sum, width) => sum + width, 0);
  const draft = new TabDraft('rollup', columns.length + 1, Math.min(120, across));
  putHead(draft, 'rollup', context, true);
  draft.blank();
  const top = draft.putHeadings(headings([ROLLUP.measure], names));
  draft.put([text('No. open agreements'), ...countsOf(context, columns, 'Agreements')], 'Agreements');
  const rowOf = new Map<TabMeasure, number>();
  for (const [label, measure] of panelMeasures(context))
    rowOf.set(measure, putMeasure(draft, context, columns, label, measure));
  draft.rule();
  for (const [label, measure] of OWN_MEASURES)
    rowOf.set(measure, putMeasure(draft, context, columns, label, measure));
  putLeftOut(draft, context, columns);
  const rowCount = draft.rowCount - top;
  putOthers(draft, context, columns, top, rowOf.get('value')!);
  putSmallPrint(draft, context, columns);
  const chart = putChart(draft, top, rowOf, columns.slice(0, -1));
  draft.endPrint();
  if (context.form === 'formulas') draft.put([text(LIVE_PRINT, 'quiet')]);
  return draft.finish({
    headline: headlineOf(context, columns),
    labelColumns: [0],
    table: { rowIndex: top, columnIndex: 0, rowCount, columnCount: columns.length + 1 },
    columnWidths: [...widths, 40],
    chart,
    isOnePage: true,
  });
}

/** A live formula names an authority as it is in force when Excel calculates it. */
const dayOf = ({ form, asAtSerial, liveOn }: TabContext): number =>
  form === 'formulas' ? (liveOn ?? asAtSerial) : asAtSerial;

/** Live, the two rows are there where they may come to something: a row is only added at a refresh. */
function panelMeasures({ register, form }: TabContext): (readonly [label: string, measure: TabMeasure])[] {
  const shows = form === 'formulas' ? adjustmentsOf(register) !== null : isAdjusted(register);
  const [value, ...others] = PANEL_MEASURES;
  return [value!, ...(shows ? ADJUSTED_MEASURES : []), ...others];
}

/**
 * The columns of figures are alike, in pounds as in pence: what the user makes wider stays so. They have room for ten million
 * to the penny, and their headings break between words only.
 */
function widthOf(names: readonly string[]): number {
  const longest = Math.max(...names.flatMap((name) => name.split(' ')).map((word) => word.length));
  return Math.max(15, Math.ceil(1.15 * longest) + 2);
}

function columnsOf(context: TabContext): Column[] {
  const { register, strict } = context;
  const table = rollup(register, { strict });
  if ('kind' in table) throw new Error('A register has a column Authority.');
  const columns = table.rows.map((row) => (row.isBlank ? withoutAuthority(row) : columnOf(context, row)));
  const place = ({ name, row }: Column): number => {
    const index = PANEL_AUTHORITIES.indexOf(name);
    return row.isBlank ? Infinity : index < 0 ? PANEL_AUTHORITIES.length : index;
  };
  const sorted = columns.sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? byName(a.name, b.name) : first - second;
  });
  return [...sorted, { name: ROLLUP.total, row: table.total, scope: WHOLE, named: null }];
}

/** Rows that name no authority are all left out, and counted so: without their column the counts would not add up. */
const withoutAuthority = (row: RollupRow): Column => ({
  name: ROLLUP.noAuthority,
  row,
  scope: null,
  named: undefined,
});

function columnOf({ register }: TabContext, row: RollupRow): Column {
  const authority = register.authorities.findIndex(({ name }) => name === row.name);
  const reading = readAuthority(row.name);
  const ofPanel = reading.kind === 'one' && reading.name !== null && PANEL_AUTHORITIES.includes(reading.name);
  const name = ofPanel ? reading.name! : row.name;
  // "LCC" may be either of two, and BALANCE says so instead of answering.
  const named = reading.kind === 'one' ? name : undefined;
  return { name, row, scope: { kind: 'authority', authority }, named };
}

function figureIn({ register, strict }: TabContext, { row, scope }: Column, measure: TabMeasure): Figure {
  if (measure === 'adjustments' || measure === 'currentValue') return row.adjusted[measure];
  if (measure !== 'inHand') return row.figures[measure];
  return scope === null ? row.figures.drawnDown : moneyOf(register, measure, scope, strict);
}

function putMeasure(
  draft: TabDraft,
  context: TabContext,
  columns: readonly Column[],
  label: string,
  measure: TabMeasure,
): number {
  const { register, units } = context;
  const cells = columns.map((column): TabCell => {
    const isTotal = column.named === null || measure === 'remaining';
    const shown = figure(figureIn(context, column, measure), register.place, units, isTotal);
    const cell = measure === 'spent' ? inBrackets(shown) : shown;
    return live(context, cell, formulaIn(context, column, MEASURE_NAMES[measure], units));
  });
  return draft.put([text(label, measure === 'remaining' ? 'text total' : 'text'), ...cells], measure);
}

const formulaIn = (context: TabContext, { named }: Column, measure: string, units: Units): string | null =>
  named === undefined ? null : balanceFormula(context, measure, named, units);

function countsOf(
  context: TabContext,
  columns: readonly Column[],
  measure: 'Agreements' | 'Rows left out',
): TabCell[] {
  return columns.map((column): TabCell => {
    const { openAgreements, rowsLeftOut } = column.row;
    const counted = measure === 'Agreements' ? openAgreements : rowsLeftOut;
    const cell =
      typeof counted === 'number'
        ? count(counted, column.named === null)
        : text(`${NO_FIGURE}. ${saysWhere(context.register.place, counted)}`, 'no figure');
    return live(context, cell, formulaIn(context, column, measure, 'exact'));
  });
}

/** The rows left out of each figure, where there are any; live, the row shows itself once there are. */
function putLeftOut(draft: TabDraft, context: TabContext, columns: readonly Column[]): void {
  const isNil = columns.every(({ row }) => row.rowsLeftOut === 0);
  if (isNil && context.form === 'values') return;
  const cells = countsOf(context, columns, LEFT_OUT);
  if (context.form === 'values') draft.put([text(LEFT_OUT), ...cells], LEFT_OUT);
  else {
    const label = whereNotNil(LEFT_OUT, isNil, draft.rowCount, 1, columns.length);
    const shown = cells.map((cell) =>
      typeof cell.value === 'number' ? { ...cell, style: 'count where not nil' as const } : cell,
    );
    draft.put([label, ...shown], LEFT_OUT);
  }
}

const LEFT_OUT = 'Rows left out';

/** A label that is there only where the figures of its row are not nil, or not known. */
function whereNotNil(label: string, isNil: boolean, row: number, from: number, to: number): TabCell {
  const across = `${cellAddress(ORIGIN, row, from)}:${cellAddress(ORIGIN, row, to)}`;
  const formula = `=IF(IFERROR(SUM(${across}),1)=0,"","${label}")`;
  return { ...text(isNil ? '' : label), formula };
}

/** An authority that comes into the register after the refresh has no column, and is in the live Total all the same. */
const ORIGIN = { sheet: null, topIndex: 0, leftIndex: 0 };
const OTHERS = 'Value of authorities without a column';

function putOthers(
  draft: TabDraft,
  context: TabContext,
  columns: readonly Column[],
  top: number,
  valueRow: number,
): void {
  const { value } = columns.at(-1)!.row.figures;
  const authorityCount = columns.length - 1;
  if (context.form !== 'formulas' || value.kind !== 'amount' || authorityCount === 0) return;
  const across = (row: number): string =>
    `${cellAddress(ORIGIN, row, 1)}:${cellAddress(ORIGIN, row, authorityCount)}`;
  const total = balanceFormula(context, MEASURE_NAMES.value, null)!;
  const canName = columns.every(({ named }) => named !== undefined);
  const shown = canName
    ? `SUM(${context.namespace}.BALANCE("${MEASURE_NAMES.value}",${across(top)}))`
    : `SUM(${across(valueRow)})`;
  // What cannot be named is added from the tab's own cells, which may be rounded: by less than a pound each.
  const missing = `ROUND(${total.slice(1)}-${shown},2)`;
  const formula = canName ? `=${missing}` : `=IF(ABS(${missing})<=${authorityCount},0,${missing})`;
  const cells = columns.map(({ named }): TabCell =>
    named === null ? { value: 0, formula, style: 'pounds and pence where not nil' } : BLANK,
  );
  const label = whereNotNil(OTHERS, true, draft.rowCount, columns.length, columns.length);
  draft.put([label, ...cells], 'others');
}

function putSmallPrint(draft: TabDraft, context: TabContext, columns: readonly Column[]): void {
  draft.blank();
  if (context.units === 'whole pounds') {
    const why = 'Each figure is rounded to the nearest pound';
    draft.putText(`${why}, so a total may differ by a few pounds from the sum of its parts.`, 'quiet');
    draft.putText(`${IN_BRACKETS} A dash is nil, or less than 50 pence.`, 'quiet');
  } else draft.putText(`${ROLLUP.exact} ${IN_BRACKETS} A dash is nil.`, 'quiet');
  const measures = [...panelMeasures(context), ...OWN_MEASURES].map(([, measure]) => measure);
  const reasons = columns.flatMap((column) =>
    measures.flatMap((measure) => whyNot(figureIn(context, column, measure), context.register.place) ?? []),
  );
  for (const reason of new Set(reasons)) draft.putText(reason, 'warning');
}

const IN_BRACKETS = 'A figure in brackets is spent, or negative.';

const LIVE_PRINT =
  'These figures follow the register as it changes. The date, the rows in the register, the rows counted and the columns are as they were at the refresh.';

/** So many rows are left blank for the picture. */
const CHART_ROWS = 20;

/** The stacked bar takes its layers from the table itself, so that no figure is there twice. */
function putChart(
  draft: TabDraft,
  top: number,
  rowOf: ReadonlyMap<TabMeasure, number>,
  authorities: readonly Column[],
): TabChart | null {
  const authorityCount = authorities.length;
  if (authorityCount === 0) return null;
  draft.blank();
  const across = (rowIndex: number) => ({
    rowIndex,
    columnIndex: 1,
    rowCount: 1,
    columnCount: authorityCount,
  });
  const rowIndex = draft.rowCount;
  draft.blank(CHART_ROWS);
  return {
    kind: 'stacked bar',
    title: 'Where the money is, by authority',
    categories: across(top),
    series: LAYERS.map((measure) => ({
      name: MEASURE_NAMES[measure],
      values: across(rowOf.get(measure)!),
    })),
    over: { rowIndex, columnIndex: 0, rowCount: CHART_ROWS, columnCount: authorityCount + 2 },
    unit: chartUnit(authorities.map(({ row }) => row.figures.value)),
  };
}

function headlineOf({ register: { leftOutCount } }: TabContext, columns: readonly Column[]): string {
  const authorities = columns.filter(({ named, row }) => named !== null && !row.isBlank).length;
  const { value } = columns.at(-1)!.row.figures;
  const amount = value.kind === 'amount' ? `Value ${writePounds(value.amount)}` : 'Value is not known';
  const leftOut = leftOutCount === 0 ? '' : `, ${counted(leftOutCount, 'row')} left out`;
  return `${counted(authorities, 'authority', 'authorities')} and Total. ${amount}${leftOut}`;
}
