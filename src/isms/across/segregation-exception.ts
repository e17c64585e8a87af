import { choice, date, link, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/**
 * The pairs of duties that actions keep apart as a house rule. What the standard itself keeps apart has no exceptions.
 */
export const separations = {
  'author and approver': 'Who made something and who approves it',
  'owner and approver': 'Who answers for something and who approves or concludes it',
  'doer and verifier': 'Who did something and who judges whether it worked',
  'requester and decider': 'Who asks for something and who decides on it',
} as const;

/**
 * The exceptions that let a person, for a time, do what another duty of theirs would keep them from (5.3; A.5.3,
 * A.6.1.2).
 */
export const segregationException = register({
  key: 'segregation-exception',
  clause: '5.3',
  title: 'Exception from segregation',
  plural: 'Exceptions from segregation',
  code: 'SGX',
  purpose:
    'Where a small organisation has nobody else, top management lets one person hold two duties that are kept apart, for a time and with a check in their place. An auditor accepts that when it was decided, bounded and made up for, and not when it merely happened.',
  inPerson: true,
  label: 'separation',
  called: ['person', 'separation'],
  fixed: true,
  actionsOnly: true,
  fields: {
    person: reference('person', { title: 'Person', help: 'Who may do both.', concerns: true }),
    separation: choice({
      title: 'Kept apart otherwise',
      help: 'The two parts that they may have in one thing.',
      options: separations,
    }),
    about: link({
      title: 'Only for',
      help: 'The one record it is about; whatever they have both parts in, if left empty.',
      optional: true,
    }),
    reason: prose({ title: 'Reason', help: 'Why nobody else can do it.' }),
    compensation: prose({
      title: 'Check in its place',
      help: 'What makes up for it, such as a second look once a month by somebody from outside.',
    }),
    until: date({ title: 'Until', help: 'The last day; nothing is excepted for ever.' }),
    grantedBy: reference('person', {
      title: 'Granted by',
      help: 'The member of top management who decided it.',
      concerns: true,
    }),
    grantedOn: date({ title: 'Granted on', help: 'The day of the decision.', happened: true }),
  },
  sections: {
    'What is excepted': ['person', 'separation', 'about', 'until'],
    'Why, and what makes up for it': ['reason', 'compensation'],
    Decided: ['grantedBy', 'grantedOn'],
  },
  arises: 'Open the record of the person and let top management except them from segregation there.',
  columns: ['person', 'separation', 'about', 'until', 'compensation', 'grantedBy'],
  order: '-until',
  deadlines: {
    end: {
      title: 'End of an exception from segregation',
      on: 'until',
      who: 'grantedBy',
      about: 'person',
      passes: true,
    },
  },
  example: {
    person: 'PER-3',
    separation: 'author and approver',
    reason: 'Until the second engineer joins, nobody else can judge the work instructions of the cloud.',
    compensation: 'The head of quality reads every instruction approved like that at the end of the quarter.',
    until: '2026-12-31',
    grantedBy: 'PER-1',
    grantedOn: '2026-09-01',
  },
});
