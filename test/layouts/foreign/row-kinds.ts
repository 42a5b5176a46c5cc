import type { Worksheet } from 'exceljs';
import { personColumn } from '../../../samples/columns';
import { dotted, semestersOf, type Course } from '../../../samples/course';
import { markOf, withMarks, type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Line, PlacedMark } from '../../../samples/table';
import { everybody, type Draw, type Kind } from './kind';
import { calm, codesOf, numberedModules, placed, plainSheet, putMark, remark, some } from './spec'; // prettier-ignore
import { all, bare, noAverages, noBanner, numbered, perSemester, wholeYear } from './tastes';

/** Kinds in which a student has several rows, or several columns of one mark. */

const plainly: Draw = {
  taste: all(bare, numbered, wholeYear),
  people: (people, { course }) => people.map((person) => ({ ...calm(person, course), standing: null })),
};

const who = ({ id, last, first }: Person): Raw[] => [Number(id), last, first];

function putRow(sheet: Worksheet, row: number, values: readonly Raw[]): void {
  values.forEach((value, i) => {
    if (value !== null) sheet.getCell(row, 1 + i).value = value;
  });
}

/** One row a semester; the headers hold the whole codes, or leave the semester to the row. */
function rowPerSemester(random: Random): Draw {
  const isShort = random.chance(0.5);
  const isInOrder = random.chance(0.5);
  const nameOf = (semester: string): Raw => random.pick([semester, `Semestre ${semester.slice(1)}`]);
  const headOf = (code: string): string =>
    isShort && /\d{3}/.test(code) ? code.replace(/^(R|SAE)\d(\d\d)$/, '$1$2') : dotted(code);
  return {
    ...plainly,
    write: ({ workbook, course, people }) => {
      const sheet = workbook.addWorksheet('Notes');
      const semesters = semestersOf(course);
      const heads = [...new Set(semesters.flatMap((semester) => codesOf(course, semester).map(headOf)))];
      putRow(sheet, 1, ['N° étudiant', 'Nom', 'Prénom', random.pick(['Semestre', 'Sem.', 'SEMESTRE']), ...heads]); // prettier-ignore
      const lines = isInOrder
        ? people.flatMap((person) => semesters.map((semester) => ({ person, semester })))
        : semesters.flatMap((semester) => people.map((person) => ({ person, semester })));
      const marks = lines.flatMap(({ person, semester }, i): readonly PlacedMark[] => {
        putRow(sheet, 2 + i, [...who(person), nameOf(semester)]);
        return codesOf(course, semester).map((code) =>
          putMark(sheet, 2 + i, 5 + heads.indexOf(headOf(code)), person, code),
        );
      });
      return [placed(sheet, semesters, people, marks)];
    },
  };
}

/** Who failed in some modules, with what he got there in the second session. */
function resat(random: Random): {
  readonly choose: (people: readonly Person[], course: Course) => readonly Person[];
  readonly again: ReadonlyMap<string, ReadonlyMap<string, number>>;
} {
  const again = new Map<string, Map<string, number>>();
  return {
    again,
    choose(people, course) {
      const modules = some(random, numberedModules(course), 3);
      return people.map((person) =>
        remark(calm(person, course), modules, (mark, module) => {
          if (typeof mark.held !== 'number' || mark.held >= 10) return mark;
          const second = random.whole(16, 64) / 4;
          again.set(person.id, (again.get(person.id) ?? new Map<string, number>()).set(module, second));
          return { held: Math.max(mark.held, second), raw: mark.raw };
        }),
      );
    },
  };
}

const RESIT_SHEETS = ['Rattrapages', 'Session 2', 'Rattrapage S#', 'S# session 2', '2e session', 'Seconde chance S#', 'Notes de rattrapage'] as const; // prettier-ignore

