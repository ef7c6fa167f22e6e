/** The twelfth sheets written without sight of the reader, rough in their rows: requests, journals, bands, many hands. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, pounds, std, type Instead, type Raw, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { orNothing, owedInOne, penceOf, took, whollyIn, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const inWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]!} ${year}`;
};
const OUTCOMES = [
  'Agreed in full',
  'Agreed but reduced',
  'Refused – viability',
  'At appeal',
  'Agreed in full',
  'No reply',
];

/** What was asked for and what came of it: where nothing was agreed there is no deed. */
function requests(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    const outcome = OUTCOMES[i % OUTCOMES.length]!;
    if (outcome.startsWith('Agreed')) {
      s.data({ ...deed, Status: outcome });
      return;
    }
    const none = { Value: 0, 'Drawn down': 0, Spent: 0, 'Held by authority': 0 };
    const row = s.data(
      { ...deed, ...none, Agreement: '', 'Agreement date': '', Status: outcome },
      {
        use: 'either',
        why: 'nothing was agreed: counted at nil, or set aside and said to be',
        cells: {
          Value: { raw: null, reads: 0 },
          'Drawn down': { raw: null, reads: 0 },
          Spent: { raw: null, reads: 0 },
        },
      },
    );
    s.may(row, 'Agreement', 'needed value missing', 'error');
    s.may(row, 'Value', 'needed value missing', 'error');
  });
}

/** A ledger’s journals: a credit came from a developer, a debit went to the police; one was put right by another. */
function journals(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  const pivot = (s.pivot = [] as NonNullable<SheetMaker['pivot']>);
  let number = 51_120;
  for (const deed of list.filter((one) => received(one) > 0)) {
    const line = (years: number, text: string, debit: number, credit: number): number =>
      s.data({
        ...deed,
        ...{ Transaction: `J${(number += 7)}`, Text: text, Debit: debit, Credit: credit },
        'Movement date': yearsOn(deed, years),
      });
    const rows = [line(1, `S106 receipt ${String(deed['Developer'])}`, 0, received(deed))];
    if (pivot.length === 3)
      rows.push(line(1, 'Miscoded, see next', 0, 125_000), line(1, 'Reversal of above', 125_000, 0));
    const paid = penceOf(deed, 'Drawn down');
    if (paid > 0) rows.push(line(2, 'Humberside Police – S106 payment', paid, 0));
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'either',
      register: { 'Held by authority': penceOf(deed, 'Held by authority'), 'Drawn down': paid },
    });
  }
  for (const column of ['Project', 'Dr', 'Cr', 'Line description', 'Jnl', 'Jnl date'])
    s.may(null, column, 'one row a journal line', 'question');
}

const BANDS: readonly (readonly [string, (days: number) => boolean])[] = [
  ['RED – already passed', (days) => days < 0],
  ['RED – within 12 months', (days) => days >= 0 && days < 365],
  ['AMBER – 1 to 3 years', (days) => days >= 365 && days < 1095],
  ['GREEN – more than 3 years', (days) => days >= 1095],
];
const daysTo = (deed: Deed): number =>
  Math.round((Date.parse(String(deed['Expiry date'])) - Date.parse('2025-11-30')) / 86_400_000);

function bands(s: SheetMaker, list: readonly Deed[]): void {
  const dated = list
    .filter((deed) => deed['Expiry date'] !== '')
    .sort((one, next) => daysTo(one) - daysTo(next));
  for (const [name, isIn] of BANDS) {
    const rows = dated.filter((deed) => isIn(daysTo(deed)));
    if (rows.length === 0) continue;
    s.line('group heading', name);
    s.all(rows);
    s.total(`Total ${name.split(' – ')[1]!}`, { at: 2 });
  }
  s.total('Total at councils', { of: 'all', at: 2 });
}

