import { HyperFormula, type RawCellContent } from 'hyperformula';
import { columnName } from '../src/cells/a1';
import { rulebookOf } from '../src/rules/rulebook';
import type { Curriculum, Mark20, Semester } from '../src/rules/types';
import { decideYear } from '../src/rules/year';
import type { Measured } from './report';
import type { Scale } from './scale';
import { median, timed } from './timing';

/**
 * Students decided per second, on one core, against the least that any program must do (weighted sums over typed
 * arrays, no code, no exactness) and against a spreadsheet engine computing the same averages and codes by formulas.
 * @param marks rows of marks; the spreadsheet engine gets the first of them
 */
export function benchRules(
  curriculum: Curriculum,
  marks: readonly (readonly Mark20[])[],
  { formulaStudents, rounds }: Scale,
): Measured {
  const rules = median(rounds.rules, () => decideAll(curriculum, marks));
  const sums = median(rounds.rules, () => weightedSums(curriculum, marks));
  const formulas = median(Math.min(rounds.rules, 3), () =>
    hyperFormula(curriculum, marks.slice(0, formulaStudents)),
  );
  const perStudent = rules / marks.length;
  const figures = {
    studentsPerSecond: 1000 / perStudent,
    vsWeightedSum: sums / marks.length / perStudent,
    vsHyperFormula: formulas / formulaStudents / perStudent,
  };
  const lines = [
    `Rules, ${marks.length.toLocaleString('en')} student-years, exact, one core`,
    `  students decided per second      ${Math.round(figures.studentsPerSecond).toLocaleString('en')}`,
    `  against bare weighted sums       x ${figures.vsWeightedSum.toFixed(2)}`,
    `  against HyperFormula             x ${figures.vsHyperFormula.toFixed(0)}`,
  ];
  return { figures, lines };
}

/** @returns milliseconds */
function decideAll(curriculum: Curriculum, marks: readonly (readonly Mark20[])[]): number {
  const book = rulebookOf(curriculum);
  const marked: ReadonlySet<Semester> = new Set(curriculum.ues.map(({ semester }) => semester));
  return timed(() => {
    let ects = 0;
    for (const row of marks) ects += decideYear(book, { marks: row }, marked).ects;
    return ects;
  });
}

function weightedSums(curriculum: Curriculum, marks: readonly (readonly Mark20[])[]): number {
  const width = curriculum.modules.length;
  const flat = Float64Array.from(marks.flat());
  const position = new Map(curriculum.modules.map(({ code }, index) => [code, index]));
  const ues = curriculum.ues.map(({ weights }) => ({
    modules: Int32Array.from(weights.map(({ module }) => position.get(module) ?? 0)),
    coefficients: Float64Array.from(weights.map(({ coefficient }) => coefficient)),
  }));
  const averages = new Float64Array(marks.length * ues.length);
  return timed(() => {
    for (let student = 0; student < marks.length; student += 1) {
      ues.forEach(({ modules, coefficients }, ue) => {
        let sum = 0;
        let weight = 0;
        for (let i = 0; i < modules.length; i += 1) {
          const coefficient = coefficients[i] ?? 0;
          sum += coefficient * (flat[student * width + (modules[i] ?? 0)] ?? 0);
          weight += coefficient;
        }
        averages[student * ues.length + ue] = sum / weight;
      });
    }
    return averages[0] ?? 0;
  });
}

/** First calculation of a sheet with the marks, the averages, the codes and the decision of every student. */
function hyperFormula(curriculum: Curriculum, marks: readonly (readonly Mark20[])[]): number {
  const rows: RawCellContent[][] = [...coefficientRows(curriculum)];
  const first = rows.length + 1;
  marks.forEach((row, i) => rows.push([...row, ...formulas(curriculum, first + i)]));
  return timed(() => {
    const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', maxColumns: 200 });
    const decision = engine.getCellValue({
      sheet: 0,
      row: first - 1,
      col: (rows[first - 1]?.length ?? 1) - 1,
    });
    engine.destroy();
    return String(decision).length;
  });
}

/** One row of coefficients per UE, 0 where a module does not count. */
export function coefficientRows(curriculum: Curriculum): number[][] {
  return curriculum.ues.map(({ weights }) =>
    curriculum.modules.map(({ code }) => weights.find(({ module }) => module === code)?.coefficient ?? 0),
  );
}

/**
 * Formulas of one student's row, to the right of his marks: UE averages, RCUE averages, RCUE codes, UE codes, decision.
 * @param row 1-based; the coefficients stand in the first rows of the sheet
 */
export function formulas(curriculum: Curriculum, row: number): string[] {
  const width = curriculum.modules.length;
  const last = columnName(width - 1);
  const cell = (column: number): string => `${columnName(column)}${row}`;
  const { ues } = curriculum;
  const averages = ues.map((_, i) => {
    const coefficients = `$A$${i + 1}:$${last}$${i + 1}`;
    return `=SUMPRODUCT($A${row}:$${last}${row},${coefficients})/SUM(${coefficients})`;
  });
  const competences = [...new Set(ues.map(({ competence }) => competence))];
  const parts = competences.map((competence) =>
    ues.flatMap((ue, i) => (ue.competence === competence ? [cell(width + i)] : [])),
  );
  const rcueStart = width + ues.length;
  const codeStart = rcueStart + competences.length;
  const rcues = parts.map((cells) => `=(${cells.join('+')})/${cells.length}`);
  const rcueCodes = parts.map(
    (cells, i) =>
      `=IF(AND(${cells.map((c) => `ROUND(${c},2)>=10`).join(',')}),"ADM",IF(ROUND(${cell(rcueStart + i)},2)>=10,"CMP","AJ"))`,
  );
  const ueCodes = ues.map((ue, i) => {
    const rcue = cell(codeStart + competences.indexOf(ue.competence));
    return `=IF(ROUND(${cell(width + i)},2)>=10,"ADM",IF(${rcue}="CMP","CMP","AJ"))`;
  });
  const range = (from: number, count: number): string => `${cell(from)}:${cell(from + count - 1)}`;
  const failed = `COUNTIF(${range(codeStart, competences.length)},"AJ")`;
  const decision =
    `=IF(${failed}=0,"ADM",IF(AND(${failed}<${competences.length / 2},` +
    `ROUND(MIN(${range(rcueStart, competences.length)}),2)>=8),"PASD","RED"))`;
  return [...averages, ...rcues, ...rcueCodes, ...ueCodes, decision];
}
