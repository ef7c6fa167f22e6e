/** The officer's guide, chapter by chapter, each with the step that does what it says. */
import * as steps from './steps';
import type { Step } from './steps';
import { TAB_COUNT_WITHOUT_MOVEMENTS } from '../tab-count';

export interface Chapter {
  readonly title: string;
  /** In Markdown. What is **bold** the pane says in these words, and the walk sees that it does. */
  readonly text: string;
  readonly step: Step;
}

export const INTRODUCTION = `# The officer's guide: one quarter

This is a whole quarter's work in the pane, from a plain list to the panel's table. It takes about half an hour the first
time. Words in **bold** are on the screen: press them, or look for them.

Nothing is written before you have seen what will change. Whatever the add-in writes, one press of **Undo** takes back.
Nothing leaves your workbook.

The councils are real; the sites, references and sums are made up. The date in the pictures is 8 October 2026.
`;

export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Use the list that you have',
    step: steps.adopt,
    text: `Open the workbook with your list, and open the pane: Home tab, **S106**. The list may have a title above it and a total
below it. It needs a reference, a council and a value on each row; the headings may be your own.

![Home offers the list](guide/adopt-offered.png)

1. Under **Use the list that you have**, press the button with the list's address.
2. See how each heading is read. If one is wrong, choose another beside it.
3. Read **What you should know**. Here one value is no amount, and the total stays outside.
4. Press **Use this list**. It becomes an Excel table. Nothing in its rows changes.

![How each heading is read](guide/adopt-headings.png)

**Undo** makes it a plain list again.

*If your list is not offered:* click a cell in the list, then look at the pane again. If it still is not, its headings are
in two lines, or there is no reference, council or value. Put the headings in one line.`,
  },
  {
    title: 'Home: what needs attention',
    step: steps.home,
    text: `Home shows four figures, and under **Needs attention** what is wrong or near its date. Deal with those from the top.

![Home, with a row left out](guide/home-left-out.png)

A row that cannot be read is in no figure, and Home says so in red. Press **See the rows**, press the cell, and type the
right amount. The figures follow at once. Look at the bottom of the pane: **14 rows, all counted** is what you want.

![Home when every row counts, on a dark screen](guide/home-dark.png)

*If the figures look wrong:* select a figure. The pane lists the rows that it is made of.`,
  },
  {
    title: 'Check a council’s file',
    step: steps.check,
    text: `1. Open **Check**, choose **A file (.xlsx or .csv)**, and choose the file. It opens as a new sheet of your workbook.
2. See that **Authority** is the right council. It is read from the sheet's title or name; choose another if it is wrong.
3. Press **Check**. **Checking writes nothing.**

![A file has been opened](guide/check-opened.png)

The first line says how many rows can be used, and what they come to. Compare that sum with the council's covering email.
Errors come first; notes need nothing from you. Nor do you need the fixes: an amount kept as text is read all the same.

![What was found](guide/check-findings.png)

*If a column is read wrongly:* press **Columns** and choose what it is. The pane remembers that for this council.`,
  },
  {
    title: 'Import what has changed',
    step: steps.compare,
    text: `1. Press **Compare**. Each line is a contribution, with the money that moved. Press a line to see each field.
2. Untick what you do not want.
3. Press **Write 3 lines…**. The pane lists every figure that will move, before and after.
4. If they are right, press **Write 3 lines**. If not, press **Go back**.

![What has changed](guide/import-difference.png)

![Every figure that moves](guide/import-confirm.png)

All the lines are written, or none. The pane reads them back, and adds a row to the sheet **Import log**.

![Written](guide/import-written.png)

**Undo this import** takes all of it back by one press: changed cells, added rows. Cells that you have typed over since stay
as you typed them, and the pane names them.`,
  },
  {
    title: 'When it refuses to write',
    step: steps.refused,
    text: `Here the sheet is protected. **Nothing was written.** The pane says why, and what to do.

![The sheet is protected](guide/import-refused.png)

Do what it says (here: Review, Unprotect Sheet), then press **Try again**. Your ticks are as you left them.

*If it says that the register or the sheet has changed since:* somebody typed in it while you looked. Press
*Compare again* and look once more.`,
  },
  {
    title: 'A row that cannot be read',
    step: steps.unreadable,
    text: `Harborough sent “to be confirmed” where a sum should be. **2 of 3 rows usable.** The error names the cell. Press it for
what to do.

![An amount that is none](guide/check-error.png)

Compare all the same. The row is under **On the sheet, but not readable**. It is not missing, and nothing is guessed: your
register keeps what it has for that row.

![On the sheet, but not readable](guide/import-not-read.png)

Write the lines that are good, and ask the council for the other.`,
  },
  {
    title: 'A sheet that is sent again',
    step: steps.resubmission,
    text: `Harborough sends a corrected sheet. Check and compare it like any other. Only what differs from your register now is listed.

![The corrected sheet](guide/resubmission.png)

Here the first sheet said that HAR/23 had been drawn down, and it had not. Money drawn down should not fall, so the pane
says **Drawn down falls, which it should not** and leaves the line unticked. If the council confirms it, tick the line.

You need not undo the first import. The second one puts the register right, and the log has both.`,
  },
  {
    title: 'One sheet of several councils',
    step: steps.several,
    text: `A county's return may have several councils in one sheet. Leave **Authority** at **As the sheet says: 2 councils**.

![Two councils in one sheet](guide/several.png)

Press a council to see its lines; the arrow at the top goes back. All councils are written together, and undone together.

![The confirmation in a narrow pane, dark](guide/several-confirm-narrow.png)

*If it says “part of a list?”:* the sheet has far fewer rows than your register has for that council. Nothing of that council can
be closed until you say that the sheet is the whole list.`,
  },
  {
    title: 'See what expires',
    step: steps.expiring,
    text: `Open **Expiring**. Choose how far ahead to look: **12 months** is the panel's. What is past its date is not
counted in **Expires within 12 months**: it has its own line, Expired.

![What expires](guide/expiring.png)

Below is each contribution, soonest first, with what to do next. Press a line to go to its row. **Calendar file** saves the dates
for your calendar; **Flags in sheet** colours them in the register, until you switch it off.

![The contributions, in a narrow pane](guide/expiring-list-narrow.png)

*If some money is “Not in any stage”:* your list has no column for its stage, such as Not started. The total is right all the same.`,
  },
  {
    title: 'Refresh the panel’s tabs',
    step: steps.tabs,
    text: `Open **Panel** and press **Refresh all ${TAB_COUNT_WITHOUT_MOVEMENTS}**. All of them are written, or none.

![The tabs are made](guide/tabs-made.png)

Print **Authority rollup** from Excel: it fits one A4 page.

Type only in a tab's Notes column. If you typed over a figure, the refresh stops and shows it:

![A figure was typed over](guide/tabs-blocked.png)

Choose for each cell: **Put the figure back**, or **Keep mine as a note**. Then press **Do this and refresh**.`,
  },
  {
    title: 'Reconcile the paper',
    step: steps.reconcile,
    text: `Before the paper goes out, check its table as typed. Put it on a sheet, click in it, open **Panel**, and press **Reconcile a table**.

![Two differences](guide/reconcile.png)

Each difference names its cell and the sum that it should be. Press one to go to the cell. Put the cell right, and look again.
**Against the register** says which printed figures agree with your register.

*If it has taken the wrong table:* press **Change**, select the right cells, and press *Use the selection*.`,
  },
];

/** The names of the pictures that a text shows. */
export const picturesIn = (text: string): string[] =>
  [...text.matchAll(/\]\(guide\/([\w-]+)\.png\)/g)].map(([, name]) => name!);

/** What a text says that the pane says. */
export const labelsIn = (text: string): string[] =>
  [...text.matchAll(/\*\*(.+?)\*\*/gs)].map(([, label]) => label!.replace(/\s+/g, ' '));

/** The whole guide, as docs/officers-guide.md has it. */
export const guideText = (): string =>
  [
    INTRODUCTION,
    ...CHAPTERS.map(({ title, text }, n) => `## ${n + 1}. ${title}\n\n${text}\n`),
    '<!-- `npm run guide` makes this page and its pictures. Change its words in test/browser/quarter/chapters.ts. -->\n',
  ].join('\n');
