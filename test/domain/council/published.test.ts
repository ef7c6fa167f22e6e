/**
 * Every sheet that councils really published, through the whole of the domain. What counts is worked out again here, from
 * the cells alone, in whole pence; how many findings a file has is pinned in published-counts.ts, so that a false alarm shows.
 */
import { changesBetween, type Change } from '../../../src/domain/council/changes';
import { checkSheet, type CheckedSheet } from '../../../src/domain/council/check-sheet';
import type { CouncilRow } from '../../../src/domain/council/council-sheet';
import { safeFixes } from '../../../src/domain/council/fixes';
import { joinSheets } from '../../../src/domain/council/join';
import type { StandardRow } from '../../../src/domain/council/standard-row';
import { standardRows } from '../../../src/domain/council/standardise';
import { countBySeverity, remedy, says } from '../../../src/domain/findings/report';
import { COUNTS, ODDITIES } from './published-counts';
import { areThere, blockOf, FILES, rowsOf, slotOf, type Rows } from './published-sheets';

type CouncilSheet = Extract<CheckedSheet, { kind: 'agreement' | 'contribution' | 'transaction' }>;

const known = new Map<string, CouncilSheet>();

function checked(file: string): CouncilSheet {
  const before = known.get(file);
  if (before) return before;
  const sheet = checkSheet(blockOf(file), { name: slotOf(file) });
  if (sheet.kind === 'none' || sheet.kind === 'register') throw new Error(`${file} is read as ${sheet.kind}`);
  known.set(file, sheet);
  return sheet;
}

const councils = [...new Set(FILES.map((file) => file.split('/')[0]!))];
const filesOf = (council: string): string[] => FILES.filter((file) => file.startsWith(`${council}/`));

// ---- What counts, worked out from the cells alone

const STATUSES = ['secured', 'received', 'allocated', 'transferred', 'spent', 'returned'];
const bare = (cell: unknown): string =>
  String(cell ?? '')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
const letters = (cell: unknown): string =>
  bare(cell)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Whole pence of "£21,910.00", "+13701.78", "-1386.2", 1234.5; null for anything else. */
function penceOf(cell: unknown): bigint | null {
  const text = typeof cell === 'number' ? plain(cell) : bare(cell);
  const parts = /^([-+]?)£?(\d[\d,]*)(?:\.(\d{1,2}))?$/.exec(text.replace(/^-£/, '-'));
  if (!parts) return null;
  const size = BigInt(parts[2]!.replaceAll(',', '')) * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] === '-' ? -size : size;
}

/** A number of a workbook as Excel shows it, in fifteen figures: 23.450000000000003 is 23.45. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

interface ByHand {
  readonly headingRow: number;
  readonly filled: readonly number[];
  readonly counted: readonly number[];
  readonly pence: bigint;
}

/** The rows that count and their sum: by headings as the councils' form has them, and nothing cleverer. */
function byHand(rows: Rows): ByHand {
  const headingRow = rows.findIndex(
    (row) =>
      row.filter((cell) => /^develop/.test(letters(cell))).length >= 1 &&
      row.filter((cell) => bare(cell) !== '').length >= 5,
  );
  const headings = rows[headingRow]!.map(letters);
  const at = (wanted: RegExp): number => headings.findIndex((heading) => wanted.test(heading));
  const amount = at(/^amount$/);
  const units = at(/^units$/);
  const status = at(/^contributionfundingstatus$/);
  const keys = headings.flatMap((heading, index) =>
    /^developeragreement(contribution|transaction)?$/.test(heading) ? [index] : [],
  );
  const isMoney = (row: Rows[number]): boolean => /^£?$/.test(bare(row[units]));
  const saysPounds = units >= 0 && rows.some((row) => bare(row[units]) === '£');
  const filled: number[] = [];
  const counted: number[] = [];
  let sum = 0n;
  for (const [index, row] of rows.entries()) {
    if (index <= headingRow || row.every((cell) => bare(cell) === '')) continue;
    filled.push(index);
    const references = keys.map((key) => bare(row[key])).filter((text) => text !== '');
    const isTemplate = references.some((text) => /XX|Unique ref/.test(text));
    const isAlone = row.filter((cell) => bare(cell) !== '').length === 1;
    if (references.length === 0 || isTemplate || isAlone) continue;
    if (amount >= 0) {
      const pence = penceOf(row[amount]);
      const word = bare(row[status]).toLowerCase();
      const hasStatus =
        status < 0 || STATUSES.some((known) => word === known || word.startsWith(`${known}:`));
      if (pence === null || !hasStatus || (saysPounds && !isMoney(row))) continue;
      sum += pence;
    }
    counted.push(index);
  }
  return { headingRow, filled, counted, pence: sum };
}

