import { choice, date, line, prose, reference, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** An account of a system under review, with the decision on it. */
export const accessReviewLine = register({
  key: 'access-review-line',
  clause: '8.1',
  title: 'Account under review',
  plural: 'Accounts under review',
  code: 'ARL',
  purpose:
    'Each account with its rights, and whether it is kept, changed or revoked. An auditor takes one that was to be revoked and asks for the proof.',
  label: 'account',
  called: ['account', 'review'],
  partOf: 'review',
  dataSubject: 'person',
  fields: {
    review: reference('access-review', { title: 'Review', help: 'The review it belongs to.' }),
    account: line({ title: 'Account', help: 'The name of the account in the system.', personal: true }),
    person: reference('person', {
      title: 'Person',
      help: 'Whose account it is; none for a technical one.',
      optional: true,
    }),
    rights: prose({ title: 'Rights', help: 'What it may do: roles, groups, profiles.', optional: true }),
    privileged: yesNo({
      title: 'Privileged',
      help: 'Whether it may change the system itself or the rights of others.',
      default: false,
    }),
    verdict: choice({
      title: 'Verdict',
      help: 'What is to happen with it. Leave empty until it is decided.',
      options: { keep: 'Keep', change: 'Change', revoke: 'Revoke' },
      optional: true,
    }),
    reason: prose({
      title: 'Reason',
      help: 'What it is needed for, or what is wrong with it.',
      optional: true,
    }),
    decidedBy: reference('person', {
      title: 'Decided by',
      help: 'Who decided, never about an account of their own; the reviewer, if left empty.',
      optional: true,
    }),
    decidedOn: date({
      title: 'Decided on',
      help: 'The day of that decision.',
      optional: true,
      happened: true,
    }),
    due: date({
      title: 'To be carried out by',
      help: 'The day agreed for it, such as the last day of somebody who leaves; within the usual time, if left empty.',
      optional: true,
      dueDay: true,
    }),
    carriedOutBy: reference('person', {
      title: 'Carried out by',
      help: 'Who changed or revoked it.',
      optional: true,
      responsible: true,
    }),
    carriedOutOn: date({
      title: 'Carried out on',
      help: 'When that was done.',
      optional: true,
      happened: true,
    }),
    evidence: references('evidence', {
      title: 'Proof',
      help: 'What shows that it was changed or revoked.',
      optional: true,
    }),
  },
  sections: {
    Account: ['review', 'account', 'person', 'rights', 'privileged'],
    Decision: ['verdict', 'reason', 'decidedBy', 'decidedOn', 'due'],
    'Carried out': ['carriedOutBy', 'carriedOutOn', 'evidence'],
  },
  columns: ['account', 'review', 'person', 'privileged', 'verdict', 'decidedOn', 'carriedOutOn'],
  order: 'review,account',
  stands: ['verdict'],
  deadlines: {
    revocation: {
      title: 'Access to be changed or revoked',
      on: 'due',
      from: 'decidedOn',
      every: { setting: 'accessRevocation' },
      who: 'carriedOutBy',
      while: { verdict: ['change', 'revoke'] },
      until: 'carriedOutOn',
    },
  },
  sequences: [['decidedOn', 'carriedOutOn']],
  example: {
    review: 'ACR-2',
    account: 'b.okafor',
    person: 'PER-7',
    rights: 'Administrator of the telemetry database',
    privileged: true,
    verdict: 'revoke',
    reason: 'Moved to sales in March.',
    decidedOn: '2026-06-10',
    carriedOutBy: 'PER-3',
    carriedOutOn: '2026-06-11',
  },
})
  .invariant(
    'decidedOn',
    'is needed once there is a verdict',
    [],
    ({ fields }) => fields.verdict === undefined || fields.decidedOn !== undefined,
  )
  .invariant(
    'carriedOutOn',
    'is for what is changed or revoked',
    [],
    ({ fields }) =>
      fields.carriedOutOn === undefined || fields.verdict === 'change' || fields.verdict === 'revoke',
  );
