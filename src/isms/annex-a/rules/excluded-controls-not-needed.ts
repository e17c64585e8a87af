import { present } from '#isms/kernel/declarations/condition.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { applicability } from '../../06-planning/statement-of-applicability/applicability.ts';
import { isOpen, treatsOpenRisk } from '../../06-planning/risk-assessment/open-risks.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { catalogueControl } from '../catalogue-control.ts';

export const excludedNotNeeded = rule({
  key: 'excluded-controls-not-needed',
  title: 'Nothing relies on a control that is left out',
  controls: { through: 'control' },
  mode: 'computed',
  why: 'A control is left out because it is not needed here. Once a risk relies on it, it is.',
  of: applicability,
  only: { applicable: ['no'] },
  reads: [risk, treatment, catalogueControl],
  empty: { credible: 'An organisation may need every control of Annex A.' },
  findings: {
    unreasoned: fails(
      '{record} leaves a control out without a reason.',
      'Say why it is not needed, or include it.',
    ),
    relied: fails(
      '{record} leaves out a control on which {risk} relies.',
      'Include the control, or treat the risk in another way.',
    ),
  },
  conditions: { unreasoned: present('reasonNot') },
  *each(record, s, find) {
    const { control } = record.fields;
    const planned = s
      .referring(treatment, 'controls', control)
      .filter((plan) => treatsOpenRisk(plan, s))
      .flatMap(({ fields }) => s.get(risk, fields.risk) ?? []);
    const relying = [...s.referring(risk, 'controls', control).filter(isOpen), ...planned];
    for (const code of new Set(relying.map((each) => each.code))) yield find.relied(record, { risk: code });
  },
});
