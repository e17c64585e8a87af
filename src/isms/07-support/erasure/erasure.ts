import { choice, date, links, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates } from '../../across/decision.ts';
import { callingBy, callsOf } from '../people/personal-data.ts';
import { person } from '../people/person.ts';

/** The grounds for erasing personal data. */
export const erasureGrounds = {
  request: 'They asked for it',
  retention: 'The time it is kept for is over',
  law: 'A law or an authority asks for it',
} as const;

/** The erasures of personal data, with the approval and what remained (7.5.3, A.5.34). */
export const erasure = register({
  key: 'erasure',
  clause: '7.5',
  title: 'Erasure of personal data',
  plural: 'Erasures of personal data',
  code: 'ERA',
  purpose:
    'Who asked for what is personal about somebody to be erased, who approved it, and what was kept and why. It holds nothing of what was erased, so it can be shown to the person who asked and to an auditor.',
  label: 'ground',
  called: ['person', 'ground'],
  actionsOnly: true,
  inPerson: true,
  fields: {
    person: reference('person', {
      title: 'About',
      help: 'Whose personal data is erased.',
      evenRetired: true,
      material: true,
    }),
    ground: choice({
      title: 'Ground',
      help: 'What it is erased for.',
      options: erasureGrounds,
      material: true,
    }),
    reason: prose({
      title: 'Reason',
      help: 'When and how they asked, or what says how long it is kept. Do not name the person: this stays.',
    }),
    records: links({
      title: 'Further records',
      help: 'Evidence that is about them alone, whose files are deleted with it, and other records whose personal values are about them, such as an incident they reported from outside.',
      optional: true,
      material: true,
    }),
    requestedBy: reference('person', {
      title: 'Put on record by',
      help: 'Who put the request on record; somebody else approves it.',
      concerns: true,
      optional: true,
      byAction: true,
    }),
    requestedOn: date({
      title: 'Asked on',
      help: 'The day it was asked for.',
      happened: true,
    }),
    due: date({
      title: 'To be answered by',
      help: 'Laws on data protection mostly give a month.',
      dueDay: true,
    }),
    outcome: choice({
      title: 'Outcome',
      help: 'What became of it; empty until then.',
      options: { erased: 'Erased', refused: 'Refused' },
      optional: true,
      byAction: true,
    }),
    closedOn: date({
      title: 'Closed on',
      help: 'The day it was erased or refused.',
      happened: true,
      optional: true,
      byAction: true,
    }),
    closedBy: reference('person', {
      title: 'Closed by',
      help: 'Who erased or refused it; empty where it was erased at the command line.',
      concerns: true,
      optional: true,
      byAction: true,
    }),
    remains: prose({
      title: 'What remains, and why',
      help: 'What still leads to the person, and on which ground it is kept; or why the request was refused.',
      optional: true,
      byAction: true,
    }),
    mentions: links({
      title: 'Named elsewhere',
      help: 'Records in use whose texts named the person when it was erased: somebody reads and rewords them.',
      optional: true,
      byAction: true,
    }),
  },
  sections: {
    Request: ['person', 'ground', 'reason', 'records', 'requestedBy', 'requestedOn', 'due'],
    'What became of it': ['outcome', 'closedOn', 'closedBy', 'remains', 'mentions'],
  },
  arises: 'Open the record of the person and request the erasure there.',
  columns: ['person', 'ground', 'approval', 'requestedOn', 'due', 'outcome', 'closedOn'],
  order: '-requestedOn',
  stands: ['outcome'],
  deadlines: {
    answer: { title: 'Answer to a request for erasure', on: 'due', until: 'closedOn', who: 'requestedBy' },
  },
  example: {
    person: 'PER-12',
    ground: 'request',
    reason: 'Asked by letter of 2 March, three years after the last day here.',
    requestedBy: 'PER-3',
    requestedOn: '2026-03-05',
    due: '2026-04-02',
  },
})
  .invariant(
    'reason',
    'names the person or an address of theirs, and it stays on record: call them by their code',
    [person],
    ({ fields }, s) => {
      const about = s.get(person, fields.person);
      return !about || !callingBy(callsOf(about, []))(fields.reason);
    },
  )
  .derive(
    'approval',
    choice({ title: 'Approval', help: 'How its approval stands.', options: decisionStates }),
    [decision],
    approvalOf,
  );
