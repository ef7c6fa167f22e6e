/** DUE and FORECAST against an independent count of every home, day and penny. */
import * as fc from 'fast-check';
import { callNow, records } from '../functions/calling';
import { runs } from '../chance';
import {
  AS_AT,
  BOOK,
  dateOf,
  developmentsBlock,
  left,
  monthsOn,
  pence,
  reached,
  triggersBlock,
  when,
} from './coming-reference';

test('DUE lists what a slow count of homes and days lists', () => {
  fc.assert(
    fc.property(BOOK, fc.integer({ min: 1, max: 24 }), ({ development, rows }, months) => {
      const register = [
        ['Agreement', 'Authority', 'Value', 'Planning application'],
        ['P/1', 'Blaby', 500, 'A/1'],
        ['P/2', 'Blaby', 500, 'A/1'],
      ];
      const spill = callNow(
        'DUE',
        months,
        AS_AT,
        triggersBlock(rows),
        developmentsBlock(development),
        register,
      );
      const until = monthsOn(AS_AT, months);
      let undated = 0;
      const expected = rows
        .flatMap((of, n) => {
          if (left(of) === 0) return [];
          const day = when(of, development);
          const isInvoiced = of.invoiced !== '' && of.invoiced <= AS_AT;
          const isReached = reached(of, development) || isInvoiced;
          if (day === null && !isReached) undated++;
          if (!isReached && (day === null || day[0] > until)) return [];
          const status = isInvoiced ? 'Invoiced' : isReached ? 'Reached, not invoiced' : 'Not reached';
          return [
            {
              n,
              sortBy: day?.[0] ?? -1,
              line: [String(n + 1), left(of), status, day?.[0] ?? '', day ? day[0] - AS_AT : ''],
            },
          ];
        })
        .sort((a, b) => a.sortBy - b.sortBy || a.n - b.n)
        .map(({ line }) => line);
      const found = records(spill);
      const note = found.find(({ Agreement }) => /without a date$/.test(String(Agreement)));
      expect(note ? Number(/^\d+/.exec(String(note.Agreement))![0]) : 0).toBe(undated);
      expect(
        found
          .filter((row) => row !== note)
          .map((row) => [row.Instalment, pence(row.Amount), row.Status, row['Due date'], row['Days left']]),
      ).toEqual(expected);
    }),
    runs(1500),
  );
});

test('FORECAST is every penny that is awaited, in the year in which it is due', () => {
  const awaited = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(BOOK, fc.tuple(awaited, awaited), ({ development, rows }, [first, second]) => {
      const register = [
        ['Agreement', 'Authority', 'Value', 'Not started', 'Held by developer', 'Planning application'],
        ...[first, second].map((all, n) => [
          ...[
            `P/${n + 1}`,
            'Blaby',
            all / 100,
            Math.floor(all / 3) / 100,
            (all - Math.floor(all / 3)) / 100,
            'A/1',
          ],
        ]),
      ];
      const spill = callNow(
        'FORECAST',
        3,
        null,
        triggersBlock(rows),
        developmentsBlock(development),
        register,
        AS_AT,
      ) as unknown[][];
      const yearOf = (day: number): string => {
        if (day < AS_AT) return 'Overdue';
        const date = dateOf(day);
        const year = date.getUTCMonth() >= 3 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
        return year > 2026 ? 'Later' : `${year}/${String(year + 1).slice(2)}`;
      };
      const lines = new Map<string, [early: number, late: number, undated: number]>();
      const add = (label: string, which: number, amount: number): void => {
        const line = lines.get(label) ?? [0, 0, 0];
        line[which]! += amount;
        lines.set(label, line);
      };
      for (const [n, all] of [first, second].entries()) {
        const own = rows
          .map((of, at) => {
            const day = when(of, development) ?? (reached(of, development) ? [AS_AT, AS_AT] : null);
            return { of, at, day };
          })
          .filter(({ of }) => of.agreement === `P/${n + 1}`)
          .sort((a, b) => (a.day?.[0] ?? 1e9) - (b.day?.[0] ?? 1e9) || a.at - b.at);
        // Every penny that is awaited has the day of the next penny that is due.
        const pennies = own.flatMap(({ of, day }) => Array.from({ length: left(of) }, () => day));
        for (let penny = 0; penny < all; penny++) {
          const day = pennies[penny] ?? null;
          if (day === null) add('No date', 2, 1);
          else {
            add(yearOf(day[0]!), 0, 1);
            add(yearOf(day[1]!), 1, 1);
          }
        }
      }
      const total = [0, 1, 2].map((which) =>
        [...lines.values()].reduce((sum, line) => sum + line[which]!, 0),
      );
      const expected = ['Overdue', '2024/25', '2025/26', '2026/27', 'Later', 'No date'].flatMap((label) => {
        const line = lines.get(label);
        return line || /\d/.test(label) ? [[label, ...(line ?? [0, 0, 0])]] : [];
      });
      expect(spill.slice(1).map(([label, ...cells]) => [label, ...cells.map(pence)])).toEqual([
        ...expected,
        ['Total', ...total],
      ]);
      expect(total[0]! + total[2]!).toBe(first + second);
    }),
    runs(400),
  );
});
