/** The eighth sheets written without sight of what was mended for the seventh: all rough. */
import type { Deed } from '../deeds';
import type { Definition } from '../write';
import { quick, type Quick } from './quick';

const eighth = (of: Omit<Quick, 'mark'>): Definition => ({
  ...quick({ ...of, mark: 'rough' }),
  name: `unseen8-${of.name}`,
});
const pence = (deed: Deed, name: string): number => deed[name] as number;

export const unseenEighth: Definition[] = [
  eighth({
    ...{ name: 'ledger-debits-credits', what: 'Cr, Dr and c/fwd', authority: 'Boston', seed: 1401 },
    titles: ['Boston Borough Council', 'S106 holding account – Lincolnshire Police'],
    columns: [
      ...['Agreement: Deed no.', 'Site: Land at', 'Value: Max. sum', '+received: Cr'],
      ...['Drawn down: Dr (to police)', 'Held by authority: c/fwd'],
    ],
  }),
  eighth({
    ...{
      name: 'who-owes-what',
      what: 'Plain speech: who owes, who has, who had',
      authority: 'Torridge',
      seed: 1402,
      isJoint: true,
    },
    columns: [
      ...['Agreement: Agreement ref', 'Site: Site', 'Value: Agreed with developer (£)'],
      ...['Held by developer: Developer still owes', 'Held by authority: We are holding'],
      'Drawn down: Already gone to D&C Police',
    ],
  }),
  eighth({
    ...{ name: 'three-heading-lines', what: 'Three heading lines', authority: 'Eden', seed: 1403 },
    columns: [
      ...['Agreement: Legal / agreement / ref', 'Site: Site / ^ / ^', 'Value: Police / contribution / £'],
      ...['+received: Paid / by / developer', 'Held by authority: Held / by / council'],
      ...['Drawn down: Paid / to / PCC', 'Expiry date: To be / spent / by'],
    ],
  }),
  eighth({
    ...{ name: 'programme-words', what: 'A capital programme’s words', authority: 'Craven', seed: 1404 },
    columns: [
      ...['Agreement: S106 reference', 'Site: Development', 'Value: Approved funding', '+received: Banked'],
      ...['Drawn down: Claimed by and paid to NYP', 'Held by authority: Unclaimed', '-share: % claimed'],
    ],
  }),
  eighth({
    ...{
      name: 'force-sees-districts',
      what: 'A force’s own columns for several districts',
      authority: null,
      seed: 1405,
      count: 18,
    },
    of: { authorities: ['Selby', 'Richmondshire', 'Ryedale'] },
    columns: [
      ...['Authority: Local authority', 'Agreement: Council ref', 'Site: Development name'],
      ...['Value: Total award', 'Held by authority: LA still holding', 'Drawn down: In our bank'],
      ...['Spent: Gone out on projects', 'Expiry date: Clawback after'],
    ],
    total: 'Overall',
  }),
  eighth({
    ...{ name: 'numbers-and-officers', what: 'Telephone and ward between', authority: 'Maldon', seed: 1406 },
    columns: [
      ...['-serial: #', '-ward: Ward', 'Agreement: Planning agreement', '-name: Case officer', '-phone: Ext'],
      ...[
        'Site: Address',
        'Value: Obligation sum',
        'Held by authority: Currently held',
        'Drawn down: Passed over',
      ],
    ],
  }),
  eighth({
    ...{
      name: 'indexed-then-received',
      what: 'Before and after indexation, then where it is',
      authority: 'Stroud',
      seed: 1407,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', '+base: Sum in deed', '+uplift: RPI added'],
      ...['Value: Sum payable', 'Held by authority: At SDC', 'Drawn down: At Gloucestershire Constabulary'],
    ],
  }),
  eighth({
    ...{ name: 'balance-brought', what: 'Brought forward, moved, carried', authority: 'Pendle', seed: 1408 },
    columns: [
      ...['Agreement: File', 'Site: Location', 'Value: Covenanted amount', '+before: B/fwd'],
      ...['+thisYear: Paid over this yr', 'Drawn down: Paid over – all yrs', 'Held by authority: C/fwd'],
    ],
  }),
  eighth({
    ...{ name: 'money-words-in-full', what: 'Sentences for headings', authority: 'Rother', seed: 1409 },
    titles: ['Reply to request 2291'],
    columns: [
      ...['Agreement: Reference number of agreement', 'Site: Name of the development'],
      ...['Value: Amount the developer agreed to pay for policing', '+received: Amount paid so far'],
      ...[
        'Drawn down: Amount handed to Sussex Police',
        'Held by authority: Amount the council has not yet handed over',
      ],
    ],
  }),
  eighth({
    ...{ name: 'notes-beside-sums', what: 'A word beside each sum', authority: 'Tendring', seed: 1410 },
    columns: [
      ...['Agreement: Agr.', 'Site: Dev.', 'Value: Contrib. (£)', '-words: Remarks'],
      ...['Held by authority: TDC hold', '-yes: Invoiced?', 'Drawn down: EP rec’d', 'Spent: EP spent'],
    ],
  }),
  eighth({
    ...{ name: 'in-text-pounds', what: 'Sums as text with GBP', authority: 'Gedling', seed: 1411 },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        'Value: Financial obligation',
        'Held by authority: GBC balance',
      ],
      'Drawn down: Released to force',
    ],
    build: (s, list) => {
      for (const deed of list) {
        const value = pence(deed, 'Value');
        const raw = `GBP ${(value / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
        s.data(deed, { cells: { Value: { raw, reads: value } } });
      }
      s.total('Grand total', { of: 'all' });
    },
  }),
  eighth({
    ...{
      name: 'not-yet-and-due',
      what: 'Not triggered, due, banked, gone',
      authority: 'Oadby and Wigston',
      seed: 1412,
      isJoint: true,
    },
    columns: [
      ...['Agreement: OWBC deed', 'Site: Site', 'Value: Deed total', 'Held by developer: Not in yet'],
      ...['Held by authority: In OWBC reserves', 'Drawn down: Out to Leics Police', 'Spent: Used by them'],
    ],
  }),
];
