import { html, nothing, type Child } from '../ui/view';
import { LOG_SHEET } from '../../workbook/excel/own-sheet-names';
import { button, link, message } from '../ui/controls';
import { effectTable } from './groups';
import { effectRows } from './effect-model';
import type { Figures } from '../../domain/council/import/comparison';
import { figuresIn } from './plan';
import type { Compared, ImportState, ImportStep, UndoShown, WrittenImport } from './state';
import type { Actions, PaneState } from '../shell/pane-state';
import { writtenText } from './instalments-model';
import { counted, writeCount, writeTime } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';
import type { CellPlace } from '../kernel/cell-place';
import { writeDate } from '../../domain/calendar/serial';
import { section } from '../ui/controls';
import { explainSections } from './explain-section';
import { movementLines } from './movements-model';
import { countText, movementTable } from './movements-section';
import { checkAnother } from './check-another';
import { actionLine, outcome } from '../kernel/outcome';
import { movementsOf } from './recording';

type WrittenStep = Extract<ImportStep, { kind: 'written' }>;
type Shown = Pick<Screen, 'name' | 'sections' | 'actions' | 'back'>;

/** How many places of one kind can be gone to. */
const NAMED = 8;

/** What was written and where, what the figures were and are; and taking it back. */
export function writtenScreen(
  state: PaneState,
  importing: ImportState,
  compared: Compared,
  { written, undo }: WrittenStep,
  actions: Actions,
): Shown {
  const isUndone = undo !== null && undo !== 'under way' && undo.intent !== 'error';
  const canUndo = state.lastWrite?.at === written.at.toISOString();
  const effect = effectRows(compared, figuresNow(state, compared, written, canUndo));
  const titles = ['Figures', isUndone ? 'Before the import' : 'Before', 'Now'] as const;
  return {
    name: 'import-written',
    back: importing.from === 'findings' ? 'findings' : 'Home',
    sections: [
      undo !== null && undo !== 'under way'
        ? undoneMessage(undo, actions)
        : writtenMessage(written, compared, canUndo && undo === null, actions),
      ...(isUndone
        ? []
        : [...movementSections(written, importing, actions), whatSection(written, compared, actions)]),
      { key: 'figures', view: effectTable(effect, titles) },
      ...(undo === null ? [undoNote(canUndo)] : []),
    ],
    actions: {
      key: 'actions',
      view: actionLine(
        undo === 'under way'
          ? html`<span class="c">Putting back</span>`
          : isUndone
            ? button('Compare again', () => actions.importing.compareAgain(), { primary: true })
            : checkAnother(actions),
      ),
    },
  };
}

function writtenMessage(
  written: WrittenImport,
  { seen }: Compared,
  canUndo: boolean,
  actions: Actions,
): Section {
  const { lineCount, instalments, at, copyLeft } = written;
  const targets = [
    ...(lineCount > 0 || instalments === null ? [seen.table ?? 'the register'] : []),
    ...(instalments === null ? [] : [instalments.table]),
  ];
  const text = `${writtenText(written)} written to ${targets.join(' and ')} at ${writeTime(at)}.`;
  const copy =
    copyLeft === null
      ? ''
      : ` The sheet ${copyLeft} is a copy from before that the add-in could not remove: you can delete it.`;
  const more = `Read back and compared: every cell holds what was shown.${copy}`;
  const undo = () =>
    button('Undo this import', () => actions.importing.undo(), { small: true, icon: 'undo', key: 'undo' });
  return outcome(message('ok', text, more, canUndo ? [undo()] : []));
}

function undoneMessage({ intent, text, more, left }: UndoShown, actions: Actions): Section {
  return outcome(
    html`<div>
      ${message(intent, text, more)}${left.length > 0 ? html`<p class="s left-places">Go to ${links(left, ({ address }) => address, actions)}</p>` : nothing}
    </div>`,
  );
}

