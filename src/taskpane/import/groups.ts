import { html, nothing, live, type TemplateResult, type Child } from '../ui/view';
import { button, countPill, disclosure, link, section, select } from '../ui/controls';
import { icon } from '../ui/icons';
import type { EffectRow, EffectShown } from './effect-model';
import type { Chip, FormulaShown, GroupShown, LineShown, PairingShown } from './model';
import { questionBlock } from './movements-section';
import { type FieldShown, LINES_PAGE_SIZE } from './state';
import { MISSING_STATUSES } from '../../domain/council/import/choices';
import type { Actions } from '../shell/pane-state';
import { counted, writeCount } from '../ui/wording';
import type { Section } from '../kernel/screen';

/** Buttons that show one group alone. */
export const chipsSection = (shown: readonly Chip[], actions: Actions): Section => ({
  key: 'chips',
  view: html`<div class="chips" role="group" aria-label="Show">
    ${shown.map(
      ({ filter, text, isPressed }) =>
        html`<button
          class="chip"
          type="button"
          aria-pressed=${String(isPressed)}
          data-key="chip-${filter}"
          @click=${() => actions.importing.show(filter)}
        >
          ${text}
        </button>`,
    )}
  </div>`,
});

/** One group of lines, each to be taken or left. */
export const groupSection = (shown: GroupShown, actions: Actions): Section => ({
  key: `group-${shown.group}`,
  view: html`<section aria-labelledby="heading-${shown.group}">
    <div class="head">
      <h2 id="heading-${shown.group}">${shown.title}</h2>
      ${countPill(shown.count)}<span class="c">${shown.caption}</span>
    </div>
    ${shown.notes.map((note) => html`<p class="s note-line">${note}</p>`)}${takeLine(shown, actions)}${shown.missingStatus !== null ? missingChoice(shown.missingStatus, actions) : nothing}
    <ul class="takes" data-rows>
      ${shown.lines.map((line) => lineItem(line, shown.missingStatus, actions))}
    </ul>
    ${shown.more > 0 ? moreLink(shown, actions) : nothing}
  </section>`,
});

function takeLine({ group, takeAll, takeNone }: GroupShown, actions: Actions): TemplateResult | null {
  if (takeAll === null && takeNone === null) return null;
  return html`<p class="s take-line">
    ${takeAll ? link(takeAll, () => actions.importing.takeAll(group), { key: `all-${group}` }) : nothing}${takeNone ? link(takeNone, () => actions.importing.takeNone(group), { key: `none-${group}` }) : nothing}
  </p>`;
}

/** A row that is not on the sheet is never deleted: its status says what became of it. */
function missingChoice(status: string, actions: Actions): TemplateResult {
  const choose = (event: Event) =>
    actions.importing.chooseMissingStatus((event.target as HTMLSelectElement).value);
  return html`<div class="gone-choice">
    <label class="s" for="gone-status">If ticked, the row stays and its status becomes</label
    ><select id="gone-status" class="small" data-key="gone-status" @change=${choose}>
      ${MISSING_STATUSES.map((one) => html`<option value=${one} ?selected=${one === status}>${one}</option>`)}
    </select>
  </div>`;
}

const moreLink = ({ group, more }: GroupShown, actions: Actions): TemplateResult =>
  html`<p class="under">
    ${link(
      `Show ${writeCount(Math.min(more, LINES_PAGE_SIZE))} more of ${writeCount(more)}`,
      () => actions.importing.showMore(group),
      { key: `more-${group}` },
    )}
  </p>`;

function lineItem(line: LineShown, missingStatus: string | null, actions: Actions): TemplateResult {
  return html`<li class=${line.canTick ? 'take' : 'take no-tick'}>
    ${line.canTick ? checkbox(line, actions) : nothing}${disclosure(
      {
        key: `line-${line.index}`,
        title: line.title,
        sub: subtitle(line),
        end: html`<span class=${line.warning === null ? 's n' : 's n strong fall'}>${line.end}</span>`,
        isOpen: line.isOpen,
      },
      () => actions.importing.toggle(line.index),
      ...details(line, missingStatus, actions),
    )}${line.question ? questionBlock(line.key, line.index, line.question, actions) : nothing}
  </li>`;
}

/** A warning comes first, with its mark: nothing is said by colour alone. */
const subtitle = ({ warning, subtitle: text, pairing }: LineShown): Child => [
  warning === null
    ? nothing
    : html`<span class="line-warning">${icon('warning', { label: 'Warning' })} ${warning}. </span>`,
  text,
  pairing === null || pairing.sharedCount === 0 ? nothing : `, ${sharedText(pairing)}`,
];

/** Why a new line does not start ticked: it may be a row that the register has. */
const sharedText = ({ offered, sharedCount }: PairingShown): string =>
  offered
    ? `same planning reference as ${offered.text}`
    : `same reference as ${counted(sharedCount, 'row that is', 'rows that are')} not on the sheet`;

function checkbox({ index, title, subtitle: text, isTicked }: LineShown, actions: Actions): TemplateResult {
  const change = (event: Event) => actions.importing.tick(index, (event.target as HTMLInputElement).checked);
  return html`<input
    type="checkbox"
    data-key="take-${index}"
    aria-label="Tick ${title}, ${text}"
    .checked=${live(isTicked)}
    @change=${change}
  />`;
}

