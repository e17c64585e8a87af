import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { organisation } from '../../../across/organisation.ts';
import { actionsFor, nothingIsPlanned } from '../isms-actions.ts';
import { ismsRisk } from '../isms-risk.ts';

export const ismsActionsBuiltIn = rule({
  key: 'isms-actions-built-in',
  title: 'Actions about the ISMS are part of its processes, and are carried out',
  answers: citesBoth('6.1.1 e) 1)'),
  mode: 'supported',
  why: 'An action beside the daily work is forgotten with the project that asked for it. Each says in which process it is carried out, and where it stands once its day is over.',
  of: ismsRisk,
  only: { status: ['open'] },
  reads: [action, organisation],
  empty: missing(
    'No risk or opportunity of the ISMS is on record whose actions could be built in.',
    'Determine them, and plan what is done about them.',
  ),
  findings: {
    nothing: missing(
      'No action about any risk or opportunity of the ISMS is on record that could be part of a process.',
      'Plan the actions.',
      { adds: 'action' },
    ),
    apart: weakens(
      '{record} is part of no process of the ISMS.',
      'Name the process in which it is carried out, with the action or with what it serves.',
    ),
    late: fails(
      '{record} was due on {due} and is not done, and nothing says why.',
      'Do it, or say where it stands and agree on a new day.',
    ),
    dragging: weakens(
      '{record} was due on {due} and is not done; a note says why, and nobody has agreed on another day.',
      'Agree with whoever waits for it by when it will be done, or drop it with a reason.',
    ),
  },
  *each(record, s, find) {
    const isPlaced = (record.fields.processes ?? []).length > 0;
    for (const each of actionsFor(record, s)) {
      const { process, due, status, note } = each.fields;
      if (process === undefined && !isPlaced) yield find.apart(each);
      if (status === 'done' || due === undefined || due >= s.asOf) continue;
      if (note === undefined) yield find.late(each, { due });
      else if (add(due, s.setting(organisation, 'tolerance')) < s.asOf) yield find.dragging(each, { due });
    }
  },
  *check(s, find) {
    if (nothingIsPlanned(s)) yield find.nothing();
  },
});
