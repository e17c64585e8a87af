import type { History } from '#server/contract/contract.ts';

type Version = History['versions'][number];

/** The change of one field between two versions. */
export interface ChangedField {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Returns what a version changed against the one before it; for the first version, all its fields. */
export const changedFields = (version: Version, before: Version | undefined): readonly ChangedField[] =>
  version.changed.map((name) => ({ name, before: before?.fields[name], after: version.fields[name] }));

/** Returns what was done with a version, as a key of the interface texts. */
export function didWhat(
  version: Version,
  before: Version | undefined,
): 'created' | 'retired' | 'restored' | 'amended' {
  if (!before) return 'created';
  if (version.retired !== before.retired) return version.retired ? 'retired' : 'restored';
  return 'amended';
}
