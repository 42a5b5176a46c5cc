import { partsOfUe, ueCodeOf } from '../curricula/codes';
import { positionOfUe } from '../rules/rulebook';
import type { Competence, Ue } from '../rules/types';
import { rawCell } from './cells';
import type { Layout } from './layout';
import { refuse } from './problem';

const textOf = (cell: unknown): string => {
  const raw = rawCell(cell);
  return typeof raw === 'object' ? '' : String(raw);
};

/** The UE of the curriculum that a cell names: `UE31`, `UE 3.1 Comprendre`. */
export function ueNamed({ curriculum }: Layout, cell: unknown): Ue {
  const value = textOf(cell);
  const code = ueCodeOf(value)?.code;
  const ue = code === undefined ? undefined : curriculum.ues[positionOfUe(curriculum, code)];
  return ue ?? refuse({ code: 'unknown-ue', value, known: curriculum.ues.map((known) => known.code) });
}

const COMPETENCE = /^\D*(\d+)\D*$/;

/** The competence of the curriculum that a cell names: `1`, `RCUE 1`, `C1`, or one of its UEs. */
export function competenceNamed({ book }: Layout, cell: unknown): Competence {
  const value = textOf(cell);
  const ue = ueCodeOf(value)?.code;
  const competence = ue ? partsOfUe(ue).competence : Number(COMPETENCE.exec(value)?.[1]);
  const known = book.rcues.map((rcue) => rcue.competence);
  return known.includes(competence) ? competence : refuse({ code: 'unknown-competence', value, known });
}
