import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApogee, type OpenedApogee } from '../../../src/jury/use-cases/export-apogee';

/** An export of an invented university for semester 4, with every kind of object and all that goes wrong in real ones. */
export const LISIERE = join('test', 'fixtures', 'apogee-lisiere-s4.TXT');
export const lisiere = (): Uint8Array => new Uint8Array(readFileSync(LISIERE));

export function openedApogee(bytes: Uint8Array = lisiere(), name = 'lisiere-s4.TXT'): OpenedApogee {
  const opening = openApogee(name, bytes);
  if (!opening.ok) throw new Error(JSON.stringify(opening.problem));
  return opening.opened;
}

export interface Column {
  readonly type: string;
  readonly code: string;
  readonly kind: string;
  readonly label?: string;
}

/** The text of a file of Apogée. @param rows number, name, first name, date of birth, values */
export function apogeeFile(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { lists = LISTS, end = '\r\n' }: { lists?: readonly (readonly string[])[]; end?: string } = {},
): string {
  const id = (i: number): string => `apoL_c${String(i + 1).padStart(4, '0')}`;
  const lines = [
    ['XX-APO_TITRES-XX'],
    ['apoC_annee', '2025/2026'],
    ['', '', ''],
    ['XX-APO_TYP_RES-XX'],
    ...lists.map((codes) => [String(codes.length), ...codes, '']),
    ['', '', ''],
    ['XX-APO_COLONNES-XX'],
    ['apoL_a01_code', 'Type Objet', 'Code'],
    ['APO_COL_VAL_DEB'],
    ...columns.map(({ type, code, kind, label = '' }, i) => [
      id(i),
      type,
      code,
      '',
      '2025',
      '1',
      '1',
      kind,
      label,
    ]),
    ['APO_COL_VAL_FIN'],
    ['', '', ''],
    ['XX-APO_VALEURS-XX'],
    [
      'apoL_a01_code',
      'apoL_a02_nom',
      'apoL_a03_prenom',
      'apoL_a04_naissance',
      ...columns.map((_, i) => id(i)),
      '',
    ],
    ...rows,
  ];
  return lines.map((cells) => cells.join('\t') + end).join('');
}

/** Diploma, stage, element, notes. */
export const LISTS = [
  ['ADM', 'AJ'],
  ['ADM', 'AJ', 'PASD', 'RED', 'NAR', 'ATT', 'DEM', 'DEF'],
  ['ADM', 'ADJ', 'AJ', 'ATT', 'COMP', 'DEF', 'DEM'],
  ['ABI', 'ABJ', 'DEF'],
];
