/** Columns of Yes and No, of days, and of words, that say where the amount of their row stands. */
import { readDate } from '../../calendar/read-date';
import { listed } from '../../findings/listed';
import { quoted } from '../../findings/finding';
import { FIRST_DAY, LAST_DAY } from '../../reading/cells/day-numbers';
import { headingOf } from '../../reading/words/lexicon';
import { namesForce } from '../../reading/columns/speaker';
import { isState } from '../../reading/cells/states';
import {
  ANYWHERE,
  bitOf,
  GONE,
  HELD,
  asksWho,
  isOfOther,
  isOfPlace,
  mayBeToCome,
  namesHolder,
  namesPolice,
  PAID_OVER,
  RECEIVED,
  stepOf,
  TRIGGERED,
  whereSaid,
  whereTitled,
  type Places,
  type Said,
  type StageColumn,
  type Step,
} from '../../reading/words/where-words';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { STAGE_COLUMNS, type ColumnKey } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';
import type { Source, Trouble } from './telling';

/** A column that may tell, with the stage that the officer said it is of. */
export interface Teller {
  readonly columnIndex: number;
  readonly name: string;
  readonly heading: string;
  readonly said: StageColumn | null;
  /** What its heading says of Yes and No, or of days, under it; null where it is of words. */
  readonly step: Step | null;
}

/** The columns that tell, as far as they do. */
export function columnSources(register: Register, rows: readonly number[], of: readonly Teller[]): Source[] {
  const { block, rowIndex } = register;
  const tellers = of.map((teller) => ({
    ...teller,
    cells: rows.map((row) => block[rowIndex[row]!]![teller.columnIndex]),
  }));
  const titles = block.slice(0, register.header.rowIndex).flat().map(shownText);
  const isForecast = titles.some((title) => TO_COME.test(title));
  const steps = tellers.flatMap((teller): Stepped[] => {
    const { step } = teller;
    const sort = step === null && teller.said === null ? null : sortOf(teller);
    if (sort === null) return [];
    const isOpen =
      (sort === 'days' && (isForecast || mayBeToCome(teller.heading))) ||
      (step === PAID_OVER && isForces(register) && !namesPolice(teller.heading));
    return [{ ...teller, sort, step: isOpen || step === null ? OPEN : step }];
  });
  const isOut = steps.some(({ said, step }) => said === 'drawnDown' || step === PAID_OVER);
  const taken = new Set(steps.map(({ columnIndex }) => columnIndex));
  const found = steps.map((teller) => stepSource(register, rows, teller, isOut));
  const words = tellers.filter(({ columnIndex, step }) => step === null && !taken.has(columnIndex));
  const sources = [
    ...withoutGaps(rows, found),
    ...words.flatMap((teller) => wordSource(register, rows, teller, isOut) ?? []),
  ];
  if (sources.length === 0) return [];
  const trouble = outOfOrder(register, rows, steps, dayOfSheet(titles));
  return trouble ? [{ ...sources[0]!, trouble }, ...sources.slice(1)] : sources;
}

