import type { FunctionsPage, OutgoingCall } from '../functions/custom-functions';
import { BatchInterpreter } from './batch-interpreter';
import type { ClassTable, HostObject } from './classes';
import { Conditions } from './conditions';
import { FaultPlan } from './faults';
import type { PlannedFault } from './faults';
import { Interruptions } from './interruptions';
import { EntryCategory, FunctionEntryType, MessageType, PathType } from './messages';
import type { Batch, BatchAnswer, HostMessage, NotificationTuple, RequestMessage } from './messages';
import type { ApiError } from './api-error';
import { PayloadLimit } from './payload-limit';

/** The global that office.js looks for when it loads, and sends every batch through. */
export interface NativeBridge {
  sendMessageToHost(json: string): void;
  /** office.js sets it. */
  onMessageFromHost: ((json: string) => void) | null;
}

export interface OfficeHostOptions {
  /**
   * Whether a stream that is replaced is cancelled before the new one starts. Excel starts the new one first and
   * promises no order, so that is what happens when it is left out.
   */
  cancelFirst?: boolean;
  /** How large a request or an answer may be; left out: as on the web. Null: as large as it likes, as on the desktop. */
  payloadLimitBytes?: number | null;
}

/** What an add-in's answer to a call looks like: `[id, true, value]` or `[id, false, message, errorCode]`. */
export type FunctionResult = [id: number, ok: boolean, value: unknown, errorCode: number];

interface PendingInvocation {
  isStream: boolean;
  answered: OutgoingCall['answered'];
}

/** office.js sends results 200 ms apart, and not 500, to a host that has this feature. */
export const CUSTOM_FUNCTION_FEATURES = [1, 2, 3, 4];

/**
 * The other end of the bridge: takes the add-in's batches one after another, answers them, tells it of events and
 * calls its functions. It outlives the add-in's page, which may be loaded again.
 */
export class OfficeHost implements FunctionsPage {
  readonly faults = new FaultPlan();
  readonly interruptions = new Interruptions();
  readonly conditions = new Conditions();
  readonly payloadLimit: PayloadLimit;
  /** Resolves once the add-in's functions can be called. */
  readonly ready: Promise<void>;
  /** Called when the page has been loaded once more. */
  onPageReloaded: () => void = () => undefined;
  /** Sees everything that crosses the bridge, for tests. */
  onTraffic: (from: 'page' | 'host', message: RequestMessage | HostMessage) => void = () => undefined;

  private readonly interpreter: BatchInterpreter;
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private lastReference = 0;
  private readonly subscriptions = new Map<string, number>();
  private readonly invocations = new Map<number, PendingInvocation>();
  private lastInvocation = 0;
  private cancelled: number[] = [];
  private queue: Promise<void> = Promise.resolve();
  private batchesRunning = 0;
  private currentBridge: NativeBridge | null = null;
  private pageHasLoaded = false;
  private becomeReady: () => void = () => undefined;

  constructor(
    classes: (host: OfficeHost) => ClassTable,
    settle: () => Promise<void>,
    private readonly options: OfficeHostOptions = {},
  ) {
    this.payloadLimit = new PayloadLimit(options.payloadLimitBytes);
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    this.interpreter = new BatchInterpreter(classes(this), {
      referenced: (id) => this.references.get(id),
      // A batch that reads a range waits for the recalculation of what was written, and never for the page.
      beforeReading: (object) => (object.className === 'Range' ? settle() : Promise.resolve()),
      refusal: (member, time) => this.conditions.refusal(member, time),
    });
  }

  get unimplemented(): string[] {
    return [...this.interpreter.unimplemented].sort();
  }

  get subscribed(): string[] {
    return [...this.subscriptions.keys()].sort();
  }

  /** A bridge for a page that is about to load; the one before it falls silent. */
  openBridge(): NativeBridge {
    const bridge: NativeBridge = {
      onMessageFromHost: null,
      sendMessageToHost: (json) => {
        if (bridge === this.currentBridge) this.receive(JSON.parse(json) as RequestMessage);
      },
    };
    this.currentBridge = bridge;
    this.subscriptions.clear();
    return bridge;
  }

  closeBridge(): void {
    this.currentBridge = null;
  }

  // ---- batches

  private receive(message: RequestMessage): void {
    if (message.type !== MessageType.request) return;
    this.onTraffic('page', message);
    const { body } = message.message;
    const batch = typeof body === 'string' ? (JSON.parse(body) as Batch) : body;
    // Results of custom functions and the like never stand behind a batch, or a function could not read the workbook.
    const isInternal = Object.values(batch.ObjectPaths).some(
      (path) => path.ObjectPathType === PathType.newObject,
    );
    const fault = isInternal || isCleanup(batch) ? null : this.faults.take();
    const tooLarge = this.payloadLimit.refusalOfRequest(
      typeof body === 'string' ? body : JSON.stringify(body),
    );
    if (tooLarge) {
      queueMicrotask(() => this.respond(message, TOO_LARGE, refusalBody(tooLarge)));
      return;
    }
    if (isInternal) {
      void this.answer(message, batch, null);
      return;
    }
    const refusal = this.interruptions.refusal(message.flags);
    if (refusal) {
      const failure = { afterActions: 0, code: refusal.code, message: refusal.message };
      void this.answer(message, batch, { delayMs: 0, statusCode: null, failure });
      return;
    }
    const run = async () => {
      await this.interruptions.over();
      await this.answer(message, batch, fault);
    };
    this.queue = this.queue.then(run, run);
  }