function details(line: LineShown, missingStatus: string | null, actions: Actions): Child[] {
  const { kind, fields, cell, row, source, sourceCell, index, pairing } = line;
  const places: Child[] = [
    cell && row
      ? link(`Go to ${row}`, () => actions.goTo(cell), {
          key: `go-${index}`,
          label: `Go to ${row} on ${cell.sheet}`,
        })
      : nothing,
    sourceCell
      ? link('Go to it on the sheet', () => actions.goTo(sourceCell), {
          key: `sheet-${index}`,
          label: `Go to ${sourceCell.address} on ${sourceCell.sheet}`,
        })
      : nothing,
    source ? html`<span class="c">${kind === 'added' ? 'From' : 'Sheet:'} ${source}</span>` : nothing,
  ];
  const explanation =
    kind === 'gone' && missingStatus !== null && line.canTick
      ? html`<p class="s">If ticked, the row stays and its status becomes ${missingStatus}.</p>`
      : nothing;
  return [
    pairing ? pairingBlock(index, pairing, actions) : nothing,
    fields.length > 0 ? fieldTable(fields) : nothing,
    explanation,
    line.isPaired
      ? html`<p class="s">
          You said that this line is ${row}.
          ${link('It is not', () => actions.importing.unpair(index), { key: `unpair-${index}` })}
        </p>`
      : nothing,
    html`<p class="s places-line">${places}</p>`,
  ];
}

/** Which row of the register a new line is, where the officer knows: an offer, and a list to choose from. */
function pairingBlock(index: number, { offered, rows }: PairingShown, actions: Actions): TemplateResult {
  const pair = (missing: number): void => actions.importing.pair(index, missing);
  const options = [['', 'No, it is new'] as const, ...rows];
  return html`<div class="pairing">
    ${
      offered
        ? html`<p class="s">${offered.text} has the same planning reference.</p>
            ${button('It is that row', () => pair(offered.index), { small: true, key: `offer-${index}` })}`
        : nothing
    }
    <label class="s" for="pair-${index}">Is it a row of the register?</label>${select(
      options,
      '',
      (chosen) => (chosen === '' ? undefined : pair(Number(chosen))),
      { id: `pair-${index}`, key: `pair-${index}`, isSmall: true },
    )}
  </div>`;
}

function fieldTable(fields: readonly FieldShown[]): TemplateResult {
  const isNew = fields.every(({ before }) => before === null);
  return html`<table class=${isNew ? 'fields new' : 'fields'}>
    <thead>
      <tr>
        <th scope="col">Field</th>
        ${!isNew ? html`<th scope="col" class="value">Register</th>` : nothing}
        <th scope="col" class="value">${isNew ? 'New row' : 'Sheet'}</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ({ name, before, after, isAmount }) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${before !== null ? html`<td class=${isAmount ? 'value n was' : 'value was'}>${before}</td>` : nothing}
            <td class=${isAmount ? 'value n strong' : 'value strong'}>${after}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** How many cells with formulas are named. */
const FORMULAS_NAMED = 20;

/** Cells that differ and are left, as they are worked out: they can be gone to. */
export const formulasSection = (preserved: readonly FormulaShown[], actions: Actions): Section => ({
  key: 'formulas',
  view: section(
    'formulas',
    'Formulas, kept',
    countPill(writeCount(preserved.length)),
    html`<p class="s">
      These cells differ from the sheet. They hold formulas, which are never written over.
    </p>`,
    html`<table class="fields formulas">
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col" class="value">Register</th>
          <th scope="col" class="value">Sheet</th>
        </tr>
      </thead>
      <tbody>
        ${preserved.slice(0, FORMULAS_NAMED).map(
          ({ cell, field }) =>
            html`<tr>
              <th scope="row">
                ${link(cell.address, () => actions.goTo(cell), {
                  label: `Go to ${cell.address} on ${cell.sheet}`,
                  key: `formula-${cell.address}`,
                })}
                ${field.name}
              </th>
              <td class="value">${field.before}</td>
              <td class="value">${field.after}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    preserved.length > FORMULAS_NAMED
      ? html`<p class="c under">And ${writeCount(preserved.length - FORMULAS_NAMED)} more.</p>`
      : nothing,
  ),
});

/** Figures before and after, in a table. */
export function effectTable(
  rows: readonly EffectRow[],
  [title, before, after]: readonly [title: string, before: string, after: string],
): TemplateResult {
  return html`<table class="effect">
    <thead>
      <tr>
        <th scope="col">${title}</th>
        <th scope="col" class="n">${before}</th>
        <th scope="col" class="n">${after}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${row.name}</th>
            <td class="n was">${row.before}</td>
            <td class=${row.before === row.after ? 'n' : 'n strong'}>${row.after}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What an import does to the figures: every one that moves, those that do not, and what leaves Expiring. */
export const effectBlock = (
  { moved, unchanged, due }: EffectShown,
  titles: readonly [title: string, before: string, after: string],
): TemplateResult =>
  html`<div class="effects">
    ${moved.length > 0 ? effectTable(moved, titles) : html`<p class="s">No figure changes.</p>`}
    ${due.map((text) => html`<p class="s wrap">${text}</p>`)}
    ${unchanged === null ? nothing : html`<p class="c wrap">${unchanged}</p>`}
  </div>`;
