import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../../across/organisation.ts';
import { acknowledgement } from './acknowledgement.ts';
import { documentVersion, wasPublished } from './document-version.ts';
import type { person } from '../people/person.ts';

type Registers = typeof acknowledgement | typeof documentVersion | typeof organisation;

/**
 * Returns a function that checks whether a person has acknowledged a version in force. While people still have time to
 * do so, an acknowledgement of an earlier version counts too.
 */
export function acknowledgedBy(
  version: Stored<typeof documentVersion>,
  s: Reader<Registers>,
): (who: Stored<typeof person>) => boolean {
  const earlier = hasTimeUntil(version, s)
    ? s.referring(documentVersion, 'document', version.fields.document).filter(wasPublished)
    : [];
  const readers = new Set(
    [version, ...earlier]
      .flatMap(({ id }) => s.referring(acknowledgement, 'version', id))
      .map(({ fields }) => fields.person),
  );
  return ({ id }) => readers.has(id);
}

/** Returns the last day on which people have time to acknowledge a version; undefined once it has passed. */
export function hasTimeUntil(
  { fields }: Stored<typeof documentVersion>,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  if (fields.publishedOn === undefined) return undefined;
  const until = add(fields.publishedOn, s.setting(organisation, 'acknowledgementGrace'));
  return until >= s.asOf ? until : undefined;
}
