import { today } from '../../workbook/excel/clock';
import { calculationEvents } from '../../workbook/excel/workbook-changes';
import { NO_RESULT } from '../home/result-state';
import { NOTHING_ADOPTED } from '../adopt/state';
import { NO_CHECK } from '../check/state';
import { NOTHING_UNFINISHED } from '../unfinished-write/model';
import { NOTHING_ASKED } from '../expiring/state';
import { LEFT_OUT_PAGE_SIZE, type PaneState } from './pane-state';
import { NO_ROOM_YET } from './room-name';
import { NOTHING_MATCHED } from '../gl-match/state';
import { NOTHING_MENDED } from '../ledger-check/state';
import { NO_MONEY_ASKED } from '../money/state';
import { NOTHING_DUE_ASKED } from '../due/state';
import { NO_PIPELINE_SHOWN } from '../pipeline/state';
import { NO_PAPER_SHOWN } from '../paper/state';
import { NO_PLAN_SHOWN } from '../plan/state';
import { NO_REQUESTS_SHOWN } from '../requests/state';
import { NO_ITEMS_SHOWN } from '../items/state';
import { NOTHING_REPURPOSED } from '../repurposing/state';
import { NO_VARIANCES_SHOWN } from '../variances/state';
import { NOTHING_RECONCILED } from '../reconcile/state';
import { NOTHING_FOUND } from '../name-errors/model';
import { NO_SUMMARIES_SEEN } from '../summaries/state';
import { NOTHING_TRACED } from '../trace/state';

/** The pane before anything was read. */
export const firstState = (): PaneState => ({
  screen: 'home',
  rooms: NO_ROOM_YET,
  left: {},
  chooseFrom: 'home',
  reading: null,
  projects: null,
  isReading: true,
  progress: null,
  calculation: null,
  calculationEvents: calculationEvents(),
  liveCount: 0,
  recovery: NOTHING_FOUND,
  errorCells: { cells: [], notLookedAtCount: 0 },
  strict: false,
  asAtSerial: today(),
  selection: null,
  insertion: null,
  showsAllFunctions: false,
  leftOutShown: LEFT_OUT_PAGE_SIZE,
  draft: null,
  refusal: null,
  notice: null,
  waitsForFront: false,
  check: NO_CHECK,
  adopt: NOTHING_ADOPTED,
  result: NO_RESULT,
  lastWrite: null,
  writing: null,
  importing: null,
  unfinishedWrite: NOTHING_UNFINISHED,
  money: NO_MONEY_ASKED,
  history: null,
  ledgerCheck: NOTHING_MENDED,
  glMatch: NOTHING_MATCHED,
  tables: null,
  requests: NO_REQUESTS_SHOWN,
  plan: NO_PLAN_SHOWN,
  due: NOTHING_DUE_ASKED,
  pipeline: NO_PIPELINE_SHOWN,
  repurposing: NOTHING_REPURPOSED,
  items: NO_ITEMS_SHOWN,
  variances: NO_VARIANCES_SHOWN,
  expiring: NOTHING_ASKED,
  summaries: NO_SUMMARIES_SEEN,
  paper: NO_PAPER_SHOWN,
  reconcile: NOTHING_RECONCILED,
  trace: NOTHING_TRACED,
});
