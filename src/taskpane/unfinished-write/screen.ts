import { html, nothing, type TemplateResult } from '../ui/view';
import { button, link, message, section } from '../ui/controls';
import {
  discardQuestion,
  discardText,
  backupShown,
  backupWords,
  type BackupRow,
  type BackupShown,
  type UnfinishedWriteState,
} from './model';
import type { Actions } from '../shell/pane-state';
import type { PendingSeen } from '../../workbook/writing/pending-state';
import type { Confirm, Screen, Section } from '../kernel/screen';
import { actionLine, outcome } from '../kernel/outcome';

/** A write did not finish: how the register and the copy stand, and how it is put right. */
export function backupScreen(
  { step, refusal }: UnfinishedWriteState,
  seen: PendingSeen,
  back: string | null,
  actions: Actions,
): Screen {
  const shown = backupShown(seen, back === null);
  const isBusy = step === 'putting back' || step === 'discarding';
  return {
    name: 'backup-left',
    title: shown.title,
    back: isBusy ? null : back,
    isBusy,
    sections: [
      ...(refusal === null
        ? []
        : [outcome(message('error', `${seen.copy ? 'There is a copy. ' : ''}${refusal}`, null))]),
      { key: 'kept', view: message('error', shown.text, shown.more) },
      seen.tabs ? tabsSection(seen.tabs, actions) : copySection(seen, shown.rows, actions),
      { key: 'what-to-do', view: whatToDo(shown, seen, isBusy, actions) },
    ],
    actions: step === 'asking' ? null : { key: 'actions', view: buttons(step, shown.primary, seen, actions) },
    confirm: step === 'asking' ? discardConfirm(seen, actions) : null,
  };
}

/** Excel lets nothing be looked at: what the write itself said stands until it does. */
export const backupNoticeScreen = (text: string, actions: Actions): Screen => ({
  name: 'backup-left',
  title: 'A write did not finish',
  back: null,
  isBusy: false,
  sections: [outcome(message('error', text, 'The add-in has not yet looked at what was written.'))],
  actions: {
    key: 'actions',
    view: actionLine(button('Look again', () => actions.unfinishedWrite.lookAgain(), { primary: true })),
  },
});

function buttons(
  step: UnfinishedWriteState['step'],
  primary: BackupShown['primary'],
  seen: PendingSeen,
  actions: Actions,
): TemplateResult {
  const words = backupWords(seen);
  if (step === 'putting back')
    return actionLine(
      html`<span class="c"
        >Putting ${words.them} back as ${words.it} ${words.is === 'is' ? 'was' : 'were'}</span
      >`,
    );
  if (step === 'discarding') return actionLine(html`<span class="c">Discarding the ${words.copy}</span>`);
  const putBack = () =>
    button(words.putBack, () => actions.unfinishedWrite.putBack(), {
      primary: true,
      icon: 'undo',
      key: 'put-back',
    });
  const discard = () =>
    button(discardText(seen), () => actions.unfinishedWrite.askToDiscard(), {
      primary: true,
      key: 'discard',
    });
  return actionLine(
    primary === 'put back' ? putBack() : nothing,
    primary === 'discard' ? discard() : nothing,
    seen.copy !== null && !seen.tabs
      ? button('Look at the copy', () => actions.unfinishedWrite.viewBackup(), {
          primary: primary === 'look',
        })
      : nothing,
  );
}

function copySection(seen: PendingSeen, rows: readonly BackupRow[], actions: Actions): Section {
  const { sheet, copySheet, name, copy, now } = seen;
  const linkOf = (text: string, isThere: boolean): TemplateResult | string =>
    isThere ? sheetLink(text, actions) : 'gone';
  return {
    key: 'copy',
    view: section(
      'copy',
      copy ? 'The copy' : 'Before and now',
      null,
      html`<table class="effect">
        <thead>
          <tr>
            <td class="corner"></td>
            <th scope="col" class="n">${copy ? 'Copy' : 'Before'}</th>
            <th scope="col" class="n">${name} now</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Sheet</th>
            <td class="n">${linkOf(copySheet, copy !== null)}</td>
            <td class="n">${linkOf(sheet, now !== null)}</td>
          </tr>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.name}</th>
                <td class="n">${row.copy}</td>
                <td class="n">${row.now}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
      html`<p class="c under">
        The copy was compared with the register cell by cell before anything was written.
      </p>`,
    ),
  };
}

const lowerFirst = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`;

/** Tabs, each with its copy: notes that a user typed are on both. */
const tabsSection = (tabs: NonNullable<PendingSeen['tabs']>, actions: Actions): Section => ({
  key: 'copy',
  view: section(
    'copy',
    'The tabs and their copies',
    null,
    html`<table class="effect">
      <thead>
        <tr>
          <th scope="col">Tab now</th>
          <th scope="col">Copy from before</th>
        </tr>
      </thead>
      <tbody>
        ${tabs.map(
          ({ sheet, copySheet, isBackupMissing: isBackupMissing }) =>
            html`<tr>
              <th scope="row">${sheetLink(sheet, actions)}</th>
              <td>
                ${copySheet === null ? 'none: it was new' : isBackupMissing ? 'gone' : sheetLink(copySheet, actions)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  ),
});

const sheetLink = (name: string, actions: Actions): TemplateResult =>
  link(name, () => actions.goTo({ sheet: name, address: 'A1' }), {
    key: `go-${name}`,
    label: `Go to the sheet ${name}`,
  });

function whatToDo(
  { advice, primary, canPutBack }: BackupShown,
  seen: PendingSeen,
  isBusy: boolean,
  actions: Actions,
): TemplateResult {
  const { them, it, is, putBack } = backupWords(seen);
  const discard = (): TemplateResult =>
    html`<span
      >${primary === 'look' ? ' Then ' : ` To keep ${seen.tabs ? them : 'the register'} as ${it} ${is} now instead, `}${link(lowerFirst(discardText(seen)), () => actions.unfinishedWrite.askToDiscard(), { key: 'discard' })}:
      you are asked first.</span
    >`;
  const orPutBack = (): TemplateResult =>
    html`<span>
      Or ${link(lowerFirst(putBack), () => actions.unfinishedWrite.putBack(), { key: 'put-back' })}.</span
    >`;
  const other = isBusy ? nothing : primary !== 'discard' ? discard() : canPutBack ? orPutBack() : nothing;
  return section('what-to-do', 'What to do', null, html`<p class="s">${advice}${other}</p>`);
}

const discardConfirm = (seen: PendingSeen, actions: Actions): Confirm => ({
  title: `${discardText(seen)}?`,
  text: discardQuestion(seen),
  buttons: [
    button(discardText(seen), () => actions.unfinishedWrite.discard(), { primary: true, key: 'confirm' }),
    button('Go back', () => actions.unfinishedWrite.cancelDiscarding()),
  ],
});
