import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { auditProgramme } from '../audit-programme.ts';
import { programmeItem } from '../programme-item.ts';

export const programmesOverHaveNoOpenItems = keeper({
  key: 'programmes-over-have-no-open-items',
  title: 'A programme is over once nothing in it is open',
  why: 'What was planned in a programme that is over is audited by nobody, and nobody decided to leave it out.',
  keepsFrom: 'contradiction',
  of: programmeItem,
  reads: [auditProgramme],
  findings: {
    open: weakens(
      '{programme} is over, and {record} was neither audited nor dropped.',
      'Say why it was dropped, or plan it in the programme that follows.',
    ),
  },
  *each(record, s, find) {
    const { audit, status } = record.fields;
    const planned = s.get(auditProgramme, record.fields.programme);
    if (planned?.fields.status === 'over' && !planned.retired && status === 'planned' && audit === undefined)
      yield find.open(record, { programme: planned.code });
  },
});
