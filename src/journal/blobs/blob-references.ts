import { sentences } from '#isms/kernel/values/sentence.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Fields, FileValue } from '#isms/kernel/field-kinds/field.ts';
import { notTaken } from '#isms/kernel/declarations/file-kinds.ts';
import { isErased } from '#isms/kernel/values/erased.ts';
import type { Fault } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lookUp, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Reading } from '../store/store.ts';

const texts = sentences('blob-references', {
  namesAFileThatWasNotUploaded: 'names a file that was not uploaded',
  mustBe: 'must be {size}, the size of the file',
});

interface BlobOptions {
  readonly sizeOf: (hash: string) => number | undefined;
  /** Whether it is history from elsewhere, which is told as it was. */
  readonly imported: boolean;
}

/**
 * Files that new versions name and that are not there as they say, or under a name that is not taken. What the version
 * before named is not asked again: what was kept before stays.
 */
export function wrongFiles(
  before: Snapshot,
  versions: readonly Stored[],
  { sizeOf, imported }: BlobOptions,
): readonly Fault[] {
  const several = versions.length > 1;
  return versions.flatMap((version) => {
    const fields = before.registers.get(version.register)?.fields ?? {};
    const earlier = lookUp(before, version.register, version.id)?.fields ?? {};
    const known = [...filesIn(fields, earlier)].map(([, file]) => file);
    const faults = [...filesIn(fields, version.fields)].flatMap(([path, file]): Fault[] => {
      const same = known.filter(({ hash }) => hash === file.hash);
      const isKept = imported || same.some(({ name }) => name === file.name);
      const wrong = isKept ? undefined : notTaken(file.name);
      if (wrong !== undefined) return [{ path: `${path}.name`, message: wrong }];
      if (same.length > 0) return [];
      const size = sizeOf(file.hash);
      if (size === undefined) return [{ path, message: texts.namesAFileThatWasNotUploaded }];
      return size === file.size ? [] : [{ path: `${path}.size`, message: texts.mustBe({ size }) }];
    });
    return several ? faults.map((fault) => ({ ...fault, path: `${version.code} ${fault.path}` })) : faults;
  });
}

function* filesIn(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  path = '',
): Iterable<readonly [string, FileValue]> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined || isErased(value)) continue;
    if (field.kind === 'file') yield [`${path}${name}`, value as FileValue];
    if (field.kind === 'list' && field.fields)
      for (const [n, entry] of (value as readonly Readonly<Record<string, unknown>>[]).entries())
        yield* filesIn(field.fields, entry, `${path}${name}[${n}].`);
  }
}

// Names of an object stand in one order in canonical JSON, and a quotation mark inside a text has a backslash before it, so
// this is a value of a file and nothing else, in whichever field and shape.
const fileValue = /\{"hash":"([0-9a-f]{64})","name":("(?:[^"\\]|\\.)*"),"size":\d/g;

/** The files that a stored text of a version names. */
export function* filesNamedIn(text: string): Iterable<Pick<FileValue, 'hash' | 'name'>> {
  for (const [, hash = '', name = '""'] of text.matchAll(fileValue))
    yield { hash, name: JSON.parse(name) as string };
}

const slice = 500;
const hashes = /[0-9a-f]{64}/g;

/** Takes from a set of hashes those which any version names, after one position and up to another. */
export async function strikeReferenced(
  unreferenced: Set<string>,
  reading: Reading,
  end: number,
  begin = 0,
): Promise<void> {
  for (let from = begin; from < end && unreferenced.size > 0; from += slice) {
    strike(unreferenced, await reading.ask('versions', from, Math.min(from + slice, end)));
    await nextTurn();
  }
}

/** The same for rows at hand. Whatever looks like a hash counts: rather one file too many than one too few. */
export function strike(
  unreferenced: Set<string>,
  rows: readonly { readonly rest: string; readonly personal: string | null }[],
): void {
  for (const { rest, personal } of rows)
    for (const [hash] of `${rest} ${personal ?? ''}`.matchAll(hashes)) unreferenced.delete(hash);
}
