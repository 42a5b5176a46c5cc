import { enCli } from './en/cli';
import { frCli } from './fr/cli';
import type { Language } from './languages';
import type { CliWords } from './types/cli';

/** What the batch commands say in each language. */
export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { fr: frCli, en: enCli };
