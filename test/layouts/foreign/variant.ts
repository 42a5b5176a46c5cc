import type { Workbook } from 'exceljs';
import type { Expectations } from '../../../samples/expectations';
import type { ExpectedStudent } from '../../../samples/oracle';
import type { Person } from '../../../samples/person';
import { randomFrom } from '../../../samples/random';
import type { AnomalyKind } from '../../../src/gradebook/types';
import { unseenWorkbook, type Unseen } from '../generator';
import { IDENTITY_KINDS } from './identity';
import { BULLETIN_KINDS } from './bulletin-kinds';
import { COLUMN_KINDS } from './column-kinds';
import { CURRICULUM_KINDS } from './curriculum-kinds';
import { EXPORT_KINDS } from './export-kinds';
import { HISTORY_KINDS } from './history-kinds';
import { LEGEND_KINDS } from './legend-kinds';
import { NAMED_KINDS } from './named-kinds';
import { PARTED_KINDS } from './parted-kinds';
import { PEOPLE_KINDS } from './people-kinds';
import { SCALE_KINDS } from './scale-kinds';
import { ROW_KINDS } from './row-kinds';
import { SHAPE_KINDS } from './shape-kinds';
import { SHEET_KINDS } from './sheet-kinds';
import { WORD_KINDS } from './word-kinds';
import { everybody, type Draw, type Kind } from './kind';

/** Every foreign kind, in the order in which seeds take turns. */
export const KINDS: readonly Kind[] = [
  ...IDENTITY_KINDS,
  ...PEOPLE_KINDS,
  ...SCALE_KINDS,
  ...COLUMN_KINDS,
  ...CURRICULUM_KINDS,
  ...SHEET_KINDS,
  ...SHAPE_KINDS,
  ...ROW_KINDS,
  ...BULLETIN_KINDS,
  ...EXPORT_KINDS,
  ...LEGEND_KINDS,
  ...PARTED_KINDS,
  ...HISTORY_KINDS,
  ...WORD_KINDS,
  ...NAMED_KINDS,
];

/** The generator's own layouts are drawn as well: what is read right stays right. */
const OWN = { name: 'known layouts', wanted: 'read' } as const;
const OWN_TURNS = 8;

export const KIND_NAMES: readonly string[] = [...KINDS.map(({ name }) => name), OWN.name];

/** A workbook of some kind, with what must be found in it. */
export interface Variant {
  readonly seed: number;
  readonly kind: string;
  readonly wanted: Kind['wanted'];
  readonly description: string;
  readonly workbook: Workbook;
  readonly expectations: Expectations;
  readonly tells: readonly AnomalyKind[];
  readonly mustTell: string | null;
  readonly answer: Kind['answer'];
  readonly idOf: (student: ExpectedStudent) => string;
  readonly isOpen: (student: ExpectedStudent) => boolean;
  readonly isDoubtful: (student: ExpectedStudent) => boolean;
  /** The drawn numbers of those whose marks stand in the row, or in the area, of a cell; none for a header. */
  readonly ownersOf: (sheet: string, cell: string) => ReadonlySet<string>;
}

/** @param only name of the kind; else the seed says whose turn it is */
export function variantOf(seed: number, only: string | null = null): Variant {
  const turn = seed % (KINDS.length + OWN_TURNS);
  const kind = only === null ? KINDS[turn] : KINDS.find(({ name }) => name === only);
  const random = randomFrom(seed ^ 0x5eed);
  const draw: Draw = kind?.draw(random) ?? {};
  const unseen = unseenWorkbook(seed, kind ? draw : null);
  const people = new Map(
    unseen.tables.flatMap((table) => table.people.map((person) => [person.id, person] as const)),
  );
  const about =
    (test: (person: Person) => boolean) =>
    ({ id }: ExpectedStudent): boolean => {
      const person = people.get(id);
      return person !== undefined && test(person);
    };
  const truth = (student: ExpectedStudent): ExpectedStudent => {
    const person = people.get(student.id);
    const { decision } = student;
    const code = person && draw.codeOf ? draw.codeOf(person, decision.code) : decision.code;
    return { ...student, decision: { ...decision, code } };
  };
  const nameOf = ({ lastName, firstName }: ExpectedStudent): string => `${lastName} ${firstName}`;
  return {
    seed,
    kind: kind?.name ?? OWN.name,
    wanted: kind?.wanted ?? OWN.wanted,
    description: unseen.description,
    workbook: unseen.workbook,
    expectations: { ...unseen.expectations, students: unseen.expectations.students.map(truth) },
    tells: kind?.tells ?? [],
    mustTell: draw.mustTell ?? null,
    answer: kind?.answer,
    idOf: (student) => {
      const person = people.get(student.id);
      if (person && draw.idOf) return draw.idOf(person);
      return unseen.byName ? nameOf(student) : student.id;
    },
    isOpen: about(draw.open ?? ((): boolean => false)),
    // A mishap that the generator plants is told, and may leave open what it hits.
    isDoubtful: about(draw.doubtful ?? (kind ? (): boolean => false : everybody)),
    ownersOf: ownersOf(unseen, draw.across === true),
  };
}

function ownersOf({ tables }: Unseen, across: boolean): Variant['ownersOf'] {
  const lineOf = across ? columnOf : rowOf;
  const owners = new Map<string, Set<string>>();
  for (const { sheet, marks, averages } of tables) {
    for (const { person, cell } of [...marks, ...averages]) {
      const line = `${sheet}!${lineOf(cell)}`;
      owners.set(line, (owners.get(line) ?? new Set()).add(person.id));
    }
  }
  return (sheet, cell) => {
    const [from = '', to = from] = cell.split(':');
    const found = new Set<string>();
    for (let line = lineOf(from); line <= lineOf(to); line += 1)
      for (const id of owners.get(`${sheet}!${line}`) ?? []) found.add(id);
    return found;
  };
}

const rowOf = (cell: string): number => Number(/\d+/.exec(cell)?.[0] ?? 0);
const columnOf = (cell: string): number =>
  [...(/^[A-Z]+/.exec(cell)?.[0] ?? '')].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
