import { countPill, disclosure, link, section } from '../ui/controls';
import { element, type Child } from '../ui/element';
import type { Chip, EffectRow, GroupShown, LineShown } from './model';
import { type FieldShown, type KeptFormula, LINES_STEP } from './state';
import { GONE_STATUSES } from './compare';
import type { Actions } from '../shell/pane-state';
import { writeCount } from '../ui/wording';
import type { Section } from '../kernel/screen';

/** Buttons that show one group alone. */
export const chipsSection = (shown: readonly Chip[], actions: Actions): Section => ({
  key: 'chips',
  model: shown,
  build: () =>
    element(
      'div',
      { class: 'chips', role: 'group', 'aria-label': 'Show' },
      ...shown.map(({ filter, text, isPressed }) =>
        element(
          'button',
          {
            class: 'chip',
            type: 'button',
            'aria-pressed': String(isPressed),
            key: `chip-${filter}`,
            onClick: () => actions.importing.show(filter),
          },
          text,
        ),
      ),
    ),
});

/** One group of lines, each to be taken or left. */
export const groupSection = (shown: GroupShown, actions: Actions): Section => ({
  key: `group-${shown.group}`,
  model: shown,
  build: () => {
    const id = `heading-${shown.group}`;
    return element(
      'section',
      { 'aria-labelledby': id },
      element(
        'div',
        { class: 'head' },
        element('h2', { id }, shown.title),
        countPill(shown.count),
        element('span', { class: 'c' }, shown.caption),
      ),
      ...shown.notes.map((note) => element('p', { class: 's note-line' }, note)),
      takeLine(shown, actions),
      shown.goneStatus !== null && goneChoice(shown.goneStatus, actions),
      element(
        'ul',
        { class: 'takes', 'data-rows': true },
        ...shown.lines.map((line) => lineItem(line, shown.goneStatus, actions)),
      ),
      shown.more > 0 && moreLink(shown, actions),
    );
  },
});

function takeLine({ group, takeAll, takeNone }: GroupShown, actions: Actions): HTMLElement | null {
  if (takeAll === null && takeNone === null) return null;
  return element(
    'p',
    { class: 's take-line' },
    takeAll && link(takeAll, () => actions.importing.takeAll(group), { key: `all-${group}` }),
    takeNone && link(takeNone, () => actions.importing.takeNone(group), { key: `none-${group}` }),
  );
}

/** A row that is gone is never deleted: its status says what became of it. */
function goneChoice(status: string, actions: Actions): HTMLElement {
  const choose = (event: Event) =>
    actions.importing.chooseGoneStatus((event.target as HTMLSelectElement).value);
  return element(
    'div',
    { class: 'gone-choice' },
    element('label', { class: 's', for: 'gone-status' }, 'Ticked: never deleted, Status becomes'),
    element(
      'select',
      { id: 'gone-status', class: 'small', key: 'gone-status', onChange: choose },
      ...GONE_STATUSES.map((one) => element('option', { value: one, selected: one === status }, one)),
    ),
  );
}

const moreLink = ({ group, more }: GroupShown, actions: Actions): HTMLElement =>
  element(
    'p',
    { class: 'under' },
    link(
      `Show ${writeCount(Math.min(more, LINES_STEP))} more of ${writeCount(more)}`,
      () => actions.importing.showMore(group),
      { key: `more-${group}` },
    ),
  );

function lineItem(line: LineShown, goneStatus: string | null, actions: Actions): HTMLElement {
  return element(
    'li',
    { class: line.canTick ? 'take' : 'take no-tick' },
    line.canTick && checkbox(line, actions),
    disclosure(
      {
        key: `line-${line.index}`,
        title: line.title,
        sub: line.subtitle,
        end: element('span', { class: 's n' }, line.end),
        isOpen: line.isOpen,
      },
      () => actions.importing.toggle(line.index),
      ...details(line, goneStatus, actions),
    ),
  );
}

