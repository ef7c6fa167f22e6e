import { registerInForce } from '../../domain/register/register-in-force';
import { html, nothing, live, type TemplateResult } from '../ui/view';
import type { RegisterReading } from '../../workbook/register/register-reading';
import { button, link, message, outcomeMessage, rowItem, section } from '../ui/controls';
import { bandsSection, barsSection, riskSection, undatedSection } from './figures';
import { listSection } from './list';
import { expiringModel, otherDayText, type ExpiringModel } from './model';
import { HORIZONS, type CalendarReady, type ExpiringState } from './state';
import type { Actions, PaneState } from '../shell/pane-state';
import { progressText } from '../shell/register-bar-model';
import { counted, writeCount } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

/** What expires, when, where and what to do about it; at any date and horizon. */
export function expiringScreen(state: PaneState, actions: Actions): Screen {
  const { reading, isReading, expiring, strict } = state;
  const isBusy = reading === null || isReading;
  const screen = { name: 'expiring', title: 'Expiring', back: null, isTitleHidden: true, isBusy } as const;
  if (isBusy) return { ...screen, sections: [busySection(state)], actions: null };
  if (reading.state !== 'ready' || reading.pending)
    return { ...screen, sections: [noRegister(reading, actions)], actions: null };
  const asAtSerial = expiring.asAtSerial ?? state.asAtSerial;
  const register = registerInForce(reading.register, asAtSerial);
  const model = expiringModel(register, expiring, asAtSerial, strict);
  const sections = [
    dateSection(model, expiring, otherDayText(asAtSerial, state.asAtSerial), actions),
    ...(expiring.message ? [messageSection(expiring.message)] : []),
    ...(expiring.flagsAreOld ? [oldFlagsSection(actions)] : []),
    ...(expiring.calendar ? [calendarSection(expiring.calendar, actions)] : []),
    ...(model.trouble ? [troubleSection(model.trouble)] : figures(model, expiring, actions)),
  ];
  return { ...screen, sections, actions: model.trouble ? null : actionBar(model, expiring, actions) };
}

function figures(model: ExpiringModel, { filter }: ExpiringState, actions: Actions): Section[] {
  const undated = model.undated ? [undatedSection(model.undated, actions)] : [];
  const leftOut = model.leftOut ? [leftOutSection(model.leftOut, actions)] : [];
  if (model.none) return [noneSection(model.none), ...leftOut, ...undated];
  const pressed = 'Select one to list it';
  const press = { chosen: filter, list: actions.expiring.list.bind(actions.expiring) };
  const { stages, authorities, stageNotes, noFigure } = model;
  return [
    ...(noFigure ? [noFigureSection(noFigure)] : []),
    riskSection(model, actions),
    waysSection(actions),
    listSection(model.list, filter, actions),
    ...leftOut,
    ...undated,
    ...(stages.length > 0
      ? [barsSection('stages', 'What expires, by stage', pressed, stages, press, stageNotes)]
      : []),
    ...(authorities.length > 0
      ? [barsSection('authorities', 'What expires, by authority', pressed, authorities, press)]
      : []),
    barsSection('timeline', 'When it expires', 'Remaining', model.timeline, null),
    bandsSection(model, filter, actions),
  ];
}

const oldFlagsSection = (actions: Actions): Section => ({
  key: 'old-flags',
  view: message(
    'note',
    'The flags in the sheet are out of date.',
    'The deadlines of instalments or receipts have changed since.',
    [button('Flag again', () => actions.expiring.flagAgain(), { small: true, key: 'flag-again' })],
  ),
});

/** What can be done about all of it at once. */
const waysSection = (actions: Actions): Section => ({
  key: 'ways',
  view: html`<ul class="rows" data-rows aria-label="What can be done">
    ${rowItem([html`<span class="block">Plan</span>`, ' ', html`<span class="c block">Money matched to projects, by date</span>`], '', { key: 'open-plan', onClick: () => actions.plan.open() })}
    ${rowItem([html`<span class="block">Repurposing</span>`, ' ', html`<span class="c block">Another purpose, and which items are eligible</span>`], '', { key: 'open-repurposing', onClick: () => actions.repurposing.show() })}
  </ul>`,
});

function busySection({ progress }: PaneState): Section {
  const text = progress
    ? `Reading the register: ${progressText(progress)}. Figures appear when all of it has been read.`
    : 'Reading the register. Figures appear when all of it has been read.';
  return { key: 'reading', view: html`<p class="c">${text}</p>` };
}

function noRegister(reading: RegisterReading, actions: Actions): Section {
  const text =
    reading.state === 'ready'
      ? 'The register may be part old, part new. Nothing is listed here until that is settled.'
      : 'No register can be read, so nothing can be said about what expires.';
  const home = (): TemplateResult => button('See Home', () => actions.openTab('home'), { small: true });
  return { key: 'no-register', view: message('note', text, null, [home()]) };
}

