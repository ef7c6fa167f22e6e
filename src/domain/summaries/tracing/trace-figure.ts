import { authorityColumn } from '../../register/register-in-force';
import { NIL, pence, subtract, type Pence } from '../../money/pence';
import { projectBalances } from '../../projects/project-balances';
import type { ProjectsTable } from '../../projects/projects-table';
import { balances, WHOLE, type Balance, type Scope } from '../../register/figures/balance';
import { currentValueOf } from '../../register/adjustments';
import { isAmount, type Figure } from '../../register/figures/figures';
import { MEASURE_NAMES, type MeasureKey } from '../../register/figures/measures';
import { NO_GROUP, type Register } from '../../register/register';
import { remainingOfTranche, trancheKey, type Tranche, type UnspentStage } from '../../register/tranche';
import { rollup } from '../../register/figures/rollup';
import { sharesOf, traceOf, type Share, type Trace } from '../../register/figures/trace';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { atRiskOf, stagesOf } from '../../expiry/at-risk';
import { moneyOf } from '../../register/figures/money-of';
import { expiryBands } from '../../expiry/expiry-bands';
import { agreementNamed, bandedAmong, selectRows, type ByExpiry, type RowSelection } from './select-rows';
import { rowOfContribution } from './contribution-rows';
import { figuresOfGroup } from './rollup-group';
import { timelineOf } from '../../expiry/timeline';
import { putUnder } from '../../sheet/put-under';

/** What the tabs show beside the measures: what is in no stage, and how many rows there are. */
export type TracedMeasure = MeasureKey | 'noStage' | 'rows';

export const TRACED_NAMES: Readonly<Record<TracedMeasure, string>> = {
  ...MEASURE_NAMES,
  noStage: 'Not in any stage',
  rows: 'Rows',
};

/** A figure of the register or of a tab, by what it is of. */
export interface AskedFigure {
  readonly measure: TracedMeasure;
  /** The key of an authority of the register; null for all of them. */
  readonly authority: string | null;
  /** Of these rows alone. */
  readonly among?: RowSelection;
}

/** The day of a figure: that of its tab where it has one, else the day that is given. */
export const tracedOn = ({ among }: Pick<AskedFigure, 'among'>, today: number): number =>
  among && 'asAtSerial' in among ? among.asAtSerial : today;

/** The figures that a tab has of some rows, each as the tab works it out. */
type Figures = Partial<Record<TracedMeasure, Balance>>;

/** The scope of an authority by its key; null where the register has none such. */
function scopeOfKey({ authorities }: Register, key: string | null): Scope | null {
  if (key === null) return WHOLE;
  const index = authorities.findIndex((authority) => authority.key === key);
  return index < 0 ? null : { kind: 'authority', authority: index };
}

/**
 * The rows that make up a figure, with their shares. The figure is what the tab that has it says, by the tab's own sums;
 * the shares are read from the rows, so that the one proves the other. Shares of Rows are what remains on each.
 *
 * @returns null where the register has no such figure any more
 */
export function traceFigure(register: Register, asked: AskedFigure, strict: boolean): Trace | null {
  const { measure, authority, among } = asked;
  const scope = scopeOfKey(register, authority);
  if (scope === null) return null;
  if (among === undefined)
    return measure === 'rows' || measure === 'noStage' ? null : traceOf(register, measure, scope, strict);
  const balance = figuresAmong(register, among, scope, strict)?.[measure];
  const found = balance && selectRows(register, among);
  if (!balance || !found) return null;
  const own = found.filter((row) => isIn(register, row, scope));
  return {
    balance,
    rows: own.filter((row) => register.usable[row] === 1),
    shares: sharesAmong(register, measure, own, among),
    leftOut: leftOutOf(register, among, own, scope),
  };
}

const isIn = (register: Register, row: number, scope: Scope): boolean =>
  scope.kind !== 'authority' || authorityColumn(register, scope.authority)[row] === scope.authority;