function sheetOfResits(random: Random): Draw {
  const { again, choose } = resat(random);
  const name = random.pick(RESIT_SHEETS);
  const isFirst = random.chance(0.3);
  const add: NonNullable<Draw['before']> = ({ workbook, people, course }) => {
    for (const semester of semestersOf(course)) {
      const modules = codesOf(course, semester).filter((code) => people.some(({ id }) => again.get(id)?.has(code))); // prettier-ignore
      if (modules.length === 0) continue;
      const sat = people.filter(({ id }) => modules.some((code) => again.get(id)?.has(code)));
      const title = name.includes('#') ? name.replace('#', semester.slice(1)) : `${name} ${semester}`;
      const marked = sat.map((person) => withMarks(person, Object.fromEntries(modules.map((code) => {
        const second = again.get(person.id)?.get(code) ?? null;
        return [code, { held: second, raw: second }];
      })))); // prettier-ignore
      plainSheet(workbook.addWorksheet(title), { people: marked, modules, head: (code) => dotted(code) });
    }
  };
  return {
    taste: all(bare, numbered, wholeYear, (taste) => ({
      ...taste,
      sheetName: (semester: string) => semester,
    })),
    people: (people, { course }) => choose(people, course),
    ...(isFirst ? { before: add } : { after: add }),
    doubtful: everybody,
  };
}

function rowPerSession(random: Random): Draw {
  const { again, choose } = resat(random);
  return {
    ...plainly,
    people: (people, { course }) => choose(people, course).map((person) => ({ ...person, standing: null })),
    write: ({ workbook, course, people }) =>
      semestersOf(course).map((semester) => {
        const sheet = workbook.addWorksheet(semester);
        const modules = codesOf(course, semester);
        putRow(sheet, 1, ['N° étudiant', 'Nom', 'Prénom', 'Session', ...modules.map((code) => dotted(code))]);
        let row = 2;
        const marks = people.flatMap((person): readonly PlacedMark[] => {
          putRow(sheet, row, [...who(person), 1]);
          const own = modules.map((code, j) => putMark(sheet, row, 5 + j, person, code));
          row += 1;
          const seconds = modules.map((code) => again.get(person.id)?.get(code) ?? null);
          if (seconds.some((second) => second !== null))
            putRow(sheet, row++, [...who(person), 2, ...seconds]);
          return own;
        });
        return placed(sheet, [semester], people, marks);
      }),
    doubtful: everybody,
  };
}

/** What a mark was before, and what it is now. */
function statesOfMark(random: Random): Draw {
  const [before, now] = random.pick([['brute', 'corrigée'], ['provisoire', 'corrigée'], ['brute', 'harmonisée'], ['provisoire', 'validée']]); // prettier-ignore
  const isOpen = random.chance(0.7);
  let modules: readonly string[] = [];
  return {
    taste: all(bare, numbered, noBanner, noAverages),
    people: (people, { course }) => {
      modules = some(random, numberedModules(course), 2);
      return people.map((person) => calm(person, course));
    },
    table: (spec) => ({
      ...spec,
      columns: spec.columns.flatMap((column) => {
        const { content } = column;
        if (content.is !== 'mark' || !modules.includes(content.module)) return [column];
        const head = (word: string) => column.heads.map((text, row) => (row === spec.codeRow ? `${dotted(content.module)} ${word}` : text)); // prettier-ignore
        const lower = personColumn(head(before), (person) => Math.max(0, Number(markOf(person, content.module).raw) - (isOpen ? 3 : 0.25))); // prettier-ignore
        return [lower, { ...column, heads: head(now) }];
      }),
    }),
    doubtful: everybody,
  };
}

