import type { WorkbenchSession } from './session';

/** A button that the add-in's manifest puts on the ribbon, or a line of a cell's menu. */
export interface RibbonButton {
  id: string;
  /** Its group's label; null for a line of a cell's menu. */
  group: string | null;
  label: string;
  title: string;
  description: string;
  /** Its icon of 32 pixels, relative to the add-in's folder. */
  icon: string;
  /** The function that the add-in associates with it; null where it shows the pane and no more. */
  functionName: string | null;
}

/** Does what Excel does when the button is pressed; ends when the add-in says that its command is over. */
export function pressRibbonButton(
  session: WorkbenchSession,
  { id, functionName }: RibbonButton,
): Promise<void> {
  if (functionName !== null) return session.runCommand(functionName, id);
  session.showPane();
  return Promise.resolve();
}
