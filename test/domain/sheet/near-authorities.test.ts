import { authorityWords } from '../../../src/domain/sheet/authorities';
import { nearAuthorities } from '../../../src/domain/sheet/near-authorities';

const slips = (...names: [name: string, rowCount: number, isKnown?: boolean][]): string[] => {
  const named = names.map(([name, rowCount, isKnown = false]) => ({
    words: authorityWords(name),
    rowCount,
    isKnown,
  }));
  return [...nearAuthorities(named)].map(([one, other]) => `${names[one]![0]} for ${names[other]![0]}`);
};

test('a letter too many, too few or another is a slip for the name with more rows, or for one that is known', () => {
  expect(slips(['Blabby', 9], ['Blaby', 2, true])).toEqual(['Blabby for Blaby']);
  expect(slips(['Craven', 12], ['Cravan', 1])).toEqual(['Cravan for Craven']);
  expect(slips(['Stroud', 1], ['Stroud District Council', 3], ['Strood', 1])).toEqual(['Strood for Stroud']);
  expect(slips(['Oadby & Wigstan', 1], ['Oadby & Wigston', 4, true])).toEqual([
    'Oadby & Wigstan for Oadby & Wigston',
  ]);
  expect(slips(['Cotswold', 2], ['Cotswolds', 2])).toEqual(['Cotswolds for Cotswold']);
});

test('neighbours and numbered names are no slips, nor are short words, nor one that is known', () => {
  expect(slips(['North Norfolk', 3], ['South Norfolk', 1])).toEqual([]);
  expect(slips(['East Devon', 3], ['West Devon', 1], ['Mid Devon', 1])).toEqual([]);
  expect(slips(['Authority 12', 3], ['Authority 13', 1])).toEqual([]);
  expect(slips(['Bury', 3], ['Bure', 1])).toEqual([]);
  expect(slips(['Leicester', 3, true], ['Leicestershire', 1, true])).toEqual([]);
  expect(slips(['Leicester', 3, true], ['Leicestere', 0])).toEqual([]);
});
