import { TAB_KEYS } from '../../domain/summaries/tabs/tab';
import { button, link, message, outcomeMessage, select } from '../ui/controls';
import { element, type Child } from '../ui/element';
import { drawing, icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import { blockedScreen } from './blocked-screen';
import { introText, progressTold, refreshedTold, tabLines, workingTitle, type TabLine } from './model';
import type { SummariesState, SummariesStep, SummaryForm, SummaryUnits, Traceable } from './state';
import { stagesModel } from './stages-model';
import { stagesSection } from './stages-section';
import { traceTitle } from '../trace/words';
import type { Screen, Section } from '../kernel/screen';

/** The tabs that the add-in owns: how each stands, a refresh of one or all, where the money stands, and Reconcile. */
export function summariesScreen(state: PaneState, actions: Actions): Screen {
  const { summaries, reading, strict } = state;
  const { look, step } = summaries;
  const screen = {
    name: 'summaries',
    title: 'Summaries',
    back: null,
    isBusy: look === null,
    isTitleHidden: true,
  } as const;
  if (step.kind === 'working') return { ...screen, isBusy: true, ...working(step, actions) };
  if (step.kind === 'blocked' || step.kind === 'refused')
    return { ...screen, isTitleHidden: false, ...blockedScreen(step, summaries, actions) };
  if (look === null) return { ...screen, sections: [looking], actions: null };
  if (look.kind === 'failed') return { ...screen, sections: [failed(look.message, actions)], actions: null };
  const register = reading?.state === 'ready' && !reading.pending ? reading.register : null;
  const stages = register && stagesModel(register, strict);
  const traced =
    summaries.traceable && register
      ? [traceableSection(summaries.traceable, traceTitle(register, summaries.traceable.question), actions)]
      : [];
  const canRefresh = look.noRegister === null;
  const sections = [
    introSection(introText(look), summaries.isLooking, actions),
    ...(step.kind === 'done' ? [doneSection(step)] : []),
    ...(look.noRegister === null ? [] : [noRegisterSection(look.noRegister, actions)]),
    ...traced,
    tabsSection(tabLines(look), canRefresh, actions),
    ...(canRefresh ? [choicesSection(summaries, look.choices, actions)] : []),
    ...(stages ? [stagesSection(stages, summaries.bar, actions)] : []),
  ];
  return { ...screen, sections, actions: canRefresh ? refreshBar(actions) : null };
}

const looking: Section = {
  key: 'looking',
  model: null,
  build: () => element('p', { class: 'c' }, 'Looking at the summary tabs.'),
};

const failed = (text: string, actions: Actions): Section => ({
  key: 'failed',
  model: text,
  build: () =>
    message('error', 'The summary tabs were not looked at.', text, [
      button('Try again', () => actions.summaries.lookAgain(), { small: true, key: 'look-again' }),
    ]),
});

function working(
  step: Extract<SummariesStep, { kind: 'working' }>,
  actions: Actions,
): Pick<Screen, 'sections' | 'actions'> {
  const { text, percent } = progressTold(step);
  const title = workingTitle(step.asked);
  return {
    sections: [
      {
        key: 'progress',
        model: [title, text, percent],
        build: () =>
          element(
            'div',
            {},
            element('p', { class: 'strong' }, title),
            element('fluent-progress-bar', { 'aria-label': title, max: 100, value: percent }),
            element('p', { class: 'c under' }, text),
          ),
      },
    ],
    actions: {
      key: 'stop',
      model: step.isStopping,
      build: () =>
        element(
          'div',
          { class: 'action-line' },
          step.isStopping
            ? element('span', { class: 'c' }, 'Stopping')
            : button('Cancel', () => actions.summaries.stop(), { key: 'stop' }),
        ),
    },
  };
}

const introSection = (text: string, isLooking: boolean, actions: Actions): Section => ({
  key: 'intro',
  model: [text, isLooking],
  build: () =>
    element(
      'div',
      {},
      element(
        'p',
        { class: 's line-ends' },
        element('span', { class: 'c' }, isLooking ? 'Looking at the tabs' : ''),
        link('Reconcile a table', () => actions.reconcile.open(), { key: 'reconcile' }),
      ),
      element('p', { class: 's' }, text),
    ),
});

const doneSection = ({ outcome, movedCount }: Extract<SummariesStep, { kind: 'done' }>): Section => {
  const { text, more } = refreshedTold(outcome, movedCount);
  return {
    key: 'outcome',
    model: [text, more],
    build: () => outcomeMessage('outcome', 'ok', text, more),
  };
};

const noRegisterSection = (text: string, actions: Actions): Section => ({
  key: 'no-register',
  model: text,
  build: () =>
    message('note', 'No tab can be refreshed.', text, [
      button('See Home', () => actions.openTab('home'), { small: true, key: 'see-home' }),
    ]),
});

/** Of the figure that is selected in Excel. */
const traceableSection = ({ cell, question }: Traceable, title: string, actions: Actions): Section => ({
  key: 'traceable',
  model: [cell, question, title],
  build: () =>
    element(
      'div',
      { class: 'open' },
      element('p', { class: 's' }, `Selected on ${cell.sheet}`),
      button(`Trace ${cell.address}: ${title}`, () => actions.trace.open(question), {
        small: true,
        key: 'trace-selected',
      }),
    ),
});

const tabsSection = (lines: readonly TabLine[], canRefresh: boolean, actions: Actions): Section => ({
  key: 'tabs',
  model: [lines, canRefresh],
  build: () =>
    element('ul', { class: 'rows tabs' }, ...lines.map((line) => tabItem(line, canRefresh, actions))),
});

function tabItem(
  { key, name, sheet, says, mark, state }: TabLine,
  canRefresh: boolean,
  actions: Actions,
): HTMLElement {
  const title: Child =
    sheet === null
      ? element('span', { class: 'strong' }, name)
      : link(sheet, () => actions.goTo({ sheet, address: 'A1' }), {
          key: `tab-of-${key}`,
          label: `Go to tab ${sheet}`,
        });
  return element(
    'li',
    { class: 'tab-line' },
    element(
      'span',
      {},
      element('span', { class: 'block' }, title),
      says !== '' && element('span', { class: 's block wrap' }, says),
      element('span', { class: 'c marked' }, icon(mark), element('span', { class: 'wrap' }, state)),
    ),
    canRefresh && refreshButton(key, name, actions),
  );
}

function refreshButton(key: TabLine['key'], name: string, actions: Actions): HTMLElement {
  const made = button('', () => actions.summaries.refreshOne(key), {
    key: `refresh-${key}`,
    label: `Refresh ${name}`,
  });
  made.setAttribute('appearance', 'subtle');
  made.setAttribute('icon-only', '');
  made.append(drawing('recalculate'));
  return made;
}

const FORMS: readonly (readonly [SummaryForm, string])[] = [
  ['values', 'Values'],
  ['formulas', 'Live formulas'],
];
const UNITS: readonly (readonly [SummaryUnits, string])[] = [
  ['whole pounds', 'Whole pounds'],
  ['exact', 'Pounds and pence'],
];

function choicesSection(
  { form, units }: SummariesState,
  kept: { readonly form: SummaryForm; readonly units: SummaryUnits },
  actions: Actions,
): Section {
  const [formNow, unitsNow] = [form ?? kept.form, units ?? kept.units];
  const isNew = formNow !== kept.form || unitsNow !== kept.units;
  return {
    key: 'choices',
    model: [formNow, unitsNow, isNew],
    build: () =>
      element(
        'div',
        {},
        element(
          'div',
          { class: 'two' },
          element(
            'div',
            {},
            element('label', { class: 'label s', for: 'summary-form' }, 'Write figures as'),
            select(FORMS, formNow, (value) => actions.summaries.chooseForm(value), {
              id: 'summary-form',
              key: 'summary-form',
            }),
          ),
          element(
            'div',
            {},
            element('label', { class: 'label s', for: 'summary-units' }, 'Rollup in'),
            select(UNITS, unitsNow, (value) => actions.summaries.chooseUnits(value), {
              id: 'summary-units',
              key: 'summary-units',
            }),
          ),
        ),
        isNew && element('p', { class: 's under' }, 'Written so at the next refresh.'),
        element(
          'p',
          { class: 'c under' },
          'Notes typed in a tab’s Notes column stay beside their row. Anything else typed on these tabs stops the refresh first. Colours and formats of your own do not move with their row.',
        ),
      ),
  };
}

const refreshBar = (actions: Actions): Section => ({
  key: 'actions',
  model: true,
  build: () =>
    element(
      'div',
      { class: 'action-line' },
      button(`Refresh all ${TAB_KEYS.length}`, () => actions.summaries.refreshAll(), {
        primary: true,
        key: 'refresh-all',
      }),
      element('span', { class: 'c note-end' }, 'All written, or none.'),
    ),
});
