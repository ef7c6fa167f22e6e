import { fetchLatePart } from '../../workbook/writing/fetch-late-part';
import type { Room, RoomParts } from './room';
import type { RoomName, RoomsState } from './room-name';

/** Where each room is fetched from: the one table of what is loaded later. */
const LOADERS = {
  register: () => import(/* webpackChunkName: "register" */ '../rooms/register'),
  check: () => import(/* webpackChunkName: "check" */ '../rooms/check'),
  import: () => import(/* webpackChunkName: "import" */ '../rooms/import'),
  ledger: () => import(/* webpackChunkName: "ledger" */ '../rooms/ledger'),
  money: () => import(/* webpackChunkName: "money" */ '../rooms/money'),
  requests: () => import(/* webpackChunkName: "requests" */ '../rooms/requests'),
  coming: () => import(/* webpackChunkName: "coming" */ '../rooms/coming'),
  expiring: () => import(/* webpackChunkName: "expiring" */ '../rooms/expiring'),
  plan: () => import(/* webpackChunkName: "plan" */ '../rooms/plan'),
  panel: () => import(/* webpackChunkName: "panel" */ '../rooms/panel'),
  paper: () => import(/* webpackChunkName: "panels-paper" */ '../rooms/paper'),
} satisfies Record<RoomName, () => Promise<{ openRoom: (parts: RoomParts) => Room }>>;

export type RoomNamed<Name extends RoomName> = ReturnType<
  Awaited<ReturnType<(typeof LOADERS)[Name]>>['openRoom']
>;

/** What can be asked of a flow before it is there: all that has no answer. */
export type Asked<Flow> = {
  readonly [
    Key in keyof Flow as Flow[Key] extends (...args: never[]) => infer Answer
      ? [Answer] extends [void | Promise<void>]
        ? Key
        : never
      : never
  ]: Flow[Key] extends (...args: infer Args) => unknown ? (...args: Args) => void : never;
};

/** What Home waits for comes first, then what is opened most. */
const PREFETCHED: readonly RoomName[] = [
  ...(['requests', 'coming', 'panel', 'register', 'money', 'check'] as const),
  ...(['expiring', 'import', 'plan', 'ledger', 'paper'] as const),
];

/** Fetches the rooms: one where a screen or a press needs it, the others when the page is idle. */
export class Rooms {
  private readonly there: { [Name in RoomName]?: RoomNamed<Name> } = {};
  private readonly coming = new Map<RoomName, Promise<boolean>>();
  private isPrefetching = false;
  /** The press that waits for a room; the last one counts. */
  private waiting: { readonly name: RoomName; readonly run: () => void } | null = null;

  constructor(
    private readonly parts: RoomParts,
    private readonly arrived: (room: Room, name: RoomName) => void,
  ) {}

  /** Those that are there. */
  all(): readonly Room[] {
    return PREFETCHED.map((name): Room | undefined => this.there[name]).filter((room) => room !== undefined);
  }

  get(name: RoomName): Room | undefined {
    return this.there[name];
  }

  /** Fetches the room; asked again after a failure, it is tried again. Answers whether it is there. */
  bring(name: RoomName): Promise<boolean> {
    if (this.there[name]) return Promise.resolve(true);
    const before = this.coming.get(name);
    if (before) return before;
    this.set(name, 'loading');
    const coming = this.load(name);
    this.coming.set(name, coming);
    return coming;
  }

  /** Does something with a room: at once, or when it has come, unless another screen is opened meanwhile. */
  with<Name extends RoomName>(name: Name, run: (room: RoomNamed<Name>) => void): void {
    const room = this.there[name] as RoomNamed<Name> | undefined;
    if (room) return run(room);
    this.waiting = { name, run: () => run(this.there[name] as RoomNamed<Name>) };
    this.parts.pane.set({ rooms: { ...this.state, asked: name } });
    void this.bring(name);
  }

  /** The flow itself, or what waits for it: each call is made when its room has come. */
  flow<Name extends RoomName, Key extends keyof RoomNamed<Name>['flows']>(
    name: Name,
    key: Key,
  ): Asked<RoomNamed<Name>['flows'][Key]> {
    type Flow = RoomNamed<Name>['flows'][Key];
    const flowOf = (room: RoomNamed<Name>): Flow => (room.flows as RoomNamed<Name>['flows'])[key];
    const room = this.there[name] as RoomNamed<Name> | undefined;
    if (room) return flowOf(room) as Asked<Flow>;
    const later =
      (method: string | symbol) =>
      (...args: unknown[]): void =>
        this.with(name, (come) => {
          (flowOf(come) as Record<string | symbol, (...args: unknown[]) => void>)[method]!(...args);
        });
    return new Proxy({}, { get: (_none, method) => later(method) }) as Asked<Flow>;
  }

  /** Another screen is opened: what a press waited for is not done any more. */
  leave(): void {
    this.waiting = null;
    if (this.state.asked !== null) this.parts.pane.set({ rooms: { ...this.state, asked: null } });
  }

  /** Fetches those that are not there, one after another, each when the page is idle; ends where one does not come. */
  async prefetch(): Promise<void> {
    if (this.isPrefetching) return;
    this.isPrefetching = true;
    for (const name of PREFETCHED) {
      if (this.there[name]) continue;
      await idle();
      if (!(await this.bring(name))) break;
    }
    await idle();
    await fetchLatePart().catch(() => undefined); // asked for again by the first that needs it
    this.isPrefetching = false;
  }

  private async load(name: RoomName): Promise<boolean> {
    try {
      const { openRoom } = await LOADERS[name]();
      const room: Room = openRoom(this.parts);
      Object.assign(this.there, { [name]: room });
      this.set(name, 'there');
      this.arrived(room, name);
      if (this.waiting?.name !== name) return true;
      const { run } = this.waiting;
      this.leave();
      run();
      return true;
    } catch (error) {
      if (this.there[name]) throw error; // it came: what it then did has failed
      console.error(error);
      this.set(name, 'failed');
      return false;
    } finally {
      this.coming.delete(name);
    }
  }

  private set(name: RoomName, state: 'loading' | 'there' | 'failed'): void {
    this.parts.pane.set({ rooms: { ...this.state, states: { ...this.state.states, [name]: state } } });
  }

  private get state(): RoomsState {
    return this.parts.pane.state().rooms;
  }
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 0);
  });
