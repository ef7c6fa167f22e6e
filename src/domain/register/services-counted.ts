import { findingForRows, quoted, type Finding } from '../findings/finding';
import { namesPolice, speaksOfOtherService } from '../reading/heading-words';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { shownText } from '../sheet/text';
import type { Register } from './register';

/** So many services are named as examples. */
const EXAMPLES = 3;

/**
 * Rows whose purpose is another service, such as Education, where the sheet has the police's own as well, or hardly anything
 * else: a list of every service, whose rows all count. One purpose of a force may sound like another service, and is none.
 */
export function servicesCounted(register: Register): Finding[] {
  const { header, block, rowIndex, usable, rowCount, amounts } = register;
  const column = header.columns.purpose;
  if (column === undefined) return [];
  const services = new Map<string, Service>();
  const rows: number[] = [];
  const names = new Set<string>();
  let [sum, usableCount, hasPolice] = [0, 0, false];
  for (let row = 0; row < rowCount; row++) {
    if (!usable[row]) continue;
    usableCount++;
    const text = shownText(block[rowIndex[row]!]![column]);
    let service = services.get(text);
    if (service === undefined) services.set(text, (service = serviceOf(text)));
    if (service === 'police') hasPolice = true;
    if (service !== 'another') continue;
    rows.push(rowIndex[row]!);
    names.add(text);
    sum += amounts.value[row]!;
  }
  if (!hasPolice && rows.length * 2 <= usableCount) return [];
  const text = [...names].slice(0, EXAMPLES).map(quoted).join(', ');
  return findingForRows('services-counted', rows, column, { text, amount: writePounds(pence(sum)) });
}

type Service = 'police' | 'another' | 'not said';

const serviceOf = (text: string): Service =>
  namesPolice(text) ? 'police' : speaksOfOtherService(text) ? 'another' : 'not said';
