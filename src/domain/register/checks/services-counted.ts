import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { namesPolice, speaksOfOtherService } from '../../reading/words/heading-words';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';

/** So many services are named as examples. */
const EXAMPLES = 3;
/** A column of more words than these names no services. */
const MOST_WORDS = 500;

/**
 * Rows that are for another service, such as Education, where the sheet has the police's own as well, or hardly anything
 * else: a list of every service, whose rows all count. One purpose of a force may sound like another service, and is none.
 */
export function servicesCounted(register: Register): Finding[] {
  const { columns, headings } = register.header;
  const used = new Set<number | undefined>(Object.values(columns));
  const others = [...headings.keys()].filter((index) => headings[index] !== '' && !used.has(index));
  const { purpose, contribution, area, project, trigger, notes } = columns;
  // Councils often name a contribution by what it is for, or say under a heading of their own whom the money is for.
  for (const column of [purpose, contribution, ...others, area, project, trigger, notes]) {
    const isOfPurposes = column !== undefined && (column === purpose || column === contribution);
    const found = column === undefined ? null : rowsOfOthers(register, column, !isOfPurposes);
    if (found) return [found];
  }
  return [];
}

/** @param namesBoth whether the column must name the police too, as where nothing says that it is of purposes */
function rowsOfOthers(register: Register, column: number, namesBoth: boolean): Finding | null {
  const { block, rowIndex, usable, rowCount, amounts } = register;
  const services = new Map<string, Service>();
  const rows: number[] = [];
  const names = new Set<string>();
  let [sum, usableCount, hasPolice] = [0, 0, false];
  for (let row = 0; row < rowCount; row++) {
    if (!usable[row]) continue;
    usableCount++;
    const text = shownText(block[rowIndex[row]!]![column]);
    let service = services.get(text);
    if (service === undefined) {
      if (services.size === MOST_WORDS) return null;
      services.set(text, (service = serviceOf(text)));
    }
    if (service === 'police') hasPolice = true;
    if (service !== 'another') continue;
    rows.push(rowIndex[row]!);
    names.add(text);
    sum += amounts.value[row]!;
  }
  const isList = hasPolice || (!namesBoth && rows.length * 2 > usableCount);
  if (rows.length === 0 || !isList) return null;
  const values = { text: examplesOf([...names]), amount: writePounds(pence(sum)) };
  return findingForRows('services-counted', rows, column, values)[0]!;
}

function examplesOf(names: readonly string[]): string {
  const more = names.length - EXAMPLES;
  const shown = names.slice(0, EXAMPLES).map(quoted).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

type Service = 'police' | 'another' | 'not said';

const serviceOf = (text: string): Service =>
  namesPolice(text) ? 'police' : speaksOfOtherService(text) ? 'another' : 'not said';
