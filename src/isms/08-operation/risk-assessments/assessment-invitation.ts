import { choice, date, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

const invited = register({
  key: 'assessment-invitation',
  clause: '8.2',
  title: 'Assessment invitation',
  plural: 'Assessment invitations',
  code: 'INV',
  purpose:
    'Who was asked to take part in an assessment, for what, and what they answered. An auditor sees by it whose knowledge went into the results, and who was asked and did not come.',
  label: 'asks',
  called: ['asks', 'run', 'details'],
  partOf: 'run',
  fields: {
    run: reference('assessment-run', { title: 'Assessment', help: 'The assessment it is about.' }),
    person: reference('person', { title: 'Person', help: 'Who is asked.', concerns: true }),
    asks: choice({
      title: 'Asked to',
      help: 'What they are asked for.',
      options: {
        score: 'Score own risks',
        workshop: 'Take part in a workshop',
        identify: 'Look for new risks',
      },
    }),
    details: prose({
      title: 'Details',
      help: 'When and where, what to bring, or what to look at first.',
      optional: true,
    }),
    askedOn: date({ title: 'Asked on', help: 'The day they were asked.', happened: true }),
    due: date({
      title: 'Answer by',
      help: 'The day by which an answer is needed.',
      optional: true,
      dueDay: true,
    }),
    answer: choice({
      title: 'Answer',
      help: 'What they said.',
      options: { accepted: 'Takes part', declined: 'Declined' },
      optional: true,
      byAction: true,
    }),
    answeredOn: date({
      title: 'Answered on',
      help: 'The day of the answer.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    remark: prose({
      title: 'Remark',
      help: 'What they want to be looked at, or why they decline.',
      optional: true,
      byAction: true,
    }),
  },
  sections: {
    'What is asked': ['run', 'person', 'asks', 'details', 'askedOn', 'due'],
    'What was answered': ['answer', 'answeredOn', 'remark'],
  },
  columns: ['person', 'asks', 'answer', 'answeredOn', 'due', 'remark', 'run'],
  order: '-askedOn',
  stands: ['answer'],
  sequences: [['askedOn', 'answeredOn']],
  deadlines: {
    answer: { title: 'Answer to an invitation', on: 'due', who: 'person', until: 'answeredOn' },
  },
  example: {
    run: 'RUN-4',
    person: 'PER-8',
    asks: 'workshop',
    details: 'Tuesday, 10 March, 9 to 12, meeting room at the hall. Bring the list of machines.',
    askedOn: '2026-03-03',
    due: '2026-03-06',
  },
});

/** An invitation of a person to take part in an assessment (6.1.2, 8.2). */
export const assessmentInvitation = invited
  .invariant('due', 'is before it was asked', [], ({ fields }) => areInOrder(fields.askedOn, fields.due))
  .invariant('person', 'was invited to this assessment for the same already', [invited], (record, s) =>
    s
      .referring(invited, 'run', record.fields.run)
      .every(
        ({ id, fields }) =>
          id === record.id || fields.person !== record.fields.person || fields.asks !== record.fields.asks,
      ),
  );
