import { Later } from '../domain/later/later';
import type { currentProjects } from '../workbook/register/current-projects';
import type { currentRegister } from '../workbook/register/current-register';
import type { currentTable } from '../workbook/register/current-table';
import type { currentPrinted } from '../workbook/sources/current-printed';
import type { LiveFigures } from '../workbook/register/live-figures';
import type { projectsMessage, registerMessage, tableMessage } from '../workbook/register/register-messages';

/** The workbook's own register and tables, and the cells that are kept right by them. A range that is given needs none of it. */
export const LIVE = new Later<{
  readonly liveFigures: Pick<LiveFigures, 'add' | 'addDaily'>;
  readonly currentPrinted: typeof currentPrinted;
  readonly currentProjects: typeof currentProjects;
  readonly currentRegister: typeof currentRegister;
  readonly currentTable: typeof currentTable;
  readonly projectsMessage: typeof projectsMessage;
  readonly registerMessage: typeof registerMessage;
  readonly tableMessage: typeof tableMessage;
}>();