const forces: Definition[] = [
  rough(
    'unseen12-requests-and-outcomes',
    'A designing-out-crime officer’s list: what was asked for, what came of it; refused ones have no deed',
    sheet(
      'Requests',
      null,
      [
        other('We wrote on', 'a day', (_, n) => `${(n % 27) + 1}/0${(n % 9) + 1}/${String(2016 + (n % 6))}`),
        std('Authority', 'District / borough'),
        std('Planning application', 'Plan. app.'),
        std('Site', 'Scheme / location'),
        other('Homes', 'a count', (_, n) => 40 + ((n * 53) % 700)),
        otherMoney('We asked for (£)', 'what was asked for', (deed) => Math.floor(penceOf(deed, 'Asked'))),
        std('Status', 'What came of it', { level: 'hard' }),
        std('Agreement', 'Deed number'),
        std('Agreement date', 'Deed signed'),
        std('Value', 'Deed says (£)'),
        std('Drawn down', 'Council has paid us (£)'),
        std('Spent', 'We have spent (£)'),
      ],
      (s) => {
        s.title('Designing Out Crime – S106 requests and outcomes', 'Dorset Police');
        s.blank();
        s.headings();
        const list = deeds(18, {
          seed: 1821,
          agreement: byYear('/DP'),
          authorities: ['Dorset', 'Bournemouth, Christchurch and Poole'],
        });
        requests(
          s,
          list.map((deed, i) => ({
            ...deed,
            Asked: Math.floor(penceOf(deed, 'Value') * (i % 6 === 1 ? 1.6 : 1)),
          })),
        );
      },
    ),
  ),
  rough(
    'unseen12-at-risk-bands',
    'A force’s list of money at councils in the order of its last day, in bands with a sum beneath each',
    sheet(
      'At risk',
      null,
      [
        std('Expiry date', 'Last day'),
        other('Days to go', 'a count', daysTo),
        std('Authority', 'Held at'),
        std('Agreement', 'Their S106 ref'),
        std('Site', 'Location'),
        std('Value', 'Signed for'),
        std('Held by authority', 'Still there'),
        other('Bid in?', 'yes or no', (_, n) => ['Y', 'N', 'drafting'][n % 3]!),
      ],
      (s) => {
        s.title('S106 at risk of clawback: Cumbria Constabulary, 30 Nov 25');
        s.headings();
        const list = deeds(24, {
          seed: 1822,
          agreement: numbered('C', 4, 77),
          authorities: ['Cumberland', 'Westmorland and Furness'],
        });
        bands(
          s,
          list.map((deed) => whollyIn(deed, 'Held by authority').deed),
        );
      },
    ),
  ),
  rough(
    'unseen12-ten-years-three-hands',
    'A force’s tracker of ten years: sums as text and as numbers, statuses and days in each hand’s own way',
    sheet(
      'MASTER (use this one)',
      null,
      [
        std('Authority', 'LPA'),
        std('Agreement', 'Ref of agreement'),
        std('Site', 'Dev name'),
        std('Value', 'Contrib. (£)'),
        std('Held by developer', 'Dev holding'),
        std('Held by authority', 'LPA holding'),
        std('Drawn down', 'Recd by us'),
        std('Spent', 'Spent by us'),
        std('Expiry date', 'Expires on'),
        std('Status', 'Open/closed'),
        std('Notes', 'History'),
      ],
      (s) => {
        s.title('S106 MASTER – please do not sort!!');
        s.headings();
        threeHands(s);
      },
    ),
  ),
];

/** The first hand wrote pounds as text, the second numbers, the third left cells empty and wrote TBC. */
function threeHands(s: SheetMaker): void {
  const authorities = ['Selby', 'Harrogate', 'York', 'Scarborough'];
  const words = ['OPEN', 'Open', 'open', 'Closed'];
  const list = owedInOne(deeds(21, { seed: 1823, agreement: numbered('NYP/', 3, 8), authorities }));
  list.forEach((deed, i) => {
    const status = penceOf(deed, 'Spent') === penceOf(deed, 'Value') ? 'Closed' : words[i % 3]!;
    const on = String(deed['Expiry date']);
    const cells: Record<string, Instead> = {};
    if (i < 7) {
      for (const name of ['Value', 'Drawn down'])
        cells[name] = { raw: penceOf(deed, name) ? pounds(deed[name]!) : '£0.00', reads: deed[name]! };
      if (on) cells['Expiry date'] = { raw: inWords(on), reads: on };
    } else if (i > 13) {
      for (const name of ['Held by developer', 'Held by authority', 'Spent'])
        if (!penceOf(deed, name)) cells[name] = { raw: null, reads: 0 };
      if (i === 17) cells['Expiry date'] = { raw: 'n/a', reads: '' };
    }
    if (i === 15) cells['Value'] = { raw: 'TBC', reads: null };
    const row = s.data(
      { ...deed, Status: status },
      { cells, ...(i === 15 ? { use: 'aside' as const, why: 'Value: no figure' } : {}) },
    );
    if (i === 15) s.due(row, 'Value', 'amount not readable', 'error');
  });
}

const yesOrNo = (deed: Deed): string => {
  if (received(deed) === 0) return 'No';
  return received(deed) === penceOf(deed, 'Value') ? 'Yes' : 'In part';
};
const asText = (pence: number): Raw => (pence ? pounds(pence) : 'Nil');

/** A table pasted out of a letter: everything is text. */
function pasted(s: SheetMaker, list: readonly Deed[]): void {
  for (const deed of list) {
    const cells: Record<string, Instead> = {};
    for (const name of ['Value', 'Held by authority', 'Drawn down'])
      cells[name] = { raw: asText(penceOf(deed, name)), reads: deed[name]! };
    const on = String(deed['Expiry date']);
    cells['Expiry date'] = on ? { raw: inWords(on), reads: on } : { raw: 'None', reads: '' };
    s.data(deed, { cells });
  }
  const sum = (of: (deed: Deed) => number): Raw => pounds(list.reduce((all, deed) => all + of(deed), 0));
  s.line(
    'total',
    ...(['Total', null, sum((deed) => penceOf(deed, 'Value')), null, sum(received)] as Raw[]),
    ...[sum((deed) => penceOf(deed, 'Drawn down')), sum((deed) => penceOf(deed, 'Held by authority'))],
  );
}

