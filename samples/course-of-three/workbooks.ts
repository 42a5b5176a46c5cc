import type { Worksheet } from 'exceljs';
import { newWorkbook } from '../workbook';
import { PEOPLE, SEMESTERS, type CoursePerson, type Semester } from './people';

/** ECTS of each UE: 30 a semester. */
export const ECTS = 10;
const COMPETENCES = [1, 2, 3] as const;

interface Weighted {
  readonly module: string;
  readonly coefficient: number;
  readonly option: string;
}

/** A resource and a SAÉ in each UE, half each; in S3 an option beside the resource of the first competence. */
function weightsOf(semester: Semester, competence: number): readonly Weighted[] {
  const number = semester.slice(1);
  const plain = (module: string, coefficient: number): Weighted => ({ module, coefficient, option: '' });
  const hasOption = semester === 'S3' && competence === 1;
  const options = hasOption ? ['R304', 'R305'] : [];
  return [
    plain(`R${number}0${competence}`, hasOption ? 1 : 2),
    ...options.map((module): Weighted => ({ module, coefficient: 1, option: 'LV2' })),
    plain(`SAE${number}0${competence}`, 2),
  ];
}

const dotted = (module: string): string => module.replace('SAE', 'SAÉ ').replace(/(\d)(\d\d)$/, '$1.$2');

/** The workbook of the jury of one semester: the marks of its year so far, and the maquette. */
export function workbookOf(semester: Semester) {
  const workbook = newWorkbook();
  const level = Math.ceil(Number(semester.slice(1)) / 2);
  const ofYear = SEMESTERS.slice(2 * level - 2, 2 * level);
  for (const one of ofYear.filter((other) => other <= semester)) addMarks(workbook.addWorksheet(one), one);
  addMaquette(workbook.addWorksheet('Maquette'), ofYear, level);
  return workbook;
}

/** Whoever has marks in it, or left in it. */
const studentsOf = (semester: Semester): readonly CoursePerson[] =>
  PEOPLE.filter(({ marks }) => marks[semester]);

function addMarks(sheet: Worksheet, semester: Semester): void {
  const modules = COMPETENCES.flatMap((competence) =>
    weightsOf(semester, competence).map((weight) => ({ ...weight, competence })),
  );
  const heads = modules.map(({ module }) => dotted(module));
  sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...heads, 'Absences NJ', 'Situation']);
  for (const person of studentsOf(semester)) {
    const marks = modules.map(({ module, competence, option }) => {
      const average = person.marks[semester]?.[competence - 1] ?? null;
      return option !== '' && module !== person.option ? null : average;
    });
    const { id, last, first, absences, standing } = person;
    sheet.addRow([id, last, first, ...marks, absences[semester] ?? 0, standing[semester] ?? null]);
  }
}

function addMaquette(sheet: Worksheet, semesters: readonly Semester[], level: number): void {
  sheet.addRow([`BUT inventé, année ${level}`]);
  sheet.addRow(['UE', 'Module', 'Option', 'Coef.', 'ECTS']);
  for (const semester of semesters)
    for (const competence of COMPETENCES)
      weightsOf(semester, competence).forEach(({ module, coefficient, option }, i) => {
        const ue = `UE ${semester.slice(1)}.${competence}`;
        sheet.addRow([ue, dotted(module), option || null, coefficient, i === 0 ? ECTS : null]);
      });
}
