import { NIL, pence, subtract, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import type { Figure } from '../register/figures/figures';
import { hasMoney } from '../reading/header';
import { MEASURE_NAMES } from '../register/figures/measures';
import { NO_GROUP, type Register } from '../register/register';
import { UNSPENT_STAGES, type UnspentStage } from '../register/tranche';
import { asMoneyColumn } from '../register/adjustments';
import type { MoneyColumn } from '../sheet/columns';
import { byName } from '../sheet/text';
import { absentColumns } from '../register/absent-columns';
import { knownSum } from './expiring-known';
import {
  contributionsAmong,
  countsOf,
  horizonOf,
  mayExpireBetween,
  rowsAtRisk,
  sumOfRows,
  type BandedRow,
  type DueCounts,
  type ExpiryBands,
} from './expiry-bands';
import { counted } from '../register/figures/words';
import { putUnder } from '../sheet/put-under';

/** Where remaining money stands; money that is not paid yet cannot be clawed back. */
export const RISK_STAGES = UNSPENT_STAGES;
export type RiskStage = UnspentStage;

/** As they are shown: what is held can be lost, and comes first. */
export const RISK_STAGES_SHOWN: readonly RiskStage[] = [
  'heldByAuthority',
  'inHand',
  'heldByDeveloper',
  'notStarted',
  'noStage',
];
export const STAGE_NAMES: Readonly<Record<RiskStage, string>> = {
  notStarted: MEASURE_NAMES.notStarted,
  heldByDeveloper: MEASURE_NAMES.heldByDeveloper,
  heldByAuthority: MEASURE_NAMES.heldByAuthority,
  inHand: MEASURE_NAMES.inHand,
  noStage: 'Not in any stage',
};

/** `noStage` is what remains beyond the stages, below nil where they come to more: nil where value is its four stages. */
export type StageSplit = Readonly<Record<RiskStage, Pence>>;

export interface AtRisk extends DueCounts {
  /** Null for all authorities together. */
  readonly authority: string | null;
  readonly remaining: Figure;
  /** Where all of them have a value they add up to remaining. */
  readonly stages: Readonly<Record<RiskStage, Figure>>;
}

/** Remaining on a row by stage: the parts add up to what remains. */
export function stagesOf(
  { amounts }: Register,
  { row, remaining, tranche = null }: Pick<BandedRow, 'row' | 'remaining'> & Partial<BandedRow>,
): StageSplit {
  if (tranche) return tranche.stages as StageSplit;
  const notStarted = amounts.notStarted[row]!;
  const heldByDeveloper = amounts.heldByDeveloper[row]!;
  const heldByAuthority = amounts.heldByAuthority[row]!;
  const inHand = amounts.drawnDown[row]! - amounts.spent[row]!;
  return {
    notStarted: pence(notStarted),
    heldByDeveloper: pence(heldByDeveloper),
    heldByAuthority: pence(heldByAuthority),
    inHand: pence(inHand),
    noStage: pence(remaining - notStarted - heldByDeveloper - heldByAuthority - inHand),
  };
}

/**
 * What is at risk by authority, the most first: remaining on the rows that expire within so many months. What has expired
 * already is not counted here; it has its own band. There is no figure where EXPIRING has no list.
 */
export function atRiskByAuthority(
  register: Register,
  bands: ExpiryBands,
  months: number,
): { readonly authorities: readonly AtRisk[]; readonly total: AtRisk } {
  const rows = rowsAtRisk(bands, months);
  const byAuthority = new Map<number, BandedRow[]>();
  for (const row of rows) {
    const authority = register.authority[row.row]!;
    putUnder(byAuthority, authority, row);
  }
  const authorities = [...byAuthority].map(([authority, own]) => riskOf(bands, months, own, authority));
  return { authorities: authorities.sort(mostFirst), total: riskOf(bands, months, rows, null) };
}

/** The same of one authority, by its number, though nothing of its may be at risk; of all where it is null. */
export const atRiskOf = (bands: ExpiryBands, months: number, authority: number | null): AtRisk =>
  riskOf(
    bands,
    months,
    rowsAtRisk(bands, months).filter(
      ({ row }) => authority === null || bands.register.authority[row] === authority,
    ),
    authority,
  );

function riskOf(
  bands: ExpiryBands,
  months: number,
  rows: readonly BandedRow[],
  authority: number | null,
): AtRisk {
  const { register } = bands;
  const sum = (amount: () => Figure): Figure => knownSum(bands, months, amount);
  const broken = brokenStages(bands, months, authority);
  const stage = (name: RiskStage): Figure =>
    sum(() => broken.get(name) ?? amountOf(stageSum(register, rows, name)));
  return {
    authority: authority === null ? null : register.authorities[authority]!.name,
    ...countsOf(rows),
    remaining: sum(() => sumOfRows(register, rows)),
    stages: Object.fromEntries(RISK_STAGES.map((name) => [name, stage(name)])) as AtRisk['stages'],
  };
}

const amountOf = (amount: Pence): Figure => ({ kind: 'amount', amount });

const stageSum = (register: Register, rows: readonly BandedRow[], stage: RiskStage): Pence =>
  pence(rows.reduce((all, row) => all + stagesOf(register, row)[stage], 0));

/** An Excel error in a stage of a row that may be at risk: that stage has no figure, nor has what is in no stage. */
function brokenStages(
  { register, asAtSerial }: ExpiryBands,
  months: number,
  authority: number | null,
): ReadonlyMap<RiskStage, Figure> {
  const broken = absentStages(register);
  for (const { column, row, finding } of register.excelErrors) {
    const own = register.authority[row]!;
    if (authority !== null && own !== authority && own !== NO_GROUP) continue;
    if (!mayExpireBetween(register, row, asAtSerial, horizonOf(asAtSerial, months))) continue;
    for (const stage of STAGES_OF_COLUMN[asMoneyColumn(column)] ?? [])
      if (!broken.has(stage)) broken.set(stage, { kind: 'unknown', because: finding });
  }
  return broken;
}

const STAGES_NEEDING: Partial<Record<MoneyColumn, readonly RiskStage[]>> = {
  notStarted: ['notStarted'],
  heldByDeveloper: ['heldByDeveloper'],
  heldByAuthority: ['heldByAuthority', 'noStage'],
  drawnDown: ['inHand', 'noStage'],
  spent: ['inHand', 'noStage'],
};

/** A stage whose column the register does not have is not known; many have no columns for what is not yet paid. */
function absentStages(register: Register): Map<RiskStage, Figure> {
  const absent = new Map<RiskStage, Figure>();
  for (const [column, because] of absentColumns(register))
    for (const stage of STAGES_NEEDING[column] ?? []) absent.set(stage, { kind: 'unknown', because });
  return absent;
}

/** Stages of money that is not paid yet: many registers have no column for them. */
const UNPAID_STAGES = ['notStarted', 'heldByDeveloper'] as const;

/** Unpaid stages that the register has no column for, nor one that may be it. What is in them is not in any stage. */
const stagesWithoutColumn = ({ header }: Register): RiskStage[] =>
  UNPAID_STAGES.filter(
    (stage) =>
      !hasMoney(header, stage) && !header.questions.some(({ candidates }) => candidates.includes(stage)),
  );

/** The stages by which the money of a register can be split. */
export function stagesWithColumns(register: Register): RiskStage[] {
  const without = stagesWithoutColumn(register);
  return RISK_STAGES.filter((stage) => !without.includes(stage));
}

/** Where money of these rows is in no stage that has a column, which columns it may belong to; nothing where there is none. */
export function unnamedStages(register: Register, rows: readonly BandedRow[]): string[] {
  const without = stagesWithoutColumn(register);
  if (without.length === 0 || rows.every((row) => stagesOf(register, row).noStage === 0)) return [];
  const names = without.map((stage) => STAGE_NAMES[stage]).join(' or ');
  return [`${STAGE_NAMES.noStage}: the register has no column ${names}, so this may include such money.`];
}

/** An error in any other column of such a row leaves EXPIRING without a list. */
const STAGES_OF_COLUMN: Partial<Record<MoneyColumn, readonly RiskStage[]>> = {
  notStarted: ['notStarted', 'noStage'],
  heldByDeveloper: ['heldByDeveloper', 'noStage'],
};

/** What is said of contributions that are below nil in a stage. */
const BELOW_NIL: Readonly<Record<RiskStage, string>> = {
  notStarted: 'where the register has a negative amount',
  heldByDeveloper: 'where the register has a negative amount',
  heldByAuthority: 'where the register has a negative amount',
  inHand: 'where more is spent than was drawn down',
  noStage: 'whose stages add up to more than what remains',
};

/**
 * "In hand is £27,436.16 lower because of 1 contribution, where ...": what a stage of these rows nets below nil.
 *
 * @param write how an amount is written where it is said
 */
export function belowNil(
  register: Register,
  rows: readonly BandedRow[],
  write: (amount: Pence) => string = writePounds,
): string[] {
  return RISK_STAGES_SHOWN.flatMap((stage) => {
    const below = rows.filter((row) => stagesOf(register, row)[stage] < 0);
    if (below.length === 0) return [];
    const amount = write(subtract(NIL, stageSum(register, below, stage)));
    const who = counted(contributionsAmong(below), 'contribution');
    return `${STAGE_NAMES[stage]} is ${amount} lower because of ${who}, ${BELOW_NIL[stage]}.`;
  });
}

/** What has no value comes first: it may be the most of all. */
function mostFirst(a: AtRisk, b: AtRisk): number {
  const size = ({ remaining }: AtRisk): number =>
    remaining.kind === 'amount' ? remaining.amount : Number.MAX_VALUE;
  return size(b) - size(a) || byName(a.authority ?? '', b.authority ?? '');
}
