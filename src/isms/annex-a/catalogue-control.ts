import { choice, choices, line, prose } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { controlAttributeValues, type ControlAttribute } from '#isms/standard/control-attributes.ts';
import { controlsOf, type Control } from '#isms/standard/controls.ts';
import { editionNotices, editions, type Edition } from '#isms/standard/edition.ts';
import { controlsIn2022 } from '#isms/standard/mapping.ts';
import type { ControlRef2022 } from '#isms/standard/refs.ts';
import { actsOf, controlActs } from './control-types.ts';
import { partOf } from './control-part.ts';

/** Returns the id of a catalogue control's record, safe in a URL: `2022-A-5-24`. */
export const catalogueControlId = (edition: Edition, ref: string): string =>
  `${edition}-${ref.replaceAll('.', '-')}`;

/** Returns the ids of controls of the current Annex A, given their numbers. */
export const annexA = (...refs: readonly ControlRef2022[]): readonly string[] =>
  refs.map((ref) => catalogueControlId('2022', ref));

/**
 * Declares a field for an attribute of ISO/IEC 27002:2022. Its values are those of the standard, without the signs that
 * join them.
 */
const attribute = <A extends ControlAttribute>(
  name: A,
  said: { readonly title: string; readonly help: string },
) =>
  choices({
    ...said,
    options: Object.fromEntries(
      controlAttributeValues[name].map((value: string) => [value, value.replaceAll('_', ' ')]),
    ),
    optional: true,
  });

const attributesOf = ({ attributes }: Control<'2022'>) => ({
  properties: [...attributes.informationSecurityProperties],
  concepts: [...attributes.cybersecurityConcepts],
  capabilities: [...attributes.operationalCapabilities],
  domains: [...attributes.securityDomains],
});

/** Returns other words for a control. A control of 2013 has those of its counterparts. */
function wordsFor({ edition, ref }: Control): { readonly alsoCalled?: string } {
  const all = controlsIn2022(edition, ref).flatMap(({ alsoCalled }) => alsoCalled?.split(', ') ?? []);
  return all.length > 0 ? { alsoCalled: [...new Set(all)].join(', ') } : {};
}

/** A control to choose from. Annex A of both editions ships with the product; organisations add their own controls. */
export const catalogueControl = register({
  key: 'catalogue-control',
  clause: '6.1.3',
  title: 'Catalogue control',
  plural: 'Catalogue controls',
  code: 'CTL',
  purpose:
    'The catalogues that chosen controls are compared with, so that none is forgotten. Annex A of both editions ships with the product; controls of your own stand beside them.',
  label: 'title',
  foundBy: ['alsoCalled'],
  editionIn: 'catalogue',
  fields: {
    catalogue: choice({
      title: 'Catalogue',
      help: 'Where it comes from.',
      options: { '2022': 'Annex A, 2022', '2013': 'Annex A, 2013', own: 'Own' },
      notices: editionNotices,
    }),
    ref: line({ title: 'Reference', help: 'Its number in the catalogue.' }),
    title: line({ title: 'Title', help: 'What the catalogue calls it.' }),
    part: line({
      title: 'Part',
      help: 'The part of the catalogue it stands in.',
      optional: true,
    }),
    alsoCalled: line({
      title: 'Also called',
      help: 'Other words by which people look for it.',
      optional: true,
    }),
    guidance: prose({ title: 'What it asks', help: 'In our own words.', optional: true }),
    acts: choices({
      title: 'Acts',
      help: 'Whether it keeps something from happening, notices that it happens, or puts right what came of it.',
      options: controlActs,
      optional: true,
    }),
    properties: attribute('informationSecurityProperties', {
      title: 'Properties of information',
      help: 'Which of them it preserves.',
    }),
    concepts: attribute('cybersecurityConcepts', {
      title: 'Cybersecurity concepts',
      help: 'The functions of a cybersecurity framework it serves.',
    }),
    capabilities: attribute('operationalCapabilities', {
      title: 'Operational capabilities',
      help: 'The fields of practical work it belongs to.',
    }),
    domains: attribute('securityDomains', {
      title: 'Security domains',
      help: 'The domains of security it belongs to.',
    }),
  },
  sections: {
    'In the catalogue': ['catalogue', 'ref', 'title', 'part', 'alsoCalled', 'guidance'],
    Attributes: ['acts', 'properties', 'concepts', 'capabilities', 'domains'],
  },
  columns: ['catalogue', 'title', 'guidance'],
  order: '-catalogue',
  ships: () =>
    editions.flatMap((edition) =>
      controlsOf(edition).map((control) => ({
        id: catalogueControlId(edition, control.ref),
        code: edition === '2022' ? control.ref : `${control.ref} (2013)`,
        fields: {
          catalogue: edition,
          ref: control.ref,
          title: control.title,
          part: partOf(control),
          ...wordsFor(control),
          guidance: control.summary,
          acts: [...actsOf(edition, control.ref)],
          ...(control.edition === '2022' && attributesOf(control)),
        },
      })),
    ),
  example: {
    catalogue: 'own',
    ref: 'OWN-1',
    title: 'Signed firmware only',
    guidance: 'Devices refuse firmware without our signature.',
    acts: ['preventive'],
  },
});
