/**
 * What stands before the dot in every function: `=S106.OUTSTANDING()`.
 *
 * S106 is also the address of a cell. Should a version of Excel refuse it, the fallback is `S106REG`, here and in
 * manifest.xml, which a test holds equal to this (docs/decisions/0001-namespace.md).
 */
export const NAMESPACE = 'S106';

/** Every function, by what stands after the dot. */
export const FUNCTION_NAMES = [
  'OUTSTANDING',
  'REMAINING',
  'ROLLUP',
  'EXPIRING',
  'RECONCILE',
  'TRACE',
  'BALANCE',
  'VALIDATE',
  'STANDARDISE',
  'CHANGES',
  'PROJECTS',
  'EXPIRYFLAG',
  'INDEXED',
  'INTEREST',
] as const;
