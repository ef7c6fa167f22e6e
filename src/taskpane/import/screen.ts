import { html, nothing, given, type TemplateResult } from '../ui/view';
import { button, message } from '../ui/controls';
import { icon } from '../ui/icons';
import { sourceName } from '../../domain/council/import/compare';
import { authoritiesSection, choicesSection, partSections } from './authorities';
import { confirmText, effectShown } from './effect-model';
import { chipsSection, effectBlock, formulasSection, groupSection } from './groups';
import { agreeText, chips, formulasShown, groupsShown, introText, notTakenText, taken } from './model';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { instalmentCount, writtenInstalments } from './instalments';
import { confirmInstalments, instalmentsShown, whatIsWritten } from './instalments-model';
import { instalmentsSection } from './instalments-section';
import { confirmMovements, movementsShown } from './movements-model';
import { movementsSection } from './movements-section';
import { progressShown, type ProgressShown } from './progress';
import { refusalShown, type Refusal } from './refusal';
import type { Compared, ImportState, ImportStep } from './state';
import { writtenScreen } from './written-screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { Confirm, Screen, Section } from '../kernel/screen';
import { checkAnother } from './check-another';
import { actionLine, outcome } from '../kernel/outcome';

type Shown = Pick<Screen, 'name' | 'sections' | 'actions'> &
  Partial<Pick<Screen, 'back' | 'confirm' | 'title'>>;

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
  if (agreed !== null && instalmentCount(importing.instalments) === 0)
    return nothingToImport(agreed, importing, compared, actions);
  return step.kind === 'refused'
    ? refused(importing, compared, step, actions)
    : difference(importing, compared, actions);
}

/** Lines and what they do to the figures, whatever stands above them. */
function lineSections(importing: ImportState, compared: Compared, actions: Actions): Section[] {
  const { choices, view, after, recording, recorded } = importing;
  const movements = movementsShown(compared, recording, recorded);
  const notTaken = notTakenText(compared);
  const effect = effectBlock(effectShown(compared, after), ['If written', 'Now', 'After']);
  const isOverview = compared.authorities.length > 1 && view.authority === null;
  return [
    ...(isOverview ? [authoritiesSection(compared, choices, actions)] : []),
    ...partSections(compared, choices, view, actions),
    ...(isOverview ? [] : groupSections(importing, compared, actions)),
    ...formulaSections(compared, actions),
    ...(notTaken === null ? [] : [paragraph('not-taken', notTaken, 'c')]),
    ...(movements === null || choices.ticked.size === 0 ? [] : [movementsSection(movements, actions)]),
    ...instalmentSections(importing, actions),
    { key: 'effect', view: effect },
  ];
}

function instalmentSections(importing: ImportState, actions: Actions): Section[] {
  const shown = instalmentsShown(importing);
  return shown === null ? [] : [instalmentsSection(shown, actions)];
}

const groupSections = (
  { choices, view, recorded }: ImportState,
  compared: Compared,
  actions: Actions,
): Section[] => [
  ...choicesSection(compared, view, actions),
  chipsSection(chips(compared, view), actions),
  ...groupsShown(compared, choices, view, recorded).map((group) => groupSection(group, actions)),
];

const formulaSections = (compared: Compared, actions: Actions): Section[] =>
  compared.preservedFormulas.length === 0 ? [] : [formulasSection(formulasShown(compared), actions)];

function difference(importing: ImportState, compared: Compared, actions: Actions): Shown {
  const intro = introText(importing.source, compared);
  const isNothing = countWritten(importing, compared) === 0;
  const isAsking = importing.step.kind === 'asking';
  const { authority } = importing.view;
  const shown = compared.authorities.find(({ key }) => key === authority);
  return {
    ...(shown
      ? { name: 'import-authority', title: `${shown.name} in ${compared.name}`, back: 'all authorities' }
      : { name: 'import' }),
    sections: [
      ...(shown ? [] : [{ key: 'intro', view: paragraphs(intro) }]),
      ...lineSections(importing, compared, actions),
    ],
    actions: isAsking
      ? null
      : {
          key: 'actions',
          view: isNothing
            ? actionLine(html`<span class="c">Nothing is ticked, so there is nothing to write.</span>`)
            : actionLine(
                button(`${writeText(importing, compared)}…`, () => actions.importing.ask(), {
                  primary: true,
                  key: 'write',
                }),
                html`<span class="c note-end">Nothing is written yet.</span>`,
              ),
        },
    confirm: isAsking ? confirm(importing, compared, actions) : null,
  };
}

/** Lines that are ticked, and instalments that go with them. */
const countWritten = (importing: ImportState, compared: Compared): number =>
  taken(compared, importing.choices).lineCount + instalmentCount(writtenInstalments(importing));

/** "Write 6 lines and 3 instalments" */
const writeText = (importing: ImportState, compared: Compared): string =>
  `Write ${whatIsWritten(taken(compared, importing.choices).lineCount, instalmentCount(writtenInstalments(importing)))}`;

function targetText(importing: ImportState, compared: Compared): string {
  const register = compared.seen.table ?? 'the register';
  if (instalmentCount(writtenInstalments(importing)) === 0) return register;
  return taken(compared, importing.choices).lineCount === 0
    ? TRIGGERS.name
    : `${register} and ${TRIGGERS.name}`;
}

