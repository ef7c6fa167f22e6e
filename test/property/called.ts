/** What people call each column of money, without what stands beside it. */
import type { MoneyColumn } from '../../src/domain/sheet/columns';

const lines = (text: string): string[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((line) => line.split(', '));

export const CALLED: Readonly<Record<MoneyColumn, readonly string[]>> = {
  value: lines(`
    Contribution, Value, Amount secured, Total contribution (£), Sum due under agreement, S106 sum
    Police contribution, Agreed amount, Amount (£), Sum secured, CONT AMT, Financial contribution, Amount agreed
    Contribution required, Police obligation (£), Sum, Total, Original contribution, Contribution per agreement
    Amount payable, Obligation amount, Sum agreed in deed, Secured, Agreed, Payment due, Commuted sum, Value (£)
    Contribution (as indexed), Contribution secured, Total S106 contribution, Police S106 amount
    Value of contribution, Obligation value, Secured sum, Agreed sum, Sum due, Amount due under S106
    Contribution level, Contribution sought and agreed, Total police contribution, Policing contribution (£)
    Contribution towards policing, Contribution to police, Amount for police, Police element, Police share
    S106 monies due, S106 money agreed, Monies agreed, Funding agreed, Funding secured, Total funding secured
    Total secured, Sum secured for police, Contribution amount agreed in S106, Contribution as per deed, Per S106
    As per agreement, Per legal agreement, Legal agreement amount, Amount per legal agreement, Amount stated in S106
    Stated contribution, Headline contribution, Gross contribution, Full amount, Full sum due, Full value
    Overall contribution, Overall value, Overall sum, Total amount due, Total due, Total payable
    Amount payable by developer, Developer contribution, Developer contributions, Developer obligation
    Developer’s contribution, Owner’s contribution, Owner contribution, S106 financial contribution
    Financial obligation, Financial obligation (£), Monetary obligation, Monetary value, Cash contribution
    Contribution sum, Contribution figure, Contribution total, Contribution value, Sum of contribution, Police sum
    Police amount, Police total, Police value, Police money agreed, Agreement value, Agreement amount
    Agreement total, Value of S106, Value of agreement, Value of obligation, Value secured, Value agreed
    Value (GBP), GBP, Amount (GBP), Contract sum, Covenanted sum, Covenanted amount, Amount covenanted
    Amount negotiated, Negotiated sum, Signed amount, Amount signed for, Sum in S106, S106 figure, S106 Total
    S106 £, S106 amount (£), Original S106 amount, Initial contribution, Index linked contribution
    Contribution including indexation, Contribution inc. indexation, Contribution incl indexation, Indexed amount
    Indexed sum, Uplifted contribution, Current value, Current contribution value, Revised contribution
    Expected contribution, Anticipated contribution, Potential contribution, Maximum contribution, Obligation (£)
    Commitment, Committed sum, Amount owed in total, Total owed, Entitlement, Our entitlement, Police entitlement
    Allocation, Police allocation, Award, Amount awarded, Contribution 1, Sum expected
    Amount expected, Amount required, Required contribution, Requirement (£), Contribution required by S106
  `),
  notStarted: lines(`
    Not started, Not due yet, Not yet triggered, Not yet due, Development not commenced, Trigger not met
    Awaiting trigger
  `),
  heldByDeveloper: lines(`
    Held by developer, Not yet received, Due from developer, Unpaid by developer, Awaiting payment, With developer
    Not yet paid, Developer owes, Still due, Unpaid, Due, Uncollected, Not yet paid by developer
    Developer still to pay, Still to be paid by developer, To be paid by developer, Outstanding from developer
    Developer balance, Balance due from developer, Balance owed by developer, Balance owing, Balance with developer
    Amount outstanding from developer, Owed by developer, Due from applicant, Unpaid by applicant, With applicant
    With the developer, Not received from developer, Amount not yet received, Not yet received by council
    Not received by LPA, Yet to be paid, Yet to be received, Yet to receive, Yet to pay, Awaited
    Awaited from developer, Awaiting receipt, Awaiting payment from developer, Awaiting developer payment
    Still awaited, Pending from developer, Pending payment, Payment pending, Payment outstanding
    Payments outstanding, Outstanding payment, Outstanding payments due, Outstanding debt, Debt, Debtor
    Debtor balance, Arrears, Overdue, Overdue from developer, Overdue amount, Due but not paid, Due not received
    Triggered not paid, Triggered but not received, Invoiced not paid, Invoiced but unpaid, Invoice outstanding
    Invoices outstanding, Demanded not paid, To collect, To be collected, Still to collect, Left to collect
    Remaining to be received, Remaining from developer, Remaining to be paid by developer
    Remaining due from developer, Future receipts, Future income, Income due, Income outstanding
    Income still to come, Income awaited, To come in, Still to come in, Still to come from developer, Not in yet
    Not with council, Shortfall, Developer liability, Developer owes us, Developer debt, Owing, Owed
    Outstanding (developer), Developer (outstanding), Held by applicant, Held by owner, Held by landowner, Landowner
    Builder, With builder, With housebuilder, Housebuilder owes, Receivable, Amount receivable, Accrued
    Accrued income, Unbilled, Not invoiced, To be invoiced, Deferred, Balance to be paid, Balance to pay
    Balance payable, Balance to come, Sum outstanding, Sum still owed, Sums due, Sums unpaid, Monies due
    Monies outstanding, Monies owed, Monies awaited
  `),
  heldByAuthority: lines(`
    Held by council, Held by BDC, Balance held, In hand, Council holds, Held, Held in reserve, Balance at bank
    With council, Closing balance, Balance, Bal, Unspent balance held, Available to transfer
    Received not yet transferred, Held on deposit, Balance c/f, Held by LA, Held by the council, Held by the LPA
    Held at council, Held in council account, Council balance, Council holding balance, Council’s balance
    Balance at council, Balance with council, Balance held by council, Balance held at council, Amount with council
    Money with council, Monies with council, Monies held by council, Funds held by council, Funds with council
    Funds with LPA, Sums held by council, Council has, In council account, In council’s bank, In bank, Bank balance
    In holding account, Holding account, Holding account balance, In suspense, Suspense, On account, On deposit
    Deposit, Balance available, Available, Available balance, Available funds, Available to draw down
    Available for drawdown, Available for police, Available to police, Available to claim, Ready to claim
    Ready for transfer, Ready to transfer, To be transferred, To transfer, Still to transfer, Not transferred
    Not yet transferred, Not yet transferred to police, Not yet passed to police, Not yet paid to police
    Not yet paid over, Not paid over, Not passed on, Not released, Unreleased, Not yet released, Not yet drawn down
    Undrawn, Undrawn balance, Unclaimed, Unclaimed by police, Uncommitted, Unallocated, Unallocated balance
    Retained, Retained by council, Kept by council, Remaining at council, Remaining with council, Remaining held
    Remaining balance, Remaining balance at council, Balance remaining with LPA, Balance remaining (council)
    Balance in hand, Cash held, Cash in hand, Cash balance, Cash at bank, Closing bal, Closing balance 31 March
    Balance as at 31/03/2025, Balance at year end, Balance at 31 March 2025, Year end balance, Carried forward
    Balance carried forward, C/fwd, B/f, Ringfenced, Ring-fenced balance, Earmarked, Earmarked balance, Reserve
    In reserves, Reserve balance, S106 reserve, Section 106 balance, S106 balance, S106 funds held, S106 held
    Ledger balance, GL balance, Account balance, Net balance, Net held, Balance unspent by council
    Unspent by council, Unspent at council, District holds, District balance, Borough balance, Held by borough
    Held by district, Held by authority, Authority balance, Held at local authority, LA balance, LPA balance
    LPA holds, County holds, Received and held, Received but not transferred, Received not paid over
    Received not yet passed on, Awaiting transfer, Awaiting transfer to police, Awaiting release, Awaiting drawdown
    Awaiting claim, Pending transfer, Pending drawdown
  `),
  drawnDown: lines(`
    Paid to police, Transferred to police, Passed to OPCC, Released to force, Drawn down
    Paid over to Leicestershire Police, Police have had, Received by police, Total paid to police, Paid over
    Transferred, Passed on, Paid, Amount paid, Police received, Forwarded to police, Paid to Chief Constable
    Paid to the police, Paid to PCC, Paid to OPCC, Paid to force, Paid to constabulary, Paid over to police
    Paid across, Paid across to police, Passed to police, Passed to PCC, Passed on to police, Passed over
    Transferred out, Transferred to OPCC, Transferred to force, Transfers to police, Transfers to date
    Transfer to police (£), Total transferred, Total transferred to police, Total paid over, Total passed to police
    Total drawn down, Total drawdown, Drawdown, Drawdowns, Draw down to date, Drawn, Drawn down to date
    Drawn down by police, Drawn by police, Drawn by PCC, Claimed, Claimed by police, Claimed to date, Claims paid
    Claim paid, Released, Released to police, Released to PCC, Released to date, Amount released
    Amount released to police, Amount paid to police, Amount passed to police, Amount sent to police, Sent to police
    Sent to PCC, Sent to force, Forwarded, Forwarded on, Remitted, Remitted to police, Remittance to police
    Remittances, Handed over, Handed to police, Handed over to police, Given to police, Disbursed
    Disbursed to police, Disbursements, Distributed, Distributed to police, Paid out, Paid out to police, Payout
    Payments out, Payments to police, Payments made to police, Payments to PCC, Payments to date to police
    Received by PCC, Received by OPCC, Received by force, Received by constabulary, Received from council
    Received from LPA, Received from the council, Received from district, Received into force account
    Received at force, Income received from council, Police have received, Police received to date, Police receipts
    Force receipts, PCC receipts, Receipts by police, Money received by police, Monies received by PCC
    Monies paid to police, Monies transferred, Monies passed to police, Money passed over, Money paid over to police
    Funds transferred, Funds released, Funds released to police, Funds drawn, Funds drawn down
    Funds passed to police, Funds received by police, Sum transferred, Sum paid over, Sum released
    Sums paid to police, Sums transferred to police, Paid by council to police, Paid by LPA, Paid by council
    Council has paid, With police, With PCC, With force, Already paid to police, Already transferred
    Already drawn down, To police, To PCC, To OPCC, Police paid, Banked by police, Credited to police
    BACS to police, BACS to PCC
  `),
  spent: lines(`
    Spent by police, Spent, Police spend, Spent to date, Used by police, Expenditure by force, Utilised
    Spent by force, Spent by PCC, Spent by constabulary, Spent by OPCC, Spend, Spend to date, Spend by police
    Police spend to date, Police expenditure, Police spending, Force spend, Force expenditure, Expenditure
    Expenditure to date, Actual expenditure, Actual spend, Actuals, Actual spent, Total spend, Total spent
    Total expenditure, Total spent to date, Amount spent, Amount spent by police, Amount spent to date, Amount used
    Amount used by police, Amount utilised, Amount expended, Expended, Expended to date, Expended by police, Used
    Used to date, Used by force, Utilised by police, Utilised to date, Utilisation, Spent on projects
    Spent on scheme, Spent on infrastructure, Project spend, Project expenditure, Project spend to date
    Capital spend, Capital expenditure, Costs incurred, Cost to date, Costs to date, Cost incurred, Invoices paid
    Invoiced by supplier, Paid to suppliers, Paid for works, Money spent, Money spent by police, Monies spent
    Monies used, Monies spent by PCC, Funds spent, Funds used, Funds utilised, Funds expended, Sum spent, Sums spent
    Spending, Spending to date, Spend so far, Spent so far, Spent already, Already spent, Spent in total
    Cumulative spend, Cumulative expenditure, Spent £, Spent (£), Spent YTD, Purchases, Purchased, Outturn
  `),
};
