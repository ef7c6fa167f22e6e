/** Laws of the paper's words under any register and tables: one and many, nothing and less than nothing. */
import * as fc from 'fast-check';
import { ITEMS } from '../../../src/domain/items/item-table';
import { figuresOfSections, paperOf, type Paper } from '../../../src/domain/paper/paper';
import { DEVELOPMENTS } from '../../../src/domain/pipeline/development-table';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { REPURPOSING } from '../../../src/domain/items/repurposing-table';
import { figuresIn } from '../../../src/domain/paper/sentence';
import { publishedFigures } from '../../../src/domain/paper/published-figures';
import { runs } from '../../chance';
import { blockOf, registerOf, rowOf } from '../reading';
import { AS_AT } from '../summaries/sample';
import { inputsOfRegister, projectsOf, sentencesOf, tableOfBlock } from './sample-paper';

const pounds = fc.oneof(
  fc.constant(0),
  fc.constant(0.2),
  fc.integer({ min: -20_000, max: 90_000 }).map((pence) => pence / 100),
);
const registerRow = fc.record({
  Authority: fc.constantFrom('Blaby', 'Melton', 'Rutland', 'Harborough', ''),
  Value: fc.oneof({ weight: 8, arbitrary: pounds }, fc.constant('TBC'), fc.constant('#REF!')),
  'Not started': pounds,
  'Held by developer': pounds,
  'Held by authority': pounds,
  'Drawn down': pounds,
  Spent: pounds,
  'Expiry date': fc.oneof(
    fc.constant(''),
    fc.constant('soon'),
    fc.integer({ min: AS_AT - 30, max: AS_AT + 500 }),
  ),
  Status: fc.constantFrom('', '', 'Closed'),
});
const rows = fc.array(registerRow, { minLength: 1, maxLength: 6 });
const registerFrom = (all: readonly Record<string, unknown>[]) =>
  registerOf(blockOf(...all.map((row, n) => rowOf({ Agreement: `A${n}`, ...row }))));

const request = fc.record({
  Agreement: fc.constantFrom('A0', 'A1', 'ZZ'),
  Amount: fc.oneof(fc.constantFrom(10, 20.4), fc.constant('x')),
  Status: fc.constantFrom('Draft', 'Sent', 'Agreed', 'Paid', 'Refused'),
  Sent: fc.oneof(fc.constant(''), fc.integer({ min: AS_AT - 150, max: AS_AT + 3 })),
});
const project = fc.tuple(
  fc.constantFrom('P', 'Q', 'R'),
  ...[0, 1].map(() => fc.oneof(pounds, fc.constant('tbc'))),
);
const item = fc.record({
  Item: fc.constantFrom('Drone', 'Van', 'Camera'),
  ...Object.fromEntries(['Capital', 'Approved'].map((name) => [name, fc.constantFrom('Yes', 'No', '')])),
  New: fc.constantFrom('New', 'Replacement', ''),
  Benefit: fc.constantFrom('Local', ''),
});
const development = fc.record({
  Development: fc.constantFrom('North', 'South'),
  Asked: fc.constantFrom('', 50),
});
const change = fc.record({
  Agreement: fc.constantFrom('A0', 'A1'),
  Status: fc.constantFrom('Asked', 'Completed'),
});

const blockFrom = (
  { columns }: { readonly columns: Readonly<Record<string, { readonly name: string }>> },
  all: readonly object[],
): never => {
  const names = Object.values(columns).map(({ name }) => name);
  return [
    names,
    ...all.map((row) => names.map((name) => (row as Record<string, unknown>)[name] ?? '')),
  ] as never;
};
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });

const cells = fc.record({
  now: rows,
  before: fc.option(rows),
  strict: fc.boolean(),
  requests: some(request),
  projects: fc.array(project, { minLength: 1, maxLength: 3 }),
  items: some(item),
  developments: some(development),
  changes: some(change),
});
type Cells = typeof cells extends fc.Arbitrary<infer T> ? T : never;

