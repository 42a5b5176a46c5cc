import { locale, answer } from './answer';
import { averageOfRcue, averageOfUe, averagesOfUes } from './averages';
import { asOptionalRange, asRange } from './cells';
import { codeOfRcue, codeOfUe, ectsEarned, explanation, progressionOf } from './decisions';
import { juryTable } from './jury-table';
import { markNeeded } from './needed-mark';
import { weightedMeans } from './weighted-mean';

/*
 * The functions of the namespace BUT. Ids, names and the order of parameters are for ever: workbooks store them, and only
 * optional parameters may be appended. These comments are read by custom-functions-metadata and shown by Excel in
 * English; another language has `functions.json` in its folder. Every parameter is `unknown`, so that empty cells, texts
 * and errors arrive as they are; an omitted one is `null`.
 */

/**
 * Average of one UE of one student; provisional while marks are awaited, empty where no mark counts.
 * @customfunction UEAVERAGE
 * @param ue UE code, such as UE31.
 * @param codes Module codes: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @returns The average out of 20, unrounded.
 */
export function ueAverage(
  ue: unknown,
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
): number | string {
  return answer(() => averageOfUe(ue, asRange(codes), asRange(marks), asOptionalRange(curriculum)));
}

/**
 * Averages of all UEs for a whole year group: one row per student, under the UE codes.
 * @customfunction UEAVERAGES
 * @param codes Module codes: the header row (or column) of the marks.
 * @param marks The marks, one row per student (one column if the codes are in a column).
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [header] FALSE leaves the UE codes out; omitted: they come first.
 * @returns The averages out of 20, unrounded; "? R303" where the mark of R303 cannot be read.
 */
export function ueAverages(
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  header?: unknown,
): unknown[][] {
  return answer(() => averagesOfUes(asRange(codes), asRange(marks), asOptionalRange(curriculum), header));
}

/**
 * Average of the RCUE of one competence for one student; empty while one of its marks is awaited.
 * @customfunction RCUEAVERAGE
 * @param competence Number of the competence, such as 1.
 * @param codes Module codes of both semesters: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @returns The average out of 20, unrounded.
 */
export function rcueAverage(
  competence: unknown,
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
): number | string {
  return answer(() => averageOfRcue(competence, asRange(codes), asRange(marks), asOptionalRange(curriculum)));
}

/**
 * Code of one UE for one student: ADM, CMP, AJ, ATT, DEF and so on, compensation within its RCUE included.
 * @customfunction UECODE
 * @param ue UE code, such as UE31.
 * @param codes Module codes: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [status] The student's status cell: DEM, ABAN, DEF, EXCLU, ABL; anything else is no obstacle.
 * @returns The code.
 */
export function ueCode(
  ue: unknown,
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  status?: unknown,
): number | string {
  return answer(() => codeOfUe(ue, asRange(codes), asRange(marks), asOptionalRange(curriculum), status));
}

/**
 * Code of the RCUE of one competence for one student: ADM, CMP, AJ or ATT.
 * @customfunction RCUECODE
 * @param competence Number of the competence, such as 1.
 * @param codes Module codes of both semesters: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [status] The student's status cell: DEM, ABAN, DEF, EXCLU, ABL; anything else is no obstacle.
 * @returns The code.
 */
export function rcueCode(
  competence: unknown,
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  status?: unknown,
): number | string {
  return answer(() =>
    codeOfRcue(competence, asRange(codes), asRange(marks), asOptionalRange(curriculum), status),
  );
}

/**
 * ECTS credits that one student earns with the UEs acquired.
 * @customfunction ECTS
 * @param codes Module codes: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [status] The student's status cell: DEM, ABAN, DEF, EXCLU, ABL; anything else is no obstacle.
 * @returns The number of credits.
 */
export function ects(
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  status?: unknown,
): number | string {
  return answer(() => ectsEarned(asRange(codes), asRange(marks), asOptionalRange(curriculum), status));
}

/**
 * Proposal for the year of one student: ADM, PASD, RED, NAR, ATT and so on; empty while only the odd semester is marked.
 * @customfunction PROGRESSION
 * @param codes Module codes of both semesters: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [status] The student's status cell: DEM, ABAN, DEF, EXCLU, ABL; anything else is no obstacle.
 * @returns The code of the year.
 */
export function progression(
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  status?: unknown,
): number | string {
  return answer(() => progressionOf(asRange(codes), asRange(marks), asOptionalRange(curriculum), status));
}

