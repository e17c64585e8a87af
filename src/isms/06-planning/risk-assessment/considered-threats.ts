import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { asset, levelOfWorth, worthOf, type Asset, type Worth } from '../assets/asset.ts';
import { risk } from './risk.ts';
import { excludedRiskSource, exclusionState } from './excluded-risk-source.ts';
import { threat } from './threat.ts';
import { vulnerability } from './vulnerability.ts';

/** A threat to a kind of asset, with the vulnerabilities of that kind that it exploits. */
export interface Way {
  readonly threat: Stored<typeof threat>;
  readonly vulnerabilities: readonly Id<'vulnerability'>[];
}

type Kind = Asset['fields']['kind'];

/**
 * Returns a function that finds the threats to a kind of asset, in the catalogue and added ones: those with the most
 * vulnerabilities first.
 */
export function waysOnto(s: Reader<typeof threat | typeof vulnerability>): (kind: Kind) => readonly Way[] {
  const weaknesses = s.all(vulnerability);
  const known = new Map<Kind, readonly Way[]>();
  return (kind) => {
    const ways =
      known.get(kind) ??
      s
        .all(threat)
        .filter(({ fields }) => fields.affects?.includes(kind))
        .map((each): Way => ({
          threat: each,
          vulnerabilities: weaknesses
            .filter(({ fields }) => fields.affects?.includes(kind) && fields.threats?.includes(each.id))
            .map(({ id }) => id),
        }))
        .toSorted((a, b) => b.vulnerabilities.length - a.vulnerabilities.length);
    known.set(kind, ways);
    return ways;
  };
}

/**
 * Returns a function that finds the vulnerabilities for which a threat to an asset has been considered: those that a
 * risk about both names, or that were excluded; all of them if none was named. Undefined if the threat has not been
 * considered.
 */
export function consideredBy(
  s: Reader<typeof risk | typeof excludedRiskSource | typeof asset>,
): (asset: Id<'asset'>, threat: Id<'threat'>) => ReadonlySet<string> | 'all' | undefined {
  const found = new Map<string, Set<string> | 'all'>();
  const enter = (key: string, vulnerabilities: readonly string[] = []): void => {
    const known = found.get(key);
    if (vulnerabilities.length === 0 || known === 'all') found.set(key, 'all');
    else found.set(key, new Set([...(known ?? []), ...vulnerabilities]));
  };
  for (const { fields } of s.all(risk))
    for (const on of fields.assets ?? [])
      for (const by of fields.threats ?? []) enter(`${on} ${by}`, fields.vulnerabilities);
  for (const each of s.all(excludedRiskSource))
    if (exclusionState(each, s) === 'counts')
      enter(`${each.fields.asset} ${each.fields.threat}`, each.fields.vulnerabilities);
  return (on, by) => found.get(`${on} ${by}`);
}

/** Returns how many threats to assets in scope of at least this worth have not been considered yet. */
export function unconsideredThreats(
  least: Worth,
  s: Reader<typeof asset | typeof threat | typeof vulnerability | typeof risk | typeof excludedRiskSource>,
): number {
  const [onto, considered] = [waysOnto(s), consideredBy(s)];
  return s
    .all(asset)
    .filter((each) => each.fields.inScope && levelOfWorth(worthOf(each, s)) >= levelOfWorth(least))
    .flatMap((each) =>
      onto(each.fields.kind).filter((way) => considered(each.id, way.threat.id) === undefined),
    ).length;
}
