import { authorityNamed } from '../../register/register-in-force';
import { textOf } from '../../register/read/text-of';
import { NO_GROUP, type Register } from '../../register/register';
import { trancheKey, type Tranche } from '../../register/tranche';
import { normalText } from '../../sheet/text';

/** Between what names a contribution and what tells it from others of that name. */
const BEYOND_NAME = ' || ';

/**
 * The key of a contribution: its authority, agreement and reference; then what tells it from others that have the same, as
 * an agreement may have several rows and the reference may be absent. In whatever row of the sheet it stands.
 */
export function contributionKey(register: Register, row: number): string {
  const authority = authorityNamed(register, row);
  const name = contributionName(
    authority === NO_GROUP ? '' : register.authorities[authority]!.key,
    textOf(register, row, 'agreement'),
    textOf(register, row, 'contribution'),
  );
  const beyond = [
    normalText(textOf(register, row, 'site')),
    normalText(textOf(register, row, 'purpose')),
    register.amounts.value[row]!,
  ];
  return `${name}${BEYOND_NAME}${beyond.join(' | ')}`;
}

/** The same of what has one deadline: of a row whose money has several, each has a key of its own. */
export function partKey(
  register: Register,
  { row, tranche }: { readonly row: number; readonly tranche: Tranche | null },
): string {
  const own = tranche === null ? '' : trancheKey(tranche);
  return `${contributionKey(register, row)}${own === '' ? '' : ` | ${own}`}`;
}

/** What names a contribution: the key of its authority, its agreement and its reference. */
export const contributionName = (authorityKey: string, agreement: unknown, contribution: unknown): string =>
  [authorityKey, normalText(agreement), normalText(contribution)].join(' | ');

/** What a key names without what tells it from others of that name; the whole key where that is all there is. */
export const nameOfKey = (key: string): string => key.split(BEYOND_NAME)[0]!;

/** What tells a row from others of its name; "" where nothing does. */
export const beyondNameOfKey = (key: string): string => key.slice(nameOfKey(key).length);

/** Each contribution by its row in the block, for findings. */
export function rowsByIndex(register: Register): ReadonlyMap<number, number> {
  return new Map(Array.from(register.rowIndex, (rowIndex, row) => [rowIndex, row]));
}
