import { sentences } from '../../../kernel/values/sentence.ts';
import { present } from '#isms/kernel/declarations/condition.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { latestDay } from '../../../across/latest-record.ts';
import { supplier } from '../../../08-operation/suppliers/supplier.ts';
import { asset } from '../../assets/asset.ts';
import { informationProperties, type Property } from '../../assets/information-properties.ts';
import { openRisks } from '../open-risks.ts';
import { isInUse, riskMethod } from '../../risk-method/risk-method.ts';
import { assetsHit, isToldAsEvent, lastClosed, risk } from '../risk.ts';

const texts = sentences('risks-identified', {
  events: 'events',
  assets: 'assets',
});

export const risksIdentified = rule({
  key: 'risks-identified',
  title: 'Risks to confidentiality, integrity and availability in scope are identified',
  answers: citesBoth('6.1.2 c) 1)'),
  mode: 'supported',
  why: 'A risk is the loss of a property of something in scope, told so that somebody else can follow it, and found in the way the method says. What no risk names has perhaps not been thought about; whether the list is complete only people can say.',
  of: risk,
  only: { status: ['open'] },
  reads: [asset, riskMethod, supplier, process],
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
    assetless: weakens(
      '{record} names neither an asset nor a process, and {method}, by which it was assessed, finds risks from assets.',
      'Name what it happens to, or have the method say that risks are found from events as well.',
    ),
    untold: weakens(
      '{record} says neither how it would come about nor what would follow.',
      'Write down the scenario: source, way in, event and consequence. Without it nobody can score it a second time.',
      { house: true },
    ),
    uncovered: weakens(
      'No open risk concerns {property}.',
      'Ask what would happen if it were lost, and record the risk, however small.',
    ),
    oneWay: weakens(
      'By {record} risks are found from {way}, and no open risk scored with it was.',
      'Look for risks that way too, or say in the method how they are really found.',
    ),
    unprovided: asks(
      '{record} is critical, and no open risk names an asset or a process that it provides.',
      'Ask what happens when it fails or is broken into; record the risk with what it provides, or say why there is none.',
    ),
  },
  conditions: { lost: present('properties') },
  *each(record, s, find) {
    const { processes = [], target, objective, scenario, consequence, path = [] } = record.fields;
    const hit = assetsHit(record).map((id) => s.get(asset, id));
    const isInScope = hit.some((each) => each && !each.retired && each.fields.inScope);
    const method = s.get(riskMethod, record.fields.method);
    if (!isInScope && processes.length === 0) {
      if ((target ?? objective) === undefined) yield find.nowhere(record);
      else if (method?.fields.approach === 'assets') yield find.assetless(record, { method: method.code });
    }
    if (scenario === undefined && consequence === undefined && path.length === 0) yield find.untold(record);
  },
  *check(s, find) {
    const risks = openRisks(s);
    const lost = new Set(risks.flatMap(({ fields }) => fields.properties ?? []));
    for (const [key, property] of Object.entries(informationProperties))
      if (!lost.has(key as Property)) yield find.uncovered(undefined, { property: property.toLowerCase() });

    const byMethod = Map.groupBy(risks, ({ fields }) => fields.method);
    for (const method of s.all(riskMethod).filter(isInUse)) {
      const scored = byMethod.get(method.id) ?? [];
      const { approach } = method.fields;
      if (scored.length === 0) continue;
      if (approach !== 'assets' && !scored.some(isToldAsEvent))
        yield find.oneWay(method, { way: texts.events });
      if (
        approach === 'both' &&
        scored.every((each) => assetsHit(each).length + (each.fields.processes ?? []).length === 0)
      )
        yield find.oneWay(method, { way: texts.assets });
    }

    const hit = new Set(risks.flatMap(whatIsHit));
    const closedOn = lastClosed(s.all(risk), whatIsHit);
    for (const each of s.all(supplier)) {
      const { relevant, criticality, from = '', to = '9999' } = each.fields;
      if (!relevant || criticality !== 'critical' || from > s.asOf || to < s.asOf) continue;
      const provided = [
        ...s.referring(asset, 'supplier', each.id),
        ...s.referring(process, 'suppliers', each.id),
      ].map(({ id }) => id);
      if (provided.some((id) => hit.has(id))) continue;
      const since = latestDay(
        provided.map((id) => closedOn.get(id)),
        s.asOf,
      );
      yield find.unprovided(each, {}, since);
    }
  },
});

/** Returns the assets and processes that a risk names. */
const whatIsHit = (each: Stored<typeof risk>): readonly string[] => [
  ...assetsHit(each),
  ...(each.fields.processes ?? []),
];
