import { excelErrorOf } from '../money/excel-error';
import { readAuthority } from '../sheet/authorities';
import { columnOfHeading } from '../sheet/columns';
import { isGuidance, isLineLabel, isSignature } from '../sheet/line-labels';
import { referenceKey, shownText } from '../sheet/text';
import { TextNumbers } from '../sheet/text-numbers';
import { NO_GROUP, type AgreementGroup, type AuthorityGroup } from './register';

/** In place of an index where only a look at the whole row can tell (blank, a total's label, an Excel error). */
export const LOOK_AT_ROW = -2;

/** One way of writing an authority, with the number of contributions that use it. */
export interface Spelling {
  readonly authority: number;
  rows: number;
}

/**
 * Gives each authority of a register its number. A spelling is understood once and remembered, so that a hundred thousand
 * rows cost a hundred thousand look-ups and no more.
 */
export class AuthorityNames {
  private readonly spellings = new Map<unknown, Spelling>();
  private readonly numberOfKey = new Map<string, number>();
  private readonly groups: { key: string; name: string | null; candidates: readonly string[] | null }[] = [];

  /** @param heading the cell over the column: where it appears again among the rows it names no authority */
  constructor(heading: unknown) {
    this.spellings.set(heading, { authority: LOOK_AT_ROW, rows: 0 });
  }

  /** The spelling in a cell: its authority, or LOOK_AT_ROW; the caller counts the contributions that use it. */
  spelling(cell: unknown): Spelling {
    return this.spellings.get(cell) ?? this.add(cell);
  }

  private add(cell: unknown): Spelling {
    const spelling = { authority: this.understand(cell), rows: 0 };
    this.spellings.set(cell, spelling);
    return spelling;
  }

  private understand(cell: unknown): number {
    if (typeof cell !== 'string' || isLineLabel(cell) || isSignature(cell) || excelErrorOf(cell))
      return LOOK_AT_ROW;
    if (columnOfHeading(cell) === 'authority') return LOOK_AT_ROW;
    const reading = readAuthority(cell);
    if (reading.kind === 'one' && reading.key === '') return LOOK_AT_ROW;
    const existing = this.numberOfKey.get(reading.key);
    if (existing !== undefined) return existing;
    this.numberOfKey.set(reading.key, this.groups.length);
    this.groups.push({
      key: reading.key,
      name: reading.kind === 'one' ? reading.name : null,
      candidates: reading.kind === 'several' ? reading.candidates : null,
    });
    return this.groups.length - 1;
  }

  /** The authorities in order of appearance, each named as most of its rows write it. */
  all(): AuthorityGroup[] {
    const spellings = this.groups.map(() => new Map<string, number>());
    for (const [cell, { authority, rows }] of this.spellings) {
      if (authority < 0 || rows === 0) continue;
      const counted = spellings[authority]!;
      counted.set(shownText(cell), (counted.get(shownText(cell)) ?? 0) + rows);
    }
    return this.groups.map(({ key, name, candidates }, index) => {
      const most = [...spellings[index]!].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [
        string,
        number,
      ]);
      return { key, name: most[0] || (name ?? key), spellings: spellings[index]!, candidates };
    });
  }
}

/**
 * Gives each agreement of a register its number: a reference under an authority.
 *
 * References are compared in capitals, as most are written, so that nearly every reference is its own key.
 */
export class AgreementNames {
  private readonly texts = new TextNumbers();
  /** By the number of the text: its agreement under the authority that it was first seen under, or LOOK_AT_ROW. */
  private readonly agreementOf: number[] = [];
  private readonly others = new Map<string, number>();
  private readonly references: unknown[] = [];
  private readonly authorities: number[] = [];
  private lastCell: unknown = undefined;
  private lastAgreement = LOOK_AT_ROW;

  /** The number of the agreement in a cell, or LOOK_AT_ROW. */
  number(cell: unknown, authority: number): number {
    // Contributions of one agreement mostly stand together.
    const known = cell === this.lastCell ? this.lastAgreement : this.find(cell, authority);
    this.lastCell = cell;
    this.lastAgreement = known;
    if (known < 0 || this.authorities[known] === (authority < 0 ? NO_GROUP : authority)) return known;
    return this.underOther(cell, authority);
  }

  /** The same where the row is known to be a contribution, whatever its agreement is called; LOOK_AT_ROW for no name. */
  ofContribution(cell: unknown, authority: number): number {
    const known = this.number(cell, authority);
    return known === LOOK_AT_ROW && this.isNamed(cell) ? this.underOther(cell, authority) : known;
  }

  /** True for text that may be a contribution's own name, though it reads like something else. */
  private isNamed(cell: unknown): boolean {
    return typeof cell === 'string' && cell.trim() !== '' && excelErrorOf(cell) === null;
  }

  get count(): number {
    return this.references.length;
  }

  private find(cell: unknown, authority: number): number {
    const text = typeof cell === 'string' ? cell : typeof cell === 'number' && cell !== 0 ? String(cell) : '';
    const number = this.texts.number(text);
    if (number < this.agreementOf.length) return this.agreementOf[number]!;
    // Its place first: the key may be a text of its own.
    this.agreementOf.push(LOOK_AT_ROW);
    if (isPlain(text)) return (this.agreementOf[number] = this.create(cell, authority));
    const key = agreementKey(text);
    if (key === null) return LOOK_AT_ROW;
    return (this.agreementOf[number] =
      key === text ? this.create(cell, authority) : this.byKey(key, cell, authority));
  }

  private byKey(key: string, cell: unknown, authority: number): number {
    const number = this.texts.number(key);
    if (number === this.agreementOf.length) this.agreementOf.push(this.create(cell, authority));
    return this.agreementOf[number]!;
  }

  /** The same reference under another authority is another agreement. */
  private underOther(cell: unknown, authority: number): number {
    const key = `${Math.max(authority, NO_GROUP)}|${capitalKey(String(cell))}`;
    const known = this.others.get(key);
    if (known !== undefined) return known;
    const made = this.create(cell, authority);
    this.others.set(key, made);
    return made;
  }

  private create(cell: unknown, authority: number): number {
    this.authorities.push(authority < 0 ? NO_GROUP : authority);
    return this.references.push(cell) - 1;
  }

  all(): AgreementGroup[] {
    return this.references.map((cell, number) => ({
      reference: shownText(cell),
      key: referenceKey(cell),
      authority: this.authorities[number]!,
    }));
  }
}

const capitalKey = (text: string): string => referenceKey(text).toUpperCase();

/** True for text that is its own key: it begins with a digit or a capital, has a digit, no small letter and no space. */
function isPlain(text: string): boolean {
  let hasDigit = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter <= 32 || letter >= 97) return false;
    if (letter >= 48 && letter <= 57) hasDigit = true;
  }
  return hasDigit && text.charCodeAt(0) >= 48;
}

/** What references are compared by; null for text that is none: blank, a total's label, an Excel error. */
function agreementKey(text: string): string | null {
  const key = capitalKey(text);
  return key === '' ||
    excelErrorOf(key) ||
    isLineLabel(text) ||
    isSignature(text) ||
    isGuidance(text) ||
    columnOfHeading(text) === 'agreement'
    ? null
    : key;
}
