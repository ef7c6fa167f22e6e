import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, section } from '../ui/controls';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { counted } from '../ui/wording';
import { planMade, planModel, type PlanModel, type PlanSum } from './model';
import { PLAN_HORIZONS, type PlanState } from './state';
import { outcomeSection } from '../tables/outcome-section';

/** Money that is to be spent soon, matched to projects, line by line. */
export function planScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, plan: shown, asAtSerial } = state;
  const screen = { name: 'plan', title: 'Plan', back: 'Expiring' } as const;
  if (reading?.state !== 'ready' || reading.pending || tables === null)
    return {
      ...screen,
      isBusy: true,
      sections: [{ key: 'reading', view: html`<p class="c">Reading the register.</p>` }],
      actions: null,
    };
  const made = planMade(reading.register, tables, shown.months, asAtSerial);
  const told = planOutcome(state, actions);
  if (made.kind !== 'plan')
    return {
      ...screen,
      isBusy: false,
      sections: [...told, made.kind === 'no-projects' ? noProjects(actions) : troubleSection(made.text)],
      actions: null,
    };
  const model = planModel(reading.register, made.plan, shown.unticked, asAtSerial);
  return {
    ...screen,
    isBusy: false,
    sections: [
      ...told,
      horizonSection(shown, actions),
      barSection(model, shown.months),
      ...(model.sums.length > 0 ? [byDate(model, actions)] : [nonePlaced()]),
      ...(model.freed === '' ? [] : [{ key: 'freed', view: html`<p class="s">${model.freed}</p>` }]),
      byProject(model),
      ...(model.unplaced.length > 0 ? [unplacedSection(model)] : []),
      ...model.notes.map((note, n) => ({ key: `note-${n}`, view: message('warning', note, null) })),
    ],
    actions: planBar(model, shown, actions),
    confirm: shown.isAsking ? confirmOf(model, tables.requests.state === 'none', actions) : null,
  };
}

export const planOutcome = ({ plan, lastWrite }: PaneState, actions: Actions): Section[] =>
  outcomeSection('plan', plan, lastWrite?.at, () => actions.plan.undo());

const troubleSection = (text: string): Section => ({
  key: 'trouble',
  view: message('warning', 'No plan can be made.', text),
});

const noProjects = (actions: Actions): Section => ({
  key: 'no-projects',
  view: html`<section aria-label="No table of projects">
    <p class="strong">No projects with room</p>
    <p class="s">The plan matches money to the projects of a table, which this workbook does not have yet.</p>
    ${button('Make the table Projects', () => actions.plan.makeTable(), { primary: true, key: 'make-projects' })}
  </section>`,
});

const nonePlaced = (): Section => ({
  key: 'none-placed',
  view: html`<p class="s">No money that is to be spent by then has a project with room.</p>`,
});

function horizonSection({ months }: PlanState, actions: Actions): Section {
  return {
    key: 'horizon',
    view: html`<div class="chips" role="group" aria-label="How far ahead">
      ${PLAN_HORIZONS.map(
        (ahead) =>
          html`<button
            type="button"
            class="chip seg"
            data-key="plan-${ahead}"
            aria-pressed=${String(ahead === months)}
            @click=${() => actions.plan.lookAhead(ahead)}
          >
            ${counted(ahead, 'month')}
          </button>`,
      )}
    </div>`,
  };
}

function barSection({ total, past, parts }: PlanModel, months: number): Section {
  return {
    key: 'bar',
    view: html`<section aria-label="Money to spend">
      <p class="line-ends">
        <strong>To spend within ${counted(months, 'month')}</strong><strong class="big">${total}</strong>
      </p>
      <div class="plan-bar" aria-hidden="true">
        ${parts.filter(({ share }) => share > 0).map(({ key, share }) => html`<span class="part ${key}" style="flex-grow:${Math.round(share * 1000)}"></span>`)}
      </div>
      <ul class="s">
        ${parts.map(
          ({ key, name, amount }) =>
            html`<li class="line-ends">
              <span><span class="plan-swatch ${key}" aria-hidden="true"></span> ${name}</span
              ><span class="n">${amount}</span>
            </li>`,
        )}
      </ul>
      ${past === '' ? nothing : html`<p class="s under">${past}</p>`}
      <p class="c under">
        The earliest date comes first, then projects in your order of priority. No other plan finds a project
        for more of it by any date.
      </p>
    </section>`,
  };
}

