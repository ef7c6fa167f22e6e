import type { ScreenName } from '../kernel/screen-name';

/** What authorities are compared by, one at a time. */
export const VARIANCE_MEASURES = [
  'toAnswer',
  'toPayment',
  'share',
  'rounds',
  'refused',
  'sheet',
  'errors',
] as const;
export type VarianceMeasure = (typeof VARIANCE_MEASURES)[number];

export interface VariancesState {
  /** The screen that it was opened from. */
  readonly from: ScreenName;
  readonly measure: VarianceMeasure;
  /** Since the year began on 1 April, or from the beginning. */
  readonly since: 'year' | 'beginning';
  /** The authority whose figures are open, by its name. */
  readonly open: string | null;
}

export const NO_VARIANCES_SHOWN: VariancesState = {
  from: 'summaries',
  measure: 'toAnswer',
  since: 'year',
  open: null,
};

/** What a user can do with the comparison. */
export interface VariancesActions {
  show(): void;
  compare(measure: VarianceMeasure): void;
  since(since: VariancesState['since']): void;
  openAuthority(name: string): void;
}
