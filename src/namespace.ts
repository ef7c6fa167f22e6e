/** Set by the build (`--env namespace=S106REG`), and by the scripts that make sample and docs for another namespace. */
declare const BUILD_NAMESPACE: string | undefined;

/** What is before the dot where the build says nothing else. It is also a cell's address: docs/decisions/0001-namespace.md. */
export const DEFAULT_NAMESPACE = 'S106';

/** The one that a pilot tries beside it. It is no cell's address: columns end at XFD. */
export const PILOT_NAMESPACE = 'S106REG';

/** What is before the dot in every function of this add-in: `=S106.OUTSTANDING()`. */
export const NAMESPACE: string = typeof BUILD_NAMESPACE === 'string' ? BUILD_NAMESPACE : DEFAULT_NAMESPACE;

/** Every namespace in which a workbook may hold formulas of this add-in, its own first. */
export const NAMESPACES: readonly string[] = [...new Set([NAMESPACE, DEFAULT_NAMESPACE, PILOT_NAMESPACE])];

/** The ids of the custom functions in the order of the docs. A test holds them equal to those of the docstrings. */
export const FUNCTION_IDS = [
  'OUTSTANDING',
  'REMAINING',
  'BALANCE',
  'ROLLUP',
  'EXPIRING',
  'EXPIRYFLAG',
  'VALIDATE',
  'STANDARDISE',
  'CHANGES',
  'RECONCILE',
  'TRACE',
  'PROJECTS',
  'ASAT',
  'MOVEMENTS',
  'STATEMENT',
  'AGED',
  'LEDGERCHECK',
  'GLMATCH',
  'INDEXED',
  'INTEREST',
  'PLAN',
  'UNPLACED',
  'REQUESTS',
  'ELIGIBLE',
  'VARIANCES',
  'SPENDBY',
  'BID',
  'DUE',
  'FORECAST',
] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];
