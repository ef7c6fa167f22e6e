import * as engine from '@univerjs/engine-formula';
import type {
  BaseReferenceObject,
  FunctionVariantType,
  IFunctionService as FunctionService,
} from '@univerjs/engine-formula';
import { cellBlock, overlaps } from '../addresses';
import type { CellPlace, StructureChange } from '../spreadsheet/book';
import type { UniverBook } from '../spreadsheet/univer-book';
import { BUSY, RefusedArgument, checkArgumentCount, readArguments } from './arguments';
import type { BlankCell } from './arguments';
import { cellKey, cellPlace } from './calls';
import type { Call, Invocation } from './calls';
import { describe } from './describe';
import type { RegisteredFunction } from './metadata';
import { BUSY_ANSWER, answerOf, errorAnswer, messageOf, toValueObject } from './results';
import type { CallAnswer } from './results';

/** Invocation flags of office.js. */
const InvocationFlag = { cancelable: 1, stream: 2, errorsAsArguments: 4 } as const;

/** No function of Excel takes more. */
const MOST_ARGUMENTS = 255;

/** A call on its way to the page. */
export interface OutgoingCall {
  invocation: Invocation;
  isStream: boolean;
  sent(invocationId: number): void;
  answered(ok: boolean, value: unknown, errorCode: number): void;
}

/** The page's side: where calls go, and where they are taken back. */
export interface FunctionsPage {
  send(calls: OutgoingCall[]): void;
  drop(invocationId: number, tellPage: boolean): void;
}

/**
 * The add-in's functions in the formula engine. A recalculation never waits for the page: evaluating a formula
 * answers at once with the latest answer of its call, or #BUSY! while there is none, and an answer from the page,
 * whenever it comes, has the cells that use the call evaluated again. One-shot and streaming calls share this.
 */
export class CustomFunctions {
  readonly names: string[];
  private readonly mention: RegExp;
  /** Calls of streaming functions by their key: all cells with the same call share it. */
  private readonly streams = new Map<string, Call>();
  /** What each cell used when it was last evaluated. */
  private used = new Map<string, Map<string, Call>>();
  /** What each cell uses in the recalculation that is running. */
  private readonly touched = new Map<string, Map<string, Call>>();
  /** Calls to send when the recalculation ends. */
  private starting: Call[] = [];
  /** Cells that are evaluated only because an answer came: their other one-shot calls are kept, not made again. */
  private readonly answered = new Set<string>();
  /** Cells whose call was answered since they were last marked dirty. */
  private readonly fresh = new Set<string>();
  private waiting: (() => void)[] = [];

  constructor(
    private readonly book: UniverBook,
    private readonly page: FunctionsPage,
    functions: RegisteredFunction[],
    private readonly blanks: BlankCell = '',
  ) {
    this.names = functions.map(({ fullName }) => fullName);
    this.mention = new RegExp(this.names.map((name) => name.replace(/\./g, '\\.')).join('|') || '$^', 'i');
    // Univer knows #GETTING_DATA, not #BUSY!.
    (engine.ERROR_TYPE_SET as Set<string>).add(BUSY);
    const formula = book.univer.api.getFormula();
    const spillStage = engine.FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA;
    formula.calculationProcessing(({ stage }) => {
      // Formulas that depend on spilled ranges are now evaluated once more.
      if (stage === spillStage) this.keepTouched(true);
    });
    formula.calculationEnd(() => this.endRecalculation());
    book.events.structureChanged.subscribe((change) => this.shift(change));
    for (const one of functions) this.register(one);
  }

  /** Whether some cell still waits for the page: a call without an answer, or an answer not yet calculated with. */
  isBusy(): boolean {
    if (this.starting.length > 0 || this.fresh.size > 0) return true;
    return this.busyCells().length > 0;
  }

  /** The cells whose call has not been answered yet. */
  busyCells(): CellPlace[] {
    const busy = [...this.used].filter(([, calls]) => [...calls.values()].some((call) => call.isBusy));
    return busy.map(([key]) => cellPlace(key));
  }

  /** The message of the error that a cell's call answered with, which Excel shows beside the cell. */
  errorMessage(place: CellPlace): string {
    const origin = this.used.has(cellKey(place)) ? place : this.spillOrigin(place);
    const calls = [...(this.used.get(cellKey(origin))?.values() ?? [])];
    const [rows, columns] = [place.row - origin.row, place.column - origin.column];
    const messages = calls.map(({ answer }) => messageOf(answer, rows, columns));
    return messages.find((message) => message !== '') ?? '';
  }

  /** The cell whose formula spills over this one; the cell itself where none does. */
  private spillOrigin(place: CellPlace): CellPlace {
    const { sheetId, row, column } = place;
    const reaches = (origin: CellPlace): boolean => {
      const spill = this.book.spill(sheetId, origin.row, origin.column);
      return spill !== null && overlaps(spill, cellBlock(row, column));
    };
    const origins = [...this.used.keys()].map(cellPlace);
    return origins.find((origin) => origin.sheetId === sheetId && reaches(origin)) ?? place;
  }

