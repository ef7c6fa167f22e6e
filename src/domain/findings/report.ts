import type { FindingCode } from './catalogue';
import { kindOf } from './kind-of';
import type { Finding, Severity } from './finding';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Findings as people read them: errors first, then warnings, then notes; each in sheet order. */
export function inReportOrder(findings: readonly Finding[]): Finding[] {
  const place = (n: number | null) => n ?? -1;
  return [...findings].sort(
    (a, b) =>
      ORDER[kindOf(a.code).severity] - ORDER[kindOf(b.code).severity] ||
      place(a.rowIndex) - place(b.rowIndex) ||
      place(a.columnIndex) - place(b.columnIndex),
  );
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { code } of findings) counts[kindOf(code).severity]++;
  return counts;
}

export const says = ({ code, values }: Finding): string => kindOf(code).says(values);
export const remedy = ({ code, values }: Finding): string => kindOf(code).remedy(values);
export const severityOf = (code: FindingCode): Severity => kindOf(code).severity;
