import { markChanged } from './workbook-changes';

/**
 * While the add-in writes, nobody reads: a figure stays as it was until all of the write is done or undone, and is then
 * calculated once. Another session of the same workbook goes by the setting `pending`.
 */
let underWay: Promise<void> | null = null;

/** Closes the gate; answers what opens it again. Null where another write is under way. */
export function beginWrite(): (() => void) | null {
  if (underWay) return null;
  let open: () => void = () => undefined;
  underWay = new Promise((resolve) => (open = resolve));
  markChanged(); // A reading under way may be torn: it is begun again, behind the gate.
  return () => {
    underWay = null;
    open();
    markChanged();
  };
}

/** Resolves when no write of this add-in is under way. */
export async function writingIsOver(): Promise<void> {
  while (underWay) await underWay;
}
