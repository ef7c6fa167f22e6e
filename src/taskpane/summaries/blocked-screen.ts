import { html, nothing, type TemplateResult, type Child } from '../ui/view';
import type { BlockedCell } from '../../domain/summaries/notes/reading-back';
import type { BlockedTab } from '../../workbook/tabs/refresh-outcome';
import { button, link, outcomeMessage, section, type Intent } from '../ui/controls';
import type { Actions } from '../shell/pane-state';
import { nothingWritten, whatToMove, whyText, wouldWriteOver } from './model';
import { settledTabs, WAY_NAMES, wayKey, wayOf, waysOf, withoutWay, type WaysChosen } from './ways';
import { BLOCKED_PAGE_SIZE, type SummariesState, type SummariesStep } from './state';
import { writeCount } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

type Blocked = Extract<SummariesStep, { kind: 'blocked' }>;
type Refused = Extract<SummariesStep, { kind: 'refused' }>;

/** Why nothing was written, what is in the way, and what can be done. */
export function blockedScreen(
  step: Blocked | Refused,
  { blockedShown, ways }: SummariesState,
  actions: Actions,
): Pick<Screen, 'sections' | 'actions'> {
  const was: Section = {
    key: 'was',
    view: html`<p class="c">${nothingWritten(step.movedCount, step.clearedCount)}</p>`,
  };
  const sections =
    step.kind === 'blocked'
      ? [
          outcome(step.message, wouldWriteOver(step.tabs)),
          wayList(step.tabs, blockedShown, ways, actions),
          ...whatToDo(step, ways, actions),
          was,
        ]
      : [
          outcome(
            step.message,
            step.copyLeft === null ? null : `The sheet ${step.copyLeft} may still be there: delete it.`,
            step.isStopped ? 'note' : 'error',
          ),
          was,
        ];
  const canSettle = step.kind === 'blocked' && settledTabs(step.tabs, ways) !== null;
  return { sections, actions: again(canSettle, actions) };
}

const outcome = (text: string, more: string | null, intent: Intent = 'error'): Section => ({
  key: 'outcome',
  view: outcomeMessage('outcome', intent, text, more),
});

/** Every cell, with what it holds and what can become of it; under its tab where there are several. */
function wayList(tabs: readonly BlockedTab[], shown: number, ways: WaysChosen, actions: Actions): Section {
  const all = tabs.flatMap((tab) => tab.cells.map((cell) => ({ tab, cell })));
  const listed = all.slice(0, shown);
  const more = Math.min(BLOCKED_PAGE_SIZE, all.length - listed.length);
  const several = tabs.length > 1;
  const hasNotes = all.some(({ tab, cell }) => waysOf(tab, cell).includes('note'));
  return {
    key: 'way',
    view: section(
      'way',
      'In the way',
      null,
      html`<ul class="rows" data-rows>
        ${listed.map(({ tab, cell }) => wayItem(tab, cell, several, ways, actions))}
      </ul>`,
      more > 0
        ? html`<p class="s under">
            ${writeCount(listed.length)} of ${writeCount(all.length)} shown.
            ${link(`Show ${more} more`, () => actions.summaries.showMoreBlocked(), { key: 'show-more' })}
          </p>`
        : nothing,
      hasNotes
        ? html`<p class="c under">
            A note goes to the Notes column of its row. The figure is then written again.
          </p>`
        : nothing,
    ),
  };
}

const wayItem = (
  tab: BlockedTab,
  cell: BlockedCell,
  several: boolean,
  ways: WaysChosen,
  actions: Actions,
): TemplateResult =>
  html`<li class="way">
    ${link(cell.address, () => actions.goTo({ sheet: tab.sheet.name, address: cell.address }), {
      key: `way-${wayKey(tab, cell).replace('!', '-')}`,
      label: `Go to cell ${cell.address} on ${tab.sheet.name}`,
    })}<span
      ><span class="raw as-typed">${cell.holds}</span
      ><span class="c block wrap">${several ? `${tab.sheet.name}. ${whyText(cell)}` : whyText(cell)}</span
      >${wayChips(tab, cell, ways, actions)}</span
    >
  </li>`;

/** What becomes of a cell is chosen beside it. */
function wayChips(
  tab: BlockedTab,
  cell: BlockedCell,
  ways: WaysChosen,
  actions: Actions,
): TemplateResult | typeof nothing {
  const offered = waysOf(tab, cell);
  if (offered.length === 0) return nothing;
  const key = wayKey(tab, cell);
  const chosen = wayOf(tab, cell, ways);
  return html`<span class="chips" role="group" aria-label="What becomes of ${cell.address}"
    >${offered.map(
      (way) =>
        html`<button
          type="button"
          class="chip"
          data-key="${way}-${cell.address}"
          aria-pressed=${String(way === chosen)}
          @click=${() => actions.summaries.chooseWay(key, way)}
        >
          ${WAY_NAMES[way]}
        </button>`,
    )}</span
  >`;
}

/** What is left to do by hand, and what can be refreshed without it. */
function whatToDo({ tabs, others }: Blocked, ways: WaysChosen, actions: Actions): Section[] {
  const byHand = whatToMove(withoutWay(tabs, ways));
  const which = tabs.length === 1 ? 'this tab as it is' : `these ${tabs.length} tabs as they are`;
  const leave = byHand.length === 0 ? `Leave ${which}: ` : `Or leave ${which}: `;
  const steps: Child[][] = [
    ...byHand.map((one) => [one]),
    ...(others.length > 0
      ? [
          [
            leave,
            link(
              others.length === 1 ? 'refresh the other one' : `refresh the other ${others.length}`,
              () => actions.summaries.refreshOthers(),
              { key: 'refresh-others' },
            ),
            '.',
          ],
        ]
      : []),
  ];
  if (steps.length === 0) return [];
  const view = section(
    'what-to-do',
    'What you can do',
    null,
    html`<ol class="steps">
      ${steps.map((parts) => html`<li><span>${parts}</span></li>`)}
    </ol>`,
  );
  return [{ key: 'what-to-do', view }];
}

const again = (canSettle: boolean, actions: Actions): Section => ({
  key: 'actions',
  view: html`<div class="action-line">
    ${
      canSettle
        ? button('Do this and refresh', () => actions.summaries.settle(), { primary: true, key: 'settle' })
        : button('Try again', () => actions.summaries.tryAgain(), { primary: true, key: 'try-again' })
    }${button('Back to the tabs', () => actions.summaries.leave(), { key: 'leave' })}
  </div>`,
});