/** Nothing is asked where they are not: a table of tests without a file would be an error of its own. */
const describeWhere = areThere
  ? describe
  : (name: string) => test.skip(`${name}, which are not beside this repository`, () => undefined);

/** Each row is a contribution, beside the first of its movements; its value is what they say is secured. */
function movementsAreGathered(
  { sheet }: CouncilSheet,
  standard: readonly StandardRow[],
  counted: readonly number[],
): void {
  const at = standard.map(({ sourceRowIndex }) => sourceRowIndex);
  expect(new Set(at).size).toBe(at.length);
  expect(counted).toEqual(expect.arrayContaining(at));
  const firsts = new Set(
    standard.filter(({ amounts }) => amounts.value !== undefined).map(({ sourceRowIndex }) => sourceRowIndex),
  );
  const keyOf = (row: CouncilRow): string => row.parent.toLowerCase().replace(/\s/g, '');
  const shown = new Set(sheet.rows.filter(({ rowIndex }) => firsts.has(rowIndex)).map(keyOf));
  const seen = new Set<string>();
  let secured = 0n;
  for (const row of sheet.rows) {
    if (row.setAside !== null || row.status !== 'secured' || !shown.has(keyOf(row))) continue;
    const whole = JSON.stringify([row.own && sheet.block[row.rowIndex], row.own ? 0 : row.rowIndex]);
    if (!seen.has(whole)) secured += BigInt(row.sumPence ?? 0);
    seen.add(whole);
  }
  const agreements = sheet.header.at.agreement !== undefined;
  const values = standard.reduce((sum, { amounts }) => sum + BigInt(amounts.value ?? 0), 0n);
  if (!agreements) expect(values).toBe(secured);
  for (const { amounts } of standard)
    if (amounts.value !== undefined) expect(amounts.heldByDeveloper).toBeDefined();
}

