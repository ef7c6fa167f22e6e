import { NAMESPACE } from '../../namespace';
import { says, remedy } from '../../domain/findings/report';
import type { ProjectsReading, ReadyProjects, ReadyReading, RegisterReading } from './register-reading';

const NEEDS = 'it needs the headings Agreement, Authority and Value';

/** Why there is no figure, and what to do, for a cell. */
export function registerMessage(reading: Exclude<RegisterReading, ReadyReading>): string {
  switch (reading.state) {
    case 'none':
      return `No register in this workbook. Choose a table in the ${NAMESPACE} pane, or name one Register; ${NEEDS}.`;
    case 'several':
      return `${reading.names.length} tables could be the register: ${listed(reading.names)}. Choose one in the ${NAMESPACE} pane.`;
    case 'unreadable':
      return `The table ${reading.table.name} cannot be read as the register. ${says(reading.finding)} ${remedy(reading.finding)}`;
    case 'failed':
      return `The register could not be read. ${reading.message}`;
  }
}

/** Why there is no figure while a write on the register stands unfinished. */
export const PENDING_MESSAGE = `An import did not finish. Open the ${NAMESPACE} pane: a copy from before is kept.`;

/** Why there is no figure while the record of a write cannot be read. */
export const UNREAD_MESSAGE = `The record of a write that may not have finished cannot be read. Open the ${NAMESPACE} pane to settle it.`;

/** Why there are no projects, and what to do, for a cell. */
export function projectsMessage(reading: Exclude<ProjectsReading, ReadyProjects>): string {
  switch (reading.state) {
    case 'none':
      return 'No table of projects in this workbook. Name one Projects; it needs the headings Project, Budget and Received.';
    case 'several':
      return `${reading.names.length} tables could be the projects: ${listed(reading.names)}. Name one of them Projects.`;
    case 'failed':
      return `The projects could not be read. ${reading.message}`;
  }
}

/** "A", "A and B", "A, B and C"; past `most` names, "A, B, C and 4 more". */
export function listed(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  const shown = rest > 0 ? [...names.slice(0, most), `${rest} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
