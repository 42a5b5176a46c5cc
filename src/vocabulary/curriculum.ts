/** Where the curriculum in force comes from: see `curriculumInForce`. */
const CURRICULUM_ORIGINS = ['chosen', 'workbook', 'recognised', 'headers', 'default'] as const;
export type CurriculumOrigin = (typeof CURRICULUM_ORIGINS)[number];
