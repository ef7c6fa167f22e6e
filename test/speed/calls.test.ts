/** How long a thousand calls take, through Microsoft's runtime. */
import { processorTimer } from '../processor-time';
import { openFixture } from '../workbench/fixture-workbook';

test('a thousand cells are worked out well under five seconds', async () => {
  const count = 1000;
  const bench = await openFixture();
  await bench.calculated();
  const took = processorTimer();
  await bench.type(
    `Summary!U21:U${20 + count}`,
    Array.from({ length: count }, (_, index) => [`=S106.F(${index})`]),
  );
  await bench.calculated();
  const tookMs = took();
  expect(bench.value(`Summary!U${20 + count}`)).toBe(999.5);
  expect(tookMs).toBeLessThan(5000);
  await bench.close();
});
