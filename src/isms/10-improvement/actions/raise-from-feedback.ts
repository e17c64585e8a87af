import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { feedback } from '../../across/feedback.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

/** The action that opens a case from a complaint of an interested party (10.2). */
export const raiseFromFeedback = action({
  key: 'raise-nonconformity-from-feedback',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: feedback,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) => cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, what, receivedOn } = subject.fields;
    const id = idOfCaseFrom(subject);
    const known = { title, source: 'complaint', description: what, foundOn: receivedOn } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
