import type { Worksheet } from 'exceljs';
import { dotted, moduleOf, semestersOf, uesOf, type Course, type CourseUe } from '../../../samples/course';
import { toNumber } from '../../../samples/fraction';
import { ueAverage } from '../../../samples/oracle';
import { markOf, plainMark, withMarks, type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { SampleTable } from '../../../samples/sample';
import type { PlacedMark } from '../../../samples/table';
import type { Stage } from '../generator';
import { everybody, type Draw, type Kind } from './kind';
import { calm, codesOf, placed, putMark } from './spec';
import { all, bare, numbered, wholeYear } from './tastes';

const NUMBER = ['N° étudiant', 'NIP', 'Code étudiant', 'Numéro'] as const;

/** Everything that is not the shape is plain: marks as numbers, students with numbers, both semesters. */
const plainly: Draw = {
  taste: all(bare, numbered, wholeYear),
  people: (people, { course }) => people.map((person) => ({ ...calm(person, course), standing: null })),
};

function putRow(sheet: Worksheet, row: number, values: readonly Raw[], left = 1): void {
  values.forEach((value, i) => {
    if (value !== null) sheet.getCell(row, left + i).value = value;
  });
}

const who = ({ id, last, first }: Person): Raw[] => [Number(id), last, first];

/** One sheet per semester, written by hand. */
function perSheet(
  { workbook, course, taste, people }: Stage,
  write: (sheet: Worksheet, semester: string, modules: readonly string[]) => readonly PlacedMark[],
): readonly SampleTable[] {
  return semestersOf(course).map((semester) => {
    const sheet = workbook.addWorksheet(taste.sheetName(semester));
    return placed(sheet, [semester], people, write(sheet, semester, codesOf(course, semester)));
  });
}

const headOf = (course: Course, code: string, form: number): string => {
  const { name } = moduleOf(course, code);
  return [dotted(code), code, `${dotted(code)} ${name}`, `${dotted(code)} - ${name}`][form % 4] ?? code;
};

/** Sheet names hold no such signs, and at most 31 characters. */
const sheetName = (text: string): string =>
  text
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();

function sheetPerModule(random: Random): Draw {
  const place = random.pick(['name', 'name', 'title', 'header']);
  const heads = random.pick([
    ['Note'],
    ['Note /20'],
    ['Moyenne'],
    ['DS1', 'DS2', 'Moyenne'],
    ['Note finale'],
  ]);
  const form = random.whole(0, 3);
  // Titles may begin before the table, and say the kind and the teacher.
  const left = random.chance(0.4) ? 2 : 1;
  const titleOf = random.pick([
    (own: string): string => own,
    (own: string): string => `${own.startsWith('R') ? 'Ressource ' : ''}${own} (M. Hibou)`,
  ]);
  return {
    ...plainly,
    write: ({ workbook, course, people }) =>
      semestersOf(course).flatMap((semester) =>
        codesOf(course, semester).map((code, i) => {
          const own = headOf(course, code, form);
          const sheet = workbook.addWorksheet(
            place === 'name' ? sheetName(own) : `Feuil${semester.slice(1)}${i + 1}`,
          );
          if (place === 'title') sheet.getCell('A1').value = titleOf(own);
          else sheet.getCell('A1').value = moduleOf(course, code).name;
          putRow(sheet, 3, [
            random.pick(NUMBER),
            'Nom',
            'Prénom',
            ...(place === 'header' ? [dotted(code)] : heads),
          ], left); // prettier-ignore
          const marks = people.map((person, j) => {
            const row = 4 + j;
            putRow(sheet, row, who(person), left);
            const column = left + (place === 'header' ? 3 : 2 + heads.length);
            if (place !== 'header' && heads.length > 1)
              putRow(sheet, row, [random.whole(8, 14), random.whole(8, 14)], left + 3);
            return putMark(sheet, row, column, person, code);
          });
          return placed(sheet, [semester], people, marks);
        }),
      ),
  };
}

function transposed(random: Random): Draw {
  const withNames = random.chance(0.4);
  const withGroup = random.chance(0.4);
  const form = withNames ? 0 : random.whole(0, 3);
  const number = random.pick(NUMBER);
  return {
    ...plainly,
    write: (stage) =>
      perSheet(stage, (sheet, semester, modules) => {
        if (random.chance(0.6)) sheet.getCell('A1').value = `Notes semestre ${semester.slice(1)}`;
        const left = withNames ? 3 : 2;
        const labels = [number, 'Nom', 'Prénom', ...(withGroup ? ['Groupe'] : [])];
        labels.forEach((label, i) => putRow(sheet, 3 + i, [label]));
        modules.forEach((code, i) => putRow(sheet, 3 + labels.length + i, [headOf(stage.course, code, form), withNames ? moduleOf(stage.course, code).name : null])); // prettier-ignore
        return stage.people.flatMap((person, j) => {
          [...who(person), ...(withGroup ? [person.group] : [])].forEach((value, i) => {
            sheet.getCell(3 + i, left + j).value = value;
          });
          return modules.map((code, i) => putMark(sheet, 3 + labels.length + i, left + j, person, code));
        });
      }),
    across: true,
  };
}

/** One row a mark. */
function longList(random: Random): Draw {
  const isOneSheet = random.chance(0.6);
  const isByModule = random.chance(0.4);
  const withName = random.chance(0.5);
  const withCoefficient = random.chance(0.3);
  const withEmpty = random.chance(0.5);
  const module = random.pick(['Module', 'Code', 'Code module', 'Matière', 'Ressource', 'ECUE', 'Élément']);
  return {
    ...plainly,
    write: (stage) => {
      const { workbook, course, people } = stage;
      const semesters = semestersOf(course);
      const write = (sheet: Worksheet, own: readonly string[]): SampleTable => {
        putRow(sheet, 1, [random.pick(NUMBER), 'Nom', 'Prénom', ...(isOneSheet ? ['Semestre'] : []), module, ...(withName ? ['Intitulé'] : []), 'Note', ...(withCoefficient ? ['Coefficient'] : [])]); // prettier-ignore
        const pairs = own.flatMap((semester) =>
          codesOf(course, semester).flatMap((code) => people.map((person) => ({ semester, code, person }))),
        );
        const order = isByModule
          ? pairs
          : people.flatMap((person) => pairs.filter((pair) => pair.person === person));
        let row = 2;
        const marks = order.flatMap(({ semester, code, person }): PlacedMark[] => {
          if (markOf(person, code).raw === null && !withEmpty) return [];
          putRow(sheet, row, [...who(person), ...(isOneSheet ? [semester] : []), dotted(code), ...(withName ? [moduleOf(course, code).name] : [])]); // prettier-ignore
          const column = 5 + Number(isOneSheet) + Number(withName);
          if (withCoefficient) sheet.getCell(row, column + 1).value = random.whole(1, 9);
          row += 1;
          return [putMark(sheet, row - 1, column, person, code)];
        });
        return placed(sheet, own, people, marks);
      };
      return isOneSheet
        ? [write(workbook.addWorksheet('Notes'), semesters)]
        : semesters.map((semester) => write(workbook.addWorksheet(`Notes ${semester}`), [semester]));
    },
  };
}

/** Lines of text in the first column. */
function delimited(random: Random): Draw {
  const [separator, comma] = random.pick([[';', ','], [';', '.'], [',', '.'], ['\t', ','], ['|', '.']]); // prettier-ignore
  const withTitle = random.chance(0.4);
  const isQuoted = random.chance(0.3);
  return {
    ...plainly,
    write: (stage) =>
      perSheet(stage, (sheet, semester, modules) => {
        let row = 1;
        if (withTitle) sheet.getCell(row++, 1).value = `Export des notes du semestre ${semester.slice(1)}`;
        const quoted = (text: string): string => (isQuoted ? `"${text}"` : text);
        sheet.getCell(row++, 1).value = ['Code NIP', 'Nom', 'Prénom', ...modules.map((code) => dotted(code))].map(quoted).join(separator); // prettier-ignore
        return stage.people.flatMap((person) => {
          const texts = modules.map((code) => String(markOf(person, code).raw ?? '').replace('.', comma));
          const cell = sheet.getCell(row++, 1);
          cell.value = [person.id, quoted(person.last), quoted(person.first), ...texts].join(separator);
          return modules.map((module): PlacedMark => ({ person, module, cell: cell.address }));
        });
      }),
  };
}

/** A second row for each student holds his ranks, or the class averages. */
function notesAndRanks(random: Random): Draw {
  const [first, second] = random.pick([['Note', 'Rang'], ['Note', 'Rang /promo'], ['Notes', 'Classement'], ['Note', 'Moy. classe']]); // prettier-ignore
  const isRepeated = random.chance(0.3);
  return {
    ...plainly,
    write: (stage) =>
      perSheet(stage, (sheet, _, modules) => {
        putRow(sheet, 1, ['N° étudiant', 'Nom', 'Prénom', null, ...modules.map((code) => dotted(code))]);
        return stage.people.flatMap((person, i) => {
          const row = 2 + 2 * i;
          putRow(sheet, row, [...who(person), first]);
          putRow(sheet, row + 1, [...(isRepeated ? who(person) : [null, null, null]), second]);
          return modules.map((code, j) => {
            sheet.getCell(row + 1, 5 + j).value = second.startsWith('Moy')
              ? 11.25
              : 1 + ((i + j) % stage.people.length);
            return putMark(sheet, row, 5 + j, person, code);
          });
        });
      }),
  };
}

/** Two rows of headers, two rows a student: the first semester above the second. */
function stacked(): Draw {
  return {
    ...plainly,
    write: ({ workbook, course, people }) => {
      const sheet = workbook.addWorksheet('Notes');
      const [odd, even] = semestersOf(course).map((semester) => codesOf(course, semester));
      putRow(sheet, 1, ['N° étudiant', 'Nom', 'Prénom', ...(odd ?? []).map((code) => dotted(code))]);
      putRow(sheet, 2, [null, null, null, ...(even ?? []).map((code) => dotted(code))]);
      const marks = people.flatMap((person, i) => {
        putRow(sheet, 3 + 2 * i, who(person));
        return [odd ?? [], even ?? []].flatMap((codes, line) =>
          codes.map((code, j) => putMark(sheet, 3 + 2 * i + line, 4 + j, person, code)),
        );
      });
      return [placed(sheet, semestersOf(course), people, marks)];
    },
  };
}

/** What Moodle's gradebook gives. */
function moodle(random: Random): Draw {
  const activity = random.pick([
    'Devoir',
    'Tâche',
    'Test',
    'Élément manuel',
    'Atelier',
    'Base de données',
    'Assignment',
  ]);
  const end = random.pick([' (Brut)', ' (Réel)', ' (Real)', ' (Valeur)', '']);
  const withName = random.chance(0.6);
  return {
    ...plainly,
    write: (stage) =>
      perSheet(stage, (sheet, _, modules) => {
        const heads = modules.map((code) => `${activity} : ${dotted(code)}${withName ? ` ${moduleOf(stage.course, code).name}` : ''}${end}`); // prettier-ignore
        putRow(sheet, 1, ['Prénom', 'Nom de famille', 'Numéro d’identification', 'Institution', 'Département', 'Adresse de courriel', ...heads, `Total du cours${end}`, 'Dernier téléchargement depuis ce cours']); // prettier-ignore
        return stage.people.flatMap((person, i) => {
          const row = 2 + i;
          putRow(sheet, row, [
            person.first,
            person.last,
            Number(person.id),
            'IUT',
            'MMI',
            `e${person.id}@exemple.invalid`,
          ]);
          putRow(sheet, row, [11 + (i % 5) / 2, 1_765_432_100], 7 + modules.length);
          return modules.map((code, j) => putMark(sheet, row, 7 + j, person, code));
        });
      }),
  };
}

/** Pairs of columns: the mark and its total. */
function apogee(random: Random): Draw {
  const scale = random.pick(['Barème', 'Bareme', 'BAREME']);
  return {
    ...plainly,
    write: (stage) =>
      perSheet(stage, (sheet, _, modules) => {
        sheet.getCell('A1').value = 'Apogée - Saisie des notes';
        modules.forEach((code, j) => {
          sheet.getCell(3, 4 + 2 * j).value = headOf(stage.course, code, 3);
          sheet.mergeCells(3, 4 + 2 * j, 3, 5 + 2 * j);
          putRow(sheet, 4, ['Note', scale], 4 + 2 * j);
        });
        putRow(sheet, 4, ['Code étudiant', 'Nom', 'Prénom']);
        return stage.people.flatMap((person, i) => {
          const row = 5 + i;
          putRow(sheet, row, who(person));
          return modules.map((code, j) => {
            sheet.getCell(row, 5 + 2 * j).value = 20;
            return putMark(sheet, row, 4 + 2 * j, person, code);
          });
        });
      }),
  };
}

/** The averages of the UEs stand for the modules. */
function averagesOnly(random: Random): Draw {
  const form = random.pick([
    ({ code }: CourseUe): string => code,
    ({ code }: CourseUe): string => `UE ${code.charAt(2)}.${code.charAt(3)}`,
    ({ code }: CourseUe): string => `Moyenne UE${code.slice(2)}`,
    ({ competence }: CourseUe): string => `UE ${competence}`,
    ({ competence, semester }: CourseUe): string => `BC${competence} - ${semester}`,
    ({ competence, semester }: CourseUe): string => `${semester} C${competence}`,
  ]);
  const shape = random.pick(['rows', 'rows', 'columns', 'list'] as const);
  const head = random.pick(['Moyenne UE', 'Moyenne', 'Note', 'Moy. UE']);
  const digits = random.pick([2, 3]);
  const isTitled = random.chance(0.5);
  return {
    ...plainly,
    truth: (course) => ({
      ...course,
      ues: course.ues.map((ue) => ({ ...ue, weights: [{ module: ue.code, coefficient: 1 }] })),
    }),
    write: (stage) => {
      const { course, workbook } = stage;
      const people = stage.people.map((person) =>
        withMarks(
          person,
          Object.fromEntries(
            course.ues.map((ue) => {
              const { average } = ueAverage(ue, person);
              return [ue.code, plainMark(average && Number(toNumber(average).toFixed(digits)))];
            }),
          ),
        ),
      );
      return semestersOf(course).map((semester) => {
        const sheet = workbook.addWorksheet(semester);
        if (isTitled)
          sheet.getCell('A1').value = course.level === 2 ? 'BUT MMI 2e année' : 'BUT Informatique 1re année';
        const labels = ['N° étudiant', 'Nom', 'Prénom', ...uesOf(course, semester).map(form)];
        if (shape === 'list') {
          putRow(sheet, 3, ['N° étudiant', 'Nom', 'Prénom', 'UE', head]);
          const listed = people.flatMap((person) => uesOf(course, semester).map((ue) => ({ person, ue })));
          const places = listed.map(({ person, ue }, i) => {
            putRow(sheet, 4 + i, [...who(person), form(ue)]);
            return putMark(sheet, 4 + i, 5, person, ue.code);
          });
          return placed(sheet, [semester], people, places);
        }
        if (shape === 'columns') {
          labels.forEach((text, i) => putRow(sheet, 3 + i, [text]));
          const across = people.flatMap((person, j) => {
            who(person).forEach((value, i) => {
              sheet.getCell(3 + i, 2 + j).value = value;
            });
            return uesOf(course, semester).map(({ code }, i) => putMark(sheet, 6 + i, 2 + j, person, code));
          });
          return placed(sheet, [semester], people, across);
        }
        putRow(sheet, 3, labels);
        const marks = people.flatMap((person, i) => {
          putRow(sheet, 4 + i, who(person));
          return uesOf(course, semester).map(({ code }, j) => putMark(sheet, 4 + i, 4 + j, person, code));
        });
        return placed(sheet, [semester], people, marks);
      });
    },
    doubtful: everybody,
    across: shape === 'columns',
  };
}

/** Rows below the students: coefficients, credits, figures, as ScoDoc's recap has them. */
function coefficientsBelow(random: Random): Draw {
  const label = random.pick(['Coef.', 'Coef', 'Coefficients', 'Coeff.']);
  const others = random.shuffled(['Min.', 'Max.', 'Moy.', 'ECTS', 'Apo']).slice(0, random.whole(0, 4));
  return {
    ...plainly,
    taste: all(bare, numbered, wholeYear, (taste) => ({ ...taste, rows: ['code'], shape: 'sheet per UE' })),
    after: ({ workbook, course, taste }, tables) => {
      tables.forEach((table, number) => {
        const sheet = workbook.getWorksheet(table.sheet);
        const ue = taste.semesters.flatMap((semester) => uesOf(course, semester))[number];
        if (!sheet || !ue) return;
        random.shuffled([label, ...others]).forEach((text, i) => {
          const row = table.lastRow + 1 + i;
          sheet.getCell(row, namesAt(table)).value = text;
          for (const { module, cell } of table.marks) {
            const column = Number(sheet.getCell(cell).col);
            const weight = ue.weights.find((one) => one.module === module)?.coefficient ?? null;
            if (text === label && weight !== null) sheet.getCell(row, column).value = weight;
            if (/M/.test(text)) sheet.getCell(row, column).value = 10;
          }
        });
      });
    },
  };
}

/** The second column of the identity: the surname of `number, last, first`. */
const namesAt = ({ marks }: SampleTable): number => {
  const columns = marks.map(({ cell }) => columnOf(cell));
  return Math.max(1, Math.min(...columns) - 2);
};

const columnOf = (cell: string): number =>
  [...(/^[A-Z]+/.exec(cell)?.[0] ?? '')].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

const read = (name: string, idea: string, draw: Kind['draw'], rest: Partial<Kind> = {}): Kind => ({
  name,
  idea,
  wanted: 'read',
  draw,
  ...rest,
});

export const SHAPE_KINDS: readonly Kind[] = [
  read(
    'sheet per module',
    'One sheet per module, which its name, a title or the header tells.',
    sheetPerModule,
  ),
  read('students in columns', 'Students stand in columns and modules in rows.', transposed),
  read('one row a mark', 'A list with one row per student and module.', longList),
  read('delimited text', 'The sheet is one column of text with separators.', delimited),
  read('two rows a student', 'A second row of each student holds his ranks.', notesAndRanks),
  read('semesters stacked', 'Two rows of headers and two rows a student, one for each semester.', stacked),
  read('Moodle export', 'Moodle’s gradebook, whose headers hold the code among other words.', moodle, {
    tells: ['unread-column'],
  }),
  read('Apogée pairs', 'Apogée’s pairs of columns, the mark and its total.', apogee, { tells: ['scale'] }),
  read('UE averages only', 'No module anywhere, the averages of the UEs alone.', averagesOnly, {
    wanted: 'asked',
    // Averages with few decimals near a threshold are told.
    tells: ['curriculum-guessed', 'unread-sheet', 'average-mismatch'],
    answer: null,
  }),
  read('coefficients below', 'A row below the students holds the coefficients.', coefficientsBelow),
];
