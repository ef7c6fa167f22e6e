/** Words of an account, a force's reserve and a developer's payments, and what the laws say of them. */
import { first, then, tried } from './trying';

/** Value, what came in, what was paid to the police and what is left, under their headings. */
const account = (headings: string): string =>
  `@Blaby: Agreement ref|Site|Sum agreed|${headings} / 1/1|Land A|100.5|100.5|0|100.5 / 1/2|Land B|60|60|40|20 / 1/3|Land C|30|0|0|0 / 1/4|Land D|50|45.25|30|15.25`;
const ACCOUNT = 'value=240.5 drawnDown=70 heldByAuthority=135.75';
/** A force's own: value, what it received, what it spent and what it has left. */
const force = (headings: string): string =>
  `Council|Agreement ref|Sum agreed|${headings} / Blaby|A/1|100.5|60|10|50 / Melton|A/2|50|50|0|50 / Blaby|A/3|30|30|30|0 / Melton|A/4|20|0|0|0`;

tried({
  'what a force has left is nobody’s stage': [
    then(
      force('Received by police|Spent by police|Left in reserve'),
      'drawnDown=140 spent=40 heldByAuthority=N/A',
    ),
    then(
      force('Received by force|Spent by force|Held in reserve'),
      'drawnDown=140 spent=40 heldByAuthority=N/A',
    ),
    then(
      force('Income from councils|Spent by police|On deposit'),
      'drawnDown=140 spent=40 heldByAuthority=N/A',
    ),
    then(force('Cash received by the force|Spent|Cash not yet spent'), 'drawnDown=140 spent=40'),
    then(
      'Council|Agreement ref|Sum agreed|Cash received by the force|Cash not yet spent / Blaby|A/1|100.5|60|50 / Melton|A/2|50|50|50 / Blaby|A/3|30|30|0',
      'drawnDown=140 spent=N/A',
    ),
    // Whoever received it, what is left is not known to be a council's.
    then(
      force('Paid into reserve|Applied to capital|Left in reserve'),
      'heldByAuthority=N/A +column-question',
    ),
    // A council's name says that it holds it.
    first(
      'Council|Agreement ref|Sum agreed|Received by police|Spent by police|Held by council / Blaby|A/1|100.5|60|10|40.5 / Melton|A/2|50|50|0|0 / Blaby|A/3|30|0|0|30',
      'drawnDown=110 spent=10 heldByAuthority=70.5',
    ),
  ],
  'what came from the developer': [
    then(account('Cash from developer|Paid to police|Left to forward'), ACCOUNT),
    then(account('Developer’s payments|Paid to police|Balance to apply'), ACCOUNT),
    then(account('Taken by BDC|Cleared to OPCC|Balance'), ACCOUNT),
    then(account('Income from developers|Onward to police|Unspent'), ACCOUNT),
    then(
      '@Blaby: Agreement ref|Site|Developer’s payments|Paid to police|Council has in hand / 1/1|A|100.5|0|100.5 / 1/2|B|60|40|20 / 1/3|C|30|30|0',
      'refused',
    ),
  ],
  'what the sum is, by where it is said': [
    ...['In agreement', 'In deed', 'Payable under agreement', 'After variation', 'Sum as uplifted (£)'].map(
      (value) =>
        then(
          `@Blaby: Agreement ref|Site|${value}|Held by council|Paid to police / 1/1|A|100.5|100.5|0 / 1/2|B|60.5|20.5|40 / 1/3|C|30.5|30.5|0`,
          'value=191.5 heldByAuthority=151.5 drawnDown=40',
        ),
    ),
    then(
      '@Blaby: Agreement ref|Site|First signed|After variation|Held by council|Paid to police / 1/1|A|120.5|100.5|100.5|0 / 1/2|B|60.5|60.5|20.5|40 / 1/3|C|30.5|30.5|30.5|0',
      'value=191.5 heldByAuthority=151.5 drawnDown=40',
    ),
  ],
  'years that are written with a hyphen': [
    then(
      '@Blaby: |||Paid to Leicestershire Police||| / Agreement ref|Site|Sum agreed|21-22|22-23|23-24|Held by council / 1/1|A|100.5|10.5|20|30|40 / 1/2|B|60|0|20|0|40 / 1/3|C|30|30|0|0|0',
      'value=190.5 drawnDown=110.5 heldByAuthority=80',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|Paid to police 2021-22|Paid to police 2022-23|Held by council / 1/1|A|100.5|10.5|50|40 / 1/2|B|60|0|20|40 / 1/3|C|30|30|0|0',
      'value=190.5 drawnDown=110.5 heldByAuthority=80',
    ),
  ],
  'a summary above the table': [
    then(
      '@Blaby: Ward|Deeds|Held £ / Oadby|2|100.5 / Wigston|1|20 / || / Deed ref|Ward|Site|Sum covenanted|Held by BDC|Paid to police / D1|Oadby|A|100.5|100.5|0 / D2|Wigston|B|60|20|40 / D3|Oadby|C|30|0|30',
      'value=190.5 heldByAuthority=120.5 drawnDown=70 rows=3',
    ),
    then(
      '@Blaby: Parish|Agreements|Paid to police / Oadby|2|30 / Wigston|1|40 / || / Agreement ref|Parish|Site|Sum agreed|Held by BDC|Paid to police / D1|Oadby|A|100.5|100.5|0 / D2|Wigston|B|60|20|40 / D3|Oadby|C|30|0|30',
      'value=190.5 heldByAuthority=120.5 drawnDown=70 rows=3',
    ),
  ],
});
