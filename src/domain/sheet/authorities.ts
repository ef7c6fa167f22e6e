import { withoutInvisible } from '../money/invisible';

/**
 * Authorities under all their spellings: "NW Leics", "North West Leicestershire District Council" and
 * "local-authority-eng:NWL" are one. Others than those listed are compared by their names without "District Council" and
 * the like, so any authority in England works.
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

const KIND_OF_COUNCIL =
  /\b(metropolitan borough|london borough|royal borough|district|borough|county|city|unitary|metropolitan)? ?(council|authority)$|\b(dc|bc|mbc|cc|lbc)$|\b(district|borough)$/;

/** What an authority's name means. */
export type AuthorityReading =
  /** One authority: `key` for comparing, `name` for a known one as the panel prints it, else null. */
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
    .replace(/\b[a-z](?: [a-z])+\b/g, (letters) => letters.replace(/ /g, ''));

/** The words of a name without what kind of council it is: "oadby and wigston". */
export function authorityWords(text: string): string {
  let name = words(text)
    .replace(/^the /, '')
    .replace(/^(city|county|borough|district) (council )?of /, '');
  for (let before = ''; before !== name;) {
    before = name;
    const shorter = name.replace(KIND_OF_COUNCIL, '').trim();
    if (shorter) name = shorter;
  }
  return name;
}

/** The same without spaces. */
const stem = (text: string): string => authorityWords(text).replace(/ /g, '');

/** Those that are known under all their spellings, as the panel prints them. */
export const knownAuthorities = (): string[] => KNOWN.map(({ name }) => name);

const initials = (fullName: string): string =>
  fullName
    .split(/[\s-]+/)
    .filter((word) => word !== 'and')
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
const MOST_REMEMBERED = 20_000;

/** Reads the name of an authority in any spelling. Blank text has the key "". */
export function readAuthority(text: string): AuthorityReading {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const reading = understood(text);
  remembered.set(text, reading);
  return reading;
}

function understood(text: string): AuthorityReading {
  const plain = words(text).replace(/ /g, '');
  const fits = bySpelling.get(plain) ?? bySpelling.get(stem(text));
  if (!fits) return { kind: 'one', key: stem(text), name: null };
  const [first] = fits;
  if (fits.size === 1) return { kind: 'one', key: stem(first!.name), name: first!.name };
  return { kind: 'several', key: `?${plain}`, candidates: [...fits].map((authority) => authority.fullName) };
}

/** What else an authority of this key is called, for a search by what was typed; nothing for one not known here. */
export function otherNames(key: string): readonly string[] {
  const known = KNOWN.find((authority) => stem(authority.name) === key);
  return known ? [known.name, known.fullName, ...known.alsoKnownAs] : [];
}
