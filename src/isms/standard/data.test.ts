// The modules beside assert the types of the JSON instead of parsing it at load. Here each file is parsed strictly, and the
// compiler checks that what comes out is what the modules say: these tests are the ground those assertions stand on.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import clauseMapping from './clause-mapping.json' with { type: 'json' };
import type { ClauseEntry } from './clauses.ts';
import { controlAttributeValues as values } from './control-attributes.ts';
import controlMapping from './control-mapping.json' with { type: 'json' };
import controls2013 from './controls-2013.json' with { type: 'json' };
import controls2022 from './controls-2022.json' with { type: 'json' };
import type {
  ControlDomain,
  ControlEntry2013,
  ControlEntry2022,
  ControlObjective,
  ControlTheme,
} from './controls.ts';
import type { Edition } from './edition.ts';
import { evidenceKinds } from './evidence.ts';
import type { ControlOrigin, RequirementPair } from './mapping.ts';
import { clauseNumbers, controlRefs, requirementRefs } from './refs.ts';
import requirements2013 from './requirements-2013.json' with { type: 'json' };
import requirements2022 from './requirements-2022.json' with { type: 'json' };
import type { RequirementEntry } from './requirements.ts';

const text = z
  .string()
  .regex(/\S/)
  .refine((value) => value === value.trim(), 'has blanks around it');
const sentence = text.regex(/^[A-Z].*\.$/);
const someOf = <const V extends readonly string[]>(vocabulary: V) =>
  z
    .array(z.enum(vocabulary))
    .min(1)
    .refine((chosen) => new Set(chosen).size === chosen.length, 'names a value twice');

const requirementFields = {
  summary: sentence,
  documented: z.boolean(),
  evidence: someOf(evidenceKinds),
  numbered: z.boolean(),
  amendment: text.exactOptional(),
};
const header = { standard: z.literal('ISO/IEC 27001'), about: text };

const requirementFile2013: z.ZodType<RequirementFile<'2013'>> = z.strictObject({
  ...header,
  edition: z.literal('2013'),
  basis: text,
  clauses: z.array(z.strictObject({ number: z.enum(clauseNumbers['2013']), title: text })),
  requirements: z.array(
    z.strictObject({
      ref: z.enum(requirementRefs['2013']),
      clause: z.enum(clauseNumbers['2013']),
      ...requirementFields,
    }),
  ),
});
const requirementFile2022: z.ZodType<RequirementFile<'2022'>> = z.strictObject({
  ...header,
  edition: z.literal('2022'),
  basis: text,
  clauses: z.array(z.strictObject({ number: z.enum(clauseNumbers['2022']), title: text })),
  requirements: z.array(
    z.strictObject({
      ref: z.enum(requirementRefs['2022']),
      clause: z.enum(clauseNumbers['2022']),
      ...requirementFields,
    }),
  ),
});
interface RequirementFile<E extends Edition> {
  readonly clauses: readonly ClauseEntry<E>[];
  readonly requirements: readonly RequirementEntry<E>[];
}

const controlFile2013: z.ZodType<{
  readonly domains: readonly ControlDomain[];
  readonly objectives: readonly ControlObjective[];
  readonly controls: readonly ControlEntry2013[];
}> = z.strictObject({
  ...header,
  edition: z.literal('2013'),
  domains: z.array(z.strictObject({ ref: text, title: text })),
  objectives: z.array(z.strictObject({ ref: text, domain: text, title: text, summary: sentence })),
  controls: z.array(
    z.strictObject({ ref: z.enum(controlRefs['2013']), title: text, objective: text, summary: sentence }),
  ),
});
const themeId = z.enum(['organisational', 'people', 'physical', 'technological']);
const controlFile2022: z.ZodType<{
  readonly themes: readonly ControlTheme[];
  readonly controls: readonly ControlEntry2022[];
}> = z.strictObject({
  ...header,
  edition: z.literal('2022'),
  themes: z.array(z.strictObject({ id: themeId, ref: text, title: text })),
  controls: z.array(
    z.strictObject({
      ref: z.enum(controlRefs['2022']),
      title: text,
      theme: themeId,
      alsoCalled: text.optional(),
      summary: sentence,
      attributes: z.strictObject({
        controlType: someOf(values.controlType),
        informationSecurityProperties: someOf(values.informationSecurityProperties),
        cybersecurityConcepts: someOf(values.cybersecurityConcepts),
        operationalCapabilities: someOf(values.operationalCapabilities),
        securityDomains: someOf(values.securityDomains),
      }),
    }),
  ),
});

const ref2013 = z.enum(requirementRefs['2013']);
const ref2022 = z.enum(requirementRefs['2022']);
const both = { ref2013, ref2022, renumbered: z.boolean() };
const pair = z.discriminatedUnion('relation', [
  z.strictObject({ relation: z.literal('equal'), ...both }),
  z.strictObject({ relation: z.literal('changed'), ...both, substantive: z.boolean(), note: sentence }),
  z.strictObject({
    relation: z.literal('new'),
    ref2013: z.null(),
    ref2022,
    amendment: text.exactOptional(),
    note: sentence,
  }),
  z.strictObject({ relation: z.literal('removed'), ref2013, ref2022: z.null(), note: sentence }),
]);
const clauseMappingFile: z.ZodType<{ readonly mapping: readonly RequirementPair[] }> = z.strictObject({
  about: text,
  mapping: z.array(pair),
});
const controlMappingFile: z.ZodType<{ readonly mapping: readonly ControlOrigin[] }> = z.strictObject({
  about: text,
  mapping: z.array(
    z.strictObject({
      ref: z.enum(controlRefs['2022']),
      kind: z.enum(['one-to-one', 'merged', 'new']),
      from2013: z.array(z.enum(controlRefs['2013'])),
      renamedFrom: text.exactOptional(),
    }),
  ),
});

describe('the data of the standard', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['requirements-2013.json', requirementFile2013, requirements2013],
    ['requirements-2022.json', requirementFile2022, requirements2022],
    ['controls-2013.json', controlFile2013, controls2013],
    ['controls-2022.json', controlFile2022, controls2022],
    ['clause-mapping.json', clauseMappingFile, clauseMapping],
    ['control-mapping.json', controlMappingFile, controlMapping],
  ])('%s has the shape that the modules assert', (_, schema, data) => {
    expect(schema.safeParse(data).error).toBeUndefined();
  });

  it('would not pass with a kind of evidence outside the vocabulary', () => {
    const [first, ...rest] = requirements2013.requirements;
    const data = { ...requirements2013, requirements: [{ ...first, evidence: ['rumour'] }, ...rest] };
    expect(requirementFile2013.safeParse(data).error?.issues).toMatchObject([
      { path: ['requirements', 0, 'evidence', 0] },
    ]);
  });
});
