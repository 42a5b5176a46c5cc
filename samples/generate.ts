import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectationsOf, type Expectations } from './expectations';
import { firstYear } from './layouts/first-year';
import { groups } from './layouts/groups';
import { oneSheet } from './layouts/one-sheet';
import { perSemester } from './layouts/per-semester';
import { perUe } from './layouts/per-ue';
import { recap } from './layouts/recap';
import { expectedCourse } from './course-of-three/oracle';
import { SEMESTERS } from './course-of-three/course-person';
import { PEOPLE } from './course-of-three/people';
import { firstFourSemesters, workbookOf } from './course-of-three/workbooks';
import type { Sample } from './sample';
import { bytesOf } from './workbook';

/** The folder of three years of one promotion. */
const COURSE = 'three-years';

/** File name without ending -> how it is made. */
const SAMPLES: Readonly<Record<string, () => Sample>> = {
  'but2-mmi': perSemester,
  'but2-mmi-une-feuille': oneSheet,
  'but2-mmi-par-ue': perUe,
  'but2-mmi-recap': recap,
  'but2-mmi-groupes': groups,
  'but1-info': firstYear,
};

/**
 * Writes the sample workbooks and, beside the tests, what a run over each of them must find.
 * Run from the root of the project; the same files come out at every run.
 * @param argv the folder for the workbooks (`samples`) and that for the expectations (`test/layouts/expected`)
 * @returns the exit status
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [workbooks = 'samples', expectations = join('test', 'layouts', 'expected')] = argv;
  await mkdir(workbooks, { recursive: true });
  await mkdir(expectations, { recursive: true });
  for (const [name, make] of Object.entries(SAMPLES)) {
    const sample = make();
    await writeFile(join(workbooks, `${name}.xlsx`), await bytesOf(sample.workbook));
    await writeFile(join(expectations, `${name}.jsonl`), linesOf(expectationsOf(sample)));
  }
  await writeCourse(join(workbooks, COURSE), join(expectations, COURSE));
  return 0;
}

/** Three years of one promotion: a workbook for each jury, one with four semesters, and what all of them must find. */
async function writeCourse(workbooks: string, expectations: string): Promise<void> {
  await mkdir(workbooks, { recursive: true });
  await mkdir(expectations, { recursive: true });
  for (const semester of SEMESTERS)
    await writeFile(join(workbooks, `${semester}.xlsx`), await bytesOf(workbookOf(semester)));
  await writeFile(join(workbooks, 'S1-S4.xlsx'), await bytesOf(firstFourSemesters()));
  const lines = [
    ...PEOPLE.map((person) => ({ person })),
    ...expectedCourse().map((expected) => ({ expected })),
  ];
  await writeFile(
    join(expectations, 'juries.jsonl'),
    lines.map((record) => `${JSON.stringify(record)}\n`).join(''),
  );
}

/** One record per line, so that a change shows as what it is. */
function linesOf({ sheets, students, anomalies }: Expectations): string {
  const records = [
    ...sheets.map((sheet) => ({ sheet })),
    ...students.map((student) => ({ student })),
    ...anomalies.map((anomaly) => ({ anomaly })),
  ];
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
