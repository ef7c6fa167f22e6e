import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { letterOf, type Letter, type Words } from '../../domain/requests/letter';
import type { ListedRequest } from '../../domain/requests/list-requests';
import { stillAsked } from '../../domain/requests/request-table';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, message, outcomeMessage, section, tick } from '../ui/controls';
import { html, nothing, type TemplateResult } from '../ui/view';
import { counted } from '../ui/wording';
import { requestsOutcome, requestsScreen } from './list-screen';
import { askingOf, requestNamed, termsOf, type Asking } from './model';
import type { LetterShown } from './state';

/** The letter that the screen shows; null where none of its requests is left. */
export function shownLetter(
  asking: Asking,
  { requests, leftOut }: Pick<LetterShown, 'requests' | 'leftOut'>,
  date: number,
): {
  readonly letter: Letter;
  readonly authority: string;
  readonly carried: readonly ListedRequest[];
} | null {
  const all = requests.flatMap((name) => requestNamed(asking, name) ?? []);
  const carried = all.filter(({ request }) => !leftOut.includes(request.row.request));
  const [first] = carried;
  if (!first) return null;
  const authority = first.authority === '' ? 'the authority' : first.authority;
  const letter = letterOf({
    register: asking.register,
    requests: carried.map(({ request }) => request),
    authority,
    terms: termsOf(asking, first),
    date,
  });
  return { letter, authority, carried };
}

/** The letter: what is still to be filled in, what it asks for, and how it reads. */
export function letterScreen(state: PaneState, shown: LetterShown, actions: Actions): Screen {
  const { reading, tables, asAtSerial, requests } = state;
  if (reading?.state !== 'ready' || tables === null) return requestsScreen(state, actions);
  const asking = askingOf(reading.register, tables, asAtSerial);
  const screen = { name: 'request-letter', title: 'Letter', back: 'Requests', isBusy: false } as const;
  const made = asking && shownLetter(asking, shown, asAtSerial);
  if (!asking || !made)
    return {
      ...screen,
      sections: [
        ...choices(asking, shown, actions),
        { key: 'none', view: message('note', 'No request is ticked, so there is no letter.', null) },
      ],
      actions: null,
    };
  const { letter, authority, carried } = made;
  return {
    ...screen,
    sections: [
      ...requestsOutcome(state, actions),
      ...(shown.failed === null
        ? []
        : [{ key: 'failed', view: outcomeMessage('letter-failed', 'error', shown.failed, null) }]),
      ...(shown.made ? [madeSection(shown.made, authority)] : []),
      ...choices(asking, shown, actions),
      gapsSection(letter),
      preview(letter),
    ],
    actions: bar(shown, carried, requests.working, actions),
  };
}

const madeSection = ({ name, url }: NonNullable<LetterShown['made']>, authority: string): Section => ({
  key: 'made',
  view: html`<fluent-message-bar intent="success" role="status" tabindex="-1" data-key="letter-made"
    ><span class="message"
      >The letter to ${authority} is made. Nothing has been sent.
      <span class="s block wrap"
        ><a class="link" href=${url} download=${name} data-key="save-letter-file">Save ${name}</a></span
      ></span
    ></fluent-message-bar
  >`,
});

function choices(asking: Asking | null, { requests, leftOut }: LetterShown, actions: Actions): Section[] {
  if (!asking || requests.length < 2) return [];
  return [
    {
      key: 'carried',
      view: section(
        'carried',
        'Requests in it',
        nothing,
        html`<div class="ticks">
          ${requests.flatMap((name) => {
            const one = requestNamed(asking, name);
            if (!one) return [];
            const { row } = one.request;
            return tick(
              `${row.request}, ${writePounds(pence(stillAsked(row)))}`,
              !leftOut.includes(row.request),
              (isIn) => actions.requests.tickLetter(row.request, isIn),
              { key: `carried-${row.request}`, more: nameOfContribution(row.agreement, row.contribution) },
            );
          })}
        </div>`,
      ),
    },
  ];
}

const gapsSection = ({ gaps }: Letter): Section => ({
  key: 'gaps',
  view: section(
    'gaps',
    'Fill in before you send it',
    html`<span class="c">${counted(gaps.length, 'gap')}</span>`,
    html`<ul class="rows">
      ${gaps.map(
        ({ text, why }) =>
          html`<li>
            <p><span class="gap">[${text}]</span></p>
            <p class="s wrap">${why}</p>
          </li>`,
      )}
    </ul>`,
  ),
});

const written = (words: Words): TemplateResult =>
  html`${words.map((run) => (typeof run === 'string' ? run : html`<span class="gap">[${run.gap}]</span>`))}`;

function preview(letter: Letter): Section {
  return {
    key: 'preview',
    view: section(
      'preview',
      'How it reads',
      nothing,
      html`<div class="letter s">
        ${letter.from.map((words) => html`<p class="n-wrap">${written(words)}</p>`)}
        <p class="n-wrap">${letter.date}</p>
        ${letter.to.map((words) => html`<p>${written(words)}</p>`)}
        <p>Our reference: ${letter.reference}</p>
        <p>${written(letter.greeting)}</p>
        <p class="strong">${letter.subject}</p>
        ${letter.opening.map((words) => html`<p>${written(words)}</p>`)}
        ${letter.lines.map(
          ({ request, agreement, site, purpose, project, spendBy, amount, evidence }) =>
            html`<dl class="asked">
              <dt>Request</dt>
              <dd>${request}</dd>
              <dt>Agreement</dt>
              <dd>${agreement}</dd>
              <dt>Site</dt>
              <dd>${written(site)}</dd>
              <dt>Purpose</dt>
              <dd>${written(purpose)}</dd>
              <dt>Project</dt>
              <dd>${written(project)}</dd>
              <dt>Spend by</dt>
              <dd>${spendBy}</dd>
              <dt>Amount</dt>
              <dd class="strong">${writePounds(amount)}</dd>
              ${
                evidence.length === 0
                  ? nothing
                  : html`<dt>Enclosed</dt>
                      <dd>${evidence.map((words) => html`<span class="block">${written(words)}</span>`)}</dd>`
              }
            </dl>`,
        )}
        <p class="line-ends strong"><span>Total</span><span>${writePounds(letter.total)}</span></p>
        ${letter.closing.map((words) => html`<p>${written(words)}</p>`)}
        <p>${letter.farewell}</p>
        ${letter.signature.map((words) => html`<p>${written(words)}</p>`)}
      </div>`,
    ),
  };
}

function bar(
  { made }: LetterShown,
  carried: readonly ListedRequest[],
  working: string | null,
  actions: Actions,
): Section {
  const toSend = carried.filter(
    ({ request: { row } }) => row.status === 'Draft' || row.status === 'More evidence asked',
  );
  const mark = toSend.length === 1 ? 'Mark as sent' : `Mark ${toSend.length} as sent`;
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        working !== null
          ? html`<span class="c">${working}</span>`
          : made === null
            ? [
                button('Make the letter', () => actions.requests.makeLetter(), {
                  primary: true,
                  key: 'make-letter-file',
                }),
                html`<span class="c note-end">Word, for you to send</span>`,
              ]
            : [
                toSend.length === 0
                  ? nothing
                  : button(mark, () => actions.requests.markSent(), { primary: true, key: 'mark-sent' }),
                button('Make it again', () => actions.requests.makeLetter(), { key: 'make-letter-again' }),
              ]
      }
    </div>`,
  };
}
