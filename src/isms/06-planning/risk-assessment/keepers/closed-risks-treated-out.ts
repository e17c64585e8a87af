import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';

export const closedRisksTreatedOut = keeper({
  key: 'closed-risks-treated-out',
  title: 'What was planned about a closed risk has come to an end',
  why: 'A treatment that goes on for a risk which no longer exists spends money on nothing; or the risk was closed too soon.',
  keepsFrom: 'contradiction',
  of: treatment,
  only: { option: ['modify', 'avoid', 'share'] },
  reads: [risk],
  findings: {
    open: weakens(
      '{risk} is closed, and {record} is still to be carried out for it.',
      'Finish the treatment or take it out of use; or open the risk again.',
    ),
  },
  *each(record, s, find) {
    const treated = s.get(risk, record.fields.risk);
    if (treated?.fields.status === 'closed' && !treated.retired && record.fields.doneOn === undefined)
      yield find.open(record, { risk: treated.code });
  },
});
