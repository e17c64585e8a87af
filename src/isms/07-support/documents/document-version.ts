import { choice, date, file, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision } from '../../across/decision.ts';

const version = register({
  key: 'document-version',
  clause: '7.5.3',
  title: 'Document version',
  plural: 'Document versions',
  code: 'VER',
  purpose:
    'Each version of a document with its content, author and approval. The approval is bound to the content: a changed file is no longer what was approved.',
  label: 'number',
  called: ['document', 'number'],
  partOf: 'document',
  fields: {
    document: reference('document', {
      title: 'Document',
      help: 'The document this is a version of.',
      material: true,
    }),
    number: line({
      title: 'Version',
      help: 'Its number, such as 1.0; it goes up with each version.',
      longest: 20,
      material: true,
    }),
    content: file({ title: 'Content', help: 'The file itself.', optional: true, material: true }),
    note: prose({ title: 'Change note', help: 'What is different from the version before.', optional: true }),
    author: reference('person', {
      title: 'Author',
      help: 'Who wrote it.',
      optional: true,
      material: true,
      responsible: true,
      initially: { as: 'me' },
    }),
    writers: references('person', {
      title: 'Written by',
      help: 'Everybody who made it or changed its content, number or author here; none of them approves it.',
      optional: true,
      byAction: true,
      writersOf: ['content', 'number', 'author'],
      responsible: true,
    }),
    state: choice({
      title: 'Stage',
      help: 'How far it has come; approval is a decision of its own.',
      options: { draft: 'Draft', 'in review': 'In review', published: 'Published', withdrawn: 'Withdrawn' },
      default: 'draft',
      byAction: true,
    }),
    reviewer: reference('person', {
      title: 'Reviewer',
      help: 'Who checked that it is suitable and adequate.',
      optional: true,
      concerns: true,
    }),
    reviewedOn: date({ title: 'Reviewed on', help: 'When they did.', optional: true, happened: true }),
    publishedOn: date({
      title: 'Published on',
      help: 'From when it applies.',
      optional: true,
      byAction: true,
    }),
    withdrawnOn: date({
      title: 'Withdrawn on',
      help: 'From when it no longer applies; the retention period counts from here.',
      optional: true,
      byAction: true,
    }),
    disposedOn: date({
      title: 'Disposed of on',
      help: 'When the copies were destroyed after the retention period.',
      optional: true,
      happened: true,
    }),
  },
  columns: ['document', 'number', 'standing', 'author', 'reviewer', 'publishedOn'],
  order: 'document,-number',
  sections: {
    'What it is': ['document', 'number', 'content', 'note'],
    'Who wrote and checked it': ['author', 'writers', 'reviewer', 'reviewedOn'],
    'How far it has come': ['state', 'publishedOn', 'withdrawnOn', 'disposedOn'],
  },
  sequences: [['reviewedOn', 'publishedOn', 'withdrawnOn', 'disposedOn']],
  example: {
    document: 'DOC-1',
    number: '1.1',
    note: 'Names the new site and the duty to report within 24 hours.',
    author: 'PER-2',
    reviewer: 'PER-5',
    reviewedOn: '2026-04-10',
  },
});

export type State = 'draft' | 'in review' | 'approved' | 'approval void' | 'published' | 'withdrawn';

/**
 * Returns the state of a version, its approval included. A published version whose approval is void has the state
 * `approval void`.
 */
export function stateOf(record: Stored<typeof version>, s: Neighbourhood<typeof decision>): State {
  const { state } = record.fields;
  const approval = approvalOf(record, s);
  if (state === 'withdrawn' || approval === 'none') return state;
  if (approval !== 'in force') return 'approval void';
  return state === 'published' ? 'published' : 'approved';
}

/** Checks whether the version has an approval that still binds its content. */
export const isApproved = (record: Stored<typeof version>, s: Neighbourhood<typeof decision>): boolean =>
  record.fields.state !== 'withdrawn' && approvalOf(record, s) === 'in force';

/** Checks whether the version applies or once did. Drafts, and versions withdrawn before publication, never applied. */
export const wasPublished = ({ fields }: Stored<typeof version>): boolean =>
  fields.state === 'published' || fields.publishedOn !== undefined;

/**
 * Checks whether a person wrote a version: as its author, because they created it, or because they changed its content.
 * Naming another author, or later changes by others, do not make them eligible to approve it.
 */
export const wrote = (
  who: Id<'person'> | undefined,
  { createdBy, fields: { author, writers = [] } }: Stored<typeof version>,
): boolean => who !== undefined && [createdBy, author, ...writers].includes(who);

export const documentVersion = version
  .meantFor([], ({ fields }) => fields.state === 'published')
  .derive(
    'standing',
    choice({
      title: 'State',
      help: 'Its stage together with its approval.',
      options: {
        draft: 'Draft',
        'in review': 'In review',
        approved: 'Approved',
        'approval void': 'Approval void',
        published: 'Published',
        withdrawn: 'Withdrawn',
      },
    }),
    [decision],
    (record, s) => stateOf(record, s),
  )
  .invariant('number', 'is a version this document already has', [version], (record, s) =>
    s
      .referring(version, 'document', record.fields.document)
      .every((other) => other.id === record.id || other.fields.number !== record.fields.number),
  );
