/** Faults that the fifteenth unseen sheets found: deadlines named after the agreement, what is due in total, steps by their days. */
import { isRegister, readRegister } from '../../../../src/domain/register/read/read-register';
import { block, first, then, tried } from './trying';

/** Value, received, paid to the police, left. */
const FLOW = 'A/1|Mill|100|100|50|50 / A/2|Inn|200|200|0|200 / A/3|Farm|300|0|0|0 / A/4|Pub|80|80|80|0';
const flow = (value: string, came = 'Received from developer', out = 'Paid to police', left = 'Held') =>
  `@Blaby: Agreement|Site|${value}|${came}|${out}|${left} / ${FLOW}`;
const FLOWED = 'value=680 heldByAuthority=250 drawnDown=130 -column-question';
/** Value, not paid, held, passed on. */
const STAGED =
  'A/1|Mill|100|100|0|0 / A/2|Inn|200|50|150|0 / A/3|Farm|300|0|0|300 / A/4|Pub|80|0|20|60 / A/5|Hall|40|40|0|0';
const staged = (value: string, owed: string, held: string, gone: string): string =>
  `@Blaby: Agreement|Site|${value}|${owed}|${held}|${gone} / ${STAGED}`;
const STAGES = 'value=720 heldByDeveloper=190 heldByAuthority=170 drawnDown=360 -column-question';
/** A sheet of several councils: value, not paid, held, received. */
const ours = (value: string, owed: string, held: string, got: string): string =>
  `Council|Agreement|${value}|${owed}|${held}|${got} / Blaby|A/1|100|100|0|0 / Melton|A/2|200|50|150|0 / Blaby|A/3|300|0|0|300 / Melton|A/4|80|0|20|60 / Blaby|A/5|40|40|0|0`;
/** Value, and the days of three steps. */
const steps = (...of: readonly [string, string, string]): string =>
  `@Blaby: Agreement|Site|Police contribution|${of.join('|')} / A/1|Mill|100||| / A/2|Inn|200|01/02/2021|| / A/3|Farm|300|01/02/2021|01/03/2022| / A/4|Pub|80|01/02/2021|01/03/2022|01/04/2023`;
const STEPPED =
  'value=680 notStarted=100 heldByDeveloper=200 heldByAuthority=300 drawnDown=80 -column-question';
/** More came in than is held and went out this year. */
const inYear = (out: string): string =>
  `@Blaby: Agreement|Site|Value|Received by council|${out}|Held by council / A/1|Mill|300|200|30|50 / A/2|Inn|200|200|0|150 / A/3|Farm|300|0|0|0 / A/4|Pub|80|80|10|0`;
/** A council's sheet: a column of money beside the value, or two. */
const alone = (of: string): string =>
  `@Blaby: Agreement|Site|Value|${of} / A/1|Mill|317|57|100 / A/2|Inn|213|151|0 / A/3|Farm|307|0|0 / A/4|Pub|89|11|0`
    .split(' / ')
    .map((row) =>
      row
        .split('|')
        .slice(0, 3 + of.split('|').length)
        .join('|'),
    )
    .join(' / ');
/** A force's own sheet: one column of money beside the value and what was spent. */
const spentOf = (of: string): string =>
  `Council|Agreement|Site|Value|${of}|Spent / Blaby|A/1|Mill|317|131|57 / Melton|A/2|Inn|213|151|0 / Blaby|A/3|Farm|307|109|109 / Rugby|A/4|Pub|89|17|11`;
const dated = (deadline: string): string =>
  `@Blaby: Agreement|Site|Value|Paid to police|${deadline} / A/1|Mill|100|50|01/02/2030 / A/2|Inn|200|0|01/03/2031 / A/3|Farm|300|0|01/04/2029`;

