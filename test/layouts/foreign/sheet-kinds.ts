import { dotted, semestersOf, type Course } from '../../../samples/course';
import { markOf, plainMark, withMarks, type Person } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Stage } from '../generator';
import type { Draw, Kind } from './kind';
import { calm, codesOf, plainSheet } from './spec';
import { all, bare, numbered, wholeYear } from './tastes';

/** Sheets of this name are no longer, or not yet, what counts. `#` stands for the semester. */
const COPY_NAMES = ['Copie de #', '# sauvegarde', '# (sauvegarde)', '# old', '# v1', '# avant jury', 'ANCIEN #', '# simulation', '# brouillon', '# provisoire', 'Sauvegarde # 12-01', 'Backup #', '# archive', 'Simu #', 'Test #', '# essai'] as const; // prettier-ignore
/** Nobody can say of these whether they count. */
const UNCLEAR_NAMES = ['# bis', '# corrigé', 'Feuil7', '# Mme Durand', '# final', '# final 2', 'Notes # nouvelle version'] as const; // prettier-ignore

const named = (name: string, semester: string): string => name.replace('#', semester);

/** Other marks than the people's own: some of them, a little. */
function older(
  random: Random,
  people: readonly Person[],
  modules: readonly string[],
  share: number,
): readonly Person[] {
  return people.map((person) =>
    withMarks(
      person,
      Object.fromEntries(
        modules.flatMap((module) => {
          const { held } = markOf(person, module);
          if (typeof held !== 'number' || !random.chance(share)) return [];
          return [
            [
              module,
              plainMark(random.chance(0.4) ? null : Math.max(0, held - random.whole(1, 12) / 4)),
            ] as const,
          ];
        }),
      ),
    ),
  );
}

interface CopyWish {
  readonly name: string;
  readonly title?: string;
  readonly isHidden?: boolean;
  readonly people: (people: readonly Person[], modules: readonly string[]) => readonly Person[];
}

/** A second sheet of one semester. */
function addCopy({ workbook, people, course }: Stage, semester: string, wish: CopyWish): void {
  const sheet = workbook.addWorksheet(named(wish.name, semester), {
    state: wish.isHidden ? 'hidden' : 'visible',
  });
  const modules = codesOf(course, semester);
  plainSheet(sheet, {
    people: wish.people(people, modules),
    modules,
    head: (code) => dotted(code),
    ...(wish.title !== undefined && { title: wish.title }),
  });
}

/** The marks that count, on one plain sheet per semester. */
const ofTheYear: Draw = {
  taste: all(bare, numbered, wholeYear, (taste) => ({ ...taste, sheetName: (semester: string) => semester })),
  people: (people, { course }) => people.map((person) => calm(person, course)),
};

const semesterOf = (random: Random, course: Course): string =>
  random.pick(semestersOf(course) as [string, string]);

/** The extra sheet stands before the others, or behind them. */
function beforeOrAfter(random: Random, add: (stage: Stage) => void): Pick<Draw, 'before' | 'after'> {
  return random.chance(0.5) ? { before: add } : { after: add };
}

