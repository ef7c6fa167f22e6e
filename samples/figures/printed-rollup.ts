/**
 * The table that the Leicester, Leicestershire and Rutland Police and Crime Panel was given on 12 March 2024, in whole
 * pounds, as printed: it does not add up everywhere, and that is the point of it.
 */
export const AUTHORITIES = [
  'Blaby',
  'Charnwood',
  'Harborough',
  'Hinckley & Bosworth',
  'Melton',
  'NW Leics',
  'Oadby & Wigston',
  'Rutland',
] as const;
export type Authority = (typeof AUTHORITIES)[number];
export const PLACES = [...AUTHORITIES, 'Total'] as const;
export type Place = (typeof PLACES)[number];

/** The four parts of a contribution's value, in the order of its life. */
export const STAGES = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown'] as const;
export type Stage = (typeof STAGES)[number];
export const MEASURES = ['value', ...STAGES, 'spent'] as const;
export type Measure = (typeof MEASURES)[number];

type Line = Readonly<Record<Place, number>>;

function line(...figures: number[]): Line {
  return Object.fromEntries(PLACES.map((place, index) => [place, figures[index]!])) as Record<Place, number>;
}

export const PRINTED_AGREEMENTS: Line = line(11, 17, 21, 7, 9, 17, 1, 10, 93);

/** Whole pounds; what is printed as "-" is 0, and spent, printed in brackets, is positive here. */
export const PRINTED: Readonly<Record<Measure, Line>> = {
  value: line(1857249, 3823463, 1777797, 1424814, 557932, 1225124, 255237, 202651, 11124266),
  notStarted: line(0, 1203498, 0, 833035, 228857, 667704, 0, 0, 2933094),
  heldByDeveloper: line(566131, 1057439, 350000, 56483, 0, 0, 0, 0, 2030052),
  heldByAuthority: line(649613, 1244704, 0, 338385, 0, 189870, 0, 114518, 2537089),
  drawnDown: line(641506, 317823, 1427797, 196911, 329075, 367550, 255237, 88133, 3624030),
  spent: line(737975, 317823, 479328, 185154, 226377, 254719, 109611, 111471, 2422458),
};

/** Wrong in print for five authorities and the total: the register does not follow it. */
export const PRINTED_REMAINING: Line = line(
  ...[1238583, 3493140, 1298469, 1239660, 331555, 901907, 67507, 102849, 8673670],
);

/** The two authorities whose printed spent is more than what is printed as drawn down. */
export const SPENT_OVER_DRAWN_DOWN: readonly Authority[] = ['Blaby', 'Rutland'];
