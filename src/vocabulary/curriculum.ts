/** Where the curriculum in force comes from: see `curriculumInForce`. */
export type CurriculumOrigin = 'chosen' | 'workbook' | 'recognised' | 'headers' | 'default';
