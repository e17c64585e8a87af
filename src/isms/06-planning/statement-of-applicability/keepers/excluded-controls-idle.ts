import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { applicability, measuresFor } from '../applicability.ts';
import { measure } from '../../risk-treatment/measure.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';

export const excludedControlsIdle = keeper({
  key: 'excluded-controls-idle',
  title: 'What is left out is not carried out',
  why: 'A control that does not apply and works all the same leaves an auditor wondering what else the Statement of Applicability has wrong.',
  keepsFrom: 'contradiction',
  of: applicability,
  only: { applicable: ['no'] },
  reads: [measure, catalogueControl],
  findings: {
    carried: fails(
      '{record} leaves a control out, and {measure} carries it out.',
      'Decide that it applies, or say what the measure is there for instead.',
    ),
  },
  *each(record, s, find) {
    for (const each of measuresFor(record, s))
      if (each.fields.status === 'implemented' || each.fields.status === 'partial')
        yield find.carried(record, { measure: each.code });
  },
});