describeWhere('published sheets', () => {
  test('there are counts for every file, and for no other', () => {
    expect(Object.keys(COUNTS).sort()).toEqual([...FILES].sort());
  });

  describe.each(FILES)('%s', (file) => {
    const rows = areThere ? rowsOf(file) : [];
    const sheet = checked(file);
    const hand = byHand(rows);

    test('every row with anything in it is read once, or is the headings or above them', () => {
      expect(sheet.header.rowIndex).toBe(hand.headingRow);
      expect(sheet.sheet.rows.map(({ rowIndex }) => rowIndex)).toEqual(hand.filled);
      expect(sheet.sheet.blankCount).toBe(rows.length - hand.headingRow - 1 - hand.filled.length);
      const titles = rows.slice(0, hand.headingRow).filter((row) => row.some((cell) => bare(cell) !== ''));
      expect(sheet.findings.filter(({ code }) => code === 'title-row')).toHaveLength(titles.length);
    });

    test('what is taken, and its sum to the penny, is what counting by hand comes to', () => {
      const taken = sheet.sheet.rows.filter(({ setAside }) => setAside === null);
      expect(taken.map(({ rowIndex }) => rowIndex)).toEqual(hand.counted);
      expect(sheet.usableCount).toBe(hand.counted.length);
      expect(BigInt(sheet.sumPence)).toBe(hand.pence);
    });

    test('every row set aside is one under a finding that says why', () => {
      for (const { rowIndex, setAside } of sheet.sheet.rows) {
        if (setAside === null) continue;
        const reported = sheet.findings.filter(({ code }) => code === setAside);
        expect(reported.some((one) => (one.rows ?? [one.rowIndex]).includes(rowIndex))).toBe(true);
      }
    });

    test('its findings are those that are expected, and no other', () => {
      const { kind, rows: count, taken, findings } = COUNTS[file]!;
      const found: Record<string, number> = {};
      for (const { code } of sheet.findings) found[code] = (found[code] ?? 0) + 1;
      expect({ kind: sheet.kind, count: hand.filled.length, taken: sheet.usableCount, found }).toEqual({
        kind,
        count,
        taken,
        found: findings,
      });
    });

    test('each says something, and its severities come to those of the table', () => {
      for (const finding of sheet.findings)
        for (const sentence of [says(finding), remedy(finding)])
          expect(sentence).toMatch(/^(?!.*(undefined|null|NaN|\[object))\S.*[.?]$/);
      const { error, warning, note } = countBySeverity(sheet.findings);
      expect(error + warning + note).toBe(sheet.findings.length);
    });

    test('is the same where a file’s reader leaves numbers as text, but for what is said of text', () => {
      const asText = checkSheet(rows, { name: slotOf(file) }) as CouncilSheet;
      const codes = ({ findings }: CouncilSheet): string[] =>
        findings
          .map(({ code, rowIndex }) => `${rowIndex} ${code}`)
          .filter((line) => !line.includes('as-text'));
      expect([asText.kind, asText.usableCount, asText.sumPence]).toEqual([
        sheet.kind,
        sheet.usableCount,
        sheet.sumPence,
      ]);
      expect(codes(asText)).toEqual(codes(sheet));
    });

    test('STANDARDISE has one row a taken row, of the same sum', () => {
      const standard = standardRows(sheet, 'Blaby');
      if (sheet.kind === 'transaction') return movementsAreGathered(sheet, standard, hand.counted);
      expect(standard.map(({ sourceRowIndex }) => sourceRowIndex)).toEqual(hand.counted);
      const taken = sheet.sheet.rows.filter(({ setAside }) => setAside === null);
      const sums = taken.reduce((sum, { sumPence }) => sum + BigInt(sumPence ?? 0), 0n);
      const placed = standard.reduce((sum, { amounts, texts }) => {
        const stages = Object.values(amounts).reduce((all, amount) => all + BigInt(amount), 0n);
        const left = /(?:^|\. )(−?)£([\d,]+)\.(\d\d) (?:transferred|spent|returned)/.exec(texts.notes ?? '');
        if (!left) return sum + stages;
        const pence = BigInt(left[2]!.replaceAll(',', '') + left[3]!);
        return sum + stages + (left[1] ? -pence : pence);
      }, 0n);
      expect(placed).toBe(sums);
      if (sheet.kind === 'contribution') expect(placed).toBe(hand.pence);
    });

    test('safe fixes change no figure, and leave none to make', () => {
      const block = blockOf(file).map((row) => [...row]);
      for (const { rowIndex, columnIndex, after } of safeFixes(sheet, block))
        block[rowIndex]![columnIndex] = after;
      const after = checkSheet(block, { name: slotOf(file) }) as CouncilSheet;
      expect([after.kind, after.usableCount, after.sumPence]).toEqual([
        sheet.kind,
        sheet.usableCount,
        sheet.sumPence,
      ]);
      expect(standardRows(after, null)).toEqual(standardRows(sheet, null));
      expect(safeFixes(after, block)).toEqual([]);
    });

    test('nothing changed between the file and itself', () => {
      expect(changesBetween(blockOf(file), blockOf(file))).toEqual([]);
    });
  });

  test.each(Object.entries(ODDITIES))('%s: what is odd in it is found', (file, codes) => {
    const found = new Set(checked(file).findings.map(({ code }) => code));
    expect(codes.filter((code) => !found.has(code))).toEqual([]);
  });
});

describeWhere('the tables of one council', () => {
  const several = councils.filter((council) => filesOf(council).length > 1);
  const latest = (council: string): string[] => {
    const bySlot = new Map(filesOf(council).map((file) => [slotOf(file).replace(/_.*/, ''), file]));
    return [...bySlot.values()];
  };

  describe.each(several)('%s', (council) => {
    const sheets = latest(council).map(checked);

    test('join to the same rows and findings in whatever order they arrive', () => {
      const shown = (order: readonly CouncilSheet[]) => {
        const joined = joinSheets(order, {}, council);
        return { rows: joined.rows, findings: sheets.map((sheet) => joined.findings.get(sheet)) };
      };
      const first = shown(sheets);
      for (const order of permutations(sheets)) expect(shown(order)).toEqual(first);
    });

    test('each row of a child is joined, or told, or names no parent', () => {
      const joined = joinSheets(sheets, {}, council);
      const find = (kind: string) => sheets.find((sheet) => sheet.kind === kind);
      for (const [child, parent, code] of [
        [find('transaction'), find('contribution'), 'contribution-not-found'],
        [find('contribution'), find('agreement'), 'agreement-not-found'],
      ] as const) {
        if (!child || !parent) continue;
        const found = joined.findings.get(child)!;
        const rowsOfCode = (wanted: string) =>
          new Set(found.filter((one) => one.code === wanted).flatMap((one) => one.rows ?? []));
        const [missing, loose] = [rowsOfCode(code), rowsOfCode('joined-loosely')];
        const byAgreement = rowsOfCode('joined-by-agreement');
        const agreements = new Set(isOwn(parent).map((row) => row.parent));
        const own = isOwn(child);
        const exact = new Set(isOwn(parent).map((row) => row.own));
        const alike = new Set(isOwn(parent).map((row) => row.own.toLowerCase().replace(/[^a-z0-9]/g, '')));
        alike.delete('');
        for (const { rowIndex, parent: reference } of own) {
          if (reference === '') continue;
          const key = reference.toLowerCase().replace(/[^a-z0-9]/g, '');
          const expected = exact.has(reference) ? 'exact' : alike.has(key) ? 'loose' : 'missing';
          if (byAgreement.has(rowIndex)) {
            expect([expected, agreements.has(reference)]).toEqual(['missing', true]);
            continue;
          }
          const reported = missing.has(rowIndex) ? 'missing' : loose.has(rowIndex) ? 'loose' : 'exact';
          expect([rowIndex, reported]).toEqual([rowIndex, expected]);
        }
      }
    });

    test('no contribution is lost or doubled by the join, and none gains money that no transaction has', () => {
      const joined = joinSheets(sheets, { drawnDown: ['transferred', 'spent'] }, council);
      const source = joined.source as CouncilSheet;
      expect(joined.rows.map(({ sourceRowIndex }) => sourceRowIndex)).toEqual(
        source.sheet.rows.filter(({ setAside }) => setAside === null).map(({ rowIndex }) => rowIndex),
      );
      const transactions = sheets.find(({ kind }) => kind === 'transaction');
      if (!transactions || source.kind !== 'contribution') return;
      const most = transactions.sheet.rows
        .filter(({ status }) => status === 'received' || status === 'allocated')
        .reduce((sum, { sumPence }) => sum + Math.abs(sumPence ?? 0), 0);
      const held = joined.rows.reduce((sum, { amounts }) => sum + (amounts.heldByAuthority ?? 0), 0);
      expect(held).toBeLessThanOrEqual(most);
    });
  });

  const isOwn = ({ sheet }: CouncilSheet) =>
    sheet.rows.filter(
      ({ setAside }) =>
        !['header-repeated', 'template-row', 'definition-row', 'note-row', 'total-row'].includes(
          setAside ?? '',
        ),
    );
});

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) =>
        permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
      );

