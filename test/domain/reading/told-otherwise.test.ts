/** A figure that has no column says which columns tell where money is otherwise than in amounts. */
import { says } from '../../../src/domain/findings/report';
import { absentColumns } from '../../../src/domain/register/absent-columns';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { block } from './kinds/trying';

function reasonOf(sheet: string): string {
  const register = readRegister(block(sheet), { authority: 'Blaby' });
  if (!isRegister(register)) throw new Error(register.code);
  return says(absentColumns(register).get('drawnDown')!);
}

const SUMS = 'where money is, but in no amounts of its own.';

test.each([
  [
    'a status of places',
    'Ref|Amount|Status / A/1|100|Paid / A/2|50|Transferred / A/3|70|With legal / A/4|60|Not due',
    `Status tells ${SUMS}`,
  ],
  [
    'days of payments',
    'Ref|Amount (£)|Receipt expected|Payment to police expected / A/1|100.5|17/02/2015|17/02/2016 / A/2|50|17/02/2015|18/02/2016 / A/3|70.5|17/02/2015|19/02/2016',
    `Receipt expected and Payment to police expected tell ${SUMS}`,
  ],
  [
    'two sums in a cell',
    'Agreement|Value|Position of funds / A/1|100|Held £0.00; paid £5 / A/2|50|Held £1; paid £0 / A/3|70|Held £7; paid £5',
    `Position of funds tells ${SUMS}`,
  ],
])('%s', (_, sheet, text) => {
  expect(reasonOf(sheet)).toContain(text);
});

test.each([
  ['open and closed', 'Ref|Amount|Status / A/1|100|Open / A/2|50|Closed / A/3|70|Open'],
  [
    'days of agreements and deadlines',
    'Ref|Amount|Signed on|Spend by / A/1|100|17/02/2015|17/02/2025 / A/2|50|17/02/2015|17/02/2025 / A/3|70|17/02/2015|17/02/2025',
  ],
  ['notes', 'Ref|Amount|Notes / A/1|100|Paid £5 of late interest / A/2|50|See file / A/3|70|Chase in May'],
])('%s tell nothing of it', (_, sheet) => {
  expect(reasonOf(sheet)).not.toContain('where money is');
});
