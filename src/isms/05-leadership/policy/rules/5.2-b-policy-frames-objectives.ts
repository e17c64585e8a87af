import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { isPolicyInUse } from '../../../07-support/documents/version-in-force.ts';
import { issuedPolicies } from '../issued-policies.ts';

export const policyFramesObjectives = rule({
  key: 'policy-frames-objectives',
  title: 'The policy states objectives or says how they are set',
  answers: citesBoth('5.2 b)'),
  mode: 'supported',
  why: 'Objectives that follow from nothing are somebody’s wishes. An auditor takes one and asks for the sentence of the policy it comes from.',
  of: document,
  only: isPolicyInUse,
  reads: [documentVersion, objective],
  empty: missing(
    'There is no information security policy from which objectives could follow.',
    'Write one, and have top management approve it.',
  ),
  findings: {
    frameless: fails(
      '{record} is not on record as stating objectives or saying how they are set, and no objective refers to it.',
      'Say in the policy how objectives are set, mark it as their frame, and name it in the objectives.',
    ),
  },
  *check(s, find) {
    for (const policy of issuedPolicies(s).policies) {
      const isReferredTo = s.referring(objective, 'policy', policy.id).length > 0;
      if (policy.fields.objectivesFramework !== true && !isReferredTo) yield find.frameless(policy);
    }
  },
});
