import { readAuthority } from '../../../src/domain/sheet/authorities';

const SPELLINGS: Record<string, string[]> = {
  Blaby: [
    'Blaby',
    'BLABY',
    'blaby ',
    'Blaby District',
    'Blaby District Council',
    'Blaby DC',
    'BDC',
    'BLA',
    'Blaby Council',
    'local-authority-eng:BLA',
    'local-authority:BLA',
  ],
  Charnwood: [
    'Charnwood',
    'Charnwood Borough Council',
    'Charnwood BC',
    'Charnwood Borough',
    'CBC',
    'CHA',
    'The Borough of Charnwood',
    'Borough of Charnwood',
    'local-authority-eng:CHA',
  ],
  Harborough: [
    'Harborough',
    'Harborough District Council',
    'Harborough DC',
    'HDC',
    'HAO',
    'Market Harborough',
    'local-authority-eng:HAO',
  ],
  'Hinckley & Bosworth': [
    'Hinckley & Bosworth',
    'Hinckley and Bosworth',
    'Hinckley&Bosworth',
    'HINCKLEY AND BOSWORTH BOROUGH COUNCIL',
    'Hinckley & Bosworth BC',
    'HBBC',
    'H&B',
    'H & B',
    'HIN',
    'Hinckley',
    'local-authority-eng:HIN',
  ],
  Melton: [
    'Melton',
    'Melton Borough Council',
    'Melton BC',
    'MBC',
    'MEL',
    'Melton Mowbray',
    'local-authority-eng:MEL',
  ],
  'NW Leics': [
    'NW Leics',
    'NW Leics.',
    'N W Leics',
    'N.W. Leics',
    'NWLeics',
    'North West Leicestershire',
    'North-West Leicestershire',
    'North West Leics',
    'North West Leicestershire District Council',
    'North West Leicestershire DC',
    'NW Leicestershire',
    'NWLDC',
    'NWL',
    'local-authority-eng:NWL',
    ' nw\u00a0leics ',
  ],
  'Oadby & Wigston': [
    'Oadby & Wigston',
    'Oadby and Wigston',
    'Oadby and Wigston Borough Council',
    'Oadby & Wigston BC',
    'OWBC',
    'O&W',
    'OAD',
    'Oadby',
    'local-authority-eng:OAD',
  ],
  Rutland: [
    'Rutland',
    'Rutland County Council',
    'Rutland CC',
    'Rutland County',
    'RCC',
    'RUT',
    'local-authority-eng:RUT',
  ],
  Leicester: [
    'Leicester',
    'Leicester City',
    'Leicester City Council',
    'City of Leicester',
    'Leics City',
    'LCE',
    'local-authority-eng:LCE',
  ],
  Leicestershire: [
    'Leicestershire',
    'Leicestershire County Council',
    'Leicestershire County',
    'Leics',
    'Leics.',
    'Leics County',
    'Leics CC',
    'LEC',
    'local-authority-eng:LEC',
  ],
};

test.each(Object.entries(SPELLINGS))('%s under all its spellings', (name, spellings) => {
  const keys = new Set<string>();
  for (const spelling of spellings) {
    const reading = readAuthority(spelling);
    expect([spelling, reading]).toEqual([spelling, { kind: 'one', key: reading.key, name }]);
    keys.add(reading.key);
  }
  expect(keys.size).toBe(1);
});

test('the ten have ten keys', () => {
  expect(new Set(Object.keys(SPELLINGS).map((name) => readAuthority(name).key)).size).toBe(10);
});

test.each([
  'LCC',
  'L.C.C.',
  'lcc',
  'L C C',
  'Leicester County Council',
  'Leicester County',
  'Leicestershire City Council',
  'Leicestershire City',
])('%s may be either, and is not guessed', (text) => {
  expect(readAuthority(text)).toMatchObject({
    kind: 'several',
    candidates: ['Leicester City Council', 'Leicestershire County Council'],
  });
});

test.each([
  ['Bolsover', 'Bolsover District Council'],
  ['Derby', 'Derby City Council'],
  ['Lincoln', 'City of Lincoln Council'],
  ['Bath and North East Somerset', 'Bath & North East Somerset Council'],
  ['King’s Lynn', "King's Lynn Borough Council"],
  ['Stoke-on-Trent', 'Stoke on Trent City Council'],
  ['Derby', 'local-authority-eng:DER'],
])('%s and %s are one', (short, full) => {
  expect(readAuthority(short)).toMatchObject({ kind: 'one', name: expect.any(String) });
  expect(readAuthority(short)).toEqual(readAuthority(full));
});

test.each([
  ['Ambridge', 'Ambridge District Council'],
  ['Upper Tooting', 'Upper Tooting BC'],
])('of an authority that is not listed, %s and %s are one', (short, full) => {
  expect(readAuthority(short)).toEqual({ kind: 'one', key: readAuthority(full).key, name: null });
});

test.each([
  ['Derby', 'Derbyshire'],
  ['Nottingham City Council', 'Nottinghamshire County Council'],
  ['Blaby', 'Blaby Parish Council'],
  ['Melton', 'Melton Constable'],
  ['North Warwickshire', 'Warwickshire'],
  ['Leicester', 'Leicestershire'],
  ['Leicestershire', 'NW Leics'],
  ['Oadby & Wigston', 'Wigston Parva'],
  ['Rutland', 'Rutland Water'],
  ['Bosworth', 'Hinckley'],
])('%s is not %s', (one, other) => {
  expect(readAuthority(one).key).not.toBe(readAuthority(other).key);
});

test.each(['', ' ', '\u00a0', '&', '-'])('%j names none', (text) => {
  const reading = readAuthority(text);
  expect(reading.kind).toBe('one');
  expect(reading).toMatchObject({ name: null });
});

test.each(['Council', 'District Council', 'BC', 'County'])('%j alone keeps a key', (text) => {
  expect(readAuthority(text).key).not.toBe('');
});
