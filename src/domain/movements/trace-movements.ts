import { registerInForce } from '../register/register-in-force';
import { balances } from '../register/figures/balance';
import { keyOfContribution } from '../register/read/contribution-name';
import type { Register } from '../register/register';
import { scopeFlags } from './as-at';
import { ledgerGroups } from './groups';
import type { Ledger } from './ledger';
import type { LedgerMeasure } from './measures';
import type { MovementName } from './movement-table';
import { effectOf, entryGroups } from './period';
import { inDateOrder } from './replay';

/** What names a contribution in a table of movements. */
export interface ContributionNamed {
  readonly agreement: string;
  readonly contribution: string;
}

/** Whose movements are meant. */
export type WhoseMovements =
  | { readonly kind: 'all' }
  /** Under the name that it has on a day; one whose place another has taken by then is the rows that name it. */
  | { readonly kind: 'authority'; readonly name: string; readonly on: number }
  /** A group by a column of the register, as it is on a day; of what was spent by project, as the movements name projects. */
  | {
      readonly kind: 'group';
      readonly by: string;
      readonly name: string;
      readonly isByMovement: boolean;
      readonly on: number;
    }
  /** One agreement, as an officer writes it. */
  | { readonly kind: 'agreement'; readonly name: string }
  | { readonly kind: 'contributions'; readonly named: readonly ContributionNamed[] };

/** Which of them: what came in or went out, or movements of some kinds alone. */
export type WhichMovements =
  | { readonly kind: 'all' | 'in' | 'out' }
  | { readonly kind: 'of'; readonly movements: readonly MovementName[] }
  | { readonly kind: 'but'; readonly movements: readonly MovementName[] };

/** A figure of movements: what a measure was at the end of a day, or what moved it in a period. */
export interface MovedFigure {
  /** "amount" adds up the movements themselves, whatever they moved. */
  readonly measure: LedgerMeasure | 'amount';
  readonly whose: WhoseMovements;
  readonly which: WhichMovements;
  /** The first day; null for a balance, which is all that moved up to a day. */
  readonly from: number | null;
  readonly to: number;
  /** Of a balance: what moved before this day is its opening. */
  readonly since?: number;
  /** Without what was recorded after this day. */
  readonly known?: number;
}

/** A movement and what it gives to a figure, in pence. */
export interface MovedShare {
  /** Index into the ledger's entries. */
  readonly entry: number;
  readonly share: number;
}

/** The movements that make up a figure, oldest first: their shares add up to it. */
export function tracedMovements(ledger: Ledger, register: Register, asked: MovedFigure): MovedShare[] {
  const isOwn = ownEntries(ledger, register, asked);
  return Array.from(inDateOrder(ledger, asked.known ?? null)).flatMap((entry): MovedShare[] => {
    const date = ledger.date[entry]!;
    if (date > asked.to || (asked.from !== null && date < asked.from)) return [];
    if (!isOwn(entry)) return [];
    const amount = ledger.amount[entry]!;
    const share = asked.measure === 'amount' ? amount : effectOf(ledger, entry, asked.measure);
    if (share === null || share === 0 || !isMeant(ledger, entry, share, asked.which)) return [];
    return [{ entry, share }];
  });
}

function isMeant(ledger: Ledger, entry: number, share: number, which: WhichMovements): boolean {
  const { movement } = ledger.rows[entry]!;
  switch (which.kind) {
    case 'all':
      return true;
    case 'of':
      return which.movements.includes(movement);
    case 'but':
      return !which.movements.includes(movement);
    default:
      // A minus takes off what came in, or puts back what went out.
      return (share > 0 === ledger.amount[entry]! > 0) === (which.kind === 'in');
  }
}

function ownEntries(
  ledger: Ledger,
  register: Register,
  { whose, measure, to }: MovedFigure,
): (entry: number) => boolean {
  if (whose.kind === 'group' && whose.isByMovement && measure !== 'amount') {
    const nameOf = entryGroups(ledger, registerInForce(register, whose.on), measure, whose.by);
    return (entry) => nameOf !== null && nameOf(entry) === whose.name;
  }
  const isOwn = ownContributions(ledger, register, whose, to);
  return (entry) => isOwn(ledger.contribution[entry]!);
}

function ownContributions(
  ledger: Ledger,
  register: Register,
  whose: WhoseMovements,
  to: number,
): (contribution: number) => boolean {
  switch (whose.kind) {
    case 'all':
      return () => true;
    case 'authority': {
      const inForce = registerInForce(register, whose.on);
      const authority = inForce.authorities.findIndex(({ name }) => name === whose.name);
      if (authority < 0) return inGroup(ledger, inForce, 'Authority', whose.name);
      const wanted = scopeFlags(ledger, inForce, { kind: 'authority', authority });
      return (contribution) => wanted[contribution] === 1;
    }
    case 'group':
      return inGroup(ledger, registerInForce(register, whose.on), whose.by, whose.name);
    case 'agreement': {
      const inForce = registerInForce(register, to);
      const scope = balances(inForce).scopeOf(whose.name);
      if (scope.kind !== 'agreement') return () => false;
      const wanted = scopeFlags(ledger, inForce, scope);
      return (contribution) => wanted[contribution] === 1;
    }
    case 'contributions': {
      const keyOf = ({ agreement, contribution }: ContributionNamed): string =>
        keyOfContribution(agreement, contribution);
      const keys = new Set(whose.named.map(keyOf));
      return (contribution) => keys.has(keyOf(ledger.contributions[contribution]!));
    }
  }
}

function inGroup(
  ledger: Ledger,
  register: Register,
  by: string,
  name: string,
): (contribution: number) => boolean {
  const groups = ledgerGroups(ledger, register, by);
  if ('kind' in groups) return () => false;
  return (contribution) => groups.names[groups.groupOf[contribution]!] === name;
}
