/** Five more of each kind, invented after the reader: what a column is, and what it is not. */
import { first, then, tried } from './trying';

tried({
  '10. a lone column of numbers is no money': [
    first('Agreement|Authority|Dwellings / 7/1|Blaby|150 / 7/2|Melton|20 / 7/3|Melton|35', 'refused'),
    first(
      'Agreement|Authority|Purchase order / 7/1|Blaby|450012 / 7/2|Melton|450013 / 7/3|Melton|450017',
      'refused',
    ),
    first(
      'Agreement|Authority|Gross internal area / 7/1|Blaby|1500.5 / 7/2|Melton|220.25 / 7/3|Melton|33.75',
      'refused',
    ),
    first(
      'Agreement|Authority|RPI at signing / 7/1|Blaby|292.6 / 7/2|Melton|294.2 / 7/3|Melton|301.1',
      'refused',
    ),
    first(
      'Agreement|Authority|£ per dwelling / 7/1|Blaby|187.5 / 7/2|Melton|220.25 / 7/3|Melton|33.75',
      'refused',
    ),
  ],
  '11. money that vanishes with its sheet': [
    first(
      '@Blaby: Agreement No.|Site|Sum secured (£)|Deadline / 1/1|Land A|900|1/1/2030 / 1/2|Land B|100|1/1/2031',
      'value=1000',
    ),
    first(
      '@Blaby: Deed|Planning ref|Total £|Payable on / 1/1|22/100|900|1st occupation / 1/2|22/101|100|50th occupation',
      'value=1000',
    ),
    first('@Blaby: Agreement|Application|Owed (£) / 1/1|22/100|900 / 1/2|22/101|100', 'refused'),
    first(
      '@Blaby: Agreement|Application number|Police money / 1/1|22/100|900.5 / 1/2|22/101|100.25',
      'value=1000.75',
    ),
    first('@Blaby: S106 No|Development|GBP / 1/1|Land A|900 / 1/2|Land B|100', 'refused'),
  ],
  '12. plain headings': [
    first(
      'Deed no|District|Amount due under deed|Amount in council account|Amount passed to force|Spent by force / 1/1|Blaby|100|40|60|10 / 1/2|Melton|50|0|50|0',
      'value=150 heldByAuthority=40 drawnDown=110 spent=10',
    ),
    then(
      'S106 ref.|Planning authority|Obligation value|Developer yet to pay|Held by HDC|Paid to PCC / 1/1|Harborough|100|40|0|60 / 1/2|Harborough|50|0|50|0',
      'value=150 heldByDeveloper=40 heldByAuthority=50 drawnDown=60',
    ),
    first(
      "Legal agreement|Council|Contribution sum|Not triggered|Invoiced, unpaid|In council's account|Transferred to OPCC / 1/1|Blaby|100|100|0|0|0 / 1/2|Blaby|70|0|30|40|0",
      'value=170 heldByDeveloper=N/A +column-question',
    ),
    first(
      'Agreement|Authority|Value|Use by|Long-stop date / 1/1|Blaby|100|1/1/2030|1/1/2031 / 1/2|Blaby|70|1/1/2032|1/1/2033',
      'value=170',
    ),
    first(
      "Agt ref|LA|Val|Spend deadline|Rec'd|Spent to date / 1/1|Blaby|100|1/1/2030|60|10 / 1/2|Blaby|70|1/1/2032|70|0",
      'refused',
    ),
  ],
  '14. a force’s own sheet': [
    first(
      'Agreement|Authority|Value|Held by LA|Funds in police account|Spent / 1/1|Blaby|100|40|60|10 / 1/2|Melton|50|50|0|0 / 1/3|Melton|30|0|30|30',
      'value=180 spent=40 drawnDown=90',
    ),
    first(
      'Agreement|Authority|Value|Banked by force|Spent / 1/1|Blaby|100|60|10 / 1/2|Melton|50|0|0 / 1/3|Melton|30|30|30',
      'value=180 spent=40 drawnDown=90',
    ),
    first(
      'Agreement|Authority|Value|Claimed so far|Spent / 1/1|Blaby|100|60|10 / 1/2|Melton|50|0|0 / 1/3|Melton|30|30|30',
      'value=180 spent=40 drawnDown=N/A',
    ),
    // As under Received and Paid.
    then(
      'Agreement|Authority|Value|Cash in|Cash out / 1/1|Blaby|100|60|10 / 1/2|Melton|50|0|0 / 1/3|Melton|30|30|30',
      'value=180 drawnDown=40',
    ),
    first(
      'Force ref|Council|Contribution due|Call-off|Outlay / 1/1|Blaby|100|60|10 / 1/2|Melton|50|0|0 / 1/3|Melton|30|30|30',
      'refused',
    ),
  ],
  '31. money that is not placed': [
    // Where it has gone to somebody who is named, it has a place.
    then(
      'Agreement|Authority|Value|Sitting with council|Gone to police / 2/1|Blaby|1200|500|700 / 2/2|Melton|600|600|0 / 2/3|Melton|10|0|10',
      'outstanding=1100',
    ),
    first(
      'Agreement|Authority|Value|Left to collect|Collected / 2/1|Blaby|1200|500|700 / 2/2|Melton|600|600|0 / 2/3|Melton|10|0|10',
      'outstanding=N/A',
    ),
    first(
      'Agreement|Authority|Value|Column1|Column2 / 2/1|Blaby|1200|500|700 / 2/2|Melton|600|600|0 / 2/3|Melton|10|0|10',
      'outstanding=N/A',
    ),
    first(
      'Agreement|Authority|Value|A|B|C / 2/1|Blaby|1200.5|500|700.5|0 / 2/2|Melton|600|600|0|0 / 2/3|Melton|10|0|0|10',
      'outstanding=N/A',
    ),
    first(
      'Agreement|Authority|Value|Drawn down|Sundry / 2/1|Blaby|1200|500|33 / 2/2|Melton|600|600|44 / 2/3|Melton|10|0|55',
      'drawnDown=1100 +amounts-not-used',
    ),
  ],
  '32. a group word over several columns': [
    first(
      '||Held by||| / Agreement|Authority|Developer|Council|Police|Value / 3/1|Blaby|100|0|20|120 / 3/2|Melton|0|50|0|50',
      'refused',
    ),
    first(
      '|||Where is it now?|| / Agreement|Authority|Value|Developer|Council|OPCC / 3/1|Blaby|120|100|0|20 / 3/2|Melton|50|0|50|0',
      'value=170 heldByDeveloper=100 heldByAuthority=50 drawnDown=20',
    ),
    first(
      '|||Paid to| / Agreement|Authority|Value|Council|Police / 3/1|Blaby|120|100|20 / 3/2|Melton|50|50|0',
      'heldByAuthority=N/A',
    ),
    first(
      '|||Dates||Money| / Agreement|Authority|Value|Signed|Expires|Received|Spent / 3/1|Blaby|120|1/1/2020|1/1/2030|20|5 / 3/2|Melton|50|1/1/2021|1/1/2031|0|0',
      'value=170 spent=5 rows=2',
    ),
    first(
      '|||Balance with|| / Agreement|Authority|Value|Developer|LPA|Force / 3/1|Blaby|120|100|0|20 / 3/2|Melton|50|0|50|0',
      'value=170 drawnDown=N/A +column-question',
    ),
  ],
  '33. deadlines that look like money': [
    then(
      'Agreement|Authority|Value|Return if unspent by / 4/1|Blaby|1200|46500 / 4/2|Melton|600|47000 / 4/3|Melton|10|47500',
      'value=1810 rows=3 -amounts-not-used',
    ),
    first(
      'Agreement|Authority|Value|Clawback / 4/1|Blaby|1200|46510 / 4/2|Melton|600|47011 / 4/3|Melton|10|47512',
      'value=1810 rows=3',
    ),
    first(
      'Agreement|Authority|Value|Longstop / 4/1|Blaby|1200|46510 / 4/2|Melton|600|47011 / 4/3|Melton|10|47512',
      'value=1810 rows=3',
    ),
    first(
      'Agreement|Authority|Value|Due / 4/1|Blaby|1200|46510 / 4/2|Melton|600|47011 / 4/3|Melton|10|47512',
      'value=1810 heldByDeveloper=N/A',
    ),
    first(
      'Agreement|Authority|Value|Money must be spent / 4/1|Blaby|1200|46510 / 4/2|Melton|600|47011 / 4/3|Melton|10|47512',
      'value=1810 spent=N/A',
    ),
  ],
  '39. status words under another heading': [
    first(
      'Agreement|Authority|Value|Live? / 1/1|Blaby|100|Open / 1/2|Melton|50|Closed / 1/3|Melton|40|Open / 1/4|Melton|5|Closed',
      'value=195 +column-understood',
    ),
    first(
      'Agreement|Authority|Value|Flag / 1/1|Blaby|100|Active / 1/2|Melton|50|Lapsed / 1/3|Melton|40|Active / 1/4|Melton|5|Lapsed',
      '+column-understood',
    ),
    first(
      'Agreement|Authority|Value|State of play / 1/1|Blaby|100|Current / 1/2|Melton|50|Completed / 1/3|Melton|40|Current / 1/4|Melton|5|Completed',
      '+column-understood',
    ),
    first(
      'Agreement|Authority|Value|RAG / 1/1|Blaby|100|Green / 1/2|Melton|50|Red / 1/3|Melton|40|Amber / 1/4|Melton|5|Green',
      'value=195 rows=4',
    ),
    first(
      'Agreement|Authority|Value| / 1/1|Blaby|100|open / 1/2|Melton|50|closed / 1/3|Melton|40|open / 1/4|Melton|5|closed',
      '+column-understood',
    ),
  ],
});
