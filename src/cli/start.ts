import type { Problem } from '#isms/kernel/problem.ts';
import type { Command, Io } from './command.ts';

/** Serves until a signal ends it. */
export type Serve = (options: { readonly example: boolean }, io: Io) => Promise<number | Problem>;

/** Serves the web application and the API. */
export const startCommand = (serve: Serve): Command => ({
  name: 'start',
  summary: 'Serves the web application and the API.',
  about: [
    'Settings come from the environment: PLUMBLINE_PORT, PLUMBLINE_HOST, PLUMBLINE_DATA, PLUMBLINE_URL, DATABASE_URL, DATABASE_MIGRATION_URL, PLUMBLINE_ADMIN_EMAIL, PLUMBLINE_ADMIN_PASSWORD, PLUMBLINE_LOG. The README says what each means.',
  ],
  operands: [],
  options: { example: { help: 'Loads the example company into an empty data folder first.' } },
  run: ({ options }, io) => serve({ example: options['example'] !== undefined }, io),
});
