import { html, nothing, type TemplateResult, type Child } from '../ui/view';
import type { BlockedCell } from '../../domain/summaries/notes/reading-back';
import type { BlockedTab } from '../../workbook/tabs/refresh-outcome';
import { button, link, outcomeMessage, section } from '../ui/controls';
import type { Actions } from '../shell/pane-state';
import { couldBeNotes, nothingWritten, whatToMove, whyText, wouldWriteOver } from './model';
import { BLOCKED_STEP, type SummariesState, type SummariesStep } from './state';
import { writeCount } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

type Blocked = Extract<SummariesStep, { kind: 'blocked' }>;
type Refused = Extract<SummariesStep, { kind: 'refused' }>;

/** Why nothing was written, what stands in the way, and what can be done. */
export function blockedScreen(
  step: Blocked | Refused,
  { blockedShown }: SummariesState,
  actions: Actions,
): Pick<Screen, 'sections' | 'actions'> {
  const was: Section = { key: 'was', view: html`<p class="c">${nothingWritten(step.movedCount)}</p>` };
  const sections =
    step.kind === 'blocked'
      ? [
          outcome(step.message, wouldWriteOver(step.tabs)),
          wayList(step.tabs, blockedShown, actions),
          whatToDo(step, actions),
          was,
        ]
      : [
          outcome(
            step.message,
            step.copyLeft === null ? null : `The sheet ${step.copyLeft} may be left: delete it.`,
          ),
          was,
        ];
  return { sections, actions: again(actions) };
}

const outcome = (text: string, more: string | null): Section => ({
  key: 'outcome',
  view: outcomeMessage('outcome', 'error', text, more),
});

/** Every cell, with what it holds; under its tab where there are several. */
function wayList(tabs: readonly BlockedTab[], shown: number, actions: Actions): Section {
  const all = tabs.flatMap(({ sheet, cells }) => cells.map((cell) => ({ sheet: sheet.name, cell })));
  const listed = all.slice(0, shown);
  const more = Math.min(BLOCKED_STEP, all.length - listed.length);
  const several = tabs.length > 1;
  return {
    key: 'way',
    view: section(
      'way',
      'In the way',
      null,
      html`<ul class="rows" data-rows>
        ${listed.map(({ sheet, cell }) => wayItem(sheet, cell, several, actions))}
      </ul>`,
      more > 0
        ? html`<p class="s under">
            ${writeCount(listed.length)} of ${writeCount(all.length)} shown.
            ${link(`Show ${more} more`, () => actions.summaries.showMoreBlocked(), { key: 'show-more' })}
          </p>`
        : nothing,
    ),
  };
}

const wayItem = (sheet: string, cell: BlockedCell, several: boolean, actions: Actions): TemplateResult =>
  html`<li class="way">
    ${link(cell.address, () => actions.goTo({ sheet, address: cell.address }), {
      key: `way-${sheet}-${cell.address}`,
      label: `Go to cell ${cell.address} on ${sheet}`,
    })}<span
      ><span class="raw as-typed">${cell.holds}</span
      ><span class="c block wrap">${several ? `${sheet}. ${whyText(cell)}` : whyText(cell)}</span></span
    >
  </li>`;

function whatToDo({ tabs, others }: Blocked, actions: Actions): Section {
  const notes = couldBeNotes(tabs);
  const toMove = whatToMove(tabs);
  const leave = tabs.length === 1 ? 'Or leave this tab: ' : `Or leave these ${tabs.length} tabs: `;
  const steps: Child[][] = [
    ...toMove.map((one) => [one]),
    ...(notes.count > 0
      ? [
          [
            `Or keep ${notes.text}: `,
            link(
              notes.count === 1 ? 'move it to the Notes column' : 'move them to the Notes column',
              () => actions.summaries.moveToNotes(),
              { key: 'move-to-notes' },
            ),
            '.',
          ],
        ]
      : []),
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
  return {
    key: 'what-to-do',
    view: section(
      'what-to-do',
      'What you can do',
      null,
      html`<ol class="steps">
        ${steps.map((parts) => html`<li><span>${parts}</span></li>`)}
      </ol>`,
    ),
  };
}

const again = (actions: Actions): Section => ({
  key: 'actions',
  view: html`<div class="action-line">
    ${button('Try again', () => actions.summaries.tryAgain(), { primary: true, key: 'try-again' })}${button('Back to the tabs', () => actions.summaries.leave(), { key: 'leave' })}
  </div>`,
});
