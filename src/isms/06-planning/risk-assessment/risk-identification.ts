import { choice, choices, number, reference, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { asset, levelOfWorth, worthOf, worths } from '../assets/asset.ts';
import { consideredBy, waysOnto, type Way } from './considered-threats.ts';
import { informationProperties } from '../assets/information-properties.ts';
import { risk } from './risk.ts';
import { excludedRiskSource } from './excluded-risk-source.ts';
import { threat } from './threat.ts';
import { vulnerability } from './vulnerability.ts';

/** Returns the vulnerabilities by which a considered threat has not been considered yet. */
function otherWays(way: Way, considered: ReadonlySet<string> | 'all' | undefined): readonly Way[] {
  if (considered === undefined || considered === 'all') return [];
  const vulnerabilities = way.vulnerabilities.filter((id) => !considered.has(id));
  return vulnerabilities.length > 0 ? [{ ...way, vulnerabilities }] : [];
}

// The number of rows that a person can handle at a time. More appear as these are dealt with.
const [perAsset, most] = [5, 300];

/** Threats to assets that have not been considered: no risk names them, and they were not excluded (6.1.2 c). */
export const riskIdentification = view({
  key: 'risk-identification',
  clause: '6.1.2',
  title: 'Risks to look for',
  synonyms: ['risk catalogue', 'threat modelling'],
  purpose:
    'Threats that act on assets of their kind, by weaknesses that let them through, and that no risk about the asset names. What is worth most comes first, and for each asset what comes through in most ways. Begin a risk, or set the threat aside with a reason.',
  nothing:
    'Every threat that acts on these assets is named by a risk about them or was set aside, or no asset in scope is worth that much.',
  reads: [asset, risk, threat, vulnerability, excludedRiskSource],
  parameters: {
    asset: reference('asset', {
      title: 'Asset',
      help: 'Only this one, whatever it is worth.',
      optional: true,
    }),
    threat: reference('threat', {
      title: 'Threat',
      help: 'Only this one, by all weaknesses that nobody has looked at.',
      optional: true,
    }),
    least: choice({
      title: 'Worth at least',
      help: 'Leaves out assets that are worth less.',
      options: worths,
      default: 'high',
    }),
    every: yesNo({
      title: 'All threats',
      help: `Shows all of them, not just the ${perAsset} that come through in most ways.`,
      default: false,
    }),
    others: yesNo({
      title: 'Other weaknesses too',
      help: 'Shows also threats that a risk about the asset names, where they come through by weaknesses that it does not.',
      default: false,
    }),
  },
  columns: {
    asset: reference('asset', { title: 'Asset', help: 'What it would happen to.' }),
    worth: choice({ title: 'Worth', help: 'What the asset is worth.', options: worths }),
    considered: number({
      title: 'Considered',
      help: 'How many of the threats that act on its kind have been thought through for it.',
      unit: 'percent',
      whole: true,
    }),
    threat: reference('threat', { title: 'Threat', help: 'What may happen or be done.' }),
    properties: choices({
      title: 'Endangers',
      help: 'Which properties it usually takes away.',
      options: informationProperties,
    }),
    vulnerabilities: references('vulnerability', {
      title: 'By way of',
      help: 'The weaknesses by which it comes through, and that nobody has looked at here.',
    }),
  },
  presentation: { as: 'table', group: 'asset', beside: ['worth', 'considered'] },
  begins: [
    {
      register: risk,
      title: 'Begin a risk',
      fields: {
        assets: 'asset',
        threats: 'threat',
        properties: 'properties',
      },
    },
    {
      register: excludedRiskSource,
      title: 'Set aside',
      fields: { asset: 'asset', threat: 'threat', worth: 'worth' },
    },
  ],
  *rows({ s }, { asset: only, threat: by, least, every, others }) {
    const [onto, considered] = [waysOnto(s), consideredBy(s)];
    const assets = s
      .all(asset)
      .filter(({ id, fields }) => (only === undefined ? fields.inScope : id === only))
      .map((each) => ({ each, worth: worthOf(each, s) }))
      .filter(({ worth }) => only !== undefined || levelOfWorth(worth) >= levelOfWorth(least))
      .toSorted((a, b) => levelOfWorth(b.worth) - levelOfWorth(a.worth));
    let count = 0;
    for (const { each, worth } of assets) {
      const ways = onto(each.fields.kind);
      const untouched = ways.filter((way) => considered(each.id, way.threat.id) === undefined);
      const share = Math.round((100 * (ways.length - untouched.length)) / Math.max(ways.length, 1));
      const open =
        others || by !== undefined
          ? [...untouched, ...ways.flatMap((way) => otherWays(way, considered(each.id, way.threat.id)))]
          : untouched;
      const asked = open.filter((way) => by === undefined || way.threat.id === by);
      for (const way of every ? asked : asked.slice(0, perAsset)) {
        if ((count += 1) > most) return;
        yield {
          key: `${each.id} ${way.threat.id}`,
          cells: {
            asset: each.id,
            worth,
            considered: share,
            threat: way.threat.id,
            properties: way.threat.fields.properties,
            vulnerabilities: way.vulnerabilities,
          },
          rests: [
            { register: asset.key, id: each.id },
            { register: threat.key, id: way.threat.id },
          ],
        };
      }
    }
  },
});
