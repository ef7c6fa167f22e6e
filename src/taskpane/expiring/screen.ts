import type { RegisterReading } from '../../workbook/register/register-reading';
import { button, link, message, outcomeMessage, section } from '../ui/controls';
import { element } from '../ui/element';
import { bandsSection, barsSection, undatedSection } from './figures';
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
  const model = expiringModel(reading.register, expiring, asAtSerial, strict);
  const sections = [
    dateSection(model, expiring, otherDayText(asAtSerial, state.asAtSerial), actions),
    ...(expiring.told ? [toldSection(expiring.told)] : []),
    ...(expiring.calendar ? [calendarSection(expiring.calendar, actions)] : []),
    ...(model.trouble ? [troubleSection(model.trouble)] : figures(model, expiring, actions)),
  ];
  return { ...screen, sections, actions: model.trouble ? null : actionBar(model, expiring, actions) };
}

function figures(model: ExpiringModel, { filter }: ExpiringState, actions: Actions): Section[] {
  const undated = model.undated ? [undatedSection(model.undated, actions)] : [];
  const leftOut = model.leftOut ? [leftOutSection(model.leftOut, actions)] : [];
  if (model.none) return [noneSection(model.none), ...leftOut, ...undated];
  const pressed = 'Press one to list it';
  const press = { chosen: filter, list: actions.expiring.list.bind(actions.expiring) };
  const { stages, authorities, belowNil, noFigure } = model;
  return [
    ...(noFigure ? [noFigureSection(noFigure)] : []),
    bandsSection(model, filter, actions),
    ...(stages.length > 0
      ? [barsSection('stages', 'At risk, by stage', pressed, stages, press, belowNil)]
      : []),
    ...(authorities.length > 0
      ? [barsSection('authorities', 'At risk, by authority', pressed, authorities, press)]
      : []),
    barsSection('timeline', 'When it expires', 'Remaining', model.timeline, null),
    listSection(model.list, filter, actions),
    ...leftOut,
    ...undated,
  ];
}

function busySection({ progress }: PaneState): Section {
  const text = progress
    ? `Reading the register: ${progressText(progress)}. Figures appear when all of it has been read.`
    : 'Reading the register. Figures appear when all of it has been read.';
  return { key: 'reading', model: text, build: () => element('p', { class: 'c' }, text) };
}

function noRegister(reading: RegisterReading, actions: Actions): Section {
  const text =
    reading.state === 'ready'
      ? 'The register may be part old, part new, so nothing is said of what expires until that is settled.'
      : 'No register can be read, so nothing can be said of what expires.';
  const home = (): HTMLElement => button('See Home', () => actions.openTab('home'), { small: true });
  return { key: 'no-register', model: text, build: () => message('note', text, null, [home()]) };
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
  const chip = (ahead: number): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'chip seg',
        key: `ahead-${ahead}`,
        'aria-pressed': String(ahead === months),
        onClick: () => actions.expiring.lookAhead(ahead),
      },
      counted(ahead, 'month'),
    );
  return {
    key: 'date',
    model: [months, asAt, isToday, asking, otherDay],
    build: () =>
      element(
        'section',
        { 'aria-label': 'Date and horizon' },
        element(
          'p',
          { class: 's line-ends' },
          element('span', {}, 'How far ahead'),
          element(
            'span',
            {},
            'As at ',
            link(asAt, () => actions.expiring.askDate(), {
              key: 'as-at',
              label: `As at ${asAt}${isToday ? ', today' : ''}. Choose another date`,
            }),
            !isToday && ' ',
            !isToday && link('Today', () => actions.expiring.useToday(), { key: 'use-today' }),
          ),
        ),
        asking && question(asking, actions),
        element(
          'div',
          { class: 'chips', role: 'group', 'aria-label': 'How far ahead' },
          ...HORIZONS.map(chip),
        ),
        otherDay && element('p', { class: 'c under' }, otherDay),
      ),
  };
}

