import { present } from '#isms/kernel/declarations/condition.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { actionsFor } from '../isms-actions.ts';
import { ismsRisk } from '../isms-risk.ts';

export const ismsActionsPlanned = rule({
  key: 'isms-actions-planned',
  title: 'Something is planned about each risk and opportunity of the ISMS, or knowingly nothing',
  answers: citesBoth('6.1.1 d)'),
  mode: 'computed',
  why: 'What was recognised and then left lying is worse than what nobody saw. An action has a name and a day; to take none is a decision with a reason.',
  of: ismsRisk,
  only: { status: ['open'] },
  reads: [action, person],
  empty: missing(
    'No risk or opportunity of the ISMS is on record for which actions could be planned.',
    'Determine them from the context first.',
  ),
  findings: {
    undecided: fails(
      '{record} has no action, and it is not decided to take none.',
      'Plan an action that serves it, or decide to take none and say why.',
    ),
    none: fails('About {record} something is to be done, and no action says what.', 'Plan the action.', {
      adds: 'action',
    }),
    loose: fails(
      'None of the actions for {record} has both an owner who is here and a day by which it is done.',
      'Name the person and agree on a day.',
    ),
    contradicted: asks(
      'It is decided to take no action about {record}, and {action} is under way for it.',
      'Say which of the two is meant: decide to act, or drop the action.',
    ),
    unexplained: weakens(
      'It is decided to take no action about {record}, and nothing says why.',
      'Give the reason, so that it can be asked later whether it still holds.',
    ),
  },
  conditions: { unexplained: present('handlingReason', { handling: ['no action'] }) },
  *each(record, s, find) {
    const { handling } = record.fields;
    const actions = actionsFor(record, s);
    if (handling === 'no action') {
      const underWay = actions.find(({ fields }) => fields.status !== 'done');
      if (underWay) yield find.contradicted(record, { action: underWay.code });
      return;
    }
    const isPlanned = actions.some(
      ({ fields: { status, owner, due } }) =>
        status === 'done' || (due !== undefined && activePerson(owner, s) !== undefined),
    );
    if (actions.length === 0) yield handling === 'act' ? find.none(record) : find.undecided(record);
    else if (!isPlanned) yield find.loose(record);
  },
});
