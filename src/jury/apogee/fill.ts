import { decimalOf } from '../../cells/decimals';
import { numberKey, numberText } from '../../gradebook/names';
import { nameOf } from '../journal/differences';
import type { JuryReport, JuryStudent } from '../report';
import { allowedFor } from './code-lists';
import type { ApogeeConfig } from './config';
import type { ApogeeIssue, ResultKind } from '../../vocabulary/apogee';
import { cellsFor, type Cell } from './object-cells';
import { apogeeText } from './read-file';
import { codeKindOf, resultFor, subjectProblem } from './results';
import { subjectOf, type ApogeeSubject } from './subjects';
import { personOf } from '../identity';
import type { ApogeeFile, ApogeeObject, ApogeeRow } from './types';

/** A file with our results in it, and all that was not written. */
export interface ApogeeFilling {
  readonly text: string;
  /** Cells written; and cells that held our value already. */
  readonly written: number;
  readonly unchanged: number;
  /** Students of the file who were found in the workbook. */
  readonly found: number;
  readonly issues: readonly ApogeeIssue[];
}

/** An object that can be filled. */
interface Target {
  readonly object: ApogeeObject;
  readonly subject: ApogeeSubject;
}

/**
 * Fills the results of a jury into a file of Apogée. Only empty cells of our columns are written; everything else stays
 * byte by byte, and a code that the file does not allow for the type of object is reported instead.
 */
export function fillApogee(file: ApogeeFile, report: JuryReport, config: ApogeeConfig): ApogeeFilling {
  return new Filler(file, report, config).fill();
}

class Filler {
  private readonly issues: ApogeeIssue[] = [];
  private readonly changed = new Map<number, string>();
  private written = 0;
  private unchanged = 0;

  constructor(
    private readonly file: ApogeeFile,
    private readonly report: JuryReport,
    private readonly config: ApogeeConfig,
  ) {}

  fill(): ApogeeFilling {
    const { file, report } = this;
    const targets = this.targets();
    const byNumber = this.studentsByNumber();
    const rowsByNumber = counted(file.rows.map(({ number }) => keyOf(number)));
    const found = new Set<string>();
    for (const row of file.rows) {
      const key = keyOf(row.number);
      const student = byNumber.get(key);
      const who = { line: row.line + 1, number: row.number.trim(), name: row.name };
      if (student) found.add(student.id);
      if (!student) this.issues.push({ kind: 'not-in-workbook', ...who });
      else if ((rowsByNumber.get(key) ?? 0) > 1) this.issues.push({ kind: 'twice-in-file', ...who });
      else if (row.shift === null) this.issues.push({ kind: 'odd-row', ...who });
      else this.fillRow(row, row.shift, student, targets);
    }
    for (const student of report.students) {
      if (found.has(student.id)) continue;
      const who = { number: personOf(student).number, name: nameOf(student) };
      this.issues.push({ kind: student.hasNumber ? 'not-in-file' : 'no-number', ...who });
    }
    const lines = file.lines.map((line, i) => ({ ...line, text: this.changed.get(i) ?? line.text }));
    const { written, unchanged, issues } = this;
    return { text: apogeeText(lines), written, unchanged, found: found.size, issues };
  }

  /** The objects that this workbook can answer; the others are reported once each. */
  private targets(): readonly Target[] {
    return this.file.objects.flatMap((object): Target[] => {
      const text = this.config.objects.find(({ key }) => key === object.key)?.subject.trim() ?? '';
      const name = objectName(object);
      if (text === '') {
        this.issues.push({ kind: 'no-subject', object: name });
        return [];
      }
      const subject = subjectOf(text);
      if (subject?.kind === 'none') return [];
      const problem = subject ? subjectProblem(this.report, subject) : 'unknown-subject';
      if (problem) this.issues.push({ kind: problem, object: name, text });
      if (!subject || problem) return [];
      if (subject.kind === 'diploma' && this.diplomaIsUnknown(subject)) {
        this.issues.push({ kind: 'diploma-unknown', object: name });
        return [];
      }
      return [{ object, subject }];
    });
  }

