import { FUNDABLE_PROJECTS } from '../domain/plan/fundable-projects';
import { knownCommitments } from '../domain/plan/commitments';
import { PLAN_MONTHS, planOf, type Plan } from '../domain/plan/plan';
import { remedy, says } from '../domain/findings/report';
import { noDates } from '../domain/expiry/no-dates';
import { firstLeftOut } from '../domain/register/figures/figures';
import { counted } from '../domain/register/figures/words';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { TRIGGERS } from '../domain/pipeline/trigger-table';
import { REQUESTS } from '../domain/requests/request-table';
import { today } from '../workbook/excel/clock';
import { strictIsOn } from '../workbook/settings/strict';
import { dateArgument, wholeNumberArgument } from './arguments';
import type { Call } from './answering';
import { invalidBecause, notAvailable } from './errors';
import { ledgerFor } from './ledger-argument';
import { optionalTableSource, registerSource, tableSource, withSources } from './sources';
import { trancheRegister } from './tranche-argument';

/** Fifty years: beyond any deadline of a section 106 agreement. */
const MAX_MONTHS = 600;

export interface PlanArguments {
  readonly asAt: unknown;
  readonly months: unknown;
  readonly register: unknown;
  readonly projects: unknown;
  readonly requests: unknown;
  readonly movements: unknown;
  readonly triggers: unknown;
}

/**
 * Makes the plan that PLAN and UNPLACED show, of what they are given or of the workbook's own.
 *
 * @throws #VALUE! for a cell that has to be put right first; #N/A for a table or a column that is missing
 */
export function withPlan(args: PlanArguments, call: Call, cells: (plan: Plan) => unknown[][]): unknown {
  const asked = dateArgument(args.asAt, 'asAt');
  const months = wholeNumberArgument(args.months, 'months', PLAN_MONTHS, MAX_MONTHS);
  return withSources(
    call,
    {
      register: registerSource(args.register, call, 2),
      projects: tableSource(FUNDABLE_PROJECTS, args.projects, call, 3),
      requests: optionalTableSource(REQUESTS, args.requests, call, 4),
      movements: optionalTableSource(MOVEMENTS, args.movements, call, 5),
      triggers: optionalTableSource(TRIGGERS, args.triggers, call, 6),
    },
    ({ register, projects, requests, movements, triggers }) => {
      const leftOut = strictIsOn() ? firstLeftOut(register) : null;
      if (leftOut) throw invalidBecause(leftOut, register.place);
      if (register.header.columns.expiryDate === undefined) {
        throw notAvailable(noDates(register.header));
      }
      if (register.header.columns.mayFund === undefined) {
        throw notAvailable(
          'The register has no column May fund, so nobody has said what the money may go to. Add a column headed May fund: names of projects, items or areas separated by semicolons, Pooled, or Any.',
        );
      }
      const asAt = asked ?? today();
      const commitments = knownCommitments(movements && ledgerFor(movements, register, asAt), asAt);
      const withDeadlines = trancheRegister({ register, triggers, movements }, asAt);
      const plan = planOf({ register: withDeadlines, projects, requests, commitments }, { months, asAt });
      if ('because' in plan) throw invalidBecause(plan.because, register.place);
      const [first, second] = plan.notKnown;
      if (first && second) throw notAvailable(`${says(first.because)} ${remedy(first.because)}`);
      return cells(plan);
    },
    // Of a fixed day too: a receipt that is still to come counts from its own day on.
    { daily: true },
  );
}

/** What no line counts, for the last rows of an answer: rows in error, and a stage whose column is not there. */
export function notCounted({ leftOut, notKnown }: Plan): string[] {
  const rows = [
    leftOut.register > 0 ? `${counted(leftOut.register, 'row')} of the register` : '',
    leftOut.projects > 0 ? counted(leftOut.projects, 'project') : '',
    leftOut.requests > 0 ? counted(leftOut.requests, 'request') : '',
  ].filter((part) => part !== '');
  return [
    ...(rows.length > 0 ? [`${rows.join(', ')} left out`] : []),
    ...notKnown.map(({ from, because }) => `${from} is not known. ${says(because)}`),
  ];
}
