import { normalText } from '../sheet/text';
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

/** The purposes that are written otherwise in full. */
export const PURPOSE_NAMES: readonly string[] = [...PURPOSES];

const POLICE = /polic(?:e|ing)(?![a-z])|\bconstabulary\b|\bO?PCC\b|\bPFCC\b/i;
/** What stood on a site says nothing of whom its money is for: "Former Hertford Police Station, Ware Road". */
const OLD_BUILDING =
  /\b(?:former(?:ly)?|old|ex|disused|redundant)\b[^,;]{0,40}?\bpolice\s+(?:station|house|hq|headquarters|college)/gi;

/** True where text speaks of the police: in a reference, a purpose, a note ("AWDM/0961/17-Police"). */
export const speaksOfPolice = (cell: unknown): boolean =>
  typeof cell === 'string' && POLICE.test(cell) && POLICE.test(cell.replace(OLD_BUILDING, ' '));

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
