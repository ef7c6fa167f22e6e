/** Lines under the headings that are no contributions, and columns of shares that are no money: kinds, seen wrong first. */
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import type { MeasureKey } from '../../../src/domain/register/figures/measures';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { toPounds } from '../../../src/domain/money/pence';
import { checkSheet } from '../../../src/domain/council/check-sheet';
import type { Block } from '../../../src/domain/sheet/block';

const cellOf = (text: string): unknown =>
  text.trim() === '' ? '' : /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text.trim();
/** `|` parts cells, `/` alone parts rows. */
const block = (text: string): Block => text.split(' / ').map((row) => row.split('|').map(cellOf));

function figure(of: Block, measure: MeasureKey, authority: string | null): unknown {
  const register = readRegister(of, { authority });
  if (!isRegister(register)) return register.code;
  const balance = balances(register).balance(measure, WHOLE);
  if (balance.kind === 'amount') return toPounds(balance.amount);
  return balance.kind === 'count' ? balance.count : 'N/A';
}

const codes = (of: Block, authority: string | null): string[] =>
  checkSheet(of, { authority }).findings.map(({ code }) => code);

describe('a line that numbers the columns', () => {
  const ROWS = '21/001|Blaby|1000|400|600 / 21/002|Blaby|500|0|500';
  test.each([
    '(1)|(2)|(3)|(4)|(5)',
    '1|2|3|4|5',
    '-1|-2|-3|-4|-5',
    '(a)|(b)|(c)|(d)|(e)',
    'A|B|C|D|E',
    '[1]|[2]|[3]|[4]|[5]',
    '1.|2.|3.|4.|5.',
    '(i)|(ii)|(iii)|(iv)|(v)',
    'Col 1|Col 2|Col 3|Col 4|Col 5',
    '||(1)|(2)|(3)',
    '||1|2|3',
    '(1)|(2)|(3) = (4)+(5)|(4)|(5)',
    '||a|b|c = a - b',
  ])('%s is no contribution', (line) => {
    const of = block(
      `Agreement|Authority|Value|Held by authority|Drawn down / ${line} / ${ROWS} / Total||1500|400|1100`,
    );
    for (const [measure, value] of [
      ['value', 1500],
      ['heldByAuthority', 400],
      ['drawnDown', 1100],
      ['agreements', 2],
      ['rowsLeftOut', 0],
    ] as const)
      expect([measure, figure(of, measure, null)]).toEqual([measure, value]);
    expect(codes(of, null)).toContain('units-row');
    expect(codes(of, null)).not.toContain('total-does-not-agree');
  });

  test('nor where it is said whose sheet it is', () => {
    const of = block('Agreement|Site|Value / (1)|(2)|(3) / 21/1|Mill|1000 / 21/2|Dene|500');
    expect([figure(of, 'value', 'Blaby'), figure(of, 'agreements', 'Blaby')]).toEqual([1500, 2]);
  });

  test.each([
    // A plain number is a reference, and amounts of a few pounds are amounts.
    ['1|Blaby|2|3|4 / 2|Blaby|5|0|0', 7],
    ['A|Blaby|1|2|3 / B|Blaby|5|0|0', 6],
    ['21/001|Blaby|1|2|3 / 21/002|Blaby|5|0|0', 6],
  ])('a row of small amounts is a contribution: %s', (rows, value) => {
    const of = block(`Agreement|Authority|Value|Held by authority|Drawn down / ${rows}`);
    expect(figure(of, 'value', null)).toBe(value);
  });

  test('a row of three small amounts without keys, lower down, is not taken for one', () => {
    const of = block('Agreement|Authority|Value|Held by authority|Drawn down / 21/001|Blaby|9|0|0 / ||1|2|3');
    expect(figure(of, 'rowsLeftOut', null)).toBe(1);
  });
});

