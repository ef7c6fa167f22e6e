/*
 * What crosses the bridge between office.js and its host. None of it is documented by Microsoft: the shapes
 * are those that the pinned version of @microsoft/office-js sends and understands.
 */

/** `type` of a bridge message. */
export const MessageType = { request: 1, response: 2, notification: 3 } as const;

/** `messageCategory` of an entry in a notification. */
export const EntryCategory = { customFunctions: 1, events: 65536 } as const;

/** `messageType` of an entry of the custom functions category. */
export const FunctionEntryType = { invoke: 1000, cancel: 1001 } as const;

/** `messageType` of an entry of the events category. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetRowSorted: 19,
  worksheetCalculated: 16,
  worksheetFormulaChanged: 23,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
  visibilityChanged: 65539,
} as const;

/** The target of an event that concerns the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Events of the older, document-wide kind, which reach the page through window.external. */
export const DocumentEventId = { settingsChanged: 1, selectionChanged: 2, appCommandInvoked: 39 } as const;

/** Methods of the older kind, which office.js calls through window.external. */
export const DocumentMethodId = { appCommandCompleted: 94 } as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  queryAsJson: 7,
  update: 9,
} as const;

export const PathType = {
  workbook: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Arguments; where an object stands as an argument, its path's id is at the same place of the second list. */
export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  ReferencedObjectPathIds?: (number | null)[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

/** One `context.sync()`: its actions in order, and the objects that they name. */
export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchResults {
  Results: ActionResult[];
  TraceIds: number[];
}

export interface BatchFailure {
  Error: { Code: string; Message: string; Location: string; ActionIndex: number };
  ProcessedResults: BatchResults;
}

export type BatchAnswer = BatchResults | BatchFailure;

export interface RequestMessage {
  id: number;
  type: number;
  flags?: number;
  message: { body: string | Batch };
}

export interface ResponseMessage {
  id: number;
  type: typeof MessageType.response;
  flags?: number;
  message: { statusCode: number; headers: Record<string, string>; body: string };
}

export interface NotificationEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** Custom function entries travel as a tuple, events as an object: office.js accepts either. */
export type NotificationTuple = [category: number, type: number, target: string, message: string];

export interface NotificationMessage {
  type: typeof MessageType.notification;
  message: { entries: (NotificationEntry | NotificationTuple)[] };
}

export type HostMessage = ResponseMessage | NotificationMessage;
