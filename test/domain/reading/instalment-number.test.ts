import { columnsOfParts } from '../../../src/domain/reading/words/instalment-headings';

const ofParts = (...headings: string[]): string[] =>
  [...columnsOfParts(headings)].map((index) => headings[index]!);

describe('the number of an instalment', () => {
  test('tells contributions apart where nothing else does', () => {
    expect(ofParts('deed', 'site', 'instalment no.', 'instalment sum', 'held by council')).toEqual([]);
    expect(ofParts('agreement ref', 'tranche', 'tranche amount', 'paid to police')).toEqual([]);
    expect(ofParts('agreement ref', 'site', 'instalment', 'amount of instalment')).toEqual([]);
  });

  test('is of a part where the contribution has a sum or a reference of its own', () => {
    expect(ofParts('agreement ref', 'value', 'instalment no.', 'instalment sum')).toEqual([
      'instalment no.',
      'instalment sum',
    ]);
    expect(ofParts('agreement ref', 'contribution ref', 'instalment no.', 'instalment sum')).toEqual([
      'instalment no.',
    ]);
  });
});
