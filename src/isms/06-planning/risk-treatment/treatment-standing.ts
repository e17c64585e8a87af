import type { Id } from '#isms/kernel/declarations/field.ts';
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

/** How far the treatment of a risk has come, from the first step to the last. */
export const treatmentStages = {
  'to plan': 'To be planned',
  planned: 'Planned',
  'under way': 'Approved, under way',
  'to accept': 'To be accepted',
  accepted: 'Accepted',
} as const;

/** What is wrong with where a treatment stands; it stands there all the same. */
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

/** What the views of where treatments stand can be asked alike. */
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
  /** Whose turn it is; nobody by name where it is that of top management. */
  readonly by?: Id<'person'> | undefined;
}

type Plan = Stored<typeof treatment>;
type Around = Neighbourhood<
  typeof risk | typeof riskMethod | typeof treatment | typeof decision | typeof organisation
>;

/**
 * Where a treatment stands. What is not carried out is under way, even if what will remain is accepted meanwhile; a decision
 * that is void or expired sends it back to the stage that decision ends.
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
  // What was given up cannot happen any more, so that nobody has to live with what remains.
  if (plan.fields.option === 'avoid' && plan.fields.doneOn !== undefined) return { next: 'close', by: owner };
  if (stage === 'under way') return { next: 'done', by: plan.fields.owner };
  if (rejected || claimsReduction(about)) return { next: 'revise', by: plan.fields.owner };
  if (!isApproved) return { next: 'approve', by: owner };
  return stage === 'to accept' ? acceptance(about, owner, s) : {};
}

/** Who accepts what remains, by the criteria of the method; first it has to be known what that is. */
function acceptance(
  about: TreatedRisk<Plan>,
  owner: Id<'person'> | undefined,
  s: Around,
): Pick<TreatmentStanding, 'next' | 'by'> {
  const who = possibleAcceptors(about, s);
  // More remains than was planned, and nobody has said yet how much that is today.
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
      // What is retained remains as the risk is scored.
      return isRetained(about.plan) ? {} : { next: 'estimate', by: about.plan.fields.owner };
  }
}

/** What a risk says of all its treatments together, where the stages above are of one of them. */
export const riskTreatmentStates = {
  none: 'None',
  planned: 'Planned',
  approved: 'Plan approved',
  void: 'Decision void',
  done: 'Done',
  accepted: 'Residual accepted',
} as const;

/** How far the treatment of a risk has come: the least advanced of its treatments, and `void` as soon as one decision is. */
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
