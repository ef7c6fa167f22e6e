import { NOTHING_ASKED, type AskingSource } from './asking-source';
import { changesTab } from './changes-tab';
import { dueTab, NOTHING_COMING, type ComingSource } from './due-tab';
import { expiringTab } from './expiring-tab';
import { ledgerTab, type GlSource } from './ledger-tab';
import { movementsTab, type MovementsSource } from './movements-tab';
import { pipelineTab } from './pipeline-tab';
import { paperTab } from './paper-tab';
import { planTab } from './plan-tab';
import { projectsTab, type ProjectsSource } from './projects-tab';
import { qualityTab } from './quality-tab';
import { reconciliationTab, type NoPrinted } from './reconciliation-tab';
import { requestsTab } from './requests-tab';
import { rollupTab } from './rollup-tab';
import { statementTab } from './statement-tab';
import type { PaperInputs } from '../../paper/inputs';
import type { PrintedSource } from '../../published/printed-table';
import type { StoredSnapshots } from '../snapshots/snapshot-changes';
import { variancesTab } from './variances-tab';
import type { SummaryTab, TabContext, TabKey } from './tab';

/** Everything that the tabs are made from. */
export interface SummaryInputs extends TabContext {
  /** How far Expiring looks, in calendar months. */
  readonly horizonMonths: number;
  /** Requests, authorities and what the plan needs; left out where nothing is known of them. */
  readonly asking?: AskingSource | null;
  /** Instalments and developments; left out where nothing is known of them. */
  readonly coming?: ComingSource | null;
  /** Left out where there is no table of movements. */
  readonly movements?: MovementsSource | null;
  /** Left out where there is no export of the general ledger. */
  readonly generalLedger?: GlSource | null;
  readonly projects: ProjectsSource | null;
  readonly printed: PrintedSource | NoPrinted | null;
  readonly snapshots: StoredSnapshots;
  /** Left out where the paper is not among the tabs asked for. */
  readonly paper?: PaperInputs | null;
}

const MAKERS: Readonly<Record<TabKey, (inputs: SummaryInputs) => SummaryTab>> = {
  rollup: rollupTab,
  expiring: (inputs) => expiringTab(inputs, inputs.horizonMonths, inputs.projects?.table ?? null),
  plan: (inputs) => planTab(inputs, inputs.horizonMonths, inputs.asking ?? NOTHING_ASKED),
  requests: (inputs) => requestsTab(inputs, inputs.asking ?? NOTHING_ASKED),
  variances: (inputs) => variancesTab(inputs, inputs.asking ?? NOTHING_ASKED),
  due: (inputs) => dueTab(inputs, inputs.horizonMonths, inputs.coming ?? NOTHING_COMING),
  pipeline: (inputs) => pipelineTab(inputs, inputs.coming ?? NOTHING_COMING),
  projects: (inputs) => projectsTab(inputs, inputs.projects),
  movements: (inputs) => movementsTab(inputs, inputs.movements ?? null),
  statement: (inputs) => statementTab(inputs, inputs.movements ?? null),
  ledger: (inputs) => ledgerTab(inputs, inputs.movements ?? null, inputs.generalLedger ?? null),
  reconciliation: (inputs) => reconciliationTab(inputs, inputs.printed),
  changes: (inputs) => changesTab(inputs, inputs.snapshots),
  quality: qualityTab,
  paper: (inputs) => paperTab(inputs, inputs.paper ?? null),
};

/** One of the tabs, without notes: see withNotes. The same inputs always give the same cells. */
export const summaryTab = (key: TabKey, inputs: SummaryInputs): SummaryTab => MAKERS[key](inputs);
