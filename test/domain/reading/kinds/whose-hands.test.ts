import { first, then, tried } from './trying';

const CLAUSES =
  '23/0042|1|54484.19|54484.19|0|54484.19|0|0 / 14/0079|1|111710.04|111710.04|111710.04|0|0|111710.04 / 14/0079|2|53243.44|53243.44|12245.99|40997.45|0|12245.99 / 21/0116|1|160785.94|0|0|0|0|0 / 19/0153|1|88224.98|88224.98|88224.98|0|88224.98|0 / 24/0153|1|8224.98|8224.98|8224.98|0|8224.98|0 / 24/0154|1|24.98|24.98|24.98|0|24.98|0';

tried({
  'what was demanded is no sum of the agreement’s': [
    then(
      `@Ashfield: Agreement Number|Clause|Amount Due|Amount Demanded|Amount Paid|Amount O/S|Released to Third Party|Account Balance / ${CLAUSES}`,
      'value=476698.55 heldByDeveloper=95481.64 heldByAuthority=123956.03 drawnDown=96474.94',
    ),
    then(
      '@Blaby: Deed|Contribution|Amount invoiced|Received from developer|Passed to police|Held by BDC / A/1|900|900|900|400|500 / A/2|800|0|0|0|0 / A/3|700|700|0|0|0',
      'value=2400 heldByAuthority=500 drawnDown=400',
    ),
    then(
      '@Blaby: Deed|Sum due|Total billed (£)|Held by council / A/1|900|900|500 / A/2|800|0|0 / A/3|700|700|0',
      'value=2400 heldByAuthority=500',
    ),
    then('@Blaby: Deed|Site|Amount demanded / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'refused +column-missing'),
    then(
      '@Blaby: Deed|Value|Invoiced, unpaid|Held by council / A/1|900|400|500 / A/2|800|0|0 / A/3|700|700|0',
      'value=2400 heldByDeveloper=1100 heldByAuthority=500',
    ),
    then(
      '@Blaby: Deed|Value|Billed but not received|Held by council / A/1|900|400|500 / A/2|800|0|0 / A/3|700|700|0',
      'heldByDeveloper=1100',
    ),
  ],
  'PCC is a council where that is whose sheet it is': [
    then(
      '@Plymouth: Plymouth City Council: police contributions / Agreement no|Contribution amount|Held by PCC|Drawn down by police / 3.1|900|900|0 / 3.2|800|0|800 / 4|700|0|0',
      'value=2400 heldByAuthority=900 drawnDown=800',
    ),
    then(
      '@Preston: Preston City Council / Agreement|Site|Sum|In hand at PCC|Passed on / 18/1|X|900|900|0 / 18/2|Y|800|0|800 / 18/3|Z|700|0|0',
      'heldByAuthority=900 drawnDown=800',
    ),
    then(
      '@Peterborough: Peterborough City Council|| / Deed|Total contribution|With PCC|Transferred to Cambridgeshire Constabulary / 18/1|900|900|0 / 18/2|800|0|800 / 18/3|700|0|0',
      'heldByAuthority=900 drawnDown=800',
    ),
  ],
  'PCC is the commissioner elsewhere, and where money is paid to it': [
    then(
      '@Blaby: Blaby District Council / Agreement no|Contribution amount|Held by PCC|Drawn down by police / 3.1|900|900|0 / 3.2|800|0|800 / 4|700|0|0',
      'heldByAuthority=N/A',
    ),
    then(
      '@Plymouth: Plymouth City Council: police contributions / Agreement no|Contribution amount|Held by council|Paid to PCC / 3.1|900|900|0 / 3.2|800|0|800 / 4|700|0|0',
      'heldByAuthority=900 drawnDown=800',
    ),
    then(
      '@Plymouth: Plymouth City Council: police contributions / Agreement no|Contribution amount|Held by PCC|Paid to PCC / 3.1|900|900|0 / 3.2|800|0|800 / 4|700|0|0',
      'heldByAuthority=N/A',
    ),
  ],
  'receipts of the force, by its own title, are drawn down': [
    then(
      'Hampshire Constabulary – S106 receipts / Council|Agreement|Total contribution|Received to date / Havant|HC1|900|900 / Fareham|HC2|800|0 / Havant|HC3|700|100',
      'value=2400 drawnDown=1000 heldByAuthority=N/A',
    ),
    then(
      'Leicestershire Police: s106 income register / LPA|Agreement|Value|Received|Spent / Blaby|A/1|900|900|400 / Melton|A/2|800|0|0 / Blaby|A/3|700|100|100',
      'value=2400 drawnDown=1000 spent=500',
    ),
    then(
      'Kent Police – section 106 receipts profile / Council|Agreement|Value|2023/24|2024/25|Received to date / Dover|A/1|900|400|500|900 / Medway|A/2|800|0|0|0 / Dover|A/3|700|100|0|100',
      'value=2400 drawnDown=1000',
    ),
  ],
  'receipts on another’s sheet, or beside what councils hold, are asked': [
    then(
      'Police contributions: receipts / Council|Agreement|Total contribution|Received to date / Havant|HC1|900|900 / Fareham|HC2|800|0 / Havant|HC3|700|100',
      'drawnDown=N/A +column-question',
    ),
    then(
      'Hampshire Constabulary – S106 monitoring / Council|Agreement|Total contribution|Received to date / Havant|HC1|900|900 / Fareham|HC2|800|0 / Havant|HC3|700|100',
      'drawnDown=N/A +column-question',
    ),
    then(
      'Kent Police – section 106 receipts / Council|Agreement|Value|Received|Held by council / Dover|A/1|900|900|500 / Medway|A/2|800|0|0 / Dover|A/3|700|100|0',
      'heldByAuthority=500 drawnDown=N/A',
    ),
    then(
      '@Dover: Kent Police – section 106 receipts / Agreement|Value|Received / A/1|900|900 / A/2|800|0 / A/3|700|100',
      'drawnDown=N/A',
    ),
  ],
  'what is still to be received where it is asked who received': [
    ...['To be received', 'Not yet received', 'Awaited', 'Yet to come', 'Unpaid'].map((heading) =>
      then(
        `Ref|LPA|Total|${heading}|Received / A/1|Blaby|9000|5000|4000 / A/2|Melton|8000|8000|0 / A/3|Blaby|7000|0|7000 / A/4|Melton|600|0|600`,
        'value=24600 heldByDeveloper=N/A drawnDown=N/A',
      ),
    ),
    first(
      'Ref|LPA|Total|Not yet received|Received by council / A/1|Blaby|9000|5000|4000 / A/2|Melton|8000|8000|0 / A/3|Blaby|7000|0|7000',
      'heldByDeveloper=13000',
    ),
    first(
      'Ref|LPA|Total|Not yet received|Held|Transferred / A/1|Blaby|9000|5000|4000|0 / A/2|Melton|8000|8000|0|0 / A/3|Blaby|7000|0|1000|6000 / A/4|Melton|600|0|0|600',
      'heldByDeveloper=13000 heldByAuthority=5000 drawnDown=6600',
    ),
  ],
  'what was received of all that a council does not hold is asked': [
    ...['Received', 'Receipts', 'Income', 'Amount received (£)'].map((heading) =>
      then(
        `Ref|Council|Agreed|With council|${heading}|Paid to suppliers / A/1|Blaby|9000|0|9000|6000 / A/2|Melton|8000|5000|3000|1200 / A/3|Blaby|7000|0|7000|7000 / A/4|Melton|600|600|0|0`,
        'heldByAuthority=5600 drawnDown=N/A +column-question',
      ),
    ),
    first(
      'Ref|Council|Agreed|With developer|Received / A/1|Blaby|9000|0|9000 / A/2|Melton|8000|5000|3000 / A/3|Blaby|7000|0|7000 / A/4|Melton|600|600|0',
      'heldByDeveloper=5600 -column-question',
    ),
  ],
});
