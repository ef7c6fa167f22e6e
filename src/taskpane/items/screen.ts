import {
  eligibleByRules,
  eligibleForAgreement,
  itemNamed,
  type Eligibility,
  type Verdict,
} from '../../domain/items/eligible';
import type { ItemRow, ItemsTable } from '../../domain/items/item-table';
import { rulesOf, type RuleSeen } from '../../domain/items/rules';
import { tableMessage } from '../../workbook/register/register-messages';
import type { Register } from '../../domain/register/register';
import type { Screen, Section } from '../kernel/screen';
import { rowShown } from '../money/model';
import { selectedRow } from '../money/selected-row';
import type { Actions, PaneState } from '../shell/pane-state';
import { whyLeftOut } from '../tables/left-out';
import { rowsOf, SIDE_TABLES } from '../tables/state';
import { button, message, rowItem, section, select } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import { counted } from '../ui/wording';
import { outcomeSection } from '../tables/outcome-section';

const INTENTS = { Eligible: 'ok', Ask: 'warning', 'Not eligible': 'error' } as const;
const VERDICTS: readonly Verdict[] = ['Eligible', 'Ask', 'Not eligible'];
const RULE_ICONS = { kept: 'ok', broken: 'error', 'not known': 'note' } as const;

/** Which items section 106 money may be spent on, each with its rule. */
export function itemsScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, selection, items: shown } = state;
  const screen = { name: 'items', title: 'Eligible items', back: 'Repurposing', actions: null } as const;
  if (reading?.state !== 'ready' || tables === null)
    return {
      ...screen,
      isBusy: true,
      sections: [{ key: 'reading', view: html`<p class="c">Reading the table of items.</p>` }],
    };
  const told = itemsOutcome(state, actions);
  const table = rowsOf(tables.items);
  if (!table || table.rows.length === 0)
    return { ...screen, isBusy: false, sections: [...told, noTable(state, actions)] };
  const row = selectedRow(reading.register, selection);
  const own = typeof row === 'number' && reading.register.usable[row] && shown.isForRow ? row : null;
  const judge = (item: ItemRow): Eligibility => judged(item, table, reading.register, own);
  const item = (shown.item === null ? null : itemNamed(table, shown.item)) ?? table.rows[0]!;
  return {
    ...screen,
    isBusy: false,
    sections: [
      ...told,
      choiceSection(table, item, reading.register, typeof row === 'number' ? row : null, state, actions),
      verdictSection(item, table, judge(item), actions),
      ...leftOutSection(table),
      listSection(table, judge, shown.filter, actions),
    ],
  };
}

const judged = (item: ItemRow, table: ItemsTable, register: Register, row: number | null): Eligibility =>
  row === null ? eligibleByRules(item, table) : eligibleForAgreement(item, table, register, [row]);

const itemsOutcome = ({ items, lastWrite }: PaneState, actions: Actions): Section[] =>
  outcomeSection('items', items, lastWrite?.at, () => actions.items.undo());

function noTable({ tables }: PaneState, actions: Actions): Section {
  const reading = tables!.items;
  if (reading.state === 'ready' && !reading.pending)
    return {
      key: 'no-items',
      view: message('note', 'The table Items has no item yet. Write the first one there.', null),
    };
  if (reading.state !== 'none')
    return {
      key: 'no-items',
      view: message(
        'warning',
        reading.state === 'ready'
          ? 'The table Items may be part old, part new. See Home.'
          : tableMessage(SIDE_TABLES.items, reading),
        null,
      ),
    };
  return {
    key: 'no-items',
    view: html`<section aria-label="No table of items">
      <p class="strong">No items yet</p>
      <p class="s">
        The items that money can be spent on are a table of this workbook, made on a sheet of its own.
      </p>
      ${button('Make the table Items', () => actions.items.makeTable(), { primary: true, key: 'make-items' })}
    </section>`,
  };
}

function leftOutSection(table: ItemsTable): Section[] {
  const count = table.leftOut.length;
  if (count === 0) return [];
  const said = `${counted(count, 'row')} of the table could not be read, and ${count === 1 ? 'is' : 'are'} not in the list below.`;
  return [{ key: 'left-out', view: message('warning', said, whyLeftOut(table)) }];
}

