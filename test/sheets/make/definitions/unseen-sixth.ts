/** The sixth sheets written without sight of the reader, the plain ones: first-try.json says how it read each at first. */
import type { Definition } from '../write';
import { asCsv } from './writing';
import { quick, type Quick } from './quick';

const sixth = (of: Omit<Quick, 'mark'>): Definition => ({
  ...quick({ ...of, mark: 'plain' }),
  name: `unseen6-${of.name}`,
});

export const unseenSixth: Definition[] = [
  sixth({
    ...{
      name: 'maidstone-schedule',
      what: 'A schedule in everyday words',
      authority: 'Maidstone',
      seed: 1201,
    },
    columns: [
      ...[
        'Agreement: Agreement ref',
        'Site: Address',
        'Purpose: Contribution for',
        'Value: Sum in agreement',
      ],
      ...['+received: Received', 'Drawn down: Transferred to Kent Police', 'Held by authority: Balance held'],
      'Expiry date: Spend by date',
    ],
    total: 'Total',
  }),
  sixth({
    ...{ name: 'mansfield-policing', what: 'Received, paid, balance', authority: 'Mansfield', seed: 1202 },
    titles: ['Mansfield District Council', 'Policing contributions under section 106'],
    columns: [
      ...['Planning application: Planning ref', 'Agreement: Agreement no', 'Developer: Developer'],
      ...['Value: Police contribution (£)', '+received: Amount received (£)'],
      ...['Drawn down: Amount paid to Nottinghamshire Police (£)', 'Held by authority: Balance (£)'],
      'Notes: Comments',
    ],
  }),
  sixth({
    ...{ name: 'worcester-retained', what: 'What the council retains', authority: 'Worcester', seed: 1203 },
    columns: [
      ...['Agreement date: Date of deed', 'Agreement: Reference', 'Site: Site name', 'Area: Ward'],
      ...['Value: Contribution due', '+received: Contribution received'],
      ...['Drawn down: Passed to West Mercia PCC', 'Held by authority: Retained by council'],
      'Expiry date: Deadline',
    ],
  }),
  sixth({
    ...{ name: 'redcar-four-stages', what: 'Every stage', authority: 'Redcar and Cleveland', seed: 1204 },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Total contribution', 'Not started: Awaiting trigger'],
      ...['Held by developer: Due but unpaid', 'Held by authority: Held by council'],
      'Drawn down: Paid to Cleveland Police',
    ],
    total: 'Total',
  }),
  sixth({
    ...{ name: 'force-cumbria-list', what: 'A force’s own list', authority: null, seed: 1205, count: 19 },
    of: { authorities: ['Cumberland', 'Westmorland and Furness'] },
    columns: [
      ...['Authority: Local authority', 'Agreement: S106 reference', 'Site: Development'],
      ...['Value: Amount secured', 'Drawn down: Amount received by force', 'Spent: Amount spent by force'],
      ...['+inHand: Balance unspent', 'Expiry date: Expiry'],
    ],
    total: 'Grand total',
  }),
  sixth({
    ...{
      name: 'foi-basingstoke',
      what: 'FOI answer',
      authority: 'Basingstoke and Deane',
      seed: 1206,
      count: 8,
    },
    titles: ['FOI 2025/1187', 'Section 106 contributions towards policing'],
    columns: [
      ...['Planning application: Planning application number', 'Agreement: Legal agreement reference'],
      ...[
        'Site: Site address',
        'Value: Amount agreed for policing',
        '+received: Amount received from developer',
      ],
      ...['Drawn down: Amount transferred to Hampshire Constabulary'],
      ...['Held by authority: Amount remaining with council', 'Expiry date: Deadline to spend'],
    ],
  }),
  sixth({
    ...{ name: 'mid-suffolk-one-word', what: 'A word a heading', authority: 'Mid Suffolk', seed: 1207 },
    columns: [
      ...['Agreement: Ref', 'Area: Parish', 'Site: Location', 'Purpose: Obligation', 'Trigger: Trigger'],
      ...['Value: Amount', 'Trigger date: Date triggered', 'Held by authority: Held'],
      ...['Drawn down: Transferred', 'Spent: Spent'],
    ],
  }),
  sixth({
    ...{
      name: 'lincoln-banked',
      what: 'Invoiced, banked, paid',
      authority: 'Lincoln',
      seed: 1208,
      isJoint: true,
    },
    columns: [
      ...['Agreement: Agreement', 'Agreement date: Signed', 'Developer: Applicant', 'Site: Site'],
      ...['Value: Contribution', 'Held by developer: Not yet paid by developer'],
      ...['Held by authority: Banked, not yet passed on', 'Drawn down: Paid to Lincolnshire PCC'],
      'Expiry date: Repay by',
    ],
    total: 'Totals',
  }),
  sixth({
    ...{ name: 'gedling-receipts', what: 'Receipts and payments', authority: 'Gedling', seed: 1209 },
    titles: ['Gedling Borough Council: S106 police contributions as at 31/12/2025'],
    columns: [
      ...['-code: Cost centre', 'Agreement: Agreement ref', 'Site: Development', 'Value: Contribution £'],
      ...['+received: Receipts £', 'Drawn down: Payments to police £', 'Held by authority: Balance £'],
    ],
    total: 'Total',
  }),
  sixth({
    ...{
      name: 'swale-contributions',
      what: 'Several to an agreement',
      authority: 'Swale',
      seed: 1210,
      count: 17,
    },
    of: { most: 3, contribution: (n, k) => `${n}/${k}` },
    columns: [
      ...['Agreement: S106 agreement', 'Contribution: Contribution number', 'Purpose: Purpose'],
      ...['Value: Amount payable', '+received: Amount paid by developer'],
      ...['Drawn down: Amount paid to police', 'Held by authority: Amount held'],
      ...['Expiry date: Expiry date', '-name: Officer'],
    ],
  }),
  sixth({
    ...{ name: 'kirklees-community-safety', what: 'For community safety', authority: 'Kirklees', seed: 1211 },
    columns: [
      ...['Agreement: Council ref', 'Site: Site', 'Value: Community safety contribution'],
      ...['Not started: Not yet due', 'Held by developer: Due from developer'],
      ...['Held by authority: Held by Kirklees', 'Drawn down: Paid to West Yorkshire Police'],
      'Status: Status',
    ],
  }),
  asCsv(
    sixth({
      ...{ name: 'broxbourne-extract', what: 'A system’s extract', authority: 'Broxbourne', seed: 1212 },
      columns: [
        ...['Agreement: agreement_ref', 'Site: site_address', 'Value: amount_secured'],
        ...['+received: amount_received', 'Drawn down: amount_paid_to_police'],
        ...['Held by authority: amount_held', 'Expiry date: expiry_date'],
      ],
    }),
  ),
];
