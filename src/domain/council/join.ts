import { findingForRows, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import type { Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { shownText } from '../sheet/text';
import type { CheckedSheet } from './check-sheet';
import { confirmFindings } from './check-council-sheet';
import { isOwnRow } from './check-rows';
import type { CouncilMapping, CouncilRow } from './council-sheet';
import type { CouncilKind } from '../reading/understanding';
import { movementsOf, type Movements } from './instalments';
import { linked, type CheckedCouncilSheet, type Link, type Table } from './join-links';
import { stagesOfMoney } from './stages-of-money';
import type { StandardRow } from './standard-row';
import { gatheredRows, standardRows } from './standardise';
import { tableOf } from './tables';

/** The linked tables of one council, joined, in whatever slot each arrived. */
export interface JoinedSheets {
  /** Each sheet as it was given, with the findings of its own and those that the join adds. */
  readonly findings: ReadonlyMap<CheckedSheet, readonly Finding[]>;
  /** One row a contribution, with what its agreement and its transactions tell of it. */
  readonly rows: readonly StandardRow[];
  /** The sheet that the rows come from, the first of several. */
  readonly source: CheckedSheet | null;
  /** All sheets that the rows come from. */
  readonly sources: readonly CheckedSheet[];
  /** Which of them each row comes from. */
  readonly sourceOf: ReadonlyMap<StandardRow, CheckedSheet>;
}

/**
 * Joins the tables of a council: transactions to contributions, contributions to agreements. Several sheets of one kind, by
 * year or by area, are one table; a row that is in two of them is taken once, and reported. References are compared as
 * they are, then without capitals, spaces and punctuation; the looser match is reported. A sheet that cannot be joined is reported.
 *
 * @param authority whose sheets they are, where they do not say
 */
export function joinSheets(
  sheets: readonly CheckedSheet[],
  mapping: CouncilMapping = {},
  authority: string | null = null,
): JoinedSheets {
  const findings = new Map<CheckedSheet, Finding[]>(sheets.map((sheet) => [sheet, [...sheet.findings]]));
  const of = (kind: CouncilKind): Table => {
    const table = tableOf(sheets, kind);
    for (const [sheet, found] of table.findings) findings.get(sheet)!.push(...found);
    return table;
  };
  const [agreements, contributions, transactions] = [of('agreement'), of('contribution'), of('transaction')];
  const has = ({ sheets: some }: Table): boolean => some.length > 0;
  const toAgreement =
    has(contributions) && has(agreements) ? linked(contributions, agreements, agreements, mapping) : null;
  for (const [sheet, found] of toAgreement?.findings ?? []) findings.get(sheet)!.push(...found);
  const toContribution =
    has(transactions) && has(contributions) ? linked(transactions, contributions, agreements, mapping) : null;
  const moved = toContribution ? movementsOf(contributions, transactions, toContribution) : null;
  if (toContribution && moved) {
    const police = policeMovements(contributions, moved);
    for (const sheet of transactions.sheets) {
      const rows = transactions.rowsOf.get(sheet)!;
      const own = softened(findings.get(sheet)!, rows, toContribution.parents);
      findings.set(sheet, [
        ...own.filter(({ code }) => code !== 'status-to-confirm'),
        ...toContribution.findings.get(sheet)!,
        ...moved.findings.get(sheet)!,
        ...confirmedByContribution(sheet, rows, police),
      ]);
    }
  }
  const sources = sourcesOf(sheets);
  for (const [sheet, found] of notJoined(sheets, sources)) findings.get(sheet)!.push(...found);
  for (const [sheet, found] of findings) findings.set(sheet, inReportOrder(found));
  const tables: Tables = { agreements, contributions, toAgreement, transactions, moved, authority };
  const sourceOf = new Map<StandardRow, CheckedSheet>();
  if (sources[0]?.kind === 'transaction') gatheredInto(sourceOf, transactions, authority);
  else for (const sheet of sources) for (const row of rowsFrom(sheet, tables)) sourceOf.set(row, sheet);
  return { findings, rows: [...sourceOf.keys()], source: sources[0] ?? null, sources, sourceOf };
}

/** The sheets that contributions come from: those of contributions, else registers, else transactions, else agreements. */
function sourcesOf(sheets: readonly CheckedSheet[]): readonly CheckedSheet[] {
  for (const kind of ['contribution', 'register', 'transaction', 'agreement'] as const) {
    const found = sheets.filter((sheet) => sheet.kind === kind);
    if (found.length > 0) return found;
  }
  return [];
}

/** Sheets of which nothing goes into the rows, though they were understood. */
function notJoined(
  sheets: readonly CheckedSheet[],
  sources: readonly CheckedSheet[],
): ReadonlyMap<CheckedSheet, readonly Finding[]> {
  const isJoined = ({ kind }: CheckedSheet): boolean =>
    kind === 'none' || (sources[0]?.kind === 'contribution' && kind !== 'register');
  const messages = new Map<CheckedSheet, readonly Finding[]>();
  for (const sheet of sheets) {
    if (isJoined(sheet) || sources.includes(sheet) || sheet.kind === 'none') continue;
    const values = { kind: sheet.kind, by: sources[0]!.kind };
    messages.set(sheet, [{ code: 'sheet-not-joined', rowIndex: null, columnIndex: null, values }]);
  }
  return messages;
}

/** Rows that repeat another are equal instalments, most likely, where the contribution sheet has the sum as many times. */
function softened(
  own: readonly Finding[],
  rows: readonly CouncilRow[],
  parents: Link['parents'],
): readonly Finding[] {
  const rowAt = new Map(rows.map((row) => [row.rowIndex, row]));
  const twins = counted(rows, ({ parent, amountPence }) => JSON.stringify([parent, amountPence]));
  const sumsOf = new Map<readonly CouncilRow[], ReadonlyMap<Pence | null, number>>();
  return own.flatMap((one) => {
    const row = one.code === 'row-repeated' ? rowAt.get(one.rowIndex!) : undefined;
    const candidates = row && parents.get(row);
    if (!row || !candidates || row.amountPence === null) return one;
    const sums = sumsOf.get(candidates) ?? counted(candidates, ({ amountPence }) => amountPence);
    sumsOf.set(candidates, sums);
    const count = sums.get(row.amountPence) ?? 0;
    if (count < 2 || count < twins.get(JSON.stringify([row.parent, row.amountPence]))!) return one;
    const values = { other: one.values.other!, amount: writePounds(row.amountPence), count };
    return findingForRows('equal-instalments', one.rows ?? [one.rowIndex!], null, values);
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

/** The transactions whose contribution speaks of the police. */
function policeMovements(contributions: Table, { of }: Movements): ReadonlySet<CouncilRow> {
  const police = new Set<CouncilRow>();
  for (const rows of contributions.rowsOf.values())
    for (const row of rows) if (row.isPolice) for (const movement of of.get(row) ?? []) police.add(movement);
  return police;
}

/** Whether police money was drawn down is asked of transactions whose contribution speaks of the police, too. */
function confirmedByContribution(
  { sheet: { mapping, header } }: CheckedCouncilSheet,
  rows: readonly CouncilRow[],
  police: ReadonlySet<CouncilRow>,
): Finding[] {
  const isPolice = (row: CouncilRow): boolean => row.isPolice || police.has(row);
  return confirmFindings(rows.filter(isOwnRow), header.at.fundingStatus ?? null, mapping, isPolice);
}

interface Tables {
  readonly agreements: Table;
  readonly contributions: Table;
  readonly toAgreement: Link | null;
  readonly transactions: Table;
  readonly moved: Movements | null;
  readonly authority: string | null;
}

/** Movements without a sheet of contributions, those of all sheets together: each contribution is of the sheet of its first. */
function gatheredInto(
  sourceOf: Map<StandardRow, CheckedSheet>,
  { sheets, rowsOf }: Table,
  authority: string | null,
): void {
  const movements = sheets.flatMap((checked) =>
    rowsOf.get(checked)!.map((row) => ({ sheet: checked.sheet, row })),
  );
  const checkedOf = new Map(sheets.map((checked) => [checked.sheet, checked]));
  for (const { standard, gathering } of gatheredRows(movements, authority))
    sourceOf.set(standard, checkedOf.get(gathering.movements[0]!.sheet)!);
}

/** The rows of one sheet; of contributions with what their agreements and transactions tell of them. */
function rowsFrom(source: CheckedSheet, tables: Tables): StandardRow[] {
  const plain = standardRows(source, tables.authority);
  if (source.kind === 'none' || source.kind === 'register') return plain;
  const stored = tables[`${source.kind}s`].rowsOf.get(source)!;
  const rowAt = new Map(stored.map((row) => [row.rowIndex, row]));
  const own = plain.filter(({ sourceRowIndex }) => rowAt.has(sourceRowIndex));
  if (source.kind !== 'contribution') return own;
  const agreementOf = standardOf(tables.agreements, tables.authority);
  const sheetOf = sheetOfRow(tables.transactions);
  return own.map((row) => {
    const councilRow = rowAt.get(row.sourceRowIndex)!;
    const parent = tables.toAgreement?.parents.get(councilRow)?.[0];
    const agreement = parent && agreementOf.get(parent);
    const movements = tables.moved?.of.get(councilRow) ?? [];
    const messages = movements.length > 0 ? messageOf(row, movements, sheetOf) : null;
    return {
      ...row,
      texts: { ...inherited(agreement), ...row.texts, ...messages?.texts },
      dates: { ...agreement?.dates, ...row.dates, ...messages?.dates },
      amounts: { ...row.amounts, ...messages?.amounts },
      isPolice: row.isPolice || movements.some(({ isPolice }) => isPolice),
    };
  });
}

/** Each row of a table as a row of a register. */
function standardOf(table: Table, authority: string | null): ReadonlyMap<CouncilRow, StandardRow> {
  const rows = new Map<CouncilRow, StandardRow>();
  for (const sheet of table.sheets) {
    const at = new Map(standardRows(sheet, authority).map((row) => [row.sourceRowIndex, row]));
    for (const row of table.rowsOf.get(sheet)!) {
      const standard = at.get(row.rowIndex);
      if (standard) rows.set(row, standard);
    }
  }
  return rows;
}

function sheetOfRow(table: Table): ReadonlyMap<CouncilRow, CheckedCouncilSheet> {
  const sheets = new Map<CouncilRow, CheckedCouncilSheet>();
  for (const [sheet, rows] of table.rowsOf) for (const row of rows) sheets.set(row, sheet);
  return sheets;
}

/** What an agreement tells of its contributions. */
function inherited(agreement: StandardRow | undefined): StandardRow['texts'] {
  const { authority, application, site, developer } = agreement?.texts ?? {};
  return Object.fromEntries(
    Object.entries({ authority, application, site, developer }).filter(([, text]) => text !== undefined),
  );
}

/** Triggers, stages and dates from the movements of one contribution. */
function messageOf(
  row: StandardRow,
  moved: readonly CouncilRow[],
  sheetOf: ReadonlyMap<CouncilRow, CheckedCouncilSheet>,
): Pick<StandardRow, 'texts' | 'dates' | 'amounts'> {
  const triggers = moved.flatMap((movement) => {
    const { block, header } = sheetOf.get(movement)!.sheet;
    const columnIndex = header.at.trigger;
    return columnIndex === undefined ? [] : [shownText(block[movement.rowIndex]![columnIndex])];
  });
  const { mapping } = sheetOf.get(moved[0]!)!.sheet;
  const trigger = [...new Set(triggers.filter((text) => text !== ''))].join('; ');
  const isWhole = moved.every(({ setAside }) => setAside === null || setAside === 'units-only');
  const stages = isWhole ? stagesOfMoney(row.amounts.value ?? null, moved, mapping) : null;
  return {
    texts: trigger === '' ? {} : { trigger },
    dates: {},
    amounts: stages ?? {},
  };
}
