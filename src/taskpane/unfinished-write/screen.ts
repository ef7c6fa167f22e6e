import { button, link, message, section } from '../ui/controls';
import {
  discardQuestion,
  discardText,
  keptShown,
  keptWords,
  type KeptRow,
  type KeptShown,
  type KeptState,
} from './model';
import { element } from '../ui/element';
import { actionLine } from '../import/groups';
import type { Actions } from '../shell/pane-state';
import type { PendingSeen } from '../../workbook/writing/pending-state';
import type { Confirm, Screen, Section } from '../kernel/screen';
import { outcome } from '../import/outcome';

/** A write did not finish: how the register and the copy stand, and how it is put right. */
export function copyKeptScreen(
  { step, refusal }: KeptState,
  seen: PendingSeen,
  back: string | null,
  actions: Actions,
): Screen {
  const shown = keptShown(seen, back === null);
  const isBusy = step === 'putting back' || step === 'discarding';
  return {
    name: 'copy-kept',
    title: shown.title,
    back: isBusy ? null : back,
    isBusy,
    sections: [
      ...(refusal === null
        ? []
        : [
            outcome(refusal, () =>
              message('error', `${seen.copy ? 'A copy is kept. ' : ''}${refusal}`, null),
            ),
          ]),
      { key: 'kept', model: [shown.text, shown.more], build: () => message('error', shown.text, shown.more) },
      seen.tabs ? tabsSection(seen.tabs, actions) : copySection(seen, shown.rows, actions),
      {
        key: 'what-to-do',
        model: [shown, isBusy],
        build: () => whatToDo(shown, seen, isBusy, actions),
      },
    ],
    actions:
      step === 'asking'
        ? null
        : {
            key: 'actions',
            model: [step, shown.primary, seen.copy === null],
            build: () => buttons(step, shown.primary, seen, actions),
          },
    confirm: step === 'asking' ? discardConfirm(seen, actions) : null,
  };
}

/** Excel lets nothing be looked at: what the write itself said stands until it does. */
export const copyToldScreen = (text: string, actions: Actions): Screen => ({
  name: 'copy-kept',
  title: 'A write did not finish',
  back: null,
  isBusy: false,
  sections: [
    outcome(text, () =>
      message('error', text, 'What was written to, and what was kept of it, have not been looked at yet.'),
    ),
  ],
  actions: {
    key: 'actions',
    model: 'told',
    build: () => actionLine(button('Look again', () => actions.kept.lookAgain(), { primary: true })),
  },
});

function buttons(
  step: KeptState['step'],
  primary: KeptShown['primary'],
  seen: PendingSeen,
  actions: Actions,
): HTMLElement {
  const words = keptWords(seen);
  if (step === 'putting back')
    return actionLine(
      element(
        'span',
        { class: 'c' },
        `Putting ${words.them} back as ${words.it} ${words.is === 'is' ? 'was' : 'were'}`,
      ),
    );
  if (step === 'discarding')
    return actionLine(element('span', { class: 'c' }, `Discarding the ${words.copy}`));
  const putBack = () =>
    button(words.putBack, () => actions.kept.putBack(), {
      primary: true,
      icon: 'undo',
      key: 'put-back',
    });
  const discard = () =>
    button(discardText(seen), () => actions.kept.askToDiscard(), { primary: true, key: 'discard' });
  return actionLine(
    primary === 'put back' && putBack(),
    primary === 'discard' && discard(),
    seen.copy !== null &&
      !seen.tabs &&
      button('Look at the copy', () => actions.kept.lookAtCopy(), { primary: primary === 'look' }),
  );
}

function copySection(seen: PendingSeen, rows: readonly KeptRow[], actions: Actions): Section {
  const { sheet, copySheet, name, copy, now } = seen;
  const linkOf = (text: string, isThere: boolean): HTMLElement | string =>
    isThere ? sheetLink(text, actions) : 'gone';
  return {
    key: 'copy',
    model: [rows, sheet, copySheet],
    build: () =>
      section(
        'copy',
        copy ? 'The copy' : 'Before and now',
        null,
        element(
          'table',
          { class: 'effect' },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('td', { class: 'corner' }),
              element('th', { scope: 'col', class: 'n' }, copy ? 'Copy' : 'Before'),
              element('th', { scope: 'col', class: 'n' }, `${name} now`),
            ),
          ),
          element(
            'tbody',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, 'Sheet'),
              element('td', { class: 'n' }, linkOf(copySheet, copy !== null)),
              element('td', { class: 'n' }, linkOf(sheet, now !== null)),
            ),
            ...rows.map((row) =>
              element(
                'tr',
                {},
                element('th', { scope: 'row' }, row.name),
                element('td', { class: 'n' }, row.copy),
                element('td', { class: 'n' }, row.now),
              ),
            ),
          ),
        ),
        element(
          'p',
          { class: 'c under' },
          'The copy was compared with the register cell by cell before anything was written.',
        ),
      ),
  };
}

const lowerFirst = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`;

/** Tabs, each with its copy: notes that a user typed are on both. */
const tabsSection = (tabs: NonNullable<PendingSeen['tabs']>, actions: Actions): Section => ({
  key: 'copy',
  model: tabs,
  build: () =>
    section(
      'copy',
      'The tabs and their copies',
      null,
      element(
        'table',
        { class: 'effect' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Tab now'),
            element('th', { scope: 'col' }, 'Copy from before'),
          ),
        ),
        element(
          'tbody',
          {},
          ...tabs.map(({ sheet, copySheet, isCopyGone }) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, sheetLink(sheet, actions)),
              element(
                'td',
                {},
                copySheet === null ? 'none: it was new' : isCopyGone ? 'gone' : sheetLink(copySheet, actions),
              ),
            ),
          ),
        ),
      ),
    ),
});

const sheetLink = (name: string, actions: Actions): HTMLElement =>
  link(name, () => actions.goTo({ sheet: name, address: 'A1' }), {
    key: `go-${name}`,
    label: `Go to the sheet ${name}`,
  });

function whatToDo(
  { advice, primary, canPutBack }: KeptShown,
  seen: PendingSeen,
  isBusy: boolean,
  actions: Actions,
): HTMLElement {
  const { them, it, is, putBack } = keptWords(seen);
  const discard = (): HTMLElement =>
    element(
      'span',
      {},
      primary === 'look'
        ? ' Then '
        : ` To keep ${seen.tabs ? them : 'the register'} as ${it} ${is} now instead, `,
      link(lowerFirst(discardText(seen)), () => actions.kept.askToDiscard(), { key: 'discard' }),
      ': you are asked first.',
    );
  const orPutBack = (): HTMLElement =>
    element(
      'span',
      {},
      ' Or ',
      link(lowerFirst(putBack), () => actions.kept.putBack(), { key: 'put-back' }),
      '.',
    );
  const other = isBusy ? null : primary !== 'discard' ? discard() : canPutBack ? orPutBack() : null;
  return section('what-to-do', 'What to do', null, element('p', { class: 's' }, advice, other));
}

const discardConfirm = (seen: PendingSeen, actions: Actions): Confirm => ({
  title: `${discardText(seen)}?`,
  text: discardQuestion(seen),
  buttons: () => [
    button(discardText(seen), () => actions.kept.discard(), { primary: true, key: 'confirm' }),
    button('Go back', () => actions.kept.cancelDiscarding()),
  ],
});
