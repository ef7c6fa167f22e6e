import { writePounds } from '../../domain/money/write-pounds';
import {
  bidDraft,
  linesOf,
  TESTS,
  type BidDraft,
  type BidField,
  type TestKey,
} from '../../domain/pipeline/bid-draft';
import { isLeftOutItem } from '../../domain/pipeline/bid';
import { says } from '../../domain/findings/report';
import { tableMessage } from '../../workbook/register/register-messages';
import { comingNow } from '../due/screen';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { SIDE_TABLES } from '../tables/state';
import { button, message, section } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { counted } from '../ui/wording';
import { pipelineOutcome, pipelineScreen } from './screen';
import type { BidForm } from './state';

const plain = { symbol: false } as const;

/** A bid as it is typed: what it costs, what comes anyway, and the three tests. */
export function bidScreen(state: PaneState, form: BidForm, actions: Actions): Screen {
  const coming = comingNow(state);
  if (!coming) return pipelineScreen(state, actions);
  const screen = {
    name: 'bid',
    title: form.development === '' ? 'Bid' : `Bid: ${form.development}`,
    back: 'Pipeline',
    isBusy: false,
  } as const;
  const { costs } = coming;
  if (!costs)
    return {
      ...screen,
      sections: [...pipelineOutcome(state, actions), noCosts(state, actions)],
      actions: null,
    };
  const draft = bidDraft(costs, form);
  const isWorking = state.pipeline.working !== null;
  return {
    ...screen,
    sections: [
      ...pipelineOutcome(state, actions),
      homesSection(form, draft, actions),
      costsSection(form, draft, actions),
      testsSection(form, actions),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${isWorking || draft.bid === null ? nothing : button('Write to a sheet', () => actions.pipeline.writeBid(), { primary: true, key: 'write-bid' })}
        <span class="c note-end">${barText(draft)}</span>
      </div>`,
    },
  };
}

function barText({ missing, bid }: BidDraft): string {
  if (bid === null) return 'Type the homes, and people in each.';
  return missing.length === 0
    ? 'On a sheet of its own, ready to print.'
    : `As a draft: ${counted(missing.length, 'thing')} missing.`;
}

function noCosts({ tables }: PaneState, actions: Actions): Section {
  const reading = tables!.bidCosts;
  if (reading.state === 'none')
    return {
      key: 'no-costs',
      view: html`<section aria-label="No table of costs">
        <p class="strong">No costs yet</p>
        <p class="s wrap">
          A bid is calculated from a table of costs: what each item costs, and whether it is counted by homes,
          people, officers or vehicles. It is made on a sheet of its own.
        </p>
        ${button('Make the table BidCosts', () => actions.pipeline.makeCosts(), { primary: true, key: 'make-costs' })}
      </section>`,
    };
  const text =
    reading.state === 'ready'
      ? 'The table BidCosts may be part old, part new, so no bid is calculated until that is settled. See Home.'
      : tableMessage(SIDE_TABLES.bidCosts, reading);
  return { key: 'no-costs', view: message('warning', text, null) };
}

function homesSection(form: BidForm, draft: BidDraft, actions: Actions): Section {
  const { homes } = draft;
  const people = homes?.persons == null ? '' : `${homes.persons.toDecimalPlaces(2).toString()} people in all`;
  return {
    key: 'homes',
    view: html`<section class="record-form" aria-label="Homes and people">
      <div class="two-fields">
        ${field(form, draft, 'homes', 'Homes', '', actions)}${field(form, draft, 'peopleEach', 'People in each', people, actions)}
      </div>
    </section>`,
  };
}

function field(
  form: BidForm,
  { refusals }: BidDraft,
  of: BidField,
  label: string,
  under: string,
  actions: Actions,
): TemplateResult {
  const wrong = refusals[of];
  const below = wrong ?? under;
  return html`<div>
    <label class="label s" for="bid-${of}">${label}</label
    ><input
      type="text"
      class="text amount"
      id="bid-${of}"
      data-key="bid-${of}"
      autocomplete="off"
      inputmode="decimal"
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${below === '' ? nothing : `bid-under-${of}`}
      .value=${live(form[of])}
      @input=${(event: Event) => actions.pipeline.typeBid(of, (event.target as HTMLInputElement).value)}
    />${below === '' ? nothing : html`<span class=${wrong ? 'c block wrong' : 'c block'} id="bid-under-${of}">${below}</span>`}
  </div>`;
}

function costsSection(form: BidForm, draft: BidDraft, actions: Actions): Section {
  const { bid, gap, refusals, coming, unread } = draft;
  const wrong = refusals.coming;
  const leftOut = bid?.items.flatMap((item) => (isLeftOutItem(item) ? [says(item.because)] : [])) ?? [];
  return {
    key: 'costs',
    view: html`<section aria-label="What it costs">
      <table class="forecast bid">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col" class="n">Each</th>
            <th scope="col" class="n">In all</th>
          </tr>
        </thead>
        <tbody>
          ${bid ? linesOf(bid).map(costLine) : nothing} ${bid ? existingLine(draft) : nothing}
          <tr>
            <th scope="row" colspan="2">
              <label for="bid-coming">Money already coming</label
              ><span class="c block wrap" id="bid-under-coming"
                >${wrong ?? 'Grant, precept. Type 0 if there is none'}</span
              >
            </th>
            <td class="n">
              <input
                type="text"
                class="text amount"
                id="bid-coming"
                data-key="bid-coming"
                autocomplete="off"
                inputmode="decimal"
                aria-describedby="bid-under-coming"
                aria-invalid=${coming === null ? 'true' : nothing}
                .value=${live(form.coming)}
                @input=${(event: Event) => actions.pipeline.typeBid('coming', (event.target as HTMLInputElement).value)}
              />
            </td>
          </tr>
        </tbody>
        <tfoot>
          ${bid ? [totalLine('Total', writePounds(bid.total, plain)), totalLine('For each home', writePounds(bid.perDwelling, plain))] : nothing}
          ${gap ? [totalLine('Funding gap', writePounds(gap.total, plain)), totalLine('Gap for each home', writePounds(gap.perHome, plain))] : nothing}
        </tfoot>
      </table>
      ${[...leftOut, ...unread.map(says)].map((text) => message('warning', text, null))}
      ${
        gap !== null && gap.total <= 0
          ? message('warning', 'There is no funding gap: what comes anyway pays for all of it.', null)
          : nothing
      }
      ${
        coming === null
          ? html`<p class="verdict s">
              ${icon('warning', { label: 'Warning' })}<span class="wrap"
                >Not ready: a bid has to show that no other money pays for this. Type what is coming, or
                0.</span
              >
            </p>`
          : nothing
      }
    </section>`,
  };
}

const costLine = ({ row, unitCost, line }: ReturnType<typeof linesOf>[number]): TemplateResult =>
  html`<tr>
    <th scope="row">${row.item}</th>
    <td class="n">${writePounds(unitCost, plain)}</td>
    <td class="n">${writePounds(line, plain)}</td>
  </tr>`;

/** What is there already, of items that have any. */
function existingLine({ bid }: BidDraft): TemplateResult {
  const items = linesOf(bid!).filter(({ existing }) => existing > 0);
  const text = items.length === 0 ? 'none shown' : `taken off ${counted(items.length, 'item')}`;
  return html`<tr>
    <th scope="row">Existing capacity</th>
    <td class="n c" colspan="2">${text}</td>
  </tr>`;
}

const totalLine = (name: string, text: string): TemplateResult =>
  html`<tr>
    <th scope="row" colspan="2">${name}</th>
    <td class="n">${text}</td>
  </tr>`;

function testsSection(form: BidForm, actions: Actions): Section {
  const written = TESTS.filter(({ key }) => form.tests[key].trim() !== '').length;
  const test = (key: TestKey, name: string): TemplateResult => {
    const isWritten = form.tests[key].trim() !== '';
    return html`<div class="bid-test">
      <label class="verdict" for="test-${key}"
        >${icon(isWritten ? 'ok' : 'warning', { label: isWritten ? 'Written' : 'Not written' })}<span
          class="wrap"
          >${name}</span
        ></label
      >
      <textarea
        class="text"
        id="test-${key}"
        data-key="test-${key}"
        rows="3"
        .value=${live(form.tests[key])}
        @input=${(event: Event) => actions.pipeline.typeTest(key, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>`;
  };
  return {
    key: 'tests',
    view: section(
      'tests',
      'The three tests (regulation 122)',
      html`<span class="c">${written} of ${TESTS.length} written</span>`,
      TESTS.map(({ key, name }) => test(key, name)),
    ),
  };
}
