import { AUTHORITIES, type Authority, type Stage } from '../figures/printed-rollup';

/** How far a contribution has come: the stages that its value stands in. */
export const ROW_KINDS = {
  notStarted: ['notStarted'],
  partStarted: ['notStarted', 'heldByDeveloper'],
  due: ['heldByDeveloper'],
  dueInInstalments: ['heldByDeveloper', 'drawnDown'],
  held: ['heldByAuthority'],
  partReleased: ['heldByAuthority', 'drawnDown'],
  released: ['drawnDown'],
} as const satisfies Record<string, readonly Stage[]>;
export type RowKind = keyof typeof ROW_KINDS;

/** A contribution that was drawn down in one sum for a local project of the panel's paper. */
export interface LocalProject {
  readonly name: string;
  readonly drawnDownPence: number;
}

/** What one authority's part of the sample register is made of. */
export interface AuthorityPlan {
  readonly authority: Authority;
  /** Begins the references of its agreements. */
  readonly code: string;
  /** The neighbourhood policing area, as the Area column shows it. */
  readonly area: string;
  readonly agreements: number;
  readonly rows: Readonly<Partial<Record<RowKind, number>>>;
  readonly localProjects: readonly LocalProject[];
  /** A planning application's number in the council's own form, from the year in two digits and a serial number. */
  readonly application: (year: string, serial: string) => string;
}

const slashed =
  (suffix: string, leading = '') =>
  (year: string, serial: string): string =>
    `${year}/${leading}${serial}/${suffix}`;

type Details = Omit<AuthorityPlan, 'authority' | 'localProjects'> &
  Partial<Pick<AuthorityPlan, 'localProjects'>>;

const DETAILS: Readonly<Record<Authority, Details>> = {
  Blaby: {
    code: 'BLA',
    area: 'Blaby NPA',
    agreements: 11,
    rows: { due: 4, held: 4, partReleased: 3, released: 4 },
    application: slashed('OUT'),
  },
  Charnwood: {
    code: 'CHA',
    area: 'Charnwood NPA',
    agreements: 17,
    rows: { notStarted: 7, partStarted: 1, due: 6, held: 5, partReleased: 2, released: 3 },
    application: (year, serial) => `P/${year}/${serial}/2`,
  },
  Harborough: {
    code: 'HAO',
    area: 'Harborough NPA',
    agreements: 21,
    rows: { due: 4, dueInInstalments: 2, released: 23 },
    localProjects: [
      { name: 'Lutterworth Office', drawnDownPence: 6_000_000 },
      { name: 'Electric Bike Market Harborough', drawnDownPence: 263_700 },
    ],
    application: slashed('OUT', '0'),
  },
  'Hinckley & Bosworth': {
    code: 'HIN',
    area: 'Hinckley NPA',
    agreements: 7,
    rows: { notStarted: 4, due: 1, held: 2, partReleased: 1, released: 2 },
    application: slashed('OUT', '0'),
  },
  Melton: {
    code: 'MEL',
    area: 'Melton NPA',
    agreements: 9,
    rows: { notStarted: 5, released: 7 },
    application: slashed('OUT', '0'),
  },
  'NW Leics': {
    code: 'NWL',
    area: 'NW Leics NPA',
    agreements: 17,
    rows: { notStarted: 9, held: 4, partReleased: 1, released: 7 },
    localProjects: [{ name: 'NWL Car Park', drawnDownPence: 9_498_300 }],
    application: slashed('OUTM', '0'),
  },
  'Oadby & Wigston': {
    code: 'OAD',
    area: 'Oadby & Wigston NPA',
    agreements: 1,
    rows: { released: 3 },
    application: slashed('OUT', '0'),
  },
  Rutland: {
    code: 'RUT',
    area: 'Rutland NPA',
    agreements: 10,
    rows: { held: 7, partReleased: 2, released: 3 },
    localProjects: [{ name: 'Oakham Police Station', drawnDownPence: 7_094_300 }],
    application: (year, serial) => `20${year}/${serial}/OUT`,
  },
};

export const AUTHORITY_PLANS: readonly AuthorityPlan[] = AUTHORITIES.map((authority) => ({
  localProjects: [],
  ...DETAILS[authority],
  authority,
}));
