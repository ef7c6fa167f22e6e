/** Two submissions with their truth, from the shared sheets; skipped where they are not there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { changesBetween, type Change } from '../../../src/domain/council/changes';
import type { Block } from '../../../src/domain/sheet/block';
import { readFile } from '../../../src/files/read-file';

const FOLDER = path.resolve(__dirname, '../../../../shared/sheets-with-truth');
const describeWhere = existsSync(FOLDER) ? describe : describe.skip;

interface Truth {
  readonly counts: Readonly<Record<'added' | 'gone' | 'changedCells' | 'changedRows' | 'either', number>>;
  readonly added: readonly { rowAfter: number }[];
  readonly gone: readonly { rowBefore: number }[];
  readonly changed: readonly { rowBefore: number; rowAfter: number; column: string }[];
  readonly either: readonly { rowBefore?: number; rowAfter?: number; column?: string }[];
}

const blockOf = async (name: string): Promise<Block> => {
  const read = await readFile(new Uint8Array(readFileSync(path.join(FOLDER, name))), name);
  if (!('sheets' in read)) throw new Error(name);
  return read.sheets[0]!.block;
};

describeWhere('12-charnwood-changes', () => {
  const truth = (): Truth =>
    JSON.parse(readFileSync(path.join(FOLDER, '12-charnwood-changes.truth.json'), 'utf8')) as Truth;
  const found = async (): Promise<Change[]> => {
    const [before, after] = [
      await blockOf('12a-charnwood-q2-before.xlsx'),
      await blockOf('12b-charnwood-q3-after.xlsx'),
    ];
    return changesBetween(before, after) as Change[];
  };

  test('rows added and gone are those of the truth', async () => {
    const changes = await found();
    const either = truth().either.flatMap(({ rowAfter, rowBefore }) => [
      `after ${rowAfter}`,
      `before ${rowBefore}`,
    ]);
    const rows = (kind: string, side: 'afterRowIndex' | 'beforeRowIndex') =>
      changes
        .filter((change) => change.kind === kind)
        .map((change) => change[side]! + 1)
        .filter((row) => !either.includes(`${side.replace('RowIndex', '')} ${row}`));
    expect(rows('added', 'afterRowIndex').sort()).toEqual(
      truth()
        .added.map((row) => row.rowAfter)
        .sort(),
    );
    expect(rows('gone', 'beforeRowIndex').sort()).toEqual(
      truth()
        .gone.map((row) => row.rowBefore)
        .sort(),
    );
  });

  test('cells changed are those of the truth, and no other that only looks changed', async () => {
    const changes = (await found()).filter(({ kind }) => kind === 'changed');
    const either = new Set(truth().either.map(({ rowAfter, rowBefore }) => `${rowBefore} ${rowAfter}`));
    const rowsOf = ({ beforeRowIndex, afterRowIndex }: Change) =>
      `${beforeRowIndex! + 1} ${afterRowIndex! + 1}`;
    const expected = truth().changed.map(({ rowBefore, rowAfter }) => `${rowBefore} ${rowAfter}`);
    const sure = changes.filter((change) => !either.has(rowsOf(change)) || expected.includes(rowsOf(change)));
    expect(sure.map(rowsOf).sort()).toEqual(expected.sort());
    expect(expected.length).toBe(truth().counts.changedCells);
  });
});
