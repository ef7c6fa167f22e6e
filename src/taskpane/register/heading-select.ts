import type { ColumnKey } from '../../domain/sheet/columns';
import { html, live, type TemplateResult } from '../ui/view';
import { COLUMN_OPTIONS } from './choose-model';

/** What a heading is read as: a column that the add-in knows, or none. */
export const headingSelect = (
  heading: string,
  readAs: ColumnKey | 'none',
  change: (readAs: ColumnKey | 'none') => void,
): TemplateResult =>
  html`<select
    class="small"
    data-key="heading-${heading}"
    aria-label="${heading} is read as"
    .value=${live(readAs)}
    @change=${(event: Event) => change((event.target as HTMLSelectElement).value as ColumnKey | 'none')}
  >
    ${COLUMN_OPTIONS.map(
      ([key, name]) => html`<option value=${key} ?selected=${key === readAs}>${name}</option>`,
    )}
  </select>`;
