import { isBlank, readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { isStandardHeading, MONEY_COLUMNS } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { amountsIn } from './amounts-in';
import { distanceWithout } from './assignment';
import type { ColumnDraft } from './choice';
import { groundsOf } from './column-grounds';
import type { SheetColumnKey } from './council-columns';
import { isMoneyKey, isOtherMoney, READ, REGISTER_KEYS } from './evidence';
import { MAX_TRIED } from './law-choice';
import { DoubtChoice } from './doubt-choice';
import { UPLIFT } from './due-choice';
import { exceeds, isPartOf, keepsBalance, type Sample } from './laws';
import {
  bareHolder,
  bareReceipt,
  holderOfSum,
  isBalanceOfDay,
  isBanked,
  isCarried,
  isOriginal,
  isWhatIsLeft,
  mayBeValue,
  saysShare,
} from './heading-words';
import { wordsOf } from './heading-text';
import { headingOf, holderOf } from './lexicon';
import { meaningsOf } from './meanings';
import { servicesOf, type Services } from './services';
import { asSpoken } from './speaker';
import type { ColumnQuestion, MoneySums, UnderstoodColumn } from './understanding';

export interface RegisterColumns {
  readonly columns: readonly UnderstoodColumn[];
  readonly questions: readonly ColumnQuestion[];
  readonly sums: MoneySums;
}

/** A choice that is no nearer than this to the next best is sure. */
const SURE = 1.5;
/** The stage in which each holder has the money. */
const STAGE_OF_HOLDER = {
  developer: 'heldByDeveloper',
  council: 'heldByAuthority',
  police: 'drawnDown',
} as const;

/**
 * What each column of a register's table holds: the choice with the best total of evidence, each meaning at most once.
 * A choice that has another close to it is no choice: exactly the columns in which the two differ are asked.
 */
export function chooseColumns(
  block: Block,
  firstRow: number,
  drafts: readonly ColumnDraft[],
  titles: readonly unknown[],
): RegisterColumns {
  const isLess = (one: ColumnDraft, other: ColumnDraft): boolean =>
    isPartOf(block, firstRow, one.columnIndex, other.columnIndex);
  const services = servicesOf(asSpoken(drafts, titles, isLess));
  const chooser = new Chooser(block, firstRow, services.drafts, titles);
  chooser.choose(services);
  return chooser.result();
}

class Chooser extends DoubtChoice {
  private readonly questions: ColumnQuestion[] = [];

  choose(services: Services): void {
    this.services(services);
    this.numbered();
    this.originals();
    this.shared();
    this.years();
    this.holders();
    this.again();
    const sample = this.sample();
    if (sample) {
      this.contributions(sample);
      this.outgrown();
      this.cameIn(sample);
      this.valueByLaw(sample);
      this.paid(sample);
      this.got(sample);
      this.banked(sample);
      this.implausible(sample);
      this.whole(sample);
      this.inHand(sample);
      this.stages(sample);
      this.workedOut(sample);
      // What is found to be held may show what is still to come.
      if (this.balance(sample)) this.stages(sample);
      this.flows(sample);
    }
    this.dropWeak();
    this.otherwiseKnown();
    if (sample) this.implausible(sample);
    if (sample) this.sumsOfYears(sample);
    this.rivals();
    if (sample) {
      this.policePart(sample);
      if (this.isHeldInDoubt(sample)) this.ask(this.indexOf('heldByAuthority'), ['heldByAuthority']);
      const more = this.lessThanAnother();
      if (more !== null)
        for (const index of [this.indexOf('value'), more])
          this.ask(index, ['value', ...this.candidatesOf(index)]);
      this.onceForAll();
      this.uplifted(sample);
      this.notReceived(sample);
      for (const index of this.tooMuch(sample))
        if (this.drafts[index]!.said === null) this.ask(index, this.candidatesOf(index));
    }
    for (const [holder, other] of this.ofOneStage)
      for (const index of [holder, other]) this.ask(index, this.candidatesOf(holder));
    this.recipients();
    this.carried();
    this.leftAfterSpending(sample);
    this.notYet();
    this.lawful();
    this.unplaced(sample);
  }

  /** The same heading under several years is the figure of each year: only that of all years may be the column. */
  private years(): void {
    for (const [index, draft] of this.drafts.entries()) {
      const read = headingOf(draft.heading);
      if (read.year === null || read.isAllYears || draft.said !== null) continue;
      if (!this.money.includes(index) && !draft.content.moneyCount) continue;
      for (const key of MONEY_COLUMNS) this.ruleOut(index, key);
    }
  }

  /** Amounts under the names of two holders and nothing else are what each of them has; under one they may be for it. */
  private holders(): void {
    const named = this.money.flatMap((index) => {
      const holder = this.drafts[index]!.said === null ? bareHolder(this.drafts[index]!.heading) : null;
      return holder === null ? [] : [{ index, holder }];
    });
    if (new Set(named.map(({ holder }) => holder)).size < 2) return this.sumsOfHolders();
    for (const { index, holder } of named) {
      for (const key of ['developer', 'authority'] as const) this.ruleOut(index, key);
      this.add(index, STAGE_OF_HOLDER[holder], READ + 3);
    }
  }

  /** Sums beside the names of two holders are what each has or what is for each: a law may tell, else it is asked. */
  private sumsOfHolders(): void {
    const named = this.money.flatMap((index) => {
      const holder = this.drafts[index]!.said === null ? holderOfSum(this.drafts[index]!.heading) : null;
      return holder === null ? [] : [{ index, holder }];
    });
    if (new Set(named.map(({ holder }) => holder)).size < 2) return;
    for (const { index, holder } of named) {
      this.ruleOut(index, 'value');
      this.add(index, STAGE_OF_HOLDER[holder], READ - 1);
    }
  }

  /** A meaning that hardly anything speaks for is none. */
  private dropWeak(): void {
    this.seeKeys();
    // What is dropped frees another choice, which may be as weak.
    for (let tries = 0; tries < MAX_TRIED && this.dropped(); tries++) this.again();
  }

  private dropped(): boolean {
    let isAny = false;
    for (const [index] of this.drafts.entries()) {
      if (this.keyOf(index) === null || this.weightOfBest(index) >= READ) continue;
      const meaning = this.best.of[index]!;
      const key = REGISTER_KEYS[meaning]!;
      const isMoney = isMoneyKey(key);
      // A weak word is enough where it is the only one that may be what is needed, and its cells are of that sort.
      const isOnly = this.money.includes(index) && this.valueCandidates().length === 1;
      const isNeeded = key === 'value' && isOnly && !this.isAnyValueOut;
      // Of several that may be the value by a weak word none is it: it is asked.
      if (key === 'value' && !isNeeded && this.money.includes(index))
        for (const other of this.valueCandidates()) if (other !== index) this.ruleOut(other, 'value');
      const isOnlyKey = key === 'agreement' && this.isOnlyReference(index);
      if (isNeeded || isOnlyKey || (!isMoney && this.weightOfBest(index) >= READ - 2 && key !== 'agreement'))
        continue;
      this.weights[index]![meaning] = 0;
      isAny = true;
    }
    return isAny;
  }

  /** "Not received" beside what has not started may hold that too, unless the stages come to the value. */
  private notReceived(sample: Sample): void {
    const [waiting, owed] = [this.indexOf('notStarted'), this.indexOf('heldByDeveloper')];
    if (!this.money.includes(waiting) || !this.money.includes(owed)) return;
    const { heading, said } = this.drafts[owed]!;
    if (said !== null || headingOf(heading).senses.has('developer') || this.stagesAddUp(sample)) return;
    this.ask(owed, this.candidatesOf(owed));
  }

  private valueCandidates(): number[] {
    return this.money.filter((index) => this.weightAs(index, 'value') > 0);
  }

  /** Columns of which the choice has another close to it. */
  private rivals(): void {
    for (const [index, draft] of this.drafts.entries()) {
      const key = this.keyOf(index);
      if (key === null || draft.said !== null || !attentionItems(key)) continue;
      const { distance, other } = distanceWithout(this.weights, this.best, index);
      if (distance >= SURE) continue;
      const differ = [...other.of.keys()].filter((n) => other.of[n] !== this.best.of[n]);
      const rival = differ.find((n) => n !== index && other.of[n] === this.best.of[index]);
      if (rival === undefined) continue;
      const held = rival === undefined ? 0 : this.drafts[rival]!.content.filledCount;
      if (held === 0 && draft.content.filledCount > 0) continue;
      for (const n of [index, rival]) this.ask(n, [key, ...this.candidatesOf(n)]);
    }
  }

  /** What is for the police of a sum for all services may be the value as well as that sum: both are asked. */
  private policePart(sample: Sample): void {
    const value = this.indexOf('value');
    if (!this.money.includes(value)) return;
    const { heading, said, columnIndex } = this.drafts[value]!;
    if (said !== null || isStandardHeading(heading, 'value') || headingOf(heading).senses.has('police'))
      return;
    for (const index of this.money) {
      const { heading: own, columnIndex: of } = this.drafts[index]!;
      if (this.keyOf(index) !== null || this.explained.has(index) || !mayBeValue(own)) continue;
      if (!this.isForPolice(own) || !exceeds(sample, columnIndex, of)) continue;
      for (const n of [value, index]) this.ask(n, ['value', ...this.candidatesOf(n)]);
      return;
    }
    // A share for the police says that the sum is not all theirs, also where no column has their part.
    const hasShare = this.drafts.some(
      (draft) => saysShare(draft.heading) && headingOf(draft.heading).senses.has('police'),
    );
    if (hasShare) this.ask(value, ['value', ...this.candidatesOf(value)]);
  }

  /** A sum and what it comes to with indexation may both be the value, where no stages tell: both are asked. */
  private uplifted(sample: Sample): void {
    const value = this.indexOf('value');
    if (!this.money.includes(value) || this.byLaw.has(value) || this.drafts[value]!.said !== null) return;
    const more = this.money.filter((index) => UPLIFT.test(headingOf(this.drafts[index]!.heading).words));
    for (const index of this.money) {
      if (index === value || more.includes(index) || isMoneyKey(this.keyOf(index))) continue;
      const isIndexed = (up: number): boolean =>
        keepsBalance(sample, [this.at(index)], [this.at(value), this.at(up)]);
      if (!mayBeValue(this.drafts[index]!.heading) || !more.some(isIndexed)) continue;
      for (const n of [value, index]) this.ask(n, ['value', ...this.candidatesOf(n)]);
      return;
    }
  }

  /** A total that stands once for several rows may be of more than what these rows are for: it is asked. */
  private onceForAll(): void {
    const [value, agreement] = [this.indexOf('value'), this.indexOf('agreement')];
    if (!this.money.includes(value) || agreement < 0) return;
    const { heading, said, columnIndex } = this.drafts[value]!;
    if (said !== null || !/\btotals?\b/.test(headingOf(heading).words)) return;
    const of = this.drafts[agreement]!.columnIndex;
    const further = this.block
      .slice(this.firstRow)
      .filter((row) => isBlank(row[of]) && row.filter((cell) => !isBlank(cell)).length > 1);
    const isOnce = further.length > 1 && further.every((row) => isBlank(row[columnIndex]));
    if (isOnce) this.ask(value, ['value']);
  }

  /** Money that went to others than the police, as a column beside it says: how much is drawn down is asked. */
  private recipients(): void {
    const drawn = this.indexOf('drawnDown');
    if (!this.money.includes(drawn) || headingOf(this.drafts[drawn]!.heading).senses.has('police')) return;
    for (const { heading, columnIndex } of this.drafts) {
      if (!RECIPIENT.test(headingOf(heading).words)) continue;
      const other = this.block.slice(this.firstRow).find((row) => {
        const [amount, name] = [readAmount(row[this.drafts[drawn]!.columnIndex]), row[columnIndex]];
        const isPaid = typeof amount === 'number' && amount !== 0;
        return isPaid && typeof name === 'string' && name !== '' && holderOf(wordsOf(name)) !== 'police';
      });
      if (other === undefined) continue;
      this.evidence[drawn] = `${heading} names ${shownText(other[columnIndex])}`;
      this.ask(drawn, ['drawnDown']);
    }
  }

  /** "C/fwd" or "Banked" beside what was spent, and not passed on, may be what the force has in hand: it is asked. */
  private carried(): void {
    const [held, spent] = [this.indexOf('heldByAuthority'), this.indexOf('spent')];
    if (!this.money.includes(held) || this.indexOf('drawnDown') >= 0) return;
    const { heading, said } = this.drafts[held]!;
    const isIn = isBanked(heading) && bareReceipt(heading);
    if (said !== null || !(isIn || isCarried(heading))) return;
    // What is left of it says that it is what came in.
    const isLeft = this.money.some(
      (index) => this.keyOf(index) === null && isWhatIsLeft(headingOf(this.drafts[index]!.heading)),
    );
    // On a sheet of several councils it may be the force that banked it.
    const councils = this.drafts[this.indexOf('authority')]?.content.distinctCount ?? 0;
    const isForces = isIn && councils > 1 && !/\bheld\b/.test(headingOf(heading).words);
    if (this.money.includes(spent) || (isIn && isLeft) || isForces) this.ask(held, ['heldByAuthority']);
  }

  /** "Police balance" or "Force holds" beside more that they spent is what is left of what they had: how much that was is asked. */
  private leftAfterSpending(sample: Sample | null): void {
    const [drawn, spent] = [this.indexOf('drawnDown'), this.indexOf('spent')];
    if (!sample || ![drawn, spent].every((index) => this.money.includes(index))) return;
    const { heading, said } = this.drafts[drawn]!;
    const { senses } = headingOf(heading);
    if (said !== null || senses.has('received') || senses.has('paidOver')) return;
    const isLeft = senses.has('remaining') || exceeds(sample, this.at(spent), this.at(drawn));
    if (isLeft) this.ask(drawn, ['drawnDown']);
  }

  /** Money that is not placed: named, with what it may be. */
  private unplaced(sample: Sample | null): void {
    const missing = MONEY_COLUMNS.filter((key) => this.indexOf(key) < 0 && this.sums[key] === undefined);
    if (missing.length === 0) return;
    for (const index of this.money) {
      const { heading } = this.drafts[index]!;
      if (this.keyOf(index) !== null || this.explained.has(index)) continue;
      const own = this.candidatesOf(index).filter((key) => isMoneyKey(key) && missing.includes(key as never));
      const read = headingOf(heading);
      const left = sample && missing.includes('heldByAuthority') ? this.leftOfReceipts(sample, index) : null;
      if (left !== null) {
        this.evidence[index] = left;
        this.ask(index, ['heldByAuthority']);
        continue;
      }
      const isBefore = isOriginal(heading) && this.indexOf('value') >= 0;
      if (missing.includes('heldByAuthority') && isBalanceOfDay(heading)) {
        this.ask(index, ['heldByAuthority']);
        continue;
      }
      if (own.length === 0 && (isOtherMoney(heading) || isWhatIsLeft(read) || isBefore)) continue;
      this.ask(index, own.length > 0 ? own : missing);
    }
  }

  /** The meanings for which something speaks, the likeliest first. */
  private candidatesOf(index: number): SheetColumnKey[] {
    const { heading } = this.drafts[index]!;
    const keys = meaningsOf(heading).map(({ key }) => key);
    // By whom it was received is not said: a force writes so of its own money too.
    const isReceived = keys[0] === 'heldByAuthority' && headingOf(heading).senses.has('received');
    return isReceived && bareReceipt(heading) ? [...keys, 'drawnDown'] : keys;
  }

  private ask(index: number, candidates: readonly SheetColumnKey[]): void {
    const { columnIndex, heading, shown } = this.drafts[index]!;
    if (this.questions.some((question) => question.columnIndex === columnIndex)) return;
    this.questions.push({
      columnIndex,
      heading: shown ?? heading,
      candidates: [...new Set(candidates)],
      evidence: this.evidence[index]!,
      ...amountsIn(this.block, this.firstRow, columnIndex),
    });
  }

  result(): RegisterColumns {
    const columns = this.drafts.map((draft, index): UnderstoodColumn => {
      const key = draft.said === 'none' ? null : this.keyOf(index);
      const { columnIndex, heading, content } = draft;
      const said = key === null ? 0 : (meaningsOf(heading).find((m) => m.key === key)?.weight ?? 0);
      const isAsked = this.questions.some((question) => question.columnIndex === columnIndex);
      const { by, confidence } = groundsOf({
        isSaid: draft.said !== null,
        isRead: key !== null,
        isAsked,
        isByLaw: this.byLaw.has(index),
        said,
        weight: this.weightOfBest(index),
      });
      const candidates = this.candidatesOf(index).filter((other) => other !== key);
      return {
        columnIndex,
        heading: draft.shown ?? heading,
        key,
        by,
        confidence,
        evidence: this.evidence[index]!,
        candidates,
        content,
      };
    });
    return { columns, questions: this.questions, sums: this.sums };
  }
}

/** Who was paid. */
const RECIPIENT =
  /^(?:(?:(?:paid|transferred|released|passed|sent|given) to|payee|recipient|beneficiary|to whom)(?: name)?|(?:name of )?(?:payee|recipient))$/;

/** A wrong choice of these is a wrong figure or a wrong key. */
const attentionItems = (key: SheetColumnKey): boolean =>
  isMoneyKey(key) || key === 'agreement' || key === 'authority' || key === 'expiryDate' || key === 'status';
