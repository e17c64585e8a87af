import { current, present } from '#isms/kernel/declarations/condition.ts';
import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { auditProgramme } from '../audit-programme.ts';
import { programmeItem } from '../programme-item.ts';

export const programmeInForce = rule({
  key: 'audit-programme-in-force',
  title: 'An approved audit programme covers today and says all it has to',
  answers: cites({ '2013': ['9.2 c) [programme]'], '2022': ['9.2.2 [programme]'] }),
  mode: 'computed',
  why: 'The standard names five things that a programme settles. An auditor reads it before the reports, and asks who agreed to it.',
  of: auditProgramme,
  only: (record, s) => {
    const { status, from = '', to = '9999' } = record.fields;
    return status === 'running' && from <= s.asOf && s.asOf <= to && approvalOf(record, s) !== 'none';
  },
  reads: [programmeItem, decision, organisation, person],
  empty: missing(
    'No audit programme that was approved covers today.',
    'Draw one up: what is audited when and why, how, by whom, and how results are reported. Have top management approve it.',
  ),
  findings: {
    frequency: fails(
      '{record} does not say how often what is audited.',
      'Settle it, and within what time everything was audited.',
    ),
    methods: fails(
      '{record} does not say how audits are done.',
      'Say how one audits, and how samples are drawn.',
    ),
    responsibilities: fails(
      '{record} does not say who is responsible for what in audits.',
      'Say who plans, audits and answers findings, and how independence is kept.',
    ),
    planning: fails(
      '{record} does not say what planning an audit takes.',
      'Say what has to be settled beforehand, and who is told when.',
    ),
    reporting: fails(
      '{record} does not say how results are reported.',
      'Say how they are graded, who gets them and by when.',
    ),
    void: fails(
      'The approval of {record} is void: {what} changed since.',
      'Have top management approve it as it is now.',
      { atOnce: true },
    ),
    expired: fails(
      'The approval of {record} ended on {until}.',
      'Have top management look at it again and approve it.',
    ),
    slotless: fails('{record} plans no internal audit.', 'Give it slots, each with its reason.'),
    leaderless: weakens('{record} has no owner who is here.', 'Name who runs it and keeps it current.'),
    undated: weakens('{record} does not say for which period it holds.', 'Set its first and last day.'),
    stale: weakens(
      '{record} was due for review on {due}.',
      'Ask whether it still fits results, changes and incidents, and set the date.',
    ),
    dropped: weakens(
      '{record} was dropped from the programme, and nothing says why.',
      'Say why, and what covers its scope instead.',
    ),
  },
  follows: { void: [anything] },
  conditions: {
    frequency: present('frequency'),
    methods: present('methods'),
    responsibilities: present('responsibilities'),
    planning: present('planning'),
    reporting: present('reporting'),
    stale: current('review'),
  },
  *each(record, s, find) {
    const { from, to, owner } = record.fields;
    const approval = latestDecision(record, ['approval'], s);
    const state = approvalOf(record, s);
    if (state === 'void' && approval) yield find.void(record, { what: whatChanged(approval, s) });
    else if (state === 'expired' && approval)
      yield find.expired(record, { until: approval.fields.until ?? '' });
    const items = s.referring(programmeItem, 'programme', record.id);
    const isInternal = items.some(({ fields }) => fields.kind === 'internal' && fields.status === 'planned');
    if (!isInternal) yield find.slotless(record);
    if (!activePerson(owner, s)) yield find.leaderless(record);
    if (from === undefined || to === undefined) yield find.undated(record);
    for (const item of items)
      if (item.fields.status === 'dropped' && item.fields.droppedBecause === undefined)
        yield find.dropped(item);
  },
});
