import { personColumn } from '../../../samples/columns';
import { plainMark, withMarks, type Person, type Raw } from '../../../samples/person';
import type { Line } from '../../../samples/table';
import { modulesOf } from '../../../samples/course';
import type { Kind } from './kind';
import { calm, firstMark, withColumn } from './spec';
import { all, nameless, numbered, perSemester, wholeYear } from './tastes';

const FOOTER_LABELS = [
  'Nb < 10', 'Nb ≥ 10', 'Nb notes < 8', 'σ', 'Σ', 'x̄', 'Median', 'Médiane', 'Seuil', 'Objectif', 'Sous-total', 'Réussite (%)',
  'Average', 'Std dev', 'Count', 'Q1', '3e quartile', 'Effectif', 'Moyenne promo 2024', 'TOTAL', 'Taux de réussite', '% > 10',
  'Rappel S1', 'Nombre d’absents', 'Mean', 'Pass rate', 'Mini', 'Maxi', 'Ecart type', 'Moyenne générale', 'Moy. TD A', 'Reçus', 'Ensemble',
  'Barème', 'Nb ABI', 'Note la plus basse', 'Durchschnitt', 'Media', 'min/max', 'Total ABJ', 'N', '< 10', '>= 10', 'Présents',
] as const; // prettier-ignore

/** Sentences that hold the word of a standing, and are none. */
const REMARKS = ['Défaillant en anglais', 'Exclu 3 jours en mars', 'Démission annulée', 'Abandon du cours d’anglais', 'Démission du conseil', 'a failli abandonner', 'Absent au DS de mars', 'Réorientation envisagée', 'Ancien démissionnaire de licence', 'non défaillant'] as const; // prettier-ignore
const UNSURE = [
  'Abandon à confirmer',
  'Démission en cours',
  'DEM ?',
  'Démission probable',
  'abandon ?',
] as const;

/** Each student's own draw, the same in every table. */
function once<T>(of: () => T): (person: Person) => T {
  const drawn = new Map<string, T>();
  return ({ id }) => {
    if (!drawn.has(id)) drawn.set(id, of());
    return drawn.get(id) as T;
  };
}

