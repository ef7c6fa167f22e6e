import { percentOf, stepLines, stepText, type StepLine } from './progress-model';
import type { CheckRun } from './state';
import { button, section } from '../ui/controls';
import { element } from '../ui/element';
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
      model: true,
      build: () =>
        element(
          'div',
          { class: 'action-line' },
          button('Cancel', () => actions.check.cancel(), { key: 'cancel-check' }),
        ),
    },
  };
}

const barSection = (run: CheckRun): Section => ({
  key: 'bar',
  model: [percentOf(run), stepText(run)],
  build: () =>
    element(
      'div',
      {},
      element('fluent-progress-bar', { 'aria-label': 'Checking', max: 100, value: percentOf(run) }),
      element('p', { class: 'c under' }, stepText(run)),
    ),
});

const MARKS = {
  done: ['ok', 'Done'],
  now: ['reading', 'Now'],
  'to do': ['todo', 'To do'],
} as const;

const stepsSection = (run: CheckRun): Section => ({
  key: 'steps',
  model: stepLines(run),
  build: () => element('ul', { class: 'progress-steps' }, ...stepLines(run).map(stepItem)),
});

const stepItem = ({ state, text, count }: StepLine): HTMLElement =>
  element(
    'li',
    {},
    icon(MARKS[state][0], { label: MARKS[state][1] }),
    element('span', { class: state === 'now' ? 'strong' : undefined }, text),
    element('span', { class: 'n' }, count),
  );

const foundSection = (found: NonNullable<CheckRun['found']>): Section => ({
  key: 'found',
  model: found,
  build: () =>
    section(
      'found',
      'Found so far',
      null,
      element(
        'dl',
        { class: 'facts three' },
        ...SEVERITIES.map((severity) =>
          element(
            'div',
            {},
            element('dt', {}, SEVERITY_TITLES[severity].title),
            element('dd', {}, icon(severity), writeCount(found[severity])),
          ),
        ),
      ),
    ),
});
