import type { Worksheet } from 'exceljs';
import { newWorkbook } from '../workbook';
import { SEMESTERS, type Averages, type CoursePerson, type Semester } from './course-person';
import { PEOPLE } from './people';
import { competencesOf, ectsOf, weightsOf, type Weighted } from './weights';

const dotted = (module: string): string => module.replace('SAE', 'SAÉ ').replace(/(\d)(\d\d)$/, '$1.$2');

/**
 * The workbook of the jury of one semester: the marks of its year so far, and the maquette. That of S4 has S2 besides, for
 * those who take it again; that of S5 the sheet on which a teacher keeps the assessments of a resource.
 */
export function workbookOf(semester: Semester) {
  const workbook = newWorkbook();
  const level = Math.ceil(Number(semester.slice(1)) / 2);
  const ofYear = SEMESTERS.slice(2 * level - 2, 2 * level);
  if (semester === 'S4') addMarks(workbook.addWorksheet('S2'), 'S2', ({ owes }) => owes);
  for (const one of ofYear.filter((other) => other <= semester)) addMarks(workbook.addWorksheet(one), one);
  if (semester === 'S5') addAssessments(workbook.addWorksheet('R5.01'), 'S5', 1);
  if (semester === 'S4') addMaquette(workbook.addWorksheet('Maquette année 1'), 1);
  addMaquette(workbook.addWorksheet(semester === 'S4' ? 'Maquette année 2' : 'Maquette'), level);
  return workbook;
}

/** One workbook with S1 to S4, as it is filled from year to year. */
export function firstFourSemesters() {
  const workbook = newWorkbook();
  for (const semester of SEMESTERS.slice(0, 4)) addMarks(workbook.addWorksheet(semester), semester);
  for (const level of [1, 2]) addMaquette(workbook.addWorksheet(`Maquette année ${level}`), level);
  return workbook;
}

function addMarks(
  sheet: Worksheet,
  semester: Semester,
  averagesOf: (person: CoursePerson) => Averages | undefined = ({ marks }) => marks[semester],
): void {
  const modules = competencesOf(semester).flatMap((competence) =>
    weightsOf(semester, competence).map((weight) => ({ ...weight, competence })),
  );
  const number = semester.slice(1);
  const points = [`UE${number}2`, `SAE${number}01`];
  sheet.addRow([
    ...['N° étudiant', 'Nom', 'Prénom'],
    ...modules.map(({ module }) => dotted(module)),
    ...['Absences NJ', 'Absences TP', `Bonus sport UE${number}2`, `Bonus projet SAÉ ${number}.01`],
    ...['Redoublant', 'Situation'],
  ]);
  for (const person of PEOPLE) {
    const averages = averagesOf(person);
    if (!averages) continue;
    const { id, last, first, absences, practicals, bonus, again, standing } = person;
    sheet.addRow([
      ...[id, last, first],
      ...modules.map((one) => markOf(person, averages[one.competence - 1] ?? 12, one)),
      ...[absences[semester] ?? 0, practicals[semester] ?? 0],
      ...points.map((of) => bonus[of] ?? null),
      ...[again.includes(semester) ? 'Oui' : null, standing[semester] ?? null],
    ]);
  }
}

/**
 * The assessments that the marks of a competence's resource come from (4.1): two with their coefficients and scales, one with
 * a second session of which the better counts. The first student was absent with a reason, the second is better the second
 * time; the last column is what the sheet of marks has.
 */
function addAssessments(sheet: Worksheet, semester: Semester, competence: number): void {
  const [resource] = weightsOf(semester, competence);
  if (!resource) return;
  sheet.addRow([`${dotted(resource.module)}, contrôle continu`]);
  sheet.addRow(['Enseignant', 'Dominique Exemple']);
  sheet.addRow(['Session 2', 'meilleure']);
  sheet.addRow([
    ...['N° étudiant', 'Nom', 'Prénom'],
    ...['Contrôle (coef 1)', 'Contrôle session 2', 'Projet /40 (coef 2)', 'Moyenne'],
  ]);
  const taking = PEOPLE.filter(({ marks }) => marks[semester]);
  taking.forEach((person, i) => {
    const mark = Number(markOf(person, person.marks[semester]?.[competence - 1] ?? 12, resource));
    const control = [
      ['ABJ', null],
      [mark - 2, mark],
    ][i] ?? [mark, null];
    sheet.addRow([person.id, person.last, person.first, ...control, 2 * mark, mark]);
  });
}

/** What stands in the cell. */
function markOf(
  { modules, option }: CoursePerson,
  average: number,
  weighted: Weighted,
): number | string | null {
  const { module } = weighted;
  return weighted.option !== '' && module !== option ? null : (modules[module] ?? average);
}

function addMaquette(sheet: Worksheet, level: number): void {
  sheet.addRow([`BUT inventé, année ${level}`]);
  sheet.addRow(['UE', 'Module', 'Option', 'Coef.', 'ECTS']);
  for (const semester of SEMESTERS.slice(2 * level - 2, 2 * level))
    for (const competence of competencesOf(semester))
      weightsOf(semester, competence).forEach(({ module, coefficient, option }, i) => {
        const ue = `UE ${semester.slice(1)}.${competence}`;
        const ects = i === 0 ? ectsOf(semester, competence) : null;
        sheet.addRow([ue, dotted(module), option || null, coefficient, ects]);
      });
}
