/// <reference lib="dom" />
/// <reference types="office-js" />
import { outcomeOf, type Outcome } from '../taskpane/outcome';
import { providedUseCases, type RibbonButton } from '../taskpane/ribbon';

/**
 * What came of a button, in a dialog of Excel's own above the grid: it needs no pane. What is said goes behind the `#` of the
 * address of `dialog.html`, which no browser sends to a server.
 */

/** Per cent of the screen. */
const SIZE = { width: 30, height: 35 };
/** Characters: an address stays shorter than any browser's limit of some two thousand, also with each accent written as six. */
const LIMIT = 500;

let shown: Office.Dialog | null = null;

/**
 * Says what came of a button. Excel without dialogs says nothing: what was written stands in the sheets.
 * @param within waits for what it is given, and not for ever
 */
export async function showOutcomeOf(
  command: RibbonButton,
  within: (what: Promise<unknown>) => Promise<void>,
): Promise<void> {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) return;
  let outcome: Outcome | null = null;
  // The pane may never have started.
  const words = async (): Promise<void> => {
    const { store } = await providedUseCases();
    outcome = outcomeOf(command, store.get(), store.locale);
  };
  await within(words());
  showOutcome(outcome);
}

/** @param outcome null where not even the words could be fetched: the page has a sentence for that */
function showOutcome(outcome: Outcome | null): void {
  closeOutcome();
  const page = new URL('dialog.html', location.href);
  if (outcome) page.hash = encodeURIComponent(JSON.stringify(short(outcome)));
  // On the web a window would be asked for first, in the pane that nobody sees; a frame is not. Elsewhere it makes no difference.
  const options = { ...SIZE, displayInIframe: true, promptBeforeOpen: false };
  Office.context.ui.displayDialogAsync(page.href, options, ({ status, value }) => {
    if (status !== Office.AsyncResultStatus.Succeeded) return;
    shown = value;
    value.addEventHandler(Office.EventType.DialogMessageReceived, closeOutcome);
    value.addEventHandler(Office.EventType.DialogEventReceived, () => {
      shown = null;
    });
  });
}

/** Excel shows one dialog at a time. */
function closeOutcome(): void {
  const dialog = shown;
  shown = null;
  try {
    dialog?.close();
  } catch {
    // Somebody has closed it meanwhile.
  }
}

function short(outcome: Outcome): Outcome {
  let room = LIMIT;
  const sentences = outcome.sentences.flatMap((sentence) => {
    const kept = sentence.length > room ? `${sentence.slice(0, room)}…` : sentence;
    const isRoom = room > 0;
    room -= sentence.length;
    return isRoom ? [kept] : [];
  });
  return { ...outcome, sentences };
}
