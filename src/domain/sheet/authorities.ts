import { withoutInvisible } from '../money/invisible';
import { allOfEngland, englandByCode, englandByKey, englandByName, englandKey, spelledOut } from './england';
import { fullNameOf, type EnglishAuthority } from './english-authorities';

/**
 * Authorities under all their spellings: "NW Leics", "North West Leicestershire District Council" and
 * "local-authority-eng:NWL" are one. The ten of the force area are known by abbreviations, too; all others of England by
 * their names and codes. What is none of these is compared by its name without "District Council" and the like.
 */
interface KnownAuthority {
  /** As the panel prints it. */
  readonly name: string;
  /** In full: its initials are its usual abbreviation (NWLDC). */
  readonly fullName: string;
  /** Organisation code in council files, and other short forms. */
  readonly alsoKnownAs: readonly string[];
}

const KNOWN: readonly KnownAuthority[] = [
  { name: 'Blaby', fullName: 'Blaby District Council', alsoKnownAs: ['BLA'] },
  { name: 'Charnwood', fullName: 'Charnwood Borough Council', alsoKnownAs: ['CHA'] },
  { name: 'Harborough', fullName: 'Harborough District Council', alsoKnownAs: ['HAO', 'Market Harborough'] },
  {
    name: 'Hinckley & Bosworth',
    fullName: 'Hinckley and Bosworth Borough Council',
    alsoKnownAs: ['HIN', 'H&B', 'Hinckley', 'Hinckley Bosworth', 'Hinckley & Bos'],
  },
  { name: 'Melton', fullName: 'Melton Borough Council', alsoKnownAs: ['MEL', 'Melton Mowbray'] },
  {
    name: 'NW Leics',
    fullName: 'North West Leicestershire District Council',
    alsoKnownAs: ['NWL', 'NW Leicestershire', 'North West Leics', 'N W Leics', 'NWLeics'],
  },
  {
    name: 'Oadby & Wigston',
    fullName: 'Oadby and Wigston Borough Council',
    alsoKnownAs: ['OAD', 'O&W', 'Oadby', 'Oadby Wigston', 'Wigston'],
  },
  { name: 'Rutland', fullName: 'Rutland County Council', alsoKnownAs: ['RUT', 'Rutland County'] },
  { name: 'Leicester', fullName: 'Leicester City Council', alsoKnownAs: ['LCE', 'Leicester City'] },
  {
    name: 'Leicestershire',
    fullName: 'Leicestershire County Council',
    alsoKnownAs: ['LEC', 'Leics', 'Leics County'],
  },
];

const KINDS =
  '(?:metropolitan|london|royal) (?:borough|district)|city and (?:district|borough)|district|borough|county|city|unitary|metropolitan';
const KIND_OF_COUNCIL = new RegExp(
  String.raw`\b(?:(?:${KINDS}) ?)?(?:council|authority|corporation)$|\b(?:dc|bc|mbc|mdc|cc|lbc|rbc|lb|rb|ua)$|` +
    String.raw`\b(?:(?:metropolitan|london|royal) )?(?:district|borough)$|\b(?:unitary|city and)$`,
);
/** "The Borough of", "London Borough of", "City and County of", "Council of the": before a name. */
const KIND_BEFORE =
  /^(?:(?:royal|london|metropolitan) )?(?:city|county|borough|district|council|corporation)(?: and (?:city|county|borough|district))?(?: council)? of (?:the )?|^(?:lbc?|rb)(?: of)? (?=[a-z]{3})/;
/** "Bristol, City of" */
const KIND_AFTER =
  / (?:(?:royal|london|metropolitan) )?(?:city|county|borough|district)(?: and (?:city|county|borough|district))? of$/;

/** What an authority's name means. */
export type AuthorityReading =
  /** One authority: `key` for comparing, `name` for a known one, of the force area as the panel prints it, else null. */
  | { readonly kind: 'one'; readonly key: string; readonly name: string | null }
  /** An abbreviation that fits several: told, never guessed. */
  | { readonly kind: 'several'; readonly key: string; readonly candidates: readonly string[] };

