import { text } from './table-kind';

/** The columns that say which contribution of the register a row is of. */
export const OF_CONTRIBUTION = {
  agreement: text(
    'Agreement',
    'agreement reference, agreement ref, agreement no, reference of agreement, s106 reference, s106 ref',
    { needed: 'cell' },
  ),
  contribution: text('Contribution', 'contribution reference, contribution ref, obligation'),
};
