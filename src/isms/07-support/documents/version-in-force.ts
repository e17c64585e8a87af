import { fails, missing, type Find, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../across/decision.ts';
import { document } from './document.ts';
import { documentVersion, isApproved, wasPublished } from './document-version.ts';

type Reading = Neighbourhood<typeof documentVersion | typeof decision>;
type Document = Stored<typeof document>;

const published = ({ id }: Document, s: Neighbourhood<typeof documentVersion>) =>
  s.referring(documentVersion, 'document', id).filter(({ fields }) => fields.state === 'published');

/**
 * Returns the version of a document that applies: published, with an approval that still binds its content; undefined
 * if there is none.
 */
export const versionInForce = (of: Document, s: Reading): Stored<typeof documentVersion> | undefined =>
  published(of, s).findLast((version) => isApproved(version, s));

/** Returns the published version of a document, whether or not it was approved; undefined if there is none. */
export const publishedVersion = (
  of: Document,
  s: Neighbourhood<typeof documentVersion>,
): Stored<typeof documentVersion> | undefined => published(of, s).at(-1);

/**
 * Checks whether a document is still being written: it is an internal one, no version was ever published, and no review
 * is recorded. Nobody follows it yet, so it has no findings and proves nothing.
 */
export const isUnpublished = (of: Document, s: Neighbourhood<typeof documentVersion>): boolean =>
  of.fields.origin === 'internal' &&
  of.fields.reviewedOn === undefined &&
  !s.referring(documentVersion, 'document', of.id).some(wasPublished);

/** Checks whether a version is an unpublished successor to a version that was published. */
export const isDraftVersion = (
  { fields: { document: of, state } }: Stored<typeof documentVersion>,
  s: Neighbourhood<typeof document | typeof documentVersion>,
): boolean => {
  const its = s.get(document, of);
  return (state === 'draft' || state === 'in review') && its !== undefined && !isUnpublished(its, s);
};

/** Checks whether a document is or was in use, internal or external. */
export const isInUse = (of: Document, s: Neighbourhood<typeof documentVersion>): boolean =>
  !isUnpublished(of, s);

/** Checks whether an internal document is or was in use. */
export const isOwnInUse = (of: Document, s: Neighbourhood<typeof documentVersion>): boolean =>
  of.fields.origin === 'internal' && isInUse(of, s);

/** Checks whether a document is the information security policy and is or was in use. */
export const isPolicyInUse = (of: Document, s: Neighbourhood<typeof documentVersion>): boolean =>
  of.fields.kind === 'information security policy' && isInUse(of, s);

/** The findings that a document is not in force, the same for every rule that requires one. */
export const notInForce = {
  unapproved: missing(
    '{record} has no version that is both approved and published.',
    'Have a version approved, and publish it.',
  ),
  void: fails(
    'Version {version} of {record} is published, but its approval is void: {what} changed since.',
    'Have it approved as it is now, or go back to what was approved.',
  ),
  expired: fails(
    'Version {version} of {record} is published, but its approval ended on {until}.',
    'Have it looked at again and approve it.',
  ),
};

/** Returns the documents of a kind. */
export const documentsOf = (
  kind: Document['fields']['kind'],
  s: Reader<typeof document>,
): readonly Document[] => s.all(document).filter(({ fields }) => fields.kind === kind);

/**
 * Yields findings for documents of a kind that should be in force and are not. One in force is enough: others may be in
 * preparation.
 */
export function* findNotInForce(
  kind: Document['fields']['kind'],
  s: Reader<typeof document | typeof documentVersion | typeof decision>,
  find: Find<typeof notInForce>,
): Iterable<Finding> {
  const documents = documentsOf(kind, s);
  const isCovered = documents.some((each) => versionInForce(each, s));
  for (const each of documents.filter((one) => !versionInForce(one, s))) {
    const ended = published(each, s).findLast((one) => ['void', 'expired'].includes(approvalOf(one, s)));
    const approval = ended && latestDecision(ended, ['approval'], s);
    if (approval) {
      const version = ended.fields.number;
      const { until = '' } = approval.fields;
      if (approvalOf(ended, s) === 'expired') yield find.expired(each, { version, until });
      else yield find.void(each, { version, what: whatChanged(approval, s) });
    } else if (!isCovered) yield find.unapproved(each);
  }
}
