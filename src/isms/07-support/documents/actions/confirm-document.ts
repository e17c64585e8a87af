import type { Stored } from '#isms/kernel/declarations/record.ts';
import { confirmationOf } from '../../../across/confirmation.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { publishedVersion } from '../version-in-force.ts';

/** Confirms that documents were read again and are still right (7.5.2 c). */
export const confirmDocument = confirmationOf(document, {
  key: 'confirm-document',
  clause: '7.5.2',
  day: 'reviewedOn',
  reads: [documentVersion],
  obstacle: (record, s) =>
    publishedVersion(record as Stored<typeof document>, s)
      ? undefined
      : 'No version of it is published, so there is nothing to read again.',
});
