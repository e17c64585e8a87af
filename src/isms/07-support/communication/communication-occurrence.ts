import { date, line, links, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The communications made according to the communication plan (7.4). */
export const communicationOccurrence = register({
  key: 'communication-occurrence',
  clause: '7.4',
  title: 'Communication made',
  plural: 'Communications made',
  code: 'COC',
  purpose:
    'What was told to whom on which day, so that the plan does not stay a plan. An auditor takes an item of the plan and asks for the last two times.',
  label: 'what',
  partOf: 'communication',
  fields: {
    communication: reference('communication', {
      title: 'Planned communication',
      help: 'The item of the plan it belongs to.',
      material: true,
    }),
    what: line({ title: 'What', help: 'What was said this time, in a few words.', material: true }),
    doneOn: date({
      title: 'Done on',
      help: 'The day it went out or took place.',
      material: true,
      happened: true,
      initially: { as: 'today' },
    }),
    sentBy: reference('person', {
      title: 'Sent by',
      help: 'Who sent or said it.',
      optional: true,
      responsible: true,
      initially: { as: 'me' },
    }),
    signedBy: reference('person', {
      title: 'In the name of',
      help: 'Who stands behind it, such as the managing director who signed.',
      optional: true,
      material: true,
    }),
    audience: prose({
      title: 'Whom it reached',
      help: 'Who got it this time, where that differs from the plan.',
      optional: true,
    }),
    about: links({
      title: 'About',
      help: 'The records it made known, such as objectives, a policy or an incident.',
      optional: true,
      material: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The message itself, or the minutes.',
      optional: true,
    }),
  },
  sections: {
    'What was told': ['communication', 'what', 'about'],
    'By whom, to whom': ['doneOn', 'sentBy', 'signedBy', 'audience'],
    'What shows it': ['evidence'],
  },
  columns: ['communication', 'what', 'doneOn', 'sentBy', 'signedBy', 'about'],
  order: '-doneOn',
  example: {
    communication: 'COM-1',
    what: 'Objectives for 2026 presented',
    doneOn: '2026-02-10',
    sentBy: 'PER-2',
    signedBy: 'PER-1',
    about: [{ register: 'objective', id: 'OBJ-1' }],
  },
});
