import {
  choice,
  choices,
  date,
  duration,
  line,
  prose,
  file,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { decision } from '../../across/decision.ts';
import { documentVersion, stateOf } from './document-version.ts';
import { audienceReads, isInAudience } from './document-audience.ts';

/** The documented information that the organisation controls: its own, and documents from outside. */
export const document = register({
  key: 'document',
  clause: '7.5',
  title: 'Document',
  plural: 'Documents',
  code: 'DOC',
  synonyms: ['policy', 'procedure', 'guideline', 'work instruction'],
  purpose:
    'What the standard or the organisation wants in writing, so that the right version is found, approved, protected and kept as long as it must be.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'What people look for it under.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'What it is for; several kinds are demanded by the standard.',
      options: {
        'information security policy': 'Information security policy',
        'topic policy': 'Policy on a topic',
        scope: 'Scope of the ISMS',
        'statement of applicability': 'Statement of Applicability',
        'risk assessment methodology': 'Risk assessment process',
        'risk treatment methodology': 'Risk treatment process',
        procedure: 'Procedure',
        instruction: 'Work instruction',
        plan: 'Plan',
        record: 'Record or report',
        contract: 'Contract',
        external: 'External document',
      },
    }),
    identifier: line({ title: 'Identifier', help: 'The number it carries, such as ISP-01.', optional: true }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who keeps it right.',
      optional: true,
      responsible: true,
    }),
    topic: line({
      title: 'Topic',
      help: 'For a policy on a topic: which, such as access or cryptography.',
      longest: 80,
      optional: true,
    }),
    parentPolicy: reference('document', {
      title: 'Under the policy',
      help: 'The policy it carries out in detail.',
      optional: true,
    }),
    objectivesFramework: yesNo({
      title: 'Frame for objectives',
      help: 'For the policy: whether it states objectives or says how they are set.',
      optional: true,
    }),
    commitments: choices({
      title: 'Commitments',
      help: 'For the policy: to what it binds the organisation.',
      options: {
        'satisfy requirements': 'To meet the requirements that apply',
        improve: 'To keep improving the ISMS',
      },
      optional: true,
    }),
    classification: choice({
      title: 'Classification',
      help: 'Who may read it.',
      options: {
        public: 'Public',
        internal: 'Internal',
        confidential: 'Confidential',
        strict: 'Strictly confidential',
      },
      default: 'internal',
    }),
    language: line({ title: 'Language', help: 'The language it is written in.', default: 'English' }),
    medium: choice({
      title: 'Medium',
      help: 'How it is kept.',
      options: { electronic: 'Electronic', paper: 'Paper', both: 'Both' },
      default: 'electronic',
    }),
    audience: prose({ title: 'Audience', help: 'Who needs it for their work.', optional: true }),
    units: references('unit', {
      title: 'For units',
      help: 'The units whose people need it, as a list of distribution; everyone in scope, if left empty.',
      optional: true,
    }),
    roles: references('role', {
      title: 'For roles',
      help: 'The roles whose holders need it, where it is not meant for whole units.',
      optional: true,
    }),
    toBeAcknowledged: yesNo({
      title: 'To be acknowledged',
      help: 'Whether those it is for have to say that they have read each new version.',
      default: false,
    }),
    outsiders: prose({
      title: 'Interested parties outside',
      help: 'How people outside get it: a public address, on request, or not at all and why.',
      optional: true,
    }),
    neededByUs: yesNo({
      title: 'Needed by us',
      help: 'Whether the organisation itself decided that the ISMS needs it, beyond what the standard demands.',
      default: false,
    }),
    location: line({ title: 'Location', help: 'Where the valid copy is, if not here.', optional: true }),
    system: reference('asset', {
      title: 'Kept in',
      help: 'The system that holds the valid copy; its backups keep the document too.',
      optional: true,
    }),
    retention: duration({
      title: 'Retention period',
      help: 'How long a superseded version is kept.',
      optional: true,
    }),
    disposal: line({
      title: 'Disposal',
      help: 'What happens after that, such as shredding or deletion.',
      optional: true,
    }),
    reviewInterval: duration({
      title: 'Review interval',
      help: 'How often someone reads it again.',
      default: 'P12M',
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When it was last found to be still right.',
      optional: true,
      happened: true,
    }),
    origin: choice({
      title: 'Origin',
      help: 'Whether it is written here or comes from outside.',
      options: { internal: 'Internal', external: 'External' },
      default: 'internal',
    }),
    source: line({ title: 'Source', help: 'For an external document: who issues it.', optional: true }),
    edition: line({
      title: 'Edition',
      help: 'For an external document: the edition in use.',
      optional: true,
    }),
    checkedOn: date({
      title: 'Checked on',
      help: 'When the source was last asked for a newer edition.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    'What it is': ['title', 'kind', 'identifier', 'owner', 'neededByUs'],
    Policy: ['topic', 'parentPolicy', 'objectivesFramework', 'commitments'],
    'Who it is for': ['classification', 'audience', 'units', 'roles', 'toBeAcknowledged', 'outsiders'],
    'Where it is': ['language', 'medium', 'location', 'system'],
    Review: ['reviewInterval', 'reviewedOn', 'retention', 'disposal'],
    'From outside': ['origin', 'source', 'edition', 'checkedOn'],
  },
  confidential: { classification: ['confidential', 'strict'] },
  columns: ['title', 'identifier', 'kind', 'state', 'owner', 'classification', 'reviewedOn'],
  order: 'code',
  duty: 'document control',
  deadlines: {
    review: {
      title: 'Review of a document',
      from: { computed: 'rightOn' },
      every: { field: 'reviewInterval' },
      who: 'owner',
      while: { origin: ['internal'] },
      recurs: true,
    },
    check: {
      title: 'Check for a newer edition',
      from: 'checkedOn',
      every: { field: 'reviewInterval' },
      who: 'owner',
      while: { origin: ['external'] },
      recurs: true,
    },
  },
  example: {
    title: 'Information security policy',
    kind: 'information security policy',
    identifier: 'ISP-01',
    owner: 'PER-1',
    classification: 'internal',
    audience: 'Everyone who works here',
    reviewInterval: 'P12M',
    reviewedOn: '2026-04-14',
    objectivesFramework: true,
    commitments: ['satisfy requirements', 'improve'],
    toBeAcknowledged: true,
    retention: 'P6Y',
    disposal: 'Deletion from the document store',
  },
})
  .meantFor([documentVersion, ...audienceReads], ({ id, fields }, who, s) => {
    // A document that names no units or roles is open to everyone in scope; a confidential one must name its readers.
    const isAddressed = (fields.units ?? []).length + (fields.roles ?? []).length > 0;
    const isOpen = fields.classification === 'public' || fields.classification === 'internal';
    return (
      (isAddressed || isOpen) &&
      s.referring(documentVersion, 'document', id).some((each) => each.fields.state === 'published') &&
      isInAudience(fields, who, s)
    );
  })
  .invariant('parentPolicy', 'is this document itself', [], ({ id, fields }) => fields.parentPolicy !== id)
  .derive(
    'state',
    choice({
      title: 'State',
      help: 'The state of the version that applies; of the newest one, while none is published.',
      options: {
        none: 'No version',
        draft: 'Draft',
        'in review': 'In review',
        approved: 'Approved',
        'approval void': 'Approval void',
        published: 'Published',
        withdrawn: 'Withdrawn',
      },
    }),
    [documentVersion, decision],
    (record, s) => {
      const versions = s.referring(documentVersion, 'document', record.id);
      const shown =
        versions.findLast(({ fields }) => fields.state === 'published') ??
        versions.findLast(({ fields }) => fields.state !== 'withdrawn');
      return shown ? stateOf(shown, s) : 'none';
    },
  )
  .derive(
    'inForce',
    file({ title: 'Text in force', help: 'The file of the version that applies.' }),
    [documentVersion],
    (record, s) =>
      s
        .referring(documentVersion, 'document', record.id)
        .findLast(({ fields }) => fields.state === 'published')?.fields.content,
  )
  .derive(
    'rightOn',
    date({
      title: 'Found right on',
      help: 'When it was last found to be right: reviewed, or issued in a new version, which is read before.',
    }),
    [documentVersion],
    (record, s) => {
      const issued = s
        .referring(documentVersion, 'document', record.id)
        .map(({ fields }) => fields.publishedOn);
      return [record.fields.reviewedOn, ...issued]
        .filter((day) => day !== undefined)
        .toSorted()
        .at(-1);
    },
  );

/**
 * Checks whether the readers of a document have to acknowledge it. The information security policy always has to be
 * acknowledged.
 */
export const isToBeAcknowledged = ({ fields }: Stored<typeof document>): boolean =>
  fields.toBeAcknowledged || fields.kind === 'information security policy';
