import { present } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { asset, type Property } from '../asset.ts';
import { informationProperties } from '../information-properties.ts';
import { openRisks } from '../open.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';

export const risksIdentified = rule({
  key: 'risks-identified',
  title: 'Risks to confidentiality, integrity and availability in scope are identified',
  answers: citesBoth('6.1.2 c) 1)'),
  mode: 'supported',
  why: 'A risk is the loss of a property of something in scope. What no risk names has perhaps not been thought about, and whether the list is complete only people can say.',
  of: risk,
  only: { status: ['open'] },
  reads: [asset, riskMethod],
  empty: missing(
    'No risk is identified.',
    'Go through what is in scope, and ask what could be lost and how.',
  ),
  findings: {
    lost: fails(
      '{record} does not say which of confidentiality, integrity and availability is lost.',
      'Name the properties of information that the event takes away.',
    ),
    nowhere: fails(
      '{record} names neither an asset in scope nor a process or objective it would hit.',
      'Say what it happens to.',
    ),
    uncovered: weakens(
      'No open risk concerns {property}.',
      'Ask what would happen if it were lost, and record the risk, however small.',
    ),
    unnamed: weakens('{record} is in scope, and no open risk names it.', 'Ask what could happen to it.'),
    unasked: weakens(
      '{record} is worth most for its {property}, and no open risk about it takes that away.',
      'Ask how it could be lost, and record the risk.',
    ),
  },
  conditions: { lost: present('properties') },
  *each(record, s, find) {
    const { assets = [], processes = [], target, objective } = record.fields;
    const hit = assets.map((id) => s.get(asset, id));
    const isInScope = hit.some((each) => each && !each.retired && each.fields.inScope);
    if (!isInScope && processes.length === 0 && (target ?? objective) === undefined)
      yield find.nowhere(record);
  },
  *check(s, find) {
    const risks = openRisks(s);
    const lost = new Set(risks.flatMap(({ fields }) => fields.properties ?? []));
    for (const [key, property] of Object.entries(risk.fields.properties.options ?? {}))
      if (!lost.has(key as 'integrity'))
        yield find.uncovered(undefined, { property: property.toLowerCase() });

    const byAssets = risks.some(
      (each) => s.get(riskMethod, each.fields.method)?.fields.approach !== 'events',
    );
    const named = Map.groupBy(
      risks.flatMap(({ fields }) =>
        (fields.assets ?? []).map((id) => ({ id, lost: fields.properties ?? [] })),
      ),
      ({ id }) => id,
    );
    for (const each of byAssets ? s.all(asset) : []) {
      const about = named.get(each.id);
      if (!each.fields.inScope) continue;
      if (!about) yield find.unnamed(each);
      for (const [key, property] of Object.entries(informationProperties))
        if (
          each.fields[key as Property] === 'very high' &&
          about?.every((one) => !one.lost.includes(key as Property))
        )
          yield find.unasked(each, { property: property.toLowerCase() });
    }
  },
});
