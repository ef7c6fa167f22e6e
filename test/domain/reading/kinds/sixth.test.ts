/** What the sixth unseen sheets showed: words of the counter, years cut short, tables of other services, what is held in other words. */
import { first, then, tried } from './trying';

const A = 'Agreement|Site|Value|Held by council';
const POLICE = `@Blaby: ${A}|Paid to police / A/1|x|100.5|40.5|60 / A/2|y|50.25|50.25|0`;

tried({
  'another table under headings that are almost the same': [
    then(`${POLICE} / |||| / ${A}|Paid to schools / L/1|z|9|9|0`, 'value=150.75 rows=2 +other-table'),
    then(
      `${POLICE} / |||| / Libraries|||| / ${A}|Paid to police / L/1|z|9|9|0`,
      'value=150.75 rows=2 +other-table',
    ),
    then(
      `${POLICE} / Education contributions|||| / At 31 December|||| / ${A}|Paid to police / L/1|z|9|9|0`,
      'value=150.75 rows=2 +other-table',
    ),
    first(
      `${POLICE} / |||| / Police, page 2|||| / ${A}|Paid to police / L/1|z|9|9|0`,
      'value=159.75 rows=3 -other-table',
    ),
    first(
      `${POLICE} / Fire and police|||| / ${A}|Paid to police / L/1|z|9|9|0`,
      'value=159.75 rows=3 -other-table',
    ),
  ],
  'a year that is cut short': [
    then(
      '@Blaby: Agreement|Value|Paid to police in yr|Held by council / A/1|100.5|10.5|40 / A/2|50.25|5|45.25 / A/3|30|0|30',
      'drawnDown=N/A heldByAuthority=115.25',
    ),
    then(
      '@Blaby: Agreement|Value|Trf to police this yr|Held by council / A/1|100.5|10.5|40 / A/2|50.25|5|45.25 / A/3|30|0|30',
      'drawnDown=N/A',
    ),
    first(
      '@Blaby: Agreement|Value|Paid to police all yrs|Held by council / A/1|100.5|60.5|40 / A/2|50.25|5|45.25 / A/3|30|0|30',
      'drawnDown=65.5',
    ),
  ],
  'money in and money out': [
    then(
      '@Blaby: Agreement|Police contribution|In|Out|Balance / A/1|100.5|100.5|60.5|40 / A/2|50.25|50.25|5|45.25 / A/3|30.75|0|0|0 / A/4|20.5|20.5|20.5|0',
      'drawnDown=86 heldByAuthority=85.25',
    ),
    then(
      '@Blaby: Agreement|Value|Income to date|Cash out to police|Left / A/1|100.5|100.5|60.5|40 / A/2|50.25|50.25|5|45.25 / A/3|30.75|0|0|0 / A/4|20.5|20.5|20.5|0',
      'drawnDown=86 heldByAuthority=85.25',
    ),
    // What is left is not what came in less what went out.
    first(
      '@Blaby: Agreement|Value|Income to date|Cash out to police|Left / A/1|100.5|100.5|60.5|41 / A/2|50.25|50.25|5|45 / A/3|30.75|0|0|9 / A/4|20.5|20.5|20.5|8',
      'heldByAuthority=N/A',
    ),
  ],
  'to whom it was paid, and what is held, in short': [
    then(
      '@Blaby: Agreement|Value|Received|Paid OPCC|At bank / A/1|100.5|90.5|60.5|30 / A/2|50.25|50.25|5|45.25 / A/3|30|0|0|0',
      'drawnDown=65.5 heldByAuthority=75.25',
    ),
    first(
      '@Blaby: Agreement|Value|Paid by OPCC|Held by council / A/1|100.5|60.5|30 / A/2|50.25|5|45.25 / A/3|30|0|0',
      'drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement|Value|Paid to police|Retained at year end / A/1|100.5|60.5|30 / A/2|50.25|5|45.25 / A/3|30|0|0',
      'heldByAuthority=75.25',
    ),
    then(
      '@Blaby: Agreement|Value|Banked, not yet passed on|Paid to police / A/1|100.5|30|60.5 / A/2|50.25|45.25|5 / A/3|30|0|0',
      'heldByAuthority=75.25',
    ),
  ],
  'movements under words cut short': [
    then(
      '@Blaby: When|Agreement|Stage|Amt / 01/02/2020|A/1|Secured|100.5 / 01/02/2021|A/1|Received|60.5 / 03/02/2020|A/2|Secured|50.25',
      'rows=2',
    ),
  ],
});
