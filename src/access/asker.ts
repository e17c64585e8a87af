import { type Language } from '#isms/kernel/values/language.ts';
import type { grant } from '#isms/across/grant.ts';
import type { Hold } from '#isms/across/intervention-hold.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { KeyScope } from './key-scope.ts';

type Grant = Stored<typeof grant>;
export type Role = NonNullable<Grant['fields']['role']>;

/**
 * The person who asks, with all facts that policies need. All facts are those of the head, also for questions about the
 * past.
 */
export interface Asker {
  readonly person: Id<'person'>;
  /** The grants in force today. */
  readonly grants: readonly Grant[];
  readonly roles: readonly Role[];
  /** The duties of the person by appointment, as registers name them. Deputies hold the duty too. */
  readonly duties: readonly string[];
  /** Set while another person may be signed in as this one: then the account takes no decisions. */
  readonly hold?: Hold | undefined;
  readonly catalogue: Catalogue;
  readonly head: Reader;
  /** The language of the answer. */
  readonly language: Language;
  /** The limits of the API key, if the person asks with one. */
  readonly bound?: KeyScope | undefined;
}

export const hasRole = ({ roles }: Asker, wanted: readonly string[]): boolean =>
  roles.some((role) => wanted.includes(role));
