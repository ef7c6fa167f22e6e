import { writeDate } from '../../calendar/serial';
import type { Finding } from '../../findings/finding';
import { MONEY_MEASURES } from '../../register/figures/measures';
import { WHOLE } from '../../register/figures/balance';
import { COLUMNS, MONEY_COLUMNS } from '../../sheet/columns';
import type { Register } from '../../register/register';
import { balanceFormula, count, date, figure, live, text } from './cells';
import { moneyOf } from '../../register/figures/money-of';
import { OWNED, PRINTED_TITLES, TAB_TITLES, type TabContext, type TabKey } from './tab';
import type { TabDraft } from './tab-draft';
import { counted, saysWhere } from '../../register/figures/words';

/** So many rows left out are named on every tab; the rest on Data quality. */
const MAX_NAMED = 5;

/** The measures that a tab is controlled by. */
export const CONTROLS = ['value', 'drawnDown', 'spent'] as const;

/** No name of a measure alone: a table that is read back must not take a control total for one of its rows. */
export const CONTROL_NAMES = {
  value: 'Control total: value',
  drawnDown: 'Control total: drawn down',
  spent: 'Control total: spent',
} as const;

/** The labels above every table. */
export const HEAD = {
  asAt: 'As at',
  rows: 'Rows in the register',
  rowsCounted: 'Rows counted',
  rowsLeftOut: 'Rows left out of every figure',
} as const;

/**
 * The first rows of every tab: whose sheet it is, the as-at date, what the register is, and which of its rows are left out.
 * They are the officer's and are not printed. Below them begins what is: the title, the as-at date, and what a reader of the
 * figures has to know of them.
 *
 * @param isLive the control totals follow the register, as the rest of the tab does
 */
export function putHead(draft: TabDraft, key: TabKey, context: TabContext, isLive = false): void {
  const { register, asAtSerial, strict } = context;
  const of = isLive ? context : { ...context, form: 'values' as const };
  draft.put([text(TAB_TITLES[key], 'text total')]);
  draft.put([text(OWNED, 'quiet')]);
  draft.put([text(HEAD.asAt), date(asAtSerial)]);
  draft.put([text(HEAD.rows), count(register.rowCount)]);
  draft.put([text(HEAD.rowsCounted), count(register.rowCount - register.leftOutCount)]);
  const leftOut = live(of, count(register.leftOutCount), balanceFormula(of, 'Rows left out', null));
  draft.put([text(HEAD.rowsLeftOut), leftOut]);
  for (const line of leftOutLines(register)) draft.put([text(line, 'warning')]);
  for (const measure of CONTROLS) {
    const cell = figure(moneyOf(register, measure, WHOLE, strict), register.place);
    const formula = balanceFormula(of, MONEY_MEASURES[measure].name, null);
    draft.put([text(CONTROL_NAMES[measure]), live(of, cell, formula)]);
  }
  draft.blank();
  draft.beginPrint();
  draft.put([text(PRINTED_TITLES[key], 'title')]);
  // As text, which runs on into the next cell: a date that is wider than its column would print as ####.
  draft.put([text(`As at ${writeDate(asAtSerial)}`)]);
  for (const line of [...countOfLeftOut(register), ...absentLines(register)]) draft.putText(line, 'warning');
}

/** What a tab says of its amounts, once; a tab is read back by it. */
export const UNIT_LINES: Readonly<Record<TabContext['units'], string>> = {
  'whole pounds':
    'In pounds, each figure rounded to the nearest pound. A dash is nil; a figure in brackets is negative.',
  exact: 'In pounds and pence. A dash is nil; a figure in brackets is negative.',
};

export const putUnits = (draft: TabDraft, { units }: TabContext): number =>
  draft.put([text(UNIT_LINES[units], 'quiet')]);

function countOfLeftOut({ leftOutCount }: Register): string[] {
  if (leftOutCount === 0) return [];
  const are = leftOutCount === 1 ? 'is' : 'are';
  return [`${counted(leftOutCount, 'row')} of the register ${are} left out of every figure.`];
}

/** An absent column is nil in every sum, which a reader cannot tell from a register that says nil. */
function absentLines({ header }: Register): string[] {
  const absent = MONEY_COLUMNS.filter((column) => header.columns[column] === undefined);
  if (absent.length === 0) return [];
  const names = absent.map((column) => COLUMNS[column].name);
  const last = names.pop()!;
  const list = names.length === 0 ? last : `${names.join(', ')} or ${last}`;
  return [`The register has no column ${list}: it and the figures that need it show a dash.`];
}

/** The first rows left out, each with its cell and why, and how many more there are. */
function leftOutLines(register: Register): string[] {
  if (register.leftOutCount === 0) return [];
  const firstOfRow = new Map<number, Finding>();
  for (const error of register.errors)
    if (error.rowIndex !== null && !firstOfRow.has(error.rowIndex)) firstOfRow.set(error.rowIndex, error);
  const usable = new Set(Array.from(register.rowIndex).filter((_, row) => register.usable[row] === 1));
  const leftOut = [...firstOfRow.values()].filter(({ rowIndex }) => !usable.has(rowIndex!));
  const more = register.leftOutCount - MAX_NAMED;
  return [
    ...leftOut.slice(0, MAX_NAMED).map((error) => `Left out: ${saysWhere(register.place, error)}`),
    ...(more > 0 ? [`and ${counted(more, 'row')} more: see the tab ${TAB_TITLES.quality}`] : []),
  ];
}
