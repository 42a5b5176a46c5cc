import { personColumn } from '../../../samples/columns';
import { dotted, uesOf, type CourseUe } from '../../../samples/course';
import { markOf, withMarks, type Held, type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Column, TableSpec } from '../../../samples/table';
import type { Narrowing } from './tastes';
import { everybody, type Draw, type Kind } from './kind';
import {
  codeOf,
  beside,
  calm,
  firstMark,
  headsIn,
  numberedModules,
  remark,
  some,
  withColumn,
  withHeads,
} from './spec';
import { all, bare, noAverages, noBanner, numbered, perSemester, wholeYear } from './tastes';

const plainTables: Narrowing = all(bare, numbered, wholeYear);

/** Half steps, as the marks of one test. */
const points = (random: Random, low: number, high: number): number => random.whole(4 * low, 4 * high) / 4;

/** One number a student and a key, drawn once. */
function pointsOf(random: Random, low: number, high: number): (person: Person, key: string) => number {
  const drawn = new Map<string, number>();
  return ({ id }, key) => {
    const at = `${id} ${key}`;
    if (!drawn.has(at)) drawn.set(at, points(random, low, high));
    return drawn.get(at) ?? 0;
  };
}

const SECOND_HEADS: readonly [(code: string) => string, ...((code: string) => string)[]] = [
  (code) => `${code} rattrapage`,
  (code) => `${code} session 2`,
  (code) => `${code} (2e session)`,
  // Behind a module of S2 this would be its semester.
  (code) => (/[RSE] ?2/i.test(code) ? `${code} session 2` : `${code} - S2`),
  (code) => `${code} 2nde session`,
  (code) => `Rattrapage ${code}`,
  (code) => `${code} ratt.`,
  (code) => `${code} (2e chance)`,
  (code) => `${code} session de juin`,
  (code) => `2nde évaluation ${code}`,
  (code) => `${code} épreuve de remplacement`,
  (code) => withEnd(code, 'juin'),
  (code) => withEnd(code, 'Sept.'),
  (code) => withEnd(code, 'R'),
  (code) => withEnd(code, 'SC'),
  (code) => `${code} - septembre`,
  (code) => `${code} (R)`,
];

/** A short word is behind a code alone what it is behind a name within brackets only. */
const withEnd = (code: string, word: string): string =>
  code.length > 9 ? `${code} (${word})` : `${code} ${word}`;

const CLASS_HEADS: readonly [(code: string) => string, ...((code: string) => string)[]] = [
  (code) => `Moy. classe ${code}`,
  (code) => `Moyenne promo ${code}`,
  (code) => `Moyenne de la classe ${code}`,
  (code) => `Moy TD ${code}`,
  (code) => `${code} moyenne promo`,
  (code) => `${code} Moy. classe`,
  (code) => `Moy. groupe ${code}`,
  (code) => `${code} (moyenne du groupe)`,
];

const OPTION_WORDS = ['non suivi', 'N.C.', '-', 'NI', 'NC', 'Non concerné', 'non inscrit', '--'] as const;

/** A banner with the code above several columns for each module. */
function underCodes(spec: TableSpec, of: (module: string) => readonly Column[]): TableSpec {
  const columns = spec.columns.flatMap((column): readonly Column[] => {
    if (column.content.is !== 'mark') return [{ ...column, heads: [null, ...column.heads] }];
    const [code = null] = column.heads;
    return of(column.content.module).map((own) => ({ ...own, heads: [code, ...own.heads] }));
  });
  return { ...spec, columns, headerRows: 2, codeRow: 0, banners: [0] };
}

const evaluation = (head: string, of: (person: Person) => Raw): Column => personColumn([head], of, 7);

