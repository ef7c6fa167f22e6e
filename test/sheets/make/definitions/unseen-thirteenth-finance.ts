/** The thirteenth sheets written without sight of the reader: what a force’s own finance keeps of them. */
import { deeds, type Deed } from '../deeds';
import { dmy, other, std, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { numbered, rough, sheet } from './writing';

/** A debtor’s credit note stands beneath its invoice, with a minus. */
function invoices(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    s.data({ ...deed, Doc: 'INV' });
    if (i !== 4 && i !== 10) return;
    const less = -250_000;
    const none = { 'Held by authority': 0, 'Drawn down': 0 };
    const row = s.data({ ...deed, ...none, Doc: 'CRN', Value: less, 'Held by developer': less });
    s.may(row, null, 'an amount with a minus');
    s.may(row, 'Value', 'an amount with a minus');
    s.may(row, 'Held by developer', 'an amount with a minus');
  });
}

/** Invoices are made of what is due: nothing in them waits for a trigger. */
const invoiced = (list: readonly Deed[]): Deed[] => owedInOne(list);

const KIT = ['Vehicles - purchase', 'Furniture', 'ICT hardware', 'Building works'];

/** A force’s ledger: income with a minus from the councils, expenditure on kit, one posted twice and put right. */
function ledger(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  const pivot = (s.pivot = [] as NonNullable<SheetMaker['pivot']>);
  let number = 4_400_117;
  const line = (deed: Deed, years: number, account: string, text: string, amount: number): number =>
    s.data({
      ...deed,
      ...{ Transaction: String((number += 3)), 'Funding status': account, Text: text, Amount: amount },
      'Movement date': yearsOn(deed, years),
    });
  for (const deed of list.filter((one) => penceOf(one, 'Drawn down') > 0)) {
    const [came, spent] = [penceOf(deed, 'Drawn down'), penceOf(deed, 'Spent')];
    const rows = [line(deed, 2, 'Other grants & contributions', `${String(deed['Authority'])} S106`, -came)];
    const kit = KIT[pivot.length % KIT.length]!;
    if (spent > 0) rows.push(line(deed, 3, kit, 'PO 88', spent));
    if (spent > 0 && pivot.length % 3 === 1)
      rows.push(line(deed, 3, kit, 'PO 88', spent), line(deed, 3, kit, 'Reverse duplicate posting', -spent));
    pivot.push({
      ...{ agreement: deed['Agreement'] as string, contribution: '', rows, use: 'either' as const },
      register: { 'Drawn down': came, Spent: spent },
    });
  }
  for (const column of ['Project code', 'Account name', 'Net amount', 'Document'])
    s.may(null, column, 'one row a posting', 'question');
}

export const unseenThirteenthFinance: Definition[] = [
  rough(
    'unseen13-force-general-ledger',
    'A force’s general ledger, one row a posting: income has a minus, kit none; one posting twice and put right',
    sheet(
      'GL extract',
      null,
      [
        other('Fin. year', 'a year', (deed) => `20${String(deed['Movement date']).slice(2, 4)}`),
        other('Per.', 'a month', (_, n) => (n % 12) + 1),
        std('Movement date', 'Posted'),
        std('Transaction', 'Document'),
        std('Agreement', 'Project code', { level: 'hard' }),
        std('Authority', 'Project name'),
        std('Funding status', 'Account name', { level: 'hard' }),
        other('Line text', 'words', (deed) => deed['Text']!),
        std('Amount', 'Net amount', { level: 'hard' }),
      ],
      (s) => {
        s.title('Extract of projects 5106*, all years to P8 2025/26');
        s.headings();
        const authorities = ['Swale', 'Dover', 'Gravesham'];
        ledger(s, deeds(24, { seed: 1928, agreement: numbered('5106', 3, 1), authorities }));
        s.total('', { of: 'all' });
        s.may(s.next - 1, null, 'a sum with no label', 'error');
      },
    ),
  ),
  rough(
    'unseen13-debtor-invoices',
    'A council’s invoices to developers and what it sent on; credit notes stand beneath with a minus',
    sheet(
      'Sales ledger 106P',
      'Rushcliffe',
      [
        other('Doc', 'a kind of document', (deed) => deed['Doc']!),
        other('Doc date', 'a day', (deed) => dmy(yearsOn(deed, 1))),
        std('Agreement', 'S106 cust. ref'),
        std('Developer', 'Customer'),
        std('Site', 'Narrative'),
        std('Value', 'Gross £'),
        took('Settled £'),
        std('Held by developer', 'Open £'),
        std('Drawn down', 'Onward to Notts Police £'),
        std('Held by authority', 'Not yet sent on £'),
      ],
      (s) => {
        s.title('RBC sales ledger: S106 police, all documents', 'Run 02/12/2025 08:14');
        s.headings();
        invoices(s, invoiced(deeds(15, { seed: 1929, agreement: numbered('RBC/P/', 4, 71) })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];
