/** What the fifth unseen sheets showed of rows: the value on each payment's row, numbers that begin again, references above their rows. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  'headings once more in other words': [
    then(
      '@Blaby: Reference|Amount|Held by council|Paid to police / Cyfeirnod|Swm|Gan y cyngor|I’r heddlu / A/1|100|40|60 / A/2|50|50|0',
      'value=150 heldByAuthority=90 rows=2 -amount-not-a-number',
    ),
    // A row without sums is one to put right.
    first(
      '@Blaby: Reference|Amount|Held by council|Paid to police / A/0|TBC|nil|n/a / A/1|100|40|60 / A/2|50|50|0',
      'value=150 rows=2 +amount-not-a-number',
    ),
    first(
      `${A}|Held by authority / Old deed|Blaby|not agreed|unknown / A/1|Blaby|100|40 / A/2|Blaby|50|50`,
      'value=150 rows=2 +amount-not-a-number',
    ),
    then(
      'Agreement|Authority|Value|Drawn down / Which deed|Which council|How much|What the police have / A/1|Blaby|100|40 / A/2|Blaby|50|50',
      'value=150 rows=2 -amount-not-a-number',
    ),
    then(
      '@Melton: Ref|Site|Sum due|Held by MBC|Paid to force / (as deed)|(address)|(indexed)|(at bank)|(BACS) / A/1|X|100|40|60 / A/2|Y|50|50|0',
      'value=150 rows=2 -amount-not-a-number',
    ),
  ],
  'the whole value on the row of each payment': [
    then(
      '@Blaby: Agreement|Site|Value|Instalment paid|Date / A/1|x|100|40|45000 / A/1|x|100|60|45100 / A/2|y|50|50|45200',
      '+value-on-each-row',
    ),
    then(
      `${A}|Paid to police / A/1|Blaby|90|30 / A/1|Blaby|90|30 / A/1|Blaby|90|30 / A/2|Blaby|50|0`,
      '+value-on-each-row',
    ),
    first(
      `${A}|Purpose|Paid to police / A/1|Blaby|100|Cars|100 / A/1|Blaby|100|Kit|0 / A/2|Blaby|50|Cars|50`,
      'value=250 -value-on-each-row',
    ),
    first(
      `${A}|Contribution|Paid to police / A/1|Blaby|100|C/1|40 / A/1|Blaby|100|C/2|60 / A/2|Blaby|50|C/1|50`,
      'value=250 -value-on-each-row',
    ),
  ],
  'numbers that begin again in each ward': [
    then(
      '@Blaby: Ward|Ref|Site|Value / Enderby|1|x|100 / Enderby|2|y|50 / Whetstone|1|z|30 / Whetstone|2|w|20',
      'value=200 agreements=4 +reference-in-parts',
    ),
    then(
      '@Blaby: Parish|No.|Site|Value / Enderby|1|x|100 / Enderby|2|y|50 / Whetstone|1|z|30 / Whetstone|2|w|20 / Sapcote|1|v|10',
      'value=210 agreements=5 +reference-in-parts',
    ),
    first(
      '@Blaby: Ward|Ref|Site|Value / Enderby|1|x|100 / Enderby|2|y|50 / Whetstone|3|z|30 / Whetstone|4|w|20',
      'value=200 agreements=4 -reference-in-parts',
    ),
    // One agreement for land in two wards.
    first(
      '@Blaby: Ward|Ref|Site|Value / Enderby|1|x|100 / Whetstone|1|x|50 / Whetstone|3|z|30 / Whetstone|4|w|20',
      'value=200 agreements=3 -reference-in-parts',
    ),
  ],
  'the reference in a line above its contributions': [
    then(
      '@Blaby: Item|Contribution|Amount|Held by council / 17/0042/FUL – Mill Lane|||  / 1|Police vehicles|100|40 / 2|Police premises|50|50 / 18/0007/OUT – Rose Field||| / 1|Police vehicles|30|0 / Total||180|90',
      'value=180 heldByAuthority=90 agreements=2 rows=3 +reference-above',
    ),
    then(
      'Council|Purpose|Value / S106-0031|| / Blaby|Cars|100 / S106-0044|| / Blaby|Cars|50 / Blaby|Kit|30',
      'value=180 agreements=2 rows=3 +reference-above',
    ),
    // Years and wards are no references.
    first(
      '@Blaby: Purpose|Amount|Held by council / 2019/20|| / Cars|100|40 / 2020/21|| / Kit|50|50',
      'refused',
    ),
    first(
      '@Blaby: Purpose|Amount|Held by council / Ward 1|| / Cars|100|40 / Ward 2|| / Kit|50|50',
      'refused',
    ),
    // A row above the first of them is of nobody knows which.
    first(
      '@Blaby: Purpose|Amount|Held by council / Cars|100|40 / 17/0042/FUL|| / Kit|50|50 / 18/0042/FUL|| / Kit|50|50',
      'refused',
    ),
  ],
});
