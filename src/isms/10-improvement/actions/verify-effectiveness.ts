import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, prose, references } from '#isms/kernel/declarations/fields.ts';

import { organisation } from '../../across/organisation.ts';
import { isSwitchedOff, notAPerson } from '../../across/settings.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { correctiveAction, mayBeJudgedFrom } from '../corrective-action.ts';
import { correctiveActionVerified } from '../rules/10.2-d-effect-verified.ts';

const texts = sentences('action.verify-effectiveness', {
  itIsNotDone: 'It is not done, so nobody can tell whether it worked.',
  itWasJudgedAlready: 'It was judged already.',
  itHasToBeInPlaceForAWhile: 'It has to be in place for a while: it can be judged from {from}.',
  didIt: '{owner} did it; somebody else says whether it worked.',
});

/**
 * The action that records whether a corrective action worked, some time later and by another person than the one who
 * carried it out (10.2 d).
 */
export const verifyEffectiveness = action({
  key: 'verify-effectiveness',
  clause: '10.2',
  title: 'Judge effectiveness',
  consequence:
    'The verdict stands with your name. After a yes the case can be closed and no longer holds down what it cites; after a no it waits for another action.',
  settles: ['effectiveness'],
  by: { fields: ['verifier', 'nonconformity.owner'], roles: ['isms-manager'] },
  awaited: true,
  on: correctiveAction,
  reads: [organisation, person],
  input: {
    effective: choice({
      title: 'Effective',
      help: 'Whether it worked, held against its criterion.',
      options: { yes: 'Yes', partly: 'Partly', no: 'No' },
    }),
    verification: prose({
      title: 'How it was judged',
      help: 'What was looked at to tell, such as cases since, readings or a new sample.',
    }),
    verificationEvidence: references('evidence', {
      title: 'Evidence that it works',
      help: 'What shows the effect.',
      optional: true,
    }),
  },
  obstacle: (record, s, actor) => {
    const { status, effective } = record.fields;
    const from = mayBeJudgedFrom(record, s);
    if (notAPerson(actor)) return notAPerson(actor);
    if (status !== 'done') return texts.itIsNotDone;
    if (effective !== undefined) return texts.itWasJudgedAlready;
    // Who judges and after how long is a rule of ours, not of the standard: if it is switched off, the action does not
    // apply it either.
    if (isSwitchedOff(correctiveActionVerified, s)) return undefined;
    return from !== undefined && s.asOf < from ? texts.itHasToBeInPlaceForAWhile({ from }) : undefined;
  },
  separates: 'doer and verifier',
  apart: ({ fields: { owner } }, s, actor) =>
    owner === actor.person && !isSwitchedOff(correctiveActionVerified, s)
      ? texts.didIt({ owner: personName(owner, s) })
      : undefined,
  decide: ({ subject, input, actor, s }) => [
    amend(subject, { ...input, verifier: actor.person ?? null, verifiedOn: s.asOf }),
  ],
});
