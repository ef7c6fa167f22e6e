/** For whom money is held, words that people misspell, and headings of money as officers write them. */
import { balances, WHOLE } from '../../../../src/domain/register/figures/balance';
import { isRegister, readRegister } from '../../../../src/domain/register/read/read-register';
import { toPounds } from '../../../../src/domain/money/pence';
import { first, then, tried } from './trying';

/** Value and one other sum, which is a part of it. */
const beside = (heading: string): string =>
  `Agreement|Contribution|Authority|Value|${heading} / 1/1|C1|Blaby|100.5|40 / 1/2|C2|Melton|200|50.25 / 1/3|C3|Melton|300|0 / 1/4|C4|Blaby|70|70`;

tried({
  'who holds money for the police is not the police': [
    then(beside('Held by us for police'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(beside('Held by the council for the Force'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(beside('Held on behalf of PCC'), 'heldByAuthority=160.25 drawnDown=N/A'),
    then(beside('Money held by LPA on behalf of OPCC'), 'heldByAuthority=160.25 drawnDown=N/A'),
    first(beside('Developer holds'), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
  ],
  'what awaits a drawdown is not told to be with the developer': [
    then(beside('Awaiting drawdown'), 'heldByDeveloper=N/A drawnDown=N/A'),
    then(beside('Awaiting draw down'), 'heldByDeveloper=N/A drawnDown=N/A'),
  ],
  'words that people cut short or misspell': [
    then(beside("Held by dev'r"), 'heldByDeveloper=160.25 heldByAuthority=N/A'),
    then(beside('Devloper holds'), 'heldByDeveloper=160.25'),
    then(beside('Recieved by police'), 'drawnDown=160.25'),
    then(beside('Transfered to Police'), 'drawnDown=160.25'),
    then(beside("Tfr'd to Police"), 'drawnDown=160.25'),
    then(beside('Exp. to date'), 'spent=160.25'),
    then(beside('Exp to 31/3/24'), 'spent=160.25'),
  ],
});

/** Headings of money, by what they are, each read over its column beside a sum with a plain name. */
const READ = {
  value:
    'Sum agreed for Police|Police contribution £|Total police contribution (£)|Agreed contribution|S106 sum secured for policing|Amount secured|Secured amount (£)|Contribution due under s106|PoliceContributionAmt|Contribution Amt|Contrib amount|Amount of obligation|Obligation value|Original sum|Sum payable to Police under agreement|Value of police obligation|Agreement value - police|Total secured for OPCC|Police ask agreed|Negotiated sum|Signed value|Value (£)|S.106 amount|Amnt agreed|Ammount agreed|Total contribution per deed|Covenanted sum|Full contribution|CovenantSum|Gross contribution',
  heldByDeveloper:
    "Not yet paid by developer|Still with developer|With developer|Outstanding from developer|Developer yet to pay|Due from developer|Awaiting payment from developer|Unpaid by developer|To be paid by developer|Owed by developer|Amount still to come from the developer|Yet to be received by LPA|Not yet received by council|Not received by District|LPA awaiting receipt|Held by dev|Held by dev'r|Held with housebuilder|Devloper holds|Money w/ developer|HeldByDeveloper|DevHeld|Uncollected from developer|Developer o/s|Due to LPA from developer|Yet to be paid to council|Outstanding with developers (£)|Not collected yet",
  heldByAuthority:
    "Held by council|Held by LPA|With LPA|With the District|Held at HBBC|Held by CBC|Sat with council|Still held by District Council|BDC holding|Held by us for police|Held on behalf of PCC|Held on behalf of the Chief Constable|Received by LPA not yet passed on|Received not yet transferred to OPCC|Yet to be drawn down from council|HeldByLPA|LAHeld|Council held funds|In council's account|Money in LA hands|Cash with borough|Held by Local Planning Auth.|Held by County",
  drawnDown:
    "Paid over to Police|Paid to Police|Paid to OPCC|Paid to PCC to date|Passed to the Force|Passed over to Constabulary|Transferred to Police|Transferred to PFCC (£)|Trf to police|Tfr'd to Police|Transfered to Police|Released to Chief Constable|Remitted to OPCC|Forwarded to Leicestershire Police|Handed over to police|Drawdown to date|Drawn by Police|Drawn-down|DrawnDown|Draw down £|Received by Police|Recd by Force|Rec'd by OPCC|Recieved by police|Police received|Police have received|Receipts to PCC|Money received from council|Received from LPA|Received from District|Recd from councils|Income received from LPAs|Payment to Police|Payments made to the Force|Sent to you|Paid to you|Paid across to PCC|AmountTransferredToPolice|PaidToPolice|Money now with us (OPCC)|In hand at OPCC (received from council)|Drawn down as at 31/03/24|Total drawdown 31 March 2024",
  spent:
    'Spent by Police|Spent to date|Spend to date|Expenditure to date|Expended|Exp. to date|Exp to 31/3/24|Force spend|Spent by Force|Spent by OPCC|OPCC expenditure|Used by police|Utilised|Amount utilised by Constabulary|Capitalised spend|Amount spent (£)|Total spent as at 31 March 2024|Actual spend|Actuals spend to date|Police have spent|We have spent|Spent on projects|SpentToDate|AmtSpent|Defrayed|Spent (by us)|Cumulative spend',
} as const;

/** What of the sum, in pounds, is under the heading. */
const PARTS = [
  [100.5, 40],
  [200, 50.25],
  [300, 0],
  [70, 70],
] as const;

const cases = Object.entries(READ).flatMap(([key, headings]) =>
  headings.split('|').map((heading) => [key as keyof typeof READ, heading] as const),
);

test.each(cases)('%s: %s', (key, heading) => {
  const isValue = key === 'value';
  const sheet = [
    ['Agreement', 'Contribution', 'Authority', ...(isValue ? [heading, 'Drawn down'] : ['Value', heading])],
    ...PARTS.map(([value, part], at) => [
      `1/${at + 1}`,
      `C${at + 1}`,
      at % 2 ? 'Melton' : 'Blaby',
      value,
      part,
    ]),
  ];
  const register = readRegister(sheet);
  if (!isRegister(register)) throw new Error(register.code);
  const balance = balances(register).balance(key, WHOLE);
  expect(balance.kind === 'amount' && toPounds(balance.amount)).toBe(isValue ? 670.5 : 160.25);
});
