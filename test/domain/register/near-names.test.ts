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
  // Two letters that have changed places.
  ['Balby', 'Blaby'],
  ['Metlon', 'Melton'],
  ['Rutlnad', 'Rutland'],
  ['Carlilse', 'Carlisle'],
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

describe('a name that nobody knows', () => {
  const strange = (block: unknown[][]): unknown[] =>
    checkRegister(registerOf(block)).flatMap(({ code, values }) =>
      code === 'authority-not-known' ? [`${values.text}: ${values.count}`] : [],
    );
  const beside = (...names: string[]) =>
    blockOf(...['Blaby', 'Melton', 'Rutland', ...names].map((name, n) => drawn(`A/${n}`, name, n + 1)));

  test.each([
    ...['Same', 'N/A', 'unknown', 'Various', 'Blaby & Charnwood', 'Blaby/Melton'],
    ...['Former Blaby', 'Not Blaby', 'Developer', 'Melton, Rutland', 'see notes', 'Blaby - closed'],
  ])('%s takes its rows out of the figures of others, and is told', (name) => {
    expect(strange(beside(name))).toEqual([`${name}: 1`]);
  });

  test('once for all its rows', () => {
    expect(strange(beside('see below', 'see below'))).toEqual(['see below: 2']);
  });

  test.each([
    'Newark & Sherwood',
    'Gt Yarmouth',
    'LCC',
    'Thurmaston Parish Council',
    'Peak District National Park Authority',
    'Ebbsfleet Development Corporation',
    'Leicestershire County Council',
    'Harboro',
  ])('%s is known, local or near another', (name) => {
    expect(strange(beside(name))).toEqual([]);
  });

  test('nothing is said where most are not known, nor of a row that is left out', () => {
    expect(
      strange(blockOf(...['Fairshire', 'Anytown', 'Blaby'].map((name) => drawn('A/1', name, 5)))),
    ).toEqual([]);
    expect(strange([...beside(), ...blockOf(drawn('', 'Response vehicles', 5)).slice(1)])).toEqual([]);
  });
});

describe('initials of the force area, and of councils elsewhere', () => {
  const told = (...names: string[]): string[] =>
    checkRegister(registerOf(blockOf(...names.map((name, n) => drawn(`A/${n}`, name, n + 1)))))
      .filter(({ code }) => code === 'authority-by-initials')
      .map(({ values }: Finding) => `${values.text} ${values.count} ${values.near}: ${values.candidates}`);

  test.each([
    [['Rushcliffe', 'BDC', 'Ashfield', 'bdc'], /^BDC 2 Blaby: Bab.* or one of \d+ others$/],
    [['ADC', 'BDC', 'NSDC', 'RBC'], /^BDC 1 Blaby: /],
    [['Fenland', 'H.D.C.', 'East Cambridgeshire'], /^H\.D\.C\. 1 Harborough: .*Huntingdonshire/],
  ])('%j: told', (names, says) => {
    expect(told(...names)).toEqual([expect.stringMatching(says)]);
  });

  test.each([
    [['Blaby', 'BDC', 'Rushcliffe']],
    [['BDC', 'CBC', 'NWLDC']],
    [['BDC']],
    [['Melton', 'BDC', 'Nottingham', 'Derby']],
    [['Rushcliffe', 'NWLDC']],
    [['Rushcliffe', 'BLA']],
  ])('%j: not told', (names) => {
    expect(told(...names)).toEqual([]);
  });
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
