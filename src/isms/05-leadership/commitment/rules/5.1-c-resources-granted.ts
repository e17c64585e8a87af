import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { resource } from '../../../07-support/resources/resource.ts';
import { action } from '../../../across/action.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement } from '../../../across/settings.ts';

export const resourcesGranted = rule({
  key: 'resources-granted',
  title: 'Top management sees to it that means are there',
  answers: citesBoth('5.1 c)'),
  mode: 'supported',
  why: 'Commitment shows in what is paid for. An auditor compares the plan with what could not be done for want of people or money.',
  of: resource,
  reads: [action, organisation],
  empty: missing(
    'No resource of the ISMS is on record.',
    'Record what the ISMS needs in people, money and tools, and what top management decided about it.',
  ),
  findings: {
    none: missing(
      'Top management has granted nothing to the ISMS on record.',
      'Have the plan decided by top management, and record the decision.',
    ),
    stale: weakens(
      'Top management last granted resources to the ISMS on {on}.',
      'Have the plan for the coming period decided.',
    ),
    blocked: weakens(
      '{action} is blocked and waits for {record}.',
      'Decide whether the means are made available, or the action is given up.',
    ),
  },
  follows: { stale: ['resources-decided.outdated'] },
  *each(record, s, find) {
    for (const { code, fields } of s.referring(action, 'resource', record.id))
      if (fields.status === 'blocked') yield find.blocked(record, { action: code });
  },
  *check(s, find) {
    const resources = s.all(resource);
    if (resources.length === 0) return;
    const granted = resources.filter(
      ({ fields }) =>
        ['granted', 'granted in part'].includes(fields.status) && isTopManagement(fields.decidedBy, s),
    );
    const on = latest(granted, ({ fields }) => fields.decidedOn)?.fields.decidedOn;
    if (on === undefined) yield find.none();
    else if (lapsedSince(on, s.setting(organisation, 'resourcePlan'), s) !== undefined)
      yield find.stale(undefined, { on });
  },
});
