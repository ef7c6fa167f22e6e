import type { AllocationEntry } from '../../domain/plan/allocate';
import type { RowKey } from '../money/state';
import type { WriteMessage } from '../tables/write-message';

/** How far ahead the plan looks, in calendar months. */
export const PLAN_HORIZONS = [3, 6, 12, 24] as const;

export interface AllocateForm {
  readonly row: RowKey;
  readonly lines: readonly AllocationEntry[];
  readonly failed: string | null;
}

export interface PlanState {
  readonly months: number;
  /** Lines that the user left out, by their keys. */
  readonly unticked: readonly string[];
  /** The lines that are to be written are asked about. */
  readonly isAsking: boolean;
  readonly allocating: AllocateForm | null;
  readonly outcome: WriteMessage | null;
  readonly working: string | null;
}

export const NO_PLAN_SHOWN: PlanState = {
  months: 12,
  unticked: [],
  isAsking: false,
  allocating: null,
  outcome: null,
  working: null,
};

/** What a user can do with the plan. */
export interface PlanActions {
  open(): void;
  lookAhead(months: number): void;
  tick(key: string, isTicked: boolean): void;
  ask(): void;
  cancel(): void;
  use(): void;
  /** Opens Allocate for what is in hand of a row of the register. */
  allocate(row: number): void;
  typeAllocation(index: number, field: 'project' | 'amount', text: string): void;
  addProject(): void;
  writeAllocation(): void;
  makeTable(): void;
  undo(): void;
}
