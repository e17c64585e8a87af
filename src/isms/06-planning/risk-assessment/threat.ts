import { choice, choices, line, prose, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { assetKinds } from '../assets/asset.ts';
import { informationProperties } from '../assets/information-properties.ts';
import { threats } from './threat-catalogue.ts';

/** The threats (6.1.2 c). Some ship with the product, an organisation adds its own. */
export const threat = register({
  key: 'threat',
  clause: '6.1.2',
  title: 'Threat',
  plural: 'Threats',
  code: 'THR',
  purpose:
    'What can cause harm, as a list to think along when risks are looked for, so that no sort of cause is forgotten. An auditor compares it with the risks: a threat that plainly concerns the business and that no risk names is a question.',
  label: 'name',
  fields: {
    name: line({ title: 'Threat', help: 'What may happen or be done, in a few words.' }),
    kind: choice({
      title: 'Kind',
      help: 'What sort of cause it is, for finding and grouping.',
      options: {
        attack: 'Attack',
        misuse: 'Misuse by insiders',
        error: 'Human error',
        'technical failure': 'Technical failure',
        'physical event': 'Physical or natural event',
        'supply failure': 'Failure of a supply or supplier',
        organisational: 'Organisational or legal',
      },
    }),
    origin: choices({
      title: 'Origin',
      help: 'Whether somebody wants it, whether it happens by mistake, or whether it comes from the surroundings.',
      options: { deliberate: 'Deliberate', accidental: 'Accidental', environmental: 'Environmental' },
      optional: true,
    }),
    description: prose({
      title: 'Description',
      help: 'How it usually comes about and what it leads to.',
      optional: true,
    }),
    affects: choices({
      title: 'Affects',
      help: 'The sorts of assets it acts on, so that it is offered for those.',
      options: assetKinds,
      optional: true,
    }),
    properties: choices({
      title: 'Endangers',
      help: 'Which properties of information it usually takes away.',
      options: informationProperties,
      optional: true,
    }),
    controls: references('catalogue-control', {
      title: 'Usually held down by',
      help: 'The controls that help against it, so that they are suggested for a risk that names it.',
      optional: true,
    }),
  },
  sections: {
    'What it is': ['name', 'kind', 'origin', 'description'],
    'What it acts on': ['affects', 'properties'],
    'What helps': ['controls'],
  },
  columns: ['name', 'kind', 'origin', 'affects', 'properties'],
  order: 'code',
  ships: () => threats,
  example: {
    name: 'Service tool bought second-hand and used against our devices',
    kind: 'attack',
    origin: ['deliberate'],
    description: 'Tools we sold to installers turn up on the market with their credentials still valid.',
    affects: ['hardware', 'service'],
    properties: ['integrity', 'availability'],
    controls: ['2022-A-5-17', '2022-A-8-5'],
  },
});
