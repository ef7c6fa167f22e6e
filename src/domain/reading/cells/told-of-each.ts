import type { Block } from '../../sheet/block';
import { spacelessKey } from '../../sheet/text';
import { ROWS_LOOKED_AT } from './content';

/**
 * What the rows under the headings tell of each contribution: a list for each, in the order of the rows. The first rows
 * name the contributions; below them only further rows of the same are looked at, as a second quarter or what happened to
 * a sum later may stand far below the first.
 *
 * @param keys the columns, from 0, that tell one contribution from another
 * @param tell what a row tells, given what its own cells under the keys say ("" where blank); null where it tells nothing
 * @param isCarried whether a blank under a key means what was said above: an agreement may stand on the first of its rows
 */
export function toldOfEach<Told>(
  block: Block,
  headerRowIndex: number,
  keys: readonly number[],
  tell: (row: readonly unknown[], own: readonly string[]) => Told | null,
  isCarried: boolean,
): Told[][] {
  const of = new Map<string, Told[]>();
  const above = keys.map(() => '');
  const seen = keys.map(() => new Set<unknown>());
  const end = headerRowIndex + 1 + ROWS_LOOKED_AT;
  for (let r = headerRowIndex + 1; r < block.length; r++) {
    const row = block[r]!;
    if (r >= end && !keys.every((key, n) => seen[n]!.has(row[key]))) continue;
    const own = keys.map((key) => spacelessKey(row[key]));
    const told = tell(row, own);
    if (told === null) continue;
    if (isCarried) own.forEach((text, n) => (above[n] = text || above[n]!));
    const reference = JSON.stringify(isCarried ? above : own);
    const others = of.get(reference);
    if (others) others.push(told);
    else if (r < end) of.set(reference, [told]);
    if (r >= end) continue;
    // Far below, a blank may be of a contribution that was passed over: it means nothing there.
    for (const [n, key] of keys.entries()) if (!isCarried || own[n] !== '') seen[n]!.add(row[key]);
  }
  return [...of.values()];
}
