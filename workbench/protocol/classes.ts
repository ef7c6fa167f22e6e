/*
 * How the object model is told to the interpreter: one entry a class, naming what the workbench answers for.
 * What a class does not name is answered with ApiNotFound and listed.
 */

/** Stands for an object that is not there (`getItemOrNullObject`). */
export const NULL_OBJECT = Symbol('null object');

/** An object of the model, by the name of its class in the Excel API. */
export interface HostObject {
  className: string;
}

export type MaybeObject = HostObject | typeof NULL_OBJECT;

export interface Property<T extends HostObject> {
  get(object: T): unknown;
  set?(object: T, value: unknown): unknown;
}

/**
 * A method over an object and its arguments. They come from JSON, checked by office.js's own signatures only, so each
 * method says what it takes; the detour through an object's member lets it say so.
 */
export type Method<T extends HostObject> = { of(object: T, values: unknown[]): unknown }['of'];

export interface ObjectClass<T extends HostObject> {
  /** What office.js is told when the object comes to be: its id, or a reference to keep. */
  identity?(object: T): Record<string, unknown>;
  properties?: Record<string, Property<T>>;
  navigation?: Record<string, (object: T) => MaybeObject>;
  methods?: Record<string, Method<T>>;
  /** A collection's items, in order. */
  items?(object: T): HostObject[];
}

export type ClassTable = Record<string, ObjectClass<HostObject>>;

/** Declares a class over its own kind of object, so that its members are typed. */
export function declareClass<T extends HostObject>(members: ObjectClass<T>): ObjectClass<HostObject> {
  return members as unknown as ObjectClass<HostObject>;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value;
}
