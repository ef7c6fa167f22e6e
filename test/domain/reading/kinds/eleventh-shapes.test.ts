/** Shapes of sheets: headings in halves, words that reach too far, numbers that begin again, shares, what was not handed on. */
import { first, then, tried } from './trying';

/** Two triggers of each of three agreements under some headings: 600 in all, 250 paid over, 100 held. */
const triggers = (of: string): string =>
  `@Blaby: ${of} / 20/01/A|Mill|1|100.5|100.5|100.5|0 / 20/01/A|Mill|2|99.5|0|0|0 / 21/02/B|Dale|1|150.25|150.25|150.25|0 / 21/02/B|Dale|2|100|100|0|100 / 22/03/C|Hill|1|49.75|0|0|0 / 22/03/C|Hill|2|100|0|0|0`;
const byTrigger = 'value=600 drawnDown=250.75 heldByAuthority=100 agreements=3';

/** Three payments under their words, and beside the last what is of them all. */
const payments = (groups: string, under: string): string =>
  `@Blaby: ${groups} / ${under} / 20/01|300.3|100.1|100.1|100.1|300.3|0|300.3|0 / 20/02|90.6|30.2|30.2|0|60.4|30.2|0|60.4 / 20/03|50.5|0|0|0|0|50.5|0|0 / 20/04|60.6|20.2|20.2|20.2|60.6|0|0|60.6`;
const byPayment = 'value=502 drawnDown=300.3 heldByAuthority=121 heldByDeveloper=80.7';

/** What came in, what was handed on, and the rest of it. */
const handed = (rest: string): string =>
  `@Blaby: Agreement|Site|Contribution agreed|Received from developer|Paid to police|${rest} / D1|Mill|100.5|100.5|60.5|40 / D2|Dale|80.25|50.25|0|50.25 / D3|Hill|70|0|0|0 / D4|Wood|90.75|90.75|90.75|0`;
const alone = (rest: string): string =>
  `@Blaby: Agreement|Site|Contribution agreed|${rest} / D1|Mill|100.5|40 / D2|Dale|80.25|50.25 / D3|Hill|70|70`;

const halves = (above: string, under: string): string =>
  `@Blaby: ||Money|||Police|| / ${above} / ${under} / D1|Mill|100.5|100.5|60.5|20|40 / D2|Dale|80.25|50.25|0|0|50.25 / D3|Hill|70|70|70|10|0 / D4|Wood|90.75|0|0|0|0`;
const byHalves = 'value=341.5 drawnDown=130.5 heldByAuthority=90.25 spent=30';

const register = (of: string): string =>
  `@Blaby: ${of} / D1|Mill|100.5|60.5|40 / D2|Dale|80.25|0|50.25 / D3|Hill|70|70|0`;

const share = (of: string, part: number): string =>
  `@Blaby: Agreement|Site|${of} / ${[200, 100, 340, 80]
    .map((sum, n) => `D${n}|Site ${'abcd'[n]!}|${sum}.5|${part}|${(sum + 0.5) * part}`)
    .join(' / ')}`;

