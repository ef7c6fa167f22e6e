/** What functions.json says that a function returns is what it returns: Excel shows #VALUE! for a matrix called a scalar. */
import * as fc from 'fast-check';
import { generateMetadata, type FunctionMetadata } from '../../scripts/metadata';
import { call, FunctionError } from './calling';
import { argumentsFor } from './made-arguments';
import { runs, SEED } from '../chance';

let functions: readonly FunctionMetadata[];
beforeAll(async () => {
  functions = (await generateMetadata()).functions;
});

/** The functions whose one figure is a scalar by design; all others return rows of cells. */
const SCALARS = ['EXPIRYFLAG', 'INDEXED', 'INTEREST', 'SPENDBY'];

test('the functions that return one figure are those meant to', () => {
  const scalars = functions.filter(({ result }) => result.dimensionality !== 'matrix').map(({ id }) => id);
  expect(scalars).toEqual(SCALARS);
});

test('an array is declared a matrix, and a matrix is an array', async () => {
  for (const { id, parameters, result } of functions) {
    let answered = 0;
    const tried = async (args: readonly unknown[]): Promise<void> => {
      const answer = await call(id, ...args);
      if (answer instanceof FunctionError) return;
      answered++;
      const isMatrix = Array.isArray(answer) && answer.every((row) => Array.isArray(row));
      expect([id, isMatrix]).toEqual([id, result.dimensionality === 'matrix']);
    };
    await fc.assert(fc.asyncProperty(argumentsFor(id, parameters), tried), runs(60, 25));
    // A function that refuses most of what is made by chance is tried until it has answered as well.
    for (const args of fc.sample(argumentsFor(id, parameters), { numRuns: 300, seed: SEED })) {
      if (answered > 5) break;
      await tried(args);
    }
    expect([id, answered > 5]).toEqual([id, true]);
  }
});

test('a streaming function pushes the same shape', async () => {
  for (const { id, parameters, result, options } of functions.filter((f) => f.options?.stream)) {
    expect(options!.stream).toBe(true);
    await fc.assert(
      fc.asyncProperty(argumentsFor(id, parameters), async (args) => {
        const pushed: unknown[] = [];
        await call(id, ...args, { setResult: (value: unknown) => pushed.push(value) });
        for (const value of pushed) {
          if (!(value instanceof FunctionError))
            expect([id, Array.isArray(value)]).toEqual([id, result.dimensionality === 'matrix']);
        }
      }),
      runs(30, 10),
    );
  }
});

/** An argument that takes a range, as a range; what takes one value is given a range and refuses it. */
test('a parameter is declared a matrix where a range of several cells is taken, and nowhere else', async () => {
  const two = [['Blaby'], ['Melton']];
  for (const { id, parameters } of functions) {
    const good = fc.sample(argumentsFor(id, parameters, true), { numRuns: 1, seed: SEED })[0]!;
    for (const [position, { name, dimensionality }] of parameters.entries()) {
      const args = good.map((argument, i) => (i === position ? two : argument));
      const answer = await call(id, ...args);
      const refuses =
        answer instanceof FunctionError && answer.message.startsWith(`${name} takes one cell, not a range.`);
      // A matrix by declaration that takes one cell: a blank cell is told from an argument left out.
      const isOneCell = id === 'EXPIRYFLAG' && name === 'remaining';
      expect([id, name, refuses]).toEqual([id, name, dimensionality !== 'matrix' || isOneCell]);
    }
  }
});
