import type { Block, Place } from '../sheet/block';

/** A table as a paper printed it, on a sheet of its own. */
export interface PrintedSource {
  /** As the tab calls it: "Printed 12 March 2024". */
  readonly name: string;
  readonly block: Block;
  readonly place: Place | null;
}