tried({
  'numbers that begin again with each agreement': [
    first(
      triggers('FILE REF|SITE|TRIG. NO.|PAYABLE AT TRIGGER|PAID BY DEVELOPER|PAID TO POLICE|HELD'),
      byTrigger,
    ),
    then(triggers('Uniform ref|Site|Seq no|Sum payable|Developer paid|Paid to police|Held'), byTrigger),
    then(triggers('Exacom ref|Site|Stage no|Amount payable|Developer paid|Paid to police|Held'), byTrigger),
    // What is numbered once through is what the rows are called.
    first(
      '@Blaby: Agreement no|Site|Value|Held by council / 1|Mill|100.5|0 / 2|Dale|80|80 / 3|Hill|70|0',
      'value=250.5 heldByAuthority=80 agreements=3',
    ),
    // Neither says of what it is the reference: both are named, and none is taken.
    then(
      '@Blaby: Uniform ref|Exacom ref|Value|Held by council / U/0101|E/7001|100.5|0 / U/0102|E/7002|80|80 / U/0103|E/7003|70|0',
      'refused +column-missing',
    ),
  ],
  'the last instalment is no wider than those before it': [
    then(
      payments(
        '||1st payment|2nd payment|3rd payment||||',
        'Agreement|Contribution payable|£|£|£|Total paid by developer|Left to pay|Forwarded to police|Not yet forwarded',
      ),
      byPayment,
    ),
    first(
      payments(
        '||Instalment 1|Instalment 2|Instalment 3||||',
        'Agreement|Contribution agreed|Amount|Amount|Amount|Received in all|Owed by developer|Paid to police|Held by council',
      ),
      byPayment,
    ),
    then(
      payments(
        '||First payment|Second payment|Third payment||||',
        'Agreement|Contribution agreed|£|£|£|Total received|Unpaid by developer|Passed to police|Not yet passed on',
      ),
      byPayment,
    ),
    // Their sums are no contribution.
    first(
      `${payments('||Instalment 1|Instalment 2|Instalment 3||||', 'Agreement|Value|Amount|Amount|Amount|Received in all|Held by developer|Drawn down|Held by authority')} / Total|502|150.5|150.5|120.3|421.3|80.7|300.3|121`,
      'rows=4 value=502 drawnDown=300.3',
    ),
  ],
  'what was not handed on is no debt of the developer’s': [
    then(handed('Not yet forwarded'), 'heldByAuthority=90.25 heldByDeveloper=N/A'),
    then(handed('Not yet passed on'), 'heldByAuthority=90.25 heldByDeveloper=N/A'),
    then(handed('Yet to be transferred'), 'heldByAuthority=90.25 heldByDeveloper=N/A'),
    then(alone('Not yet transferred'), 'heldByDeveloper=N/A heldByAuthority=N/A'),
    then(alone('Not forwarded'), 'heldByDeveloper=N/A heldByAuthority=N/A'),
    // The developer has still to pay it.
    first(alone('Not yet paid by developer'), 'heldByDeveloper=160.25'),
  ],
  'headings in halves, one over the other': [
    then(
      halves(
        'Agreement|Site|In the|From the|Given|Used|Still',
        'no.|address|agreement|developer|to date|to date|held',
      ),
      byHalves,
    ),
    first(
      halves(
        'Deed|Site|Sum|Paid by|Paid to|Spent by|Left with',
        'ref|name|agreed|developer|police|police|council',
      ),
      byHalves,
    ),
    then(
      halves(
        'Agreement|Name of|Value in|Received from|Passed on|Spent|Balance',
        'ref|site|deed|developer|to date|to date|held',
      ),
      byHalves,
    ),
  ],
  'a line over the headings that is no half of them': [
    first(
      '@Blaby: A|B|C|D|E / Agreement|Site|Value|Drawn down|Held by authority / D1|Mill|100.5|60.5|40 / D2|Dale|80.25|0|50.25',
      'value=180.75 drawnDown=60.5 heldByAuthority=90.25',
    ),
    first(
      '@Blaby: text|text|number|number|number / Deed ref|Site name|Sum agreed|Paid to police|Held by council / D1|Mill|100.5|60.5|40 / D2|Dale|80.25|0|50.25',
      'value=180.75 drawnDown=60.5 heldByAuthority=90.25',
    ),
    first(
      '@Blaby: Legal|Planning|Finance|Finance|Finance / Deed ref|Site name|Sum agreed|Paid to police|Held by council / D1|Mill|100.5|60.5|40 / D2|Dale|80.25|0|50.25',
      'value=180.75 drawnDown=60.5 heldByAuthority=90.25',
    ),
  ],
  'a line of totals has no instalments': [
    then(
      '@Blaby: Agreement|Value|Instalment 1|Instalment 2|Drawn down / D1|100|60|40|0 / D2|80|50|30|0 / D3|50|||0 / Total|230|110|70|0',
      'value=230 rows=3 -instalments-unclear',
    ),
    then(
      '@Blaby: Agreement|Value|Instalment 1|Instalment 2|Drawn down / D1|100|60|40|0 / D2|80|50|30|0 / D3|50|||0 / Grand total|230|110|70|0',
      'value=230 rows=3 -instalments-unclear',
    ),
    first(
      '@Blaby: Agreement|Value|Instalment 1|Instalment 2|Drawn down / D1|100|60|40|0 / D2|80|50|20|0',
      'value=180 rows=2 +instalments-unclear',
    ),
  ],
  'what is left under a word for what was paid, or for the sum': [
    then(
      '@Blaby: |||Payments to police||| / Agreement|Value|Received to date|Q1|Q2|Cumulative|Balance in hand / D1|100.5|100.5|20.5|40|60.5|40 / D2|80.25|50.25|0|0|0|50.25 / D3|70|70|70|0|70|0',
      'drawnDown=130.5 heldByAuthority=90.25',
    ),
    then(
      '@Blaby: |Police contribution||| / Agreement|Secured|In|Out to police|Left / D1|100.5|100.5|60.5|40 / D2|80.25|50.25|0|50.25 / D3|70|70|70|0',
      'value=250.75 drawnDown=130.5 heldByAuthority=90.25',
    ),
    first(
      '@Blaby: |Contribution||| / Agreement|Agreed|Money in|Paid to police|Remaining / D1|100.5|100.5|60.5|40 / D2|80.25|50.25|0|50.25 / D3|70|70|70|0',
      'value=250.75 drawnDown=130.5 heldByAuthority=90.25',
    ),
  ],
  'places of money make a register of any list of agreements': [
    then(
      register('Planning obligation|Site|Secured (£)|Transferred to police (£)|Held by council (£)'),
      'value=250.75 drawnDown=130.5 heldByAuthority=90.25',
    ),
    then(
      register('Planning obligation|Site|Sum agreed (£)|Paid to police (£)|Kept by the council (£)'),
      'value=250.75 drawnDown=130.5 heldByAuthority=90.25',
    ),
    then(
      register(
        'Planning obligation|Location|Contribution secured (£)|Passed to police (£)|Retained by council (£)',
      ),
      'value=250.75 drawnDown=130.5 heldByAuthority=90.25',
    ),
    first(
      '@Blaby: Planning obligation|Planning application|Document URL / D1|P1|http://a.b/1 / D2|P2|http://a.b/2 / D3|P3|http://a.b/3',
      'refused',
    ),
  ],
  'so much per cent of a sum for several': [
    then(share('Community safety total (£)|Police %|Police share (£)', 0.6), 'value=433.2'),
    then(share('Sum for all partners (£)|% to police|For the police (£)', 0.2), 'value=144.4'),
    then(share('Total contribution (£)|Police share %|Police amount (£)', 0.5), 'value=361'),
    // So much of the sum has gone to the police: that is no part for them.
    first(
      '@Blaby: Agreement|Site|Contribution agreed (£)|To police (£)|% to police / D1|a|200.5|100.25|0.5 / D2|b|100|25|0.25 / D3|c|340.5|68.1|0.2 / D4|d|80.5|0|0',
      'drawnDown=193.35 value=N/A',
    ),
    // The share is of something else: both are asked.
    first(
      '@Blaby: Agreement|Site|Community safety total (£)|Police %|Police share (£) / D1|a|200.5|0.6|90 / D2|b|100.5|0.6|80 / D3|c|340.5|0.6|70',
      'refused',
    ),
  ],
});
