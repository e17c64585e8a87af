import { operandsOf } from './arguments.ts';
import type { Command } from './command.ts';
import { hanging, wrapped } from './text.ts';

/** Returns the help of one command, written from its declaration. */
export function helpOf(command: Command, width: number): string {
  const { name, summary, about, operands, options, takesMore } = command;
  const optionRows = Object.entries({ ...options, help: { help: 'Says this.' } }).map(
    ([key, { help, value, oneOf }]: [string, { help: string; value?: string; oneOf?: readonly string[] }]) =>
      [`--${key}${value === undefined ? '' : ` ${oneOf?.join('|') ?? value}`}`, help] as const,
  );
  const more = takesMore === undefined ? [] : [['--NAME VALUE', takesMore] as const];
  return [
    `Usage: plumbline ${[name, operands.length > 0 ? operandsOf(command) : '', '[options]'].filter(Boolean).join(' ')}`,
    '',
    ...wrapped(summary, width),
    ...about.flatMap((paragraph) => ['', ...wrapped(paragraph, width)]),
    ...(operands.length > 0
      ? [
          '',
          ...rows(
            operands.map((each) => [each.name, each.help] as const),
            width,
          ),
        ]
      : []),
    '',
    ...rows([...optionRows, ...more], width),
    '',
  ].join('\n');
}

/** Returns the list of all commands. */
export const overviewOf = (commands: readonly Command[], width: number): string =>
  [
    'Usage: plumbline COMMAND [options]',
    '',
    ...rows(
      commands.map(({ name, summary }) => [name, summary] as const),
      width,
    ),
    '',
    'plumbline COMMAND --help says more about one of them.',
    '',
  ].join('\n');

function rows(pairs: readonly (readonly [string, string])[], width: number): readonly string[] {
  const most = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => hanging(`  ${left.padEnd(most)}  `, right, width));
}
