import { normalText } from '../../sheet/text';
import type { SheetColumnKey } from './council-columns';

/** The purposes of the councils' standard, those ended included. There is none for the police: it goes under `other`. */
const PURPOSES = new Set([
  'affordable-housing',
  'bonds',
  'cil-administration-costs',
  'community-facilities',
  'community-infrastructure-levy',
  'digital-infrastructure',
  'economic-development',
  'education',
  'flood',
  'flood-and-water-management',
  'green-infrastructure',
  'health',
  'highways',
  'land',
  'mayoral-community-infrastructure-levy',
  'monitoring-fees',
  'neighbourhood-community-infrastructure-levy',
  'open-space',
  'open-space-and-leisure',
  'other',
  'transport',
  'transport-and-travel',
]);

/** A purpose for comparison: "Affordable Housing" and "affordable-housing" are one. */
const purposeKey = (cell: unknown): string =>
  normalText(cell)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

/** True for a purpose of the standard, in capitals or with spaces too. */
export const isKnownPurpose = (cell: unknown): boolean => PURPOSES.has(purposeKey(cell));

const NAME = String.raw`(?:polic(?:e|ing)|constabulary|O?PCC|PFCC)(?![a-z])`;
/** Not the end of another word, as in "Metropolice"; run together with a name in capitals it is one: "KentPolice". */
const POLICE = new RegExp(
  String.raw`(?<![a-z])polic(?:e|ing)(?![a-z])|\bconstabulary\b|\bO?PCC\b|\bPFCC\b`,
  'i',
);
const POLICE_RUN_TOGETHER = /[A-Za-z]Polic(?:e|ing)(?![a-z])/;

const STATION = String.raw`police\s+(?:station|house|hq|headquarters|college)`;
const STREET =
  'lane|road|rd|street|st|row|close|way|avenue|hill|corner|cottages?|junction|roundabout|crossroads|terrace|gardens|mews|crescent|walk|bridge';
/** What speaks of the police and says nothing of whom money is for. */
const NOT_FOR_POLICE: readonly RegExp[] = [
  // What was on a site: "Former Hertford Police Station, Ware Road".
  new RegExp(String.raw`\b(?:former(?:ly)?|old|ex|disused|redundant)\b[^,;]{0,40}?\b${STATION}`, 'gi'),
  // What it is beside: "Crossing opposite the police station".
  new RegExp(
    String.raw`\b(?:opposite|near|adjacent to|adjoining|next to|outside|behind|rear of|in front of|beside|junction (?:with|of))\s+(?:the\s+)?(?:[a-z]+\s+){0,2}?${STATION}`,
    'gi',
  ),
  // Streets: "Police Lane junction", "Police Station Road".
  new RegExp(String.raw`\bpolice\s+(?:(?:station|house)\s+)?(?:${STREET})\b`, 'gi'),
  // What is denied: "non-police", "no police contribution secured", "other than police". "Not paid to police" denies no such thing.
  new RegExp(
    String.raw`\b(?:non|no|nil|not|without|exclud(?:es?|ed|ing)|excl\.?|except(?:ing| for)?|other than|apart from)[\s-]+(?:(?:for|a|any|the|is)\s+)*${NAME}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:no|nil)\s+(?:contributions?|money|monies|sums?|funds|obligations?|requests?)\s+(?:(?:secured|sought|due|for|to|towards|from|by|the)\s+)+${NAME}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b${NAME}(?:\s+(?:contributions?|requests?|money|obligations?|sums?|element))?\s*[:\u2013-]?\s*(?:(?:was|were|is|are)\s+)?(?:nil|none|n\/a|not\s+(?:secured|sought|requested|required|included|agreed|applicable|justified)|refused|declined|rejected)\b`,
    'gi',
  ),
];

/** True where text speaks of the police: in a reference, a purpose, a note ("AWDM/0961/17-Police"). */
export function speaksOfPolice(cell: unknown): boolean {
  if (typeof cell !== 'string' || !saysPolice(cell)) return false;
  return saysPolice(NOT_FOR_POLICE.reduce((text, phrase) => text.replace(phrase, ' '), cell));
}

const saysPolice = (text: string): boolean => POLICE.test(text) || POLICE_RUN_TOGETHER.test(text);

/** Columns that name places and people: "Police Station, High Street" is an address. */
const PLACE_COLUMNS: readonly SheetColumnKey[] = [
  'site',
  'developer',
  'authority',
  'application',
  'documentUrl',
];

/** Where those columns are. */
export const placeNames = (of: {
  readonly at: Readonly<Partial<Record<SheetColumnKey, number>>>;
}): ReadonlySet<number> => new Set(PLACE_COLUMNS.flatMap((key) => of.at[key] ?? []));
