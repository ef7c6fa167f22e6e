/** Rows that are no contributions of this table, though each has the form of one. */
import { first, then, tried } from './trying';

tried({
  '58. a count of things among sums': [
    then(
      'Agreement|Authority|Type|Value / 1/1|Blaby|Police (£)|900 / 1/1|Blaby|Dwellings (no.)|15 / 1/2|Melton|Police (£)|700',
      'value=1600 rows=2 +amount-is-units',
    ),
    then(
      'Agreement|Authority|Contribution type|Sum agreed (£) / 1/1|Blaby|Policing|900.50 / 1/2|Melton|Policing|700 / 1/3|Melton|No. of affordable homes|12 / 1/4|Blaby|Policing|80.25',
      'value=1680.75 rows=3 +amount-is-units',
    ),
    then(
      'Agreement|Authority|Obligation|Amount / 1/1|Blaby|Open space (ha)|2 / 1/2|Melton|Neighbourhood policing|700 / 1/3|Melton|Police vehicles|80.25',
      'value=780.25 rows=2 +amount-is-units',
    ),
    then(
      'Agreement|Authority|Description|Value|Held by authority / 1/1|Blaby|Vehicle|900|0 / 1/2|Melton|Number of pupils|210|0 / 1/3|Melton|Hub|80|80',
      'value=980 rows=2 +amount-is-units',
    ),
    // Who pays, and when, says nothing of the figure.
    then(
      'Agreement|Authority|Developer|Trigger|Notes|Value / 1/1|Blaby|New Homes|Commencement||900 / 1/2|Melton|Acme|Number of occupations||210 / 1/3|Melton|Acme|Commencement|Number of instalments to be agreed|80',
      'value=1190 -amount-is-units',
    ),
    // What may be bought with the sum says no more than what it is for.
    first(
      'Agreement|Authority|Purpose|Value / 1/1|Blaby|Trees|900 / 1/2|Melton|School places|700 / 1/3|Blaby|Policing|15.5',
      'value=1615.5 rows=3 -amount-is-units',
    ),
    // What it says in pounds is pounds.
    first(
      'Agreement|Authority|Site|Value / 1/1|Blaby|Land A (12 dwellings)|900 / 1/2|Melton|Units 3 to 7|20 / 1/3|Blaby|Plots|£15',
      'value=935 rows=3 -amount-is-units',
    ),
  ],
  '59. a little table of another sort below': [
    then(
      'Agreement|Authority|Value / 1/1|Blaby|900 / 1/2|Melton|700 / Officer|Phone|Ext / J Smith|Finance|4321',
      'value=1600 rows=2 +other-table',
    ),
    then(
      'Agreement|Authority|Value / 1/1|Blaby|900 / 1/2|Melton|700 / || / Officer|Phone|Ext / J Smith|Finance|4321 / P Jones|Planning|4322',
      'value=1600 rows=2 +other-table',
    ),
    then(
      'Agreement|Authority|Value|Drawn down / 1/1|Blaby|900|0 / 1/2|Melton|700|50 / Team|Lead|Extension|Room / Policy|P Jones|2210|14 / Legal|Q Hall|2214|11',
      'value=1600 drawnDown=50 rows=2 +other-table',
    ),
    then(
      'Agreement|Authority|Value / 1/1|Blaby|900 / 1/2|Melton|700 / Cabinet member|Portfolio|Allowance / Cllr Hall|Housing|8000',
      'value=1600 rows=2 +other-table',
    ),
    first(
      'Agreement|Authority|Value / 1/1|Blaby|900 / Deed B|Melton|TBC / 1/3|Melton|700 / Deed C|Blaby|80',
      'value=1680 rows=3 -other-table',
    ),
  ],
});
