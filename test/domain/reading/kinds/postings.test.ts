import { then, tried } from './trying';

tried({
  'an obligation, its receipts and transfers are postings of one contribution': [
    then(
      '@South Kesteven: Posting ID|Agreement|Obl. No.|Transaction Type|Posting Date|Value (£) / 1|16/1|1|Obligation|42456|100.5 / 2|16/1|1|Receipt|42821|100.5 / 3|16/1|1|Transfer out|43186|100.5 / 4|16/1|2|Obligation|42456|50 / 5|17/1|1|Obligation|42456|70 / 6|17/1|1|Receipt|42456|20',
      'refused rows=3 -status-unknown',
    ),
    then(
      '@Blaby: Journal no|Deed|Obligation ref|Entry|Posted|Amount / 1|16/1|O1|Obligation|01/02/2020|100.5 / 2|16/1|O1|Received|01/03/2020|100.5 / 3|17/1|O2|Obligation|01/03/2020|50 / 4|17/1|O2|Received|05/03/2020|50',
      'refused rows=2 -status-unknown',
    ),
    then(
      '@Blaby: Agreement|Site|Type|Transaction date|Sum (£) / 16/1|X|Obligation|01/02/2020|100.5 / 16/1|X|Receipt|01/03/2020|100.5 / 17/1|Y|Obligation|01/03/2020|50 / 17/1|Y|Transferred|05/03/2020|50',
      'refused rows=2 -status-unknown',
    ),
  ],
  'obligations of a register are what it lists': [
    then(
      '@Blaby: Agreement|Site|Type|Value / 16/1|X|Obligation|100 / 16/1|X|Obligation|70 / 17/1|Y|Obligation|50',
      'value=220 rows=3',
    ),
    then(
      '@Blaby: Agreement|Obl. no.|Site|Type|Value / 16/1|1|X|Contribution|100 / 16/1|2|X|Obligation|70 / 17/1|1|Y|Contribution|50 / 17/1|2|Y|Obligation|5',
      'value=225 rows=4 agreements=2',
    ),
  ],
});
