import { date, line, link, reference } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { organisation } from '../../across/organisation.ts';
import { requirementOf, reviewInput, topicKeys } from './review-input.ts';
import { preparationReads, prepare } from './review-preparation.ts';

/** The inputs of the next management review, from the registers as they are now. */
export const managementReviewInputs = view({
  key: 'management-review-inputs',
  clause: '9.3.2',
  title: 'Inputs of the next management review',
  purpose:
    'Input by input, what has come up since the last review and what is still open. When the review is held, this is kept with it as it stands then.',
  nothing: 'No input is settled for a management review.',
  reads: [...preparationReads, organisation],
  parameters: {},
  columns: {
    topic: reviewInput.fields.topic,
    requirement: reference('requirement', {
      title: 'Requirement',
      help: 'Where the edition worked to asks for it; empty where only the other one does.',
      optional: true,
    }),
    what: line({ title: 'What', help: 'What the record is called, or that there is nothing.' }),
    status: line({ title: 'Status', help: 'How it stands.', optional: true }),
    due: date({ title: 'Due', help: 'When it is to be done.', optional: true }),
    doneOn: date({ title: 'Done on', help: 'When it was done, closed or concluded.', optional: true }),
    record: link({ title: 'Record', help: 'The record itself.', optional: true }),
  },
  presentation: { as: 'table', group: 'topic', beside: ['requirement'] },
  *rows({ s }) {
    for (const topic of topicKeys) {
      const asked = { topic, requirement: requirementOf(topic, s.setting(organisation, 'edition')) };
      const { matters } = prepare(topic, s);
      if (matters.length === 0)
        yield { key: topic, cells: { ...asked, what: 'Nothing on record since the last review' }, rests: [] };
      for (const {
        record: { register, id, code },
        what,
        status,
        due,
        doneOn,
      } of matters) {
        const record = { register, id };
        yield {
          key: `${topic} ${code}`,
          cells: { ...asked, what, status, due, doneOn, record },
          rests: [record],
        };
      }
    }
  },
});
