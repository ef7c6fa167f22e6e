import { medianOf, weightedMedian } from '../../requests/medians';
import { roundedTo } from '../../requests/variance-figures';
import { pence } from '../../money/pence';
import { Exact, halfUpToPenny } from '../../money/rounding';
import type { MovedFigure } from '../../movements/trace-movements';

/** The tables whose rows make figures, and the general ledger's own export. */
export type PartTable =
  | 'register'
  | 'requests'
  | 'movements'
  | 'projects'
  | 'imports'
  | 'triggers'
  | 'developments'
  | 'items'
  | 'bidCosts'
  | 'export';

/** A row of a table, and what it gives to a figure. */
export interface Part {
  readonly table: PartTable;
  /** In the block of the table; null for what has no row of its own. */
  readonly rowIndex: number | null;
  readonly date: number | null;
  readonly name: string;
  readonly detail: string;
  /** In the unit of the shares; 0 where it is not known, and then `text` says so. */
  readonly share: number;
  /** What is shown in place of the share. */
  readonly text?: string;
  /** The pence that a share of days counts for, where the figure weighs them. */
  readonly weight?: number;
}

/** Pence are whole; a ratio is 1 for all of it. */
export type Unit = 'pence' | 'count' | 'days' | 'number' | 'ratio';

/** How the parts make the figure. */
export type How =
  | 'sum'
  | 'count'
  | 'largest'
  | 'smallest'
  | 'median'
  | 'weighted median'
  | 'mean'
  | 'share'
  | 'per 100'
  | 'each';

/** A figure with the rows that make it. */
export interface MadeFigure {
  readonly kind: 'made';
  /** Null where it is not known; then `says` is why. */
  readonly value: number | null;
  readonly unit: Unit;
  /** Of the shares, where it is not that of the figure. */
  readonly shareUnit?: Unit;
  readonly how: How;
  readonly parts: readonly Part[];
  /** What it is a share of. */
  readonly of?: readonly Part[];
  /** By how many the sum is divided: the homes of a bid. */
  readonly divisor?: number;
  /** What is shown in place of the value: "3 waiting, oldest 96 days". */
  readonly text?: string;
  /** What it is of, in a sentence; "" where the parts say all. */
  readonly says: string;
}

/** A figure that is movements, in the order of their days. */
export interface OfMovements {
  readonly kind: 'moved';
  readonly figure: MovedFigure;
}

/** Why there is nothing to show. */
export interface NotTraced {
  readonly kind: 'not traced';
  readonly why: string;
}

export type Traced = MadeFigure | OfMovements | NotTraced;

export const notTraced = (why: string): NotTraced => ({ kind: 'not traced', why });

/** A figure that is the sum of its parts. */
export const sumOf = (unit: Unit, value: number | null, parts: readonly Part[], says = ''): MadeFigure => ({
  ...{ kind: 'made', value, unit, how: 'sum', parts, says },
});

/** All shares together. */
export const addUp = (parts: readonly Part[]): number => parts.reduce((sum, { share }) => sum + share, 0);

/** What the parts alone make; null where they make no figure: no row, or too few for a median. */
function valueOfParts({ how, parts, of = [], divisor = 1 }: MadeFigure): number | null {
  const shares = parts.map(({ share }) => share);
  switch (how) {
    case 'sum':
      return addUp(parts);
    case 'count':
      return parts.length;
    case 'largest':
      return shares.length === 0 ? null : Math.max(...shares);
    case 'smallest':
      return shares.length === 0 ? null : Math.min(...shares);
    case 'median':
      return medianOf(shares).days;
    case 'weighted median':
      return weightedMedian(parts.map(({ share, weight = 0 }) => ({ days: share, pence: weight })));
    case 'mean':
      return shares.length === 0 ? null : roundedTo(addUp(parts) / shares.length, 2);
    case 'share': {
      const whole = addUp(of);
      return whole <= 0 ? null : roundedTo(addUp(parts) / whole, 4);
    }
    case 'per 100':
      return of.length === 0 ? null : roundedTo((addUp(parts) * 100) / addUp(of), 1);
    case 'each':
      return halfUpToPenny(new Exact(pence(addUp(parts))).dividedBy(divisor));
  }
}

/** True where the parts make the figure, to the penny. */
export const isMadeOfParts = (figure: MadeFigure): boolean => valueOfParts(figure) === figure.value;