  private diplomaIsUnknown(subject: ApogeeSubject): boolean {
    const { report } = this;
    return report.students.every((student) => resultFor(report, student, subject).code === null);
  }

  /**
   * Students by their number without leading zeros and blanks: the one they are known by here, else any other that the
   * workbook gives and nobody else has. A number that two are known by is nobody's.
   */
  private studentsByNumber(): ReadonlyMap<string, JuryStudent> {
    const numbered = this.report.students.filter(({ hasNumber }) => hasNumber);
    const keysOf = ({ numbers }: JuryStudent): readonly string[] => [...new Set(numbers.map(keyOf))];
    const ids = counted(numbered.map(({ id }) => keyOf(id)));
    const others = counted(numbered.flatMap(keysOf));
    const byNumber = new Map<string, JuryStudent>();
    for (const student of numbered) {
      for (const key of keysOf(student)) {
        if (others.get(key) === 1 && !ids.has(key)) byNumber.set(key, student);
      }
      if (ids.get(keyOf(student.id)) === 1) byNumber.set(keyOf(student.id), student);
      else this.issues.push({ kind: 'twice-in-workbook', number: student.id, name: nameOf(student) });
    }
    return byNumber;
  }

  private fillRow(row: ApogeeRow, shift: number, student: JuryStudent, targets: readonly Target[]): void {
    const cells = (this.file.lines[row.line]?.text ?? '').split('\t');
    const before = this.written;
    for (const { object, subject } of targets) {
      const who = {
        line: row.line + 1,
        object: objectName(object),
        number: student.id,
        name: nameOf(student),
      };
      const kind = codeKindOf(subject);
      const { config, file } = this;
      const ours = cellsFor(resultFor(this.report, student, subject), {
        format: config.format,
        hasPoints: object.columns.J !== undefined,
        results: kind && { table: config.codes[kind], allowed: allowedFor(file.lists, object.type) },
        marks: { table: config.codes.mark, allowed: file.lists.marks },
      });
      for (const refusal of ours.refusals) this.issues.push({ ...refusal, ...who });
      this.write(cells, object, shift, ours.cells, who);
    }
    if (this.written > before) this.changed.set(row.line, cells.join('\t'));
  }

  private write(
    cells: string[],
    object: ApogeeObject,
    shift: number,
    ours: readonly Cell[],
    who: { readonly line: number; readonly object: string; readonly number: string; readonly name: string },
  ): void {
    const present = (column: ResultKind): string | null => {
      const place = object.columns[column];
      return place === undefined ? null : (cells[place + shift]?.trim() ?? '');
    };
    const differs = (column: ResultKind): boolean => {
      const own = ours.find((cell) => cell.column === column);
      const there = own ? (present(column) ?? '') : '';
      return own !== undefined && there !== '' && !isSame(there, own.text);
    };
    // A note on another scale is another note, and points beside somebody else's note are not ours.
    const skipped: readonly ResultKind[] = differs('B') ? ['N', 'J'] : differs('N') ? ['B', 'J'] : [];
    for (const { column, text } of ours) {
      const there = present(column);
      const place = object.columns[column];
      if (there === null || place === undefined) continue;
      if (skipped.includes(column)) continue;
      if (there === '') {
        while (cells.length <= place + shift) cells.push('');
        cells[place + shift] = text;
        this.written += 1;
      } else if (isSame(there, text)) this.unchanged += 1;
      else this.issues.push({ kind: 'other-value', column, ours: text, present: there, ...who });
    }
  }
}

const keyOf = (number: string): string => numberKey(numberText(number) ?? number.trim());
export const objectName = ({ code, label }: Pick<ApogeeObject, 'code' | 'label'>): string =>
  label === '' || label.startsWith(code) ? label || code : `${code} - ${label}`;

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** `12,50` and `12.5` are the same note. */
function isSame(one: string, other: string): boolean {
  const number = (text: string): number | null => (/^\d+(?:[.,]\d+)?$/.test(text) ? decimalOf(text) : null);
  return one === other || (number(one) !== null && number(one) === number(other));
}
