import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { partsOfUe } from '../curricula/codes';
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

/** Poles that weigh less than 40 % or more than 60 % in the workbook's maquette (4.3): each told where its first coefficient stands. */
export function poleAnomalies(
  workbook: WorkbookSnapshot,
  { readings }: CurriculumInForce,
): readonly ReportAnomaly[] {
  return readings.flatMap(({ curriculum, origin }) =>
    poleShares(curriculum).flatMap(({ of, pole, share, ok }): ReportAnomaly[] => {
      // What one pole has too much of the other has too little of.
      if (ok || pole !== 'resources') return [];
      const place = origin.find(({ ue }) => ue === of || `C${partsOfUe(ue).competence}` === of);
      const sheet = workbook.sheets[place?.grid ?? -1]?.name;
      if (!place || sheet === undefined) return [];
      const effect = { code: 'pole-share', of, share } as const;
      return [{ sheet, cell: a1(place), kind: 'coefficient-mismatch', value: of, effect }];
    }),
  );
}
