import { choice, choices, number, reference, references } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { chosenEdition, editionParameter } from '../../09-evaluation/conformity/verdict-columns.ts';
import {
  drives,
  driverOf,
  suggestionStates,
  suggestionReads,
  suggestionsFor,
} from './control-suggestions.ts';
import { controlTypes } from './control-traits.ts';
import { informationProperties } from '../assets/information-properties.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { comparisonOf, risk } from '../risk-assessment/risk.ts';
import { treatment } from './treatment.ts';

// If all risks are shown, only the most useful controls of each.
const perRisk = 5;

/** The controls that may help with a risk, with the reasons (6.1.3 b). */
export const suggestedControls = view({
  key: 'suggested-controls',
  clause: '6.1.3',
  title: 'Controls to consider',
  purpose:
    'For a risk, the controls of Annex A and own ones that usually hold down its threats or close its vulnerabilities, and those made for nothing but what it loses. What helps with most comes first, what is decided for the risk already last. They are a beginning: which are necessary, whoever treats the risk decides.',
  nothing:
    'No control is suggested. Name the threats and vulnerabilities of the risk, and what it loses, and the controls that usually help appear here.',
  reads: suggestionReads,
  parameters: {
    risk: reference('risk', {
      title: 'Risk',
      help: 'The risk that is to be treated; without one, every risk above the acceptance criteria.',
      optional: true,
    }),
    edition: editionParameter,
  },
  columns: {
    risk: reference('risk', { title: 'Risk', help: 'The risk that is to be treated.' }),
    drives: choice({
      title: 'What drives it',
      help: 'Which of its two scores stands higher on its scale.',
      options: drives,
    }),
    control: reference('catalogue-control', { title: 'Control', help: 'The control that may help.' }),
    threats: references('threat', {
      title: 'Helps against',
      help: 'The threats of the risk that it usually holds down.',
    }),
    vulnerabilities: references('vulnerability', {
      title: 'Closes',
      help: 'The vulnerabilities of the risk that it usually closes.',
    }),
    covers: number({
      title: 'Covers',
      help: 'The share of the named threats and vulnerabilities that it helps with.',
      unit: 'percent',
      whole: true,
    }),
    protects: choices({
      title: 'Protects',
      help: 'Of what the risk loses, what it protects.',
      options: informationProperties,
    }),
    acts: choices({ title: 'How it acts', help: 'What it does about an event.', options: controlTypes }),
    method: reference('risk-method', {
      title: 'Scored with',
      help: 'The method the risk is scored with, and so what remains of it.',
    }),
    stands: choice({
      title: 'How it stands',
      help: 'Whether it is there already.',
      options: suggestionStates,
    }),
  },
  presentation: { as: 'table', group: 'risk', beside: ['drives'], without: ['method'] },
  begins: [
    {
      register: treatment,
      title: 'Plan a treatment',
      fields: { risk: 'risk', controls: 'control', method: 'method' },
    },
  ],
  *rows({ s }, { risk: only, edition }) {
    const risks =
      only === undefined
        ? openRisks(s).filter((each) => comparisonOf(each, s) === 'to be treated')
        : [s.get(risk, only) ?? []].flat();
    for (const each of risks) {
      const found = suggestionsFor(each, chosenEdition(edition), s);
      for (const { control, threats, vulnerabilities, traits, ...rest } of only === undefined
        ? found.slice(0, perRisk)
        : found) {
        const { covers, protects, stands } = rest;
        yield {
          key: `${each.id} ${control}`,
          cells: {
            risk: each.id,
            drives: driverOf(each, s),
            control,
            threats,
            vulnerabilities,
            covers: covers === 0 ? undefined : covers,
            protects,
            acts: traits?.acts,
            method: each.fields.method,
            stands,
          },
          rests: [
            { register: risk.key, id: each.id },
            { register: catalogueControl.key, id: control },
          ],
        };
      }
    }
  },
});