function confirm(importing: ImportState, compared: Compared, actions: Actions): Confirm {
  const { choices, after, recorded } = importing;
  const movements = choices.ticked.size === 0 ? [] : confirmMovements(recorded);
  const instalments = confirmInstalments(importing);
  const text = writeText(importing, compared);
  return {
    title: `${text} to ${targetText(importing, compared)}?`,
    text: [confirmText(compared, choices), ...movements, ...instalments]
      .filter((part) => part !== '')
      .join(' '),
    more: effectBlock(effectShown(compared, after), ['If written', 'Now', 'After']),
    buttons: [
      button('Go back', () => actions.importing.cancelAsking()),
      button(text, () => actions.importing.write(), { primary: true, key: 'confirm' }),
    ],
  };
}

function refused(
  importing: ImportState,
  compared: Compared,
  step: Extract<ImportStep, { kind: 'refused' }>,
  actions: Actions,
): Shown {
  const lines = whatIsWritten(
    taken(compared, importing.choices).lineCount,
    instalmentCount(writtenInstalments(importing)),
  );
  const name = compared.seen.table ?? 'The register';
  const why = refusalShown(step.outcome, name, lines, step.at);
  return {
    name: 'import-refused',
    sections: [
      outcome(message(why.isStopped ? 'note' : 'error', why.text, why.more)),
      {
        key: 'what-to-do',
        view: html`<section aria-labelledby="heading-what-to-do">
          <h2 id="heading-what-to-do">What to do</h2>
          <ol class="steps">
            ${why.steps.map(stepItem)}
          </ol>
        </section>`,
      },
      ...lineSections(importing, compared, actions),
    ],
    actions: {
      key: 'actions',
      view: actionLine(
        againButton(why, actions),
        button('Leave it', () => actions.importing.leave()),
      ),
    },
  };
}

function againButton(why: Refusal, actions: Actions): TemplateResult {
  if (why.isPending) return button('See the copy', () => actions.open('backup-left'), { primary: true });
  return why.isOutOfDate
    ? button('Compare again', () => actions.importing.compareAgain(), { primary: true })
    : button('Try again', () => actions.importing.write(), { primary: true });
}

const stepItem = (text: string): TemplateResult => html`<li><span>${text}</span></li>`;

function nothingToImport(text: string, importing: ImportState, compared: Compared, actions: Actions): Shown {
  const [, ...more] = introText(importing.source, compared);
  const isWhole =
    compared.preservedFormulas.length === 0 &&
    compared.unusableElsewhere.length === 0 &&
    compared.elsewhere.count + compared.nobodys.count + compared.unreadOfAny === 0;
  return {
    name: 'import',
    sections: [
      outcome(message(isWhole ? 'ok' : 'warning', text, more.join(' ') || null)),
      ...formulaSections(compared, actions),
      ...instalmentSections(importing, actions),
    ],
    actions: { key: 'actions', view: actionLine(checkAnother(actions)) },
  };
}

function noRegister(step: Extract<ImportStep, { kind: 'no-register' }>, actions: Actions): Shown {
  const text = 'No register in this workbook. There is nothing to compare with until there is one.';
  const { isCreating, refusal } = step;
  return {
    name: 'import',
    sections: [
      ...(refusal === null ? [] : [outcome(message('error', refusal, null))]),
      paragraph('no-register', text),
      paragraph(
        'create',
        'Create a register adds two sheets, Register and Projects. Nothing else in the workbook changes. Then the difference is shown, before anything of it is written.',
        's',
      ),
    ],
    actions: {
      key: 'actions',
      view: isCreating
        ? actionLine(html`<span class="c">Creating the register</span>`)
        : actionLine(
            button('Create a register', () => actions.importing.createRegister(), { primary: true }),
          ),
    },
  };
}

const unread = ({ text, more }: Extract<ImportStep, { kind: 'unread' }>, actions: Actions): Shown => ({
  name: 'import',
  sections: [outcome(message('error', text, more))],
  actions: {
    key: 'actions',
    view: actionLine(button('Compare again', () => actions.importing.compareAgain(), { primary: true })),
  },
});

const reading = (): Shown => ({
  name: 'import',
  sections: [
    {
      key: 'progress',
      view: html`<fluent-progress-bar aria-label="Comparing with the register"></fluent-progress-bar>`,
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
    sections: [{ key: 'progress', view: progressBlock(shown) }],
    actions: {
      key: 'actions',
      view: step.isStopping
        ? actionLine(html`<span class="c">Stopping. What was written is put back.</span>`)
        : actionLine(button('Cancel', () => actions.importing.stop())),
    },
  };
}

function progressBlock({ caption, percent, steps }: ProgressShown): TemplateResult {
  const marks = { done: 'ok', now: 'reading', 'to do': 'todo' } as const;
  const words = { done: 'Done', now: 'Now', 'to do': 'To do' } as const;
  return html`<div>
    <fluent-progress-bar aria-label="Writing" max="100" value=${percent}></fluent-progress-bar>
    <p class="c under">${caption}</p>
    <ul class="progress-steps">
      ${steps.map(
        ({ text, state, end }) =>
          html`<li>
            ${icon(marks[state], { label: words[state] })}<span class=${state === 'now' ? 'strong' : nothing}
              >${text}</span
            ><span class="n">${end}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

const paragraph = (key: string, text: string, className?: string): Section => ({
  key,
  view: html`<p class=${given(className)}>${text}</p>`,
});

const paragraphs = (texts: readonly string[]): TemplateResult =>
  html`<div class="stack">${texts.map((text) => html`<p class="s wrap">${text}</p>`)}</div>`;
