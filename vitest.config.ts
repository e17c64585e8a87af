import { defineConfig } from 'vitest/config';

// Tests that need PostgreSQL read PLUMBLINE_TEST_POSTGRES (set by `npm test`) and skip by name when it is absent.
export default defineConfig({
  test: {
    // Of itself vitest leaves one core idle, half of what two cores do.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          // These keep nothing between tests and share workers, so that what they import is loaded once.
          name: 'pure',
          include: ['src/{isms,mutations,access,exchange,web}/**/*.test.{ts,tsx}'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: ['src/{isms,mutations,access,exchange,web}/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/filled-example.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
