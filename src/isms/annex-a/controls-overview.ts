import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { alikeFindings } from '#isms/kernel/queries/grouped-findings.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { recordsOf } from '../across/finding-columns.ts';
import { chosenEdition, editionParameter } from '../09-evaluation/conformity/verdict-columns.ts';
import { applicable, measuresFor } from '../06-planning/statement-of-applicability/applicability.ts';
import { measureTest } from '../06-planning/risk-treatment/measure-test.ts';
import { implementationStates, lastTestOf, measure } from '../06-planning/risk-treatment/measure.ts';
import { measureEvidence } from '../06-planning/risk-treatment/measure-evidence.ts';
import { partOf } from './control-part.ts';
import { controlStatuses, controlStates, type ControlStatus } from './control-status.ts';

/** The status of every control of Annex A: the right half of the board, and a page of its own. */
export const controlsOverview = view({
  key: 'controls',
  clause: '8.1',
  title: 'Annex A',
  synonyms: ['ISO 27002'],
  purpose:
    'Every control of Annex A: whether it is needed, what carries it out, and whether records show it at work. A control is no requirement; it is in place, failing, not tested or excluded.',
  nothing: 'Annex A of this edition has no control on record.',
  reads: 'all',
  parameters: { edition: editionParameter },
  columns: {
    group: line({ title: 'Part', help: 'The part of Annex A it stands in.' }),
    control: reference('catalogue-control', { title: 'Control', help: 'The control.' }),
    ref: line({ title: 'Reference', help: 'Its number in Annex A.' }),
    title: line({ title: 'Title', help: 'What Annex A calls it.' }),
    asks: prose({ title: 'What it asks', help: 'What it is about, in our own words.' }),
    state: choice({
      title: 'State',
      help: 'In place when records show it at work; not tested when nothing fails and something that would show it is missing or weak.',
      options: controlStates,
    }),
    applicable: choice({ title: 'Applicable', help: 'Whether it is needed here.', options: applicable }),
    decisions: references('applicability', {
      title: 'Decided in',
      help: 'The decisions that say so, one for each scope.',
    }),
    measures: references('measure', { title: 'Measures', help: 'What carries it out.' }),
    implementation: choice({
      title: 'Implementation',
      help: 'The least advanced of its measures.',
      options: implementationStates,
    }),
    owners: references('person', { title: 'Owners', help: 'Who sees to its measures.' }),
    evidence: references('evidence', { title: 'Evidence', help: 'What shows its measures at work.' }),
    testedOn: date({ title: 'Last tested on', help: 'The day of the last test of any of its measures.' }),
    findings: number({ title: 'Findings', help: 'How many reasons stand against it.', whole: true }),
  },
  presentation: {
    as: 'controls',
    group: 'group',
    record: 'control',
    state: 'state',
    says: 'asks',
    count: 'findings',
    without: ['ref', 'title', 'applicable', 'decisions', 'evidence'],
  },
  *rows(asking, { edition }) {
    const { s } = asking;
    for (const standing of controlStatuses(asking, chosenEdition(edition))) {
      const { control, id, state, findings } = standing;
      const measures = measuresOf(standing, s);
      const tests = measures.flatMap((each) => lastTestOf(each, s)?.performedOn ?? []);
      const proofs = measures.flatMap((each) => measureEvidence(each, s).map((proof) => proof.id));
      yield {
        key: id,
        cells: {
          group: partOf(control),
          control: id,
          ref: control.ref,
          title: control.title,
          asks: control.summary,
          state,
          applicable: standing.applicable,
          decisions: standing.decisions.map((each) => each.id),
          measures: measures.map((each) => each.id),
          implementation: leastAdvanced(measures),
          owners: [...new Set(measures.flatMap(({ fields }) => fields.owner ?? []))],
          evidence: [...new Set(proofs)],
          testedOn: tests.toSorted().at(-1),
          findings: alikeFindings(findings).length,
        },
        rests: recordsOf(findings),
      };
    }
  },
});

const measuresOf = (
  { decisions }: ControlStatus,
  s: Reader<typeof measure | typeof measureTest>,
): readonly Stored<typeof measure>[] => [...new Set(decisions.flatMap((each) => measuresFor(each, s)))];

const leastFirst = ['not implemented', 'planned', 'partial', 'implemented'] as const;

const leastAdvanced = (measures: readonly Stored<typeof measure>[]) =>
  leastFirst.find((state) => measures.some(({ fields }) => fields.status === state));
