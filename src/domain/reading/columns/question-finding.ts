import { finding, type Finding } from '../../findings/finding';
import { listed } from '../../findings/listed';
import { registerColumnName, type SheetColumnKey } from '../words/council-columns';
import type { ColumnQuestion } from '../understanding';

/** "A, B or C", as a register calls them. */
const namesOf = (keys: readonly SheetColumnKey[]): string => listed(keys.map(registerColumnName), 'or');

/** What is asked of a column, as a finding. */
export function questionFinding(question: ColumnQuestion, rowIndex: number): Finding {
  const { columnIndex, heading, candidates, evidence, unknownWord, holds, count, example, where } = question;
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
    evidence: unknownWord === undefined ? evidence : `the word “${unknownWord}” is not known`,
    holds,
    count,
    text: example,
  });
}
