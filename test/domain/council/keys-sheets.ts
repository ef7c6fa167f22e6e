/** Sheets of contributions, transactions and agreements, and what the join makes of them. */
import { checkSheet, type CheckedSheet } from '../../../src/domain/council/check-sheet';
import { joinSheets } from '../../../src/domain/council/join';

export type Rows = readonly (readonly unknown[])[];

export const contributions = (rows: Rows, name = 'contributions'): CheckedSheet =>
  checkSheet(
    [['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'], ...rows],
    { name, authority: 'Blaby' },
  );
export const transactions = (rows: Rows, name = 'transactions'): CheckedSheet =>
  checkSheet(
    [
      [
        ...['developer-agreement-transaction', 'developer-agreement-contribution'],
        ...['contribution-funding-status', 'amount'],
      ],
      ...rows,
    ],
    { name, authority: 'Blaby' },
  );
export const agreements = (rows: Rows): CheckedSheet =>
  checkSheet([['developer-agreement', 'organisation', 'planning-application', 'document-url'], ...rows], {
    name: 'agreements',
  });

/** What each sheet is told by the join, beside its own findings: "joined-loosely [1] near". */
export function reported(sheets: readonly CheckedSheet[], of: CheckedSheet): string[] {
  const own = new Set(of.findings.map(({ code }) => code));
  return (joinSheets(sheets, {}, 'Blaby').findings.get(of) ?? [])
    .filter(({ code }) => !own.has(code))
    .map(({ code, rows, values }) => `${code} [${rows ?? ''}] ${values.near ?? ''}`.trim());
}

/** What each contribution holds, in pounds: "C/1 100". */
export const held = (sheets: readonly CheckedSheet[]): string[] =>
  joinSheets(sheets, {}, 'Blaby').rows.map(
    ({ texts, amounts }) => `${texts.contribution} ${(amounts.heldByAuthority ?? 0) / 100}`,
  );
