import { registerInForce } from '../register/register-in-force';
import type { Register } from '../register/register';
import { writeDate } from '../calendar/serial';
import { pence } from '../money/pence';
import { writeWholePounds } from '../money/write-pounds';
import { pairedProjects } from '../projects/cumulative-fell';
import { balanceAt } from '../movements/as-at';
import { ledgerOf } from '../movements/ledger';
import { RULES } from '../published/checks';
import { balances, WHOLE, type Scope } from '../register/figures/balance';
import { MEASURE_NAMES, type MoneyMeasureKey } from '../register/figures/measures';
import { normalText } from '../sheet/text';
import { asPrinted, type PaperFigure } from './figure';
import type { FigureMaker } from './figure-maker';
import { tableOf } from './inputs';
import type { WrongFigure } from './wrong-figures';

/** A figure that the last paper printed and that is another now, for the same day. */
export interface Restatement {
  readonly id: string;
  /** "Funds remaining, Blaby" */
  readonly name: string;
  readonly was: PaperFigure;
  readonly is: PaperFigure;
  /** Why, as the panel reads it; "" where nobody has said, and the paper then has a gap. */
  readonly reason: string;
  /** What the printed table's own figures come to, where they prove it wrong: the reason follows from that. */
  readonly rule: WrongFigure['rule'] | null;
  /** Nobody has said why, and nothing else does. */
  readonly needsReason: boolean;
  readonly isTotal: boolean;
}

/** Measures that only grow: lower than it was means that one of the two is wrong. */
const CUMULATIVE = ['drawnDown', 'spent'] as const satisfies readonly MoneyMeasureKey[];
/** What movements can say of the last report's day. */
const AT_THE_DAY = [
  'value',
  'heldByAuthority',
  'drawnDown',
  'spent',
] as const satisfies readonly MoneyMeasureKey[];

/** Every figure that is restated since the last paper, each once. */
export function restatements(make: FigureMaker): Restatement[] {
  const { last } = make.inputs;
  if (last === null) return [];
  const found = new Map<string, Restatement>();
  const all = [
    ...last.wrong.map((of) => ofPrint(make, of)),
    ...ofDay(make),
    ...fallen(make),
    ...fallenProjects(make),
  ];
  // In whole pounds a difference of pence is none.
  for (const one of all) if (!found.has(one.id) && isPrintedOtherwise(one)) found.set(one.id, one);
  // A part of what is restated as a whole needs no reason of its own.
  return [...found.values()].map((one) =>
    one.isTotal || !found.has(wholeOf(one.id)) || one.id === wholeOf(one.id)
      ? one
      : { ...one, needsReason: false },
  );
}

const isPrintedOtherwise = ({ was, is }: Restatement): boolean =>
  was.value === null || is.value === null || asPrinted(was.value.amount) !== asPrinted(is.value.amount);

function restated(
  make: FigureMaker,
  of: Pick<Restatement, 'id' | 'name' | 'isTotal'> & {
    readonly proven?: string;
    readonly rule?: WrongFigure['rule'];
  },
  was: number,
  is: PaperFigure,
): Restatement {
  const { id, name, isTotal, proven, rule = null } = of;
  // What is said of the whole is also why its parts changed.
  const { reasons } = make.inputs;
  const typed = (reasons[id] ?? reasons[wholeOf(id)] ?? '').trim();
  return {
    ...{ id, name, isTotal, is },
    was: make.known('money', was, { id: `was ${id}`, name: `${name}, as last reported`, part: 'as printed' }),
    reason: typed === '' ? (proven ?? '') : typed,
    rule,
    needsReason: typed === '' && proven === undefined,
  };
}

/** The id of the same figure of the whole register. */
export const wholeOf = (id: string): string => id.split('|')[0]!;

function ofPrint(
  make: FigureMaker,
  { where, of, rule, printed, expected, isTotal }: WrongFigure,
): Restatement {
  const id = `printed ${normalText(of)}|${normalText(where)}|${rule}`;
  const name = isTotal ? of : `${of}, ${where}`;
  const is = make.known('money', expected, {
    id: `is ${id}`,
    name: `${name}, from the other figures of the same table`,
    part: RULES[rule],
  });
  const proven = `the figure printed was not the ${RULES[rule]}`;
  return restated(make, { id, name, isTotal, proven, rule }, printed, is);
}

/**
 * Movements that were recorded later and are of that day or before: they change what was rightly reported. Where the
 * movements known on the day do not come to what was printed, they say nothing of it.
 */
