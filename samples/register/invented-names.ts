import type { SeededRandom } from '../seeded-random';

/** Places, lanes and developers of the sample: all invented, and meant to be seen to be. */
const LANES = [
  ...[
    'Bobbin',
    'Thimble',
    'Teasel',
    'Marble',
    'Lantern',
    'Button',
    'Compass',
    'Pepper',
    'Saffron',
    'Whistle',
  ],
  ...['Ribbon', 'Feather', 'Copper', 'Acorn', 'Parsley', 'Tinder', 'Cobble', 'Juniper', 'Harness', 'Candle'],
];
const WAYS = ['Lane', 'Road', 'Way', 'Drive'];
const SIDES = ['Land north of', 'Land south of', 'Land east of', 'Land west of', 'Land off', 'Former works,'];
const VILLAGES = [
  ...['Quillaby', 'Marrowthorpe', 'Tansywick Parva', 'Larkenstoke', 'Sorrelby', 'Plovergate', 'Wickenfold'],
  ...['Hobbleton Magna', 'Nether Quillaby', 'Ottersfold', 'Brindlewick', 'Fennelstow', 'Upper Larkenstoke'],
  ...['Samplestone', 'Mallowthorpe', 'Curlewick', 'Great Tansywick', 'Pipinstow'],
];
const DEVELOPERS = [
  ...['Otter', 'Linnet', 'Rowan', 'Badger', 'Plover', 'Hazel', 'Curlew', 'Bramble', 'Kestrel', 'Willow'].map(
    (word) => `Sample Homes (${word})`,
  ),
  ...['Heron', 'Sorrel', 'Fox', 'Aspen', 'Dunlin', 'Clover'].map((word) => `Sample Land (${word})`),
];

export interface InventedNames {
  site(): string;
  developer(): string;
}

/** Sites never come twice; developers do, as they do in life. */
export function inventedNames(random: SeededRandom): InventedNames {
  const lanes = LANES.flatMap((lane) => WAYS.map((way) => `${lane} ${way}`));
  const places = random.shuffled(lanes);
  let next = 0;
  const any = (names: readonly string[]): string => names[random.whole(0, names.length - 1)]!;
  return {
    site: () => `${any(SIDES)} ${places[next++ % places.length]!}, ${any(VILLAGES)}`,
    developer: () => any(DEVELOPERS),
  };
}
