/** Headings that name two sums, and columns that stand alone once another is taken away: neither is read for what it is not. */
import { first, then, tried } from './trying';

const ROWS = ' / 1/1|Land A|100.5|60 / 1/2|Land B|60|20.25 / 1/3|Land C|30|0';

tried({
  'one sum less another': [
    then(
      `@Blaby: Agreement ref|Site|Sum agreed|Received less paid to police${ROWS}`,
      'value=190.5 drawnDown=N/A',
    ),
    then(`@Blaby: Agreement ref|Site|Sum agreed|Value less drawn down${ROWS}`, 'value=190.5 drawnDown=N/A'),
    then(
      `@Blaby: Agreement ref|Site|Sum agreed|Receipts minus transferred to OPCC${ROWS}`,
      'value=190.5 drawnDown=N/A',
    ),
    // What is taken off is what went out.
    first(
      `@Blaby: Agreement ref|Site|Sum agreed|Less transfers to Leics Police${ROWS}`,
      'value=190.5 drawnDown=80.25',
    ),
  ],
  'what is not spent yet': [
    then(`@Blaby: Agreement ref|Site|Sum agreed|Cash not yet spent${ROWS}`, 'value=190.5 spent=N/A'),
    then(`@Blaby: Agreement ref|Site|Sum agreed|Not spent (£)${ROWS}`, 'value=190.5 spent=N/A'),
    then(`@Blaby: Agreement ref|Site|Sum agreed|Money not yet been used${ROWS}`, 'value=190.5 spent=N/A'),
  ],
  'the commissioner': [
    first(
      `@Blaby: Agreement ref|Site|Sum agreed|Still owing to the Commissioner${ROWS}`,
      'value=190.5 heldByDeveloper=N/A drawnDown=N/A',
    ),
    first(
      `@Blaby: Agreement ref|Site|Sum agreed|Payments made to the Commissioner${ROWS}`,
      'value=190.5 drawnDown=80.25',
    ),
    first(
      '@Blaby: Agreement ref|Site|Developer’s payments|Held by council|Paid to the Commissioner / 1/1|Land A|100|100|0 / 1/2|Land B|60|20|40 / 1/3|Land C|30|0|30',
      'refused',
    ),
  ],
  'who has it, by the word above': [
    then(
      '|||At OPCC| / Authority|Agreement|Value|Banked £|Spent £ / Blaby|A/1|100|60|10 / Melton|A/2|50|50|50 / Blaby|A/3|30|0|0',
      'value=180 heldByAuthority=N/A drawnDown=110 spent=60',
    ),
    first(
      '|||With council| / Authority|Agreement|Value|Banked £|Paid to police / Blaby|A/1|100|60|10 / Melton|A/2|50|0|50 / Blaby|A/3|30|0|0',
      'value=180 heldByAuthority=60 drawnDown=60',
    ),
  ],
  'the sum so far': [
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|Cumulative cash held / 1/1|Land A|100.5|60 / 1/2|Land B|60|80.25 / 1/3|Land C|30|80.25',
      'value=190.5 heldByAuthority=N/A',
    ),
    then(
      '@Blaby: Agreement ref|Site|Running total|Paid to police / 1/1|Land A|100.5|60 / 1/2|Land B|160.5|20.25 / 1/3|Land C|190.5|0',
      'refused',
    ),
  ],
  'a sum, and with what indexation adds to it': [
    then(
      '@Blaby: Agreement ref|Site|Sum in deed|RPI added|Sum payable / 1/1|Land A|100|10.5|110.5 / 1/2|Land B|60|6.25|66.25 / 1/3|Land C|30|3|33 / 1/4|Land D|20|2.5|22.5',
      'refused',
    ),
    // The stages come to one of them.
    first(
      '@Blaby: Agreement ref|Site|Sum in deed|RPI added|Sum payable|Held by council|Paid to police / 1/1|Land A|100|10.5|110.5|110.5|0 / 1/2|Land B|60|6.25|66.25|26.25|40 / 1/3|Land C|30|3|33|0|33',
      'value=209.75 heldByAuthority=136.75 drawnDown=73',
    ),
  ],
  'banked, and something is left of it': [
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|Banked|Unclaimed / 1/1|Land A|100.5|60|60 / 1/2|Land B|60|20.25|10 / 1/3|Land C|30|0|0',
      'value=190.5 heldByAuthority=N/A +column-question',
    ),
  ],
});
