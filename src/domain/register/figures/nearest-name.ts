import { otherNames } from '../../sheet/authorities';
import { nearestByKey } from '../../sheet/near-spellings';
import { normalText } from '../../sheet/text';
import { hasRows, NEAREST_NAME } from './balance';
import type { Register } from '../register';

const MAX_SUGGESTIONS = 200;

/** Looked for once a text, and for so many texts of a register: a sheet of wrong names must not take a minute. */
NEAREST_NAME.bring((register, agreementsOfKey) => {
  const suggestions = new Map<string, string | null>();
  let names: (readonly [name: string, key: string])[] | null = null;
  return (text) => {
    const known = suggestions.get(text);
    if (known !== undefined || suggestions.size >= MAX_SUGGESTIONS) return known ?? null;
    const found = nearestByKey(text, (names ??= [...namesOf(register, agreementsOfKey)]));
    suggestions.set(text, found);
    return found;
  };
});

function* namesOf(
  { authorities, agreements }: Register,
  agreementsOfKey: ReadonlyMap<string, readonly number[]>,
): Iterable<readonly [name: string, key: string]> {
  for (const { name, key } of authorities.filter(hasRows)) {
    yield [name, normalText(name)];
    for (const other of otherNames(key)) yield [name, normalText(other)];
  }
  for (const [key, [first]] of agreementsOfKey) yield [agreements[first!]!.reference, key];
}
