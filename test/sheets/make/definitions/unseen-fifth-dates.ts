/** The fifth sheets written without sight of the reader, rough in their dates. */
import { deeds } from '../deeds';
import { serialOf, std, type Raw } from '../sheet-maker';
import type { Definition } from '../write';
import { byYear, rough, sheet } from './writing';

export const unseenFifthDates: Definition[] = [
  rough(
    'west-devon-deadlines-in-words',
    'Deadlines as a year, a quarter, a financial year or a term',
    sheet(
      'West Devon',
      'West Devon',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by council'),
        std('Drawn down', 'Paid to police'),
        std('Expiry date', 'To be spent by'),
      ],
      (s) => {
        s.headings();
        const words = ['2027', 'Q4 2026', '2028/29', '10 years from receipt', 'Mar-30', 'TBC', 'end of 2031'];
        deeds(14, { seed: 1141, agreement: byYear('/WD') }).forEach((deed, i) => {
          if (i % 2 === 0) return s.data(deed);
          const cells = {
            'Expiry date': { raw: words[(i - 1) / 2]!, reads: null, accept: ['2030-03-31', '2031-12-31'] },
          };
          const row = s.data(deed, { cells });
          return s.may(row, 'Expiry date', 'no date that can be read');
        });
        s.may(null, 'Expiry date', 'dates that cannot be read');
      },
    ),
  ),
  rough(
    'ledbury-dates-of-many-systems',
    'Dates year first, with points, with a time of day, with the month in Roman numerals',
    sheet(
      'Contributions',
      'Herefordshire',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Agreement date', 'Signed'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by council'),
        std('Drawn down', 'Paid to West Mercia Police'),
      ],
      (s) => {
        s.headings();
        deeds(12, { seed: 1142, agreement: byYear('/LU') }).forEach((deed, i) => {
          const [year, month, day] = String(deed['Agreement date']).split('-') as [string, string, string];
          const raw = [
            `${year}/${month}/${day}`,
            `${Number(day)}. ${Number(month)}. ${year}`,
            `${year}-${month}-${day} 00:00:00`,
            `${day}.${month}.${year.slice(2)}`,
            serialOf(`${year}-${month}-${day}`) + 0.5,
            `${year}-${month}-${day}T00:00:00Z`,
          ][i % 6]!;
          const cell: Raw = typeof raw === 'number' ? { v: raw, fmt: 'dd/mm/yyyy hh:mm' } : raw;
          s.data(deed, { cells: { 'Agreement date': { raw: cell, reads: deed['Agreement date']! } } });
        });
      },
    ),
  ),
];
