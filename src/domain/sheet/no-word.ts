/** In place of a name: there is none. */
const NONE = String.raw`[-\u2010-\u2015\u2212]+|n\/?a\.?|none|nil`;
/** In place of a name: somebody has still to say which. */
const TO_BE_SAID = String.raw`\?+|tb[acd]|to be [a-z]+|unknown|not (?:yet )?(?:known|given|decided|allocated)`;

/** For a longer pattern: either of them. */
export const NO_WORD = `${NONE}|${TO_BE_SAID}`;

const IS_TO_BE_SAID = new RegExp(String.raw`^(?:${TO_BE_SAID})\.?$`, 'i');
export const isToBeSaid = (text: string): boolean => IS_TO_BE_SAID.test(text);
