import { date, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The days between the beginning of a recovery and the first day on which it can be completed. */
export const waitingDays = 14;

/** The recoveries of top management: an ISMS manager names its members, because it can no longer do so itself (5.1). */
export const topManagementRecovery = register({
  key: 'top-management-recovery',
  clause: '5.1',
  title: 'Recovery of top management',
  plural: 'Recoveries of top management',
  code: 'TMR',
  purpose:
    'Who top management is, is said by top management. Where none of it is left who could, an ISMS manager names others: top management is told at once, and each member can stop it for a time before anything changes.',
  inPerson: true,
  actionsOnly: true,
  label: 'reason',
  fields: {
    people: references('person', {
      title: 'To be top management',
      help: 'Who is top management once it is completed, in place of those of today.',
      concerns: true,
    }),
    reason: prose({
      title: 'Reason',
      help: 'Why top management cannot say it itself.',
    }),
    askedBy: reference('person', {
      title: 'Begun by',
      help: 'The ISMS manager who began it.',
      concerns: true,
    }),
    askedOn: date({ title: 'Begun on', help: 'The day it began.', happened: true }),
    earliest: date({
      title: 'Can be completed from',
      help: 'The first day on which it can be completed, if nobody has stopped it.',
    }),
    members: references('person', {
      title: 'Top management until then',
      help: 'Who was told of it. Each of them can stop it.',
      concerns: true,
    }),
    stoppedBy: reference('person', {
      title: 'Stopped by',
      help: 'The member of top management who stopped it.',
      optional: true,
      concerns: true,
      byAction: true,
    }),
    stoppedOn: date({
      title: 'Stopped on',
      help: 'The day it was stopped; empty where nobody did.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    completedOn: date({
      title: 'Completed on',
      help: 'The day from which others are top management.',
      optional: true,
      happened: true,
      byAction: true,
    }),
  },
  sections: {
    'What is asked for': ['people', 'reason', 'askedBy', 'askedOn'],
    'Until it takes effect': ['earliest', 'members'],
    'How it ended': ['stoppedBy', 'stoppedOn', 'completedOn'],
  },
  sequences: [
    ['askedOn', 'stoppedOn'],
    ['askedOn', 'completedOn'],
  ],
  arises: 'Open the organisation and choose “Recover top management” from its menu.',
  columns: ['reason', 'askedBy', 'askedOn', 'people', 'earliest', 'stoppedOn', 'completedOn'],
  order: '-askedOn',
  example: {
    people: ['PER-4'],
    reason: 'The managing director died, and there is no second one.',
    askedBy: 'PER-3',
    askedOn: '2026-03-02',
    earliest: '2026-03-16',
    members: ['PER-1'],
    completedOn: '2026-03-16',
  },
});
