/** OUTSTANDING, REMAINING and BALANCE answer as their docstrings say, with blank cells of all three kinds. */
import { call, FunctionError, underEveryBlank } from './calling';
import { AS_AT, HEADINGS, REGISTER, CALL, shown, message } from './answers-register';

underEveryBlank(() => {
  describe('OUTSTANDING, REMAINING, BALANCE', () => {
    test.each<[string, unknown[], unknown]>([
      ['OUTSTANDING', [], [[310.05]]],
      ['OUTSTANDING', ['Blaby'], [[110.05]]],
      ['OUTSTANDING', ['p/1 '], [[110.05]]],
      ['OUTSTANDING', [[['\u200bBla\u00adby\u200e']]], [[110.05]]],
      ['OUTSTANDING', ['\u200b'], [[310.05]]],
      ['OUTSTANDING', [[['']]], [[310.05]]],
      [
        'OUTSTANDING',
        [
          [
            ['Blaby', '', 'North West Leicestershire'],
            ['P/3', 'Rutland', 'LCC'],
          ],
        ],
        [
          [110.05, '', 200],
          [0, '#N/A', '#N/A'],
        ],
      ],
      [
        'OUTSTANDING',
        [[['Blaby'], ['Melton', 'P/2']]],
        [
          [110.05, ''],
          [0, 200],
        ],
      ],
      [
        'OUTSTANDING',
        [[['Blaby'], [new FunctionError('#REF!')], [true], ['#REF!']]],
        [[110.05], ['#VALUE!'], ['#VALUE!'], ['#VALUE!']],
      ],
      ['REMAINING', [], [[329.6]]],
      ['REMAINING', ['Melton'], [[-5]]],
    ])('%s of %j', async (id, of, expected) => {
      expect(shown(await call(id, of[0] ?? null, REGISTER))).toEqual(expected);
    });

    test.each<[string, number]>([
      ['Value', 380.1],
      ['Not started', 50],
      ['Held by developer', 200],
      ['Held by authority', 60.05],
      ['Drawn down', 70.05],
      ['Spent', 50.5],
      ['Outstanding', 310.05],
      ['Remaining', 329.6],
      ['total FUNDS remaining', 329.6],
      ['In hand', 19.55],
      ['Agreements', 2],
      ['Rows left out', 1],
    ])('BALANCE of %s', async (measure, expected) => {
      expect(await call('BALANCE', measure, null, REGISTER)).toEqual([[expected]]);
      expect(await call('BALANCE', [[measure]], undefined, REGISTER)).toEqual([[expected]]);
    });

    test.each<[string, unknown[], string, string]>([
      [
        'OUTSTANDING',
        ['Blabby', REGISTER],
        '#N/A',
        'No authority or agreement "Blabby" in the register. Did you mean Blaby?',
      ],
      [
        'OUTSTANDING',
        ['zzzzzz', REGISTER],
        '#N/A',
        'No authority or agreement "zzzzzz" in the register. Leave "of" out for the whole register.',
      ],
      [
        'OUTSTANDING',
        ['LCC', REGISTER],
        '#N/A',
        '"LCC" may be Leicester City Council or Leicestershire County Council. Write the name in full.',
      ],
      [
        'BALANCE',
        ['Outstandin', null, REGISTER],
        '#N/A',
        'No measure "Outstandin". Did you mean Outstanding?',
      ],
      [
        'OUTSTANDING',
        [null, new FunctionError('#REF!')],
        '#VALUE!',
        'register is #REF!. Point it at the range again, with its headings.',
      ],
      [
        'ROLLUP',
        [null, REGISTER, [['Shut']]],
        '#VALUE!',
        'status is "Shut". It should be "Open" or "Closed", or left out for all contributions.',
      ],
      [
        'ROLLUP',
        ['Projct', REGISTER],
        '#N/A',
        'The register has no text column "Projct" to group by. Did you mean Project?',
      ],
      ['INDEXED', [1, [[0]], 1], '#VALUE!', 'baseIndex is blank or 0. It should be a number such as 334.6.'],
      [
        'INDEXED',
        [12.345, 1, 1],
        '#VALUE!',
        'amount is 12.345, which is not an amount of pounds and pence. Round it to the penny first: ROUND(..., 2).',
      ],
      [
        'INTEREST',
        [1, 7.25, AS_AT, AS_AT],
        '#VALUE!',
        'annualRate is 7.25. Write it as 7.25% or 0.0725, from 0 to 100%.',
      ],
      [
        'EXPIRING',
        ['0x10', AS_AT, REGISTER],
        '#VALUE!',
        'months is "0x10". It should be a whole number from 1 to 600, such as 12.',
      ],
      [
        'EXPIRING',
        [[[1, 2]], AS_AT, REGISTER],
        '#VALUE!',
        'months takes one cell, not a range. Point it at a single cell.',
      ],
      [
        'EXPIRING',
        [REGISTER],
        '#VALUE!',
        'months takes one cell, not a range. A table goes into an argument of its own, after a comma.',
      ],
      [
        'OUTSTANDING',
        [REGISTER, REGISTER],
        '#VALUE!',
        '"of" takes names of authorities or agreements. A table goes into an argument of its own, after a comma.',
      ],
      [
        'EXPIRYFLAG',
        ['soon'],
        '#VALUE!',
        'expiry is "soon", which is not a date. Give a date cell, DATE(2026,3,31) or "31/03/2026".',
      ],
      [
        'OUTSTANDING',
        [],
        '#N/A',
        'The workbook cannot be read here. Give the register as a range, with its headings.',
      ],
    ])('%s%j is %s: %s', async (id, args, code, text) => {
      const error = await call(id, ...args);
      expect([shown(error), message(error)]).toEqual([code, text]);
    });

    test('an error of Excel names its cell, and stops only what needs it', async () => {
      const block = [
        HEADINGS,
        ['A1', '', 'Blaby', '', '', 5, '', '', '', 5, new FunctionError('#REF!'), '', ''],
      ];
      const error = await call('REMAINING', null, block, CALL(1, "'Old register'!$B$10:$N$11"));
      expect([shown(error), message(error)]).toEqual([
        '#VALUE!',
        "'Old register'!L11: Spent holds #REF!. Correct the formula in the cell. Until then the figures that need it are #VALUE!.",
      ]);
      expect(message(await call('REMAINING', null, block))).toMatch(/^Row 2 of register: Spent holds #REF!/);
      expect(await call('OUTSTANDING', null, block)).toEqual([[0]]);
    });
  });
});
