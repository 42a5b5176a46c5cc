import type { ProblemDetail, UnreadableMark } from '../../vocabulary/function-problems';
import type { FunctionLocale } from '../types/functions';
import { some } from '../words';
import { enLaw } from './law';

function unreadable({ module, value, other }: UnreadableMark): string {
  if (other !== undefined)
    return `${module}: two different marks, ${value} and ${other}; correct one of them.`;
  const where = module === '' ? '' : `${module}: `;
  return `${where}“${value}” is no mark; type a mark from 0 to 20 (or of its scale), ABI, ABJ, EXC or ATT.`;
}

function problem(problem: ProblemDetail): string {
  switch (problem.code) {
    case 'no-module-codes':
      return `No module code in “codes” (read: ${some(problem.seen) || 'nothing'}); give the header row, for instance R301, SAE301.`;
    case 'codes-not-a-line':
      return `“codes” has ${problem.rows} rows and ${problem.columns} columns; give a single row or a single column.`;
    case 'unknown-module':
      return `${problem.header} is not in the curriculum ${problem.curriculum}; correct the code or give another curriculum.`;
    case 'missing-modules':
      return `No column for ${some(problem.modules)} in “codes”; add it or correct its header.`;
    case 'curriculum-not-recognised':
      return `The codes fit no built-in curriculum; give the range of one, or one of these ids: ${some(problem.known)}.`;
    case 'unknown-curriculum':
      return `Unknown curriculum “${problem.id}”; give the range of one, or one of these ids: ${some(problem.known)}.`;
    case 'no-maquette':
      return 'The range “curriculum” is no table of coefficients, UEs × modules; select the whole table with its headers.';
    case 'bad-maquette':
      return `The curriculum has an error in row ${problem.row}, column ${problem.column} of the range (${problem.problem}); correct that cell.`;
    case 'no-ects':
      return `The curriculum states no ECTS for ${some(problem.ues)}; add them beside the UE codes.`;
    case 'marks-shape':
      return `“marks” (${problem.rows} × ${problem.columns}) does not fit the ${problem.codes} codes; it needs ${problem.direction === 'row' ? 'as many columns as codes, a row per student' : 'as many rows as codes, a column per student'}.`;
    case 'one-student':
      return 'Give the marks of one student; for a whole year group, BUT.UEAVERAGES or BUT.JURY.';
    case 'unreadable-mark':
      return problem.marks.map(unreadable).join(' ');
    case 'unclear-status':
      return `Status “${problem.value}” not understood; type DEM, ABAN, DEF, EXCLU, ABL, or empty the cell.`;
    case 'list-length':
      return `“${problem.argument}” has ${problem.got} cells for ${problem.expected} students; give the same height as “marks”.`;
    case 'unknown-ue':
      return `Unknown UE “${problem.value}”; the curriculum has ${problem.known.join(', ')}.`;
    case 'unknown-competence':
      return `Unknown competence “${problem.value}”; the curriculum has ${problem.known.join(', ')}.`;
    case 'module-not-in-target':
      return `${problem.module} does not count in this UE or RCUE; choose a module with a coefficient in it.`;
    case 'nothing-awaited':
      return 'No mark is awaited; name the modules whose mark you are looking for.';
    case 'other-marks-awaited':
      return 'Other marks are awaited too; name them in “modules”, or leave that argument out.';
    case 'out-of-reach':
      return `Not even 20 would be enough to reach ${problem.threshold}.`;
    case 'bad-threshold':
      return `Threshold “${problem.value}”: a number from 0 to 20 is expected.`;
    case 'bad-coefficient':
      return `Coefficient “${problem.value}”: a number of 0 or more is expected for each assessment.`;
    case 'bad-scale':
      return `Scale “${problem.value}”: a number above 0 is expected.`;
    case 'bad-session-rule':
      return `Second session “${problem.value}”: write best, replace or capped.`;
    case 'bad-count':
      return `Number of assessments “${problem.value}”: a whole number above 0 is expected.`;
    case 'assessment-shape':
      return `“${problem.argument}” (${problem.rows} × ${problem.columns}) does not fit the marks; give one cell per assessment.`;
  }
}

export const enFunctions: FunctionLocale = { ...enLaw, unreadable, problem };
