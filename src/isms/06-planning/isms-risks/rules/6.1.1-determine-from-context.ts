import { current } from '#isms/kernel/declarations/condition.ts';
import { asks, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { issue } from '../../../04-context/issue.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { organisation } from '../../../across/organisation.ts';
import { ismsRisk } from '../isms-risk.ts';

export const ismsRisksDetermined = rule({
  key: 'isms-risks-determined',
  title: 'Risks and opportunities of the ISMS follow from its context',
  answers: citesBoth('6.1.1 [determine]'),
  mode: 'supported',
  why: 'Context and parties are looked at for a purpose: to see what could make the ISMS fail or better. An entry from nowhere, or an issue that leads nowhere, shows that the two were written apart.',
  of: ismsRisk,
  only: { status: ['open'] },
  reads: [issue, partyRequirement, organisation],
  empty: missing(
    'No risk or opportunity of the ISMS is on record that is still to be reckoned with.',
    'Go through the issues and the requirements of parties, and ask what they mean for the ISMS itself.',
  ),
  findings: {
    unlinked: weakens(
      '{record} follows from no issue of the context and from no requirement of a party.',
      'Name what it follows from, or record the issue that is missing.',
    ),
    gone: weakens(
      'Nothing that {record} follows from is still so: its issues are closed, its requirements out of use.',
      'Close it as well, or name what it follows from now.',
    ),
    unheeded: asks(
      '{record} is on record, and no risk or opportunity of the ISMS follows from it.',
      'Say which one does, or confirm that it means nothing for the ISMS itself.',
    ),
    stale: weakens(
      '{record} was due to be looked at again on {due}.',
      'Ask whether it is still so, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  *each(record, s, find) {
    const { issues = [], requirements = [] } = record.fields;
    const isStill =
      issues.some((id) => !isOver(s.get(issue, id))) ||
      requirements.some((id) => s.get(partyRequirement, id)?.retired !== true);
    if (issues.length + requirements.length === 0) yield find.unlinked(record);
    else if (!isStill) yield find.gone(record);
  },
  *check(s, find) {
    for (const each of s.all(issue))
      if (each.fields.status !== 'closed' && s.referring(ismsRisk, 'issues', each.id).length === 0)
        yield find.unheeded(each);
  },
});

/** Checks whether an issue is known to be over. Missing records are reported by the rule about references. */
const isOver = (each: Stored<typeof issue> | undefined): boolean =>
  each !== undefined && (each.retired || each.fields.status === 'closed');
