import { writeShortDate } from '../../domain/calendar/serial';
import { soonestOf } from '../../domain/expiry/expiry-of-row';
import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { allocationOf, type AllocationLine } from '../../domain/plan/allocate';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import type { Screen, Section } from '../kernel/screen';
import { rowShown } from '../money/model';
import { rowOfKey } from '../money/selected-row';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, section, select } from '../ui/controls';
import { formKeys } from '../ui/form-keys';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { counted, inDays } from '../ui/wording';
import { freeInHand, planMade } from './model';
import { planOutcome, planScreen } from './screen';
import type { AllocateForm } from './state';

const plain = { symbol: false } as const;
const pounds = (amount: number): string => writePounds(pence(amount));

/** What is in hand and not committed, given out to projects. */
export function allocateScreen(state: PaneState, form: AllocateForm, actions: Actions): Screen {
  const { reading, tables, plan: shown, asAtSerial } = state;
  if (reading?.state !== 'ready' || tables === null) return planScreen(state, actions);
  const row = rowOfKey(reading.register, form.row);
  const made = planMade(reading.register, tables, shown.months, asAtSerial);
  const free = row >= 0 ? freeInHand(reading.register, tables, row, asAtSerial) : 0;
  const reference = nameOfContribution(form.row.agreement, form.row.contribution);
  const screen = { name: 'allocate', title: `Allocate: ${reference}`, back: 'Plan', isBusy: false } as const;
  if (row < 0 || made.kind !== 'plan' || free <= 0) {
    const text = 'Nothing of this contribution is in hand and not committed.';
    return {
      ...screen,
      sections: [...planOutcome(state, actions), { key: 'none', view: message('note', text, null) }],
      actions: null,
    };
  }
  const { projects } = made.plan;
  const allocation = allocationOf(form.lines, pence(free), projects);
  const names = projects.filter(({ isEnded }) => !isEnded).map(({ name }) => name);
  return {
    ...screen,
    sections: [
      ...planOutcome(state, actions),
      about(reading.register, row, free, asAtSerial),
      ...(form.failed === null
        ? []
        : [
            {
              key: 'failed',
              view: html`<div data-key="allocate-failed" tabindex="-1">
                ${message('error', form.failed, null)}
              </div>`,
            },
          ]),
      linesSection(form, allocation.lines, allocation.left, names, actions),
      ...(allocation.refusal === null ? [changes(reference, free, allocation.lines)] : []),
      {
        key: 'note',
        view: message(
          'note',
          'Committing keeps the money for a project. It is spent when you record Spent. Whether committing stops the clock depends on the deed.',
          null,
        ),
      },
    ],
    actions: bar(allocation, shown.working, actions),
  };
}

function about(register: Register, row: number, free: number, asAt: number): Section {
  const { where, spendBy } = rowShown(register, row);
  const purpose = textOf(register, row, 'purpose');
  const soonest = soonestOf(register, row, 'inHand');
  return {
    key: 'about',
    view: html`<section aria-label="Contribution">
      <p class="line-ends">
        <span>In hand, not yet committed</span><strong class="big">${pounds(free)}</strong>
      </p>
      <p class="c wrap">
        ${where}. ${purpose === '' ? nothing : html`${purpose}. `}Spend by
        ${soonest === null ? spendBy : writeShortDate(soonest)}${soonest === null || soonest < asAt ? '' : `, ${inDays(soonest - asAt)}`}.
      </p>
    </section>`,
  };
}

function linesSection(
  form: AllocateForm,
  lines: readonly AllocationLine[],
  left: number,
  names: readonly string[],
  actions: Actions,
): Section {
  return {
    key: 'lines',
    view: html`<section
      class="record-form"
      aria-label="Projects"
      @keydown=${(event: KeyboardEvent) => formKeys(event, { write: () => actions.plan.writeAllocation() })}
    >
      ${form.lines.map((line, n) => lineFields(line, lines[n]!, n, names, actions))}
      <p class="line-ends">
        ${link('Add a project', () => actions.plan.addProject(), { key: 'add-project' })}
        <span class="s">Left to allocate <strong>${pounds(left)}</strong></span>
      </p>
    </section>`,
  };
}

function lineFields(
  line: AllocateForm['lines'][number],
  shown: AllocationLine,
  index: number,
  names: readonly string[],
  actions: Actions,
): TemplateResult {
  const options = [['', 'Choose a project'] as const, ...names.map((name) => [name, name] as const)];
  const isWrong = shown.refusal?.field === 'amount';
  return html`<div>
    <div class="two-fields wide-first">
      <div>
        <label class="label s" for="allocate-project-${index}">Project</label
        >${select(options, line.project, (name) => actions.plan.typeAllocation(index, 'project', name), { key: `allocate-project-${index}`, id: `allocate-project-${index}` })}
        ${shown.roomAfter === null ? nothing : html`<span class="c block">Room after this ${pounds(shown.roomAfter)}</span>`}
      </div>
      <div>
        <label class="label s" for="allocate-amount-${index}">Amount</label
        ><input
          type="text"
          class="text amount"
          id="allocate-amount-${index}"
          data-key="allocate-amount-${index}"
          autocomplete="off"
          inputmode="decimal"
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${shown.refusal ? `allocate-refusal-${index}` : nothing}
          .value=${live(line.amount)}
          @input=${(event: Event) => actions.plan.typeAllocation(index, 'amount', (event.target as HTMLInputElement).value)}
        />
      </div>
    </div>
    ${shown.refusal ? html`<div id="allocate-refusal-${index}">${message('error', shown.refusal.text, null)}</div>` : nothing}
  </div>`;
}

function changes(reference: string, free: number, lines: readonly AllocationLine[]): Section {
  const given = lines.flatMap(({ project, amount }) =>
    project && amount !== null ? [{ project, amount }] : [],
  );
  const allocated = given.reduce((sum, { amount }) => sum + amount, 0);
  const line = (name: string, before: number, after: number): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="n">${writePounds(pence(before), plain)}</td>
      <td class="n strong">${writePounds(pence(after), plain)}</td>
    </tr>`;
  return {
    key: 'changes',
    view: section(
      'changes',
      'What will change',
      undefined,
      html`<table class="changes">
        <thead>
          <tr>
            <th scope="col">${reference}</th>
            <th scope="col" class="n">Now</th>
            <th scope="col" class="n">After</th>
          </tr>
        </thead>
        <tbody>
          ${line('In hand, not committed', free, free - allocated)}
          ${given.map(({ project, amount }) => line(`Committed: ${project.name}`, 0, amount))}
        </tbody>
      </table>`,
      html`<p class="s wrap">
        ${counted(given.length, 'row')} of the table Movements, dated today. In hand stays as it is.
      </p>`,
    ),
  };
}

function bar(
  { allocated, left, refusal }: ReturnType<typeof allocationOf>,
  working: string | null,
  actions: Actions,
): Section {
  const keep = left > 0 ? `, keep ${pounds(left)} in hand` : '';
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        working !== null
          ? html`<span class="c">${working}</span>`
          : refusal !== null
            ? html`<span class="c">${refusal}</span>`
            : button(`Allocate ${pounds(allocated)}${keep}`, () => actions.plan.writeAllocation(), {
                primary: true,
                key: 'allocate-write',
              })
      }
    </div>`,
  };
}
