import type { Workbook } from 'exceljs';
import type { Course } from './course';
import type { Placed } from './table';

/** A workbook, and what is known of it without reading it. */
export interface Sample {
  readonly workbook: Workbook;
  readonly course: Course;
  /** Tables of marks, in the order of the sheets. */
  readonly tables: readonly SampleTable[];
}
export interface SampleTable extends Placed {
  /** Semesters whose marks it holds. */
  readonly semesters: readonly string[];
}
