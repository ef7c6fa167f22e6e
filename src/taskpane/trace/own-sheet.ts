import { excelErrorOf } from '../../domain/money/excel-error';
import { isCountMeasure, measureOfName } from '../../domain/register/figures/measures';
import { balances } from '../../domain/register/figures/balance';
import { registerInForce } from '../../domain/register/register-in-force';
import { BLANK_GROUP, type StatusFilter } from '../../domain/register/figures/rollup';
import type { Register } from '../../domain/register/register';
import { columnOfHeading } from '../../domain/sheet/columns';
import { shownText } from '../../domain/sheet/text';
import { rowsOfGroup } from '../../domain/summaries/tracing/rollup-group';
import {
  ONE_FIGURE,
  tablesOfCall,
  type FigureCall,
  type FigureOfCall,
} from '../../domain/summaries/figures/calls';
import type { TraceSource } from '../../domain/summaries/figures/source';
import { cellAt, tracedIn, type CellOfTable } from '../../domain/summaries/figures/traced-table';
import { TAB_TITLES, type TabKey } from '../../domain/summaries/tabs/tab';
import { NAMESPACE } from '../../namespace';
import { today } from '../../workbook/excel/clock';
import type { ArgumentRead } from '../../workbook/formulas/argument-values';
import {
  MAX_CELLS,
  type FormulaAt,
  type FormulaPassed,
  type FormulaSeen,
} from '../../workbook/formulas/formula-at';
import { isBusy } from '../../workbook/formulas/uncalculated-cells';
import { writeCount } from '../ui/wording';
import { Arguments, balanceAsked, callOf, CannotTrace, type BalanceAsked } from './call-of';
import { givenTables, isOwn } from './given';
import { madeTitle } from './parts-model';
import type { TraceQuestion, Untraced } from './state';

/** Functions whose figures a tab has, with their rows. */
const ON_TABS: Readonly<Record<string, TabKey>> = {
  EXPIRING: 'expiring',
  PROJECTS: 'projects',
  GLMATCH: 'ledger',
  RECONCILE: 'reconciliation',
  CHANGES: 'changes',
};

/** Why a formula was passed over. */
const PASSED: Readonly<Record<FormulaPassed['does'], (name: string) => string>> = {
  more: (name) =>
    `Its formula does more than call ${name}. A cell with ${NAMESPACE}.${name}(…) alone is traced.`,
  'fill too much': (name) =>
    `${name} fills more than ${writeCount(MAX_CELLS)} cells here, too many to read. Ask it for fewer rows, and trace the figure there.`,
};

/**
 * The figure of a cell of a sheet of the officer's own, by the formula that shows it: the function and its arguments. Null
 * where the cell has none: a blank, a label, a text.
 */
export function ownSheetQuestion(at: FormulaAt, source: TraceSource): TraceQuestion | Untraced | null {
  if (at === null) return null;
  if ('does' in at) return { why: PASSED[at.does](at.name) };
  const shown = at.block[at.rowIndex]?.[at.columnIndex];
  if (shown === undefined || shown === '') return null;
  if (isBusy(shown)) return { why: 'Excel is still calculating it.' };
  const error = typeof shown === 'string' ? excelErrorOf(shown) : null;
  if (error) return { why: `The cell shows ${error} and no figure. Home lists such cells with the reason.` };
  try {
    return questionOf(at, shown, source);
  } catch (error) {
    if (error instanceof CannotTrace) return { why: error.message };
    throw error;
  }
}

function questionOf(at: FormulaSeen, shown: unknown, source: TraceSource): TraceQuestion | Untraced | null {
  const balance = balanceAsked(at);
  if (balance) return balanceQuestion(at, balance, shown, source);
  if (at.name === 'ROLLUP') return rollupQuestion(at, asToday(source.register), source);
  const call = callOf(at);
  if (call === null) return typeof shown === 'number' ? { why: whyNot(at.name) } : null;
  return asked(at, call, shown, source);
}

/** A figure of the register as it is goes by the authorities of today. */
const asToday = (register: Register): Register => registerInForce(register, today());

/** What a cell of a call's answer is of. */
function asked(
  at: FormulaSeen,
  call: FigureCall,
  shown: unknown,
  source: TraceSource,
): TraceQuestion | Untraced | null {
  const given = givenOf(at, call.name, source);
  const tables = tablesOfCall({ ...source, ...given }, call);
  if ('kind' in tables) return typeof shown === 'number' ? { why: tables.why } : null;
  const table = tables.answer!;
  const isOne = table.keys.length === 0;
  if (!isOne && at.rowIndex === 0) return null;
  const cell = isOne ? ONE_FIGURE : cellAt(table, at.block, 0, at.rowIndex, at.columnIndex);
  const traced = cell && tracedIn(table, cell);
  if (!traced) return null;
  if (traced.kind === 'not traced') return { why: traced.why };
  const own = Object.keys(given).length === 0 ? {} : { given };
  if (traced.kind === 'moved')
    return {
      ...{ measure: 'value', authority: null, moved: traced.figure, ...own },
      ...(typeof shown === 'number' ? shownBy(shown, false) : {}),
    };
  const figure: FigureOfCall = { call, table: 'answer', cell };
  const made = {
    figure,
    title: titleOf(call, cell, table.keys),
    shown,
    isWholePounds: false,
    refreshed: null,
  };
  return { measure: 'value', authority: null, made, ...own };
}

