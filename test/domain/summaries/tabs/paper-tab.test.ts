/** The tab of the paper's sentences, and of every figure that they have. */
import { writeValue } from '../../../../src/domain/paper/figure';
import { figuresOfSections, paperOf } from '../../../../src/domain/paper/paper';
import { isUpToDate, recordOf } from '../../../../src/domain/summaries/notes/tab-record';
import { paperTab } from '../../../../src/domain/summaries/tabs/paper-tab';
import { sampleInputs, sentencesOf } from '../../paper/sample-paper';
import { blockOf, registerOf, rowOf } from '../../reading';
import { inputsOf, sampleRegister, tableOf, valuesOf } from '../sample';

const inputs = sampleInputs();
const paper = paperOf(inputs);
const context = inputsOf(sampleRegister());
const tab = paperTab(context, inputs);
const live = paperTab({ ...context, form: 'formulas' }, inputs);

test('has every sentence of the paper, and every figure with its exact value, formula and rows', () => {
  const texts = valuesOf(tab).map(([cell]) => cell);
  for (const { id, leftOut } of paper.sections) {
    if (leftOut !== null) continue;
    for (const paragraph of sentencesOf(paper, id))
      for (const sentence of texts.filter((text) => typeof text === 'string' && paragraph.includes(text)))
        expect(texts).toContain(sentence);
  }
  expect(texts).toContain('£3,624,030 has been drawn down and £2,422,458 spent, leaving £1,201,572 in hand.');
  const rows = new Map(tableOf(tab).map(([name, ...rest]) => [name, rest]));
  for (const { name } of figuresOfSections(paper.sections)) expect(rows.has(name)).toBe(true);
  expect(rows.get('Drawn down')).toEqual([
    3_624_030.49,
    '=S106.BALANCE("Drawn down")',
    'Rows 2 to 127 of Register',
  ]);
});

test('live, a sentence is a formula of the cells of its own figures, and of nothing else', () => {
  const cells = live.cells.flat().filter(({ formula }) => formula?.startsWith('="'));
  const own = live.cells.flat().filter(({ formula }) => formula?.includes('TEXT('));
  expect(own.length).toBeGreaterThan(1);
  expect(cells.length).toBeLessThanOrEqual(own.length);
  for (const { formula, value } of own) {
    // The formula as Excel would work it out, from the values that stand in the cells that it names.
    const shown = formula!
      .slice(1)
      .split(/&(?=TEXT\(|")/)
      .map((part) => {
        const at = /^TEXT\(ROUND\(B(\d+),0\)/.exec(part);
        if (!at) return part.slice(1, -1).replaceAll('""', '"');
        const amount = live.cells[Number(at[1]) - 1]![1]!.value;
        return `£${Math.round(Number(amount)).toLocaleString('en-GB')}`;
      })
      .join('');
    expect(shown).toBe(value);
  }
});

test('live, the words of a sentence hold for another register too', () => {
  const other = registerOf(
    blockOf(
      rowOf({
        ...{ Agreement: 'X', Authority: 'Rutland', Value: 1e7 },
        'Not started': 1e6,
        'Held by developer': 2e6,
      }),
      rowOf({
        Agreement: 'Y',
        Authority: 'Rutland',
        Value: 7e6,
        'Held by authority': 3e6,
        'Drawn down': 4e6,
        Spent: 5,
      }),
    ),
  );
  const next = paperOf(sampleInputs({ register: other }));
  const values = new Map(figuresOfSections(next.sections).map(({ name, value }) => [name, value]));
  const said = next.sections.flatMap(({ id }) => sentencesOf(next, id)).join(' ');
  const names = new Map(live.cells.map(([name], n) => [n + 1, String(name!.value)]));
  const formulas = live.cells.flat().flatMap(({ formula }) => (formula?.includes('TEXT(') ? [formula] : []));
  expect(formulas.length).toBeGreaterThan(1);
  for (const formula of formulas) {
    const shown = formula
      .slice(1)
      .split(/&(?=TEXT\(|")/)
      .map((part) => {
        const at = /^TEXT\(ROUND\(B(\d+),0\)/.exec(part);
        if (!at) return part.slice(1, -1).replaceAll('""', '"');
        return writeValue(values.get(names.get(Number(at[1]))!)!);
      })
      .join('');
    expect(said).toContain(shown);
  }
});

test('is up to date until a figure of it changes', () => {
  expect(isUpToDate(paperTab(context, inputs), recordOf(tab))).toBe(true);
  expect(isUpToDate(paperTab(context, sampleInputs({ last: null })), recordOf(tab))).toBe(false);
});
