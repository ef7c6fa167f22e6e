/** The paper's sections of bids, repurposing and money to come, from tables made by chance: every number a figure, none missing. */
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { REPURPOSING } from '../../src/domain/items/repurposing-table';
import type { PaperFigure } from '../../src/domain/paper/figure';
import { figuresOfSections, paperOf, printedSections, type Paper } from '../../src/domain/paper/paper';
import { writeCell, type SectionId } from '../../src/domain/paper/section';
import { figuresIn, writePart } from '../../src/domain/paper/sentence';
import { DEVELOPMENTS } from '../../src/domain/pipeline/development-table';
import { TRIGGERS } from '../../src/domain/pipeline/trigger-table';
import type { TableKind } from '../../src/domain/tables/table-kind';
import { paperBytes } from '../../src/taskpane/paper/word-file';
import { runs } from '../chance';
import { sampleInputs, sentencesOf, tableOfBlock } from '../domain/paper/sample-paper';
import { registerRows } from '../../samples/register/register-rows';

type Row = Readonly<Record<string, unknown>>;
const blockOf = ({ columns }: TableKind, rows: readonly Row[]): unknown[][] => {
  const names = Object.values(columns).map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
};

const REFERENCES = registerRows()
  .slice(0, 4)
  .map(({ agreement }) => agreement);
/** An amount that no other cell has. */
const pounds = fc.integer({ min: 1, max: 9_999_999 }).map((pence) => pence / 100);
const orBlank = <T>(of: fc.Arbitrary<T>) => fc.oneof(of, fc.constant(''));
const orBad = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: orBlank(of) }, fc.constant('to be agreed'));

const developments = fc.array(
  fc.record({
    Development: fc.constantFrom('North', 'South', 'East', 'West'),
    Dwellings: fc.constantFrom(40, 250),
    Stage: fc.constantFrom('Allocated', 'Application', 'Started', 'Lapsed'),
    Bid: fc.constantFrom('', '', 'Bid North'),
    Asked: orBad(pounds),
    Secured: orBad(pounds),
  }),
  { maxLength: 5 },
);
const changes = fc.array(
  fc.record({
    Agreement: fc.constantFrom(...REFERENCES),
    From: fc.constant('Vehicles'),
    To: fc.constantFrom('Cameras', 'Radios'),
    Route: fc.constantFrom('Letter', 'Deed by agreement'),
    Costs: orBad(pounds),
    Status: fc.constantFrom('', 'Draft', 'Asked', 'Agreed', 'Completed', 'Refused'),
  }),
  { maxLength: 5 },
);
const instalments = fc.array(
  fc.record({
    Agreement: fc.constantFrom(...REFERENCES),
    Amount: orBad(pounds),
    Timing: fc.constant('On'),
    Trigger: fc.constantFrom('Commencement', 'Date'),
    Expected: orBlank(fc.integer({ min: 45_000, max: 48_000 })),
  }),
  { maxLength: 5 },
);
interface Tables {
  readonly developments: readonly Row[];
  readonly changes: readonly Row[];
  readonly instalments: readonly Row[];
}
const tables: fc.Arbitrary<Tables> = fc.record({ developments, changes, instalments });

const made = (of: Tables): Paper =>
  paperOf(
    sampleInputs({
      developments: tableOfBlock(DEVELOPMENTS, blockOf(DEVELOPMENTS, of.developments) as never),
      repurposing: tableOfBlock(REPURPOSING, blockOf(REPURPOSING, of.changes) as never),
      triggers: tableOfBlock(TRIGGERS, blockOf(TRIGGERS, of.instalments) as never),
    }),
  );

const isBad = (cell: unknown): boolean => cell === 'to be agreed';
const readable = (rows: readonly Row[]): Row[] => rows.filter((row) => !Object.values(row).some(isBad));
const penceOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[column] || 0) * 100), 0);
const has = (row: Row, column: string): boolean => row[column] !== '';

const figureOf = (paper: Paper, id: string): number | null =>
  figuresOfSections(paper.sections).find((figure) => figure.id === id)?.value?.amount ?? null;
