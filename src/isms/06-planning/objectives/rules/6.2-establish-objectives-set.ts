import { present } from '#isms/kernel/declarations/condition.ts';
import { asks, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { latest } from '../../../across/latest-record.ts';
import { unit } from '../../../04-context/unit.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesSet = rule({
  key: 'objectives-set',
  title: 'Objectives are set at the functions and levels where they matter',
  answers: citesBoth('6.2 [establish]'),
  mode: 'supported',
  why: 'An objective that is nobody’s in particular moves nobody. An auditor asks in a department what it is to achieve for security, and expects an answer or a reason why it has none of its own.',
  of: objective,
  only: { status: ['active'] },
  reads: [unit],
  empty: noObjectives,
  findings: {
    placeless: weakens(
      '{record} does not say for which level of the organisation it is set.',
      'Say whether it is for the whole organisation, a function, a site, a process or a project.',
    ),
    nameless: weakens(
      '{record} is set for a function, and none is named.',
      'Name the units that are to achieve it.',
    ),
    without: asks(
      '{record} has no objective, and none is set for the whole organisation.',
      'Set one for it, or confirm that it needs none of its own.',
    ),
  },
  conditions: {
    placeless: present('level'),
    nameless: present('units', { level: ['function'] }),
  },
  *check(s, find) {
    const pursued = s.all(objective).filter(({ fields }) => fields.status === 'active');
    if (pursued.length === 0 || pursued.some(({ fields }) => fields.level === 'organisation')) return;
    const lastClosed = latest(s.all(objective), ({ fields }) => fields.closedOn)?.fields.closedOn;
    const named = new Set(pursued.flatMap(({ fields }) => fields.units ?? []));
    for (const each of s.all(unit)) if (!named.has(each.id)) yield find.without(each, {}, lastClosed);
  },
});