function ofDay(make: FigureMaker): Restatement[] {
  const { last } = make.inputs;
  const movements = tableOf(make.inputs.movements);
  if (movements === null || last === null || last.asAtSerial === null) return [];
  const date = last.asAtSerial;
  // The last paper printed the authorities that were in force on its day.
  const register = registerInForce(make.inputs.register, date);
  const ledger = ledgerOf(movements, register);
  return scopes(register).flatMap(({ key, name, scope }) =>
    AT_THE_DAY.flatMap((measure): Restatement[] => {
      const id = key === null ? measure : `${measure}|${key}`;
      const was = last.figures.get(id);
      const [then, now] = [date, null].map((known) =>
        balanceAt(ledger, register, measure, scope, { date, known }),
      );
      if (was === undefined || then!.kind === 'not-yet' || now!.kind === 'not-yet') return [];
      if (asPrinted(then!.amount) !== was.amount || asPrinted(now!.amount) === was.amount) return [];
      const label = key === null ? MEASURE_NAMES[measure] : `${MEASURE_NAMES[measure]}, ${name}`;
      const is = make.known('money', now!.amount, {
        id: `is ${id}`,
        name: `${label}, on ${writeDate(date)}`,
        formula: make.formula('BALANCE', MEASURE_NAMES[measure], key === null ? null : name, null, { date }),
      });
      return [restated(make, { id, name: label, isTotal: key === null }, was.amount, is)];
    }),
  );
}

/**
 * Why the movements cannot be added to what the last report printed: they come to something else for its day. Null where
 * they can, and where there is no report or no movement to compare.
 */
export function movementsDisagree(make: FigureMaker): string | null {
  const { last, register } = make.inputs;
  const movements = tableOf(make.inputs.movements);
  if (movements === null || last === null || last.asAtSerial === null) return null;
  const date = last.asAtSerial;
  const ledger = ledgerOf(movements, register);
  for (const measure of AT_THE_DAY) {
    const was = last.figures.get(measure);
    const at = balanceAt(ledger, register, measure, WHOLE, { date, known: null });
    if (at.kind === 'not-yet') return 'The movements do not go back to the day of the last report.';
    if (was !== undefined && asPrinted(at.amount) !== was.amount)
      return `For ${writeDate(date)} the movements give ${writeWholePounds(pence(at.amount))} as ${MEASURE_NAMES[measure]}, and the last report has ${writeWholePounds(pence(was.amount))}.`;
  }
  return null;
}

/** What was drawn down or spent so far is less than the last paper had. */
function fallen(make: FigureMaker): Restatement[] {
  const { last, register, strict } = make.inputs;
  return scopes(register).flatMap(({ key, name, scope, authority }) =>
    CUMULATIVE.flatMap((measure): Restatement[] => {
      const id = key === null ? measure : `${measure}|${key}`;
      const was = last!.figures.get(id);
      const now = balances(register).balance(measure, scope, strict);
      if (was === undefined || now.kind !== 'amount' || asPrinted(now.amount) >= was.amount) return [];
      const label = key === null ? MEASURE_NAMES[measure] : `${MEASURE_NAMES[measure]}, ${name}`;
      return [
        restated(
          make,
          { id, name: label, isTotal: key === null },
          was.amount,
          make.balance(measure, authority),
        ),
      ];
    }),
  );
}

/** Projects that have received less than the last paper had, whether it was remembered or typed. */
function fallenProjects(make: FigureMaker): Restatement[] {
  const { last, projects } = make.inputs;
  const source = tableOf(projects);
  if (source === null) return [];
  const { table } = source;
  const remembered = table.rows.flatMap((row) => {
    const was = last!.figures.get(`received|${normalText(row.name)}`);
    const is = typeof row.received === 'number' ? row.received : null;
    return was === undefined || is === null
      ? []
      : [{ row, was: was.amount, is, fell: asPrinted(is) < was.amount }];
  });
  const pairs =
    last!.projects === null ? remembered : [...remembered, ...pairedProjects(last!.projects, table)];
  return pairs
    .filter(({ fell }) => fell)
    .map(({ row, was, is }) => {
      const id = `received|${normalText(row.name)}`;
      const name = `${row.name}, received`;
      const now = make.known('money', pence(is), {
        id: `is ${id}`,
        name,
        ...ofProject(make, row.rowIndex, source),
      });
      return restated(make, { id, name, isTotal: false }, was, now);
    });
}

/** Where a figure of the table of projects is. */
export function ofProject(
  make: FigureMaker,
  rowIndex: number,
  { place }: { readonly place: { readonly sheet: string | null; readonly topIndex: number } | null },
): Pick<PaperFigure, 'formula' | 'rows'> {
  return {
    formula: make.formula('PROJECTS'),
    rows: {
      table: place?.sheet ?? 'Projects',
      sheet: place?.sheet ?? null,
      rows: [(place?.topIndex ?? 0) + rowIndex + 1],
      leftOut: 0,
    },
  };
}

interface ScopeNamed {
  readonly key: string | null;
  readonly name: string;
  readonly scope: Scope;
  readonly authority: number | null;
}

/** The whole register, and each of its authorities. */
function scopes({ authorities }: Register): ScopeNamed[] {
  const own = authorities.flatMap(({ key, name, spellings }, authority): ScopeNamed[] =>
    spellings.size === 0 ? [] : [{ key, name, authority, scope: { kind: 'authority', authority } }],
  );
  return [{ key: null, name: '', authority: null, scope: WHOLE }, ...own];
}
