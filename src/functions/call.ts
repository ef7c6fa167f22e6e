import type { LiveCall } from '../workbook/register/live-figures';

/** What the runtime tells of a call: the addresses of its arguments and, for a cell that is kept right, where to push. */
export type Call =
  (Partial<LiveCall> & { parameterAddresses?: (string | null | undefined)[] }) | null | undefined;
