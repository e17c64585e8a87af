import type { ControlStatus, ControlState } from '#isms/annex-a/control-status.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { findingLines, type Screen } from './finding-lines.ts';
import { hanging, padded, painted, wrapped, type Colour } from './text.ts';

/** The number of controls of Annex A in each state. */
export type ControlSummary = Readonly<Record<ControlState, number>> & { readonly controls: number };

const signs: Readonly<Record<ControlState, { readonly sign: string; readonly colour: Colour }>> = {
  'in place': { sign: '✓', colour: 'green' },
  failing: { sign: '✗', colour: 'red' },
  'not tested': { sign: '○', colour: 'yellow' },
  excluded: { sign: '–', colour: 'grey' },
};

const stateWidth = 'not tested'.length;

/**
 * Yields the lines of the controls with findings, each with its findings and advice. Other controls are only counted.
 */
export function* controlLines(
  controls: readonly ControlStatus[],
  inquiry: Inquiry,
  screen: Screen,
): Iterable<string> {
  const against = controls.filter(({ findings }) => findings.length > 0);
  if (against.length === 0) return;
  yield '';
  yield painted(
    `Controls of Annex A that something stands against: ${against.length}`,
    'bold',
    screen.colour,
  );
  const lead = ' '.repeat(stateWidth + 6);
  for (const { control, state, findings } of against) {
    const { sign, colour } = signs[state];
    const [first = '', ...rest] = hanging(lead, `${control.ref}  ${control.title}`, screen.width).split('\n');
    yield `  ${painted(`${sign} ${padded(state, stateWidth)}`, colour, screen.colour)}  ${first.slice(lead.length)}`;
    yield* rest;
    yield* findingLines(findings, inquiry, screen, `${lead}  `);
  }
}

/** Returns a sentence, in lines, with the number of controls in each state. */
export function controlCounts(
  { controls, ...states }: ControlSummary,
  edition: Edition,
  { width, colour }: Screen,
): readonly string[] {
  const said = Object.entries(states).flatMap(([state, count]) => (count > 0 ? [`${count} ${state}`] : []));
  return wrapped(`${controls} controls of Annex A of ${edition}: ${said.join(', ')}.`, width).map((line) =>
    painted(line, 'bold', colour),
  );
}
