import { present } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../across/decision.ts';
import { document } from '../../07-support/document.ts';
import { documentVersion } from '../../07-support/document-version.ts';
import { documentsOf, versionInForce } from '../../07-support/in-force.ts';
import { treatsOpenRisk } from '../open.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';

export const treatmentProcessFollowed = rule({
  key: 'treatment-process-followed',
  title: 'Risks are treated by the process that is defined',
  answers: citesBoth('6.1.3 [process]'),
  mode: 'supported',
  why: 'How options are chosen, who approves and who accepts is settled once, and then done. Each treatment says which version of the process it followed; whether it did, somebody has to have looked.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, document, documentVersion, decision],
  empty: missing(
    'No open risk is being treated by any process.',
    'Define how risks are treated, and treat those above the acceptance criteria that way.',
  ),
  findings: {
    uncited: weakens(
      'Nothing shows by which version of the treatment process {record} was decided.',
      'Name the version that was followed.',
    ),
    foreign: fails(
      '{record} names {version} as the treatment process, which is no version of one.',
      'Name a version of the document that describes how risks are treated.',
    ),
    undescribed: fails(
      'Risks are treated, and no process for that is approved and in force.',
      'Have the document on risk treatment approved and published.',
    ),
  },
  conditions: { uncited: present('processVersion') },
  *each(plan, s, find) {
    const version = s.get(documentVersion, plan.fields.processVersion);
    if (version && s.get(document, version.fields.document)?.fields.kind !== kind)
      yield find.foreign(plan, { version: version.code });
  },
  *check(s, find) {
    const isDefined = documentsOf(kind, s).some((each) => versionInForce(each, s));
    if (!isDefined && s.all(treatment).some((each) => treatsOpenRisk(each, s))) yield find.undescribed();
  },
});

const kind = 'risk treatment methodology';
