import { authoritiesWithRows } from '../../domain/register/register-in-force';
import { pence, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { balances, WHOLE, type Scope } from '../../domain/register/figures/balance';
import { MEASURE_NAMES } from '../../domain/register/figures/measures';
import type { Register } from '../../domain/register/register';
import { byName } from '../../domain/sheet/text';
import { PANEL_AUTHORITIES } from '../../domain/summaries/tabs/rollup-tab';
import { listed } from '../../workbook/register/register-messages';

/** Where the money of an authority stands, in the order of the bar. */
export const STAGES_SHOWN = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'inHand', 'spent'] as const;
export type StageShown = (typeof STAGES_SHOWN)[number];

export interface StageBar {
  /** The key of the authority; null for all of them. */
  readonly authority: string | null;
  readonly name: string;
  /** Value, to the penny. */
  readonly value: string;
  /** Widths in hundredths of the longest bar, beside STAGES_SHOWN. Nothing is drawn for what is nil or below. */
  readonly percents: readonly number[];
  /** Beside STAGES_SHOWN. */
  readonly amounts: readonly string[];
  readonly total: string;
}

export interface StagesModel {
  readonly bars: readonly StageBar[];
  readonly all: StageBar;
  /** Where the parts are not the value, or one of them is below nil. */
  readonly notes: readonly string[];
}

export const stageName = (stage: StageShown): string => MEASURE_NAMES[stage];

interface Amounts {
  readonly authority: string | null;
  readonly name: string;
  readonly value: Pence;
  readonly parts: readonly Pence[];
}

/** The value of each authority by where it is; null where a figure has no value. */
export function stagesModel(register: Register, strict: boolean): StagesModel | null {
  const own = authoritiesWithRows(register).map((authority) => {
    const { key, name } = register.authorities[authority]!;
    return amountsOf(register, { kind: 'authority', authority }, key, name, strict);
  });
  const all = amountsOf(register, WHOLE, null, 'All authorities', strict);
  if (all === null || own.some((one) => one === null)) return null;
  const known = (own as Amounts[]).filter(
    ({ value, parts }) => value !== 0 || parts.some((part) => part !== 0),
  );
  if (known.length === 0) return null;
  const sorted = [...known].sort((a, b) => placeOf(a) - placeOf(b) || byName(a.name, b.name));
  const longest = Math.max(...known.map(lengthOf), 1);
  return {
    bars: sorted.map((one) => barOf(one, longest)),
    all: barOf(all, Math.max(lengthOf(all), 1)),
    notes: notesOf(sorted),
  };
}

const placeOf = ({ name }: Amounts): number => {
  const index = PANEL_AUTHORITIES.indexOf(name);
  return index < 0 ? PANEL_AUTHORITIES.length : index;
};

const lengthOf = ({ parts }: Amounts): number =>
  parts.reduce<number>((sum, part) => sum + Math.max(0, part), 0);
const sumOf = ({ parts }: Amounts): Pence => pence(parts.reduce<number>((sum, part) => sum + part, 0));

function amountsOf(
  register: Register,
  scope: Scope,
  authority: string | null,
  name: string,
  strict: boolean,
): Amounts | null {
  const of = balances(register);
  const read = (['value', ...STAGES_SHOWN] as const).map((measure) => of.balance(measure, scope, strict));
  const amounts = read.flatMap((balance) => (balance.kind === 'amount' ? [balance.amount] : []));
  if (amounts.length < read.length) return null;
  const [value, ...parts] = amounts;
  return { authority, name, value: value!, parts };
}

const barOf = (of: Amounts, longest: number): StageBar => ({
  authority: of.authority,
  name: of.name,
  value: writePounds(of.value),
  percents: of.parts.map((part) => (100 * Math.max(0, part)) / longest),
  amounts: of.parts.map((part) => writePounds(part)),
  total: writePounds(sumOf(of)),
});

function notesOf(all: readonly Amounts[]): string[] {
  const at = (stage: StageShown): number => STAGES_SHOWN.indexOf(stage);
  const over = all.filter(({ parts }) => parts[at('inHand')]! < 0).map(({ name }) => name);
  const other = all.filter((of) => sumOf(of) !== of.value).map(({ name }) => name);
  return [
    ...(over.length === 0
      ? []
      : [`${listed(over, 8)}: spent is more than drawn down, so In hand is negative and has no bar.`]),
    ...(other.length === 0
      ? []
      : [`${listed(other, 8)}: the five do not add up to Value. The bar shows only the five.`]),
  ];
}
