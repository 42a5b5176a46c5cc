import type { AnonymousLabels } from '../types/anonymous';
import { enKeys } from './keys';

export const enAnonymous: AnonymousLabels = {
  ...enKeys.anonymous,
  hideNames: 'Hide names',
  hideNamesHint:
    'For a projector: pseudonyms in the pane and on our sheets, names covered on your sheets of marks. Reversible; before passing a file on, see the help.',
  copyDiagnostic: 'Copy the diagnostic',
  diagnosticHint:
    'For asking help: versions, sheets recognised, counts, doubtful cells. No names and no marks.',
  diagnosticCopied: 'Diagnostic copied: paste it into your message.',
  copyByHand: 'Copying is blocked here: select the text below and copy it (Ctrl+C).',
  diagnosticText: 'Text of the diagnostic',
};
