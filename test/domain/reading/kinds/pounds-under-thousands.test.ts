import { then, tried } from './trying';

tried({
  'pounds under a word for thousands are not multiplied': [
    then(
      '@Blaby: Figures in thousands||| / Agreement|Value|Held|Paid to police / A/1|125000.50|50000|75000.5 / A/2|50500|0|0 / A/3|70200|70200|0 / A/4|60000|60000|0',
      'value=0 +amounts-in-thousands',
    ),
    then(
      '@Blaby: Agreement|Value (£000) / A/1|125000 / A/2|50500 / A/3|18000',
      'value=0 +amounts-in-thousands',
    ),
    then(
      '@Blaby: All figures £k| / Agreement|Sum secured / A/1|84005.12 / A/2|23346.97 / A/3|8000',
      'value=0 +amounts-in-thousands',
    ),
  ],
  'thousands, and pounds beside them, are what they say': [
    then(
      '@Blaby: All figures £k| / Agreement|Sum secured / A/1|84.01 / A/2|12500 / A/3|8',
      'value=12592010 +scale-read',
    ),
    then(
      '@Blaby: Agreement|Value (£)|Held £k|Paid to police £k / A/1|125000|50|75 / A/2|50500|0|0 / A/3|70250.5|70.2505|0 / A/4|60000|60|0',
      'value=305750.5 heldByAuthority=180250.5 drawnDown=75000',
    ),
    then(
      '@Blaby: Police (£ thousand)||| / Agreement|Value £|Held|Paid to police / A/1|125000|50|75 / A/2|50500|0|0 / A/3|70200|70.2|0 / A/4|60000|60|0',
      'value=305700 heldByAuthority=180200 drawnDown=75000',
    ),
  ],
});
