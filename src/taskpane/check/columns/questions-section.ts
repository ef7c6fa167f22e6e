import { html, type TemplateResult } from '../../ui/view';
import { listed } from '../../../workbook/register/register-messages';
import { button, message } from '../../ui/controls';
import { drawing } from '../../ui/icons';
import { counted } from '../../ui/wording';
import type { Actions } from '../../shell/pane-state';
import type { Section } from '../../kernel/screen';
import { answerName, type Asked, type AskedColumn, type ColumnAnswer } from './questions';

/** What is asked of a sheet, above the list of its columns: each answer is one press. */
export function askedSections(asked: Asked, actions: Actions): Section[] {
  const { columns, isUnread } = asked;
  return [
    ...(isUnread ? [unreadSection(asked, actions)] : []),
    ...(columns.length > 0 ? [questionsSection(columns, actions)] : []),
  ];
}

/** Why the sheet cannot be read yet, and what is wanted first. */
function unreadSection({ columns, needed, asksAuthority, hasNoHeadings }: Asked, actions: Actions): Section {
  const names = needed.filter((key) => key !== 'authority').map(answerName);
  const isWhoseAlone = asksAuthority && !hasNoHeadings && names.length === 0 && columns.length === 0;
  const wanted = hasNoHeadings
    ? 'The sheet has no headings. Type one above each column, then check it again.'
    : names.length > 0
      ? `Say which ${names.length === 1 ? 'column is' : 'columns are'} ${listed(names)}. None of it is counted until then.`
      : isWhoseAlone
        ? 'It does not say which authority it is from. None of it is counted until you do.'
        : 'None of it is counted until you answer.';
  const whose = asksAuthority && !isWhoseAlone ? ' Nor does the sheet say which authority it is from.' : '';
  const choose = button('Choose the authority', () => actions.open('check'), {
    small: true,
    key: 'say-whose',
  });
  return {
    key: 'unread',
    view: message(
      'warning',
      'This sheet is not understood yet.',
      wanted + whose,
      asksAuthority ? [choose] : [],
    ),
  };
}

const questionsSection = (columns: readonly AskedColumn[], actions: Actions): Section => ({
  key: 'questions',
  view: html`<section class="questions" aria-labelledby="heading-questions">
    <h2 id="heading-questions" tabindex="-1" data-key="questions">${counted(columns.length, 'question')}</h2>
    ${columns.map((column) => question(column, actions))}
  </section>`,
});

function question(
  { columnIndex, letters, heading, holds, question: asked, answers }: AskedColumn,
  actions: Actions,
): TemplateResult {
  const id = `question-${letters}`;
  return html`<div class="column-question" role="group" aria-labelledby=${id}>
    <h3 id=${id} class="s strong wrap" tabindex="-1" data-key=${id}>Column ${letters}: ${heading}</h3>
    <p class="c wrap">${holds}</p>
    <p class="s wrap">${asked}</p>
    <ul class="answers" data-rows>
      ${answers.map((answer) => answerItem(answer, letters, heading, () => actions.check.answerColumn(columnIndex, answer.key)))}
    </ul>
  </div>`;
}

const answerItem = (
  { key, name, reason }: ColumnAnswer,
  letters: string,
  heading: string,
  onPress: () => void,
): TemplateResult =>
  html`<li>
    <button
      type="button"
      class="column-answer"
      data-key="answer-${letters}-${key}"
      aria-label="${name}. ${reason} Column ${letters}, ${heading}"
      @click=${onPress}
    >
      <span class="wrap"
        ><span class="block s name">${name}</span> <span class="c block">${reason}</span></span
      ><span class="icon go" aria-hidden="true">${drawing('go')}</span>
    </button>
  </li>`;
