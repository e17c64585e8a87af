import { sentences } from '#isms/kernel/values/sentence.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { faultsOfId } from '#isms/kernel/commits/input-parsing.ts';
import { Attachments } from './attachments.ts';
import type { Commit } from './commit.ts';
import { entriesOf } from './entries.ts';
import { Faults, FolderProblem } from './fault.ts';
import { layersOf } from './layer.ts';
import { noonOf } from './moment.ts';
import { Names } from './names.ts';
import { order } from './order.ts';
import type { RecordFile } from './record-file.ts';
import { Shipped } from './shipped.ts';
import { Steps } from './steps.ts';
import { walk, type FoundFile } from './walk.ts';
import { parse } from './yaml.ts';

const texts = sentences('read', {
  isMissing: 'is missing, and so is every record: this is no folder of an organisation',
  isAboutTheSameRecord: 'is about the same record as {source}',
  isTheIdOfAlready: 'is the id of {other} already ({source})',
});

/** The history of an organisation in a folder. */
export interface History {
  /** Sorted from the oldest. */
  readonly commits: readonly Commit[];
  /** The paths of the files that records name, by hash. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads a folder of records with overlays. Returns its history, or all of its faults. Whether the commits could have
 * been made is checked by `replay`. Throws if there is no such folder or overlay.
 */
export function read(
  folder: string,
  catalogue: Catalogue,
  overlays: readonly string[] = [],
): History | FolderProblem {
  const shipped = new Shipped(catalogue);
  const faults = new Faults();
  const [own, ...above] = layersOf(folder, overlays);
  const walked = [own, ...above].map((layer) => ({
    ...walk(layer, catalogue, shipped),
    // An overlay adds to the files of the folder and replaces none of them.
    attachments: new Attachments(...new Set([layer.folder, own.folder])),
  }));
  for (const each of walked) faults.found.push(...each.faults);
  if (walked[0]?.found.length === 0 && faults.found.length === 0)
    faults.at({ path: `${catalogue.settings.key}.yaml`, text: '' }, '', texts.isMissing);
  const actions = Map.groupBy(catalogue.actions.values(), ({ on }) => on.key);
  const newest = new Map<string, RecordFile>();
  const files = walked.flatMap(({ found, attachments }) => {
    const opened = found.map((each) => {
      const continues = newest.get(nameOf(each.register, each.shipped ?? each.code));
      return open(each, { attachments, continues, actions: actions.get(each.register.key) ?? [] }, faults);
    });
    for (const file of opened) newest.set(nameOf(file.register, file.shipped ? file.id : file.code), file);
    return opened;
  });
  checkIds(files, faults);
  const unread = new Map(walked.flatMap((each) => [...each.unread]));
  const reading = new Steps(new Names(catalogue, shipped, files, unread), faults);
  const steps = files.flatMap((file) => file.entries.map((entry) => reading.stepOf(file, entry)));
  if (faults.found.length === 0)
    return {
      commits: order(steps, undatedSince(files, catalogue)),
      files: new Map(walked.flatMap(({ attachments }) => [...attachments.paths])),
    };
  reading.tellDoubts();
  return new FolderProblem(faults.found);
}

const nameOf = ({ key }: AnyRegister, code: string): string => `${key} ${code}`;

/** What is needed to read the file of a record. */
interface Opening extends Pick<RecordFile, 'attachments' | 'continues'> {
  readonly actions: readonly Action[];
}

function open(
  { source, register, code, shipped }: FoundFile,
  { attachments, continues, actions }: Opening,
  faults: Faults,
): RecordFile {
  const { root, faults: broken } = parse(source.text);
  for (const fault of broken) faults.in(source, fault);
  const subject = {
    register,
    shipped: shipped !== undefined,
    continues,
    actions: new Map(actions.map((action) => [action.key, action])),
  };
  // If a file is not valid YAML, the rest would be guesswork.
  const { id, entries } =
    broken.length > 0
      ? { id: undefined, entries: [] }
      : entriesOf(root, subject, {
          at: (path, message) => faults.at(source, path, message),
          in: (fault) => faults.in(source, fault),
        });
  for (const { message } of id === undefined ? [] : faultsOfId(id)) faults.at(source, '[0].id', message);
  return {
    source,
    continues,
    attachments,
    register,
    code,
    id: shipped ?? continues?.id ?? id ?? code,
    shipped: shipped !== undefined,
    entries,
  };
}

/** Reports records that share an id, because links are found by id alone. */
function checkIds(files: readonly RecordFile[], faults: Faults): void {
  const taken = new Map<string, RecordFile>();
  for (const file of files) {
    const other = taken.get(file.id);
    if (other && other === file.continues) taken.set(file.id, file);
    else if (other && file.shipped)
      faults.at(file.source, '', texts.isAboutTheSameRecord({ source: other.source.path }));
    else if (other)
      faults.at(
        file.source,
        '[0].id',
        texts.isTheIdOfAlready({ other: other.code, source: other.source.path }),
      );
    else taken.set(file.id, file);
  }
}

const beginning: Instant = noonOf('1970-01-01');

/**
 * Returns the moment from which records without dates exist: the day on which the ISMS came into force, if the
 * organisation states it, since their deadlines run from then; otherwise the beginning of time. It is never later than
 * the first dated entry.
 */
function undatedSince(files: readonly RecordFile[], { settings }: Catalogue): Instant {
  const own = files.find(({ register }) => register.key === settings.key)?.entries[0];
  const since = own?.at === undefined ? own?.does.fields?.['inForceSince'] : undefined;
  const first = files
    .flatMap(({ entries }) => entries.flatMap(({ at }) => at ?? []))
    .reduce((least, at) => (at < least ? at : least), '9999');
  const instant = typeof since === 'string' ? noonOf(since) : beginning;
  return first < instant ? first : instant;
}