/**
 * Table of decisions for a whole year group: averages and codes of UEs and RCUEs, ECTS, proposal, next semester, reasons.
 * @customfunction JURY
 * @param codes Module codes of both semesters: the header row (or column) of the marks.
 * @param marks The marks, one row per student (one column if the codes are in a column).
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [statuses] One status cell per student: DEM, ABAN, DEF, EXCLU, ABL; anything else is no obstacle.
 * @param [students] Numbers or names, one or more columns, repeated at the beginning of the table.
 * @returns The table, with its titles first.
 */
export function jury(
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  statuses?: unknown[][],
  students?: unknown[][],
): unknown[][] {
  return answer(() =>
    juryTable(
      locale(),
      asRange(codes),
      asRange(marks),
      asOptionalRange(curriculum),
      asOptionalRange(statuses),
      asOptionalRange(students),
    ),
  );
}

/**
 * Why one student gets the proposal: the reasons as sentences, with their points of the law.
 * @customfunction EXPLAIN
 * @param codes Module codes of both semesters: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [status] The student's status cell: DEM, ABAN, DEF, EXCLU, ABL; anything else is no obstacle.
 * @returns The sentences.
 */
export function explain(
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  status?: unknown,
): number | string {
  return answer(() =>
    explanation(locale(), asRange(codes), asRange(marks), asOptionalRange(curriculum), status),
  );
}

/**
 * Smallest mark that brings a UE or a RCUE to a threshold: in the marks awaited, or in the modules named.
 * @customfunction NEEDED
 * @param target UE code, such as UE31, or the number of a competence for its RCUE.
 * @param codes Module codes: the header row (or column) of the marks.
 * @param marks The student's marks, in the same order.
 * @param [curriculum] Range holding a curriculum (coefficients, UEs × modules), or the id of a built-in one; omitted: recognised from the codes.
 * @param [modules] Modules whose mark is looked for; omitted: those whose mark is awaited.
 * @param [threshold] Average to reach, 0 to 20; omitted: 10.
 * @returns The mark out of 20, the same in each of these modules; 0 if any mark will do.
 */
export function needed(
  target: unknown,
  codes: unknown[][],
  marks: unknown[][],
  curriculum?: unknown[][],
  modules?: unknown[][],
  threshold?: unknown,
): number | string {
  return answer(() =>
    markNeeded(
      target,
      asRange(codes),
      asRange(marks),
      asOptionalRange(curriculum),
      asOptionalRange(modules),
      threshold,
    ),
  );
}

/**
 * Mark of a module from its assessments, out of 20: ABI counts 0, ABJ and EXC drop out, an awaited one gives ATT.
 * @customfunction WEIGHTEDMEAN
 * @param marks The student's assessments, or a block with one row per student.
 * @param [coefficients] One coefficient per assessment; omitted: all equal.
 * @param [scales] Best possible mark of each assessment, or one for all; omitted: 20.
 * @returns One mark per student, or a code that a mark cell can hold.
 */
export function weightedMean(
  marks: unknown[][],
  coefficients?: unknown[][],
  scales?: unknown[][],
): unknown[][] {
  return answer(() => weightedMeans(asRange(marks), asOptionalRange(coefficients), asOptionalRange(scales)));
}

/**
 * Mark of a module from its assessments, with a second session and the best n of them, out of 20.
 * @customfunction MODULEAVERAGE
 * @param marks The student's assessments, or a block with one row per student.
 * @param [coefficients] One coefficient per assessment; omitted: all equal.
 * @param [scales] Best possible mark of each assessment, or one for all; omitted: 20.
 * @param [second] Marks of a second session, in the shape of the first ones; empty: not taken.
 * @param [rule] What the second session does: best, replace, or capped (at 10); omitted: best.
 * @param [best] How many assessments count, the best ones; omitted: all.
 * @returns One mark per student, or a code that a mark cell can hold.
 */
export function moduleAverage(
  marks: unknown[][],
  coefficients?: unknown[][],
  scales?: unknown[][],
  second?: unknown[][],
  rule?: unknown,
  best?: unknown,
): unknown[][] {
  return answer(() =>
    weightedMeans(asRange(marks), asOptionalRange(coefficients), asOptionalRange(scales), {
      second: asOptionalRange(second),
      rule,
      best,
    }),
  );
}
