import { add, addDays, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { choice, date, number, reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { evidence } from '../../across/evidence.ts';
import { organisation } from '../../across/organisation.ts';

const { kind, from, to, controls, requirements } = evidence.fields;
const states = { undated: 'Undated', stale: 'Stale', 'running out': 'Running out', fresh: 'Fresh' };

/** The last day on which each piece of evidence still counts. */
export const evidenceFreshness = view({
  key: 'evidence-freshness',
  clause: '7.5',
  title: 'Freshness of evidence',
  purpose:
    'What evidence speaks for, until when it counts, and what is to be gathered anew. Oldest first; what says nothing of its time comes before everything.',
  nothing:
    'There is no evidence, or none in this state. Whatever is attached to a control, an audit or a record of operation appears here with the day until which it counts.',
  reads: [evidence, organisation],
  parameters: {
    days: number({
      title: 'Days ahead',
      help: 'What counts no longer than this is running out.',
      least: 0,
      most: 3660,
      whole: true,
      default: 60,
    }),
    state: choice({
      title: 'State',
      help: 'Only evidence in this state.',
      options: states,
      optional: true,
    }),
  },
  columns: {
    evidence: reference('evidence', { title: 'Evidence', help: 'The proof.' }),
    kind,
    from,
    to,
    until: date({
      title: 'Counts until',
      help: 'As it says itself, or by how old evidence may be at most.',
      optional: true,
    }),
    days: number({ title: 'Days left', help: 'Negative once it is stale.', whole: true, optional: true }),
    state: choice({
      title: 'State',
      help: 'Whether it still shows how things are today.',
      options: states,
    }),
    who: reference('person', {
      title: 'Gathered by',
      help: 'Who gathers it anew.',
      optional: true,
    }),
    controls,
    requirements,
  },
  presentation: { as: 'table', group: 'state' },
  *rows({ s }, { days: ahead, state: only }) {
    const all = s.all(evidence).map((proof) => ({ proof, until: countsUntil(proof, s) }));
    const soon = addDays(s.asOf, ahead);
    for (const { proof, until } of all.toSorted(byDay)) {
      const { fields } = proof;
      const state = stateOf(until, s.asOf, soon);
      if (only !== undefined && only !== state) continue;
      yield {
        key: proof.code,
        cells: {
          evidence: proof.id,
          kind: fields.kind,
          from: fields.from,
          to: fields.to,
          until,
          days: until === undefined ? undefined : daysBetween(s.asOf, until),
          state,
          who: fields.collectedBy,
          controls: fields.controls,
          requirements: fields.requirements,
        },
        rests: [{ register: evidence.key, id: proof.id }],
      };
    }
  },
});

/**
 * Returns the last day on which evidence counts: as the record says, else by its age. Undefined if it has no day at
 * all.
 */
function countsUntil(
  { fields }: Stored<typeof evidence>,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  const last = fields.to ?? fields.from ?? fields.collectedOn;
  const aged = last && add(last, s.setting(organisation, 'evidenceAge'));
  return fields.validUntil ?? aged;
}

const byDay = (a: { until: PlainDate | undefined }, b: { until: PlainDate | undefined }): number =>
  (a.until ?? '').localeCompare(b.until ?? '');

function stateOf(until: PlainDate | undefined, today: PlainDate, soon: PlainDate): keyof typeof states {
  if (until === undefined) return 'undated';
  if (until < today) return 'stale';
  return until <= soon ? 'running out' : 'fresh';
}