export const COLUMN_KINDS: readonly Kind[] = [
  {
    name: 'second session',
    idea: 'Beside a module a second column holds the marks of a resit of some; the best counts until it is answered.',
    wanted: 'asked',
    tells: ['second-session'],
    draw: (random) => {
      const head = random.pick(SECOND_HEADS);
      const second = pointsOf(random, 4, 16);
      let modules: readonly string[] = [];
      const sat = (person: Person, module: string): boolean => {
        const { raw } = markOf(person, module);
        return typeof raw === 'number' && raw < 10;
      };
      return {
        taste: all(noAverages, noBanner, numbered),
        people: (people, { course }) => {
          modules = some(random, numberedModules(course), 3);
          return people.map((person) =>
            remark(calm(person, course), modules, (mark, module) =>
              sat(person, module)
                ? { held: Math.max(Number(mark.held), second(person, module)), raw: mark.raw }
                : mark,
            ),
          );
        },
        table: (spec) =>
          beside(spec, modules, (module, code, heads) => [
            personColumn(heads(head(codeOf(code))), (person) => (sat(person, module) ? second(person, module) : null)),
          ]), // prettier-ignore
        doubtful: everybody,
      };
    },
  },
  {
    name: 'class averages',
    idea: 'Beside modules stand the averages of the class, the same on every row: nobody’s marks.',
    wanted: 'read',
    tells: ['class-average'],
    draw: (random) => {
      const value = pointsOf(random, 9, 13);
      const isEvery = random.chance(0.5);
      return {
        taste: all(noAverages, noBanner),
        table: (spec) => {
          const modules = spec.columns.flatMap(({ content }) =>
            content.is === 'mark' && /\d/.test(content.module) ? [content.module] : [],
          );
          const chosen = isEvery ? modules : some(random, modules, 3);
          return beside(spec, chosen, (module, code, heads) => [
            personColumn(heads(random.pick(CLASS_HEADS)(codeOf(code))), () => value({ id: '' } as Person, module)),
          ]); // prettier-ignore
        },
      };
    },
  },
  {
    name: 'option',
    idea: 'In the column of an option most cells say that it was not taken: it is neutral for those.',
    wanted: 'asked',
    tells: ['option'],
    draw: (random) => {
      const word = random.pick(OPTION_WORDS);
      return {
        taste: noAverages,
        people: (people, { course }) => {
          const [module = ''] = random.shuffled(numberedModules(course));
          const taken = (i: number): boolean => i % 4 === 0;
          return people.map((person, i) =>
            taken(i)
              ? calm(person, course)
              : withMarks(calm(person, course), { [module]: { held: 'EXC', raw: word } }),
          );
        },
        doubtful: everybody,
      };
    },
  },
  {
    name: 'not enrolled in a module',
    idea: 'In the column of a module a few cells hold what ScoDoc writes for who is not enrolled in it.',
    wanted: 'asked',
    tells: ['option'],
    draw: (random) => {
      const words = random.pick([['~'], ['~', 'NI'], ['non inscrit', 'NI'], ['NI', '~', 'non inscrite']]);
      const hit = new Set<string>();
      return {
        taste: all(noAverages, plainTables),
        people: (people, { course }) => {
          const [module = ''] = random.shuffled(numberedModules(course));
          return people.map((person, i) => {
            const calmed = calm(person, course);
            if (i === 0 || i > words.length) return calmed;
            hit.add(person.id);
            return withMarks(calmed, { [module]: { held: 'EXC', raw: words[i - 1] ?? '~' } });
          });
        },
        doubtful: ({ id }) => hit.has(id),
      };
    },
  },
  {
    name: 'semester before the kind',
    idea: 'Headers give the semester before the kind of the module: S3-R01, S3 SAE02.',
    wanted: 'read',
    draw: (random) => {
      const sign = random.pick(['-', ' ', '_', '']);
      const withName = random.chance(0.4);
      return {
        taste: (taste) => ({
          ...taste,
          moduleHead: (course, code) => {
            const [, kind = '', semester = '', number = ''] = /^(R|SAE)(\d)(\d\d)$/.exec(code) ?? [];
            const name = withName ? ` ${course.modules.find((one) => one.code === code)?.name ?? ''}` : '';
            return kind === '' ? dotted(code) : `S${semester}${sign}${kind}${number}${name}`;
          },
        }),
      };
    },
  },
  {
    name: 'evaluations with average',
    idea: 'Below the code of each module stand its tests and their average, which is the mark.',
    wanted: 'read',
    draw: (random) => {
      const heads = random.pick([['DS1', 'DS2', 'Moy'], ['Éval 1', 'Éval 2', 'Moyenne'], ['TP', 'DS', 'Note finale'], ['CC1', 'CC2', 'CC3', 'Moy.']]); // prettier-ignore
      const spread = points(random, 1, 3);
      return {
        taste: plainTables,
        people: (people, { course }) => people.map((person) => calm(person, course)),
        table: (spec) =>
          underCodes(spec, (module) =>
            heads.map((head, i): Column => {
              if (i === heads.length - 1) return { heads: [head], content: { is: 'mark', module } };
              const by = (i - (heads.length - 2) / 2) * spread;
              return evaluation(head, (person) =>
                Math.min(20, Math.max(0, Number(markOf(person, module).raw) + by)),
              );
            }),
          ),
      };
    },
  },
  {
    name: 'evaluations without average',
    idea: 'One module has several tests and no average: how they weigh nobody can know.',
    wanted: 'asked',
    tells: ['unread-column', 'second-session', 'unknown-module', 'missing-module', 'missing'],
    draw: (random) => {
      const heads = random.pick([['DS1', 'DS2'], ['Éval 1', 'Éval 2', 'Éval 3'], ['CC', 'DS'], ['TP', 'TD'], ['Note 1', 'Note 2'], ['(1)', '(2)'], ['(1)', '(2)', '(3)'], ['n°1', 'n°2']]); // prettier-ignore
      return severalColumns(random, (code) => heads.map((head) => `${code} ${head}`));
    },
  },
  {
    name: 'placement in parts',
    idea: 'The placement is marked in parts and has no mark of its own.',
    wanted: 'asked',
    tells: ['unread-column', 'second-session', 'unknown-module', 'missing-module', 'missing'],
    draw: (random) => {
      const parts = random.pick([['Entreprise', 'Rapport', 'Soutenance'], ['Rapport', 'Oral'], ['tuteur', 'mémoire', 'soutenance']]); // prettier-ignore
      const draw = severalColumns(random, (code) => parts.map((part) => `${code} ${part}`), 'STAGE');
      return draw;
    },
  },
  {
    name: 'unused adjustments',
    idea: 'Columns of absences, malus and bonus stand beside the marks; no rule is chosen for them.',
    wanted: 'asked',
    tells: ['unused-adjustment'],
    draw: (random) => {
      const heads = random.shuffled(['Absences', 'Nb abs.', 'Abs. injustifiées', 'Malus', 'Bonus', 'Bonus sport', 'Bonus UE31', 'Pénalité', 'ABS (h)']).slice(0, random.whole(1, 3)); // prettier-ignore
      const value = pointsOf(random, 0, 2);
      return {
        taste: (taste) => ({ ...taste, strayColumns: false }),
        table: (spec) =>
          heads.reduce(
            (table, head) =>
              withColumn(table, random.chance(0.5) ? firstMark(table) : table.columns.length, (place) =>
                personColumn(place(head), (person) =>
                  value(person, `${head}?`) > 1.4 ? value(person, head) : null,
                ),
              ),
            spec,
          ),
        doubtful: everybody,
      };
    },
  },
  {
    name: 'figures beside each mark',
    idea: 'Beside each module stands the rank, the number of absences, a grade or the credits: no marks.',
    wanted: 'read',
    tells: ['unused-adjustment'],
    draw: (random) => {
      const head = random.pick([
        'Rang',
        'Rg',
        'Abs',
        'Nb abs',
        'Retards',
        'Nb retards',
        'ECTS',
        'Crédits',
        'Class.',
      ]);
      const isNamed = random.chance(0.4);
      return {
        taste: plainTables,
        table: (spec) => {
          const modules = spec.columns.flatMap(({ content }) =>
            content.is === 'mark' ? [content.module] : [],
          );
          return beside(spec, modules, (_, code, heads) => [
            personColumn(heads(isNamed ? `${head} ${codeOf(code)}` : head), (_person, i) => 1 + (i % 9), 5),
          ]);
        },
      };
    },
  },
  {
    name: 'column of no module',
    idea: 'A column with marks has a header that names no module of the curriculum; it is told by that header.',
    wanted: 'asked',
    tells: ['unread-column', 'unknown-module', 'unused-adjustment'],
    draw: (random) => {
      const head = random.pick(['Projet tutoré', 'LV2', 'Alternance', 'Entreprise', 'Engagement', 'PIX', 'Note d’assiduité', 'Soutenance', 'Tutorat']); // prettier-ignore
      const value = pointsOf(random, 5, 18);
      return {
        taste: all(perSemester, noAverages),
        table: (spec) =>
          withColumn(spec, random.chance(0.5) ? firstMark(spec) + 2 : spec.columns.length, (heads) => personColumn(heads(head), (person) => value(person, head))), // prettier-ignore
        doubtful: everybody,
        mustTell: head,
      };
    },
  },
  {
    name: 'coefficient in header',
    idea: 'The header of each module holds its coefficient beside the code.',
    wanted: 'read',
    draw: (random) => {
      const form = random.pick([
        (code: string, n: number): string => `${code} (coef ${n})`,
        (code: string, n: number): string => `${code} coef. ${n}`,
        (code: string, n: number): string => `${code}\ncoeff : ${n}`,
        (code: string, n: number): string => `${code} [x${n}]`,
      ]);
      let ues: readonly CourseUe[] = [];
      return {
        taste: (taste) => ({ ...bare(taste), shape: 'sheet per UE' }),
        people: (people, { course, semesters }) => {
          ues = semesters.flatMap((semester) => uesOf(course, semester));
          return people;
        },
        table: (spec, { number }) => {
          const weights = ues[number]?.weights ?? [];
          return withHeads(spec, new Map(weights.map(({ module, coefficient }) => [module, form(shortHead(spec, module), coefficient)]))); // prettier-ignore
        },
      };
    },
  },
];

const shortHead = (spec: TableSpec, module: string): string => {
  const column = spec.columns.find(({ content }) => content.is === 'mark' && content.module === module);
  return codeOf(String(column?.heads[spec.codeRow] ?? ''));
};

/** One module stands in several columns and has no mark of its own. */
function severalColumns(
  random: Random,
  heads: (code: string) => readonly string[],
  wanted: string | null = null,
): Draw {
  let module = '';
  const value = pointsOf(random, 5, 17);
  return {
    taste: plainTables,
    people: (people, { course }) => {
      const [drawn = ''] = random.shuffled(numberedModules(course));
      module = wanted !== null && course.modules.some(({ code }) => code === wanted) ? wanted : drawn;
      return people.map((person) =>
        withMarks(calm(person, course), { [module]: { held: 11 as Held, raw: 11 } }),
      );
    },
    table: (spec) => {
      const place = headsIn(spec);
      const columns = spec.columns.flatMap((column): readonly Column[] =>
        column.content.is === 'mark' && column.content.module === module
          ? heads(codeOf(String(column.heads[spec.codeRow]))).map((head) =>
              personColumn(place(head), (person) => value(person, head)),
            )
          : [column],
      );
      return { ...spec, columns };
    },
    open: everybody,
  };
}
