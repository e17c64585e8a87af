import { number } from '#isms/kernel/declarations/fields.ts';
import { certificateLength, interval, share } from './setting.ts';

/** The settings that apply to every planned interval. */
export const everyInterval = {
  tolerance: interval(
    'Tolerance',
    'By how much a planned interval may be exceeded before a rule minds.',
    'P30D',
    'P6M',
  ),
  completionGrace: interval(
    'Time to complete what is begun',
    'For how long after it was put on record, or came into a new state, what a record lacks is not held against a requirement. What is late on an agreed day counts all the same.',
    'P30D',
    'P90D',
  ),
  judgement: interval(
    'Judgement',
    'How long a person’s judgement of a requirement lasts unless it says otherwise.',
    'P12M',
  ),
  clauseActivity: interval(
    'Sign of life of a clause',
    'How long a whole clause may show no activity before the ISMS counts as not maintained.',
    'P12M',
  ),
};

/** The settings for clauses 4 and 5. */
export const contextAndLeadership = {
  contextReview: interval(
    'Context review',
    'How often issues, parties and their requirements are looked at again.',
    'P12M',
  ),
  scopeReview: interval('Scope review', 'How often it is asked whether the scope is still right.', 'P12M'),
  processReview: interval(
    'Process review',
    'How often the owner of a process looks at its description again.',
    'P12M',
  ),
  commitment: interval(
    'Commitment of top management',
    'Within what time top management is to have spoken up for security or acted for it again.',
    'P12M',
  ),
  performanceReport: interval(
    'Report to top management',
    'How often whoever carries that duty reports how the ISMS performs.',
    'P6M',
  ),
};

/** The settings for clause 6 and the records that it keeps up to date. */
export const riskAndObjectives = {
  methodReview: interval(
    'Risk method review',
    'How often the risk method and its acceptance criteria are reviewed.',
    'P12M',
  ),
  threatsConsidered: number({
    title: 'Threats thought through',
    help: 'How many of the threats that act on its kind are to be named by a risk about an asset worth high or more, or set aside with a reason, at the least; 0 asks for none.',
    least: 0,
    most: 20,
    whole: true,
    default: 1,
  }),
  riskAssessment: interval(
    'Risk assessment',
    'How often every risk is assessed again.',
    'P12M',
    certificateLength,
  ),
  leftOutMost: share(
    'Risks left out of an assessment',
    'What share of all risks may be left out, with a reason each, of an assessment that is to be over all of them.',
    10,
    0,
  ),
  scoreSettling: interval(
    'Settling of two scores',
    'Within what time it is settled which score counts, where two assessors came to different ones.',
    'P30D',
  ),
  leastAgreement: number({
    title: 'Least agreement',
    help: 'The weighted kappa, from 0 to 1, that two assessors are to reach in the level of risks.',
    least: 0,
    most: 1,
    default: 0.6,
  }),
  leastPairs: number({
    title: 'Least number of second scores',
    help: 'How many risks at least are scored by a second person from one assessment to the next.',
    least: 1,
    most: 999,
    whole: true,
    default: 5,
  }),
  acceptance: interval(
    'Acceptance of residual risk',
    'How long an acceptance lasts unless it says otherwise, and, with the tolerance, at the most.',
    'P12M',
    certificateLength,
  ),
  acceptanceRenewal: interval(
    'Renewal of an acceptance',
    'How long before its last day an acceptance comes back to whoever is to renew it.',
    'P60D',
  ),
  treatmentTime: interval(
    'Time for a treatment',
    'How far ahead the day may lie on which the treatment of a risk above the acceptance criteria is due.',
    'P12M',
    certificateLength,
  ),
  slipEscalation: interval(
    'Slipping of a treatment',
    'By how much a treatment may be late or be put off in all before it goes before the next management review.',
    'P60D',
  ),
  ismsRiskReview: interval(
    'Review of ISMS-level risks and opportunities',
    'How often risks to the ISMS itself, and its opportunities, are looked at again.',
    'P12M',
  ),
  assetReview: interval(
    'Asset review',
    'How often the owner of an asset confirms what is recorded about it.',
    'P12M',
  ),
  measureReview: interval(
    'Review of a measure',
    'How often its owner looks whether a measure is still in place as described.',
    'P12M',
  ),
  measureTest: interval('Test of a measure', 'How often it is tested that a measure works.', 'P12M'),
  evidenceAge: interval(
    'Age of evidence',
    'How old evidence may be before it no longer shows that a control works today.',
    'P12M',
  ),
  statementReview: interval(
    'Statement of Applicability',
    'How often the Statement of Applicability is compared with Annex A and looked through again.',
    'P12M',
  ),
  objectiveReview: interval(
    'Review of objectives',
    'How often it is asked whether an objective is still the right one.',
    'P12M',
  ),
  objectiveMonitoring: interval(
    'Monitoring of objectives',
    'How often the progress towards an objective is read.',
    'P3M',
  ),
};

/** The settings for clauses 9 and 10. */
export const evaluationAndImprovement = {
  performanceEvaluation: interval(
    'Performance evaluation',
    'How often results are drawn together into a verdict on security and the ISMS.',
    'P12M',
  ),
  internalAudit: interval('Internal audit', 'Within what time an internal audit is to be finished.', 'P12M'),
  auditCycle: interval(
    'Audit cycle',
    'Within what time internal audits cover every clause and every applicable control.',
    'P3Y',
  ),
  auditAfterMajor: interval(
    'Audit after a major finding',
    'How soon an area with a major finding is audited again.',
    'P12M',
  ),
  managementReview: interval('Management review', 'How often top management reviews the ISMS.', 'P12M'),
  correctiveActionDecision: interval(
    'Decision on corrective action',
    'Within what time after a nonconformity is found it is decided whether its cause has to be removed.',
    'P30D',
  ),
  effectivenessWait: interval(
    'Waiting time before a verdict on effectiveness',
    'How long an action has to have been in place before anyone can say whether it worked.',
    'P30D',
  ),
  effectivenessCheck: interval(
    'Verdict on effectiveness',
    'Within what time after an action was finished it is judged whether it worked.',
    'P6M',
  ),
  improvement: interval(
    'Improvement',
    'Within what time something about the ISMS is to have been improved again.',
    'P12M',
  ),
  feedbackHandling: interval(
    'Handling of feedback',
    'Within what time a complaint, praise or request is answered.',
    'P30D',
  ),
};
