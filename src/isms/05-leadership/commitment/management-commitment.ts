import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The acts by which top management showed commitment to information security (5.1). */
export const managementCommitment = register({
  key: 'management-commitment',
  clause: '5.1',
  title: 'Commitment of top management',
  plural: 'Commitments of top management',
  code: 'MCM',
  purpose:
    'What top management said, decided and paid for. Leadership cannot be computed; an auditor who speaks with top management wants to see it borne out by what they did.',
  label: 'what',
  fields: {
    what: line({ title: 'What', help: 'What was done, in a few words.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'How it showed.',
      options: {
        message: 'Spoke or wrote to people',
        resources: 'Granted resources',
        decision: 'Decided in favour of security',
        participation: 'Took part',
        support: 'Backed other managers or holders of roles',
        improvement: 'Called for an improvement',
      },
      material: true,
    }),
    details: prose({
      title: 'Details',
      help: 'What exactly was said or decided, and what came of it.',
      optional: true,
      material: true,
    }),
    by: reference('person', { title: 'By', help: 'The member of top management.', material: true }),
    doneOn: date({
      title: 'Done on',
      help: 'The day it happened.',
      material: true,
      happened: true,
      initially: { as: 'today' },
    }),
    audience: prose({
      title: 'Who noticed',
      help: 'Whom it reached, such as all staff at both sites.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The message, the minutes, the order.',
      optional: true,
    }),
  },
  sections: {
    'What was done': ['what', 'kind', 'details'],
    'Who and when': ['by', 'doneOn', 'audience'],
    'What shows it': ['evidence'],
  },
  columns: ['what', 'kind', 'by', 'doneOn', 'audience', 'evidence'],
  order: '-doneOn',
  example: {
    what: 'Opened the works meeting with the phishing attempt of May',
    kind: 'message',
    details: 'Said why reporting at once matters more than not having clicked.',
    by: 'PER-1',
    doneOn: '2026-06-09',
    audience: 'Everyone at both sites',
  },
});
