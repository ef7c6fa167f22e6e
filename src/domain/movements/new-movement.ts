import { toPounds, type Pence } from '../money/pence';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { referenceKey } from '../sheet/text';
import { sharedReferences } from './contributions';
import type { MOVEMENTS, MovementName, PlaceName } from './movement-table';

/** A row to write to the table Movements, by its columns: amount in pence, dates as serials, "" for a blank cell. */
export interface NewMovement {
  readonly date: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly movement: MovementName;
  /** null for one that moves no money and names no amount. */
  readonly amount: Pence | null;
  readonly project: string;
  readonly from: PlaceName | '';
  readonly to: PlaceName | '';
  readonly reference: string;
  readonly note: string;
  readonly source: string;
  readonly recorded: number;
}

/** What most movements leave blank. */
export const PLAIN_MOVEMENT = { project: '', from: '', to: '', reference: '', note: '' } as const;

/** The cells of a movement's row by the columns of the table Movements: pounds, serials and text. */
export function movementCells(
  movement: NewMovement,
): Readonly<Record<keyof typeof MOVEMENTS.columns, string | number>> {
  return { ...movement, amount: movement.amount === null ? '' : toPounds(movement.amount) };
}

/** What a movement has to say so that it is this contribution's. One reference under two authorities names its authority. */
export function contributionOf(register: Register, row: number): { agreement: string; contribution: string } {
  const reference = textOf(register, row, 'agreement');
  const isShared = sharedReferences(register).has(referenceKey(reference));
  const authority = register.authorities[register.authority[row]!];
  return {
    agreement: isShared && authority ? `${reference} (${authority.name})` : reference,
    contribution: textOf(register, row, 'contribution'),
  };
}
