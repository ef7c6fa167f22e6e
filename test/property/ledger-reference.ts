/**
 * What the figures of the ledger are, by the words of their definition and nothing quicker: plain objects, and every question
 * goes through all rows again. It shares nothing with what it is compared with.
 */
export interface RegisterLine {
  agreement: string;
  contribution: string;
  authority: string;
  project: string;
  status: string;
  /** A serial; "" for none. */
  expiry: number | '';
  returnClause: string;
  /** What no figure can use, where it is text. */
  value: number | string;
}

export interface MovementLine {
  date: number | '';
  agreement: string;
  contribution: string;
  movement: string;
  pence: number;
  project: string;
  from: string;
  to: string;
  reference: string;
  recorded: number | '';
  /** No figure counts it. */
  isBad: boolean;
}

export type Money = Record<string, number>;

/** Where each movement takes its money from and puts it, where the row does not say. */
const WAYS: Record<string, readonly [string, string]> = {
  Opening: ['Outside', 'Not started'],
  Secured: ['Outside', 'Not started'],
  Varied: ['Outside', 'Not started'],
  Started: ['Not started', 'Held by developer'],
  Indexed: ['Outside', 'Held by developer'],
  Received: ['Held by developer', 'Held by authority'],
  Interest: ['Outside', 'Held by authority'],
  Fee: ['Held by authority', 'Outside'],
  'Drawn down': ['Held by authority', 'In hand'],
  Spent: ['In hand', 'Spent'],
  Returned: ['', 'Returned'],
  'Written off': ['', 'Written off'],
  Adjusted: ['', ''],
};
const HELD = ['Not started', 'Held by developer', 'Held by authority', 'In hand', 'Spent'];
const KEEPS_AGE = ['Held by authority', 'In hand', 'Spent', 'Returned'];

/** The places of a movement; null for one that moves no money. */
function places({ movement, from, to }: MovementLine): [string, string] | null {
  const way = WAYS[movement];
  return way ? [from || way[0], to || way[1]] : null;
}

/** What one movement does to every measure, in pence. */
export function effect(line: MovementLine): Money {
  const way = places(line);
  const stage = (name: string): number =>
    way === null ? 0 : (way[1] === name ? line.pence : 0) - (way[0] === name ? line.pence : 0);
  const outside = 0 - stage('Outside');
  const isOf = (...movements: string[]): boolean => movements.includes(line.movement);
  const current = HELD.reduce((sum, name) => sum + stage(name), 0);
  const value = isOf('Opening', 'Secured', 'Varied', 'Adjusted') ? outside : 0;
  return {
    Value: value,
    'Not started': stage('Not started'),
    'Held by developer': stage('Held by developer'),
    'Held by authority': stage('Held by authority'),
    'Drawn down': stage('In hand') + stage('Spent'),
    Spent: stage('Spent'),
    Remaining: current - stage('Spent'),
    Outstanding: current - stage('Spent') - stage('In hand'),
    'In hand': stage('In hand'),
    'Current value': current,
    Adjustments: current - value,
    Indexation: isOf('Indexed') ? outside : 0,
    Interest: isOf('Interest') ? outside : 0,
    Fees: isOf('Fee') ? 0 - outside : 0,
    Returned: stage('Returned'),
    'Written off': stage('Written off'),
  };
}

const plain = (text: string): string => text.trim().toLowerCase();
/** Spaces beside a stroke say nothing. */
const referenceOf = (text: string): string => plain(text).replace(/\s*([^\sa-z0-9])\s*/g, '$1');
const council = (text: string): string => plain(text).replace(/ (?:district|borough) council$/, '');

/** The contribution of a movement: the register's lines that it may be, and whether it is one contribution of them. */
interface Whose {
  readonly key: string;
  readonly lines: readonly RegisterLine[];
  readonly isKnown: boolean;
  /** The agreements that it may be of, each a reference under an authority. */
  readonly agreements: readonly string[];
}

export class Reference {
  constructor(
    readonly register: readonly RegisterLine[],
    readonly movements: readonly MovementLine[],
  ) {}

  /** One reference under two authorities is two agreements; a line without an authority is of the only other. */
  private agreementsOf(reference: string): { name: string; authority: string; lines: RegisterLine[] }[] {
    const all = this.register.filter((line) => referenceOf(line.agreement) === referenceOf(reference));
    const councils = [...new Set(all.map((line) => council(line.authority)))];
    const named = councils.filter((name) => name !== '');
    return (named.length === 1 ? named : councils).map((authority) => ({
      ...{ name: `${referenceOf(reference)} ${authority}`, authority },
      lines: all.filter((line) => named.length === 1 || council(line.authority) === authority),
    }));
  }

