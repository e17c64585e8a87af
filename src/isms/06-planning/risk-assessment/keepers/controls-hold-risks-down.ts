import { sentences } from '../../../kernel/values/sentence.ts';
import { asks, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { risk } from '../risk.ts';

const texts = sentences('controls-hold-risks-down', {
  likelihood: 'likelihood',
  impact: 'impact',
});

export const controlsHoldRisksDown = keeper({
  key: 'controls-hold-risks-down',
  title: 'With its controls a risk is not worse than without',
  why: 'The difference between the two scores is what the controls are worth. Where there is none, either they do nothing, or one of the scores was never given; where it is the wrong way round, one of them is mistaken.',
  keepsFrom: 'contradiction',
  of: risk,
  only: { status: ['open'] },
  reads: [],
  findings: {
    raised: weakens(
      'The {scale} of {record} is scored higher today than without any controls.',
      'Correct whichever of the two scores is mistaken.',
    ),
    idle: asks(
      '{record} names what holds it down, and is scored the same with and without.',
      'Score it as if nothing of that were there, or take out what does not hold it down.',
    ),
  },
  *each(record, _, find) {
    const {
      likelihood,
      impact,
      likelihoodBefore,
      impactBefore,
      controls = [],
      measures = [],
    } = record.fields;
    const [isOftener, isWorse] = [isAbove(likelihood, likelihoodBefore), isAbove(impact, impactBefore)];
    if (isOftener) yield find.raised(record, { scale: texts.likelihood });
    if (isWorse) yield find.raised(record, { scale: texts.impact });
    const isScored = likelihoodBefore !== undefined && impactBefore !== undefined;
    const isSame = likelihood === likelihoodBefore && impact === impactBefore;
    if (isScored && isSame && controls.length + measures.length > 0) yield find.idle(record);
  },
});

const isAbove = (today: number | undefined, before: number | undefined): boolean =>
  today !== undefined && before !== undefined && today > before;