const words = (text: string): string =>
  withoutInvisible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ') // first, so that no pattern below meets a long run of them
    .replace(/^local-authority(?:-[a-z]+)?:/, '')
    .replace(/\s*\([a-z&. ]{2,8}\)\s*$/, '')
    .replace(/&/g, ' and ')
    .replace(/\bleics\b\.? city\b/g, 'leicester city')
    .replace(/\bleics\b\.?/g, 'leicestershire')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b[a-z](?: [a-z])+\b/g, (letters) => letters.replace(/ /g, ''))
    .replace(/\b(?:boro|dist|cncl)\b/g, (word) => SHORT_KINDS[word]!);

const SHORT_KINDS: Readonly<Record<string, string>> = {
  boro: 'borough',
  dist: 'district',
  cncl: 'council',
};

const LONGEST_NAME = 200;

/** The words of a name without what kind of council it is: "oadby and wigston". */
export function authorityWords(text: string): string {
  let name = words(text).replace(/^the /, '');
  if (name.length > LONGEST_NAME) return name; // a page of text is no authority, and would be read word by word
  for (const pattern of [KIND_BEFORE, KIND_AFTER]) {
    const shorter = name.replace(pattern, '').trim();
    if (shorter) name = shorter;
  }
  for (let before = ''; before !== name;) {
    before = name;
    const shorter = name.replace(KIND_OF_COUNCIL, '').trim();
    if (shorter) name = shorter;
  }
  return name;
}

/** The same without spaces. */
const stem = (text: string): string => authorityWords(text).replace(/ /g, '');

