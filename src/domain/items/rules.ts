import { isAlteredOther } from './eligible';
import type { ItemRow, ItemsTable } from './item-table';

/** A rule on an item: kept, broken, or not known until somebody fills in a cell. */
export interface RuleSeen {
  readonly key: 'capital' | 'isNew' | 'category' | 'benefit' | 'approved';
  readonly outcome: 'kept' | 'broken' | 'not known';
  readonly text: string;
}

/** The published rules on an item, one by one. */
export function rulesOf(item: ItemRow, table: ItemsTable): RuleSeen[] {
  return [
    capital(item),
    newness(item),
    ...(isAlteredOther(item) ? [notBuilding(item)] : []),
    benefit(item),
    ...(table.header.columns.approved === undefined ? [] : [approved(item)]),
  ];
}

const seen = (key: RuleSeen['key'], outcome: RuleSeen['outcome'], text: string): RuleSeen => ({
  key,
  outcome,
  text,
});

function capital({ capital: is }: ItemRow): RuleSeen {
  if (is === null)
    return seen(
      'capital',
      'not known',
      'Capital, or running costs: not filled in. Running costs are not eligible.',
    );
  return is
    ? seen('capital', 'kept', 'Capital, not running costs.')
    : seen('capital', 'broken', 'Running costs, which are not eligible.');
}

function newness({ isNew }: ItemRow): RuleSeen {
  if (isNew === null)
    return seen(
      'isNew',
      'not known',
      'New, or replacing worn-out equipment: not filled in. A replacement is not eligible.',
    );
  return isNew === 'Replacement'
    ? seen('isNew', 'broken', 'Replaces worn-out equipment, which is not eligible.')
    : seen('isNew', 'kept', isNew === 'New' ? 'New, not a replacement.' : `${isNew}: allowed for buildings.`);
}

const notBuilding = ({ category }: ItemRow): RuleSeen =>
  seen(
    'category',
    'not known',
    category.trim() === ''
      ? 'A building, or not: Category is not filled in.'
      : `A building, or not: its category, ${category.trim()}, does not say so.`,
  );

const BENEFITS = {
  Development: 'Benefits the development’s residents.',
  Area: 'Benefits the area, including the development’s residents.',
  Force: 'Benefits the force area, including the development’s residents.',
} as const;

const benefit = ({ benefit: of }: ItemRow): RuleSeen =>
  of === null
    ? seen('benefit', 'not known', 'Who benefits: not filled in.')
    : seen('benefit', 'kept', BENEFITS[of]);

function approved({ approved: is }: ItemRow): RuleSeen {
  if (is === true) return seen('approved', 'kept', 'Approved.');
  return seen(
    'approved',
    'not known',
    is === null ? 'Approved, or not: not filled in.' : 'Not approved yet.',
  );
}
