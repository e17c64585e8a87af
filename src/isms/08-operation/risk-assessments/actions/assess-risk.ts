import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { impactStep, likelihoodStep } from '../../../06-planning/risk-method/method-steps.ts';
import { notAPerson } from '../../../across/settings.ts';
import { convertedRisk, conversionTablesOf } from '../../../06-planning/risk-method/score-conversion.ts';
import {
  estimateFields,
  estimateNames,
} from '../../../06-planning/risk-assessment/quantitative/estimate-fields.ts';
import {
  impactFigured,
  likelihoodFigured,
} from '../../../06-planning/risk-assessment/quantitative/following-steps.ts';
import { isInUse, methodInUse, riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from '../assessment-run.ts';
import { coverageReads, runUnderWay, runWaitingFor } from '../assessment-scope.ts';

const texts = sentences('action.assess-risk', {
  isCarriedOutByAnotherMethod: '{run} is carried out by {method}.',
  itIsClosed: 'It is closed.',
  scoreItByTheMethodInUse: 'Score it by the method in use.',
  sayHowSevereItWould: 'Say how severe it would be, as a whole or by consequence.',
  sayWhatHasChangedSinceItWasScoredBefore: 'Say what has changed since it was scored before.',
  theImpactIsTheHighestOfItsConsequences:
    'The impact is the highest of its consequences, which is {highest}.',
});

type Risk = Stored<typeof risk>;
type Sources = typeof riskMethod | typeof assessmentRun | (typeof coverageReads)[number];

const beforeNames = ['likelihoodBefore', 'impactBefore'] as const;
const rest = {
  likelihoodBefore: risk.fields.likelihoodBefore,
  impactBefore: risk.fields.impactBefore,
  ...estimateFields(''),
};
/** The fields that make up a score of a risk, on the scales of its method or as figures. */
const scoredNames = ['likelihood', 'impact', 'consequences', ...beforeNames, ...estimateNames] as const;
type Scored = { readonly [N in (typeof scoredNames)[number]]?: Risk['fields'][N] };

/**
 * The action by which the person who knows a risk best scores its likelihood and impact, and says what has changed
 * (8.2).
 */
export const assessRisk = action({
  key: 'assess-risk',
  clause: '8.2',
  title: 'Score again',
  consequence:
    'The risk counts as assessed today, by you, in the assessment that is under way for it. A score or figure that is left empty is taken from it. If its scores change, decisions that rested on them are void.',
  settles: ['assessment', 'scoring'],
  by: { fields: ['owner', 'assessing.lead'], roles: ['isms-manager'] },
  awaited: true,
  on: risk,
  reads: [riskMethod, assessmentRun, ...coverageReads],
  input: {
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method whose scales are used: that of the assessment under way.',
    }),
    likelihood: likelihoodStep('method', {
      title: 'Likelihood today',
      help: 'With the controls that work today.',
    }),
    impact: impactStep('method', {
      title: 'Impact today',
      help: 'With the controls that work today; may be left empty where it is scored by consequence.',
      highestOf: { list: 'consequences', step: 'impact' },
      optional: true,
    }),
    consequences: risk.fields.consequences,
    reason: prose({
      title: 'What has changed',
      help: 'Since it was scored before; asked for where the scores change.',
      optional: true,
    }),
    ...rest,
  },
  sections: { 'Before controls': beforeNames, 'In figures': estimateNames },
  start: (subject, s) => {
    const method = methodFor(subject, s);
    const scores = method && scoresOn(method, subject);
    return { ...(method && { method: method.id }), ...scores };
  },
  obstacle: ({ fields }, _, actor) =>
    notAPerson(actor) ?? (fields.status === 'open' ? undefined : texts.itIsClosed),
  // In an assessment without a planned end, risks wait to be scored as well.
  wantedBy: (subject, s) => {
    const run = runWaitingFor(subject, s);
    return run && (run.fields.due ?? s.asOf);
  },
  decide: ({ subject, input, actor, s }) => {
    const { method: id, likelihood, impact: given, consequences, reason } = input;
    const run = runUnderWay(subject, s.all(assessmentRun), s);
    const method = s.get(riskMethod, id);
    if (run?.fields.method !== undefined && run.fields.method !== id)
      return refused(
        texts.isCarriedOutByAnotherMethod({
          run: run.code,
          method: s.get(riskMethod, run.fields.method)?.code ?? '-',
        }),
      );
    if (!method || (run?.fields.method === undefined && !isInUse(method)))
      return refused(texts.scoreItByTheMethodInUse);
    const highest = consequences?.length ? Math.max(...consequences.map((each) => each.impact)) : undefined;
    const impact = given ?? highest;
    if (impact === undefined) return refused(texts.sayHowSevereItWould);
    if (highest !== undefined && impact !== highest)
      return refused(texts.theImpactIsTheHighestOfItsConsequences({ highest }));
    const scored: Scored = { ...input, likelihood, impact };
    const before = subject.fields;
    // Steps can be compared only on the same method, figures on any.
    const compared = before.method === id ? scoredNames : estimateNames;
    const isMoved =
      before.likelihood !== undefined && compared.some((name) => !isSameValue(before[name], scored[name]));
    if (isMoved && reason === undefined) return refused(texts.sayWhatHasChangedSinceItWasScoredBefore);
    return [
      amend(subject, {
        ...Object.fromEntries(scoredNames.map((name) => [name, scored[name] ?? null])),
        method: id,
        run: run?.id ?? null,
        assessedOn: s.asOf,
        assessedBy: actor.person ?? null,
        assessedWhy: reason ?? null,
      }),
    ];
  },
});

/**
 * Returns the method by which a risk is scored now: that of the assessment under way, otherwise its own if in use,
 * otherwise the method in use.
 */
function methodFor(subject: Risk, s: Reader<Sources>): Stored<typeof riskMethod> | undefined {
  const run = runUnderWay(subject, s.all(assessmentRun), s);
  const own = s.get(riskMethod, run?.fields.method ?? subject.fields.method);
  return own && (run?.fields.method !== undefined || isInUse(own)) ? own : methodInUse(s);
}

/**
 * Returns the scores of a risk on a method; those that no table converts are missing. A risk that was never scored has
 * the scores that follow from its figures.
 */
function scoresOn(method: Stored<typeof riskMethod>, subject: Risk): Known<Scored> {
  const { fields } = subject;
  const carried = fields.method === method.id ? fields : { ...fields, ...carriedTo(method, subject) };
  const { impact, ...scores } = {
    ...carried,
    ...(fields.likelihood === undefined && { likelihood: likelihoodFigured(fields, method.fields) }),
    ...(fields.impact === undefined && { impact: impactFigured(fields, method.fields) }),
  };
  const read = { ...scores, ...(scores.consequences?.length ? {} : { impact }) };
  return Object.fromEntries(
    scoredNames.flatMap((name) => {
      const score = read[name] ?? undefined;
      return score === undefined || (Array.isArray(score) && score.length === 0) ? [] : [[name, score]];
    }),
  );
}

type Known<T> = { readonly [N in keyof T]?: NonNullable<T[N]> };

/** Returns all scores of a risk on another method: converted by its tables, or emptied. */
function carriedTo(method: Stored<typeof riskMethod>, subject: Risk): ReturnType<typeof convertedRisk> {
  const tables = method.fields.replaces === subject.fields.method ? conversionTablesOf(method) : undefined;
  const none = { to: method.id, likelihood: new Map<number, number>(), impact: new Map<number, number>() };
  return convertedRisk(subject, tables ?? none);
}