function whatSection(written: WrittenImport, { seen }: Compared, actions: Actions): Section {
  const { rowsAdded, addedAddress, cellCount, changedRows, leftLines, sameCount, logAddress } = written;
  const { instalments } = written;
  const rows: [name: string, count: string, places: Child[]][] = [];
  if (rowsAdded > 0) {
    const added = addedAddress === null ? [] : [{ sheet: seen.sheet, address: addedAddress }];
    rows.push(['Rows added', writeCount(rowsAdded), links(added, ({ address }) => address, actions)]);
  }
  if (cellCount > 0)
    rows.push([
      'Cells changed',
      writeCount(cellCount),
      [changedRows.length === 1 ? 'row ' : 'rows ', ...links(changedRows, rowOf, actions)],
    ]);
  if (leftLines.length > 0)
    rows.push(['Left as it was', writeCount(leftLines.length), leftPlaces(written, actions)]);
  if (sameCount > 0) rows.push(['Unchanged', writeCount(sameCount), []]);
  if (instalments !== null) {
    const place = instalments.at === null ? [] : [instalments.at];
    const count = instalments.addedCount + instalments.filledCount;
    rows.push([
      'Instalments',
      writeCount(count),
      links(place, ({ sheet, address }) => `${sheet}, row ${rowOf({ sheet, address })}`, actions),
    ]);
  }
  if (logAddress !== null) {
    const log = [{ sheet: LOG_SHEET, address: logAddress }];
    rows.push(['Recorded', '', links(log, (place) => `${LOG_SHEET}, row ${rowOf(place)}`, actions)]);
  }
  return {
    key: 'what',
    view: html`<section aria-labelledby="heading-what">
      <h2 id="heading-what">What was written</h2>
      <table class="what">
        <tbody>
          ${rows.map(
            ([name, count, places]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${count}</td>
                <td class="places-end">${places}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`,
  };
}

/** The movements that were recorded, and the sums of which nobody has said yet what they were. */
function movementSections(
  { movements }: WrittenImport,
  { explaining }: ImportState,
  actions: Actions,
): Section[] {
  if (movements === null) return [];
  const { recorded, day, isDateFound, at, openingCount } = movements;
  const { lines, more } = movementLines(recorded);
  const dated = `Dated ${writeDate(day)}${isDateFound ? ', as the sheet is' : ''}.`;
  const made =
    openingCount > 0
      ? ` The table Movements was made, and begins with ${counted(openingCount, 'opening balance')}.`
      : '';
  const place = at === null ? nothing : html` ${links([at], () => `Go to ${at.sheet}`, actions)}`;
  return [
    ...(lines.length === 0
      ? []
      : [
          {
            key: 'movements',
            view: section(
              'recorded-movements',
              'Movements recorded',
              countText(movementsOf(recorded).length),
              movementTable(lines),
              more === null ? nothing : html`<p class="c under">${more}</p>`,
              html`<p class="c wrap">${dated}${made}${place}</p>`,
            ),
          },
        ]),
    ...explainSections(explaining, actions),
  ];
}

const rowOf = ({ address }: CellPlace): string => address.replace(/^[A-Z]+/, '');

/** Lines that were not taken: those that stand in the register can be gone to. */
function leftPlaces({ leftLines }: WrittenImport, actions: Actions): Child[] {
  if (leftLines.length === 1 && leftLines[0]!.cell === null) return [leftLines[0]!.title];
  const standing = leftLines.flatMap(({ cell }) => (cell ? [cell] : []));
  if (standing.length === 0) return [];
  const name = leftLines.length === 1 ? `${leftLines[0]!.title}, row ` : 'rows ';
  return [name, ...links(standing, rowOf, actions)];
}

function links(
  places: readonly CellPlace[],
  textOf: (place: CellPlace) => string,
  actions: Actions,
): Child[] {
  const shown = places.slice(0, NAMED).flatMap((place): Child[] => [
    link(textOf(place), () => actions.goTo(place), {
      label: `Go to ${textOf(place)}, ${place.address} on ${place.sheet}`,
      key: `go-${place.sheet}-${place.address}`,
    }),
    ' ',
  ]);
  const more = places.length - NAMED;
  return more > 0 ? [...shown, `and ${writeCount(more)} more`] : shown;
}

/**
 * Figures of the latest reading: the register may have been changed since it was written. Until it is read, those of the
 * write, but of one that has been undone or written over: those no longer hold.
 */
function figuresNow(
  { reading }: PaneState,
  compared: Compared,
  { now }: WrittenImport,
  isLastWrite: boolean,
): Figures | null {
  const isLater = reading?.state === 'ready' && reading.readAt >= (now?.readAt ?? reading.readAt);
  if (isLater) return figuresIn(reading.register, compared);
  return isLastWrite ? (now?.figures ?? null) : null;
}

const undoNote = (canUndo: boolean): Section => ({
  key: 'undo-note',
  view: html`<p class="c">
    ${canUndo ? 'You can undo this until the add-in next writes, here or under Register. Cells that you type over stay as you typed them, and are named.' : 'It has been undone, or the add-in has written something else since, so you cannot undo it here.'}
  </p>`,
});
