import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { impactStep, likelihoodStep } from '../../risk-method/method-steps.ts';
import { isOpen } from '../../risk-assessment/open-risks.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { secondScore, settleBy, stateOf } from '../second-score.ts';

const texts = sentences('action.settle-second-score', {
  theSecondScoreIsStillAwaited: 'The second score is still awaited.',
  itIsSettled: 'It is settled.',
  bothCameToTheSameScore: 'Both came to the same score: there is nothing to settle.',
  theRiskIsNotOpenAnyMore: 'The risk is not open any more.',
  theRiskHasBeenScoredWithAnotherMethodSince:
    'The risk has been scored with another method since: there is nothing left to settle.',
  theRiskHasBeenScoredAnewSince: 'The risk has been scored anew since: there is nothing left to settle.',
  theRiskIsNotOnRecord: 'The risk is not on record.',
  theImpactOfIsTheHighestOfItsConsequences:
    'The impact of {scored} is the highest of its consequences: score it again by these, which settles it.',
});

const whichCounts = 'The step that counts; that of the first score leaves the risk as it is.';

/** Settles which score counts, and why, after two assessors have compared theirs (6.1.2 b). */
export const settleSecondScore = action({
  key: 'settle-second-score',
  clause: '6.1.2',
  title: 'Settle the score',
  consequence:
    'The risk is scored as agreed. Where that is another score than it has, decisions about it and its treatments are void.',
  settles: ['settling'],
  by: { fields: ['askedBy', 'risk.owner', 'run.lead'], roles: ['isms-manager'] },
  awaited: true,
  on: secondScore,
  shows: [
    'firstLevel',
    'firstLikelihood',
    'firstImpact',
    'firstBy',
    'level',
    'likelihood',
    'impact',
    'assessor',
    'reason',
    'shown',
  ],
  reads: [risk, riskMethod, organisation],
  input: {
    likelihood: likelihoodStep('method', { title: 'Agreed likelihood', help: whichCounts }),
    impact: impactStep('method', { title: 'Agreed impact', help: whichCounts }),
    reason: prose({
      title: 'Why this score',
      help: 'Which reading of the anchors settled it, so that the next assessor reads them alike.',
    }),
  },
  obstacle: (record, s, actor) => {
    const { fields } = record;
    const scored = s.get(risk, fields.risk);
    if (notAPerson(actor)) return notAPerson(actor);
    if (fields.givenOn === undefined) return texts.theSecondScoreIsStillAwaited;
    if (fields.settledOn !== undefined) return texts.itIsSettled;
    if (stateOf(record, s) === 'alike') return texts.bothCameToTheSameScore;
    if (!scored || !isOpen(scored)) return texts.theRiskIsNotOpenAnyMore;
    if (scored.fields.method !== fields.method) return texts.theRiskHasBeenScoredWithAnotherMethodSince;
    if ((scored.fields.assessedOn ?? '') > fields.givenOn) return texts.theRiskHasBeenScoredAnewSince;
    return undefined;
  },
  wantedBy: settleBy,
  decide: ({ subject, input: { likelihood, impact, reason }, actor, s }) => {
    const scored = s.get(risk, subject.fields.risk);
    if (!scored) return refused(texts.theRiskIsNotOnRecord);
    const { fields } = scored;
    if (impact !== fields.impact && fields.consequences?.length)
      return refused(texts.theImpactOfIsTheHighestOfItsConsequences({ scored: scored.code }));
    const isChanged = likelihood !== fields.likelihood || impact !== fields.impact;
    return [
      amend(subject, {
        agreedLikelihood: likelihood,
        agreedImpact: impact,
        agreedReason: reason,
        settledBy: actor.person,
        settledOn: s.asOf,
      }),
      ...(isChanged
        ? [
            amend(scored, {
              likelihood,
              impact,
              assessedOn: s.asOf,
              assessedBy: actor.person,
              assessedWhy: reason,
            }),
          ]
        : []),
    ];
  },
});