  streamCount(): number {
    return this.streams.size;
  }

  /** Resolves at the next answer from the page, or after so long. */
  nextAnswer(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Makes every call again: after a full recalculation was asked for, or when the page has been loaded anew. */
  restart({ streamsToo }: { streamsToo: boolean }): void {
    const cells = [...this.used.keys()];
    if (streamsToo) {
      for (const [cell, calls] of this.used) for (const call of calls.values()) this.release(call, cell);
      this.used.clear();
    }
    this.answered.clear();
    if (cells.length > 0) this.book.markDirty(cells.map(cellPlace));
  }

  private register(called: RegisteredFunction): void {
    const evaluate = this.evaluate.bind(this);
    const { book } = this;
    const service = book.univer.service<FunctionService>(engine.IFunctionService);
    // This lists the function in the formula bar; the executor that it makes is replaced by ours.
    book.univer.api.getFormula().registerFunction(called.fullName, () => null as unknown as string, {
      description: describe(called),
    });
    class Executor extends engine.BaseFunction {
      /** Ranges arrive as references, so that their addresses are known. */
      override needsReferenceObject = true;
      /** Arguments are counted here, so that their number can be explained. */
      override minParams = 0;
      override maxParams = MOST_ARGUMENTS;
      override calculate(...variants: FunctionVariantType[]) {
        const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
        return evaluate(called, place, variants);
      }
    }
    service.registerExecutors(new Executor(called.fullName));
    // Formulas that were parsed before now hold #NAME?.
    service.deleteFormulaAstCacheKey(called.fullName);
  }

  // ---- evaluation, synchronous, inside the engine's recalculation

  private evaluate(called: RegisteredFunction, place: CellPlace, variants: FunctionVariantType[]) {
    try {
      checkArgumentCount(called, variants.length);
      const invocation = this.invocation(called, place, variants);
      const call = this.callFor(called, place, invocation);
      return toValueObject(call.answer);
    } catch (thrown) {
      if (!(thrown instanceof RefusedArgument)) throw thrown;
      const { errorText, message } = thrown;
      const answer: CallAnswer = { kind: 'error', errorText, message };
      if (message) this.keepRefused(called, place, answer);
      return toValueObject(answer);
    }
  }

  /** A call that was refused before it was made is kept with its cell, for its message. */
  private keepRefused(called: RegisteredFunction, place: CellPlace, answer: CallAnswer): void {
    const cell = cellKey(place);
    const calls = this.touched.get(cell) ?? new Map<string, Call>();
    this.touched.set(cell, calls);
    const invocation = {
      functionId: called.id,
      values: [],
      address: null,
      flags: 0,
      parameterAddresses: null,
    };
    const key = `${called.fullName} refused`;
    const cells = new Set([cell]);
    calls.set(key, { key, called, invocation, isBusy: false, answer, cells, invocationId: null });
  }

  private invocation(
    called: RegisteredFunction,
    place: CellPlace,
    variants: FunctionVariantType[],
  ): Invocation {
    const { options } = called;
    const wantsAddress = options.requiresAddress === true || options.requiresStreamAddress === true;
    const wantsParameterAddresses =
      options.requiresParameterAddresses === true || options.requiresStreamParameterAddresses === true;
    return {
      functionId: called.id,
      values: readArguments(called, variants, this.blanks),
      address: wantsAddress ? this.book.address(place.sheetId, cellBlock(place.row, place.column)) : null,
      parameterAddresses: wantsParameterAddresses
        ? variants.map((variant) => this.argumentAddress(variant))
        : null,
      flags:
        (options.cancelable ? InvocationFlag.cancelable : 0) |
        (options.stream ? InvocationFlag.stream : 0) |
        (called.takesErrors ? InvocationFlag.errorsAsArguments : 0),
    };
  }

  private callFor(called: RegisteredFunction, place: CellPlace, invocation: Invocation): Call {
    const cell = cellKey(place);
    const { values, address, parameterAddresses } = invocation;
    const key = called.fullName + JSON.stringify([values, address, parameterAddresses]);
    const calls = this.touched.get(cell) ?? new Map<string, Call>();
    this.touched.set(cell, calls);
    const call = calls.get(key) ?? this.reusable(called, cell, key) ?? this.start(called, key, invocation);
    calls.set(key, call);
    call.cells.add(cell);
    return call;
  }

  private reusable(called: RegisteredFunction, cell: string, key: string): Call | undefined {
    if (called.options.stream) return this.streams.get(key);
    const before = this.used.get(cell)?.get(key);
    return before && (before.isBusy || this.answered.has(cell)) ? before : undefined;
  }

  private start(called: RegisteredFunction, key: string, invocation: Invocation): Call {
    const call: Call = {
      key,
      called,
      invocation,
      isBusy: true,
      answer: BUSY_ANSWER,
      cells: new Set(),
      invocationId: null,
    };
    if (called.options.stream) this.streams.set(key, call);
    this.starting.push(call);
    return call;
  }

  private argumentAddress(variant: FunctionVariantType): string | null {
    if (!variant.isReferenceObject()) return null;
    const { range, sheetId } = (variant as BaseReferenceObject).toUnitRange();
    return this.book.address(sheetId, {
      row: range.startRow,
      column: range.startColumn,
      rowCount: range.endRow - range.startRow + 1,
      columnCount: range.endColumn - range.startColumn + 1,
    });
  }

  // ---- answers

  private hear(call: Call, ok: boolean, value: unknown, errorCode: number): void {
    call.isBusy = false;
    const { returnsMatrix } = call.called;
    call.answer = ok ? answerOf(value, returnsMatrix) : errorAnswer(errorCode, String(value ?? ''));
    if (this.fresh.size === 0) queueMicrotask(() => this.markFreshDirty());
    for (const cell of call.cells) this.fresh.add(cell);
    if (call.cells.size === 0) this.wake();
  }

  /** Answers that arrive together are calculated with together. */
  private markFreshDirty(): void {
    const cells = [...this.fresh];
    this.fresh.clear();
    for (const cell of cells) this.answered.add(cell);
    if (cells.length > 0) this.book.markDirty(cells.map(cellPlace));
    this.wake();
  }

  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }

