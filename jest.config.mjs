/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
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
  coverageDirectory: 'coverage',
  collectCoverageFrom: ['src/**/*.ts'],
  coverageThreshold: { './src/rules/': { branches: 100, functions: 100, lines: 100, statements: 100 } },
};
