import type { WriteSheet } from 'hucre';
import { SheetDraft } from './sheet-draft';
import { HEADING, SUBTITLE, TITLE } from './styles';

/** Each short enough to stand on one line, across both columns. */
const WHAT_THIS_IS = [
  'A sample workbook for S106 for Excel, an add-in for finance staff who monitor Section 106 developer contributions.',
  '',
  'Invented: every agreement, contribution, planning application, site, developer, date and note on the sheets Register, Melton Q3 and Melton Q4, and the pence;',
  'also all of the sheets Requests, Authorities, Items and Repurposing, and every movement on the sheets Movements and General ledger. On 31 March 2025 the movements come to the register.',
  'Any likeness to a real one is chance. The numbers of the planning applications lie beyond those that the councils come to in a year.',
  '',
  'Real: the table on the sheet Printed 12 March 2024, and the projects on the sheet Projects. They are from the public papers of the',
  'Leicester, Leicestershire and Rutland Police and Crime Panel of 12 March 2024 and of 24 March 2025.',
  '',
  'The amounts are chosen so that the register, rounded to whole pounds, comes to every figure printed on 12 March 2024, by authority',
  'and in total, except Total funds remaining, which does not add up in print. Five rows of Blaby and Rutland show more spent than was',
  'drawn down, because the printed table does. On the agreed projects the register shows what had come by then, so less than received.',
  '',
  'If cells show #NAME? the add-in is not loaded: load it (Home, Add-ins), then recalculate with Ctrl+Alt+F9.',
];

/** An example of each function that works here, and what it returns. Those that the add-in has not are not shown. */
const FUNCTIONS: readonly (readonly [string, string])[] = [
  ['OUTSTANDING("Charnwood")', 'Pounds still to be drawn down: value less drawn down.'],
  ['REMAINING()', 'Pounds not spent: value less spent.'],
  ['BALANCE("Held by authority","Blaby")', 'Any measure by its name; also "Agreements" and "Rows left out".'],
  ['ROLLUP("Authority")', 'All the measures, one row a group, with a total.'],
  ['EXPIRING(12,DATE(2025,3,24))', 'What expires with money remaining, soonest first.'],
  [
    'EXPIRYFLAG(Register!M2)',
    'Expired, Within 3 months, Within 6 months, Within 12 months, Later, No date or Spent.',
  ],
  ['VALIDATE(Register[#All])', 'Every finding, with its row and its remedy.'],
  ['STANDARDISE(\'Melton Q4\'!A1:L17,"Melton")', "A council's sheet as rows under the standard headings."],
  [
    "CHANGES('Melton Q3'!A1:L17,'Melton Q4'!A1:L17)",
    'Rows added, gone or changed between two submissions of a sheet.',
  ],
  ['TRACE("Held by authority","Charnwood")', 'The rows of the register that make up a figure.'],
  ["RECONCILE('Printed 12 March 2024'!A3:J11)", 'Where a printed table does not add up.'],
  ['PROJECTS()', 'Budget, received and outstanding, a row a project, with a total.'],
  ['PLAN(DATE(2025,3,24))', 'Money that expires, matched to the projects that it may fund.'],
  ['UNPLACED(DATE(2025,3,24))', 'What the plan cannot place, and why.'],
  [
    'REQUESTS(DATE(2025,3,24),"Open")',
    'What was asked of whom, how long it is waited for, how long is left.',
  ],
  ['VARIANCES(DATE(2023,4,1),DATE(2025,3,24))', 'How authorities differ: what they release, and how soon.'],
  ['ELIGIBLE("Drone")', 'Whether an item may be paid for by the published rules, and why.'],
  ['SPENDBY(DATE(2024,6,30),5)', 'The last day on which a receipt may be spent.'],
  [
    'DUE(12)',
    'Instalments that have fallen due and are not received, and those that may within twelve months.',
  ],
  ['FORECAST(5,"Authority")', 'When money not started or held by developers may come, by financial year.'],
  ['BID(150)', 'What 150 dwellings cost the force by a table BidCosts, and the funding gap.'],
  ['ASAT(DATE(2024,3,31))', 'The rollup at the end of any day, worked out from movements.'],
  [
    'MOVEMENTS("In hand",DATE(2024,4,1),DATE(2025,3,31))',
    'What moved a figure in a period: opening, each movement, closing.',
  ],
  ['STATEMENT(DATE(2025,3,31))', 'Money in hand over a financial year, for the accounts.'],
  ['AGED("Authority",DATE(2025,3,31))', 'What is held and in hand, by years since receipt.'],
  ['LEDGERCHECK(DATE(2025,3,31))', 'Where the register and its movements disagree.'],
  [
    "GLMATCH('General ledger'!A3:F200,DATE(2024,4,1),DATE(2025,3,31))",
    "The general ledger's export against movements.",
  ],
  ['INDEXED(60000,310.2,345.8)', 'An amount times index over base index, half up to the penny.'],
  [
    'INTEREST(60000,5%,DATE(2024,4,1),DATE(2024,7,1))',
    'Simple interest from the day after due to the day paid.',
  ],
];

/** @param functionIds the functions that the add-in has */
export function aboutSheet(namespace: string, functionIds: readonly string[]): WriteSheet {
  const draft = new SheetDraft('About');
  draft.put(0, 0, 'About this workbook', TITLE);
  WHAT_THIS_IS.forEach((line, index) => draft.put(2 + index, 0, line || null));
  const top = WHAT_THIS_IS.length + 3;
  draft.put(top, 0, 'The functions', SUBTITLE);
  draft.putRow(top + 1, 0, ['Example (type it after an equals sign)', 'Returns'], HEADING);
  const shown = FUNCTIONS.filter(([example]) => functionIds.includes(example.replace(/\(.*/, '')));
  shown.forEach(([example, returns], index) =>
    draft.putRow(top + 2 + index, 0, [`${namespace}.${example}`, returns]),
  );
  return draft.finish({ widths: [56, 88], showGridLines: false });
}