const DAY_IN_TITLE =
  /\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} (?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b/gi;
/** The last day that the titles name: the sheet tells of nothing after it. */
function dayOfSheet(titles: readonly string[]): number {
  const days = titles.flatMap((title) => title.match(DAY_IN_TITLE) ?? []).map(readDate);
  return Math.max(...days.map((day) => (typeof day === 'number' ? day : 0)), 0) || Infinity;
}

/** A sheet of what is to come has days that are not yet. */
const TO_COME = /\b(?:forecasts?|projected|projections?|expected|anticipated|planned|profile|cash ?flow)\b/i;

const COUNCILS = /\b[a-z]{0,4}(?:dc|bc|cc|mbc)\b/i;

/** A sheet of several councils, or under the name of a force, is hardly a council's own: "passed on" is then not said of the police. */
export const isForces = ({ authorities, block, header }: Register): boolean =>
  authorities.length > 1 ||
  block
    .slice(0, header.topIndex)
    .flat()
    .some(
      (title) =>
        namesForce(title) && !COUNCILS.test(shownText(title)) && whereTitled(shownText(title)) === null,
    );

interface Told extends Teller {
  readonly cells: readonly unknown[];
}

interface Stepped extends Told {
  readonly sort: 'flags' | 'days';
  readonly step: Step;
}
const OPEN: Step = { done: ANYWHERE, not: ANYWHERE, isOpen: true };

/** What a heading of a step may be taken for is given up for it, but for these. */
const NEEDED: readonly (ColumnKey | null)[] = ['agreement', 'authority', 'value'];

/** The columns that may tell, by their headings. */
export function tellersOf({ header }: Register): Teller[] {
  const keys = new Map(Object.entries(header.columns).map(([key, index]) => [index, key as ColumnKey]));
  return header.headings.flatMap((shown, columnIndex): Teller[] => {
    const column = header.understood?.columns[columnIndex];
    const key = column?.key ?? keys.get(columnIndex) ?? null;
    const isSaid = column?.by === 'officer';
    if (NEEDED.includes(key as ColumnKey | null) || (isSaid && key === null)) return [];
    const heading = column?.heading ?? shown;
    if (heading === '') return [];
    const said = isSaid ? (STAGE_COLUMNS.find((stage) => stage === key) ?? null) : null;
    const step = stepOf(heading);
    const isOpen = key === null || key === 'status' || (key === 'notes' && isOfPlace(heading));
    const mayBeWords = said !== null || (isOpen && !isOfOther(heading));
    return step === null && !mayBeWords ? [] : [{ columnIndex, name: quoted(heading), heading, said, step }];
  });
}

const YES = /^(?:y|yes|true|[\u2713\u2714])(?:[ ,;:(\u2013-]+[\d/. -]{4,12}\)?)?$/i;
/** No answer: what else the row says must tell. */
const UNSAID = /^(?:n\/?a|[-\u2013\u2014])$/i;
const NO =
  /^(?:(?:n|no|false)(?:[ ,;:(\u2013-]+(?:not yet|awaited|awaiting|pending|outstanding)\)?)?|[\u2717\u2718])$/i;
const NOT_YET =
  /^(?:no|not (?:yet|received|paid|transferred|due)|awaited|awaiting|pending|none|outstanding)$/;

function flagOf(cell: unknown): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = shownText(cell);
  return YES.test(text) ? true : NO.test(text) ? false : null;
}

/** The day of a cell; null where it says that there is none yet; undefined where it says something else. A number is one under a word of time. */
function dayOf(cell: unknown, heading: string): number | null | undefined {
  if (isBlankOrZero(cell) || NOT_YET.test(normalText(cell))) return null;
  if (typeof cell === 'number')
    return cell >= FIRST_DAY && cell <= LAST_DAY && headingOf(heading).senses.has('date') ? cell : undefined;
  const day = readDate(cell);
  return typeof day === 'string' ? undefined : day;
}

/** So many cells tell what a column holds. */
const ENOUGH = 200;

/** Most of the cells that are filled are of one sort; a slip among them is asked. */
function sortOf({ cells, heading }: Told): Stepped['sort'] | null {
  const filled = cells
    .filter((cell) => !isBlankOrZero(cell) && !UNSAID.test(shownText(cell)))
    .slice(0, ENOUGH);
  const isMost = (count: number): boolean => count > 0 && count * 2 > filled.length;
  if (isMost(filled.filter((cell) => flagOf(cell) !== null).length)) return 'flags';
  return isMost(filled.filter((cell) => typeof dayOf(cell, heading) === 'number').length) ? 'days' : null;
}

/** What the officer said of a column beats its heading: received is held where no other column says that it went on. */
function meant({ said, step }: Stepped, isOut: boolean): Step {
  if (said === null) return step;
  if (said === 'drawnDown') return PAID_OVER;
  if (said === 'heldByAuthority') return isOut ? RECEIVED : { ...RECEIVED, done: HELD };
  return { done: bitOf(said), not: ANYWHERE & ~bitOf(said) };
}

