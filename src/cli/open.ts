import { sentences } from '#isms/kernel/values/sentence.ts';
import { statSync } from 'node:fs';
import { dayOf, isDate, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { isProblem, notFound, type Problem } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { overlaysFolder, unknownOverlay } from '#exchange/folder/layer.ts';
import { read, type History } from '#exchange/folder/read.ts';
import { replay, type ReplayOptions } from '#exchange/folder/replay.ts';
import type { Declarations, CommandLine, Io, Option } from './command.ts';

const texts = sentences('open', {
  theFolder: 'The folder {folder}',
});

/**
 * The option that lists the faults that are only counted otherwise: those that may vanish once others are corrected.
 */
export const allFaults = 'all-faults';

/** The options for reading a folder. */
export const folderOptions: Readonly<Record<'as-of' | 'overlay' | typeof allFaults, Option>> = {
  'as-of': {
    value: 'DATE',
    help: 'As it stood at the end of that day; today, if left out.',
    check: (value) => (isDate(value) ? undefined : 'must be a day that exists, such as 2026-09-30'),
  },
  overlay: {
    value: 'NAME',
    several: true,
    help: `With what FOLDER/${overlaysFolder}/NAME tells on top of the folder; can stand more than once.`,
  },
  [allFaults]: {
    help: 'Where the folder cannot be read: lists also the faults that may follow from others.',
  },
};

/** An organisation read from a folder, ready for inquiries. */
export interface Opened {
  readonly history: History;
  readonly snapshot: Snapshot;
  readonly inquiry: Inquiry;
  /** Returns an inquiry of the same folder as of the end of another day. */
  readonly on: (day: PlainDate) => Inquiry | Problem;
}

/** The options that decide how a folder is read. */
type OpenRequest = Pick<CommandLine, 'options' | 'several'>;

/**
 * Reads a folder and replays it up to a day: by default today in the time zone of the organisation. Returns a problem
 * if the folder or an overlay does not exist or cannot be read.
 */
export function open(
  folder: string,
  { catalogue, inquirer }: Declarations,
  io: Pick<Io, 'now'>,
  { options, several }: OpenRequest,
  onCommit?: ReplayOptions['onCommit'],
): Opened | Problem {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return notFound(texts.theFolder({ folder }));
  const overlays = several['overlay'] ?? [];
  const unknown = unknownOverlay(folder, overlays);
  if (unknown) return unknown;
  const history = read(folder, catalogue, overlays);
  if (isProblem(history)) return history;
  const until = options['as-of'] ?? ((zone: string) => dayOf(io.now(), zone));
  const snapshot = replay(catalogue, history, { until, ...(onCommit && { onCommit }) });
  if (isProblem(snapshot)) return snapshot;
  const asked = inquirer();
  const on = (day: PlainDate): Inquiry | Problem => {
    const then = replay(catalogue, history, { until: day });
    return isProblem(then) ? then : asked.at(then);
  };
  return { history, snapshot, inquiry: asked.at(snapshot), on };
}
