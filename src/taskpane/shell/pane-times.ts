/** A reading that takes longer shows skeletons: an old figure is never shown as the current one. */
export const SKELETONS_AFTER_MS = 300;
/** Coming back to the pane reads again what was read longer ago than this. */
export const FRESH_MS = 30_000;
/** A message of what was done gives way to the next change of the register, but not at once. */
export const NOTICE_MS = 5000;
