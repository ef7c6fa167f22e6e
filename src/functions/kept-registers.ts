/**
 * The registers of the last ranges, for the next call with the same cells. Excel hands each cell a range of its own, so that
 * a table of forty-eight figures of one register would read it forty-eight times. That every cell is equal is seen in half
 * the time of reading them.
 */
import type { Finding } from '../domain/findings/finding';
import type { Register } from '../domain/register/register';
import type { Block } from '../domain/sheet/block';

interface Kept {
  readonly range: Block;
  /** Findings name cells by the address of the range. */
  readonly address: string | null | undefined;
  readonly reading: Register | Finding;
}

/** A formula may take two registers in turns. */
const MAX_KEPT = 2;
/** A larger range would hold too much of the memory that Excel gives to all add-ins. */
const MAX_ROWS = 200_000;
/** So long after the last call they are given up. */
const KEPT_MS = 5000;

let kept: readonly Kept[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** What was read of the same cells in the same place, a register or why there is none; undefined where nothing is kept. */
export function keptReading(range: Block, address: Kept['address']): Kept['reading'] | undefined {
  const found = kept.find((one) => one.address === address && areSame(one.range, range));
  if (found) keepUntilIdle();
  return found?.reading;
}

/** The reading, kept for calls to come; where there is no clock to give it up by, it is not kept. */
export function keepReading(
  range: Block,
  address: Kept['address'],
  reading: Kept['reading'],
): Kept['reading'] {
  if (typeof setTimeout !== 'undefined' && range.length <= MAX_ROWS) {
    kept = [{ range, address, reading }, ...kept].slice(0, MAX_KEPT);
    keepUntilIdle();
  }
  return reading;
}

function keepUntilIdle(): void {
  clearTimeout(timer);
  timer = setTimeout(() => (kept = []), KEPT_MS);
  // Under Node a process need not wait for it.
  (timer as { unref?: () => void }).unref?.();
}

/**
 * True where every cell is equal. Errors are objects and equal none, and rows that are the very same in memory may have been
 * written into since: then it is read again.
 */
function areSame(before: Block, now: Block): boolean {
  const { length } = before;
  if (length !== now.length) return false;
  for (let r = 0; r < length; r++) {
    const [one, other] = [before[r]!, now[r]!];
    const width = one.length;
    if (one === other || width !== other.length) return false;
    for (let at = 0; at < width; at++) {
      const cell = one[at];
      // The same question twice: of numbers it needs no call.
      if (typeof cell === 'number') {
        if (cell !== other[at]) return false;
      } else if (cell !== other[at]) return false;
    }
  }
  return true;
}
