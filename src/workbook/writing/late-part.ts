/** Of writing, what the pane does without until something is to be put right, undone or made: fetched when it is needed. */
export { discardCopy, pendingWrite, putCopyBack } from './pending-write';
export { undoLast } from './undo';
export { adoptList, findLists, undoAdoption } from '../register/adopt-list';
export { createRegister } from '../register/create-register';
