/**
 * Univer makes a channel for every turn that a recalculation takes, and leaves them open where the recalculation is
 * stopped for a newer one. In a page that does no harm; Node does not end while one is open. Here, where every channel is
 * for one message, it closes once that has come.
 */
export function closeChannelsAfterUse(): void {
  if (globalThis.MessageChannel.name === 'ChannelForOne') return;
  class ChannelForOne extends globalThis.MessageChannel {
    constructor() {
      super();
      const { port1 } = this;
      port1.addEventListener('message', () => port1.close(), { once: true });
    }
  }
  globalThis.MessageChannel = ChannelForOne;
}
