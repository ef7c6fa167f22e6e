import { remedy, says } from '../domain/findings/report';
import { NIL, pence, toPounds, type Pence } from '../domain/money/pence';
import { DEVELOPMENTS } from '../domain/pipeline/development-table';
import {
  FORECAST_YEARS,
  forecastOf,
  LATER,
  OVERDUE,
  yearsFrom,
  type ForecastCell,
  type GroupForecast,
} from '../domain/pipeline/forecast';
import { instalmentBook } from '../domain/pipeline/instalments';
import { TRIGGERS } from '../domain/pipeline/trigger-table';
import { absentColumns } from '../domain/register/absent-columns';
import type { Register } from '../domain/register/register';
import { groupBy } from '../domain/register/figures/rollup';
import { counted } from '../domain/register/figures/words';
import { today } from '../workbook/excel/clock';
import { strictIsOn } from '../workbook/settings/strict';
import { answer, type Call } from './answering';
import { dateArgument, textArgument, wholeNumberArgument } from './arguments';
import { invalidBecause, notAvailable } from './errors';
import { orNotAvailable } from './ledger-argument';
import { inForce } from './register-in-force';
import { optionalTableSource, registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

const HEADINGS = ['Financial year', 'Early', 'Late', 'Undated'];
const MAX_YEARS = 50;
const NO_DATE = 'No date';
const STAGES = ['notStarted', 'heldByDeveloper'] as const;

/**
 * When money that is not started or held by developers may come, by financial year: early if homes are built at the fast rate, late at the slow one, and what has no date.
 *
 * @customfunction FORECAST
 * @param [years] How many financial years, this one the first; 5 where left out, blank or 0.
 * @param [by] "Authority", any other text column of the register, or "Expiry year"; left out, all is one group.
 * @param [triggers] The table of instalments with its headings; leave out for the table named Triggers.
 * @param [developments] The table of developments with its headings: Development, Dwellings, Stage and, where they are known, Application, Start, Occupied, Count date, Rate low, Rate high; leave out for the table named Developments, if there is one.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [asAt] The date from which years and homes are counted; today where left out.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row: the group where `by` is given, Financial year, Early, Late, Undated; one row a year, Overdue before and Later after them where there is such money, No date, and a Total. Early and Undated add to not started and held by developer, and so do Late and Undated.
 * @throws #VALUE! where `years` or `asAt` cannot be read, a range has no usable headings, or an amount of the register is an Excel error; #N/A where the workbook has no table of instalments or no register, or the register has no column `by`, Not started or Held by developer.
 * @remarks It is a range and no probability. Each contribution's money is split over its instalments that are not received, the soonest first, as DUE dates them; what is more than the register waits for is left out, and what no instalment accounts for has no date. A year is that of the due date, 1 April to 31 March. Indexation to come is not forecast: what was agreed of each instalment goes first, and what an indexed amount adds only where the register waits for more. Rows that cannot be read are counted in the last rows. Where the table of authorities names successors, authorities are those in force on the day of `asAt`.
 * @example =S106.FORECAST() | five years from this one
 * @example =S106.FORECAST(10, "Authority") | ten years, by authority
 */
export function forecast(
  years?: unknown,
  by?: unknown,
  triggers?: unknown[][],
  developments?: unknown[][],
  register?: unknown[][],
  asAt?: unknown,
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const call = invocation as Call;
  return answer(call, () => {
    const count = wholeNumberArgument(years, 'years', FORECAST_YEARS, MAX_YEARS);
    const column = textArgument(by, 'by');
    const asked = dateArgument(asAt, 'asAt');
    const onDay = inForce(authorities, call, 6);
    const sources = {
      triggers: tableSource(TRIGGERS, triggers, call, 2),
      developments: optionalTableSource(DEVELOPMENTS, developments, call, 3),
      register: registerSource(register, call, 4),
    };
    return withSources(
      call,
      sources,
      (read) => {
        const day = asked ?? today();
        readable(read.register);
        const { register: own } = read;
        const grouping = column === '' ? null : orNotAvailable(groupBy(onDay(own, day), column), column);
        const book = { ...instalmentBook(read.triggers, read.developments, own), register: own };
        const groups = forecastOf(book, (row) => grouping?.groupOf[row] ?? 0, day, count);
        const labels = [OVERDUE, ...yearsFrom(day, count), LATER];
        const nameOf = (group: number): string => grouping!.names[group] ?? grouping!.noName;
        const table = grouping
          ? [[grouping.heading, ...HEADINGS], ...byGroup(groups, labels, nameOf)]
          : [HEADINGS, ...linesOf(merged(groups), labels, true), totalOf(groups, [])];
        const notes = [
          ...leftOut(own.leftOutCount, 'row of the register', 'rows of the register'),
          ...leftOut(read.triggers.leftOut.length, 'instalment'),
          ...leftOut(read.developments?.leftOut.length ?? 0, 'development'),
        ].map((note) => [note, ...table[0]!.slice(1).map(() => '')]);
        return wholeSpill([...table, ...notes], 'Group by a column with fewer values.');
      },
      { daily: asked === null },
    );
  }) as void;
}

const leftOut = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${counted(count, one, many)} left out`];

/** @throws #N/A for a stage that the register does not have; #VALUE! for one that is an Excel error */
function readable(register: Register): void {
  const absent = absentColumns(register);
  for (const stage of STAGES) {
    const because = absent.get(stage);
    if (because) throw notAvailable(`${says(because)} ${remedy(because)}`);
  }
  const error = register.excelErrors.find(({ column }) => (STAGES as readonly string[]).includes(column));
  const first = error?.finding ?? (strictIsOn() ? register.errors[0] : undefined);
  if (first) throw invalidBecause(first, register.place);
}

function byGroup(
  groups: readonly GroupForecast[],
  labels: readonly string[],
  nameOf: (group: number) => string,
): unknown[][] {
  const named = groups
    .map((of) => ({ of, name: nameOf(of.group) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const lines = named.flatMap(({ of, name }) => linesOf(of, labels, false).map((line) => [name, ...line]));
  return [...lines, totalOf(groups, [''])];
}

/** A line a year. @param isWhole years without money have a line too */
function linesOf(of: Omit<GroupForecast, 'group'>, labels: readonly string[], isWhole: boolean): unknown[][] {
  const lines = labels.flatMap((label) => {
    const cell = of.byYear.get(label);
    const isYear = label !== OVERDUE && label !== LATER;
    if (!cell && !(isWhole && isYear)) return [];
    return [[label, toPounds(cell?.early ?? NIL), toPounds(cell?.late ?? NIL), 0]];
  });
  return [...lines, ...(of.undated === 0 ? [] : [[NO_DATE, 0, 0, toPounds(of.undated)]])];
}

function merged(groups: readonly GroupForecast[]): Omit<GroupForecast, 'group'> {
  const byYear = new Map<string, ForecastCell>();
  let [undated, awaited]: [Pence, Pence] = [NIL, NIL];
  for (const of of groups) {
    undated = pence(undated + of.undated);
    awaited = pence(awaited + of.awaited);
    for (const [label, { early, late }] of of.byYear) {
      const cell = byYear.get(label) ?? { early: NIL, late: NIL };
      byYear.set(label, { early: pence(cell.early + early), late: pence(cell.late + late) });
    }
  }
  return { byYear, undated, awaited };
}

function totalOf(groups: readonly GroupForecast[], between: readonly string[]): unknown[] {
  const { byYear, undated } = merged(groups);
  const sum = (which: keyof ForecastCell): number =>
    toPounds([...byYear.values()].reduce((all, cell) => pence(all + cell[which]), NIL));
  return ['Total', ...between, sum('early'), sum('late'), toPounds(undated)];
}
