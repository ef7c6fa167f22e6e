import { button, link, message, section } from './controls';
import {
  discardQuestion,
  discardText,
  keptShown,
  type KeptRow,
  type KeptShown,
  type KeptState,
} from './copy-kept-model';
import { element } from './element';
import type { Confirm, Screen, Section } from './frame';
import { actionLine } from './import-groups';
import { outcome } from './import-screen';
import type { Actions } from './pane-state';
import type { PendingSeen } from '../workbook/pending-write';

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
      copySection(seen, shown.rows, actions),
      {
        key: 'what-to-do',
        model: [shown, isBusy],
        build: () => whatToDo(shown, isBusy, actions),
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
  title: 'An import did not finish',
  back: null,
  isBusy: false,
  sections: [
    outcome(text, () => message('error', text, 'The register and the copy have not been looked at yet.')),
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
  if (step === 'putting back') return actionLine(element('span', { class: 'c' }, 'Putting the copy back'));
  if (step === 'discarding') return actionLine(element('span', { class: 'c' }, 'Discarding the copy'));
  const putBack = () =>
    button('Put the copy back', () => actions.kept.putBack(), {
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
      button('Look at the copy', () => actions.kept.lookAtCopy(), { primary: primary === 'look' }),
  );
}

function copySection(seen: PendingSeen, rows: readonly KeptRow[], actions: Actions): Section {
  const { sheet, copySheet, name, copy, now } = seen;
  const sheetLink = (text: string, isThere: boolean): HTMLElement | string =>
    isThere
      ? link(text, () => actions.goTo({ sheet: text, address: 'A1' }), {
          key: `go-${text}`,
          label: `Go to the sheet ${text}`,
        })
      : 'gone';
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
              element('td', { class: 'n' }, sheetLink(copySheet, copy !== null)),
              element('td', { class: 'n' }, sheetLink(sheet, now !== null)),
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

function whatToDo(
  { advice, primary, canPutBack }: KeptShown,
  isBusy: boolean,
  actions: Actions,
): HTMLElement {
  const discard = (): HTMLElement =>
    element(
      'span',
      {},
      primary === 'look' ? ' Then ' : ' To keep the register as it is now instead, ',
      link('discard the copy', () => actions.kept.askToDiscard(), { key: 'discard' }),
      ': you are asked first.',
    );
  const putBack = (): HTMLElement =>
    element(
      'span',
      {},
      ' Or ',
      link('put the copy back', () => actions.kept.putBack(), { key: 'put-back' }),
      '.',
    );
  const other = isBusy ? null : primary !== 'discard' ? discard() : canPutBack ? putBack() : null;
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
