/** ELIGIBLE: each published rule, and what nobody has said. */
import { call, FunctionError, underEveryBlank } from './calling';

const HEADINGS = ['Item', 'Category', 'Capital', 'New', 'Benefit', 'Approved'];
const item = (cells: Partial<Record<string, unknown>>) => [
  HEADINGS,
  HEADINGS.map((heading) => cells[heading] ?? GOOD[heading]),
];
const GOOD: Record<string, unknown> = {
  Item: 'Drone',
  Category: 'Equipment',
  Capital: 'Yes',
  New: 'New',
  Benefit: 'Area',
  Approved: 'Yes',
};

underEveryBlank(() => {
  test.each<[string, Partial<Record<string, unknown>>, string, string]>([
    ['new, capital and approved', {}, 'Eligible', 'its area'],
    ['revenue', { Capital: 'No' }, 'Not eligible', 'revenue'],
    ['nobody knows whether capital', { Capital: '' }, 'Ask', 'capital'],
    ['a replacement', { New: 'Replacement' }, 'Not eligible', 'worn out'],
    ['a replacement, like for like', { New: 'like for like' }, 'Not eligible', 'worn out'],
    ['nobody knows whether new', { New: '' }, 'Ask', 'replacement'],
    [
      'an altered building',
      { Item: 'Drone', Category: 'Building', New: 'Altered' },
      'Eligible',
      'Altered building',
    ],
    ['an extended police station', { Category: 'Police station', New: 'Extended' }, 'Eligible', 'Extended'],
    ['an altered vehicle', { Category: 'Vehicle', New: 'Altered' }, 'Ask', 'altered'],
    ['altered chairs of an office', { Category: 'Office furniture', New: 'Altered' }, 'Ask', 'altered'],
    ['an enlarged estate car', { Category: 'Estate cars', New: 'enlarged' }, 'Ask', 'extended'],
    ['works on a building', { Category: 'Building works', New: 'Altered' }, 'Eligible', 'Altered building'],
    ['estates and buildings', { Category: 'Estates and buildings', New: 'Extended' }, 'Eligible', 'Extended'],
    ['capital in a word', { Capital: 'Capital expenditure' }, 'Eligible', 'capital'],
    ['revenue in a word', { Capital: 'Revenue' }, 'Not eligible', 'revenue'],
    ['running costs', { Capital: ' running  costs' }, 'Not eligible', 'revenue'],
    ['brand new', { New: 'Brand new' }, 'Eligible', 'New'],
    ['worn out', { New: 'Worn-out' }, 'Not eligible', 'worn out'],
    ['elsewhere in the force area', { Benefit: 'Elsewhere in the force area' }, 'Eligible', 'force area'],
    ['the development’s residents', { Benefit: 'Residents' }, 'Eligible', 'residents'],
    ['for the development', { Benefit: 'Development' }, 'Eligible', 'residents'],
    ['for the force area', { Benefit: 'Force' }, 'Eligible', 'force area'],
    ['nobody knows for whom', { Benefit: '' }, 'Ask', 'benefits'],
    ['not approved', { Approved: 'No' }, 'Ask', 'not approved'],
    ['nobody knows whether approved', { Approved: '' }, 'Ask', 'approved'],
    [
      'revenue, and nothing else is known',
      { Capital: 'No', New: '', Benefit: '' },
      'Not eligible',
      'revenue',
    ],
    [
      'a replacement, and nobody knows whether capital',
      { Capital: '', New: 'No' },
      'Not eligible',
      'worn out',
    ],
    ['nothing is known', { Capital: '', New: '', Benefit: '' }, 'Ask', ';'],
  ])('%s', async (_, cells, verdict, why) => {
    const [[found, because]] = (await call('ELIGIBLE', [['drone']], null, item(cells))) as [[string, string]];
    expect(found).toBe(verdict);
    expect(because).toContain(why);
  });

  test.each<[string, Partial<Record<string, unknown>>]>([
    ['Capital', { Capital: 'TBC' }],
    ['New', { New: 'New?' }],
    ['Benefit', { Benefit: 'County' }],
    ['Approved', { Approved: 'Pending' }],
  ])('an item whose %s cannot be read is no item that is missing', async (column, cells) => {
    const error = (await call('ELIGIBLE', [['Drone']], null, item(cells))) as FunctionError;
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain(column);
    const other = (await call('ELIGIBLE', [['Kite']], null, item(cells))) as FunctionError;
    expect(other.code).toBe('#N/A');
  });

  test('an item of two rows that do not say the same is Ask, whichever comes first', async () => {
    const [headings, fits] = item({});
    const worn = item({ New: 'Replacement' })[1]!;
    for (const rows of [
      [fits, worn],
      [worn, fits],
    ])
      expect(((await call('ELIGIBLE', [['Drone']], '', [headings, ...rows])) as unknown[][])[0]![0]).toBe(
        'Ask',
      );
    const same = (await call('ELIGIBLE', [['Drone']], '', [headings, fits, fits])) as unknown[][];
    expect(same[0]![0]).toBe('Eligible');
  });

  test('a table without a column Approved asks nothing of it', async () => {
    const items = item({}).map((cells) => cells.slice(0, -1));
    expect(((await call('ELIGIBLE', [['Drone']], '', items)) as unknown[][])[0]![0]).toBe('Eligible');
  });

  describe('with an agreement', () => {
    const ITEMS = [
      ...item({}),
      ['Van', 'Vehicle', 'Yes', 'New', 'Force', 'Yes'],
      ['Wages', '', 'No', '', '', 'No'],
    ];
    const register = (...said: readonly (readonly [string, string])[]) => [
      ['Agreement', 'Contribution', 'Authority', 'Value', 'Status', 'May fund'],
      ...said.map(([mayFund, status], index) => ['P/1', `C${index + 1}`, 'Blaby', 5, status, mayFund]),
    ];
    test.each<[string, [string, string][], string, string]>([
      ['names it', [['Van; drone', '']], 'Eligible', 'C1'],
      ['says Any', [['any', '']], 'Eligible', 'any'],
      ['is blank', [['', '']], 'Ask', 'nobody has said'],
      ['is a dash', [['-', '']], 'Ask', 'nobody has said'],
      ['is still to be confirmed beside another item', [['Van; TBC', '']], 'Ask', 'TBC'],
      ['names another item alone', [['Van', '']], 'Not eligible', 'Van'],
      ['names a project or an area', [['CMD', '']], 'Ask', 'CMD'],
      ['is Pooled', [['Pooled', '']], 'Ask', 'Pooled'],
      ['names it, of a closed contribution', [['Drone', 'Closed']], 'Not eligible', 'closed'],
      [
        'names it in one of two',
        [
          ['Van', ''],
          ['Drone', ''],
        ],
        'Eligible',
        'C2',
      ],
      [
        'names another in one, and nothing in the other',
        [
          ['Van', ''],
          ['', ''],
        ],
        'Ask',
        'C2',
      ],
    ])('of which May fund %s', async (_, said, verdict, why) => {
      const [[found, because]] = (await call('ELIGIBLE', [['Drone']], 'P/1', ITEMS, register(...said))) as [
        [string, string],
      ];
      expect(found).toBe(verdict);
      expect(because).toContain(why);
    });

    test('what a rule forbids, no agreement allows', async () => {
      const answer = (await call(
        'ELIGIBLE',
        [['Wages']],
        'P/1',
        ITEMS,
        register(['Any', '']),
      )) as unknown[][];
      expect(answer[0]![0]).toBe('Not eligible');
    });

    test('one that the register does not have is #N/A', async () => {
      const error = (await call(
        'ELIGIBLE',
        [['Drone']],
        'P/7',
        ITEMS,
        register(['Any', '']),
      )) as FunctionError;
      expect(error.code).toBe('#N/A');
      const authority = (await call(
        'ELIGIBLE',
        [['Drone']],
        'Blaby',
        ITEMS,
        register(['Any', '']),
      )) as FunctionError;
      expect(authority.code).toBe('#N/A');
    });
  });

  test('a column of names has a row for each', async () => {
    const answer = (await call('ELIGIBLE', [['Drone'], [''], ['Dron']], null, item({}))) as unknown[][];
    expect(answer[0]![0]).toBe('Eligible');
    expect(answer[1]).toEqual(['', '']);
    expect((answer[2]![0] as FunctionError).code).toBe('#N/A');
  });

  test.each<[string, unknown, string]>([
    ['not in the table', [['Dron']], '#N/A'],
    ['blank', [['']], '#VALUE!'],
    ['an Excel error', [['#REF!']], '#VALUE!'],
    ['two columns', [['Drone', 'Van']], '#VALUE!'],
  ])('an item that is %s', async (_, name, code) => {
    const error = (await call('ELIGIBLE', name, null, item({}))) as FunctionError;
    expect(error.code).toBe(code);
  });
});
