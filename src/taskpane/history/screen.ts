import { LEDGER_MEASURE_NAMES, type LedgerMeasure } from '../../domain/movements/measures';
import type { Screen, Section } from '../kernel/screen';
import { isBeginning } from '../../workbook/movements/movement-entry';
import { movementsGap } from '../movements/gap';
import { nameOfRow } from '../../domain/register/read/contribution-name';
import { rowOfKey } from '../money/selected-row';
import { confirmationsOf } from '../../domain/requests/confirmations';
import { rowsOf } from '../tables/state';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, select } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import {
  HISTORY_MEASURES,
  historyModel,
  type HistoryLine,
  type HistoryModel,
  type HistoryNote,
} from './model';
import type { HistoryState } from './state';

/** The movements of one contribution, oldest first, with a running balance. */
export function historyScreen(state: PaneState, history: HistoryState, actions: Actions): Screen {
  const { reading, tables, asAtSerial } = state;
  const movements = tables?.movements ?? null;
  const log = rowsOf(tables?.imports);
  const confirmations = log ? confirmationsOf(log) : [];
  const bare = { name: 'history', title: 'History', back: 'Money', isBusy: false, actions: null } as const;
  const register = reading?.state === 'ready' && !reading.pending ? reading.register : null;
  const row = register ? rowOfKey(register, history.row) : -1;
  if (!register || row < 0) {
    const text = register ? 'The row is no longer in the register.' : 'The register cannot be read.';
    return { ...bare, sections: [{ key: 'row-gone', view: message('warning', text, null) }] };
  }
  const titled = { ...bare, title: `History: ${nameOfRow(register, row)}` };
  if (movements?.state !== 'ready' || isBeginning(movements))
    return { ...titled, sections: [movementsGap(movements, actions)] };
  const model = historyModel(register, row, movements, history, { today: asAtSerial, confirmations });
  return {
    ...titled,
    sections: [fields(history, model, actions), ...statement(model, actions), notes(model.notes)],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button('Record', () => actions.money.recordFor(history.row), { primary: true, key: 'record' })}
      </div>`,
    },
  };
}

function fields(
  { measure, date }: HistoryState,
  { dateProblem, dateText }: HistoryModel,
  actions: Actions,
): Section {
  return {
    key: 'fields',
    view: html`<div class="record-form">
      <div class="two-fields wide-second">
        <div>
          <label class="label s" for="history-date">As at the end of</label
          ><input
            type="text"
            class="text"
            id="history-date"
            data-key="history-date"
            autocomplete="off"
            aria-invalid=${dateProblem === null ? nothing : 'true'}
            aria-describedby="under-history-date"
            .value=${live(date)}
            @input=${(event: Event) => actions.history.typeDate((event.target as HTMLInputElement).value)}
          /><span class="c block" id="under-history-date">${dateProblem ?? dateText}</span>
        </div>
        <div>
          <label class="label s" for="history-measure">Running balance of</label>
          ${select<LedgerMeasure>(
            HISTORY_MEASURES.map((key) => [key, LEDGER_MEASURE_NAMES[key]] as const),
            measure,
            (chosen) => actions.history.chooseMeasure(chosen),
            { key: 'history-measure', id: 'history-measure' },
          )}
        </div>
      </div>
    </div>`,
  };
}

function statement({ lines, closing }: HistoryModel, actions: Actions): Section[] {
  if (lines.length === 0) return [];
  return [
    {
      key: 'statement',
      view: html`<table class="statement">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Movement</th>
            <th scope="col" class="n">Amount</th>
            <th scope="col" class="n">Balance</th>
          </tr>
        </thead>
        <tbody data-rows>
          ${lines.map((line) => lineRow(line, actions))}
        </tbody>
        ${
          closing === null
            ? nothing
            : html`<tfoot>
                <tr>
                  <th scope="row" colspan="3">${closing.title}</th>
                  <td class="n strong">${closing.balance}</td>
                </tr>
              </tfoot>`
        }
      </table>`,
    },
  ];
}

function lineRow(line: HistoryLine, actions: Actions): TemplateResult {
  const { entry, date, movement, detail, amount, balance, cell, canReverse } = line;
  const name = cell
    ? link(movement, () => actions.goTo(cell), {
        label: `${movement}, ${date}. Go to ${cell.address} on ${cell.sheet}`,
        key: `go-${entry}`,
      })
    : movement;
  return html`<tr>
    <td>${date}</td>
    <td>
      ${name} ${detail === '' ? nothing : html`<span class="c block wrap">${detail}</span>`}
      ${
        canReverse
          ? html`<span class="block"
              >${link('Reverse', () => actions.history.reverse(entry), {
                label: `Reverse ${movement}, ${amount} of ${date}`,
                key: `reverse-${entry}`,
              })}</span
            >`
          : nothing
      }
    </td>
    <td class="n">${amount}</td>
    <td class="n">${balance}</td>
  </tr>`;
}

const ICONS = { ok: ['ok', 'Done'], warning: ['warning', 'Warning'], note: ['note', 'Note'] } as const;

const notes = (all: readonly HistoryNote[]): Section => ({
  key: 'notes',
  view: html`<ul class="told-lines">
    ${all.map(({ intent, text }) => {
      const [name, label] = ICONS[intent];
      return html`<li>${icon(name, { label })}<span class="s wrap">${text}</span></li>`;
    })}
  </ul>`,
});