describe('a statistic under the table', () => {
  test.each([
    ...['Number of agreements', 'No. of contributions', 'Count', 'Average', 'Average contribution', 'Mean'],
    ...[
      'Median',
      'Largest',
      'Largest contribution',
      'Smallest',
      'Highest',
      'Lowest',
      'Maximum',
      'Max',
      'Min',
    ],
    ...[
      'Minimum value',
      'Average per agreement',
      'Count of agreements',
      'Mean value',
      'Average:',
      'Total number',
    ],
    ...[
      'Total number of agreements',
      '% of total',
      'Percentage of total',
      'Percentage held',
      'Standard deviation',
    ],
  ])('%s is no contribution', (label) => {
    for (const authority of ['Blaby', '']) {
      const of = block(
        `Agreement|Authority|Value / 21/001|Blaby|1000 / 21/002|Blaby|500 / Total||1500 / ${label}|${authority}|11`,
      );
      expect(figure(of, 'value', null)).toBe(1500);
      expect(figure(of, 'agreements', null)).toBe(2);
      expect(codes(of, null)).not.toContain('total-does-not-agree');
    }
  });

  test.each([
    'Count Lane',
    'Largest Wood',
    'Max Roach Way',
    'Mean Street',
    'Minster Road',
    'Highest Point Farm',
  ])('a site that is called %s is one', (name) => {
    const of = block(`Agreement|Site|Value / 21/001|Mill|1000 / 21/002|${name}|500 / ${name}|Land at Y|11`);
    expect(figure(of, 'value', 'Blaby')).toBe(1511);
  });
});

describe('a column of shares', () => {
  test.each([
    '% spent',
    'Spent %',
    'Spent (%)',
    '% Spent to date',
    'Percent spent',
    'Percentage spent',
    'Spent as %',
  ])('%s is not the column Spent', (heading) => {
    const of = block(
      `Agreement|Authority|Value|${heading}|Spent by force / 21/1|Blaby|1000|40|400 / 21/2|Blaby|900|10|90 / 21/3|Blaby|100|50|50`,
    );
    expect(figure(of, 'spent', null)).toBe(540);
    const alone = block(`Agreement|Authority|Value|${heading} / 21/1|Blaby|1000|40 / 21/2|Blaby|900|10`);
    expect(figure(alone, 'spent', null)).toBe('N/A');
  });
  test.each(['Value %', '% value', 'Contribution %'])('%s is not the column Value', (heading) => {
    const of = block(`Agreement|Authority|${heading} / 21/1|Blaby|40 / 21/2|Blaby|10 / 21/3|Blaby|50`);
    expect(figure(of, 'value', null)).toBe('column-missing');
  });
});

describe('a row that a comma within an amount makes longer than the headings', () => {
  const SHEET = 'Agreement|Authority|Value|Held by authority|Drawn down| / 21/1|Blaby|1000|400|600|';
  test.each([
    'A/2|Blaby|12|500|0|12500',
    'A/2|Blaby|12500|12|500|0',
    'A/2|Blaby|£12|500.00|0|12500',
    'A/2|Blaby|7|050.50|0|7050.50',
    'A/2|Blaby|-12|500|0|-12500',
  ])('is left out, and told: %s', (row) => {
    const of = block(`${SHEET} / ${row}`);
    expect([figure(of, 'value', null), figure(of, 'rowsLeftOut', null)]).toEqual([1000, 1]);
    expect(codes(of, null)).toContain('row-longer');
  });
  test.each([
    ['a remark beside it', 'A/2|Blaby|12|500|0|see letter', 1012],
    [
      'a figure of every row beside it',
      'A/2|Blaby|12|500|0|12500 / A/3|Blaby|1|2|0|9 / A/4|Blaby|1|2|0|9',
      1014,
    ],
    ['a sum beside amounts that are no halves', 'A/2|Blaby|12500|12500|0|25000', 13500],
    ['a date beside it', 'A/2|Blaby|12500|0|12500|45000', 13500],
  ])('but not %s', (_, row, value) => {
    expect(figure(block(`${SHEET} / ${row}`), 'value', null)).toBe(value);
  });
});

test.each(['RAG', 'RAG rating', 'RAG status'])('a light under %s is no status of an agreement', (heading) => {
  const of = block(
    `${heading}|Agreement|Authority|Value / Red|21/1|Blaby|100 / Amber|21/2|Blaby|50 / Green|21/3|Blaby|10`,
  );
  const register = readRegister(of);
  expect(isRegister(register) && register.header.columns.status).toBeUndefined();
});
