/// <reference lib="dom" />
/// <reference types="office-js" />
import type { Outcome } from '../taskpane/outcome';

/**
 * The page of the dialog that says what came of a button of the ribbon. It says what stands behind the `#` of its address as
 * plain text, and tells the pane's page when it is to be closed.
 */

/** Anybody may open the page with anything behind its address. */
function outcomeIn(fragment: string): Outcome | null {
  try {
    // What a host appends after it is none of ours.
    const [text = ''] = fragment.slice(1).split(/[?&]/);
    const { language, sentences, close } = JSON.parse(decodeURIComponent(text)) as Partial<Outcome>;
    return language && sentences && close ? { language, sentences, close } : null;
  } catch {
    return null;
  }
}

function draw({ language, sentences, close }: Outcome): void {
  document.documentElement.lang = language;
  document.getElementById('outcome')?.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }),
  );
  if (button) button.textContent = close;
}

const button = document.getElementById('close');
const outcome = outcomeIn(location.hash);
if (outcome) draw(outcome);

const close = (): void => {
  Office.context.ui.messageParent('close');
};
if (typeof Office !== 'undefined')
  void Office.onReady(() => {
    button?.addEventListener('click', close);
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
    button?.focus();
    // A host that gives the focus to the page takes it from what had it there.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) button?.focus();
    });
  });
