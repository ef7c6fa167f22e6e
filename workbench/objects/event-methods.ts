import type { HostObject } from '../protocol/classes';
import type { OfficeHost } from '../protocol/office-host';

/** Methods by which office.js registers for events: `_RegisterAddedEvent`, or in the newer way `_RegisterEventAdded`. */
export function eventMethods<T extends HostObject>(
  host: OfficeHost,
  target: (object: T) => string,
  types: Record<string, number>,
  naming: 'old' | 'new' = 'old',
): Record<string, (object: T) => void> {
  const methods: Record<string, (object: T) => void> = {};
  for (const [name, type] of Object.entries(types)) {
    const suffix = naming === 'old' ? `${name}Event` : `Event${name}`;
    methods[`_Register${suffix}`] = (object) => host.subscribe(type, target(object));
    methods[`_Unregister${suffix}`] = (object) => host.unsubscribe(type, target(object));
  }
  return methods;
}
