import { choice, date, line, links, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { decision, standingOf } from '../../across/decision.ts';
import { reviewInput } from './review-input.ts';

/** A decision of a management review (9.3.3; 9.3 in 2013). */
export const reviewDecision = register({
  key: 'review-decision',
  clause: '9.3.3',
  title: 'Decision of a management review',
  plural: 'Decisions of management reviews',
  code: 'MRD',
  purpose:
    'What top management decided on improvement and on changes to the ISMS, each with an owner and a date. Auditors often see topics discussed and nothing decided, and the next review has to look at what became of these.',
  label: 'title',
  partOf: 'review',
  fields: {
    review: reference('management-review', {
      title: 'Review',
      help: 'The review that decided it.',
      material: true,
    }),
    title: line({ title: 'Decision', help: 'What was decided, in a few words.', material: true }),
    subject: choice({
      title: 'Subject',
      help: 'What it is about; the standard wants decisions on the first two.',
      options: {
        improvement: 'Improvement',
        'isms change': 'Change to the ISMS',
        resources: 'Resources',
        risk: 'Risks and their treatment',
        objective: 'Objectives',
        other: 'Something else',
      },
      material: true,
    }),
    outcome: choice({
      title: 'Outcome',
      help: 'Whether something is to be done, or was found to need no change.',
      options: { act: 'To be done', 'no change': 'No change needed' },
      default: 'act',
      material: true,
    }),
    text: prose({
      title: 'Wording and reasons',
      help: 'What exactly is to be done, or why no change is needed.',
      optional: true,
      material: true,
    }),
    inputs: references('review-input', {
      title: 'Follows from',
      help: 'The inputs of this review that led to it.',
      optional: true,
    }),
    about: links({
      title: 'About',
      help: 'The records it deals with, such as an objective or a metric off target.',
      optional: true,
      material: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who carries it out.',
      optional: true,
      material: true,
      responsible: true,
    }),
    due: date({ title: 'Due', help: 'When it is to be done.', optional: true, material: true, dueDay: true }),
    lateBecause: prose({
      title: 'Why later than decided',
      help: 'Only where the day was moved: from when, why, and who agreed.',
      optional: true,
    }),
    change: reference('change', {
      title: 'Planned change',
      help: 'The change through which it is carried out.',
      optional: true,
    }),
    improvement: reference('improvement', {
      title: 'Improvement',
      help: 'The improvement through which it is carried out.',
      optional: true,
    }),
    doneOn: date({ title: 'Done on', help: 'When it was carried out.', optional: true, happened: true }),
    result: prose({ title: 'Result', help: 'What came of it.', optional: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it was carried out.',
      optional: true,
    }),
  },
  sections: {
    Decision: ['review', 'title', 'subject', 'outcome', 'text'],
    'Where it comes from': ['inputs', 'about'],
    'Carried out': ['owner', 'due', 'lateBecause', 'change', 'improvement'],
    Result: ['doneOn', 'result', 'evidence'],
  },
  columns: ['title', 'outcome', 'owner', 'due', 'doneOn', 'subject', 'review'],
  order: '-due',
  stands: ['outcome'],
  deadlines: {
    completion: {
      title: 'Decision of a management review',
      on: 'due',
      while: { outcome: ['act'] },
      until: 'doneOn',
      who: 'owner',
    },
  },
  example: {
    review: 'MRV-1',
    title: 'Second person for the build environment',
    subject: 'resources',
    outcome: 'act',
    text: 'Signing depends on one engineer. A second one is trained by the end of the year.',
    inputs: ['MRI-9'],
    owner: 'PER-3',
    due: '2025-12-31',
    doneOn: '2025-12-12',
    result: 'Two engineers sign; the procedure names both.',
  },
})
  .invariant('inputs', 'belong to another review', [reviewInput], ({ fields }, s) =>
    (fields.inputs ?? []).every((id) => {
      const input = s.get(reviewInput, id);
      return input === undefined || input.fields.review === fields.review;
    }),
  )
  // Approved results stay as they were approved; what has become of a decision may be recorded afterwards.
  .invariant(
    'review',
    'has results that are approved: a decision that is taken now belongs to another review',
    [decision],
    ({ fields, createdAt }, s) => {
      const last = s
        .referring(decision, 'subjects', fields.review)
        .findLast((each) => each.fields.kind === 'approval' || each.fields.kind === 'rejection');
      const isApproved = last?.fields.kind === 'approval' && standingOf(last, s).is === 'in force';
      return !isApproved || createdAt <= last.createdAt;
    },
  );
