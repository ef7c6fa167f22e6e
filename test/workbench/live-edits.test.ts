/** Live figures through Microsoft's runtime: after each way in which a register changes they are those of its cells. */
import { LivePairs } from './live-pairs';
import { Traffic } from './traffic';

jest.setTimeout(60_000);
let pairs: LivePairs;
let traffic: Traffic;
beforeAll(async () => {
  pairs = await LivePairs.open();
  traffic = new Traffic(pairs.bench);
}, 120_000);
afterAll(() => pairs?.bench.close());

/** Makes an edit; afterwards the figures differ from before, unless told otherwise, and are right. */
async function edited(edit: () => Promise<void>, { changes = true } = {}): Promise<void> {
  const before = pairs.given();
  traffic.start();
  await edit();
  await pairs.expectRight();
  expect(pairs.given() !== before).toBe(changes);
  expect(traffic.writes).toEqual([]);
}

const bench = () => pairs.bench;

describe('the live figures are right after', () => {
  test('typing an amount, and one that is none', async () => {
    await edited(() => bench().type('Register!N5', 123_456.78));
    await edited(() => bench().type('Register!N5', 'TBC'));
    await edited(() => bench().undo());
    await edited(() => bench().undo());
  });

  test('pasting a block, and taking it back', async () => {
    await edited(() =>
      bench().paste('Register!N10', [
        [1000.01, 0, 0, 500, 500.01, 20],
        [2000.02, 0, 0, 0, 2000.02, 'n/a'],
        ['£3,000.03', 3000.03, 0, 0, 0, 0],
      ]),
    );
    expect(traffic.readsOf('Register')).toBe(1);
    await edited(() => bench().undo());
  });

  test('inserting rows, filling them, and deleting them', async () => {
    await edited(async () => {
      await bench().insertRows('Register', 8, 2);
      await bench().type('Register!A8:C8', [['New/1', 'New/1/1', 'Melton']]);
      await bench().type('Register!N8:R8', [[10_000.5, 0, 0, 10_000.5, 0]]);
    });
    await edited(() => bench().deleteRows('Register', 8, 2));
  });

  test('deleting a row, and taking that back', async () => {
    await edited(() => bench().deleteRows('Register', 20));
    await edited(() => bench().undo());
  });

  test('typing a row right below the table', async () => {
    await edited(() => bench().type('Register!A128:C128', [['Below/1', 'Below/1/1', 'Rutland']]));
    await edited(() => bench().type('Register!N128:R128', [[700.07, 0, 0, 0, 700.07]]));
    await edited(() => bench().deleteRows('Register', 128));
  });

  test('sorting, which Excel tells of as rows sorted and not as a change', async () => {
    await edited(() => bench().type('Register!S2', 'typed')); // A finding, whose row a sort changes.
    await edited(() => bench().sort('Register', 'Agreement', false));
    expect(traffic.readsOf('Register')).toBe(1);
    await edited(() => bench().sort('Register', 'Agreement', true));
  });

  test('a fill of some rows only', async () => {
    await edited(async () => {
      for (const row of [3, 9, 15]) await bench().type(`Register!C${row}`, 'Harborough');
    });
  });

  test('inserting a column, and deleting it', async () => {
    await edited(() => bench().insertColumns('Register', 'N'));
    await edited(() => bench().deleteColumns('Register', 'N'));
  });

  test('renaming a heading, and naming it back', async () => {
    await edited(() => bench().type('Register!S1', 'Bats'));
    await edited(() => bench().type('Register!S1', 'Spent'));
  });

  test("a co-author's edit", async () => {
    const sources: unknown[] = [];
    bench().session.book.events.cellsChanged.subscribe(() => sources.push(bench().session.editSource));
    await edited(() => bench().coAuthor('Register!N30', 98_765.43));
    expect(sources).toEqual(['Remote']);
    await edited(() => bench().coAuthor('Register!N31:N33', [[1], [2.02], ['(3.03)']]));
  });

  test('a formula inside the register that is recalculated', async () => {
    await bench().type('About!Z1', 1000.01);
    await edited(() => bench().type('Register!N40', '=About!Z1*3'));
    await edited(() => bench().type('About!Z1', 2000.02));
    expect(traffic.readsOf('Register')).toBe(1);
  });

  test('an edit of the projects', async () => {
    await edited(() => bench().type('Projects!D3', 5));
  });
});

describe('the table', () => {
  test('renamed, it is still the register while it alone fits', async () => {
    await bench().renameTable('Register', 'Contributions');
    await pairs.give('Contributions');
    await edited(() => bench().type('Register!N6', 6006.06));
    await bench().renameTable('Contributions', 'Register');
    await pairs.give('Register');
    await edited(() => bench().type('Register!N6', 7007.07));
  });

  test('gone, it leaves #N/A with the way out; back, the figures return', async () => {
    const address = bench().tables().Register!;
    await bench().deleteTable('Register');
    await bench().until(() => bench().value('Live!A1') === '#N/A', '#N/A');
    expect(bench().errorMessage('Live!A1')).toBe(
      'No register in this workbook. Choose a table in the S106 pane, or name one Register; it needs the headings Agreement, Authority and Value.',
    );
    await bench().addTable('Register', address);
    await pairs.give('Register');
    await pairs.expectRight();
    expect(bench().value('Live!A1')).toEqual(expect.any(Number));
  });
});

test('a burst of edits is one reading', async () => {
  traffic.start();
  for (let row = 50; row < 60; row += 1) {
    bench().session.book.typeValues(
      bench().session.book.findSheet('Register')!,
      { row, column: 13, rowCount: 1, columnCount: 1 },
      [[row + 0.01]],
    );
  }
  await pairs.expectRight();
  // The table of projects is read once for PROJECTS and once as what the plan may fund.
  expect([traffic.readsOf('Register'), traffic.readsOf('Projects')]).toEqual([1, 2]);
});

test('a reading that finds nothing changed pushes nothing, and is the last', async () => {
  await pairs.remove();
  for (const [index, formula] of ['OUTSTANDING', 'ROLLUP', 'EXPIRING', 'VALIDATE', 'PROJECTS'].entries()) {
    await bench().type(`Live!A${1 + 200 * index}`, `=S106.${formula}()`);
  }
  await bench().calculated();
  await bench().until(() => bench().session.book.tables().length > 0);
  traffic.start();
  const same = bench().value('Register!N50') as number;
  await bench().type('Register!N50', same);
  await bench().until(() => traffic.readsOf('Register') === 1, 'one reading');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect([traffic.readsOf('Register'), traffic.pushes, traffic.writes]).toEqual([1, 0, []]);
});

test('nothing is asked of Excel that the workbench lacks, and no script failed', () => {
  expect(bench().unimplemented()).toEqual([]);
  expect(bench().consoleLines.filter((line) => line.startsWith('error'))).toEqual([]);
});
