import type { Workbook, Worksheet } from 'exceljs';
import { dotted, MMI, uesOf, type Course, type CourseUe } from '../../samples/course';
import { expectationsOf, type ExpectedAnomaly, type Expectations } from '../../samples/expectations';
import { INFO } from '../../samples/info-course';
import { addMatrices } from '../../samples/layouts/first-year';
import type { Person } from '../../samples/person';
import { randomFrom, type Random } from '../../samples/random';
import type { SampleTable } from '../../samples/sample';
import type { TableSpec } from '../../samples/table';
import { newWorkbook } from '../../samples/workbook';
import { writeTable } from '../../samples/write-table';
import { drawDecoys } from './decoys';
import { drawClass } from './people';
import { hasNumbers, hitPeople, hitTable, MISHAPS, type Hit, type Mishap } from './mishaps';
import { drawTaste, type Taste } from './taste';
import { modulesIn, unseenTable } from './unseen-table';

export interface Unseen {
  readonly seed: number;
  /** In words, for whoever has to look into a failure. */
  readonly description: string;
  readonly workbook: Workbook;
  readonly expectations: Expectations;
  /** The students have no number: their id is their name. */
  readonly byName: boolean;
  /** Of marks, those that count. */
  readonly tables: readonly SampleTable[];
}

/** What a workbook is drawn with. */
export interface Stage {
  readonly random: Random;
  readonly course: Course;
  readonly taste: Taste;
  readonly workbook: Workbook;
  readonly people: readonly Person[];
}

/** One table of a stage. */
interface TablePlace {
  readonly sheet: string;
  readonly semesters: readonly string[];
  /** From 0, in the order of the tables. */
  readonly number: number;
}

/** What a foreign kind of workbook does otherwise than the generator; what it leaves out stays as it is drawn. */
export interface Twist {
  readonly course?: Course;
  /** What the tables hold where it is not the modules of the course. */
  readonly truth?: (course: Course) => Course;
  readonly taste?: (taste: Taste) => Taste;
  readonly people?: (people: readonly Person[], taste: Taste) => readonly Person[];
  readonly table?: (spec: TableSpec, place: TablePlace) => TableSpec;
  /** Sheets before the tables. */
  readonly before?: (stage: Stage) => void;
  /** In place of the generator's tables. */
  readonly write?: (stage: Stage) => readonly SampleTable[];
  /** Sheets behind the tables, and changes in these. */
  readonly after?: (stage: Stage, tables: readonly SampleTable[]) => void;
}

/** A workbook that nobody has laid out before; the same seed gives the same one. */
export function unseenWorkbook(seed: number, twist: Twist | null = null): Unseen {
  const random = randomFrom(seed);
  const course = twist?.course ?? (random.chance(0.2) ? INFO : MMI);
  const drawnTaste = drawTaste(random, course);
  const taste = twist?.taste?.(drawnTaste) ?? drawnTaste;
  const mishap = random.chance(0.4) && !twist ? random.pick(MISHAPS) : 'none';
  const drawn = drawClass(random, course, twist ? 0.005 : 0.03).map((person) =>
    taste.standingColumn ? person : { ...person, standing: null },
  );
  const hit = hitPeople(random, taste, mishap, twist?.people?.(drawn, taste) ?? drawn);
  const workbook = newWorkbook();
  const stage: Stage = { random, course, taste, workbook, people: hit.people };
  const decoys = drawDecoys(random);
  for (const add of decoys.before) add(workbook, course, hit.people);
  twist?.before?.(stage);
  const builder = new Builder(stage, mishap, hit, twist?.table);
  const tables = twist?.write?.(stage) ?? builder.build();
  for (const add of decoys.after) add(workbook, course, hit.people);
  if (course === INFO) addMatrices(workbook.addWorksheet('Coefficients'));
  twist?.after?.(stage, tables);
  const expectations = expectationsOf({ workbook, course: twist?.truth?.(course) ?? course, tables });
  return {
    seed,
    description: describe(taste, mishap),
    workbook,
    expectations: { ...expectations, anomalies: [...expectations.anomalies, ...builder.told] },
    byName: !hasNumbers(taste),
    tables,
  };
}

class Builder {
  /** Anomalies that the mishap makes, besides those of single marks and averages. */
  readonly told: ExpectedAnomaly[];
  private readonly random: Random;
  private readonly taste: Taste;
  private readonly workbook: Workbook;
  private readonly people: readonly Person[];
  /** Of the next table: which of the identities it has. */
  private variant = 0;

  constructor(
    stage: Stage,
    private mishap: Mishap,
    private readonly hit: Hit,
    private readonly twisted: NonNullable<Twist['table']> = (spec) => spec,
  ) {
    this.told = [...hit.told];
    ({ random: this.random, taste: this.taste, workbook: this.workbook, people: this.people } = stage);
  }

