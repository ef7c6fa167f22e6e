/** A line at one side of a cell, in the words of the Excel API. */
export interface CellBorder {
  style: string;
  weight: string;
  color: string;
}

export const NO_BORDER = 'None';
export const BORDER_STYLES = [
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export const PLAIN_BORDER: CellBorder = { style: 'Continuous', weight: 'Thin', color: '#000000' };

interface Line {
  /** Its number in Univer. */
  number: number;
  /** Its name in a file. */
  stored: string;
  style: string;
  weight: string;
}

/** The lines that there are: Excel's styles come in some weights only. */
const LINES: Line[] = [
  { number: 1, stored: 'thin', style: 'Continuous', weight: 'Thin' },
  { number: 2, stored: 'hair', style: 'Continuous', weight: 'Hairline' },
  { number: 3, stored: 'dotted', style: 'Dot', weight: 'Thin' },
  { number: 4, stored: 'dashed', style: 'Dash', weight: 'Thin' },
  { number: 5, stored: 'dashDot', style: 'DashDot', weight: 'Thin' },
  { number: 6, stored: 'dashDotDot', style: 'DashDotDot', weight: 'Thin' },
  { number: 7, stored: 'double', style: 'Double', weight: 'Thick' },
  { number: 8, stored: 'medium', style: 'Continuous', weight: 'Medium' },
  { number: 9, stored: 'mediumDashed', style: 'Dash', weight: 'Medium' },
  { number: 10, stored: 'mediumDashDot', style: 'DashDot', weight: 'Medium' },
  { number: 11, stored: 'mediumDashDotDot', style: 'DashDotDot', weight: 'Medium' },
  { number: 12, stored: 'slantDashDot', style: 'SlantDashDot', weight: 'Medium' },
  { number: 13, stored: 'thick', style: 'Continuous', weight: 'Thick' },
];
const [THIN] = LINES as [Line];

export function lineByNumber(number: number): Line {
  return LINES.find((line) => line.number === number) ?? THIN;
}

export function lineByStoredName(name: string): Line {
  return LINES.find(({ stored }) => stored === name) ?? THIN;
}

/** The line of a style in a weight, or the nearest that there is. */
export function lineOf({ style, weight }: Pick<CellBorder, 'style' | 'weight'>): Line {
  const ofStyle = LINES.filter((line) => line.style === style);
  return ofStyle.find((line) => line.weight === weight) ?? ofStyle[0] ?? THIN;
}
