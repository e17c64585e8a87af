import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';

export const avoidedRisksClosed = keeper({
  key: 'avoided-risks-closed',
  title: 'A risk that was avoided is closed',
  why: 'What was given up cannot happen any more. A risk that is avoided and still scored is either not avoided or not a risk.',
  keepsFrom: 'contradiction',
  of: treatment,
  only: { option: ['avoid'] },
  reads: [risk],
  findings: {
    open: weakens(
      '{record} avoids {risk} since {on}, and {risk} is still open.',
      'Close the risk, or say by another option what is done about what remains.',
    ),
  },
  *each(record, s, find) {
    const { doneOn: on } = record.fields;
    const treated = s.get(risk, record.fields.risk);
    if (on !== undefined && on <= s.asOf && treated?.fields.status === 'open' && !treated.retired)
      yield find.open(record, { risk: treated.code, on });
  },
});
