/** The sample's tables of requests, authorities, movements and projects, as the tabs of them are given them. */
import { movementRows } from '../../../samples/register/movement-rows';
import { registerRows } from '../../../samples/register/register-rows';
import { requestRows } from '../../../samples/register/request-rows';
import { movementsBlock } from '../../../samples/sheets/movements-sheet';
import { authoritiesBlock } from '../../../samples/sheets/oversight-blocks';
import { projectsBlock } from '../../../samples/sheets/projects-sheet';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import { AUTHORITIES } from '../../../src/domain/requests/authority-table';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { NOTHING_ASKED, type AskingSource } from '../../../src/domain/summaries/tabs/asking-source';
import type { FoundTable } from '../../../src/domain/summaries/tabs/found-table';
import { isTable, readTable, type Table } from '../../../src/domain/tables/read-table';
import type { TableKind } from '../../../src/domain/tables/table-kind';

export function found<K extends TableKind>(block: unknown, kind: K): FoundTable<Table<K>> {
  const table = readTable(block as unknown[][], kind);
  if (!isTable(table)) throw new Error(table.code);
  return { table };
}

export function sampleAsking(): AskingSource {
  const rows = registerRows();
  return {
    ...NOTHING_ASKED,
    requests: found(requestRows(rows), REQUESTS),
    authorities: found(authoritiesBlock(), AUTHORITIES),
    movements: found(movementsBlock(movementRows(rows)), MOVEMENTS),
    projects: found(projectsBlock(), FUNDABLE_PROJECTS),
  };
}
