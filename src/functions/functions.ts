import { aged } from './aged';
import { asat } from './asat';
import { balance } from './balance';
import { bid } from './bid';
import { changes } from './changes';
import { due } from './due';
import { eligible } from './eligible';
import { expiring } from './expiring';
import { expiryflag } from './expiryflag';
import { forecast } from './forecast';
import { glmatch } from './glmatch';
import { indexed } from './indexed';
import { interest } from './interest';
import { ledgercheck } from './ledgercheck';
import { movements } from './movements';
import { notingErrors } from './noting-errors';
import { outstanding } from './outstanding';
import { plan } from './plan';
import { projects } from './projects';
import { reconcile } from './reconcile';
import { remaining } from './remaining';
import { requests } from './requests';
import { rollup } from './rollup';
import { spendby } from './spendby';
import { standardise } from './standardise';
import { statement } from './statement';
import { trace } from './trace';
import { unplaced } from './unplaced';
import { validate } from './validate';
import { variances } from './variances';

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
  ASAT: asat,
  MOVEMENTS: movements,
  STATEMENT: statement,
  AGED: aged,
  LEDGERCHECK: ledgercheck,
  GLMATCH: glmatch,
  INDEXED: indexed,
  INTEREST: interest,
  PLAN: plan,
  UNPLACED: unplaced,
  REQUESTS: requests,
  ELIGIBLE: eligible,
  VARIANCES: variances,
  SPENDBY: spendby,
  BID: bid,
  DUE: due,
  FORECAST: forecast,
} as const;

for (const [id, body] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, notingErrors(id, body));
