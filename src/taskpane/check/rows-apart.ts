import type { CheckedSheet } from '../../domain/council/check-sheet';
import type { Finding } from '../../domain/findings/finding';
import { NIL, pence, type Pence } from '../../domain/money/pence';

/** Rows that can be used by themselves, and belong to no contribution of the sheets here: their money is in no figure. */
export interface RowsApart {
  readonly count: number;
  readonly sumPence: Pence;
}

export function rowsApart(checked: CheckedSheet, findings: readonly Finding[]): RowsApart {
  if (checked.kind === 'none' || checked.kind === 'register') return { count: 0, sumPence: NIL };
  const apart = new Set(
    findings
      .filter(({ code }) => code === 'contribution-not-found' || code === 'agreement-for-contribution')
      .flatMap(({ rows, rowIndex }): readonly (number | null)[] => rows ?? [rowIndex]),
  );
  const rows = checked.sheet.rows.filter(
    ({ rowIndex, setAside }) => setAside === null && apart.has(rowIndex),
  );
  return { count: rows.length, sumPence: pence(rows.reduce((sum, row) => sum + (row.sumPence ?? 0), 0)) };
}
