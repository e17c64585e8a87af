import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { isTimeOfDay, mustBeTimeOfDay, timeOfDay } from '../../across/time-of-day.ts';

const owed = register({
  key: 'notification',
  clause: '8.1',
  title: 'Notification',
  plural: 'Notifications',
  code: 'NTF',
  synonyms: ['breach notification', 'data breach notification'],
  purpose:
    'For each law or contract that may ask for it, whether and when somebody had to be told of an incident, and whether they were. Deciding not to notify is a decision with a reason, which an authority may ask for years later.',
  label: 'step',
  called: ['incident', 'step'],
  partOf: 'incident',
  fields: {
    incident: reference('incident', { title: 'Incident', help: 'What is notified.' }),
    step: line({
      title: 'Step',
      help: 'Which notification it is, such as early warning, notification or final report.',
      longest: 80,
    }),
    requirement: reference('party-requirement', {
      title: 'Required by',
      help: 'The law or contract that asks for it, as it stands among the requirements of parties.',
      optional: true,
    }),
    recipient: line({
      title: 'Recipient',
      help: 'Who is told: an authority, a customer, the people concerned.',
      optional: true,
    }),
    decision: choice({
      title: 'Decision',
      help: 'Whether it has to be made.',
      options: { open: 'To be decided', notify: 'Notify', 'do not notify': 'Do not notify' },
      default: 'open',
    }),
    reason: prose({
      title: 'Reason',
      help: 'Why the duty applies, or why it does not; always needed for not notifying.',
      optional: true,
    }),
    decidedBy: reference('person', { title: 'Decided by', help: 'Who decided it.', optional: true }),
    decidedOn: date({ title: 'Decided on', help: 'When they decided it.', optional: true, happened: true }),
    due: date({
      title: 'Due',
      help: 'The last day for it, as the law counts.',
      optional: true,
      dueDay: true,
    }),
    dueTime: timeOfDay({
      title: 'Due at',
      help: 'The time of that day, such as 07:15; where the law counts in hours, a day is not enough.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Notified by',
      help: 'Who sees to it.',
      optional: true,
      responsible: true,
    }),
    doneOn: date({ title: 'Notified on', help: 'The day it was sent.', optional: true, happened: true }),
    doneTime: timeOfDay({
      title: 'Notified at',
      help: 'The time of that day, such as 15:00.',
      optional: true,
    }),
    receipt: line({ title: 'Receipt', help: 'The reference number the recipient gave.', optional: true }),
    lateReason: prose({
      title: 'Why late',
      help: 'What the recipient was told about the delay.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What was sent, and the receipt.',
      optional: true,
    }),
  },
  sections: {
    Duty: ['incident', 'step', 'requirement', 'recipient', 'due', 'dueTime'],
    Decision: ['decision', 'reason', 'decidedBy', 'decidedOn'],
    Notification: ['owner', 'doneOn', 'doneTime', 'receipt', 'lateReason', 'evidence'],
  },
  columns: ['step', 'incident', 'timeliness', 'due', 'dueTime', 'decision', 'recipient', 'doneOn'],
  order: '-due,-dueTime',
  stands: ['decision'],
  duty: 'notification',
  deadlines: {
    notification: {
      title: 'Notification of an incident',
      on: 'due',
      who: 'owner',
      while: { decision: ['open', 'notify'] },
      until: 'doneOn',
    },
  },
  example: {
    incident: 'INC-4',
    step: 'Notification of the supervisory authority',
    requirement: 'RQT-6',
    recipient: 'Data protection authority of the state',
    decision: 'notify',
    reason: 'Names and places of work of 140 technicians could be read.',
    decidedBy: 'PER-1',
    decidedOn: '2026-05-13',
    due: '2026-05-15',
    dueTime: '07:15',
    owner: 'PER-2',
    doneOn: '2026-05-14',
    doneTime: '11:00',
    receipt: '2026-1187',
  },
});

/**
 * Returns whether a notification was sent in time. If the time of sending is not recorded, the whole day counts: one
 * that was due at noon of that day is late.
 */
export function timelinessOf(
  { fields: { decision, due, dueTime, doneOn, doneTime } }: Stored<typeof owed>,
  { asOf }: Pick<Neighbourhood, 'asOf'>,
): 'not required' | 'pending' | 'overdue' | 'in time' | 'late' {
  if (decision === 'do not notify') return 'not required';
  if (doneOn === undefined) return due !== undefined && due < asOf ? 'overdue' : 'pending';
  const lastMoment = `${due ?? '9999-12-31'} ${dueTime ?? '23:59'}`;
  return `${doneOn} ${doneTime ?? '23:59'}` <= lastMoment ? 'in time' : 'late';
}

/** A duty to notify somebody of an incident, fulfilled or decided against (8.1; A.5.5, A.5.26). */
export const notification = owed
  .derive(
    'timeliness',
    choice({
      title: 'In time',
      help: 'Whether it was sent before its deadline.',
      options: {
        'not required': 'Not required',
        pending: 'Pending',
        overdue: 'Overdue',
        'in time': 'In time',
        late: 'Late',
      },
    }),
    [],
    timelinessOf,
  )
  .invariant('dueTime', mustBeTimeOfDay, [], ({ fields }) => isTimeOfDay(fields.dueTime))
  .invariant('doneTime', mustBeTimeOfDay, [], ({ fields }) => isTimeOfDay(fields.doneTime))
  .invariant(
    'reason',
    'is needed to decide against a notification',
    [],
    ({ fields }) => fields.decision !== 'do not notify' || fields.reason !== undefined,
  );
