/** Invented contributions: places, developers, references and sums that do not exist. */
import { seededRandom, type SeededRandom } from '../../../samples/seeded-random';
import type { Value } from '../truth';

/** One contribution under the standard names: money in pence, dates as year-month-day. */
export type Deed = Record<string, Value>;

export interface DeedsOf {
  /** A number for each row; 42 where nothing is said. */
  readonly seed: number;
  /** Reference of the nth agreement. */
  readonly agreement: (n: number, year: number, random: SeededRandom) => string;
  /** Reference of the kth contribution of it. */
  readonly contribution?: (n: number, k: number) => string;
  readonly application?: (year: number, random: SeededRandom) => string;
  readonly areas?: readonly string[];
  readonly purposes?: readonly string[];
  readonly authorities?: readonly string[];
  /** At most so many contributions in one agreement: 1 where nothing is said. */
  readonly most?: number;
  /** Sums are whole pounds, or thousands, as their makers rounded them. */
  readonly round?: 'penny' | 'pound' | 'thousand';
}

const PLACES = [
  ...['Land off Marlpit Lane', 'Former Dairy, Station Approach', 'Land north of Quarry Hill'],
  ...[
    'Tanyard Works, Mill Street',
    'Land east of Beacon Rise',
    'Lower Paddock Farm',
    'Land rear of The Maltings',
  ],
  ...[
    'Phase 2, Kingfisher Meadows',
    'Old Bus Depot, Canal Road',
    'Land at Stonepit Cross',
    'Orchard Nurseries',
  ],
  ...[
    'Land west of Sallow Brook',
    'Parcel B, Hopyard Fields',
    'The Granary Site, Wharf Lane',
    'Cold Harbour Farm',
  ],
  ...[
    'Land south of Ridgeway Lane',
    'Former Foundry, Albert Terrace',
    'Two Gates Triangle',
    'Land off Peartree Way',
  ],
  ...[
    'Rectory Glebe',
    'Land adjacent to Nightingale Wood',
    'Brickyard Lane',
    'Old Hospital Grounds',
    'Windmill Leys',
  ],
];
const DEVELOPERS = [
  ...['Ashmere Homes Ltd', 'Penfold & Daughters', 'Calder Vale Developments', 'Thornbridge Living plc'],
  ...['Westering Land LLP', 'Hollins Construction Ltd', 'Merrow Housing Association', 'Stanwick Estates'],
];
const AREAS = ['Northgate', 'Millbrook', 'St Oswald', 'Eastfield', 'Upper Dene', 'Castle', 'Riverside'];
const PURPOSES = [
  ...['Police - premises', 'Police - vehicles', 'Policing infrastructure', 'Police ANPR cameras'],
  ...['Police - staff equipment', 'Neighbourhood policing contribution', 'Police radio capacity'],
];
const TRIGGERS = [
  ...[
    'Prior to first occupation',
    'On commencement',
    'Before the 50th occupation',
    'Prior to 25% occupation',
  ],
  ...['Within 28 days of commencement', 'Prior to occupation of Phase 2'],
];

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const dateIn = (year: number, random: SeededRandom): string =>
  `${year}-${pad(random.whole(1, 12))}-${pad(random.whole(1, 28))}`;
const later = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

const ROUND = { penny: 1, pound: 100, thousand: 100_000 };

/** The value in its four stages: most contributions are in one of them, some in two. */
function stagesOf(value: number, step: number, random: SeededRandom): Deed {
  const names = ['Not started', 'Held by developer', 'Held by authority', 'Drawn down'];
  const stages: Deed = Object.fromEntries(names.map((name) => [name, 0]));
  const first = random.whole(0, 3);
  const part = random.whole(0, 2) === 0 ? Math.floor((value * random.whole(20, 80)) / 100 / step) * step : 0;
  stages[names[first]!] = value - part;
  const second = names[Math.min(first + 1, 3)]!;
  stages[second] = (stages[second] as number) + part;
  return stages;
}

function spentOf(drawnDown: number, step: number, random: SeededRandom): number {
  const way = random.whole(0, 2);
  if (way === 0) return 0;
  return way === 1 ? drawnDown : Math.floor((drawnDown * random.whole(10, 90)) / 100 / step) * step;
}

/** So many contributions, all different, whose laws hold. */
export function deeds(count: number, of: DeedsOf): Deed[] {
  const random = seededRandom(of.seed);
  const step = ROUND[of.round ?? 'penny'];
  const pick = <T>(items: readonly T[]): T => items[random.whole(0, items.length - 1)]!;
  const places = random.shuffled(PLACES);
  const made: Deed[] = [];
  for (let n = 1; made.length < count; n++) {
    const year = random.whole(2014, 2023);
    const agreed = dateIn(year, random);
    const shared: Deed = {
      Agreement: of.agreement(n, year, random),
      'Planning application': of.application
        ? of.application(year, random)
        : `${pad(year % 100)}/${pad(random.whole(10, 2400), 5)}/${pick(['FUL', 'OUT', 'REM'])}`,
      Site: `${places[(n - 1) % places.length]!}, ${pick(of.areas ?? AREAS)}`,
      Developer: pick(DEVELOPERS),
      Area: pick(of.areas ?? AREAS),
      'Agreement date': agreed,
      ...(of.authorities ? { Authority: pick(of.authorities) } : {}),
    };
    const parts = Math.min(random.whole(1, of.most ?? 1), count - made.length);
    const purposes = random.shuffled(of.purposes ?? PURPOSES);
    for (let k = 1; k <= parts; k++) {
      const value = Math.ceil(random.whole(400_000, 18_000_000) / step) * step;
      const stages = stagesOf(value, step, random);
      const started = stages['Not started'] !== value;
      const spent = spentOf(stages['Drawn down'] as number, step, random);
      const triggered = later(agreed, random.whole(1, 2));
      made.push({
        ...shared,
        Contribution: of.contribution ? of.contribution(n, k) : String(made.length + 1),
        Purpose: purposes[(k - 1) % purposes.length]!,
        Trigger: pick(TRIGGERS),
        'Trigger date': started ? triggered : '',
        'Expiry date': random.whole(0, 4) === 0 ? '' : later(agreed, random.whole(8, 14)),
        Value: value,
        ...stages,
        Spent: spent,
        Project: random.whole(0, 3) === 0 ? pick(['Hub refit', 'Fleet', 'Digital kit']) : '',
        Status: spent === value ? 'Closed' : 'Open',
        Notes:
          random.whole(0, 5) === 0
            ? pick(['Chased in September', 'DoV pending', 'Plots 1-40 sold', 'See file'])
            : '',
      });
    }
  }
  return made;
}

/** What the council has received: what it holds and what it has passed on. */
export const received = (deed: Deed): number =>
  (deed['Held by authority'] as number) + (deed['Drawn down'] as number);
