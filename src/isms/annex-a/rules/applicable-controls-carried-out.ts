import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { applicability, measuresFor } from '../../06-planning/statement-of-applicability/applicability.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { catalogueControl } from '../catalogue-control.ts';

export const applicableCarriedOut = rule({
  key: 'applicable-controls-carried-out',
  title: 'Every control that applies is carried out by a measure',
  controls: { through: 'control' },
  mode: 'computed',
  why: 'A control that is needed and that nothing carries out is a promise to every reader of the Statement of Applicability.',
  of: applicability,
  only: { applicable: ['yes'] },
  reads: [measure, catalogueControl],
  empty: missing(
    'For no control is it decided that it applies.',
    'Decide for each control of Annex A whether it is needed.',
  ),
  findings: {
    unmeasured: fails(
      '{record} says that a control applies, and no measure carries it out.',
      'Say what is done for it, or decide anew.',
    ),
  },
  *each(record, s, find) {
    if (measuresFor(record, s).length === 0) yield find.unmeasured(record);
  },
});
