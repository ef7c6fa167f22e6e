/** What reading a sheet with a truth comes out as. */

/**
 * From the worst to the best. `silently wrong`: a figure differs from the truth, or a row is missing or too many, and no
 * finding names it. `told wrong`: the same, and a finding names it, though the figure is given. `figures right`: every
 * figure is right, but a text, a finding or a false alarm is not.
 */
export const CLASSES = [
  'silently wrong',
  'told wrong',
  'refused',
  'asked',
  'figures right',
  'exact',
] as const;
export type Class = (typeof CLASSES)[number];

export interface Deviation {
  readonly what: 'row' | 'value' | 'figure' | 'withheld' | 'finding' | 'false alarm' | 'file';
  readonly row: number | null;
  readonly column: string;
  readonly expected: string;
  readonly got: string;
  /** A finding names it. */
  readonly named: boolean;
  /** It makes a figure of the register wrong. */
  readonly counts: boolean;
}

export interface Score {
  readonly sheet: string;
  readonly class: Class;
  /** Of an asked sheet: every question is about a column that nobody could be sure of. */
  readonly askedRightly: boolean;
  readonly rows: readonly [number, number];
  readonly moneyColumns: readonly [number, number];
  /** Pence that figures differ by from the truth, and pence of figures that were withheld. */
  readonly penceWrong: number;
  readonly penceWithheld: number;
  readonly falseAlarms: number;
  readonly falseQuestions: number;
  readonly deviations: readonly Deviation[];
}

/** A score with the set that it is of. */
export interface Marked extends Score {
  readonly mark: string;
}
