import { sentences } from '../../../kernel/values/sentence.ts';
import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { asset, levelOfWorth, stakesOf, worthOf, worths, type Asset } from '../../assets/asset.ts';
import { consideredBy, waysOnto } from '../considered-threats.ts';
import { informationProperties, type Property } from '../../assets/information-properties.ts';
import { openRisks } from '../open-risks.ts';
import { riskIdentification } from '../risk-identification.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { assetsHit, lastClosed, risk } from '../risk.ts';
import { excludedRiskSource } from '../excluded-risk-source.ts';
import { threat } from '../threat.ts';
import { vulnerability } from '../vulnerability.ts';

const texts = sentences('assets-thought-through', {
  none: 'none',
  noMoreThan: 'no more than {thought}',
});

export const assetsThoughtThrough = rule({
  key: 'assets-thought-through',
  title: 'For each asset in scope it is thought through what could happen to it',
  answers: citesBoth('6.1.2 c) 1)'),
  mode: 'supported',
  why: 'Where risks are found from assets, an auditor picks one, above all one that much rests on, and asks what could happen to it. What no risk names has not been thought about, and a single risk about what is worth most leaves the question what else was looked at.',
  of: asset,
  only: isUsedInScope,
  reads: [risk, riskMethod, threat, vulnerability, excludedRiskSource, organisation],
  empty: { credible: 'Risks can be found from events alone; that there are any is asked for apart.' },
  findings: {
    unnamed: weakens('{record} is in scope, and no open risk names it.', 'Ask what could happen to it.'),
    unasked: weakens(
      '{record} is worth most for its {property}, and no open risk about it takes that away.',
      'Ask how it could be lost, and record the risk.',
    ),
    unvalued: weakens(
      '{record} is in scope, and nobody has said what it is worth: not for itself, and not by what relies on it.',
      'Say how bad it is when confidentiality, integrity or availability is lost, or name what it supports.',
      { house: true },
    ),
    unthought: weakens(
      '{record} is worth {worth}, and {considered} of the {ways} threats that act on its kind are named by a risk about it or set aside.',
      `Go through them under “${riskIdentification.title}”: begin a risk, or set the threat aside with a reason.`,
      { house: true },
    ),
  },
  *check(s, find) {
    const risks = openRisks(s);
    const isByAssets = risks.some(
      (each) => s.get(riskMethod, each.fields.method)?.fields.approach !== 'events',
    );
    if (!isByAssets) return;
    const named = Map.groupBy(
      risks.flatMap((each) => assetsHit(each).map((id) => ({ id, lost: each.fields.properties ?? [] }))),
      ({ id }) => id,
    );
    const closedOn = lastClosed(s.all(risk), assetsHit);
    const [onto, considered] = [waysOnto(s), consideredBy(s)];
    const least = s.setting(organisation, 'threatsConsidered');
    for (const each of s.all(asset).filter((one) => isUsedInScope(one, s))) {
      const [about, worth, stakes] = [named.get(each.id), worthOf(each, s), stakesOf(each, s)];
      if (worth === undefined) yield find.unvalued(each);
      if (!about) {
        yield find.unnamed(each, {}, closedOn.get(each.id));
        continue;
      }
      for (const [key, property] of Object.entries(informationProperties))
        if (
          stakes[key as Property].level === levelOfWorth('very high') &&
          about.every(({ lost }) => !lost.includes(key as Property))
        )
          yield find.unasked(each, { property: property.toLowerCase() }, closedOn.get(each.id));
      if (worth === undefined || levelOfWorth(worth) < levelOfWorth('high')) continue;
      const ways = onto(each.fields.kind);
      const thought = ways.filter((way) => considered(each.id, way.threat.id) !== undefined).length;
      if (thought < Math.min(least, ways.length))
        yield find.unthought(each, {
          worth: worths[worth].toLowerCase(),
          considered: thought === 0 ? texts.none : texts.noMoreThan({ thought }),
          ways: ways.length,
        });
    }
  },
});

/** Checks whether an asset is in scope and in use today. */
function isUsedInScope(
  { fields: { inScope, from = '', to = '9999' } }: Asset,
  { asOf }: { readonly asOf: string },
): boolean {
  return inScope && from <= asOf && to >= asOf;
}