function markBesideParts(random: Random): Draw {
  const parts = random.pick([['entreprise', 'rapport', 'soutenance'], ['tuteur', 'mémoire'], ['oral', 'écrit', 'dossier']]); // prettier-ignore
  const separator = random.pick([' - ', ' ', ' : ']);
  let module = '';
  return {
    taste: all(bare, numbered, noBanner, noAverages),
    people: (people, { course }) => {
      module = random.pick(numberedModules(course) as [string]);
      return people.map((person) => calm(person, course));
    },
    table: (spec) => ({
      ...spec,
      columns: spec.columns.flatMap((column) => {
        if (column.content.is !== 'mark' || column.content.module !== module) return [column];
        const head = (text: string) => column.heads.map((own, row) => (row === spec.codeRow ? text : own));
        const of = parts.map((part, i) =>
          personColumn(head(`${dotted(module)}${separator}${part}`), (person) => {
            const mark = Number(markOf(person, module).raw);
            return i === 0 ? Math.max(0, mark - 1) : i === 1 ? Math.min(20, mark + 1.5) : mark;
          }),
        );
        const own = { ...column, heads: head(dotted(module)) };
        return random.chance(0.5) ? [...of, own] : [own, ...of];
      }),
    }),
  };
}

/** `12*`: read, and told as what it is, a text. */
function footnotes(random: Random): Draw {
  const sign = random.pick(['*', ' *', '**', '(*)']);
  return {
    taste: all(noAverages, numbered, wholeYear),
    people: (people, { course }) => {
      const modules = numberedModules(course);
      return people.map((person, i) => {
        const module = modules[i % modules.length] ?? '';
        const { held } = markOf(calm(person, course), module);
        if (i % 3 > 0 || typeof held !== 'number') return calm(person, course);
        const raw = `${String(held).replace('.', ',')}${sign}`;
        return withMarks(calm(person, course), { [module]: { held, raw } });
      });
    },
  };
}

function leaversBelow(random: Random): Draw {
  const heading = random.pick(['Démissionnaires', 'DÉMISSIONNAIRES', 'Étudiants démissionnaires :', 'Étudiants en abandon', 'Démissions', 'Démissionnaire']); // prettier-ignore
  const gone = new Set<string>();
  return {
    taste: all(bare, perSemester, numbered, (taste) => ({ ...taste, standingColumn: false, shuffledRows: false, shape: 'sheet per semester' })), // prettier-ignore
    people: (people, { course }) => {
      const plain = people.map((person) => ({ ...calm(person, course), standing: null }));
      for (const { id } of plain.slice(-2)) gone.add(id);
      return plain;
    },
    table: (spec) => {
      const at = spec.lines.findIndex((line) => line.is === 'student' && gone.has(line.person.id));
      const lines: Line[] = [...spec.lines];
      lines.splice(at, 0, { is: 'title', text: heading });
      return { ...spec, lines };
    },
    open: ({ id }) => gone.has(id),
  };
}

export const ROW_KINDS: readonly Kind[] = [
  {
    name: 'row per semester',
    idea: 'Each student has a row for each semester, which a column names; the codes may leave the semester to it.',
    wanted: 'read',
    draw: rowPerSemester,
  },
  {
    name: 'row per session',
    idea: 'Who was at the second session has a second row with his marks there; the best counts until it is answered.',
    wanted: 'asked',
    tells: ['second-session'],
    draw: rowPerSession,
  },
  {
    name: 'sheet of resits',
    idea: 'A sheet of its own holds the second sessions of some students in some modules; the best counts until it is answered.',
    wanted: 'asked',
    tells: ['second-session'],
    draw: sheetOfResits,
  },
  {
    name: 'states of one mark',
    idea: 'A module has its mark before and after a correction; what it is now counts until it is answered.',
    wanted: 'asked',
    tells: ['second-session'],
    draw: statesOfMark,
  },
  {
    name: 'mark beside its parts',
    idea: 'Beside the parts of a module stands its mark, which lies among them: it counts.',
    wanted: 'read',
    draw: markBesideParts,
  },
  {
    name: 'marks with a footnote',
    idea: 'A star behind some marks leads to a note below: they are marks all the same.',
    wanted: 'read',
    tells: ['text-number'],
    draw: footnotes,
  },
  {
    name: 'leavers below a heading',
    idea: 'Those who left stand below the others, under a heading that says so: it is asked of them alone.',
    wanted: 'asked',
    tells: ['unclear-status'],
    draw: leaversBelow,
  },
];
