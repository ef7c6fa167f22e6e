import {
  FIGURE_KEYS,
  type Amount,
  type Choices,
  type DueRow,
  type FigureKey,
  type Figures,
} from '../../domain/council/import/comparison';
import { dueChange } from '../../domain/council/import/effect';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { MEASURE_NAMES } from '../../domain/register/figures/measures';
import { listed } from '../../workbook/register/register-messages';
import { counted, writeCount } from '../ui/wording';
import type { Compared } from './state';
import { taken } from './model';

/** One figure before and after. */
export interface EffectRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What an import does to the figures. */
export interface EffectShown {
  /** Every figure that moves. */
  readonly moved: readonly EffectRow[];
  /** "Unchanged: not started, spent."; null where every figure moves. */
  readonly unchanged: string | null;
  /** What leaves Expiring, and what comes to it. */
  readonly due: readonly string[];
}

/** Figures that move, those that do not in a line, and what it does to Expiring. */
export function effectShown(compared: Compared, after: Figures | null): EffectShown {
  const rows = effectRows(compared, after);
  const isCouncils = (name: string): boolean =>
    compared.authorities.some((one) => name.startsWith(`${one.name} `));
  const still = rows
    .filter((row) => row.before === row.after)
    .map(({ name }) => (isCouncils(name) ? name : firstLower(name)));
  return {
    moved: rows.filter((row) => row.before !== row.after),
    unchanged: still.length === 0 ? null : `Unchanged: ${listed(still, still.length)}.`,
    due: compared.hasOwnDays ? [NOT_KNOWN] : dueTexts(compared.before, after),
  };
}

const firstLower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const FIGURE_NAMES: Readonly<Record<FigureKey, string>> = { ...MEASURE_NAMES, agreements: 'Open agreements' };

/** Every figure, those of the one authority first, where it is one. */
export function effectRows({ before, authorities, register }: Compared, after: Figures | null): EffectRow[] {
  const row = (name: string, textOf: (figures: Figures) => string): EffectRow => ({
    name,
    before: textOf(before),
    after: after ? textOf(after) : 'no figure',
  });
  const [only, ...others] = authorities;
  const ofOne = (['outstanding', 'remaining'] as const).flatMap((key) =>
    only === undefined || others.length > 0 || register.authorities.length < 2
      ? []
      : [row(`${only.name} ${key}`, (figures) => shownAmount(figures.authorities[only.key]?.[key] ?? null))],
  );
  const figure = (key: FigureKey): EffectRow =>
    row(FIGURE_NAMES[key], ({ register: of }) =>
      key === 'agreements' && of[key] !== null ? writeCount(of[key]) : shownAmount(of[key]),
    );
  return [
    ...ofOne,
    ...FIGURE_KEYS.map(figure),
    row('Rows counted', ({ rowsCounted }) => writeCount(rowsCounted)),
    row('Rows left out', ({ rowsLeftOut }) => writeCount(rowsLeftOut)),
  ];
}

const shownAmount = (amount: Amount | number): string =>
  amount === null ? 'no figure' : writePounds(pence(amount), { symbol: false });

const NOT_KNOWN =
  'What leaves Expiring is seen there after the write, as instalments or receipts give money dates of its own.';

/** How many contributions that leave Expiring are named. */
const MAX_NAMED = 3;

function dueTexts(before: Figures, after: Figures | null): string[] {
  const change = dueChange(before, after);
  if (change === null) return [];
  const named = (rows: readonly DueRow[]): string =>
    listed(
      rows.map(({ reference, remaining }) => `${reference} (${writePounds(remaining)})`),
      MAX_NAMED,
    );
  const { leaving, coming } = change;
  return [
    ...(leaving.length > 0
      ? [
          `${counted(leaving.length, 'contribution leaves', 'contributions leave')} Expiring: ${named(leaving)}.`,
        ]
      : []),
    ...(coming.length > 0
      ? [`${counted(coming.length, 'contribution joins', 'contributions join')} Expiring: ${named(coming)}.`]
      : []),
  ];
}

/** What is to be agreed to: how much, where, and what is left. */
export function confirmText(compared: Compared, choices: Choices): string {
  const { seen } = compared;
  const what = taken(compared, choices);
  const lastRow = seen.topIndex + seen.rowCount - (hasOneBlankRow(compared) ? 1 : 0);
  const parts: string[] = [];
  if (what.addedCount > 0)
    parts.push(`${counted(what.addedCount, 'row is', 'rows are')} added after row ${lastRow}`);
  if (what.changedCellCount > 0)
    parts.push(
      `${counted(what.changedCellCount, 'cell changes', 'cells change')} on ${counted(what.changedRowCount, 'row')}`,
    );
  if (what.missingCount > 0)
    parts.push(
      `Status becomes ${choices.missingStatus} on ${counted(what.missingCount, 'row that is', 'rows that are')} not on the sheet`,
    );
  const left: string[] = [];
  if (what.missingLeftCount > 0)
    left.push(
      what.missingLeftCount === 1
        ? '1 row that is not on the sheet is left as it is'
        : `${writeCount(what.missingLeftCount)} rows that are not on the sheet are left as they are`,
    );
  if (what.otherLeftCount > 0)
    left.push(`${counted(what.otherLeftCount, 'line is', 'lines are')} not ticked`);
  const sentences = [listed(parts), ...left].map((text) => `${capital(text)}.`);
  if (parts.length === 0) sentences.shift();
  return [...sentences, 'All of it is written, or none.'].join(' ');
}

/** A register that has been made and not been used: its one row is filled first. */
const hasOneBlankRow = ({ seen, register }: Compared): boolean =>
  seen.rowCount === 2 && register.rowCount === 0;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
