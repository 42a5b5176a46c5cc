import path from 'node:path';
import { retainedCode, type JuryReport } from '../../jury/report';
import { YEAR_CODES, type YearCode } from '../../rules/types';
import { isFitting, treatWorkbook } from '../one-workbook';
import type { JuryOptions } from '../options';
import { CommandError, STATUS } from '../usage';
import { words } from '../words';

/** What came of one workbook of a folder, as it crosses from the process that treated it. */
export interface Answer {
  /** Exit status that the workbook alone would have given. */
  readonly status: number;
  /** What is to be told, why it failed last. */
  readonly notices: readonly string[];
  /** Null where it failed. */
  readonly figures: Figures | null;
  /** Where its result is. */
  readonly out: string | null;
  /** Bytes that the process holds now. */
  readonly memory: number;
}

export interface Figures {
  /** Title of the curriculum. */
  readonly curriculum: string;
  readonly students: number;
  /** Students by the code that counts in the end; a code that nobody has is absent. */
  readonly codes: Readonly<Partial<Record<YearCode, number>>>;
  readonly undecided: number;
  /** Students whose code something doubtful could change. */
  readonly uncertain: number;
  readonly anomalies: number;
  /** Questions that nobody has answered. */
  readonly questions: number;
}

/** Treats one workbook; every failure becomes an answer. */
export function answerTo(options: JuryOptions): Answer {
  const notices: string[] = [];
  const answer = (status: number, figures: Figures | null, out: string | null = null): Answer => ({
    ...{ status, notices, figures, out },
    memory: process.memoryUsage().rss,
  });
  try {
    const tell = (notice: string): number => notices.push(notice);
    const { report, out } = treatWorkbook(options, tell, (asked, hasMacros) => {
      if (isFitting(asked, hasMacros)) return asked;
      // Added, not changed: another workbook of the folder may have the other name.
      const fitting = `${asked}${hasMacros ? '.xlsm' : '.xlsx'}`;
      tell(words().folder.otherEnding(path.basename(fitting)));
      return fitting;
    });
    return answer(STATUS.done, figuresOf(report), out);
  } catch (error) {
    if (error instanceof CommandError) {
      notices.push(error.message);
      return answer(error.status, null);
    }
    notices.push(words().unexpected(error instanceof Error ? error.message : String(error)));
    return answer(STATUS.failed, null);
  }
}

function figuresOf({ curriculum, students, anomalies, questions }: JuryReport): Figures {
  const retained = students.map(retainedCode);
  const counts = YEAR_CODES.map((code) => [code, retained.filter((other) => other === code).length] as const);
  const codes = Object.fromEntries(counts.filter(([, count]) => count > 0));
  const decided = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    curriculum: curriculum.title,
    students: students.length,
    codes,
    undecided: students.length - decided,
    uncertain: students.filter(({ doubts }) => doubts.length > 0).length,
    anomalies: anomalies.length,
    questions: questions.filter((question) => question.answer === null).length,
  };
}
