import { ApiError } from './api-error';
import { NULL_OBJECT, isHostObject } from './classes';
import type { ClassTable, HostObject, MaybeObject, ObjectClass } from './classes';
import type { PlannedFault } from './faults';
import { ActionType, PathType } from './messages';
import type { Action, ActionResult, ArgumentInfo, Batch, BatchAnswer, QueryInfo } from './messages';

export interface InterpreterHooks {
  /** The object that a reference id stands for, while it is kept. */
  referenced(id: string): HostObject | undefined;
  /** Runs before an object's values are read: what was written must have been recalculated. */
  beforeReading(object: HostObject): Promise<void>;
  /** What a member, such as `Worksheet.Delete`, is refused with now, asked for the n-th time in its batch; null where it works. */
  refusal(member: string, time: number): ApiError | null;
}

/** Runs batches against a table of classes. It knows nothing of Excel; the table does. */
export class BatchInterpreter {
  /** Members that an add-in asked for and the table lacks, such as `Range.hyperlink`. */
  readonly unimplemented = new Set<string>();

  constructor(
    private readonly classes: ClassTable,
    private readonly hooks: InterpreterHooks,
  ) {}

  run(batch: Batch, failure: PlannedFault['failure'] = null): Promise<BatchAnswer> {
    return new BatchRun(this, this.hooks, batch, failure).answer();
  }

  classOf(object: HostObject): ObjectClass<HostObject> {
    const members = this.classes[object.className];
    if (!members) throw this.missing(object.className);
    return members;
  }

  missing(member: string): ApiError {
    this.unimplemented.add(member);
    return new ApiError('ApiNotFound', `The workbench does not implement ${member}.`);
  }
}

/** One batch in progress: the objects met so far, and where it stands for the sake of error messages. */
class BatchRun {
  private readonly objects = new Map<number, MaybeObject>();
  private readonly results: ActionResult[] = [];
  /** Traces that were reached: office.js takes up a handler of workbook.onSelectionChanged only where its trace was. */
  private readonly traceIds: number[] = [];
  /** How often each member was asked for. */
  private readonly times = new Map<string, number>();
  private actionIndex = 0;
  private location = '';

  constructor(
    private readonly interpreter: BatchInterpreter,
    private readonly hooks: InterpreterHooks,
    private readonly batch: Batch,
    private readonly failure: PlannedFault['failure'],
  ) {}

