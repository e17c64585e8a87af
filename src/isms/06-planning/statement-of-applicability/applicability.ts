import { choice, choices, date, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { implementationStates, measure } from '../risk-treatment/measure.ts';

/** Whether a control is necessary. */
export const applicable = { yes: 'Applicable', no: 'Not applicable' } as const;

/** The reasons why a control is necessary. */
export const drivers = {
  risk: 'Risk',
  law: 'Law or regulation',
  contract: 'Contract',
  'business need': 'Business need',
} as const;

const decided = register({
  key: 'applicability',
  clause: '6.1.3',
  title: 'Applicability of a control',
  plural: 'Decisions on applicability',
  code: 'APL',
  synonyms: ['SoA decision', 'control selection'],
  purpose:
    'For each control of a catalogue, whether a scope needs it and why: what the Statement of Applicability is made from. An auditor reads the reasons, above all those for leaving a control out.',
  label: 'control',
  called: ['control', 'scope'],
  fields: {
    scope: reference('scope', { title: 'Scope', help: 'The scope it is decided for.', material: true }),
    control: reference('catalogue-control', {
      title: 'Control',
      help: 'The control of Annex A or of another catalogue.',
      material: true,
    }),
    applicable: choice({
      title: 'Applicable',
      help: 'Whether it is needed here. Leave empty until it is decided.',
      options: applicable,
      optional: true,
      material: true,
    }),
    drivers: choices({
      title: 'Needed because of',
      help: 'What makes it necessary.',
      options: drivers,
      optional: true,
      material: true,
    }),
    risks: references('risk', {
      title: 'Risks',
      help: 'The risks it is needed for.',
      optional: true,
      material: true,
    }),
    requirements: references('party-requirement', {
      title: 'Laws and contracts',
      help: 'The requirements of parties that demand it.',
      optional: true,
      material: true,
    }),
    reason: prose({
      title: 'Why it is included',
      help: 'The business need, or what the drivers alone do not say.',
      optional: true,
      material: true,
    }),
    reasonNot: prose({
      title: 'Why it is excluded',
      help: 'What about the scope makes it unnecessary, such as that nothing of the kind is done here.',
      optional: true,
      material: true,
    }),
    decidedBy: reference('person', { title: 'Decided by', help: 'Who decided it.', optional: true }),
    decidedOn: date({ title: 'Decided on', help: 'When it was decided.', optional: true, happened: true }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether this is still so.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    Decision: ['scope', 'control', 'applicable'],
    'Why it is needed': ['drivers', 'risks', 'requirements', 'reason'],
    'Why it is not': ['reasonNot'],
    'Decided and kept up to date': ['decidedBy', 'decidedOn', 'reviewedOn'],
  },
  columns: ['control', 'scope', 'applicable', 'implementation', 'drivers', 'decidedBy', 'reviewedOn'],
  stands: ['applicable'],
  example: {
    scope: 'SCP-1',
    control: '2022-A-8-24',
    applicable: 'yes',
    drivers: ['risk', 'contract'],
    risks: ['RISK-1'],
    requirements: ['RQT-3'],
    reason: 'Devices trust whatever carries our signature.',
    decidedBy: 'PER-2',
    decidedOn: '2025-03-06',
    reviewedOn: '2026-03-12',
  },
});

/** Returns the measures that carry out a control in a scope. */
export const measuresFor = (
  { fields }: Stored<typeof decided>,
  s: Neighbourhood<typeof measure>,
): readonly Stored<typeof measure>[] =>
  s
    .referring(measure, 'controls', fields.control)
    .filter(({ fields: { scopes = [] } }) => scopes.length === 0 || scopes.includes(fields.scope));

/** Returns how far a control is implemented: fully once all its measures are, partly as soon as one has begun. */
export function implementationOf(
  record: Stored<typeof decided>,
  s: Neighbourhood<typeof measure>,
): keyof typeof implementationStates | 'no measure' {
  const states = measuresFor(record, s).map(({ fields }) => fields.status);
  if (states.length === 0) return 'no measure';
  if (states.every((state) => state === 'implemented')) return 'implemented';
  if (states.some((state) => state === 'implemented' || state === 'partial')) return 'partial';
  return states.includes('planned') ? 'planned' : 'not implemented';
}

/** The decisions whether and why each control applies to a scope (6.1.3 c, d). */
export const applicability = decided
  .derive(
    'implementation',
    choice({
      title: 'Implementation',
      help: 'What its measures add up to.',
      options: { 'no measure': 'No measure', ...implementationStates },
    }),
    [measure],
    implementationOf,
  )
  .derive(
    'measures',
    references('measure', { title: 'Measures', help: 'What carries it out here.' }),
    [measure],
    (record, s) => measuresFor(record, s).map(({ id }) => id),
  )
  .invariant('control', 'is decided for this scope already', [decided], (record, s) =>
    s
      .referring(decided, 'control', record.fields.control)
      .every((other) => other.id === record.id || other.fields.scope !== record.fields.scope),
  )
  .invariant(
    'reasonNot',
    'is for a control that does not apply',
    [],
    ({ fields }) => fields.reasonNot === undefined || fields.applicable !== 'yes',
  );
