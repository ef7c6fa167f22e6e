import { FULL } from '../chance';

/**
 * Every action of the pane that writes to the workbook, with the keys of its buttons. Every browser test that presses one of
 * them presses it twice or more, the first time 150, 350 and 600 ms apart: each is a test of a double press. A test of
 * test/architecture finds the actions in the calls of src, and holds this list to them and to the tests that press them.
 */
export const WRITING_BUTTONS: Readonly<Record<string, readonly string[]>> = {
  'check.start': ['start-check'],
  checkRegister: ['check-register'],
  'check.joinHere': ['join-here'],
  'check.leaveApart': ['leave-apart'],
  'check.meansAuthority': ['means-authority', 'not-authority'],
  'check.answerColumn': ['answer-*'],
  'check.forgetColumn': ['forget-*'],
  'check.useColumns': ['use-columns'],
  'check.applyFixes': ['apply'],
  'check.undoFixes': ['undo-fixes'],
  'check.highlight': ['highlight'],
  'check.takeHighlightsOff': ['highlight-off'],
  'check.listFindings': ['list'],
  'adopt.use': ['use-list'],
  'adopt.undo': ['undo-adopt'],
  'choose.table': ['table-*'],
  'choose.useDraft': ['Use this table'],
  'result.format': ['format-result'],
  'result.undo': ['undo-format'],
  'importing.createRegister': ['Create a register'],
  'importing.write': ['confirm', 'Try again'],
  'importing.undo': ['undo'],
  'unfinishedWrite.putBack': ['put-back'],
  'unfinishedWrite.discard': ['confirm'],
  'unfinishedWrite.setUnreadAside': ['Set the record aside'],
  'money.write': ['write'],
  'money.undo': ['undo-record'],
  'requests.makeTables': ['make-tables'],
  'requests.save': ['save-letter', 'save'],
  'requests.saveEvidence': ['save-evidence'],
  'requests.writeStep': ['write-step'],
  'requests.markSent': ['mark-sent'],
  'requests.undo': ['undo-requests'],
  'plan.use': ['plan-write'],
  'plan.writeAllocation': ['allocate-write'],
  'plan.makeTable': ['make-projects'],
  'plan.undo': ['undo-plan'],
  'items.makeTable': ['make-items'],
  'items.answer': ['answer-*'],
  'items.undo': ['undo-items'],
  'repurposing.makeTables': ['make-repurposing'],
  'repurposing.write': ['repurpose-write'],
  'repurposing.writeStep': ['write-repurposing'],
  'repurposing.undo': ['undo-repurposing'],
  'importing.explain': ['explain'],
  'ledgerCheck.makeTable': ['make-ledger'],
  'ledgerCheck.recordMissing': ['missing-*'],
  'ledgerCheck.putOnRegister': ['mend-register-*'],
  'ledgerCheck.addStarted': ['add-started'],
  'ledgerCheck.undo': ['undo-mend'],
  'due.makeTable': ['make-triggers'],
  'due.writeStep': ['write-due-step'],
  'due.saveHomes': ['save-homes'],
  'due.saveWords': ['save-words'],
  'due.undo': ['undo-due'],
  'pipeline.makeTables': ['make-developments'],
  'pipeline.makeCosts': ['make-costs'],
  'pipeline.saveApplication': ['save-application'],
  'pipeline.writeBid': ['write-bid'],
  'pipeline.undo': ['undo-pipeline'],
  'summaries.refreshAll': ['refresh-all'],
  'summaries.refreshOne': ['refresh-*'],
  'summaries.tryAgain': ['try-again'],
  'summaries.refreshOthers': ['refresh-others'],
  'summaries.settle': ['settle'],
  'expiring.flagAgain': ['flag-again'],
  'reconcile.open': ['check-printed', 'reconcile', 'look-again'],
  'reconcile.use': ['use-*'],
  'reconcile.useSelection': ['use-selection'],
  'reconcile.write': ['write-reconciliation'],
  'paper.markPublished': ['mark-published'],
  enterAgain: ['confirm-enter'],
  setAutomatic: ['Set to automatic'],
  createRegister: ['create-register'],
  undoLastWrite: ['undo-last'],
  insert: ['insert-*'],
  confirmInsertion: ['confirm'],
};

/** Actions that write and are no press of a button, with what they are. */
export const OTHER_WRITES: Readonly<Record<string, string>> = {
  'check.chooseFiles': 'files are chosen in a dialogue of the browser',
  'expiring.setFlags': 'a switch: the second press switches back',
  'paper.tickAppendix': 'a switch: the second press switches back',
  'paper.tickSection': 'a switch: the second press switches back',
  'paper.typeReason': 'a field: what is typed is stored when it is left',
  setStrict: 'a switch: the second press switches back',
};

/** Buttons that open the question before a write: a double press must not answer it. */
const OPENERS = ['compare', 'discard', 'enter-again', 'adopt-*', 'record'];

/** When each press but the first comes, after the first. */
export const INTERVALS_MS = [150, 350, 600];

const pressed = new Map<string, number>();

/**
 * When the presses after the first come, this time: all of them where a file of tests presses a button for the first time,
 * and then one in turn. In a full run always all.
 */
export function intervalsMs(key: string): readonly number[] {
  const times = pressed.get(key) ?? 0;
  pressed.set(key, times + 1);
  return FULL || times === 0 ? INTERVALS_MS : [INTERVALS_MS[times % INTERVALS_MS.length]!];
}

const PATTERNS = [...Object.values(WRITING_BUTTONS).flat(), ...OPENERS].map(
  (key) => new RegExp(`^${key.replace(/\*$/, '.+')}$`),
);

/** Whether the button of that key writes, or asks before a write. */
export const writes = (key: string): boolean => PATTERNS.some((pattern) => pattern.test(key));
