import { describeTrigger } from '../../domain/pipeline/describe-trigger';
import { listed } from '../../domain/findings/listed';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { triggersInWords, type InWords } from '../../domain/pipeline/due-groups';
import type { Register } from '../../domain/register/register';
import type { Screen, Section } from '../kernel/screen';
import { nameOfRow } from '../../domain/register/read/contribution-name';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, tick } from '../ui/controls';
import { html, nothing } from '../ui/view';
import { counted } from '../ui/wording';
import { comingNow, dueScreen, dueOutcome } from './screen';

/** Triggers that are in words only: what they say as instalments, each to be taken or left. */
export function wordsScreen(state: PaneState, actions: Actions): Screen {
  const coming = comingNow(state);
  if (!coming?.book) return dueScreen(state, actions);
  const { accepted } = state.due.words;
  const all = triggersInWords(coming.register, coming.book);
  const known = all.filter(({ proposed }) => proposed !== null);
  const taken = known.filter(({ row }) => accepted.includes(row));
  const count = taken.reduce((sum, { proposed }) => sum + proposed!.length, 0);
  return {
    ...{ name: 'trigger-words', title: 'Triggers in words', back: 'Due', isBusy: false },
    sections: [
      ...dueOutcome(state, actions),
      {
        key: 'about',
        view: html`<p class="c wrap">
          What the register’s words say, as the add-in reads them. Check each against the deed, and tick those
          that are right.
        </p>`,
      },
      ...(known.length > 1 ? [tickAll(known, taken.length, actions)] : []),
      proposals(coming.register, known, accepted, actions),
      ...(all.length > known.length ? [unread(coming.register, all)] : []),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${
          count === 0 || state.due.working !== null
            ? nothing
            : button(`Write ${counted(count, 'instalment')}`, () => actions.due.saveWords(), {
                primary: true,
                key: 'save-words',
              })
        }<span class="c note-end">To the table Triggers</span>
      </div>`,
    },
  };
}

function tickAll(known: readonly InWords[], taken: number, actions: Actions): Section {
  const isAll = taken === known.length;
  const rows = isAll ? [] : known.map(({ row }) => row);
  return {
    key: 'tick-all',
    view: html`<p class="line-ends">
      ${link(isAll ? 'Untick all' : 'Tick all', () => actions.due.tickAllWords(rows), { key: 'tick-all-words' })}<span
        class="c"
        >${taken} of ${known.length} ticked</span
      >
    </p>`,
  };
}

function proposals(
  register: Register,
  known: readonly InWords[],
  accepted: readonly number[],
  actions: Actions,
): Section {
  return {
    key: 'proposals',
    view: html`<section class="ticks" aria-label="Proposed">
      ${known.length === 0 ? html`<p class="s">None of the words can be read as instalments.</p>` : nothing}
      ${known.map((of) =>
        tick(
          `${nameOfRow(register, of.row)}, ${writePounds(of.awaited)}`,
          accepted.includes(of.row),
          (is) => actions.due.tickWords(of.row, is),
          { key: `words-${of.row}`, more: `“${of.words}”: ${proposedText(of)}.` },
        ),
      )}
    </section>`,
  };
}

/** "25% before first occupation and 75% before the 50th occupation" */
function proposedText({ proposed }: InWords): string {
  return listed(
    proposed!.map((one) => {
      const part =
        one.amount !== null
          ? writePounds(pence(one.amount))
          : one.share === null
            ? proposed!.length === 1
              ? 'all of it'
              : 'the rest'
            : `${Number((one.share * 100).toPrecision(6))}%`;
      return `${part} ${describeTrigger(one)}`;
    }),
  );
}

function unread(register: Register, all: readonly InWords[]): Section {
  const others = all.filter(({ proposed }) => proposed === null);
  return {
    key: 'unread',
    view: html`<section aria-labelledby="words-unread">
      <div class="head">
        <h2 id="words-unread">Type these on the sheet Triggers</h2>
        <span class="c">${others.length}</span>
      </div>
      <ul class="rows" data-rows>
        ${others.map(
          ({ row, words, awaited }) =>
            html`<li>
              <div class="row noicon plain">
                <span
                  ><span class="block wrap">${nameOfRow(register, row)}</span
                  ><span class="c block wrap">${words === '' ? 'No words' : `“${words}”`}</span></span
                >
                <span class="n">${writePounds(awaited)}</span>
              </div>
            </li>`,
        )}
      </ul>
    </section>`,
  };
}
