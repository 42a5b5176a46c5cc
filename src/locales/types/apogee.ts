import type { CodeKind, ApogeeIssue, IssueKind, FileProblem } from '../../vocabulary/apogee';

/** Words of the export to Apogée: on its two sheets, in the pane and in the batch command. */
export interface ApogeeLabels {
  /** Names of the sheets. */
  readonly sheet: string;
  readonly missingSheet: string;
  readonly title: string;
  readonly note: string;
  readonly subjects: Readonly<Record<'year' | 'diploma' | 'none', string>>;
  readonly objects: string;
  readonly objectsHint: string;
  readonly objectColumns: readonly string[];
  readonly toFill: string;
  readonly proposed: string;
  readonly chosen: string;
  readonly otherFile: string;
  readonly codes: string;
  readonly codesHint: string;
  readonly ourCode: string;
  readonly kinds: Readonly<Record<CodeKind, string>>;
  readonly format: string;
  readonly decimals: string;
  readonly separator: string;
  readonly separators: Readonly<Record<',' | '.', string>>;
  readonly juryPoints: string;
  readonly yes: string;
  readonly no: string;
  readonly formatHints: readonly [string, string, string];
  readonly lists: string;
  readonly listNames: Readonly<Record<'VDI' | 'VET' | 'ELP' | 'marks', string>>;
  readonly meaning: string;
  readonly choose: { readonly title: string; readonly message: string };
  readonly missing: {
    readonly title: string;
    readonly none: string;
    readonly note: (count: number, file: string) => string;
    readonly columns: readonly [string, string, string, string, string, string, string, string, string];
    readonly kinds: Readonly<Record<IssueKind, string>>;
    readonly advice: (issue: ApogeeIssue) => string;
  };
  /** A refused file or a warning: what, and what to do. */
  readonly problem: (problem: FileProblem) => string;
  /** A character that the encoding of the file lacks. */
  readonly unencodable: (character: string, line: number) => string;
  readonly unencodableAdvice: string;
  readonly summary: (written: number, unchanged: number, found: number, total: number) => string;
}
