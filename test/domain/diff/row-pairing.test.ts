import * as fc from 'fast-check';
import { matchByKeys } from '../../../src/domain/diff/match-by-keys';
import { RowPairing } from '../../../src/domain/diff/row-pairing';

const pairingOf = (before: string[], after: string[]) => new RowPairing(before.keys(), after.keys());

describe('rows of the same key', () => {
  test('are paired the first with the first, and each once', () => {
    const [before, after] = [
      ['a', 'b', 'a', 'a'],
      ['a', 'a', 'c'],
    ];
    const pairing = pairingOf(before, after);
    pairing.bySame(
      (row) => [before[row]!],
      (row) => after[row]!,
    );
    expect(pairing.pairs).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect([pairing.before, pairing.after]).toEqual([[1, 3], [2]]);
  });

  test('a row without a key is paired with nothing, and between several nothing is guessed', () => {
    const [before, after] = [
      ['', 'a', 'b', 'b'],
      ['', 'a', 'b'],
    ];
    const pairing = pairingOf(before, after);
    pairing.bySame(
      (row) => [before[row]! || null],
      (row) => after[row]! || null,
      true,
    );
    expect(pairing.pairs).toEqual([[1, 1]]);
  });
});

describe('the nearest rows', () => {
  const distance = (before: number[], after: number[]) => (a: number, b: number) =>
    Math.abs(before[a]! - after[b]!);
  test('are paired first; where there are too many to compare, the first with the first', () => {
    const [before, after] = [
      [10, 1],
      [2, 30, 11],
    ];
    const near = new RowPairing(before.keys(), after.keys());
    near.byNearest(near.before, near.after, { distance: distance(before, after), maxComparisons: 6 });
    expect(near.pairs).toEqual([
      [0, 2],
      [1, 0],
    ]);
    const many = new RowPairing(before.keys(), after.keys());
    many.byNearest(many.before, many.after, { distance: distance(before, after), maxComparisons: 5 });
    expect(many.pairs).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('keys in ways of which each is looser', () => {
  const ways = [(text: string) => text, (text: string) => text.toLowerCase()];
  const match = (before: string[], after: string[]) => {
    const pairs: [string, string][] = [];
    const rest = matchByKeys(
      [...before.keys()],
      [...after.keys()],
      ways.map((way) => ({
        before: (row: number) => way(before[row]!),
        after: (row: number) => way(after[row]!),
      })),
      ({ pairing }) => {
        pairing.byNearest(pairing.before, pairing.after, { distance: () => 0, maxComparisons: 1e6 });
        for (const [a, b] of pairing.pairs) pairs.push([before[a]!, after[b]!]);
      },
    );
    return { pairs, rest };
  };

  test('what is left of a key that both sides have is of no other key that only looks like it', () => {
    const { pairs, rest } = match(['A', 'A', 'b'], ['A', 'a', 'B']);
    expect(pairs).toEqual([
      ['A', 'A'],
      ['b', 'B'],
    ]);
    expect(rest).toEqual({ before: [1], after: [1] });
  });

  test('every row is paired once or left, in its order', () => {
    const rows = fc.array(fc.constantFrom('a', 'A', 'b', 'B', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { pairs, rest } = match(before, after);
        expect(pairs.length + rest.before.length).toBe(before.length);
        expect(pairs.length + rest.after.length).toBe(after.length);
        expect([...rest.before].sort((a, b) => a - b)).toEqual(rest.before);
        for (const [a, b] of pairs) expect(a.toLowerCase()).toBe(b.toLowerCase());
      }),
    );
  });
});
