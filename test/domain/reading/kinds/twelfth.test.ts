/** Who "us" is of two who were paid, what is still to be handed on, what befell a sum last, and what is due with its uplift. */
import { first, then, tried } from './trying';

const ON = ' / 1/1|a|100|100|60|40 / 1/2|b|200|150|100|50 / 1/3|c|300|0|0|0 / 1/4|d|70|70|70|0';
const STAGES = ' / 1/1|a|100|100|0|0|0 / 1/2|b|200|0|50|50|100 / 1/3|c|300|0|300|0|0 / 1/4|d|70|0|0|0|70';
const UPLIFTED =
  ' / 1/1|a|100|10|110|110|110|0 / 1/2|b|200|20|220|220|100|120 / 1/3|c|300|30|330|0|0|0 / 1/4|d|70|7|77|77|0|77';
const COUNCILS =
  ' / 1/1|Blaby|100|100|60|40 / 1/2|Melton|200|150|100|50 / 1/3|Melton|300|0|0|0 / 1/4|Blaby|70|70|70|0';
const ASKED = ' / 1/1|Blaby|150|100|60 / 1/2|Melton|200|200|100 / 1/3|Melton|400|300|50 / 1/4|Blaby|70|70|70';
const DAYS =
  ' / 1/1|Blaby|43000|100|0|0|46000 / 1/2|Melton|43101|200|50|50|46001 / 1/3|Melton|43500|300|0|100|46100 / 1/4|Blaby|43001|70|0|70|46200';
const PLOTS =
  ' / 1/1|a|10|10|100|60|20|40 / 1/2|b|20|10|200|100|0|100 / 1/3|c|30|10|300|0|0|0 / 1/4|d|7|10|70|70|70|0';
const held90 = 'value=670 heldByAuthority=90 drawnDown=230 -column-question';
const fourStages =
  'value=670 notStarted=100 heldByDeveloper=350 heldByAuthority=50 drawnDown=170 -column-question';

/** Value and one other sum, which is a part of it. */
const part = (heading: string): string =>
  `@Blaby: Agreement|Site|Value|${heading} / 1/1|a|100.5|40 / 1/2|b|200|50.25 / 1/3|c|300|0 / 1/4|d|70|70`;