  private whose({ agreement, contribution }: MovementLine): Whose {
    const bracket = /^(.*) \((.*)\)$/.exec(agreement);
    let agreements = this.agreementsOf(agreement);
    if (agreements.length === 0 && bracket)
      agreements = this.agreementsOf(bracket[1]!).filter(
        ({ authority }) => authority === council(bracket[2]!),
      );
    const all = agreements.flatMap(({ lines }) => lines);
    const wanted = plain(contribution);
    const contributions = agreements.flatMap(({ name, lines }) => {
      const references = [...new Set(lines.map((line) => plain(line.contribution)))];
      const isOnly = wanted === '' && references.length === 1;
      return isOnly || references.includes(wanted)
        ? [{ name, of: isOnly ? references[0]! : wanted, lines }]
        : [];
    });
    const stranger = `stranger ${referenceOf(agreement)}`;
    const names = agreements.map(({ name }) => name);
    if (contributions.length !== 1)
      return {
        key: `${stranger} ${wanted}`,
        lines: all,
        isKnown: false,
        agreements: names.length > 0 ? names : [stranger],
      };
    const { name, of, lines } = contributions[0]!;
    const own = lines.filter((line) => plain(line.contribution) === of);
    return { key: `${name} ${of}`, lines: own, isKnown: true, agreements: [name] };
  }

  /** The group of a movement by a column: that of all the lines that it may be, where they are in one. */
  private group(line: MovementLine, by: 'Authority' | 'Project'): string {
    const { lines } = this.whose(line);
    const names = new Set(
      lines.map((one) => plain(by === 'Authority' ? council(one.authority) : one.project) || '(blank)'),
    );
    // A line without an authority is of the only other.
    if (by === 'Authority' && names.size > 1) names.delete('(blank)');
    return names.size === 1 ? [...names][0]! : '(not in the register)';
  }

  private counted(date: number, known: number | null): MovementLine[] {
    return this.movements.filter(
      (line) =>
        !line.isBad &&
        (line.date as number) <= date &&
        (known === null || (line.recorded === '' ? (line.date as number) : line.recorded) <= known),
    );
  }

  private leftOut(date: number, known: number | null): MovementLine[] {
    return this.movements.filter((line) => {
      const recorded = line.recorded === '' ? line.date : line.recorded;
      const isOfDay = line.date === '' || line.date <= date;
      return line.isBad && isOfDay && (known === null || recorded === '' || recorded <= known);
    });
  }

  /** By group and "Total": every measure, "Open agreements" and "Rows left out"; null before the first movement. */
  asAt(date: number, by: 'Authority' | 'Project', known: number | null = null): Map<string, Money> | null {
    const counted = this.counted(date, known);
    const leftOut = this.leftOut(date, known);
    if (counted.length === 0) return null;
    const named = leftOut.filter((line) => line.agreement !== '');
    const groups = [...new Set([...counted, ...named].map((line) => this.group(line, by)))];
    const table = new Map(
      groups.map((name) => {
        const isOwn = (line: MovementLine): boolean => this.group(line, by) === name;
        const own = this.sums(counted.filter(isOwn));
        return [name, { ...own, 'Rows left out': named.filter(isOwn).length }];
      }),
    );
    return table.set('Total', { ...this.sums(counted), 'Rows left out': leftOut.length });
  }

  private sums(lines: readonly MovementLine[]): Money {
    const sums = { ...effect({ movement: 'Committed' } as MovementLine) };
    for (const line of lines)
      for (const [measure, pence] of Object.entries(effect(line))) sums[measure]! += pence;
    return { ...sums, 'Open agreements': this.openAgreements(lines) };
  }

  /** Agreements that the register does not close. What may be either of two is one only where neither is there. */
  private openAgreements(lines: readonly MovementLine[]): number {
    const open = lines
      .map((line) => this.whose(line))
      .filter(({ lines: own }) => own.length === 0 || own.some(({ status }) => status !== 'Closed'));
    const sure = new Set(open.flatMap(({ agreements }) => (agreements.length === 1 ? agreements : [])));
    const unsure = open.filter(
      ({ agreements }) => agreements.length > 1 && !agreements.some((name) => sure.has(name)),
    );
    return sure.size + new Set(unsure.map(({ agreements }) => agreements.join())).size;
  }

