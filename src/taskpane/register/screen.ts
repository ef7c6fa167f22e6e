import { html, nothing, live, type TemplateResult } from '../ui/view';
import { NAMESPACE } from '../../namespace';
import type { ReadyReading, UnreadableRegister } from '../../workbook/register/register-reading';
import type { UndoRecord } from '../../workbook/writing/write-plan';
import { listAddress } from '../adopt/address';
import type { Adopted } from '../../workbook/register/adopt-list';
import { button, link, section, select } from '../ui/controls';
import { icon } from '../ui/icons';
import { leftOutList, type LeftOut, type LeftOutList } from './left-out-model';
import { type Actions, type PaneState, LEFT_OUT_PAGE_SIZE } from '../shell/pane-state';
import { notLookedAt } from '../name-errors/model';
import { lastWriteText, tableOptions } from './model';
import { writeSeconds } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

/** The register's table, the rows left out of every figure, and the settings that concern it. */
export function registerScreen(
  state: PaneState,
  reading: ReadyReading | UnreadableRegister,
  actions: Actions,
): Screen {
  const lastRead = `Last read ${writeSeconds(reading.readAt)}`;
  const { isReading } = state;
  const notSeen = notLookedAt(state.recovery.notLookedAtCount);
  return {
    name: 'register',
    title: 'Register',
    back: 'Home',
    isBusy: isReading,
    sections: [
      tableSection(reading, actions),
      ...(reading.state === 'ready' ? [leftOutSection(state, reading, actions)] : []),
      settingsSection(state, actions),
      ...(state.adopt.adopted ? [adoptedSection(state.adopt.adopted, state.adopt.isWriting, actions)] : []),
      ...(state.lastWrite ? [lastWriteSection(state.lastWrite, state.writing, actions)] : []),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button('Recalculate', () => actions.recalculate(), { primary: true, icon: 'recalculate' })}<span
          class="c note-end"
          >${isReading ? 'Reading' : lastRead}</span
        >${notSeen ? html`<p class="c">${notSeen}</p>` : nothing}
      </div>`,
    },
  };
}

function tableSection(reading: ReadyReading | UnreadableRegister, actions: Actions): Section {
  const { options, inUse, caption } = tableOptions(reading);
  return {
    key: 'table',
    view: html`<section>
      <label class="label" for="register-table">Table that the figures use</label>
      ${select(
        options.map(({ id, text }) => [id, text] as const),
        inUse,
        (id) => actions.choose.table(id),
        { id: 'register-table', key: 'register-table' },
      )}
      <p class="c under">${caption}</p>
      <p class="s">
        ${link('How its headings are read', () => actions.choose.open(inUse), { key: 'headings' })}
      </p>
    </section>`,
  };
}

/** A list that was made the register can be a plain list again. */
const adoptedSection = ({ table, place }: Adopted, isWriting: boolean, actions: Actions): Section => ({
  key: 'adopted',
  view: section(
    'adopted',
    'A list made into a table',
    nothing,
    html`<p class="s">${listAddress(place)} is the table ${table}.</p>`,
    isWriting
      ? html`<span class="c">Putting back</span>`
      : button('Make it a plain list again', () => actions.adopt.undo(), { small: true, key: 'undo-adopt' }),
  ),
});

function leftOutSection(state: PaneState, reading: ReadyReading, actions: Actions): Section {
  const list = leftOutList(reading.register, state.leftOutShown);
  return { key: 'left-out', view: leftOutBlock(list, actions) };
}

function leftOutBlock(list: LeftOutList, actions: Actions): TemplateResult {
  const warnings =
    list.warnings &&
    `${list.rowCount > 0 ? 'A further ' : ''}${list.warnings}: those rows are counted as they are. =${NAMESPACE}.VALIDATE() in a cell lists every finding.`;
  return html`<section aria-labelledby="heading-left-out">
    <div class="head">
      <h2 id="heading-left-out">Rows left out</h2>
      <span class="count">${String(list.rowCount)}</span>
    </div>
    ${
      list.rowCount === 0
        ? html`<p class="s">None. Every row counts in every figure.</p>`
        : html`<ul class="rows" data-rows>
            ${list.shown.map((one) => leftOutItem(one, actions))}
          </ul>`
    }${
      list.more > 0
        ? html`<p class="under">
            ${link(
              `Show ${Math.min(list.more, LEFT_OUT_PAGE_SIZE)} more of ${list.more}`,
              () => actions.showMoreLeftOut(),
              {
                key: 'more-left-out',
              },
            )}
          </p>`
        : nothing
    }${warnings ? html`<p class="c under">${warnings}</p>` : nothing}
    <p class="s under">
      ${link('Check the register', () => actions.checkRegister(), { key: 'check-register' })}
    </p>
  </section>`;
}

function leftOutItem({ where, cell, says, remedy }: LeftOut, actions: Actions): TemplateResult {
  const place = cell
    ? link(where, () => actions.goTo(cell), {
        label: `Go to ${where} on ${cell.sheet}`,
        key: `cell-${where}-${says}`,
      })
    : where;
  return html`<li class="found">
    ${icon('error', { label: 'Error' })}
    <div>
      <p class="wrap">${place} ${says}</p>
      <p class="s">${remedy}</p>
    </div>
  </li>`;
}

/** What the add-in wrote last, and Undo: here also after other work, and after reopening. */
function lastWriteSection(record: UndoRecord, writing: string | null, actions: Actions): Section {
  const model = lastWriteText(record);
  return {
    key: 'last-write',
    view: section(
      'last-write',
      'Last written by the add-in',
      null,
      html`<div class="line-ends">
        <p class="s wrap">${model.what}<br />${model.count}</p>
        ${
          writing === null
            ? button('Undo', () => actions.undoLastWrite(), {
                small: true,
                icon: 'undo',
                key: 'undo-last',
                label: `Undo: ${model.what}`,
              })
            : html`<span class="c">${writing}</span>`
        }
      </div>`,
    ),
  };
}

function settingsSection({ strict }: PaneState, actions: Actions): Section {
  const label = 'Strict: no figure while a row is left out';
  const change = (event: Event) => actions.setStrict((event.target as HTMLInputElement).checked);
  return {
    key: 'settings',
    view: html`<section aria-labelledby="heading-settings">
      <h2 id="heading-settings">Settings in this workbook</h2>
      <fluent-field label-position="after" class="check"
        ><label slot="label"
          >${label}<span class="c block"
            >A figure that leaves a row out becomes #VALUE! and names the first such row.</span
          ></label
        ><fluent-switch
          slot="input"
          data-key="strict"
          aria-label=${label}
          .checked=${live(strict)}
          @change=${change}
        ></fluent-switch
      ></fluent-field>
    </section>`,
  };
}
