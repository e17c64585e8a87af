import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { correctiveAction } from '../../10-improvement/corrective-action.ts';
import { nonconformity, standsAgainst } from '../../10-improvement/nonconformity.ts';

export const noOpenNonconformity = rule({
  key: 'controls-without-nonconformity',
  title: 'No open nonconformity is held against a control',
  controls: { through: 'controls' },
  mode: 'computed',
  why: 'Until a corrective action was seen to work, what it mends does not count as working.',
  of: nonconformity,
  // Only while the case limits the verdict of what it cites: an auditor tests the control, and does not ask for the
  // closing note.
  only: standsAgainst,
  reads: [correctiveAction],
  empty: {
    credible:
      'No open nonconformity is what one hopes for; whether they are raised at all is asked in clause 10.',
  },
  findings: {
    major: fails(
      '{record} is open: a major nonconformity.',
      'Remove its cause, and have somebody judge whether that worked.',
    ),
    minor: weakens(
      '{record} is open: a minor nonconformity.',
      'Remove its cause, and have somebody judge whether that worked.',
    ),
  },
  *each(record, _, find) {
    if ((record.fields.controls ?? []).length === 0) return;
    yield record.fields.severity === 'major' ? find.major(record) : find.minor(record);
  },
});