const initials = (fullName: string): string =>
  fullName
    .split(/[\s-]+/)
    .filter((word) => !/^(?:and|of|on|upon|the)$/.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();

/** Every spelling of the known authorities; those of several point to all of them. */
const bySpelling = new Map<string, Set<KnownAuthority>>();
for (const authority of KNOWN) {
  const spellings = [authority.name, authority.fullName, ...authority.alsoKnownAs].map(stem);
  for (const spelling of [...spellings, initials(authority.fullName)]) {
    const fits = bySpelling.get(spelling) ?? new Set<KnownAuthority>();
    bySpelling.set(spelling, fits.add(authority));
  }
}

/** The name of one with the kind of the other: a slip of the pen, and it cannot be told of which half. */
const MIXED = [
  'Leicester County',
  'Leicester County Council',
  'Leicestershire City',
  'Leicestershire City Council',
];
for (const name of MIXED) bySpelling.set(words(name).replace(/ /g, ''), new Set([...bySpelling.get('lcc')!]));

/** What each text was read as: ten thousand cells ask for the same few names. Forgotten when it grows too long. */
const remembered = new Map<string, AuthorityReading>();
const MAX_REMEMBERED = 20_000;

/** Reads the name of an authority in any spelling. Blank text has the key "". */
export function readAuthority(text: string): AuthorityReading {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const reading = understood(text);
  remembered.set(text, reading);
  return reading;
}

/** "local-authority-eng:BRA" */
const ORGANISATION = /^\s*local-authority(?:-[a-z]+)?:\s*([a-z]{3})\s*$/i;

function understood(text: string): AuthorityReading {
  const code = ORGANISATION.exec(withoutInvisible(text))?.[1];
  const ofCode = code === undefined ? undefined : englandByCode(code.toUpperCase());
  if (ofCode) return oneOf(ofCode);
  const plain = words(text).replace(/ /g, '');
  const own = authorityWords(text);
  const fits = bySpelling.get(plain) ?? bySpelling.get(own.replace(/ /g, ''));
  if (!fits) return ofEngland(words(text), own) ?? { kind: 'one', key: own.replace(/ /g, ''), name: null };
  const [first] = fits;
  if (fits.size === 1) return { kind: 'one', key: stem(first!.name), name: first!.name };
  return { kind: 'several', key: `?${plain}`, candidates: [...fits].map((authority) => authority.fullName) };
}

/** A name that is none of the force area's as it is: spelt out, it may be; else it may be another council of England. */
function ofEngland(text: string, own: string): AuthorityReading | null {
  const whole = englandByName(text); // "Newcastle City Council", which "Newcastle" alone is not
  if (whole) return oneOf(whole);
  for (const spelling of spellingsOf(own)) {
    const near = bySpelling.get(spelling.replace(/ /g, ''));
    if (near?.size === 1) return { kind: 'one', key: stem([...near][0]!.name), name: [...near][0]!.name };
    const found = englandByName(spelling);
    if (found) return otherKind(found, text) ?? oneOf(found);
  }
  return null;
}

const oneOf = (found: EnglishAuthority): AuthorityReading => ({
  kind: 'one',
  key: englandKey(found),
  name: found.name,
});

/** A name as it is; spelt out ("E Herts"); and each without "county" or "city" at an end, where that leaves something. */
function* spellingsOf(own: string): Iterable<string> {
  for (const name of new Set([own, spelledOut(own)])) {
    yield name;
    const shorter = name.replace(/^county | (?:county|city)$/, '');
    if (shorter !== name) yield shorter;
  }
}

/** "Derby County Council" has the name of one and the kind of the other: it cannot be told of which half is the slip. */
function otherKind(found: EnglishAuthority, text: string): AuthorityReading | null {
  const saysCounty = /\bcounty\b/.test(text) && found.type !== 'county' && found.type !== 'council';
  const saysCity = /\bcity\b/.test(text) && found.type === 'county';
  if (!saysCounty && !saysCity) return null;
  const name = englandKey(found);
  const counterpart = saysCounty
    ? englandByName(name === 'lancaster' ? 'lancashire' : `${name}shire`)
    : englandByName(name === 'lancashire' ? 'lancaster' : name.replace(/shire$/, ''));
  if (!counterpart || counterpart === found) return null;
  const candidates = [found, counterpart].map(fullNameOf);
  return { kind: 'several', key: `?${text.replace(/ /g, '')}`, candidates };
}

/** A listed authority as names that may be short for it are compared with it. */
export interface ListedAuthority {
  readonly name: string;
  readonly fullName: string;
  readonly words: string;
  /** Each way of writing it, in words. */
  readonly spellings: readonly string[];
  /** Its code and its initials. */
  readonly letters: readonly string[];
}

/** Those of the force area. */
export const areaAuthorities = (): ListedAuthority[] => KNOWN.map(ofArea);

function ofArea({ name, fullName, alsoKnownAs }: KnownAuthority): ListedAuthority {
  const spellings = [...new Set([fullName, name, ...alsoKnownAs].map(authorityWords))];
  return { name, fullName, words: spellings[0]!, spellings, letters: [] };
}

/** The name of the one of the force area whose initials a text is, such as "BDC"; null where it is none's, or that of several. */
export function authorityOfInitials(text: string): string | null {
  const letters = words(text).replace(/ /g, '');
  const [only, ...more] = KNOWN.filter(({ fullName }) => initials(fullName) === letters);
  return only && more.length === 0 ? only.name : null;
}

/** All others of England. */
export const othersOfEngland = (): ListedAuthority[] => [...allOfEngland()].map(fromEngland);

function fromEngland(authority: EnglishAuthority): ListedAuthority {
  const fullName = fullNameOf(authority);
  const name = authorityWords(authority.name);
  const letters = [authority.code.toLowerCase(), initials(fullName)];
  return { name: authority.name, fullName, words: name, spellings: [name], letters };
}

/** Every council in England as it is now, those of the force area first: 317. */
export const currentAuthorities = (): { readonly name: string; readonly fullName: string }[] => [
  ...KNOWN,
  ...[...allOfEngland()]
    .filter(({ isFormer }) => !isFormer)
    .map((authority) => ({ name: authority.name, fullName: fullNameOf(authority) })),
];

/** The listed authority of a key; null for one that is not listed. */
export function listedAuthority(key: string): ListedAuthority | null {
  const known = KNOWN_BY_KEY.get(key);
  if (known) return ofArea(known);
  const found = englandByKey(key);
  return found ? fromEngland(found) : null;
}

/** What else an authority of this key is called, for a search by what was typed; nothing for one not known here. */
export function otherNames(key: string): readonly string[] {
  const known = KNOWN_BY_KEY.get(key);
  if (known) return [known.name, known.fullName, ...known.alsoKnownAs];
  const found = englandByKey(key);
  return found ? [found.name, fullNameOf(found)] : [];
}

const KNOWN_BY_KEY = new Map(KNOWN.map((authority) => [stem(authority.name), authority]));
