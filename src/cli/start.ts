import { sentences } from '#isms/kernel/values/sentence.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';
import { overlaysFolder } from '#exchange/folder/layer.ts';
import type { Command, Io } from './command.ts';

const texts = sentences('cli-start', {
  anOverlayIsLaidOnTheExampleCompany: 'An overlay is laid on the example company: --example is missing.',
});

/** The example company that is loaded first into an empty data folder, with these overlays. */
export interface Example {
  readonly overlays: readonly string[];
}

/** Serves until a signal ends the process. */
export type Serve = (example: Example | undefined, io: Io) => Promise<number | Problem>;

/** The command that serves the web application and the API. */
export const startCommand = (serve: Serve): Command => ({
  name: 'start',
  summary: 'Serves the web application and the API.',
  about: [
    'Settings come from the environment: PLUMBLINE_PORT, PLUMBLINE_HOST, PLUMBLINE_DATA, PLUMBLINE_URL, DATABASE_URL, DATABASE_MIGRATION_URL, PLUMBLINE_ADMIN_EMAIL, PLUMBLINE_ADMIN_PASSWORD, PLUMBLINE_LOG. The README says what each means.',
  ],
  operands: [],
  options: {
    example: { help: 'Loads the example company into an empty data folder first.' },
    overlay: {
      value: 'NAME',
      several: true,
      help: `With --example: with what company/${overlaysFolder}/NAME tells on top of it, such as gaps; can stand more than once.`,
    },
  },
  run: async ({ options, several }, io) => {
    const { overlay: overlays = [] } = several;
    if (options['example'] !== undefined) return serve({ overlays }, io);
    return overlays.length > 0 ? invalid([], texts.anOverlayIsLaidOnTheExampleCompany) : serve(undefined, io);
  },
});
