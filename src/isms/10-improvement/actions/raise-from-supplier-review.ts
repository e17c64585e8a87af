import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { supplierReview } from '../../08-operation/suppliers/supplier-review.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

const texts = sentences('action.raise-from-supplier-review', {
  theReviewFoundNothingToObject: 'The review found nothing to object to.',
});

/** The action that opens a case from a review in which a supplier did not meet the agreement (10.2). */
export const raiseFromSupplierReview = action({
  key: 'raise-nonconformity-from-supplier-review',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['reviewer'], roles: ['isms-manager'] },
  on: supplierReview,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) =>
    fields.result === 'satisfactory'
      ? texts.theReviewFoundNothingToObject
      : cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, findings, reviewedOn, reviewer } = subject.fields;
    const id = idOfCaseFrom(subject);
    const known = {
      title,
      source: 'operation',
      description: findings,
      foundOn: reviewedOn ?? s.asOf,
      foundBy: reviewer ?? actor.person,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
