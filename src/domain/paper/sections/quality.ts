import { countBySeverity } from '../../findings/report';
import { checkRegister } from '../../register/checks/check-register';
import type { PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { restatements, wholeOf, type Restatement } from '../restated';
import { capitalised, say, type Part, type Sentence, plural } from '../sentence';
import { amountOf, cell, label, SectionDraft, type PaperSection } from '../section';
import { onDay } from './moved';

/** How far the figures can be relied on, and which were reported otherwise. */
export function qualitySection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('quality', 'Data quality, and figures restated', 'E');
  const { last } = make.inputs;
  draft.paragraph(...checked(make));
  const all = restatements(make);
  if (last !== null) {
    draft.heading('Figures restated since the last report');
    if (all.length === 0) draft.paragraph(say`No figure of the last report is restated.`);
    const own = inSentences(all);
    if (own.length > MAX_SENTENCES) draft.paragraph(manyRestated(make, all));
    else for (const one of own) draft.paragraph(sentenceOf(make, one, all));
    if (all.length > 1)
      draft.table({
        caption: 'figures restated, £',
        headings: ['Figure', 'As reported', 'As it is', 'Reason'],
        rows: all.map(({ name, was, is, reason }) => ({
          cells: [
            label(name),
            cell(was),
            cell(is),
            reason === '' ? { gap: REASON } : label(capitalised(reason)),
          ],
        })),
        labelColumns: 1,
        widths: [30, 16, 16, 38],
      });
  }
  return draft.finish();
}

/** More of them are in the table alone. */
const MAX_SENTENCES = 6;

function manyRestated(make: FigureMaker, all: readonly Restatement[]): Sentence {
  const count = make.known('count', all.length, {
    id: 'restated',
    name: 'Figures of the last report that are restated',
    part: 'rows of the table of figures restated',
  });
  return say`There are ${count} figures of the last report that are restated. The table has what was reported${onDay(make, make.inputs.last!)}, what the figure is, and why.`;
}

/** What a reader is shown where nobody has given a reason. */
const REASON = 'reason to be given';

function checked(make: FigureMaker): Sentence[] {
  const { register } = make.inputs;
  const rows = make.known('count', register.rowCount, {
    id: 'contributions',
    name: 'Contributions in the register',
    rows: make.registerRows([...register.rowIndex.keys()]),
  });
  const findings = checkRegister(register);
  const { warning } = countBySeverity(findings);
  const formula = make.formula('VALIDATE');
  const warnings = make.known('count', warning, {
    id: 'warnings',
    name: 'Warnings of the check of the register',
    formula,
    part: `rows with the severity Warning whose Cell is on ${register.place?.sheet ?? 'the register'}, but for what the plan cannot place`,
  });
  const counted = countedSentence(make, rows);
  if (warning === 0)
    return [
      counted,
      register.leftOutCount === 0
        ? say`A check of the register finds nothing to put right.`
        : say`A check of the register finds nothing else to put right.`,
    ];
  return [
    counted,
    say`A check of the register gives ${warnings} ${plural(warning, 'warning')}. The rows concerned are counted as they are.`,
  ];
}

/** Whether every contribution is counted. */
function countedSentence(make: FigureMaker, rows: PaperFigure): Sentence {
  const { leftOutCount } = make.inputs.register;
  const count = amountOf(rows);
  if (count === 0) return say`The register holds no contributions.`;
  const leftOut = make.balance('rowsLeftOut');
  if (count === 1)
    return leftOutCount === 0
      ? say`The register holds ${rows} contribution, and it is counted.`
      : say`The register holds ${rows} contribution. It cannot be read and is in no figure of this report.`;
  if (leftOutCount === 0)
    return say`The register holds ${rows} contributions, and every one of them is counted.`;
  if (leftOutCount === count)
    return say`The register holds ${rows} contributions. None of them can be read, and this report has no figures of them.`;
  return say`The register holds ${rows} contributions. Of these, ${leftOut} cannot be read and ${plural(leftOutCount, 'is', 'are')} in no figure of this report.`;
}

/** Figures that a sentence is about; what the print itself explains, or what is a part of them, is in the table alone. */
function inSentences(all: readonly Restatement[]): Restatement[] {
  const ids = new Set(all.map(({ id }) => id));
  return all.filter(
    ({ id, isTotal, needsReason, rule }) =>
      isTotal || needsReason || (rule === null && (id === wholeOf(id) || !ids.has(wholeOf(id)))),
  );
}

function sentenceOf(make: FigureMaker, one: Restatement, all: readonly Restatement[]): Sentence {
  const { name, was, is } = one;
  return say`${name}: ${was} was reported${onDay(make, make.inputs.last!)}. The figure is ${is}: ${why(make, one, all)}.`;
}

function why(make: FigureMaker, one: Restatement, all: readonly Restatement[]): Part[] {
  const { name, rule, reason, isTotal } = one;
  if (reason === '') return [{ gap: REASON }];
  const parts = all.filter(
    (other) => other.rule === rule && !other.isTotal && other.name.startsWith(`${name}, `),
  );
  if (rule === null || !isTotal || parts.length === 0) return [withoutStop(reason)];
  const count = make.known('count', parts.length, {
    id: `restated parts of ${one.id}`,
    name: `Local authorities where ${name} was printed wrong`,
    part: 'rows of the table of figures restated',
  });
  const where = plural(parts.length, 'local authority', 'local authorities');
  return ['in ', { figure: count }, ` ${where} ${withoutStop(reason)}`];
}

const withoutStop = (reason: string): string => reason.replace(/[.\s]+$/, '');
