import { LocaleType, createUniver, mergeLocales } from '@univerjs/presets';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { UniverInstance } from '../spreadsheet/univer-context';
import { UNIVER_OPTIONS } from '../spreadsheet/univer-options';

export interface Grid {
  univer: UniverInstance;
  /** Univer's engine calculates only once the grid has been drawn. */
  drawn: Promise<void>;
  dispose(): void;
}

/** A line of the menu that a right press on a cell opens. */
export interface CellMenuLine {
  readonly id: string;
  readonly label: string;
  readonly press: () => void;
}

/** A spreadsheet in the page: grid, formula bar and sheet tabs. */
export function createGrid(place: HTMLElement, cellMenu: readonly CellMenuLine[]): Grid {
  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; inset: 0';
  place.replaceChildren(container);
  const univer = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, conditionalFormattingTexts) },
    presets: [
      UniverSheetsCorePreset({ container, toolbar: false, ...UNIVER_OPTIONS }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const { univerAPI } = univer;
  const drawn = new Promise<void>((resolve) => {
    univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= univerAPI.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  void drawn.then(() => {
    for (const { id, label, press } of cellMenu)
      univerAPI
        .createMenu({ id, title: label, action: press })
        .appendTo(['contextMenu.mainArea', 'contextMenu.others']);
  });
  return {
    univer,
    drawn,
    dispose: () => {
      univer.univer.dispose();
      container.remove();
    },
  };
}
