import {
  MONEY_MEASURES,
  OVERSPENT,
  type MeasureKey,
  type MoneyMeasureKey,
} from '../../register/figures/measures';
import { rollup } from '../../register/figures/rollup';
import { MONEY_COLUMNS } from '../../sheet/columns';
import type { PaperChart } from '../chart';
import type { FigureMaker } from '../figure-maker';
import { say, listOf, type Sentence } from '../sentence';
import {
  amountOf,
  cell,
  isKnown,
  label,
  ROUNDED,
  SectionDraft,
  type PaperSection,
  type PaperTable,
  type TableCell,
} from '../section';
import { overspentBy, overspentInAll } from './overspent';

const MEASURES = [...MONEY_COLUMNS, 'remaining'] as const satisfies readonly MoneyMeasureKey[];
const WIDTHS = [13.5, 12, 11, 10.5, 11, 10.5, 10, 11.5, 10];
const WIDTHS_ADJUSTED = [12, 8, 9, 9, 9, 9, 8, 9, 9, 9, 9];
/** The layers of the picture: together the value, where its stages add up to it. */
const LAYERS = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'inHand', 'spent'] as const;

export interface Place {
  readonly name: string;
  /** Null for the whole register. */
  readonly authority: number | null;
}

/** The panel's table, and where the money is. */
export function agreementsSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('agreements', 'Agreements by local authority', 'E');
  const authorities = authoritiesOf(make);
  draft.paragraph(most(make, authorities));
  draft.table(rollupTable(make, authorities));
  draft.chart(whereMoneyIs(make, authorities));
  return draft.finish();
}

/** The authorities of the panel's table, in its order. */
export function authoritiesOf(make: FigureMaker): Place[] {
  const { register, strict } = make.inputs;
  const table = rollup(register, { strict });
  if ('kind' in table) throw new Error('A register has a column Authority.');
  return table.rows.flatMap(({ name, isBlank }) => {
    const authority = register.authorities.findIndex((group) => group.name === name);
    return isBlank || authority < 0 ? [] : [{ name, authority }];
  });
}

function rollupTable(make: FigureMaker, authorities: readonly Place[]): Omit<PaperTable, 'kind'> {
  const whole = rollup(make.inputs.register);
  const isAdjusted = !('kind' in whole) && whole.isAdjusted;
  const measures: readonly MeasureKey[] = isAdjusted
    ? [...MEASURES.slice(0, 1), 'adjustments', 'currentValue', ...MEASURES.slice(1)]
    : MEASURES;
  const overspent = overspentCells(make, authorities);
  const row = ({ name, authority }: Place, n: number) => ({
    isTotal: authority === null,
    cells: [
      label(name),
      cell(make.balance('agreements', authority)),
      ...measures.map((measure) => cell(make.balance(measure, authority), measure === 'spent')),
      ...overspent.slice(n, n + 1),
    ],
  });
  const widths = isAdjusted ? WIDTHS_ADJUSTED : WIDTHS;
  const isOverspent = overspent.length > 0;
  return {
    caption: 'agreements by local authority, £',
    // The heading says that the amounts are rounded, as nobody can tell it from the figures.
    headings: [
      `Local authority (${ROUNDED})`,
      'Open agreements',
      ...measures.map(printedName),
      ...(isOverspent ? [OVERSPENT] : []),
    ],
    rows: [...authorities, { name: 'Total', authority: null }].map(row),
    labelColumns: 1,
    widths: isOverspent
      ? [...widths.map((width) => width * (1 - OVERSPENT_WIDTH / 100)), OVERSPENT_WIDTH]
      : widths,
  };
}

const OVERSPENT_WIDTH = 9;

/**
 * What each authority has spent beyond what was drawn down, and the sum of these; nothing where none has. The table says
 * it, so that nobody has to find it by subtraction.
 */
function overspentCells(make: FigureMaker, authorities: readonly Place[]): TableCell[] {
  const over = authorities.map(({ authority }) => overspentBy(make, authority!));
  const told = over.filter((figure) => figure !== null);
  if (!told.some(isKnown)) return [];
  return [
    ...over.map((figure) => (figure === null ? label('-') : cell(figure))),
    cell(overspentInAll(make, told)),
  ];
}

function printedName(measure: MeasureKey): string {
  if (measure === 'adjustments') return 'Adjustments';
  return measure === 'currentValue'
    ? 'Current value'
    : MONEY_MEASURES[measure as MoneyMeasureKey].printedName;
}

/** Whose money is waited for most. */
function most(make: FigureMaker, authorities: readonly Place[]): Sentence | null {
  const held = authorities
    .map(({ name, authority }) => ({ name, held: make.balance('heldByAuthority', authority) }))
    .filter((one) => amountOf(one.held) !== 0)
    .sort((a, b) => amountOf(b.held) - amountOf(a.held));
  const all = make.balance('heldByAuthority');
  const [first, second] = held;
  if (!first || !isKnown(all) || amountOf(all) <= 0) return null;
  if (!second) return say`${first.name} holds all of the ${all} that local authorities hold.`;
  const shown = held.slice(0, MAX_NAMED).map(({ name, held: amount }) => say`${name} (${amount})`);
  if (held.length <= MAX_NAMED) return say`Local authorities hold ${all}: ${listOf(shown)}.`;
  return say`Of the ${all} that local authorities hold, the most is with ${listOf(shown)}.`;
}

const MAX_NAMED = 3;

/** More bars than these are not legible on one page. */
const MAX_BARS = 30;

/** Where the money of several authorities is; of one the table says as much. */
function whereMoneyIs(make: FigureMaker, authorities: readonly Place[]): PaperChart | null {
  const series = LAYERS.map((measure) => ({
    name: MONEY_MEASURES[measure].name,
    figures: authorities.map(({ authority }) => make.balance(measure, authority)),
  }));
  if (!series.every(({ figures }) => figures.every(isKnown))) return null;
  const bars = authorities.filter((_, n) => series.some(({ figures }) => amountOf(figures[n]!) !== 0));
  if (bars.length < 2 || authorities.length > MAX_BARS) return null;
  const values = authorities
    .map(({ name, authority }) => ({ name, value: make.balance('value', authority) }))
    .sort((a, b) => amountOf(b.value) - amountOf(a.value));
  const largest = values.filter(({ value }) => amountOf(value) === amountOf(values[0]!.value));
  const list = listOf(largest.map(({ name, value }) => say`${name}, with ${value}`));
  return {
    kind: 'chart',
    caption: 'where the money is, by local authority',
    categories: authorities.map(({ name }) => name),
    series,
    says:
      largest.length === 1
        ? say`The authority whose agreements are worth most is ${list}. The figures are those of the table before it.`
        : say`The authorities whose agreements are worth most are ${list}. The figures are those of the table before it.`,
  };
}
