import { ExpiringFlow } from '../expiring/flow';
import { expiringScreen } from '../expiring/screen';
import type { RoomParts } from '../shell/room';

export function openRoom({ pane, open }: RoomParts) {
  const expiring = new ExpiringFlow(pane, () => open('expiring'));
  return {
    flows: { expiring },
    screen: expiringScreen,
    opened: () => expiring.look(),
    registerRead: () => expiring.look(),
    escape: () => expiring.escape(),
    left: () => expiring.left(),
  };
}
