import { choice, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { control as controlOf } from '#isms/standard/controls.ts';
import { withdrawalNotice, type Edition } from '#isms/standard/edition.ts';
import { controlOrigins, type ControlOrigin } from '#isms/standard/mapping.ts';
import { catalogueControlId } from './catalogue-control.ts';
import { controlStatuses, controlStates } from './control-status.ts';
import { partOf } from './control-part.ts';

// Sorted by importance for an organisation that moves to 2022.
const relations = {
  new: 'New in 2022',
  merged: 'Merged',
  renamed: 'The same, renamed',
  same: 'The same',
} as const;

/**
 * A comparison of each control of the 2022 Annex A with its counterparts of 2013, one row for each pair, with the
 * status of both.
 */
export const controlCounterparts = view({
  key: 'control-counterparts',
  clause: '8.1',
  title: 'Controls of 2013 and 2022',
  synonyms: ['mapping', 'transition'],
  purpose: `What became of each control of Annex A between the editions, and where it stands in either. ${withdrawalNotice('2013')}`,
  nothing: 'There is no such control in either edition.',
  reads: 'all',
  parameters: {
    control: reference('catalogue-control', {
      title: 'Control',
      help: 'Only this one, in either edition.',
      optional: true,
    }),
  },
  columns: {
    group: line({ title: 'Part', help: 'The part of the 2022 Annex A it stands in.' }),
    in2013: reference('catalogue-control', {
      title: 'In 2013',
      help: 'The control of 2013; empty where there was none.',
      optional: true,
    }),
    asks2013: prose({ title: 'Asked in 2013', help: 'What it was about, in our own words.', optional: true }),
    state2013: choice({
      title: 'State in 2013',
      help: 'How that stands.',
      options: controlStates,
      optional: true,
    }),
    relation: choice({
      title: 'From 2013 to 2022',
      help: 'What became of it. Merged: several controls of 2013 are one in 2022.',
      options: relations,
    }),
    in2022: reference('catalogue-control', { title: 'In 2022', help: 'The control of 2022.' }),
    asks2022: prose({ title: 'Asked in 2022', help: 'What it is about, in our own words.' }),
    state2022: choice({ title: 'State in 2022', help: 'How that stands.', options: controlStates }),
  },
  presentation: { as: 'table' },
  *rows(asking, { control: only }) {
    const states = (edition: Edition) =>
      new Map(controlStatuses(asking, edition).map(({ id, state }) => [id as string, state]));
    const [before, now] = [states('2013'), states('2022')];
    for (const origin of controlOrigins) {
      const later = controlOf('2022', origin.ref);
      const in2022 = catalogueControlId('2022', later.ref);
      const formers = origin.from2013.map((ref) => controlOf('2013', ref));
      for (const former of formers.length > 0 ? formers : [undefined]) {
        const in2013 = former && catalogueControlId('2013', former.ref);
        if (only !== undefined && only !== in2013 && only !== in2022) continue;
        yield {
          key: `${in2013 ?? ''} ${in2022}`.trim(),
          cells: {
            group: partOf(later),
            in2013,
            asks2013: former?.summary,
            state2013: in2013 === undefined ? undefined : before.get(in2013),
            relation: relationOf(origin),
            in2022,
            asks2022: later.summary,
            state2022: now.get(in2022),
          },
          rests: [],
        };
      }
    }
  },
});

function relationOf({ kind, renamedFrom }: ControlOrigin): keyof typeof relations {
  if (kind === 'one-to-one') return renamedFrom === undefined ? 'same' : 'renamed';
  return kind;
}
