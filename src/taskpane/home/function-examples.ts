import { type FunctionId, NAMESPACE } from '../../namespace';

/** A function as Home lists it, and the example that it inserts. */
export interface FunctionExample {
  readonly name: string;
  readonly what: string;
  /** What each range that it cannot do without is, as a question names it. */
  readonly ranges: readonly string[];
  readonly write: (ranges: readonly string[]) => string;
}

const example = (
  name: FunctionId,
  what: string,
  given: string | ((ranges: readonly string[]) => string) = '',
  ...ranges: string[]
): FunctionExample => ({
  name,
  what,
  ranges,
  write: (chosen) => `=${NAMESPACE}.${name}(${typeof given === 'string' ? given : given(chosen)})`,
});

/** Shown at first; the rest when all are asked for. */
export const EXAMPLES_AT_FIRST = 5;

/** The functions, those of every day first. */
export const FUNCTION_EXAMPLES: readonly FunctionExample[] = [
  example('OUTSTANDING', 'Value less drawn down: still to come'),
  example('REMAINING', 'Value less spent: the panel’s “funds remaining”'),
  example('ROLLUP', 'The panel’s table, by authority'),
  example('EXPIRING', 'What expires within 12 months'),
  example(
    'RECONCILE',
    'What does not add up in a printed table',
    ([table]) => table ?? '',
    'the printed table with its headings',
  ),
  example('TRACE', 'The rows that make up a figure', '"Outstanding"'),
  example('BALANCE', 'Any measure by name: “Held by authority”', '"Held by authority"'),
  example('VALIDATE', 'Every finding in the register, as a table'),
  example(
    'STANDARDISE',
    'A council’s sheet under the standard headings',
    ([sheet]) => sheet ?? '',
    'the council’s sheet with its headings',
  ),
  example(
    'CHANGES',
    'What changed between two submissions',
    ([before, after]) => `${before ?? ''},${after ?? ''}`,
    'the earlier sheet with its headings',
    'the later sheet with its headings',
  ),
  example('PROJECTS', 'Budget, received, outstanding'),
  example('ASAT', 'The panel’s table as it was on any day', 'DATE(2026,3,31)'),
  example('MOVEMENTS', 'What moved a figure in a period', '"In hand",DATE(2025,4,1),DATE(2026,3,31)'),
  example('STATEMENT', 'Money in hand over a year, for the accounts'),
  example('AGED', 'How long money has been held'),
  example('LEDGERCHECK', 'Where the register and its movements disagree'),
  example(
    'GLMATCH',
    'The general ledger against movements',
    ([ledger]) => ledger ?? '',
    'the general ledger’s export with its headings',
  ),
  example('EXPIRYFLAG', 'How near an expiry date is', 'DATE(2026,3,31)'),
  example('PLAN', 'Expiring money matched to projects'),
  example('UNPLACED', 'What the plan cannot place, and why'),
  example('REQUESTS', 'Requests for drawdown, and how long they wait'),
  example('VARIANCES', 'How authorities differ'),
  example('ELIGIBLE', 'Whether an item may be paid for', '"Drone"'),
  example('SPENDBY', 'The deadline of one receipt', 'DATE(2026,3,31),5'),
  example('BID', 'What a development costs the force', '150'),
  example('DUE', 'Instalments that fall due'),
  example('FORECAST', 'When money may come, early and late'),
  example('INDEXED', 'An amount raised by an index', '10000,285.7,334.2'),
  example('INTEREST', 'Simple interest on a late payment', '10000,4%,DATE(2025,4,1),DATE(2025,10,1)'),
];