tried({
  'a deadline that names the agreement': [
    then(dated('S106 spend by date'), '-expiry-not-given -column-question'),
    then(dated('Agreement spend by date'), '-expiry-not-given -column-question'),
    then(dated('Date by which S106 must be spent'), '-expiry-not-given -column-question'),
    then(dated('S106 expiry date'), '-expiry-not-given -column-question'),
    first(dated('Date of S106'), '+expiry-not-given'),
  ],
  'what is due in total': [
    then(flow('Contribution due in total'), FLOWED),
    then(flow('Amount due in all'), FLOWED),
    then(flow('Police contribution due altogether (£)'), FLOWED),
    first(flow('Sum payable in total'), FLOWED),
  ],
  'what is to be paid, of which all has come on most rows': [
    then(flow('Amount to be paid'), FLOWED),
    then(flow('Sum to be paid by developer'), FLOWED),
    then(flow('To be paid', 'Amount in', 'Amount out to police', 'Amount left'), FLOWED),
    // What is still to be paid is less by what came.
    first(
      '@Blaby: Agreement|Site|Amount to be paid|Received from developer|Paid to police|Held / A/1|Mill|40|100|50|50 / A/2|Inn|0|200|0|200 / A/3|Farm|300|0|0|0 / A/4|Pub|0|80|80|0',
      'value=refused',
    ),
  ],
  'what the developer owes beside what was due of it': [
    then(staged('Developer due', 'Developer outstanding', 'Council balance held', 'Police received'), STAGES),
    then(staged('Due from developer', 'Unpaid by developer', 'Held by council', 'Paid to police'), STAGES),
    then(staged('Owed by developer', 'Developer still owes', 'Held by council', 'Paid to police'), STAGES),
    // Neither comes to the others.
    first(
      '@Blaby: Agreement|Site|Due from developer|Unpaid by developer|Held by council|Paid to police / A/1|Mill|90|100|0|0 / A/2|Inn|200|50|150|0 / A/3|Farm|310|0|0|300 / A/4|Pub|80|0|20|70',
      'value=refused',
    ),
  ],
  'received, beside what the council is still to pay over': [
    then(ours('Contribution total', 'Developer to pay', 'LPA to pay over', 'Received'), STAGES),
    then(ours('Value', 'Developer to pay', 'Council to pass on', 'Received (£)'), STAGES),
    then(ours('Value', 'Due from developer', 'Held by council', 'Receipts to date'), STAGES),
    then(ours('Value', 'Not paid by developer', 'Council still to transfer', 'Total received'), STAGES),
    // What the council holds it may have spent.
    first(
      'Council|Agreement|Value|Unpaid by developer|Held by council|Received / Blaby|A/1|100|0|0|100 / Melton|A/2|200|0|0|200 / Blaby|A/3|300|0|0|300',
      'value=600 drawnDown=N/A',
    ),
  ],
  'the day of each step': [
    then(steps('Date trigger reached', 'Date money received', 'Date transferred to NYP'), STEPPED),
    then(steps('Date triggered', 'Date received from developer', 'Date paid to TVP'), STEPPED),
    then(steps('Trigger met on', 'Received on', 'Passed to MOPAC on'), STEPPED),
    then(steps('Date trigger hit', 'Date money received by council', 'Date sent to GMP'), STEPPED),
  ],
  'the day of a demand beside them': [
    first(
      steps('Date demand issued', 'Date money received', 'Date transferred to police'),
      'value=680 heldByAuthority=300 drawnDown=80',
    ),
    first(
      steps('Date invoiced', 'Date received', 'Date paid to police'),
      'value=680 heldByAuthority=300 drawnDown=80',
    ),
    first(
      steps('Demand notice sent on', 'Received on', 'Transferred to police on'),
      'value=680 heldByAuthority=300 drawnDown=80',
    ),
  ],
  'the police by other names': [
    then(
      flow(
        'Amount due (£)',
        'Amount received by LBN (£)',
        'Amount passed to MOPAC (£)',
        'Remaining with LBN (£)',
      ),
      FLOWED,
    ),
    then(flow('Value', 'Received', 'Transferred to MOPAC', 'Balance'), FLOWED),
    then(flow('Value', 'Received', 'Paid to Mayor’s Office for Policing and Crime', 'Balance'), FLOWED),
  ],
  'a trigger that is hit, and one that is not': [
    then(
      '@Blaby: Agreement|Site|Value|Trigger not hit|Trigger hit - payment due|At council - to be claimed|Paid to force / A/1|Mill|100|100|0|0|0 / A/2|Inn|200|0|50|150|0 / A/3|Farm|300|0|0|0|300 / A/4|Pub|80|0|0|20|60 / A/5|Hall|40|0|40|0|0',
      'value=720 notStarted=100 heldByDeveloper=90 heldByAuthority=170 drawnDown=360 -column-question',
    ),
    then(
      '@Blaby: Agreement|Site|Value|Trigger not reached|Trigger reached, awaiting payment|Held by council|Paid to police / A/1|Mill|100|100|0|0|0 / A/2|Inn|200|0|50|150|0 / A/3|Farm|300|0|0|0|300 / A/4|Pub|80|0|0|20|60 / A/5|Hall|40|0|40|0|0',
      'value=720 notStarted=100 heldByDeveloper=90 heldByAuthority=170 drawnDown=360 -column-question',
    ),
    then(staged('Value', 'Trigger met, not paid', 'Held by council', 'Paid to police'), STAGES),
    then(
      '@Blaby: Agreement|Site|Value|Trigger not yet hit (£) / A/1|Mill|100|100 / A/2|Inn|200|0 / A/3|Farm|300|300',
      'value=600 notStarted=400 -column-question',
    ),
    // The event itself is no sum.
    first('@Blaby: Agreement|Site|Value|Trigger hit? / A/1|Mill|100|Yes / A/2|Inn|200|No', 'value=300'),
  ],
  'capital expenditure': [
    then(
      'Council|Agreement|Value|Received by force|Capital expenditure / Blaby|A/1|100|100|20 / Melton|A/2|200|50|50 / Blaby|A/3|300|0|0',
      'value=600 drawnDown=150 spent=70 -column-question',
    ),
    then(
      'Council|Agreement|Value|Received by force|Capital spend to date / Blaby|A/1|100|100|20 / Melton|A/2|200|50|50 / Blaby|A/3|300|0|0',
      'value=600 drawnDown=150 spent=70 -column-question',
    ),
    then(
      'Council|Agreement|Value|Received by force|Capital spent by force / Blaby|A/1|100|100|20 / Melton|A/2|200|50|50 / Blaby|A/3|300|0|0',
      'value=600 drawnDown=150 spent=70 -column-question',
    ),
    // What is planned is not spent.
    first(
      'Council|Agreement|Value|Received by force|Planned capital expenditure / Blaby|A/1|100|100|20 / Melton|A/2|200|50|50 / Blaby|A/3|300|0|0',
      'spent=N/A',
    ),
  ],
  'the account of a year': [
    then(
      '@Blaby: Agreement|Site|Value|Brought forward 1/4/25|Income 2025/26|Paid to police 2025/26 to date|Balance at 30/11/25 / A/1|Mill|100|40|20|10|50 / A/2|Inn|200|0|80|30|50 / A/3|Farm|300|90|0|0|90 / A/4|Pub|80|0|10|0|10',
      'value=680 heldByAuthority=200 drawnDown=N/A',
    ),
    first(
      '@Blaby: Agreement|Site|Value|Opening balance 01/04/2025|Received in year|Paid to police in year|Balance at 30/11/2025 / A/1|Mill|100|40|20|10|50 / A/2|Inn|200|0|80|30|50 / A/3|Farm|300|90|0|0|90 / A/4|Pub|80|0|10|0|10',
      'value=680 heldByAuthority=200 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement|Site|Value|B/fwd 1.4.25|Receipts 25/26|To police 25/26|Balance 31.12.25 / A/1|Mill|100|40|20|10|50 / A/2|Inn|200|0|80|30|50 / A/3|Farm|300|90|0|0|90 / A/4|Pub|80|0|10|0|10',
      'value=680 heldByAuthority=200 drawnDown=N/A',
    ),
  ],
  'so far in one year is not all of it': [
    then(inYear('Paid to police 2025/26 to date'), 'heldByAuthority=200 drawnDown=N/A'),
    then(inYear('Paid to police this year to date'), 'heldByAuthority=200 drawnDown=N/A'),
    then(inYear('Total paid to police 2025/26'), 'heldByAuthority=200 drawnDown=N/A'),
    then(inYear('Total paid to police in year'), 'heldByAuthority=200 drawnDown=N/A'),
    first(inYear('Paid to police YTD'), 'heldByAuthority=200 drawnDown=N/A'),
    first(inYear('Total paid to police to 2025/26'), 'heldByAuthority=200 drawnDown=40'),
    first(inYear('Paid to police to date (2025/26)'), 'heldByAuthority=200 drawnDown=40'),
  ],

  'a list of invoices': [
    then(
      '@Blaby: Invoice no|Customer|S106 ref|Site|Invoice amount|Paid to date|Outstanding / 7001|Ash|A/1|Mill|100|40|60 / 7002|Elm|A/2|Inn|200|0|200 / 7003|Oak|A/3|Farm|300|300|0',
      'asks=4',
    ),
    then(
      '@Blaby: Debtor|S106 ref|Site|Invoiced amount (£)|Paid|Unpaid / Ash|A/1|Mill|100|40|60 / Elm|A/2|Inn|200|0|200 / Oak|A/3|Farm|300|300|0',
      'asks=3',
    ),
    then(
      '@Blaby: S106 ref|Site|Demand amount|Received|Outstanding / A/1|Mill|100|40|60 / A/2|Inn|200|0|200 / A/3|Farm|300|300|0',
      'asks=2',
    ),
  ],

  'what was paid since a day': [
    then(inYear('Paid to police from 1 April 2025'), 'heldByAuthority=200 drawnDown=N/A'),
    first(inYear('Paid to police after 31/03/2025'), 'heldByAuthority=200 drawnDown=N/A'),
    first(
      inYear('Paid to police between 1 April 2024 and 31 March 2025'),
      'heldByAuthority=200 drawnDown=N/A',
    ),
    then(inYear('Paid to police 01/04/24 to 31/03/25'), 'heldByAuthority=200 drawnDown=N/A'),
    first(inYear('Paid to police to 31 March 2025'), 'heldByAuthority=200 drawnDown=40'),
    then(inYear('Paid to police to end of 2024/25'), 'heldByAuthority=200 drawnDown=40'),
    then(inYear('Paid to police up to the end of 2024/25'), 'heldByAuthority=200 drawnDown=40'),
  ],
  'a transfer that is agreed to': [
    then(inYear('Transfer to police approved'), 'drawnDown=N/A'),
    first(inYear('Release to Leics Police authorised'), 'drawnDown=N/A'),
    first(inYear('Payment to police scheduled'), 'drawnDown=N/A'),
    first(inYear('Transfers to police made'), 'drawnDown=40'),
  ],
  'a sum as it is indexed': [
    first(flow('Police contribution (indexed)'), FLOWED),
    then(flow('Contribution, index linked'), FLOWED),
    first(flow('Total uplifted'), FLOWED),
    // Beside it the sum before.
    then(
      '@Blaby: Agreement|Site|Contribution|Contribution (indexed)|Paid to police|Held / A/1|Mill|90|100|20|30 / A/2|Inn|180|200|0|100 / A/3|Farm|270|300|0|0 / A/4|Pub|70|80|40|0',
      'value=refused',
    ),
  ],
  'the end of an agreement': [
    first(dated('Agreement end date'), 'value=600 +expiry-not-given'),
    first(dated('Date agreement ends'), 'value=600 +expiry-not-given'),
    then(dated('Agreement expiry date'), '-expiry-not-given -column-question'),
  ],
  'what a force has beside what it spent': [
    then(spentOf('In reserve'), 'heldByAuthority=N/A +column-question'),
    then(spentOf('In the bank account'), 'heldByAuthority=N/A +column-question'),
    then(spentOf('Balance held'), 'heldByAuthority=N/A +column-question'),
    first(spentOf('Held by council'), 'heldByAuthority=408 -column-question'),
    first(spentOf('In our reserve'), 'drawnDown=408 -column-question'),
  ],
  'what is still to come, of whom is not said': [
    then(spentOf('To come'), 'heldByDeveloper=N/A +column-question'),
    then(spentOf('Awaiting'), 'heldByDeveloper=N/A +column-question'),
    then(spentOf('Not received'), 'heldByDeveloper=N/A +column-question'),
    first(spentOf('Awaited from developer'), 'heldByDeveloper=408 -column-question'),
  ],
  'received to date, and from whom': [
    then(spentOf('Received to date from LPA'), 'drawnDown=408 -column-question'),
    then(spentOf('Amount received to date from council'), 'drawnDown=408 -column-question'),
    then(spentOf('Income to date from councils'), 'drawnDown=408 -column-question'),
    first(flow('Value', 'Received to date from developer'), FLOWED),
  ],
  'an account of the police, of whom is not said': [
    then(alone('Police account'), 'heldByAuthority=N/A drawnDown=N/A +column-question'),
    then(alone('Police reserve'), 'heldByAuthority=N/A drawnDown=N/A +column-question'),
    first(alone('Police account|Council account'), 'heldByAuthority=100 drawnDown=219 -column-question'),
    first(alone('Our account|Council account'), 'heldByAuthority=100 drawnDown=219 -column-question'),
  ],
  'paid on account': [
    then(alone('Paid on account'), 'drawnDown=N/A +column-question'),
    first(alone('Payments on account'), 'drawnDown=N/A'),
    first(alone('Paid on to police'), 'drawnDown=219 -column-question'),
  ],
  'what was sent to the police and is no money': [
    then(steps('Date triggered', 'Date received', 'Date passed to police for comment'), 'drawnDown=N/A'),
    then(
      steps('Date triggered', 'Date received', 'Date sent to the police for information'),
      'drawnDown=N/A',
    ),
    then(steps('Date triggered', 'Date received', 'Date passed to PCC for approval'), 'drawnDown=N/A'),
    first(steps('Date triggered', 'Date received', 'Date passed to PCC for Essex'), STEPPED),
  ],
});

test.each(['Amount invoiced', 'Estimated contribution', 'Police obligation', 'Net contribution'])(
  'where no column is the value, %s is named as what may be it',
  (heading) => {
    const read = readRegister(
      block(`Agreement|Site|${heading}|Paid to police / A/1|Mill|317|131 / A/2|Inn|213|0 / A/3|Farm|307|109`),
      { authority: 'Blaby' },
    );
    expect(isRegister(read) ? null : read.values['candidates']).toBe(heading);
  },
);
