import { personColumn } from '../../../samples/columns';
import type { Course } from '../../../samples/course';
import type { Person } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Column } from '../../../samples/table';
import { everybody, type Kind } from './kind';
import { beside, calm, firstMark, numberedModules, remark, some, withHeads, codeOf } from './spec';
import { all, bare, noAverages, numbered, wholeYear } from './tastes';

/** Marks out of another total than 20. */

/** Everybody's marks in some modules out of another total. */
const rescaled = (people: readonly Person[], scales: ReadonlyMap<string, number>): readonly Person[] =>
  people.map((person) =>
    remark(person, [...scales.keys()], ({ held }, module) => {
      const scale = scales.get(module) ?? 20;
      return typeof held === 'number' ? { held, raw: (held * scale) / 20 } : { held, raw: held };
    }),
  );

/** Modules with another total than 20; chosen when the course is known. */
function scalesFor(random: Random, course: Course): ReadonlyMap<string, number> {
  const modules = some(random, numberedModules(course), 3);
  return new Map(modules.map((module) => [module, random.pick([40, 10, 40, 100])]));
}

const SCALED_HEADS: readonly [(code: string, scale: number) => string, ...((code: string, scale: number) => string)[]] = [
  (code, scale) => `${code} /${scale}`,
  (code, scale) => `${code} (/${scale})`,
  (code, scale) => `${code} (sur ${scale})`,
  (code, scale) => `${code} sur ${scale}`,
  (code, scale) => `${code}\n/ ${scale}`,
  (code, scale) => `${code} - note sur ${scale}`,
  (code, scale) => `${code} [/${scale}]`,
  (code, scale) => `${code} (${scale} pts)`,
  (code, scale) => `${code} - ${scale} points`,
]; // prettier-ignore

export const SCALE_KINDS: readonly Kind[] = [
  {
    name: 'scale in header',
    idea: 'The header of a module says out of which total its marks are: R3.05 /40, (sur 10).',
    wanted: 'asked',
    tells: ['scale'],
    draw: (random) => {
      const head = random.pick(SCALED_HEADS);
      let scales: ReadonlyMap<string, number> = new Map();
      return {
        taste: all(noAverages, (taste) => ({ ...taste, rows: taste.rows.filter((row) => row !== 'name') })),
        people: (people, { course }) => {
          scales = scalesFor(random, course);
          return rescaled(
            people.map((person) => calm(person, course)),
            scales,
          );
        },
        table: (spec) => {
          const heads = spec.columns.flatMap(({ content, heads: own }) => {
            const scale = content.is === 'mark' ? scales.get(content.module) : undefined;
            return content.is === 'mark' && scale !== undefined
              ? [[content.module, head(codeOf(String(own[spec.codeRow])), scale)] as const]
              : [];
          });
          return withHeads(spec, new Map(heads));
        },
        doubtful: everybody,
      };
    },
  },
  {
    name: 'scale row',
    idea: 'A row above or below the codes says out of which total the marks of each module are.',
    wanted: 'asked',
    tells: ['scale'],
    draw: (random) => {
      const label = random.pick(['Barème', 'Sur', 'Note sur', 'Noté sur', 'BAREME']);
      const isAbove = random.chance(0.5);
      const isSigned = random.chance(0.2);
      let scales: ReadonlyMap<string, number> = new Map();
      return {
        taste: all(bare, numbered, wholeYear),
        people: (people, { course }) => {
          scales = scalesFor(random, course);
          return rescaled(
            people.map((person) => calm(person, course)),
            scales,
          );
        },
        table: (spec) => {
          const last = firstMark(spec) - 1;
          const columns = spec.columns.map((column, i): Column => {
            const { content } = column;
            const scale = content.is === 'mark' ? (scales.get(content.module) ?? 20) : null;
            const own = i === last ? label : isSigned && scale !== null ? `/${scale}` : scale;
            return { ...column, heads: isAbove ? [own, ...column.heads] : [...column.heads, own] };
          });
          return { ...spec, columns, headerRows: 2, codeRow: isAbove ? 1 : 0 };
        },
        doubtful: everybody,
      };
    },
  },
  {
    name: 'scale column',
    idea: 'Beside each module a column Barème holds the total of its marks.',
    wanted: 'asked',
    tells: ['scale'],
    draw: (random) => {
      const head = random.pick(['Barème', '/', 'Sur', 'Bar.', 'Barème note']);
      const isNamed = random.chance(0.4);
      const isOther = random.chance(0.5);
      let scales: ReadonlyMap<string, number> = new Map();
      return {
        taste: all(bare, numbered, wholeYear),
        people: (people, { course }) => {
          scales = isOther ? scalesFor(random, course) : new Map();
          return rescaled(
            people.map((person) => calm(person, course)),
            scales,
          );
        },
        table: (spec) =>
          beside(spec, spec.columns.flatMap(({ content }) => (content.is === 'mark' ? [content.module] : [])), (module, code, heads) => [
            personColumn(heads(isNamed ? `Barème ${code}` : head), () => scales.get(module) ?? 20, 6),
          ]), // prettier-ignore
        doubtful: () => isOther,
      };
    },
  },
];
