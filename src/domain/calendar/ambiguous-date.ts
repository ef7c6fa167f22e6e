import { plainText } from './read-date';

/** True of a text date whose day and month could be changed round: it is read day first, and is worth a note. */
export function isAmbiguousDate(cell: unknown): boolean {
  if (typeof cell !== 'string') return false;
  const parts = /^(\d{1,2})(?:[/.\-_ ]|\. | ?[/-] ?)(\d{1,2})(?:[/.\-_ ]|\. | ?[/-] ?)\d{2,4}\b/.exec(
    plainText(cell),
  );
  if (!parts) return false;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  return first <= 12 && second <= 12 && first !== second;
}
