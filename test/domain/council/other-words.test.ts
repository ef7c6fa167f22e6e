/** Other councils' sheets: headings on two lines, what is called spent, police money by words, and signs. */
import { standardRows } from '../../../src/domain/council/standardise';
import { speaksOfPolice } from '../../../src/domain/reading/words/purposes';
import { says } from '../../../src/domain/findings/report';
import { check, read, CONTRIBUTION, contributions, transactions, fine } from './other-sheets';

describe('headings on two lines', () => {
  test('are read together in a council’s table', () => {
    const block = [
      ['Developer agreement', 'Developer', 'Contribution', 'Amount', 'Entry', 'Start'],
      ['contribution', 'agreement', 'purpose', '(£)', 'date', 'date'],
      ['C/1', 'A/1', 'other', 5, '2020-01-31', '2020-01-31'],
    ];
    expect(read(block)).toBe('contribution 1/1 £5.00');
    expect(standardRows(check(block), 'Blaby')[0]!.texts).toMatchObject({
      agreement: 'A/1',
      contribution: 'C/1',
    });
  });
  test('with a first line that spans columns', () => {
    const block = [
      ['Section 106'],
      ['Developer agreement', '', 'Contribution', '', '', ''],
      ['Transaction', 'Contribution', 'funding status', 'amount', 'start date', 'end date'],
      ['T/1', 'C/1', 'received', 7, '2020-01-31', ''],
    ];
    expect(read(block)).toBe('transaction 1/1 £7.00 title-row');
  });
  test('are read together in a sheet like a register', () => {
    const block = [
      ['Agreement', 'Contribution', '', 'Amount', 'Spend by'],
      ['reference', 'reference', 'Purpose', 'secured', 'date'],
      ['A/1', 'A/1-1', 'Police', 1000, 47000],
    ];
    expect(read(block)).toMatch(/^register 1\/1 £1000\.00 stages-not-checked/);
    expect(standardRows(check(block), 'Blaby')[0]).toMatchObject({
      texts: { agreement: 'A/1', contribution: 'A/1-1', purpose: 'Police' },
      dates: { expiryDate: 47000 },
    });
  });
  test('a first row of data is no second line', () => {
    expect(read(contributions(['Mill Lane', 'A/1', 'other', 'TBC'], fine))).toBe(
      'contribution 1/2 £1000.00 amount-not-a-number',
    );
  });
});

describe('what a council calls spent', () => {
  const headings = ['S106 ref', 'Purpose', 'Amount', 'Amount spent'];
  const block = [headings, ['106/1', 'Police', 50000, 20000], ['106/2', 'Education', 60000, 10000]];
  test('is not what the force has spent, and drawn down only where the officer says so', () => {
    const [police] = standardRows(check(block), 'Blaby');
    expect(police!.amounts).toEqual({ value: 5000000 });
    expect(police!.texts.notes).toBe('£20,000.00 spent; whether the force has drawn it down is not said');
    const asked = check(block).findings.find(({ code }) => code === 'status-to-confirm');
    expect(says(asked!)).toBe('1 row of police money, £20,000.00, is spent.');
    const mapping = { drawnDown: ['spent'] as const };
    expect(standardRows(check(block, mapping), 'Blaby')[0]!.amounts).toEqual({
      value: 5000000,
      drawnDown: 2000000,
    });
    expect(check(block, mapping).findings.some(({ code }) => code === 'status-to-confirm')).toBe(false);
  });
  test('beside Drawn down it is the force’s own', () => {
    const own = [
      [...headings, 'Drawn down'],
      ['106/1', 'Police', 50000, 20000, 30000],
    ];
    expect(standardRows(check(own), 'Blaby')[0]!.amounts).toEqual({
      value: 5000000,
      drawnDown: 3000000,
      spent: 2000000,
    });
  });
});

describe('police money is told by words', () => {
  test.each([
    'AWDM/0961/17-Police',
    'Policing',
    'Leics Constabulary',
    'PCC',
    'extension of the police station',
  ])('%s', (text) => expect(speaksOfPolice(text)).toBe(true));
  test.each(['Policy H1', '(STC) Former Hertford Police Station, Ware Road', 'Old Police House', 'PCCTV'])(
    'not %s',
    (text) => expect(speaksOfPolice(text)).toBe(false),
  );
  test('not by the address of the site', () => {
    const block = [
      ['Site', ...CONTRIBUTION],
      ['Police Station, High Street', ...fine],
    ];
    expect(standardRows(check(block), 'Blaby')[0]!.isPolice).toBe(false);
  });
});

describe('a minus on money that comes in', () => {
  const row = (n: number, status: string, amount: number) => [`T/${n}`, 'C/1', status, amount];
  test('on every row of several shows direction', () => {
    const rows = [1, 2, 3].map((n) => row(n, 'received', -5));
    expect(read(transactions(...rows))).toBe('transaction 3/3 £-15.00 signs-show-direction');
  });
  test('on the only row may be money taken back: it stands, and is told', () => {
    const block = transactions(row(1, 'received', -5), row(2, 'secured', 5));
    expect(read(block)).toBe('transaction 2/2 £0.00 signs-mixed');
    expect(standardRows(check(block), 'Blaby')[0]!.amounts).toEqual({
      value: 500,
      heldByDeveloper: 1000,
      heldByAuthority: -500,
    });
  });
});