export const SHEET_KINDS: readonly Kind[] = [
  {
    name: 'copy by its name',
    idea: 'A sheet whose name says copy, backup or simulation holds other marks of the same people: the original counts.',
    wanted: 'read',
    tells: ['older-copy'],
    draw: (random) => {
      const name = random.pick(COPY_NAMES);
      const share = random.pick([0.02, 0.3, 1]);
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, (stage) =>
          addCopy(stage, semesterOf(random, stage.course), { name, people: (people, modules) => older(random, people, modules, share) }),
        ),
      }; // prettier-ignore
    },
  },
  {
    name: 'rounded jury copy',
    idea: 'A copy for the jury shows the marks rounded; the raw ones count.',
    wanted: 'asked',
    tells: ['older-copy', 'unread-sheet'],
    draw: (random) => {
      const name = random.pick([
        'Jury #',
        '# jury',
        '# arrondi',
        '# pour le jury',
        'Affichage #',
        '# (arrondies)',
      ]);
      const step = random.pick([1, 0.5]);
      const rounded = (person: Person, modules: readonly string[]): Person =>
        withMarks(
          person,
          Object.fromEntries(
            modules.flatMap((module) => {
              const { held } = markOf(person, module);
              return typeof held === 'number'
                ? [[module, plainMark(Math.round(held / step) * step)] as const]
                : [];
            }),
          ),
        );
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, (stage) => {
          for (const semester of semestersOf(stage.course))
            addCopy(stage, semester, {
              name,
              people: (people, modules) => people.map((one) => rounded(one, modules)),
            });
        }),
        doubtful: () => true,
      };
    },
  },
  {
    name: 'unclear copy',
    idea: 'Two sheets in sight hold the same semester with other marks, and nothing says which counts: it is asked.',
    wanted: 'asked',
    tells: ['older-copy', 'unread-sheet', 'second-session', 'average-mismatch', 'missing'],
    draw: (random) => {
      const name = random.pick(UNCLEAR_NAMES);
      const differing = new Set<string>();
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, (stage) =>
          addCopy(stage, semesterOf(random, stage.course), {
            name,
            people: (people, modules) => {
              const others = older(random, people, modules, 0.05);
              others.forEach((other, i) => {
                // A mark that one sheet lacks is no contradiction.
                const isOther = modules.some((module) => {
                  const [a, b] = [markOf(other, module).raw, markOf(people[i] ?? other, module).raw];
                  return typeof a === 'number' && typeof b === 'number' && a !== b;
                });
                if (isOther) differing.add(other.id);
              });
              return others;
            },
          }),
        ),
        open: ({ id }) => differing.has(id),
      }; // prettier-ignore
    },
  },
  {
    name: 'hidden copy',
    idea: 'A hidden sheet holds other marks of the same people: what is in sight counts.',
    wanted: 'read',
    tells: ['older-copy'],
    draw: (random) => {
      const name = random.pick([...COPY_NAMES, ...UNCLEAR_NAMES, '#_import', 'data #']);
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, (stage) =>
          addCopy(stage, semesterOf(random, stage.course), { name, isHidden: true, people: (people, modules) => older(random, people, modules, 0.5) }),
        ),
      }; // prettier-ignore
    },
  },
  {
    name: 'last year in sight',
    idea: 'Last year’s sheets stand beside this year’s, with other people or repeaters: they are none of this year.',
    wanted: 'read',
    tells: ['other-year', 'unread-sheet'],
    draw: (random) => {
      const [now, before] = random.pick([['# 2025-2026', '# 2024-2025'], ['# 25-26', '# 24-25'], ['# 2025-26', '# 2024-25'], ['#', '# 2024-2025'], ['#', '# (2024-2025)'], ['#', '# année dernière'], ['#', '# N-1']]); // prettier-ignore
      const isSame = random.chance(0.3);
      const strangers = (people: readonly Person[]): readonly Person[] =>
        people.map((person, i) => (isSame || i === 0 ? person : { ...person, id: String(Number(person.id) - 900_000), last: `${person.first}eau`, first: 'Dominique' })); // prettier-ignore
      return {
        ...ofTheYear,
        taste: all(bare, numbered, wholeYear, (taste) => ({ ...taste, sheetName: (semester: string) => named(now, semester) })),
        ...beforeOrAfter(random, (stage) => {
          for (const semester of semestersOf(stage.course))
            addCopy(stage, semester, { name: before, title: 'Année universitaire 2024-2025', people: (people, modules) => older(random, strangers(people), modules, 0.6) });
        }),
      }; // prettier-ignore
    },
  },
  {
    name: 'two promotions',
    idea: 'Sheets of another promotion, some of whom are in this one too, bear no sure year: which counts is asked, once a sheet.',
    wanted: 'asked',
    tells: ['other-year', 'older-copy'],
    draw: (random) => {
      const other = random.pick([
        '# promo 2024',
        '# 2024',
        'Promotion 2023 #',
        '# suite',
        'Feuil2 #',
      ] as const);
      const strangers = (people: readonly Person[]): readonly Person[] =>
        people.map((person, i) => (i < 3 ? person : { ...person, id: String(Number(person.id) - 900_000), last: `${person.first}eau`, first: 'Dominique' })); // prettier-ignore
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, (stage) => {
          for (const semester of semestersOf(stage.course))
            addCopy(stage, semester, { name: other, people: (people, modules) => older(random, strangers(people), modules, 0.9) }); // prettier-ignore
        }),
        doubtful: () => true,
      };
    },
    answer: ({ kind, subject, likely }) =>
      kind === 'other-year' || kind === 'older-copy' ? (/^S\d$/.test(subject) ? 'use' : 'ignore') : likely,
  },
  {
    name: 'hidden last year',
    idea: 'A hidden sheet holds a semester of last year’s people, while this year’s has no other sheet: it is not this year’s.',
    wanted: 'asked',
    tells: ['other-year', 'unread-sheet', 'older-copy', 'unmatched-student'],
    draw: (random) => {
      const strangers = (people: readonly Person[]): readonly Person[] =>
        people.map((person, i) => (i === 0 ? person : { ...person, id: String(Number(person.id) - 900_000), last: `${person.first}eau`, first: 'Dominique' })); // prettier-ignore
      return {
        ...ofTheYear,
        taste: (taste) => {
          const own = ofTheYear.taste?.(taste) ?? taste;
          return { ...own, semesters: own.semesters.slice(0, 1) };
        },
        ...beforeOrAfter(random, (stage) => {
          const [, even = ''] = semestersOf(stage.course);
          addCopy(stage, even, {
            name: random.pick(['#', '# 2024', 'Feuil4']),
            isHidden: true,
            people: (people) => strangers(people),
          });
        }),
        doubtful: () => true,
      };
    },
  },
  {
    name: 'cases to discuss',
    idea: 'A sheet lists some students again, with a few of their marks or what these would be: for the jury to look at.',
    wanted: 'asked',
    tells: ['older-copy', 'unread-sheet'],
    draw: (random) => {
      const name = random.pick(['Cas à discuter', 'A discuter', 'Cas limites', 'Points jury', 'Simulation jury', 'Cas particuliers', 'Bonus jury']); // prettier-ignore
      const size = random.whole(2, 4);
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, (stage) =>
          addCopy(stage, semesterOf(random, stage.course), {
            name,
            people: (people, modules) => people.slice(0, size).map((person) => withMarks(person, Object.fromEntries(modules.slice(0, 3).map((module) => [module, plainMark(10)])))),
          }),
        ),
        doubtful: () => true,
      }; // prettier-ignore
    },
  },
  {
    name: 'other years of the diploma',
    idea: 'Sheets of another year’s semesters (S1, S2; S5, S6) stand beside: their marks are none of this year.',
    wanted: 'read',
    tells: ['other-year', 'unread-history', 'unread-sheet'],
    draw: (random) => {
      const digits = random.pick([['1', '2'], ['1', '2'], ['5', '6'], ['1']]);
      const form = random.pick(['S#', 'Notes S#', 'Semestre #']);
      const modules = (digit: string): readonly string[] => [`R${digit}.01`, `R${digit}.02`, `R${digit}.03`, `SAÉ ${digit}.01`, ...(digit === '6' ? ['Stage', 'Portfolio'] : digit === '2' ? ['Portfolio'] : [])]; // prettier-ignore
      return {
        ...ofTheYear,
        ...beforeOrAfter(random, ({ workbook, people, course }) => {
          for (const digit of digits) {
            if (course.level === 1 && Number(digit) < 3) continue;
            const sheet = workbook.addWorksheet(
              form.replace('#', digit === '1' || course.level === 2 ? digit : '5'),
            );
            const heads = modules(digit);
            const marked = people.map((person) => withMarks(person, Object.fromEntries(heads.map((head) => [head, plainMark(random.whole(20, 70) / 4)])))); // prettier-ignore
            plainSheet(sheet, { people: marked, modules: heads, head: (code) => code });
            if (course.level === 1) break;
          }
        }),
      };
    },
  },
  {
    name: 'sheet without names',
    idea: 'One semester’s sheet has lost its columns of names, so that its marks are nobody’s: that is told, and nobody is certain.',
    wanted: 'asked',
    tells: ['unread-sheet'],
    draw: (random) => {
      const semester = random.pick(['S3', 'Notes S4', 'Semestre 3']);
      return {
        ...ofTheYear,
        taste: (taste) => {
          const own = ofTheYear.taste?.(taste) ?? taste;
          const lost = `S${/\d/.exec(semester)?.[0] ?? '3'}`;
          return { ...own, semesters: own.semesters.filter((one) => one !== lost).slice(0, 1) };
        },
        after: ({ workbook, people, course }, tables) => {
          const digit =
            course.level === 1
              ? String(Number(/\d/.exec(semester)?.[0]) - 2)
              : (/\d/.exec(semester)?.[0] ?? '3');
          const name = semester.replace(/\d/, digit);
          if (tables.some(({ sheet }) => sheet === name)) return;
          const sheet = workbook.addWorksheet(name);
          const modules = codesOf(course, `S${digit}`);
          modules.forEach((code, j) => {
            sheet.getCell(3, 2 + j).value = dotted(code);
          });
          people.forEach((person, i) => {
            sheet.getCell(4 + i, 1).value = 'copie';
            modules.forEach((code, j) => {
              const { held } = markOf(person, code);
              if (typeof held === 'number') sheet.getCell(4 + i, 2 + j).value = held;
            });
          });
        },
        doubtful: () => true,
      };
    },
  },
];
