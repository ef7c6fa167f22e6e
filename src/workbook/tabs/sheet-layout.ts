import type { TabChart, TabKey, TabPrint, TabRange } from '../../domain/summaries/tabs/tab';

export type ChartSpec = TabChart;

/** What a tab has beside the content of its cells; kept with its record, so that it can be put back. */
export interface TabDress {
  /** Letters for how its cells look. */
  readonly look: string;
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly print: TabPrint;
  readonly printArea: TabRange;
  readonly asAtSerial: number;
  /** In the footer, in place of the date; left out where there is none. */
  readonly meeting?: string;
  readonly chart: ChartSpec | null;
}

/** A sheet as it is. */
export interface DressedSheet {
  /** Its id or name. */
  readonly sheet: string;
  readonly key: TabKey;
  /** Null for a new sheet. What the user changed since, such as the width of a column, stays where the tab has not. */
  readonly was: TabDress | null;
  /** How many series its chart of ours has; null where it has none. */
  readonly seriesCount: number | null;
}