function question(asking: NonNullable<ExpiringState['asking']>, actions: Actions): HTMLElement {
  const input = (key: string, label: string, value: string): readonly [HTMLInputElement, HTMLElement] => {
    const made = element('input', {
      type: 'text',
      class: 'text',
      id: key,
      key,
      value,
      'aria-describedby': asking.wrong ? 'as-at-wrong' : undefined,
    });
    made.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // Focus moves to a button, which the same key would press.
      answer();
    });
    return [made, element('div', {}, element('label', { class: 'label s', for: key }, label), made)];
  };
  const [date, dateField] = input('as-at-date', 'As at, day first', asking.date);
  const [months, monthsField] = input('as-at-months', 'Months ahead', asking.months);
  const answer = (): void => actions.expiring.answerDate(date.value, months.value);
  return element(
    'div',
    { class: 'open question' },
    element('div', { class: 'two-fields' }, dateField, monthsField),
    asking.wrong && element('p', { class: 's', id: 'as-at-wrong', role: 'alert' }, asking.wrong),
    element(
      'div',
      { class: 'buttons' },
      button('Show', answer, { small: true, key: 'show-date' }),
      button('Cancel', () => actions.expiring.cancelDate(), { small: true, key: 'cancel-date' }),
    ),
  );
}

const toldSection = ({ intent, text }: NonNullable<ExpiringState['told']>): Section => ({
  key: 'told',
  model: [intent, text],
  build: () => outcomeMessage('told', intent, text, null),
});

const troubleSection = (text: string): Section => ({
  key: 'trouble',
  model: text,
  build: () => message('warning', 'Nothing can be said of what expires.', text),
});

const noFigureSection = (text: string): Section => ({
  key: 'no-figure',
  model: text,
  build: () => message('warning', 'Not every figure is known.', text),
});

const noneSection = (none: NonNullable<ExpiringModel['none']>): Section => ({
  key: 'none',
  model: none,
  build: () =>
    element(
      'div',
      {},
      element('p', { class: 'strong' }, none.text),
      none.more !== '' && element('p', { class: 's under wrap' }, none.more),
    ),
});

const leftOutSection = (text: string, actions: Actions): Section => ({
  key: 'left-out',
  model: text,
  build: () =>
    message('warning', text, null, [
      button('See the rows', () => actions.open('register'), { small: true, key: 'see-left-out' }),
    ]),
});

/** The file as a link to save it by; where Excel's own window saves none, its text can be copied. */
function calendarSection(calendar: CalendarReady, actions: Actions): Section {
  const { url, name, says, readAt, text, showsText } = calendar;
  return {
    key: 'calendar',
    model: [url, showsText],
    build: () =>
      section(
        'calendar',
        'Calendar file',
        element('span', { class: 'c' }, `Read at ${readAt}`),
        element('p', { class: 's' }, says),
        element(
          'p',
          {},
          element('a', { class: 'link', href: url, download: name, key: 'save-calendar' }, `Save ${name}`),
        ),
        showsText
          ? element(
              'div',
              {},
              element(
                'label',
                { class: 'label s', for: 'calendar-text' },
                `Copy all of it into a file named ${name}`,
              ),
              element(
                'textarea',
                { id: 'calendar-text', key: 'calendar-text', class: 'text', readonly: true, rows: 8 },
                text,
              ),
            )
          : element(
              'p',
              { class: 's' },
              'No file saved? ',
              link('Copy its text', () => actions.expiring.showCalendarText(), { key: 'show-calendar' }),
            ),
      ),
  };
}

function actionBar(model: ExpiringModel, state: ExpiringState, actions: Actions): Section {
  const { dateCount } = model.list;
  const { isFlagged, isWriting } = state;
  const label = 'Flags in sheet';
  return {
    key: 'actions',
    model: [dateCount, isFlagged, isWriting, state.told],
    build: () =>
      element(
        'div',
        { class: 'action-line' },
        dateCount > 0 &&
          button('Calendar file', () => actions.expiring.makeCalendar(), {
            primary: true,
            key: 'make-calendar',
            label: `Calendar file of ${dateCount === 1 ? 'the 1 date' : `the ${writeCount(dateCount)} dates`} listed`,
          }),
        isWriting
          ? element('span', { class: 'c note-end' }, 'Writing flags')
          : element(
              'span',
              { class: dateCount > 0 ? 'note-end' : undefined },
              element(
                'fluent-field',
                { 'label-position': 'after', class: 'check' },
                element('label', { slot: 'label' }, label),
                element('fluent-switch', {
                  slot: 'input',
                  key: 'flags',
                  'aria-label': label,
                  checked: isFlagged === true,
                  onChange: (event: Event) =>
                    actions.expiring.setFlags((event.target as HTMLInputElement).checked),
                }),
              ),
            ),
      ),
  };
}
