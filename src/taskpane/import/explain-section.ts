import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { button, choice, outcomeMessage, section } from '../ui/controls';
import { html, nothing, type TemplateResult } from '../ui/view';
import { counted } from '../ui/wording';
import type { AnswerAfter, ExplainState, OpenSum } from './explain';
import { ANSWER_MEANINGS, missingColumnsText, referenceText } from './movements-model';

/** Sums of which nobody has said yet what they were: the first is asked. */
export function explainSections(
  { open, answer, isWriting, told }: ExplainState,
  actions: Actions,
): Section[] {
  const [first] = open;
  const outcome =
    told === null
      ? []
      : [{ key: 'explained', view: outcomeMessage('explained', told.intent, told.text, null) }];
  if (first === undefined) return outcome;
  const done = isWriting
    ? html`<span class="c">Recording</span>`
    : html`${button('Record this', () => actions.importing.explain(), { key: 'explain' })}
      ${button('Leave for later', () => actions.importing.leaveUnexplained(), { key: 'explain-later' })}`;
  return [
    ...outcome,
    {
      key: 'explain',
      view: section(
        'explain',
        'Still to be explained',
        html`<span class="c">${counted(open.length, 'sum')}</span>`,
        html`<div class="card">
          ${asked(first, answer, actions)}
          <div class="action-line">${done}</div>
        </div>`,
      ),
    },
  ];
}

function asked(sum: OpenSum, answer: AnswerAfter | null, actions: Actions): TemplateResult {
  const { question, stages } = sum;
  const amount = writePounds(pence(question.amount), { sign: true });
  const one = (value: AnswerAfter, title: string, caption: string): TemplateResult =>
    choice('explain', { value, title, caption, isChosen: answer === value }, () =>
      actions.importing.chooseExplanation(value),
    );
  const more = missingColumnsText(question);
  return html`<p class="strong wrap" id="explain-what">${amount} on ${referenceText(sum)}</p>
    <div role="radiogroup" aria-labelledby="explain-what">
      ${question.may.map((name) => one(name, name, ANSWER_MEANINGS[name]))}
      ${stages?.before ? one('mistake', 'A mistake on their sheet', 'Puts back what the register held') : nothing}
    </div>
    ${more === null ? nothing : html`<p class="c wrap">${more}</p>`}`;
}