tried({
  'what is still to be handed on is held': [
    then(`@Blaby: Ref|Site|Contribution|Banked to date|Paid across|To be paid across${ON}`, held90),
    then(`@Blaby: Ref|Site|Contribution|Received|Passed to police|To be passed over${ON}`, held90),
    then(`@Blaby: Ref|Site|Contribution|Received|Transferred to police|To be transferred${ON}`, held90),
    then(`@Blaby: Ref|Site|Contribution|Received|Paid to police|Untransferred${ON}`, held90),
    then(`@Blaby: Ref|Site|Contribution|Received by council|Remitted to police|Unremitted${ON}`, held90),
    then(
      '@Blaby: Ref|Site|Contribution|Paid to police|To be paid across / 1/1|a|100|60|20 / 1/2|b|200|100|100 / 1/3|c|300|0|100 / 1/4|d|70|70|0',
      'value=670 heldByDeveloper=N/A heldByAuthority=N/A drawnDown=230 +column-question',
    ),
  ],
  'of two things that befell a sum the later says where it is': [
    then(
      `@Blaby: Ref|Site|Contribution|Not yet payable|Due but unpaid|Received and retained|Received and released${STAGES}`,
      fourStages,
    ),
    then(
      `@Blaby: Ref|Site|Contribution|Not payable yet|Payable, not paid|Paid and kept|Paid and passed on${STAGES}`,
      fourStages,
    ),
    then(
      `@Blaby: Ref|Site|Contribution|Yet to become payable|Demanded but not paid|Collected and held|Collected and forwarded to police${STAGES}`,
      fourStages,
    ),
    first(
      `@Blaby: Ref|Site|Contribution|Not yet triggered|Invoiced and not yet paid|Received and still held|Received and sent to police${STAGES}`,
      fourStages,
    ),
  ],
  'of two who were paid, who had more passed it on': [
    then(`Ref|Council|Sum|Paid to us|Paid to you|Still with us${COUNCILS}`, held90),
    then(`Ref|Council|Sum|Paid to you|Paid to us|Still with you${COUNCILS}`, held90),
    then(`@Blaby: Ref|Site|Sum|Developer paid us|We paid you|Left with us${ON}`, held90),
    first(
      `Ref|Council|Sum|Developer paid you|You have paid us|Spent by us${COUNCILS}`,
      'value=670 drawnDown=230 spent=90',
    ),
    first(
      'Ref|Council|Sum|Paid to us|Paid to you / 1/1|Blaby|100|60|60 / 1/2|Melton|200|150|150 / 1/3|Melton|300|0|0 / 1/4|Blaby|70|70|70',
      'value=670 heldByAuthority=N/A drawnDown=N/A +column-question',
    ),
  ],
  'a sum with its uplift is due where more came in than without it': [
    then(
      `@Blaby: Ref|Site|Original sum|RPI uplift|Sum payable|Paid by developer|Paid to police|Held by council${UPLIFTED}`,
      'value=737 heldByAuthority=197 drawnDown=210',
    ),
    first(
      `@Blaby: Ref|Site|Principal (£)|Indexation (£)|Total due (£)|Received (£)|Paid to police (£)|Balance (£)${UPLIFTED}`,
      'value=737 heldByAuthority=197 drawnDown=210',
    ),
    then(
      `@Blaby: Ref|Site|As signed|Index-linking|With indexation|Developer has paid|Sent to police|Council has${UPLIFTED}`,
      'value=737 heldByAuthority=197 drawnDown=210',
    ),
    then(
      '@Blaby: Ref|Site|As signed|Indexation|With indexation|Paid by developer|Passed to police / 1/1|a|100|10|110|50|50 / 1/2|b|200|20|220|200|100 / 1/3|c|300|30|330|0|0 / 1/4|d|70|7|77|70|0',
      'refused',
    ),
  ],
  'what has no demand yet is the fourth stage, by the law of the stages': [
    then(
      `@Blaby: Ref|Site|Agreed|Not invoiced|Invoiced not paid|Held by council|Passed to police${STAGES}`,
      fourStages,
    ),
    then(
      `@Blaby: Ref|Site|Agreed|Not yet demanded|Demanded, unpaid|Held by council|Passed to police${STAGES}`,
      fourStages,
    ),
    then(
      `@Blaby: Ref|Site|Agreed|Unbilled|Billed, unpaid|Held by council|Passed to police${STAGES}`,
      fourStages,
    ),
    first(
      `@Blaby: Ref|Site|Agreed|Waived|Unpaid by developer|Held by council|Passed to police${STAGES}`,
      'value=670 notStarted=N/A +column-question',
    ),
    first(
      `@Blaby: Ref|Site|Agreed|Not needed|Unpaid by developer|Held by council|Passed to police${STAGES}`,
      'value=670 notStarted=N/A +column-question',
    ),
  ],
  'what was asked for is not what was agreed': [
    then(`Ref|Council|We asked for|In the deed|Council has paid us${ASKED}`, 'value=670 drawnDown=280'),
    then(`Ref|Council|Amount asked for by police|Amount agreed|Paid us${ASKED}`, 'value=670 drawnDown=280'),
    then(`Ref|Council|Asked of developer|Deed says (£)|LPA paid us (£)${ASKED}`, 'value=670 drawnDown=280'),
  ],
  'the sum when all is sold is the sum': [
    then(
      `@Blaby: Ref|Site|Plots|£ per plot|Total when all plots sold|Come in so far|Gone out to police|Left in the pot${PLOTS}`,
      'value=670 heldByAuthority=140 drawnDown=90 -column-question',
    ),
    then(
      `@Blaby: Ref|Site|Homes|Rate|Amount due once fully occupied|Received|Went to police|Held${PLOTS}`,
      'value=670 heldByAuthority=140 drawnDown=90 -column-question',
    ),
    then(
      `@Blaby: Ref|Site|Homes|Rate|Contribution when site is complete|Received|Went over to police|Held${PLOTS}`,
      'value=670 heldByAuthority=140 drawnDown=90 -column-question',
    ),
  ],
  'what is carried forward to a day is held': [
    then(
      '@Blaby: Ref|Site|Agreement total|B/fwd 1 April 2025|In 2025/26|Paid to police 2025/26|C/fwd 31 March 2026 / 1/1|a|100|60|40|60|40 / 1/2|b|200|100|0|0|100 / 1/3|c|300|0|50|0|50 / 1/4|d|70|70|0|70|0',
      'value=670 heldByAuthority=190 drawnDown=N/A +column-question',
    ),
    first(
      'Ref|Council|Agreed|Received 24/25|Spent 24/25|C/fwd 31/3/25 / 1/1|Blaby|100|60|20|40 / 1/2|Melton|200|100|0|100 / 1/3|Melton|300|0|50|50 / 1/4|Blaby|70|70|0|70',
      'value=670 heldByAuthority=N/A drawnDown=N/A +column-question',
    ),
  ],
  'the day of a deed and the last day are days': [
    then(
      `Ref|Council|Deed signed|Agreed|Held by council|Passed to police|Last day${DAYS}`,
      'value=670 heldByAuthority=50 drawnDown=220 -column-question -expiry-not-given',
    ),
    then(
      `Ref|Council|Agreement completed|Agreed|Held by council|Passed to police|Cut-off${DAYS}`,
      'value=670 heldByAuthority=50 drawnDown=220 -column-question -expiry-not-given',
    ),
    then(
      `Ref|Council|S106 sealed|Agreed|Held by council|Passed to police|Final day${DAYS}`,
      'value=670 heldByAuthority=50 drawnDown=220 -column-question -expiry-not-given',
    ),
  ],
  'an account of two sides is told as movements': [
    then(
      'Jnl|Jnl date|Project|Line|Dr|Cr / J1|01/02/2020|P1|receipt||100 / J2|01/03/2020|P1|to police|60| / J3|01/04/2020|P2|receipt||200 / J4|01/05/2020|P3|receipt||300 / J5|01/05/2020|P3|to police|300|',
      'refused +sheet-of-account',
    ),
    then(
      'S106 account|||| / When|What|Money in £|Money out £|Deed / 01/02/2020|paid by developer|100||D1 / 01/03/2020|to police||60|D1 / 01/04/2020|paid by developer|200||D2 / 01/05/2020|to police||200|D2',
      'refused +sheet-of-account',
    ),
    then(
      '@Blaby: Date|S106 no.|Detail|Receipts|Payments / 01/02/2020|1/1|developer|100| / 01/03/2020|1/1|police||60 / 01/04/2020|1/2|developer|200| / 01/05/2020|1/2|police||200',
      'refused +sheet-of-account',
    ),
    first(
      '@Blaby: Ref|Site|Received|Spent / 1/1|a|100| / 1/2|b|200| / 1/3|c|300| / 1/4|d|70|70',
      'refused -sheet-of-account',
    ),
  ],
  'what has started and waits for money is owed by the developer': [
    then(part('Triggered, awaiting money'), 'heldByDeveloper=160.25 notStarted=N/A'),
    then(part('Commenced, awaiting payment'), 'heldByDeveloper=160.25 notStarted=N/A'),
    then(part('Implemented, awaiting payment'), 'heldByDeveloper=160.25 notStarted=N/A'),
    first(part('Awaiting start'), 'notStarted=160.25 heldByDeveloper=N/A'),
    first(part('Not yet triggered or built'), 'notStarted=160.25 heldByDeveloper=N/A'),
  ],
  'what waits for a claim is not with the developer': [
    then(part('Awaiting claim'), 'heldByDeveloper=N/A drawnDown=N/A'),
    then(part('Awaiting a claim'), 'heldByDeveloper=N/A drawnDown=N/A'),
    then(part('Awaiting transfer'), 'heldByDeveloper=N/A drawnDown=N/A'),
    then(part('Awaiting release'), 'heldByDeveloper=N/A drawnDown=N/A'),
    first(part('Awaiting claim by police'), 'heldByDeveloper=N/A drawnDown=N/A'),
  ],
  'for whom money is put by does not have it': [
    then(part('Ringfenced for police'), 'drawnDown=N/A'),
    then(part('Earmarked for the force'), 'drawnDown=N/A'),
    first(part('Money set aside for the police'), 'drawnDown=N/A'),
    first(part('Ready for police'), 'drawnDown=N/A'),
  ],
  'where nothing tells who we are, it is asked': [
    then(part('In our bank'), 'heldByAuthority=N/A drawnDown=N/A +column-question'),
    then(
      '@Blaby: Ref|Site|Sum|Held by us / 1/1|a|100|40 / 1/2|b|200|50 / 1/3|c|300|300 / 1/4|d|70|0',
      'value=670 heldByAuthority=N/A +column-question',
    ),
    then(
      'Ref|Council|Sum|Not triggered|Awaiting release to police|In our bank / 1/1|Blaby|100|40|0|60 / 1/2|Melton|200|0|50|50 / 1/3|Melton|300|0|300|0 / 1/4|Blaby|70|0|0|70',
      'value=670 heldByAuthority=N/A +column-question',
    ),
    first(
      '@Blaby: Ref|Site|Sum|We hold|Paid to police / 1/1|a|100|40|60 / 1/2|b|200|50|50 / 1/3|c|300|300|0 / 1/4|d|70|0|7',
      'value=670 heldByAuthority=390 drawnDown=117',
    ),
  ],
  'what is not in yet is owed': [
    then(part('Not yet banked'), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
    then(part('Not banked yet'), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
    then(part('Yet to be deposited'), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
    first(part('Banked by the council'), 'heldByAuthority=160.25'),
    then(
      'Ref|Council|Agreed|Pre-trigger|Banked / 1/1|Blaby|100|40|60 / 1/2|Melton|200|0|200 / 1/3|Melton|300|300|0',
      'value=600 heldByAuthority=N/A +column-question',
    ),
  ],
  'what is still to be drawn or passed on was not': [
    then(part('Drawdown remaining'), 'drawnDown=N/A'),
    first(part('Transfers outstanding'), 'drawnDown=N/A heldByDeveloper=N/A'),
    then(part('To transfer'), 'drawnDown=N/A'),
    first(part('Still to release'), 'drawnDown=N/A'),
    first(part('To pay over'), 'drawnDown=N/A heldByDeveloper=N/A'),
    first(part('To Kent Police (£)'), 'drawnDown=160.25'),
  ],
  'a demand that was sent is no payment': [
    then(part('Demand sent'), 'drawnDown=N/A'),
    then(part('Demand notice issued and sent'), 'drawnDown=N/A'),
    then(part('Reminder sent'), 'drawnDown=N/A'),
    first(part('Sent to police'), 'drawnDown=160.25'),
  ],
  'what was drawn from a reserve may be spent or passed on': [
    then(part('Drawn from reserve'), 'drawnDown=N/A spent=N/A +column-question'),
    then(part('Drawn down from the S106 reserve'), 'drawnDown=N/A spent=N/A +column-question'),
    then(part('Drawn from reserves to date'), 'drawnDown=N/A spent=N/A +column-question'),
  ],
  'what is paid beside what is unpaid is not told to be drawn down': [
    then(
      'Ref|Council|Agreed|Yet to fall due|Still to come in|Paid / 1/1|Blaby|100|100|0|0 / 1/2|Melton|200|0|50|150 / 1/3|Melton|300|0|300|0 / 1/4|Blaby|70|0|0|70 / 1/5|Blaby|80|0|20|60',
      'value=750 drawnDown=N/A +column-question',
    ),
    then(
      '@Blaby: Ref|Site|Agreed|Not triggered|Owed by developer|Paid / 1/1|a|100|100|0|0 / 1/2|b|200|0|50|150 / 1/3|c|300|0|300|0 / 1/4|d|70|0|0|70',
      'value=670 drawnDown=N/A +column-question',
    ),
    then(
      '@Blaby: Ref|Site|Agreed|Not triggered|Due from developer|Invoiced and paid / 1/1|a|100|100|0|0 / 1/2|b|200|0|50|150 / 1/3|c|300|0|300|0 / 1/4|d|70|0|0|70',
      'value=670 drawnDown=N/A +column-question',
    ),
    first(
      '@Blaby: Ref|Site|Agreed|Owed by developer|Held by council|Paid / 1/1|a|100|100|0|0 / 1/2|b|200|0|50|150 / 1/3|c|300|0|300|0 / 1/4|d|70|0|0|70',
      'value=670 heldByAuthority=350 drawnDown=220',
    ),
  ],
  'what was spent on the police may be what a council passed on': [
    then(part('Spent on police'), 'drawnDown=N/A spent=N/A +column-question'),
    then(part('Spend - police'), 'drawnDown=N/A spent=N/A +column-question'),
    then(part('Expenditure (police)'), 'drawnDown=N/A spent=N/A +column-question'),
    then(part('Used on policing'), 'drawnDown=N/A spent=N/A +column-question'),
    first(part('Police spend'), 'spent=160.25'),
    first(part('Spent by the force'), 'spent=160.25'),
  ],
  'what is to be received is owed': [
    then(part('To be received'), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
    then(part('Amount to be received'), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
    then(
      'Ref|Council|Agreed|Not triggered|To be received|Held by council|Paid to police / 1/1|Blaby|100|100|0|0|0 / 1/2|Melton|200|0|100|50|50 / 1/3|Melton|300|100|100|0|100 / 1/4|Blaby|70|0|0|0|70',
      'value=670 notStarted=200 heldByDeveloper=200 heldByAuthority=50 drawnDown=220',
    ),
    then(part('To be received by police'), 'heldByDeveloper=N/A drawnDown=N/A'),
  ],
  'what is planned or allowed has not moved': [
    then(part('Profiled spend'), 'spent=N/A'),
    then(part('Transfer scheduled'), 'drawnDown=N/A'),
    then(part('Approved for release'), 'drawnDown=N/A'),
    first(part('Authorised payments'), 'drawnDown=N/A'),
  ],
  'what is held of the police’s sum, and what they have not claimed, is not theirs': [
    then(part('Police £ held'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(part('Police £ still held'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(
      'Ref|Council|Agreed|Not triggered|Owed by dev|Police still to claim / 1/1|Blaby|100|100|0|0 / 1/2|Melton|200|0|150|50 / 1/3|Melton|300|100|100|100 / 1/4|Blaby|70|0|0|70',
      'value=670 notStarted=200 heldByDeveloper=250 drawnDown=N/A',
    ),
  ],
  'who has the police’s money is who is named beside it': [
    then(part('Police money in council account'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(part('Police reserve at council'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(part('Force’s share held'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(part('Money for police held'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(part('S106 police account'), 'drawnDown=N/A'),
    first(part('In police account'), 'drawnDown=160.25'),
  ],
  'what the police do not have yet is not theirs': [
    then(part('Not yet with police'), 'drawnDown=N/A heldByDeveloper=N/A'),
    then(part('Available for force to draw'), 'drawnDown=N/A'),
    first(part('Ready for the police to claim'), 'drawnDown=N/A'),
    first(part('With police'), 'drawnDown=160.25'),
  ],
  'what is not due, or is to be spent, is nobody’s debt': [
    then(part('No payment due yet'), 'notStarted=160.25 heldByDeveloper=N/A'),
    then(part('No money due'), 'notStarted=160.25 heldByDeveloper=N/A'),
    then(part('Spend to come'), 'heldByDeveloper=N/A spent=N/A'),
    then(
      '@Blaby: Ref|Site|Agreed|Repaid to developer|Council|Police / 1/1|a|100|40|60|0 / 1/2|b|200|0|100|100 / 1/3|c|300|0|300|0',
      'value=600 heldByDeveloper=N/A heldByAuthority=460 drawnDown=100',
    ),
  ],
  'a balance of the police may be what the council has for them, or theirs': [
    then(
      'Ref|Council|Agreed|Not started|Owed by developer|Police balance / 1/1|Blaby|100|100|0|0 / 1/2|Melton|200|0|150|50 / 1/3|Melton|300|100|100|100 / 1/4|Blaby|70|0|0|70',
      'value=670 heldByAuthority=N/A drawnDown=N/A',
    ),
    then(
      '@Blaby: Ref|Site|Agreed|Not started|Owed by developer|Police remaining / 1/1|a|100|100|0|0 / 1/2|b|200|0|150|50 / 1/3|c|300|100|100|100 / 1/4|d|70|0|0|70',
      'value=670 heldByAuthority=N/A drawnDown=N/A',
    ),
  ],
});