function titleOf(call: FigureCall, cell: CellOfTable, keys: readonly string[]): string {
  if (call.name === 'ELIGIBLE') return ['Eligible', call.item, call.agreement].filter(Boolean).join(', ');
  return madeTitle(call.name, cell, keys);
}

/** What the cell shows: a count, or pounds. */
const shownBy = (cell: number, isCount: boolean): Pick<TraceQuestion, 'shown'> => ({
  shown: {
    ...{ figure: isCount ? cell : Math.round(cell * 100), wholePounds: false },
    ...{ refreshed: null, isTab: false },
  },
});

function givenOf(at: FormulaSeen, name: FigureCall['name'], source: TraceSource) {
  const given = givenTables(name, at.arguments, source);
  if ('unread' in given)
    throw new CannotTrace(
      `The formula is given ${given.unread} in place of a table of the workbook, and the pane cannot read that. Give it a range with its headings, or leave the table out.`,
    );
  return given;
}

/** A measure of the register as it is, or at the end of a day. */
function balanceQuestion(
  at: FormulaSeen,
  { measure, of, asAt }: BalanceAsked,
  shown: unknown,
  source: TraceSource,
): TraceQuestion | Untraced | null {
  if (typeof shown !== 'number') return null;
  if (asAt !== null) return asked(at, { name: 'BALANCE', measure, of, asAt }, shown, source);
  const table = at.arguments[at.name === 'BALANCE' ? 2 : 1];
  if (table?.kind === 'range' && !isOwnRegister(table, source))
    return {
      why: `The formula is given a register of its own, and ${NAMESPACE}.TRACE lists the rows of that.`,
    };
  if (at.name === 'BALANCE' && (at.arguments[5]?.kind ?? 'left out') !== 'left out')
    return {
      why: `The formula is given a table of authorities. Leave it out, and Trace has its rows under the authorities of the table Authorities.`,
    };
  const own = shownBy(shown, isCountMeasure(measure));
  if (of === null) return { measure, authority: null, ...own };
  const register = asToday(source.register);
  const scope = balances(register).scopeOf(of);
  if (scope.kind === 'authority')
    return { measure, authority: register.authorities[scope.authority]!.key, ...own };
  if (scope.kind === 'agreement')
    return { measure, authority: null, among: { kind: 'agreement', name: of }, ...own };
  return { why: `The register has no one authority or agreement ${of}.` };
}

/** A line of ROLLUP is the rows of its group. By authority, of all contributions, it is a figure of the authority. */
function rollupQuestion(
  at: FormulaSeen,
  register: Register,
  source: TraceSource,
): TraceQuestion | Untraced | null {
  const { block, rowIndex, columnIndex } = at;
  const shown = block[rowIndex]![columnIndex];
  const measure = measureOfName(block[0]![columnIndex]);
  if (rowIndex === 0 || typeof shown !== 'number' || measure === null) return null;
  const args = new Arguments(at);
  const others = [args.at(3), args.at(4)].every(({ kind }) => kind === 'left out');
  if (!others || !isOwnRegister(args.at(1), source))
    return {
      why: `Figures of ROLLUP are traced where they are of all of the workbook’s register, by the authorities of today.`,
    };
  const by = args.text(0, 'by') || 'Authority';
  const status = statusOf(args.text(2, 'status'));
  const name = shownText(block[rowIndex]![0]);
  const own = shownBy(shown, isCountMeasure(measure));
  const isTotal = name === 'Total' && rowIndex === block.length - 1;
  if (columnOfHeading(by) !== 'authority' || status !== 'all') {
    const among = { kind: 'group', by, name: isTotal ? null : name, status } as const;
    if (rowsOfGroup(register, among) === null)
      return { why: `The register has no one group ${name} by ${by}.` };
    return { measure, authority: null, among, ...own };
  }
  if (isTotal) return { measure, authority: null, ...own };
  const scope = balances(register).scopeOf(name);
  if (scope.kind === 'authority')
    return { measure, authority: register.authorities[scope.authority]!.key, ...own };
  return name === BLANK_GROUP
    ? { measure, authority: null, among: { kind: 'no authority' }, ...own }
    : { why: `The register has no authority ${name}.` };
}

function statusOf(text: string): StatusFilter {
  const status = text.toLowerCase();
  if (status === '') return 'all';
  if (status === 'open' || status === 'closed') return status;
  throw new CannotTrace(`The formula gives status as ${text}, which is neither Open nor Closed.`);
}

/** True of no register, and of all of the workbook's own as a range: that has no successors. */
const isOwnRegister = (table: ArgumentRead, source: TraceSource): boolean =>
  table.kind === 'left out' ||
  (table.kind === 'range' && isOwn(table, 'register', source) && !source.register.succession);

function whyNot(name: string): string {
  const tab = ON_TABS[name];
  if (tab)
    return `${name} is not traced on a sheet of your own. The tab ${TAB_TITLES[tab]} has its figures with their rows.`;
  return `${name} is made of its own arguments, or is itself a list of rows: there is nothing behind it to trace.`;
}
