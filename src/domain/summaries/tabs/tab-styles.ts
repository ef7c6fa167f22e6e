/** How cells of the tabs look: a closed list, so that whoever writes them has no choice to make. */
export interface TabLook {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly align: 'left' | 'right';
  readonly wraps: boolean;
  /** Quiet text is grey, a warning amber, a title the colour of headings. */
  readonly colour: 'normal' | 'quiet' | 'warning' | 'title';
  readonly fill: 'none' | 'heading' | 'note';
  /** In points. */
  readonly size: 11 | 12 | 16;
}

const PLAIN: TabLook = {
  numberFormat: 'General',
  bold: false,
  align: 'left',
  wraps: false,
  colour: 'normal',
  fill: 'none',
  size: 11,
};
const look = (more: Partial<TabLook>): TabLook => ({ ...PLAIN, ...more });
const number = (numberFormat: string, bold = false): TabLook => look({ numberFormat, bold, align: 'right' });

/** Nil is a dash and what is below nil in brackets, as the panel prints them; the digits of both are in line. */
const WHOLE_POUNDS = '#,##0_);(#,##0);"-"_)';
const POUNDS_AND_PENCE = '#,##0.00_);(#,##0.00);"-"_)';
/**
 * Text over or among figures, as far from the edge of its column as their digits are. Numbers have their sections too, so that
 * this is not the format of text, in which Excel would not calculate a formula.
 */
const BESIDE_DIGITS = 'General_);-General_);General_);@_)';
/**
 * Spent is a positive number shown in brackets. So the cell is what BALANCE answers, value less spent is a subtraction, the
 * stacked bar can take it as it is, and RECONCILE reads it without having to guess a sign. Spent below nil, which is
 * money that came back, has a plus instead of brackets.
 */
const SPENT_WHOLE_POUNDS = '(#,##0);+#,##0_);"-"_)';
const SPENT_POUNDS_AND_PENCE = '(#,##0.00);+#,##0.00_);"-"_)';

const DAYS = '#,##0_);-#,##0_);0_)';

export const TAB_STYLES = {
  title: look({ bold: true, colour: 'title', size: 16 }),
  subtitle: look({ bold: true, colour: 'title', size: 12 }),
  quiet: look({ colour: 'quiet' }),
  warning: look({ colour: 'warning' }),
  text: PLAIN,
  'text total': look({ bold: true }),
  'text wrapped': look({ wraps: true }),
  'text right': look({ numberFormat: BESIDE_DIGITS, align: 'right', wraps: true }),
  /** Why a figure has no value, where it would stand. */
  'no figure': look({ numberFormat: BESIDE_DIGITS, align: 'right', wraps: true, colour: 'warning' }),
  heading: look({ bold: true, wraps: true, fill: 'heading' }),
  'heading right': look({
    ...{ numberFormat: BESIDE_DIGITS, bold: true, align: 'right', wraps: true, fill: 'heading' },
  }),
  /** The format of text, so that what is typed as a note stays as it is typed. */
  note: look({ numberFormat: '@', wraps: true, fill: 'note' }),
  'whole pounds': number(WHOLE_POUNDS),
  'whole pounds total': number(WHOLE_POUNDS, true),
  'pounds and pence': number(POUNDS_AND_PENCE),
  'pounds and pence total': number(POUNDS_AND_PENCE, true),
  'spent whole pounds': number(SPENT_WHOLE_POUNDS),
  'spent whole pounds total': number(SPENT_WHOLE_POUNDS, true),
  'spent pounds and pence': number(SPENT_POUNDS_AND_PENCE),
  'spent pounds and pence total': number(SPENT_POUNDS_AND_PENCE, true),
  'difference whole pounds': number('+#,##0_);(#,##0);"-"_)'),
  'difference pounds and pence': number('+#,##0.00_);(#,##0.00);"-"_)'),
  count: number(WHOLE_POUNDS),
  'count total': number(WHOLE_POUNDS, true),
  'count signed': number('+#,##0_);(#,##0);"-"_)'),
  /** Of a row that is only to be seen where it is not nil. */
  'count where not nil': number('#,##0_);(#,##0);""'),
  'pounds and pence where not nil': number('#,##0.00_);(#,##0.00);""', true),
  /** A share, and a mean. */
  percent: number('0.0%_)'),
  'percent total': number('0.0%_)', true),
  decimal: number('#,##0.0_)'),
  'decimal total': number('#,##0.0_)', true),
  days: number(DAYS),
  'days total': number(DAYS, true),
  date: number('d mmm yyyy_)'),
} as const satisfies Record<string, TabLook>;

export type TabStyle = keyof typeof TAB_STYLES;
