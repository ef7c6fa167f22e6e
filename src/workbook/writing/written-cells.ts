import { fromCellContent, FINGERPRINT_LENGTH, isFormula, rowSignature } from '../excel/cell-content';
import type { PendingBlock } from '../settings/concerns';
import { believedRows, wroteAll, type BelievedRow, type Wrote } from './believed-rows';
import { heldBy, type PreparedWrite } from './prepared-write';
import type { TargetSnapshot } from './target-snapshot';

/** Longer ones are not kept: then every cell that differs from the copy is taken for written. */
const MAX_CHARACTERS = 200_000;

type Written = NonNullable<PendingBlock['written']>;

/** What a write is to write, for its record. */
export function writtenCells({
  cells,
  addedRows,
  removedRows,
  formulaColumns,
}: PreparedWrite): Written | undefined {
  const written = {
    cells: cells
      .map(
        ({ rowIndex, columnIndex, content }) => `${rowIndex} ${columnIndex} ${signatureOf(heldBy(content))}`,
      )
      .join(';'),
    added: addedRows.map(({ given }) => {
      const values = given.map((content) => (content === null ? '' : fromCellContent(content)));
      return rowSignature(
        values,
        values.map((value, c) => (formulaColumns.has(c) ? '=formula' : value)),
      );
    }),
    removed: [...removedRows],
  };
  return JSON.stringify(written).length > MAX_CHARACTERS ? undefined : written;
}

const signatureOf = (value: unknown, formula: unknown = value): string => rowSignature([value], [formula]);

const pieceOf = (signature: string, c: number): string =>
  signature.slice(c * FINGERPRINT_LENGTH, (c + 1) * FINGERPRINT_LENGTH);

/** The rows of a block as a write that did not finish was to leave them, by its record. */
export function recordedRows(
  { written, rowsAdded }: Pick<PendingBlock, 'written' | 'rowsAdded'>,
  before: TargetSnapshot,
): BelievedRow[] {
  const rows = believedRows(before);
  if (!written) return unknownRows(rows, rowsAdded);
  const cells = new Map<number, [c: number, signature: string][]>();
  for (const cell of written.cells.split(';').filter((one) => one !== '')) {
    const [r, c, signature = ''] = cell.split(' ');
    const row = cells.get(Number(r)) ?? [];
    row.push([Number(c), signature]);
    cells.set(Number(r), row);
  }
  const removed = new Set(written.removed);
  const changed = rows.map((row, r) => {
    const own = cells.get(r) ?? [];
    // A row that went may be there again, and blank: a write that put it back ended in the middle of that.
    if (removed.has(r)) return { ...row, wrote: wroteAll(row), isRemoved: true };
    return { ...row, ...wroteOf(row, own) };
  });
  return [...changed, ...written.added.map((signature) => addedBy(signature, before.columnCount))];
}

function wroteOf(
  { values, formulas }: BelievedRow,
  cells: readonly (readonly [number, string])[],
): Pick<BelievedRow, 'wrote' | 'signature'> {
  if (cells.length === 0) return { wrote: new Map() };
  const bySignature = new Map(cells);
  return {
    wrote: new Map(
      cells.map(([c, signature]): [number, Wrote] => [
        c,
        { isOurs: (value, formula) => signatureOf(value, formula) === signature, held: null },
      ]),
    ),
    signature: values.map((value, c) => bySignature.get(c) ?? signatureOf(value, formulas[c])).join(''),
  };
}

const addedBy = (signature: string, columnCount: number): BelievedRow => {
  const blanks = Array<string>(columnCount).fill('');
  return {
    ...{ origin: null, values: blanks, formulas: blanks, formats: blanks.map(() => 'General') },
    ...{ wrote: new Map(), isRemoved: false, signature },
    isOurCell: (c, value, formula) => signatureOf(value, formula) === pieceOf(signature, c),
  };
};

/** Of a record that does not say what was written. */
function unknownRows(rows: readonly BelievedRow[], rowsAdded: number): BelievedRow[] {
  const any: Wrote = { isOurs: () => true, held: null };
  const all = rows.map((row, r): BelievedRow => ({
    ...row,
    wrote: new Map(row.values.map((_, c) => [c, any])),
    // Which went is not known: rows that come again at the end get what those held.
    isRemoved: r >= rows.length + Math.min(0, rowsAdded),
  }));
  const [first] = rows;
  const added = Array.from({ length: Math.max(0, rowsAdded) }, (): BelievedRow => ({
    ...first!,
    ...{ origin: null, wrote: new Map(), isOurCell: (_, value, formula) => !isFormula(formula, value) },
  }));
  return [...all, ...added];
}
