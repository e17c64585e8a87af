import { present } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isInUse, riskMethod } from '../risk-method.ts';

export const assessmentCriteriaSet = rule({
  key: 'assessment-criteria-set',
  title: 'It is set when and on which scales risks are assessed',
  answers: citesBoth('6.1.2 a) 2)'),
  mode: 'computed',
  why: 'Two people come to the same score only where the steps say what they mean, and risks are caught in time only where it is known what calls for an assessment.',
  of: riskMethod,
  only: isInUse,
  reads: [],
  empty: missing(
    'No criteria say how risks are assessed.',
    'Define a risk method: scales, matrix and triggers.',
  ),
  findings: {
    triggers: weakens(
      '{record} does not say which events call for an assessment before the interval is over.',
      'Name them: new sites, products, critical suppliers, severe incidents.',
    ),
    flat: fails(
      'The {scale} of {record} tells nothing apart: it has fewer than two steps.',
      'Define its steps.',
    ),
    bare: weakens(
      'The {scale} of {record} does not say what is meant by: {steps}.',
      'Give each step an anchor that two people would read alike: a frequency, a sum, a consequence.',
    ),
  },
  conditions: { triggers: present('triggers') },
  *each(method, _, find) {
    const { likelihoodScale, impactScale } = method.fields;
    const scales = {
      'likelihood scale': likelihoodScale.map(({ name, anchor, perYear }) => ({
        name,
        means: anchor ?? perYear,
      })),
      'impact scale': impactScale.map(({ name, anchor, money }) => ({ name, means: anchor ?? money })),
    };
    for (const [scale, steps] of Object.entries(scales)) {
      if (steps.length < 2) yield find.flat(method, { scale });
      const bare = steps.filter(({ means }) => means === undefined).map(({ name }) => name);
      if (bare.length > 0) yield find.bare(method, { scale, steps: bare.join(', ') });
    }
  },
});
