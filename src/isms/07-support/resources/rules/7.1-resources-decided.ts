import { current } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement } from '../../../across/settings.ts';
import { resource } from '../resource.ts';

export const resourcesDecided = rule({
  key: 'resources-decided',
  title: 'What the ISMS needs is known, and top management decides on it',
  answers: citesBoth('7.1'),
  mode: 'supported',
  why: 'Most of what is late in an ISMS is late for want of people. An auditor asks what was needed, who decided on it, and how long a request waits.',
  of: resource,
  reads: [organisation],
  empty: missing(
    'It is not on record what people, money and tools the ISMS needs.',
    'Record what it needs for the coming year, and have top management decide on it.',
  ),
  findings: {
    undecided: missing(
      'Top management has not granted any resource that is on record.',
      'Have top management decide on what the ISMS needs, and record who decided and when.',
    ),
    outdated: fails(
      'Top management last granted resources on {on}, and was to decide on them again by {due}.',
      'Draw up what the ISMS needs from now on, and have top management decide on it.',
    ),
    waiting: weakens(
      'What is asked for in {record} was to be granted or refused by {due}.',
      'Have it decided; a refusal with its reason is a decision too.',
    ),
  },
  conditions: { waiting: current('decision') },
  *check(s, find) {
    const granted = s
      .all(resource)
      .filter(({ fields }) => fields.status === 'granted' || fields.status === 'granted in part')
      .filter(({ fields }) => isTopManagement(fields.decidedBy, s));
    const on = latest(granted, ({ fields }) => fields.decidedOn)?.fields.decidedOn;
    if (on === undefined) yield find.undecided();
    else {
      const due = lapsedSince(on, s.setting(organisation, 'resourcePlan'), s);
      if (due !== undefined) yield find.outdated(undefined, { on, due });
    }
  },
});