  async answer(): Promise<BatchAnswer> {
    try {
      for (const action of this.batch.Actions) {
        this.failIfDue(action);
        this.results.push({ ActionId: action.Id, Value: await this.perform(action) });
        this.actionIndex += 1;
      }
      this.failIfDue(undefined);
      return { Results: this.results, TraceIds: this.traceIds };
    } catch (thrown) {
      const error = thrown instanceof ApiError ? thrown : new ApiError('GeneralException', describe(thrown));
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? this.location,
          ActionIndex: Math.min(this.actionIndex, this.batch.Actions.length - 1),
        },
        ProcessedResults: { Results: this.results, TraceIds: this.traceIds },
      };
    }
  }

  private failIfDue(action: Action | undefined): void {
    if (!this.failure) return;
    const due = Math.min(this.failure.afterActions, this.batch.Actions.length);
    if (this.actionIndex !== due) return;
    const object = action && this.objects.get(action.ObjectPathId);
    this.location = action?.Name && object && object !== NULL_OBJECT ? memberName(object, action.Name) : '';
    throw new ApiError(this.failure.code, this.failure.message);
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) this.traceIds.push(action.Id);
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged)
      return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.query(object, action.QueryInfo);
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty:
        return this.setProperty(object, action);
      case ActionType.update:
        return this.update(object, action.ObjectState ?? {});
      default:
        throw this.interpreter.missing(`action type ${action.ActionType}`);
    }
  }

  private async call(object: MaybeObject, action: Action): Promise<unknown> {
    if (object === NULL_OBJECT) return { IsNull: true };
    const name = action.Name ?? '';
    this.location = memberName(object, name);
    const method = this.interpreter.classOf(object).methods?.[name];
    if (!method) throw this.interpreter.missing(`${object.className}.${camelCase(name)}()`);
    this.refuseIfDue(object, name);
    const result = (await method(object, await this.arguments(action.ArgumentInfo))) ?? null;
    return isHostObject(result) || result === NULL_OBJECT ? this.identity(result as MaybeObject) : result;
  }

  private async setProperty(object: MaybeObject, action: Action): Promise<null> {
    if (object === NULL_OBJECT) return null;
    const [value] = await this.arguments(action.ArgumentInfo);
    await this.set(object, action.Name ?? '', value);
    return null;
  }

  private async update(object: MaybeObject, state: Record<string, unknown>): Promise<null> {
    if (object === NULL_OBJECT) return null;
    for (const [name, value] of Object.entries(state)) await this.set(object, pascalCase(name), value);
    return null;
  }

  private async set(object: HostObject, name: string, value: unknown): Promise<void> {
    this.location = memberName(object, name);
    const property = this.interpreter.classOf(object).properties?.[name];
    if (!property?.set) throw this.interpreter.missing(`${this.location} (set)`);
    await property.set(object, value);
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = [...(info?.Arguments ?? [])];
    for (const [index, pathId] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (pathId) values[index] = await this.resolve(pathId);
    }
    return values;
  }

  private async resolve(pathId: number): Promise<MaybeObject> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const object = await this.find(pathId);
    this.objects.set(pathId, object);
    return object;
  }

  private async find(pathId: number): Promise<MaybeObject> {
    const path = this.batch.ObjectPaths[pathId];
    if (!path) throw new ApiError('InvalidObjectPath', `There is no object path ${pathId} in the batch.`);
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.workbook:
        return { className: 'Workbook' };
      case PathType.newObject: {
        const service = { className: name };
        this.interpreter.classOf(service);
        return service;
      }
      case PathType.nullObject:
        return NULL_OBJECT;
      case PathType.reference: {
        const object = this.hooks.referenced(name);
        if (!object) {
          throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
        }
        return object;
      }
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    return path.ObjectPathType === PathType.property
      ? this.navigate(parent, name)
      : this.child(parent, path.ObjectPathType === PathType.indexer ? 'GetItem' : name, path.ArgumentInfo);
  }

  private navigate(parent: HostObject, name: string): MaybeObject {
    this.location = memberName(parent, name);
    const navigation = this.interpreter.classOf(parent).navigation?.[name];
    if (!navigation) throw this.interpreter.missing(this.location);
    this.refuseIfDue(parent, name);
    return navigation(parent);
  }

  private refuseIfDue({ className }: HostObject, name: string): void {
    const member = `${className}.${name}`;
    const time = (this.times.get(member) ?? 0) + 1;
    this.times.set(member, time);
    const refusal = this.hooks.refusal(member, time);
    if (refusal) throw refusal;
  }

  private async child(parent: HostObject, name: string, info?: ArgumentInfo): Promise<MaybeObject> {
    const values = await this.arguments(info);
    this.location = memberName(parent, name);
    const method = this.interpreter.classOf(parent).methods?.[name];
    if (!method) throw this.interpreter.missing(`${this.location}()`);
    this.refuseIfDue(parent, name);
    return (await method(parent, values)) as MaybeObject;
  }

  private identity(object: MaybeObject): Record<string, unknown> | null {
    if (object === NULL_OBJECT) return null;
    return this.interpreter.classOf(object).identity?.(object) ?? {};
  }

  private async query(object: MaybeObject, info?: QueryInfo): Promise<Record<string, unknown> | null> {
    if (object === NULL_OBJECT) return null;
    const members = this.interpreter.classOf(object);
    const select = (info?.Select ?? []).map((path) => path.replace(/\//g, '.'));
    if (members.items) return this.queryItems(object, members.items(object), select, info);
    await this.hooks.beforeReading(object);
    return this.queryMembers(object, select);
  }

  private async queryMembers(object: HostObject, select: string[]): Promise<Record<string, unknown>> {
    const { properties = {}, navigation = {} } = this.interpreter.classOf(object);
    const answer: Record<string, unknown> = { ...this.identity(object) };
    const nested = new Map<string, string[]>();
    for (const path of select.length > 0 ? select : Object.keys(properties)) {
      if (path === '$none' || /^isNullObject$/i.test(path)) continue;
      const [head = '', ...rest] = path.split('.');
      const name = pascalCase(head);
      const property = properties[name];
      if (property) answer[name] = property.get(object);
      else if (navigation[name]) {
        const paths = nested.get(name) ?? [];
        if (rest.length > 0) paths.push(rest.join('.'));
        nested.set(name, paths);
      } else throw this.interpreter.missing(`${object.className}.${head}`);
    }
    for (const [name, paths] of nested) {
      answer[name] = await this.query(navigation[name]!(object), { Select: paths });
    }
    return answer;
  }

  private async queryItems(
    collection: HostObject,
    items: HostObject[],
    select: string[],
    info?: QueryInfo,
  ): Promise<Record<string, unknown>> {
    const properties = this.interpreter.classOf(collection).properties ?? {};
    const isOwn = (path: string) => properties[pascalCase(path)] !== undefined;
    const ofItems = select
      .filter((path) => !isOwn(path))
      .map((path) => path.replace(/^items\.?/i, ''))
      .filter((path) => path !== '' && path !== '$none');
    const answer: Record<string, unknown> = { ...this.identity(collection) };
    for (const path of select.filter(isOwn)) {
      const name = pascalCase(path);
      answer[name] = properties[name]!.get(collection);
    }
    const first = info?.Skip ?? 0;
    const wanted = items.slice(first, info?.Top == null ? undefined : first + info.Top);
    const answers: unknown[] = [];
    for (const item of wanted) answers.push(await this.query(item, { Select: ofItems }));
    answer._Items = answers;
    return answer;
  }
}

function describe(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** `Range.values`: what office.js reports as an error's location. */
function memberName(object: HostObject, member: string): string {
  return `${object.className}.${camelCase(member)}`;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
