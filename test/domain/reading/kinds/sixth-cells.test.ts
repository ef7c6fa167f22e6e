/** Five more of each kind, invented after the reader: units of nil, authorities, blanks, dates and duplicates. */
import { first, then, tried } from './trying';

tried({
  '16. units of nil': [
    first('Agreement|Authority|Value|Units / 1/1|Blaby|100|0 / 1/2|Blaby|50|0', 'value=150 -amount-is-units'),
    first(
      'Agreement|Authority|Value|Number of units / 1/1|Blaby|100|12 / 1/2|Blaby|50|0',
      'value=150 -amount-is-units',
    ),
    first(
      'Agreement|Authority|Value|Unit / 1/1|Blaby|100|- / 1/2|Blaby|50|n/a',
      'value=150 -amount-is-units',
    ),
    then('Agreement|Authority|Value|Unit / 1/1|Blaby|100|nil / 1/2|Blaby|50|none', 'value=150'),
    first('Agreement|Authority|Value|UOM / 1/1|Blaby|100|£ / 1/2|Blaby|50|', 'value=150'),
  ],
  '24. authorities under other names': [
    first(
      'Agreement|Authority|Value / 1/1|The Borough Council of Melton|100 / 1/2|Melton|50 / 1/3|Melton B.C.|30',
      'value=180',
    ),
    first(
      'Agreement|Authority|Value / 1/1|Oadby & Wigston|100 / 1/2|Oadby and Wigston BC|50 / 1/3|O&W|30',
      'value=180',
    ),
    first(
      'Agreement|Authority|Value / 1/1|City of Leicester|100 / 1/2|Leicester City Council|50',
      'value=150 rows=2',
    ),
    first('Agreement|Authority|Value / 1/1|Hinckley & Bosworth|100 / 1/2|HBBC|50', 'value=150 rows=2'),
    first(
      'Agreement|Authority|Value / 1/1|Rutland CC|100 / 1/2|Rutland County Council District Council|50',
      'value=150 rows=2',
    ),
  ],
  '25. blanks that arrive as 0': [
    first(
      'Agreement|Authority|Value|Expiry date|Status / 1/1|Blaby|100|0|0 / 1/2|Blaby|50|0|0',
      'value=150 -date-not-a-date -status-unknown',
    ),
    first(
      'Agreement|Authority|Value|Purpose|Project / 1/1|Blaby|100|0|0 / 0|0|0|0|0 / 1/2|Blaby|50|0|0',
      'value=150 rows=2',
    ),
    first('Agreement|Contribution|Authority|Value / 1/1|0|Blaby|100 / 1/2|0|Blaby|50', 'value=150 rows=2'),
    first(
      'Agreement|Authority|Value|Spent / 1/1|Blaby|100|0 / 1/2|Blaby|50|0 / 0|0|0|0',
      'value=150 spent=0 rows=2',
    ),
    first(
      'Agreement|Site|Authority|Value / 1/1|Land A|Blaby|100 / 0|Land B|Blaby|50',
      'value=100 +agreement-missing',
    ),
  ],
  '29. dates': [
    first(
      'Agreement|Authority|Value|Expiry date / 1/1|Blaby|100|No expiry / 1/2|Blaby|50|n/a',
      'value=150 -date-not-a-date -date-unreadable',
    ),
    first(
      'Agreement|Authority|Value|Expiry date / 1/1|Blaby|100|None stated / 1/2|Blaby|50|Unlimited',
      'value=150',
    ),
    first(
      'Agreement|Authority|Value|Expiry date / 1/1|Blaby|100|2030-06-30T23:00:00Z / 1/2|Blaby|50|31/12/2031',
      'value=150',
    ),
    first(
      'Agreement|Authority|Value|Expiry date / 1/1|Blaby|100|31st Dec 2030 / 1/2|Blaby|50|1 January 2031',
      'value=150 rows=2',
    ),
    first(
      'Agreement|Authority|Value|Expiry date / 1/1|Blaby|100|12/2030 / 1/2|Blaby|50|2031',
      'value=150 rows=2',
    ),
  ],
  '30. exact duplicates': [
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100 / 1/1|Blaby|100 / 1/1|Blaby|100',
      'value=300 +row-repeated',
    ),
    first('Agreement|Contribution|Authority|Value / 1/1|P1|Blaby|100 / 1/1|P2|Blaby|100', 'value=200 rows=2'),
    first('Agreement|Authority|Value|Notes / 1/1|Blaby|100|a / 1/1|Blaby|100|b', 'value=200 rows=2'),
    first('Agreement|Authority|Value / 1/1|Blaby|0 / 1/1|Blaby|0', 'value=0'),
    first('Agreement|Authority|Value / A 1|Blaby|100 / a1|Blaby|100.00', 'value=200'),
  ],
});
