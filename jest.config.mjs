/** What both projects share. */
const common = {
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        diagnostics: false, // `npm run typecheck` reads the whole project once; here the same errors would only be slower
        tsconfig: {
          target: 'ES2022',
          module: 'commonjs',
          moduleResolution: 'node10',
          ignoreDeprecations: '5.0',
          isolatedModules: true,
          resolveJsonModule: true,
          esModuleInterop: true,
        },
      },
    ],
  },
};

/** `core` needs nothing but Node; `browser` needs the built add-in, Chromium, LibreOffice or openpyxl. */
/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...common,
      displayName: 'core',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/test/e2e/', '\\.browser\\.test\\.ts$'],
    },
    { ...common, displayName: 'browser', testMatch: ['**/test/e2e/*.test.ts', '**/*.browser.test.ts'] },
  ],
  // A limit for what hangs, not a measure: a loaded machine is no failure.
  testTimeout: 120_000,
  coverageDirectory: 'coverage',
  // Of the law alone: to count every line of the rest takes the tests twice their time.
  collectCoverageFrom: ['src/rules/**/*.ts'],
  coverageThreshold: { './src/rules/': { branches: 100, functions: 100, lines: 100, statements: 100 } },
};