const byDate = ({ sums, head }: PlanModel, actions: Actions): Section => ({
  key: 'by-date',
  view: section(
    'by-date',
    'By date',
    html`<span class="c">${head}</span>`,
    html`<ul class="rows">
      ${sums.map((sum) => sumItem(sum, actions))}
    </ul>`,
  ),
});

function sumItem(
  { row, date, days, amount, reference, now, lines, canAllocate }: PlanSum,
  actions: Actions,
): TemplateResult {
  return html`<li class="plan-sum">
    <p class="line-ends">
      <span><strong>${date}</strong> <span class="s">${days}</span></span
      ><span class="n">${amount}</span>
    </p>
    <p class="c wrap">${reference}</p>
    ${now === '' ? nothing : html`<p class="c wrap">${now}</p>`}
    ${lines.map(
      ({ key, project, how, amount: own, isTicked }) =>
        html`<label class="choice plan-line"
          ><input
            type="checkbox"
            data-key=${`plan-line-${key}`}
            .checked=${live(isTicked)}
            @change=${(event: Event) => actions.plan.tick(key, (event.target as HTMLInputElement).checked)}
          /><span class="line-ends"
            ><span class="wrap">${project} <span class="c">${how}</span></span
            ><span class="s n">${own}</span></span
          ></label
        >`,
    )}
    ${
      canAllocate
        ? link('Allocate it differently', () => actions.plan.allocate(row), {
            key: `allocate-${row}`,
            label: `Allocate it differently: ${reference}`,
          })
        : nothing
    }
  </li>`;
}

const byProject = ({ projects, placed }: PlanModel): Section => ({
  key: 'by-project',
  view: section(
    'by-project',
    'By project',
    html`<span class="c">${placed}</span>`,
    html`<ul class="plan-bars s">
      ${projects.map(
        ({ name, amount, share, room }) =>
          html`<li>
            <span class="wrap">${name}</span>
            <span class="track" aria-hidden="true"
              ><span class="room" style="inline-size:${percent(room)}"></span
              ><span class="fill" style="inline-size:${percent(share)}"></span
            ></span>
            <span class="n">${amount}</span>
          </li>`,
      )}
    </ul>`,
    html`<p class="c under">Grey: room that is left.</p>`,
  ),
});

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

const unplacedSection = ({ unplaced, unplacedText }: PlanModel): Section => ({
  key: 'unplaced',
  view: section(
    'unplaced',
    'Has no project',
    html`<span class="c">${unplacedText}</span>`,
    html`<ul class="rows">
      ${unplaced.map(
        ({ reference, amount, why }) =>
          html`<li class="plan-sum">
            <p class="line-ends"><span class="wrap">${reference}</span><span class="n">${amount}</span></p>
            <p class="s wrap">${why}</p>
          </li>`,
      )}
    </ul>`,
  ),
});

function planBar(
  { counts, toRequest, toCommit }: PlanModel,
  { working, isAsking }: PlanState,
  actions: Actions,
): Section | null {
  if (toRequest + toCommit === 0 || isAsking) return null;
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        working !== null
          ? html`<span class="c">${working}</span>`
          : button('Use these lines…', () => actions.plan.ask(), { primary: true, key: 'use-lines' })
      }<span class="c note-end">${counts}</span>
    </div>`,
  };
}

function confirmOf(
  { toRequest, toCommit }: PlanModel,
  makesTable: boolean,
  actions: Actions,
): NonNullable<Screen['confirm']> {
  const parts = [
    toRequest > 0 ? counted(toRequest, 'draft request') : '',
    toCommit > 0 ? counted(toCommit, 'commitment') : '',
  ].filter((part) => part !== '');
  const made = makesTable && toRequest > 0 ? ' The table Requests is made on a sheet of its own.' : '';
  return {
    title: `Write ${parts.join(' and ')}?`,
    text: `All in one write, or nothing. Nothing is sent to an authority, and one press undoes it.${made}`,
    buttons: [
      button('Go back', () => actions.plan.cancel(), { key: 'plan-back' }),
      button(`Write ${parts.join(', ')}`, () => actions.plan.use(), { primary: true, key: 'plan-write' }),
    ],
  };
}
