import { NAMESPACE } from '../../namespace';
import { says, remedy } from '../../domain/findings/report';
import { neededHeadings, type TableKind } from '../../domain/tables/table-kind';
import type {
  ProjectsReading,
  ReadyProjects,
  ReadyReading,
  ReadyTable,
  RegisterReading,
  TableReading,
} from './register-reading';

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
export const PENDING_MESSAGE = `A write did not finish. Open the ${NAMESPACE} pane: there is a copy from before.`;

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

/** Why there is no table of a kind, and what to do, for a cell. */
export function tableMessage<K extends TableKind>(
  kind: K,
  reading: Exclude<TableReading<K>, ReadyTable<K>>,
): string {
  const { name, called } = kind;
  switch (reading.state) {
    case 'none':
      return `No table of ${called} in this workbook. Make a table named ${name} with the headings ${listed(neededHeadings(kind), 20)}.`;
    case 'several':
      return `${reading.names.length} tables could be the ${called}: ${listed(reading.names)}. Name one of them ${name}.`;
    case 'unreadable':
      return `The table ${reading.table.name} cannot be read as the ${called}. ${says(reading.finding)} ${remedy(reading.finding)}`;
    case 'failed':
      return `The ${called} could not be read. ${reading.message}`;
  }
}

/** "A", "A and B", "A, B and C"; past `most` names, "A, B, C and 4 more". */
export function listed(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  const shown = rest > 0 ? [...names.slice(0, most), `${rest} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
