/** Words of money that are read by their sense, and columns that a law tells. */
import { first, then, tried } from './trying';

const ROWS = ' / 1/1|Blaby|100|40|60 / 1/2|Melton|50|0|50 / 1/3|Melton|70.5|70.5|0';
const ALL = 'value=220.5 heldByAuthority=110.5 drawnDown=110';
/** Received, of which some is passed on; one has not come. */
const PAID =
  ' / 1/1|Blaby|100|80|50|30 / 1/2|Melton|50|50|50|0 / 1/3|Melton|70.5|70.5|0|70.5 / 1/4|Blaby|33|0|0|0';
const PAID_ALL = 'value=253.5 drawnDown=100 heldByAuthority=100.5';

tried({
  '60. with, at, in the account of': [
    first('Agreement|Authority|Value|W/ LPA|W/ force' + ROWS, ALL),
    then('Agreement|Authority|Value|£ w/ council|£ w/ PCC' + ROWS, ALL),
    first('Agreement|Authority|Value|BDC a/c|Police a/c' + ROWS, ALL),
    then('Agreement|Authority|Value|£ at LPA|Drawn by police' + ROWS, ALL),
    then('Agreement|Authority|Value|Amount at council|£ at force' + ROWS, ALL),
    // Without: nobody says with whom.
    first(
      'Agreement|Authority|Value|Sum w/o indexation|Drawn down' + ROWS,
      'heldByAuthority=N/A drawnDown=110',
    ),
  ],
  '61. the pot and what goes back': [
    then('Agreement|Authority|Signed for|Collected|Sent to police|Still in the pot' + PAID, PAID_ALL),
    then('Agreement|Authority|Value|Received|Passed to police|In pot' + PAID, PAID_ALL),
    then('Agreement|Authority|Value|Received|Passed to police|Currently in the kitty' + PAID, PAID_ALL),
    then(
      'Agreement|Authority|Value|Hand back date / 1/1|Blaby|100|1/1/2030 / 1/2|Melton|50|1/2/2031 / 1/3|Melton|70|1/3/2032',
      'value=220 -column-question -expiry-not-given',
    ),
    then(
      'Agreement|Authority|Value|Give back by / 1/1|Blaby|100|1/1/2030 / 1/2|Melton|50|1/2/2031 / 1/3|Melton|70|1/3/2032',
      'value=220 -column-question -expiry-not-given',
    ),
  ],
  '62. what is left of receipts is held, whatever it is called': [
    then('Agreement|Authority|Value|Received|Paid to police|Ring-fenced' + PAID, PAID_ALL),
    // It may be anybody's who is not named.
    first('Agreement|Authority|Value|Receipts|Transferred to PCC|Elsewhere' + PAID, 'heldByAuthority=N/A'),
    first(
      'Agreement|Authority|Value|Receipts|Transferred to PCC|Council admin top-slice' + PAID,
      'heldByAuthority=N/A',
    ),
    // A fee that is kept is no balance, nor is what another service had.
    first('Agreement|Authority|Value|Received|Paid to police|Admin fee' + PAID, 'heldByAuthority=N/A'),
    first('Agreement|Authority|Value|Received|Paid to police|To education' + PAID, 'heldByAuthority=N/A'),
    then("Agreement|Authority|Police obligation £|Rec'd £|PCC £|BDC £" + PAID, PAID_ALL),
  ],
  '62b. in from, on to': [
    then(
      'Agreement|Authority|Value|In from developer|On to Constabulary|BDC retains' + PAID,
      PAID_ALL + ' heldByDeveloper=N/A',
    ),
    first('Agreement|Authority|Value|From developer|Over to police|Council keeps' + PAID, PAID_ALL),
    then(
      'Agreement|Authority|Value|Banked to date|Onward payment to PCC|Unpaid balance in hand' + PAID,
      PAID_ALL,
    ),
    first('Agreement|Authority|Value|In from developer|BDC' + ROWS, 'heldByDeveloper=N/A'),
    first('Agreement|Authority|Value|Still to come to us' + ROWS, 'drawnDown=N/A'),
  ],
  '63. the value in other words': [
    then('Agreement|Authority|Entitlement|Held by council|Paid to police' + ROWS, ALL),
    then('Agreement|Authority|Due under s106|Held by council|Paid to police' + ROWS, ALL),
    then('Agreement|Authority|Due under the deed|Held by council|Paid to police' + ROWS, ALL),
    then('Agreement|Authority|For police|Held by council|Paid to police' + ROWS, ALL),
    then(
      'Agreement|Authority|Money to be provided under planning obligation|Held by council|Paid to police' +
        ROWS,
      ALL,
    ),
    // Two that may be it are asked.
    first(
      'Agreement|Authority|Contribution total|For police|Held by council|Paid to police / 1/1|Blaby|300|100|40|60 / 1/2|Melton|80|50|0|50 / 1/3|Melton|99|70.5|70.5|0',
      'refused',
    ),
    first(
      'Agreement|Authority|Value|Still due under s106|Paid to police / 1/1|Blaby|100|40|60 / 1/2|Melton|50|0|50 / 1/3|Melton|70.5|70.5|0',
      'value=220.5',
    ),
  ],
  '64. the amount of which the stages are sometimes the whole': [
    then(
      'Agreement|Authority|Orig. obligation|Indexed amt|Held by council|Paid to police / 1/1|Blaby|90|100|40|60 / 1/2|Melton|45|50|0|50 / 1/3|Melton|60|70|0|0 / 1/4|Melton|60|70|70|0',
      'value=290 heldByAuthority=110 drawnDown=110',
    ),
    first(
      'Agreement|Authority|Original sum|Uplifted sum (CPI)|Held by council|Paid to police / 1/1|Blaby|90|100|40|60 / 1/2|Melton|45|50|0|50 / 1/3|Melton|60|70|0|0 / 1/4|Melton|60|70|70|0',
      'value=290 heldByAuthority=110 drawnDown=110',
    ),
    // The stages are of the original: what indexation would make of it is none of it.
    first(
      'Agreement|Authority|Original sum|Indexed sum|Held by council|Paid to police / 1/1|Blaby|90|100|30|60 / 1/2|Melton|45|50|0|45 / 1/3|Melton|60|70|0|0 / 1/4|Melton|60|70|60|0',
      'value=255',
    ),
    // A sum for all services, of which the police have all on one line.
    first(
      'Agreement|Authority|Package|Held by council|Paid to police / 1/1|Blaby|900|40|60 / 1/2|Melton|450|0|50 / 1/3|Melton|600|10|0 / 1/4|Melton|70|70|0',
      'refused',
    ),
    first(
      'Agreement|Authority|Ceiling (£)|Cap (£)|Held by council|Paid to police / 1/1|Blaby|900|950|40|60 / 1/2|Melton|450|470|0|50 / 1/3|Melton|600|620|10|0 / 1/4|Melton|70|90|70|0',
      'refused',
    ),
    // Sums of which the stages are never the whole tell nothing.
    first(
      'Agreement|Authority|Orig. obligation|Indexed amt|Held by council|Paid to police / 1/1|Blaby|90|100|20|60 / 1/2|Melton|45|50|0|20 / 1/3|Melton|60|70|0|0 / 1/4|Melton|60|70|10|0',
      'refused',
    ),
  ],
  '65. questions and other people’s references': [
    first(
      'Which agreement?|Council|Which site is it for?|How much is it? / 1/1|Blaby|Land A, High Street|100 / 1/2|Melton|Land B, Mill Lane|50 / 1/3|Melton|Land C, Moor Road|20',
      'value=170 rows=3',
    ),
    then(
      'Council|Their ref|Amount / Blaby|19/00123/S106|100 / Melton|19/00124/S106|50 / Melton|20/00125/S106|20',
      'value=170 rows=3',
    ),
    then(
      'Authority|WD reference|Site|Amount / Blaby|WD/19/00123|Land A|100 / Melton|WD/19/00124|Land B|50 / Melton|WD/20/00125|Land C|20',
      'value=170 rows=3',
    ),
    // Beside an application it may be either.
    first(
      'Authority|Journal ref|Site|Amount / Blaby|WD/19/00123|Land A|100 / Melton|WD/19/00124|Land B|50 / Melton|WD/20/00125|Land C|20',
      'refused',
    ),
  ],
});