function checkbox({ index, title, subtitle, isTicked }: LineShown, actions: Actions): HTMLElement {
  const change = (event: Event) => actions.importing.tick(index, (event.target as HTMLInputElement).checked);
  return element('input', {
    type: 'checkbox',
    key: `take-${index}`,
    'aria-label': `Take ${title}, ${subtitle}`,
    checked: isTicked,
    onChange: change,
  });
}

function details(line: LineShown, goneStatus: string | null, actions: Actions): Child[] {
  const { kind, fields, cell, row, source, index } = line;
  const places: Child[] = [
    cell &&
      row &&
      link(`Go to ${row}`, () => actions.goTo(cell), {
        key: `go-${index}`,
        label: `Go to ${row} on ${cell.sheet}`,
      }),
    source && element('span', { class: 'c' }, `${kind === 'added' ? 'From' : 'Sheet:'} ${source}`),
  ];
  const told =
    kind === 'gone' && goneStatus !== null && line.canTick
      ? element('p', { class: 's' }, `Ticked, its Status becomes ${goneStatus}. The row stays.`)
      : null;
  return [fields.length > 0 && fieldTable(fields), told, element('p', { class: 's places-line' }, ...places)];
}

function fieldTable(fields: readonly FieldShown[]): HTMLElement {
  const isNew = fields.every(({ before }) => before === null);
  return element(
    'table',
    { class: isNew ? 'fields new' : 'fields' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Field'),
        !isNew && element('th', { scope: 'col', class: 'value' }, 'Register'),
        element('th', { scope: 'col', class: 'value' }, isNew ? 'New row' : 'Sheet'),
      ),
    ),
    element(
      'tbody',
      {},
      ...fields.map(({ name, before, after, isAmount }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name),
          before !== null && element('td', { class: isAmount ? 'value n was' : 'value was' }, before),
          element('td', { class: isAmount ? 'value n strong' : 'value strong' }, after),
        ),
      ),
    ),
  );
}

/** How many cells with formulas are named. */
const FORMULAS_NAMED = 20;

/** Cells that differ and are left, as they are worked out: they can be gone to. */
export const formulasSection = (kept: readonly KeptFormula[], actions: Actions): Section => ({
  key: 'formulas',
  model: kept,
  build: () =>
    section(
      'formulas',
      'Formulas, kept',
      countPill(writeCount(kept.length)),
      element(
        'p',
        { class: 's' },
        'These cells differ from the sheet. They hold formulas, which are never written over.',
      ),
      element(
        'table',
        { class: 'fields formulas' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Cell'),
            element('th', { scope: 'col', class: 'value' }, 'Register'),
            element('th', { scope: 'col', class: 'value' }, 'Sheet'),
          ),
        ),
        element(
          'tbody',
          {},
          ...kept.slice(0, FORMULAS_NAMED).map(({ cell, field }) =>
            element(
              'tr',
              {},
              element(
                'th',
                { scope: 'row' },
                link(cell.address, () => actions.goTo(cell), {
                  label: `Go to ${cell.address} on ${cell.sheet}`,
                  key: `formula-${cell.address}`,
                }),
                ` ${field.name}`,
              ),
              element('td', { class: 'value' }, field.before),
              element('td', { class: 'value' }, field.after),
            ),
          ),
        ),
      ),
      kept.length > FORMULAS_NAMED &&
        element('p', { class: 'c under' }, `And ${writeCount(kept.length - FORMULAS_NAMED)} more.`),
    ),
});

/** Figures before and after, in a table. */
export function effectTable(
  rows: readonly EffectRow[],
  [title, before, after]: readonly [title: string, before: string, after: string],
): HTMLElement {
  return element(
    'table',
    { class: 'effect' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, title),
        element('th', { scope: 'col', class: 'n' }, before),
        element('th', { scope: 'col', class: 'n' }, after),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, row.name),
          element('td', { class: 'n was' }, row.before),
          element('td', { class: row.before === row.after ? 'n' : 'n strong' }, row.after),
        ),
      ),
    ),
  );
}

/** A group of buttons for the bar under the body. */
export const actionLine = (...children: Child[]): HTMLElement =>
  element('div', { class: 'action-line' }, ...children);
