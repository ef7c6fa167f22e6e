/** The sixth sheets written without sight of the reader, rough in their headings. */
import type { Definition } from '../write';
import { quick, type Quick } from './quick';

export const sixth = (of: Omit<Quick, 'mark'>): Definition => ({
  ...quick({ ...of, mark: 'rough' }),
  name: `unseen6-${of.name}`,
});

export const unseenSixthHeadings: Definition[] = [
  sixth({
    ...{ name: 'erewash-cut-short', what: 'Headings cut short', authority: 'Erewash', seed: 1221 },
    columns: [
      ...['Agreement: Agmt no', 'Site: Devt', 'Value: Contrib due', "+received: Amt rec'd"],
      ...['Drawn down: PCC draw', 'Held by authority: Bal c/fwd', 'Expiry date: Exp. date'],
    ],
    total: 'Tot',
  }),
  sixth({
    ...{
      name: 'rugby-three-lines',
      what: 'Three heading lines, groups within groups',
      authority: 'Rugby',
      seed: 1222,
    },
    titles: ['Rugby Borough Council'],
    columns: [
      ...['Agreement: ^ / Agreement / Number', 'Site: ^ / ^ / Site', 'Agreement date: ^ / ^ / Dated'],
      ...['Value: Police contributions / Agreed / £', '+received: ^ / From developer / £'],
      ...['Drawn down: ^ / To Warwickshire Police / £', 'Held by authority: ^ / Still with RBC / £'],
    ],
    total: 'Total',
  }),
  sixth({
    ...{
      name: 'broken-headings-rother',
      what: 'Each heading broken over lines',
      authority: 'Rother',
      seed: 1223,
    },
    columns: [
      ...[
        'Agreement: Planning / agreement / ref',
        'Site: ^ / ^ / Site',
        'Agreement date: Date of / signing / ^',
      ],
      ...['Value: Contribution / agreed / (£)', '+received: Contribution / received / (£)'],
      ...['Drawn down: Paid to / Sussex / Police (£)', 'Held by authority: Still / held / (£)'],
    ],
    build: (s, list) => s.all(list),
  }),
  sixth({
    ...{
      name: 'leics-initials',
      what: 'Council, office and force by initials',
      authority: 'Hinckley and Bosworth',
      seed: 1224,
    },
    columns: [
      ...['Agreement: HBBC ref', 'Site: Site', 'Value: OPCC sum', 'Held by authority: With HBBC'],
      ...['Drawn down: With OPCC', 'Spent: Utilised by Leics Police', 'Expiry date: Clawback'],
    ],
  }),
  sixth({
    ...{
      name: 'harborough-indexed-amt',
      what: 'Obligation, factor, indexed amount',
      authority: 'Harborough',
      seed: 1225,
    },
    columns: [
      ...['Agreement: Deed ref', 'Site: Site', '+base: Orig. obligation', '-factor: Index factor'],
      ...['Value?: Indexed amt', "+received: Amt rec'd (indexed)", 'Drawn down: Paid PCC'],
      'Held by authority: LPA bal',
    ],
  }),
  sixth({
    ...{
      name: 'balances-that-are-results',
      what: 'Three columns of balances',
      authority: 'Amber Valley',
      seed: 1226,
      isJoint: true,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Sum due', '+received: Received'],
      ...[
        'Held by developer: Balance due',
        'Drawn down: Paid over to force',
        'Held by authority: Balance held',
      ],
      ...['Spent: Spent by force', '+inHand: Balance unspent'],
    ],
    total: 'Total',
  }),
  sixth({
    ...{
      name: 'shepway-fwd-and-hoc',
      what: 'Balances forward, receipts and transfers of one year',
      authority: 'Folkestone and Hythe',
      seed: 1227,
    },
    titles: ['S106 reserve – police', 'Year ended 31 March 2025'],
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Contrib. agreed', '+before: Bal b/fwd 1.4.24'],
      ...["+nothing: Rec'd in yr", '+thisYear: HOC trf in yr', 'Held by authority?: Bal c/fwd 31.3.25'],
    ],
    total: 'Total',
  }),
  sixth({
    ...{
      name: 'ifs-annex-telford',
      what: 'Annex of an Infrastructure Funding Statement',
      authority: 'Telford and Wrekin',
      seed: 1228,
    },
    titles: ['Infrastructure Funding Statement 2024/25', 'Annex C: section 106 – policing'],
    columns: [
      ...['Agreement: Agreement ref', 'Planning application: Planning ref', 'Purpose: Infrastructure type'],
      ...['Value: Total secured (£)', '+received: Total received to 31 March 2025 (£)'],
      ...[
        'Drawn down: Transferred to external organisation (£)',
        'Held by authority: Retained at year end (£)',
      ],
    ],
    notes: ['Monetary contributions only. See also Annex A (education) and Annex B (highways).'],
  }),
  sixth({
    ...{
      name: 'ifs-annex-allocated',
      what: 'Retained: allocated, and not allocated',
      authority: 'South Holland',
      seed: 1229,
    },
    titles: ['IFS 2024/25 – table 7', 'Contributions to Lincolnshire Police'],
    columns: [
      ...['Agreement: S106 ID', 'Site: Site', 'Value: Obligation amount', '+received: Received (all years)'],
      ...['Drawn down: Passed to Lincs Police (all years)', 'Held by authority: Unspent at 31/3/25'],
      ...['+thisYear: Passed in 2024/25', '-share: % passed on'],
    ],
  }),
  sixth({
    ...{
      name: 'odd-order-line-breaks',
      what: 'Money before references; breaks in headings',
      authority: 'South Derbyshire',
      seed: 1230,
    },
    columns: [
      ...['Held by authority: SDDC\nbalance', '-percent: % rec’d', 'Drawn down: Paid to\nDerbyshire\nPolice'],
      ...[
        'Value: Police\ncontribution',
        '-name: Case officer',
        'Agreement: Legal\nref',
        'Site: Site\n(parish)',
      ],
      'Expiry date: To be spent\nby',
    ],
  }),
  sixth({
    ...{
      name: 'fee-vat-interest',
      what: 'Fee, tax and interest among the money',
      authority: 'Wealden',
      seed: 1231,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', '+fee: Legal fee', '+vat: VAT', 'Value: Police contribution'],
      ...['+received: Contribution received', '+interest: Interest', 'Drawn down: Paid to PCC'],
      'Held by authority: Principal held',
    ],
    total: 'Total',
  }),
  sixth({
    ...{
      name: 'money-in-money-out',
      what: 'Words of the counter: money in, money out',
      authority: 'Rossendale',
      seed: 1232,
    },
    columns: [
      ...['Agreement: File', 'Site: Where', 'Value: How much', '+received: Money in so far'],
      ...['Drawn down: Money out to police', 'Held by authority: What’s left', 'Expiry date: Use it by'],
    ],
  }),
];
