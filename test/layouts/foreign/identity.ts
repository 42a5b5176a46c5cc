import { personColumn } from '../../../samples/columns';
import type { Person, Raw } from '../../../samples/person';
import type { TableSpec } from '../../../samples/table';
import type { Kind } from './kind';
import { all, nameless, numbered, perSemester, wholeYear } from './tastes';
import { firstMark, withColumn } from './spec';

/** What people type where they do not know a number. */
const PLACEHOLDERS: readonly [Raw, ...Raw[]] = [
  '0XXX',
  '000000',
  0,
  'XXXXXXXX',
  '0',
  99999999,
  'à compléter',
];
const LABELS = ['TOTAL', 'MOYENNE', 'Max', 'MIN', 'Somme', 'NOTE', 'RANG', 'Médian', 'Seuil', 'Objectif', 'SUR', 'Effectif', 'Jury'] as const; // prettier-ignore

/** The first students with other names. */
function renamed(
  people: readonly Person[],
  names: readonly Partial<Pick<Person, 'last' | 'first'>>[],
): readonly Person[] {
  return people.map((person, i) => ({ ...person, ...names[i] }));
}

/** In the tables of one semester two students have other numbers than their own. */
function withNumbers(spec: TableSpec, numbers: ReadonlyMap<string, string>): TableSpec {
  const [first, ...others] = spec.columns;
  if (first?.content.is !== 'person') return spec;
  const of = ({ id }: Person): Raw => Number(numbers.get(id) ?? id);
  return { ...spec, columns: [{ ...first, content: { is: 'person', of } }, ...others] };
}

const onlyInNumber = all(perSemester, wholeYear, numbered, (taste) => ({ ...taste, strayColumns: false }));

export const IDENTITY_KINDS: readonly Kind[] = [
  {
    name: 'shared placeholder',
    idea: 'Two people of one name, each with a number of his own, share a placeholder in the column of another number.',
    wanted: 'read',
    draw: (random) => {
      const head = random.pick(['INE', 'Code INE', 'etudid', 'N° INE', 'Identifiant']);
      const value = random.pick(PLACEHOLDERS);
      return {
        taste: onlyInNumber,
        people: ([one, other, ...rest]) => one && other ? [one, { ...other, last: one.last, first: one.first }, ...rest] : [], // prettier-ignore
        table: (spec) =>
          withColumn(spec, random.pick([0, 1, 3]), (heads) => personColumn(heads(head), () => value)),
      };
    },
  },
  {
    name: 'exchanged numbers',
    idea: 'Two students of one surname have exchanged numbers in one semester; their names are right.',
    wanted: 'asked',
    tells: ['contradicting-number'],
    draw: (random) => {
      const exchanged = new Map<string, string>();
      const last = random.pick(['DUBOIS', 'Martin', 'LE GOFF']);
      return {
        taste: onlyInNumber,
        people: (people) => {
          const twins = renamed(people, [{ last }, { last }]);
          const [one, other] = twins;
          if (!one || !other || one.first === other.first) return people;
          exchanged.set(one.id, other.id).set(other.id, one.id);
          return twins;
        },
        table: (spec, { number }) => (number === 1 ? withNumbers(spec, exchanged) : spec),
        doubtful: ({ id }) => exchanged.has(id),
      };
    },
  },
  {
    name: 'mistyped number',
    idea: 'One digit of a number is wrong in one semester; the name, which nobody else has, is right.',
    wanted: 'asked',
    tells: ['contradicting-number'],
    draw: (random) => {
      const mistyped = new Map<string, string>();
      return {
        taste: onlyInNumber,
        people: (people) => {
          const hit = people[random.whole(0, people.length - 1)];
          if (hit) mistyped.set(hit.id, String(Number(hit.id) + random.pick([1, 300, -2, 5000])));
          return people;
        },
        table: (spec, { number }) => (number === 1 ? withNumbers(spec, mistyped) : spec),
        doubtful: ({ id }) => mistyped.has(id),
      };
    },
  },
  {
    name: 'number in the name',
    idea: 'One cell holds the number and the name: 22301234 - MARTIN Léa, MARTIN Léa (22301234).',
    wanted: 'read',
    draw: (random) => {
      const form = random.pick([
        (number: string, name: string): string => `${number} - ${name}`,
        (number: string, name: string): string => `${name} (${number})`,
        (number: string, name: string): string => `${number} ${name}`,
        (number: string, name: string): string => `${name} - ${number}`,
        (number: string, name: string): string => `${name}, n° ${number}`,
      ]);
      const head = random.pick(['Étudiant', 'NOM Prénom', 'Étudiants', 'Nom et prénom']);
      const places = random.pick(['all', 'odd']);
      return {
        taste: all(perSemester, numbered),
        table: (spec, { number }) => {
          if (places === 'odd' && number % 2 === 1) return spec;
          const [id, last, , ...others] = spec.columns;
          if (id?.content.is !== 'person' || last?.content.is !== 'person') return spec;
          const heads = last.heads.map((text) => (text === null ? null : head));
          const whole = personColumn(heads, (person) => form(person.id, `${person.last.toLocaleUpperCase('fr')} ${person.first}`), 30); // prettier-ignore
          return { ...spec, columns: [whole, ...others] };
        },
      };
    },
  },
  {
    name: 'names like labels',
    idea: 'Surnames and first names that also stand before rows of figures: TOTAL Anne, MAX Léo.',
    wanted: 'read',
    draw: (random) => {
      const labels = random.shuffled(LABELS);
      return {
        taste: (taste) => (random.chance(0.5) ? nameless(taste) : taste),
        people: (people) => renamed(people, labels.slice(0, random.whole(1, 3)).map((last) => ({ last }))), // prettier-ignore
      };
    },
  },
  {
    name: 'words beside names',
    idea: 'A column before the marks holds companies, debts or hours that sound like labels: Total Energies, > 10 h.',
    wanted: 'read',
    draw: (random) => {
      const [head, words] = random.pick([
        ['Entreprise', ['Total Energies', 'Max Mara', 'Moyenne Entreprise SA', 'SNCF', null]],
        ['Assiduité', ['> 10 h', '< 5 abs', '10 %', null, null]],
        ['Dettes', ['UE 2.1', 'UE21, UE23', 'R2.03', null, null]],
        ['Projet', ['Effectif Studio', 'Somme Toute', 'Stage', 'Moyenne Terre', null]],
        ['Tuteur', ['M. Max', 'Mme Coef', 'TOTAL Jean', null]],
      ]);
      const at = new Map<string, Raw>();
      const wordOf = ({ id }: Person): Raw => {
        if (!at.has(id)) at.set(id, random.pick(words as readonly [Raw, ...Raw[]]));
        return at.get(id) ?? null;
      };
      return {
        taste: (taste) => ({ ...(random.chance(0.5) ? nameless(taste) : taste), identities: random.chance(0.5) ? taste.identities : [['last', 'first']] }), // prettier-ignore
        table: (spec) => withColumn(spec, firstMark(spec), (heads) => personColumn(heads(head), wordOf, 14)),
      };
    },
  },
];
