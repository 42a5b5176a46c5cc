import type { CurriculumDocument } from '../../src/curricula/types';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import type { Mark } from '../../src/rules/types';

export const [MMI] = BUILTIN_CURRICULA;

/** The header row of the whole year. */
export const CODES: readonly string[] = MMI.modules.map(({ code }) => code);
export const CODES_S3: readonly string[] = MMI.modules
  .filter(({ semester }) => semester === 'S3')
  .map(({ code }) => code);

/** A mark per module: the same everywhere, or by module code. */
export function marks(everywhere: unknown, by: Readonly<Record<string, unknown>> = {}): unknown[] {
  return MMI.modules.map(({ code }) => (code in by ? by[code] : everywhere));
}

/** Marks as people type them. */
export const asCells = (line: readonly Mark[]): unknown[] =>
  line.map((mark) => (mark === 'ATT' ? null : mark));

/** A curriculum as a sheet holds it: UEs in rows with their ECTS, modules in columns. */
export function maquetteOf(curriculum: Pick<CurriculumDocument, 'modules' | 'ues'>): unknown[][] {
  const modules = curriculum.modules.map(({ code }) => code);
  return [
    ['UE', 'ECTS', ...modules],
    ...curriculum.ues.map((ue) => [
      ue.code,
      ue.ects,
      ...modules.map((code) => ue.weights.find(({ module }) => module === code)?.coefficient ?? ''),
    ]),
  ];
}
