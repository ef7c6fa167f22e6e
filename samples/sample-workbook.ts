import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { functionFiles } from '../scripts/docstrings';
import { NAMESPACE } from '../src/namespace';
import { cachedValues, type SampleBlocks } from './cached-values';
import { ledgerLines, movementRows } from './register/movement-rows';
import { registerRows } from './register/register-rows';
import { aboutSheet } from './sheets/about-sheet';
import { councilBlock, councilSheet, QUARTERS } from './sheets/council-sheets';
import { ITEMS } from '../src/domain/items/item-table';
import { REPURPOSING } from '../src/domain/items/repurposing-table';
import { AUTHORITIES } from '../src/domain/requests/authority-table';
import { BID_COSTS } from '../src/domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../src/domain/pipeline/development-table';
import { TRIGGERS } from '../src/domain/pipeline/trigger-table';
import { REQUESTS } from '../src/domain/requests/request-table';
import { requestRows } from './register/request-rows';
import { examplesSheet } from './sheets/examples-sheet';
import { expiringSheet } from './sheets/expiring-sheet';
import { bidCostsBlock, developmentsBlock, triggersBlock } from './sheets/coming-blocks';
import { comingSheet } from './sheets/coming-sheet';
import { authoritiesBlock, itemsBlock, repurposingBlock } from './sheets/oversight-blocks';
import { planSheet } from './sheets/plan-sheet';
import { ledgerBlock, ledgerSheet, movementsBlock, movementsSheet } from './sheets/movements-sheet';
import { printedBlock, printedSheet } from './sheets/printed-sheet';
import { projectsBlock, projectsSheet } from './sheets/projects-sheet';
import { registerBlock, registerSheet } from './sheets/register-sheet';
import { DEFAULT_FONT } from './sheets/styles';
import { summarySheet } from './sheets/summary-sheet';
import { tableSheet } from './sheets/table-sheet';

/** The day the workbook says it was made on: a fixed one, so that its bytes are the same on every run. */
const MADE_ON = new Date(Date.UTC(2025, 2, 24));

/** One custom function, one file, under its name. */
export const functionIds = (): string[] =>
  functionFiles().map((file) => path.basename(file, '.ts').toUpperCase());

/** The sample workbook as the bytes of an .xlsx file: the same on every run. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const rows = registerRows();
  const register = registerBlock(rows);
  const movements = movementRows(rows);
  const blocks: SampleBlocks = {
    register,
    sent: QUARTERS.map((quarter) => councilBlock(quarter, register)),
    printed: printedBlock(),
    projects: projectsBlock(),
    requests: requestRows(rows),
    movements: movementsBlock(movements),
    authorities: authoritiesBlock(),
    items: itemsBlock(),
    triggers: triggersBlock(),
    developments: developmentsBlock(rows),
    bidCosts: bidCostsBlock(),
  };
  const cached = await cachedValues(blocks);
  const { writeXlsx } = await import('hucre');
  const written = await writeXlsx({
    sheets: [
      summarySheet(cached),
      registerSheet(blocks.register),
      expiringSheet(cached),
      examplesSheet(cached),
      printedSheet(blocks.printed),
      projectsSheet(blocks.projects),
      planSheet(cached),
      tableSheet(REQUESTS, blocks.requests),
      tableSheet(AUTHORITIES, blocks.authorities),
      tableSheet(ITEMS, blocks.items),
      tableSheet(REPURPOSING, repurposingBlock(rows)),
      comingSheet(cached),
      tableSheet(TRIGGERS, blocks.triggers),
      tableSheet(DEVELOPMENTS, blocks.developments),
      tableSheet(BID_COSTS, blocks.bidCosts),
      movementsSheet(movementsBlock(movements)),
      ledgerSheet(ledgerBlock(ledgerLines(movements))),
      ...QUARTERS.map((quarter, index) => councilSheet(quarter, blocks.sent[index]!)),
      aboutSheet(NAMESPACE, functionIds()),
    ],
    defaultFont: DEFAULT_FONT,
    activeSheet: 0,
    properties: {
      title: 'S106 for Excel: sample workbook',
      description: 'Invented agreements whose totals are the figures printed on 12 March 2024.',
      creator: 'S106 for Excel',
      created: MADE_ON,
      modified: MADE_ON,
    },
  });
  return withoutFullCalculation(written);
}

/** The calculation engine of Excel 2019 and later: a workbook that names it is taken as calculated. */
const CALCULATION = '<calcPr calcId="191029"/>';

/**
 * The workbook with the figures that it holds taken as they are. The library asks Excel to calculate all of it on opening;
 * Excel then calls the add-in's functions before they have loaded, and every cell of theirs shows #NAME? or #BUSY!.
 */
function withoutFullCalculation(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  const changed = workbook.replace(/<calcPr[^>]*\/>/, CALCULATION);
  if (changed === workbook) throw new Error('The workbook says nothing of its calculation.');
  return zipSync(
    { ...parts, 'xl/workbook.xml': strToU8(changed) },
    { mtime: new Date(2025, 2, 24) }, // the hours of a zip file are local ones
  );
}
