interface FakeTimers {
  useFakeTimers(): void;
}

export default class OneRealmEnvironment {
  constructor(config: object);
  readonly fakeTimersModern: FakeTimers;
  setup(): void;
  teardown(): void;
}
