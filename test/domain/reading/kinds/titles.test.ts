/** What a title over the table says of all its rows: they count, and it is told where the title denies them. */
import { first, then, tried, type Tried } from './trying';

const under = (title: string, columns = 'Agreement ref|Site|Contribution (£)|Paid to police'): string =>
  `@Blaby: ${title} / ${columns} / 19/0037/FUL|Marlpit Lane|12000|10000 / 17/0074/FUL|Rectory Glebe|13755.5|0 / 23/0111/FUL|The Granary|10287|10287`;
const denied = (titles: string): Tried[] =>
  titles.split('; ').map((title) => then(under(title), 'value=36042.5 +title-in-doubt'));
const plain = (titles: string): Tried[] =>
  titles.split('; ').map((title) => first(under(title), 'value=36042.5 -title-in-doubt'));

tried({
  'a title that denies its table': [
    ...denied('Superseded – see version 2; Duplicate of the county sheet; Template; Test data; Archived'),
    ...denied(
      'Forecast receipts 2026-2030; S106 pipeline – agreements not yet signed; Contributions refused',
    ),
    ...denied(
      'CIL receipts 2024/25; Community Infrastructure Levy; Education contributions; NHS contributions',
    ),
    ...denied('Refunds to developers; Closed agreements; Written off; Included in county totals; Memo'),
    ...denied('Amounts in euros; Figures rounded to the nearest thousand; Parish council contributions'),
  ],
  'a title that does not': [
    ...plain(
      'Section 106 Register – Police; S106 and CIL monitoring; Contributions secured, received and spent',
    ),
    ...plain('Budget monitoring – S106 police contributions; Police and Crime Commissioner budget'),
    ...plain('Excludes closed agreements; Does not include CIL; Net of refunds; Report requested by OPCC'),
    ...plain(
      'Copy of agreements held by Legal; Proposed development; Old Test Valley sites; Unspent contributions',
    ),
    ...plain(
      'Contributions: secured, received, spent; S106 and CIL receipts; S106/S278 agreements; S106 return template',
    ),
    ...plain('Education, highways and police contributions; Live and closed; Money not yet spent'),
  ],
  'all services, and what of them is for the police': [
    then(under('Section 106: all services'), 'value=36042.5 +title-in-doubt'),
    first(
      under('Section 106: all services', 'Agreement ref|Site|Police contribution (£)|Paid to police'),
      'value=36042.5 -title-in-doubt',
    ),
  ],
});