  private async answer(request: RequestMessage, batch: Batch, fault: PlannedFault | null): Promise<void> {
    const bridge = this.currentBridge;
    if (fault && fault.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.statusCode) {
      const { code = '', message = '' } = fault.failure ?? {};
      if (bridge === this.currentBridge)
        this.respond(request, fault.statusCode, refusalBody({ code, message }));
      return;
    }
    const body = JSON.stringify(await this.runBatch(batch, fault));
    if (bridge !== this.currentBridge) return;
    const tooLarge = this.payloadLimit.refusalOfResponse(body);
    if (tooLarge) this.respond(request, TOO_LARGE, refusalBody(tooLarge));
    else this.respond(request, 200, body);
  }

  private respond({ id, flags }: RequestMessage, statusCode: number, body: string): void {
    this.post({ id, type: MessageType.response, flags, message: { statusCode, headers: {}, body } });
  }

  private async runBatch(batch: Batch, fault: PlannedFault | null): Promise<BatchAnswer> {
    this.batchesRunning += 1;
    try {
      return await this.interpreter.run(batch, fault?.failure ?? null);
    } finally {
      this.batchesRunning -= 1;
    }
  }

  /** Whether what happens in the book now is the doing of a batch. */
  get isRunningBatch(): boolean {
    return this.batchesRunning > 0;
  }

  private post(message: HostMessage): void {
    this.onTraffic('host', message);
    this.currentBridge?.onMessageFromHost?.(JSON.stringify(message));
  }

  // ---- references

  /** The reference id of an object, which the page may use in later batches until it gives it up. */
  keep(object: HostObject): string {
    const known = this.referenceIds.get(object);
    const id = known ?? `reference${(this.lastReference += 1)}`;
    this.referenceIds.set(object, id);
    this.references.set(id, object);
    return id;
  }

  kept(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  giveUp(id: string): void {
    this.references.delete(id);
  }

  giveUpAll(): void {
    this.references.clear();
  }

  // ---- events

  subscribe(eventType: number, target: string): void {
    const key = subscriptionKey(eventType, target);
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(eventType: number, target: string): void {
    const key = subscriptionKey(eventType, target);
    const left = (this.subscriptions.get(key) ?? 0) - 1;
    if (left > 0) this.subscriptions.set(key, left);
    else this.subscriptions.delete(key);
  }

  isSubscribed(eventType: number, target: string): boolean {
    return this.subscriptions.has(subscriptionKey(eventType, target));
  }

  /** Tells the page of an event, if it listens to it at this target. */
  notify(eventType: number, target: string, details: object): void {
    if (this.isSubscribed(eventType, target)) this.announce(eventType, target, details);
  }

  /** Tells the page of an event for which it does not register with the host. */
  announce(eventType: number, target: string, details: object): void {
    this.post({
      type: MessageType.notification,
      message: {
        entries: [
          {
            messageCategory: EntryCategory.events,
            messageType: eventType,
            targetId: target,
            message: JSON.stringify(details),
          },
        ],
      },
    });
  }

  // ---- custom functions

  functionsAreReady(): void {
    if (this.pageHasLoaded) {
      this.invocations.clear();
      this.cancelled = [];
      this.onPageReloaded();
    }
    this.pageHasLoaded = true;
    this.becomeReady();
  }

  send(calls: OutgoingCall[]): void {
    const cancels = this.cancelled.map((invocationId): NotificationTuple => {
      const message = JSON.stringify({ invocationId });
      return [EntryCategory.customFunctions, FunctionEntryType.cancel, '', message];
    });
    this.cancelled = [];
    const invokes = calls.map((call) => this.invoke(call));
    // Within one message office.js makes the calls first, whatever the order of its entries.
    const messages = this.options.cancelFirst ? [cancels, invokes] : [[...invokes, ...cancels]];
    for (const entries of messages) {
      if (entries.length === 0) continue;
      void this.ready.then(() => this.post({ type: MessageType.notification, message: { entries } }));
    }
  }

  private invoke(call: OutgoingCall): NotificationTuple {
    this.lastInvocation += 1;
    const id = this.lastInvocation;
    call.sent(id);
    this.invocations.set(id, { isStream: call.isStream, answered: call.answered });
    const { functionId, values, address, flags, parameterAddresses } = call.invocation;
    const message = JSON.stringify([id, functionId, values, address, flags, parameterAddresses]);
    return [EntryCategory.customFunctions, FunctionEntryType.invoke, '', message];
  }

  drop(invocationId: number, tellPage: boolean): void {
    if (this.invocations.delete(invocationId) && tellPage) this.cancelled.push(invocationId);
  }

  functionResults(results: FunctionResult[]): void {
    for (const [id, ok, value, errorCode] of results) {
      const invocation = this.invocations.get(id);
      if (!invocation) continue; // It was dropped meanwhile.
      if (!invocation.isStream) this.invocations.delete(id);
      invocation.answered(ok, value, errorCode);
    }
  }
}

/** The HTTP status of what is too large. */
const TOO_LARGE = 400;

/** What office.js finds where a whole request was refused. */
function refusalBody({ code, message }: Pick<ApiError, 'code' | 'message'>): string {
  return JSON.stringify({ error: { code, message } });
}

/** What Excel.run sends after its function to give up references; it is not one of the add-in's own batches. */
function isCleanup(batch: Batch): boolean {
  const isRemoval = (name = '') => /^_Remove(All)?References?$/.test(name);
  // What adds a setting or a sheet, and no more, only asks for objects too.
  return (
    batch.Actions.some(({ Name }) => isRemoval(Name)) &&
    batch.Actions.every(({ ActionType, Name }) => ActionType === 1 || isRemoval(Name))
  );
}

function subscriptionKey(eventType: number, target: string): string {
  return `${eventType}|${target}`;
}
