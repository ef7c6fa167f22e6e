import { finding, type Finding } from '../findings/finding';
import type { Table } from '../tables/read-table';
import { date, money, tableKind, text } from '../tables/table-kind';

/** What a general ledger's own export has: one row a posting, with an amount, or a debit or a credit. */
export const GENERAL_LEDGER = tableKind('GeneralLedger', 'general ledger lines', {
  date: date(
    'Date',
    'posting date, posted, date posted, transaction date, trans date, gl date, document date, effective date, accounting date',
    { needed: 'cell' },
  ),
  reference: text(
    'Reference',
    'ref, document, document no, document number, doc no, journal, journal no, journal number, journal ref, transaction no, trans no, invoice, invoice no, order, order no, voucher, voucher no, your ref, our ref',
  ),
  amount: money(
    'Amount',
    'gl amount, net, net amount, value, amount gbp, transaction amount, base amount, local amount',
    { sides: true },
  ),
  debit: money('Debit', 'dr, debits, debit amount', { zero: 'blank' }),
  credit: money('Credit', 'cr, credits, credit amount', { zero: 'blank' }),
  account: text(
    'Account',
    'account code, nominal, nominal code, gl code, gl account, ledger code, cost centre, subjective, period, account description',
  ),
  authority: text(
    'Authority',
    'local authority, council, customer, supplier, customer name, supplier name, party',
  ),
  description: text(
    'Description',
    'narrative, text, details, line description, transaction description, memo',
  ),
});

export type GeneralLedgerTable = Table<typeof GENERAL_LEDGER>;

/** One line of the export, with its amount in pence as it is in the ledger: debits less credits where it has both. */
export interface GlLine {
  readonly rowIndex: number;
  readonly date: number;
  readonly reference: string;
  readonly amount: number;
  readonly authority: string;
  readonly description: string;
}

export interface GlExport {
  readonly table: GeneralLedgerTable;
  readonly lines: readonly GlLine[];
  /** Why lines are left out, in sheet order. */
  readonly errors: readonly Finding[];
  readonly leftOutCount: number;
}

/** True where a table has amounts of some kind, and says by a heading that it is a ledger's. */
export const isGeneralLedger = ({ header }: GeneralLedgerTable): boolean => {
  const has = (key: keyof typeof GENERAL_LEDGER.columns): boolean => header.columns[key] !== undefined;
  return hasAmounts(header.columns) && (has('account') || has('debit') || has('credit')) && has('reference');
};

const hasAmounts = (columns: GeneralLedgerTable['header']['columns']): boolean =>
  columns.amount !== undefined || columns.debit !== undefined || columns.credit !== undefined;

/** The lines of an export; or the finding that says that no heading is one of amounts. */
export function glExport(table: GeneralLedgerTable): GlExport | Finding {
  const { columns, rowIndex: headerRow } = table.header;
  if (!hasAmounts(columns)) {
    return finding('table-headings-missing', headerRow, null, {
      table: 'of the general ledger',
      missing: 'Amount, Debit or Credit',
      needed: 'Date, Reference and Amount, or Debit and Credit',
    });
  }
  const lines: GlLine[] = [];
  const errors: Finding[] = [...table.errors];
  for (const row of table.rows) {
    const { rowIndex, date: day, reference, authority, description } = row;
    const amount = amountOf(row);
    if (typeof amount === 'number') {
      lines.push({ rowIndex, date: day, reference, amount, authority, description });
      continue;
    }
    const columnIndex = columns.amount ?? columns.debit ?? columns.credit ?? null;
    errors.push(finding('gl-amount-missing', rowIndex, columnIndex, amount === 'both' ? { both: 1 } : {}));
  }
  errors.sort((a, b) => a.rowIndex! - b.rowIndex!);
  const leftOutCount = new Set(errors.map((error) => error.rowIndex)).size;
  return { table, lines, errors, leftOutCount };
}

function amountOf({ amount, debit, credit }: GeneralLedgerTable['rows'][number]): number | 'none' | 'both' {
  if (amount !== null) return amount;
  if (debit !== null && credit !== null) return 'both';
  if (debit === null && credit === null) return 'none';
  return debit ?? 0 - credit!;
}
