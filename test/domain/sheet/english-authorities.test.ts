/** Every council of England under its usual spellings. */
import * as fc from 'fast-check';
import {
  areaAuthorities,
  othersOfEngland,
  otherNames,
  readAuthority,
} from '../../../src/domain/sheet/authorities';
import {
  englishAuthorities,
  fullNameOf,
  type CouncilType,
} from '../../../src/domain/sheet/english-authorities';
import { processorTimer } from '../../processor-time';

const LISTED = englishAuthorities();
const CURRENT = LISTED.filter(({ isFormer }) => !isFormer);

test('there are 317, the ten of the force area among them, of each type as many as there are', () => {
  expect(CURRENT.length + areaAuthorities().length).toBe(317);
  const count = (...types: CouncilType[]) => CURRENT.filter(({ type }) => types.includes(type)).length;
  // Leicestershire besides; Durham and Northumberland are unitary, and called county councils.
  expect(count('county') + 1 - 2).toBe(21);
  expect(count('metropolitan borough', 'metropolitan district') + METROPOLITAN_CITIES.length).toBe(36);
  expect(count('london') + ROYAL_OF_LONDON.length + 1).toBe(32); // Westminster is a city
});
const METROPOLITAN_CITIES = [
  ...['BIR', 'COV', 'DNC', 'LDS', 'LIV', 'MAN', 'NET', 'SLF', 'SHF', 'SND', 'WLV'],
  ...['KIR', 'NTY', 'STY', 'SHN', 'WRL'], // by other types in the table
];
const ROYAL_OF_LONDON = ['GRE', 'KEC', 'KTT'];

test('codes and names are all different', () => {
  expect(new Set(LISTED.map(({ code }) => code)).size).toBe(LISTED.length);
  const keys = [...LISTED.map(({ name }) => name), ...areaAuthorities().map(({ name }) => name)].map(
    (name) => readAuthority(name).key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(LISTED.map((one) => [one.name, one] as const))('%s under its usual spellings', (name, one) => {
  const own = readAuthority(name);
  expect(own).toMatchObject({ kind: 'one', name });
  const short: Readonly<Record<CouncilType, readonly string[]>> = {
    district: [`${name} DC`, `${name} District`, `${name} D.C.`, `District of ${name}`],
    borough: [`${name} BC`, `${name} Borough`, `Borough of ${name}`, `${name} Boro Council`],
    city: [`City of ${name}`, `${name}, City of`, `${name} City`, `City of ${name} Council`],
    county: [`${name} CC`, `${name} County`, `County of ${name}`, `${name} C.C.`],
    'metropolitan borough': [
      `${name} MBC`,
      `Metropolitan Borough of ${name}`,
      `${name} Metropolitan Borough`,
    ],
    'metropolitan district': [`${name} MDC`, `City of ${name} Metropolitan District Council`],
    london: [`LB ${name}`, `LB of ${name}`, `${name} LBC`, `${name} London Borough`, `LBC ${name}`],
    royal: [`RB ${name}`, `Royal Borough of ${name}`, `The Royal Borough of ${name} Council`],
    council: [`${name} Council`, `${name} Unitary Authority`, `The ${name} Council`],
  };
  const spellings = [
    ...short[one.type],
    ...[fullNameOf(one), name.toUpperCase(), name.replace(/ and /g, ' & '), name.replace(/-/g, ' ')],
    ...[`${name} Council`, `local-authority-eng:${one.code}`, `local-authority:${one.code}`],
    ...[name.replace(/ (upon|on) /g, '-$1-'), ` ${name}\u200b `],
  ];
  expect(spellings.map((spelling) => [spelling, readAuthority(spelling)])).toEqual(
    spellings.map((spelling) => [spelling, own]),
  );
  expect(otherNames(own.key)).toContain(name);
});

describe('other ways of writing some', () => {
  test.each<[string, string]>([
    ['London Borough of Barnet', 'Barnet'],
    ['Bristol, City of', 'Bristol'],
    ['County Durham', 'Durham'],
    ['St Albans City and District', 'St Albans'],
    ['St. Albans City & District Council', 'St Albans'],
    ['Royal Borough of Kensington & Chelsea', 'Kensington and Chelsea'],
    ['E Herts', 'East Hertfordshire'],
    ['N.E. Lincs', 'North East Lincolnshire'],
    ['Hull City Council', 'Kingston upon Hull'],
    ['Newcastle City Council', 'Newcastle upon Tyne'],
    ['Newcastle-under-Lyme BC', 'Newcastle-under-Lyme'],
    ['Stratford-upon-Avon District Council', 'Stratford-on-Avon'],
    ['Borough Council of King’s Lynn & West Norfolk', "King's Lynn and West Norfolk"],
    ['Herefordshire, County of', 'Herefordshire'],
    ['Buckinghamshire County Council', 'Buckinghamshire'],
    ['Nth West Leics DC', 'NW Leics'],
    ['N.W. Leics D.C.', 'NW Leics'],
    ['Melton Boro Council', 'Melton'],
    // Invented after: 'RB Kingston' and 'Newcastle City Council' were wrong at first, the others right.
    ['Telford & Wrekin Borough', 'Telford and Wrekin'],
    ['Southend', 'Southend-on-Sea'],
    ['The Borough of Poole', 'Poole'],
    ['RB Kingston', 'Kingston upon Thames'],
    ['Kingston-upon-Hull', 'Kingston upon Hull'],
    ['City and County of Bristol', 'Bristol'],
  ])('%s is %s', (text, name) => {
    expect(readAuthority(text)).toMatchObject({ kind: 'one', name });
  });
  test.each<[string, string[]]>([
    ['Derby County Council', ['Derby City Council', 'Derbyshire County Council']],
    ['Nottinghamshire City Council', ['Nottingham City Council', 'Nottinghamshire County Council']],
    ['Oxford County', ['Oxford City Council', 'Oxfordshire County Council']],
    ['Lancaster County Council', ['Lancashire County Council', 'Lancaster City Council']],
    ['Warwick County Council', ['Warwick District Council', 'Warwickshire County Council']],
  ])('%s may be either, and is not guessed', (text, candidates) => {
    const reading = readAuthority(text);
    expect(reading.kind === 'several' && [...reading.candidates].sort()).toEqual(candidates);
  });
});

test('no text, however long or odd, is slow or an error', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readAuthority(text)));
  const took = processorTimer();
  for (const part of ['City of ', 'a ', 'county ', 'and of ', '.'])
    readAuthority(part.repeat(32_000 / part.length));
  expect(took()).toBeLessThan(1000);
});

test('others of England have their initials and codes', () => {
  expect(othersOfEngland().find(({ name }) => name === 'Braintree')?.letters).toEqual(['bra', 'bdc']);
});