function stepSource(
  { rowIndex, rowCount }: Register,
  rows: readonly number[],
  teller: Stepped,
  isOut: boolean,
): Source & Pick<Stepped, 'sort' | 'step'> {
  const { columnIndex, name, said, sort, cells } = teller;
  const step = meant(teller, isOut);
  const places = new Uint8Array(rowCount).fill(ANYWHERE);
  let trouble: Trouble | null = null;
  let blankCount = 0;
  for (const [n, row] of rows.entries()) {
    const cell = cells[n];
    const isBlank = isBlankOrZero(cell) || (sort === 'flags' && UNSAID.test(shownText(cell)));
    if (isBlank && sort === 'flags' && said === null) {
      blankCount++;
      continue;
    }
    const done = sort === 'days' ? dayOf(cell, teller.heading) : isBlank ? false : flagOf(cell);
    const isUnread = sort === 'days' ? done === undefined : done === null;
    if (isUnread)
      trouble ??= {
        why: `it has “${quoted(cell)}” in row ${rowIndex[row]! + 1} of the range`,
        rowIndex: rowIndex[row]!,
        mayBe: [],
      };
    const isDone = typeof done === 'number' || done === true;
    places[row] = isDone ? step.done : step.not;
  }
  const isOpen = step.isOpen || (step === RECEIVED && !isOut);
  const own: readonly StageColumn[] =
    blankCount === 0 ? [] : step === PAID_OVER ? ['drawnDown'] : step === RECEIVED ? ['heldByAuthority'] : [];
  const mayBe = said !== null ? [] : isOpen ? (['heldByAuthority', 'drawnDown'] as const) : own;
  return { columnIndex, name, places, blankCount, mayBe, trouble, sort, step };
}

/** Where money came in on a row without a day for its trigger, a blank says nothing of the trigger. */
function withoutGaps(
  rows: readonly number[],
  sources: readonly (Source & Pick<Stepped, 'sort' | 'step'>)[],
): Source[] {
  const isIn = (row: number): boolean =>
    sources.some(({ step, places }) => step !== TRIGGERED && (places[row]! & ~(HELD | GONE)) === 0);
  return sources.filter(
    ({ sort, step, places }) =>
      step !== TRIGGERED ||
      sort === 'flags' ||
      !rows.some((row) => places[row] === TRIGGERED.not && isIn(row)),
  );
}

/** A day on which money went to the police before it came in, or before the agreement, or after the day of the sheet. */
function outOfOrder(
  { block, header, rowIndex }: Register,
  rows: readonly number[],
  steps: readonly Stepped[],
  last: number,
): Trouble | null {
  const days = steps.filter(({ sort, step }) => sort === 'days' && step !== TRIGGERED);
  const agreed = header.columns.agreementDate;
  for (const [n, row] of rows.entries()) {
    const cells = block[rowIndex[row]!]!;
    const first = agreed === undefined ? null : readDate(cells[agreed]);
    const of = (wanted: Step): number[] =>
      days.flatMap(({ step, cells: own, heading }) => {
        const day = step === wanted ? dayOf(own[n], heading) : null;
        return typeof day === 'number' ? [day] : [];
      });
    const [into, out] = [of(RECEIVED), of(PAID_OVER)];
    const agreedOn = typeof first === 'number' ? first : 0;
    const least = Math.max(agreedOn, ...into);
    const isLate = [...into, ...out].some((day) => day > last);
    if (!isLate && !out.some((day) => day < least) && !into.some((day) => day < agreedOn)) continue;
    const what = isLate
      ? 'is after the day of the sheet'
      : 'is out of the order in which money is agreed, received and paid over';
    const why = `a day in row ${rowIndex[row]! + 1} of the range ${what}`;
    return { why, rowIndex: rowIndex[row]!, mayBe: [] };
  }
  return null;
}

const [MIN_WORDS, MOST_WORDS] = [2, 20];

