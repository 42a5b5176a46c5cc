import type { FileProblem, ResultKind } from '../../vocabulary/apogee';

/**
 * An export file of Apogée, as the institution hands it out for results to be filled in: sections of lines, cells between
 * tabs. Nothing of it is known by position in the file but by what its own sections say.
 */

/** An element, a stage or a diploma with its columns: `ELP 7WGA4`. */
export interface ApogeeObject {
  /** Type, code, version, session and admission: the same in next year's file. */
  readonly key: string;
  /** `ELP` element of teaching, `VET` version of a stage, `VDI` version of a diploma; others as written. */
  readonly type: string;
  readonly code: string;
  readonly version: string;
  readonly session: string;
  /** As written: `7WGA4 - Comprend stratégie com S4`. */
  readonly label: string;
  /** Position of each column among the cells of the header row of the values, 0-based. */
  readonly columns: Readonly<Partial<Record<ResultKind, number>>>;
}

/** A row of the values. */
export interface ApogeeRow {
  /** Index in `lines`. */
  readonly line: number;
  readonly number: string;
  /** Last and first name, as written. */
  readonly name: string;
  /**
   * By how much its cells stand off those of the header: -1 where last and first name share one cell. Null when that
   * cannot be known; nothing is written into such a row.
   */
  readonly shift: number | null;
}

/** A code that the file allows, with its meaning. */
export interface AllowedCode {
  readonly code: string;
  readonly meaning: string;
}

export interface ApogeeLine {
  readonly text: string;
  /** How it ends: CR LF, LF, or nothing at the end of the file. */
  readonly end: string;
}

export interface ApogeeFile {
  readonly lines: readonly ApogeeLine[];
  /** `apoC_annee`, `apoC_cod_dip`, `apoC_lib_dip` … */
  readonly titles: ReadonlyMap<string, string>;
  /** Result codes by type of object, and the codes of the columns of notes. */
  readonly lists: CodeLists;
  /** In the order of the file. */
  readonly objects: readonly ApogeeObject[];
  readonly rows: readonly ApogeeRow[];
  readonly warnings: readonly FileProblem[];
}

export interface CodeLists {
  /** Of each type of object: for any other type, the codes that all lists share. */
  readonly byType: Readonly<Record<'VDI' | 'VET' | 'ELP' | 'other', readonly AllowedCode[]>>;
  readonly marks: readonly AllowedCode[];
}

export type FileReading =
  { readonly ok: true; readonly file: ApogeeFile } | { readonly ok: false; readonly problem: FileProblem };
