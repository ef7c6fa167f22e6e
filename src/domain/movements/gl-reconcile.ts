import type { Register } from '../register/register';
import { readAuthority } from '../sheet/authorities';
import { normalText, unpaddedKey } from '../sheet/text';
import { matchLedger, type Match, type MatchItem, type MatchStatus } from './gl-match';
import { authorityOfRows } from './contributions';
import type { GlExport, GlLine } from './gl-table';
import type { Ledger } from './ledger';
import { effectOf } from './period';

/**
 * How the export's signs are to be read: money that comes into hand is a plus; a minus (income is a credit, spending a
 * debit); or every amount is as the Movements table has it. The one under which most is matched.
 */
export type Signs = 'in-is-plus' | 'in-is-minus' | 'as-typed';
const SIGNS: readonly Signs[] = ['in-is-plus', 'in-is-minus', 'as-typed'];

/** What each status is called on a line. */
export const STATUS_NAMES: Readonly<Record<MatchStatus, string>> = {
  'reference-and-amount': 'Matched: reference and amount',
  'amount-within-7-days': 'Matched: amount within 7 days',
  'several-movements': 'Matched: several movements',
  'amount-differs': 'Amount differs',
  ambiguous: 'Ambiguous',
  'only-in-ledger': 'Only in the general ledger',
  'only-in-movements': 'Only in movements',
};

export interface GlResultLine {
  readonly status: MatchStatus;
  /** The line of the export; null where there is none, and for the second movement of a line. */
  readonly line: GlLine | null;
  /** Index into the ledger's entries; null where there is none. */
  readonly entry: number | null;
  /** Pence, in the signs of the export; null where the side is not there. */
  readonly ledgerAmount: number | null;
  readonly movementAmount: number | null;
  /** Ledger less movements of the whole match, on its first line. */
  readonly difference: number | null;
}

export interface GlResult {
  readonly signs: Signs;
  /** What does not agree first, then what was matched; each in the order of its rows. */
  readonly lines: readonly GlResultLine[];
  readonly ledgerTotal: number;
  readonly movementsTotal: number;
}

interface Options {
  /** Both days in it; null for no limit. */
  readonly from: number | null;
  readonly to: number | null;
}

const ORDER: readonly MatchStatus[] = [
  'only-in-ledger',
  'only-in-movements',
  'ambiguous',
  'amount-differs',
  'several-movements',
  'amount-within-7-days',
  'reference-and-amount',
];

/** The general ledger's export against the movements that the force's own ledger has: those into and out of its hand. */
export function reconcileLedger(
  { lines: all }: GlExport,
  ledger: Ledger,
  register: Register | null,
  { from, to }: Options,
): GlResult {
  const isIn = (date: number): boolean => (from === null || date >= from) && (to === null || date <= to);
  const lines = all.filter(({ date }) => isIn(date));
  const entries = [...ledger.rows.keys()].filter(
    (n) => isIn(ledger.date[n]!) && (effectOf(ledger, n, 'inHand') ?? 0) !== 0,
  );
  const authorityOf = authorityFinder(ledger, register);
  const lineItems = lines.map((line) => itemOfLine(line, authorityOf.named));
  const amountOf = (n: number, signs: Signs): number => {
    if (signs === 'as-typed') return ledger.amount[n]!;
    const effect = effectOf(ledger, n, 'inHand')!;
    return signs === 'in-is-plus' ? effect : 0 - effect;
  };
  const itemsUnder = (signs: Signs): MatchItem[] =>
    entries.map((n) => ({
      amount: amountOf(n, signs),
      date: ledger.date[n]!,
      reference: unpaddedKey(ledger.rows[n]!.reference),
      authority: authorityOf.contribution(ledger.contribution[n]!),
    }));
  // Where all money came in, or all went out, two readings of the signs are one.
  const known = new Map<string, readonly Match[]>();
  const matchesUnder = (signs: Signs): readonly Match[] => {
    const items = itemsUnder(signs);
    const key = items.map(({ amount }) => amount).join();
    const matches = known.get(key) ?? matchLedger(lineItems, items);
    known.set(key, matches);
    return matches;
  };
  const tried = SIGNS.map((signs) => ({ signs, matches: matchesUnder(signs) }));
  const best = tried.reduce((a, b) => (isBetter(b.matches, a.matches) ? b : a));
  const { signs } = best;
  const equals = tried.filter((of) => of !== best && !isBetter(best.matches, of.matches));
  const matches = agreedBy(
    best.matches,
    equals.map((of) => of.matches),
  );
  const found = [...matches].sort(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || placeOf(a) - placeOf(b),
  );
  return {
    signs,
    lines: found.flatMap((match) => linesOf(match, lines, entries, (n) => amountOf(n, signs))),
    ledgerTotal: lines.reduce((sum, { amount }) => sum + amount, 0),
    movementsTotal: entries.reduce((sum, n) => sum + amountOf(n, signs), 0),
  };
}

