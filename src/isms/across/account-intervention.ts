import { choice, date, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/**
 * The interventions of an administrator in the account of another person, after which other people may be able to sign
 * in as its owner.
 */
export const interventions = {
  invitation: 'Handed over an invitation',
  'new password': 'Handed over a link for a new password',
  'second factor': 'Removed the second factor',
  removal: 'Removed the account',
  reopening: 'Opened an account again after it was removed',
  opening: 'Opened an account by a link that was handed over, or at an address that was changed',
  return: 'Let in again after an earlier intervention',
} as const;

/**
 * Interventions in the accounts of other people. Auditors must be able to see later who really decided in a person's
 * name (A.5.16 to A.5.18).
 */
export const accountIntervention = register({
  key: 'account-intervention',
  clause: '5.3',
  title: 'Intervention in an account',
  plural: 'Interventions in accounts',
  code: 'ACI',
  purpose:
    'When somebody opened an account for another person, or took a protection of it away. Whoever holds a link can sign in as its owner, so an auditor who reads a decision has to see that, and for a day after it nothing is decided with the account.',
  label: 'kind',
  called: ['person', 'kind'],
  fixed: true,
  actionsOnly: true,
  fields: {
    person: reference('person', { title: 'Account of', help: 'Whose account it is.', concerns: true }),
    kind: choice({ title: 'What was done', help: 'What was done to it.', options: interventions }),
    by: reference('person', {
      title: 'Done by',
      help: 'Who did it; empty where they do not work here any more.',
      optional: true,
      concerns: true,
    }),
    on: date({ title: 'Done on', help: 'The day on which it was done.', happened: true }),
    reason: prose({ title: 'Reason', help: 'Why it was necessary.', optional: true }),
  },
  arises: 'Look after the account of somebody else under Administration, People and accounts.',
  columns: ['person', 'kind', 'by', 'on', 'reason'],
  order: '-on',
  example: {
    person: 'PER-1',
    kind: 'second factor',
    by: 'PER-3',
    on: '2026-03-02',
    reason: 'Lost the phone on a journey; told us by telephone, and we called back.',
  },
});
