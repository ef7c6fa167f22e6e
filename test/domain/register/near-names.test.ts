/** Names that may be short for an authority, or a slip of the pen, are told with an offer, and never guessed. */
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import type { Finding } from '../../../src/domain/findings/finding';
import { blockOf, drawn, registerOf } from '../reading';

/** What is said of the names of a sheet: "Melt.: Melton", or "Leic: Leicester City Council or ...". */
function reported(...names: string[]): string[] {
  const block = blockOf(...names.map((name, n) => drawn(`A/${n}`, name, n + 1)));
  return checkRegister(registerOf(block))
    .filter(({ code }) => code === 'authority-near' || code === 'authority-ambiguous')
    .map(({ values }: Finding) => `${values.text}: ${values.near ?? values.candidates}`);
}

test.each<[string, string]>([
  ['Melt.', 'Melton'],
  ['Rutl.', 'Rutland'],
  ['Harboro', 'Harborough'],
  ['Harboro D.C.', 'Harborough'],
  ['North West Leicester', 'NW Leics'],
  ['N.W. Leicester D.C.', 'NW Leics'],
  ['Hinck & Bos', 'Hinckley & Bosworth'],
  ['Oadby & W', 'Oadby & Wigston'],
  ['Charn', 'Charnwood'],
  ['Basingstoke', 'Basingstoke and Deane'],
  ['Tonb & Mall', 'Tonbridge and Malling'],
  ['Wolverhamton', 'Wolverhampton'],
  ['Cottswold', 'Cotswold'],
  ['NELC', 'North East Lincolnshire'],
  // Invented after: all were right at first.
  ['Blab', 'Blaby'],
  ['Nun & Bed', 'Nuneaton and Bedworth'],
  ['Wigstn & Oadby', ''],
  ['Bath & N E Som', 'Bath and North East Somerset'],
  ['Hinkley & Bosworth', 'Hinckley & Bosworth'],
  ['Market Harboro', 'Harborough'],
])('%s: %s', (text, name) => {
  expect(reported(text)).toEqual(name === '' ? [] : [`${text}: ${name}`]);
});

test('the sheet’s own names go before the rest of England', () => {
  expect(reported('Braintree District Council', 'Braintree', 'Brain')).toEqual([
    'Brain: Braintree District Council',
  ]);
  expect(reported('Fairshire', 'Fairshire', 'Fairs.')).toEqual(['Fairs.: Fairshire']);
});

test.each<[string, RegExp]>([
  ['Leic.', /^Leicester City Council or Leicestershire County Council$/],
  ['Newcastle', /^Newcastle-under-Lyme Borough Council or Newcastle upon Tyne City Council$/],
  ['Cheshire', /^Cheshire East Council or Cheshire West and Chester Council$/],
  ['Kingston', / or /],
  ['LBB', /^London Borough of Barnet or London Borough of Bexley or /],
  ['South', / or one of \d+ others$/],
])('%s may be several: all are told', (text, candidates) => {
  const [only, ...more] = reported(text);
  expect(only!.slice(text.length + 2)).toMatch(candidates);
  expect(more).toEqual([]);
});

test.each([
  ...[
    'Blaby Parish Council',
    'Melton Constable',
    'Wigston Parva',
    'Bedfordshire',
    'Yorkshire',
    'Authority 1',
  ],
  ...['Highways England', 'NHS', 'A', 'Rutland Water', 'Sussex', 'North Norfolk', 'Hart', 'Wyre', 'Police'],
])('%s is told of none', (name) => {
  expect(reported(name)).toEqual([]);
});
