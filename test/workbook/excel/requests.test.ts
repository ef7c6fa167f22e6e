import { CELLS_A_REQUEST, doSteps, packed, pieces, stepOf } from '../../../src/workbook/excel/requests';
import { FakeWorkbook } from '../fake-excel';

const step = (cells: number, text = 'x') => stepOf([Array<string>(cells).fill(text)], () => undefined);
const sizes = (steps: ReturnType<typeof step>[]) => packed(steps).map((request) => request.length);

test('all that fits goes in one request', () => {
  expect(sizes([])).toEqual([]);
  expect(sizes([step(1), step(2), step(3)])).toEqual([3]);
  expect(sizes([step(CELLS_A_REQUEST - 1), step(1), step(1)])).toEqual([2, 1]);
  expect(sizes([step(CELLS_A_REQUEST * 2), step(1)])).toEqual([1, 1]);
  expect(sizes([step(30, 'x'.repeat(30_000)), step(30, 'x'.repeat(30_000))])).toEqual([1, 1]);
  expect(sizes(Array.from({ length: 4_001 }, () => step(1)))).toEqual([2_000, 2_000, 1]);
});

test('each request is told before it begins, and may be stopped', async () => {
  new FakeWorkbook();
  const reported: number[][] = [];
  const steps = [step(CELLS_A_REQUEST), step(CELLS_A_REQUEST), step(5)];
  await doSteps(steps, (done, of) => reported.push([done, of]));
  expect(reported).toEqual([
    [0, 60_005],
    [30_000, 60_005],
    [60_000, 60_005],
  ]);
  const stop = () => {
    throw new Error('Stopped.');
  };
  await expect(doSteps(steps, stop)).rejects.toThrow('Stopped.');
});

test('pieces', () => {
  expect(pieces(5, 2)).toEqual([
    [0, 2],
    [2, 2],
    [4, 1],
  ]);
  expect(pieces(0, 2)).toEqual([]);
});
