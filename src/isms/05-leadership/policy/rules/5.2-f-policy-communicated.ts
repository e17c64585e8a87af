import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { acknowledgedBy, hasTimeUntil } from '../../../07-support/documents/acknowledged.ts';
import { acknowledgement } from '../../../07-support/documents/acknowledgement.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion, wasPublished } from '../../../07-support/documents/document-version.ts';
import { publishedVersion } from '../../../07-support/documents/version-in-force.ts';
import { person } from '../../../07-support/people/person.ts';
import { reachedShareOf, expectedReaders } from '../../../07-support/documents/expected-readers.ts';
import { absence } from '../../../across/absence.ts';
import { organisation } from '../../../across/organisation.ts';
import { issuedPolicies } from '../issued-policies.ts';

export const policyCommunicated = rule({
  key: 'policy-communicated',
  title: 'The policy has reached those who work here',
  answers: citesBoth('5.2 f)'),
  mode: 'computed',
  why: 'A policy nobody was told of changes nothing. An auditor asks for the share of people who have seen the version in force, and then asks two of them.',
  of: document,
  only: { kind: ['information security policy'] },
  reads: [documentVersion, acknowledgement, person, absence, organisation],
  empty: missing(
    'There is no information security policy of which people could be told.',
    'Write one, and have top management approve it.',
  ),
  findings: {
    unpublished: missing(
      'No version of {record} is published of which people could be told.',
      'Have top management approve a version, publish it, and ask people to acknowledge it.',
    ),
    early: asks(
      'Version {version} of {record} is the first; people have until {until} to acknowledge it.',
      'Wait, and remind them a week before.',
    ),
    nobody: missing(
      'There is nobody on record whom {record} should have reached by now.',
      'Record the people who work under the ISMS.',
    ),
    few: fails(
      '{percent} % of {asked} people have acknowledged version {version} of {record}; below {floor} % it counts as not communicated.',
      'Remind those who are missing, and ask their managers to give them the time.',
    ),
    short: weakens(
      '{percent} % of {asked} people have acknowledged version {version} of {record}; {quota} % are aimed at.',
      'Remind those who are missing; the view of acknowledgements shows in which units they are.',
    ),
  },
  follows: { unpublished: ['policy-issued.unapproved'] },
  *check(s, find) {
    const { policies, areIssued } = issuedPolicies(s);
    if (!areIssued) {
      for (const policy of policies) yield find.unpublished(policy);
      return;
    }
    const quota = s.setting(organisation, 'acknowledgementQuota');
    const floor = s.setting(organisation, 'acknowledgementFloor');
    const people = expectedReaders(s);
    for (const policy of policies) {
      const current = publishedVersion(policy, s);
      if (!current) continue;
      const version = current.fields.number;
      const until = hasTimeUntil(current, s);
      if (until !== undefined && !wasAnyBefore(current, s)) {
        yield find.early(policy, { version, until });
        continue;
      }
      const { asked, percent } = reachedShareOf(people, acknowledgedBy(current, s));
      if (asked === 0) yield find.nobody(policy);
      else if (percent < floor) yield find.few(policy, { percent, asked, version, floor });
      else if (percent < quota) yield find.short(policy, { percent, asked, version, quota });
    }
  },
});

const wasAnyBefore = (
  current: Stored<typeof documentVersion>,
  s: Neighbourhood<typeof documentVersion>,
): boolean =>
  s
    .referring(documentVersion, 'document', current.fields.document)
    .some((each) => each.id !== current.id && wasPublished(each));
