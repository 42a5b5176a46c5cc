import type { Person } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { AnomalyKind, Choice } from '../../../src/gradebook/types';
import type { Asked } from '../print';
import type { Twist } from '../generator';

/** A kind of workbook that other departments have. */
export interface Kind {
  readonly name: string;
  /** In one sentence: what stands in such a workbook, and what is true of it. */
  readonly idea: string;
  /** `read`: plain enough to be read without a question; `asked`: right, or asked; `refused`: no decision without an answer. */
  readonly wanted: 'read' | 'asked' | 'refused';
  /** Anomalies that are no false alarms here. */
  readonly tells?: readonly AnomalyKind[];
  readonly draw: (random: Random) => Draw;
  /**
   * What the department answers, where the likely choice is not what is true of these workbooks; null where nobody could
   * answer so that all are certain.
   */
  readonly answer?: ((asked: Asked) => Choice) | null;
}

/** One workbook of a kind. */
export interface Draw extends Twist {
  /** Whose facts nobody can know from the workbook: they must be in doubt, or be told of. */
  readonly open?: (person: Person) => boolean;
  /** Whose decision may be uncertain. */
  readonly doubtful?: (person: Person) => boolean;
  /** Students stand in columns. */
  readonly across?: boolean;
  /** A header that must be told of by its own text. */
  readonly mustTell?: string;
  /** By what a student is known where it is not the drawn number, or the name. */
  readonly idOf?: (person: Person) => string;
  /** Nobody's credits can be known. */
  readonly noEcts?: boolean;
  /** The code of the year where more is known of a student than his marks. */
  readonly codeOf?: (person: Person, code: string | null) => string | null;
}

export const everybody = (): boolean => true;
