import { NAMESPACE } from '../../namespace';
import type { Screen, Section } from '../kernel/screen';
import { isBeginning } from '../../workbook/movements/movement-entry';
import { movementsGap } from '../movements/gap';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, countPill, disclosure, link, message } from '../ui/controls';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { writeCount } from '../ui/wording';
import { glModel, type GlGroup, type GlLineShown, type GlModel, type GlProblem } from './model';
import type { GlMatchState } from './state';

/** The general ledger's own export against the movements into and out of the force's hand. */
export function glMatchScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, glMatch } = state;
  const movements = tables?.movements ?? null;
  const screen = {
    name: 'gl-match',
    title: 'General ledger',
    back: 'Check',
    isBusy: glMatch.isReading,
  } as const;
  if (reading?.state !== 'ready' || reading.pending) {
    const gap = { key: 'no-register', view: message('note', 'No register can be read. See Home.', null) };
    return { ...screen, sections: [gap], actions: null };
  }
  if (movements?.state !== 'ready' || isBeginning(movements))
    return { ...screen, sections: [movementsGap(movements, actions)], actions: null };
  const model = glModel(reading.register, movements, glMatch);
  const problem = model !== null && 'text' in model ? model : null;
  return {
    ...screen,
    sections: [
      choose(glMatch, problem, actions),
      ...(model !== null && 'totals' in model ? resultSections(model, glMatch, actions) : []),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button(
          glMatch.source === null ? 'Use the sheet that is shown' : 'Match the sheet that is shown',
          () => actions.glMatch.useSheet(),
          {
            primary: true,
            key: 'use-sheet',
          },
        )}<span class="c note-end">Matching writes nothing.</span>
      </div>`,
    },
  };
}

function choose(
  { source, from, to, problem: unread }: GlMatchState,
  problem: GlProblem | null,
  actions: Actions,
): Section {
  const field = (side: 'from' | 'to', label: string, text: string): TemplateResult =>
    html`<div>
      <label class="label s" for="gl-${side}">${label}</label
      ><input
        type="text"
        class="text"
        id="gl-${side}"
        data-key="gl-${side}"
        autocomplete="off"
        aria-invalid=${problem?.field === side ? 'true' : nothing}
        aria-describedby=${problem?.field === side ? 'gl-problem' : nothing}
        .value=${live(text)}
        @input=${(event: Event) => actions.glMatch.typeDay(side, (event.target as HTMLInputElement).value)}
      />
    </div>`;
  const intro =
    source === null
      ? 'Choose the ledger’s export: show a sheet with a date, an amount and a reference, then press the button below.'
      : `${source.name} against movements into and out of the force’s hand.`;
  return {
    key: 'choose',
    view: html`<div class="record-form">
      <p class="s wrap">${intro}</p>
      ${unread === null ? nothing : message('error', unread, null)}
      <div class="two-fields">
        ${field('from', 'From (optional)', from)}${field('to', 'To (optional)', to)}
      </div>
      ${problem === null ? nothing : html`<div id="gl-problem">${message('error', problem.text, null)}</div>`}
    </div>`,
  };
}

function resultSections(model: GlModel, { opened }: GlMatchState, actions: Actions): Section[] {
  const { totals, difference, proof, signs, leftOut, groups } = model;
  return [
    {
      key: 'totals',
      view: html`<table class="effect">
          <thead>
            <tr>
              <th scope="col">Lines</th>
              <th scope="col" class="n">Rows</th>
              <th scope="col" class="n">Ledger</th>
              <th scope="col" class="n">Movements</th>
            </tr>
          </thead>
          <tbody>
            ${totals.map(
              ({ name, rows, ledger, movements }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="n">${rows}</td>
                  <td class="n">${ledger}</td>
                  <td class="n">${movements}</td>
                </tr>`,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="3">Difference, ledger less movements</th>
              <td class="n strong">${difference}</td>
            </tr>
          </tfoot>
        </table>
        <p class="c wrap">${proof} ${signs}</p>
        ${leftOut === null ? nothing : message('warning', leftOut, null)}`,
    },
    {
      key: 'groups',
      view: html`<div class="gl-groups">
        ${groups.map((group) => groupItem(group, opened.has(group.key), actions))}
      </div>`,
    },
  ];
}

const groupItem = (
  { key, title, caption, count, lines, more }: GlGroup,
  isOpen: boolean,
  actions: Actions,
): TemplateResult =>
  disclosure(
    { key: `gl-${key}`, title, sub: caption, end: countPill(writeCount(count)), isOpen },
    () => actions.glMatch.toggle(key),
    html`<ul class="mends" data-rows>
      ${lines.map((line) => lineItem(line, actions))}
    </ul>`,
    more === 0
      ? nothing
      : html`<p class="c under">And ${writeCount(more)} more. =${NAMESPACE}.GLMATCH lists all of them.</p>`,
  );

const lineItem = ({ key, date, title, more, amount, cell }: GlLineShown, actions: Actions): TemplateResult =>
  html`<li>
    <p class="line-ends"><span>${date} ${title}</span><span class="n">${amount}</span></p>
    <p class="c wrap">
      ${more}
      ${cell === null ? nothing : link(`Go to ${cell.address}`, () => actions.goTo(cell), { label: `Go to ${cell.address} on ${cell.sheet}`, key: `go-${key}` })}
    </p>
  </li>`;
