import { button, message } from '../ui/controls';
import { element } from '../ui/element';
import { icon } from '../ui/icons';
import { sourceName } from './compare';
import { actionLine, chipsSection, effectTable, formulasSection, groupSection } from './groups';
import {
  agreeText,
  chips,
  confirmText,
  effectRows,
  groupsShown,
  introText,
  notTakenText,
  taken,
  writeText,
} from './model';
import { progressShown, type ProgressShown } from './progress';
import { refusalShown, type Refusal } from './refusal';
import type { Compared, ImportState, ImportStep } from './state';
import { writtenScreen } from './written-screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { counted } from '../ui/wording';
import type { Confirm, Screen, Section } from '../kernel/screen';
import { checkAnother, outcome } from './outcome';

type Shown = Pick<Screen, 'name' | 'sections' | 'actions'> & Partial<Pick<Screen, 'back' | 'confirm'>>;

/** Sheets against the register: the difference, what is taken of it, and what became of writing it. */
export function importScreen(state: PaneState, importing: ImportState, actions: Actions): Screen {
  const { source, step } = importing;
  const isBusy =
    step.kind === 'reading' ||
    step.kind === 'writing' ||
    (step.kind === 'no-register' && step.isCreating) ||
    (step.kind === 'written' && step.undo === 'under way');
  const back = importing.from === 'findings' ? 'findings' : 'Home';
  return { title: `Import: ${sourceName(source)}`, back, isBusy, ...shownAt(state, importing, actions) };
}

function shownAt(state: PaneState, importing: ImportState, actions: Actions): Shown {
  const { compared, step } = importing;
  if (step.kind === 'no-register') return noRegister(step, actions);
  if (step.kind === 'unread') return unread(step, actions);
  if (step.kind === 'reading' || !compared) return reading();
  if (step.kind === 'writing') return writing(step, actions);
  if (step.kind === 'written') return writtenScreen(state, importing, compared, step, actions);
  const agreed = agreeText(compared);
  if (agreed !== null) return nothingToImport(agreed, importing, compared, actions);
  return step.kind === 'refused'
    ? refused(importing, compared, step, actions)
    : difference(importing, compared, actions);
}

/** Lines and what they do to the figures, whatever stands above them. */
function lineSections(importing: ImportState, compared: Compared, actions: Actions): Section[] {
  const { choices, view, after } = importing;
  const effect = effectRows(compared, after);
  const notTaken = notTakenText(compared);
  return [
    chipsSection(chips(compared, view), actions),
    ...groupsShown(compared, choices, view).map((group) => groupSection(group, actions)),
    ...formulaSections(compared, actions),
    ...(notTaken === null ? [] : [paragraph('not-taken', notTaken, 'c')]),
    { key: 'effect', model: effect, build: () => effectTable(effect, ['If written', 'Now', 'After']) },
  ];
}

const formulaSections = ({ keptFormulas }: Compared, actions: Actions): Section[] =>
  keptFormulas.length === 0 ? [] : [formulasSection(keptFormulas, actions)];

function difference(importing: ImportState, compared: Compared, actions: Actions): Shown {
  const intro = introText(importing.source, compared);
  const what = taken(compared, importing.choices);
  const isAsking = importing.step.kind === 'asking';
  return {
    name: 'import',
    sections: [
      { key: 'intro', model: intro, build: () => paragraphs(intro) },
      ...lineSections(importing, compared, actions),
    ],
    actions: isAsking
      ? null
      : {
          key: 'actions',
          model: what.lineCount,
          build: () =>
            what.lineCount === 0
              ? actionLine(
                  element('span', { class: 'c' }, 'Nothing is ticked, so there is nothing to write.'),
                )
              : actionLine(
                  button(`${writeText(what)}…`, () => actions.importing.ask(), {
                    primary: true,
                    key: 'write',
                  }),
                  element('span', { class: 'c note-end' }, 'Nothing is written yet.'),
                ),
        },
    confirm: isAsking ? confirm(importing, compared, actions) : null,
  };
}

function confirm(importing: ImportState, compared: Compared, actions: Actions): Confirm {
  const { choices, after } = importing;
  const text = writeText(taken(compared, choices));
  const effect = effectRows(compared, after, true);
  return {
    title: `${text} to ${compared.seen.table ?? 'the register'}?`,
    text: confirmText(compared, choices),
    more: () => effectTable(effect, ['If written', 'Now', 'After']),
    buttons: () => [
      button(text, () => actions.importing.write(), { primary: true, key: 'confirm' }),
      button('Go back', () => actions.importing.cancelAsking()),
    ],
  };
}

