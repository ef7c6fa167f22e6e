/** What a contribution is for, long headings of an answer, a balance of funds, columns of services under any heading. */
import { first, then, tried } from './trying';

const services = (heading: string): string =>
  `@North Somerset: Agreement ID no.|Name of site|${heading}|Contribution payable (£)|Paid to service provider (£)|Unspent at NSC (£) / ${[
    '21/0001|Oak Farm|Primary education|1000|200|800',
    '21/0001|Oak Farm|Policing|700|0|700',
    '21/0002|Mill Lane|Libraries|600|0|600',
    '21/0002|Mill Lane|Policing|500|500|0',
    '21/0003|Far End|Health|300|0|0',
    '21/0004|The Green|Policing|400|0|400',
  ].join(' / ')}`;

const ends = (heading: string): string =>
  `@Ashford: Deed ref|Site|Value|Held by council|${heading} / ${[
    '21/0001|Oak Farm|9000|4000|47439',
    '21/0002|Mill Lane|8000|0|47500',
    '21/0003|The Green|7000|7000|47911',
    '21/0004|Far End|7700|1000|48001',
  ].join(' / ')}`;

const keyed = (reference: string, application: string): string =>
  `@Tandridge: ${reference}|${application}|Land/Site|Surrey Police amount|Developer has paid|Surrey Police has been paid|Council holds / ${[
    '14/042/TA|14/00859/OUT|Cold Harbour Farm|9000|4000|0|4000',
    '21/079/TA|21/00538/FUL|Hopyard Fields|8000|0|0|0',
    '23/116/TA|23/02090/OUT|Peartree Way|7000|7000|7000|0',
    '22/153/TA|22/02100/REM|The Maltings|7700|1000|500|500',
  ].join(' / ')}`;

const funds = (heading: string): string =>
  `@Ashford: Deed ref|Site|Sum secured|Total income|${heading} / ${[
    '21/0001|Oak Farm|9000|4000|4000',
    '21/0002|Mill Lane|8000|0|0',
    '21/0003|The Green|7000|7000|7000',
    '21/0004|Far End|7700|1000|1000',
  ].join(' / ')}`;

tried({
  'services under any heading are told': [
    then(services('Area of spend'), '+services-counted'),
    ...['Contribution for', 'Theme', 'Clause', 'Item'].map((heading) =>
      first(services(heading), '+services-counted'),
    ),
  ],
  'the end of the time to spend it': [
    then(ends('To be refunded if unspent by'), 'value=31700 -column-question -expiry-not-given'),
    first(ends('To be returned if not spent by'), 'value=31700 -column-question -expiry-not-given'),
  ],
  'a reference of the council’s own': [
    ...['Our reference (TDC)', 'Our ref TDC'].map((heading) =>
      then(keyed(heading, 'Application'), 'value=31700 heldByAuthority=4500 drawnDown=7500'),
    ),
    first(keyed('Our reference', 'Application'), 'value=31700 drawnDown=7500'),
    first(
      keyed('Section 106 agreement number', 'Planning application to which the agreement relates'),
      'value=31700 drawnDown=7500',
    ),
  ],
  'a balance of funds': [
    then(funds('Balance of funds as at 30/09/25'), 'heldByAuthority=12000'),
    then(funds('Balance of funds'), 'heldByAuthority=12000'),
    first(funds('Closing balance'), 'heldByAuthority=12000'),
  ],
});