function choiceSection(
  table: ItemsTable,
  item: ItemRow,
  register: Register,
  row: number | null,
  { items }: PaneState,
  actions: Actions,
): Section {
  const names = table.rows.map((one) => [one.item, one.item] as const);
  const reference = row === null ? '' : rowShown(register, row).reference;
  return {
    key: 'choice',
    view: html`<section class="record-form" aria-label="What is asked">
      <div>
        <label class="label s" for="item-name">Item</label>
        ${select(names, item.item, (name) => actions.items.choose(name), { key: 'item-name', id: 'item-name' })}
      </div>
      ${
        row === null
          ? html`<p class="c">By the rules alone. Select a row of the register to ask for its money.</p>`
          : html`<div>
              <label class="label s" for="item-for">For</label>
              ${select(
                [['row', `${reference}, the selected row`] as const, ['rules', 'The rules alone'] as const],
                items.isForRow ? 'row' : 'rules',
                (of) => actions.items.forRow(of === 'row'),
                { key: 'item-for', id: 'item-for' },
              )}
            </div>`
      }
    </section>`,
  };
}

/** What can be filled in where nobody has: the button, and the cell. */
const ANSWERS: Readonly<Record<RuleSeen['key'], readonly (readonly [text: string, value: string])[]>> = {
  category: [['It is a building', 'Building']],
  capital: [
    ['It is capital', 'Yes'],
    ['It is running costs', 'No'],
  ],
  isNew: [
    ['It is new', 'New'],
    ['It is a replacement', 'Replacement'],
  ],
  benefit: [
    ['The development', 'Development'],
    ['The area', 'Area'],
    ['The force area', 'Force'],
  ],
  approved: [['It is approved', 'Yes']],
};

function verdictSection(
  item: ItemRow,
  table: ItemsTable,
  { verdict, why }: Eligibility,
  actions: Actions,
): Section {
  const rules = rulesOf(item, table);
  // A category that says something else stays as somebody wrote it.
  const open = rules.find(
    ({ key, outcome }) => outcome === 'not known' && (key !== 'category' || item.category.trim() === ''),
  );
  const count = rules.filter(({ outcome }) => outcome === 'not known').length;
  const head =
    verdict === 'Ask' && count > 0
      ? `Ask: ${counted(count, 'thing')} ${count === 1 ? 'is' : 'are'} not known`
      : verdict;
  return {
    key: 'verdict',
    view: html`<section class="open" aria-label="Verdict">
      <p class="verdict strong">${icon(INTENTS[verdict], { label: verdict })}<span>${head}</span></p>
      <ul class="rules">
        ${rules.map(
          ({ outcome, text }): TemplateResult =>
            html`<li class="verdict s">${icon(RULE_ICONS[outcome])}<span>${text}</span></li>`,
        )}
      </ul>
      <p class="s wrap">${why}</p>
      ${
        open
          ? html`<div class="buttons">
              ${ANSWERS[open.key].map(([text, value]) => button(text, () => actions.items.answer(item.item, open.key, value), { small: true, key: `answer-${value}` }))}
            </div>`
          : nothing
      }
    </section>`,
  };
}

function listSection(
  table: ItemsTable,
  judge: (item: ItemRow) => Eligibility,
  filter: Verdict | null,
  actions: Actions,
): Section {
  const all = table.rows.map((item) => ({ item, ...judge(item) }));
  const shown = all.filter(({ verdict }) => filter === null || verdict === filter);
  const chip = (name: string, of: Verdict | null, count: number): TemplateResult =>
    html`<button
      type="button"
      class="chip"
      data-key="items-${of ?? 'all'}"
      aria-pressed=${String(of === filter)}
      @click=${() => actions.items.filter(of)}
    >
      ${name} ${count}
    </button>`;
  return {
    key: 'list',
    view: section(
      'items',
      'All items',
      nothing,
      html`<div class="chips" role="group" aria-label="Which items">
        ${chip('All', null, all.length)}${VERDICTS.map((verdict) => chip(verdict, verdict, all.filter((one) => one.verdict === verdict).length))}
      </div>`,
      html`<ul class="rows" data-rows>
        ${shown.map(({ item, verdict, why }) =>
          rowItem(
            [
              html`<span class="block wrap">${item.item}</span>`,
              ' ',
              html`<span class="c block wrap">${why}</span>`,
            ],
            html`<span class="s">${verdict}</span>`,
            {
              key: `item-${item.rowIndex}`,
              icon: icon(INTENTS[verdict]),
              onClick: () => actions.items.choose(item.item),
            },
          ),
        )}
      </ul>`,
    ),
  };
}
