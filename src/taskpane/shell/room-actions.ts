import type { CheckResult } from '../check/state';
import type { Rooms } from './rooms';

/** The actions of the rooms: each flow as soon as it is there; what is asked of it before then waits for its room. */
export abstract class RoomActions {
  protected abstract readonly rooms: Rooms;

  get choose() {
    return this.rooms.flow('register', 'choose');
  }

  get check() {
    return this.rooms.flow('check', 'check');
  }

  get importing() {
    return this.rooms.flow('import', 'importing');
  }

  readonly openImport = (result: CheckResult): void =>
    this.rooms.with('import', (room) => room.openResult(result));

  get ledgerCheck() {
    return this.rooms.flow('ledger', 'ledgerCheck');
  }

  get glMatch() {
    return this.rooms.flow('ledger', 'glMatch');
  }

  get money() {
    return this.rooms.flow('money', 'money');
  }

  get history() {
    return this.rooms.flow('money', 'history');
  }

  get requests() {
    return this.rooms.flow('requests', 'requests');
  }

  get due() {
    return this.rooms.flow('coming', 'due');
  }

  get pipeline() {
    return this.rooms.flow('coming', 'pipeline');
  }

  get expiring() {
    return this.rooms.flow('expiring', 'expiring');
  }

  get plan() {
    return this.rooms.flow('plan', 'plan');
  }

  get repurposing() {
    return this.rooms.flow('plan', 'repurposing');
  }

  get items() {
    return this.rooms.flow('plan', 'items');
  }

  get summaries() {
    return this.rooms.flow('panel', 'summaries');
  }

  get reconcile() {
    return this.rooms.flow('panel', 'reconcile');
  }

  get trace() {
    return this.rooms.flow('panel', 'trace');
  }

  get variances() {
    return this.rooms.flow('panel', 'variances');
  }

  get paper() {
    return this.rooms.flow('paper', 'paper');
  }
}