function made({ now, before, strict, ...of }: Cells): Paper {
  const figures = before && publishedFigures(paperOf(inputsOfRegister(registerFrom(before))).sections);
  const requests = of.requests.map((row, n) => ({ Request: `R${n}`, ...row }));
  return paperOf(
    inputsOfRegister(registerFrom(now), {
      strict,
      requests: tableOfBlock(REQUESTS, blockFrom(REQUESTS, requests)),
      projects: projectsOf([['Project', 'Budget', 'Received'], ...of.projects]) as never,
      items: tableOfBlock(ITEMS, blockFrom(ITEMS, of.items)),
      developments: tableOfBlock(DEVELOPMENTS, blockFrom(DEVELOPMENTS, of.developments)),
      repurposing: tableOfBlock(REPURPOSING, blockFrom(REPURPOSING, of.changes)),
      last: figures && { asAtSerial: AS_AT - 90, figures, wrong: [], projects: null },
    }),
  );
}

const NOUN =
  '(?:contribution|agreement|item|project|request|row|development|change|warning|instalment|date|local authorit)';
const MANY = '(?:two|three|four|five|six|seven|eight|nine|(?<![£\\d,.])\\d\\d+)';
/** What no sentence says, and why. */
const WRONG: readonly (readonly [string, RegExp])[] = [
  ['what a program says', /undefined|NaN|null|Infinity|\[object/],
  ['one of many', new RegExp(`\\bone (?:open |agreed |further |other eligible )*${NOUN}(?:s|ies)\\b`, 'i')],
  ['many of one', new RegExp(`\\b${MANY} (?:open |agreed |further |other eligible )*${NOUN}y?\\b`, 'i')],
  ['one are', /\bone (?:are|have|were)\b/i],
  ['many is', new RegExp(`\\b${MANY} (?:is|has|was)\\b`, 'i')],
  ['no, of nothing that is named', /\bno (?:are|is|of|has|have|been)\b|\b(?:about|on|at|from|to) no\b/i],
  ['gaps and stops', / {2}| [.,;:]|\.\.|, \.|: \./],
];

const paragraphsOf = (paper: Paper): string[] => paper.sections.flatMap(({ id }) => sentencesOf(paper, id));

function wordsAgree(paper: Paper): void {
  for (const text of paragraphsOf(paper)) {
    for (const [why, wrong] of WRONG)
      expect([why, text, wrong.exec(text)?.[0]]).toEqual([why, text, undefined]);
    expect(text).toMatch(/^[A-Z£−[].*[.\]]$/s);
  }
  const told = [...sentencesOf(paper, 'headline'), ...sentencesOf(paper, 'expiring')].join('\n');
  expect(told.replace(/worth £0\b/g, '')).not.toMatch(/£0(?![\d,])/);
}

/** Every number of a sentence is a figure that is known, and a figure has one value wherever it is said. */
function numbersAreFigures({ sections }: Paper): void {
  const values = new Map<string, string>();
  for (const section of sections) {
    for (const block of section.blocks)
      for (const sentence of block.kind === 'paragraph' ? block.sentences : []) {
        expect(sentence.parts.filter((part) => typeof part === 'string' && /\d/.test(part))).toEqual([]);
        expect(figuresIn(sentence).map(({ value }) => value)).not.toContain(null);
      }
    for (const { id, value } of figuresOfSections([section])) {
      const own = JSON.stringify(value);
      expect([id, values.get(id) ?? own]).toEqual([id, own]);
      values.set(id, own);
    }
  }
}

function headingsHold({ sections }: Paper): void {
  for (const { blocks } of sections)
    for (const [n, { kind }] of blocks.entries())
      if (kind === 'heading') expect([undefined, 'heading']).not.toContain(blocks[n + 1]?.kind);
}

test('words agree with their numbers, numbers are figures, and no heading stands over nothing', () => {
  fc.assert(
    fc.property(cells, (of) => {
      const paper = made(of);
      wordsAgree(paper);
      numbersAreFigures(paper);
      headingsHold(paper);
    }),
    runs(1500, 25),
  );
});
