/** Further words of councils and forces, and what each is not: what a heading says of who has the money, and of how it came there. */
import { first, then, tried } from './trying';

/** Four contributions: held, drawn down in part, with the developer, and drawn down whole. */
const stages = (developer: string, council: string, police: string): string =>
  `@Blaby: Agreement ref|Site|Value|${developer}|${council}|${police} / 1/1|Land A|100.5|0|100.5|0 / 1/2|Land B|60|0|20|40 / 1/3|Land C|30|30|0|0 / 1/4|Land D|50|0|0|50`;
const STAGES = 'value=240.5 heldByDeveloper=30 heldByAuthority=120.5 drawnDown=90';
/** The same without what the developer has, and with what came in. */
const flows = (came: string, left: string, police: string): string =>
  `@Blaby: Agreement ref|Site|Value|${came}|${police}|${left} / 1/1|Land A|100.5|100.5|0|100.5 / 1/2|Land B|60|60|40|20 / 1/3|Land C|30|0|0|0 / 1/4|Land D|50|50|50|0`;
const FLOWS = 'value=240.5 heldByAuthority=120.5 drawnDown=90';

tried({
  'in whose hands': [
    then(stages('In developer’s hands', 'In BDC’s hands', 'In the force’s hands'), STAGES),
    then(stages("Developer's hands", "Council's hands", "OPCC's hands"), STAGES),
    then(stages('Still in the hands of the developer', 'In our hands (council)', 'In police hands'), STAGES),
    first(flows('Received', 'In council’s hands', 'Paid to police'), FLOWS),
  ],
  'who is we': [
    then(stages('Developer still owes', 'We are holding', 'Gone to Leics Police'), STAGES),
    then(stages('Owed by developer', 'We hold', 'Paid by us to police'), STAGES),
    then(stages('Developer owes', 'In our account', 'Sent to OPCC'), STAGES),
    first(stages('With developer', 'Council still holds', 'We have had'), STAGES),
    // Nothing says who speaks.
    then(
      '@Blaby: Agreement ref|Site|Value|We hold / 1/1|Land A|100.5|100.5 / 1/2|Land B|60|20 / 1/3|Land C|30|0',
      'value=190.5 drawnDown=N/A heldByAuthority=N/A +column-question',
    ),
    then(
      'Authority|Agreement|Value|In our bank|Gone out on projects / Blaby|A/1|100|60|10 / Melton|A/2|50|50|0',
      'value=150 drawnDown=110 spent=10',
    ),
  ],
  'agreed with somebody is not held by him': [
    then(
      stages('Developer still owes', 'Held by council', 'Paid to police').replace(
        'Value',
        'Agreed with developer (£)',
      ),
      STAGES,
    ),
    then(
      '@Blaby: Agreement ref|Site|Signed with landowner (£)|Held by council|Paid to police / 1/1|Land A|100|100|0 / 1/2|Land B|60|20|40',
      'value=160 heldByAuthority=120 drawnDown=40 heldByDeveloper=N/A',
    ),
    then(
      '@Blaby: Agreement ref|Site|Amount negotiated with developer|Paid to police / 1/1|Land A|100|0 / 1/2|Land B|60|40',
      'value=160 drawnDown=40 heldByDeveloper=N/A',
    ),
    first(
      '@Blaby: Agreement ref|Site|Value|Left with developer / 1/1|Land A|100|100 / 1/2|Land B|60|20',
      'value=160 heldByDeveloper=120',
    ),
  ],
  'what the developer has agreed to pay': [
    then(
      '@Blaby: Agreement ref|Site|Amount the developer agreed to pay|Handed to police / 1/1|Land A|100|0 / 1/2|Land B|60|40',
      'value=160 drawnDown=40',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum the owner has agreed to contribute|Paid to police / 1/1|Land A|100|0 / 1/2|Land B|60|40',
      'value=160 drawnDown=40',
    ),
    then(
      '@Blaby: Agreement ref|Site|Award|Paid to police / 1/1|Land A|100|0 / 1/2|Land B|60|40',
      'value=160 drawnDown=40',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum secured (indexed to date)|Paid to police / 1/1|Land A|100.25|0 / 1/2|Land B|60|40',
      'value=160.25 drawnDown=40',
    ),
    // Of what is approved for a project nobody knows that the agreement secures it.
    then(
      'Authority|Agreement|Approved for projects (£)|Received by force / Blaby|A/1|100|60 / Melton|A/2|50|50',
      'refused',
    ),
  ],
  'what the council has not handed over yet': [
    then(
      flows('Paid so far', 'Amount the council has not yet handed over', 'Amount handed to police'),
      FLOWS,
    ),
    then(stages('Developer to pay', 'LPA to pass on', 'Force has had'), STAGES),
    first(flows('Received by council', 'Council to pass on', 'Passed to police'), FLOWS),
    // It may be all that is still to come.
    first(
      '@Blaby: Agreement ref|Site|Value|Passed to police|Council to pass on / 1/1|Land A|100|0|100 / 1/2|Land B|60|40|20 / 1/3|Land C|30|30|0 / 1/4|Land D|20|5|15',
      'value=210 drawnDown=75 heldByAuthority=N/A',
    ),
    first(
      '@Blaby: Agreement ref|Site|Value|Council to pass on / 1/1|Land A|100|10 / 1/2|Land B|60|20 / 1/3|Land C|30|0',
      'value=190 heldByAuthority=N/A',
    ),
  ],
  'what went back to the developer is not drawn down': [
    then(
      '@Blaby: Agreement ref|Site|Value|Sent back to developer (£) / 1/1|Land A|100|0 / 1/2|Land B|60|40.5 / 1/3|Land C|30|30.25',
      'value=190 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement ref|Site|Value|Held by council|Passed to developer / 1/1|Land A|100|100|0 / 1/2|Land B|60|20|40 / 1/3|Land C|30|0|30',
      'value=190 heldByAuthority=120 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement ref|Site|Value|Paid to police|Transferred to owner / 1/1|Land A|100|100|0 / 1/2|Land B|60|20|40 / 1/3|Land C|30|0|30',
      'value=190 drawnDown=120',
    ),
  ],
  'spent, or passed on to others': [
    first(flows('Received from developer', 'Balance held', 'Used or passed on'), 'value=240.5 drawnDown=N/A'),
    then(
      flows('Received from developer', 'Unused balance', 'Spent and transferred'),
      'value=240.5 drawnDown=N/A spent=N/A',
    ),
    first(
      flows('Received from developer', 'Unapplied', 'Applied'),
      'value=240.5 drawnDown=N/A heldByAuthority=N/A +column-question',
    ),
    then(
      'Authority|Agreement|Value|Received by force|Applied by force / Blaby|A/1|100|60|10 / Melton|A/2|50|50|0',
      'value=150 drawnDown=110 spent=10',
    ),
  ],
  'a deadline in other words': [
    then(
      '@Blaby: Agreement ref|Site|Value|Back to developer after / 1/1|Land A|100|46500 / 1/2|Land B|60|47000 / 1/3|Land C|30|47500',
      'value=190 rows=3 -column-question -expiry-not-given',
    ),
    then(
      '@Blaby: Agreement ref|Site|Value|Return due / 1/1|Land A|100|46500 / 1/2|Land B|60|47000 / 1/3|Land C|30|47500',
      'value=190 rows=3 -column-question -expiry-not-given',
    ),
    then(
      '@Blaby: Agreement ref|Site|Value|Final date for use / 1/1|Land A|100|June 5, 2031 / 1/2|Land B|60|5 June 2032 / 1/3|Land C|30|7-Aug-33',
      'value=190 rows=3 -date-not-read -expiry-not-given',
    ),
    then(
      '@Blaby: Agreement ref|Site|Value|Goes back to owner on / 1/1|Land A|100|1/2/2031 / 1/2|Land B|60|3/4/2032',
      'value=160 rows=2 -expiry-not-given',
    ),
  ],
});
