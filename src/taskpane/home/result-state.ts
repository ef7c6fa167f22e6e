import type { FormatBefore, ResultSeen } from '../../workbook/formulas/result-format';

/** A result of ours without number formats, where the active cell is; and what was formatted last. */
export interface ResultState {
  readonly seen: ResultSeen | null;
  readonly isWorking: boolean;
  /** Of the result that was formatted last, while that can be undone here. */
  readonly before: FormatBefore | null;
}

export const NO_RESULT: ResultState = { seen: null, isWorking: false, before: null };

export interface ResultActions {
  format(): void;
  /** Not for this one: it is not offered again while the pane is open. */
  decline(): void;
  undo(): void;
}
