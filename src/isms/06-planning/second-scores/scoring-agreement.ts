import { choice, date, number, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { kappaOf, shareWithin, strengthOf, strengths } from './step-agreement.ts';
import { impactStep, levelStep, likelihoodStep } from '../risk-method/method-steps.ts';
import { methodInUse, riskMethod } from '../risk-method/risk-method.ts';
import { pairsOn, type PairedScores } from './paired-scores.ts';
import {
  apartOf,
  crossesAcceptance,
  levelsOf,
  secondScore,
  secondScoreStates,
  stateOf,
} from './second-score.ts';

const kappa = (title: string, of: string) =>
  number({
    title,
    help: `How far both agree in ${of} beyond chance: 1 always, 0 as often as chance would have it. Steps that lie further apart count more. There is no figure where all are of one step, since chance would agree as well.`,
    optional: true,
  });
const share = (title: string, help: string) =>
  number({ title, help, unit: 'percent', whole: true, optional: true });

/** The agreement of two people who score the same risks by the same method independently (6.1.2 b). */
export const scoringAgreement = view({
  key: 'scoring-agreement',
  clause: '6.1.2',
  title: 'Agreement of assessors',
  purpose:
    'Whether two people come to the same scores by the same method, which is how it is shown that results repeat. What differs most comes first.',
  nothing:
    'Nobody has given a second score by this method yet. Ask for one on the page of a risk: whoever gives it does not see the first.',
  reads: [riskMethod, secondScore],
  parameters: {
    method: reference('risk-method', {
      title: 'Method',
      help: 'Only scores by the same method are compared; the one in use, if left empty.',
      optional: true,
    }),
    run: reference('assessment-run', {
      title: 'Assessment',
      help: 'Only second scores that belong to it; all, if left empty.',
      optional: true,
    }),
  },
  columns: {
    score: reference('second-score', { title: 'Second score', help: 'The two scores on record.' }),
    risk: reference('risk', { title: 'Risk', help: 'What was scored twice.' }),
    state: choice({
      title: 'State',
      help: 'How far apart both are, and whether that is settled.',
      options: secondScoreStates,
    }),
    apart: number({ title: 'Steps apart', help: 'In likelihood or impact, whichever is more.', whole: true }),
    firstLevel: levelStep('method', {
      title: 'First level',
      help: 'What the first score came to when both stood side by side.',
    }),
    level: levelStep('method', { title: 'Second level', help: 'What the second came to.' }),
    crosses: yesNo({
      title: 'Accepted by one',
      help: 'Whether the risk may be kept by one of the scores and not by the other.',
    }),
    firstLikelihood: likelihoodStep('method', { title: 'First likelihood', help: 'By the first assessor.' }),
    likelihood: likelihoodStep('method', { title: 'Second likelihood', help: 'By the second.' }),
    firstImpact: impactStep('method', { title: 'First impact', help: 'By the first assessor.' }),
    impact: impactStep('method', { title: 'Second impact', help: 'By the second.' }),
    firstBy: reference('person', { title: 'First assessor', help: 'Who gave the first score.' }),
    assessor: reference('person', { title: 'Second assessor', help: 'Who gave the second.' }),
    givenOn: date({ title: 'Given on', help: 'The day of the second score.' }),
    method: reference('risk-method', { title: 'Method', help: 'On whose scales both stand.' }),
  },
  presentation: {
    as: 'table',
    without: ['risk', 'apart', 'crosses', 'givenOn', 'method'],
    crossed: [
      ['firstLevel', 'level'],
      ['firstLikelihood', 'likelihood'],
      ['firstImpact', 'impact'],
    ],
  },
  head: {
    columns: {
      method: reference('risk-method', { title: 'Method', help: 'By which both scored.' }),
      pairs: number({ title: 'Risks scored twice', help: 'How many are compared.', whole: true }),
      level: kappa('Agreement in level', 'the level'),
      strength: choice({
        title: 'In words',
        help: 'How an agreement of that size is commonly called.',
        options: strengths,
      }),
      likelihood: kappa('In likelihood', 'the likelihood'),
      impact: kappa('In impact', 'the impact'),
      sameLevel: share('The same level', 'How many come to the same level, which chance alone may do.'),
      alike: share('The same', 'How many have both steps in common.'),
      near: share('Within a step', 'How many are at most one step apart in either.'),
    },
    running: ['method', 'pairs', 'level'],
    *rows({ s }, { method: asked, run }) {
      const method = methodAsked(asked, s);
      if (!method) return;
      const { pairs, likelihoods, impacts, levels, both } = pairsOn(method, s, run);
      if (pairs.length === 0) return;
      const { likelihoodScale, impactScale, levels: bands } = method.fields;
      const inLevel = kappaOf(levels, bands.length);
      yield {
        key: method.code,
        cells: {
          method: method.id,
          pairs: pairs.length,
          level: rounded(inLevel),
          strength: strengthOf(inLevel, levels.length),
          likelihood: rounded(kappaOf(likelihoods, likelihoodScale.length)),
          impact: rounded(kappaOf(impacts, impactScale.length)),
          sameLevel: percent(shareWithin(levels, 0)),
          alike: percent(shareWithin(both, 0)),
          near: percent(shareWithin(both, 1)),
        },
        rests: [{ register: riskMethod.key, id: method.id }, ...pairs.map(linkOf)],
      };
    },
  },
  *rows({ s }, { method: asked, run }) {
    const method = methodAsked(asked, s);
    if (!method) return;
    const { pairs } = pairsOn(method, s, run);
    const differing = (each: PairedScores): number =>
      (apartOf(each) ?? 0) + (crossesAcceptance(each, s) ? 0.5 : 0);
    for (const each of pairs.toSorted((a, b) => differing(b) - differing(a))) {
      const { fields } = each;
      const [firstLevel, level] = levelsOf(each, s);
      yield {
        key: each.code,
        cells: {
          score: each.id,
          risk: fields.risk,
          state: stateOf(each, s),
          apart: apartOf(each),
          firstLevel,
          level,
          crosses: crossesAcceptance(each, s),
          firstLikelihood: fields.firstLikelihood,
          likelihood: fields.likelihood,
          firstImpact: fields.firstImpact,
          impact: fields.impact,
          firstBy: fields.firstBy,
          assessor: fields.assessor,
          givenOn: fields.givenOn,
          method: method.id,
        },
        rests: [linkOf(each)],
      };
    }
  },
});

const linkOf = ({ id }: PairedScores) => ({ register: secondScore.key, id });
const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 100) / 100;
const percent = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 100);

/** Returns the named method, or else the newest in use. */
const methodAsked = (
  asked: string | undefined,
  s: Reader<typeof riskMethod>,
): Stored<typeof riskMethod> | undefined => (asked === undefined ? methodInUse(s) : s.get(riskMethod, asked));
