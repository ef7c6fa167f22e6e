import { CHECKED_KINDS } from '../../domain/checks/check-tables';
import type { HeadingMapping } from '../../domain/reading/header';
import { missingColumns } from '../../domain/reading/missing-columns';
import { isProjectsHeader } from '../../domain/projects/projects-table';
import { headingsFit } from '../../domain/tables/table-header';
import type { TableKind } from '../../domain/tables/table-kind';
import type { TableFit } from './register-reading';
import type { Settings } from '../settings/settings';
import { addressOf, type TableSeen } from './tables';

/** Which table is the register: the one chosen in the pane, else the one named Register, else the only one that fits. */
export type Choice = { readonly chosenMissing: string | null } & (
  | { readonly kind: 'one'; readonly table: TableSeen; readonly mapping: HeadingMapping }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly names: readonly string[] }
);

const isNamed =
  (name: string) =>
  (table: TableSeen): boolean =>
    table.name.toLowerCase() === name.toLowerCase();

/** The table chosen in the pane, under its name or, where it was renamed, by Excel's own id of it. */
function chosenTable(tables: readonly TableSeen[], chosen: Settings['register']): TableSeen | null {
  if (!chosen) return null;
  return tables.find(isNamed(chosen.table)) ?? tables.find((table) => table.id === chosen.tableId) ?? null;
}

export function chooseRegister(tables: readonly TableSeen[], settings: Settings): Choice {
  const chosen = chosenTable(tables, settings.register);
  if (chosen)
    return { kind: 'one', table: chosen, mapping: settings.register!.headings, chosenMissing: null };
  const chosenMissing = settings.register?.table ?? null;
  const named = tables.find(isNamed('Register'));
  if (named) return { kind: 'one', table: named, mapping: {}, chosenMissing: chosenMissing };
  const fitting = tables.filter((table) => missingColumns(table.headings).length === 0);
  if (fitting.length === 1)
    return { kind: 'one', table: fitting[0]!, mapping: {}, chosenMissing: chosenMissing };
  if (fitting.length === 0) return { kind: 'none', chosenMissing: chosenMissing };
  return { kind: 'several', names: fitting.map(({ name }) => name), chosenMissing: chosenMissing };
}

/** Every table as a candidate, the chosen one with its headings as they are read. */
export function tableFits(tables: readonly TableSeen[], settings: Settings): TableFit[] {
  const chosen = chosenTable(tables, settings.register);
  return tables.map((table) => ({
    id: table.id,
    name: table.name,
    sheet: table.sheet,
    address: addressOf(table),
    rowCount: table.rowCount - 1,
    headings: table.headings,
    missing: missingColumns(table.headings, table === chosen ? settings.register!.headings : {}),
    looksLikeProjects: isProjectsHeader(table.headings),
  }));
}

/** The table of projects: the one named Projects, else the only one whose headings fit. */
export function chooseProjects(
  tables: readonly TableSeen[],
): TableSeen | { readonly names: readonly string[] } | null {
  const named = tables.find(isNamed('Projects'));
  if (named) return named;
  const fitting = tables.filter((table) => isProjectsHeader(table.headings));
  if (fitting.length > 1) return { names: fitting.map(({ name }) => name) };
  return fitting[0] ?? null;
}

/** The names of tables that say what they are: none is taken for another by its headings. */
const NAMES: readonly string[] = ['Register', ...CHECKED_KINDS.map(({ name }) => name)];

/** The table of a kind: the one that has the kind's name, else the only one whose headings fit and that is not named for another. */
export function chooseTable(
  tables: readonly TableSeen[],
  kind: TableKind,
): TableSeen | { readonly names: readonly string[] } | null {
  const named = tables.find(isNamed(kind.name));
  if (named) return named;
  const others = NAMES.filter((name) => name.toLowerCase() !== kind.name.toLowerCase());
  const fitting = tables.filter(
    (table) => headingsFit(table.headings, kind) && !others.some((name) => isNamed(name)(table)),
  );
  if (fitting.length > 1) return { names: fitting.map(({ name }) => name) };
  return fitting[0] ?? null;
}
