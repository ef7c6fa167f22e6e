import { finding, type Finding } from '../../findings/finding';
import { namesOf } from '../words/council-columns';
import type { ColumnQuestion } from '../understanding';

/** What is asked of a column, as a finding. */
export function questionFinding(question: ColumnQuestion, rowIndex: number): Finding {
  const { columnIndex, heading, candidates, evidence, count, example, where } = question;
  if (where) {
    const values = {
      heading,
      why: where.why,
      candidates: candidates.length > 0 ? namesOf(candidates) : '',
    };
    return finding('stage-question', where.rowIndex, columnIndex, values);
  }
  return finding('column-question', rowIndex, columnIndex, {
    heading: heading || 'A column without a heading',
    candidates: namesOf(candidates),
    evidence,
    count,
    text: example,
  });
}
