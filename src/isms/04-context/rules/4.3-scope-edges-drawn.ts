import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { process } from '../process.ts';
import { scope } from '../scope.ts';
import { site } from '../site.ts';
import { unit } from '../unit.ts';

export const scopeEdgesDrawn = rule({
  key: 'scope-edges-drawn',
  title: 'The scope says what lies inside',
  answers: citesBoth('4.3 [scope]'),
  mode: 'supported',
  why: 'Whoever reads the scope has to be able to tell for any room, team or service whether it is covered. An auditor walks through the door and compares.',
  of: scope,
  reads: [unit, site, process, organisation],
  empty: missing(
    'No scope of the ISMS is on record.',
    'Record which units, sites, processes and services it covers, and what it leaves out.',
  ),
  findings: {
    nothing: missing(
      '{record} does not say what lies inside.',
      'Name the units, the sites, and what is made or provided there.',
    ),
    open: weakens(
      '{record} does not say which {what} lie inside.',
      'Name them, so that for each of them one can tell.',
    ),
    gone: weakens(
      '{record} covers {part}, which is not in use any more.',
      'Take it out, and look what became of the work that was done there.',
    ),
    stale: weakens(
      '{record} was due for review on {due}.',
      'Ask whether the edge is still where it should be, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  *each(record, s, find) {
    const { statement, services, units = [], sites = [], processes = [] } = record.fields;
    const open = [
      ...(units.length === 0 ? ['units'] : []),
      ...(sites.length === 0 ? ['sites'] : []),
      ...(services === undefined && processes.length === 0 ? ['services and processes'] : []),
    ];
    if (open.length === 3 && statement === undefined) yield find.nothing(record);
    else for (const what of open) yield find.open(record, { what });
    for (const { code } of partsOutOfUse(record, s)) yield find.gone(record, { part: code });
  },
});

type Parts = typeof unit | typeof site | typeof process;

/**
 * Returns the units, sites and processes of a scope that are retired or, for sites, given up before the day of the
 * question.
 */
function partsOutOfUse({ fields }: Stored<typeof scope>, s: Neighbourhood<Parts>): readonly Stored[] {
  const { units = [], sites = [], processes = [] } = fields;
  const isGivenUp = (place: Stored<typeof site>): boolean =>
    place.fields.to !== undefined && place.fields.to < s.asOf;
  return [
    ...units.flatMap((id) => s.get(unit, id) ?? []).filter(({ retired }) => retired),
    ...sites.flatMap((id) => s.get(site, id) ?? []).filter((each) => each.retired || isGivenUp(each)),
    ...processes.flatMap((id) => s.get(process, id) ?? []).filter(({ retired }) => retired),
  ];
}
