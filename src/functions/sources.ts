import { isTable, readTable, type Table } from '../domain/tables/read-table';
import { findTableHeader } from '../domain/tables/table-header';
import type { TableKind } from '../domain/tables/table-kind';
import type { Register } from '../domain/register/register';
import { placeOf, type Block } from '../domain/sheet/block';
import { withBlankZeros } from '../domain/sheet/blank-zeros';
import type { Needs, Sources } from '../workbook/register/live-figures';
import type { RegisterReading, TableReading } from '../workbook/register/register-reading';
import { strictIsOn } from '../workbook/settings/strict';
import { excelIsThere, memoised, memoisedDaily, type Call } from './answering';
import { isLeftOut, tableArgument } from './arguments';
import { invalidBecause, notAvailable } from './errors';
import { LIVE } from './live';
import { registerFrom, registerOf } from './register-argument';

/**
 * What a function reads: the range that it is given in its last arguments, or, left out, the workbook's own, live.
 *
 *   return withSources(call, {
 *     movements: tableSource(MOVEMENTS, movements, call, 3),
 *     register: registerSource(register, call, 4),
 *   }, ({ movements, register }) => cells(asAt(movements, register)));
 */
export type Source<T> =
  | { readonly given: T }
  | {
      readonly needs: Needs;
      readonly of: (sources: Sources) => T;
      /** For the message where there is no workbook to look in; null where the function can do without. */
      readonly called: string | null;
    };

const NOTHING_NEEDED: Needs = { register: false, projects: false };

/** A register. @throws #VALUE! where the range has no usable headings */
export function registerSource(argument: unknown, call: Call, position: number): Source<Register> {
  if (!isLeftOut(argument)) return { given: registerFrom(argument, call, position) };
  const needs = { register: true, projects: false };
  return { needs, of: ({ register }) => registerOf(register), called: 'register' };
}

/** The same for a function that can do without: null where the workbook has none. */
export function optionalRegisterSource(
  argument: unknown,
  call: Call,
  position: number,
): Source<Register | null> {
  if (!isLeftOut(argument)) return { given: registerFrom(argument, call, position) };
  const of = ({ register }: Sources) => (register.state === 'none' ? null : registerOf(register));
  return { needs: { register: true, projects: false }, of, called: null };
}

/**
 * A table of a kind; #N/A says which table the workbook has not, and how to make it. Under the strict setting a row left
 * out is #VALUE!.
 *
 * @param position which parameter it is, from 0: its address names the cells of findings
 * @param name what the parameter is called, where that is not the table's name
 * @throws #VALUE! where the range does not have the headings
 */
export function tableSource<K extends TableKind>(
  kind: K,
  argument: unknown,
  call: Call,
  position: number,
  name?: string,
): Source<Table<K>> {
  if (!isLeftOut(argument)) return { given: tableFrom(kind, argument, call, position, name) };
  const needs = { ...NOTHING_NEEDED, tables: [kind] };
  return { needs, of: ({ tables }) => tableOf(kind, tables.get(kind)!), called: kind.called };
}

/** The same for a function that can do without: null where the workbook has no such table. */
export function optionalTableSource<K extends TableKind>(
  kind: K,
  argument: unknown,
  call: Call,
  position: number,
): Source<Table<K> | null> {
  if (!isLeftOut(argument)) return { given: tableFrom(kind, argument, call, position) };
  const of = ({ tables }: Sources): Table<K> | null => {
    const reading = tables.get(kind)!;
    return reading.state === 'none' ? null : tableOf(kind, reading);
  };
  return { needs: { ...NOTHING_NEEDED, tables: [kind] }, of, called: null };
}

/** A table given as a range, its blank cells blank: in columns of money and numbers 0 is left as it is. */
export function tableRange(kind: TableKind, argument: unknown, name: string): Block {
  const block = tableArgument(argument, name);
  const header = findTableHeader(block, kind);
  if ('code' in header) return withBlankZeros(block, null);
  const columns = Object.entries(header.columns as Record<string, number>)
    .filter(([key]) => ['money', 'number'].includes(kind.columns[key]!.content))
    .map(([, index]) => index);
  return withBlankZeros(block, { headingRowIndex: header.rowIndex, columns, keys: [] });
}

