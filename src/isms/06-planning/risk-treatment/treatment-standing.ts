import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { approvalOf, isRejected, type decision } from '../../across/decision.ts';
import type { organisation } from '../../across/organisation.ts';
import { standingOfAcceptance, possibleAcceptors } from './risk-acceptance.ts';
import { treatedBy } from './planned-treatments.ts';
import type { riskMethod } from '../risk-method/risk-method.ts';
import type { risk } from '../risk-assessment/risk.ts';
import { isCarriedOut, treatment } from './treatment.ts';
import {
  exceedsCurrentRisk,
  isRetained,
  isScoredSince,
  claimsReduction,
  type Assessed,
  type TreatedRisk,
} from './residual-risk.ts';

/** The stages of a risk treatment, from the first to the last. */
export const treatmentStages = {
  'to plan': 'To be planned',
  planned: 'Planned',
  'under way': 'Approved, under way',
  'to accept': 'To be accepted',
  accepted: 'Accepted',
} as const;

/** The problems of a treatment, which do not change its stage. */
export const flags = {
  rejected: 'Rejected',
  'approval void': 'Approval void',
  'not approved': 'Not approved',
  'acceptance void': 'Acceptance void',
  'acceptance expired': 'Acceptance expired',
  overstepped: 'Accepted by somebody who may not',
  exceeded: 'More remains than was accepted',
} as const;

export const steps = {
  plan: 'Plan a treatment',
  approve: 'Approve the plan',
  revise: 'Change the plan',
  done: 'Record as done',
  estimate: 'Estimate what remains',
  accept: 'Accept what remains',
  'accept at the top': 'Accept as top management',
  score: 'Score the risk again',
  'plan more': 'Plan more, since nobody may accept this',
  close: 'Close the risk',
} as const;

/** The parameters that all views of treatments share. */
export const askedOfTreatments = {
  owner: reference('person', {
    title: 'Action owner',
    help: 'Only what this person sees to.',
    optional: true,
  }),
  riskOwner: reference('person', {
    title: 'Risk owner',
    help: 'Only the risks of this person.',
    optional: true,
  }),
};

export interface TreatmentStanding {
  readonly stage: keyof typeof treatmentStages;
  readonly flags: readonly (keyof typeof flags)[];
  readonly next?: keyof typeof steps | undefined;
  /** The person who takes the next step; undefined if that is top management. */
  readonly by?: Id<'person'> | undefined;
}

type Plan = Stored<typeof treatment>;
type Around = Neighbourhood<
  typeof risk | typeof riskMethod | typeof treatment | typeof decision | typeof organisation
>;

/**
 * Returns the stage of a treatment, its problems and the next step. A treatment that is not carried out is under way,
 * even if its residual risk is already accepted. A decision that is void or expired returns it to the stage which that
 * decision ends.
 */
export function standingOfTreatment(plan: Plan, treated: Stored<typeof risk>, s: Around): TreatmentStanding {
  const about = treatedBy(plan, treated, s);
  const [approval, acceptance] = [approvalOf(plan, s), standingOfAcceptance(about, s)];
  const isApproved = approval === 'in force';
  const isAccepted = acceptance === 'in force';
  const isDone = plan.fields.doneOn !== undefined;
  const stage = ((): keyof typeof treatmentStages => {
    if (isCarriedOut(plan) && isAccepted) return 'accepted';
    if (isDone) return 'to accept';
    if (!isApproved) return 'planned';
    return isCarriedOut(plan) ? 'to accept' : 'under way';
  })();
  const rejected = isRejected(plan, s);
  const wrong = {
    rejected,
    'approval void': approval === 'void',
    'not approved': approval === 'none' && stage !== 'planned' && !rejected,
    'acceptance void': acceptance === 'void',
    'acceptance expired': acceptance === 'expired',
    overstepped: acceptance === 'overstepped',
    exceeded: acceptance === 'exceeded',
  };
  return {
    stage,
    flags: (Object.keys(flags) as (keyof typeof flags)[]).filter((each) => wrong[each]),
    ...nextStep(about, treated, { stage, isApproved, rejected }, s),
  };
}

function nextStep(
  about: TreatedRisk<Plan>,
  { fields: { owner } }: Stored<typeof risk>,
  {
    stage,
    isApproved,
    rejected,
  }: {
    readonly stage: keyof typeof treatmentStages;
    readonly isApproved: boolean;
    readonly rejected: boolean;
  },
  s: Around,
): Pick<TreatmentStanding, 'next' | 'by'> {
  const { plan } = about;
  // An avoided risk cannot occur any more, so nobody has to accept a residual risk.
  if (plan.fields.option === 'avoid' && plan.fields.doneOn !== undefined) return { next: 'close', by: owner };
  if (stage === 'under way') return { next: 'done', by: plan.fields.owner };
  if (rejected || claimsReduction(about)) return { next: 'revise', by: plan.fields.owner };
  if (!isApproved) return { next: 'approve', by: owner };
  return stage === 'to accept' ? acceptance(about, owner, s) : {};
}

/**
 * Returns the step for accepting the residual risk, by the criteria of the method. The residual risk must be known
 * first.
 */
function acceptance(
  about: TreatedRisk<Plan>,
  owner: Id<'person'> | undefined,
  s: Around,
): Pick<TreatmentStanding, 'next' | 'by'> {
  const who = possibleAcceptors(about, s);
  // More remains than was planned, and the risk has not been scored since.
  if (who && exceedsCurrentRisk(about, s) && !isScoredSince(about.risk, about.plans))
    return { next: 'score', by: owner };
  switch (who) {
    case 'owner':
      return { next: 'accept', by: owner };
    case 'top management':
      return { next: 'accept at the top' };
    case 'nobody':
      return { next: 'plan more', by: owner };
    case undefined:
      // A retained risk remains as it is scored.
      return isRetained(about.plan) ? {} : { next: 'estimate', by: about.plan.fields.owner };
  }
}

/** The states of all treatments of a risk together, whereas the stages above are of one treatment. */
export const riskTreatmentStates = {
  none: 'None',
  planned: 'Planned',
  approved: 'Plan approved',
  void: 'Decision void',
  done: 'Done',
  accepted: 'Residual accepted',
} as const;

/**
 * Returns the state of all treatments of a risk: that of the least advanced one, and `void` as soon as one decision is
 * void.
 */
export function riskTreatmentState(
  record: Assessed & { readonly id: Id<'risk'> },
  s: Neighbourhood<typeof treatment | typeof riskMethod | typeof decision | typeof organisation>,
): keyof typeof riskTreatmentStates {
  const found = s.referring(treatment, 'risk', record.id).map((each): keyof typeof riskTreatmentStates => {
    const approval = approvalOf(each, s);
    const acceptance = standingOfAcceptance(treatedBy(each, record, s), s);
    if (approval === 'void' || (acceptance !== 'none' && acceptance !== 'in force')) return 'void';
    if (acceptance === 'in force') return 'accepted';
    if (each.fields.doneOn) return 'done';
    return approval === 'in force' ? 'approved' : 'planned';
  });
  return (
    (['void', 'planned', 'approved', 'done', 'accepted'] as const).find((state) => found.includes(state)) ??
    'none'
  );
}
