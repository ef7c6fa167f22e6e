import { saysWhose } from '../../../domain/council/import/by-authority';
import { html, nothing, given, type TemplateResult, type Child } from '../../ui/view';
import type { FindingCode } from '../../../domain/findings/catalogue';
import type { Severity } from '../../../domain/findings/finding';
import { type CheckResult, type CheckState, type CheckMessage, PLACES_PAGE_SIZE } from '../state';
import {
  button,
  countPill,
  disclosure,
  link,
  message,
  outcomeMessage,
  rowItem,
  section,
  select,
} from '../../ui/controls';
import {
  findingsModel,
  findingsTitle,
  openGroup,
  SEVERITIES,
  SEVERITY_TITLES,
  shownPart,
  type FindingGroup,
  type FindingPlace,
  type FindingsModel,
  type OpenGroup,
} from './model';
import { icon } from '../../ui/icons';
import type { Actions, PaneState } from '../../shell/pane-state';
import { fixesText } from '../fixes/model';
import { writeCount, writeTime } from '../../ui/wording';
import type { Screen, Section } from '../../kernel/screen';

/** What a check found, by severity and code, and what can be done about it. */
export function findingsScreen({ check }: PaneState, result: CheckResult, actions: Actions): Screen {
  const model = findingsModel(result, check);
  const isClean = model.groups.length === 0;
  return {
    name: 'findings',
    title: findingsTitle(result),
    back: 'source',
    isBusy: check.isWriting,
    sections: [
      ...(check.message ? [messageSection(check.message, actions)] : []),
      sheetSection(model, result, actions),
      ...(isClean ? [cleanSection(model)] : []),
      ...(isClean ? [] : [chipsSection(model, check, actions), groupsSection(model, check, result, actions)]),
      moreSection(model, check, actions),
    ],
    actions: actionsSection(model, check, result, actions),
  };
}

const messageSection = ({ intent, text, more, cell }: CheckMessage, actions: Actions): Section => ({
  key: 'told',
  view: outcomeMessage(
    'told',
    intent === 'note' ? 'ok' : intent,
    text,
    more,
    cell
      ? [button('Go to it', () => actions.goTo(cell), { small: true, icon: 'target', key: 'go-told' })]
      : [],
  ),
});

function sheetSection(model: FindingsModel, result: CheckResult, actions: Actions): Section {
  const { parts, partId, sheet, summary, amounts } = model;
  const checkedAt = `Checked at ${writeTime(result.at)}.`;
  // Where all is in order, a message of its own says so.
  const isClean = model.groups.length === 0;
  const summaryText = parts.length > 0 ? (isClean ? '' : summary) : isClean ? sheet : `${sheet}: ${summary}`;
  return {
    key: 'sheet',
    view: html`<div class="stack">
      ${
        parts.length > 0
          ? select(
              parts.map(({ id, text }) => [id, text] as const),
              partId,
              (id) => actions.check.showPart(id),
              { key: 'part', label: 'Sheet' },
            )
          : nothing
      }
      <div class="line-ends">
        <p class="s strong">${summaryText}</p>
        <span class="s">${link('Columns', () => actions.check.openColumns(), { key: 'columns' })}</span>
      </div>
      <p class="c">${isClean ? nothing : amounts ? `${amounts} ` : nothing}${checkedAt}</p>
    </div>`,
  };
}

const cleanSection = ({ summary, amounts }: FindingsModel): Section => ({
  key: 'clean',
  view: message('ok', `No findings. ${summary}`, amounts),
});

function chipsSection({ counts }: FindingsModel, { filter }: CheckState, actions: Actions): Section {
  const all = counts.error + counts.warning + counts.note;
  const chip = (value: Severity | 'all', label: string | undefined, ...text: Child[]): TemplateResult =>
    html`<button
      type="button"
      class="chip"
      data-key="chip-${value}"
      aria-pressed=${String(filter === value)}
      aria-label=${given(label)}
      @click=${() => actions.check.filter(value)}
    >
      ${text}
    </button>`;
  return {
    key: 'chips',
    view: html`<div class="chips" role="group" aria-label="Show">
      ${chip('all', `All ${writeCount(all)}`, 'All')}${SEVERITIES.filter(
        (severity) => counts[severity] > 0 || filter === severity,
      ).map((severity) =>
        chip(
          severity,
          undefined,
          icon(severity),
          `${SEVERITY_TITLES[severity].title} ${writeCount(counts[severity])}`,
        ),
      )}
    </div>`,
  };
}

