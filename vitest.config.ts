import { defineConfig } from 'vitest/config';

// Tests that need PostgreSQL read PLUMBLINE_TEST_POSTGRES (set by `npm test`) and skip by name when it is absent.
export default defineConfig({
  test: {
    // Of itself vitest leaves one core idle, half of what two cores do.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,bench}/**/*.test.{ts,tsx}'],
          // Files share workers, so that what they import is loaded and compiled once. A test puts back what it replaces.
          isolate: false,
          globalSetup: 'scripts/temporary-folder.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['scripts/temporary-folder.ts', 'e2e/filled-example.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
