import { writeShortDate } from '../../domain/calendar/serial';
import type { ResultColumn } from '../../workbook/formulas/result-format';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';
import { button, message, section } from '../ui/controls';
import { html, type TemplateResult } from '../ui/view';
import { cellName, counted } from '../ui/wording';
import type { ResultState } from './result-state';

/** So many columns are shown as an example. */
const MAX_EXAMPLES = 3;

/** Format this result: what its columns show now, and what they would show; or what was formatted, with its undo. */
export function resultSections({ seen, before, isWorking }: ResultState, actions: Actions): Section[] {
  if (seen) {
    const { name, sheet, address, rowCount, columnCount } = seen;
    const size = `${name}, ${counted(rowCount, 'row')}, ${counted(columnCount, 'column')}`;
    const examples = seen.columns.filter(({ kind, example }) => kind !== 'text' && example !== null);
    return [
      {
        key: 'result',
        view: section(
          'result',
          cellName(sheet, address),
          html`<span class="c">${size}</span>`,
          html`<p class="s">This result has no number formats yet. Formatting it changes no value.</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">Column</th>
                  <th scope="col" class="n">Now</th>
                  <th scope="col" class="n">Formatted</th>
                </tr>
              </thead>
              <tbody>
                ${differing(examples).slice(0, MAX_EXAMPLES).map(exampleRow)}
              </tbody>
            </table>
            <div class="buttons">
              ${
                isWorking
                  ? html`<span class="c">Formatting</span>`
                  : html`${button('Format this result', () => actions.result.format(), {
                      primary: true,
                      small: true,
                      key: 'format-result',
                    })}${button('Not for this one', () => actions.result.decline(), {
                      subtle: true,
                      small: true,
                      key: 'decline-format',
                    })}`
              }
            </div>`,
        ),
      },
    ];
  }
  if (!before) return [];
  const text = `The result in ${cellName(before.seen.sheet, before.seen.address)} is formatted.`;
  const undo = button('Undo', () => actions.result.undo(), { small: true, key: 'undo-format' });
  return [{ key: 'result', view: message('ok', text, null, isWorking ? [] : [undo]) }];
}

/** A column of each kind first. */
function differing(columns: readonly ResultColumn[]): ResultColumn[] {
  const firsts = columns.filter(({ kind }, n) => columns.findIndex((other) => other.kind === kind) === n);
  return [...firsts, ...columns.filter((column) => !firsts.includes(column))];
}

const exampleRow = ({ heading, example, kind }: ResultColumn): TemplateResult =>
  html`<tr>
    <th scope="row">${heading}</th>
    <td class="n">${String(example)}</td>
    <td class="n">${formatted(kind, example!)}</td>
  </tr>`;

const withPlaces = (value: number, places: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });

function formatted(kind: ResultColumn['kind'], value: number): string {
  if (kind === 'date') return writeShortDate(value);
  if (kind === 'count') return String(Math.round(value));
  if (kind === 'mean') return withPlaces(value, 1);
  if (kind === 'share') return `${withPlaces(value * 100, 1)}%`;
  const text = withPlaces(Math.abs(value), 2);
  return value < 0 ? `(${text})` : value === 0 ? '-' : text;
}