/** One list from the gravest down, so that Up and Down go through all of it. */
function groupsSection(
  { groups }: FindingsModel,
  check: CheckState,
  result: CheckResult,
  actions: Actions,
): Section {
  const shown = groups.filter(({ severity }) => check.filter === 'all' || check.filter === severity);
  const opened = shown.find(({ code }) => code === check.opened)?.code ?? null;
  const part = shownPart(result, check.partId);
  const open = opened === null ? null : openGroup(part, opened, check.placesShown);
  return {
    key: 'groups',
    view: html`<div class="severities" data-rows>
      ${SEVERITIES.map((severity) => {
        const own = shown.filter((group) => group.severity === severity);
        const items = own.map((group) =>
          groupItem(group, group.code === opened ? open : null, result.isRegister, actions),
        );
        return own.length > 0 ? severityBlock(severity, items) : nothing;
      })}
    </div>`,
  };
}

function severityBlock(severity: Severity, items: readonly TemplateResult[]): TemplateResult {
  const { title, sub } = SEVERITY_TITLES[severity];
  return html`<section class="groups" aria-labelledby="severity-${severity}">
    <div class="severity">
      ${icon(severity)}
      <h2 id="severity-${severity}">${title}</h2>
      <span class="c">${sub}</span>
    </div>
    ${items}
  </section>`;
}

const groupItem = (
  group: FindingGroup,
  open: OpenGroup | null,
  isRegister: boolean,
  actions: Actions,
): TemplateResult =>
  disclosure(
    {
      key: `group-${group.code}`,
      title: group.title,
      sub: group.sub,
      end: countPill(writeCount(group.count)),
      isOpen: open !== null,
    },
    () => actions.check.toggleGroup(group.code),
    ...(open ? opened(group.code, open, isRegister, actions) : []),
  );

/** What the officer may say of columns settles these too. */
const OF_COLUMNS: readonly FindingCode[] = [
  'sheet-not-understood',
  'header-not-found',
  'column-missing',
  'column-twice',
];

/** What can be done about a finding: go there, or say what is meant. */
function remedies(code: FindingCode, open: OpenGroup, isRegister: boolean, actions: Actions): Child[] {
  const { first, remedy, join, joined, meant, asSaid } = open;
  const { cell } = first;
  return [
    cell &&
      button(`Go to ${first.where.replace(/^Row/, 'row')}`, () => actions.goTo(cell), {
        small: true,
        icon: 'target',
        key: `go-${code}`,
      }),
    join &&
      button('Join here', () => actions.check.joinHere(join.reference, join.to), {
        small: true,
        key: 'join-here',
        label: `Join ${join.reference} to ${join.to} here`,
      }),
    // The register's own cells are put right in the sheet: its figures read nothing else.
    meant && !isRegister
      ? button(`It is ${meant.name}`, () => actions.check.meansAuthority(meant.text, meant.name), {
          small: true,
          key: 'means-authority',
          label: `It is ${meant.name}: ${meant.text} counts as ${meant.name}`,
        })
      : null,
    asSaid
      ? button('Take this back', () => actions.check.meansAuthority(asSaid, null), {
          small: true,
          key: 'not-authority',
        })
      : null,
    / Columns\b/.test(remedy) || OF_COLUMNS.includes(code)
      ? button('Open Columns', () => actions.check.openColumns(), { small: true, key: 'open-columns' })
      : null,
    joined
      ? button('Do not join', () => actions.check.leaveApart(joined), { small: true, key: 'leave-apart' })
      : null,
  ];
}