/** More lines agree to the penny, or as many and more of them by reference: under wrong signs only references would agree. */
function isBetter(a: readonly Match[], b: readonly Match[]): boolean {
  const count = (matches: readonly Match[], statuses: readonly MatchStatus[]): number =>
    matches.filter(({ status }) => statuses.includes(status)).length;
  const [more, byReference] = [AGREES, AGREES.slice(0, 1)].map((of) => count(a, of) - count(b, of));
  return more! > 0 || (more === 0 && byReference! > 0);
}
/** What agrees to the penny. */
export const AGREES: readonly MatchStatus[] = [
  'reference-and-amount',
  'amount-within-7-days',
  'several-movements',
];

/** Where two readings of the signs explain as much, nobody knows which is right: what only one of them matches is ambiguous. */
function agreedBy(best: readonly Match[], equals: readonly (readonly Match[])[]): readonly Match[] {
  const pairOf = ({ line, movements }: Match): string => `${line} ${movements.join()}`;
  const others = equals.map((of) => new Set(of.filter(({ status }) => AGREES.includes(status)).map(pairOf)));
  const status = 'ambiguous';
  return best.flatMap((match): Match[] =>
    !AGREES.includes(match.status) || others.every((pairs) => pairs.has(pairOf(match)))
      ? [match]
      : [
          { status, line: match.line, movements: [] },
          ...match.movements.map((movement) => ({ status, line: null, movements: [movement] }) as const),
        ],
  );
}

const placeOf = ({ line, movements }: Match): number => line ?? movements[0] ?? 0;

function itemOfLine(line: GlLine, authorityNamed: (text: string, within: string) => string): MatchItem {
  const { amount, date, reference } = line;
  return {
    amount,
    date,
    reference: unpaddedKey(reference),
    authority: authorityNamed(line.authority, line.description),
  };
}

function linesOf(
  { status, line, movements }: Match,
  lines: readonly GlLine[],
  entries: readonly number[],
  amountOf: (entry: number) => number,
): GlResultLine[] {
  const own = line === null ? null : lines[line]!;
  const parts = movements.map((movement) => entries[movement]!);
  const sum = parts.reduce((all, entry) => all + amountOf(entry), 0);
  const isMatched = own !== null && parts.length > 0;
  if (parts.length === 0) {
    return [
      {
        status,
        line: own,
        entry: null,
        ledgerAmount: own!.amount,
        movementAmount: null,
        difference: own!.amount,
      },
    ];
  }
  return parts.map((entry, index) => ({
    status,
    line: own,
    entry,
    ledgerAmount: index === 0 && own !== null ? own.amount : null,
    movementAmount: amountOf(entry),
    difference: isMatched ? (index === 0 ? own.amount - sum : null) : 0 - amountOf(entry),
  }));
}

/** Whose money a contribution is, and whom a line of the export names, as keys for comparison; "" where it is not known. */
function authorityFinder(
  ledger: Ledger,
  register: Register | null,
): { contribution: (number: number) => string; named: (text: string, within: string) => string } {
  if (register === null) return { contribution: () => '', named: () => '' };
  const keys = ledger.contributions.map(
    ({ groupRows }) => register.authorities[authorityOfRows(register, groupRows)]?.key ?? '',
  );
  const known = new Set(register.authorities.map(({ key }) => key));
  const names = register.authorities.map(({ name, key }) => [normalText(name), key] as const);
  const named = (text: string, within: string): string => {
    const reading = text === '' ? null : readAuthority(text);
    if (reading?.kind === 'one' && known.has(reading.key)) return reading.key;
    const searchText = normalText(within);
    const fits = searchText === '' ? [] : names.filter(([name]) => ` ${searchText} `.includes(` ${name} `));
    return fits.length === 1 ? fits[0]![1] : '';
  };
  return { contribution: (number) => keys[number]!, named };
}
