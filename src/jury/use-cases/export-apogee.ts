import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { decodeApogee, encodeApogee, type ApogeeEncoding } from '../apogee/bytes';
import { configFor, withSubjects, type ApogeeConfig } from '../apogee/config';
import { readApogeeConfig } from '../apogee/config-sheet';
import { fillApogee, type ApogeeFilling } from '../apogee/fill';
import type { ApogeeIssue, FileProblem } from '../../vocabulary/apogee';
import { planApogeeSheet } from '../apogee/plan-config';
import { planIssuesSheet } from '../apogee/plan-issues';
import { readApogeeFile } from '../apogee/read-file';
import type { ApogeeFile } from '../apogee/types';
import type { JuryReport } from '../report';
import { oneSheet, together, type Writing } from './writing';

/** A file of Apogée that was read: what the pane and the batch command start from. */
export interface OpenedApogee {
  /** Its name, for people. */
  readonly name: string;
  readonly file: ApogeeFile;
  readonly encoding: ApogeeEncoding;
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedApogee }
  | { readonly ok: false; readonly problem: FileProblem };

export function openApogee(name: string, bytes: Uint8Array): Opening {
  const { text, encoding } = decodeApogee(bytes);
  const read = readApogeeFile(text);
  return read.ok ? { ok: true, opened: { name, file: read.file, encoding } } : read;
}

/** All that an export makes, before anything is written. */
export interface ApogeeExport {
  readonly opened: OpenedApogee;
  readonly config: ApogeeConfig;
  readonly filling: ApogeeFilling;
  /** The filled file; null when a character cannot be encoded. */
  readonly bytes: Uint8Array | null;
  readonly unencodable: { readonly character: string; readonly line: number } | null;
}

/**
 * Fills a file by what the sheet "Apogée" of the workbook says, proposals and defaults for the rest.
 * @param chosen what a person has just chosen for objects, by their key
 */
export function exportApogee(
  opened: OpenedApogee,
  workbook: WorkbookSnapshot,
  report: JuryReport,
  locale: Locale,
  chosen: ReadonlyMap<string, string> = new Map(),
): ApogeeExport {
  const typed = readApogeeConfig(workbook);
  const config = withSubjects(configFor(opened.file, typed, report.curriculum, locale.apogee), chosen);
  const filling = fillApogee(opened.file, report, config);
  const encoded = encodeApogee({ text: filling.text, encoding: opened.encoding });
  return {
    opened,
    config,
    filling,
    bytes: encoded.ok ? encoded.bytes : null,
    unencodable: encoded.ok ? null : encoded,
  };
}

/**
 * The sheets "Apogée" and "Apogée - non trouvés", and nothing else: colours stay as they are.
 * @param anonymous without the names of students
 */
export function apogeeSheets(
  { opened, config, filling }: ApogeeExport,
  locale: Locale,
  anonymous: boolean,
): Writing {
  const { apogee: labels } = locale;
  const issues = anonymous ? filling.issues.map(withoutName) : filling.issues;
  return together(
    oneSheet({ role: 'apogee', name: labels.sheet }, (name) =>
      planApogeeSheet(config, opened.file, locale, name),
    ),
    oneSheet({ role: 'apogee_missing', name: labels.missingSheet }, (name) =>
      planIssuesSheet(issues, opened.name, locale, name),
    ),
  );
}

const withoutName = (issue: ApogeeIssue): ApogeeIssue => ('name' in issue ? { ...issue, name: '' } : issue);
