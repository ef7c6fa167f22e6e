/**
 * More inputs of the kinds of keys.test.ts, invented without sight of the code that joins and compares. "first": right when
 * first tried; "then": wrong at first, and mended.
 */
import { changesBetween, type Change } from '../../../src/domain/council/changes';
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { diffRegister } from '../../../src/domain/council/import/difference';
import { standardRows } from '../../../src/domain/council/standardise';
import type { Block } from '../../../src/domain/sheet/block';
import { registerOf } from '../reading';
import { agreements, contributions, held, reported, transactions } from './keys-sheets';

describe('20: loose keys keep every digit, and every border between numbers', () => {
  test.each<['first' | 'then', string, string, string]>([
    // the transaction names, the contribution is, what is told
    ['first', 'S106.2019.004', 'S106/2019/004', 'joined-loosely [1] S106/2019/004'],
    ['first', 'S106/201/94', 'S106/2019/4', 'contribution-not-found [1]'],
    ['first', 'AB 12/3', 'AB1/23', 'contribution-not-found [1]'],
    ['first', 'A1/2', 'A/12', 'contribution-not-found [1]'],
    ['first', 'No 5 (b) police', 'no-5b-police', 'joined-loosely [1] no-5b-police'],
    ['first', '1.11', '11.1', 'contribution-not-found [1]'],
  ])('%s right: %s where the sheet has %s: %s', (_, child, parent, expected) => {
    const sheet = transactions([['T/1', child, 'received', 100]]);
    expect(reported([contributions([[parent, 'A/1', 'other', 100]]), sheet], sheet)).toEqual([expected]);
  });

  const HEADINGS = ['Agreement', 'Authority', 'Value', 'Held by authority', 'Site'];
  const lines = (own: unknown, theirs: unknown): string[] => {
    const row = (reference: unknown): unknown[] => [reference, 'Blaby', 5, 5, ''];
    const rows = standardRows(checkSheet([HEADINGS, row(theirs)]), 'Blaby');
    const register = registerOf([HEADINGS, row(own)] as Block);
    const { lines: found } = diffRegister(register, rows, { authority: 'Blaby' });
    return found.map(({ kind, isLoose }) => (isLoose ? `${kind} asked` : kind));
  };
  test.each<['first' | 'then', unknown, unknown, string[]]>([
    // in the register, in the sheet, what the import offers
    ['first', 'REF 50', 'REF 0050', ['changed asked']],
    ['first', '1/23', '12/3', ['added', 'gone']],
    ['first', 50, 500, ['added', 'gone']],
    ['first', 'A/1 (b)', 'A/1b', ['same asked']],
    ['first', 'P-00/7', 'P-0/07', ['same asked']],
    ['first', '100', '1 00', ['added', 'gone']],
  ])('%s right: %p in the register, %p in the sheet: %p', (_, own, theirs, expected) => {
    expect(lines(own, theirs)).toEqual(expected);
  });
});

describe('21: only a small slip of the last part is offered', () => {
  test.each<['first' | 'then', string, string, string]>([
    ['first', 'H/4/EDU', 'H/4/ENV', 'contribution-not-found [1]'],
    ['then', 'H/4/polcie', 'H/4/police', 'contribution-not-found [1] H/4/police'],
    ['first', 'H/4/p1', 'H/4/p2', 'contribution-not-found [1]'],
    ['first', 'H/4-library', 'H/5-library', 'contribution-not-found [1]'],
    ['then', 'H/4-libraryy', 'H/4-library', 'contribution-not-found [1] H/4-library'],
    ['first', 'HX/4/health', 'H/4/health', 'contribution-not-found [1]'],
    ['first', 'NORTH/3/TRAN', 'NORTH/3/TOWN', 'contribution-not-found [1]'],
    ['then', '19/00345/FULL', '19/00345/FUL', 'contribution-not-found [1] 19/00345/FUL'],
    ['then', 'B 7 sports', 'B 7 sport', 'contribution-not-found [1] B 7 sport'],
    ['then', '19.00345.out', '19.00345.otu', 'contribution-not-found [1] 19.00345.otu'],
  ])('%s right: %s where the sheet has %s: %s', (_, child, parent, expected) => {
    const sheet = transactions([['T/1', child, 'received', 100]]);
    expect(reported([contributions([[parent, 'A/1', 'other', 100]]), sheet], sheet)).toEqual([expected]);
  });
});

