import { tableMessage } from '../../workbook/register/register-messages';
import { SIDE_TABLES, type SideTables } from '../tables/state';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, rowGroup, rowItem } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import { comingOf, type Coming } from './coming';
import { dueModel, type DueGroupShown, type DueLine, type DueModel } from './model';
import { DUE_MONTHS, type DueMonths } from './state';
import { writeDate } from '../../domain/calendar/serial';
import { outcomeSection } from '../tables/outcome-section';

/** The tables and the register, where all of it can be read; null while it cannot. */
export function comingNow({ reading, tables }: PaneState): Coming | null {
  if (reading?.state !== 'ready' || reading.pending || tables === null) return null;
  return comingOf(reading.register, tables);
}

/** What has fallen due, and what will: the trouble first. */
export function dueScreen(state: PaneState, actions: Actions): Screen {
  const screen = { name: 'due', title: 'Due', back: 'Money' } as const;
  const coming = comingNow(state);
  if (!coming) return { ...screen, isBusy: true, sections: [readingSection('triggers')], actions: null };
  const { due, asAtSerial, tables } = state;
  const model = dueModel(coming, due.months, asAtSerial);
  const hasTable = coming.book !== null;
  return {
    ...screen,
    isBusy: false,
    sections: [
      ...dueOutcome(state, actions),
      headSection(due.months, asAtSerial, hasTable, actions),
      ...(model.leftOut === '' ? [] : [{ key: 'left-out', view: message('warning', model.leftOut, null) }]),
      ...(hasTable ? [] : [noTable(tables!, actions)]),
      ...model.groups.map((group) => groupSection(group, actions)),
      ...(hasTable && model.groups.length === 0 ? [nothingSection(due.months)] : []),
      ...(model.notListed === ''
        ? []
        : [{ key: 'not-listed', view: html`<p class="s wrap">${model.notListed}</p>` }]),
      ...(model.inWords ? [wordsSection(model.inWords, hasTable, actions)] : []),
      ...(due.calendar ? [calendarSection(due.calendar)] : []),
    ],
    actions: bar(coming, model, actions),
  };
}

export const readingSection = (what: string): Section => ({
  key: 'reading',
  view: html`<p class="c">Reading the table of ${what}.</p>`,
});

/** What was written last, with its undo; for every screen of Due. */
export const dueOutcome = ({ due, lastWrite }: PaneState, actions: Actions): Section[] =>
  outcomeSection('due', due, lastWrite?.at, () => actions.due.undo());

function headSection(months: DueMonths, asAt: number, hasTable: boolean, actions: Actions): Section {
  const chip = (of: DueMonths): TemplateResult =>
    html`<button
      type="button"
      class="chip seg"
      data-key="due-${of}"
      aria-pressed=${String(of === months)}
      @click=${() => actions.due.choose(of)}
    >
      ${of === 'all' ? 'All' : `${of} months`}
    </button>`;
  return {
    key: 'head',
    view: html`<section aria-label="How far ahead">
      <p class="c">As at ${writeDate(asAt)}</p>
      ${
        hasTable
          ? html`<div class="chips under" role="group" aria-label="How far ahead">
              ${DUE_MONTHS.map(chip)}
            </div>`
          : nothing
      }
    </section>`,
  };
}

function noTable(tables: SideTables, actions: Actions): Section {
  const reading = tables.triggers;
  if (reading.state === 'none')
    return {
      key: 'no-table',
      view: html`<section aria-label="No table of triggers">
        <p class="strong">No triggers filled in</p>
        <p class="s wrap">
          Instalments are kept in a table of this workbook: what each waits for, and when it was invoiced and
          received. It is made on a sheet of its own.
        </p>
        ${button('Make the table Triggers', () => actions.due.makeTable(), { primary: true, key: 'make-triggers' })}
      </section>`,
    };
  const text =
    reading.state === 'ready'
      ? 'The table Triggers may be part old, part new, so it cannot be listed until that is settled. See Home.'
      : tableMessage(SIDE_TABLES.triggers, reading);
  return { key: 'no-table', view: message('warning', text, null) };
}

const nothingSection = (months: DueMonths): Section => ({
  key: 'nothing',
  view: html`<p class="s">
    ${months === 'all' ? 'Nothing is due, and nothing has a date.' : `Nothing is due within ${months} months.`}
  </p>`,
});

function groupSection({ key, title, isTrouble, sum, lines }: DueGroupShown, actions: Actions): Section {
  const heading = { title, mark: isTrouble ? ('warning' as const) : null, end: sum };
  const items = lines.map((line) => lineItem(line, actions));
  return { key, view: rowGroup(`due-group-${key}`, heading, items) };
}

const lineItem = (
  { key, contribution, when, days, amount, under, more }: DueLine,
  actions: Actions,
): TemplateResult =>
  rowItem(
    [
      html`<span class="block wrap"
        ><span class="strong">${when}</span> <span class="s">${days}</span></span
      >`,
      ' ',
      html`<span class="c block wrap">${under}</span>`,
      ' ',
      more === '' ? nothing : html`<span class="s block wrap">${more}</span>`,
    ],
    amount,
    { key, onClick: () => actions.due.openContribution(contribution) },
  );

function wordsSection(
  { count, text, link: linkText }: NonNullable<DueModel['inWords']>,
  hasTable: boolean,
  actions: Actions,
): Section {
  const id = 'due-in-words';
  return {
    key: 'in-words',
    view: html`<section aria-labelledby=${id}>
      <div class="head">
        ${icon('note', { label: 'Note' })}
        <h2 id=${id}>No trigger written down</h2>
        <span class="c">${count}</span>
      </div>
      <p class="s wrap">
        ${text}
        ${linkText === null || !hasTable ? nothing : link(linkText, () => actions.due.fillWords(), { key: 'fill-words' })}
      </p>
    </section>`,
  };
}

const calendarSection = ({ url, name, says }: NonNullable<PaneState['due']['calendar']>): Section => ({
  key: 'calendar',
  view: html`<section aria-label="Calendar file">
    <p class="s wrap">${says}</p>
    <p><a class="link" href=${url} download=${name} data-key="save-due-calendar">Save ${name}</a></p>
  </section>`,
});

function bar({ developments }: Coming, { dateCount }: DueModel, actions: Actions): Section | null {
  const canCount = (developments?.rows.length ?? 0) > 0;
  if (!canCount && dateCount === 0) return null;
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${canCount ? button('Update homes occupied', () => actions.due.updateHomes(), { primary: true, key: 'update-homes' }) : nothing}
      ${dateCount === 0 ? nothing : button('Calendar file', () => actions.due.makeCalendar(), { key: 'due-calendar' })}
    </div>`,
  };
}
