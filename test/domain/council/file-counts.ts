import type { FindingCode } from '../../../src/domain/findings/catalogue';

/** What a published sheet comes to, and how many findings it has of each code. */
export interface FileCounts {
  readonly kind: 'agreement' | 'contribution' | 'transaction';
  /** Rows with anything in them under the headings, and those of them that count. */
  readonly rows: number;
  readonly taken: number;
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
}
