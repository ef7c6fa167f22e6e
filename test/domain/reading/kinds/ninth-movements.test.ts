/** Rows that are entries of one contribution, in a council's own words for each. */
import { first, then, tried } from './trying';

const entries = (words: readonly [string, string, string, string]): string =>
  `@Blaby: Posted|Deed file|Covenant no.|Entry type|£ amount / 1/2/2020|D1|C1|${words[0]}|100 / 1/3/2021|D1|C1|${words[1]}|100 / 1/4/2022|D1|C1|${words[2]}|60 / 1/2/2020|D2|C2|${words[0]}|50 / 1/3/2021|D2|C2|${words[1]}|50 / 1/4/2022|D2|C2|${words[2]}|50 / 1/5/2023|D2|C2|${words[3]}|20 / 1/2/2020|D3|C3|${words[0]}|30`;
const parts = (words: readonly [string, string, string, string]): string =>
  `@Blaby: Agreement|Head no.|Site|Where the money is|Part (£) / D1|H1|Land A|${words[0]}|40 / D1|H1|Land A|${words[1]}|60 / D2|H2|Land B|${words[1]}|20 / D2|H2|Land B|${words[2]}|30 / D3|H3|Land C|${words[3]}|30 / D4|H4|Land D|${words[3]}|10 / D4|H4|Land D|${words[2]}|10 / D5|H5|Land E|${words[0]}|10`;

tried({
  'entries in other words': [
    then(
      entries(['Secured in deed', 'Received from developer', 'Paid over to police', 'Spent by police']),
      'refused rows=3 +movements-gathered',
    ),
    then(
      entries(['Secured by agreement', 'Paid by developer', 'Transferred to OPCC', 'Spent by the force']),
      'refused rows=3 +movements-gathered',
    ),
    then(
      entries([
        'Secured under section 106',
        'Paid to council',
        'Released to Leics Police',
        'Spent by Leics Police',
      ]),
      'refused rows=3 +movements-gathered',
    ),
    // Words that nobody can be sure of keep their rows out, and are named.
    then(
      entries(['Secured in deed', 'Received from developer', 'Sent on', 'Spent by police']),
      'refused +status-unknown',
    ),
  ],
  'parts of one sum in several places': [
    then(
      parts(['Trigger not hit', 'Developer owes', 'In council bank', 'Gone to police']),
      'refused +status-unknown',
    ),
    then(
      parts(['Not triggered', 'With developer', 'With council', 'With police']),
      'refused +status-unknown',
    ),
    then(
      parts(['Not yet due', 'Owed by developer', 'Held by BDC', 'Transferred to police']),
      'refused +status-unknown',
    ),
  ],
  'a word for where each contribution is': [
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|How far it has come / A/1|Land A|100|In council account / A/2|Land B|50|Developer owes / A/3|Land C|30|Gone to police / A/4|Land D|20|Gone to police',
      'value=200 heldByDeveloper=50 heldByAuthority=100 drawnDown=50 rows=4 +stages-told-by-rows',
    ),
    // Two contributions of one agreement, each with its own.
    first(
      '@Blaby: Agreement ref|Obligation no.|Sum agreed|Position / A/1|1|100|With council / A/1|2|50|With developer / A/2|1|30|Paid to police / A/2|2|20|With council',
      'value=200 heldByDeveloper=50 heldByAuthority=120 drawnDown=30 rows=4 +stages-told-by-rows',
    ),
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Position / A/1|Land A|100|With council / A/1|Land A|50|With developer / A/2|Land B|30|Paid to police / A/2|Land B|20|With council',
      'value=200 heldByAuthority=N/A rows=4 +stage-question',
    ),
  ],
});
