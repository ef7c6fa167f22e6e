import { normalText } from '../sheet/text';

const NUMBERED = /^(.*?)(\d+)$/;
const YEAR = /(?:19|20)\d\d/;

/**
 * Numbers for new requests, after the pattern of the last one in the table: 2026/13 is followed by 2026/14, DR-007 by
 * DR-008. A pattern with a year in front begins again with another year. Without one: 2026/01.
 */
export function nextRequests(existing: readonly string[], year: number, count: number): string[] {
  const taken = new Set(existing.map(normalText));
  const last = [...existing].reverse().find((name) => NUMBERED.test(name.trim()));
  const [, lastPrefix = '', digits = ''] = last === undefined ? [] : (NUMBERED.exec(last.trim()) ?? []);
  const isBareYear = YEAR.test(digits) && digits.length === 4 && lastPrefix === '';
  const hasPattern = digits !== '' && !isBareYear;
  const prefix = hasPattern ? lastPrefix.replace(YEAR, String(year)) : `${year}/`;
  const width = hasPattern ? digits.length : 2;
  const numbers = existing.flatMap((name) => {
    const [, own = '', number = ''] = NUMBERED.exec(name.trim()) ?? [];
    return number !== '' && normalText(own) === normalText(prefix) ? [Number(number)] : [];
  });
  const names: string[] = [];
  for (let n = Math.max(0, ...numbers) + 1; names.length < count; n++) {
    const name = `${prefix}${String(n).padStart(width, '0')}`;
    if (!taken.has(normalText(name))) names.push(name);
  }
  return names;
}