function sharesAmong(
  register: Register,
  measure: TracedMeasure,
  rows: readonly number[],
  among: RowSelection,
): Share[] {
  const parts = register.tranches === undefined ? null : partsAmong(register, among);
  if (parts === null) return sharesOfRows(register, measure, rows);
  return rows.flatMap((row): Share[] => {
    const tranches = parts.get(row);
    if (tranches === undefined) return sharesOfRows(register, measure, [row]);
    const share = tranches.reduce((sum, tranche) => sum + shareOfTranche(tranche, measure), 0);
    return share === 0 ? [] : [{ row, share, tranches }];
  });
}

/** The tranches that are meant, by row: only of rows whose money has several deadlines. */
function partsAmong(register: Register, among: RowSelection): ReadonlyMap<number, Tranche[]> {
  const parts = new Map<number, Tranche[]>();
  if (among.kind === 'contribution') {
    const row = among.tranche === undefined ? null : rowOfContribution(register, among);
    const own = row === null ? [] : (register.tranches!.get(row) ?? []);
    const found = own.filter((tranche) => trancheKey(tranche) === among.tranche);
    if (row !== null && found.length > 0) parts.set(row, found);
  }
  if (!isByExpiry(among)) return parts;
  for (const { row, tranche } of bandedAmong(register, among) ?? [])
    if (tranche) putUnder(parts, row, tranche);
  return parts;
}

/** What a tranche gives to a figure of what is not spent. */
function shareOfTranche(tranche: Tranche, measure: TracedMeasure): number {
  if (measure === 'rows' || measure === 'remaining') return remainingOfTranche(tranche);
  return measure in tranche.stages ? tranche.stages[measure as UnspentStage] : 0;
}

function sharesOfRows(register: Register, measure: TracedMeasure, rows: readonly number[]): Share[] {
  if (measure === 'rows') return sharesOf(register, 'remaining', rows);
  if (measure !== 'noStage') return sharesOf(register, measure, rows);
  const counted = rows.filter((row) => register.usable[row] === 1);
  return counted
    .map((row) => ({
      row,
      share: stagesOf(register, { row, remaining: remainingOf(register, row) }).noStage,
    }))
    .filter(({ share }) => share !== 0);
}

const remainingOf = (register: Register, row: number): Pence =>
  subtract(currentValueOf(register, row) as Pence, register.amounts.spent[row] as Pence);

/** Rows that no figure counts and that are of these, or may be: what is left out is in no band at all. */
function leftOutOf(register: Register, among: RowSelection, own: readonly number[], scope: Scope): number[] {
  const isLeftOut = (row: number): boolean => register.usable[row] === 0;
  const mayBeAny = isByExpiry(among) || (among.kind === 'register' && among.which === 'counted');
  if (!mayBeAny) return own.filter(isLeftOut);
  return Array.from({ length: register.rowCount }, (_, row) => row).filter(
    (row) => isLeftOut(row) && (isIn(register, row, scope) || register.authority[row] === NO_GROUP),
  );
}

/** True for rows told by their expiry dates. */
export const isByExpiry = (among: RowSelection): among is ByExpiry =>
  among.kind === 'band' || among.kind === 'when' || among.kind === 'at risk';

function figuresAmong(
  register: Register,
  among: RowSelection,
  scope: Scope,
  strict: boolean,
): Figures | null {
  switch (among.kind) {
    case 'register': {
      const { rowCount, leftOutCount } = register;
      const count = among.which === 'every' ? rowCount : rowCount - leftOutCount;
      return { rows: countOf(count), remaining: moneyOf(register, 'remaining', WHOLE, strict) };
    }
    case 'no authority':
      return withoutAuthority(register, strict);
    case 'agreement':
      return ofAgreement(register, among.name, strict);
    case 'group':
      return figuresOfGroup(register, among, strict);
    case 'band': {
      const { bands, total } = expiryBands(register, among.asAtSerial, strict);
      const of = bands.find(({ band }) => band === among.band);
      return of ? figuresOf(of) : { rows: countOf(0), remaining: noneOf(total.remaining) };
    }
    case 'when': {
      const bands = expiryBands(register, among.asAtSerial, strict);
      const of = timelineOf(bands, among.months).find(({ when }) => when === among.when);
      return of ? figuresOf(of) : null;
    }
    case 'at risk':
      return atRisk(register, among, scope, strict);
    case 'contribution':
      return ofContribution(register, among);
    default:
      return { drawnDown: ofProjects(register, among, strict) };
  }
}

