/** Every function of the add-in answers in a cell: what it gives is what it is declared to give, else Excel shows #VALUE!. */
import { openWorkbench } from '../../workbench/headless';
import type { HeadlessWorkbench, WorkbenchOptions } from '../../workbench/headless';

const LIMIT_MS = 60_000;
const REGISTER = [
  [
    'Agreement',
    'Authority',
    'Value',
    'Held by authority',
    'Drawn down',
    'Spent',
    'Expiry date',
    'Status',
    'May fund',
  ],
  ['21/001', 'Blaby', 1000, 600, 400, 250, 46_500, 'Open', 'Any'],
  ['21/002', 'Melton', 500, 500, '', '', 46_900, 'Open', ''],
];
const FORMULAS: Record<string, string> = {
  OUTSTANDING: '=S106.OUTSTANDING("Blaby",R)',
  REMAINING: '=S106.REMAINING("Blaby",R)',
  BALANCE: '=S106.BALANCE("Value",,R)',
  ROLLUP: '=S106.ROLLUP(,R)',
  EXPIRING: '=S106.EXPIRING(600,45740,R)',
  EXPIRYFLAG: '=S106.EXPIRYFLAG(46500,1,45740)',
  VALIDATE: '=S106.VALIDATE(R)',
  STANDARDISE: '=S106.STANDARDISE(R)',
  CHANGES: '=S106.CHANGES(R,R)',
  RECONCILE: '=S106.RECONCILE(P,R)',
  TRACE: '=S106.TRACE("Value",,R)',
  PROJECTS: '=S106.PROJECTS(Q,R)',
  ASAT: '=S106.ASAT(46000,,,M,R)',
  MOVEMENTS: '=S106.MOVEMENTS("In hand",45900,46000,,M,R)',
  STATEMENT: '=S106.STATEMENT(46000,M,R)',
  AGED: '=S106.AGED(,46000,M,R)',
  LEDGERCHECK: '=S106.LEDGERCHECK(46000,M,R)',
  GLMATCH: '=S106.GLMATCH(G,45900,46000,M,R)',
  PLAN: '=S106.PLAN(46400,12,R,Q)',
  UNPLACED: '=S106.UNPLACED(46400,12,R,Q)',
  REQUESTS: '=S106.REQUESTS(46400,,A,R)',
  VARIANCES: '=S106.VARIANCES(,46400,A,,R)',
  ELIGIBLE: '=S106.ELIGIBLE("Van",,I)',
  DUE: '=S106.DUE(12,45740,T,,R)',
  FORECAST: '=S106.FORECAST(5,,T,,S,45740)',
  BID: '=S106.BID(150,,B)',
  SPENDBY: '=S106.SPENDBY(45740,5)',
  INDEXED: '=S106.INDEXED(100000,334,379.6)',
  INTEREST: '=S106.INTEREST(50000,0.0725,45748,45839)',
};

/** What each letter of a formula stands for; all at once, as the addresses have letters too. */
const RANGES: Record<string, string> = {
  R: 'Register!$A$1:$I$3',
  P: 'Printed!$A$1:$C$3',
  Q: 'Projects!$A$1:$C$2',
  A: 'Asked!$A$1:$E$2',
  I: 'Kit!$A$1:$D$2',
  B: 'Costs!$A$1:$C$2',
  T: 'Parts!$A$1:$E$2',
  S: 'Stages!$A$1:$E$2',
  M: 'Moved!$A$1:$E$2',
  G: 'Ledger!$A$1:$C$2',
};

const open = async (options: Partial<WorkbenchOptions> = {}): Promise<HeadlessWorkbench> => {
  const bench = await openWorkbench({
    sheets: {
      Summary: [],
      Register: REGISTER,
      Printed: [
        ['Authority', 'Value', 'Outstanding'],
        ['Blaby', 1000, 600],
        ['Melton', 500, 500],
      ],
      Projects: [
        ['Project', 'Budget', 'Received'],
        ['Station', 400, 100],
      ],
      Asked: [
        ['Request', 'Agreement', 'Amount', 'Sent', 'Status'],
        ['R1', '21/001', 100, 46_300, 'Sent'],
      ],
      Kit: [
        ['Item', 'Capital', 'New', 'Benefit'],
        ['Van', 'Yes', 'New', 'Force'],
      ],
      Stages: [
        ['Agreement', 'Authority', 'Value', 'Not started', 'Held by developer'],
        ['21/001', 'Blaby', 1000, 600, 400],
      ],
      Parts: [
        ['Agreement', 'Amount', 'Timing', 'Trigger', 'Expected'],
        ['21/001', 1000, 'On', 'Commencement', 45_800],
      ],
      Moved: [
        ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
        [45_900, '21/001', 'Opening', 100, 'In hand'],
      ],
      Ledger: [
        ['Date', 'Reference', 'Amount'],
        [45_950, 'J1', -40],
      ],
      Costs: [
        ['Item', 'Unit cost', 'Driver'],
        ['Van', 500, 'Fixed'],
      ],
    },
    ...options,
  });
  await bench.calculated();
  return bench;
};

test(
  'no function shows an error where it has an answer',
  async () => {
    const bench = await open();
    try {
      expect(Object.keys(FORMULAS).sort()).toEqual(
        bench.session.functions.names.map((name) => name.replace('S106.', '')).sort(),
      );
      const shown: Record<string, unknown> = {};
      for (const [name, formula] of Object.entries(FORMULAS)) {
        const typed = formula.replaceAll(/\b[A-Z]\b/g, (letter) => RANGES[letter] ?? letter);
        await bench.type('Summary!A1', typed);
        await bench.calculated();
        shown[name] = `${bench.value('Summary!A1')} ${bench.errorMessage('Summary!A1')}`;
        await bench.type('Summary!A1', '');
      }
      const errors = Object.entries(shown).filter(([, value]) => /^#/.test(String(value)));
      expect(errors).toEqual([]);
    } finally {
      await bench.close();
    }
  },
  LIMIT_MS,
);