  // ---- which cells use which calls

  private endRecalculation(): void {
    this.keepTouched(false);
    this.releaseGoneFormulas();
    const starting = this.starting.filter((call) => call.cells.size > 0);
    this.starting = [];
    this.page.send(
      starting.map((call) => ({
        invocation: call.invocation,
        isStream: call.called.options.stream === true,
        sent: (invocationId) => {
          call.invocationId = invocationId;
        },
        answered: (ok, value, errorCode) => this.hear(call, ok, value, errorCode),
      })),
    );
  }

  /** What was touched is now what is used; calls that were used before and are no longer are let go. */
  private keepTouched(evaluatedAgain: boolean): void {
    for (const [cell, calls] of this.touched) {
      for (const before of this.used.get(cell)?.values() ?? []) {
        if (calls.get(before.key) !== before) this.release(before, cell);
      }
      this.used.set(cell, calls);
      if (evaluatedAgain) this.answered.add(cell);
      else this.answered.delete(cell);
    }
    this.touched.clear();
  }

  private releaseGoneFormulas(): void {
    if (this.used.size === 0) return;
    const model = this.book.univer.service<engine.FormulaDataModel>(engine.FormulaDataModel);
    // Rebuilt at every call, and so read once for all cells.
    const formulas = model.getFormulaData()?.[this.book.univer.unitId];
    const sheetIds = new Set(this.book.sheetIds());
    for (const [cell, calls] of this.used) {
      const { sheetId, row, column } = cellPlace(cell);
      const item = formulas?.[sheetId]?.[row]?.[column];
      const isThere = sheetIds.has(sheetId) && item != null;
      const text = isThere ? item.f || this.book.formulas(sheetId, cellBlock(row, column))[0]?.[0] : '';
      if (this.mention.test(String(text))) continue;
      this.used.delete(cell);
      for (const call of calls.values()) this.release(call, cell);
    }
  }

  private release(call: Call, cell: string): void {
    call.cells.delete(cell);
    if (call.cells.size > 0) return;
    if (this.streams.get(call.key) === call) this.streams.delete(call.key);
    if (call.invocationId === null) return;
    const { stream, cancelable } = call.called.options;
    this.page.drop(call.invocationId, stream === true || (cancelable === true && call.isBusy));
  }

  /** Rows or columns came or went: the formulas moved, and their calls go on. */
  private shift({ sheetId, axis, at, count, across }: StructureChange): void {
    const moved = new Map<string, Map<string, Call>>();
    const gone: [string, Map<string, Call>][] = [];
    for (const [cell, calls] of this.used) {
      const place = cellPlace(cell);
      const acrossAt = place[axis === 'row' ? 'column' : 'row'];
      const isAcross = !across || (acrossAt >= across.start && acrossAt < across.start + across.count);
      const isBeyond = place.sheetId === sheetId && isAcross && place[axis] >= at;
      for (const call of calls.values()) call.cells.delete(cell);
      if (isBeyond && count < 0 && place[axis] < at - count) {
        gone.push([cell, calls]);
        continue;
      }
      if (isBeyond) place[axis] += count;
      moved.set(cellKey(place), calls);
    }
    this.used = moved;
    for (const [cell, calls] of moved) for (const call of calls.values()) call.cells.add(cell);
    for (const [cell, calls] of gone) for (const call of calls.values()) this.release(call, cell);
  }
}