/** A column of words for where money stands. */
function wordSource(
  register: Register,
  rows: readonly number[],
  teller: Told,
  isOut: boolean,
): Source | null {
  const { rowIndex, rowCount } = register;
  const { columnIndex, name, said, cells } = teller;
  const different = new Set<unknown>();
  for (const cell of cells) if (different.add(cell).size > MOST_WORDS) return null;
  const filled = [...different].filter((cell) => !isBlankOrZero(cell));
  const texts = new Map(filled.map((cell) => [normalText(cell), shownText(cell)]));
  const isWho = asksWho(teller.heading);
  const where = placesAmong(
    new Map(
      [...texts].map(([key, text]) => [key, whereSaid(text) ?? (isWho ? whereSaid(`with ${text}`) : null)]),
    ),
    isForces(register),
    isOut,
  );
  const known = [...where.values()].filter((one) => one !== null);
  const isOfMoney =
    isOfPlace(teller.heading) || said !== null ? known.some((one) => one & (HELD | GONE)) : namesBoth(where);
  if (known.length < MIN_WORDS || known.length * 2 < texts.size || !isOfMoney) return null;
  if ([...texts.values()].some(isState)) return null;
  const unknown = [...texts].filter(([text]) => where.get(text) === null);
  const own = said === null ? null : said === 'heldByAuthority' && isOut ? HELD | GONE : bitOf(said);
  const places = new Uint8Array(rowCount).fill(ANYWHERE);
  let blankCount = 0;
  let trouble: Trouble | null = null;
  for (const [n, row] of rows.entries()) {
    const text = normalText(cells[n]);
    const found = where.get(text) ?? (unknown.length > 1 ? null : own);
    if (isBlankOrZero(cells[n])) blankCount++;
    else if (found !== null) places[row] = found;
    else
      trouble ??= {
        why: unknownIn(unknown),
        rowIndex: rowIndex[row]!,
        mayBe: unknown.length === 1 ? STAGE_COLUMNS : [],
      };
  }
  const word = said !== null && unknown.length === 1 ? { text: unknown[0]![1], key: said } : null;
  return { columnIndex, name, places, blankCount, mayBe: [], trouble, ...(word && { word }) };
}

/** Under a heading that says nothing of it, words that name who holds money and that the police had it. */
const namesBoth = (where: ReadonlyMap<string, Places | null>): boolean =>
  [HELD, GONE].every((place) => [...where].some(([text, one]) => one === place && namesHolder(text)));

const unknownIn = (unknown: readonly (readonly [string, string])[]): string =>
  `where the money is does not follow from ${listed(unknown.slice(0, 3).map(([, text]) => `“${quoted(text)}”`))}`;

/** What each of the words means beside the others: what one alone means, another that may mean it too leaves to it. */
export function placesAmong(
  words: ReadonlyMap<string, Said | null>,
  mayBeForces: boolean,
  /** Another column says what went to the police. */
  isOut = false,
): Map<string, Places | null> {
  const all = new Map(
    [...words].map(([text, one]) => {
      const isSure = !mayBeForces || one?.places !== GONE || namesPolice(text);
      return [text, isSure ? one : null] as const;
    }),
  );
  const said = [...all.values()];
  // "Paid" beside "Unpaid" is by the developer, where another word is for what went to the police.
  const isClear =
    said.some((one) => one?.isUnpaid) &&
    (isOut || said.some((one) => one?.places === GONE)) &&
    ![...all].some(([text, one]) => /\bpaid\b/.test(text) && one && !one.isPaid && !one.isUnpaid);
  // Beside a word for what came in, what is not paid did not.
  const isIn = said.some((one) => one?.lent === GONE && (!one.isPaid || isClear));
  const where = new Map<string, Places | null>();
  for (const [text, one] of all) {
    const isKnown = one !== null && (!one.isPaid || isClear);
    where.set(text, isKnown ? one.places & ~(isIn && one.isUnpaid ? HELD : 0) : null);
  }
  for (let again = true; again;) {
    again = false;
    const taken = [...where.values()].reduce<Places>(
      (sum, one) => (one && !(one & (one - 1)) ? sum | one : sum),
      0,
    );
    for (const [text, one] of where) {
      if (one === null || !(one & (one - 1))) continue;
      const left = one & ~(taken & all.get(text)!.lent);
      if (left !== one) {
        where.set(text, left);
        again = true;
      }
    }
  }
  return where;
}
