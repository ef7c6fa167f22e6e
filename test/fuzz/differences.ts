/** ROLLUP, OUTSTANDING and BALANCE of a register by chance, beside what the slow reference gives. */
import { callNow, FunctionError } from '../functions/calling';
import { asCell, lineOf, MEASURES, type Line, type Row } from './reference';
import { KEY_OF_NAME, madeRegister, type MadeRegister } from './registers';

type Cells = Readonly<Record<string, unknown>>;

const shownCell = (cell: unknown): unknown => (cell instanceof FunctionError ? 'error' : cell);

/** The lines of ROLLUP by what they are of. */
function rollupLines(block: unknown[][], status: string): Map<string, Cells> {
  const [headings, ...lines] = callNow('ROLLUP', null, block, status) as unknown[][];
  return new Map(
    lines.map((line) => {
      const name = String(line[0]);
      const cells = Object.fromEntries(
        headings!.slice(1).map((heading, n) => [heading, shownCell(line[n + 1])]),
      );
      return [KEY_OF_NAME.get(name) ?? name, cells];
    }),
  );
}

const expectedLine = ({ figures, openAgreements, rowsLeftOut }: Line): Cells => ({
  'Open agreements': openAgreements,
  ...Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, asCell(figure)])),
  'Rows left out': rowsLeftOut,
});

function expectedLines({ rows, columns }: MadeRegister, status: string): Map<string, Cells> {
  const kept = rows.filter(({ isOpen }) => status === '' || isOpen === (status === 'Open'));
  const nameless = kept.filter(({ authority }) => authority === null);
  const groups = new Map<string, Row[]>();
  for (const row of kept) {
    const key = row.authority ?? '(blank)';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [...groups].map(([key, own]): [string, Cells] => [
    key,
    expectedLine(lineOf(own, key === '(blank)' ? [] : nameless, columns)),
  ]);
  return new Map([...lines, ['Total', expectedLine(lineOf(kept, [], columns))]]);
}

/** OUTSTANDING and REMAINING of each authority, under one of its names. */
function balanceDifferences({ block, rows, columns }: MadeRegister): string[] {
  const nameless = rows.filter(({ authority }) => authority === null);
  const keys = [...new Set(rows.flatMap(({ authority }) => authority ?? []))];
  const names = keys.map((key) => [[...KEY_OF_NAME].find(([, of]) => of === key)![0]]);
  const lines = keys.map((key) =>
    lineOf(
      rows.filter(({ authority }) => authority === key),
      nameless,
      columns,
    ),
  );
  const asked = { OUTSTANDING: 'Outstanding', REMAINING: 'Funds remaining' } as const;
  return Object.entries(asked).flatMap(([id, measure]) => {
    const answers = names.map((name) =>
      shownCell((callNow(id, [name], block) as unknown[][])[0]?.[0] ?? 'error'),
    );
    return lines.flatMap(({ figures }, n) => {
      const expected = asCell(figures[measure]!);
      // A figure alone is #N/A where its column is not there; in a table its cell stays blank.
      const isSame = Object.is(answers[n], expected === '' ? 'error' : expected);
      return isSame ? [] : [`${id} ${names[n]![0]}: ${String(answers[n])}, expected ${String(expected)}`];
    });
  });
}

/** What differs in one register: nothing, it is hoped. */
export function differences(seed: number, mostRows: number): { cellCount: number; found: string[] } {
  const made = madeRegister(seed, mostRows);
  const found = ['', 'Open', 'Closed'].flatMap((status) => {
    const [lines, expected] = [rollupLines(made.block, status), expectedLines(made, status)];
    return [...new Set([...lines.keys(), ...expected.keys()])].flatMap((key) => {
      const [line = {}, of = {}] = [lines.get(key), expected.get(key)];
      return ['Open agreements', ...Object.keys(MEASURES), 'Rows left out'].flatMap((column) =>
        Object.is(line[column], of[column])
          ? []
          : [`ROLLUP ${status} ${key}, ${column}: ${String(line[column])}, expected ${String(of[column])}`],
      );
    });
  });
  return {
    cellCount: made.cellCount,
    found: [...found, ...balanceDifferences(made)].map((of) => `seed ${seed}: ${of}`),
  };
}
