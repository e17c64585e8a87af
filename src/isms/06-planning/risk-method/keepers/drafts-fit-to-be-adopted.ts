import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { doubtsOf, failuresOf } from '../method-faults.ts';
import { isDraft, riskMethod } from '../risk-method.ts';

/**
 * Reports faults of a draft that the rules of 6.1.2 a) would find after its adoption, before any score depends on it.
 */
export const draftsFitToBeAdopted = keeper({
  key: 'drafts-fit-to-be-adopted',
  title: 'The draft of a method does not contradict itself',
  why: 'Once it is adopted, every score and every acceptance rests on it. What contradicts itself in it is mended while nothing does.',
  keepsFrom: 'contradiction',
  of: riskMethod,
  only: isDraft,
  reads: [],
  findings: {
    unfit: fails(
      '{record} cannot be adopted as it stands: {what}.',
      'Correct the draft: every step has a name of its own, and the higher a level, the less it may be kept.',
    ),
    doubtful: weakens(
      '{record} is a draft that contradicts itself: {what}.',
      'Say who may accept which level, so that nobody accepts more the less they decide.',
    ),
  },
  *each(method, _, find) {
    const [failures, doubts] = [failuresOf(method), doubtsOf(method)];
    if (failures.length > 0) yield find.unfit(method, { what: failures.join('; ') });
    if (doubts.length > 0) yield find.doubtful(method, { what: doubts.join('; ') });
  },
});