function opened(code: FindingCode, open: OpenGroup, isRegister: boolean, actions: Actions): Child[] {
  const { first, remedy, join, meant, others, more } = open;
  const heading =
    first.where === '' || first.text.startsWith(first.where) ? first.text : `${first.where}: ${first.text}`;
  return [
    html`<div class="open">
      <p class="strong wrap">${heading}</p>
      <p class="s wrap"><span class="strong">Remedy. </span>${remedy}</p>
      ${join ? html`<p class="c wrap">Joining here does not change the sheet. It is remembered for the authority.</p>` : nothing}${
        meant && !isRegister
          ? html`<p class="c wrap">
              Your answer does not change the sheet. It is remembered for the authority.
            </p>`
          : nothing
      }
      <div class="buttons">${remedies(code, open, isRegister, actions)}</div>
    </div>`,
    others.length > 0
      ? html`<ul class="places">
          ${others.map((place) => placeItem(place, actions))}
        </ul>`
      : nothing,
    more > 0
      ? html`<p class="s">
          ${link(
            `Show ${Math.min(more, PLACES_PAGE_SIZE)} more of ${writeCount(more)}`,
            () => actions.check.showMorePlaces(),
            {
              key: 'more-places',
            },
          )}
        </p>`
      : nothing,
  ];
}

const placeItem = ({ where, cell, text, isRaw }: FindingPlace, actions: Actions): TemplateResult =>
  html`<li>
    ${
      cell
        ? link(where, () => actions.goTo(cell), {
            label: `Go to ${where.replace(/^Row/, 'row')} on ${cell.sheet}`,
            key: `place-${where}-${text}`,
          })
        : html`<span>${where}</span>`
    }<span class="wrap">${isRaw ? html`<span class="raw">${text}</span>` : text}</span>
  </li>`;

/** What a menu would hide, as rows. */
function moreSection(model: FindingsModel, check: CheckState, actions: Actions): Section {
  const { isHighlighted } = check;
  const isClean = model.groups.length === 0;
  return {
    key: 'more',
    view: section(
      'more',
      'More',
      null,
      html`<ul class="rows" data-rows>
        ${
          !isClean
            ? rowItem(
                twoLines(
                  isHighlighted ? 'Highlight these findings instead' : 'Highlight the findings in the sheet',
                  'Uses its own conditional format. Your own colours stay as they are.',
                ),
                '',
                { key: 'highlight', onClick: () => actions.check.highlight() },
              )
            : nothing
        }${
          isHighlighted
            ? rowItem(twoLines('Take the highlighting off', 'Only the add-in’s own, on every sheet'), '', {
                key: 'highlight-off',
                onClick: () => actions.check.takeHighlightsOff(),
              })
            : nothing
        }${
          !isClean
            ? rowItem(
                twoLines('List the findings on a sheet', 'A new sheet at the end of this workbook'),
                '',
                {
                  key: 'list',
                  onClick: () => actions.check.listFindings(),
                },
              )
            : nothing
        }${rowItem(twoLines('Check again', 'Reads the same cells as they are now'), '', {
          key: 'check-again',
          onClick: () => actions.check.checkAgain(),
        })}
      </ul>`,
    ),
  };
}

const twoLines = (title: string, caption: string): Child[] => [
  html`<span class="block">${title}</span>`,
  ' ',
  html`<span class="c block">${caption}</span>`,
];

/** By the officer, or by the rows. */
const isSaidWhose = ({ authority, parts }: CheckResult): boolean =>
  authority !== null || parts.some(({ checked }) => saysWhose(checked));

/** Why there is no button: nothing can be fixed safely, and nothing compared. */
const noCompareText = (result: CheckResult): string =>
  result.isRegister || isSaidWhose(result)
    ? 'Checking wrote nothing.'
    : 'Say whose sheet it is to compare it with the register.';

function actionsSection(
  model: FindingsModel,
  check: CheckState,
  result: CheckResult,
  actions: Actions,
): Section {
  const { fixCount } = model;
  const { openImport } = actions;
  const canCompare = openImport !== null && !result.isRegister && isSaidWhose(result);
  return {
    key: 'actions',
    view: check.isWriting
      ? html`<div class="action-line"><span class="c">Writing</span></div>`
      : html`<div class="action-line">
          ${
            fixCount > 0
              ? button(`Preview ${fixesText(fixCount)}`, () => actions.check.openFixes(), {
                  primary: true,
                  key: 'preview',
                })
              : nothing
          }${
            canCompare
              ? button(fixCount > 0 ? 'Compare' : 'Compare with the register', () => openImport?.(result), {
                  primary: fixCount === 0,
                  key: 'compare',
                  label: 'Compare with the register',
                })
              : nothing
          }${fixCount === 0 && !canCompare ? html`<span class="c">${noCompareText(result)}</span>` : nothing}
        </div>`,
  };
}
