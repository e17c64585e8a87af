import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { reviewDecision } from './review-decision.ts';
import { reviewInput } from './review-input.ts';

const aspect = (title: string, help: string) => prose({ title, help, optional: true, material: true });

/** The aspects that a review concludes on. */
export const aspects = ['suitability', 'adequacy', 'effectiveness'] as const;

/** A review of the whole ISMS by top management (9.3); inputs and decisions are records of other registers. */
export const managementReview = register({
  key: 'management-review',
  clause: '9.3.1',
  title: 'Management review',
  plural: 'Management reviews',
  code: 'MRV',
  synonyms: ['MRM', 'review by top management'],
  purpose:
    'Top management itself asks, at planned intervals, whether the ISMS is still suitable, adequate and effective, and decides what follows. An auditor checks who was there, that no input is missing, and that decisions have owners and dates.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'Such as management review of October 2025.', material: true }),
    status: choice({
      title: 'Status',
      help: 'Whether it lies ahead, was held, or was called off.',
      options: { planned: 'Planned', held: 'Held', cancelled: 'Called off' },
      default: 'planned',
    }),
    scope: reference('scope', {
      title: 'ISMS',
      help: 'The ISMS that is reviewed, where there are several.',
      optional: true,
    }),
    due: date({ title: 'Due', help: 'The planned day.', optional: true, dueDay: true }),
    heldOn: date({
      title: 'Held on',
      help: 'The day it took place.',
      optional: true,
      material: true,
      happened: true,
    }),
    lateBecause: prose({
      title: 'Why later than planned',
      help: 'Only where it was: what delayed it, and who agreed.',
      optional: true,
    }),
    chair: reference('person', {
      title: 'Chair',
      help: 'Who led it and answers for its results.',
      optional: true,
      material: true,
      responsible: true,
    }),
    attendees: references('person', {
      title: 'Present',
      help: 'Who took part, at least one of top management among them.',
      optional: true,
      material: true,
    }),
    excused: references('person', {
      title: 'Absent',
      help: 'Who was invited and did not take part.',
      optional: true,
    }),
    suitability: aspect(
      'Suitability',
      'Whether the ISMS still fits the organisation and what is asked of it.',
    ),
    adequacy: aspect(
      'Adequacy',
      'Whether it is enough, in extent and resources, for what has to be protected.',
    ),
    effectiveness: aspect('Effectiveness', 'Whether it brings about what it is there for.'),
    minutes: reference('document', {
      title: 'Minutes',
      help: 'The document that records the review, with its approval.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Slides, reports and the list of those present.',
      optional: true,
    }),
    next: reference('management-review', {
      title: 'Next review',
      help: 'The one that is planned after this, with its own day.',
      optional: true,
    }),
  },
  sections: {
    Review: ['title', 'status', 'scope', 'due', 'heldOn', 'lateBecause'],
    'Who took part': ['chair', 'attendees', 'excused'],
    Conclusion: [...aspects],
    'What is kept': ['minutes', 'evidence', 'next'],
  },
  columns: ['title', 'status', 'due', 'heldOn', 'chair', 'inputs', 'decisions', 'undone', 'minutes'],
  order: '-due',
  stands: ['status'],
  deadlines: {
    review: {
      title: 'Management review',
      on: 'due',
      while: { status: ['planned'] },
      who: 'chair',
      recurs: true,
    },
    following: {
      title: 'Planning of the next management review',
      from: 'heldOn',
      every: { setting: 'managementReview' },
      while: { status: ['held'] },
      until: 'next',
      who: 'chair',
      recurs: true,
    },
  },
  example: {
    title: 'Management review of October 2025',
    status: 'held',
    due: '2025-10-15',
    heldOn: '2025-10-14',
    chair: 'PER-1',
    attendees: ['PER-1', 'PER-2', 'PER-3', 'PER-6'],
    suitability: 'It fits; the new duties to report for products are to be built in by September 2026.',
    adequacy: 'Half a post for the ISMS is enough for now; the build environment needs a second person.',
    effectiveness: 'The first audit found weaknesses that we had not seen, and they were put right in time.',
    minutes: 'DOC-21',
    next: 'MRV-2',
  },
})
  .invariant(
    'heldOn',
    'is missing: a review that was held has a day',
    [],
    ({ fields }) => fields.status !== 'held' || fields.heldOn !== undefined,
  )
  .derive(
    'inputs',
    number({ title: 'Inputs', help: 'How many inputs it has an entry for.', whole: true }),
    [reviewInput],
    (record, s) => s.referring(reviewInput, 'review', record.id).length,
  )
  .derive(
    'decisions',
    number({ title: 'Decisions', help: 'How many decisions it took.', whole: true }),
    [reviewDecision],
    (record, s) => s.referring(reviewDecision, 'review', record.id).length,
  )
  .derive(
    'undone',
    number({
      title: 'Still to be done',
      help: 'How many of its decisions wait to be carried out.',
      whole: true,
    }),
    [reviewDecision],
    (record, s) =>
      s
        .referring(reviewDecision, 'review', record.id)
        .filter(({ fields }) => fields.outcome === 'act' && fields.doneOn === undefined).length,
  );
