import { html, nothing, type TemplateResult } from '../ui/view';
import { percentOf, stepLines, stepText, type StepLine } from './progress-model';
import type { CheckRun } from './state';
import { button, section } from '../ui/controls';
import { SEVERITIES, SEVERITY_TITLES } from './findings/model';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import { writeCount } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

/** How far a check is, and Cancel. */
export function checkProgressScreen(run: CheckRun, actions: Actions): Screen {
  return {
    name: 'checking',
    title: run.title,
    back: 'source',
    isBusy: true,
    sections: [barSection(run), stepsSection(run), ...(run.found ? [foundSection(run.found)] : [])],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button('Cancel', () => actions.check.cancel(), { key: 'cancel-check' })}
      </div>`,
    },
  };
}

const barSection = (run: CheckRun): Section => ({
  key: 'bar',
  view: html`<div>
    <fluent-progress-bar aria-label="Checking" max="100" value=${percentOf(run)}></fluent-progress-bar>
    <p class="c under">${stepText(run)}</p>
  </div>`,
});

const MARKS = {
  done: ['ok', 'Done'],
  now: ['reading', 'Now'],
  'to do': ['todo', 'To do'],
} as const;

const stepsSection = (run: CheckRun): Section => ({
  key: 'steps',
  view: html`<ul class="progress-steps">
    ${stepLines(run).map(stepItem)}
  </ul>`,
});

const stepItem = ({ state, text, count }: StepLine): TemplateResult =>
  html`<li>
    ${icon(MARKS[state][0], { label: MARKS[state][1] })}<span class=${state === 'now' ? 'strong' : nothing}
      >${text}</span
    ><span class="n">${count}</span>
  </li>`;

const foundSection = (found: NonNullable<CheckRun['found']>): Section => ({
  key: 'found',
  view: section(
    'found',
    'Found so far',
    null,
    html`<dl class="facts three">
      ${SEVERITIES.map(
        (severity) =>
          html`<div>
            <dt>${SEVERITY_TITLES[severity].title}</dt>
            <dd>${icon(severity)}${writeCount(found[severity])}</dd>
          </div>`,
      )}
    </dl>`,
  ),
});
