import type { CurriculumDocument } from '../../curricula/types';
import { codeTable, defaultCodes, type CodeTable } from './result-codes';
import { proposedSubjects } from './propose';
import { subjectText } from './subjects';
import type { ApogeeLabels } from '../../locales/types/apogee';
import type { ApogeeFile } from './types';

export const DECIMALS = [0, 1, 2, 3] as const;
export const SEPARATORS = [',', '.'] as const;

/** How notes are written; all are on the scale 0-20. */
export interface NoteFormat {
  readonly decimals: (typeof DECIMALS)[number];
  readonly separator: (typeof SEPARATORS)[number];
  /** Points of the jury stand in column J, beside the note without them; else they are part of the note. */
  readonly juryPoints: boolean;
}
export const DEFAULT_FORMAT: NoteFormat = { decimals: 2, separator: ',', juryPoints: false };

/** An object of a file and what a person says it stands for. */
export interface ConfiguredObject {
  readonly key: string;
  readonly type: string;
  readonly code: string;
  readonly version: string;
  readonly session: string;
  readonly label: string;
  /** As typed or proposed: `UE41`, `S4` …; empty while it is to be filled in. */
  readonly subject: string;
  /** Nobody has typed or confirmed it on the sheet yet. */
  readonly proposed: boolean;
}

/** What the sheet "Apogée" says: how the objects and codes of an institution are ours. */
export interface ApogeeConfig {
  /** Those of the file first, in its order; then those of other files that were filled before. */
  readonly objects: readonly ConfiguredObject[];
  readonly codes: CodeTable;
  readonly format: NoteFormat;
}

/** What was read from the sheet: only what stands there. */
export interface TypedConfig {
  readonly objects: readonly ConfiguredObject[];
  readonly codes: CodeTable;
  readonly format: Partial<NoteFormat>;
}

/** What is typed on the sheet, completed by proposals and defaults for a file. */
export function configFor(
  file: ApogeeFile,
  typed: TypedConfig | null,
  curriculum: CurriculumDocument,
  labels: ApogeeLabels,
): ApogeeConfig {
  const proposals = proposedSubjects(file.objects, curriculum);
  const before = new Map(typed?.objects.map((object) => [object.key, object]));
  const own = file.objects.map(({ key, type, code, version, session, label }): ConfiguredObject => {
    const subject = before.get(key)?.subject ?? '';
    const proposal = proposals.get(key);
    const said = subject !== '';
    return {
      ...{ key, type, code, version, session, label },
      subject: said ? subject : proposal ? subjectText(proposal, labels) : '',
      proposed: !said,
    };
  });
  const keys = new Set(own.map(({ key }) => key));
  const others = typed?.objects.filter(({ key }) => !keys.has(key)) ?? [];
  const defaults = defaultCodes(file.lists);
  return {
    objects: [...own, ...others],
    codes: codeTable((kind) => new Map([...defaults[kind], ...(typed?.codes[kind] ?? [])])),
    format: { ...DEFAULT_FORMAT, ...typed?.format },
  };
}

/** The configuration with what a person chose for some objects. @param chosen texts by the key of the object */
export function withSubjects(config: ApogeeConfig, chosen: ReadonlyMap<string, string>): ApogeeConfig {
  const objects = config.objects.map((object) => {
    const subject = chosen.get(object.key);
    return subject === undefined ? object : { ...object, subject, proposed: false };
  });
  return { ...config, objects };
}