const councils: Definition[] = [
  rough(
    'unseen12-pasted-from-letter',
    'An answer’s table pasted from a letter: line breaks in the headings, sums and days as text, Nil and None',
    sheet(
      'Sheet1',
      'Wealden',
      [
        std('Agreement', 'S.106\nAgreement'),
        std('Site', 'Development'),
        std('Value', 'Contribution to\nPolice Authority'),
        other('Has it been\nreceived?', 'yes or no', yesOrNo),
        other('Sum\nreceived', 'what it holds and what it passed on', (deed) => asText(received(deed)), true),
        std('Drawn down', 'Sum released to\nPolice Authority'),
        std('Held by authority', 'Sum\nretained'),
        std('Expiry date', 'Repayable if\nunspent after'),
      ],
      (s) => {
        s.title(
          'Freedom of Information Act 2000: request 2025/1187',
          'You asked for all sums secured for the police since 2014. Please see the table below.',
        );
        s.blank();
        s.headings();
        pasted(s, deeds(12, { seed: 1824, agreement: byYear('/WD') }));
        s.blank();
        s.note(
          'If you are not content with this response you may ask for an internal review within 40 days.',
        );
      },
    ),
  ),
  rough(
    'unseen12-community-areas',
    'Groups with narrow empty columns between them, an area’s name over its rows and its sum beneath',
    sheet(
      'Police by area',
      'Wiltshire',
      [
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Address']),
        other('', 'a spacer', () => null),
        std('Value', ['Contribution', 'Per S106 £']),
        took(['', 'Banked to date £']),
        other('', 'a spacer', () => null),
        std('Drawn down', ['Wiltshire Police', 'Paid across £'], { nil: 'nil' }),
        std('Held by authority', ['', 'To be paid across £'], { nil: 'nil' }),
      ],
      (s) => {
        s.title('Developer contributions team', 'Police contributions by community area');
        s.blank();
        s.headings();
        const list = deeds(15, { seed: 1825, agreement: byYear('/WCC') });
        ['Calne', 'Devizes', 'Melksham'].forEach((area, i) => {
          s.line('group heading', `${area} Community Area`);
          s.all(list.slice(i * 5, i * 5 + 5));
          s.total(`Sub total ${area}`, { at: 1 });
          s.blank();
        });
        s.total('Wiltshire total', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen12-journals',
    'A ledger’s journals, one row a line: credits came in, debits went out, one put right by another',
    sheet(
      'Jnl enquiry',
      'North East Lincolnshire',
      [
        std('Transaction', 'Jnl'),
        std('Movement date', 'Jnl date'),
        std('Agreement', 'Project', { level: 'hard' }),
        std('Site', 'Project name'),
        other('Line description', 'words', (deed) => deed['Text']!),
        other('Dr', 'a payment', (deed) => orNothing(penceOf(deed, 'Debit')), true),
        other('Cr', 'a receipt', (deed) => orNothing(penceOf(deed, 'Credit')), true),
      ],
      (s) => {
        s.title('Journal enquiry: subjective 95140 S106 Police', 'Periods 201901 to 202608');
        s.headings();
        journals(s, deeds(12, { seed: 1826, agreement: numbered('PJ', 4, 2002) }));
        s.total('', { of: 'all' });
        s.may(s.next - 1, null, 'a sum with no label', 'error');
      },
    ),
  ),
  rough(
    'unseen12-in-and-to-come',
    'Two sheets: what has come in and where it went; what is still to come',
    sheet(
      'Money in',
      'Lichfield',
      [
        std('Agreement', 'Planning agreement'),
        std('Site', 'Site (ward)'),
        std('Value', 'Amount paid in'),
        std('Drawn down', 'Amount handed to Staffs Police'),
        std('Held by authority', 'Amount on account'),
        std('Expiry date', 'Refund date'),
      ],
      (s) => {
        s.title('A. Contributions paid');
        s.headings();
        for (const deed of deeds(11, { seed: 1827, agreement: byYear('/LDC') })) {
          const stages = { 'Not started': 0, 'Held by developer': 0 };
          const half = Math.floor(penceOf(deed, 'Value') / 2);
          const passed = [0, half, penceOf(deed, 'Value')][half % 3]!;
          s.data({
            ...deed,
            ...stages,
            'Drawn down': passed,
            'Held by authority': penceOf(deed, 'Value') - passed,
          });
        }
        s.total('Total', { of: 'all' });
        s.may(null, 'Value', 'what was paid in');
      },
    ),
    sheet(
      'Money to come',
      'Lichfield',
      [
        std('Agreement', 'Planning agreement'),
        std('Site', 'Site (ward)'),
        std('Trigger', 'When payable'),
        std('Value', 'Amount expected'),
        other('When we think', 'a guess', (_, n) => ['2026/27', '2027/28', 'not known'][n % 3]!),
      ],
      (s) => {
        s.title('B. Contributions not yet paid');
        s.headings();
        for (const deed of deeds(9, { seed: 1828, agreement: numbered('LDC/', 3, 88) }))
          s.data(whollyIn(deed, 'Not started').deed);
        s.total('Total', { of: 'all' });
        s.may(null, 'Value', 'what is expected');
      },
    ),
  ),
];

export const unseenTwelfthRows: Definition[] = [...forces, ...councils];
