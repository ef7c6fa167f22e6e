import { registerInForce } from '../../domain/register/register-in-force';
import { html, live, nothing, type TemplateResult, type Child } from '../ui/view';
import { button, link, message, outcomeMessage, rowItem, select } from '../ui/controls';
import { icon } from '../ui/icons';
import { paperSection } from '../paper/panel-section';
import type { Actions, PaneState } from '../shell/pane-state';
import { blockedScreen } from './blocked-screen';
import { introText, progressMessage, refreshedMessage, tabLines, workingTitle, type TabLine } from './model';
import type { SummariesState, SummariesStep, SummaryForm, SummaryUnits, Traceable } from './state';
import { stagesModel } from './stages-model';
import { stagesSection } from './stages-section';
import type { Register } from '../../domain/register/register';
import { movedTitle } from '../trace/moved-model';
import type { TraceQuestion } from '../trace/state';
import { traceTitle } from '../trace/words';
import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';

/** The tabs that the add-in owns: how each stands, a refresh of one or all, where the money stands, and Reconcile. */
export function summariesScreen(state: PaneState, actions: Actions): Screen {
  const { summaries, reading } = state;
  const { look, step } = summaries;
  const screen = {
    name: 'summaries',
    title: 'Panel',
    back: null,
    isBusy: look === null,
    isTitleHidden: true,
  } as const;
  if (step.kind === 'working') return { ...screen, isBusy: true, ...working(step, actions) };
  if (step.kind === 'blocked' || step.kind === 'refused')
    return { ...screen, isTitleHidden: false, ...blockedScreen(step, summaries, actions) };
  if (look === null) return { ...screen, sections: [looking], actions: null };
  if (look.kind === 'failed') return { ...screen, sections: [failed(look.message, actions)], actions: null };
  const register =
    reading?.state === 'ready' && !reading.pending
      ? registerInForce(reading.register, state.asAtSerial)
      : null;
  const stages = stagesOf(state);
  const traced =
    summaries.traceable && register ? [traceableSection(summaries.traceable, register, actions)] : [];
  const canRefresh = look.noRegister === null;
  const sections = [
    ...(canRefresh ? [paperSection(state, actions)] : []),
    introSection(introText(look), summaries.isLooking, actions),
    ...(step.kind === 'done' ? [doneSection(step)] : []),
    ...(look.noRegister === null ? [] : [noRegisterSection(look.noRegister, actions)]),
    ...traced,
    tabsSection(tabLines(look), canRefresh, actions),
    ...(canRefresh ? [choicesSection(summaries, look.choices, actions)] : []),
    ...(stages ? [stagesSection(stages, summaries.bar, actions)] : []),
    variancesRow(actions),
  ];
  return { ...screen, sections, actions: canRefresh ? refreshBar(look.tabs.length, actions) : null };
}

const titleOf = (register: Register, question: TraceQuestion): string =>
  question.made?.title ??
  (question.moved ? movedTitle(question.moved) : traceTitle(question.given?.register ?? register, question));

const stagesOf = selector(({ reading, strict, asAtSerial }: PaneState) =>
  reading?.state === 'ready' && !reading.pending
    ? stagesModel(registerInForce(reading.register, asAtSerial), strict)
    : null,
);

const looking: Section = { key: 'looking', view: html`<p class="c">Reading the tabs.</p>` };

const failed = (text: string, actions: Actions): Section => ({
  key: 'failed',
  view: message('error', 'The tabs could not be read.', text, [
    button('Try again', () => actions.summaries.lookAgain(), { small: true, key: 'look-again' }),
  ]),
});

function working(
  step: Extract<SummariesStep, { kind: 'working' }>,
  actions: Actions,
): Pick<Screen, 'sections' | 'actions'> {
  const { text, percent } = progressMessage(step);
  const title = workingTitle(step.asked);
  return {
    sections: [
      {
        key: 'progress',
        view: html`<div>
          <p class="strong">${title}</p>
          <fluent-progress-bar aria-label=${title} max="100" value=${percent}></fluent-progress-bar>
          <p class="c under">${text}</p>
        </div>`,
      },
    ],
    actions: {
      key: 'stop',
      view: html`<div class="action-line">
        ${step.isStopping ? html`<span class="c">Stopping</span>` : button('Cancel', () => actions.summaries.stop(), { key: 'stop' })}
      </div>`,
    },
  };
}

const introSection = (text: string, isLooking: boolean, actions: Actions): Section => ({
  key: 'intro',
  view: html`<div>
    <p class="s line-ends">
      <span class="c">${isLooking ? 'Reading the tabs' : ''}</span
      >${link('Reconcile a table', () => actions.reconcile.open(), { key: 'reconcile' })}
    </p>
    <p class="s">${text}</p>
  </div>`,
});

const doneSection = ({ outcome, movedCount }: Extract<SummariesStep, { kind: 'done' }>): Section => {
  const { text, more } = refreshedMessage(outcome, movedCount);
  return { key: 'outcome', view: outcomeMessage('outcome', 'ok', text, more) };
};

const noRegisterSection = (text: string, actions: Actions): Section => ({
  key: 'no-register',
  view: message('note', 'No tab can be refreshed.', text, [
    button('See Home', () => actions.openTab('home'), { small: true, key: 'see-home' }),
  ]),
});

