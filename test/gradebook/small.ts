import { readGradebook } from '../../src/gradebook/gradebook';
import { type sheet, SMALL, workbook } from './sheet';

/** Sheets of S3 as most tests have them: read with the small curriculum, its header, and the marks of a student and of another. */
export const read = (...sheets: ReturnType<typeof sheet>[]) => readGradebook(workbook(...sheets), SMALL);
export const HEADER = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302', 'R303', 'SAE301', 'SAE310'];
export const MARKS = [12, 13, 14, 15, 16];
export const OTHER = [2, 3, 4, 5, 6];
