import { describe, expect, test } from 'vitest';
import { change } from '#isms/06-planning/changes/change.ts';
import { objective } from '#isms/06-planning/objectives/objective.ts';
import { risk } from '#isms/06-planning/risk-assessment/risk.ts';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { treatment } from '#isms/06-planning/risk-treatment/treatment.ts';
import { document } from '#isms/07-support/documents/document.ts';
import { documentVersion } from '#isms/07-support/documents/document-version.ts';
import { person } from '#isms/07-support/people/person.ts';
import { audit } from '#isms/09-evaluation/audits/audit.ts';
import { auditProgramme } from '#isms/09-evaluation/audits/audit-programme.ts';
import { managementReview } from '#isms/09-evaluation/management-reviews/management-review.ts';
import { organisation } from '#isms/across/organisation.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { declared } from '../declared.ts';

/** What is only drafted shows nothing: an organisation that keeps everything as a draft stands no better for it. */
const { catalogue, inquirer } = await declared();

const start = [
  a(organisation, 'organisation', { inForceSince: '2026-01-01', topManagement: ['ana'] }),
  a(person, 'ana'),
  a(risk, 'r1', { owner: 'ana' }),
];

const verdicts = (given: readonly Given[]) =>
  new Map(
    inquirer()
      .at(snapshotOf([...start, ...given], '2026-09-30', [...catalogue.registers.values()]))
      .conformity('2022')
      .map(({ ref, verdict }) => [ref, verdict] as const),
  );
const before = verdicts([]);
const better = (given: readonly Given[]): readonly string[] =>
  [...verdicts(given)]
    .filter(([ref, verdict]) => before.get(ref) !== verdict && verdict !== 'not met' && verdict !== 'no data')
    .map(([ref, verdict]) => `${ref} ${verdict}`);

const drafted = (kind: string): Given[] => [
  a(document, 'd', { kind, reviewedOn: undefined, outsiders: 'On request.', neededByUs: true }),
  a(documentVersion, 'v', { document: 'd', state: 'draft', publishedOn: undefined }),
];

describe('nothing is better for', () => {
  test.each<[string, Given[]]>([
    ['an information security policy', drafted('information security policy')],
    ['a scope', drafted('scope')],
    ['how risks are assessed', drafted('risk assessment methodology')],
    ['how risks are treated', drafted('risk treatment methodology')],
    ['a work instruction', drafted('instruction')],
    ['an objective', [a(objective, 'o', { status: 'draft' })]],
    ['a method in the place of another', [a(riskMethod, 'm', { replaces: 'former' })]],
    ['a treatment', [a(treatment, 't', { risk: 'r1', due: '2026-12-18' })]],
    ['a change', [a(change, 'c', { isms: true, status: 'planned', startsOn: '2027-03-01' })]],
    [
      'a change on no day',
      [a(change, 'c', { isms: true, status: 'planned', startsOn: undefined, due: undefined })],
    ],
    [
      'an audit',
      [a(audit, 'a', { status: 'planned', from: undefined, to: undefined, concludedOn: undefined })],
    ],
    ['an audit programme', [a(auditProgramme, 'p')]],
    [
      'a management review',
      [a(managementReview, 'm', { status: 'planned', due: undefined, heldOn: undefined })],
    ],
  ])('%s that is a draft', (_, given) => {
    expect(better(given)).toEqual([]);
  });
});
