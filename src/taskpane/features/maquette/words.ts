import { MAQUETTE_WORDS } from '../../../locales/tools';
import type { MaquetteWords } from '../../../locales/types/tools';
import { usePane } from '../../state/context';

/** They come with the tool, in the language of the pane. */
export const useMaquetteWords = (): MaquetteWords => MAQUETTE_WORDS[usePane().locale.language];
