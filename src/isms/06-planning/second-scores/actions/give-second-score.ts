import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import { impactStep, likelihoodStep } from '../../risk-method/method-steps.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { levelOf, riskMethod } from '../../risk-method/risk-method.ts';
import { secondScore } from '../second-score.ts';
import { overtaken } from '../blind-risk.ts';

const texts = sentences('action.give-second-score', {
  itHasBeenGiven: 'It has been given.',
  theRiskIsNotOnRecord: 'The risk is not on record.',
  theFirstScoreWasTakenBack: 'The first score was taken back: there is nothing to hold yours against.',
});

/** The second assessor scores a risk. The first score is stored beside it as it is at that moment (6.1.2 b). */
export const giveSecondScore = action({
  key: 'give-second-score',
  clause: '6.1.2',
  title: 'Give second score',
  consequence:
    'Your score is put beside the first as it stands now, and neither can be changed any more. The risk opens to you.',
  settles: ['answer'],
  by: { fields: ['assessor'] },
  awaited: true,
  on: secondScore,
  shows: ['shown'],
  reads: [risk, riskMethod, person],
  input: {
    likelihood: likelihoodStep('method', {
      title: 'Likelihood today',
      help: 'With the controls that work today.',
    }),
    impact: impactStep('method', { title: 'Impact today', help: 'With the controls that work today.' }),
    reason: prose({ title: 'What it rests on', help: 'Which facts and anchors speak for these steps.' }),
  },
  wantedBy: ({ fields }) => fields.due,
  obstacle: (record, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    return record.fields.givenOn === undefined ? overtaken(record, s) : texts.itHasBeenGiven;
  },
  decide: ({ subject, input, s }) => {
    const scored = s.get(risk, subject.fields.risk);
    if (!scored) return refused(texts.theRiskIsNotOnRecord);
    const { method } = subject.fields;
    const { likelihood, impact, assessedBy, assessedOn } = scored.fields;
    if (likelihood === undefined || impact === undefined) return refused(texts.theFirstScoreWasTakenBack);
    return [
      amend(subject, {
        ...input,
        givenOn: s.asOf,
        firstLikelihood: likelihood,
        firstImpact: impact,
        firstLevelThen: levelOf({ method, likelihood, impact }, s) ?? null,
        levelThen: levelOf({ ...input, method }, s) ?? null,
        firstBy: assessedBy ?? null,
        firstOn: assessedOn ?? null,
      }),
    ];
  },
});
