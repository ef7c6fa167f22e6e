/** Looking up the councils of England by name and by code. The lists are made when the first name asks for them. */
import { englishAuthorities, FORMER_CODES, OTHER_NAMES, type EnglishAuthority } from './english-authorities';

interface England {
  readonly byCode: ReadonlyMap<string, EnglishAuthority>;
  readonly byName: ReadonlyMap<string, EnglishAuthority>;
  readonly byKey: ReadonlyMap<string, EnglishAuthority>;
}

let made: England | null = null;

function england(): England {
  if (made) return made;
  const byCode = new Map<string, EnglishAuthority>();
  const byName = new Map<string, EnglishAuthority>();
  const byKey = new Map<string, EnglishAuthority>();
  for (const authority of englishAuthorities()) {
    byCode.set(authority.code, authority);
    byKey.set(englandKey(authority), authority);
    for (const name of [authority.name, ...(OTHER_NAMES[authority.code] ?? [])])
      byName.set(nameKey(name), authority);
  }
  for (const [former, code] of Object.entries(FORMER_CODES)) byCode.set(former, byCode.get(code)!);
  return (made = { byCode, byName, byKey });
}

/** Words that are left out of a name, or changed for each other. */
const LITTLE = /\b(?:and|upon|on|of|the)\b/g;

/** A name by which it is looked up: without little words, spaces and signs. */
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’&]/g, (sign) => (sign === '&' ? ' and ' : ''))
    .replace(/[^a-z]+/g, ' ')
    .replace(LITTLE, '')
    .replace(/ /g, '');

/** What rows of an authority are brought together by: its name without spaces, as for one that is not listed. */
export const englandKey = ({ name }: EnglishAuthority): string =>
  name
    .toLowerCase()
    .replace(/^city of /, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z]/g, '');

export const englandByCode = (code: string): EnglishAuthority | undefined => england().byCode.get(code);
export const englandByName = (name: string): EnglishAuthority | undefined =>
  name.length > MAX_LETTERS ? undefined : england().byName.get(nameKey(name));
export const englandByKey = (key: string): EnglishAuthority | undefined => england().byKey.get(key);
export const allOfEngland = (): Iterable<EnglishAuthority> => england().byKey.values();

/** No name of a council is longer. */
const MAX_LETTERS = 80;

/** Short forms of counties, points of the compass and Great. */
const SHORT: Readonly<Record<string, string>> = {
  beds: 'bedfordshire',
  berks: 'berkshire',
  bucks: 'buckinghamshire',
  cambs: 'cambridgeshire',
  derbs: 'derbyshire',
  derbys: 'derbyshire',
  glos: 'gloucestershire',
  gloucs: 'gloucestershire',
  gt: 'great',
  hants: 'hampshire',
  herts: 'hertfordshire',
  lancs: 'lancashire',
  lincs: 'lincolnshire',
  northants: 'northamptonshire',
  northumb: 'northumberland',
  notts: 'nottinghamshire',
  oxon: 'oxfordshire',
  salop: 'shropshire',
  staffs: 'staffordshire',
  warks: 'warwickshire',
  wilts: 'wiltshire',
  worcs: 'worcestershire',
  yorks: 'yorkshire',
  co: 'county',
  saint: 'st',
  n: 'north',
  nth: 'north',
  s: 'south',
  sth: 'south',
  e: 'east',
  w: 'west',
  ne: 'north east',
  nw: 'north west',
  se: 'south east',
  sw: 'south west',
};

/** "e herts" is "east hertfordshire". */
export const spelledOut = (name: string): string =>
  name
    .split(' ')
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word))
    .join(' ');