describe('22: transactions that name the agreement, and several sheets of one kind', () => {
  test('first right: an agreement in other letters and with other marks still has its one contribution', () => {
    const sheets = [
      contributions([['C/1', 'A/7', 'other', 100]]),
      transactions([['T/1', 'a-7', 'received', 40]]),
    ];
    expect(held(sheets)).toEqual(['C/1 40']);
    expect(reported(sheets, sheets[1]!)).toEqual(['joined-by-agreement [1] C/1']);
  });
  test('first right: a reference that is a contribution and an agreement is the contribution', () => {
    const sheets = [
      contributions([
        ['A/1', 'A/9', 'other', 100],
        ['C/2', 'A/1', 'other', 100],
      ]),
      transactions([['T/1', 'A/1', 'received', 40]]),
    ];
    expect(held(sheets)).toEqual(['A/1 40', 'C/2 0']);
    expect(reported(sheets, sheets[1]!)).toEqual([]);
  });
  test('first right: the row’s own reference may be the contribution itself', () => {
    const sheets = [
      contributions([
        ['A/3-EDU', 'A/3', 'education', 100],
        ['A/3-POL', 'A/3', 'other', 100],
      ]),
      transactions([['A/3-POL', 'A/3', 'received', 25]]),
    ];
    expect(held(sheets)).toEqual(['A/3-EDU 0', 'A/3-POL 25']);
  });
  test('first right: the agreement’s one contribution may be in another year’s sheet', () => {
    const sheets = [
      contributions([['C/1', 'A/1', 'other', 100]], '2022'),
      contributions([['C/2', 'A/2', 'other', 100]], '2023'),
      contributions([['C/3', 'A/3', 'other', 100]], '2024'),
      transactions([['T/1', 'A/3', 'received', 7]], 'North'),
      transactions([['T/2', 'A/1', 'received', 9]], 'South'),
    ];
    expect(held(sheets)).toEqual(['C/1 9', 'C/2 0', 'C/3 7']);
  });
  test('first right: where years’ sheets give the agreement two contributions, none is chosen', () => {
    const sheets = [
      contributions([['C/1', 'A/1', 'other', 100]], '2023'),
      contributions([['C/2', 'A/1', 'other', 100]], '2024'),
      transactions([['T/1', 'A/1', 'received', 40]]),
    ];
    expect(held(sheets)).toEqual(['C/1 0', 'C/2 0']);
    expect(reported(sheets, sheets[2]!)).toEqual(['agreement-for-contribution [1]']);
  });
  test('first right: transactions under one agreement in two sheets add up', () => {
    const sheets = [
      contributions([['C/1', 'A/1', 'other', 100]]),
      transactions([['T/1', 'A/1', 'received', 40]], '2023'),
      transactions([['T/2', 'C/1', 'received', 60]], '2024'),
      agreements([['A/1', 'local-authority-eng:BLA', '19/1', '']]),
    ];
    expect(held(sheets)).toEqual(['C/1 100']);
  });
});

describe('23: what is no change between submissions', () => {
  const HEADINGS = ['Agreement', 'Authority', 'Value', 'Held by authority', 'Expiry date', 'Status'];
  const changes = (before: unknown[], after: unknown[]): string[] =>
    (changesBetween([HEADINGS, before], [HEADINGS, after]) as Change[]).map(({ kind, column }) =>
      `${kind} ${column}`.trim(),
    );
  const row = ['A/1', 'St Albans', 5, '', '', 'Open'];
  const but = (at: number, cell: unknown): unknown[] => row.map((own, index) => (index === at ? cell : own));
  test.each<['first' | 'then', string, unknown[], unknown[], string[]]>([
    ['first', 'an authority in full', row, but(1, 'St. Albans City and District Council'), []],
    [
      'first',
      'a royal borough',
      but(1, 'Windsor & Maidenhead'),
      but(1, 'Royal Borough of Windsor and Maidenhead'),
      [],
    ],
    ['first', 'nil in pounds', row, but(3, '£0.00'), []],
    ['first', 'a long dash', row, but(3, '–'), []],
    ['first', 'a space that does not break', row, but(0, 'A/\u00a01'), []],
    ['first', 'a day as a number', but(4, '31/12/2027'), but(4, 46752), []],
    ['first', 'no limit in words', but(4, 'No time limit'), row, []],
    ['first', 'an amount in words of a sheet', but(2, '£5.00'), row, []],
    ['first', 'a penny of a stage', but(3, '-'), but(3, 0.01), ['changed Held by authority']],
    ['first', 'another day', but(4, '31/12/2027'), but(4, 46751), ['changed Expiry date']],
  ])('%s right: %s', (_, __, before, after, expected) => {
    expect(changes(before, after).sort()).toEqual(expected);
  });
});
