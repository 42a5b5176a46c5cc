import type { Worksheet } from 'exceljs';
import type { Course } from '../../../samples/course';
import type { Random } from '../../../samples/random';
import type { SampleTable } from '../../../samples/sample';
import { crossed, drawCourse, listed, summed, upright, type ForeignCourse } from './courses';
import { department } from './curriculum-kinds';
import type { Draw, Kind } from './kind';

/** Coefficients that stand on the sheets of marks themselves. */

const LEGENDS = [
  crossed(({ code }) => `UE ${code.charAt(2)}.${code.slice(3)}`),
  crossed(({ code }) => code),
  upright(),
  summed('Total', true),
  summed('Somme', false),
  listed(true),
] as const;

const ofSemesters = (course: Course, semesters: readonly string[]): Course => ({
  ...course,
  modules: course.modules.filter(({ semester }) => semesters.includes(semester)),
  ues: course.ues.filter(({ semester }) => semesters.includes(semester)),
});

interface Place {
  readonly top: number;
  readonly left: number;
}

/** What a maquette would be on a sheet of its own, from some cell of a sheet of marks on. */
export function putBlock(sheet: Worksheet, at: Place, write: (scratch: Worksheet) => void): void {
  const scratch = sheet.workbook.addWorksheet('~');
  write(scratch);
  scratch.eachRow((row, r) => {
    row.eachCell((cell, c) => {
      sheet.getCell(at.top + r - 1, at.left + c - 1).value = cell.value;
    });
  });
  sheet.workbook.removeWorksheet(scratch.id);
}

function besideOrBelow(random: Random, sheet: Worksheet, { headerRow }: SampleTable): Place {
  return random.chance(0.5)
    ? { top: Math.max(1, headerRow - random.whole(0, 2)), left: sheet.columnCount + random.whole(2, 4) }
    : { top: sheet.rowCount + random.whole(2, 4), left: random.whole(1, 3) };
}

/** The maquette of the department, in parts on its sheets of marks. @param of the coefficients that are written there */
function withLegends(random: Random, course: ForeignCourse, of: ForeignCourse = course): Draw {
  const maquette = random.pick(LEGENDS);
  return department(course, random, {
    before: () => undefined,
    after: ({ workbook }, tables) => {
      const seen = new Set<string>();
      for (const table of tables) {
        const sheet = workbook.getWorksheet(table.sheet);
        if (!sheet || seen.has(table.sheet)) continue;
        seen.add(table.sheet);
        putBlock(sheet, besideOrBelow(random, sheet, table), (scratch) => {
          maquette(scratch, ofSemesters(of, table.semesters), course.label);
        });
      }
    },
  });
}

export const LEGEND_KINDS: readonly Kind[] = [
  {
    name: 'coefficients beside or below the marks',
    idea: 'The department keeps its coefficients on the sheets of marks, right of the students or below them: they are its maquette.',
    wanted: 'read',
    tells: ['coefficient-mismatch'],
    draw: (random) => withLegends(random, drawCourse(random, { level: random.pick([1, 2, 2]) })),
  },
];