/** A table in a range. @param name what the parameter is called, for messages. @throws #VALUE! where it does not have the headings */
export function tableFrom<K extends TableKind>(
  kind: K,
  argument: unknown,
  call: Call,
  position: number,
  name = kind.name.toLowerCase(),
): Table<K> {
  const place = placeOf(call?.parameterAddresses?.[position]);
  const reading = readTable(tableRange(kind, argument, name), kind, place);
  if (isTable(reading)) return whole(reading);
  // A range has no name of its own: the message names the argument.
  throw invalidBecause({ ...reading, values: { ...reading.values, table: name } }, place, name);
}

function tableOf<K extends TableKind>(kind: K, reading: TableReading): Table<K> {
  if (reading.state === 'ready') return whole(reading.rows as Table<K>);
  throw notAvailable(LIVE.get().tableMessage(kind, reading as never));
}

function whole<K extends TableKind>(table: Table<K>): Table<K> {
  const first = table.errors[0];
  if (first && strictIsOn()) throw invalidBecause(first, table.place, table.kind.name.toLowerCase());
  return table;
}

type Read<S> = { readonly [N in keyof S]: S[N] extends Source<infer T> ? T : never };

/**
 * Works with what a function reads: at once where all of it is given, else again whenever the workbook's own changes.
 *
 * @param daily the answer changes with the day as well
 */
export function withSources<S extends Readonly<Record<string, Source<unknown>>>>(
  call: Call,
  sources: S,
  work: (read: Read<S>) => unknown,
  { daily = false } = {},
): unknown {
  const all = Object.values(sources);
  const needs = all.flatMap((source) => ('needs' in source ? [source.needs] : []));
  const from = (found: Sources): Read<S> =>
    Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [
        name,
        'given' in source ? source.given : source.of(found),
      ]),
    ) as Read<S>;
  if (needs.length === 0) {
    const given = from(NOTHING_FOUND);
    return daily ? memoisedDaily(call, () => work(given)) : work(given);
  }
  if (!excelIsThere()) return work(from(withoutSource(all)));
  const needed: Needs = {
    register: needs.some(({ register }) => register),
    projects: false,
    tables: [...new Set(needs.flatMap(({ tables = [] }) => tables))],
    printed: needs.some(({ printed = false }) => printed),
  };
  return memoised(
    call,
    needed,
    (found) => work(from(found)),
    async () => work(from(await current(needed))),
  );
}

const NONE: RegisterReading = { state: 'none', tableCount: 0 } as unknown as RegisterReading;
const NOTHING_FOUND: Sources = { register: NONE, projects: { state: 'none' }, tables: new Map() };

/** Without Excel nothing is found: what a function can do without is null. @throws #N/A for what it needs */
function withoutSource(sources: readonly Source<unknown>[]): Sources {
  for (const source of sources) {
    if (!('needs' in source) || source.called === null) continue;
    throw notAvailable(
      `The workbook cannot be read here. Give the ${source.called} as a range, with headings.`,
    );
  }
  const kinds = sources.flatMap((source) => ('needs' in source ? (source.needs.tables ?? []) : []));
  return { ...NOTHING_FOUND, tables: new Map(kinds.map((kind) => [kind, { state: 'none' }])) };
}

async function current({ register, tables = [], printed = false }: Needs): Promise<Sources> {
  const { currentPrinted, currentRegister, currentTable } = LIVE.get();
  const readings = await Promise.all(tables.map(async (kind) => [kind, await currentTable(kind)] as const));
  return {
    register: register ? await currentRegister() : NONE,
    projects: { state: 'none' },
    tables: new Map<TableKind, TableReading>(readings),
    ...(printed ? { printed: await currentPrinted() } : {}),
  };
}
