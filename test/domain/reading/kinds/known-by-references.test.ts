import { then, tried } from './trying';

tried({
  'an application alone is how agreements are known': [
    then(
      '@Blaby: App no|Site|Sum secured|Held by council / 19/0250|Witham Villa|90000|90000 / 19/0856|Coventry Rd|45000|0 / 20/0044|Warwick Rd|60000|0',
      'value=195000 heldByAuthority=90000 agreements=3',
    ),
    then(
      '@Melton: Site|Planning permission|Clause|Value / Park Rd|21/0345|1|1000 / Park Rd|21/0345|2|2000 / The Green|22/0001|1|3000',
      'value=6000 agreements=2',
    ),
    then(
      'Planning application ref|Council|Development|Police contribution (£) / APP/19/1|Blaby|A|100.50 / APP/19/2|Melton|B|200 / APP/20/7|Rutland|C|300',
      'value=600.5 agreements=3',
    ),
    then(
      '@Rugby: Application number|Obligation ref|Amount agreed / R18/0995|OB1|50000 / R18/0995|OB2|30000 / R20/0001|OB3|25000',
      'value=105000 agreements=2',
    ),
    then(
      '@Blaby: Consent no.|Address|Contribution secured|Received / 17/1|A Road|10.10|0 / 17/2|B Road|20|0 / 17/3|C Road|30|30',
      'value=60.1 agreements=3',
    ),
  ],
  'where another may be the reference, or none are references, it is asked': [
    then(
      '@Blaby: Planning ref|Uniform key|Value / 22/100|UK-1001|900 / 22/101|UK-1002|100 / 22/102|UK-1003|50',
      'refused asks=0 +column-missing',
    ),
    then(
      '@Blaby: Planning|Site|Value / Granted|A Road|900 / Refused|B Road|100 / Granted|C Road|50',
      'refused',
    ),
    then(
      '@Blaby: Application|Site|Value / Outline for 20 dwellings and a shop|A|900 / Full for 8 dwellings|B|100 / Reserved matters only|C|50',
      'refused',
    ),
    then(
      '@Blaby: Application type|Application number|Site|Value / OUT|12|A|900 / REM|12|B|100 / FUL|12|C|50',
      'refused asks=1 +column-missing',
    ),
    then(
      '@Blaby: Planning ref|Agreement|Value / 22/100|A/1|900 / 22/100|A/2|100 / 22/102|A/3|50',
      'value=1050 agreements=3',
    ),
    then(
      '@Blaby: Planning ref|Purpose|Value / Deed S106-12/3|| / 21/0001|Vehicles|900 / 21/0002|Premises|100 / Deed S106-14/1|| / 22/0100|Radios|50 / 22/0101|Training|5',
      'value=1055 agreements=2',
    ),
  ],
  'an obligation of each site is the agreement': [
    then(
      '@Blaby: Obligation reference|Address|Value / OBL/19/1|A Road|1000 / OBL/19/2|B Road|2000 / OBL/19/7|C Road|3000',
      'value=6000 agreements=3',
    ),
    then(
      '@Blaby: Address|S106 obligation ref|Sum secured|Held / A Road|PO-101|1000|1000 / B Road|PO-102|2000|0 / C Road|PO-103|3000|0',
      'value=6000 heldByAuthority=1000 agreements=3',
    ),
    then(
      '@Blaby: Obligation ID|Site|Value / X19/1|A Road|1000 / X19/2|B Road|2000 / X19/7|C Road|3000',
      'value=6000 agreements=3',
    ),
  ],
  'obligations of which a site has several are asked, as is what says contribution': [
    then(
      '@Blaby: Obligation reference|Address|Value / OB1/1|A Road|1000 / OB1/2|A Road|2000 / OB2/1|C Road|3000',
      'refused asks=0',
    ),
    then('@Blaby: Obligation reference|Value / OB1/1|1000 / OB1/2|2000 / OB2/1|3000', 'refused asks=0'),
    then(
      '@Blaby: Site|Contribution ref|Value / Park Rd|C/1|1000 / Mill Lane|C/2|2000 / The Green|C/3|3000',
      'refused asks=1',
    ),
    then('@Blaby: Obligation no.|Address|Value / 1|A Road|1000 / 2|B Road|2000 / 3|C Road|3000', 'refused'),
  ],
  'the file of a council is the agreement’s': [
    then(
      '@Kent: KCC file|Site|Sum in agreement|Sum collected|Sum paid out|Sum in hand / 22/0042|A|100|0|0|0 / 14/0079|B|200|200|0|200 / 21/0116|C|300|300|300|0 / 21/0117|D|300|300|0|300',
      'value=900 heldByAuthority=500 drawnDown=300',
    ),
    then('@Blaby: BDC file|Site|Value / F/1|A|100 / F/2|B|200 / F/3|C|300', 'value=600 agreements=3'),
    then(
      '@Blaby: BDC file|Agreement|Value / F/1|A/1|100 / F/1|A/2|200 / F/3|A/3|300',
      'value=600 agreements=3',
    ),
  ],
});
