/** The sample workbook's tables as the paper is made from them, and registers that tests make. */
import { registerRows } from '../../../samples/register/register-rows';
import { movementRows } from '../../../samples/register/movement-rows';
import { requestRows } from '../../../samples/register/request-rows';
import { developmentsBlock, triggersBlock } from '../../../samples/sheets/coming-blocks';
import { authoritiesBlock, itemsBlock, repurposingBlock } from '../../../samples/sheets/oversight-blocks';
import { movementsBlock } from '../../../samples/sheets/movements-sheet';
import { printedBlock } from '../../../samples/sheets/printed-sheet';
import { projectsBlock } from '../../../samples/sheets/projects-sheet';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { ITEMS } from '../../../src/domain/items/item-table';
import { REPURPOSING } from '../../../src/domain/items/repurposing-table';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import type { PaperInputs, TableOrWhy } from '../../../src/domain/paper/inputs';
import { lastFromPrinted } from '../../../src/domain/paper/last-paper';
import type { Paper } from '../../../src/domain/paper/paper';
import { writeCell, type PaperTable, type SectionId } from '../../../src/domain/paper/section';
import { writeSentence } from '../../../src/domain/paper/sentence';
import { DEVELOPMENTS } from '../../../src/domain/pipeline/development-table';
import { TRIGGERS } from '../../../src/domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import { readProjects } from '../../../src/domain/projects/projects-table';
import type { Register } from '../../../src/domain/register/register';
import { AUTHORITIES } from '../../../src/domain/requests/authority-table';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import type { Block } from '../../../src/domain/sheet/block';
import { isTable, readTable, type Table } from '../../../src/domain/tables/read-table';
import type { TableKind } from '../../../src/domain/tables/table-kind';
import { AS_AT, placeOn, sampleRegister } from '../summaries/sample';

export const LAST_DAY = serialFromDate({ year: 2024, month: 3, day: 12 })!;

export function tableOfBlock<K extends TableKind>(kind: K, block: Block): { table: Table<K> } {
  const table = readTable(block, kind, placeOn(kind.name));
  if (!isTable(table)) throw new Error(`${kind.name}: ${table.code}`);
  return { table };
}

const NONE = (what: string): { why: string } => ({ why: `No table of ${what} in this workbook.` });

/** A paper of a register alone: no other table is there. */
export const inputsOfRegister = (register: Register, more: Partial<PaperInputs> = {}): PaperInputs => ({
  register,
  asAtSerial: AS_AT,
  strict: false,
  namespace: 'S106',
  months: 12,
  projects: NONE('projects'),
  fundable: NONE('projects'),
  requests: NONE('requests'),
  movements: NONE('movements'),
  authorities: null,
  imports: null,
  items: NONE('items'),
  repurposing: NONE('repurposing'),
  triggers: NONE('instalments'),
  developments: NONE('developments'),
  last: null,
  reasons: {},
  ...more,
});

export const projectsOf = (block: Block): TableOrWhy<{ table: never }> & object =>
  ({ table: { table: readProjects(block)!, block, place: placeOn('Projects') } }) as never;

/** All of the sample workbook's tables. */
export function sampleInputs(more: Partial<PaperInputs> = {}): PaperInputs {
  const rows = registerRows();
  return inputsOfRegister(sampleRegister(), {
    projects: projectsOf(projectsBlock()) as never,
    fundable: tableOfBlock(FUNDABLE_PROJECTS, projectsBlock()),
    requests: tableOfBlock(REQUESTS, requestRows(rows)),
    movements: tableOfBlock(MOVEMENTS, movementsBlock(movementRows(rows))),
    authorities: tableOfBlock(AUTHORITIES, authoritiesBlock()).table,
    items: tableOfBlock(ITEMS, itemsBlock()),
    repurposing: tableOfBlock(REPURPOSING, repurposingBlock(rows)),
    triggers: tableOfBlock(TRIGGERS, triggersBlock()),
    developments: tableOfBlock(DEVELOPMENTS, developmentsBlock(rows)),
    last: lastFromPrinted([printedBlock()], LAST_DAY),
    ...more,
  });
}

export const sentencesOf = (paper: Paper, id: SectionId): string[] =>
  paper.sections
    .find((section) => section.id === id)!
    .blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.sentences.map(writeSentence).join(' ')] : [],
    );

export const tablesOf = (paper: Paper): PaperTable[] =>
  paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block : [])));

/** A table of the paper as its cells are printed. */
export const printedCells = ({ headings, rows }: PaperTable): string[][] => [
  [...headings],
  ...rows.map(({ cells }) => cells.map(writeCell)),
];