/** Of the figure that is selected in Excel. */
const traceableSection = ({ cell, question }: Traceable, register: Register, actions: Actions): Section => ({
  key: 'traceable',
  view: html`<div class="open">
    <p class="s">Selected on ${cell.sheet}</p>
    ${
      'why' in question
        ? html`<p class="s wrap">${cell.address} is not traced. ${question.why}</p>`
        : button(
            `Trace ${cell.address}: ${titleOf(register, question)}`,
            () => actions.trace.open(question),
            {
              small: true,
              key: 'trace-selected',
            },
          )
    }
  </div>`,
});

const tabsSection = (lines: readonly TabLine[], canRefresh: boolean, actions: Actions): Section => ({
  key: 'tabs',
  view: html`<ul class="rows tabs">
    ${lines.map((line) => tabItem(line, canRefresh, actions))}
  </ul>`,
});

function tabItem(
  { key, name, sheet, says, mark, state }: TabLine,
  canRefresh: boolean,
  actions: Actions,
): TemplateResult {
  const title: Child =
    sheet === null
      ? html`<span class="strong">${name}</span>`
      : link(sheet, () => actions.goTo({ sheet, address: 'A1' }), {
          key: `tab-of-${key}`,
          label: `Go to tab ${sheet}`,
        });
  return html`<li class="tab-line">
    <span
      ><span class="block">${title}</span
      >${says !== '' ? html`<span class="s block wrap">${says}</span>` : nothing}<span class="c marked"
        >${icon(mark)}<span class="wrap">${state}</span></span
      ></span
    >${canRefresh ? refreshButton(key, name, actions) : nothing}
  </li>`;
}

const refreshButton = (key: TabLine['key'], name: string, actions: Actions): TemplateResult =>
  button('', () => actions.summaries.refreshOne(key), {
    key: `refresh-${key}`,
    label: `Refresh ${name}`,
    subtle: true,
    icon: 'recalculate',
  });

const FORMS: readonly (readonly [SummaryForm, string])[] = [
  ['values', 'Values'],
  ['formulas', 'Live formulas'],
];
const UNITS: readonly (readonly [SummaryUnits, string])[] = [
  ['whole pounds', 'Whole pounds'],
  ['exact', 'Pounds and pence'],
];

function choicesSection(
  { form, units, meeting }: SummariesState,
  stored: { readonly form: SummaryForm; readonly units: SummaryUnits; readonly meeting?: string },
  actions: Actions,
): Section {
  const [formNow, unitsNow] = [form ?? stored.form, units ?? stored.units];
  const meetingNow = meeting ?? stored.meeting ?? '';
  const isNew = formNow !== stored.form || unitsNow !== stored.units || meetingNow !== (stored.meeting ?? '');
  return {
    key: 'choices',
    view: html`<div>
      <div class="two">
        <div>
          <label class="label s" for="summary-form">Write figures as</label>${select(
            FORMS,
            formNow,
            (value) => actions.summaries.chooseForm(value),
            {
              id: 'summary-form',
              key: 'summary-form',
            },
          )}
        </div>
        <div>
          <label class="label s" for="summary-units">Amounts in</label>${select(
            UNITS,
            unitsNow,
            (value) => actions.summaries.chooseUnits(value),
            {
              id: 'summary-units',
              key: 'summary-units',
            },
          )}
        </div>
      </div>
      ${meetingField(meetingNow, actions)}
      ${isNew ? html`<p class="s under">Applies from the next refresh.</p>` : nothing}
      <p class="c under">
        Notes typed in a tab’s Notes column stay beside their row. Anything else typed on these tabs stops the
        refresh first. Colours and formats of your own do not move with their row.
      </p>
    </div>`,
  };
}

/** Excel takes 255 characters for the whole footer, of which the title of the tab needs some. */
const MAX_MEETING = 100;

const meetingField = (meeting: string, actions: Actions): TemplateResult =>
  html`<div class="under">
    <label class="label s" for="summary-meeting">Meeting and its date, for the footer</label
    ><input
      id="summary-meeting"
      type="text"
      data-key="summary-meeting"
      autocomplete="off"
      maxlength=${MAX_MEETING}
      .value=${live(meeting)}
      @input=${(event: Event) => actions.summaries.typeMeeting((event.target as HTMLInputElement).value)}
    />
  </div>`;

const refreshBar = (count: number, actions: Actions): Section => ({
  key: 'actions',
  view: html`<div class="action-line">
    ${button(`Refresh all ${count}`, () => actions.summaries.refreshAll(), {
      primary: true,
      key: 'refresh-all',
    })}<span class="c note-end">All written, or none.</span>
  </div>`,
});

const variancesRow = (actions: Actions): Section => ({
  key: 'variances',
  view: html`<ul class="rows" data-rows aria-label="Authorities">
    ${rowItem(
      [
        html`<span class="block">Variances</span>`,
        ' ',
        html`<span class="c block">How authorities differ in answering and paying</span>`,
      ],
      '',
      { key: 'open-variances', onClick: () => actions.variances.show() },
    )}
  </ul>`,
});
