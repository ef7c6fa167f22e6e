import { writeDate } from '../calendar/serial';
import { listed } from '../findings/listed';
import { pence, type Pence } from '../money/pence';
import { upToPound } from '../money/rounding';
import { writePounds, writeWholePounds } from '../money/write-pounds';
import { nearest } from '../sheet/nearest';
import { normalText } from '../sheet/text';
import type { Barred, Plan, Unplaced } from './plan';
import type { FundableProject } from './fundable-projects';

/** How amounts are written in a reason. */
interface Amounts {
  readonly room: (amount: Pence) => string;
  /** Of what is lacking: never less than that, which would not place it. */
  readonly wanted: (amount: Pence) => string;
}
const EXACT: Amounts = { room: writePounds, wanted: writePounds };
const WHOLE: Amounts = { room: writeWholePounds, wanted: (amount) => writeWholePounds(upToPound(amount)) };

/**
 * Why some money could not be placed, and what would place it.
 *
 * @param isWhole amounts are in whole pounds, as in a table beside it
 */
export function whyUnplaced({ money, amount, why }: Unplaced, plan: Plan, isWhole = false): string {
  const write = isWhole ? WHOLE : EXACT;
  switch (why.kind) {
    case 'expired':
      return 'Its deadline has passed: ask the authority whether it may still be used.';
    case 'date-not-read':
      return `Its deadline cannot be read (${why.text}): type the date.`;
    case 'strange-project':
      return `It was drawn down for ${why.name}, which the table of projects does not have: correct Project in the register, or add it to the table.${hint([why.name], plan)}`;
    case 'not-said':
      return 'Nobody has said what it may fund: fill in May fund in the register.';
    case 'no-such-project':
      return why.names.length === 0
        ? 'It may fund pooled projects, and there is none in the table of projects.'
        : `It may fund ${listed(why.names)}, which the table of projects does not have.${hint(why.names, plan)}`;
    case 'barred':
      return [barred(why, money.of.expirySerial!), unknown(why, plan)]
        .filter((part) => part !== '')
        .join(' ');
    case 'full': {
      const full = why.projects.map(({ project }) => project);
      const least = why.projects.reduce((a, b) => (b.wanted < a.wanted ? b : a));
      const others = least.wanted > amount + least.project.overdrawn ? ', with what comes before it' : '';
      const place =
        why.projects.length === 1
          ? `${write.wanted(pence(least.wanted))} more room there would place it${others}.`
          : `${write.wanted(pence(least.wanted))} more room at ${least.project.name} would place it${others}.`;
      return [
        `It may go only to ${rooms(full, write)}. ${place}`,
        barred(why, money.of.expirySerial!),
        unknown(why, plan),
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
}

/** Names beside those of projects: an item or an area that no project is of, or a slip of the pen. */
const unknown = ({ unknown: names }: Barred, plan: Plan): string =>
  names.length === 0
    ? ''
    : `May fund also names ${listed(names)}, which the table of projects does not have.${hint(names, plan)}`;

/** What a name that no project has was meant to be: several that are not separated, or one that is nearly the same. */
function hint(names: readonly string[], { projects }: Plan): string {
  const all = projects.map(({ name }) => name);
  const known = new Set(all.map(normalText));
  const isSeveral = (name: string): boolean =>
    name
      .split(/,|\/|&|\band\b|\bor\b/i)
      .slice(1)
      .some((part) => known.has(normalText(part)));
  if (names.some(isSeveral)) return ' Separate names with semicolons.';
  const near = names.map((name) => nearest(name, all)).find((name) => name !== null);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** "Training Equipment, where all the room of £67,569.00 is taken" */
function rooms(projects: readonly FundableProject[], write: Amounts): string {
  const [only, second] = projects;
  if (second === undefined)
    return only!.room === 0
      ? `${only!.name}, which has no room`
      : `${only!.name}, where all the room of ${write.room(pence(only!.room))} is taken`;
  const named = projects.map(
    ({ name, room }) => `${name} (${room === 0 ? 'no room' : `room for ${write.room(pence(room))}`})`,
  );
  return `${listed(named)}, where all the room is taken`;
}

function barred({ tooLate, ended, revenue }: Barred, deadline: number): string {
  const late = tooLate.map(({ name, row }) => `${name} is needed by ${writeDate(row.needBy!)}`);
  const said: string[] = [];
  if (late.length > 0) said.push(`${listed(late)}, after the deadline of ${writeDate(deadline)}.`);
  if (revenue.length > 0) {
    const names = revenue.map(({ name }) => name);
    said.push(`${listed(names)} ${names.length === 1 ? 'is' : 'are'} not capital.`);
  }
  if (ended.length > 0) {
    const names = ended.map(({ name, row }) => `${name} (${row.status})`);
    said.push(`${listed(names)} ${names.length === 1 ? 'is' : 'are'} over.`);
  }
  return said.join(' ');
}
