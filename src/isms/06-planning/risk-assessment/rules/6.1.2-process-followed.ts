import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { versionInForce } from '../../../07-support/documents/version-in-force.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { openRisks } from '../open-risks.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';

export const assessmentProcessFollowed = rule({
  key: 'assessment-process-followed',
  title: 'Risks are assessed by the method that is defined',
  answers: citesBoth('6.1.2 [process]'),
  mode: 'supported',
  why: 'A method on paper and scores from somewhere else are the usual finding. Every risk says by which method it was scored, every assessment which method and which version of the process it followed, and the method stands in a document in force.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod, assessmentRun, document, documentVersion, decision],
  empty: missing('No risk was assessed by any method.', 'Define the method, and assess the risks by it.'),
  findings: {
    uncited: fails(
      'Nothing shows by which method {record} was assessed.',
      'Assess it by the method in use, and name that.',
    ),
    unmethodical: fails(
      '{record} does not say by which method risks were assessed.',
      'Name the method that was followed.',
    ),
    unversioned: weakens(
      '{record} does not say which version of the risk assessment process was followed.',
      'Name the version that applied then.',
    ),
    undescribed: weakens(
      'Risks are scored with {record}, and no document in force describes it.',
      'Name the controlled document that does, and have it approved and published.',
    ),
  },
  *each(record, s, find) {
    if (!s.get(riskMethod, record.fields.method)) yield find.uncited(record);
  },
  *check(s, find) {
    for (const run of s.all(assessmentRun).filter(({ fields }) => fields.to !== undefined)) {
      if (run.fields.method === undefined) yield find.unmethodical(run);
      if (run.fields.processVersion === undefined) yield find.unversioned(run);
    }
    const used = new Set(openRisks(s).map(({ fields }) => fields.method));
    for (const method of s.all(riskMethod).filter(({ id }) => used.has(id))) {
      const described = s.get(document, method.fields.document);
      if (!described || described.retired || !versionInForce(described, s)) yield find.undescribed(method);
    }
  },
});
