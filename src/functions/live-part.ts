import { currentPrinted } from '../workbook/sources/current-printed';
import { currentProjects } from '../workbook/register/current-projects';
import { currentRegister } from '../workbook/register/current-register';
import { currentTable } from '../workbook/register/current-table';
import { liveFigures } from '../workbook/register/live-figures';
import { projectsMessage, registerMessage, tableMessage } from '../workbook/register/register-messages';
import { LIVE } from './live';

LIVE.bring({
  liveFigures,
  currentPrinted,
  currentProjects,
  currentRegister,
  currentTable,
  projectsMessage,
  registerMessage,
  tableMessage,
});