function refused(
  importing: ImportState,
  compared: Compared,
  step: Extract<ImportStep, { kind: 'refused' }>,
  actions: Actions,
): Shown {
  const lines = counted(taken(compared, importing.choices).lineCount, 'line');
  const name = compared.seen.table ?? 'The register';
  const why = refusalShown(step.text, name, lines, step.at, step.copyLeft);
  return {
    name: 'import-refused',
    sections: [
      outcome(why, () => message('error', why.text, why.more)),
      {
        key: 'what-to-do',
        model: why.steps,
        build: () =>
          element(
            'section',
            { 'aria-labelledby': 'heading-what-to-do' },
            element('h2', { id: 'heading-what-to-do' }, 'What to do'),
            element('ol', { class: 'steps' }, ...why.steps.map(stepItem)),
          ),
      },
      ...lineSections(importing, compared, actions),
    ],
    actions: {
      key: 'actions',
      model: [why.isOutOfDate, why.isPending],
      build: () =>
        actionLine(
          againButton(why, actions),
          button('Leave it', () => actions.importing.leave()),
        ),
    },
  };
}

function againButton(why: Refusal, actions: Actions): HTMLElement {
  if (why.isPending) return button('See the copy', () => actions.open('copy-kept'), { primary: true });
  return why.isOutOfDate
    ? button('Compare again', () => actions.importing.compareAgain(), { primary: true })
    : button('Try again', () => actions.importing.write(), { primary: true });
}

const stepItem = (text: string): HTMLElement => element('li', {}, element('span', {}, text));

function nothingToImport(text: string, importing: ImportState, compared: Compared, actions: Actions): Shown {
  const [, ...more] = introText(importing.source, compared);
  const isWhole =
    compared.keptFormulas.length === 0 &&
    compared.unusableCount === 0 &&
    compared.unusableElsewhere.length === 0 &&
    compared.elsewhere.count === 0;
  return {
    name: 'import',
    sections: [
      outcome(text, () => message(isWhole ? 'ok' : 'warning', text, more.join(' ') || null)),
      ...formulaSections(compared, actions),
    ],
    actions: {
      key: 'actions',
      model: 'agreed',
      build: () => actionLine(checkAnother(actions)),
    },
  };
}

function noRegister(step: Extract<ImportStep, { kind: 'no-register' }>, actions: Actions): Shown {
  const text = 'No register in this workbook. There is nothing to compare with until there is one.';
  const { isCreating, refusal } = step;
  return {
    name: 'import',
    sections: [
      ...(refusal === null ? [] : [outcome(refusal, () => message('error', refusal, null))]),
      paragraph('no-register', text),
      paragraph(
        'create',
        'Create a register adds two sheets, Register and Projects. Nothing else in the workbook changes. Then the difference is shown, before anything of it is written.',
        's',
      ),
    ],
    actions: {
      key: 'actions',
      model: isCreating,
      build: () =>
        isCreating
          ? actionLine(element('span', { class: 'c' }, 'Creating the register'))
          : actionLine(
              button('Create a register', () => actions.importing.createRegister(), { primary: true }),
            ),
    },
  };
}

const unread = ({ text, more }: Extract<ImportStep, { kind: 'unread' }>, actions: Actions): Shown => ({
  name: 'import',
  sections: [outcome([text, more], () => message('error', text, more))],
  actions: {
    key: 'actions',
    model: 'unread',
    build: () =>
      actionLine(button('Compare again', () => actions.importing.compareAgain(), { primary: true })),
  },
});

const reading = (): Shown => ({
  name: 'import',
  sections: [
    {
      key: 'progress',
      model: null,
      build: () => element('fluent-progress-bar', { 'aria-label': 'Comparing with the register' }),
    },
    paragraph('reading', 'Reading the register, and comparing. Nothing is written.', 'c'),
  ],
  actions: null,
});

function writing(step: Extract<ImportStep, { kind: 'writing' }>, actions: Actions): Shown {
  const shown = progressShown(step.progress);
  return {
    name: 'import-writing',
    back: null,
    sections: [
      {
        key: 'progress',
        model: shown,
        build: () => progressBlock(shown),
      },
    ],
    actions: {
      key: 'actions',
      model: step.isStopping,
      build: () =>
        step.isStopping
          ? actionLine(element('span', { class: 'c' }, 'Stopping. What was written is put back.'))
          : actionLine(button('Cancel', () => actions.importing.stop())),
    },
  };
}

function progressBlock({ caption, percent, steps }: ProgressShown): HTMLElement {
  const marks = { done: 'ok', now: 'reading', 'to do': 'todo' } as const;
  const words = { done: 'Done', now: 'Now', 'to do': 'To do' } as const;
  return element(
    'div',
    {},
    element('fluent-progress-bar', { 'aria-label': 'Writing', max: 100, value: percent }),
    element('p', { class: 'c under' }, caption),
    element(
      'ul',
      { class: 'progress-steps' },
      ...steps.map(({ text, state, end }) =>
        element(
          'li',
          {},
          icon(marks[state], { label: words[state] }),
          element('span', { class: state === 'now' ? 'strong' : undefined }, text),
          element('span', { class: 'n' }, end),
        ),
      ),
    ),
  );
}

const paragraph = (key: string, text: string, className?: string): Section => ({
  key,
  model: text,
  build: () => element('p', { class: className }, text),
});

const paragraphs = (texts: readonly string[]): HTMLElement =>
  element('div', { class: 'stack' }, ...texts.map((text) => element('p', { class: 's wrap' }, text)));
