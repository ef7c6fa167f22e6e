import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { createUniverAlone } from '../spreadsheet/univer-alone';
import type { Grid } from './grid';

/** The spreadsheet without its grid: drawing the cells costs a test of the pane more than all else. */
export function createNoGrid(): Grid {
  const { univer, univerAPI } = createUniverAlone();
  // In a page, what triggers calculation starts once the grid has been drawn: none is to come.
  const lifecycle = univer.__getInjector().get(LifecycleService);
  const drawn = lifecycle.onStage(LifecycleStages.Ready).then(() => {
    lifecycle.stage = LifecycleStages.Rendered;
  });
  return { univer: { univer, univerAPI }, drawn, dispose: () => univer.dispose() };
}
