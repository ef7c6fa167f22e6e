import { findingForRows, quoted, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { looseKey, shownText } from '../sheet/text';
import { distance } from 'fastest-levenshtein';
import type { CheckedSheet } from './check-sheet';
import { isOwnRow } from './check-rows';
import type { CouncilKind } from '../reading/understanding';
import { ownValue, type CouncilMapping, type CouncilRow } from './council-sheet';
import { FindingCollector } from './finding-collector';

export type CheckedCouncilSheet = Extract<CheckedSheet, { kind: CouncilKind }>;

/** Every sheet of one kind: by year, by area, or the only one. Rows that repeat one of another sheet are not among them. */
export interface Table {
  readonly sheets: readonly CheckedCouncilSheet[];
  readonly rowsOf: ReadonlyMap<CheckedCouncilSheet, readonly CouncilRow[]>;
}

export interface Link {
  /** For each row of a child sheet that names one: the rows of the parent sheets with that reference. */
  readonly parents: ReadonlyMap<CouncilRow, readonly CouncilRow[]>;
  readonly findings: ReadonlyMap<CheckedCouncilSheet, readonly Finding[]>;
}

/** Links the rows of one kind of sheet to those of another that they name. */
export function linked(children: Table, parents: Table, agreements: Table, mapping: CouncilMapping): Link {
  const index = new References(parents, agreements);
  const linkedRows = new Map<CouncilRow, readonly CouncilRow[]>();
  const findings = new Map<CheckedCouncilSheet, readonly Finding[]>();
  for (const child of children.sheets) {
    const linker = new Linker(child, index, mapping, linkedRows);
    for (const row of children.rowsOf.get(child)!.filter(isOwnRow)) if (row.parent !== '') linker.link(row);
    findings.set(child, linker.findings());
  }
  return { parents: linkedRows, findings };
}

/** The rows of the parent sheets by their references, and by what may be meant by another. */
class References {
  private readonly exact: ReadonlyMap<string, readonly CouncilRow[]>;
  private readonly loose: ReadonlyMap<string, readonly CouncilRow[]>;
  private readonly agreements: ReadonlyMap<string, readonly CouncilRow[]>;
  private readonly agreementNames: ReadonlySet<string>;
  /** Loose keys that references of several spellings share. */
  private readonly severalAlike = new Set<string>();
  private readonly slips = new Map<string, string[]>();
  /** Of the contributions of one agreement: each by its reference, loosely. */
  private readonly within = new Map<readonly CouncilRow[], ReadonlyMap<string, CouncilRow[]>>();
  /** "contributions", or "Trigger 2023 and Trigger 2024" */
  readonly sheet: string;

  constructor(parents: Table, agreements: Table) {
    const rows = parents.sheets.flatMap((sheet) => parents.rowsOf.get(sheet)!.filter(isOwnRow));
    this.exact = grouped(rows, ({ own }) => own);
    this.loose = grouped(rows, ({ own }) => looseKey(own));
    this.agreements = grouped(rows, ({ parent }) => looseKey(parent));
    this.agreementNames = new Set(
      agreements.sheets.flatMap((sheet) => agreements.rowsOf.get(sheet)!.map(({ own }) => looseKey(own))),
    );
    const alike = new Set<string>();
    for (const own of this.exact.keys()) {
      for (const key of slipKeys(own)) add(this.slips, key, own);
      const key = looseKey(own);
      if (alike.has(key)) this.severalAlike.add(key);
      alike.add(key);
    }
    const names = parents.sheets.map(({ sheet, kind }) => sheet.name ?? `the ${kind} sheet`);
    this.sheet = listed([...new Set(names)]);
  }

  /** The rows of a reference; loosely only where all that look like it have one spelling: else it would be a guess. */
  of(reference: string): { readonly rows: readonly CouncilRow[]; readonly isExact: boolean } | null {
    const exact = this.exact.get(reference);
    if (exact) return { rows: exact, isExact: true };
    const key = looseKey(reference);
    const loose = this.severalAlike.has(key) ? undefined : this.loose.get(key);
    return loose ? { rows: loose, isExact: false } : null;
  }

  /** A reference that differs by a small slip of its last part alone; "X/1-OS" is none of "X/1-AH". */
  near(reference: string): string | undefined {
    const key = looseKey(reference);
    const alike = key === '' ? undefined : this.loose.get(key)?.[0]?.own;
    if (alike !== undefined) return alike;
    for (const slip of slipKeys(reference)) {
      const found = this.slips.get(slip)?.find((own) => isSlip(lastPart(own), lastPart(reference)));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The contributions of an agreement, where a transaction names one in place of a contribution; null where it does not. */
  ofAgreement(reference: string): readonly CouncilRow[] | null {
    const key = looseKey(reference);
    if (key === '') return null;
    return this.agreements.get(key) ?? (this.agreementNames.has(key) ? [] : null);
  }

  /** The contribution whose reference a transaction's own begins with, of those of one agreement; null where none is. */
  namedBy(own: string, rows: readonly CouncilRow[]): readonly CouncilRow[] | null {
    let within = this.within.get(rows);
    if (!within) this.within.set(rows, (within = grouped(rows, (row) => looseKey(row.own))));
    const key = looseKey(own).slice(0, LONGEST_REFERENCE);
    for (let length = key.length; length > 0; length--) {
      const found = within.get(key.slice(0, length).replace(/\|$/, ''));
      // "C/1" is none of "C/12".
      const isCut = /\d/.test(key.charAt(length - 1)) && /\d/.test(key.charAt(length));
      if (found && !isCut) return this.severalAlike.has(looseKey(found[0]!.own)) ? null : found;
    }
    return null;
  }
}

const LONGEST_REFERENCE = 100;

/** Links the rows of one sheet, and gathers what there is to say of it. */
class Linker {
  private readonly gathered = new FindingCollector();
  private readonly columnIndex: number | null;
  private readonly code: 'contribution-not-found' | 'agreement-not-found';
  private readonly strangers: { readonly rowIndex: number; readonly reference: string }[] = [];

  constructor(
    private readonly child: CheckedCouncilSheet,
    private readonly index: References,
    private readonly mapping: CouncilMapping,
    private readonly parents: Map<CouncilRow, readonly CouncilRow[]>,
  ) {
    const isTransaction = child.kind === 'transaction';
    this.columnIndex = child.header.at[isTransaction ? 'contribution' : 'agreement'] ?? null;
    this.code = isTransaction ? 'contribution-not-found' : 'agreement-not-found';
  }

  link(row: CouncilRow): void {
    const { rowIndex, parent: reference } = row;
    const text = quoted(reference);
    const joined = ownValue(this.mapping.joins, reference);
    const found = this.index.of(joined ?? reference);
    if (found) {
      this.parents.set(row, found.rows);
      const near = quoted(found.rows[0]!.own);
      if (joined) this.gathered.add('joined-by-you', rowIndex, this.columnIndex, { text, near }, reference);
      else if (!found.isExact)
        this.gathered.add(
          'joined-loosely',
          rowIndex,
          this.columnIndex,
          { text, near },
          '',
          joinedTo(text, near),
        );
      return;
    }
    if (this.child.kind === 'transaction' && this.linkByAgreement(row)) return;
    const near = this.index.near(reference);
    if (near === undefined) this.strangers.push({ rowIndex, reference });
    else {
      const values = { text, sheet: this.index.sheet, near: quoted(near) };
      this.gathered.add(this.code, rowIndex, this.columnIndex, values, reference);
    }
  }

  /** A transaction that names an agreement: its contribution is known where there is but one, or its own reference says. */
  private linkByAgreement(row: CouncilRow): boolean {
    const contributions = this.index.ofAgreement(row.parent);
    if (!contributions) return false;
    const chosen =
      this.index.namedBy(row.own, contributions) ?? (contributions.length === 1 ? contributions : null);
    const values = {
      text: quoted(row.parent),
      near: quoted(chosen?.[0]!.own ?? ''),
      of: contributions.length,
    };
    if (chosen) this.parents.set(row, chosen);
    this.gathered.add(
      chosen ? 'joined-by-agreement' : 'agreement-for-contribution',
      row.rowIndex,
      this.columnIndex,
      values,
      '',
      chosen ? joinedTo(values.text, values.near) : undefined,
    );
    return true;
  }

  findings(): Finding[] {
    // Two tables without a reference in common are one question to ask, not one for each row.
    const references = new Set(this.strangers.map(({ reference }) => reference)).size;
    const text = quoted(this.strangers[0]?.reference ?? '');
    const values = { text, sheet: this.index.sheet, near: '', references };
    const rows = this.strangers.map(({ rowIndex }) => rowIndex);
    return [...this.gathered.findings(), ...findingForRows(this.code, rows, this.columnIndex, values)];
  }
}

const joinedTo = (text: string, near: string): string => `${text}, joined to ${near}`;

function add<Item>(index: Map<string, Item[]>, key: string, item: Item): void {
  const same = index.get(key);
  if (same) same.push(item);
  else index.set(key, [item]);
}

function grouped(
  rows: readonly CouncilRow[],
  keyOf: (row: CouncilRow) => string,
): ReadonlyMap<string, CouncilRow[]> {
  const index = new Map<string, CouncilRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== '') add(index, key, row);
  }
  return index;
}

/** The figures of a reference: where they differ it is another obligation, however alike the rest. */
const digitsOf = (reference: string): string => reference.replace(/\D+/g, ' ').trim();

/** The last part of a reference: "dac" of "P/17/2338/2-dac", "ful" of "19/0034/FUL"; "" where it has none. */
const lastPart = (reference: string): string =>
  /[-_/.\s]([^-_/.\s]*)$/.exec(shownText(reference).toLowerCase())?.[1] ?? '';

/** Longer ones are no codes of a kind. */
const LONGEST_PART = 30;

/** What references of one stem and of the same figures share where their last parts differ by a letter. */
function* slipKeys(reference: string): Iterable<string> {
  const part = lastPart(reference);
  const stem = looseKey(shownText(reference).slice(0, -part.length - 1));
  // A stem without a figure names no site: many references may begin with it.
  if (part === '' || part.length > LONGEST_PART || !/\d/.test(stem)) return;
  const same = `${stem} ${digitsOf(reference)} `;
  yield same + part;
  for (let i = 0; i < part.length; i++) yield same + part.slice(0, i) + part.slice(i + 1);
}

/** A letter too many or too few; in three letters and more also another, or two changed round. */
function isSlip(part: string, other: string): boolean {
  const shortest = Math.min(part.length, other.length);
  if (shortest < 2) return false;
  const slips = distance(part, other);
  if (part.length !== other.length || slips === 0) return slips < 2;
  if (shortest < 3) return false;
  return slips === 1 || (slips === 2 && [...part].sort().join('') === [...other].sort().join(''));
}
