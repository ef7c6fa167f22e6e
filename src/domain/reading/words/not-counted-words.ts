/** What titles and group headings say of rows that are no money of an agreement, as parts of a pattern. */

/** What no deed secures yet, or no longer. */
export const NOT_SECURED = [
  String.raw`un-?signed|not (?:yet )?(?:signed|sealed|completed|executed|agreed|secured|approved|determined|decided)`,
  String.raw`(?:in the )?pipeline|(?:at|under|on) appeal|proposed(?! (?:developments?|sites?)$)`,
  'cancelled|superseded|replaced|void(?:ed)?|refused|withdrawn|potential|prospective|anticipated|forecasts?|estimate[ds]?',
].join('|');

/** That they are none of the list's, or none of the police's. */
export const NOT_COUNTED = [
  String.raw`duplicates?|do not (?:count|include|use|add)|not (?:included|counted)|memo(?:randum)?`,
  String.raw`examples?|tests?(?: (?:data|rows?|only))|(?:for )?(?:information|reference) only|not (?:for )?(?:the )?police|non[- ]police`,
].join('|');

/** What another law does. */
export const ANOTHER_LAW = String.raw`cil|community infrastructure levy|s(?:ection ?)?278`;
