import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision, latestDecision } from '../../../across/decision.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { documentsOf, versionInForce } from '../../../07-support/documents/version-in-force.ts';
import { nothingToTreat } from '../nothing-to-treat.ts';
import { treatsOpenRisk } from '../../risk-assessment/open-risks.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';

export const treatmentProcessFollowed = rule({
  key: 'treatment-process-followed',
  title: 'Risks are treated by the process that is defined',
  answers: citesBoth('6.1.3 [process]'),
  mode: 'supported',
  why: 'How options are chosen, who approves and who accepts is settled once, and then done. Each treatment says which version of the process it followed; whether it did, somebody has to have looked.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, riskMethod, document, documentVersion, decision],
  empty: missing(
    'No open risk is being treated by any process, and it does not show that none has to be and how it would be.',
    'Define how risks are treated, and treat those above the acceptance criteria that way.',
  ),
  emptyIsRight: (s) => isDefined(s) && nothingToTreat(s),
  findings: {
    uncited: weakens(
      'Nothing shows by which version of the treatment process {record} was decided.',
      'Name the version that was followed.',
    ),
    foreign: fails(
      '{record} names {version} as the treatment process, which is no version of one.',
      'Name a version of the document that describes how risks are treated.',
    ),
    untimely: weakens(
      '{record} was decided on {on} by {version}, which did not apply on that day.',
      'Hold the treatment against the version in force, have the owner confirm it, and name that version.',
    ),
    undescribed: fails(
      'Risks are treated, and no process for that is approved and in force.',
      'Have the document on risk treatment approved and published.',
      { adds: 'document' },
    ),
  },
  conditions: { uncited: present('processVersion') },
  *each(plan, s, find) {
    const version = s.get(documentVersion, plan.fields.processVersion);
    if (version && s.get(document, version.fields.document)?.fields.kind !== kind)
      yield find.foreign(plan, { version: version.code });
    const on = latestDecision(plan, ['approval'], s)?.fields.on;
    if (!version || on === undefined || applied(version, on)) return;
    // Before the first version was published, there was none to follow.
    const isFirst = on < (version.fields.publishedOn ?? '') && !othersApplied(version, on, s);
    if (!isFirst) yield find.untimely(plan, { on, version: version.code }, on);
  },
  *check(s, find) {
    if (!isDefined(s) && s.all(treatment).some((each) => treatsOpenRisk(each, s))) yield find.undescribed();
  },
});

const kind = 'risk treatment methodology';

const isDefined = (s: Reader<typeof document | typeof documentVersion | typeof decision>): boolean =>
  documentsOf(kind, s).some((each) => versionInForce(each, s));

type Version = Stored<typeof documentVersion>;

const applied = ({ fields: { publishedOn = '', withdrawnOn = '9999' } }: Version, on: string): boolean =>
  publishedOn <= on && on <= withdrawnOn;

const othersApplied = (version: Version, on: string, s: Neighbourhood<typeof documentVersion>): boolean =>
  s
    .referring(documentVersion, 'document', version.fields.document)
    .some((each) => each.id !== version.id && each.fields.publishedOn !== undefined && applied(each, on));
