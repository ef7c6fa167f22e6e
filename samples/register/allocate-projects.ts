import { AGREED_PROJECTS } from '../figures/agreed-projects';
import type { SeededRandom } from '../seeded-random';
import type { RowAmounts } from './row-amounts';

/**
 * Gives rows with money drawn down to the pooled projects, the smallest project first, as long as a project's rows stay
 * within what the panel's paper says it has received. Rows that fit nowhere keep no project: not all money is allocated.
 */
export function allocateProjects(rows: readonly RowAmounts[], random: SeededRandom): void {
  const taken = new Set(rows.map((row) => row.project));
  const pooled = AGREED_PROJECTS.filter(({ name, received }) => received > 0 && !taken.has(name));
  const candidates = random.shuffled(rows.filter((row) => row.project === '' && row.drawnDown > 0));
  for (const project of [...pooled].sort((a, b) => a.received - b.received)) {
    let leftPence = project.received * 100;
    for (const row of candidates) {
      if (row.project !== '' || row.drawnDown > leftPence) continue;
      row.project = project.name;
      leftPence -= row.drawnDown;
    }
  }
}
