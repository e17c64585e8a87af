import {
  choice,
  date,
  frozen,
  line,
  links,
  list,
  number,
  prose,
  reference,
} from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import type { Edition } from '#isms/standard/edition.ts';
import type { RequirementRef2013, RequirementRef2022 } from '#isms/standard/refs.ts';
import { organisation } from '../../across/organisation.ts';
import { requirementId } from '../../across/requirement.ts';
import { areInOrder } from '../../across/value-order.ts';

interface Topic {
  readonly title: string;
  /** The requirement in each edition; the letters moved when 2022 added the needs of interested parties. */
  readonly '2013': RequirementRef2013 | undefined;
  readonly '2022': RequirementRef2022;
}

/** The topics of a management review, named by subject because the letters differ between editions. */
export const topics = {
  actions: { title: 'Actions from earlier reviews', '2013': '9.3 a)', '2022': '9.3.2 a)' },
  issues: { title: 'Changes in issues', '2013': '9.3 b)', '2022': '9.3.2 b)' },
  parties: { title: 'Changes in what parties need and expect', '2013': undefined, '2022': '9.3.2 c)' },
  nonconformities: {
    title: 'Nonconformities and corrective actions',
    '2013': '9.3 c) 1)',
    '2022': '9.3.2 d) 1)',
  },
  measuring: { title: 'Results of monitoring and measuring', '2013': '9.3 c) 2)', '2022': '9.3.2 d) 2)' },
  audits: { title: 'Results of audits', '2013': '9.3 c) 3)', '2022': '9.3.2 d) 3)' },
  objectives: { title: 'How far objectives are reached', '2013': '9.3 c) 4)', '2022': '9.3.2 d) 4)' },
  feedback: { title: 'Feedback from interested parties', '2013': '9.3 d)', '2022': '9.3.2 e)' },
  risks: {
    title: 'Results of risk assessment and state of treatment',
    '2013': '9.3 e)',
    '2022': '9.3.2 f)',
  },
  improvement: { title: 'Chances to improve', '2013': '9.3 f)', '2022': '9.3.2 g)' },
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicKey = keyof typeof topics;
export const topicKeys = Object.keys(topics) as readonly TopicKey[];

/** Returns the requirement of an edition for a topic; undefined if the edition does not require it. */
export function requirementOf(topic: TopicKey, edition: Edition): Id<'requirement'> | undefined {
  const ref = topics[topic][edition];
  return ref === undefined ? undefined : requirementId(edition, ref);
}

const options = Object.fromEntries(
  Object.entries(topics).map(([key, { title }]) => [key, title]),
) as Readonly<Record<TopicKey, string>>;

const prepared = register({
  key: 'review-input',
  clause: '9.3.2',
  title: 'Input of a management review',
  plural: 'Inputs of management reviews',
  code: 'MRI',
  purpose:
    'What top management looked at, topic by topic: the records as they stood, and what the review made of them. The standard lists the topics, and auditors go through the list; one that is missing is a finding.',
  label: 'topic',
  called: ['review', 'topic'],
  partOf: 'review',
  fields: {
    review: reference('management-review', {
      title: 'Review',
      help: 'The review it was put before.',
      material: true,
    }),
    topic: choice({
      title: 'Topic',
      help: 'Which of the inputs it is; the same names serve both editions.',
      options,
      material: true,
    }),
    preparedBy: reference('person', {
      title: 'Prepared by',
      help: 'Who put it together.',
      optional: true,
      responsible: true,
    }),
    nothing: prose({
      title: 'Nothing to report',
      help: 'Only where there was nothing: say so, such as that no feedback was received, and how one knows.',
      optional: true,
      material: true,
    }),
    records: links({
      title: 'Records considered',
      help: 'What the review looked at: open actions, audits, objectives, the latest assessment and the like.',
      optional: true,
      material: true,
    }),
    figures: list(
      {
        what: line({ title: 'Figure', help: 'What is counted or measured, such as open nonconformities.' }),
        from: date({ title: 'From', help: 'The first day of the period.', optional: true }),
        to: date({ title: 'To', help: 'The last day of the period, or the day the figure is of.' }),
        value: number({ title: 'Value', help: 'The figure itself.' }),
        unit: line({ title: 'Unit', help: 'Such as % or days.', longest: 40, optional: true }),
      },
      {
        title: 'Figures',
        help: 'Each for two periods or more, so that it shows where things are heading.',
        optional: true,
        material: true,
      },
    ),
    shown: frozen({
      title: 'As the records stood',
      help: 'The rows that were put before the review, kept as they were.',
      optional: true,
      material: true,
      fields: {
        code: line({ title: 'Code', help: 'The code of the record.', longest: 20 }),
        what: line({ title: 'What', help: 'What the record is called.' }),
        status: line({ title: 'Status', help: 'How it stood.', optional: true }),
        due: date({ title: 'Due', help: 'When it was to be done.', optional: true }),
        doneOn: date({ title: 'Done on', help: 'When it was done, closed or concluded.', optional: true }),
        version: number({ title: 'Version', help: 'The version of the record.', whole: true, least: 0 }),
      },
    }),
    shownOn: date({
      title: 'Records as of',
      help: 'The day whose records were put before the review.',
      optional: true,
      material: true,
      happened: true,
    }),
    comment: prose({
      title: 'What the review made of it',
      help: 'What was said and concluded, the trend included.',
      optional: true,
      material: true,
    }),
  },
  sections: {
    Input: ['review', 'topic', 'preparedBy', 'nothing'],
    'What was shown': ['records', 'figures', 'shown', 'shownOn'],
    'What was said': ['comment'],
  },
  columns: ['review', 'topic', 'requirement', 'records', 'shownOn', 'comment'],
  example: {
    review: 'MRV-1',
    topic: 'nonconformities',
    preparedBy: 'PER-2',
    records: [
      { register: 'nonconformity', id: 'NCR-2' },
      { register: 'nonconformity', id: 'NCR-4' },
    ],
    figures: [
      { what: 'Open nonconformities', to: '2025-06-30', value: 3 },
      { what: 'Open nonconformities', to: '2025-09-30', value: 5 },
    ],
    shownOn: '2025-10-14',
    comment: 'More were found because the first full audit took place; none is older than its date.',
  },
}).invariant('figures', 'have a period that ends before it begins', [], ({ fields }) =>
  (fields.figures ?? []).every(({ from, to }) => areInOrder(from, to)),
);

/** An input of a management review, and the review's conclusion on it (9.3.2; 9.3 in 2013). */
export const reviewInput = prepared
  .invariant('topic', 'is one this review already has', [prepared], ({ id, fields }, s) =>
    s
      .referring(prepared, 'review', fields.review)
      .every((other) => other.id === id || other.fields.topic !== fields.topic),
  )
  .derive(
    'requirement',
    reference('requirement', {
      title: 'Requirement',
      help: 'Where the edition worked to asks for it; none where only the other edition does.',
    }),
    [organisation],
    ({ fields }, s) => requirementOf(fields.topic, s.setting(organisation, 'edition')),
  );