const orNull = (count: number): number | null => (count === 0 ? null : count);

test('the figures of bids and repurposing are what the tables’ cells say', () => {
  fc.assert(
    fc.property(tables, (of) => {
      const paper = made(of);
      const all = readable(of.developments);
      const asked = all.filter((row) => has(row, 'Asked'));
      expect(figureOf(paper, 'bids developments')).toBe(all.length);
      expect(figureOf(paper, 'bids asked count')).toBe(orNull(asked.length));
      expect(figureOf(paper, 'bids asked')).toBe(orNull(penceOf(asked, 'Asked')));
      expect(figureOf(paper, 'bids secured')).toBe(orNull(penceOf(all, 'Secured')));
      expect(figureOf(paper, 'unread rows of Developments')).toBe(
        orNull(of.developments.length - all.length),
      );
      const own = readable(of.changes);
      const changed = (...statuses: string[]) =>
        new Set(own.filter((row) => statuses.includes(String(row.Status))).map((row) => row.Agreement)).size;
      expect(figureOf(paper, 'repurposed')).toBe(orNull(changed('Completed')));
      expect(figureOf(paper, 'repurposing open')).toBe(orNull(changed('Asked', 'Agreed')));
      expect(figureOf(paper, 'repurposing refused')).toBe(orNull(changed('Refused')));
      expect(figureOf(paper, 'repurposing without status')).toBe(orNull(changed('')));
      expect(figureOf(paper, 'repurposing costs')).toBe(orNull(penceOf(own, 'Costs')));
    }),
    runs(60),
  );
});

test('a section says "no" and "none" only of what no row has, readable or not', () => {
  fc.assert(
    fc.property(tables, (of) => {
      const paper = made(of);
      const says = (id: SectionId, text: RegExp): boolean =>
        sentencesOf(paper, id).some((one) => text.test(one));
      const isAsked = of.developments.some(
        (row) => has(row, 'Asked') || has(row, 'Bid') || isBad(row.Secured),
      );
      expect(says('bids', /No contribution has been asked for/)).toBe(!isAsked);
      const mayBeChanged = of.changes.some(
        (row) => row.Status === 'Completed' || row.Status === '' || isBad(row.Costs),
      );
      expect(says('repurposing', /No agreement has been repurposed/)).toBe(!mayBeChanged);
    }),
    runs(100),
  );
});

const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];

async function paragraphs(paper: Paper): Promise<string[]> {
  const sections = printedSections(paper, new Set());
  const own = sections.filter(({ id }) => ['bids', 'repurposing', 'pipeline'].includes(id));
  const bytes = await paperBytes(paper, { sections: own, hasAppendix: false }, () => ({
    ...{ png: new Uint8Array(), width: 10, height: 10 },
  }));
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

test('in Word, every number of these sections is a figure that has a value, and no sentence lacks one', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (of) => {
      const paper = made(of);
      const sections = printedSections(paper, new Set());
      for (const { blocks } of sections)
        for (const block of blocks)
          if (block.kind === 'paragraph')
            for (const sentence of block.sentences)
              expect(figuresIn(sentence).every(({ value }) => value !== null)).toBe(true);
      const figures: PaperFigure[] = [
        ...[paper.asAt, ...figuresIn(paper.purpose)],
        ...figuresOfSections(sections),
      ];
      const allowed = new Set(
        figures
          .filter(({ value }) => value !== null)
          .flatMap((figure) => numbersIn(`${writePart({ figure })} ${writeCell({ figure })}`)),
      );
      const labels = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'table'
            ? [
                ...block.headings,
                ...block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text ?? [])),
              ]
            : [],
        ),
      );
      for (const text of await paragraphs(paper)) {
        if (labels.includes(text) || /^(?:Table|Chart) \d+: /.test(text)) continue;
        // Section 106 is a name.
        const strange = numbersIn(text.replace(/section 106/gi, '')).filter((number) => !allowed.has(number));
        expect([text, strange]).toEqual([text, []]);
      }
    }),
    runs(20, 3),
  );
});
