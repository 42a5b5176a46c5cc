import { subjectKey } from '../../../src/jury/decisions/subject';
import { subjectsByUe } from '../../../src/jury/decisions/subjects';
import type { EarlierResult } from '../../../src/jury/history/record';
import type { JuryStudent } from '../../../src/jury/report';
import { plainReport } from '../plain-course';

test('4.3: a right is given up only to a UE that the student has capitalised', () => {
  const earlier: EarlierResult = {
    year: '2024-2025',
    subject: { kind: 'ue', ue: 'UE31' },
    average: 12,
    code: 'ADM',
    ects: null,
    origin: '',
  };
  const report = plainReport(
    2,
    [
      { odd: [8], even: [12] },
      { odd: [8], even: [12] },
    ],
    [[earlier], []],
  );
  const waivers = report.students.map((student: JuryStudent) =>
    subjectsByUe(report, student)
      .flatMap(({ subjects }) => subjects)
      .filter(({ kind }) => kind === 'ue-waiver')
      .map(subjectKey),
  );
  expect(waivers).toEqual([['waiver:UE31'], []]);
});
