import { add } from '#isms/kernel/values/calendar.ts';
import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import {
  findNotInForce,
  notInForce,
  versionInForce,
} from '../../../07-support/documents/version-in-force.ts';
import { isInUse, riskMethod } from '../../risk-method/risk-method.ts';

export const assessmentProcessInForce = rule({
  key: 'assessment-process-in-force',
  title: 'The risk assessment process is an approved, current document',
  answers: citesBoth('6.1.2 [doc]'),
  mode: 'computed',
  why: 'Results can be compared only while everybody assesses alike, and that takes a process one can read.',
  of: document,
  only: { kind: ['risk assessment methodology'] },
  reads: [documentVersion, decision, riskMethod, organisation],
  empty: missing(
    'No document describes how risks are assessed.',
    'Write down who assesses what, when, on which scales, and who accepts which risk.',
  ),
  findings: {
    ...notInForce,
    stale: weakens(
      'The risk assessment process in {record} was due for review on {due}.',
      'Hold it against how the last assessment really went, and set the date.',
    ),
    behind: weakens(
      '{record} applies as it was issued on {on}, and {method}, which it is to describe, was adopted on {adopted}.',
      'Bring the document up to the method in use, and have it approved and published.',
    ),
  },
  conditions: { stale: current('review') },
  *check(s, find) {
    yield* findNotInForce('risk assessment methodology', s, find);
    for (const method of s.all(riskMethod).filter(isInUse)) {
      const described = s.get(document, method.fields.document);
      const on = described && !described.retired && versionInForce(described, s)?.fields.publishedOn;
      const adopted = method.fields.adoptedOn;
      if (!described || on === undefined || on === false || adopted === undefined || on >= adopted) continue;
      // A version prepared for the adoption may be published some days after it.
      if (add(adopted, s.setting(organisation, 'tolerance')) < s.asOf)
        yield find.behind(described, { on, method: method.code, adopted });
    }
  },
});
