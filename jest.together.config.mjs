import config, { common } from './jest.config.mjs';

/** The files of a project in one, as `npm test` runs them: see test/together.ts. */
/** @type {import('jest').Config} */
export default { ...config, ...common, projects: undefined, testMatch: ['<rootDir>/test/together.ts'] };
