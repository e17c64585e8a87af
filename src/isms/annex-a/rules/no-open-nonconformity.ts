import { fails, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';

export const noOpenNonconformity = rule({
  key: 'controls-without-nonconformity',
  title: 'No open nonconformity is held against a control',
  controls: { through: 'controls' },
  mode: 'computed',
  why: 'Until a corrective action was seen to work, what it mends does not count as working.',
  of: nonconformity,
  only: { status: ['open'] },
  reads: [],
  empty: {
    credible:
      'No open nonconformity is what one hopes for; whether they are raised at all is asked in clause 10.',
  },
  findings: {
    major: fails(
      '{record} is open: a major nonconformity.',
      'Remove its cause, and close the case once that was seen to work.',
    ),
    minor: weakens(
      '{record} is open: a minor nonconformity.',
      'Remove its cause, and close the case once that was seen to work.',
    ),
  },
  *each(record, _, find) {
    if ((record.fields.controls ?? []).length === 0) return;
    yield record.fields.severity === 'major' ? find.major(record) : find.minor(record);
  },
});
