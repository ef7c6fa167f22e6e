import { finding, findingForRows, quoted, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { NIL, pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { normalText, shownText } from '../sheet/text';
import type { CheckedSheet } from './check-sheet';
import { confirmFindings } from './check-council-sheet';
import { isOwnRow } from './check-rows';
import { ownValue, type CouncilMapping, type CouncilRow, type CouncilSheet } from './council-sheet';
import { type CouncilKind } from '../reading/understanding';
import { Gathered } from './gathered';
import { stagesOfMoney } from './stages-of-money';
import type { StandardRow } from './standard-row';
import { standardRows } from './standardise';

type CheckedCouncilSheet = Extract<CheckedSheet, { kind: CouncilKind }>;

/** The linked tables of one council, joined, in whatever slot each arrived. */
export interface JoinedSheets {
  /** Each sheet as it was given, with the findings of its own and those that the join adds. */
  readonly findings: ReadonlyMap<CheckedSheet, readonly Finding[]>;
  /** One row a contribution, with what its agreement and its transactions tell of it. */
  readonly rows: readonly StandardRow[];
  /** The sheet that the rows come from. */
  readonly source: CheckedSheet | null;
}

/**
 * Joins the tables of a council: transactions to contributions, contributions to agreements. References are compared as
 * they are, then without capitals, spaces and punctuation; the looser match is told. A second sheet of a kind is not joined.
 *
 * @param authority whose sheets they are, where they do not say
 */
export function joinSheets(
  sheets: readonly CheckedSheet[],
  mapping: CouncilMapping = {},
  authority: string | null = null,
): JoinedSheets {
  const of = (kind: CouncilKind): CheckedCouncilSheet | undefined =>
    sheets.find((sheet): sheet is CheckedCouncilSheet => sheet.kind === kind);
  const [agreements, contributions, transactions] = [of('agreement'), of('contribution'), of('transaction')];
  const findings = new Map<CheckedSheet, Finding[]>(sheets.map((sheet) => [sheet, [...sheet.findings]]));
  const toAgreement = contributions && agreements ? linked(contributions, agreements, mapping) : null;
  if (contributions && toAgreement) findings.get(contributions)!.push(...toAgreement.findings);
  const toContribution = transactions && contributions ? linked(transactions, contributions, mapping) : null;
  const moved = toContribution ? movementsOf(contributions!, transactions!, toContribution) : null;
  if (transactions && toContribution) {
    const own = findings.get(transactions)!;
    findings.set(transactions, [
      ...softened(own, transactions.sheet, toContribution.parents).filter(
        ({ code }) => code !== 'status-to-confirm',
      ),
      ...toContribution.findings,
      ...moved!.findings,
      ...confirmedByContribution(contributions!, transactions, moved!),
    ]);
  }
  for (const [sheet, found] of findings) findings.set(sheet, inReportOrder(found));
  const source =
    contributions ?? sheets.find(({ kind }) => kind === 'register') ?? transactions ?? agreements ?? null;
  if (!source) return { findings, rows: [], source: null };
  const plain = standardRows(source, authority);
  if (source !== contributions) return { findings, rows: plain, source };
  const rows = enriched(plain, { agreements, toAgreement, transactions, moved, authority });
  return { findings, rows, source };
}

interface Link {
  /** For each row of the child sheet that names one: the rows of the parent sheet with that reference. */
  readonly parents: ReadonlyMap<number, readonly CouncilRow[]>;
  readonly findings: readonly Finding[];
}

/** Without capitals, spaces and punctuation. */
const looseKey = (reference: string): string => normalText(reference).replace(/[^a-z0-9]+/g, '');

function indexOf(
  rows: readonly CouncilRow[],
  keyOf: (reference: string) => string,
): Map<string, CouncilRow[]> {
  const index = new Map<string, CouncilRow[]>();
  for (const row of rows) {
    const key = keyOf(row.own);
    if (key === '') continue;
    const same = index.get(key);
    if (same) same.push(row);
    else index.set(key, [row]);
  }
  return index;
}

function linked(child: CheckedCouncilSheet, parent: CheckedCouncilSheet, mapping: CouncilMapping): Link {
  const parentRows = parent.sheet.rows.filter(isOwnRow);
  const exact = indexOf(parentRows, (reference) => reference);
  const loose = indexOf(parentRows, looseKey);
  const stems = indexOf(parentRows, stemOf);
  const columnIndex = child.header.at[child.kind === 'transaction' ? 'contribution' : 'agreement'] ?? null;
  const gathered = new Gathered();
  const parents = new Map<number, readonly CouncilRow[]>();
  const code = child.kind === 'transaction' ? 'contribution-not-found' : 'agreement-not-found';
  const sheet = parent.sheet.name ?? `the ${parent.kind} sheet`;
  const strangers: { readonly rowIndex: number; readonly reference: string }[] = [];
  for (const { rowIndex, parent: reference } of child.sheet.rows.filter(isOwnRow)) {
    if (reference === '') continue;
    const text = quoted(reference);
    const joined = ownValue(mapping.joins, reference);
    const found = exact.get(joined ?? reference) ?? loose.get(looseKey(joined ?? reference));
    if (found) {
      parents.set(rowIndex, found);
      const near = quoted(found[0]!.own);
      if (joined) gathered.add('joined-by-you', rowIndex, columnIndex, { text, near }, reference);
      else if (!exact.has(reference)) gathered.add('joined-loosely', rowIndex, columnIndex, { text, near });
      continue;
    }
    const near = stems.get(stemOf(reference))?.find(({ own }) => digitsOf(own) === digitsOf(reference));
    if (!near) strangers.push({ rowIndex, reference });
    else gathered.add(code, rowIndex, columnIndex, { text, sheet, near: quoted(near.own) }, reference);
  }
  // Two tables without a reference in common are one question to ask, not one for each row.
  const references = new Set(strangers.map(({ reference }) => reference)).size;
  const values = { text: quoted(strangers[0]?.reference ?? ''), sheet, near: '', references };
  const rows = strangers.map(({ rowIndex }) => rowIndex);
  return { parents, findings: [...gathered.findings(), ...findingForRows(code, rows, columnIndex, values)] };
}

/** The figures of a reference: where they differ it is another obligation, however alike the rest. */
const digitsOf = (reference: string): string => reference.replace(/\D+/g, ' ').trim();

/** A reference without its last part ("-dac", "/2"), for telling which one may be meant. */
function stemOf(reference: string): string {
  const stem = shownText(reference)
    .toLowerCase()
    .replace(/[-_][^-_]*$/, '');
  return stem.length >= 4 ? looseKey(stem) : '';
}

/** Rows that repeat another are equal instalments, most likely, where the contribution sheet has the sum as many times. */
function softened(own: readonly Finding[], child: CouncilSheet, parents: Link['parents']): Finding[] {
  const rowAt = new Map(child.rows.map((row) => [row.rowIndex, row]));
  const twins = counted(child.rows, ({ parent, amountPence }) => JSON.stringify([parent, amountPence]));
  const sumsOf = new Map<readonly CouncilRow[], ReadonlyMap<Pence | null, number>>();
  return own.map((one) => {
    const row = one.code === 'row-repeated' ? rowAt.get(one.rowIndex!) : undefined;
    const candidates = row && parents.get(row.rowIndex);
    if (!row || !candidates || row.amountPence === null) return one;
    const sums = sumsOf.get(candidates) ?? counted(candidates, ({ amountPence }) => amountPence);
    sumsOf.set(candidates, sums);
    const count = sums.get(row.amountPence) ?? 0;
    if (count < 2 || count < twins.get(JSON.stringify([row.parent, row.amountPence]))!) return one;
    const values = { other: one.values.other!, amount: writePounds(row.amountPence), count };
    return finding('equal-instalments', one.rowIndex, null, values);
  });
}

function counted<Key>(
  rows: readonly CouncilRow[],
  keyOf: (row: CouncilRow) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** Whether police money was drawn down is asked of transactions whose contribution speaks of the police, too. */
function confirmedByContribution(
  contributions: CheckedCouncilSheet,
  transactions: CheckedCouncilSheet,
  { of }: Movements,
): Finding[] {
  const police = new Set<CouncilRow>();
  for (const { rowIndex, isPolice } of contributions.sheet.rows)
    if (isPolice) for (const row of of.get(rowIndex) ?? []) police.add(row);
  const { rows, mapping, header } = transactions.sheet;
  const isPolice = (row: CouncilRow): boolean => row.isPolice || police.has(row);
  return confirmFindings(rows.filter(isOwnRow), header.at.fundingStatus ?? null, mapping, isPolice);
}

interface Tables {
  readonly agreements: CheckedCouncilSheet | undefined;
  readonly toAgreement: Link | null;
  readonly transactions: CheckedCouncilSheet | undefined;
  readonly moved: Movements | null;
  readonly authority: string | null;
}

/** Contributions with what their agreements and transactions tell of them. */
function enriched(
  rows: readonly StandardRow[],
  { agreements, toAgreement, transactions, moved, authority }: Tables,
): StandardRow[] {
  const agreementRows = new Map(
    agreements ? standardRows(agreements, authority).map((row) => [row.sourceRowIndex, row]) : [],
  );
  return rows.map((row) => {
    const parent = toAgreement?.parents.get(row.sourceRowIndex)?.[0];
    const agreement = parent ? agreementRows.get(parent.rowIndex) : undefined;
    const movements = moved?.of.get(row.sourceRowIndex) ?? [];
    const told = transactions && movements.length > 0 ? toldOf(row, movements, transactions) : null;
    return {
      ...row,
      texts: { ...inherited(agreement), ...row.texts, ...told?.texts },
      dates: { ...agreement?.dates, ...row.dates, ...told?.dates },
      amounts: { ...row.amounts, ...told?.amounts },
      isPolice: row.isPolice || movements.some(({ isPolice }) => isPolice),
    };
  });
}

/** What an agreement tells of its contributions. */
function inherited(agreement: StandardRow | undefined): StandardRow['texts'] {
  const { authority, application, site, developer } = agreement?.texts ?? {};
  return Object.fromEntries(
    Object.entries({ authority, application, site, developer }).filter(([, text]) => text !== undefined),
  );
}

interface Movements {
  /** The transactions of each contribution, by its row. */
  readonly of: ReadonlyMap<number, readonly CouncilRow[]>;
  readonly findings: readonly Finding[];
}

/**
 * The transactions of each contribution. Where several contributions have one reference, a transaction belongs to the one
 * with its sum; one that has the sum of none is placed with none, and told.
 */
function movementsOf(
  contributions: CheckedCouncilSheet,
  transactions: CheckedCouncilSheet,
  { parents }: Link,
): Movements {
  const of = new Map<number, CouncilRow[]>();
  const unplaced: CouncilRow[] = [];
  const taken = new Set(contributions.sheet.rows.filter(({ setAside }) => setAside === null));
  const instalments = new Instalments(taken);
  for (const row of transactions.sheet.rows) {
    const fitting = parents.get(row.rowIndex);
    if (!fitting) continue;
    const { only, isPlaced } = instalments.of(fitting);
    const chosen = only ?? instalments.next(fitting, row);
    if (!chosen && isPlaced && row.sumPence !== null) unplaced.push(row);
    if (!chosen) continue;
    const list = of.get(chosen.rowIndex);
    if (list) list.push(row);
    else of.set(chosen.rowIndex, [row]);
  }
  const sum = unplaced.reduce<Pence>((total, { sumPence }) => pence(total + sumPence!), NIL);
  const findings = findingForRows(
    'movement-not-placed',
    unplaced.map(({ rowIndex }) => rowIndex),
    transactions.header.at.contribution ?? null,
    { amount: writePounds(sum), text: quoted(unplaced[0]?.parent ?? '') },
  );
  return { of, findings };
}

/** Contributions of one reference, told apart by their sums. */
interface Fitting {
  /** The only one that is taken, where there is but one. */
  readonly only: CouncilRow | undefined;
  readonly isPlaced: boolean;
  readonly bySum: ReadonlyMap<Pence, readonly CouncilRow[]>;
}

/** Gives transactions to contributions of their sum: the same sum in the same status belongs to another instalment of it. */
class Instalments {
  private readonly known = new Map<readonly CouncilRow[], Fitting>();
  private readonly given = new Map<CouncilRow, Set<CouncilRow['status']>>();
  /** How many of one sum have been given for a status; those before are not looked at again. */
  private readonly passed = new Map<readonly CouncilRow[], Map<CouncilRow['status'], number>>();

  constructor(private readonly taken: ReadonlySet<CouncilRow>) {}

  of(fitting: readonly CouncilRow[]): Fitting {
    const found = this.known.get(fitting);
    if (found) return found;
    const candidates = fitting.filter((row) => this.taken.has(row));
    const bySum = new Map<Pence, CouncilRow[]>();
    for (const row of candidates) {
      if (row.sumPence === null) continue;
      const same = bySum.get(row.sumPence);
      if (same) same.push(row);
      else bySum.set(row.sumPence, [row]);
    }
    const only = candidates.length === 1 ? candidates[0] : undefined;
    const made = { only, isPlaced: candidates.length > 0, bySum };
    this.known.set(fitting, made);
    return made;
  }

  next(fitting: readonly CouncilRow[], { sumPence, status }: CouncilRow): CouncilRow | undefined {
    const same = sumPence === null ? undefined : this.of(fitting).bySum.get(sumPence);
    if (!same) return undefined;
    const passed = this.passed.get(same) ?? new Map<CouncilRow['status'], number>();
    this.passed.set(same, passed);
    let index = passed.get(status) ?? 0;
    while (index < same.length && this.given.get(same[index]!)?.has(status)) index++;
    passed.set(status, index);
    const chosen = same[index];
    if (chosen) this.given.set(chosen, (this.given.get(chosen) ?? new Set()).add(status));
    return chosen;
  }
}

/** Triggers, stages and dates from the movements of one contribution. */
function toldOf(
  row: StandardRow,
  moved: readonly CouncilRow[],
  transactions: CheckedCouncilSheet,
): Pick<StandardRow, 'texts' | 'dates' | 'amounts'> {
  const { block, header, mapping } = transactions.sheet;
  const triggers =
    header.at.trigger === undefined
      ? []
      : moved.map(({ rowIndex }) => shownText(block[rowIndex]![header.at.trigger!]));
  const trigger = [...new Set(triggers.filter((text) => text !== ''))].join('; ');
  const isWhole = moved.every(({ setAside }) => setAside === null || setAside === 'units-only');
  const stages = isWhole ? stagesOfMoney(row.amounts.value ?? null, moved, mapping) : null;
  return {
    texts: trigger === '' ? {} : { trigger },
    dates: {},
    amounts: stages ?? {},
  };
}
