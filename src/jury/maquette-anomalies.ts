import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { moduleCodeOf, partsOfUe } from '../curricula/codes';
import { poleShares } from '../curricula/pole-shares';
import type { CurriculumInForce } from './curriculum-in-force';
import type { ReportAnomaly } from './report';

/** Totals that the workbook's maquette states and that its coefficients do not give. */
export function maquetteMismatches(
  workbook: WorkbookSnapshot,
  { readings }: CurriculumInForce,
): ReportAnomaly[] {
  return readings
    .flatMap(({ totals }) => totals)
    .flatMap((total) => {
      const sheet = workbook.sheets[total.grid]?.name;
      if (total.ok || sheet === undefined) return [];
      const effect = { code: 'our-total', total: total.computed } as const;
      return [{ sheet, cell: a1(total), kind: 'coefficient-mismatch', value: String(total.stated), effect }];
    });
}

/**
 * Poles that weigh less than 40 % or more than 60 % in the workbook's maquette (4.3): told in one, where the first
 * coefficient of the first such UE stands.
 */
export function poleAnomalies(
  workbook: WorkbookSnapshot,
  { readings }: CurriculumInForce,
): readonly ReportAnomaly[] {
  return readings.flatMap(({ curriculum, origin }): readonly ReportAnomaly[] => {
    // A name in place of a code tells no pole: where no code is of the other one, the shares say nothing.
    const isNamed = curriculum.modules.some(({ code }) => moduleCodeOf(code) === null);
    if (isNamed && curriculum.modules.every(({ pole }) => pole === 'sae')) return [];
    // What one pole has too much of the other has too little of.
    const shares = poleShares(curriculum).filter(({ pole, ok }) => !ok && pole === 'resources');
    const [first] = shares;
    const place = first && origin.find(({ ue }) => [ue, `C${partsOfUe(ue).competence}`].includes(first.of));
    const sheet = workbook.sheets[place?.grid ?? -1]?.name;
    if (!place || sheet === undefined) return [];
    const effect = { code: 'pole-shares', shares: shares.map(({ of, share }) => ({ of, share })) } as const;
    const value = shares.map(({ of }) => of).join(', ');
    return [{ sheet, cell: a1(place), kind: 'coefficient-mismatch', value, effect }];
  });
}