export const PEOPLE_KINDS: readonly Kind[] = [
  {
    name: 'newcomer',
    idea: 'One student left after the first semester, another came for the second; their names share a word.',
    wanted: 'asked',
    tells: ['unmatched-student', 'homonym', 'contradicting-number'],
    draw: (random) => {
      const isNumbered = random.chance(0.5);
      const [one, other] = random.pick([
        [{ last: 'MARTIN', first: 'Léo' }, { last: 'MARTIN', first: 'Léa' }],
        [{ last: 'DUPONT', first: 'Jean' }, { last: 'DUPONT-LEROY', first: 'Paul' }],
        [{ last: 'PETIT', first: 'Camille' }, { last: 'MOREAU', first: 'Camille' }],
        [{ last: 'JEAN', first: 'Robin' }, { last: 'ROBIN', first: 'Jeanne' }],
        [{ last: 'BEN ALI', first: 'Noa' }, { last: 'ALI', first: 'Sacha' }],
      ]); // prettier-ignore
      const pair: Person[] = [];
      return {
        taste: all(perSemester, wholeYear, isNumbered ? numbered : nameless),
        people: (people, { course }) => {
          const [odd = '', even = ''] = [`S${2 * course.level - 1}`, `S${2 * course.level}`];
          const without = (person: Person, semester: string): Person => withMarks(person, Object.fromEntries(modulesOf(course, semester).map(({ code }) => [code, plainMark(null)]))); // prettier-ignore
          const [a, b, ...rest] = people;
          if (!a || !b) return people;
          pair.push(
            without({ ...a, ...one, standing: null }, even),
            without({ ...b, ...other, standing: null }, odd),
          );
          return [...pair, ...rest];
        },
        table: (spec, { number }) => {
          const away = pair[number === 0 ? 1 : 0];
          const lines = spec.lines.filter((line) => line.is !== 'student' || line.person.id !== away?.id);
          return { ...spec, lines };
        },
        doubtful: ({ id }) => pair.some((person) => person.id === id),
      };
    },
  },
  {
    name: 'homonyms without number',
    idea: 'Two students of one name and no number: whose marks of the second semester are whose nobody can know.',
    wanted: 'asked',
    tells: ['homonym', 'duplicate-student', 'unmatched-student'],
    draw: () => {
      const twins = new Set<string>();
      const key = (person: Person): string => `${person.last} ${person.first}`;
      return {
        taste: all(perSemester, wholeYear, nameless, (taste) => ({ ...taste, shuffledRows: true })),
        people: (people) => {
          const [one, other, ...rest] = people;
          if (!one || !other) return people;
          twins.add(one.id).add(other.id);
          return [one, { ...other, last: one.last, first: one.first, group: one.group }, ...rest];
        },
        open: ({ id }) => twins.has(id),
        idOf: key,
      };
    },
  },
  {
    name: 'footers',
    idea: 'Rows of figures below the students, with labels in French, English or signs: none of them is a student.',
    wanted: 'read',
    draw: (random) => {
      const isNumbered = random.chance(0.6);
      return {
        taste: isNumbered ? numbered : all(nameless, (taste) => ({ ...taste, identities: [random.pick([['last', 'first'], ['full']])] })), // prettier-ignore
        table: (spec) => {
          const labels = random.shuffled(FOOTER_LABELS).slice(0, random.whole(1, 5));
          const statistic = (): 'Moyenne' | 'Min' | 'Max' => random.pick(['Moyenne', 'Min', 'Max']);
          const lines = labels.map((label): Line => ({ is: 'statistic', label, statistic: statistic() }));
          const gap: readonly Line[] = random.chance(0.4) ? [{ is: 'blank' }] : [];
          return { ...spec, lines: [...spec.lines, ...gap, ...lines] };
        },
      };
    },
  },
  {
    name: 'birth name',
    idea: 'A column for the name in use stands empty beside the birth name, which counts.',
    wanted: 'read',
    draw: (random) => {
      const [birth, used] = random.pick([['Nom de naissance', 'Nom d’usage'], ['Nom de famille', 'Nom usuel'], ['Nom patronymique', "Nom d'usage"], ['Nom de naissance', 'Nom marital']]); // prettier-ignore
      const isBefore = random.chance(0.5);
      return {
        taste: all(numbered, (taste) => ({ ...taste, identities: [['last', 'first']], footers: false })),
        table: (spec) => {
          const at = spec.columns.findIndex(({ heads }) => heads.some((head) => /^nom/i.test(String(head))));
          const renamed = spec.columns.map((column, i) =>
            i === at
              ? { ...column, heads: column.heads.map((head) => (head === null ? null : birth)) }
              : column,
          );
          return withColumn({ ...spec, columns: renamed }, isBefore ? at : at + 1, (heads) => personColumn(heads(used), () => null)); // prettier-ignore
        },
      };
    },
  },
  {
    name: 'placeholder beside INE',
    idea: 'The column of the student number holds a placeholder throughout; the INE beside it is the number.',
    wanted: 'read',
    draw: (random) => {
      const value: Raw = random.pick([null, 0, '0', '000000', 'XXXXXXXX', 'à venir', '-']);
      const ine = ({ id }: Person): string => `${id.padStart(10, '0').slice(-10)}H`;
      return {
        taste: all(perSemester, (taste) => ({ ...taste, identities: [['last', 'first']], footers: false })),
        table: (spec) =>
          withColumn(
            withColumn(spec, 0, (heads) => personColumn(heads('INE'), ine, 12)),
            0,
            (heads) => personColumn(heads('NIP'), () => value),
          ),
        idOf: ine,
      };
    },
  },
  {
    name: 'student without number',
    idea: 'One student of a list of numbers has none yet; his name stands for it.',
    wanted: 'read',
    draw: () => {
      const bare = new Set<string>();
      return {
        taste: numbered,
        people: (people) => {
          const hit = people.find(({ standing }) => standing === null);
          if (hit) bare.add(hit.id);
          return people;
        },
        table: (spec) => ({
          ...spec,
          columns: spec.columns.map((column) => {
            const { content } = column;
            if (content.is !== 'person' || !column.heads.some((head) => /n°|num|nip|code/i.test(String(head)) && head !== 'N°')) return column; // prettier-ignore
            return { ...column, content: { is: 'person', of: (person, i) => (bare.has(person.id) ? null : content.of(person, i)) } }; // prettier-ignore
          }),
        }),
        idOf: (person) => (bare.has(person.id) ? `${person.last} ${person.first}` : person.id),
      };
    },
  },
  {
    name: 'remarks that are no states',
    idea: 'A column of remarks holds sentences with the word of a standing; nobody has left.',
    wanted: 'asked',
    tells: ['unclear-status'],
    draw: (random) => {
      const head = random.pick([
        'Observations',
        'Remarques',
        'Commentaire',
        'Remarque',
        'Avis',
        'Commentaires',
      ]);
      const remark = once<Raw>(() => (random.chance(0.4) ? random.pick(REMARKS) : null));
      return {
        taste: (taste) => ({ ...taste, standingColumn: false, strayColumns: false }),
        table: (spec) =>
          withColumn(spec, random.chance(0.6) ? firstMark(spec) : spec.columns.length, (heads) => personColumn(heads(head), remark, 20)), // prettier-ignore
        doubtful: (person) => remark(person) !== null,
      };
    },
  },
  {
    name: 'state in an odd place',
    idea: 'A remark, a group or a name says that somebody may have left: it is asked of him alone.',
    wanted: 'asked',
    tells: ['unclear-status', 'unknown-code'],
    draw: (random) => {
      const place = random.pick(['name', 'group', 'remark']);
      const word = random.pick(['démissionnaire', 'dém.', 'abandon', 'DEM']);
      const unsure = random.pick(UNSURE);
      const hit = new Set<string>();
      return {
        taste: all(numbered, (taste) => ({ ...taste, standingColumn: false })),
        people: (people, { course }) => {
          const [one, ...rest] = people.map((person) => ({ ...person, standing: null }));
          if (!one) return people;
          hit.add(one.id);
          const changed =
            place === 'name' ? { last: `${one.last} (${word})` } : place === 'group' ? { group: 'DEM' } : {};
          // Of somebody who may have left no missing mark is told.
          return [...rest, { ...calm(one, course), ...changed }];
        },
        table: (spec) =>
          place === 'name'
            ? spec
            : place === 'group'
              ? withColumn(spec, firstMark(spec), (heads) =>
                  personColumn(heads('Groupe'), ({ group }) => group),
                )
              : withColumn(spec, firstMark(spec), (heads) =>
                  personColumn(heads('Observations'), ({ id }) => (hit.has(id) ? unsure : null)),
                ),
        open: ({ id }) => hit.has(id),
      };
    },
  },
  {
    name: 'groups like codes',
    idea: 'Groups read S3 TP1, S3G1 or Stage on every row, the first student’s too; they are groups.',
    wanted: 'read',
    draw: (random) => {
      const form = random.pick([
        (semester: string, n: number): string => `${semester} TP${n}`,
        (semester: string, n: number): string => `${semester}G${n}`,
        (semester: string, n: number): string => `${semester}-${n}`,
        (semester: string, n: number): string => `R${semester.slice(1)} TD${n}`,
        (_: string, n: number): string => (n === 1 ? 'Stage' : `TP${n}`),
      ]);
      const head = random.pick(['Groupe', 'TP', 'Gr.', 'TD/TP']);
      return {
        taste: perSemester,
        table: (spec, { semesters: [semester = 'S3'] }) =>
          withColumn(spec, firstMark(spec), (heads) => personColumn(heads(head), (_, i) => form(semester, 1 + (i % 2)))), // prettier-ignore
      };
    },
  },
  {
    name: 'remark names a module',
    idea: 'The first student’s remark names modules of this year or of another; his row is no header.',
    wanted: 'read',
    draw: (random) => {
      const head = random.pick(['À repasser', 'Dettes', 'Observations', 'Remarques', 'Rattrapage']);
      const text = random.pick(['R2.03', 'R3.03, R3.05', 'SAÉ 2.01', 'R1.01 et R1.04', 'Stage à faire', 'UE 2.1 (R2.03)']); // prettier-ignore
      const isInFront = random.chance(0.6);
      return {
        taste: (taste) => ({ ...taste, strayColumns: false }),
        table: (spec) =>
          withColumn(spec, isInFront ? firstMark(spec) : spec.columns.length, (heads) =>
            personColumn(heads(head), (_, i) => (i === 0 || i === 3 ? text : null), 16),
          ),
      };
    },
  },
  {
    name: 'repeater on both sheets',
    idea: 'Both semester sheets say that somebody repeats: both semesters were repeated, and neither can be again.',
    wanted: 'read',
    draw: (random) => {
      const head = random.pick(['Redoublant', 'Redoublant(e)', 'Redoublement', 'Red.']);
      const yes = random.pick(['oui', 'Oui', 'OUI', 'R', 'x']);
      const no = random.pick([null, null, 'non']);
      const repeats = once(() => random.chance(0.3));
      return {
        taste: all(perSemester, wholeYear),
        table: (spec) =>
          withColumn(spec, firstMark(spec), (heads) => personColumn(heads(head), (person) => (repeats(person) ? yes : no))), // prettier-ignore
        codeOf: (person, code) => (repeats(person) && code === 'RED' ? 'NAR' : code),
      };
    },
  },
];
