import type { FindingCode } from '../findings/catalogue';
import type { Pence } from '../money/pence';

/**
 * An optional table of the workbook, declared by its columns: what it is called, and what each column holds.
 *
 *   export const REQUESTS = tableKind('Requests', 'requests', {
 *     request: text('Request', 'request no, our reference', { needed: 'cell' }),
 *     amount: money('Amount', 'amount asked', { needed: 'cell' }),
 *     sent: date('Sent', 'date sent'),
 *     status: choice('Status', '', { Draft: '', Sent: 'submitted', Paid: '' }),
 *   });
 *   const table = readTable(block, REQUESTS); // rows: { rowIndex, request: string, amount: Pence, sent: number | null, status: 'Draft' | ... | null }
 *
 * Headings and choices are compared ignoring case, punctuation and spaces, as a register's are. Synonyms are parted by ", ".
 */
export interface TableKind<C extends TableColumns = TableColumns> {
  /** The table's own name in the workbook, by which it is found first: "Movements". */
  readonly name: string;
  /** What its rows are, in the plural and for sentences: "movements". */
  readonly called: string;
  readonly columns: C;
}

export type TableColumns = Readonly<Record<string, TableColumn>>;

export type Content = 'text' | 'date' | 'money' | 'number' | 'yes-no' | 'choice';

/** "column": the heading has to be there; "cell": and each row has to have something under it. */
export type Needed = 'column' | 'cell' | null;

export interface TableColumn {
  /** The standard heading. */
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly content: Content;
  readonly needed: Needed;
  /** Of a choice: each of its values, with other words that mean the same. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Of text that lists: lines of a cell part it as semicolons do. */
  readonly isList?: boolean;
  /** Of text: a dash, "n/a" or "none" is a blank cell. A reference may be a dash, and stays one. */
  readonly dash?: 'blank';
  /** Of a column of yes and no: other words that say the one or the other, parted by ", ". */
  readonly words?: { readonly yes: string; readonly no: string };
  /**
   * Of money and numbers. Left out, 0 is 0 and a blank cell is null. "nil": both are 0. "blank": both are null. A range
   * that Excel hands to a function may not tell the two apart (decision 7), so a figure should not hang on it.
   */
  readonly zero?: 'nil' | 'blank';
  /** Of a number that counts in a unit: headings that name another, "Spend within (months)". They make the table unreadable. */
  readonly otherUnit?: RegExp;
  /** Of money as a ledger prints it: CR behind an amount is a minus, DR a plus. */
  readonly sides?: true;
  /** The finding on a cell that holds none of the choices; "cell-not-in-list" where it is left out. */
  readonly unknown?: FindingCode;
}

interface Options {
  readonly needed?: 'column' | 'cell';
}

type ColumnOf<T extends Content, O extends Options> = Omit<TableColumn, 'content' | 'needed' | 'choices'> & {
  readonly content: T;
  readonly needed: O extends { needed: infer N extends 'column' | 'cell' } ? N : null;
};

function column<T extends Content, O extends Options>(
  content: T,
  name: string,
  synonyms: string,
  options: O,
): ColumnOf<T, O> {
  const words = synonyms ? synonyms.split(', ') : [];
  return { needed: null, ...options, name, synonyms: words, content } as unknown as ColumnOf<T, O>;
}

/** Text as it is shown; "" where the cell is blank. */
export const text = <const O extends Options & Pick<TableColumn, 'isList' | 'dash'> = object>(
  name: string,
  synonyms = '',
  options = {} as O,
) => column('text', name, synonyms, options);
/** A date as an Excel serial: a serial, or text read day first; null where the cell is blank or says that there is none. */
export const date = <const O extends Options = object>(name: string, synonyms = '', options = {} as O) =>
  column('date', name, synonyms, options);
/** Pounds as exact pence; null where the cell is blank. */
export const money = <const O extends Options & Pick<TableColumn, 'zero' | 'sides'> = object>(
  name: string,
  synonyms = '',
  options = {} as O,
) => column('money', name, synonyms, options);
/** A number, also as text ("1,250", "12.5%"); null where the cell is blank. */
export const number = <const O extends Options & Pick<TableColumn, 'zero' | 'otherUnit'> = object>(
  name: string,
  synonyms = '',
  options = {} as O,
) => column('number', name, synonyms, options);
/** TRUE or FALSE, "Yes" or "No", "Y" or "N", or the column's own words; null where the cell is blank. */
export const yesNo = <const O extends Options & Pick<TableColumn, 'words'> = object>(
  name: string,
  synonyms = '',
  options = {} as O,
) => column('yes-no', name, synonyms, options);
/** One of a list, by its standard name; null where the cell is blank. */
export const choice = <
  const L extends Readonly<Record<string, string>>,
  const O extends Options & Pick<TableColumn, 'unknown'> = object,
>(
  name: string,
  synonyms: string,
  choices: L,
  options = {} as O,
): ColumnOf<'choice', O> & { readonly choices: Readonly<Record<keyof L & string, readonly string[]>> } => ({
  ...column('choice', name, synonyms, options),
  choices: Object.fromEntries(
    Object.entries(choices).map(([key, words]) => [key, words ? words.split(', ') : []]),
  ) as unknown as Readonly<Record<keyof L & string, readonly string[]>>,
});

export const tableKind = <const C extends TableColumns>(
  name: string,
  called: string,
  columns: C,
): TableKind<C> => ({ name, called, columns });

type Filled<C extends TableColumn> = C['content'] extends 'text'
  ? string
  : C['content'] extends 'money'
    ? Pence
    : C['content'] extends 'yes-no'
      ? boolean
      : C['content'] extends 'choice'
        ? keyof NonNullable<C['choices']> & string
        : number;

/** What a cell of a column is read as. */
export type ValueOf<C extends TableColumn> = C['needed'] extends 'cell'
  ? Filled<C>
  : C['content'] extends 'text'
    ? string
    : Filled<C> | null;

/** One row of a table: where it is in the block, and what it holds under each column, also one that is not there. */
export type TableRow<K extends TableKind> = { readonly rowIndex: number } & {
  readonly [N in keyof K['columns']]: ValueOf<K['columns'][N]>;
};

/** The same column by column, with an entry for each row. */
export type TableCells<K extends TableKind> = {
  readonly [N in keyof K['columns']]: readonly ValueOf<K['columns'][N]>[];
};

/** The headings that a table has to have, for sentences. */
export const neededHeadings = (kind: TableKind): string[] =>
  Object.values(kind.columns)
    .filter(({ needed }) => needed !== null)
    .map(({ name }) => name);
