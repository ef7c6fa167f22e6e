import { balance } from './balance';
import { changes } from './changes';
import { expiring } from './expiring';
import { expiryflag } from './expiryflag';
import { indexed } from './indexed';
import { interest } from './interest';
import { notingErrors } from './noting-errors';
import { outstanding } from './outstanding';
import { projects } from './projects';
import { reconcile } from './reconcile';
import { remaining } from './remaining';
import { rollup } from './rollup';
import { standardise } from './standardise';
import { trace } from './trace';
import { validate } from './validate';

/** Every custom function by its id. A test holds the ids equal to those of the docstrings. */
export const FUNCTIONS = {
  OUTSTANDING: outstanding,
  REMAINING: remaining,
  BALANCE: balance,
  ROLLUP: rollup,
  EXPIRING: expiring,
  EXPIRYFLAG: expiryflag,
  VALIDATE: validate,
  STANDARDISE: standardise,
  CHANGES: changes,
  RECONCILE: reconcile,
  TRACE: trace,
  PROJECTS: projects,
  INDEXED: indexed,
  INTEREST: interest,
} as const;

for (const [id, body] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, notingErrors(id, body));
