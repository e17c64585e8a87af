import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { nonconformity } from '../nonconformity.ts';
import { mustBeKnown, noCases } from '../decision-time.ts';

export const nonconformitiesPutRight = rule({
  key: 'nonconformities-put-right',
  title: 'What does not conform is contained and put right',
  answers: cites({ '2013': ['10.1 a) 1)'], '2022': ['10.2 a) 1)'] }),
  mode: 'computed',
  why: 'Before anyone asks for causes, the matter itself is set right. Where that is not possible, somebody has to have said so.',
  of: nonconformity,
  reads: [organisation],
  empty: noCases,
  findings: {
    uncorrected: fails(
      '{record} says neither what was done at once nor why nothing could be.',
      'Contain it, put it right, and write down what was done; or say why there was nothing to put right.',
    ),
  },
  *each(record, s, find) {
    const { correction, noCorrection } = record.fields;
    if (correction === undefined && noCorrection === undefined && mustBeKnown(record, s))
      yield find.uncorrected(record);
  },
});