const countOf = (count: number): Balance => ({ kind: 'count', count });
const amountOf = (amount: Pence): Figure => ({ kind: 'amount', amount });

const figuresOf = ({ rowCount, remaining }: { rowCount: number; remaining: Figure }): Figures => ({
  rows: countOf(rowCount),
  remaining,
});

/** The sum of no rows: nil, where that of all rows is known. */
const noneOf = (whole: Figure): Figure => (isAmount(whole) ? amountOf(NIL) : whole);

/** The column of the rollup for rows that name no authority. */
function withoutAuthority(register: Register, strict: boolean): Figures | null {
  const table = rollup(register, { strict });
  const row = 'kind' in table ? undefined : table.rows.find(({ isBlank }) => isBlank);
  if (!row) return null;
  const { openAgreements, rowsLeftOut, figures } = row;
  return {
    ...figures,
    // All of its rows are left out: nothing of theirs is in hand, and nothing drawn down.
    inHand: figures.drawnDown,
    agreements:
      typeof openAgreements === 'number'
        ? countOf(openAgreements)
        : { kind: 'unknown', because: openAgreements },
    rowsLeftOut: countOf(rowsLeftOut),
  };
}

/** An agreement has every measure, as BALANCE has it. */
function ofAgreement(register: Register, name: string, strict: boolean): Figures | null {
  const own = agreementNamed(register, name);
  if (own === null) return null;
  const of = (measure: MeasureKey): Balance => balances(register).balance(measure, own, strict);
  const measures = Object.keys(MEASURE_NAMES) as MeasureKey[];
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)]));
}

function atRisk(
  register: Register,
  { asAtSerial, months }: Extract<RowSelection, { kind: 'at risk' }>,
  scope: Scope,
  strict: boolean,
): Figures {
  const bands = expiryBands(register, asAtSerial, strict);
  const of = atRiskOf(bands, months, scope.kind === 'authority' ? scope.authority : null);
  return { ...of.stages, rows: countOf(of.rowCount), remaining: of.remaining };
}

/** A contribution has its own amounts, whatever is wrong with others; none where it is left out itself. */
function ofContribution(
  register: Register,
  among: Extract<RowSelection, { kind: 'contribution' }>,
): Figures | null {
  const [row] = selectRows(register, among) ?? [];
  if (row === undefined) return null;
  const because = register.errors.find(({ rowIndex }) => rowIndex === register.rowIndex[row]);
  const known = register.usable[row] === 1;
  const figure = (amount: number): Balance =>
    known || !because ? amountOf(pence(amount)) : { kind: 'unknown', because };
  const tranche = register.tranches && partsAmong(register, among).get(row)?.[0];
  if (tranche) {
    const of = (measure: TracedMeasure): Balance => figure(shareOfTranche(tranche, measure));
    return Object.fromEntries(OF_TRANCHE.map((measure) => [measure, of(measure)]));
  }
  const remaining = remainingOf(register, row);
  const columns = MONEY_COLUMNS.map((column) => [column, figure(register.amounts[column][row]!)] as const);
  return {
    ...Object.fromEntries(columns),
    inHand: figure(stagesOf(register, { row, remaining }).inHand),
    remaining: figure(remaining),
  };
}

/** What is known of one tranche. */
const OF_TRANCHE = ['heldByAuthority', 'inHand', 'remaining'] as const satisfies readonly TracedMeasure[];

/** By register, as Projects works it out of a table that lists these names. */
function ofProjects(
  register: Register,
  among: Extract<RowSelection, { kind: 'project' | 'any project' | 'other projects' }>,
  strict: boolean,
): Figure {
  const listed = among.kind === 'project' ? [among.name] : among.kind === 'any project' ? [] : among.listed;
  const { rows, elsewhere, total } = projectBalances(tableOf(listed), register, strict);
  const figure =
    among.kind === 'project'
      ? rows[0]!.byRegister
      : among.kind === 'any project'
        ? total.byRegister
        : elsewhere;
  return figure ?? amountOf(NIL);
}

const tableOf = (names: readonly string[]): ProjectsTable => ({
  rows: names.map((name, rowIndex) => ({ rowIndex, name, budget: null, received: null, outstanding: null })),
  total: null,
  columns: {},
});
