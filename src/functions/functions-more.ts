/** What a plain figure does without: the other functions, and all that is loaded later. See docs/decisions/0021-two-files.md. */
import '../domain/whole';
import './live-part';
import './authorities-given';
import { aged } from './aged';
import { asat } from './asat';
import { bid } from './bid';
import { changes } from './changes';
import { due } from './due';
import { eligible } from './eligible';
import { expiring } from './expiring';
import { forecast } from './forecast';
import { glmatch } from './glmatch';
import { indexed } from './indexed';
import { interest } from './interest';
import { ledgercheck } from './ledgercheck';
import { movements } from './movements';
import { plan } from './plan';
import { projects } from './projects';
import { reconcile } from './reconcile';
import { requests } from './requests';
import { spendby } from './spendby';
import { standardise } from './standardise';
import { statement } from './statement';
import { unplaced } from './unplaced';
import { validate } from './validate';
import { variances } from './variances';
import { moreIsThere } from '../load-more';
import { balanceAsAt } from './balance-as-at';
import { BALANCE_AS_AT } from './balance';
import { notingErrors } from './noting-errors';
import { OTHER_FUNCTIONS } from './other-functions';

const others = {
  VALIDATE: validate,
  STANDARDISE: standardise,
  CHANGES: changes,
  RECONCILE: reconcile,
  ASAT: asat,
  MOVEMENTS: movements,
  STATEMENT: statement,
  AGED: aged,
  LEDGERCHECK: ledgercheck,
  GLMATCH: glmatch,
  INDEXED: indexed,
  INTEREST: interest,
  PLAN: plan,
  PROJECTS: projects,
  UNPLACED: unplaced,
  REQUESTS: requests,
  ELIGIBLE: eligible,
  EXPIRING: expiring,
  VARIANCES: variances,
  SPENDBY: spendby,
  BID: bid,
  DUE: due,
  FORECAST: forecast,
} as const;

BALANCE_AS_AT.bring(balanceAsAt);
OTHER_FUNCTIONS.bring(others);
for (const [id, body] of Object.entries(others)) CustomFunctions.associate(id, notingErrors(id, body));
moreIsThere();
