/** The class that each sheet has reached: a sheet may only become better. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CLASSES, type Class, type Score } from './score-types';

const FILE = path.join(__dirname, 'pinned.json');

export const pinned = (): Record<string, Class> =>
  fs.existsSync(FILE) ? (JSON.parse(fs.readFileSync(FILE, 'utf8')) as Record<string, Class>) : {};

export const isWorse = (now: Class, before: Class): boolean => CLASSES.indexOf(now) < CLASSES.indexOf(before);

/** Notes what is better than before, and what is new; a sheet that is worse keeps its pin. */
export function pin(scores: readonly Pick<Score, 'sheet' | 'class'>[]): void {
  const pins = pinned();
  for (const { sheet, class: now } of scores) {
    const before = pins[sheet];
    if (before === undefined || !isWorse(now, before)) pins[sheet] = now;
    else console.error(`${sheet} was ${before} and is ${now}: its pin stays.`);
  }
  const sorted = Object.fromEntries(Object.entries(pins).sort(([one], [other]) => (one < other ? -1 : 1)));
  fs.writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
