/** The seventeenth sheets written without sight of the reader, rough in their headings and groups. */
import { deeds, received, type Deed } from '../deeds';
import { otherMoney, std, type Column, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, running, took, whollyIn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const unspent = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
/** What a return of three months ago said: a part of what was held and paid over since. */
const held = (deed: Deed): number => Math.floor(received(deed) / 200) * 100;
const paid = (deed: Deed): number => Math.floor(penceOf(deed, 'Drawn down') / 300) * 100;

const headed: Definition[] = [
  rough(
    'unseen17-chorley-two-heading-lines',
    'Two heading lines, the upper merged: the agreement, the development, the contribution agreed, in, out, held',
    sheet(
      'Lancs Police',
      'Chorley',
      [
        std('Agreement', ['Section 106', 'Number']),
        std('Agreement date', ['', 'Sealed on']),
        std('Site', ['Development', 'Where it is']),
        std('Developer', ['', 'Builder']),
        std('Value', ['Lancashire Police contribution (£)', 'Agreed']),
        took(['', 'In']),
        std('Drawn down', ['', 'Out']),
        std('Held by authority', ['', 'Held']),
        std('Expiry date', ['Clawback', 'From']),
      ],
      (s) => {
        s.title('Chorley Council – developer contributions', 'Lancashire Police, at 5 December 2025');
        s.blank();
        s.headings();
        s.all(deeds(17, { seed: 2421, agreement: numbered('CH/', 3, 304) }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  rough(
    'unseen17-high-peak-last-and-this-return',
    'A return with the last quarter’s figures beside this quarter’s, under merged words',
    sheet(
      'Return Q3',
      'High Peak',
      [
        std('Agreement', ['', 'S106 agreement (HPBC)']),
        std('Site', ['', 'Location / scheme']),
        std('Value', ['', 'Police contribution as agreed']),
        otherMoney(['Last return (30/09/2025)', 'Paid to police by then'], 'what was paid then', paid),
        otherMoney(['', 'Held then'], 'what was held then', held),
        std('Drawn down', ['This return (31/12/2025)', 'Paid to police by now']),
        std('Held by authority', ['', 'Held now']),
        std('Expiry date', ['', 'Limit for spending']),
      ],
      (s) => {
        s.title('High Peak Borough Council: quarterly return to Derbyshire Constabulary');
        s.headings();
        s.all(deeds(15, { seed: 2422, agreement: byYear('/HP') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen17-plymouth-line-of-units',
    'Beneath the headings a line of units; a note of who to ask beneath the total',
    sheet(
      'Police contributions',
      'Plymouth',
      [
        std('Agreement', 'S106 plan no.'),
        std('Site', 'Site and neighbourhood'),
        std('Trigger', 'Payable when'),
        std('Value', 'Devon & Cornwall Police contribution'),
        std('Held by developer', 'Awaiting from developer'),
        std('Held by authority', 'Banked, not paid over'),
        std('Drawn down', 'Banked and paid over'),
        std('Expiry date', 'Must be paid over and spent by'),
      ],
      (s) => {
        s.title('Plymouth City Council – Strategic Planning and Infrastructure');
        s.headings();
        s.line('units', null, null, null, '£', '£', '£', '£', 'date');
        s.all(owedInOne(deeds(16, { seed: 2423, agreement: numbered('PL', 4, 905) })));
        s.total('Total', { of: 'all', at: 1 });
        s.blank();
        s.note('Queries to the S106 inbox please.');
      },
      1,
    ),
  ),
  rough(
    'unseen17-shropshire-in-thousands',
    'Amounts in thousands, as a line above the headings says',
    sheet('S106 policing', 'Shropshire', thousands(), (s) => {
      s.title(
        'Shropshire Council – developer contributions for policing',
        'Amounts are shown in £000 unless stated',
      );
      s.blank();
      s.headings();
      s.all(owedInOne(deeds(14, { seed: 2424, agreement: byYear('/SH'), round: 'pound' })));
      s.total('Total', { of: 'all' });
      for (const column of ['Value', 'Held by developer', 'Held by authority', 'Drawn down'])
        s.may(null, column, 'the scale');
    }),
  ),
  rough(
    'unseen17-slough-running-balance',
    'A balance that runs down the sheet beside what is held of each agreement',
    sheet(
      'Police pot',
      'Slough',
      [
        std('Agreement', 'S106 reference (SBC)'),
        std('Site', 'Development / address'),
        std('Value', 'Police S106 sum'),
        took('Receipts'),
        std('Drawn down', 'Payments to Thames Valley Police'),
        std('Held by authority', 'Net held on this agreement'),
        running('Running balance of pot'),
        std('Expiry date', 'Date spend due by'),
      ],
      (s) => {
        s.title('Slough Borough Council', 'Police S106 pot');
        s.headings();
        s.all(deeds(16, { seed: 2425, agreement: byYear('/SLO') }));
        s.note('Agrees to ledger, M. Okafor 02/12/2025');
      },
    ),
  ),
];

const COUNCILS = ['Bradford', 'Calderdale', 'Kirklees', 'Wakefield'];

/** The council on a line of its own, its agreements, its sum. */
function byCouncil(s: SheetMaker, list: readonly Deed[]): void {
  COUNCILS.forEach((council, i) => {
    const row = s.line('group heading', `${council} Council`) - 1;
    s.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: s.columns.length - 1 });
    s.all(list.slice(i * 5, i * 5 + 5), { also: { Authority: council } });
    s.total('Sub-total');
  });
  s.total('Grand total', { of: 'all' });
}

/** The site on a line of its own, its payments, its sum and a blank line. */
function bySite(s: SheetMaker, list: readonly Deed[]): void {
  for (const site of new Set(list.map((deed) => String(deed['Site'])))) {
    s.line('group heading', site);
    s.all(
      list.filter((deed) => deed['Site'] === site),
      { also: { Site: site } },
    );
    s.total('Site total');
    s.blank();
  }
  s.total('Total, all sites', { of: 'all' });
}

const SECTIONS: readonly (readonly [string, 'Held by developer' | 'Held by authority' | 'Drawn down'])[] = [
  ['A. Signed, nothing received yet', 'Held by developer'],
  ['B. Received and held', 'Held by authority'],
  ['C. Received and passed to Lancashire Constabulary', 'Drawn down'],
];

/** One table in three sections, each under the headings again. */
function inSections(s: SheetMaker, list: readonly Deed[]): void {
  SECTIONS.forEach(([title, stage], i) => {
    s.line('group heading', title);
    if (i === 0) s.headings();
    else s.headingsAgain();
    s.all(list.slice(i * 6, i * 6 + 6).map((deed) => whollyIn(deed, stage).deed));
    s.total(`Total ${title[0]}`);
    s.blank();
  });
  s.total('Total A + B + C', { of: 'all' });
}

const grouped: Definition[] = [
  rough(
    'unseen17-west-yorkshire-by-council',
    'A force’s list: each council on a merged line, its sub-total beneath, a grand total',
    sheet(
      'S106 by council',
      null,
      [
        std('Agreement', 'Council’s deed ref'),
        std('Site', 'Site / settlement name'),
        std('Value', 'Secured for WYP'),
        std('Held by developer', 'Owed by developer to council'),
        std('Held by authority', 'At council, ready to claim'),
        std('Drawn down', 'Claimed and received by WYP'),
        std('Spent', 'Spent by WYP'),
        otherMoney('Received, not spent', 'drawn down less spent', unspent),
        std('Expiry date', 'Spend before (date)'),
      ],
      (s) => {
        s.title('West Yorkshire Police (WYP) – s106 contributions by council');
        s.blank();
        s.headings();
        byCouncil(s, owedInOne(deeds(20, { seed: 2426, agreement: numbered('WY/', 4, 118) })));
      },
    ),
  ),
  rough(
    'unseen17-erewash-by-site',
    'Each site on a line of its own, its payments under it, the site’s total and a blank line',
    sheet(
      'Payments by site',
      'Erewash',
      [
        std('Agreement', 'S106 no. (EBC)'),
        std('Contribution', 'Pymt no.'),
        std('Trigger', 'Due when'),
        std('Value', 'Police payment due £'),
        took('Paid to EBC £'),
        std('Drawn down', 'Paid to Derbyshire Constabulary £'),
        std('Held by authority', 'EBC holds £'),
      ],
      (s) => {
        s.title('Erewash Borough Council', 'S106 police payments, site by site');
        s.headings();
        const contribution = (_: number, k: number): string => String(k);
        bySite(s, deeds(17, { seed: 2427, agreement: byYear('/ERE'), contribution, most: 3 }));
      },
    ),
  ),
  rough(
    'unseen17-rossendale-three-sections',
    'Three sections in one table, the headings again in each: nothing received, held, passed on',
    sheet(
      'Constabulary 106',
      'Rossendale',
      [
        std('Agreement', 'Agreement no. (RBC)'),
        std('Site', 'Site / road name'),
        std('Value', 'Contribution for constabulary'),
        std('Held by developer', 'To come from developer'),
        std('Held by authority', 'In RBC account'),
        std('Drawn down', 'To Lancashire Constabulary'),
        std('Expiry date', 'Limit date'),
      ],
      (s) => {
        s.title('Rossendale Borough Council', 'Police contributions – December 2025');
        s.blank();
        inSections(s, deeds(18, { seed: 2428, agreement: numbered('R106-', 3, 77) }));
      },
    ),
  ),
];

function thousands(): Column[] {
  const per = { per: 1000, fmt: '#,##0.0' };
  return [
    std('Agreement', 'Agreement file no.'),
    std('Site', 'Place / development'),
    std('Value', 'Policing contribution', per),
    std('Held by developer', 'With developer still', per),
    std('Held by authority', 'With Shropshire Council', per),
    std('Drawn down', 'With West Mercia Police', per),
    std('Expiry date', 'Spend end'),
  ];
}

export const unseenSeventeenthC: Definition[] = [...headed, ...grouped];