  build(): readonly SampleTable[] {
    const { taste } = this;
    const all = taste.semesters.flatMap((semester) => uesOf(taste.course, semester));
    const groups = [...new Set(this.people.map(({ group }) => group))];
    switch (taste.shape) {
      case 'sheet per semester':
        return taste.semesters.map((semester) =>
          this.semesterSheet(semester, taste.sheetName(semester), this.people),
        );
      case 'sheet per semester and group':
        return taste.semesters.flatMap((semester) =>
          groups.map((group) =>
            this.semesterSheet(
              semester,
              `${semester} ${group}`,
              this.people.filter((one) => one.group === group),
            ),
          ),
        );
      case 'sheet per group':
        return groups.map((group) => this.table(this.titled(group), all, this.people.filter((one) => one.group === group))); // prettier-ignore
      case 'one sheet':
        return [this.table(this.titled('Notes'), all, this.people)];
      case 'sheet per UE':
        return all.map((ue) => this.table(this.titled(ue.code), [ue], this.people));
      case 'sheet per pole':
        return this.poles(all);
      case 'side by side':
      case 'one below the other':
        return this.onOneSheet();
    }
  }

  private semesterSheet(semester: string, name: string, people: readonly Person[]): SampleTable {
    return this.table(this.titled(name), uesOf(this.taste.course, semester), people);
  }

  /** A sheet with or without a title above the table. */
  private titled(name: string): Worksheet {
    const sheet = this.workbook.addWorksheet(name);
    if (this.random.chance(0.5)) sheet.getCell('A1').value = `BUT, année 2025-2026 : ${name}`;
    if (this.random.chance(0.2))
      sheet.getCell('B2').value = `Responsable : équipe, ${dotted('R303')} mutualisée`;
    return sheet;
  }

  private table(
    sheet: Worksheet,
    ues: readonly CourseUe[],
    people: readonly Person[],
    place: { readonly top?: number; readonly left?: number; readonly modules?: readonly string[] } = {},
  ): SampleTable {
    const { random, taste } = this;
    const { dropped, gone } = this.hit;
    const modules = (place.modules ?? modulesIn(taste.course, ues)).filter((code) => code !== dropped);
    const isOdd = ues.some(({ semester }) => semester === taste.semesters[0]);
    const present = isOdd ? people : people.filter((person) => person !== gone);
    const order = taste.shuffledRows ? random.shuffled(present) : present;
    const spec = unseenTable(random, taste, {
      people: order,
      ues,
      modules,
      variant: this.variant,
      top: place.top ?? random.whole(3, 8),
      left: place.left ?? random.whole(1, random.chance(0.7) ? 1 : 5),
    });
    const semesters = [...new Set(ues.map(({ semester }) => semester))];
    const changed = hitTable(random, taste, this.mishap, sheet.name, spec);
    if (changed) {
      this.told.push(...changed.told);
      this.mishap = 'none';
    }
    const at = { sheet: sheet.name, semesters, number: this.variant };
    this.variant += 1;
    return { ...writeTable(sheet, this.twisted(changed?.spec ?? spec, at)), semesters };
  }

  /** Resources in one sheet, SAÉ in another: no UE is whole in either. */
  private poles(ues: readonly CourseUe[]): readonly SampleTable[] {
    const modules = modulesIn(this.taste.course, ues);
    const resources = modules.filter((code) => code.startsWith('R'));
    const sae = modules.filter((code) => !code.startsWith('R'));
    return [
      this.table(this.titled('Ressources'), ues, this.people, { modules: resources }),
      this.table(this.titled('SAÉ et stage'), ues, this.people, { modules: sae }),
    ];
  }

  /** One table per semester on the same sheet. */
  private onOneSheet(): readonly SampleTable[] {
    const sheet = this.titled('Notes');
    let [top, left] = [4, 1];
    return this.taste.semesters.map((semester) => {
      const title = sheet.getCell(top - 1, left);
      const table = this.table(sheet, uesOf(this.taste.course, semester), this.people, { top, left });
      title.value = `Semestre ${semester.slice(1)}`;
      if (this.taste.shape === 'side by side') left = sheet.columnCount + this.random.whole(2, 4);
      else top = sheet.rowCount + this.random.whole(4, 6);
      return table;
    });
  }
}

/** The habits that matter when something is not recognised. */
function describe(taste: Taste, mishap: Mishap): string {
  const { course, moduleHead, banner, averageHead, standingWords, sheetName, ...plain } = taste;
  const [ue] = course.ues;
  const wordings = {
    module: moduleHead(course, course.modules[2]?.code ?? ''),
    banner: ue && banner(ue),
    average: ue && averageHead(ue),
    standing: standingWords.DEM,
    sheet: sheetName('S3'),
  };
  return JSON.stringify({ year: course.level, mishap, ...plain, wordings });
}
