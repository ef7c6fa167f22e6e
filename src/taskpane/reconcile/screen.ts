import { button, countPill, disclosure, link, message, section } from '../ui/controls';
import { element } from '../ui/element';
import { icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import {
  printedTold,
  reconcileModel,
  type ReconcileGroup,
  type ReconcileLine,
  type ReconcileModel,
} from './model';
import type { ReconcileGroupKey, ReconcileState } from './state';
import { writeCount } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

/** What does not add up in a printed table, and where it differs from the register. */
export function reconcileScreen(state: PaneState, actions: Actions): Screen {
  const { reconcile, reading, strict } = state;
  const isBusy = reconcile.step === 'reading' || reconcile.step === 'idle';
  const screen = { name: 'reconcile', title: 'Reconcile', back: 'Summaries', isBusy, actions: null } as const;
  const refused = reconcile.refusal === null ? [] : [refusalSection(reconcile.refusal, actions)];
  if (isBusy) return { ...screen, sections: [busy] };
  const register = reading?.state === 'ready' && !reading.pending ? reading.register : null;
  const model = reconcile.table && reconcileModel(reconcile.table, register, strict);
  const told = printedTold(reconcile);
  const notes = [...refused, ...(told === null ? [] : [toldSection(told)])];
  if (!model) return { ...screen, sections: [...notes, chooseSection(reconcile, actions)] };
  const sections = [
    ...notes,
    headSection(model, reconcile, actions),
    ...(reconcile.isChoosing ? [chooseSection(reconcile, actions)] : []),
    ...model.groups.map((group) => groupSection(group, actions)),
    tailSection(model, reconcile.opened, actions),
  ];
  return {
    ...screen,
    title: `Reconcile: ${model.title}`,
    sections,
    actions: register ? writeBar(actions) : null,
  };
}

const busy: Section = {
  key: 'busy',
  model: null,
  build: () => element('p', { class: 'c' }, 'Looking for the printed table.'),
};

const refusalSection = (text: string, actions: Actions): Section => ({
  key: 'refusal',
  model: text,
  build: () =>
    message('error', text, null, [
      button('Try again', () => actions.reconcile.open(), { small: true, key: 'look-again' }),
    ]),
});

const toldSection = (text: string): Section => ({
  key: 'told',
  model: text,
  build: () => message('note', text, null),
});

const headSection = (
  model: ReconcileModel,
  { table, isChoosing }: ReconcileState,
  actions: Actions,
): Section => ({
  key: 'head',
  model: [model.counts, model.summary, table!.address, isChoosing],
  build: () =>
    element(
      'div',
      { class: 'open' },
      element(
        'div',
        { class: 'line' },
        model.differenceCount > 0 ? icon('warning', { label: 'Warning' }) : icon('ok', { label: 'Done' }),
        element(
          'div',
          {},
          element(
            'p',
            {},
            element('span', { class: 'strong' }, model.counts),
            ' ',
            element('span', { class: 'c wrap' }, `in ${table!.address} `),
            !isChoosing &&
              link('Change', () => actions.reconcile.choose(), {
                key: 'change',
                label: `Change the printed table, now ${table!.address}`,
              }),
          ),
          model.summary !== null && element('p', { class: 's' }, model.summary),
        ),
      ),
    ),
});

/** The selection, or one of the tables that were found. */
const chooseSection = ({ offered, table, isChoosing }: ReconcileState, actions: Actions): Section => ({
  key: 'choose',
  model: [offered.map(({ address }) => address), table?.address ?? null, isChoosing],
  build: () =>
    section(
      'choose',
      'Choose the printed table',
      null,
      offered.length === 0 &&
        element(
          'p',
          { class: 's' },
          'No sheet reads as a printed table. It needs authorities and at least two measures, such as Total value and Drawn down; or the headings Project, Budget and Received.',
        ),
      element(
        'ul',
        { class: 'rows', 'data-rows': true },
        ...offered.map(({ address }) =>
          element(
            'li',
            {},
            element(
              'button',
              {
                type: 'button',
                class: 'row noicon',
                key: `use-${address}`,
                onClick: () => actions.reconcile.use(address),
              },
              element('span', { class: 'wrap' }, address),
              address === table?.address && element('span', { class: 'c' }, 'In use'),
            ),
          ),
        ),
      ),
      element(
        'div',
        { class: 'buttons under' },
        button('Use the selection', () => actions.reconcile.useSelection(), {
          small: true,
          key: 'use-selection',
        }),
        isChoosing &&
          button('Cancel', () => actions.reconcile.cancelChoosing(), { small: true, key: 'cancel-choosing' }),
      ),
    ),
});

const groupSection = ({ key, title, lines }: ReconcileGroup, actions: Actions): Section => ({
  key: `group-${key}`,
  model: [title, lines],
  build: () =>
    section(
      `group-${key.replace(/\W+/g, '-')}`,
      title,
      countPill(writeCount(lines.length)),
      element('ul', { class: 'rows', 'data-rows': true }, ...lines.map((line) => lineItem(line, actions))),
    ),
});

/** A press goes to the printed cell; where the register has the figure, its rows are shown too. */
function lineItem(
  { index, where, difference, sentence, address, question }: ReconcileLine,
  actions: Actions,
): HTMLElement {
  const canFollow = address !== null;
  const content = [
    element(
      'span',
      { class: 'line-ends' },
      element('span', { class: canFollow ? 'name' : undefined }, where),
      element('span', { class: 'n strong' }, difference),
    ),
    element('span', { class: 's block' }, ` ${sentence}`),
    canFollow &&
      element('span', { class: 'hidden' }, question ? ` Go to ${address} and its rows` : ` Go to ${address}`),
  ];
  return element(
    'li',
    {},
    canFollow
      ? element(
          'button',
          {
            type: 'button',
            class: 'row bare',
            key: `line-${index}`,
            onClick: () => actions.reconcile.follow(index),
          },
          ...content,
        )
      : element('div', { class: 'row bare plain' }, ...content),
  );
}

function tailSection(
  model: ReconcileModel,
  opened: ReadonlySet<ReconcileGroupKey>,
  actions: Actions,
): Section {
  const { roundings, register, notChecked } = model;
  const group = (
    key: ReconcileGroupKey,
    title: string,
    sub: string,
    count: string,
    ...inside: (HTMLElement | null)[]
  ): HTMLElement =>
    disclosure(
      { key: `group-${key}`, title, sub, end: countPill(count), isOpen: opened.has(key) },
      () => actions.reconcile.toggle(key),
      ...inside,
    );
  const list = (lines: readonly ReconcileLine[]): HTMLElement | null =>
    lines.length === 0
      ? null
      : element('ul', { class: 'rows', 'data-rows': true }, ...lines.map((line) => lineItem(line, actions)));
  return {
    key: 'tail',
    model: [roundings, register, notChecked, [...opened]],
    build: () =>
      element(
        'div',
        { class: 'groups' },
        roundings.length > 0 &&
          group(
            'roundings',
            'Roundings',
            'Explained by rounding to whole pounds',
            writeCount(roundings.length),
            list(roundings),
            ROUNDING_NOTE(),
          ),
        register &&
          group(
            'register',
            'Against the register',
            register.caption,
            register.count,
            AGAINST_NOTE(),
            list(register.lines),
          ),
        notChecked.length > 0 &&
          group(
            'not-checked',
            'Not checked',
            'Could not be read, or lacks what it is checked against',
            writeCount(notChecked.length),
            list(notChecked),
          ),
      ),
  };
}

const ROUNDING_NOTE = (): HTMLElement =>
  element(
    'p',
    { class: 'c under' },
    'Whole-pound rounding explains up to £2.50 over four figures and £4.50 over eight.',
  );
const AGAINST_NOTE = (): HTMLElement =>
  element(
    'p',
    { class: 's' },
    'Each printed figure against the same sum of the register, rounded as it was printed.',
  );

const writeBar = (actions: Actions): Section => ({
  key: 'actions',
  model: true,
  build: () =>
    element(
      'div',
      { class: 'action-line' },
      button('Write to Reconciliation tab', () => actions.reconcile.write(), {
        primary: true,
        key: 'write-reconciliation',
      }),
    ),
});
