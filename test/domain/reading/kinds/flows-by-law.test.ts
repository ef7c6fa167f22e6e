import { then, tried } from './trying';

tried({
  'what the sum lacks of what came in is to come': [
    then(
      '@Redditch: Agt|Site|Sum secured|Received|Balance|Sent to WMP / A/1|X|100|0|100|0 / A/2|Y|200|200|0|150 / A/3|Z|300|100|200|0 / A/4|W|50|50|0|50',
      'value=650 heldByDeveloper=300 drawnDown=200',
    ),
    then(
      '@Blaby: Deed|Value|Received from developer|Outstanding / A/1|100|0|100 / A/2|200|200|0 / A/3|300|100|200 / A/4|50|50|0',
      'value=650 heldByDeveloper=300 drawnDown=N/A',
    ),
    then(
      '@Blaby: Deed|Contribution agreed|Collected by BDC|Remainder due|Passed to police|In hand / A/1|100|0|100|0|0 / A/2|200|200|0|150|50 / A/3|300|100|200|0|100 / A/4|50|50|0|50|0',
      'value=650 heldByDeveloper=300 heldByAuthority=150 drawnDown=200',
    ),
    then(
      '@Blaby: Deed|Value|Developer has paid|Left / A/1|100|0|100 / A/2|200|200|0 / A/3|300|100|200 / A/4|50|50|0',
      'value=650 heldByDeveloper=300',
    ),
  ],
  'what is left of something else, or of receipts of whom is not said, is not to come': [
    then(
      '@Blaby: Deed|Value|Received by BDC|Balance|Paid to police / A/1|100|0|0|0 / A/2|200|200|50|150 / A/3|300|100|100|0 / A/4|50|50|0|50',
      'value=650 heldByDeveloper=N/A heldByAuthority=150 drawnDown=200',
    ),
    then(
      'Council|Deed|Value|Received|Balance / Blaby|A/1|100|0|100 / Blaby|A/2|200|200|0 / Melton|A/3|300|100|200 / Melton|A/4|50|50|0',
      'value=650 heldByDeveloper=N/A',
    ),
    then(
      '@Blaby: Deed|Value|Not started|Received by BDC|Outstanding / A/1|100|100|0|100 / A/2|200|0|200|0 / A/3|300|0|100|200 / A/4|50|0|50|0',
      'value=650 heldByDeveloper=N/A',
    ),
    then(
      '@Blaby: Deed|Value|Received by council|Unspent|Paid to police / A/1|100|0|100|0 / A/2|200|200|0|150 / A/3|300|100|200|0 / A/4|50|50|0|50',
      'heldByDeveloper=N/A heldByAuthority=N/A drawnDown=200',
    ),
    then(
      'Council|Deed|Value|Received from council|Outstanding / Blaby|A/1|100|0|100 / Blaby|A/2|200|200|0 / Melton|A/3|300|100|200 / Melton|A/4|50|50|0',
      'heldByDeveloper=N/A drawnDown=350',
    ),
  ],
  'what the police “paid” of what came in they had': [
    then(
      '@Epping Forest: Deed|Site|Sum covenanted|Developer paid|Refunded|Essex Police paid|EFDC still has / A/1|X|100|0|0|0|0 / A/2|Y|200|200|49.5|150.5|0 / A/3|Z|300|100|0|0|100 / A/4|W|50|50|0|25|25',
      'value=650 heldByAuthority=125 drawnDown=175.5',
    ),
    then(
      '@Blaby: Deed|Value|Received from developer|Police paid|Held by BDC / A/1|100|0|0|0 / A/2|200|200|150|50 / A/3|300|100|0|100 / A/4|50|50|50|0',
      'value=650 heldByAuthority=150 drawnDown=200',
    ),
    then(
      '@Blaby: Deed|Value|Received by council|PFCC paid|Council still holds / A/1|100|0|0|0 / A/2|200|200|150|50 / A/3|300|100|0|100 / A/4|50|50|50|0',
      'value=650 heldByAuthority=150 drawnDown=200',
    ),
  ],
  'what the police “paid” by no law is asked': [
    then(
      '@Blaby: Deed|Value|Received from developer|Police paid|Held by BDC / A/1|100|0|0|0 / A/2|200|200|20|50 / A/3|300|100|10|100 / A/4|50|50|7|0',
      'value=650 heldByAuthority=150 drawnDown=N/A +column-question',
    ),
    then(
      '@Blaby: Deed|Value|Police paid / A/1|100|0 / A/2|200|150 / A/3|300|100',
      'drawnDown=N/A +column-question',
    ),
  ],
  'a balance at the end of a year’s account is held': [
    then(
      '@Bassetlaw: Deed|Sum|Bal. 1 April 2024|Paid in 24/25|Interest 24/25|To Notts PCC 24/25|Bal. 31 March 2025 / A/1|900|500|0|5.5|0|505.5 / A/2|800|0|100|0|40|60 / A/3|700|70|0|0|70|0 / A/4|600|0|0|0|0|0',
      'heldByAuthority=565.5 drawnDown=N/A',
    ),
    then(
      '@Blaby: Deed|Sum secured|Balance 01/04/2024|Received 2024/25|Paid to police 2024/25|Balance 31/03/2025 / A/1|900|500|0|0|500 / A/2|800|0|100|40|60 / A/3|700|70|0|70|0 / A/4|600|0|10|0|10',
      'heldByAuthority=570',
    ),
    then(
      '@Blaby: Deed|Sum secured|Balance at 1 April 2024|Income in year|Transferred to Leicestershire Police in year|Balance at 31 March 2025 / A/1|900|500|0|0|500 / A/2|800|0|100|40|60 / A/3|700|70|0|70|0 / A/4|600|0|10|0|10',
      'heldByAuthority=570',
    ),
  ],
  'a balance of a day of which nothing says whose it is is asked': [
    then(
      '@Blaby: Deed|Sum secured|Balance 01/04/2024|Received 2024/25|Spent 2024/25|Balance 31/03/2025 / A/1|900|500|0|0|500 / A/2|800|0|100|40|60 / A/3|700|70|0|70|0 / A/4|600|0|10|0|10',
      'heldByAuthority=N/A +column-question',
    ),
    then(
      '@Blaby: Deed|Sum secured|Balance 31/12/2024|Balance 31/03/2025 / A/1|900|500|500 / A/2|800|0|60 / A/3|700|70|0',
      'heldByAuthority=N/A +column-question',
    ),
  ],
});
