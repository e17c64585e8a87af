import { action } from '#isms/kernel/declarations/action.ts';
import { postponementObstacle, postponed, postponementInput } from '../../../across/postponement-input.ts';
import { treatment } from '../treatment.ts';

/** Postpones a treatment, with a reason (6.1.3 e, 8.3). */
export const putOffTreatment = action({
  key: 'put-off-treatment',
  clause: '8.3',
  title: 'Put off',
  consequence:
    'It is due on the new day, and the reason stays on record. The owner of the risk agreed to the old day, so the approval of the plan and the acceptance of what remains are void until they are given again. Put off twice, or for longer than the organisation allows, it goes before the next management review.',
  uncalled: true,
  by: { fields: ['owner', 'risk.owner'], roles: ['isms-manager'] },
  on: treatment,
  reads: [],
  input: postponementInput,
  obstacle: ({ fields }, _, actor) => postponementObstacle(fields, actor),
  decide: ({ subject, input, actor, s }) => postponed(subject, input, actor, s.asOf),
});
