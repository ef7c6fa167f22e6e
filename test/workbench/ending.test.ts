/** What a workbook that is closed leaves behind. */
import { openFixture } from './fixture-workbook';

const ports = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

test('a recalculation that is stopped for a newer one keeps no port open, for which Node would not end', async () => {
  const before = ports();
  const bench = await openFixture();
  await bench.calculated();
  const many = Array.from({ length: 3000 }, (_, n) => [`=${n}+Register!C2`]);
  await bench.type('Summary!A1:A3000', many);
  const formula = bench.session.book.univer.api.getFormula();
  let stopsLeft = 3;
  const listening = formula.calculationProcessing(() => {
    if (stopsLeft === 0) return;
    stopsLeft -= 1;
    formula.stopCalculation();
    setTimeout(() => formula.executeCalculation());
  });
  await bench.session.book.recalculate();
  listening.dispose();
  await bench.close();
  expect(stopsLeft).toBe(0);
  expect(ports()).toBeLessThanOrEqual(before);
});
