import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { approvalOf, decision } from '../../across/decision.ts';
import { exception } from '../../08-operation/exceptions/exception.ts';

export const exceptionsInOrder = rule({
  key: 'exceptions-in-order',
  title: 'An exception is granted, made up for and has an end',
  controls: controls({ '2013': ['A.18.2.2'], '2022': ['A.5.36'] }),
  mode: 'computed',
  why: 'A rule that is not followed is a nonconformity, unless somebody who may do so has allowed it, for a time and with something in its place.',
  of: exception,
  only: (record, s) => record.fields.closedOn === undefined && (record.fields.from ?? '') <= s.asOf,
  reads: [decision],
  empty: { credible: 'It may be that every rule is followed everywhere; audits find out.' },
  findings: {
    ungranted: fails('{record} is in use and was not granted.', 'Have it granted, or follow the rule.'),
    void: fails(
      '{record} has changed since it was granted.',
      'Have it granted as it is now, or follow the rule.',
    ),
    expired: fails(
      '{record} ended on {until} and is still in use.',
      'Decide what happens now, and close it.',
    ),
    endless: fails('{record} has no end.', 'Settle until when it is needed.'),
    bare: weakens(
      'What is done instead during {record} is not on record.',
      'Say how the risk is held down meanwhile.',
    ),
  },
  conditions: { endless: present('until') },
  *each(record, s, find) {
    const { until, compensation, compensatingMeasures = [] } = record.fields;
    const approval = approvalOf(record, s);
    if (approval === 'none') yield find.ungranted(record);
    if (approval === 'void') yield find.void(record);
    if (until !== undefined && until < s.asOf) yield find.expired(record, { until });
    if (compensation === undefined && compensatingMeasures.length === 0) yield find.bare(record);
  },
});