describeWhere('between two submissions', () => {
  const ISLE = 'isle-of-wight/developer-agreement';
  const kinds = (changes: readonly Change[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  };
  const PAIRS = [
    [`${ISLE}-contribution_2021-03-25.csv`, `${ISLE}-contribution_2021-05-14.csv`],
    [`${ISLE}-transaction_2021-03-25.csv`, `${ISLE}-transaction_2021-04-13.csv`],
  ] as const;

  test.each(PAIRS)('%s to %s: what is there the one way round is there the other', (before, after) => {
    const [old, now] = [blockOf(before), blockOf(after)];
    const there = changesBetween(old, now) as Change[];
    const back = changesBetween(now, old) as Change[];
    const swapped = { added: 'gone', gone: 'added', changed: 'changed' } as Record<string, string>;
    const line = ({ kind, reference, column, before: was, after: is }: Change, isBack: boolean): string =>
      JSON.stringify(
        isBack ? [swapped[kind], reference, column, is, was] : [kind, reference, column, was, is],
      );
    expect(there.map((change) => line(change, false)).sort()).toEqual(
      back.map((change) => line(change, true)).sort(),
    );
    // Told apart by hand: references that are on one side alone.
    const references = (rows: Rows) => new Map(rows.slice(1).map((row) => [bare(row[0]), row]));
    const [was, is] = [references(old), references(now)];
    const only = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): number =>
      [...one.keys()].filter((reference) => reference !== '' && !other.has(reference)).length;
    expect(kinds(there)).toMatchObject({ added: only(is, was) });
    expect(kinds(there).gone ?? 0).toBe(only(was, is));
  });

  test.each(FILES.filter((file) => checked(file).sheet.rows.length > 9))(
    '%s with rows gone, changed and shuffled: exactly those',
    (file) => {
      const block = blockOf(file);
      const { sheet, header } = checked(file);
      const whole = (rowIndex: number) => JSON.stringify(block[rowIndex]!.map(bare));
      const references = sheet.rows.map(({ own, parent }) => `${own}|${parent}`.toLowerCase());
      // Rows of one reference may be paired otherwise, and rightly: those that stand alone tell exactly.
      const alone = sheet.rows.filter(
        ({ setAside }, i) =>
          setAside === null && references.indexOf(references[i]!) === references.lastIndexOf(references[i]!),
      );
      if (alone.length < 4) return;
      const [gone, changed] = [alone[1]!.rowIndex, alone[3]!.rowIndex];
      const column = header.at.startDate ?? header.at.endDate!;
      const edited = block.map((row, rowIndex) =>
        rowIndex === changed ? Object.assign([...row], { [column]: '2031-12-25' }) : row,
      );
      const [head, body] = [edited.slice(0, header.rowIndex + 1), edited.slice(header.rowIndex + 1)];
      const stored = body.filter((_, index) => index + header.rowIndex + 1 !== gone);
      const shuffled = [
        ...head,
        ...stored
          .map((row, i) => [row, (i * 7919) % stored.length] as const)
          .sort((a, b) => a[1] - b[1])
          .map(([row]) => row),
      ];
      const changes = changesBetween(block, shuffled) as Change[];
      expect(changes.map(({ kind, beforeRowIndex }) => [kind, beforeRowIndex]).sort()).toEqual([
        ['changed', changed],
        ['gone', gone],
      ]);
      expect(whole(gone)).not.toBe(whole(changed));
    },
  );
});