/** The date to look from and how far; opened, both can be typed. */
function dateSection(
  model: ExpiringModel,
  { asking, asAtSerial }: ExpiringState,
  otherDay: string | null,
  actions: Actions,
): Section {
  const { months, asAt } = model;
  const isToday = asAtSerial === null;
  const chip = (ahead: number): TemplateResult =>
    html`<button
      type="button"
      class="chip seg"
      data-key="ahead-${ahead}"
      aria-pressed=${String(ahead === months)}
      @click=${() => actions.expiring.lookAhead(ahead)}
    >
      ${counted(ahead, 'month')}
    </button>`;
  return {
    key: 'date',
    view: html`<section aria-label="Date and horizon">
      <p class="s line-ends">
        <span>How far ahead</span
        ><span
          >As at
          ${link(asAt, () => actions.expiring.askDate(), {
            key: 'as-at',
            label: `As at ${asAt}${isToday ? ', today' : ''}. Choose another date`,
          })}${!isToday ? ' ' : nothing}${!isToday ? link('Today', () => actions.expiring.useToday(), { key: 'use-today' }) : nothing}</span
        >
      </p>
      ${asking ? question(asking, actions) : nothing}
      <div class="chips" role="group" aria-label="How far ahead">${HORIZONS.map(chip)}</div>
      ${otherDay ? html`<p class="c under">${otherDay}</p>` : nothing}
    </section>`,
  };
}

function question(asking: NonNullable<ExpiringState['asking']>, actions: Actions): TemplateResult {
  const typed = (event: Event, key: string): string =>
    (event.target as Element).closest('.question')!.querySelector<HTMLInputElement>(`#${key}`)!.value;
  const answer = (event: Event): void =>
    actions.expiring.answerDate(typed(event, 'as-at-date'), typed(event, 'as-at-months'));
  const entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // Focus moves to a button, which the same key would press.
    answer(event);
  };
  const field = (key: string, label: string, value: string): TemplateResult =>
    html`<div>
      <label class="label s" for=${key}>${label}</label
      ><input
        type="text"
        class="text"
        id=${key}
        data-key=${key}
        value=${value}
        aria-describedby=${asking.wrong ? 'as-at-wrong' : nothing}
        @keydown=${entered}
      />
    </div>`;
  return html`<div class="open question">
    <div class="two-fields">
      ${field('as-at-date', 'As at, day first', asking.date)}${field('as-at-months', 'Months ahead', asking.months)}
    </div>
    ${asking.wrong ? html`<p class="s" id="as-at-wrong" role="alert">${asking.wrong}</p>` : nothing}
    <div class="buttons">
      ${button('Show', answer, { small: true, key: 'show-date' })}${button('Cancel', () => actions.expiring.cancelDate(), { small: true, key: 'cancel-date' })}
    </div>
  </div>`;
}

const messageSection = ({ intent, text }: NonNullable<ExpiringState['message']>): Section => ({
  key: 'told',
  view: outcomeMessage('told', intent, text, null),
});

const troubleSection = (text: string): Section => ({
  key: 'trouble',
  view: message('warning', 'What expires cannot be listed.', text),
});

const noFigureSection = (text: string): Section => ({
  key: 'no-figure',
  view: message('warning', 'Not every figure is known.', text),
});

const noneSection = (none: NonNullable<ExpiringModel['none']>): Section => ({
  key: 'none',
  view: html`<div>
    <p class="strong">${none.text}</p>
    ${none.more !== '' ? html`<p class="s under wrap">${none.more}</p>` : nothing}
  </div>`,
});

const leftOutSection = (text: string, actions: Actions): Section => ({
  key: 'left-out',
  view: message('warning', text, null, [
    button('See the rows', () => actions.open('register'), { small: true, key: 'see-left-out' }),
  ]),
});

/** The file as a link to save it by; where Excel's own window saves none, its text can be copied. */
function calendarSection(calendar: CalendarReady, actions: Actions): Section {
  const { url, name, says, readAt, allCount, text, showsText } = calendar;
  return {
    key: 'calendar',
    view: section(
      'calendar',
      'Calendar file',
      html`<span class="c">Read at ${readAt}</span>`,
      html`<p class="s">${says}</p>`,
      allCount === null
        ? null
        : html`<p class="s">
            It has the dates that are listed.
            ${link(`Include all ${writeCount(allCount)}`, () => actions.expiring.makeCalendar('all'), {
              key: 'calendar-of-all',
              label: `Include all ${writeCount(allCount)} dates that are still to come`,
            })}
          </p>`,
      html`<p><a class="link" href=${url} download=${name} data-key="save-calendar">Save ${name}</a></p>`,
      showsText
        ? html`<div>
            <label class="label s" for="calendar-text">Copy this text into a file named ${name}</label
            ><textarea id="calendar-text" data-key="calendar-text" class="text" readonly rows="8">
${text}</textarea>
          </div>`
        : html`<p class="s">
            No file saved?
            ${link('Copy its text', () => actions.expiring.showCalendarText(), { key: 'show-calendar' })}
          </p>`,
    ),
  };
}

function actionBar(model: ExpiringModel, state: ExpiringState, actions: Actions): Section {
  const { dateCount } = model.list;
  const { isFlagged, isWriting } = state;
  const label = 'Flags in sheet';
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        dateCount > 0
          ? button('Calendar file', () => actions.expiring.makeCalendar(), {
              primary: true,
              key: 'make-calendar',
              label: `Calendar file of ${dateCount === 1 ? 'the 1 date' : `the ${writeCount(dateCount)} dates`} listed`,
            })
          : nothing
      }${
        isWriting
          ? html`<span class="c note-end">Writing flags</span>`
          : html`<span class=${dateCount > 0 ? 'note-end' : nothing}
              ><fluent-field label-position="after" class="check"
                ><label slot="label">${label}</label
                ><fluent-switch
                  slot="input"
                  data-key="flags"
                  aria-label=${label}
                  .checked=${live(isFlagged === true)}
                  @change=${(event: Event) =>
                    actions.expiring.setFlags((event.target as HTMLInputElement).checked)}
                ></fluent-switch></fluent-field
            ></span>`
      }
    </div>`,
  };
}
