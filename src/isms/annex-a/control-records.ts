import { choice, date, link, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { partyRequirement } from '../04-context/party-requirement.ts';
import { scope } from '../04-context/scope.ts';
import { applicability, measuresFor } from '../06-planning/statement-of-applicability/applicability.ts';
import { implementationStates, measure } from '../06-planning/risk-treatment/measure.ts';
import { measureTest } from '../06-planning/risk-treatment/measure-test.ts';
import { measureEvidence } from '../06-planning/risk-treatment/measure-evidence.ts';
import { risk } from '../06-planning/risk-assessment/risk.ts';
import { treatment } from '../06-planning/risk-treatment/treatment.ts';
import { document } from '../07-support/documents/document.ts';
import { auditFinding } from '../09-evaluation/audits/audit-finding.ts';
import { metric } from '../09-evaluation/monitoring/metric.ts';
import { nonconformity } from '../10-improvement/nonconformity.ts';
import { evidence } from '../across/evidence.ts';
import { grades } from '../across/grades.ts';
import { catalogueControl } from './catalogue-control.ts';

const reads = [
  catalogueControl,
  scope,
  applicability,
  measure,
  measureTest,
  evidence,
  document,
  risk,
  treatment,
  partyRequirement,
  metric,
  auditFinding,
  nonconformity,
] as const;

type Looking = Reader<(typeof reads)[number]>;
type ControlId = Id<'catalogue-control'>;

const kinds = {
  decision: 'Decision in the Statement of Applicability',
  measure: 'Measures',
  test: 'Tests',
  evidence: 'Evidence',
  document: 'Documents',
  risk: 'Risks it treats',
  obligation: 'Laws and contracts it serves',
  metric: 'Metrics',
  finding: 'Audit findings',
  nonconformity: 'Nonconformities',
} as const;

const states = {
  applicable: 'Applicable',
  'not applicable': 'Not applicable',
  'not decided': 'Not decided',
  ...implementationStates,
  passed: 'Passed',
  failed: 'Failed',
  inconclusive: 'Inconclusive',
  open: 'Open',
  closed: 'Closed',
  ...grades,
} as const;

interface Cells {
  readonly kind: keyof typeof kinds;
  readonly state?: keyof typeof states | undefined;
  readonly why?: string | undefined;
  readonly who?: Id<'person'> | undefined;
  readonly on?: string | undefined;
  readonly undecided?: ControlId | undefined;
  readonly scope?: Id<'scope'> | undefined;
  readonly serves?: readonly ControlId[] | undefined;
  readonly tests?: Id<'measure'> | undefined;
}

/** Everything on record about a control, from the decision on it to the findings against it. */
export const controlRecords = view({
  key: 'control-records',
  clause: '6.1.3',
  title: 'On record',
  purpose:
    'What there is about one control: whether it applies and why, the measures that carry it out with their tests, evidence and documents, what it is needed for, and what was found against it.',
  nothing:
    'Nothing is on record about this control: no scope is described yet for which it could be decided.',
  reads,
  parameters: {
    control: reference('catalogue-control', {
      title: 'Control',
      help: 'The control it is about.',
      optional: true,
    }),
  },
  onRecord: 'control',
  columns: {
    kind: choice({ title: 'Kind', help: 'What kind of record it is.', options: kinds }),
    record: link({ title: 'Record', help: 'The record; where nothing is decided, the scope.' }),
    state: choice({ title: 'State', help: 'How it stands.', options: states }),
    why: prose({ title: 'Why', help: 'The reason given with the decision.' }),
    who: reference('person', { title: 'Who', help: 'Who decided it, or whose it is.' }),
    on: date({ title: 'On', help: 'When it was decided, done, gathered or found.' }),
    undecided: reference('catalogue-control', {
      title: 'To be decided',
      help: 'The control, where nothing is decided.',
    }),
    scope: reference('scope', { title: 'Scope', help: 'The scope for which it is to be decided.' }),
    serves: references('catalogue-control', { title: 'Serves', help: 'The control, where it applies.' }),
    tests: reference('measure', { title: 'To be tested', help: 'The measure, where it is one.' }),
  },
  presentation: { as: 'table', group: 'kind', without: ['undecided', 'scope', 'serves', 'tests'] },
  begins: [
    {
      register: applicability,
      title: 'Decide',
      fields: { control: 'undecided', scope: 'scope' },
      where: 'undecided',
    },
    { register: measure, title: 'Add a measure', fields: { controls: 'serves' }, where: 'serves' },
    { register: measureTest, title: 'Plan a test', fields: { measure: 'tests' }, where: 'tests' },
  ],
  *rows({ s }, { control }) {
    const found = s.get(catalogueControl, control);
    if (!found) return;
    const decisions = s.referring(applicability, 'control', found.id);
    yield* decided(found.id, decisions, s);
    const measures = unique([
      ...decisions.flatMap((each) => measuresFor(each, s)),
      ...s.referring(measure, 'controls', found.id),
    ]);
    yield* carriedOut(measures, s);
    const proofs = [
      ...measures.flatMap((each) => measureEvidence(each, s)),
      ...s.referring(evidence, 'controls', found.id),
    ];
    for (const each of unique(proofs))
      yield row(evidence, each, {
        kind: 'evidence',
        who: each.fields.collectedBy,
        on: each.fields.collectedOn,
      });
    const documents = measures.flatMap(({ fields }) => fields.documents ?? []);
    for (const each of unique(documents.flatMap((id) => s.get(document, id) ?? [])))
      yield row(document, each, { kind: 'document', who: each.fields.owner });
    yield* neededFor(found.id, decisions, s);
    for (const each of s.referring(metric, 'controls', found.id)) yield row(metric, each, { kind: 'metric' });
    yield* foundAgainst(found.id, s);
  },
});

function* decided(control: ControlId, decisions: readonly Stored<typeof applicability>[], s: Looking) {
  for (const each of decisions) {
    const { applicable, reason, reasonNot, decidedBy, decidedOn } = each.fields;
    yield row(applicability, each, {
      kind: 'decision',
      state: applicable === 'yes' ? 'applicable' : applicable === 'no' ? 'not applicable' : 'not decided',
      why: applicable === 'no' ? reasonNot : reason,
      who: decidedBy,
      on: decidedOn,
      serves: applicable === 'yes' ? [control] : undefined,
    });
  }
  const scopes = new Set(decisions.map(({ fields }) => fields.scope));
  for (const each of s.all(scope))
    if (!scopes.has(each.id))
      yield row(scope, each, { kind: 'decision', state: 'not decided', undecided: control, scope: each.id });
}

function* carriedOut(measures: readonly Stored<typeof measure>[], s: Looking) {
  for (const each of measures) {
    const { status, owner, implementedOn } = each.fields;
    yield row(measure, each, {
      kind: 'measure',
      state: status,
      who: owner,
      on: implementedOn,
      tests: each.id,
    });
  }
  for (const { id } of measures)
    for (const each of s.referring(measureTest, 'measure', id)) {
      const { result, tester, performedOn, due } = each.fields;
      yield row(measureTest, each, {
        kind: 'test',
        state: result ?? 'planned',
        who: tester,
        on: performedOn ?? due,
      });
    }
}

function* neededFor(control: ControlId, decisions: readonly Stored<typeof applicability>[], s: Looking) {
  const risks = [
    ...s.referring(risk, 'controls', control),
    ...s.referring(treatment, 'controls', control).flatMap(({ fields }) => s.get(risk, fields.risk) ?? []),
    ...decisions.flatMap(({ fields }) => fields.risks ?? []).flatMap((id) => s.get(risk, id) ?? []),
  ];
  for (const each of unique(risks).filter(({ retired }) => !retired))
    yield row(risk, each, { kind: 'risk', state: each.fields.status, who: each.fields.owner });
  const obligations = [
    ...s.referring(partyRequirement, 'controls', control),
    ...decisions
      .flatMap(({ fields }) => fields.requirements ?? [])
      .flatMap((id) => s.get(partyRequirement, id) ?? []),
  ];
  for (const each of unique(obligations).filter(({ retired }) => !retired))
    yield row(partyRequirement, each, { kind: 'obligation' });
}

function* foundAgainst(control: ControlId, s: Looking) {
  for (const each of s.referring(auditFinding, 'controls', control))
    yield row(auditFinding, each, {
      kind: 'finding',
      state: each.fields.grade,
      who: each.fields.auditor,
      on: each.fields.foundOn,
    });
  for (const each of s.referring(nonconformity, 'controls', control))
    yield row(nonconformity, each, {
      kind: 'nonconformity',
      state: each.fields.status,
      who: each.fields.owner,
      on: each.fields.foundOn,
    });
}

function row({ key }: AnyRegister, { id }: Stored, cells: Cells) {
  const record = { register: key, id };
  return { key: `${cells.kind} ${id}`, cells: { record, ...cells }, rests: [record] };
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
