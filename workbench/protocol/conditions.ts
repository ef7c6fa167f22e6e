import { ApiError, itemNotFound } from './api-error';

const INTERNAL_ERROR = 'There was an internal error while processing the request.';
const INVALID_SELECTION = 'The current selection is invalid for this operation.';

/**
 * What fails while another workbook has the focus, by OfficeDev/office-js 771, 2196, 5319 and 6365; what stands beside one
 * of those in the object model and needs the same window counts with it.
 */
const NEEDS_FOCUS: Readonly<Record<string, 'GeneralException' | 'InvalidSelection'>> = {
  'WorksheetCollection.Add': 'GeneralException',
  'Worksheet.Delete': 'GeneralException',
  'Worksheet.Copy': 'GeneralException',
  'Worksheet.Activate': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
  'Range.Select': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Worksheet.Names': 'InvalidSelection',
};

/** The circumstances in which Excel refuses single members of its object model, whatever else a batch does. */
export class Conditions {
  /** Another workbook has the focus. */
  isFocusElsewhere = false;
  /** Others have the workbook open: rows that are added through the table's own API come to a conflict. */
  isCoAuthored = false;
  /** Excel on the web: of several settings that one request adds only the first is added (OfficeDev/office-js 920). */
  isOnWeb = false;

  /**
   * What a member is refused with; null where it works.
   *
   * @param member `Worksheet.Delete`
   * @param time 1 where the batch asks for it for the first time
   */
  refusal(member: string, time: number): ApiError | null {
    const code = this.isFocusElsewhere ? NEEDS_FOCUS[member] : undefined;
    if (code) return new ApiError(code, code === 'InvalidSelection' ? INVALID_SELECTION : INTERNAL_ERROR);
    if (this.isCoAuthored && member === 'TableRowCollection.Add')
      return new ApiError('Conflict', 'Request could not be processed because of a conflict.');
    return this.isOnWeb && member === 'SettingCollection.Add' && time > 1 ? itemNotFound() : null;
  }
}
