import { anything, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../across/decision.ts';
import { scope } from '../scope.ts';

export const scopeAsApproved = rule({
  key: 'scope-as-approved',
  title: 'Each scope can be had as a document, and says what was approved',
  answers: citesBoth('4.3 [doc]'),
  mode: 'computed',
  why: 'The scope that is worked to and the one that is shown to others have to be the same.',
  of: scope,
  reads: [decision],
  empty: { credible: 'Whether there is a scope at all is asked where it is drawn.' },
  findings: {
    undocumented: weakens(
      '{record} names no document in which it can be had.',
      'Name the controlled document that states it.',
    ),
    changed: weakens(
      '{record} is not what was approved: {what} changed since.',
      'Have it approved as it is now, and bring the document into line.',
    ),
  },
  follows: { changed: [anything] },
  *each(record, s, find) {
    if (record.fields.document === undefined) yield find.undocumented(record);
    const approval = latestDecision(record, ['approval', 'rejection'], s);
    if (approval && approvalOf(record, s) === 'void')
      yield find.changed(record, { what: whatChanged(approval, s) });
  },
});
