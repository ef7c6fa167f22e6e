/** The panel's published tables, as printed. Source: the panel's public papers of 12 March 2024 and 24 March 2025. */

export const AUTHORITIES = [
  'Blaby',
  'Charnwood',
  'Harborough',
  'Hinckley & Bosworth',
  'Melton',
  'NW Leics',
  'Oadby & Wigston',
  'Rutland',
];

/** The rollup of 12 March 2024: nil is a dash, spent in parentheses. */
export const ROLLUP_2024: string[][] = [
  ['Measure', ...AUTHORITIES, 'Total'],
  ['No. open agreements', '11', '17', '21', '7', '9', '17', '1', '10', '93'],
  [
    'Total Value of Agreement',
    '1,857,249',
    '3,823,463',
    '1,777,797',
    '1,424,814',
    '557,932',
    '1,225,124',
    '255,237',
    '202,651',
    '11,124,266',
  ],
  ['Project not yet started', '-', '1,203,498', '-', '833,035', '228,857', '667,704', '-', '-', '2,933,094'],
  ['Money held by Developers', '566,131', '1,057,439', '350,000', '56,483', '-', '-', '-', '-', '2,030,052'],
  [
    'Money held by Local Authority',
    '649,613',
    '1,244,704',
    '-',
    '338,385',
    '-',
    '189,870',
    '-',
    '114,518',
    '2,537,089',
  ],
  [
    'Total money drawn down',
    '641,506',
    '317,823',
    '1,427,797',
    '196,911',
    '329,075',
    '367,550',
    '255,237',
    '88,133',
    '3,624,030',
  ],
  [
    'Total Money spent',
    '(737,975)',
    '(317,823)',
    '(479,328)',
    '(185,154)',
    '(226,377)',
    '(254,719)',
    '(109,611)',
    '(111,471)',
    '(2,422,458)',
  ],
  [
    'Total funds remaining',
    '1,238,583',
    '3,493,140',
    '1,298,469',
    '1,239,660',
    '331,555',
    '901,907',
    '67,507',
    '102,849',
    '8,673,670',
  ],
];

/** The agreed projects of 24 March 2025; the last row is the printed total. */
export const PROJECTS_2025: string[][] = [
  ['No', 'Agreed Project', 'Budget', 'Received', 'Outstanding'],
  ['1', 'Firearms Building', '£447,000', '£409,444', '£37,556'],
  ['2', 'Nato helmets', '£52,000', '£41,135', '£10,865'],
  ['3', 'Specials Van', '£17,000', '£15,002', '£1,998'],
  ['4', 'Electric Vehicles', '£170,000', '£108,645', '£61,355'],
  ['5', 'Evidence Gathering Equipment', '£15,000', '£15,000', '£0'],
  ['6', 'CMD', '£436,000', '£86,185', '£349,815'],
  ['7', 'Occupational Health', '£175,000', '£126,351', '£48,649'],
  ['8', 'Lutterworth Office', '£60,000', '£60,000', '£0'],
  ['9', 'NWL Car Park', '£94,983', '£94,983', '£0'],
  ['10', 'Oakham Police Station', '£70,943', '£70,943', '£0'],
  ['11', 'Training Equipment', '£95,806', '£28,237', '£67,569'],
  ['12', 'Electric Bike Market Harborough', '£2,637', '£2,637', '£0'],
  ['13', 'Handheld Speed Cameras', '£21,998', '£21,998', '£0'],
  ['14', 'Star Link Drone', '£2,004', '£0', '£2,004'],
  ['15', 'Rural Vehicles', '£163,834', '£0', '£163,834'],
  ['16', 'Crime Reduction Initiatives', '£23,000', '£0', '£23,000'],
  ['17', 'Blaby NPA Crime Reduction Initiatives', '£18,737', '£0', '£18,737'],
  ['', '', '£1,865,942', '£1,080,560', '£785,382'],
];

/** The projects of 12 March 2024, as printed: amounts in thousands or between two, and many not there. */
export const PROJECTS_2024: string[][] = [
  ['Status', 'Project', 'Budget (as printed)', 'Basis', 'Received (as printed)', 'To come (as printed)'],
  ['Current', 'Lutterworth Office', '£60k - £70k', 'Local: Harborough', 'Monies Received', ''],
  ['Current', 'Car Park', '£94k', 'Local: NW Leicestershire', 'Monies Received', ''],
  ['Current', 'Firearms Building', '£500k', 'Pooled', '£241k', '£259k'],
  ['Current', 'NATO Helmets', '£52k', 'Pooled', '£36k', ''],
  ['Completed', 'ORLO', '£158k', '', '', ''],
];

/** Printed text as a number, as it stands where the table was typed into Excel; text that is no amount stays. */
export function asNumber(text: string): string | number {
  const digits = text.replace(/[£,()\s]/g, '');
  if (!/^\d+$/.test(digits)) return text;
  return text.includes('(') ? -Number(digits) : Number(digits);
}

export const transposed = <T>(rows: readonly (readonly T[])[]): T[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!));

/** What is wrong in the rollup of 12 March 2024: 8 differences, and 7 roundings. */
export const DIFFERENCES_2024 = [
  ['Blaby', 'Funds remaining: value less spent', 1119274, 1238583, 119309],
  ['Oadby & Wigston', 'Funds remaining: value less spent', 145626, 67507, -78119],
  ['NW Leics', 'Funds remaining: value less spent', 970405, 901907, -68498],
  ['Charnwood', 'Funds remaining: value less spent', 3505640, 3493140, -12500],
  ['Rutland', 'Funds remaining: value less spent', 91180, 102849, 11669],
  ['Total', 'Funds remaining: value less spent', 8701808, 8673670, -28138],
  ['Blaby', 'Spent: within drawn down', 641506, 737975, 96469],
  ['Rutland', 'Spent: within drawn down', 88133, 111471, 23338],
] as const;

export const ROUNDINGS_2024 = [
  ['Blaby', 'Total value: its four stages', 1857250, 1857249, -1],
  ['Charnwood', 'Total value: its four stages', 3823464, 3823463, -1],
  ['Total', 'Total value: its four stages', 11124265, 11124266, 1],
  ['Total', 'Total value: sum of the authorities', 11124267, 11124266, -1],
  ['Total', 'Held by developers: sum of the authorities', 2030053, 2030052, -1],
  ['Total', 'Held by local authority: sum of the authorities', 2537090, 2537089, -1],
  ['Total', 'Drawn down: sum of the authorities', 3624032, 3624030, -2],
] as const;
