import { declared } from '../declared.ts';
import { folderCommands } from './commands.ts';
import { run } from './main.ts';

/** The exit code and the output of a command line. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in memory, with a fixed clock. */
export async function plumbline(...written: readonly string[]): Promise<Outcome> {
  return plumblineWith({}, ...written);
}

export async function plumblineWith(
  screen: { readonly colour?: boolean; readonly width?: number },
  ...written: readonly string[]
): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await run(folderCommands(declared), written, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colour: screen.colour ?? false,
    width: screen.width ?? 100,
    now: () => '2026-09-30T08:00:00.000Z',
  });
  return { code, out, err };
}
