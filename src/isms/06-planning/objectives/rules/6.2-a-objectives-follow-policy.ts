import { present } from '#isms/kernel/declarations/condition.ts';
import { asks, fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesFollowPolicy = rule({
  key: 'objectives-follow-policy',
  title: 'Each objective puts something the policy says into practice',
  answers: citesBoth('6.2 a)'),
  mode: 'supported',
  why: 'What is pursued and what is promised must not drift apart. The link shows where the objective comes from; whether the two agree a person has to read.',
  of: objective,
  only: { status: ['active'] },
  reads: [document, documentVersion],
  empty: noObjectives,
  findings: {
    unlinked: fails('{record} puts no policy into practice.', 'Name the policy it follows from.'),
    unsaid: weakens(
      '{record} names a policy, but not what in it it puts into practice.',
      'Name the commitment, in its words or by its section.',
    ),
    gone: fails(
      '{record} follows {policy}, which is no longer in use.',
      'Name the policy that took its place, and ask whether the objective still fits it.',
    ),
    newer: asks(
      '{record} was last looked at on {looked}; a new version of {policy} applies since {since}.',
      'Read the two side by side, and confirm or change the objective.',
    ),
  },
  conditions: {
    unlinked: present('policy'),
  },
  *each(record, s, find) {
    const { policyStatement, reviewedOn, from } = record.fields;
    const policy = s.get(document, record.fields.policy);
    if (!policy) return;
    if (policyStatement === undefined) yield find.unsaid(record);
    if (policy.retired) yield find.gone(record, { policy: policy.code });
    const looked = reviewedOn ?? from ?? record.createdAt.slice(0, 10);
    const since = s
      .referring(documentVersion, 'document', policy.id)
      .findLast(({ fields }) => fields.state === 'published')?.fields.publishedOn;
    if (since !== undefined && since > looked)
      yield find.newer(record, { looked, policy: policy.code, since }, since);
  },
});
