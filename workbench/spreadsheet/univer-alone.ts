import { LocaleType, createUniver } from '@univerjs/presets';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import type { UniverInstance } from './univer-context';
import { UNIVER_OPTIONS } from './univer-options';

/** A spreadsheet that nothing draws: in Node, and in a page of which nobody looks at the grid. */
export function createUniverAlone(): UniverInstance {
  return createUniver({
    locale: LocaleType.EN_US,
    locales: {},
    presets: [UniverSheetsNodeCorePreset(UNIVER_OPTIONS)],
    plugins: [UniverSheetsConditionalFormattingPlugin],
  });
}
