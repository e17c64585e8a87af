import { sentences } from '../../kernel/values/sentence.ts';
import { action as act } from '#isms/kernel/declarations/action.ts';
import { action } from '../action.ts';
import { postponementObstacle, postponed, postponementInput } from '../postponement-input.ts';

const texts = sentences('action.put-off-action', {
  itWasDropped: 'It was dropped.',
});

/** Postpones an action, with a reason (6.1.1 e). */
export const putOffAction = act({
  key: 'put-off-action',
  clause: '6.1.1',
  title: 'Put off',
  consequence:
    'It is due on the new day. From when it was moved, by whom and why stays on record, and what was approved with the old day is void.',
  uncalled: true,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: action,
  reads: [],
  input: postponementInput,
  obstacle: ({ fields }, _, actor) =>
    fields.status === 'dropped' ? texts.itWasDropped : postponementObstacle(fields, actor),
  decide: ({ subject, input, actor, s }) => postponed(subject, input, actor, s.asOf),
});
