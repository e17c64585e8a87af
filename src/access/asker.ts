import type { grant } from '#isms/across/grant.ts';
import type { Hold } from '#isms/across/intervention-hold.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { KeyScope } from './key-scope.ts';

type Grant = Stored<typeof grant>;
export type Role = NonNullable<Grant['fields']['role']>;

/** Who asks, and what policies look at to answer: everything as it stands at the head, for questions about the past too. */
export interface Asker {
  readonly person: Id<'person'>;
  /** The grants that count today. */
  readonly grants: readonly Grant[];
  readonly roles: readonly Role[];
  /** The duties they hold by an appointment, as registers name them; deputies hold them too. */
  readonly duties: readonly string[];
  /** That somebody else may be signed in as them. */
  readonly hold?: Hold | undefined;
  readonly catalogue: Catalogue;
  readonly head: Reader;
  /** How far they go, where they ask with a key. */
  readonly bound?: KeyScope | undefined;
}

export const hasRole = ({ roles }: Asker, wanted: readonly string[]): boolean =>
  roles.some((role) => wanted.includes(role));