  /** By group and "Total": what was before, each movement, Closing; null before the first movement. */
  moved(measure: string, from: number, to: number, by: 'Authority' | 'Project'): Map<string, Money> | null {
    const counted = this.counted(to, null);
    if (counted.length === 0) return null;
    const groupOf = (line: MovementLine): string =>
      by === 'Project' && measure === 'Spent' && line.project !== ''
        ? plain(line.project)
        : this.group(line, by);
    const table = new Map<string, Money>();
    for (const line of counted)
      for (const name of [groupOf(line), 'Total']) {
        const row = table.get(name) ?? { Closing: 0 };
        table.set(name, row);
        const pence = effect(line)[measure]!;
        row.Closing! += pence;
        const column = (line.date as number) < from ? 'Before' : line.movement;
        row[column] = (row[column] ?? 0) + pence;
      }
    return table;
  }

  /** By contribution: what was in hand before the year, what each movement did, and at its end. */
  statement(yearEnd: number, yearStart: number): Map<string, Money> {
    const table = new Map<string, Money>();
    const columns = ['Drawn down', 'Interest', 'Spent', 'Returned'];
    for (const line of this.counted(yearEnd, null)) {
      const pence = effect(line)['In hand']!;
      const column = columns.includes(line.movement) ? line.movement : 'Other';
      for (const name of [this.whose(line).key, 'Total']) {
        const row = table.get(name) ?? {};
        table.set(name, row);
        const when = (line.date as number) < yearStart ? 'Opening in hand' : column;
        row[when] = (row[when] ?? 0) + pence;
        row.Closing = (row.Closing ?? 0) + pence;
      }
    }
    return table;
  }

  /** Receipts in advance where a line that says whose the money is has a return clause. */
  classOf(line: MovementLine): string {
    const { lines } = this.whose(line);
    return lines.some(({ returnClause }) => returnClause === 'Yes') ? 'Receipts in advance' : 'Unapplied';
  }

  /** What tells a contribution from every other. */
  keyOf(line: MovementLine): string {
    return this.whose(line).key;
  }

  /**
   * By group and place: pence by the day of receipt, "unknown" for none. A contribution has one movement a day at most, so
   * that the order within a day says nothing.
   */
  aged(date: number): Map<string, Money> {
    const lots = new Map<string, { received: string; reference: string; pence: number }[]>();
    const pile = (line: MovementLine, place: string) => {
      const key = `${this.whose(line).key}|${place}`;
      if (!lots.has(key)) lots.set(key, []);
      return lots.get(key)!;
    };
    const table = new Map<string, Money>();
    const ordered = this.counted(date, null).sort((a, b) => (a.date as number) - (b.date as number));
    for (const line of ordered) {
      const way = places(line);
      if (way === null) continue;
      const isUndone = line.pence < 0;
      const [from, to] = isUndone ? [way[1], way[0]] : way;
      let left = Math.abs(line.pence);
      const isReceipt =
        !isUndone && (from === 'Held by developer' || (from === 'Outside' && line.movement !== 'Opening'));
      let taken = [
        { received: isReceipt ? String(line.date) : 'unknown', reference: line.reference, pence: left },
      ];
      if (KEEPS_AGE.includes(from)) {
        taken = [];
        const age = ({ received }: { received: string }): number =>
          received === 'unknown' ? -Infinity : Number(received);
        const own = pile(line, from);
        const order = own
          .filter(({ pence }) => pence > 0)
          .sort((a, b) => (age(a) === age(b) ? 0 : age(a) < age(b) === isUndone ? 1 : -1));
        const isNamed = (lot: { reference: string }): boolean =>
          line.reference !== '' && lot.reference === line.reference;
        for (const lot of [...order.filter(isNamed), ...order.filter((one) => !isNamed(one))]) {
          const part = Math.min(left, lot.pence);
          if (part === 0) continue;
          lot.pence -= part;
          left -= part;
          taken.push({ ...lot, pence: part });
        }
        if (left > 0) {
          own.push({ received: 'unknown', reference: '', pence: -left });
          taken.push({ received: 'unknown', reference: '', pence: left });
        }
      }
      if (KEEPS_AGE.includes(to)) pile(line, to).push(...taken);
    }
    for (const line of ordered)
      for (const place of ['Held by authority', 'In hand']) {
        const own = lots.get(`${this.whose(line).key}|${place}`) ?? [];
        for (const name of [this.group(line, 'Authority'), 'Total']) {
          const row = table.get(`${name}|${place}`) ?? {};
          table.set(`${name}|${place}`, row);
          for (const { received, pence } of own) row[received] = (row[received] ?? 0) + pence;
        }
        lots.delete(`${this.whose(line).key}|${place}`);
      }
    return table;
  }
}
