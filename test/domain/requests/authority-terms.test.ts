/** What is known of an authority that has taken another's place. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { AuthoritiesInForce } from '../../../src/domain/register/authorities-in-force';
import { authorityTerms } from '../../../src/domain/requests/authority-terms';
import { authoritiesOf } from './made';

const CHANGE = serialFromDate({ year: 2028, month: 4, day: 1 })!;
const BLABY = [
  ...[
    'Blaby',
    'BDC\nBlaby Council',
    'South Leicestershire',
    CHANGE,
    'Quotation\nSite plan',
    20,
    'On invoice',
  ],
  ...['Ms A Penny', 'Narborough', 'Mondays'],
];
const termsOn = (daySerial: number, name: string, ...others: unknown[][]) =>
  authorityTerms(new AuthoritiesInForce(authoritiesOf(BLABY, ...others), daySerial), name);

test('until the day, an authority has its own row, by any of its names', () => {
  for (const name of ['Blaby', 'BDC', 'Blaby Council'])
    expect(termsOn(CHANGE - 1, name)).toMatchObject({
      ...{ authority: 'Blaby', contact: 'Ms A Penny', address: 'Narborough', noticeDays: 20 },
      evidence: 'Quotation; Site plan',
    });
});

test('from the day, its successor has its row', () => {
  const south = ['South Leicestershire', '', '', '', 'Invoice', 10, 'In advance', 'Mr Fell', 'Lutterworth'];
  expect(termsOn(CHANGE, 'Blaby', south)).toMatchObject({
    ...{ authority: 'South Leicestershire', contact: 'Mr Fell', evidence: 'Invoice', noticeDays: 10 },
  });
});

test('a successor without a row is not written to at the old address, nor said to pay as the old one did', () => {
  expect(termsOn(CHANGE, 'Blaby')).toMatchObject({
    ...{ contact: '', address: '', meets: '', noticeDays: null, pays: null },
    evidence: 'Quotation; Site plan',
  });
  expect(termsOn(CHANGE, 'Melton')).toBeNull();
});
