import { choice, line, reference } from '#isms/kernel/declarations/fields.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { chosenEdition, editionParameter } from '../09-evaluation/conformity/verdict-columns.ts';
import { recordsOf, findingCells, findingColumns } from '../across/finding-columns.ts';
import { controlStatuses } from './control-status.ts';

/** The findings against controls, and how to correct them. */
export const controlReasons = view({
  key: 'control-reasons',
  clause: '8.1',
  title: 'Findings on Annex A',
  purpose: 'What the records show against each control of Annex A, and what to do about it.',
  nothing:
    'The records show nothing against any control. Where a rule finds something, it stands here with what to do about it.',
  reads: 'all',
  parameters: {
    edition: editionParameter,
    control: reference('catalogue-control', {
      title: 'Control',
      help: 'Only what stands against this one.',
      optional: true,
    }),
  },
  columns: {
    control: reference('catalogue-control', { title: 'Control', help: 'What it stands against.' }),
    weight: choice({
      title: 'Weight',
      help: 'How much it weighs.',
      options: {
        fails: 'Shows that it fails',
        missing: 'Nothing to judge',
        weakens: 'Leaves it in doubt',
        asks: 'Asks a person',
      },
    }),
    ...findingColumns,
    rule: line({ title: 'Rule', help: 'Which rule found it.' }),
  },
  presentation: { as: 'table', group: 'control', without: ['cases', 'rule'] },
  *rows(asking, { edition, control: only }) {
    for (const { id, findings } of controlStatuses(asking, chosenEdition(edition))) {
      if (only !== undefined && only !== id) continue;
      for (const [n, each] of asking.told(findings).entries()) {
        const [{ weight, rule }] = each.findings as readonly [Finding];
        yield {
          key: `${id} ${n}`,
          cells: { control: id, weight, ...findingCells(each, asking.message), rule },
          rests: [...recordsOf(each.findings), ...each.names],
        };
      }
    }
  },
});
